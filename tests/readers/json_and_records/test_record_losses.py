"""Records of lists: nothing of them is lost without a word, and nothing of them goes unexamined."""

from __future__ import annotations

import io
import json
import re
import zipfile

import pytest

from converters.convert import Conversion, convert, convert_all
from converters.issues import Code
from converters.model import IntegrityStatus, Notice
from converters.tampering.words.brands import BRANDS
from tests.tools.packages import excel_file, pack

TITLE = "临岚市司法局关于开展普法宣传周活动的通知"
BRAND = next(name for name in sorted(BRANDS) if name.startswith("乐鱼") and name.isalnum() and len(name) > 4)


def read(**values: object) -> Notice:
    record = {"标题": TITLE, "正文": "请各单位于5月20日前报名参加活动。", **values}
    return convert(json.dumps(record, ensure_ascii=False).encode(), "a.json")


@pytest.mark.parametrize(
    "key", ["备注", "发布机构", "附件", "attachments", "主题词", "主题分类", "栏目", "内容概述", "column", "recipients"]
)
def test_every_field_of_a_record_is_examined(key: str) -> None:
    notice = read(**{key: f"{BRAND}司法局"})
    assert notice.integrity.status is IntegrityStatus.TAMPERED
    assert BRAND not in repr(notice)


def test_recipients_and_column_of_a_record_are_kept() -> None:
    notice = read(recipients=["各街道司法所", "各律师事务所"], column="首页 > 政务公开 > 通知公告")
    assert notice.recipients == ("各街道司法所", "各律师事务所")
    assert notice.column == ("首页", "政务公开", "通知公告")
    assert notice.integrity.status is IntegrityStatus.CLEAN


def test_keys_of_a_content_system_are_no_names_of_agencies() -> None:
    notice = read(published="2026-05-06", last="（此件公开发布）", sys_orig="临岚市司法局", columnName="通知公告")
    assert notice.integrity.status is IntegrityStatus.CLEAN
    assert notice.column == ("通知公告",)
    assert lines(notice)[1:] == ["last：（此件公开发布）", "sys_orig：临岚市司法局"]


def all_of(data: bytes, name: str) -> list[Notice]:
    return [item.notice for item in convert_all(data, name) if isinstance(item, Conversion)]


def lines(notice: Notice) -> list[str]:
    return [block.text for block in notice.body]


def codes(notice: Notice) -> list[Code]:
    return [issue.code for issue in notice.issues]


LIST = (
    ("标题", "正文", "备注", "备注", ""),
    (TITLE, "请各单位报名参加活动。", "甲", "乙", "无头列甲", "多出一格"),
    ("临岚市司法局关于停办业务的公告", "今起停办。", "同", "同", "", ""),
)


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_no_cell_of_a_list_is_lost(name: str) -> None:
    data = "".join(",".join(row) + "\n" for row in LIST).encode()
    first, second = all_of(excel_file(LIST) if name.endswith("xlsx") else data, name)
    assert lines(first) == ["请各单位报名参加活动。", "备注：甲", "乙", "第5列：无头列甲", "第6列：多出一格"]
    assert lines(second) == ["今起停办。", "备注：同"]


def test_broken_bytes_are_told_of_the_record_that_holds_them() -> None:
    rows = [f"{TITLE},请各单位报名#参加活动。", "临岚市司法局关于停办业务的公告,今起停办。"]
    data = "\n".join(["标题,正文", *rows]).encode("gb18030").replace(b"#", b"\xff")
    first, second = all_of(data, "a.csv")
    assert Code.BYTES_REPLACED in codes(first)
    assert Code.BYTES_REPLACED not in codes(second)


def test_what_an_excel_list_leaves_out_is_told() -> None:
    rows = (*LIST[:2], (LIST[2][0], "今起停办。", "<c><f>A1&amp;B1</f></c>"))
    data = excel_file(rows, ("公告", "说明"), [["本表由临岚市司法局填写。"]])
    first, second = all_of(data, "a.xlsx")
    told = [issue.detail for issue in first.issues if issue.code is Code.TEXT_LEFT_OUT]
    assert told == ["sheet 说明 is no list of notices, and its cells (1) are on no page"]
    told = [issue.detail for issue in second.issues if issue.code is Code.TEXT_LEFT_OUT]
    assert len(told) == 2
    assert "formulas without a stored value: C3;" in told[1]


