"""Notices of procurement, as sites of exchanges and crawlers of them keep them."""

from __future__ import annotations

import pytest

from converters.issues import Code
from converters.model import TitleSource
from tests.readers.html.pages import TEXT, make_page, read


def test_whose_maintenance_is_bought_is_no_imprint_of_the_site() -> None:
    first = "一、招标项目名称：望津区污水在线监测设备运行维护单位招标项目"
    lines = [block.text for block in make_page(title="监测设备预中标公示", text=f"<p>{first}</p>{TEXT}").body]
    assert lines[0] == first


def test_what_a_site_says_of_where_it_has_a_notice_from_is_none_of_it() -> None:
    hint = "温馨提示:本网站以下公告内容来源于云川政府采购网，具体内容以云川政府采购网为准，网址：https://cg.example/。"
    notice = make_page("<div>发布时间：2024-03-08</div>", title="桥梁检测磋商公告", text=f"<p>{hint}</p>{TEXT}")
    assert hint not in [block.text for block in notice.body]
    assert any(hint in issue.detail for issue in notice.issues)


def test_a_title_and_its_day_in_the_element_of_the_text_are_none_of_it() -> None:
    head = "<div>桥梁检测项目竞争性磋商公告</div><div>发布时间：2024-03-08</div>"
    lines = [block.text for block in read(f"<div>{head}<div>{TEXT}</div></div>").body]
    assert "桥梁检测项目竞争性磋商公告" not in lines
    assert "发布时间：2024-03-08" not in lines


def test_the_word_over_the_files_is_no_text() -> None:
    files = "<p>附件信息：</p><ul><li><p><a href='https://oss.example/43f29faf'>磋商文件.docx</a></p><p>241.5K</p></li></ul>"
    notice = read(f"<h1>桥梁检测项目竞争性磋商公告</h1><div>{TEXT}{files}</div>")
    assert notice.body[-1].text != "附件信息："
    assert [one.title for one in notice.attachments] == ["磋商文件"]


def test_a_heading_with_the_tag_of_its_site_is_not_told_twice() -> None:
    title = "水闸施工总承包招标资格预审公告(代招标公告)"
    heading = f"<h3>【云川省中心】{title}<font>[文件获取中]</font></h3><div>发布时间：2024-03-08 18:25</div>"
    text = f"<div>资格预审公告</div><div>{title}</div><div>招标编号：YC-202403</div>{TEXT}"
    notice = read(f"<div>{heading}<div>{text}</div></div>", f"<title>【云川省中心】{title}</title>")
    assert notice.title == title
    assert title not in [block.text for block in notice.body]


@pytest.mark.parametrize("tag", ["[意见征询]", "【招标公告】", "[云川交易网]"])
def test_the_tag_of_a_column_is_no_part_of_a_title(tag: str) -> None:
    title = "关于望津区课桌采购项目文件公开征询意见的公告"
    page = f"<table><tr><td><div>{tag}{title}</div><div>发布时间： 2024/3/8 访问次数： 14</div></td></tr>"
    assert read(f"{page}<tr><td>{TEXT}</td></tr></table>").title == title


def test_what_is_bought_and_the_kind_of_the_notice_below_it_are_one_title() -> None:
    head = "<p>望津区滨河路灯维修项目</p><p>预中标结果公示</p><p>公示日期：2024年3月8日</p>"
    notice = read(f"<div>{head}<p>一．采购人名称：临岚市城市管理局</p>{TEXT}</div>")
    assert notice.title == "望津区滨河路灯维修项目预中标结果公示"
    assert notice.body[0].text.startswith("一．采购人名称")
    assert notice.issuer == "临岚市城市管理局"


ASKED = (
    "<p>九、对本次公告内容提出询问，请按以下方式联系</p><p>1.采购人信息</p><p>名　称：临岚市城市管理局</p>"
    "<p>2.采购代理机构信息</p><p>名　称：临岚诚信招标有限公司</p>"
)
BOUGHT = "<p>项目概况</p><p>课桌采购项目的潜在投标人应在云川路1号获取招标文件。</p><p>一、项目基本情况</p>"


