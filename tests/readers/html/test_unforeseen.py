"""What pages of a further set showed: heads, days and summaries that no page had shown before."""

from __future__ import annotations

from datetime import date

import pytest

from tests.readers.html.pages import SIGNED, TEXT, TITLE, make_page, read

ISSUED = date(2024, 3, 5)


@pytest.mark.parametrize("day", ["2024-03-08 08:30", "2024-03-08", "2024年3月8日 08:30"])
def test_nobody_signs_by_the_clock(day: str) -> None:
    """A phone shows the agency above the moment at which the page was published."""
    signed = "<p>临岚市水务局</p><p>岚口县水务局</p><p>2024年3月5日</p>"
    notice = make_page(text=f"<p>临岚市水务局</p><p>{day}</p><p>A- A+</p><div>{TEXT}{signed}</div>")
    assert (notice.published, notice.issued) == (date(2024, 3, 8), ISSUED)


TWICE = ("March 5, 2024　2024年3月5日", "2024年3月5日 / 5 March 2024", "2024年3月5日（Mar. 5th, 2024）")


@pytest.mark.parametrize("day", TWICE)
def test_a_day_may_be_said_in_two_languages(day: str) -> None:
    signed = f"<p align='right'>临岚市水务局<br>Linlan Water Bureau</p><p align='right'>{day}</p>"
    assert make_page(text=TEXT + signed).issued == ISSUED


def test_a_number_and_a_day_in_one_line_are_the_head() -> None:
    text = "<p>经望津区人民政府批准，临岚市水务局定于3月20日拍卖3台旧水泵。现将有关事项公告如下：</p>" + TEXT
    notice = make_page(text=f"<div>临水告〔2024〕15号&nbsp;&nbsp;&nbsp;2024/3/8</div>{text}<p>2024年3月5日</p>")
    assert (notice.document_number, notice.published) == ("临水告〔2024〕15号", date(2024, 3, 8))
    assert notice.body[0].text.startswith("经望津区人民政府批准")


def test_the_day_of_an_order_is_not_that_of_its_page_where_both_are_said() -> None:
    pairs = (("索引号", "9901001X/2024-00112"), ("公布日期", "2024-03-05"), ("发布时间", "2024-03-08"))
    told = "".join(f"<span class='k'>{name}</span><span class='v'>{value}</span>" for name, value in pairs)
    assert make_page(f"<div>{told}</div>", text=TEXT).published == date(2024, 3, 8)


def test_the_bar_of_an_archive_is_none_of_the_page() -> None:
    kept = (
        "<div id='wm-ipp-base' lang='en'><div id='wm-ipp'><div>The Wayback Machine - https://web.archive.org/web/2024/"
        "http://www.linlan.example:80/portal/site/linlan/menuitem/content.jsp?column=12&id=553</div>"
        "<div>8 captures</div><div>29 Apr 2010 - 14 Mar 2014</div>"
        "<table><tr><td>Jun</td><td>JUL</td><td>Aug</td></tr></table><span>About this capture</span></div></div>"
    )
    text = "各供水单位：<br>任命岑某为供水科科长；<br>免去路某供水科科长职务。<br>二〇二四年三月五日"
    rows = ("首页　政务公开", "关于岑某等任免的通知", "发布日期：2024-03-08", text, "主办：临岚市水务局")
    table = "".join(f"<tr><td align='center'>{row}</td></tr>" for row in rows)
    notice = read(f"{kept}<table>{table}</table>")
    assert (notice.title, notice.published, notice.issued) == ("关于岑某等任免的通知", date(2024, 3, 8), ISSUED)
    assert notice.body[0].text.startswith("各供水单位：")


