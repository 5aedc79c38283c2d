"""What exports of a content system have beside their notices: two days, units, columns, parts of a page, remarks."""

from __future__ import annotations

import html
import json

import pytest

from converters.convert import Conversion, convert, convert_all
from converters.model import Notice, Table
from tests.tools.packages import excel_file

TITLE = "关于望津湿地公园冬季闭园的通告"
TEXT = "为保护越冬候鸟，望津湿地公园自12月1日起闭园。"


def read(value: object) -> Notice:
    return convert(json.dumps(value, ensure_ascii=False).encode(), "a.json")


def lines(notice: Notice) -> list[str]:
    return [block.text for block in notice.body]


def test_a_library_tells_the_day_of_a_document_beside_the_day_it_was_put_up() -> None:
    one = {"title": TITLE, "content": TEXT, "ptime": 1764000000000, "ptimeStr": "2025.11.25", "pubtime": 1764259200000}
    notice = read([one])
    assert (str(notice.issued), str(notice.published)) == ("2025-11-25", "2025-11-28")
    alone = read([{"title": TITLE, "content": TEXT, "ptime": 1764000000000}])
    assert (alone.issued, str(alone.published)) == (None, "2025-11-25")


@pytest.mark.parametrize("key", ["pubUnit", "source_unit", "sendDept", "releaseOrg", "publish_office", "organName"])
@pytest.mark.parametrize("unit", ["云汀区园林绿化服务中心", "中共岚口县委宣传部"])
def test_the_unit_that_sent_a_notice_issues_it_where_nothing_else_is_said(key: str, unit: str) -> None:
    notice = read([{"title": TITLE, "content": TEXT, key: unit}])
    assert (notice.issuer, lines(notice)) == (unit, [TEXT])


def test_the_unit_tells_whose_office_the_title_names() -> None:
    title = "柳堤街道办事处关于柳堤公园闭园的通知"
    assert read([{"title": title, "content": TEXT, "pubUnit": "云汀区柳堤街道办事处"}]).issuer == "云汀区柳堤街道办事处"
    assert read([{"title": title, "content": TEXT, "pubUnit": "云汀区园林局"}]).issuer == "柳堤街道办事处"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("column_path", "首页/政务公开/通知公告"),
        ("colname", "市政府办公室文件"),
        ("lmmc", "通知公告栏目"),
        ("infoType", "行政许可公告"),
        ("breadcrumb", ["首页", "政务公开", "通知公告"]),
        ("banner", {"text": "共建共享美丽云汀"}),
        ("author", "系统管理员"),
        ("附件个数", "2"),
        ("公开方式", "主动公开"),
        ("排序号", "第十七"),
        ("subjectword", "公园；闭园"),
        ("gkfs", "主动公开"),
        ("cjr", "欧阳某某"),
        ("责任编辑", "岳某某"),
    ],
)
def test_columns_of_an_export_are_no_lines_of_the_text(key: str, value: object) -> None:
    assert lines(read([{"title": TITLE, "content": TEXT, key: value}])) == [TEXT]


def test_a_name_says_who_is_meant_and_its_short_form_says_no_more() -> None:
    issuer = {"id": 4, "name": "云汀区园林局", "short": "区园林局规划科"}
    notice = read({"data": {"article": {"title": TITLE, "content": TEXT, "issuer": issuer, "signedOn": "2025-11-25"}}})
    assert (notice.issuer, str(notice.issued), lines(notice)) == ("云汀区园林局", "2025-11-25", [TEXT])


@pytest.mark.parametrize("escaped", [False, True])
def test_blocks_of_markup_are_the_text_and_blocks_of_files_its_attachments(*, escaped: bool) -> None:
    markup = f"<p>{TEXT}</p><table><tr><td>入口</td><td>南门</td></tr><tr><td>电话</td><td>60040000</td></tr></table>"
    parts = [
        {"type": "html", "value": html.escape(markup) if escaped else markup},
        {"type": "attachment", "items": [{"name": "闭园示意图.pdf", "href": "/u/1.pdf", "size": 12}]},
    ]
    notice = read({"data": {"page": {"seo": "园林"}, "article": {"meta": {"articleTitle": TITLE}, "blocks": parts}}})
    assert (notice.title, lines(notice)[0]) == (TITLE, TEXT)
    assert [type(block) for block in notice.body[1:]] == [Table]
    assert [file.title for file in notice.attachments] == ["闭园示意图.pdf"]


def test_who_checked_a_list_and_who_made_it_is_no_notice_wherever_it_stands() -> None:
    rows = (
        ("编号", "标题", "发文机关", "成文日期", "全文"),
        ("1", TITLE, "云汀区园林局", "2025-11-25", TEXT),
        ("2", "关于柳堤公园闭园的通告", "云汀区园林局", "2025-11-26", TEXT),
        ("复核人：方芸", "", "", "", "制表：小岳"),
    )
    found = convert_all(excel_file(rows), "a.xlsx")
    assert [one.notice.title for one in found if isinstance(one, Conversion)] == [TITLE, "关于柳堤公园闭园的通告"]
    assert len(found) == 2


LINES = ("为保护越冬候鸟，望津湿地公园闭园。", "特此通告。")
WORDS = [[{"text": line[:8]}, {"text": line[8:], "bold": True}] for line in LINES]
TREES: tuple[object, ...] = (
    {"type": "doc", "content": [{"type": "paragraph", "content": words} for words in WORDS]},
    [{"type": "paragraph", "children": words} for words in WORDS],
    {"ops": [{"insert": LINES[0][:8]}, {"insert": LINES[0][8:] + "\n" + LINES[1] + "\n"}]},
    {"time": 1, "blocks": [{"type": "paragraph", "data": {"text": line}} for line in LINES]},
    [{"paragraphs": [{"text": line} for line in LINES]}],
)


@pytest.mark.parametrize("tree", TREES)
def test_a_text_that_an_editor_keeps_as_a_tree_is_read_line_by_line(tree: object) -> None:
    notice = read({"data": {"article": {"title": TITLE, "content": tree, "publishDate": "2025-11-28"}}})
    assert (notice.title, lines(notice)) == (TITLE, list(LINES))


@pytest.mark.parametrize("head", ["公开内容", "公示内容", "文件内容"])
def test_a_column_of_contents_is_the_text_of_each_row(head: str) -> None:
    rows = (
        ("信息公开台账",),
        ("序号", "信息标题", "发布时间", head, "公开渠道"),
        ("1", TITLE, "2025.11.28", TEXT, "网站"),
        ("2", "关于柳堤公园闭园的通告", "2025.11.29", TEXT.replace("望津湿地", "柳堤"), "网站"),
        ("统计截止：2025年12月",),
    )
    found = convert_all(excel_file(rows), "a.xlsx")
    assert [one.notice.title for one in found if isinstance(one, Conversion)] == [TITLE, "关于柳堤公园闭园的通告"]
    assert lines(convert_first(rows))[0] == TEXT


def convert_first(rows: tuple[tuple[str, ...], ...]) -> Notice:
    first = convert_all(excel_file(rows), "a.xlsx")[0]
    assert isinstance(first, Conversion)
    return first.notice
