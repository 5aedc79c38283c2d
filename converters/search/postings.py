"""Postings: which documents of a year hold a term, and how strongly; gathered with numpy, written as bytes.

A row is ``document << ROW_BITS | places``: a text is cut in eight parts, and each that holds the term sets a bit;
the ninth bit says that the head holds it. Two terms of one phrase must share a place, so that most notices that
hold them apart are known without their text. Rows are ascending. Each is stored as a variable-length number
(seven bits a byte, lowest first, high bit: more follow): the difference to the document before it, then four bits
that name the only place, or seven and four that hold several.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from converters.search.parts import PARTS

Numbers = NDArray[np.uint64]
KEY_BITS = 32

HEAD = PARTS
"""The place that stands for the head of a notice, its title and numbers, after those of the parts."""
PLACE_BITS = 4
"""Bits below a key that say where the term was met."""
ROW_BITS = PARTS + 1
"""Bits below the document in a row: one for each place."""
_PLACES = np.uint64((1 << ROW_BITS) - 1)
_SHORT_BITS = 4
"""Bits of a stored row that say the places: below SEVERAL the only one, else a seventh of them, with the rest above."""
_SEVERAL, _SEVENTH, _LONG_BITS = 9, 7, 11


def _tables() -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """Return, by places as bits, the low bits of a stored row and how many they are."""
    low = np.zeros(1 << ROW_BITS, dtype=np.uint64)
    sizes = np.full(1 << ROW_BITS, _LONG_BITS, dtype=np.uint64)
    for places in range(1, 1 << ROW_BITS):
        if places.bit_count() == 1:
            low[places], sizes[places] = places.bit_length() - 1, _SHORT_BITS
        else:
            low[places] = places // _SEVENTH << _SHORT_BITS | _SEVERAL + places % _SEVENTH
    return low, sizes


_LOW, _SIZES = _tables()


def write_numbers(numbers: Numbers) -> bytes:
    r"""Return ``numbers`` as variable-length numbers.

    >>> write_numbers(np.array([5, 300], dtype=np.uint64))
    b'\x05\xac\x02'
    """
    data, _ = encode(numbers)
    return data.tobytes()


def encode(numbers: Numbers) -> tuple[NDArray[np.uint8], NDArray[np.intp]]:
    """Return the bytes of ``numbers``, and how many each one takes."""
    most = int(numbers.max(initial=0))
    lengths = np.ones(len(numbers), dtype=np.intp)
    for bits in range(7, max(8, most.bit_length()), 7):
        lengths += numbers >= (1 << bits)
    ends = np.cumsum(lengths)
    starts = ends - lengths
    data = np.empty(int(ends[-1]) if len(ends) else 0, dtype=np.uint8)
    data[starts] = numbers & np.uint64(0x7F) | (lengths > 1).astype(np.uint64) << np.uint64(7)
    for place in range(1, int(lengths.max(initial=0))):
        here = np.flatnonzero(lengths > place)
        more = (lengths[here] > place + 1).astype(np.uint64) << np.uint64(7)
        data[starts[here] + place] = (numbers[here] >> np.uint64(7 * place)) & np.uint64(0x7F) | more
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


def shorten(rows: Numbers, before: Numbers) -> Numbers:
    """Return ``rows`` as they are stored; ``before`` holds for each the document before it, or 0."""
    places = (rows & _PLACES).astype(np.intp)
    return (rows >> np.uint64(ROW_BITS)) - before << _SIZES[places] | _LOW[places]


def lengthen(stored: Numbers) -> tuple[Numbers, Numbers]:
    """Return what ``stored`` rows say: the differences of documents, and the places as bits."""
    low = stored & np.uint64((1 << _SHORT_BITS) - 1)
    several = low >= _SEVERAL
    rest = stored >> np.uint64(_SHORT_BITS)
    many = (rest & np.uint64(127)) * np.uint64(_SEVENTH) + low - np.uint64(_SEVERAL)
    return np.where(several, stored >> np.uint64(_LONG_BITS), rest), np.where(several, many, np.uint64(1) << low)


def read_numbers(data: bytes) -> tuple[Numbers, NDArray[np.intp]]:
    """Return all the numbers that ``data`` is made of, and where each one ends."""
    raw = np.frombuffer(data, dtype=np.uint8)
    if not len(raw):
        return np.empty(0, dtype=np.uint64), np.empty(0, dtype=np.intp)
    ends = np.flatnonzero(raw < 0x80) + 1
    starts = np.concatenate(([0], ends[:-1])).astype(np.intp)
    lengths = ends - starts
    numbers = (raw[starts] & 0x7F).astype(np.uint64)
    for place in range(1, int(lengths.max(initial=0))):
        here = np.flatnonzero(lengths > place)
        numbers[here] |= (raw[starts[here] + place] & 0x7F).astype(np.uint64) << np.uint64(7 * place)
    return numbers, ends


def read_rows(data: bytes) -> list[int]:
    """Return the rows of one term: ``document << ROW_BITS | places``, ascending."""
    steps, places = lengthen(read_numbers(data)[0])
    return [int(row) for row in np.cumsum(steps, dtype=np.uint64) << np.uint64(ROW_BITS) | places]


class Postings:
    """All rows of a year, gathered a document at a time."""

    def __init__(self, rows: Numbers | None = None, documents: int = 0) -> None:
        """Begin with ``rows`` of as many ``documents``, as ``take`` returns them."""
        self._before = np.empty(0, dtype=np.uint64) if rows is None else rows
        self._rows: list[Numbers] = []
        self._count = documents

    def add(self, met: Numbers) -> None:
        """Add the next document: ``met`` holds ``key << PLACE_BITS | place`` of each meeting, in any order."""
        row = np.uint64(self._count << ROW_BITS)
        self._count += 1
        if not len(met):
            return
        met = np.sort(met)
        keys = met >> np.uint64(PLACE_BITS)
        starts = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
        places = np.bitwise_or.reduceat(np.uint64(1) << (met & np.uint64((1 << PLACE_BITS) - 1)), starts)
        self._rows.append(keys[starts] << np.uint64(KEY_BITS) | row | places)

    def take(self, numbers: NDArray[np.uint64]) -> Numbers:
        """Return all as ascending ``key << KEY_BITS | row``, and forget it.

        ``numbers``: what each document shall be numbered, of those that were there before in their order.
        """
        added = renumber(np.concatenate([*self._rows, np.empty(0, dtype=np.uint64)]), numbers)
        self._rows.clear()
        added.sort()
        before, self._before = renumber(self._before, numbers), np.empty(0, dtype=np.uint64)
        return np.insert(before, np.searchsorted(before, added), added) if len(before) else added


def documents_of(rows: Numbers) -> NDArray[np.intp]:
    """Return the document of each of ``rows``, keys above them or not."""
    return (rows << np.uint64(KEY_BITS) >> np.uint64(KEY_BITS + ROW_BITS)).astype(np.intp)


def renumber(rows: Numbers, numbers: NDArray[np.uint64]) -> Numbers:
    """Return ``rows`` with ``numbers[document]`` for each document."""
    above = ~np.uint64((1 << KEY_BITS) - 1) | _PLACES
    return rows & above | numbers[documents_of(rows)] << np.uint64(ROW_BITS)


def encode_terms(rows: Numbers) -> tuple[Numbers, NDArray[np.intp], bytes]:
    """Return keys, byte lengths and bytes of the terms of ``rows``: ``key << KEY_BITS | row``, ascending, not empty."""
    keys = rows >> np.uint64(KEY_BITS)
    rows = rows & np.uint64((1 << KEY_BITS) - 1)
    starts = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
    before = np.concatenate(([np.uint64(0)], rows[:-1] >> np.uint64(ROW_BITS)))
    before[starts] = 0
    data, lengths = encode(shorten(rows, before))
    return keys[starts], np.add.reduceat(lengths, starts), data.tobytes()
