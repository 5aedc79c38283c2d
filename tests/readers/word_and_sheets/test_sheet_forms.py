"""Sheets and CSV files that are one notice as a form: a name in one cell and what it is in the next."""

from __future__ import annotations

import pytest

from converters.convert import Conversion, convert, convert_all
from converters.issues import Code
from converters.model import Notice, Paragraph, Table
from tests.readers.json_and_records.test_lists_of_notices import write_csv
from tests.tools.packages import excel_file

TITLE = "望津区老旧管网改造（二期）施工中标结果公示"
FIRST = "经评标委员会评审，中标人已经确定，现公示如下："
FORM = (
    ("标题", TITLE),
    ("招标人", "望津区城建发展公司"),
    ("发布日期", "2026-06-14"),
    ("文号", "无"),
    ("发布机构", "望津区公共资源交易中心"),
    ("内容", FIRST),
    ("", "中标人：云川建工公司，中标价28600000元。"),
    ("", "公示期为2026年6月15日至6月17日。"),
)


def read(rows: tuple[tuple[str, ...], ...], name: str = "a.csv") -> Notice:
    (found,) = convert_all(excel_file(rows) if name.endswith("xlsx") else write_csv(rows), name)
    assert isinstance(found, Conversion)
    return found.notice


def lines(notice: Notice) -> list[str]:
    return [block.text for block in notice.body if isinstance(block, Paragraph)]


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
@pytest.mark.parametrize("head", [(), (("字段", "值"),), (("项目", "内容"),), (("Key", "Value"),)])
def test_a_form_of_two_columns_is_one_notice(name: str, head: tuple[tuple[str, ...], ...]) -> None:
    notice = read((*head, *FORM), name)
    assert (notice.title, notice.issuer, str(notice.published)) == (TITLE, "望津区公共资源交易中心", "2026-06-14")
    assert notice.document_number == ""
    assert lines(notice) == [FIRST, FORM[6][1], FORM[7][1], "招标人：望津区城建发展公司"]


def test_a_column_may_count_the_rows_of_a_form() -> None:
    rows = [(str(at), *row) for at, row in enumerate(FORM[:5], start=1)]
    notice = read((("序号", "要素", "内容"), *rows, ("6", "正文", FIRST)))
    assert (notice.title, str(notice.published), lines(notice)[0]) == (TITLE, "2026-06-14", FIRST)


@pytest.mark.parametrize("names", [("公示标题", "公示内容"), ("公告标题", "公告正文"), ("信息名称", "信息内容")])
def test_the_names_in_a_form_say_what_is_named(names: tuple[str, str]) -> None:
    rows = ((names[0], TITLE), *FORM[1:5], (names[1], FIRST), *FORM[6:])
    notice = read(rows)
    assert (notice.title, lines(notice)[0]) == (TITLE, FIRST)


def test_a_form_may_have_two_pairs_in_a_row_and_a_name_above() -> None:
    rows = (
        ("政务信息发布单",),
        ("标题", TITLE),
        ("文号", "望交易〔2026〕3号", "发布时间", "2026-06-14"),
        ("发布单位", "望津区公共资源交易中心", "成文日期", "2026-06-13"),
        ("正文", f"{FIRST}\n中标人：云川建工公司。"),
    )
    notice = read(rows, "a.xlsx")
    assert (notice.title, notice.document_number) == (TITLE, "望交易〔2026〕3号")
    assert (str(notice.published), str(notice.issued)) == ("2026-06-14", "2026-06-13")
    assert lines(notice) == [FIRST, "中标人：云川建工公司。"]
    assert "政务信息发布单" in [issue.detail for issue in notice.issues]


FORM_AS_TEXT = (
    ("望津区文化馆空调采购成交公告",),
    ("项目编号", "WJ2026-017", "发布日期", "2026-06-14"),
    ("采购人", "望津区文化馆", "代理机构", "云川咨询公司"),
    ("采购内容", "采购空调30台，含安装。"),
    ("成交金额", "人民币拾贰万元整。"),
)


@pytest.mark.parametrize("day", ["2026-06-14", "2026年6月14日", "2026/6/14 09:00"])
def test_a_form_that_is_the_text_stays_a_table_and_says_its_day(day: str) -> None:
    head, (number, value, label, _), *rest = FORM_AS_TEXT
    notice = read((head, (number, value, label, day), *rest), "a.xlsx")
    assert (notice.title, str(notice.published)) == ("望津区文化馆空调采购成交公告", "2026-06-14")
    (table,) = [block for block in notice.body if isinstance(block, Table)]
    assert "WJ2026-017" in table.text
    assert day in table.text


def test_a_form_says_who_issues_it_unless_it_is_signed() -> None:
    rows = (
        ("行政处罚信息公示表",),
        ("处罚决定书文号", "望水罚〔2026〕3号"),
        ("处罚内容", "罚款人民币贰万元。"),
        ("处罚决定日期", "2026-06-02"),
        ("处罚机关", "望津区水务局"),
    )
    notice = read(rows, "a.xlsx")
    assert (notice.issuer, str(notice.issued)) == ("望津区水务局", "2026-06-02")
    assert read((*rows, ("望津区综合执法局　2026年6月3日",)), "a.xlsx").issuer == "望津区综合执法局"


