"""Fields of HTML pages in the shapes that content systems give them: grids, rows of heads, lines about the article."""

from __future__ import annotations

from datetime import date

import pytest

from converters.hints import NO_HINTS
from converters.model import Notice, Table
from converters.readers.html import parse

TITLE = "临岚市水务局关于做好春季管网检修工作的通知"
TEXT = (
    "<p>各区水务局，各供水单位：</p><p>为保障汛前供水安全，市水务局决定开展春季管网检修。现将有关事项通知如下：</p>"
    "<p>一、检修范围为望津区、云汀区的主干管网，检修期间分段停水。</p><p>二、各单位要提前三日告知用户，做好应急供水。</p>"
)
SIGNED = "<p>临岚市水务局</p><p>2024年3月5日</p>"
NUMBER, INDEX = "临水发〔2024〕15号", "LL0101-0203-2024-00047"


def read(body: str, head: str = "") -> Notice:
    page = f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"
    return parse(page.encode(), "page.html", NO_HINTS).notice


def make_page(
    above: str = "", *, title: str = TITLE, text: str = TEXT + SIGNED, below: str = "", head: str = ""
) -> Notice:
    return read(f"{above}<h1>{title}</h1><div class='zw'>{text}</div>{below}", head)


PAIRS = (
    ("索引号", INDEX),
    ("主题分类", "水利、水务"),
    ("发布机构", "临岚市水务局"),
    ("文　号", NUMBER),
    ("有效期", ""),
    ("成文日期", "2024-03-05"),
    ("发布日期", "2024-03-08"),
    ("公开方式", "主动公开"),
)
GRIDS = {
    "div by div": "<div class='g'>" + "".join(f"<div class='k'>{k}</div><div class='v'>{v}</div>" for k, v in PAIRS),
    "rows of two pairs": "<div class='g'>"
    + "".join(
        "<div class='r'>"
        + "".join(f"<div class='k'>{k}</div><div class='v'>{v}</div>" for k, v in PAIRS[at : at + 2])
        + "</div>"
        for at in range(0, len(PAIRS), 2)
    ),
    "paragraphs without names": "<div>" + "".join(f"<p>{k}</p><p>{v or '无'}</p>" for k, v in PAIRS),
    "items": "<div><ul>" + "".join(f"<li class='k'>{k}</li><li>{v}</li>" for k, v in PAIRS) + "</ul>",
    "spans in a line": "<div>" + "".join(f"<span class='lb'>{k}</span><span>{v}</span>" for k, v in PAIRS),
    "bold in a line": "<div>" + "".join(f"<b>{k}：</b><span>{v}</span> " for k, v in PAIRS),
    "heads in thead": "<div><table><thead><tr>"
    + "".join(f"<th>{k}</th>" for k, _ in PAIRS)
    + "</tr></thead><tbody><tr>"
    + "".join(f"<td>{v}</td>" for _, v in PAIRS)
    + "</tr></tbody></table>",
    "heads over values": "<div><table><tr>"
    + "".join(f"<td>{k}</td>" for k, _ in PAIRS)
    + "</tr><tr>"
    + "".join(f"<td>{v}</td>" for _, v in PAIRS)
    + "</tr></table>",
    "two rows of heads": "<div><table>"
    + "".join(
        "<tr>" + "".join(f"<td>{pair[place]}</td>" for pair in PAIRS[at : at + 4]) + "</tr>"
        for at in (0, 4)
        for place in (0, 1)
    )
    + "</table>",
    "definitions": "<div><dl>" + "".join(f"<dt>{k}</dt><dd>{v}</dd>" for k, v in PAIRS) + "</dl>",
}


@pytest.mark.parametrize("name", GRIDS)
def test_grids_of_labels_and_values(name: str) -> None:
    notice = make_page(GRIDS[name] + "</div>")
    assert (notice.index_number, notice.document_number) == (INDEX, NUMBER)
    assert (notice.published, notice.issued) == (date(2024, 3, 8), date(2024, 3, 5))
    assert (notice.issuer, notice.title) == ("临岚市水务局", TITLE)


