"""Excel files (ECMA-376) -> notices: cells as they are shown, merged cells kept, hidden sheets and rows left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from lxml import etree
from openpyxl.styles.numbers import BUILTIN_FORMATS
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

from converters.hints import Hints
from converters.issues import Code, Issue, ReadError
from converters.model import Heading, Notice, Run
from converters.raw_page import Page, Parsed, Zone
from converters.readers.documents.heads import make_table_notice
from converters.readers.package import Package, open_package
from converters.readers.records.reader import demand_one, make_record
from converters.readers.sheets.forms import add_form, read_forms
from converters.readers.sheets.grids import MOST_CELLS, GridCell, Sheet, make_blocks
from converters.readers.sheets.numbers import show_number
from converters.readers.sheets.rows import add_issues, add_zone, read_tables

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_CELL = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_MOST_MERGES = 20_000
_MOST_NAMED = 8
_HIDDEN = "hidden sheet "
_OF_PROGRAMS = re.compile(r"(?:WpsReserved|Recovered|_xl\w*)_\w+", re.ASCII)
"""How office programs call the sheets that they make for themselves."""


@dataclass(frozen=True, slots=True)
class _Book:
    """What cells refer to."""

    strings: tuple[str, ...]
    formats: tuple[str, ...]
    epoch: datetime


def parse(data: bytes, name: str, hints: Hints) -> Parsed:
    """Return the only notice in an Excel file; ReadError if there are several."""
    return demand_one(parse_all(data, name, hints), "the Excel file")


def parse_all(data: bytes, name: str, hints: Hints) -> tuple[Parsed | ReadError, ...]:  # noqa: ARG001 -- all readers alike
    """Return the notices of an Excel file: one a row if the columns are named so, one a form, else the whole as one."""
    sheets, hidden, unvalued = _read_sheets(data)
    tables = [(sheet, _rows_of(sheet), _report_rows(sheet.name, unvalued[sheet.name])) for sheet in sheets]
    named = (*unvalued, *(issue.detail.removeprefix(_HIDDEN) for issue in hidden if issue.detail.startswith(_HIDDEN)))
    names = Zone("metadata", "\n".join(sheet for sheet in named if not _OF_PROGRAMS.fullmatch(sheet)))
    if records := tuple(read_tables(tables, hidden, hints)):
        return tuple(add_zone(record, names) for record in records)
    left_out = (*hidden, *(issue for name, cells in unvalued.items() for issue in _report_formulas(name, cells)))
    filled = [(sheet, form) for sheet, rows, _ in tables if rows for form in read_forms(rows, hints)]
    for sheet, (values, told) in filled:
        record = _append_sheets(make_record(values, "the form", hints), [other for other in sheets if other != sheet])
        return (add_zone(add_issues(record, (*left_out, *told)), names),)
    notice = add_form(_make_notice(sheets, hints))
    text = "\n".join(cell.text for sheet in sheets for cell in sheet.cells)
    return (Parsed(replace(notice, issues=(*notice.issues, *left_out)), Page((names, Zone("body", text)))),)


def _append_sheets(record: Parsed, sheets: Sequence[Sheet]) -> Parsed:
    """Return the notice of a form with the other ``sheets`` of its file below it, each under its name."""
    filled = [sheet for sheet in sheets if sheet.cells]
    blocks = [block for one in filled for block in (Heading(2, (Run(one.name),)), *make_blocks([one]))]
    zones = (Zone("body", "\n".join(cell.text for one in filled for cell in one.cells)),) if filled else ()
    notice = replace(record.notice, body=(*record.notice.body, *blocks))
    return replace(record, notice=notice, page=Page((*record.page.zones, *zones)))


def _make_notice(sheets: Sequence[Sheet], hints: Hints) -> Notice:
    """Return the notice on ``sheets``: named by what stands in the first of them, else by the names of sheets too."""
    filled = [sheet for sheet in sheets if sheet.cells]
    blocks, first = list(make_blocks(filled)), list(make_blocks(filled[:1]))
    if len(filled) > 1:
        with suppress(ReadError):
            notice = make_table_notice(first, hints)
            return replace(notice, body=(blocks[0], *notice.body, *blocks[1 + len(first) :]))
    return make_table_notice(blocks, hints)


def list_keys(data: bytes, hints: Hints) -> tuple[str, ...]:  # noqa: ARG001 -- all readers alike
    """Return the heads of the columns: the first row of several cells."""
    rows = (row for sheet in _read_sheets(data)[0] for row in _rows_of(sheet).values())
    return tuple(dict.fromkeys(next((tuple(row.values()) for row in rows if len(row) > 1), ())))


def _read_sheets(data: bytes) -> tuple[list[Sheet], list[Issue], dict[str, list[str]]]:
    """Return the sheets that are shown, issues for those that are not, and sheet -> its formulas without a value."""
    package = open_package(data, "the Excel file")
    root = package.xml(next((n for n in package.names() if re.fullmatch(r"xl/workbook\w*\.xml", n)), "xl/workbook.xml"))
    book = _Book(tuple(_read_strings(package)), tuple(_read_formats(package)), _find_epoch(root))
    sheets: list[Sheet] = []
    hidden: list[Issue] = []
    unvalued: dict[str, list[str]] = {}
    for sheet_name, path, is_hidden in _list_sheets(package, root):
        if is_hidden:
            hidden.append(Issue(Code.TEXT_LEFT_OUT, f"{_HIDDEN}{sheet_name}", "body"))
        else:
            sheet = package.xml(path)
            shown, told = _read_sheet(sheet_name, sheet, book)
            sheets.append(shown)
            hidden += told
            unvalued.setdefault(sheet_name, []).extend(_find_unvalued(sheet))
    return sheets, hidden, unvalued


def _find_unvalued(root: etree._Element) -> list[str]:
    """Return the cells with formulas that have no value, as programs write them that do not calculate."""
    return [
        item.get("r", "?")
        for item in root.iter(f"{_S}c")
        if item.find(f"{_S}f") is not None
        and item.get("t", "n") != "str"
        and not item.findtext(f"{_S}v")
        and item.find(f"{_S}is") is None
    ]


def _report_formulas(name: str, cells: Sequence[str]) -> Iterator[Issue]:
    """Yield an issue that names the ``cells`` of the sheet ``name`` whose formulas have no value, if there are any."""
    if cells:
        listed = ", ".join(cells[:_MOST_NAMED]) + (
            f" and {len(cells) - _MOST_NAMED} more" if cells[_MOST_NAMED:] else ""
        )
        mend = "open the file in an office program, save it, and give it again"
        yield Issue(Code.TEXT_LEFT_OUT, f"sheet {name}: formulas without a stored value: {listed}; {mend}", "body")


def _report_rows(name: str, cells: Sequence[str]) -> dict[int, tuple[Issue, ...]]:
    """Return row -> what is said of it: those ``cells`` of the sheet ``name`` that stand in it."""
    rows: dict[int, list[str]] = {}
    for cell in cells:
        place = _CELL.fullmatch(cell)
        rows.setdefault(int(place[2]) if place else 0, []).append(cell)
    return {at: tuple(_report_formulas(name, found)) for at, found in rows.items()}


def _rows_of(sheet: Sheet) -> dict[int, dict[int, str]]:
    """Return row -> column -> text, in order."""
    rows: dict[int, dict[int, str]] = {}
    for cell in sheet.cells:
        rows.setdefault(cell.row, {})[cell.column] = cell.text
    return dict(sorted(rows.items()))


def _read_strings(package: Package) -> Iterator[str]:
    if "xl/sharedStrings.xml" in package.names():
        for item in package.xml("xl/sharedStrings.xml"):
            yield _rich_text(item)


def _rich_text(item: etree._Element) -> str:
    """Return the text of a string item; readings (rPh) are not shown."""
    parts = item.iter(f"{_S}t")
    return "".join(t.text or "" for t in parts if not any(a.tag == f"{_S}rPh" for a in t.iterancestors()))


def _read_formats(package: Package) -> Iterator[str]:
    """Yield the number format of each cell style."""
    if "xl/styles.xml" not in package.names():
        return
    root = package.xml("xl/styles.xml")
    own = {fmt.get("numFmtId"): fmt.get("formatCode", "") for fmt in root.iter(f"{_S}numFmt")}
    styles = root.find(f"{_S}cellXfs")
    for style in styles if styles is not None else ():
        number = style.get("numFmtId", "0") if isinstance(style.tag, str) else "0"
        yield own.get(number) or BUILTIN_FORMATS.get(int(number) if number.isdecimal() else 0, "General")


def _find_epoch(root: etree._Element) -> datetime:
    properties = root.find(f"{_S}workbookPr")
    is_mac = properties is not None and properties.get("date1904") in ("1", "true")
    return CALENDAR_MAC_1904 if is_mac else CALENDAR_WINDOWS_1900


def _list_sheets(package: Package, root: etree._Element) -> Iterator[tuple[str, str, bool]]:
    targets: dict[str, str] = {}
    if "xl/_rels/workbook.xml.rels" in package.names():
        for row in package.xml("xl/_rels/workbook.xml.rels"):
            targets[row.get("Id", "")] = row.get("Target", "").removeprefix("/xl/")
    for sheet in root.iter(f"{_S}sheet"):
        path = "xl/" + targets.get(sheet.get(f"{_R}id", ""), "")
        if path in package.names() and "/chartsheets/" not in path:
            yield sheet.get("name", ""), path, sheet.get("state", "visible") != "visible"


def _read_sheet(name: str, root: etree._Element, book: _Book) -> tuple[Sheet, tuple[Issue, ...]]:
    """Return the cells that are shown, with their spans, and what is said of hidden ones; ReadError if immense."""
    spans, hidden = _read_merges(root), _hidden_columns(root)
    shown: list[GridCell] = []
    rows, columns = set(), set()
    for row, column, text, is_in_hidden_row in _list_cells(root, book):
        if is_in_hidden_row:
            rows.add(row)
        elif any(first <= column <= last for first, last in hidden):
            columns.add(column)
        else:
            shown.append(GridCell(row, column, text, *spans.get((row, column), (1, 1))))
        if len(shown) > MOST_CELLS:
            raise ReadError(f"a sheet holds more than {MOST_CELLS} cells", "Give it as CSV, or split it.")
    return Sheet(name, tuple(shown)), tuple(_report_hidden(name, len(rows), len(columns)))


def _report_hidden(name: str, rows: int, columns: int) -> Iterator[Issue]:
    """Yield an issue that says how many rows and columns of the sheet ``name`` hold something and are not shown."""
    for count, what in ((rows, "row"), (columns, "column")):
        if count:
            yield Issue(Code.TEXT_LEFT_OUT, f"sheet {name}: {count} hidden {what}{'s' if count > 1 else ''}", "body")


def _list_cells(root: etree._Element, book: _Book) -> Iterator[tuple[int, int, str, bool]]:
    """Yield row, column and text of each cell that has one, and whether its row is hidden."""
    row_number = 0
    for row in root.iter(f"{_S}row"):
        row_number = _number(row.get("r"), row_number + 1)
        is_hidden = row.get("hidden") in ("1", "true")
        column = -1
        for item in row:
            place = _CELL.fullmatch(item.get("r", "")) if isinstance(item.tag, str) else None
            column = _column(place[1]) if place else column + 1
            if (text := _show(item, book)).strip():
                yield row_number, column, text, is_hidden


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else default


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _read_merges(root: etree._Element) -> Mapping[tuple[int, int], tuple[int, int]]:
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    for merge in root.iter(f"{_S}mergeCell"):
        first, _, last = merge.get("ref", "").partition(":")
        start, end = _CELL.fullmatch(first), _CELL.fullmatch(last)
        if start and end and len(spans) < _MOST_MERGES:
            height = int(end[2]) - int(start[2]) + 1
            width = _column(end[1]) - _column(start[1]) + 1
            if height > 0 and width > 0:
                spans[int(start[2]), _column(start[1])] = (height, width)
    return spans


def _hidden_columns(root: etree._Element) -> list[tuple[int, int]]:
    hidden = (column for column in root.iter(f"{_S}col") if column.get("hidden") in ("1", "true"))
    return [(_number(column.get("min"), 1) - 1, _number(column.get("max"), 1) - 1) for column in hidden]


def _show(item: etree._Element, book: _Book) -> str:
    """Return what a cell shows: its string, or its number in its format."""
    kind = item.get("t", "n")
    if kind == "inlineStr":
        return _rich_text(item)
    value = item.findtext(f"{_S}v") or ""
    match kind:
        case "s":
            at = _number(value.strip(), -1)
            return book.strings[at] if 0 <= at < len(book.strings) else ""
        case "b":
            return "TRUE" if value == "1" else "FALSE"
        case "n" if value:
            style = _number(item.get("s"), 0)
            return show_number(value, book.formats[style] if style < len(book.formats) else "General", book.epoch)
        case _:
            return value
