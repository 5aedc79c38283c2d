"""Whether the lines of a column are running text, the rest of another column's, or cells of rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from converters.dates import parse_date
from converters.labels import squeeze
from converters.readers.broken_lines.breaks import NUMBERED
from converters.readers.fixed_layout.lines import Line

_FEWEST_LINES = 5
_FEWEST_SIGNS = 10
"""Of a usual line of a column."""
_MOSTLY_FULL = 0.6
_PARTLY_FULL, _MOSTLY_ENDED = 0.45, 0.9
"""Of the lines of short paragraphs so many are full, and so many of all full or the last before an indent."""
_INDENT = 1.5
_FEWEST_FULL = 3
RAGGED = 2.6
"""Squares by which a full line may begin or end within its column: an indent, a sign that does not begin a line."""
_INDENTED = 4
"""Squares from the edge of a column: what begins further in is no running text."""
_STOP = re.compile(r"[，。；、：]")
_LABEL = re.compile(r".{1,10}[：:].")
"""How a line of a form begins."""
_FEWEST_STARTS = 3
_ENDED = re.compile(r"[。！？；：][”）]?$")


def is_long(column: Sequence[Line]) -> bool:
    """Return whether the usual line of ``column`` is as long as those of running text."""
    return median([len(line.text) for line in column]) >= _FEWEST_SIGNS


def is_text(column: Sequence[Line]) -> bool:
    """Return whether ``column`` is running text: its lines are long, most are full, no gaps part them, few are items.

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
        line.left < left + RAGGED * line.size and line.right > right - RAGGED * line.size for line in column
    )
    stops = sum(_STOP.search(line.text) is not None for line in column)
    items = sum(NUMBERED.match(line.text) is not None or _LABEL.match(line.text) is not None for line in column)
    parted = sum(any(word.apart for word in line.words) for line in column)
    ended = sum(
        line.right > right - RAGGED * line.size or below.left > left + _INDENT * below.size
        for line, below in pairwise(column)
    )
    is_full = full >= len(column) * _MOSTLY_FULL
    is_full = is_full or (full >= len(column) * _PARTLY_FULL and ended >= (len(column) - 1) * _MOSTLY_ENDED)
    return (
        is_full
        and is_long(column)
        and stops * 3 >= len(column)
        and parted * 5 < len(column)
        and items * 2 < len(column)
    )


def is_rest(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Return whether ``right`` is the few lines that had no room at the end of ``left``.

    They begin beside its first line and are as wide; ``left`` breaks off, or a signature stands below them.
    """
    size, edge = left[0].size, min(line.left for line in right)
    ends = [max(line.right for line in column) for column in (left, right)]
    widths = ends[0] - min(line.left for line in left), ends[1] - edge
    running = [line for line in right if line.left < edge + _INDENTED * line.size]
    full = sum(line.left < edge + RAGGED * size and line.right > ends[1] - RAGGED * size for line in running)
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


def are_rows(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Return whether two columns are rows of cells, which begin beside each other, below the gap of a shorter one."""
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
    yield from (line for above, line in pairwise(column) if above.right <= right - RAGGED * above.size)


def _count_gaps(column: Sequence[Line]) -> int:
    """Return how many lines of ``column`` stand further below the one above than is usual."""
    steps = [line.top - above.top for above, line in pairwise(column)]
    return sum(step > median(steps) * 1.4 for step in steps)