HEADS = {
    "numbered": (["序号", "文件名称", "文号", "发布日期"], 3),
    "one document": (["序号", "文件名称", "文号", "发布日期"], 1),
    "not numbered": (["文件名称", "文号", "印发日期"], 2),
    "with a remark": (["文件名称", "发文字号", "发文日期", "处理意见"], 2),
}


@pytest.mark.parametrize("name", HEADS)
def test_tables_of_other_documents_say_nothing_of_the_notice(name: str) -> None:
    heads, count = HEADS[name]
    values = {"序号": "1", "文件名称": "关于检修的通知", "处理意见": "废止"}
    row = "".join(
        f"<td>{values.get(head, '2008-2-20' if '日期' in head else '临水发〔2008〕3号')}</td>" for head in heads
    )
    table = (
        "<table border='1'><tr>"
        + "".join(f"<th>{head}</th>" for head in heads)
        + f"</tr>{f'<tr>{row}</tr>' * count}</table>"
    )
    notice = make_page("", text=f"{TEXT}<p>三、废止下列文件：</p>{table}<p>本通知自发布之日起施行。</p>{SIGNED}")
    assert (notice.document_number, notice.published, notice.issued) == ("", None, date(2024, 3, 5))
    assert any(isinstance(block, Table) and len(block.rows) == count + 1 for block in notice.body)
    assert notice.body[0].text.startswith("各区水务局")


DAY = date(2024, 3, 8)
LINES = {
    "a forum": "<div>1# 发表于 2024-3-8 16:22 <a href='#'>只看该作者</a></div>",
    "a forum in traditional characters": "<div>樓主 | 發表於 2024-3-8 16:22:05</div>",
    "two times side by side": "<div><span>发布于<a><time>2024年3月8日</time><time>2024年4月2日</time></a></span>"
    " 由 <b>管理员</b></div>",
    "no colon": "<p>发布日期 2024/03/08　浏览 15</p>",
    "in brackets, with buttons": "<div>[2024-03-08]　临岚市水务局　<a href='#'>大</a> <a href='#'>收藏</a></div>",
    "a bar": "<p>发布时间 | 2024-03-08 | 浏览 15</p>",
    "a clock with no space": "<p><span>发布时间：</span><span>2024-03-08</span><span>16:22:05</span></p>",
    "words behind the day": "<p>发布时间：2024-03-08责任编辑 水务科</p>",
    "a bracket behind the day": "<p>（来源：临岚市水务局　发布时间：2024-03-08）</p>",
    "American": "<div>发布时间：03/08/2024 04:45:03 PM</div>",
    "Java": "<div>发布时间：Fri Mar 08 16:45:03 CST 2024</div>",
    "English": "<div>Posted on 2024-03-08 by admin</div>",
    "a profile beside it": "<dl><dt>注册时间</dt><dd>2006-5-20</dd></dl><div>发表于 2024-3-8 09:10</div>",
}


@pytest.mark.parametrize("name", LINES)
def test_days_in_lines_about_the_article(name: str) -> None:
    notice = read(f"<h1>{TITLE}</h1>{LINES[name]}<div class='zw'>{TEXT}{SIGNED}</div>")
    assert (notice.published, notice.issued, notice.title) == (DAY, date(2024, 3, 5), TITLE)
    assert notice.body[0].text.startswith("各区水务局")


def test_replies_are_no_part_of_the_first_post() -> None:
    frame = "<table><tr><td>{}</td><td><div>{}# 发表于 2024-3-{}</div><div class='t_f'>{}</div></td></tr></table>"
    profile = "<dl><dt>帖子</dt><dd>1024</dd><dt>积分</dt><dd>88</dd><dt>注册时间</dt><dd>2006-5-20</dd></dl>"
    post = frame.format(f"管理员{profile}", 1, 8, TEXT + SIGNED)
    said = (
        "望津区老城的管网也请一并检修，已经漏水多日。",
        "同意楼上，我们小区也停过水！",
        "回复2楼：已转供水公司处理。",
    )
    replies = "".join(frame.format("柳荫下", at, at + 7, text) for at, text in enumerate(said, 2))
    notice = read(f"<h1>{TITLE}</h1><div>{post}{replies}</div>")
    assert (notice.published, notice.body[-1].text) == (DAY, "2024年3月5日")


