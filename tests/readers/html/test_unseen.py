"""What pages of systems nobody had seen showed: each is a small page of its own."""

from __future__ import annotations

from datetime import date

import pytest

from converters.model import Figure
from tests.readers.html.pages import SIGNED, TEXT, TITLE, make_page, read

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


def test_marks_of_a_forum_before_a_title_are_no_part_of_it() -> None:
    assert make_page(title=f"[公告] 【转载】{TITLE}").title == TITLE


def test_marks_of_printed_pages_are_no_text() -> None:
    notice = make_page(title=TITLE, text=f"{TEXT}{SIGNED}<p>— 2 —</p>")
    assert notice.body[-1].text == "2024年3月5日"


def test_a_title_of_news_may_end_like_an_agency() -> None:
    for title in ("从信息社会迈向智能社会", "张平川一行赴临岚县人民医院"):
        assert make_page(title=title, head=f"<title>{title}_临岚市人民政府</title>").title == title


OPENING = "<p>各有关单位：</p><p>为进一步加强我市节约用水工作，提高全社会节水意识，现将有关事项通知如下。</p>"
MEASURES = "<p>一、加强用水计划管理，年用水量1万立方米以上的单位须申报。</p><p>二、推广节水器具，更换管网30公里。</p>"
CLOSING = ["临岚市水务局", "2024年3月5日"]
SUBJECT = "关于节约用水的通知"


def closing_of(text: str) -> list[str]:
    return [block.text for block in make_page(title=SUBJECT, text=text).body][-2:]


@pytest.mark.parametrize("between", ["<p>- 2 -</p>", "<p>微信 微博</p>", "<p>来源 A：省报</p>"])
def test_marks_and_buttons_amid_a_text_do_not_end_it(between: str) -> None:
    assert closing_of(f"{OPENING}{MEASURES}{between}{SIGNED}") == CLOSING


@pytest.mark.parametrize(
    "below",
    [
        "<p><a href='/1'>临岚市召开节水动员大会，部署全年工作。</a></p>" * 3,
        "<p>相关新闻：</p><p><a href='/1'>临岚市召开节水动员大会，部署全年工作。</a></p>",
        "<p><a href='/1'>临岚市节水动员大会召开</a></p>" * 5 + "<p>本网站内容未经许可不得转载，违者必究。</p>",
        "<p><a href='mailto:a@linlan.example'>网站管理员</a></p>",
        "<p><a href='http://www.linlan.example'>www.linlan.example</a></p>",
    ],
)
def test_nothing_is_reached_below_a_signature(below: str) -> None:
    assert closing_of(OPENING + MEASURES + SIGNED + below) == CLOSING


def test_menus_above_a_text_are_no_text() -> None:
    menu = "<p>您现在访问的是临岚市水务局门户网站。</p>" + "<p><a href='/1'>栏目</a></p>" * 5
    assert make_page(title=SUBJECT, text=menu + OPENING + SIGNED).body[0].text == "各有关单位："


def test_a_table_of_other_documents_is_text_whatever_column_is_empty() -> None:
    heads = "<tr><td>文件名称</td><td>文号</td><td>制定机关</td><td>备注</td></tr>"
    values = "<tr><td>临岚市供水办法</td><td>临政发〔2001〕9号</td><td>临岚市财政局</td><td></td></tr>"
    text = f"<p>经研究，决定废止下列规范性文件，自公布之日起施行。</p><table>{heads}{values}</table>{SIGNED}"
    notice = make_page(title="关于废止一件规范性文件的决定", text=text)
    assert (notice.issuer, str(notice.issued), notice.document_number) == ("临岚市水务局", "2024-03-05", "")
    assert "临政发〔2001〕9号" in "\n".join(block.text for block in notice.body)


@pytest.mark.parametrize(
    "told",
    [
        "<p>政策原文：<a href='/x'>《临岚市节约用水办法》</a>（临水发〔2024〕5号）</p>",
        "<p>相关文件：<a href='/x'>关于节水的意见</a>　临政办发〔2019〕3号</p>",
    ],
)
def test_the_number_of_a_linked_document_is_not_the_pages(told: str) -> None:
    assert make_page(title="《临岚市节约用水办法》解读", text=told + OPENING + SIGNED).document_number == ""


