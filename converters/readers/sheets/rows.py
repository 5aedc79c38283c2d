"""Rows of a list of notices: each cell under its head, none lost, and what is said of the list said of its records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from converters.fields import is_empty
from converters.hints import Hints
from converters.issues import Code, Issue, ReadError
from converters.raw_page import Page, Parsed, Zone
from converters.readers.records.keys import find_fields, is_record_head
from converters.readers.records.reader import of_each, try_record
from converters.readers.sheets.forms import Form, read_forms
from converters.readers.sheets.grids import Sheet
from converters.readers.text.head import is_title_line

Row = Mapping[int, str]
"""Column, counted from 0, -> text."""
Rows = Mapping[int, Row]
Table = tuple[Sheet, Rows, Mapping[int, tuple[Issue, ...]]]
"""A sheet, its rows by their numbers, and what is said of one of them."""

_REPLACED = "\ufffd"


def label_row(heads: Row, row: Row) -> dict[str, str]:
    r"""Return head -> text of ``row``: cells of one head are lines of one text, a column without a head is numbered.

    >>> label_row({0: "标题", 1: "备注", 2: "备注", 3: ""}, {0: "停水公告", 1: "甲", 2: "乙", 3: "丙", 4: "丁"})
    {'标题': '停水公告', '备注': '甲\n乙', '第4列': '丙', '第5列': '丁'}
    """
    values: dict[str, list[str]] = {}
    for at in dict.fromkeys((*heads, *row)):
        cell = row.get(at, "")
        if head := heads.get(at, "").strip():
            values.setdefault(head, []).append(cell)
        elif cell.strip():
            values.setdefault(f"第{at + 1}列", []).append(cell)
    return {head: "\n".join(dict.fromkeys(filter(str.strip, cells))) for head, cells in values.items()}


def add_issues(item: Parsed | ReadError, issues: Iterable[Issue]) -> Parsed | ReadError:
    """Return ``item`` with ``issues`` that are said of its list; an error stays as it is."""
    told = tuple(issues)
    if isinstance(item, ReadError) or not told:
        return item
    return replace(item, notice=replace(item.notice, issues=(*item.notice.issues, *told)))


def add_zone(item: Parsed | ReadError, zone: Zone) -> Parsed | ReadError:
    """Return ``item`` with a ``zone`` of its list, which is quoted in issues; an error stays as it is."""
    if isinstance(item, ReadError) or not zone.text:
        return item
    return replace(item, page=Page((*item.page.zones, zone)))


def pick_issues(issues: Iterable[Issue], cells: Iterable[str]) -> tuple[Issue, ...]:
    """Return what of ``issues``, which a list's characters have, concerns ``cells``: bytes replaced only in them."""
    is_broken = any(_REPLACED in cell for cell in cells)
    return tuple(issue for issue in issues if is_broken or issue.code is not Code.BYTES_REPLACED)


_MOST_ABOVE = 5
_MOST_CELLS_ABOVE = 2


def find_head(rows: Rows, hints: Hints) -> int | None:
    """Return the number of the row that holds the heads of a list of notices; None if ``rows`` are no such list.

    A few rows of one or two cells may stand above it: what the list is called, who made it and when.
    """
    numbers = list(rows)
    for at, number in enumerate(numbers[: _MOST_ABOVE + 1]):
        if _is_list([rows[other] for other in numbers[at:]], hints):
            return number
        if len(rows[number]) > _MOST_CELLS_ABOVE:
            break
    return None


def join_heads(rows: Rows, hints: Hints) -> Rows:
    """Return ``rows`` with heads of two rows (日期 over 成文日期 and 发布日期) as one; unchanged if there are none.

    A column is called as the lower row says, or as the upper where that spans both.
    """
    numbers = list(rows)[: _MOST_ABOVE + 2]
    if find_head(rows, hints) is not None:
        return rows
    for upper, lower in pairwise(numbers):
        joined = dict(sorted({**rows[upper], **rows[lower]}.items()))
        below = [row for at, row in rows.items() if at > lower]
        spans = len(rows[upper]) > _MOST_CELLS_ABOVE and len(joined) > len(rows[lower])
        if spans and _is_list([joined, *below], hints):
            return {at: joined if at == lower else row for at, row in rows.items() if at != upper}
    return rows