BELOW = {
    "a footer": "<p><a href='/'>返回主页</a> 上网日期：2024年3月8日 您是第12位来访者</p>",
    "a blog": "<footer><span>作者 <a href='/w'>水务科</a></span><span>发布于 <a>2024年3月8日</a></span></footer>",
    "a blog without names": "<p>发布于 2024年3月8日</p>",
}


@pytest.mark.parametrize("name", BELOW)
def test_days_below_the_text(name: str) -> None:
    assert make_page(below=BELOW[name]).published == DAY


FOREIGN = {
    "a profile": "<dl><dt>注册时间</dt><dd>2006-5-20</dd></dl>",
    "a clock": "<p>现在时间是 2024-5-6 11:20</p>",
    "a deadline": "<p>报名截止 2024-04-01</p>",
}


@pytest.mark.parametrize("name", FOREIGN)
def test_days_of_something_else_are_not_the_day_of_the_page(name: str) -> None:
    assert read(f"<h1>{TITLE}</h1>{FOREIGN[name]}<div class='zw'>{TEXT}{SIGNED}</div>").published is None


def test_the_clock_of_the_page_gives_way_to_the_line_about_the_article() -> None:
    above = "<table><tr><td>日期：2024年3月16日 星期六</td></tr></table>"
    line = "<p>[ 来源：水务科　点击数：126 更新时间：2024年03月08日 ]</p>"
    assert read(f"{above}<h1>{TITLE}</h1>{line}<div>{TEXT}{SIGNED}</div>").published == DAY


def test_the_day_is_read_before_labels_of_other_things() -> None:
    line = "<div>发布时间：2024年03月08日　　截止时间：2024年04月01日　　所属行政区：临岚市</div>"
    assert read(f"<h1>{TITLE}</h1>{line}<div>{TEXT}{SIGNED}</div>").published == DAY


def test_the_day_of_an_order_is_not_that_of_the_page() -> None:
    facts = (("制定机关", "临岚市人民政府"), ("公布日期", "2024年3月5日"), ("施行日期", "2024年5月1日"))
    table = "".join(f"<p><em>{label}：</em>{value}</p>" for label, value in facts)
    line = "<div>时间：2024-03-08 18:05:00　来源：市司法局　浏览：3</div>"
    page = f"{table}<h1>临岚市供水管网管理规定</h1>{line}<div>{TEXT}<p>第三条　本规定自2024年5月1日起施行。</p></div>"
    assert read(page).published == DAY
    assert read(page.replace(line, "")).published == date(2024, 3, 5)


def test_the_day_of_adoption_between_title_and_text_is_that_of_writing() -> None:
    title = "临岚市人民代表大会常务委员会关于加强水源保护的决定"
    line = (
        "<h3>（2024年3月5日临岚市第八届人民代表大会常务委员会第十一次会议通过）</h3><p>日期：2024年3月8日　浏览：3</p>"
    )
    notice = read(f"<h1>{title}</h1>{line}<div><p>会议认为，水源保护十分重要，作出如下决定：</p>{TEXT}</div>")
    assert (notice.issued, notice.published) == (date(2024, 3, 5), DAY)


@pytest.mark.parametrize("day", ["2024.3.5", "2024-03-05", "2024/3/5", "2024．3．5"])
def test_signatures_with_days_in_digits(day: str) -> None:
    notice = make_page(title="关于春季管网检修的通告", text=f"{TEXT}<p>临岚市水务局</p><p>{day}</p>")
    assert (notice.issued, notice.issuer) == (date(2024, 3, 5), "临岚市水务局")
    assert make_page(text=f"{TEXT}<p>下次检修：</p><p>{day}</p>").issued is None


