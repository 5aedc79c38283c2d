"""Decisions that are tables row by row, texts that a script shows, short texts between columns that say more."""

from __future__ import annotations

from datetime import date

from converters.model import Table
from tests.readers.html.pages import SIGNED, TEXT, TITLE, make_page, read

_ROWS = (
    ("行政处罚决定书文号", "临市监处罚〔2024〕9号"),
    ("案件名称", "临岚市某餐饮店经营标签不合规食品案"),
    ("当事人名称", "临岚市某餐饮店"),
    ("违法事实", "当事人在后厨存放外包装无生产日期的预包装食品12袋，货值金额240元。"),
    ("处罚内容", "没收违法经营的食品，罚款5000元。"),
    ("处罚决定日期", "2024-05-06"),
)


def _make_rows(rows: tuple[tuple[str, str], ...]) -> str:
    return f"<table>{''.join(f'<tr><td>{head}</td><td>{said}</td></tr>' for head, said in rows)}</table>"


def test_a_form_keeps_its_rows_and_says_number_and_day() -> None:
    notice = make_page(title="临岚市某餐饮店案行政处罚信息", text=_make_rows(_ROWS))
    assert (notice.document_number, notice.issued) == ("临市监处罚〔2024〕9号", date(2024, 5, 6))
    (table,) = notice.body
    assert isinstance(table, Table)
    assert [tuple(cell.text for cell in row) for row in table.rows] == list(_ROWS)


def test_a_form_that_a_notice_quotes_says_nothing_of_the_notice() -> None:
    text = f"{TEXT}<p>典型案例一：</p>{_make_rows(_ROWS)}<p>望各单位引以为戒，举一反三。</p>" + TEXT + SIGNED
    notice = make_page(text=text)
    assert (notice.document_number, notice.issued) == ("", date(2024, 3, 5))


def test_a_table_that_tells_of_its_page_is_no_form() -> None:
    told = (("征集单位", "临岚市司法局"), ("发布日期", "2024-05-07"), ("开始时间", "2024-05-07"))
    notice = make_page(text=_make_rows((*told, ("截止时间", "2024-06-07"), ("征集状态", "已结束"))) + TEXT + SIGNED)
    assert notice.published == date(2024, 5, 7)
    assert not any(isinstance(block, Table) for block in notice.body)


def test_the_end_of_a_longer_label_names_no_day_of_publication() -> None:
    line = "<p>状态：已结束开始时间：2024-05-07结束时间：2024-06-07发布单位：临岚市水务局</p>"
    page = f"<h1>{TITLE}</h1>{line}<div>{TEXT}{SIGNED}</div>"
    assert read(page, "<meta name='PubDate' content='2024-05-07'>").published == date(2024, 5, 7)


def test_a_gazette_is_printed_before_the_page_is_published() -> None:
    above = "<p>临岚市人民政府公报 2024年第9期 出版日期：2024年9月30日</p>"
    page = f"{above}<h1>{TITLE}</h1><p>发布时间：2024-10-08</p><div>{TEXT}{SIGNED}</div>"
    assert read(page).published == date(2024, 10, 8)


def test_markup_that_a_script_shows_is_read_as_markup() -> None:
    held = f"{TEXT}{SIGNED}".replace("<", "&lt;").replace(">", "&gt;")
    holder = f"<textarea style='display:none'>{held}</textarea>"
    notice = read(f"<h1>{TITLE}</h1><div id='text'>正在加载，请稍候……</div>{holder}")
    assert [block.text for block in notice.body] == [block.text for block in make_page().body]


def test_a_template_with_blanks_to_fill_in_is_no_text() -> None:
    share = "<p>打开微信，点击底部的发现，使用扫一扫即可将网页分享至朋友圈。</p>"
    blank = f"<script type='text/template'><p>{{{{title}}}}</p>{share}</script>"
    notice = read(f"<h1>{TITLE}</h1><div>{TEXT}{SIGNED}</div>{blank}")
    assert "朋友圈" not in "".join(block.text for block in notice.body)


def test_a_short_text_below_its_title_is_the_text_beside_a_column_that_says_more() -> None:
    title = "临岚市气象台发布暴雨橙色预警信号"
    told = "临岚市气象台2024年8月13日16时42分发布暴雨橙色预警信号：预计未来3小时内有强降雨，请注意防范。"
    column = "遇到雷暴天气时，应远离大树、电线杆、广告牌；驾车遇到积水路段，切勿贸然涉水，应掉头绕行。" * 3
    links = "".join(f"<li><a href='/{day}.html'>临岚市水务局关于第{day}期检查的通报</a></li>" for day in range(30))
    article = f"<h1>{title}</h1><p>2024-08-13 16:50　来源：临岚市气象台</p><p>{told}</p>"
    page = f"<ul>{links}</ul><div>{article}</div><div><p>{column}</p></div>"
    assert [block.text for block in read(page, f"<title>{title}</title>").body] == [told]


def test_who_signs_may_stand_beside_the_number() -> None:
    head = "<p>临岚市水务局文件</p><p>临水发〔2024〕9号<span>签发人：王岚</span></p>"
    assert make_page(text=head + TEXT + SIGNED).document_number == "临水发〔2024〕9号"


def test_the_announcement_of_a_hearing_is_numbered_by_no_agency() -> None:
    assert make_page(title="临岚市水价调整听证会公告（第一号）").document_number == ""


