"""CSV in and out: the memory as a table that a person can fill in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is a formula to a spreadsheet; it is written with an apostrophe before it."""

_COMMAS = (",", ";", "\t")
"""What spreadsheets part cells with, by the country they are set to."""


class TableError(ValueError):
    """A CSV file that cannot be used; the message names the line and what to do."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: the Chinese unit, its English, and the notice it is for (empty: every notice)."""

    line: int
    unit: str
    target: str
    notice: str = ""


def read_rows(text: str) -> tuple[Row, ...]:
    r"""Return the rows of a CSV text with the columns zh, en and perhaps id. Raises TableError.

    Cells are parted by what parts the first line into these columns: a comma, a semicolon or a tab.

    >>> read_rows("zh,en\n特此通知。,It is hereby notified.\n")
    (Row(line=2, unit='特此通知。', target='It is hereby notified.', notice=''),)
    """
    text = text.removeprefix("\ufeff")
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=_find_comma(text), strict=True)
    try:
        names = [name.strip().lower() for name in reader.fieldnames or ()]
        if "zh" not in names or "en" not in names:
            raise TableError(
                f"line 1: the columns are {', '.join(names) or 'none'}. They must be zh, en and perhaps id"
            )
        reader.fieldnames = names
        rows = []
        for row in reader:
            if None in row or None in row.values():
                raise TableError(
                    f"line {reader.line_num}: not as many cells as columns. Put texts with commas in quotes"
                )
            rows.append(Row(reader.line_num, _bare(row["zh"]), _bare(row["en"]), (row.get("id") or "").strip()))
    except csv.Error as error:
        raise TableError(f"line {reader.line_num}: {error}. Save the table again as CSV (comma, UTF-8)") from error
    return tuple(rows)


def _find_comma(text: str) -> str:
    head = text.partition("\n")[0].lower()
    cells = {comma: {cell.strip(' "\r') for cell in head.split(comma)} for comma in _COMMAS}
    return next((comma for comma, found in cells.items() if {"zh", "en"} <= found), _COMMAS[0])


def _bare(cell: str) -> str:
    text = cell.replace("\r\n", "\n").strip()
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def write_rows(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    r"""Return a CSV text that no spreadsheet takes for formulas.

    >>> write_rows(("zh", "en"), [("甲", "=1+1")])
    "zh,en\n甲,'=1+1\n"
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row] for row in rows)
    return out.getvalue()