def part_rows(rows: Rows, head: int, hints: Hints, where: str = "") -> tuple[list[int], tuple[Issue, ...]]:
    """Return the numbers of the rows below the row ``head`` that may be notices, and an issue for each other row.

    What stands above the heads speaks of the list, and so do sums and remarks below it, and what a group of rows is
    called; heads may be repeated.
    """
    fields = find_fields([label.strip() for label in rows[head].values()], hints)
    columns = {at: fields.get(label.strip(), "") for at, label in rows[head].items()}
    below = [at for at in rows if at > head and rows[at] != rows[head]]
    end = len(below)
    while end and _may_be_foot(rows[below[end - 1]], columns):
        end -= 1
    records = [at for at in below[:end] if not (_sums_up(rows[at], columns) or _groups(rows[at], columns))] or below
    others = [at for at in rows if at != head and at not in set(records) and rows[at] != rows[head]]
    return records, tuple(
        Issue(Code.FURNITURE_REMOVED, " | ".join(cell.strip() for cell in rows[at].values()), f"{where}row {at}")
        for at in others
    )


_FEWEST_HEADS = 3
"""Columns of a list in which a row with one cell says less than any notice does."""
_OF_NOTICES = ("title", "body", "document_number", "index_number", "url", "attachments")
_SUM = re.compile(
    r"(?:(?:本|当|全|上半|下半|第?[一二三四1-4]季)?[月季年页周期度]{0,2}(?:份)?[合总小共累]\s*计|总数|(?:本[月季年页期])?共)\s*[:：]?\s*\d*\s*[条件项份篇则个]?|以下(?:空白|无正文)"
    r"|(?:备\s*注|说\s*明|注|填表说明|(?:制|填)表(?:人|单位|日期|时间)|填报(?:人|单位|日期|时间)|审核人|负责人|联系人|联系电话|数据来源"
    r"|(?:统计|导出|采集|制表|填报|报送)(?:人|日期|时间|单位))\s*[:：].*",
    re.DOTALL,
)
"""What the first cell says of a row that sums up a list or remarks on it."""


_BY_WHOM = re.compile(
    r"(?:[制填造]表|填报|统计|审核|复核|校对|核对|审批|审定|签发|批准|经办|经手|负责|主管|分管|联系|录入|登记|保管|导出|采集|报送|打印)"
    r"(?:人员|人|单位|部门|科室|领导|日期|时间)?(?:[（(]?(?:签字|签名|签章|盖章|公章)[）)]?)?\s*[:：][^。；，]{0,30}"
    r"|(?:单位|部门|科室|领导|主任|局长|科长|日期|时间|签字|签名|盖章|[（(](?:签字|签名|签章|盖章|公章)[）)]){1,3}\s*[:：][^。；，]{0,30}"
)
"""Who made a list, checked it, signed it or gave it out, and when."""
_LONGEST_SIGNED = 20


def _is_signed(cells: Sequence[str]) -> bool:
    """Return whether a row is for who answers for a list: such labels alone, their values in them or behind them.

    >>> _is_signed(["负责人签字：", "填表日期：", "2026年1月9日"]), _is_signed(["联系人：张三", "关于停水的公告"])
    (True, False)
    """
    told = [_BY_WHOM.fullmatch(cell) is not None for cell in cells]
    values = (
        before.endswith(("：", ":")) and len(cell) <= _LONGEST_SIGNED for before, cell in pairwise(("", *cells))
    )
    return len(cells) > 1 and all(is_label or is_value for is_label, is_value in zip(told, values, strict=True))


def _sums_up(row: Row, columns: Mapping[int, str]) -> bool:
    cells = [cell.strip() for cell in row.values() if cell.strip()]
    first = cells[0] if cells else ""
    if _is_signed(cells):
        return True
    has_text = any(columns.get(at) == "body" and not _COUNT.fullmatch(cell.strip()) for at, cell in row.items())
    return _SUM.fullmatch(first) is not None and not has_text