def test_the_pages_of_a_pdf_in_a_viewer_are_one_text() -> None:
    first = ("临水函〔2024〕15号", "临岚市水务局关于同意改建石桥泵站的批复", "岚口县水务局：", "请示收悉。现批复如下：")
    second = ("一、同意改建石桥泵站，新增水泵3台，概算投资120万元。", "— 1 —")
    third = ("二、请抓紧办理施工许可。", "临岚市水务局", "2024年3月5日", "— 2 —")
    pages = "".join(
        "<div class='page'><div class='canvasWrapper'></div><div class='textLayer'>"
        + "".join(f"<span role='presentation'>{line}</span><br role='presentation'>" for line in lines)
        + "<div class='endOfContent'></div></div></div>"
        for lines in ((*first, *second), third)
    )
    notice = read(f"<div id='viewer' class='pdfViewer'>{pages}</div>")
    assert (notice.title, notice.document_number, notice.issued) == (first[1], first[0], ISSUED)
    assert [block.text for block in notice.body] == [*first[1:], second[0], *third[:3]]


SUMMED = (
    "<div class='table'><h5>公告概要：</h5><table><tr><td colspan='4'><b>公告信息：</b></td></tr>"
    "<tr><td>采购项目名称</td><td colspan='3'>望津区二次供水泵房改造项目</td></tr>"
    "<tr><td>采购单位</td><td colspan='3'>临岚市水务局</td></tr>"
    "<tr><td>行政区域</td><td>望津区</td><td>公告时间</td><td>2024年03月08日 11:59</td></tr>"
    "<tr><td>开标时间</td><td>2024年04月02日 09:30</td><td>预算金额</td><td>￥120.5 万元</td></tr>"
    "<tr><td>代理机构名称</td><td colspan='3'>岚口县招标中心</td></tr></table></div>"
)


def test_a_summary_of_a_purchase_says_who_and_when_and_is_no_text() -> None:
    text = "<p>一、项目编号：LL2024-118</p><p>二、采购文件第12页的工期改为60日。</p><p>三、其他内容不变。</p>"
    notice = read(f"<h2>望津区二次供水泵房改造项目招标更正公告</h2>{SUMMED}<div>{text}</div>")
    assert (notice.issuer, notice.published, notice.issued) == ("临岚市水务局", date(2024, 3, 8), None)
    assert notice.body[0].text == "一、项目编号：LL2024-118"


def test_a_summary_without_a_text_is_the_text() -> None:
    notice = read(f"<h2>望津区二次供水泵房改造项目招标公告</h2>{SUMMED}<p><a href='/a.pdf'>招标公告.pdf</a></p>")
    assert "望津区二次供水泵房改造项目" in "".join(block.text for block in notice.body)


@pytest.mark.parametrize("end", ["</html>", "</body>\n</HTML>", "</body></html><!DOCTYPE html><html><body>"])
def test_a_page_reads_on_below_the_end_of_its_head(end: str) -> None:
    """Heads that are pages of their own are set above a text as they are (gov.cn)."""
    menu = "".join(f"<li><a href='/{at}/'>栏目{at}</a></li>" for at in range(9))
    notice = make_page(f"<ul>{menu}</ul>{end}\n<!--end header-->\n", text=TEXT + SIGNED)
    assert (notice.title, notice.issued, len(notice.body)) == (TITLE, ISSUED, 6)


JOINT = "临岚市财政局 临岚市水务局公告"


@pytest.mark.parametrize("number", ["2024年第17号", "〔2024〕第18号"])
def test_a_joint_number_names_all_who_announce(number: str) -> None:
    whole = JOINT.replace(" ", "") + number
    assert make_page(text=f"<div>{JOINT}{number} 全文有效 成文日期：2024-03-05</div>{TEXT}").document_number == whole
    assert make_page(title=JOINT + number, text=TEXT).document_number == whole


def test_a_number_and_a_day_may_stand_before_buttons() -> None:
    buttons = "【<a href='#'>大</a> <a href='#'>中</a>】【<a href='#'>打印此页</a>】"
    for day in ("2024-03-08", "2024/3/8", "2024年3月8日"):
        notice = read(f"<h1>{TITLE}</h1><div>临水发〔2024〕15号　{day}　{buttons}</div><div>{TEXT}</div>")
        assert (notice.document_number, notice.published) == ("临水发〔2024〕15号", date(2024, 3, 8))