CORRECTED = f"<p>一、项目名称：岚口县普查服务</p><p>六、更正内容：改为乙级。</p>{TEXT}<p>采购 人：临岚市城市管理局</p>"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"<p>一、项目编号：LL-2024-03</p><p>二、项目名称：望津区道路养护</p>{TEXT}{ASKED}", "望津区道路养护"),
        (f"{BOUGHT}<p>项目编号：LL-2024-03</p><p>项目名称：云汀区课桌采购</p>{TEXT}{ASKED}", "云汀区课桌采购"),
        (f"{CORRECTED}<p>采购代理机构：临岚诚信招标有限公司</p>", "岚口县普查服务"),
    ],
)
def test_a_notice_without_a_title_is_named_by_what_is_bought(text: str, title: str) -> None:
    notice = read(f"<div>{text}</div>")
    assert (notice.title, notice.issuer) == (title, "临岚市城市管理局")
    assert notice.title_source is TitleSource.BODY
    assert Code.TITLE_FROM_BODY in [issue.code for issue in notice.issues]


def test_the_word_before_what_is_bought_is_no_part_of_the_title() -> None:
    assert read(f"<div><p>项目名称：云汀区课桌采购</p>{TEXT}</div>").title == "云汀区课桌采购"


def test_a_title_between_breadcrumb_and_day_that_the_page_is_named_by_is_none_of_its_cells() -> None:
    name = "“望津工业园变电站”电缆更换项目望津工业园变电站”电缆更换项目"
    menu = "<ul>" + "<li>政府采购</li><li>产权交易</li>" * 6 + "</ul>"
    day = "<td>【信息时间： 2024/3/8 9:05:55 阅读次数：】</td>"
    above = f"<td>您现在的位置：首页>>交易信息>>中标公示</td><td>{name}</td>{day}"
    cells = ("招标人", "望津水务有限公司", "招标编号", "E6301", "建设地点", "云川省 临岚市 境内", "中标人", "岚江公司")
    text = 'HTML PUBLIC "-//W3C//DTD HTML 4.01//EN"<div>中标人公示</div>'
    text += "".join(f"<div>{one}</div>" for one in cells)
    head = f"<title>云川招标网 · {name}</title>"
    notice = read(f"{menu}<table><tr>{above}</tr></table><div>{text}{TEXT}</div>", head)
    assert notice.title == name
    assert [block.text for block in notice.body][:2] == ["中标人公示", "招标人"]


def test_what_is_bought_and_the_kind_in_brackets_are_no_text_below_a_title_that_says_both() -> None:
    text = f"<p>望津镇围墙粉刷项目</p><p>【发包公告】</p>{TEXT}"
    notice = make_page("", title="望津镇围墙粉刷项目交易公告", text=text)
    assert notice.body[0].text == "各区水务局，各供水单位："


def test_a_heading_above_a_table_is_of_the_text_that_the_table_is() -> None:
    title = "<p style='font-size:20px'>云汀新村水泵采购及安装开标记录表</p>"
    head = "<p>开标时间：2024-03-08 09:30:00</p><p>（一）唱标记录</p>"
    cells = "".join(f"<td>{one}</td>" for one in ("序号", "投标人名称", "投标报价(元)", "质量目标"))
    row = "<tr><td>1</td><td>云川供水设备有限公司</td><td>955000</td><td>满足设计要求，按期交付。</td></tr>"
    notice = read(f"<div>{title}{head}<table><tr>{cells}</tr>{row}{row}</table></div>")
    assert [block.text for block in notice.body][:2] == ["开标时间：2024-03-08 09:30:00", "（一）唱标记录"]


def test_a_lot_whose_sale_the_text_is_headed_with_is_named_so() -> None:
    lot = "岚C00000小型轿车一辆"
    text = f"<p>1、竞买人应当具备完全民事行为能力。</p><p>{lot}司法变卖公告</p>{TEXT}"
    assert make_page(title=lot, text=text, head=f"<title>{lot}_临岚市人民法院</title>").title == f"{lot}司法变卖公告"


@pytest.mark.parametrize(
    "text",
    [
        "<p>一、项目基本情况</p><p>原公告的采购项目编号：LL-3</p><p>原公告的采购项目名称：岚口县课桌采购</p>",
        "<p>一、合同编号：LL-3</p><p>二、合同名称：供货合同</p><p>三、项目名称：岚口县课桌采购</p>",
        "<table><tr><td>采购项目名称</td><td>岚口县课桌采购</td></tr><tr><td>预算</td><td>75万元</td></tr></table>",
        "<p>（一）项目名称：岚口县课桌采购。</p>",
    ],
)
def test_how_fragments_say_what_is_bought(text: str) -> None:
    assert read(f"<div>{text}{TEXT}{ASKED}</div>").title == "岚口县课桌采购"