_COUNT = re.compile(r"[共计\s]*\d*\s*[条件项份篇则个]?")


def _groups(row: Row, columns: Mapping[int, str]) -> bool:
    """Whether a row says only what those below it have in common, such as their month, their office or their kind."""
    filled = [(columns.get(at, ""), cell.strip()) for at, cell in row.items() if cell.strip() and not is_empty(cell)]
    if len({cell for _, cell in filled}) != 1 or 1 < len(filled) < len(columns) or len(columns) < _FEWEST_HEADS:
        return False
    field, cell = filled[0]
    return field != "body" and len(cell) <= _LONGEST_GROUP and not is_title_line(cell)


_LONGEST_GROUP = 30


def _may_be_foot(row: Row, columns: Mapping[int, str]) -> bool:
    """Whether a row below a list is none of its notices: it has a cell or two, and says nothing that a notice has."""
    is_short = len(row) <= _MOST_CELLS_ABOVE and not any(columns.get(at) in _OF_NOTICES for at in row)
    return is_short or _sums_up(row, columns)


def make_forms(forms: Sequence[Form], where: str, hints: Hints) -> Iterator[Parsed | ReadError]:
    """Yield the record in each of the ``forms`` of a sheet, with what is said of it; ``where`` is the sheet, if any."""
    each = of_each(hints, len(forms))
    for at, (values, issues) in enumerate(forms, start=1):
        name = f"{where}form {at}" if len(forms) > 1 else f"{where}the form"
        yield add_issues(try_record(values, name, each), issues)


def read_tables(tables: Sequence[Table], besides: Sequence[Issue], hints: Hints) -> Iterator[Parsed | ReadError]:
    """Yield the record in each row of the ``tables`` that are lists, and in each form beside them or beside others.

    Each says what the file holds ``besides``. A form alone is no list.
    """
    filled = [(sheet, join_heads(rows, hints), issues) for sheet, rows, issues in tables if rows]
    heads = [find_head(rows, hints) for _, rows, _ in filled]
    forms = [read_forms(rows, hints) if head is None else () for (_, rows, _), head in zip(filled, heads, strict=True)]
    if all(head is None for head in heads) and sum(map(len, forms)) < _SEVERAL:
        return
    found = list(zip(filled, heads, forms, strict=True))
    told = [*besides, *(_report_sheet(table[0]) for table, head, made in found if head is None and not made)]
    for table, head, made in found:
        yield from _read_list(table, head, told, hints) if head is not None else _read_forms(table, made, told, hints)


_SEVERAL = 2


def _read_forms(
    table: Table, forms: Sequence[Form], told: Sequence[Issue], hints: Hints
) -> Iterator[Parsed | ReadError]:
    sheet, _, issues = table
    of_sheet = [issue for found in issues.values() for issue in found]
    for record in make_forms(forms, f"sheet {sheet.name}, ", hints):
        yield add_issues(record, (*told, *of_sheet))


def _read_list(table: Table, head: int, told: Sequence[Issue], hints: Hints) -> Iterator[Parsed | ReadError]:
    sheet, rows, issues = table
    numbers, beside = part_rows(rows, head, hints, f"sheet {sheet.name}, ")
    each = of_each(hints, len(numbers))
    for at in numbers:
        record = try_record(label_row(rows[head], rows[at]), f"sheet {sheet.name}, row {at}", each)
        record = add_issues(record, (*told, *beside, *issues.get(at, ())))
        yield add_zone(record, Zone("metadata", "\n".join(one.detail for one in beside)))


def _is_list(rows: Sequence[Row], hints: Hints) -> bool:
    """Return whether the first of ``rows`` is the head of a list whose records the others are."""
    head, *below = rows
    cells = [[row.get(column, "") for column in head] for row in below]
    return bool(below) and is_record_head([label.strip() for label in head.values()], cells, hints)


def _report_sheet(sheet: Sheet) -> Issue:
    what = f"sheet {sheet.name} is no list of notices, and its cells ({len(sheet.cells)}) are on no page"
    return Issue(Code.TEXT_LEFT_OUT, what, "body")
