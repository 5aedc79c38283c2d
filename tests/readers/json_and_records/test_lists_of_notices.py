"""Lists of notices as people keep them: line breaks in cells, lines above the heads, columns for the list itself."""

from __future__ import annotations

import csv
import io

import pytest

from converters.convert import Conversion, convert, convert_all
from converters.detect import Format
from converters.issues import Code, ReadError
from converters.model import Notice, Paragraph
from tests.tools.packages import excel_file, pack

HEADS = ("序号", "公告名称", "发布机构", "发文字号", "生成日期", "公开日期", "公告内容", "备注")
FIRST = "各区水务局：\n现将抽查情况通报如下，请整改。\n一、总体良好，“合格率”97.3%。\n临岚市水务局\n2026年3月2日"
ROWS = (
    (
        "1",
        "关于水利工程质量抽查情况的通报",
        "临岚市水务局",
        "临水建〔2026〕4号",
        "2026/3/2",
        "2026/3/4",
        FIRST,
        "已核",
    ),
    ("2", "关于公布幸福河湖名单的公告", "临岚市水务局", "", "2026/3/9", "2026/3/9", "经评审，公布如下。", "附图另发"),
)
ABOVE = (("临岚市水务局公告采集表（内部整理）",), ("采集时间：2026-04-01", "采集人：小赵"))


def write_csv(rows: tuple[tuple[str, ...], ...], delimiter: str = ",") -> bytes:
    """Return ``rows`` as office programs save them in China, cells with line breaks in quotation marks."""
    target = io.StringIO()
    csv.writer(target, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return target.getvalue().encode("gb18030")


def notices(data: bytes, name: str) -> list[Notice]:
    found = convert_all(data, name)
    assert all(isinstance(one, Conversion) for one in found)
    return [one.notice for one in found if isinstance(one, Conversion)]


def lines(notice: Notice) -> list[str]:
    return [block.text for block in notice.body if isinstance(block, Paragraph)]


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_lines_in_the_cells_of_a_csv_do_not_hide_its_columns(delimiter: str) -> None:
    first, second = notices(write_csv((HEADS, *ROWS), delimiter), "a.csv")
    assert (first.title, first.document_number, str(first.published)) == (ROWS[0][1], ROWS[0][3], "2026-03-04")
    assert first.recipients == ("各区水务局",)
    assert lines(second)[0] == "经评审，公布如下。"


def test_a_quotation_mark_within_a_cell_parts_nothing() -> None:
    rows = '标题,发布日期,正文\n关于停水的通知,2026-03-02,管径12"的管停水，请储水。\n关于供水的通知,2026-03-03,放心。\n'
    first, _ = notices(rows.encode(), "a.csv")
    assert lines(first) == ['管径12"的管停水，请储水。']


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_lines_may_stand_above_the_heads(name: str) -> None:
    rows = (*ABOVE, HEADS, *ROWS)
    first, second = notices(excel_file(rows) if name.endswith("xlsx") else write_csv(rows), name)
    assert (first.title, first.issuer) == (ROWS[0][1], "临岚市水务局")
    for notice in (first, second):
        told = [issue.detail for issue in notice.issues]
        assert ABOVE[0][0] in told
        assert "采集时间：2026-04-01 | 采集人：小赵" in told
        assert "采集" not in "".join(lines(notice))


def test_what_is_said_of_the_rows_of_a_list_is_no_text_of_a_notice() -> None:
    first, second = notices(excel_file((HEADS, *ROWS)), "a.xlsx")
    assert [line for line in lines(first) if "序号" in line or "已核" in line] == []
    assert "序号：1\n备注：已核" in [issue.detail for issue in first.issues]
    assert lines(second)[-1] == "备注：附图另发"


def test_rows_of_many_cells_above_well_known_heads_are_a_table() -> None:
    table = (("街道", "场次", "人数"), ("望津街道", "3", "60"), ("标题", "正文", "日期"), ("停水", "今日停水。", "3日"))
    (notice,) = notices(excel_file((("临岚市场次统计表",), *table)), "a.xlsx")
    assert notice.title == "临岚市场次统计表"


@pytest.mark.parametrize(("value", "day"), [("46083", "2026-03-02"), ("46083.5", "2026-03-02"), ("20260", "None")])
def test_a_day_may_be_the_number_of_a_spreadsheet(value: str, day: str) -> None:
    (notice,) = notices(f"标题,发布日期,正文\n关于停水的通知,{value},今日停水。\n".encode(), "a.csv")
    assert str(notice.published) == day


FEET = (
    ("合计", "2条"),
    ("合计：2条",),
    ("", "共2条"),
    ("备注：正文以原件为准。",),
    ("填表人：小赵", "", "", "", "", "2026-04-01"),
    ("", "", "", "", "", "", "", "以上为一季度数据"),
)


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_rows_below_a_list_that_sum_it_up_are_no_notices(name: str, foot: tuple[str, ...]) -> None:
    rows = (HEADS, *ROWS, foot)
    found = notices(excel_file(rows) if name.endswith("xlsx") else write_csv(rows), name)
    assert [one.title for one in found] == [row[1] for row in ROWS]
    said = " | ".join(filter(None, foot))
    for notice in found:
        assert said in [issue.detail for issue in notice.issues]
        assert said not in "".join(lines(notice))


@pytest.mark.parametrize(
    "row",
    [
        ("3", "关于停水的通知"),
        ("", "说明会改期公告"),
        ("", "", "", "", "", "", "今日停水，请储水。"),
        ("3", "", "临岚市水务局", "临水〔2026〕9号"),
    ],
)
def test_what_may_be_a_notice_below_a_list_is_told_as_one_that_fails(row: tuple[str, ...]) -> None:
    found = convert_all(write_csv((HEADS, *ROWS, row)), "a.csv")
    assert [isinstance(one, Conversion) for one in found] == [True, True, False]


def test_a_subtotal_and_the_heads_of_the_next_page_are_no_notices() -> None:
    rows = (HEADS, ROWS[0], ("小计", "1"), HEADS, ROWS[1], ("总计", "2"))
    for data, name in ((write_csv(rows), "a.csv"), (excel_file(rows), "a.xlsx")):
        assert [one.title for one in notices(data, name)] == [row[1] for row in ROWS]


def test_a_cell_that_says_there_is_nothing_is_no_text() -> None:
    rows = (("标题", "正文", "附件", "备注"), ("关于停水的通知", "今日停水，请储水。", "无", "/"))
    (notice,) = notices(write_csv(rows), "a.csv")
    assert lines(notice) == ["今日停水，请储水。"]
    assert notice.attachments == ()


OLD = {
    "list.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"),
    "list.et": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"),
    "list.ods": pack({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}),
}


