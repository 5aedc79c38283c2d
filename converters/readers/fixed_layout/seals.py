"""Marks on a page that stand upright as its text does: what a seal bears within its ring, and signs at the margin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice, pairwise
from math import dist
from statistics import fmean, median

from converters.readers.fixed_layout.lines import Glyph

_STARS = frozenset("★☆✩✪✭⭐")
_OF_SEAL = re.compile(r"\d{10,20}|.{1,12}章(?:[（(].{1,4}[）)])?|[（(][\d一二三四五六七八九十]{1,3}[）)]")
"""The number of a seal, and what it is for, as its lines say: 合同专用章, （2）."""
_FEWEST_OF_RING = 4
_FEWEST_SLANTS = 3
_MOST_ASIDE = 3
"""Signs of a ring that stand upright, one behind the other."""
_MOST_SIGNS = 80
"""Of a ring."""
_MOST_SEALS, _MOST_INSIDE = 20, 300
"""Seals of a page, and signs in one, that are looked at."""
_ROUND = 0.12
"""Of a ring's radius: so far from it its signs may stand."""
_FEWEST_STACKED = 3
_SMALL = 0.95
"""Of the size of the text."""
_COUNTS = re.compile(r"[0-9A-Za-z一二三四五六七八九十①-⑳]+")


@dataclass(frozen=True, slots=True)
class _Ring:
    """The circle that the signs of a seal stand on."""

    x: float
    y: float
    radius: float
    size: float

    def measure(self, glyph: Glyph) -> float:
        """Return how far the middle of ``glyph`` is from that of the ring."""
        return dist((self.x, self.y), _middle(glyph))


def find_seal_signs(glyphs: Sequence[Glyph], slanting: Sequence[Glyph]) -> list[Glyph]:
    """Return the upright signs of ``glyphs``, in the file's order, that are of seals whose rings are ``slanting``.

    They are the signs at the top of a ring, the star, and lines within it that say a number or what the seal is for.
    """
    turned = set(map(id, slanting))
    upright = [glyph for glyph in glyphs if id(glyph) not in turned]
    found: dict[int, Glyph] = {}
    fitted = ((run, _fit([glyphs[at] for at in run if id(glyphs[at]) in turned])) for run in _list_runs(glyphs, turned))
    for run, ring in islice(((run, ring) for run, ring in fitted if ring is not None), _MOST_SEALS):
        on_ring = [glyphs[at] for at in run if id(glyphs[at]) not in turned and _is_on(ring, glyphs[at])]
        edge = ring.radius + ring.size  # the line around a seal
        inside = [glyph for glyph in upright if ring.measure(glyph) < edge and glyph not in on_ring]
        stars = [glyph for glyph in inside if glyph.text in _STARS]
        lines = [glyph for line in _list_lines(inside[:_MOST_INSIDE], upright) for glyph in line]
        found |= {id(glyph): glyph for glyph in (*on_ring, *stars, *lines)}
    return list(found.values())


