"""Shelves: the postings of one year, cut into many small files by the key of the term.

A shelf is: the version of its year (4 bytes), the number of terms, for each term (ascending) the difference
of its key to the one before and the length of its rows in bytes, then the rows themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import log2

import numpy as np

from converters.search.postings import Numbers, encode_terms, read_number, read_rows, write_numbers
from converters.search.terms import hash_term

GOOD_SIZE = 4_000
"""Bytes that a shelf should have: small for the phone, not so small that the request costs more."""
BYTES_A_ROW = 1.3
BYTES_A_TERM = 5
MOST_BITS = 12
KEY_BITS = 32
VERSION_BYTES = 4


def shelf_name(number: int) -> str:
    """Return the file name of shelf ``number``.

    >>> shelf_name(10)
    '00a.bin'
    """
    return f"{number:03x}.bin"


def count_bits(rows: int, terms: int) -> int:
    """Return how many leading bits of the key choose the shelf, so that shelves are of about GOOD_SIZE."""
    size = rows * BYTES_A_ROW + terms * BYTES_A_TERM
    return min(MOST_BITS, max(0, round(log2(max(1.0, size / GOOD_SIZE)))))


def choose_bits(rows: Numbers) -> int:
    """Return the bits for ``rows``, which are ``key << 32 | row``, ascending."""
    keys = rows >> 32
    return count_bits(len(rows), int(np.count_nonzero(keys[1:] != keys[:-1])) + 1)


def write_shelves(version: bytes, bits: int, rows: Numbers) -> Iterator[tuple[str, bytes]]:
    """Yield each of the ``2 ** bits`` shelves as (file name, bytes), empty ones too."""
    firsts = np.arange((1 << bits) + 1, dtype=np.uint64) << (2 * KEY_BITS - bits) if bits else np.array([0, 0])
    cuts = np.searchsorted(rows, firsts[:-1].astype(np.uint64))
    ends = [*cuts[1:].tolist(), len(rows)]
    for number, (start, end) in enumerate(zip(cuts.tolist(), ends, strict=True)):
        yield shelf_name(number), _write_shelf(version, number << (KEY_BITS - bits), rows[start:end])


def _write_shelf(version: bytes, first: int, rows: Numbers) -> bytes:
    if not len(rows):
        return version + b"\0"
    keys, lengths, data = encode_terms(rows)
    directory = np.empty(1 + 2 * len(keys), dtype=np.uint64)
    directory[0] = len(keys)
    directory[1] = keys[0] - np.uint64(first)
    directory[3::2] = keys[1:] - keys[:-1]
    directory[2::2] = lengths
    return version + write_numbers(directory) + data


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