def turn_to_list(data: bytes, found: Format, wanted: Format) -> bytes:
    """Stand in for the office program."""
    assert (data in OLD.values(), wanted) == (True, Format.XLSX), found
    return excel_file((HEADS, *ROWS))


@pytest.mark.parametrize("name", OLD)
def test_a_list_in_an_old_format_is_read_as_in_a_new_one(name: str) -> None:
    new = notices(excel_file((HEADS, *ROWS)), "list.xlsx")
    for data, file in ((OLD[name], name), (pack({f"公告/{name}": OLD[name]}), "list.zip")):
        found = convert_all(data, file, office=turn_to_list)
        read = [one.notice for one in found if isinstance(one, Conversion)]
        assert [(one.title, one.body) for one in read] == [(one.title, one.body) for one in new]
        assert {one.origin.format for one in read} == {file.rpartition(".")[2]}
    with pytest.raises(ReadError, match="or save the file as xlsx"):
        convert_all(OLD[name], name)


def test_who_asks_for_one_notice_of_a_list_is_not_sent_to_ask_again() -> None:
    with pytest.raises(ReadError, match=r"2 notices, and one is asked for\. Give each in a file of its own") as told:
        convert(excel_file((HEADS, *ROWS)), "list.xlsx")
    assert "convert" not in str(told.value)


