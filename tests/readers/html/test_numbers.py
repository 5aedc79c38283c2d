"""Numbers that a browser sets before the items of a list are in the text, each once and as they are shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from converters.convert import convert
from converters.model import Notice, Table
from converters.readers.page import read_page
from converters.writers.page import write_page
from tests.readers.html.pages import SIGNED, TEXT, TITLE, make_page

LEAD = "<p>现将有关要求通知如下，请各单位结合实际抓好落实：</p>"


def read_list(markup: str, head: str = "") -> list[str]:
    """Return the blocks between the lead and the signature of a page with the list ``markup``."""
    texts = [block.text for block in make_page(text=f"{TEXT}{LEAD}{markup}{SIGNED}", head=head).body]
    return texts[texts.index("现将有关要求通知如下，请各单位结合实际抓好落实：") + 1 : texts.index("临岚市水务局")]


ITEMS = "<li>排查供水管网</li><li>检修加压泵站</li><li>公布抢修电话</li>"


@pytest.mark.parametrize(
    ("opened", "numbers"),
    [
        ("<ol>", ("1. ", "2. ", "3. ")),
        ("<ol start='3'>", ("3. ", "4. ", "5. ")),
        ("<ol start='-1'>", ("-1. ", "0. ", "1. ")),
        ("<ol start='x'>", ("1. ", "2. ", "3. ")),
        ("<ol type='A'>", ("A. ", "B. ", "C. ")),
        ("<ol type='a' start='26'>", ("z. ", "aa. ", "ab. ")),
        ("<ol type='I' start='3'>", ("III. ", "IV. ", "V. ")),
        ("<ol type='i'>", ("i. ", "ii. ", "iii. ")),
        ("<ol reversed>", ("3. ", "2. ", "1. ")),
        ("<ol reversed start='12'>", ("12. ", "11. ", "10. ")),
        ("<ol style='list-style-type: cjk-ideographic'>", ("一、", "二、", "三、")),
        ("<ol style='list-style-type:simp-chinese-informal' start='10'>", ("十、", "十一、", "十二、")),
        ("<ol style='color:red;list-style:trad-chinese-informal inside' start='9'>", ("九、", "十、", "十一、")),
        ("<ol style='list-style-type:upper-roman'>", ("I. ", "II. ", "III. ")),
        ("<ol style='list-style-type:decimal-leading-zero'>", ("01. ", "02. ", "03. ")),
        ("<ol type='A' style='list-style-type:decimal'>", ("1. ", "2. ", "3. ")),
        ("<ol style='list-style:none'>", ("", "", "")),
        ("<ol style='padding:0;list-style-type:none'>", ("", "", "")),
        ("<ol style='list-style-type: disc'>", ("", "", "")),
        ("<ul>", ("", "", "")),
        ("<ol class='custom_cn2 list-paddingleft-1'>", ("（一）", "（二）", "（三）")),
    ],
)
def test_items_have_the_numbers_that_are_shown(opened: str, numbers: tuple[str, ...]) -> None:
    texts = ("排查供水管网", "检修加压泵站", "公布抢修电话")
    closed = "</ul>" if opened == "<ul>" else "</ol>"
    assert read_list(f"{opened}{ITEMS}{closed}") == [n + text for n, text in zip(numbers, texts, strict=True)]


def test_an_item_may_say_its_number_and_its_form() -> None:
    items = (
        "<li>甲项</li><li value='7'>乙项</li><li>丙项</li><li type='A'>丁项</li><li style='list-style:none'>戊项</li>"
    )
    assert read_list(
        f"<ol>{items}<li style='display:block'>己项</li><li style='display:none'>庚项</li><li>辛项</li></ol>"
    ) == [*("1. 甲项", "7. 乙项", "8. 丙项", "I. 丁项", "戊项", "己项", "12. 辛项")]


def test_nested_lists_count_each_for_itself() -> None:
    inner = "<ol type='a'><li>主干管网</li><li>庭院管网</li></ol>"
    assert read_list(
        f"<ol start='2'><li>排查{inner}</li><li><p>检修</p><p>逐站检修并登记。</p></li><li>{inner}</li></ol>"
    ) == [*("2. 排查", "a. 主干管网", "b. 庭院管网", "3. 检修", "逐站检修并登记。", "4. a. 主干管网", "b. 庭院管网")]


@pytest.mark.parametrize(
    "items",
    [
        ("一、排查供水管网", "二、检修加压泵站"),
        ("1.排查供水管网", "2.检修加压泵站"),
        ("1、排查供水管网", "2、检修加压泵站"),
        ("（1）排查供水管网", "（2）检修加压泵站"),
        ("(一)排查供水管网", "(二)检修加压泵站"),
        ("①排查供水管网", "②检修加压泵站"),
        ("第一条　排查供水管网", "第二条　检修加压泵站"),
        ("1.1 排查供水管网", "1.2 检修加压泵站"),
    ],
)
def test_no_item_has_two_numbers(items: tuple[str, ...]) -> None:
    assert read_list(f"<ol>{''.join(f'<li>{item}</li>' for item in items)}</ol>") == list(items)


def test_a_figure_that_begins_an_item_is_no_number() -> None:
    items = ("3.5万元用于检修", "2024年6月底前完成", "12345热线受理", "三个小区先行检修")
    listed = read_list(f"<ol>{''.join(f'<li>{item}</li>' for item in items)}</ol>")
    assert listed == [f"{number}. {item}" for number, item in enumerate(items, 1)]


@pytest.mark.parametrize(
    ("rule", "numbers"),
    [
        ("ol,ul{list-style:none}", ("", "", "")),
        ("*{margin:0;list-style-type:none}", ("", "", "")),
        (".zw li { list-style : none }", ("", "", "")),
        (".steps{list-style-type:cjk-ideographic}", ("一、", "二、", "三、")),
        (".nav ol{list-style:none}", ("1. ", "2. ", "3. ")),
        ("@media print{ol{list-style:none}}", ("1. ", "2. ", "3. ")),
        ("ol:first-child{list-style:none}", ("1. ", "2. ", "3. ")),
    ],
)
def test_the_style_sheet_of_the_page_says_how_lists_count(rule: str, numbers: tuple[str, ...]) -> None:
    listed = read_list(f"<ol class='steps'>{ITEMS}</ol>", head=f"<style>{rule}</style>")
    assert listed == [n + t for n, t in zip(numbers, ("排查供水管网", "检修加压泵站", "公布抢修电话"), strict=True)]


def test_numbers_in_cells_are_kept() -> None:
    cell = "<ol><li>排查管网</li><li><p><b>检修</b>泵站</p></li></ol>"
    rows = "<tr><th>阶段</th><th>任务</th></tr>" + f"<tr><td>六月</td><td>{cell}</td></tr>" * 2
    notice = make_page(text=f"{TEXT}<table border='1'>{rows}</table>{SIGNED}")
    table = next(block for block in notice.body if isinstance(block, Table))
    assert [row[1].text for row in table.rows] == ["任务", *["1. 排查管网\n2. 检修泵站"] * 2]


def test_numbers_stand_before_links_and_name_the_annexes() -> None:
    files = "<ol><li><a href='/a.docx'>申请表</a></li><li><a href='/b.docx'>名单</a></li></ol>"
    notice = make_page(text=f"{TEXT}<p>附件：</p>{files}{SIGNED}")
    texts = [block.text for block in notice.body]
    assert texts[texts.index("附件：") :][:3] == ["附件：", "1. 申请表", "2. 名单"]
    assert [(one.title, one.url) for one in notice.attachments] == [("申请表", "/a.docx"), ("名单", "/b.docx")]


def test_lists_around_the_text_disturb_nothing() -> None:
    crumbs = "<ol class='breadcrumb'><li><a href='/'>首页</a></li><li><a href='/gk'>政务公开</a></li><li>正文</li></ol>"
    labels = "<ol class='doc-info'><li>索引号：LL0101-2024-00047</li><li>发布日期：2024-03-08</li></ol>"
    beside = "<ol><li><a href='/1'>关于停水的公告</a></li><li><a href='/2'>关于水价的公告</a></li></ol>"
    with_lists, without = make_page(crumbs + labels, below=beside), make_page(labels.replace("ol", "ul"))
    assert with_lists.body == without.body
    assert (with_lists.title, with_lists.index_number) == (TITLE, "LL0101-2024-00047")
    assert with_lists.published == without.published


def convert_list(markup: str) -> Notice:
    page = f"<html><meta charset='utf-8'><body><h1>{TITLE}</h1><div>{TEXT}{LEAD}{markup}{SIGNED}</div></body></html>"
    return convert(page.encode(), "page.html")


@given(st.sampled_from(("1", "a", "A", "i", "I", "")), st.integers(1, 400), st.booleans())
def test_numbers_survive_the_page_as_text(kind: str, start: int, backward: bool) -> None:
    opened = f"<ol type='{kind}' start='{start}'{' reversed' * backward}>"
    notice = convert_list(f"{opened}{ITEMS}</ol>")
    assert read_page(write_page(notice)) == notice
    numbers = [block.text.partition(" ")[0] for block in notice.body if block.text.endswith(("管网", "泵站", "电话"))]
    assert len(set(numbers)) == 3
    assert all(number.endswith(".") for number in numbers)


@pytest.mark.parametrize("line", ["临水告〔2024〕 15 号　2024/3/8", "临水告〔2024〕15 号 水务岚口 2024年3月8日 10:05"])
def test_gaps_within_a_number_part_it_from_nothing(line: str) -> None:
    assert make_page(f"<div>{line}</div>").document_number == "临水告〔2024〕15号"