@pytest.mark.parametrize("mark", ["[置顶]", "【精华】", "[公告] ", "（原创）", "[TOP]"])
def test_marks_of_lists_are_no_part_of_a_title(mark: str) -> None:
    assert make_page(title=mark + TITLE, head=f"<title>{TITLE} - 通知公告 - 临岚社区网</title>").title == TITLE


def test_a_title_in_two_headings_begins_with_whose_it_is() -> None:
    two = "<h1 class='arti_title'>临岚水利大学</h1><h2 class='arti_title2'>关于做好实验室安全自查工作的通知</h2>"
    whole = "临岚水利大学关于做好实验室安全自查工作的通知"
    assert read(f"{two}<div>{TEXT}{SIGNED}</div>").title == whole
    plain = two.replace(" class='arti_title'", "").replace(" class='arti_title2'", "")
    assert read(f"{plain}<div>{TEXT}{SIGNED}</div>", f"<meta name='description' content='{whole}'>").title == whole
    assert read(f"{plain}<div>{TEXT}{SIGNED}</div>").title == "关于做好实验室安全自查工作的通知"


def test_full_width_and_traditional_numbers() -> None:
    table = (
        "<table><tr><td>文　　号：临水发〔2024〕１５号</td><td>公开日期：2024年3月8日</td></tr>"
        "<tr><td>索引编号：ＬＬ－０２１－２０２４－０００５</td></tr></table>"
    )
    notice = make_page(table)
    assert (notice.document_number, notice.index_number) == (NUMBER, "LL-021-2024-0005")
    title = "臨岚市財政廳關於春節期間營業時間的通告"
    text = f"<p align='center'>臨財告〔2024〕15號</p>{TEXT}<p>臨岚市財政廳</p><p>2024年3月5日</p>"
    notice = read(f"<h1>{title}</h1><p>發佈日期：2024-03-08　來源：市商務局　點閱數：3</p><div>{text}</div>")
    assert (notice.document_number, notice.issuer) == ("臨財告〔2024〕15號", "臨岚市財政廳")


@pytest.mark.parametrize("gap", [" ", "　", " | ", "｜"])
def test_labels_of_numbers_without_colons(gap: str) -> None:
    notice = make_page(
        f"<ul><li>索 引 号{gap}{INDEX}</li><li>文号{gap}{NUMBER}</li><li>公开方式{gap}主动公开</li></ul>"
    )
    assert (notice.index_number, notice.document_number, notice.title) == (INDEX, NUMBER, TITLE)


def test_the_site_is_the_issuer_of_its_own_documents_that_say_so() -> None:
    text = TEXT.replace("市水务局决定", "临岚市水务局决定")
    head = "<title>关于春季管网检修的公告 – 临岚市水务局</title>"
    assert make_page(title="关于春季管网检修的公告", text=text, head=head).issuer == "临岚市水务局"
    assert make_page(title="关于春季管网检修的公告", text=TEXT, head=head).issuer == ""
    assert make_page(title="春季管网检修忙", text=text, head=head).issuer == ""


def test_a_short_signature_is_completed_by_the_publisher() -> None:
    grid = (
        "<div><div class='k'>发布机构</div><div class='v'>临岚市秸秆禁烧和综合利用工作领导小组办公室</div>"
        "<div class='k'>文号</div><div class='v'>临禁办发〔2024〕15号</div></div>"
    )
    text = f"{TEXT}<p>市秸秆禁烧和综合利用工作领导小组办公室</p><p>2024年3月5日</p>"
    notice = make_page(grid, title="关于秸秆综合利用情况的通报", text=text)
    assert notice.issuer == "临岚市秸秆禁烧和综合利用工作领导小组办公室"


