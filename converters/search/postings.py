"""Postings: which documents of a year hold a term, and how strongly; gathered with numpy, written as bytes.

A row is ``document << 4 | parts``: a text is cut in four parts, and each that holds the term sets a bit; no
bit says that the title or the numbers hold it. Two terms of one phrase must share a part, so that most notices
that hold them apart are known without their text. Rows are ascending; each is stored as the difference to the
document before it, parts kept, as a variable-length number (seven bits a byte, lowest first, high bit: more
follow).
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint64]

PARTS = TITLE = 4
"""Parts of a text, and the number that stands for the title where theirs do: in PLACE_BITS below a key."""
PLACE_BITS = 3
ROW_BITS = 4
"""Bits below the document in a row."""
IN_TITLE = 0
"""The parts of a term that the title or the numbers hold: it may stand in any."""
_PARTS_OF_PLACES = np.array([*range(1 << PARTS), *[IN_TITLE] * (1 << PARTS)], dtype=np.uint64)
"""Index: the places as bits."""
_DOCUMENT = ~np.uint64((1 << ROW_BITS) - 1)


def write_numbers(numbers: Numbers) -> bytes:
    r"""Return ``numbers`` as variable-length numbers.

    >>> write_numbers(np.array([5, 300], dtype=np.uint64))
    b'\x05\xac\x02'
    """
    data, _ = encode(numbers)
    return data.tobytes()


def encode(numbers: Numbers) -> tuple[NDArray[np.uint8], NDArray[np.intp]]:
    """Return the bytes of ``numbers``, and how many each one takes."""
    lengths = np.ones(len(numbers), dtype=np.intp)
    for bits in (7, 14, 21, 28, 35):
        lengths += numbers >= (1 << bits)
    ends = np.cumsum(lengths)
    starts = ends - lengths
    data = np.empty(int(ends[-1]) if len(ends) else 0, dtype=np.uint8)
    for place in range(int(lengths.max(initial=0))):
        here = lengths > place
        more = (lengths[here] > place + 1).astype(np.uint64) << 7
        data[starts[here] + place] = (numbers[here] >> (7 * place)) & 0x7F | more
    return data, lengths


def read_number(data: bytes, at: int) -> tuple[int, int]:
    """Return the number that stands at ``at`` of ``data``, and where the next one stands."""
    number = shift = 0
    while True:
        byte = data[at]
        at += 1
        number |= (byte & 0x7F) << shift
        if byte < 0x80:
            return number, at
        shift += 7


def write_rows(rows: Iterable[int]) -> bytes:
    r"""Return the ascending ``rows`` of one term as bytes.

    >>> write_rows([0 << 4 | 3, 5 << 4])
    b'\x03P'
    """
    listed = np.fromiter(rows, dtype=np.uint64)
    before = np.concatenate(([np.uint64(0)], listed[:-1])) & _DOCUMENT
    return write_numbers(listed - before) if len(listed) else b""


def read_rows(data: bytes) -> list[int]:
    """Return the rows that ``write_rows`` wrote."""
    rows: list[int] = []
    at = before = 0
    while at < len(data):
        step, at = read_number(data, at)
        rows.append((before >> ROW_BITS << ROW_BITS) + step)
        before = rows[-1]
    return rows


class Postings:
    """All rows of a year, gathered a document at a time."""

    def __init__(self) -> None:
        self._documents: list[Numbers] = []

    def add(self, met: Numbers) -> None:
        """Add the next document: ``met`` holds ``key << 3 | place`` of each meeting with a term, in any order."""
        met = np.sort(met)
        if not len(met):
            self._documents.append(met)
            return
        keys = met >> np.uint64(PLACE_BITS)
        starts = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
        places = np.bitwise_or.reduceat(np.uint64(1) << (met & np.uint64((1 << PLACE_BITS) - 1)), starts)
        row = np.uint64(len(self._documents) << ROW_BITS)
        self._documents.append(keys[starts] << np.uint64(32) | row | _PARTS_OF_PLACES[places])

    def take(self) -> Numbers:
        """Return everything as ascending ``key << 32 | row``, and forget it."""
        merged = np.concatenate(self._documents) if self._documents else np.empty(0, dtype=np.uint64)
        self._documents.clear()
        merged.sort()
        return merged


def encode_terms(rows: Numbers) -> tuple[Numbers, NDArray[np.intp], bytes]:
    """Return keys, byte lengths and bytes of the terms of ``rows``: ``key << 32 | row``, ascending, not empty."""
    keys = rows >> np.uint64(32)
    documents = rows & 0xFFFFFFFF
    starts = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
    before = np.concatenate(([np.uint64(0)], documents[:-1])) & _DOCUMENT
    before[starts] = 0
    data, lengths = encode(documents - before)
    return keys[starts], np.add.reduceat(lengths, starts), data.tobytes()
