"""Sheets of cells -> blocks: lines above and below a table become paragraphs, the rest a table."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from converters.issues import ReadError
from converters.model import Block, Cell, Heading, Paragraph, Role, Run, Table

MOST_CELLS = 200_000
MOST_AREA = 400_000
"""Cells of a table with the empty ones between."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell at a place; row and column count from 0, spans from 1."""

    row: int
    column: int
    text: str
    rowspan: int = 1
    colspan: int = 1


@dataclass(frozen=True, slots=True)
class Sheet:
    """A named sheet with its cells that hold text, in reading order."""

    name: str
    cells: tuple[GridCell, ...]


def make_blocks(sheets: Sequence[Sheet]) -> Iterator[Block]:
    """Yield the blocks of ``sheets``; a sheet's name heads it where there are several.

    Lines of one cell at the top and the bottom are paragraphs; the row that follows the top lines is the
    head of the table. Empty rows and columns are left out; text never is.
    """
    filled = [sheet for sheet in sheets if any(cell.text.strip() for cell in sheet.cells)]
    for sheet in filled:
        if len(filled) > 1:
            yield Heading(2, (Run(sheet.name),))
        yield from _make_sheet(sheet)


def _make_sheet(sheet: Sheet) -> Iterator[Block]:
    rows: dict[int, list[GridCell]] = {}
    for cell in sheet.cells:
        if cell.text.strip():
            rows.setdefault(cell.row, []).append(cell)
    numbers = sorted(rows)
    start, end = 0, len(numbers)
    while start < end and len(rows[numbers[start]]) == 1 and rows[numbers[start]][0].rowspan == 1:
        start += 1
    while end > start and len(rows[numbers[end - 1]]) == 1 and rows[numbers[end - 1]][0].rowspan == 1:
        end -= 1
    for at, number in enumerate(numbers[:start]):
        yield _line(rows[number][0], centred=at == 0)
    if start < end:
        yield _make_table([rows[number] for number in numbers[start:end]], numbers[start:end])
    for number in numbers[end:]:
        yield _line(rows[number][0], centred=False)


def _line(cell: GridCell, *, centred: bool) -> Paragraph:
    role = Role.CENTRED if centred and cell.colspan > 1 else Role.BODY
    return Paragraph((Run(cell.text.strip()),), role)


def _make_table(rows: list[list[GridCell]], numbers: list[int]) -> Table:
    """Return the table of ``rows``, whose numbers in the sheet are ``numbers``, without empty rows and columns."""
    places = {number: at for at, number in enumerate(numbers)}
    columns = sorted({cell.column for row in rows for cell in row})
    if len(rows) * len(columns) > MOST_AREA:
        size = f"{len(rows)} rows and {len(columns)} columns"
        raise ReadError(f"a table spans {size}", "Split it, or leave out empty rows and columns.")
    across = {column: at for at, column in enumerate(columns)}
    taken: set[tuple[int, int]] = set()
    lines: list[tuple[Cell, ...]] = []
    for row, number in zip(rows, numbers, strict=True):
        line: list[Cell] = []
        cells = {across[cell.column]: cell for cell in row}
        at = 0
        while at < len(columns):
            cell = cells.get(at)
            if (places[number], at) in taken:  # below or beside a merged cell: what stands there is not shown
                at += 1
                continue
            if cell is None:
                line.append(Cell((), header=number == numbers[0]))
                at += 1
                continue
            width = bisect_left(columns, cell.column + cell.colspan) - at
            height = bisect_left(numbers, cell.row + cell.rowspan) - places[number]
            while any((places[number], at + x) in taken for x in range(1, width)):
                width -= 1  # overlapping merges: the first one stands
            if width * height > 1:
                taken.update((places[number] + y, at + x) for y in range(height) for x in range(width))
            line.append(Cell((Run(cell.text.strip()),), height, width, header=number == numbers[0]))
            at += width
        lines.append(tuple(line))
    return Table(tuple(lines))