def test_a_hidden_sheet_beside_an_excel_list_is_told() -> None:
    with zipfile.ZipFile(io.BytesIO(excel_file(LIST, ("公告", "底稿"), [["底稿"]]))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    book = parts["xl/workbook.xml"].replace('name="底稿"'.encode(), 'name="底稿" state="hidden"'.encode())
    for notice in all_of(pack({**parts, "xl/workbook.xml": book}), "a.xlsx"):
        assert [issue.detail for issue in notice.issues if issue.code is Code.TEXT_LEFT_OUT] == ["hidden sheet 底稿"]


def test_hidden_rows_and_columns_of_excel_are_left_out_and_told() -> None:
    rows = [["节水单位名单", ""], ["单位", "联系人"], ["一中", "甲"], ["二中", "乙"]]
    with zipfile.ZipFile(io.BytesIO(excel_file(rows))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    sheet = sheet.replace("<sheetData>", '<cols><col min="2" max="2" hidden="1"/></cols><sheetData>')
    sheet = sheet.replace('<row r="4">', '<row r="4" hidden="1">')
    notice = convert(pack({**parts, "xl/worksheets/sheet1.xml": sheet}), "a.xlsx")
    assert not {"二中", "乙", "甲", "联系人"} & set(re.findall(r"\w+", "\n".join(b.text for b in notice.body)))
    assert [issue.detail for issue in notice.issues if issue.code is Code.TEXT_LEFT_OUT] == [
        "sheet 名单: 1 hidden row", "sheet 名单: 1 hidden column",
    ]  # fmt: skip


def left_out(notice: Notice, code: Code = Code.TEXT_LEFT_OUT) -> list[str]:
    return [issue.detail for issue in notice.issues if issue.code is code]


@pytest.mark.parametrize(
    "text",
    [
        "<p>请报名。</p><!-- 内部<p>逾期不予受理，望周知。</p>",
        "<p>请报名。</p><p>条件 <p 逾期不予受理，望周知。 与 p> 的</p>",
        "<p>请报名。</p><p 逾期不予受理，望周知。",
        "<p>请报名。</p><script>var a=1;<p>逾期不予受理，望周知。</p>",
    ],
)
@pytest.mark.parametrize("key", ["正文", "备注"])
def test_text_that_broken_markup_swallows_is_told(key: str, text: str) -> None:
    notice = read(**{key: text})
    shown = "\n".join(lines(notice))
    assert "请报名。" in shown
    assert "逾期不予受理，望周知。" in "\n".join([shown, *left_out(notice)])


def test_what_broken_markup_swallows_is_examined() -> None:
    assert BRAND not in repr(read(正文=f"<p>请各单位报名。</p><!-- <p>{BRAND}司法局</p>"))


@pytest.mark.parametrize(
    "text",
    [
        "<p>请报名。</p><!-- 底稿 --><p style='display:none'>底稿</p><script>var 甲='<p>底稿</p>';</script>",
        "<p>请报名。<![if !supportLists]>一、<![endif]><o:p></o:p><a href='1.html' target=_blank\">说明</a></p>",
        "<?xml:namespace prefix = o ns = 'urn:office' /><p title=\"说明\">水位&lt;3米，pH<7时请报名。</p>",
    ],
)
def test_what_nobody_sees_is_no_loss(text: str) -> None:
    assert left_out(read(正文=text)) == []


def test_pictures_in_any_field_are_told() -> None:
    notice = read(备注="<p>见图<img src='https://sfj.linlan.example/tu/1.jpg'></p>")
    assert left_out(notice, Code.IMAGE_LEFT_OUT) == ["https://sfj.linlan.example/tu/1.jpg"]


@pytest.mark.parametrize("state", ["", ' state="hidden"'])
@pytest.mark.parametrize("rows", [LIST, (("临岚市司法局关于普法场次的公示",), ("街道", "场次"), ("望津街道", "3"))])
def test_names_of_sheets_are_examined(state: str, rows: tuple[tuple[str, ...], ...]) -> None:
    with zipfile.ZipFile(io.BytesIO(excel_file(rows, ("公告", "底稿"), [["底稿"]]))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    book = parts["xl/workbook.xml"].replace('name="底稿"'.encode(), f'name="{BRAND}司法局"{state}'.encode())
    for notice in all_of(pack({**parts, "xl/workbook.xml": book}), "a.xlsx"):
        assert BRAND not in repr(notice)


def test_sheets_of_office_programs_are_no_advertisement() -> None:
    rows = (("临岚市司法局关于普法场次的公示",), ("街道", "场次"), ("望津街道", "3"))
    (notice,) = all_of(excel_file(rows, ("Recovered_Sheet1", "WpsReserved_CellImgList"), [["1"]]), "a.xlsx")
    assert notice.integrity.status is IntegrityStatus.CLEAN


def test_struck_text_of_a_record_is_told_and_its_lists_are_numbered() -> None:
    listed = "<ol start='2'><li>报名参加活动；</li><li>提交名册。</li></ol>"
    notice = read(正文=f"<p>请各单位于5月<s>18</s><b style='text-decoration:line-through'>19</b>20日前：</p>{listed}")
    assert [block.text for block in notice.body] == ["请各单位于5月20日前：", "2. 报名参加活动；", "3. 提交名册。"]
    assert [one.detail for one in notice.issues if one.where == "struck out"] == ["18 | 19"]
    named = read(标题=f"<del>关于停课的通知</del>{TITLE}")
    assert named.title == TITLE
    assert [one.detail for one in named.issues if one.where == "struck out"] == ["关于停课的通知"]