@pytest.mark.parametrize("above", [(), ABOVE])
@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_heads_may_stand_in_two_rows(name: str, above: tuple[tuple[str, ...], ...]) -> None:
    upper = ("序号", "基本信息", "", "", "日期", "", "公告内容", "备注")
    lower = ("", "公告名称", "发布机构", "发文字号", "生成日期", "公开日期", "", "")
    rows = (*above, upper, lower, *ROWS)
    first, second = notices(excel_file(rows) if name.endswith("xlsx") else write_csv(rows), name)
    assert (first.title, first.document_number) == ("关于水利工程质量抽查情况的通报", "临水建〔2026〕4号")
    assert (str(first.issued), str(first.published), first.issuer) == ("2026-03-02", "2026-03-04", "临岚市水务局")
    assert (second.title, lines(second)[0]) == ("关于公布幸福河湖名单的公告", "经评审，公布如下。")


LEDGER = ("文号", "文件名称", "发文单位", "成文时间", "公开时间", "全文")
TITLES = ("云汀区水务局关于检修闸门的通告", "云汀区水务局关于停水的通知")
ENTERED = tuple(
    (number, title, "云汀区水务局", "2026-05-04", "2026-05-06", FIRST)
    for number, title in zip(("云水〔2026〕3号", "云水〔2026〕4号"), TITLES, strict=True)
)
GROUPS = ("第二季度", "5月份", "（一）规范性文件", "办公室", "2025年", "通告类")
SIGNED = (
    ("负责人签字：", "", "", "填表日期：", "2026年10月9日"),
    ("单位（盖章）：", "", "分管领导签字：", "", "", "日期："),
    ("经办人（签字）：小岳", "", "", "审核：方芸"),
    ("主任签名：", "科长签名："),
    ("登记人：", "小岳", "复核人：", "方芸"),
)


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("column", [0, 1])
def test_what_a_group_of_rows_is_called_is_no_notice(name: str, group: str, column: int) -> None:
    row = (*[""] * column, group)
    rows = (LEDGER, row, ENTERED[0], ("第三季度",), ENTERED[1])
    found = notices(excel_file(rows) if name.endswith("xlsx") else write_csv(rows), name)
    assert [one.title for one in found] == list(TITLES)
    assert group in [issue.detail for issue in found[0].issues]
    assert group not in "".join(lines(found[0]))


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
@pytest.mark.parametrize("row", SIGNED)
def test_where_a_ledger_is_signed_is_no_notice(name: str, row: tuple[str, ...]) -> None:
    rows = (("云汀区水务局公文台账",), LEDGER, *ENTERED, ("合计", "2件"), row)
    found = notices(excel_file(rows) if name.endswith("xlsx") else write_csv(rows), name)
    assert [one.title for one in found] == list(TITLES)
    assert " | ".join(filter(None, row)) in [issue.detail for issue in found[0].issues]


SUMS = (
    ("本月小计", "2件"),
    ("季度合计：2件",),
    ("全年总计", "", "", "", "", "2"),
    ("上半年合计", "", "2件"),
    ("", "本页共2件"),
    ("二月", "", "", "", "", "无"),
    ("2026年2月",) * 6,
)


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
@pytest.mark.parametrize("row", SUMS)
def test_sums_and_groups_may_stand_between_the_rows_of_a_ledger(name: str, row: tuple[str, ...]) -> None:
    for rows in ((LEDGER, ENTERED[0], row, ENTERED[1]), (LEDGER, *ENTERED, row)):
        found = notices(excel_file(rows) if name.endswith("xlsx") else write_csv(rows), name)
        assert [one.title for one in found] == list(TITLES)


def test_a_row_that_names_a_notice_and_no_more_is_told_as_one_that_fails() -> None:
    found = convert_all(write_csv((LEDGER, *ENTERED, ("", "关于停水的通知"))), "a.csv")
    assert [isinstance(one, Conversion) for one in found] == [True, True, False]


@pytest.mark.parametrize("head", ["抓取节点", "采集任务编号", "爬虫批次", "数据来源节点", "体裁分类", "文种"])
def test_what_a_crawler_and_a_catalogue_say_of_a_row_is_no_text(head: str) -> None:
    rows = ((*LEDGER, head), (*ENTERED[0], "node-3"), (*ENTERED[1], "通知"))
    found = notices(write_csv(rows), "a.csv")
    said = [any(head in line for line in lines(one)) for one in found]
    assert said == [head == "数据来源节点"] * 2


