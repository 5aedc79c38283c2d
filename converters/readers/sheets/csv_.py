"""CSV and TSV -> notices: a table, or a list of notices where a source profile or well-known heads name the columns."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from converters.charset import decode
from converters.hints import Hints
from converters.issues import Issue, ReadError
from converters.raw_page import Page, Parsed, Zone
from converters.readers.documents.heads import make_table_notice
from converters.readers.records.keys import find_field, is_catalogue
from converters.readers.records.reader import demand_one, of_each, try_record
from converters.readers.sheets.forms import add_form, read_forms
from converters.readers.sheets.grids import MOST_CELLS, GridCell, Sheet, make_blocks
from converters.readers.sheets.rows import (
    Rows,
    add_issues,
    add_zone,
    find_head,
    join_heads,
    label_row,
    make_forms,
    part_rows,
    pick_issues,
)

_LONGEST_FIELD = 1_000_000
_MOST_BYTES = 40_000_000


def parse(data: bytes, name: str, hints: Hints) -> Parsed:
    """Return the only notice in a CSV file; ReadError if there are several."""
    return demand_one(parse_all(data, name, hints), "the CSV file")


def parse_all(data: bytes, name: str, hints: Hints) -> tuple[Parsed | ReadError, ...]:  # noqa: ARG001 -- all readers alike
    """Return the notices of a CSV file: one a row if the columns are named so, those of forms, else one table."""
    if len(data) > _MOST_BYTES:
        raise ReadError(f"the CSV file has more than {_MOST_BYTES // 1_000_000} MB", "Split it into smaller files.")
    text, issues = decode(data, hints.sidecar.charset)
    rows = _read_rows(text)
    heads = [head.strip() for head in rows[0]] if rows else []
    filled = {at: {x: cell for x, cell in enumerate(row) if cell.strip()} for at, row in enumerate(rows, start=1)}
    numbered = join_heads({at: row for at, row in filled.items() if row}, hints)
    if (head := find_head(numbered, hints)) is not None:
        return tuple(_read_list(numbered, head, issues, hints))
    if forms := read_forms(numbered, hints):
        return tuple(add_issues(item, issues) for item in make_forms(forms, "", hints))
    if len(rows) > 1 and not hints.sidecar.title and is_catalogue(heads, hints) and _has_addresses(heads, hints):
        what = f"the table lists {len(rows) - 1} documents without their texts"
        raise ReadError(what, "Fetch the pages that it lists; if the table is the notice, give its title in a sidecar.")
    cells = tuple(GridCell(y, x, cell) for y, row in enumerate(rows) for x, cell in enumerate(row) if cell.strip())
    notice = add_form(make_table_notice(list(make_blocks([Sheet("", cells)])), hints))
    return (Parsed(replace(notice, issues=(*notice.issues, *issues)), Page((Zone("body", text),))),)


def _read_list(rows: Rows, head: int, issues: Sequence[Issue], hints: Hints) -> Iterator[Parsed | ReadError]:
    """Yield the record in each of ``rows`` below the ``head``, with what is said of its characters and of its list."""
    heads = rows[head]
    numbers, beside = part_rows(rows, head, hints)
    told, zone = of_each(hints, len(numbers)), Zone("metadata", "\n".join(one.detail for one in beside))
    for at in numbers:
        record = try_record(label_row(heads, rows[at]), f"row {at}", told)
        picked = pick_issues(issues, [*heads.values(), *rows[at].values()])
        yield add_zone(add_issues(record, (*picked, *beside)), zone)


def list_keys(data: bytes, hints: Hints) -> tuple[str, ...]:
    """Return the heads of the columns: the first row of several cells."""
    rows = _read_rows(decode(data, hints.sidecar.charset)[0])
    filled = ([cell.strip() for cell in row if cell.strip()] for row in rows)
    return tuple(dict.fromkeys(next((row for row in filled if len(row) > 1), [])))


def _has_addresses(heads: list[str], hints: Hints) -> bool:
    return any(find_field(head, hints) == "url" for head in heads)


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


_SEPARATORS = (",", "\t", ";", "|", "，")
_QUOTED = re.compile(r'(?:(?<=[,\t;|，\n])|\A)"(?:[^"]|"")*+(?:"(?=[,\t;|，\r\n])|"?\Z)|"[^"\n]*"')
"""A cell in quotation marks, whose text may have lines; the last may be cut off. Or a quotation in a line."""
_FIRST_LINES, _FIRST_SIGNS = 8, 20_000


def _find_delimiter(text: str) -> str:
    """Return the sign that parts the cells: the one of which most of the first lines have equally many.

    The texts in the cells may have more commas than the table has, and a title above it one of its own.
    """
    lines = [line for line in _QUOTED.sub("", text[:_FIRST_SIGNS]).split("\n") if line.strip()][:_FIRST_LINES]

    def weigh(sign: str) -> tuple[int, int, bool]:
        counts = Counter(line.count(sign) for line in lines)
        del counts[0]
        count, agreeing = max(counts.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
        return agreeing, count, sign == ","

    return max(_SEPARATORS, key=weigh)
