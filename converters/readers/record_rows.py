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


def say_above(rows: Rows, head: int, where: str) -> tuple[Issue, ...]:
    """Return an issue for each of ``rows`` above the row ``head``: it speaks of the list, and of no notice in it."""
    return tuple(
        Issue(Code.FURNITURE_REMOVED, " | ".join(cell.strip() for cell in row.values()), f"{where}row {at}")
        for at, row in rows.items()
        if at < head
    )


def read_tables(tables: Sequence[Table], besides: Sequence[Issue], hints: Hints) -> Iterator[Parsed | ReadError]:
    """Yield the record in each row of the ``tables`` that are lists; each says what the file holds ``besides``."""
    filled = [(table, find_head(table[1], hints)) for table in tables if table[1]]
    told = [*besides, *(_report_sheet(table[0]) for table, head in filled if head is None)]
    for (sheet, rows, issues), head in filled:
        if head is None:
            continue
        numbers = [at for at in rows if at > head]
        each, above = of_each(hints, len(numbers)), say_above(rows, head, f"sheet {sheet.name}, ")
        for at in numbers:
            record = try_record(label_row(rows[head], rows[at]), f"sheet {sheet.name}, row {at}", each)
            record = add_issues(record, (*told, *above, *issues.get(at, ())))
            yield add_zone(record, Zone("metadata", "\n".join(one.detail for one in above)))


def _is_list(rows: Sequence[Row], hints: Hints) -> bool:
    """Return whether the first of ``rows`` is the head of a list whose records the others are."""
    head, *below = rows
    cells = [[row.get(column, "") for column in head] for row in below]
    return bool(below) and is_record_head([label.strip() for label in head.values()], cells, hints)


def _report_sheet(sheet: Sheet) -> Issue:
    what = f"sheet {sheet.name} is no list of notices, and its cells ({len(sheet.cells)}) are on no page"
    return Issue(Code.TEXT_LEFT_OUT, what, "body")
