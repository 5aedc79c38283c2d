"""How the columns of a table stand: quantities under one another at the end, all else at the start.

A column is set as a whole. It holds quantities when every cell below its heads is one, or is empty or a dash; a date,
a telephone number, a code or a serial number is read from the left as text is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from converters.model import Table
from converters.pages.grid import WIDEST, Placed, place_cells
from converters.segments import needs_translation, write_unit

_QUANTITY = re.compile(r"[-+\u2212\u00b1<>\u2264\u2265\u2248]?(?!0\d)(\d{1,3}(?:[,，]\d{3})+|\d+)([.．]\d+)?\s?[%％‰]?")
_CODE = 7
"""Whole numbers of so many digits or more that are all of one length are numbers of telephones, lots, licences."""
_LONG = 14
"""A cell with more characters is running text: its column is kept wide enough to read."""
_UNBROKEN = 20
"""Figures of up to so many characters are kept on one line."""

_DAY = re.compile(r"\d{4}年\d{1,2}月(\d{1,2}日)?")
"""A day has English, and is kept on one line as other figures are."""

_SHORT = 2
"""A cell of so few characters needs no room to be broken in."""

END, FIGURES, HEAD, GROUP, TEXT, SHORT = "n", "d", "e", "g", "l", "s"
"""The classes of cells: a quantity, other figures, what stands over or among quantities or over several columns of
them, running text, a word."""


def class_cells(table: Table) -> list[tuple[str, ...]]:
    """Return the class of each cell of ``table``, row by row, or an empty text where a cell needs none."""
    rows = list(place_cells(table))
    head = _count_heads(rows)
    numeric = {column for column, texts in _texts_below(rows, head).items() if column > 1 and _is_numeric(texts)}
    return [
        tuple(_class_of(placed, numeric, is_head=at < head, row=row) for placed in row) for at, row in enumerate(rows)
    ]


def _columns(rows: Sequence[Sequence[Placed]]) -> set[int]:
    return {column for row in rows for column, _ in row}


def _is_quantity(text: str) -> bool:
    return _QUANTITY.fullmatch(text) is not None


def _is_blank(text: str) -> bool:
    return not any(character.isalnum() for character in text)


def _count_heads(rows: Sequence[Sequence[Placed]]) -> int:
    """Return how many rows are heads: those declared, else those before the first that holds a quantity."""
    declared = 0
    while declared < len(rows) and rows[declared] and all(cell.header for _, cell in rows[declared]):
        declared += 1
    if declared:
        return declared
    for at, row in enumerate(rows):
        if any(_is_quantity(cell.text.strip()) for _, cell in row):
            # A table of names and values has no head: what stands over its one column of values is a value.
            return at if len(_columns(rows)) > 2 or len(rows) - at > 2 else 0
    return 0


def _texts_below(rows: Sequence[Sequence[Placed]], head: int) -> dict[int, list[str]]:
    """Return column -> the texts of its own cells below the heads, gone over once however many columns there are."""
    texts: dict[int, list[str]] = {}
    for row in rows[head:]:
        for column, cell in row:
            if cell.colspan == 1:
                texts.setdefault(column, []).append(cell.text.strip())
    return texts


def _is_numeric(texts: Sequence[str]) -> bool:
    found = [text for text in texts if not _is_blank(text)]
    if not found or not all(map(_is_quantity, found)):
        return False
    lengths = {len(text) for text in found}
    return not (len(lengths) == 1 and min(lengths) >= _CODE and all(text.isdigit() for text in found))


def _class_of(placed: Placed, numeric: set[int], *, is_head: bool, row: Sequence[Placed]) -> str:
    column, cell = placed
    text = cell.text.strip()
    if numeric.issuperset(range(column, column + min(cell.colspan, WIDEST))) and len(row) > 1:
        return GROUP if cell.colspan > 1 and is_head else END if _is_quantity(text) and not is_head else HEAD
    has_figures = len(text) <= _UNBROKEN and any(map(str.isdigit, text))
    if has_figures and (_DAY.fullmatch(text) or not needs_translation(write_unit(cell.runs))):
        return FIGURES
    return TEXT if len(text) > _LONG else SHORT if len(text) <= _SHORT else ""
