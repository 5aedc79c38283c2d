"""What pages of systems nobody had seen showed: each is a small page of its own."""

from __future__ import annotations

from datetime import date

from tests.test_html_fields import SIGNED, TEXT, TITLE, make_page, read

INDEX = "K9901001X/2026-00112"


def test_heads_in_a_head_row_amid_the_body_of_a_table_are_heads() -> None:
    heads = "<thead><tr><td>索取号</td><td>发布时间</td><td>发布机构</td><td>文件编号</td><td>备注</td></tr></thead>"
    values = f"<tr><td>{INDEX}</td><td></td><td>临岚市水务局</td><td>临水发〔2024〕9号</td><td></td></tr>"
    notice = make_page(text=f"<table><tbody>{heads}{values}</tbody></table>{TEXT}{SIGNED}")
    assert (notice.index_number, notice.document_number) == (INDEX, "临水发〔2024〕9号")
    assert INDEX not in notice.body[0].text


def test_labels_may_have_their_english_behind_them() -> None:
    told = "<ul><li>发布机构 Issued by：临岚市外事服务中心</li><li>发布日期 Date：2024-03-08</li></ul>"
    notice = make_page(title="关于调整服务时间的公告", text=told + TEXT)
    assert (notice.issuer, notice.published) == ("临岚市外事服务中心", date(2024, 3, 8))


def test_who_signs_above_the_text_is_its_head() -> None:
    head = "<p>临岚市统计局</p><p>国家统计局临岚调查队</p><p>（2024年4月10日）</p>"
    notice = make_page(title="2023年国民经济和社会发展统计公报", text=head + TEXT)
    assert (notice.issuer, notice.issued) == ("临岚市统计局 国家统计局临岚调查队", date(2024, 4, 10))
    assert notice.body[0].text == make_page(text=TEXT).body[0].text


def test_a_bare_number_in_a_line_of_its_own_is_the_documents() -> None:
    assert make_page(text=f"<p>〔2022〕64号</p>{TEXT}").document_number == "〔2022〕64号"


def test_numbers_to_call_part_no_text() -> None:
    lines = "电话<br><a href='tel:09907218820'>0990-7218820</a>（工作日）<br>特此通知。<br>临岚市水务局<br>2024年3月5日"
    notice = make_page(text=f"<div>{TEXT}一、备好材料。<br>{lines}</div>")
    assert notice.body[-1].text.endswith("2024年3月5日")
    assert notice.issued == date(2024, 3, 5)


def test_a_title_goes_on_behind_a_dash_where_its_label_says_so() -> None:
    title = "诗意清明 春满临岚——我市举办第六届诗会"
    page = f"<h1>诗意清明 春满临岚<br>——我市举办第六届诗会</h1><div>2023-04-04 07:52</div><div>{TEXT}</div>"
    assert read(page, f"<meta name='ArticleTitle' content='{title}'>").title == title


def test_the_page_says_which_dash_its_title_has() -> None:
    shown = "临岚市人民政府关于城市更新规划（2023—2035年）的批复"
    notice = make_page(title=shown, head=f"<meta name='ArticleTitle' content='{shown.replace('—', '-')}'>")
    assert notice.title == shown


def test_marks_of_printed_pages_are_no_text() -> None:
    notice = make_page(title=TITLE, text=f"{TEXT}{SIGNED}<p>— 2 —</p>")
    assert notice.body[-1].text == "2024年3月5日"


def test_a_title_of_news_may_end_like_an_agency() -> None:
    for title in ("从信息社会迈向智能社会", "张平川一行赴临岚县人民医院"):
        assert make_page(title=title, head=f"<title>{title}_临岚市人民政府</title>").title == title
