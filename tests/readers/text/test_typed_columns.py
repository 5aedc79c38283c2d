"""Columns that somebody typed, with tabs or spaces, in text and in Word: tables where they are rows, else lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from converters.convert import convert
from converters.model import Notice, Table
from converters.readers.broken_lines.breaks import measure_columns
from tests.tools.packages import word_file, word_paragraph

HEAD = ["临岚市水务局关于2026年水质检测结果的公告", "现将检测结果公告如下："]
CLOSING = ["临岚市水务局", "2026年5月20日"]
ROWS = [
    ["序号", "水厂", "检测项目", "结果"],
    ["1", "望津水厂", "浑浊度", "82.35"],
    ["2", "岚江水厂", "余氯", "81.90"],
    ["3", "青槐第二水厂", "总硬度", "79.05"],
]


def set_spaces(rows: list[list[str]]) -> list[str]:
    ends = [max(map(measure_columns, column)) + 2 for column in zip(*rows, strict=True)]
    return [
        "".join(text + " " * (end - measure_columns(text)) for text, end in zip(row, ends, strict=True)).rstrip()
        for row in rows
    ]


def read_text(lines: list[str]) -> Notice:
    return convert("\n".join([*HEAD, *lines, *CLOSING]).encode(), "a.txt")


def read_word(lines: list[str]) -> Notice:
    def write(line: str) -> str:
        runs = "<w:r><w:tab/></w:r>".join(
            f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' for text in line.split("\t")
        )
        return f"<w:p>{runs}</w:p>"

    head = '<w:jc w:val="center"/>'
    body = word_paragraph(HEAD[0], head) + "".join(map(write, [*HEAD[1:], *lines, *CLOSING]))
    return convert(word_file(body), "a.docx")


def tables(notice: Notice) -> list[list[list[str]]]:
    return [[[cell.text for cell in row] for row in block.rows] for block in notice.body if isinstance(block, Table)]


TABBED = ["\t".join(row) for row in ROWS]
Reader = Callable[[list[str]], Notice]
READERS: list[Reader] = [read_text, read_word]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("lines", [TABBED, set_spaces(ROWS), ["\t\t".join(row) for row in ROWS]])
def test_rows_are_a_table(read: Reader, lines: list[str]) -> None:
    notice = read(lines)
    assert tables(notice) == [ROWS]
    assert [block.text for block in notice.body if not isinstance(block, Table)] == [HEAD[1], *CLOSING]
    assert notice.issuer == "临岚市水务局"


@pytest.mark.parametrize("tab", ["\t", ""])
def test_a_cell_without_a_value_is_empty(tab: str) -> None:
    short = [["4", "", "总硬度", "78.5"]]
    lines = ["\t".join(row) for row in ROWS + short] if tab else set_spaces(ROWS + short)
    assert tables(read_text(lines)) == [ROWS + short]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    "lines",
    [
        ["联系人：林晓    电话：0600-5550120", "联系人：岚青    电话：0600-5550121", "传真：5550122    邮编：990100"],
        ["临岚市水务局    临岚市财政局", "临岚市教育局    临岚市民政局", "临岚市公安局    临岚市司法局"],
        ["第一条    为了节约用水，制定本办法。", "第二条    本办法适用于本市。", "第三条    市水务局负责实施。"],
        ["一、    总体要求", "二、    主要任务", "三、    保障措施"],
        ["                望津水厂", "                岚江水厂", "                青槐水厂"],
        TABBED[:2],
        ["1    望津水厂    82.35", "请各单位于5月底前整改。", "2    岚江水厂    81.90"],
    ],
)
def test_forms_signers_articles_and_centred_lines_are_none(read: Reader, lines: list[str]) -> None:
    notice = read(lines)
    assert tables(notice) == []
    assert len(notice.body) >= len(lines)


def test_a_tab_that_makes_no_column_is_a_space_in_word() -> None:
    assert read_word(["附件：1.\t检测结果"]).body[1].text == "附件：1. 检测结果"


def test_names_in_rows_have_no_head() -> None:
    body = read_text(["林晓    岚青    江月", "王梅    李兰    周竹", "吴菊    郑松    冯柏"]).body
    (table,) = (block for block in body if isinstance(block, Table))
    assert not any(cell.header for row in table.rows for cell in row)


HOLES = [
    ["日期", "收入", "支出", "结余"],
    ["五月一日", "500", "", "1500"],
    ["五月二日", "", "300", "1200"],
    ["五月三日", "", "200", "1000"],
    ["五月四日", "700", "", "1700"],
]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("rows", [HOLES, HOLES[1:]])
def test_empty_cells_between_tabs_keep_their_places(read: Reader, rows: list[list[str]]) -> None:
    assert tables(read(["\t".join(row) for row in rows])) == [rows]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    "lines",
    [set_spaces(HOLES), set_spaces(HOLES[1:]), ["甲\t\t6", "乙\t7", "丙\t\t9"]],
)
def test_columns_that_empty_cells_leave_in_doubt_are_lines(read: Reader, lines: list[str]) -> None:
    notice = read(lines)
    assert tables(notice) == []
    assert len(notice.body) >= len(lines)


def test_tabs_that_end_at_the_same_places_are_a_table() -> None:
    assert tables(read_text(["水厂\t\t余氯", "青槐第二水厂\t81.90", "岚江\t\t79.05"])) == [
        [["水厂", "余氯"], ["青槐第二水厂", "81.90"], ["岚江", "79.05"]]
    ]


SPREAD = ["组  长  陈岸平  局  长", "副组长  李小川  副局长", "成  员  王大江  科  长", "        赵  云  科  长"]


def test_two_signs_that_are_set_as_wide_as_three_are_one_word() -> None:
    assert tables(read_text(SPREAD)) == [
        [["组长", "陈岸平", "局长"], ["副组长", "李小川", "副局长"], ["成员", "王大江", "科长"], ["", "赵云", "科长"]]
    ]
    assert tables(read_text(SPREAD[:3]))[0][0] == ["组长", "陈岸平", "局长"]


@pytest.mark.parametrize(
    "rows",
    [
        [["1", "男", "汉", "王大江"], ["2", "女", "回", "李小川"], ["3", "男", "汉", "陈岸平"]],
        [["稻", "麦"], ["桑", "麻"], ["桃", "李"]],
    ],
)
def test_signs_that_each_fill_a_cell_stay_apart(rows: list[list[str]]) -> None:
    assert tables(read_text(set_spaces(rows))) == [rows]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("write", [set_spaces, lambda rows: ["\t".join(row) for row in rows]])
def test_a_row_without_its_first_cell_is_not_moved(read: Reader, write: Callable[[list[list[str]]], list[str]]) -> None:
    rows = [["区名", "水厂", "数量"], ["望津区", "一厂", "12"], ["", "二厂", "13"], ["云汀区", "三厂", "14"]]
    assert tables(read(write(rows))) == [rows]
    assert tables(read(write([*rows, ["", "四厂", "15"]]))) == [[*rows, ["", "四厂", "15"]]]


def test_lines_that_are_all_set_in_keep_nothing_of_it() -> None:
    lines = ["        " + line for line in set_spaces(ROWS)]
    assert tables(read_text(lines)) == [ROWS]
    signed = ["附件：1.检测结果", "      2.水厂名单  两份", "", "              市长  陈岸平    2026年5月20日"]
    texts = [block.text for block in read_text(signed).body]
    assert [text for text in texts if text != text.strip()] == []
    assert "2.水厂名单  两份" in texts
