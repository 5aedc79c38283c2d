"""Pages that are set in two columns -> their areas in the order in which they are read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from converters.dates import parse_date
from converters.labels import squeeze
from converters.readers.broken_lines.breaks import NUMBERED
from converters.readers.fixed_layout.areas import Area
from converters.readers.fixed_layout.lines import GUTTER, Glyph, Line, find_lines

_ZONE = 0.25
"""Of the width of the text at either side: no gutter stands there."""
_MOST_LINES = 600
"""A page of more is no page set in columns."""
_FEWEST_LINES = 5
_FEWEST_SIGNS = 10
"""Of a usual line of a column."""
_MOSTLY_FULL = 0.6
_PARTLY_FULL, _MOSTLY_ENDED = 0.45, 0.9
"""Of the lines of short paragraphs so many are full, and so many of all full or the last before an indent."""
_INDENT = 1.5
_FEWEST_FULL = 3
"""Full lines that show that what one column has below the end of the other is of it."""
_FEWEST_OF_REST = 2
"""Lines at the top of a column that are the rest of the one before."""
_RAGGED = 2.6
"""Squares by which a full line may begin or end within its column: an indent, a sign that does not begin a line."""
_INDENTED = 4
"""Squares from the edge of a column: what begins further in is no running text."""
_STOP = re.compile(r"[，。；、：]")
_LABEL = re.compile(r".{1,10}[：:].")
"""How a line of a form begins."""
_FEWEST_STARTS = 3


@dataclass(frozen=True, slots=True)
class _Band:
    """The lines from ``start`` to ``end``, the last left out, that a gutter from ``left`` to ``right`` parts."""

    start: int
    end: int
    left: float
    right: float


def find_areas(pages: Sequence[Area]) -> Iterator[Area]:
    """Yield the areas of ``pages`` in reading order: what stands above two columns, the left, the right, what is below.

    Columns are running text, their lines full and parted by a gutter that no line crosses; where a page before
    has them, a few lines in their places are enough. Tables without drawn lines, forms, labels with their
    values, and signatures side by side are none.
    """
    known: tuple[float, float] | None = None
    for page in pages:
        areas = _part(page, known)
        yield from areas
        columns = ((left.left, right.left) for left, right in pairwise(areas) if left.glyphs and right.glyphs)
        known = next((places for places in columns if places[0] < places[1]), known)


def _part(page: Area, known: tuple[float, float] | None) -> list[Area]:
    """Return the areas of ``page``; ``known`` is where the columns of a page before begin."""
    if len(page.lines) + len(page.tables) > _MOST_LINES:
        return [page]
    listed = [*page.lines, *(_as_line(page, at) for at in range(len(page.tables)))]
    lines = sorted(listed, key=lambda line: line.top)
    areas: list[Area] = []
    done = 0
    for band in _find_bands(lines, 1 if known else _FEWEST_LINES):
        top, bottom = lines[band.start].top, max(line.bottom for line in lines[band.start : band.end])
        inside = [g for g in page.glyphs if top <= (g.top + g.bottom) / 2 <= bottom]
        middle = (band.left + band.right) / 2
        sides = [[g for g in inside if g.right <= middle], [g for g in inside if g.right > middle]]
        columns = [list(find_lines(side)) for side in sides]
        is_known = known is not None and all(map(_begins_at, columns, known)) and _is_long(columns[0])
        are_text = _is_text(columns[0]) and (_is_text(columns[1]) or _is_rest(*columns))
        if not (is_known or are_text) or _are_rows(*columns):
            continue
        areas.append(_cut(page, lines[done : band.start]))
        for side, column in zip(sides, columns, strict=True):
            areas.append(_make_column(page, side, column, band, lines[band.start : band.end]))
        done = band.end
    areas += _part_at_boxes(page, lines[done:])
    return [area for area in areas if area.lines or area.tables] if len(areas) > 1 else [page]


def _part_at_boxes(page: Area, lines: Sequence[Line]) -> Iterator[Area]:
    """Yield what of ``page`` is among ``lines``: lines beside a box are an area as wide as it leaves."""
    done = 0
    for box in sorted(page.boxes, key=lambda box: box.top):
        start = next((at for at in range(done, len(lines)) if lines[at].bottom > box.top), len(lines))
        end = start
        while end < len(lines) and lines[end].right < box.left:
            end += 1
        if start < end and lines[start].top < box.bottom:
            yield _cut(page, lines[done:start])
            beside = _cut(page, lines[start:end])
            beside.width = box.left - page.left
            yield beside
            done = end
    yield _cut(page, lines[done:])


def _as_line(page: Area, at: int) -> Line:
    """Return the place of a ruled table as a line without text."""
    box = page.tables[at][0]
    return Line("", box.left, box.right, box.top, box.bottom, 1.0)


def _cut(page: Area, lines: Sequence[Line]) -> Area:
    """Return what of ``page`` is among ``lines``, as wide as the page."""
    tops = {line.top for line in lines if not line.text}
    tables = [table for table in page.tables if table[0].top in tops]
    return Area(page.number, page.left, page.width, page.height, [line for line in lines if line.text], [], tables)


def _make_column(page: Area, glyphs: list[Glyph], column: list[Line], band: _Band, lines: Sequence[Line]) -> Area:
    left, right = min(line.left for line in column), max(line.right for line in column)
    is_left = right <= band.right
    tops = {line.top for line in lines if not line.text and (line.right <= band.right) == is_left}
    tables = [table for table in page.tables if table[0].top in tops]
    return Area(page.number, left, right - left, page.height, column, glyphs, tables)


def _find_bands(lines: Sequence[Line], fewest: int) -> Iterator[_Band]:
    """Yield the runs of lines, the longest from each on, that a gutter in the middle of the page parts."""
    if not lines:
        return
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    zone = left + (right - left) * _ZONE, right - (right - left) * _ZONE
    square = median([line.size for line in lines if line.text] or [1.0])
    start = 0
    while start < len(lines):
        free, end = zone, start
        while end < len(lines) and (narrower := _narrow(free, lines[end], square * GUTTER)):
            free, end = narrower, end + 1
        if end - start >= fewest:
            yield from _trim(lines, _Band(start, end, *free), fewest)
        start = max(end, start + 1)


def _narrow(free: tuple[float, float], line: Line, least: float) -> tuple[float, float] | None:
    """Return the widest part of ``free`` that ``line`` leaves empty; None if that is less than a gutter."""
    empty = ((free[0], line.left), *line.gaps, (line.right, free[1]))
    pieces = ((max(left, free[0]), min(right, free[1])) for left, right in empty)
    widest = max(pieces, key=lambda piece: piece[1] - piece[0])
    return widest if widest[1] - widest[0] >= least else None


def _trim(lines: Sequence[Line], band: _Band, fewest: int) -> Iterator[_Band]:
    """Yield ``band`` without what stands apart above the first and below the last lines that are side by side."""
    sides = [(line.left < band.left, line.right > band.right) for line in lines[band.start : band.end]]
    lefts, rights = ([at for at, side in enumerate(sides) if side[which]] for which in (0, 1))
    if min(len(lefts), len(rights)) < min(fewest, _FEWEST_OF_REST) or max(len(lefts), len(rights)) < fewest:
        return
    first, last = band.start + max(lefts[0], rights[0]), band.start + min(lefts[-1], rights[-1])
    pitch = median([line.bottom - line.top for line in lines[band.start : band.end]]) * 2
    start, end = first, last + 1
    while start > band.start and lines[start].top - lines[start - 1].top < pitch:
        start -= 1
    while end < band.end and lines[end].top - lines[end - 1].top < pitch:
        end += 1
    yield _Band(start, band.end if _is_of_column(lines, band, end) else end, band.left, band.right)


def _is_of_column(lines: Sequence[Line], band: _Band, start: int) -> bool:
    """Whether the lines of ``band`` from ``start`` on are of one column that is the longer: some fill its width."""
    rest = lines[start : band.end]
    right = max(line.right for line in lines[band.start : band.end])
    if rest and all(line.right <= band.left for line in rest):
        right = band.left
    elif any(line.left < band.right for line in rest):
        return False
    return sum(line.right > right - _RAGGED * line.size for line in rest) >= _FEWEST_FULL


def _begins_at(column: Sequence[Line], left: float) -> bool:
    """Whether ``column`` begins ``left`` from the edge of the page, an indent aside where it has hardly any lines."""
    begins = min(line.left for line in column)
    square = column[0].size
    return abs(begins - left) < square or (len(column) < _FEWEST_STARTS and abs(begins - left - square * 2) < square)


def _is_long(column: Sequence[Line]) -> bool:
    """Whether the usual line of ``column`` is as long as those of running text."""
    return median([len(line.text) for line in column]) >= _FEWEST_SIGNS


def _is_text(column: Sequence[Line]) -> bool:
    """Whether ``column`` is running text: its lines are long, most of them full, no gaps part them, few are items.

    Fewer are full where the others end paragraphs.

    Lines set to the right, as signatures are, and in the middle do not count.
    """
    lefts = Counter(round(line.left) for line in column)
    left = min(place for place, count in lefts.items() if count * 5 >= max(lefts.values()) * 2)  # most may be indented
    right = max(line.right for line in column)
    column = [line for line in column if line.left < left + _INDENTED * line.size]
    if len(column) < _FEWEST_LINES:
        return False
    full = sum(
        line.left < left + _RAGGED * line.size and line.right > right - _RAGGED * line.size for line in column
    )
    stops = sum(_STOP.search(line.text) is not None for line in column)
    items = sum(NUMBERED.match(line.text) is not None or _LABEL.match(line.text) is not None for line in column)
    parted = sum(any(word.apart for word in line.words) for line in column)
    ended = sum(
        line.right > right - _RAGGED * line.size or below.left > left + _INDENT * below.size
        for line, below in pairwise(column)
    )
    is_full = full >= len(column) * _MOSTLY_FULL
    is_full = is_full or (full >= len(column) * _PARTLY_FULL and ended >= (len(column) - 1) * _MOSTLY_ENDED)
    return (
        is_full
        and _is_long(column)
        and stops * 3 >= len(column)
        and parted * 5 < len(column)
        and items * 2 < len(column)
    )


def _is_rest(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Return whether ``right`` is the few lines that had no room at the end of ``left``.

    They begin beside its first line and are as wide; ``left`` breaks off, or a signature stands below them.
    """
    size, edge = left[0].size, min(line.left for line in right)
    ends = [max(line.right for line in column) for column in (left, right)]
    widths = ends[0] - min(line.left for line in left), ends[1] - edge
    running = [line for line in right if line.left < edge + _INDENTED * line.size]
    full = sum(line.left < edge + _RAGGED * size and line.right > ends[1] - _RAGGED * size for line in running)
    return bool(
        abs(left[0].top - right[0].top) < size
        and abs(widths[0] - widths[1]) < _INDENT * size  # a sign may hang over the edge
        and len(right) < len(left)
        and running == list(right[: len(running)])
        and full >= min(_FEWEST_FULL, len(running) - 1) > 0
        and any(_STOP.search(line.text) for line in running)
        and not any(word.apart for line in running for word in line.words)
        and (not _ENDED.search(left[-1].text) or (running != list(right) and parse_date(squeeze(right[-1].text))))
    )


_ENDED = re.compile(r"[。！？；：][”）]?$")


def _are_rows(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether two columns are rows of cells: these begin beside each other, below the gap that a shorter one left."""
    starts, others = list(_find_starts(left)), list(_find_starts(right))
    if min(len(starts), len(others)) < _FEWEST_STARTS:
        return False
    beside = sum(any(abs(line.top - other.top) < line.size / 2 for other in others) for line in starts)
    apart = max(_count_gaps(left), _count_gaps(right))
    return beside * 3 >= max(len(starts), len(others)) * 2 and apart * 2 >= beside - 1


def _find_starts(column: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines of ``column`` that the line above did not leave unfinished: it was not full."""
    right = max(line.right for line in column)
    yield column[0]
    yield from (line for above, line in pairwise(column) if above.right <= right - _RAGGED * above.size)


def _count_gaps(column: Sequence[Line]) -> int:
    """Return how many lines of ``column`` stand further below the one above than is usual."""
    steps = [line.top - above.top for above, line in pairwise(column)]
    return sum(step > median(steps) * 1.4 for step in steps)
