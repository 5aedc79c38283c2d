"""Which cell of a ruled table a sign stands in, also where a text is wider than its cell and runs over the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from converters.readers.fixed_layout.lines import Glyph
from converters.readers.fixed_layout.rulings import Frame, RuledTable

_NEAR = 0.05
"""Squares between two signs that are set as one text."""
_INSET = 0.05
"""Of a sign's width: so much of its box may be empty."""
_Place = tuple[int, int]


def find_frames(ruled: RuledTable, glyphs: Sequence[Glyph]) -> Iterator[Frame]:
    """Yield for each of ``glyphs``, which are in the file's order, the cell that it belongs to.

    That is the cell in which it stands. A text that goes on across an edge of its cell stays in the cell where it
    begins, if the edge cuts one of its signs, or signs of another text are printed over its own.
    """
    runs = list(_number_runs(glyphs))
    texts: dict[_Place, set[int]] = {}
    for glyph, run in zip(glyphs, runs, strict=True):
        texts.setdefault(_place(glyph), set()).add(run)
    frames = [_find_frame(ruled, glyph) for glyph in glyphs]
    over = {
        run
        for glyph, run, frame in zip(glyphs, runs, frames, strict=True)
        if _is_cut(glyph, frame) or _is_printed_over(glyph, run, texts)
    }
    begun: dict[int, Frame] = {}
    for run, frame in zip(runs, frames, strict=True):
        yield begun.setdefault(run, frame) if run in over else frame


def _find_frame(ruled: RuledTable, glyph: Glyph) -> Frame:
    x, y = (glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2
    return next((f for f in ruled.frames if f.left <= x <= f.right and f.top <= y <= f.bottom), ruled.frames[-1])


def _is_cut(glyph: Glyph, frame: Frame) -> bool:
    """Return whether an edge at the side of its cell goes through the sign."""
    inset = (glyph.right - glyph.left) * _INSET
    return glyph.left + inset < frame.left or glyph.right - inset > frame.right


def _number_runs(glyphs: Sequence[Glyph]) -> Iterator[int]:
    """Yield for each glyph the number of the text that it is of: its signs follow each other without a gap."""
    run = 0
    yield from (run for _ in glyphs[:1])
    for before, glyph in pairwise(glyphs):
        near = before.size * _NEAR
        run += not (abs(glyph.left - before.right) < near and abs(glyph.bottom - before.bottom) < near)
        yield run


def _place(glyph: Glyph) -> _Place:
    return int((glyph.left + glyph.right) / 2 // _STEP), int((glyph.top + glyph.bottom) / 2 // _STEP)


_STEP = 5.0
"""Points: signs whose middles are nearer than this, either way, are printed over each other."""


def _is_printed_over(glyph: Glyph, run: int, texts: dict[_Place, set[int]]) -> bool:
    x, y = _place(glyph)
    near = ((x + right, y + down) for right in (-1, 0, 1) for down in (-1, 0, 1))
    return any(texts.get(place, set()) - {run} for place in near)