@pytest.mark.parametrize(
    "row",
    [
        ("公示时间", "2026年6月14日至6月20日"),
        ("发布日期", "另行通知"),
        ("发布日期", "成交日期", "2026-06-14", "2026-06-15"),
        ("会议时间", "2026-06-14"),
    ],
)
def test_what_a_form_does_not_say_of_its_day_is_not_taken_for_it(row: tuple[str, ...]) -> None:
    notice = read((FORM_AS_TEXT[0], row, *FORM_AS_TEXT[2:]), "a.xlsx")
    assert notice.published is None


def test_a_table_of_documents_says_nothing_of_its_own_day() -> None:
    listed = (("望政〔2010〕1号", "2010-05-06"), ("望政〔2011〕2号", "2011-05-06"))
    notice = read((("望津区失效文件目录",), ("文号", "发布日期"), *listed), "a.xlsx")
    assert (notice.title, notice.published, notice.document_number) == ("望津区失效文件目录", None, "")


def test_a_line_in_the_column_of_the_names_goes_on_with_the_text() -> None:
    rows = (("标题", TITLE), ("发布日期", "2026-06-14"), ("正文", ""), (FIRST,), ("请市民提前储水",), ("文号", ""))
    notice = read(rows)
    assert (notice.title, lines(notice)) == (TITLE, [FIRST, "请市民提前储水"])


def test_a_name_without_a_value_that_says_no_field_is_told() -> None:
    notice = read((*FORM[:2], ("中标情况",), *FORM[2:]))
    assert ("中标情况", "the form") in [(issue.detail, issue.where) for issue in notice.issues]
    assert [issue.detail for issue in notice.issues if issue.code is Code.FURNITURE_REMOVED] == ["中标情况"]


@pytest.mark.parametrize(
    "line", ["发布时间：2026-04-07    发布单位：云汀区园林局", "发布单位：云汀区园林局　　发布时间：2026年4月7日"]
)
def test_a_line_of_labels_below_the_title_of_a_sheet_is_of_the_site(line: str) -> None:
    text = (("现将采购意向公开如下，供了解。",), ("序号", "项目"), ("1", "补植"))
    rows = (("云汀区2026年4月绿化采购意向公告",), (line,), *text)
    notice = convert(excel_file(rows), "a.xlsx")
    assert (str(notice.published), notice.issuer) == ("2026-04-07", "云汀区园林局")
    assert not any("发布单位" in block.text for block in notice.body)


def release(title: str, number: str, text: str) -> tuple[tuple[str, ...], ...]:
    return (
        ("政务信息审核发布表",),
        ("信息标题", title),
        ("索引号", f"WJ01/2026-{number}", "文号", f"望交易〔2026〕{number}号"),
        ("发布机构", "望津区公共资源交易中心", "公开方式", "主动公开"),
        ("成文日期", "2026-06-13", "发布日期", "2026-06-14"),
        ("信息内容", text),
        ("承办人", "小岳", "分管领导", "同意。门"),
    )


SECOND = "望津区码头护岸施工中标结果公示"
FORMS = (release(TITLE, "31", FIRST), release(SECOND, "32", "中标人已经确定。\n现予公示。"))


def is_released(found: tuple[object, ...]) -> bool:
    read = [one.notice for one in found if isinstance(one, Conversion)]
    assert [notice.title for notice in read] == [TITLE, SECOND]
    assert [notice.document_number for notice in read] == ["望交易〔2026〕31号", "望交易〔2026〕32号"]
    assert [lines(notice) for notice in read] == [[FIRST], ["中标人已经确定。", "现予公示。"]]
    for notice in read:
        assert (str(notice.issued), str(notice.published)) == ("2026-06-13", "2026-06-14")
        told = "\n".join(issue.detail for issue in notice.issues)
        assert all(word in told for word in ("政务信息审核发布表", "承办人：小岳", "分管领导：同意。门"))
    return len(read) == len(found)


def test_a_form_on_each_sheet_is_a_notice_on_each() -> None:
    assert is_released(convert_all(excel_file(FORMS[0], ("表1", "表2"), FORMS[1]), "a.xlsx"))


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_forms_below_each_other_are_notices(name: str) -> None:
    rows = (*FORMS[0], *FORMS[1])
    assert is_released(convert_all(excel_file(rows) if name.endswith("xlsx") else write_csv(rows), name))


def test_a_form_beside_a_list_is_a_notice_too() -> None:
    rows = (("标题", "发布日期", "正文"), (TITLE, "2026-06-14", FIRST))
    found = convert_all(excel_file(rows, ("清单", "表2"), FORMS[1]), "a.xlsx")
    assert [one.notice.title for one in found if isinstance(one, Conversion)] == [TITLE, SECOND]


def test_the_sheets_beside_a_form_are_its_annexes() -> None:
    annex = (("中标人名单",), ("标段", "中标人"), ("一标段", "云川建工公司"))
    (found,) = convert_all(excel_file(FORMS[0], ("发布表", "名单"), annex), "a.xlsx")
    assert isinstance(found, Conversion)
    notice = found.notice
    assert (notice.title, notice.document_number, lines(notice)[0]) == (TITLE, "望交易〔2026〕31号", FIRST)
    assert "云川建工公司" in "".join(block.text for block in notice.body)
    assert "小岳" not in "".join(block.text for block in notice.body)
