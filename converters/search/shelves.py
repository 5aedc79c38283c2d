"""Shelves: the postings of one year, cut into many small files by the key of the term.

A shelf is: the version of its year (4 bytes), the number of terms, for each term (ascending) the difference
of its key to the one before and the length of its rows in bytes, then the rows themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import log2

import numpy as np
from numpy.typing import NDArray

from converters.search.postings import (
    KEY_BITS,
    ROW_BITS,
    Numbers,
    encode,
    encode_terms,
    lengthen,
    read_number,
    read_numbers,
    read_rows,
    write_numbers,
)
from converters.search.terms import hash_term

GOOD_SIZE = 1_200
"""Bytes that a shelf should have: small for the phone, not so small that the request costs more."""
BYTES_A_ROW = 1.4
BYTES_A_TERM = 5
MOST_BITS = 15
ROWS_AT_A_TIME = 1_000_000
"""Held in memory many times over while they become bytes."""
VERSION_BYTES = 4


def shelf_name(number: int) -> str:
    """Return the file name of shelf ``number``.

    >>> shelf_name(10)
    '000a.bin'
    """
    return f"{number:04x}.bin"


def count_bits(rows: int, terms: int) -> int:
    """Return how many leading bits of the key choose the shelf, so that shelves are of about GOOD_SIZE."""
    size = rows * BYTES_A_ROW + terms * BYTES_A_TERM
    return min(MOST_BITS, max(0, round(log2(max(1.0, size / GOOD_SIZE)))))


def choose_bits(rows: Numbers) -> int:
    """Return the bits for ``rows``, which are ``key << 32 | row``, ascending."""
    keys = rows >> KEY_BITS
    return count_bits(len(rows), int(np.count_nonzero(keys[1:] != keys[:-1])) + 1)


def write_shelves(version: bytes, bits: int, rows: Numbers) -> Iterator[tuple[str, bytes]]:
    """Yield each of the ``2 ** bits`` shelves as (file name, bytes), empty ones too."""
    count = 1 << bits
    together = max(1, min(count, count * ROWS_AT_A_TIME // max(1, len(rows))))
    for number in range(0, count, together):
        firsts = np.arange(number, min(number + together, count) + 1, dtype=np.uint64) << np.uint64(KEY_BITS - bits)
        start = int(np.searchsorted(rows, firsts[0] << np.uint64(KEY_BITS)))
        is_last = number + together >= count
        end = len(rows) if is_last else int(np.searchsorted(rows, firsts[-1] << np.uint64(KEY_BITS)))
        for place, shelf in enumerate(_fill_shelves(firsts[:-1], rows[start:end])):
            yield shelf_name(number + place), version + shelf


def _fill_shelves(firsts: Numbers, rows: Numbers) -> Iterator[bytes]:
    """Yield the shelves of ``rows`` without their version; ``firsts`` are the first keys each may hold."""
    if not len(rows):
        yield from [b"\0"] * len(firsts)
        return
    keys, lengths, data = encode_terms(rows)
    cuts = np.searchsorted(keys, firsts)
    before = np.concatenate(([np.uint64(0)], keys[:-1]))
    held = cuts < np.append(cuts[1:], len(keys))
    before[cuts[held]] = firsts[held]
    directory = np.column_stack((keys - before, lengths.astype(np.uint64)))
    entries, sizes = encode(directory.ravel())
    entry_ends = np.concatenate(([0], np.cumsum(sizes)))[::2]
    ends = np.concatenate(([0], np.cumsum(lengths)))
    marks = np.append(cuts, len(keys))
    places = zip(marks.tolist(), entry_ends[marks].tolist(), ends[marks].tolist(), strict=True)
    listing = entries.tobytes()
    for (term, entry, row), (next_term, next_entry, next_row) in pairwise(places):
        yield _number(next_term - term) + listing[entry:next_entry] + data[row:next_row]


def _number(number: int) -> bytes:
    return write_numbers(np.array([number], dtype=np.uint64)) if number > 0x7F else bytes((number,))


def read_shelves(shelves: Iterable[bytes], bits: int) -> Numbers:
    """Return the rows that ``write_shelves`` made the shelves of, all ``2 ** bits`` of them in order.

    Raises ValueError if they are not such shelves.
    """
    bodies = [shelf[VERSION_BYTES:] for shelf in shelves]
    numbers, ends = read_numbers(b"".join(bodies))
    starts = np.searchsorted(ends, np.cumsum([0, *map(len, bodies)])[:-1], side="right")
    if not all(bodies) or not len(numbers):
        raise ValueError("a shelf is empty: not even the number of its terms stands there")
    terms = numbers[starts].astype(np.intp)
    entries = np.repeat(starts + 1 - 2 * (np.cumsum(terms) - terms), terms) + 2 * np.arange(int(terms.sum()))
    if len(entries) and int(entries[-1]) + 1 >= len(numbers):
        raise ValueError("the last shelf breaks off")
    firsts = np.arange(len(bodies), dtype=np.uint64) << np.uint64(KEY_BITS - bits)
    keys = _sum_apart(numbers[entries], terms) + np.repeat(firsts, terms)
    is_row = np.ones(len(numbers), dtype=np.bool_)
    is_row[starts] = is_row[entries] = is_row[entries + 1] = False
    sizes = np.cumsum(np.diff(ends, prepend=0)[is_row])
    lasts = np.searchsorted(sizes, np.cumsum(numbers[entries + 1]).astype(np.intp), side="right")
    steps, places = lengthen(numbers[is_row])
    counts = np.diff(lasts, prepend=0)
    if int(counts.sum()) != len(steps):
        raise ValueError("the rows of the shelves are not those that their directories name")
    rows = _sum_apart(steps, counts) << np.uint64(ROW_BITS) | places
    return np.repeat(keys, counts) << np.uint64(KEY_BITS) | rows


def _sum_apart(steps: Numbers, counts: NDArray[np.intp]) -> Numbers:
    """Return the running sums of ``steps``, begun anew for each of the runs that ``counts`` gives."""
    sums = np.cumsum(steps, dtype=np.uint64)
    ends = np.cumsum(counts)
    before = np.concatenate((np.zeros(1, dtype=np.uint64), sums))[ends - counts]
    apart: Numbers = sums - np.repeat(before, counts)
    return apart


def find_rows(shelf: bytes, number: int, bits: int, term: str) -> list[int]:
    """Return the rows of ``term`` on shelf ``number``; none if it is not there."""
    wanted, key, start, found = hash_term(term), number << (KEY_BITS - bits), 0, (0, 0)
    count, at = read_number(shelf, VERSION_BYTES)
    for _ in range(count):
        step, at = read_number(shelf, at)
        length, at = read_number(shelf, at)
        key += step
        if key == wanted:
            found = (start, length)
        start += length
    return read_rows(shelf[at + found[0] : at + sum(found)])


def shelf_of(term: str, bits: int) -> int:
    """Return the number of the shelf on which ``term`` stands."""
    return hash_term(term) >> (KEY_BITS - bits)
