"""Rows of a list of notices: each cell under its head, none lost, and what is said of the list said of its records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from converters.hints import Hints
from converters.issues import Code, Issue, ReadError
from converters.page import Page, Parsed, Zone
from converters.readers.grids import Sheet
from converters.readers.record_keys import is_record_head
from converters.readers.records import of_each, try_record

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
    if isinstance(item, ReadError):
        return item
    return replace(item, page=Page((*item.page.zones, zone)))


def pick_issues(issues: Iterable[Issue], cells: Iterable[str]) -> tuple[Issue, ...]:
    """Return what of ``issues``, which a list's characters have, concerns ``cells``: bytes replaced only in them."""
    is_broken = any(_REPLACED in cell for cell in cells)
    return tuple(issue for issue in issues if is_broken or issue.code is not Code.BYTES_REPLACED)


def read_tables(tables: Sequence[Table], besides: Sequence[Issue], hints: Hints) -> Iterator[Parsed | ReadError]:
    """Yield the record in each row of the ``tables`` that are lists; each says what the file holds ``besides``."""
    filled = [table for table in tables if table[1]]
    lists = [table for table in filled if _is_list(table[1], hints)]
    told = [*besides, *(_report_sheet(table[0]) for table in filled if table not in lists)]
    for sheet, rows, issues in lists:
        head, *numbers = rows
        each = of_each(hints, len(numbers))
        for at in numbers:
            record = try_record(label_row(rows[head], rows[at]), f"sheet {sheet.name}, row {at}", each)
            yield add_issues(record, (*told, *issues.get(at, ())))


def _is_list(rows: Rows, hints: Hints) -> bool:
    head, *below = rows.values()
    cells = [[row.get(column, "") for column in head] for row in below]
    return bool(below) and is_record_head([label.strip() for label in head.values()], cells, hints)


def _report_sheet(sheet: Sheet) -> Issue:
    what = f"sheet {sheet.name} is no list of notices, and its cells ({len(sheet.cells)}) are on no page"
    return Issue(Code.TEXT_LEFT_OUT, what, "body")