def test_a_label_that_is_no_element_of_its_own_has_its_value_below_it() -> None:
    cells = (
        ("索引号", INDEX),
        ("公文种类", "通知"),
        ("文号", NUMBER),
        ("发布时间", "2024-03-08 11:08"),
        ("废止时间", ""),
    )
    grid = "".join(f"<div class='cell'><label>{name}</label><p>{value}</p></div>" for name, value in cells)
    notice = make_page(f"<div class='grid'>{grid}</div>")
    assert (notice.index_number, notice.document_number) == (INDEX, NUMBER)
    assert notice.published == date(2024, 3, 8)


def test_the_site_stands_before_the_day_that_it_published() -> None:
    notice = make_page("<div>打印时间：2026-12-24 14:08</div><p>临岚市水务局网站　发布时间：2024年3月8日 10:16</p>")
    assert notice.published == date(2024, 3, 8)


def test_days_below_the_text_are_of_the_page_or_of_the_site() -> None:
    day = "<p>2024.03.08　临岚市政府网</p>"
    foot = "<footer>备案号：临ICP备11002233号　更新日期：2026.11.28</footer>"
    assert read(f"<h1>{TITLE}</h1>{day}<div>{TEXT}{SIGNED}</div>{foot}").published == date(2024, 3, 8)
    online = "<address>webmaster@linlan.example 2024/03/08 上网</address>"
    assert read(f"<h1>{TITLE}</h1><div>{TEXT}{SIGNED}</div>{online}").published == date(2024, 3, 8)


def test_a_day_beside_a_count_and_a_day_that_a_blog_ends_with() -> None:
    beside = "<div><span>采购办公室</span><span>2024-03-08</span><span>553</span></div>"
    assert read(f"<h4>{TITLE}</h4>{beside}<div>{TEXT}{SIGNED}</div>").published == date(2024, 3, 8)
    posted = (
        "<footer>本条目发布于<a><time>2024 年 3 月 8 日</time></a>。属于<a>公告</a>分类。作者是<a>教导处</a>。</footer>"
    )
    assert read(f"<h1>{TITLE}</h1><div>{TEXT}{SIGNED}</div>{posted}").published == date(2024, 3, 8)


def test_whose_a_title_is_say_label_and_title_element_together() -> None:
    bare = "关于发布水质检验等3项标准的公告"
    whole = f"临岚市水务局{bare}"
    shown = f"<h3>{bare}</h3><div>{TEXT}{SIGNED}</div>"
    both = f"<title>{whole}_临岚市水务局</title><meta name='ArticleTitle' content='{whole}'>"
    assert read(shown, both).title == whole
    assert read(shown, f"<title>{bare}_临岚市水务局</title><meta name='ArticleTitle' content='{whole}'>").title == bare


def test_a_mark_set_again_and_again_is_no_part_of_the_number() -> None:
    mark = "临岚市第八届人民代表大会常务委员会公告"
    text = f"<p align='center'>{mark * 3}</p><p align='center'>第3号</p>{TEXT}"
    assert make_page(text=text).document_number == "第3号"


@pytest.mark.parametrize("shown", ["（五届第3号）", "（五届）第3号", "〔第五届〕第3号", "五届第3号"])
def test_the_number_of_a_congress_is_counted_by_its_term(shown: str) -> None:
    mark = "临岚市人民代表大会常务委员会公告"
    text = "<p>《临岚市湖泊保护条例》已由会议通过，现予公布。</p><p>第一条　为了保护湖泊，制定本条例。</p>"
    notice = make_page(title="临岚市湖泊保护条例", text=f"<p>{mark}</p><p>{shown}</p>{text}")
    assert notice.document_number == f"{mark}{shown.strip('（〔').replace('）', '').replace('〕', '')}"
    assert notice.body[0].text.startswith("《临岚市湖泊保护条例》")


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("临岚市水务局关于水质抽检情况的通告（2024年第5号）", "2024年第5号"),
        ("临岚市不动产权证书遗失公告（2024年第5号）", "2024年第5号"),
        ("临岚市水务局关于水质抽检情况的通告〔2024年 第5号〕", "2024年第5号"),
        ("临岚市水务局关于水质抽检情况的通告 2024年第5号", "2024年第5号"),
        ("临岚市水务局关于水质抽检情况的通告（第5号）", ""),
        ("临岚市水务局公告（2024年第5号）", "临岚市水务局公告2024年第5号"),
        ("临岚市水务局 临岚市财政局联合公告（2024年第5号）", "临岚市水务局临岚市财政局联合公告2024年第5号"),
    ],
)
@pytest.mark.parametrize("named", [True, False])
def test_the_title_of_an_announcement_is_no_part_of_its_number(title: str, number: str, *, named: bool) -> None:
    notice = make_page(title=title, head=f"<title>{title}</title>" if named else "")
    assert notice.document_number == number
    assert notice.title == title