@pytest.mark.parametrize("place", ["从江县", "当涂县", "向阳区", "化州市"])
def test_agencies_of_places_that_begin_like_a_sentence_are_agencies(place: str) -> None:
    signed = f"<p>{place}人民政府</p><p>2024年3月5日</p>"
    assert make_page(title=SUBJECT, text=OPENING + MEASURES + signed).issuer == f"{place}人民政府"


def test_a_picture_with_a_name_before_a_file_stays() -> None:
    picture = "<p><img src='/plan.png' alt='规划图' width=800><a href='plan.pdf'>规划图.pdf</a></p>"
    notice = make_page(title=SUBJECT, text=OPENING + MEASURES + picture + SIGNED)
    assert any(isinstance(block, Figure) for block in notice.body)


@pytest.mark.parametrize(
    "style", ["del.old{text-decoration:line-through}", ".old{text-decoration:line-through;text-decoration:none}"]
)
def test_what_no_browser_strikes_out_stays(style: str) -> None:
    text = f"<style>{style}</style>{OPENING}<p class='old'>第三条 内容如下所述。</p>{SIGNED}"
    assert "第三条 内容如下所述。" in [block.text for block in make_page(title=SUBJECT, text=text).body]


def test_what_a_frame_says_to_browsers_without_frames_is_no_text() -> None:
    frame = "<iframe src='/plan.pdf'><p>您的浏览器不支持在线预览，请下载后查看。</p></iframe>"
    texts = [block.text for block in make_page(text=TEXT + SIGNED + frame).body]
    assert texts == [block.text for block in make_page().body]


def test_labels_may_have_their_english_before_them() -> None:
    pairs = (
        ("Index No.索引号", INDEX),
        ("Document No.文号", "临水发〔2024〕9号"),
        ("Date Published发布日期", "2024-03-08"),
    )
    grid = "<div>" + "".join(f"<div><span>{key}</span><div>{value}</div></div>" for key, value in pairs) + "</div>"
    notice = make_page(grid)
    assert (notice.index_number, notice.document_number) == (INDEX, "临水发〔2024〕9号")
    assert notice.published == date(2024, 3, 8)


def test_a_number_with_a_bracketed_year_stands_in_brackets_behind_a_title() -> None:
    assert make_page(title=f"{TITLE}（临水发〔2024〕9号）").document_number == "临水发〔2024〕9号"


def test_buttons_for_larger_letters_are_no_part_of_an_agency() -> None:
    told = "<div>日期：2024-03-08　发布机构：临岚市水务局<span>A-</span><span>A+</span></div>"
    assert make_page(told, title="管网检修公告", text=TEXT).issuer == "临岚市水务局"


def test_what_readers_wrote_below_a_draft_is_no_text() -> None:
    below = (
        "<div>我要提意见<span>查看意见（17）</span></div><h3>网友意见</h3><p>希望有过渡期。匿名 2024-06-21 09:01</p>"
    )
    texts = [block.text for block in make_page(text=f"{TEXT}{SIGNED}{below}").body]
    assert texts == [block.text for block in make_page().body]


def test_the_notice_above_the_measures_that_it_puts_in_force_is_text() -> None:
    articles = "".join(f"<p>第{n}条 供水单位应当建立第{n}类管网台账，按月报送情况。</p>" for n in "一二三四五六七八九")
    text = f"<div>{TEXT}{SIGNED}</div><h2>临岚市管网检修办法</h2><div><details open>{articles * 3}</details></div>"
    texts = [block.text for block in make_page(text=text).body]
    assert texts[0] == "各区水务局，各供水单位："
    assert "临岚市管网检修办法" in texts


def test_what_has_an_index_number_is_disclosed_and_no_order() -> None:
    table = (
        f"<table><tr><td>索引号</td><td>{INDEX}</td></tr><tr><td>公布机关</td><td>临岚市水务局</td></tr>"
        "<tr><td>公布日期</td><td>2024-03-08</td></tr></table>"
    )
    assert make_page(table).published == date(2024, 3, 8)


def test_a_label_that_nobody_knows_ends_a_day() -> None:
    told = "<div><span>发布人：管理员</span><span>发布时间：2024-03-08 17:22:40</span><span>地区：望津</span></div>"
    assert make_page(told).published == date(2024, 3, 8)


