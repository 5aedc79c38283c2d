"""Parts: eight runs of neighbouring segments into which a text is cut, and the leaves in which it is sent.

The postings say in which parts a term stands. A reader's side asks for the leaves that hold those parts alone,
so that a candidate from a long text costs little even where it proves false.
"""

from __future__ import annotations

from collections.abc import Sequence

from converters.search.record import SearchSegment

PARTS = 8
LEAF_BYTES = 20_000
"""Of text, before compression, that a leaf should not exceed: some 6 KB on the wire."""
_FRAME = 20
"""Bytes that a segment takes beside its texts."""

Parts = tuple[tuple[SearchSegment, ...], ...]


def weigh(segment: SearchSegment) -> int:
    """Return about how many bytes ``segment`` takes in a leaf."""
    return 3 * len(segment.zh) + len(segment.en) + _FRAME


def cut_parts(segments: Sequence[SearchSegment]) -> Parts:
    """Return ``segments`` as PARTS runs of about one weight, in order; of few segments some runs are empty."""
    weights = [weigh(segment) for segment in segments]
    total = max(1, sum(weights))
    parts: list[list[SearchSegment]] = [[] for _ in range(PARTS)]
    before = 0
    for segment, weight in zip(segments, weights, strict=True):
        parts[min(PARTS - 1, (before + weight // 2) * PARTS // total)].append(segment)
        before += weight
    return tuple(map(tuple, parts))


def count_leaves(parts: Parts) -> int:
    """Return into how many leaves the text goes: 1, 2, 4 or 8, each of as many parts."""
    total = sum(weigh(segment) for part in parts for segment in part)
    leaves = 1
    while leaves < PARTS and total > leaves * LEAF_BYTES:
        leaves *= 2
    return leaves
