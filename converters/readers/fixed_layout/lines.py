"""Signs at places on a page -> its lines, with the words that wide gaps part in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import atan2, degrees, isfinite
from statistics import median

from converters.readers.broken_lines.unruled import Word

_WESTERN = re.compile(r"[0-9A-Za-z]")
_SEEN, _WIDE = 0.5, 1.4
"""Squares: gaps that part words, and those that part columns."""
_STOPS = frozenset("，。、；：")
"""Signs that fill the left half of their square."""
_EVEN = 6
"""So many gaps that are alike show how a line is set."""
GUTTER = 0.9
"""Squares: what parts two columns of a page is as wide at least."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One sign and its box; y grows downward. ``size`` is the height of its line, in the page's unit.

    ``slant`` is how many degrees it is turned from upright, either way, 90 at most.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    slant: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text as it stands on the page; ``words`` are what gaps part in it, none if no gap is wide.

    ``gaps`` are where each begins and ends that may be of a gutter.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    words: tuple[Word, ...] = ()
    gaps: tuple[tuple[float, float], ...] = ()
    hung: float = 0.0
    """How much of its end is the empty half of a stop."""


def measure_slant(across: float, down: float) -> float:
    """Return how many degrees a line that runs so far across and down is turned; one upside down counts as upright.

    >>> measure_slant(1, 0), measure_slant(-1, 0), round(measure_slant(1, -1)), measure_slant(0, 2), measure_slant(0, 0)
    (0.0, 0.0, 45, 90.0, 0.0)
    """
    return abs(degrees(atan2(abs(down), abs(across)))) if isfinite(across) and isfinite(down) else 0.0


def find_lines(glyphs: Sequence[Glyph]) -> Iterator[Line]:
    """Yield the lines of ``glyphs`` from the top, each from the left."""
    rows: list[list[Glyph]] = []
    middles: list[float] = []
    for glyph in sorted((g for g in glyphs if g.text.strip()), key=lambda g: (g.top + g.bottom) / 2):
        middle = (glyph.top + glyph.bottom) / 2
        if rows and middle - middles[-1] < max(glyph.size, rows[-1][0].size) * 0.45:
            rows[-1].append(glyph)
            middles[-1] += (middle - middles[-1]) / len(rows[-1])
        else:
            rows.append([glyph])
            middles.append(middle)
    for row in chain.from_iterable(map(_part_texts, rows)):
        even = _find_even_gap(row)
        yield Line(
            _spell(row, even),
            row[0].left,
            max(g.right for g in row),
            min(g.top for g in row),
            max(g.bottom for g in row),
            median([g.size for g in row]),
            tuple(_find_words(row, even)),
            tuple(_find_gaps(row)),
            max(row[-1].right - _find_ink(row[-1]), 0.0),
        )


def _find_gaps(row: list[Glyph]) -> Iterator[tuple[float, float]]:
    """Yield where what is empty between two signs begins and ends, if it is as wide as a gutter."""
    for before, glyph in pairwise(row):
        ink = _find_ink(before)
        if glyph.left - ink >= GUTTER * (glyph.size or 1.0):
            yield ink, glyph.left


def _find_ink(glyph: Glyph) -> float:
    """Return where the ink of a sign ends: in the middle of its square if it is a stop, which may hang in a gutter."""
    return (glyph.left + glyph.right) / 2 if glyph.text in _STOPS else glyph.right


def _part_texts(row: list[Glyph]) -> Iterator[list[Glyph]]:
    """Yield the signs of a row from the left, those parted that are of two texts: in another size, a bit lower."""
    row.sort(key=lambda g: g.left)
    start = 0
    for at, (before, glyph) in enumerate(pairwise(row), start=1):
        is_sized = abs(before.size - glyph.size) > max(before.size, glyph.size) * 0.1
        shift = (before.bottom - before.size * 0.14) - (glyph.bottom - glyph.size * 0.14)
        if is_sized and _gap(before, glyph) > _WIDE and abs(shift) > glyph.size * 0.15:
            yield row[start:at]
            start = at
    yield row[start:]


def _find_even_gap(row: list[Glyph]) -> float:
    """Return how many squares part the signs of a Chinese line that is set wide as a whole, as justified ones are."""
    gaps = [_gap(before, glyph) for before, glyph in pairwise(row)]
    usual = median(gaps) if len(gaps) >= _EVEN else 0.0
    is_even = sum(abs(gap - usual) < usual / 4 for gap in gaps) * 10 >= len(gaps) * 7
    is_chinese = sum(glyph.text >= "\u2e80" for glyph in row) * 2 > len(row)
    return usual if is_even and is_chinese and usual <= _WIDE else 0.0


def _find_words(row: list[Glyph], even: float) -> Iterator[Word]:
    """Yield the words of a line that gaps part, if one of these is wide."""
    seen = max(_SEEN, even * 1.5)
    ends = [at for at, (before, glyph) in enumerate(pairwise(row), start=1) if _gap(before, glyph) > seen]
    wide = max(_WIDE, even * 1.5)
    if not any(_gap(row[at - 1], row[at]) > wide for at in ends):
        return
    for start, end in pairwise((0, *ends, len(row))):
        apart = start > 0 and _gap(row[start - 1], row[start]) > wide
        yield Word(_spell(row[start:end], even), row[start].left, max(g.right for g in row[start:end]), apart)


def _gap(before: Glyph, glyph: Glyph) -> float:
    """Return how many squares of a line are empty between two of its signs."""
    return (glyph.left - before.right) / (glyph.size or 1.0)


def _are_words(before: str, sign: str) -> bool:
    """Return whether a small gap between two signs parts Western words, with the marks that cling to them."""
    if before in ",.;:!?)" or sign == "(":
        return sign.isascii() and before.isascii() and (sign.isalnum() or before.isalnum())
    return bool(_WESTERN.match(before) and _WESTERN.match(sign))


def _spell(row: list[Glyph], even: float) -> str:
    """Return the text of a line; gaps that a reader sees become spaces, signs printed twice (bold) stand once."""
    seen = max(_SEEN, even * 1.5)
    parts = [row[0].text]
    for before, glyph in pairwise(row):
        if glyph.text == before.text and abs(glyph.left - before.left) < glyph.size * 0.2:
            continue
        gap = _gap(before, glyph)
        if gap > max(_WIDE, even * 1.5):
            parts.append("　" * min(int(gap + 0.5), 8))
        elif gap > seen or (gap > max(0.17, even * 1.5) and _are_words(before.text[-1], glyph.text[0])):
            parts.append(" ")
        parts.append(glyph.text)
    return "".join(parts)