def test_a_number_below_a_title_counts_the_announcements_of_its_agency() -> None:
    notice = make_page(title="临岚市税务局关于系统停机升级的通告", text=f"<p>2024年第6号</p>{TEXT}")
    assert notice.document_number == "临岚市税务局通告2024年第6号"


def test_who_posted_a_page_and_what_visitors_think_is_no_text() -> None:
    around = f"<p>由 linlan_admin 发布于 2024 年 7 月 11 日 没有评论</p>{TEXT}<p>顶一下 (3) 60% 踩一下 (2) 40%</p>"
    texts = "".join(block.text for block in make_page(text=around).body)
    assert "admin" not in texts
    assert "踩" not in texts


def test_labels_without_values_stand_between_labels_with_theirs() -> None:
    pairs = (("索引号", ""), ("主题分类", "人事任免"), ("发文字号", ""), ("公开时间", "2024年9月4日"))
    told = "".join(f"<p><b>{name}：</b><span>{value}</span></p>" for name, value in pairs)
    notice = read(f"<div>{told}</div><h1>{TITLE}</h1><div>{TEXT}{SIGNED}</div>")
    assert (notice.index_number, notice.document_number, notice.published) == ("", "", date(2024, 9, 4))


def test_a_value_ends_where_a_longer_label_begins() -> None:
    line = "<p>发起单位：临岚市司法局发布时间：2024-05-07开始时间：2024-05-07结束时间：2024-06-07</p>"
    assert read(f"<h1>{TITLE}</h1>{line}<div>{TEXT}{SIGNED}</div>").published == date(2024, 5, 7)


def test_when_a_page_was_published_may_stand_beside_the_number() -> None:
    line = "<div><em>临水发〔2024〕9号</em><em>发布时间：2024-05-07</em><em>来源：市水务局</em></div>"
    notice = read(f"<h1>{TITLE}</h1>{line}<div>{TEXT}{SIGNED}</div>")
    assert (notice.document_number, notice.published) == ("临水发〔2024〕9号", date(2024, 5, 7))


def test_labels_of_a_line_may_have_their_english_behind_them() -> None:
    said = (
        "发布日期 Date Published：2024-05-07",
        "文号 Document No.：临水发〔2024〕9号",
        "发布机构 Issuing Agency：临岚市水务局",
    )
    line = f"<div>{''.join(f'<span>{one}</span>' for one in said)}</div>"
    notice = read(f"<h1>{TITLE}</h1>{line}<div>{TEXT}</div>")
    assert (notice.document_number, notice.published) == ("临水发〔2024〕9号", date(2024, 5, 7))
    assert notice.issuer == "临岚市水务局"


def test_the_number_above_a_title_may_be_of_the_notice_before() -> None:
    before = "<h3>临岚市水务局关于表扬先进的通报</h3><p>临水发〔2024〕7号</p><p><a href='7.html'>[阅读全文]</a></p>"
    page = f"{before}<h3>{TITLE}</h3><p>临水发〔2024〕9号</p><div>{TEXT}{SIGNED}</div>"
    assert read(page, f"<title>{TITLE}</title>").document_number == "临水发〔2024〕9号"


def test_a_budget_is_of_the_agency_that_its_title_begins_with() -> None:
    notice = make_page(
        title="临岚市水务局2024年单位预算公开", text="<p>一、主要职能</p><p>拟订全市水利发展规划。</p>" * 3
    )
    assert notice.issuer == "临岚市水务局"


def test_the_rest_of_a_text_behind_a_button_is_read() -> None:
    last = "三、集中检修期后报修的，应当提前三日预约，急修除外。"
    rest = f"<div style='display:none'><p>{last}</p></div><div>阅读全文 ﹀</div>"
    assert make_page(text=TEXT + rest).body[-1].text == last
    for kept in (rest.replace("阅读全文 ﹀", "查看更多"), rest.replace("<p>", "<p class='help'>")):
        assert "预约" not in "".join(block.text for block in make_page(text=TEXT + kept).body)


def test_what_a_text_lists_is_no_furniture_and_no_head() -> None:
    repealed = "<p>由市水务局发布于2019年3月5日的停水办法</p><p>由市水务局发布于2018年3月5日的供水办法</p>"
    assert "2018年3月5日的供水办法" in make_page(text=TEXT + repealed).body[-1].text
    answered = "<p>临水函〔2024〕3号　办理结果：A</p><p>临水函〔2024〕4号　办理结果：B</p>"
    notice = make_page(text=answered + "<p>以上提案均已办结，代表表示满意。各承办单位要继续跟踪落实。</p>")
    assert [block.text[:12] for block in notice.body][:2] == ["临水函〔2024〕3号\u3000", "临水函〔2024〕4号\u3000"]


def test_a_value_before_a_bare_label_is_kept_whole() -> None:
    line = "<p>文号：临水发〔2024〕15号日期：2024-03-08</p>"
    assert read(f"<h1>{TITLE}</h1>{line}<div>{TEXT}{SIGNED}</div>").document_number == "临水发〔2024〕15号"
    line = "<p>索引号：LL01 发文单位：临岚市水务局时间：2024-03-08</p>"
    notice = read(f"<h1>{TITLE}</h1>{line}<div>{TEXT}{SIGNED}</div>")
    assert (notice.issuer, notice.published) == ("临岚市水务局", date(2024, 3, 8))
