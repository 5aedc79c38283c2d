"""Shelves: the postings of one year, cut into many small files by the key of the term.

A shelf is: the version of its year (4 bytes), the number of terms, for each term (ascending) the difference
of its key to the one before and the length of its rows in bytes, then the rows themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from converters.search.postings import merge_rows, read_number, read_rows, write_number, write_rows
from converters.search.terms import hash_term

GOOD_SIZE = 3_000
"""Bytes that a shelf should have: small for the phone, not so small that the request costs more."""
MOST_BITS = 12
KEY_BITS = 32
VERSION_BYTES = 4


def shelf_name(number: int) -> str:
    """Return the file name of shelf ``number``.

    >>> shelf_name(10)
    '00a.bin'
    """
    return f"{number:03x}.bin"


def _by_key(postings: Mapping[str, Sequence[int]]) -> list[tuple[int, bytes]]:
    keyed: dict[int, Sequence[int]] = {}
    for term, rows in postings.items():
        key = hash_term(term)
        keyed[key] = merge_rows(keyed[key], rows) if key in keyed else rows
    return [(key, write_rows(rows)) for key, rows in sorted(keyed.items())]


def count_bits(size: int) -> int:
    """Return how many leading bits of the key choose the shelf, for postings of ``size`` bytes in all."""
    return min(MOST_BITS, max(0, (size // GOOD_SIZE).bit_length()))


def write_shelves(version: bytes, postings: Mapping[str, Sequence[int]]) -> tuple[int, Iterator[tuple[str, bytes]]]:
    """Return the number of bits that choose a shelf, and each shelf as (file name, bytes), empty ones too."""
    entries = _by_key(postings)
    bits = count_bits(sum(len(rows) + 4 for _, rows in entries))
    return bits, _cut(version, bits, entries)


def _cut(version: bytes, bits: int, entries: list[tuple[int, bytes]]) -> Iterator[tuple[str, bytes]]:
    rest = KEY_BITS - bits
    at = 0
    for number in range(1 << bits):
        start = at
        while at < len(entries) and entries[at][0] >> rest == number:
            at += 1
        yield shelf_name(number), _write_shelf(version, number << rest, entries[start:at])


def _write_shelf(version: bytes, before: int, entries: Iterable[tuple[int, bytes]]) -> bytes:
    listed = list(entries)
    directory = bytearray(version + write_number(len(listed)))
    for key, rows in listed:
        directory += write_number(key - before) + write_number(len(rows))
        before = key
    return bytes(directory) + b"".join(rows for _, rows in listed)


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