def find_margin_signs(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Return the signs that stand one below the other at the margin of a page, smaller than its text: 装订线.

    Signs that are mostly figures count what is beside them, and are none.
    """
    if len(glyphs) <= _FEWEST_STACKED:
        return []
    size = median(glyph.size for glyph in glyphs)
    for is_left in (True, False):
        edge = min(glyph.left for glyph in glyphs) if is_left else max(glyph.right for glyph in glyphs)
        stack = [g for g in glyphs if abs((g.left if is_left else g.right) - edge) < g.size / 2]
        known = set(map(id, stack))
        rest = [glyph for glyph in glyphs if id(glyph) not in known]
        ends = [g.right if is_left else g.left for g in stack]
        begins = min((g.left for g in rest), default=0.0) if is_left else max((g.right for g in rest), default=0.0)
        is_apart = all(abs(end - begins) > size and (end < begins) is is_left for end in ends)
        if rest and is_apart and _is_stack(stack, size):
            return sorted(stack, key=lambda glyph: glyph.top)
    return []


def _is_stack(stack: Sequence[Glyph], size: float) -> bool:
    tops = sorted(glyph.top for glyph in stack)
    apart = all(below - top > 0.8 * stack[0].size for top, below in pairwise(tops))
    is_small = all(glyph.size < size * _SMALL for glyph in stack)
    counts = sum(_COUNTS.fullmatch(glyph.text) is not None for glyph in stack)
    return len(stack) >= _FEWEST_STACKED and apart and is_small and counts * 2 < len(stack)


def _list_runs(glyphs: Sequence[Glyph], turned: set[int]) -> Iterator[range]:
    """Yield where signs that are turned follow each other, with a few that are not between them."""
    places = [at for at, glyph in enumerate(glyphs) if id(glyph) in turned]
    start = 0
    for at in range(1, len(places) + 1):
        if at < len(places) and _go_on(glyphs, places[at - 1], places[at]):
            continue
        if _FEWEST_OF_RING <= at - start <= _MOST_SIGNS:
            yield range(places[start], places[at - 1] + 1)
        start = at


def _go_on(glyphs: Sequence[Glyph], before: int, at: int) -> bool:
    far = glyphs[at].size * (at - before + 1) * 3
    return at - before <= _MOST_ASIDE + 1 and dist(_middle(glyphs[before]), _middle(glyphs[at])) < far


def _middle(glyph: Glyph) -> tuple[float, float]:
    return (glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2


def _is_on(ring: _Ring, glyph: Glyph) -> bool:
    is_alike = abs(glyph.size - ring.size) < ring.size * 0.1
    return is_alike and abs(ring.measure(glyph) - ring.radius) < max(ring.size * 0.35, ring.radius * _ROUND)


def _fit(signs: Sequence[Glyph]) -> _Ring | None:
    """Return the circle that ``signs`` stand on, by least squares; None if they stand on none, or slant alike."""
    if len({round(glyph.slant / 5) for glyph in signs}) < _FEWEST_SLANTS:
        return None
    middles = [_middle(glyph) for glyph in signs]
    cx, cy = fmean(x for x, _ in middles), fmean(y for _, y in middles)
    places = [(x - cx, y - cy) for x, y in middles]
    xx, yy, xy = (sum(a * b for a, b in pairs) for pairs in _products(places))
    zx = sum(x * (x * x + y * y) for x, y in places) / 2
    zy = sum(y * (x * x + y * y) for x, y in places) / 2
    whole = xx * yy - xy * xy
    if abs(whole) < 1e-6 * max(xx * yy, 1.0):
        return None
    x, y = (zx * yy - zy * xy) / whole, (zy * xx - zx * xy) / whole
    radius = (x * x + y * y + (xx + yy) / len(places)) ** 0.5
    ring = _Ring(cx + x, cy + y, radius, median(glyph.size for glyph in signs))
    is_round = all(abs(ring.measure(glyph) - radius) < radius * _ROUND for glyph in signs)
    return ring if is_round and 1.5 < radius / (ring.size or 1.0) < 15 else None


def _products(places: Sequence[tuple[float, float]]) -> Iterator[list[tuple[float, float]]]:
    yield [(x, x) for x, _ in places]
    yield [(y, y) for _, y in places]
    yield list(places)


def _list_lines(inside: Sequence[Glyph], upright: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Yield the lines ``inside`` a ring that a seal bears, and that do not go on outside it."""
    known = set(map(id, inside))
    listed = sorted(inside, key=lambda glyph: (round(glyph.bottom), round(glyph.size), glyph.left))
    for (bottom, size), group in groupby(listed, key=lambda glyph: (round(glyph.bottom), round(glyph.size))):
        line = list(group)
        beside = [g for g in upright if id(g) not in known and (round(g.bottom), round(g.size)) == (bottom, size)]
        left, right = line[0].left - size * 2, line[-1].right + size * 2
        goes_on = any(g.right > left and g.left < right for g in beside)
        if not goes_on and _OF_SEAL.fullmatch("".join(glyph.text for glyph in line)):
            yield line
