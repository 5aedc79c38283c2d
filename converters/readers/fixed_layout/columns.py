"""Pages that are set in columns -> their areas in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from statistics import median

from converters.readers.fixed_layout.areas import Area
from converters.readers.fixed_layout.lines import GUTTER, Glyph, Line, find_lines
from converters.readers.fixed_layout.running_text import RAGGED, are_rows, is_long, is_rest, is_text

_ZONE = 0.25
"""Of the width of the text at either side: no gutter stands there."""
_MOST_LINES = 600
"""A page of more is no page set in columns."""
_FEWEST_LINES = 5
_FEWEST_FULL = 3
"""Full lines that show that what one column has below the end of the other is of it."""
_FEWEST_OF_REST = 2
"""Lines at the top of a column that are the rest of the one before."""
_FEWEST_STARTS = 3


@dataclass(frozen=True, slots=True)
class _Band:
    """The lines from ``start`` to ``end``, the last left out, that a gutter from ``left`` to ``right`` parts."""

    start: int
    end: int
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class _Side:
    """What of a page stands between ``left`` and ``right``, where gutters or nothing are."""

    left: float
    right: float
    glyphs: list[Glyph]
    lines: list[Line]


def find_areas(pages: Sequence[Area]) -> Iterator[Area]:
    """Yield the areas of ``pages`` in reading order: what stands above columns, each from the left, what is below.

    Columns are running text, their lines full and parted by gutters that no line crosses; where a page before
    has them, a few lines in their places are enough. Tables without drawn lines, forms, labels with their
    values, and signatures side by side are none.
    """
    known: tuple[float, ...] = ()
    for page in pages:
        areas = _part(page, known)
        yield from areas
        known = _list_places(areas) or known


def _list_places(areas: Sequence[Area]) -> tuple[float, ...]:
    """Return where the first columns among ``areas`` begin; none if there are none."""
    places: list[float] = []
    for area in areas:
        if area.glyphs and (not places or area.left > places[-1]):
            places.append(area.left)
        elif len(places) > 1:
            break
        else:
            places = [area.left] if area.glyphs else []
    return tuple(places) if len(places) > 1 else ()


def _part(page: Area, known: tuple[float, ...]) -> list[Area]:
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
        sides = _split(_Side(-inf, inf, inside, []), (band.left, band.right), known)
        if not _are_columns([side.lines for side in sides], known):
            continue
        areas.append(_cut(page, lines[done : band.start]))
        areas += (_make_column(page, side, lines[band.start : band.end]) for side in sides)
        done = band.end
    if not areas and known and _is_first(page, known):
        page.left, page.width = known[0], known[1] - known[0]
    areas += _part_at_boxes(page, lines[done:])
    return [area for area in areas if area.lines or area.tables] if len(areas) > 1 else [page]


def _is_first(page: Area, known: tuple[float, ...]) -> bool:
    """Return whether ``page`` has lines in the first of the ``known`` columns only."""
    is_within = all(line.right - line.hung <= known[1] for line in page.lines)
    return bool(page.lines) and is_within and not page.tables and _begins_at(page.lines, known[0])


def _split(side: _Side, gutter: tuple[float, float], known: tuple[float, ...]) -> list[_Side]:
    """Return what stands left and right of ``gutter`` in ``side``, either parted again if it is columns itself."""
    middle = sum(gutter) / 2
    lefts = [g for g in side.glyphs if (g.left + g.right) / 2 <= middle]
    rights = [g for g in side.glyphs if (g.left + g.right) / 2 > middle]
    parts = (
        _Side(side.left, gutter[1], lefts, list(find_lines(lefts))),
        _Side(gutter[0], side.right, rights, list(find_lines(rights))),
    )
    return [one for part in parts for one in _split_again(part, known)]


def _split_again(side: _Side, known: tuple[float, ...]) -> list[_Side]:
    """Return the columns that ``side`` is if it is no text as it is, and they are, or stand in ``known`` places."""
    if is_text(side.lines) or not (gutter := _find_gutter(side.lines)):
        return [side]
    parts = _split(side, gutter, known)
    are_text = all(is_text(part.lines) for part in parts[:-1])
    are_known = all(any(_begins_at(part.lines, place) for place in known) for part in parts)
    return parts if are_text or are_known else [side]


def _are_columns(columns: Sequence[Sequence[Line]], known: tuple[float, ...]) -> bool:
    """Return whether ``columns`` are text and no rows of cells, or stand where those of a page before do."""
    *others, before, last = columns
    is_known = len(columns) == len(known) and all(map(_begins_at, columns, known)) and is_long(columns[0])
    are_text = all(map(is_text, (*others, before))) and (is_text(last) or is_rest(before, last))
    return (is_known or are_text) and not any(are_rows(*pair) for pair in pairwise(columns))


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


def _make_column(page: Area, side: _Side, lines: Sequence[Line]) -> Area:
    """Return the column in ``side``, with those ruled tables among ``lines`` that stand in it."""
    left, right = min(line.left for line in side.lines), max(line.right for line in side.lines)
    tops = {line.top for line in lines if not line.text and line.left >= side.left and line.right <= side.right}
    tables = [table for table in page.tables if table[0].top in tops]
    return Area(page.number, left, right - left, page.height, side.lines, side.glyphs, tables)


def _find_bands(lines: Sequence[Line], fewest: int) -> Iterator[_Band]:
    """Yield the runs of lines, the longest from each on, that a gutter in the middle of the page parts."""
    if not lines:
        return
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    zone = left + (right - left) * _ZONE, right - (right - left) * _ZONE
    square = median([line.size for line in lines if line.text] or [1.0])
    start = 0
    while start < len(lines):
        free, end = [zone], start
        while end < len(lines) and (narrower := _narrow(free, lines[end], square * GUTTER)):
            free, end = narrower, end + 1
        if end - start >= fewest:
            yield from _trim(lines, _Band(start, end, *_find_widest(free)), fewest)
        start = max(end, start + 1)


def _find_gutter(lines: Sequence[Line]) -> tuple[float, float] | None:
    """Return the gutter in the middle that all of ``lines`` leave empty; None if there is none."""
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    free = [(left + (right - left) * _ZONE, right - (right - left) * _ZONE)]
    for line in lines:
        free = _narrow(free, line, line.size * GUTTER)
    return _find_widest(free) if free else None


def _narrow(free: Sequence[tuple[float, float]], line: Line, least: float) -> list[tuple[float, float]]:
    """Return the parts of ``free`` that ``line`` leaves empty and that are ``least`` wide."""
    empty = ((-inf, line.left), *line.gaps, (line.right - line.hung, inf))
    pieces = ((max(left, start), min(right, end)) for left, right in empty for start, end in free)
    return [(left, right) for left, right in pieces if right - left >= least]


def _find_widest(pieces: Sequence[tuple[float, float]]) -> tuple[float, float]:
    return max(pieces, key=lambda piece: piece[1] - piece[0])


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
    if rest and all(line.right - line.hung <= band.left for line in rest):
        right = band.left
    elif any(line.left < band.right for line in rest):
        return False
    return sum(line.right > right - RAGGED * line.size for line in rest) >= _FEWEST_FULL


def _begins_at(column: Sequence[Line], left: float) -> bool:
    """Whether ``column`` begins ``left`` from the edge of the page, an indent aside where it has hardly any lines."""
    begins = min(line.left for line in column)
    square = column[0].size
    return abs(begins - left) < square or (len(column) < _FEWEST_STARTS and abs(begins - left - square * 2) < square)