def test_the_day_a_gazette_came_out_is_the_day_of_its_documents() -> None:
    issue = "<div>2024年第6期（总第186期）　2024年3月31日出版</div><ul><li>本期目录</li></ul>"
    notice = make_page(f"<h2>临岚市人民政府公报</h2>{issue}", title="临岚市水务局关于供水检修的意见")
    assert (notice.published, notice.issued) == (date(2024, 3, 31), date(2024, 3, 5))
    dated = make_page(f"{issue}<p>发布日期：2024-04-02</p>")
    assert dated.published == date(2024, 4, 2)


@pytest.mark.parametrize(
    "about", ["发布：2024-03-08", "2024-03-08　发布：临岚市水务局", "作者：岳某　发布：2024-03-08 12:00　点击：3"]
)
def test_a_label_that_may_say_who_or_when(about: str) -> None:
    assert make_page(f"<p>{about}</p>").published == date(2024, 3, 8)


ENGLISH = (
    "<p>The People's Government of Linlan City (临岚市人民政府) has decided to repair the water mains in spring.</p>"
    "<p>1. Area: the mains of Wangjin District (望津区) and Yunting District (云汀区), by sections.</p>"
    "<p>2. Hotline: +86-999-12345; all users are told three days before the water is turned off.</p>"
)


@pytest.mark.parametrize("head", ["<meta name='ArticleTitle' content='{}'>", "<title>{} - Linlan, China</title>"])
def test_a_page_in_english(head: str) -> None:
    title = "Announcement on the Repair of Water Mains in Spring"
    signed = "<p>Water Authority of Linlan Municipal People's Government</p><p>March 5, 2024</p>"
    about = "<div><span>Updated: 2024-03-08</span><span>Source: Linlan Water Authority</span></div>"
    notice = read(
        f"<div>Linlan · China 中国临岚</div><p>Home &gt; News</p><h1>{title}</h1>{about}<div>{ENGLISH}{signed}</div>",
        head.format(title),
    )
    assert (notice.title, notice.issued, notice.published) == (title, date(2024, 3, 5), date(2024, 3, 8))
    assert notice.issuer == ""


GENERATED = (
    "<meta name='PubDate' content='2024-05-16 12:34:05'>"
    "<meta name='others' content='页面生成时间 {}'><meta name='ArticleTitle' content='" + TITLE + "'>"
)


@pytest.mark.parametrize(
    ("written", "moment", "published"),
    [
        ("2024-04-18", "2024-05-16 12:34:05", None),
        ("2024-04-18", "2024-05-16 12:34:06", date(2024, 5, 16)),
        ("2024-05-16", "2024-05-16 12:34:05", date(2024, 5, 16)),
        ("", "2024-05-16 12:34:05", date(2024, 5, 16)),
    ],
)
def test_when_a_system_made_a_page_anew_it_was_not_published(
    written: str, moment: str, published: date | None
) -> None:
    table = f"<dl><dd>索 引 号：</dd><div>{INDEX}</div><dd>生成日期：</dd><div>{written}</div></dl>"
    assert make_page(table, text=TEXT, head=GENERATED.format(moment)).published == published
