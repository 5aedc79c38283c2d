"""Cutting runs by characters: what cleaners and the restoration share."""

from __future__ import annotations

from itertools import pairwise

from converters.model import Run, Runs, merge_runs


def slice_runs(runs: Runs, start: int, end: int) -> Runs:
    """Return the characters ``start`` to ``end`` of ``runs`` with their marks.

    A run without text (a cut, a masked number) belongs to the slice that begins at its place, or holds it.

    >>> slice_runs((Run("一、总则"), Run("本办法")), 2, 5)
    (Run(text='总则本', mark=None),)
    """
    pieces: list[Run] = []
    at = 0
    for run in runs:
        if not run.text and start <= at < max(end, start + 1):
            pieces.append(run)
        elif piece := run.text[max(0, start - at) : max(0, end - at)]:
            pieces.append(Run(piece, run.mark))
        at += len(run.text)
    return merge_runs(tuple(pieces))


def part_runs(runs: Runs, places: list[int]) -> list[Runs]:
    """Return ``runs`` parted at the characters with the numbers ``places``, which rise; no part is empty of all."""
    length = sum(len(run.text) for run in runs)
    bounds = [0, *(place for place in places if 0 < place < length), length]
    parts = [slice_runs(runs, start, end) for start, end in pairwise(bounds)]
    last = runs[-1] if runs else None
    if last is not None and not last.text and parts:
        parts[-1] = (*parts[-1], last)
    return parts
