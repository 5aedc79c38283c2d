"""CSV and TSV -> notices: a table, or a list of notices where a source profile or well-known heads name the columns."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from converters.charset import decode
from converters.hints import Hints
from converters.issues import ReadError
from converters.page import Page, Parsed, Zone
from converters.readers.grids import MOST_CELLS, GridCell, Sheet, make_blocks
from converters.readers.official import make_table_notice
from converters.readers.record_keys import is_record_head
from converters.readers.record_rows import add_issues, label_row, pick_issues
from converters.readers.records import demand_one, of_each, try_record

_LONGEST_FIELD = 1_000_000
_MOST_BYTES = 40_000_000


def parse(data: bytes, name: str, hints: Hints) -> Parsed:
    """Return the only notice in a CSV file; ReadError if there are several."""
    return demand_one(parse_all(data, name, hints), "the CSV file")


def parse_all(data: bytes, name: str, hints: Hints) -> tuple[Parsed | ReadError, ...]:  # noqa: ARG001 -- all readers alike
    """Return the notices of a CSV file: one a row if the columns are named so, else the whole as one table."""
    if len(data) > _MOST_BYTES:
        raise ReadError(f"the CSV file has more than {_MOST_BYTES // 1_000_000} MB", "Split it into smaller files.")
    text, issues = decode(data, hints.sidecar.charset)
    rows = _read_rows(text)
    heads = [head.strip() for head in rows[0]] if rows else []
    if len(rows) > 1 and is_record_head(heads, rows[1:], hints):
        filled = [(at, row) for at, row in enumerate(rows[1:], start=2) if any(cell.strip() for cell in row)]
        told, columns = of_each(hints, len(filled)), dict(enumerate(heads))
        return tuple(
            add_issues(
                try_record(label_row(columns, dict(enumerate(row))), f"row {at}", told),
                pick_issues(issues, [*heads, *row]),
            )
            for at, row in filled
        )
    cells = tuple(GridCell(y, x, cell) for y, row in enumerate(rows) for x, cell in enumerate(row) if cell.strip())
    notice = make_table_notice(list(make_blocks([Sheet("", cells)])), hints)
    return (Parsed(replace(notice, issues=(*notice.issues, *issues)), Page((Zone("body", text),))),)


def list_keys(data: bytes, hints: Hints) -> tuple[str, ...]:
    """Return the heads of the columns: the first row of several cells."""
    rows = _read_rows(decode(data, hints.sidecar.charset)[0])
    filled = ([cell.strip() for cell in row if cell.strip()] for row in rows)
    return tuple(dict.fromkeys(next((row for row in filled if len(row) > 1), [])))


def _read_rows(text: str) -> list[list[str]]:
    csv.field_size_limit(_LONGEST_FIELD)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_find_delimiter(text))
    rows: list[list[str]] = []
    count = 0
    try:
        for row in reader:
            rows.append(row)
            count += len(row)
            if count > MOST_CELLS:
                raise ReadError(f"the table holds more than {MOST_CELLS} cells", "Split it into smaller files.")
    except csv.Error as error:
        raise ReadError(f"the CSV file is broken at line {reader.line_num} ({error})", "Save it anew.") from error
    return rows


def _find_delimiter(text: str) -> str:
    """Return the sign that parts the cells: the one that comes most often in the first line, else in the first lines.

    The texts in the cells may have more commas than the table has.
    """
    first = next((line for line in text[:20_000].split("\n") if line.strip()), "")
    head = first if any(sign in first for sign in ",\t;|，") else text[:20_000]
    return max((",", "\t", ";", "|", "，"), key=lambda sign: (head.count(sign), sign == ","))
