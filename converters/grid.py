"""The grid of a table: in which row and column each of its cells stands, spans counted."""

from __future__ import annotations

from collections.abc import Iterator

from converters.model import Cell, Table

_WIDEST = 200
"""Columns of which spans are believed, so that a page that lies about them costs little."""

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
            after = column + min(cell.colspan, _WIDEST)
            if cell.rowspan > 1:
                covered.update(dict.fromkeys(range(column, min(after, _WIDEST)), cell.rowspan - 1))
            column = after
        yield tuple(placed)