def test_an_author_that_is_an_agency_issues_what_nobody_signs() -> None:
    told = "<p>文章作者：临岚市水务局　发表时间：2024-03-08　浏览次数：6</p>"
    assert make_page(told, title="供水公报（第三号）", text=TEXT).issuer == "临岚市水务局"


@pytest.mark.parametrize(
    "line",
    [
        "🕒 2024年03月08日 周五 · 约 2 分钟读完 · 供水科",
        "2024-03-08 | 供水科 | 阅读 12",
        "2024/03/08 09:30 · 供水科",
    ],
)
def test_a_line_of_facts_below_the_title_says_when_a_page_was_published(line: str) -> None:
    notice = read(f"<article><h1>{TITLE}</h1><p class='by'>{line}</p>{TEXT}{SIGNED}</article>")
    assert notice.published == date(2024, 3, 8)
    assert [block.text for block in notice.body] == [block.text for block in make_page().body]


def test_a_day_that_a_text_begins_with_is_a_part_of_it() -> None:
    told = "2024年3月8日，市水务局召开供水会议，部署春季检修工作。"
    notice = read(f"<article><h1>{TITLE}</h1><p>{told}</p>{TEXT}{SIGNED}</article>")
    assert (notice.body[0].text, notice.published) == (told, None)
    listed = "".join(f"<li>2024-05-0{day} | 供水科检查第{day}号泵站</li>" for day in range(1, 5))
    assert read(f"<ul>{listed}</ul><h1>{TITLE}</h1><div>{TEXT}{SIGNED}</div>").published is None


@pytest.mark.parametrize("name", ["bt{}", "title{}", "bt{} c"])
def test_a_title_may_be_set_in_parts_that_are_named_so(name: str) -> None:
    parts = "".join(f"<div class='{name.format(at)}'>{text}</div>" for at, text in enumerate((TITLE[:6], TITLE[6:]), 1))
    assert read(f"<div>{parts}<div>【2024-3-8】</div></div><div>{TEXT}{SIGNED}</div>").title == TITLE


PICTURE = f"<div class='tit'><img src='t.png' alt='{TITLE}'></div>"


def test_a_title_may_be_a_picture() -> None:
    about = "<div>临水发〔2024〕15号</div><div>2024-03-08 913</div>"
    notice = read(f"<div>首页 > 通知公告 > 详情</div>{PICTURE}{about}<div>{TEXT}{SIGNED}</div>")
    assert (notice.title, notice.document_number) == (TITLE, "临水发〔2024〕15号")
    assert (notice.published, notice.issuer) == (date(2024, 3, 8), "临岚市水务局")
    assert [block.text for block in notice.body] == [block.text for block in make_page().body]


@pytest.mark.parametrize(
    "picture",
    [
        PICTURE.replace("<img", "<a href='/zt/'><img").replace("</div>", "</a></div>"),
        PICTURE.replace(TITLE, "节约用水公益广告"),
        f"{PICTURE}<div>当前位置：首页 > 通知公告</div>",
    ],
)
def test_a_banner_is_no_title(picture: str) -> None:
    title = "春季检修期间分段停水的安排"
    assert read(f"{picture}<h3>{title}</h3><div>{TEXT}{SIGNED}</div>").title == title


def test_a_heading_may_be_set_as_a_link_that_leads_nowhere() -> None:
    title = "2024年第4周第41期临岚市水质监测周报"
    about = "<div>时间：2024-01-30 字体：大小</div>"
    told = "<p>·监测数据显示，本周全市出厂水合格率百分之百，共检测水样12份。</p>" * 2
    text = f"<p style='text-align:center'>水质监测情况概要（截至2024年1月26日）</p>{told}"
    notice = read(f"<h5><a>{title}</a></h5>{about}<div>{text}</div>")
    assert (notice.title, notice.body[0].text) == (title, "水质监测情况概要（截至2024年1月26日）")
    linked = f"<h5><a href='/9.html'>临岚市水务局关于清理河道的通知</a></h5><h5>{TITLE}</h5>{about}<div>{TEXT}</div>"
    assert read(linked).title == TITLE


def test_the_head_of_a_gazette_is_no_bulletin() -> None:
    notice = read(f"<h2>临岚市人民政府公报2024年第6期</h2><h3>{TITLE}</h3><div>{TEXT}{SIGNED}</div>")
    assert notice.title == TITLE