def test_the_number_of_what_an_announcement_publishes_stands_above_its_title() -> None:
    told = "<p align='center'>公　告</p><p>《临岚市水务局关于节水的规定》已经会议通过，现予公布。</p>"
    head = "<p align='center'>临水规〔2024〕15号</p><p align='center'>临岚市水务局<br>关于节水的规定</p>"
    notice = make_page(title="临岚市水务局关于节水的规定", text=f"{told}{SIGNED}{head}{TEXT}")
    assert notice.document_number == "临水规〔2024〕15号"


def test_a_title_that_the_page_names_goes_before_the_head_of_its_document() -> None:
    title = "公告「临岚市一次性餐具限制使用对象及实施日期」"
    head = "<p>临岚市人民政府　公告</p><p>发文日期：2024年3月5日</p><p>发文字号：临府发〔2024〕15号</p>"
    tools = "".join(f"<li><a href='/{at}'>share {at}</a></li>" for at in range(6))
    page = f"<h2>{title}</h2><ul>{tools}</ul><div class='cp'>{head}{TEXT}</div>"
    assert read(page, f"<title>临岚市环境保护局-{title}</title>").title == title


def test_the_table_has_in_full_what_the_heading_cuts_short() -> None:
    table = (
        "<table><tr><td>发布机构：临岚市财政局</td><td>发文日期：2024-03-08</td></tr>"
        "<tr><td>名称：临岚市2024年政府预算公开情况说明</td></tr><tr><td>文号：</td></tr></table>"
    )
    notice = make_page(table, title="临岚市政府预算", text=f"{TEXT}<p>临岚市财政局</p><p>2024年3月5日</p>")
    assert (notice.title, notice.issued) == ("临岚市2024年政府预算公开情况说明", ISSUED)


def test_the_table_has_in_full_whom_a_joint_signature_cuts_short() -> None:
    names = "临岚市水务局、临岚市市场监督管理局"
    table = f"<table><tr><td>发布机构</td><td>{names}</td></tr><tr><td>文号</td><td>临水发〔2024〕3号</td></tr></table>"
    text = f"{TEXT}<p>临岚市水务局</p><p>临岚市市场监管局</p><p>2024年3月5日</p>"
    assert make_page(table, title="关于检修的通知", text=text).issuer == names.replace("、", " ")


def test_who_invites_tenders_issues_what_completes_the_invitation() -> None:
    text = "<p>各投标人：</p><p>开标时间由3月8日顺延至3月12日，请予以关注。</p><p>招标人：岚口县水利建设有限公司</p>"
    assert make_page(title="石桥泵站施工招标补充通知（一）", text=text).issuer == "岚口县水利建设有限公司"


def test_what_a_gazette_says_above_the_heading_of_an_order_is_no_text() -> None:
    number = "第126/2024號行政長官批示"
    told = f"<p>版數:</p><p>2437</p><ul><li>{number} - 核准《公共泊車處規章》。</li></ul><p>相關類別 :</p>"
    text = "<p>行政長官行使第五十條賦予的職權，作出本批示。</p><p>一、核准《公共泊車處規章》，自公佈翌日起生效。</p>"
    page = f"<div>{told}<hr><div><h3 align='center'>{number}</h3>{text}<p>二零二四年三月五日</p></div></div>"
    assert read(page, f"<title>{number} - 印務局</title>").body[0].text.startswith("行政長官行使")


BROKEN = (
    ("临岚市水务局关于印发管网检修实施方案", "的通知"),
    ("关于做好2024年春季", "管网检修工作的通知"),
    ("临岚市水务局关于调整望津区部分路段", "供水时间的通告"),
)


@pytest.mark.parametrize(("title", "rest"), BROKEN)
@pytest.mark.parametrize("tag", ["p", "p align='center'", "div", "h3"])
def test_a_title_may_end_in_the_block_below_its_heading(title: str, rest: str, tag: str) -> None:
    ends = f"<{tag}>{rest}</{tag.partition(' ')[0]}>"
    pages = (f"{ends}<div>发布时间：2024-03-08</div><div>{TEXT}{SIGNED}</div>", f"<div>{ends}{TEXT}{SIGNED}</div>")
    for page in pages:
        notice = read(f"<h1>{title}</h1>{page}", "<title>通知公告-临岚市水务局</title>")
        assert notice.title == title + rest
        assert notice.body[0].text == "各区水务局，各供水单位："


