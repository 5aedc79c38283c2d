"""The grid of a table: in which row and column each of its cells stands, spans counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from converters.model import Cell, Table

WIDEST = 200
"""Columns of which spans are believed, so that a page that lies about them costs little."""

_BREAK = re.compile(r"\s*[\n\t]\s*")
"""What inside a cell would look like the end of it."""

Placed = tuple[int, Cell]
"""A cell after the number of its column, from 1."""


def place_cells(table: Table) -> Iterator[tuple[Placed, ...]]:
    """Yield the cells of each row with their columns; what a cell of a row above covers is passed over.

    >>> from converters.model import Run
    >>> tall, total, rise = (Cell((Run(text),), rowspan) for text, rowspan in (("指标", 2), ("总量", 1), ("增长", 1)))
    >>> [[(column, cell.text) for column, cell in row] for row in place_cells(Table(((tall, total), (rise,))))]
    [[(1, '指标'), (2, '总量')], [(2, '增长')]]
    """
    covered: dict[int, int] = {}  # column -> how many more rows a cell above covers there
    for row in table.rows:
        here = frozenset(covered)
        covered = {column: rows - 1 for column, rows in covered.items() if rows > 1}
        placed: list[Placed] = []
        column = 1
        for cell in row:
            while column in here:
                column += 1
            placed.append((column, cell))
            after = column + min(cell.colspan, WIDEST)
            if cell.rowspan > 1:
                covered.update(dict.fromkeys(range(column, min(after, WIDEST)), cell.rowspan - 1))
            column = after
        yield tuple(placed)


def on_one_line(text: str) -> str:
    r"""Return the text of a cell as it stands where a table is written a row a line, its cells parted.

    >>> on_one_line("总量 \n（万吨）"), on_one_line("甲\t乙")
    ('总量 （万吨）', '甲 乙')
    """
    return _BREAK.sub(" ", text)
