"""What a line of a page is asked first, and kept for the other pages of its site."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from converters.convert import convert
from converters.readers.html.file_links import is_file_link
from converters.readers.html.labels import Labels, _may_tell, _read_line
from converters.readers.html.lines import Line, Piece, Sheet
from tests.readers.html.pages import SIGNED, TEXT, make_page


@given(st.text(alphabet="发布日期时间文号来源：:】]20 19年-1号中", min_size=1, max_size=16))
def test_a_line_that_may_tell_nothing_tells_nothing(text: str) -> None:
    if not text.strip() or _may_tell(text):
        return
    sheet, labels = Sheet(lines=[Line([Piece(text)], "p", -1, text=text)]), Labels()
    assert _read_line(sheet, 0, sheet.lines[0], labels) == 1
    assert (labels.found, labels.bare_dates) == ([], [])


def test_a_link_that_holds_data_is_no_file() -> None:
    assert is_file_link("/files/notice.pdf")
    assert not is_file_link("data:application/pdf;base64," + "a.pdf" * 1000)


@pytest.mark.parametrize(
    "line",
    [
        "附件下载：<a href='/a.docx'>报名登记表.docx</a>（23KB）",
        "附件【<a href='/a.docx'>报名登记表.docx</a>】已下载<span>32</span>次",
        "相关附件：<a href='/a.docx'>报名登记表.docx</a> 下载次数：3",
        "1.<a href='/a.docx'>表.docx</a>（1.2 MB）",
        "<a href='/a.docx'>表.docx</a> [ 1.2 MB ] <a href='/b.pdf'>名单.pdf</a> [ 312 K ]",
    ],
)
def test_files_to_download_below_the_text_are_no_text(line: str) -> None:
    notice = make_page(text=f"{TEXT}{SIGNED}<p>{line}</p>")
    assert [block.text for block in notice.body][-1] == "2024年3月5日"
    assert notice.attachments[0].url == "/a.docx"


def test_annexes_that_the_text_names_are_text() -> None:
    notice = make_page(text=f"{TEXT}{SIGNED}<p>附件：<a href='/a.docx'>表.docx</a></p>")
    assert notice.body[-1].text == "附件：表.docx"


PAGES = """<html><body><div class="nav"><a href="/">临岚市政府网</a> -> <a href="/gw">政府公文</a> -> 通告</div>
<h2>临岚市人民政府关于加强取水管理的通告</h2><p>发布单位：市法制办 发布日期：2006年8月25日</p>
<div class="page1"><p>临政〔2006〕37号</p><p>为加强城区取水管理，保障供水安全，根据有关法律规定，现通告如下：</p>
<p>一、城区内设置节水设施9处、取水泊位1260个。</p><p>二、取水车辆应当在划定的泊位内停放，禁止在人行道上停放。</p></div>
<div class="page2"><p>三、违反本通告取水的，处200元以下罚款。</p><p>四、本通告自2006年9月10日起施行。</p>
<p>临岚市人民政府</p><p>二〇〇六年八月二十一日</p></div>
<div>共 2 页： <a href="/1">首页</a> <a href="/1">上一页</a> [1] <a href="/2">[2]</a> 下一页 <a href="/2">尾页</a></div>
<p>| 关于我们 | 网站地图 | 主办：临岚市人民政府办公室 晋ICP备05009999号 2005-2006 |</p></body></html>"""


def test_a_text_in_two_numbered_elements_is_one_text() -> None:
    notice = convert(PAGES.encode(), "page.html")
    assert notice.issued == date(2006, 8, 21)
    texts = [block.text for block in notice.body]
    assert any("2006年9月10日起施行" in text for text in texts)
    assert not any("下一页" in text for text in texts)


def test_raised_and_lowered_figures_are_written_as_such() -> None:
    line = "<p>发电10<sup>8</sup>千瓦时，5m<sup>3</sup>，CO<sub>2</sub>排放，第2<sup>①</sup>条和注<sup>[1]</sup>。</p>"
    texts = [block.text for block in make_page(text=f"{TEXT}{line}{SIGNED}").body]
    assert "发电10⁸千瓦时，5m³，CO₂排放，第2①条和注[1]。" in texts


def test_struck_text_is_told_and_fuses_with_no_figure() -> None:
    line = "<p>水价由每立方米<del>2.10</del>2.35元，补贴<s>3000</s>5000元。</p>"
    table = "<table><tr><td>水价</td><td><s>9</s>8元</td></tr></table>"
    notice = make_page(text=f"{TEXT}{line}{table}{SIGNED}")
    assert "水价由每立方米2.35元，补贴5000元。" in [block.text for block in notice.body]
    assert [i.detail for i in notice.issues if i.where == "struck out"] == ["2.10 | 3000 | 9"]
    assert not any("98元" in block.text for block in notice.body)


def test_an_icon_before_a_file_parts_no_line() -> None:
    first = "附件：1.<img src='/i/p.gif'><a href='/a.pdf'>奖励措施</a>"
    second = "2.<img src='/i/x.gif'><a href='/b.xlsx'>一览表</a>"
    notice = make_page(text=f"{TEXT}{SIGNED}<p>{first}</p><p>{second}</p>")
    assert [block.text for block in notice.body][-2:] == ["附件：1.奖励措施", "2.一览表"]
    assert [one.url for one in notice.attachments] == ["/a.pdf", "/b.xlsx"]


def test_days_of_a_list_beside_the_page_are_not_its_own() -> None:
    listed = "<ul>" + "<li><a href='/1.html'>关于停水的公告一则</a><div>2024-01-25</div></li>" * 5 + "</ul>"
    told = "<div>来源：宣教中心 2022-11-14 14:59:48</div>"
    notice = make_page(f"{listed}<div>当前位置：首页 > 公告</div>", text=told + TEXT)
    assert str(notice.published) == "2022-11-14"


def test_a_number_between_links_under_the_title_is_the_documents() -> None:
    told = "<div><span>临水发〔2024〕9号</span> <a href='/o.html'>原文链接</a> 发布日期：2024-03-08</div>"
    assert make_page(text=told + TEXT).document_number == "临水发〔2024〕9号"


STRUCK_BY_STYLE = (
    "<span style='text-decoration: line-through'>{}</span>",
    "<span style='color:red;TEXT-DECORATION:Line-Through'>{}</span>",
    "<span style='text-decoration-line:line-through'>{}</span>",
    "<font style='text-decoration: underline line-through red'>{}</font>",
    "<span class='old'>{}</span>",
    "<span id='was'>{}</span>",
    "<span style='text-decoration:line-through'><b>{}</b></span>",
)
STRIKING = "<style>.note{color:red} .old, #was { text-decoration: line-through; } .gone{display:none}</style>"


@pytest.mark.parametrize("struck", STRUCK_BY_STYLE)
def test_text_that_a_style_strikes_out_is_told_and_fuses_with_no_figure(struck: str) -> None:
    line = f"<p>水价由每立方米{struck.format('2.10')}2.35元，<span class='note'>次月执行</span>。</p>"
    cells = f"<tr><td>水价</td><td>{struck.format('9')}8元</td></tr><tr><td>补贴</td><td>5元</td></tr>"
    notice = make_page(text=f"{TEXT}{line}<table border='1'>{cells}</table>{SIGNED}", head=STRIKING)
    texts = [block.text for block in notice.body]
    assert "水价由每立方米2.35元，次月执行。" in texts
    assert [i.detail for i in notice.issues if i.where == "struck out"] == ["2.10 | 9"]
    assert not any("98元" in text for text in texts)


def test_a_struck_paragraph_is_told_and_no_other_decoration_strikes_out() -> None:
    struck = "<p style='text-decoration:line-through'>三、检修期间<b>停止供水</b>三日。</p>"
    kept = "<p><u style='text-decoration:underline'>四、检修期间</u><a style='text-decoration:none'>正常供水</a>。</p>"
    notice = make_page(text=f"{TEXT}{struck}{kept}{SIGNED}")
    texts = [block.text for block in notice.body]
    assert "四、检修期间正常供水。" in texts
    assert not any("停止供水" in text for text in texts)
    assert [i.detail for i in notice.issues if i.where == "struck out"] == ["三、检修期间停止供水三日。"]


def test_a_struck_item_has_its_number_and_a_hidden_one_has_none() -> None:
    items = (
        "<li>甲项</li><li style='display:none'>乙项</li><li style='text-decoration:line-through'>丙项</li><li>丁项</li>"
    )
    texts = [block.text for block in make_page(text=f"{TEXT}<ol>{items}</ol>{SIGNED}").body]
    assert {"1. 甲项", "3. 丁项"} <= set(texts)


def test_struck_text_stays_struck_on_a_page_that_a_script_shows() -> None:
    page = (
        f"<html><body><div style='display:none'><h1>临岚市水务局关于停水的通知</h1>{TEXT}"
        f"<p>水价为<span style='text-decoration:line-through'>2.10</span>2.35元。</p>{SIGNED}</div></body></html>"
    )
    notice = convert(page.encode(), "page.html")
    assert "水价为2.35元。" in [block.text for block in notice.body]
    assert [i.detail for i in notice.issues if i.where == "struck out"] == ["2.10"]