@pytest.mark.parametrize("below", ["各区水务局：", "（2024年修订）", "临水发〔2024〕3号"])
def test_what_stands_below_a_title_that_is_whole_is_no_part_of_it(below: str) -> None:
    for title in ("关于做好管网检修的通知", "临岚市水务局关于印发管网检修实施方案"):
        assert make_page(title=title, text=f"<p>{below}</p>{TEXT}{SIGNED}").title == title


def test_a_number_may_be_all_of_a_title() -> None:
    name = "临岚银行监管局 临岚市金融局公告〔2024〕第18号"
    text = "<p>为规范支付服务，现将有关事项公告如下：</p><p>一、备付金应当全额存放。</p><p>2024年3月5日</p>"
    page = f"<div>我的位置：首页 &gt; 法律法规 &gt; 规范性文件</div><h2>{name}</h2><div>2024-03-08 17:30</div>{text}"
    notice = read(page, "<title>法律法规</title>")
    assert (notice.title, notice.document_number) == (name, name.replace(" ", ""))


def test_a_list_of_documents_in_blocks_of_any_name_is_text() -> None:
    items = "".join(
        f"<div><a href='/{at}.html'>{at}.关于储备的通知（临水发〔2009〕7{at}号）</a></div>" for at in range(1, 10)
    )
    text = f"{TEXT}{SIGNED}<p>附件</p><p>失效文件目录</p>{items}".replace("<p>", "<div>").replace("</p>", "</div>")
    assert make_page(text=text).body[-1].text.startswith("9.关于储备的通知")


def test_labels_stand_above_their_values_whatever_lays_out_the_page() -> None:
    told = "<div class='head'><p>公报编号:</p><p>31/2024</p><p>刊登日期:</p><p>2024.3.8</p><p>版数:</p><p>7</p></div>"
    lines = "".join(f"<p>第{at}条　用户应当节约用水。</p>" for at in range(1, 20))
    page = f"<h1>{TITLE}</h1><div>{told}{TEXT}{lines}</div>"
    for layout in (page, f"<table><tr><td>{page}</td></tr></table>"):
        assert read(layout).published == date(2024, 3, 8)


NEWS = "<p>3月8日，我市启动管网检修，预计4月完工。</p>"


@pytest.mark.parametrize("behind", ["发布日期 2024-03-08", " 发布日期 2024-03-08", "　2024-03-08", "2024年3月8日"])
def test_a_label_without_a_colon_and_a_day_end_the_value_before_them(behind: str) -> None:
    notice = make_page(title="我市启动管网检修", text=f"<div>来源：临岚市水务局{behind}</div>{NEWS}")
    assert notice.issuer == "临岚市水务局"


@pytest.mark.parametrize("label", ["信息提供", "供稿单位"])
def test_no_newspaper_issues_what_it_hands_in(label: str) -> None:
    for name in ("临岚日报", "本站原创", "临岚新闻网"):
        told = f"<div>{label}：{name}　发布日期：2024-03-08</div>"
        assert make_page(title="我市启动管网检修", text=told + NEWS).issuer == ""
    told = f"<div>发布日期：2024-03-08　{label}：临岚市广播电视局　AI读报　播放暂停</div>"
    assert make_page(title="我市启动管网检修", text=told + NEWS).issuer == "临岚市广播电视局"


@pytest.mark.parametrize("label", ["发布时间：", "打印时间："])
def test_a_label_that_a_script_fills_hides_no_day(label: str) -> None:
    bar = f"<div>[<a href='#'>打印</a>] [<a href='#'>关闭</a>] {label}<span id='now'></span></div>"
    told = "<p>2024-03-08 09:17　临岚市水务局</p>"
    assert read(f"{bar}<h1>{TITLE}</h1>{told}<div>{TEXT}{SIGNED}</div>").published == date(2024, 3, 8)


SEALED = (
    "<p>临岚市水务局</p><p>临岚市教育局　2024年3月5日</p>",
    "<p>临岚市水务局</p><p>临岚市教育局</p><p><img src='/seal.png'></p><p>2024年3月5日</p>",
)


