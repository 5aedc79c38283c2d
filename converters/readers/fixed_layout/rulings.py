"""Ruled lines on a page -> the grids of its tables."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_NEAR = 2.5
"""Points within which two rulings are one, and a line reaches another."""
_MOST_RULINGS = 12_000
_MOST_LINES = 600
"""Rows or columns of one table."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """A straight line, horizontal or vertical: ``at`` is its place across, from ``start`` to ``end`` along."""

    is_horizontal: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Frame:
    """One cell of a grid: its box on the page (y grows downward), and its place and spans in the table."""

    left: float
    top: float
    right: float
    bottom: float
    row: int
    column: int
    rowspan: int
    colspan: int


@dataclass(frozen=True, slots=True)
class RuledTable:
    """A table as ruled: its box, and its cells."""

    left: float
    top: float
    right: float
    bottom: float
    frames: tuple[Frame, ...]


def find_tables(rulings: Sequence[Ruling]) -> list[RuledTable]:
    """Return the tables that ``rulings`` draw, from the top; a box or a line alone is none."""
    if len(rulings) > _MOST_RULINGS:
        return []
    tables = [table for group in _group(rulings) if (table := _make_table(group)) is not None]
    return sorted(tables, key=lambda table: (table.top, table.left))


def _group(rulings: Sequence[Ruling]) -> list[list[Ruling]]:
    """Return the rulings that touch each other, directly or through others, as groups."""
    listed = sorted(rulings, key=lambda ruling: _box(ruling)[1])
    parents = list(range(len(listed)))

    def find(at: int) -> int:
        while parents[at] != at:
            parents[at] = parents[parents[at]]
            at = parents[at]
        return at

    open_ones: list[int] = []
    for at, ruling in enumerate(listed):
        left, top, right, bottom = _box(ruling)
        open_ones = [other for other in open_ones if _box(listed[other])[3] >= top - _NEAR]
        for other in open_ones:
            box = _box(listed[other])
            if box[0] <= right + _NEAR and left <= box[2] + _NEAR and box[1] <= bottom + _NEAR:
                parents[find(other)] = find(at)
        open_ones.append(at)
        if len(open_ones) > _MOST_LINES * 4:
            return []
    groups: dict[int, list[Ruling]] = {}
    for at, ruling in enumerate(listed):
        groups.setdefault(find(at), []).append(ruling)
    return list(groups.values())


def _box(ruling: Ruling) -> tuple[float, float, float, float]:
    if ruling.is_horizontal:
        return ruling.start, ruling.at, ruling.end, ruling.at
    return ruling.at, ruling.start, ruling.at, ruling.end


def _snap(values: Iterable[float]) -> list[float]:
    """Return ``values`` in order, those within reach of each other as one."""
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > _NEAR:
            places.append(value)
    return places


def _make_table(group: list[Ruling]) -> RuledTable | None:
    ys = _snap(ruling.at for ruling in group if ruling.is_horizontal)
    xs = _snap(ruling.at for ruling in group if not ruling.is_horizontal)
    if len(xs) < 2 or len(ys) < 2 or (len(xs) - 1) * (len(ys) - 1) < 2:
        return None
    if len(xs) > _MOST_LINES or len(ys) > _MOST_LINES:
        return None
    across = _cover((ruling for ruling in group if ruling.is_horizontal), ys, xs)
    down = _cover((ruling for ruling in group if not ruling.is_horizontal), xs, ys)
    frames = tuple(_merge_frames(xs, ys, across, down))
    return RuledTable(xs[0], ys[0], xs[-1], ys[-1], frames) if len(frames) > 1 else None


def _cover(rulings: Iterable[Ruling], lines: list[float], stops: list[float]) -> set[tuple[int, int]]:
    """Return which stretch between two ``stops`` is drawn on which line, as (line, stretch)."""
    drawn: set[tuple[int, int]] = set()
    for ruling in rulings:
        line = min(bisect_left(lines, ruling.at - _NEAR), len(lines) - 1)
        first = bisect_left(stops, ruling.start - _NEAR)
        last = bisect_right(stops, ruling.end + _NEAR) - 1
        drawn.update((line, stretch) for stretch in range(first, last))
    return drawn


def _merge_frames(
    xs: list[float], ys: list[float], across: set[tuple[int, int]], down: set[tuple[int, int]]
) -> Iterable[Frame]:
    """Yield the cells: from each free corner to the right and down until a line is drawn."""
    taken: set[tuple[int, int]] = set()
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            right = column + 1
            while right < len(xs) - 1 and (right, row) not in down and (row, right) not in taken:
                right += 1
            bottom = row + 1
            while bottom < len(ys) - 1 and not any((bottom, x) in across for x in range(column, right)):
                bottom += 1
            taken.update((y, x) for y in range(row, bottom) for x in range(column, right))
            yield Frame(xs[column], ys[row], xs[right], ys[bottom], row, column, bottom - row, right - column)