@pytest.mark.parametrize("remark", ["已归档", "已办结", "已存档", "已公开", "未发布", "已上网", "已报备", "完成"])
def test_how_far_a_ledger_got_with_a_notice_is_no_text(remark: str) -> None:
    row = ("1", "关于北门闭园的通告", "云汀区园林局", "", "2026-04-01", "2026-04-02", "北门闭园三日。", remark)
    (notice,) = notices(write_csv((HEADS, row)), "a.csv")
    assert lines(notice) == ["北门闭园三日。"]
    assert f"备注：{remark}" in "".join(issue.detail for issue in notice.issues)


@pytest.mark.parametrize("remark", ["已废止", "附件另发", "已由云园〔2026〕9号公开更正"])
def test_a_remark_that_tells_more_is_kept(remark: str) -> None:
    row = ("1", "关于北门闭园的通告", "云汀区园林局", "", "2026-04-01", "2026-04-02", "北门闭园三日。", remark)
    (notice,) = notices(write_csv((HEADS, row)), "a.csv")
    assert lines(notice)[-1] == f"备注：{remark}"


NAMED = ("关于星桥公厕停用的公告", "2026-05-06 09:30:00", "云汀区城管局", "因改造管道，星桥公厕停用十四日。\n请绕行。")


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
@pytest.mark.parametrize(
    "heads",
    [
        ("名称", "发布时间", "责任单位", "正文内容"),
        ("文件名称", "发布日期", "责任部门", "正文"),
        ("题目", "日期", "单位", "全文"),
    ],
)
def test_a_column_of_names_is_one_of_titles_where_they_are_worded_so(heads: tuple[str, ...], name: str) -> None:
    rows = (heads, NAMED)
    (notice,) = notices(excel_file(rows) if name.endswith("xlsx") else write_csv(rows), name)
    assert (notice.title, str(notice.published)) == (NAMED[0], "2026-05-06")
    assert lines(notice)[:2] == NAMED[3].split("\n")


def test_a_column_of_other_names_is_none_of_titles() -> None:
    rows = (("云汀区公厕改造计划",), ("名称", "时间", "正文"), ("星桥公厕", "2026-05-06", "改造管道。"))
    (notice,) = notices(excel_file(rows), "a.xlsx")
    assert notice.title == "云汀区公厕改造计划"


def test_each_sheet_may_have_heads_of_its_own() -> None:
    first = (HEADS, *ROWS)
    data = excel_file(first, ("通知", "公告"), (("名称", "发布时间", "责任单位", "正文内容"), NAMED))
    assert [notice.title for notice in notices(data, "a.xlsx")] == [ROWS[0][1], ROWS[1][1], NAMED[0]]


def test_a_number_that_counts_the_rows_is_none_of_a_document() -> None:
    rows = (("编号", "标题", "发布日期", "正文"), ("7", *NAMED[:2], NAMED[3]))
    (notice,) = notices(write_csv(rows), "a.csv")
    assert (notice.document_number, lines(notice)) == ("", NAMED[3].split("\n"))
    assert "编号：7" in [issue.detail for issue in notice.issues]
    assert not [issue for issue in notice.issues if issue.code is Code.LABEL_INVALID]


ARCHIVE = """档号,责任者,题名,文件编号,日期,全文,页数
7-2011-03,临岚市水务局,关于开展管网普查的通知,临水〔2011〕9号,20110412,"各水厂：
请于五月底前报送管网图。
二〇一一年四月十二日",3
7-2011-04,霍敏,关于同意扩建望津水厂的批复,临水复〔2011〕2号,20110503,"望津水厂：
同意扩建。此复。",1
"""


def test_the_day_in_a_register_of_an_archive_is_that_of_the_document() -> None:
    first, second = notices(ARCHIVE.encode(), "a.csv")
    assert (str(first.issued), first.published, first.issuer) == ("2011-04-12", None, "临岚市水务局")
    assert (str(second.issued), second.published, second.issuer) == ("2011-05-03", None, "")
    assert "责任者：霍敏" in [block.text for block in second.body]


def test_an_archive_that_tells_two_days_means_what_it_says() -> None:
    dated = ARCHIVE.replace("页数", "成文日期").replace(",3\n", ",2011-04-11\n")
    first, _ = notices(dated.encode(), "a.csv")
    assert (str(first.issued), str(first.published)) == ("2011-04-11", "2011-04-12")