@pytest.mark.parametrize("signed", SEALED)
def test_all_sign_whatever_stands_between_them_and_the_day(signed: str) -> None:
    notice = make_page(title="关于检修的通知", text=TEXT + signed)
    assert (notice.issuer, notice.issued) == ("临岚市水务局 临岚市教育局", ISSUED)


DATED = ("市长　路某某　2024年3月5日", "市长　路某某<br>2024.3.5", "招标人：水利公司<br>2024年3月5日")


@pytest.mark.parametrize("signed", DATED)
def test_whoever_signs_the_day_is_that_of_writing(signed: str) -> None:
    assert make_page(text=f"{TEXT}<p>{signed}</p>").issued == ISSUED


@pytest.mark.parametrize(
    "line",
    [
        "您当前使用的浏览器版本过低，可能存在安全风险，建议升级浏览器后访问本网站。",
        "你的瀏覽器不支援JavaScript語法，部分功能可能無法使用。",
        "本网站使用Cookies改善浏览体验，继续浏览即表示您同意我们的使用方式。",
    ],
)
def test_what_a_page_says_of_browsers_begins_no_text(line: str) -> None:
    lines = ("打印页面", "关于更换水表的函", "临水函〔2024〕15号　发布时间：2024-03-08", "岚口县水务局：")
    body = "".join(f"<p>{one}</p>" for one in (*lines, "现商请贵局协助更换水表120只。请予支持。"))
    signed = "<p align=right>临岚市水务局</p><p align=right>2024年3月5日</p>"
    notice = read(f"<p>{line}</p>{body}{signed}", "<title>打印页面</title>")
    assert (notice.title, notice.document_number) == ("关于更换水表的函", "临水函〔2024〕15号")
    assert notice.body[0].text == "岚口县水务局："


def test_the_column_between_title_and_site_is_no_part_of_a_title() -> None:
    head = "<title>锦和村2024年第3季度收支 - 村务公开 - 通知公告 - 临岚市人民政府</title>"
    notice = read(f"<div class='t'>锦和村2024年第3季度收支</div><div>发布时间：2024-03-08</div>{TEXT}", head)
    assert notice.title == "锦和村2024年第3季度收支"


LEADS = (
    "AI摘要：本文说明了检修管网的范围和时间，要求各单位提前告知用户。（内容由AI生成，仅供参考）",
)


@pytest.mark.parametrize("lead", LEADS)
def test_what_sums_a_text_up_beside_its_title_is_not_the_text(lead: str) -> None:
    menu = "".join(f"<li><a href='{at}.html'>栏目{at}</a></li>" for at in range(12))
    about = "<div>发布时间：2024-03-08　来源：临岚市水务局</div>"
    box = f"<div class='hd'><h1>关于检修管网的通知</h1>{about}<div class='ds'>{lead}</div></div>"
    text = f"<div class='c'>{TEXT}<p>临岚市水务局</p><p>2024年3月5日</p></div>"
    notice = read(f"<div>{box}{text}<ul>{menu}</ul></div>", "<title>关于检修管网的通知</title>")
    assert (notice.title, notice.published, notice.issued) == ("关于检修管网的通知", date(2024, 3, 8), ISSUED)
    assert "各区水务局，各供水单位：" in [block.text for block in notice.body]


@pytest.mark.parametrize("address", ["/archives/1290.html", "#", "https://www.linlan.example/2024/jianxiu/"])
def test_a_heading_that_links_to_its_own_page_is_the_title(address: str) -> None:
    site = "<h1><a href='/'>岚水在线资讯</a></h1>"
    about = "<div>发布时间：2024-03-08</div>"
    heading = f"<h1 class='entry-title'><a href='{address}'>锦和泵站改造见成效</a></h1>"
    aside = "<aside><h3>近期文章</h3><ul><li><a href='/archives/1.html'>管网检修进度</a></li></ul></aside>"
    notice = read(f"{site}<main>{heading}{about}<div>{TEXT}</div></main>{aside}", "<title>岚水在线资讯</title>")
    assert notice.title == "锦和泵站改造见成效"