@pytest.mark.parametrize("kind", ["合同公告", "采购意向公告", "更正公告（一）", "招标控制价公示"])
def test_the_kind_of_a_notice_has_what_is_bought_above_it_and_no_agency_or_column(kind: str) -> None:
    for above, title in (
        ("岚口县城北水厂监理", f"岚口县城北水厂监理{kind}"),
        ("岚口县公共资源交易中心", kind),
        ("岚口县政府采购信息", kind),
    ):
        assert read(f"<div><p>{above}</p><p>{kind}</p>{TEXT}{ASKED}</div>").title == title


@pytest.mark.parametrize(
    "item", ["（3）技术支持：提供7×24小时技术支持", "2.工程备案号：LL-2024-77", "三、招标文件建议使用最新浏览器下载"]
)
def test_a_numbered_item_is_no_imprint_of_the_site(item: str) -> None:
    assert make_page(title="监测设备采购公告", text=f"<p>{item}</p>{TEXT}").body[0].text == item


def test_what_explains_a_document_does_not_lose_the_word_that_says_so() -> None:
    text = f"<p>临岚市节约用水管理办法</p>{TEXT}"
    assert make_page(title="【图解】临岚市节约用水管理办法", text=text).title == "【图解】临岚市节约用水管理办法"


PROJECT = "望津区滨河路灯维修项目"


def test_headings_of_two_ranks_are_one_title() -> None:
    head = f"<h2>{PROJECT}</h2><h3>中标结果公告</h3><div>发布时间：2024-03-08</div>"
    assert read(f"<div>{head}{TEXT}{ASKED}</div>").title == f"{PROJECT}中标结果公告"


@pytest.mark.parametrize("heading", ["<p>{}</p><p>成交结果公告</p>", "<p>{}成交结果公告</p>"])
def test_a_heading_of_the_site_that_leaves_out_the_kind_has_it_from_the_text(heading: str) -> None:
    text = heading.format(PROJECT) + TEXT + ASKED
    page = f"<h3>{PROJECT}</h3><div>发布时间：2024-03-08</div><div>{text}</div>"
    notice = read(page, f"<title>{PROJECT}_临岚市公共资源交易网</title>")
    assert notice.title == f"{PROJECT}成交结果公告"
    assert notice.body[0].text == "各区水务局，各供水单位："


def test_the_kind_of_a_notice_may_be_its_tag() -> None:
    title = f"{PROJECT}成交结果公告"
    page = f"<h3>[结果公告]{title}</h3><div>信息时间：2024-03-08 阅读次数：</div><div>{TEXT}{ASKED}</div>"
    assert read(page, f"<title>[结果公告]{title}</title>").title == title


def test_a_row_of_a_long_table_may_say_who_buys() -> None:
    values = (("编号", "3"), ("招标人", "临岚市城市管理局"), ("招标代理机构", "岚江公司"), ("工期", "9"), ("人", "5"))
    rows = "".join(f"<tr><td>{key}</td><td>{value}</td></tr>" for key, value in values)
    assert make_page(title=f"{PROJECT}中标公示", text=f"<table>{rows}</table>").issuer == "临岚市城市管理局"
    fragment = read(f"<table><tr><td>项目名称</td><td>{PROJECT}</td></tr>{rows}</table>")
    assert (fragment.title, fragment.issuer) == (PROJECT, "临岚市城市管理局")
    assert len(fragment.body) == 1
    assert PROJECT in fragment.body[0].text


@pytest.mark.parametrize("word", ["采购", "釆购"])
@pytest.mark.parametrize(
    "title", ["道路养护项目竞争性磋商公告", "望津区住房和城乡建设局滨河路罩面工程竞争性磋商公告"]
)
def test_an_agent_signs_for_whoever_buys(word: str, title: str) -> None:
    agent, buyer = "云川金禾项目管理有限公司", "望津区住房和城乡建设局"
    parties = f"<h6>1.{word}人信息</h6><p>名称：{buyer}</p><h6>2.{word}代理机构信息</h6><p>名称：{agent}</p>"
    day = "<p>2026年3月19日</p>"
    assert make_page(title=title, text=f"{TEXT}{parties}<p>{agent}</p>{day}").issuer == buyer
    assert make_page(title=title, text=f"{TEXT}{parties}<p>{buyer}</p>{day}").issuer == buyer
    exchange = "临岚市公共资源交易中心"
    signed = f"{TEXT}{parties}<p>{exchange}</p>{day}".replace(agent, exchange)
    assert make_page(title=title, text=signed).issuer == exchange
    headed = f"{agent}关于{title}"
    assert make_page(title=headed, text=f"{TEXT}{parties}<p>{agent}</p>{day}").issuer == agent
    assert make_page(title="关于招标代理收费的通知", text=f"{TEXT}{parties}<p>{agent}</p>{day}").issuer == agent
