"""Postings and their bytes: which documents of a year hold a term, and how strongly.

A row is ``document << 2 | weight``. Rows are ascending; each is stored as the difference to the document
before it, weight kept, as a variable-length number (seven bits a byte, lowest first, high bit: more follow).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

ONCE, SEVERAL, OFTEN, IN_TITLE = range(4)
"""Weights: once, two or three times, four times or more in the text; anywhere in title or numbers."""


def write_number(number: int) -> bytes:
    r"""Return ``number``, 0 or more, as a variable-length number.

    >>> write_number(300)
    b'\xac\x02'
    """
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)
    return bytes(out)


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


_SMALL = tuple(write_number(number) for number in range(1 << 14))


def write_rows(rows: Sequence[int]) -> bytes:
    r"""Return ascending ``rows`` as bytes.

    >>> write_rows([0 << 2 | 3, 5 << 2])
    b'\x03\x14'
    """
    steps = [row - (before & -4) for before, row in zip((0, *rows), rows, strict=False)]
    small = _SMALL
    try:
        return b"".join([small[step] for step in steps])
    except IndexError:
        return b"".join(map(write_number, steps))


def read_rows(data: bytes) -> list[int]:
    """Return the rows that ``write_rows`` wrote."""
    rows: list[int] = []
    at = before = 0
    while at < len(data):
        step, at = read_number(data, at)
        rows.append((before & -4) + step)
        before = rows[-1]
    return rows


def merge_rows(one: Iterable[int], other: Iterable[int]) -> list[int]:
    """Return the rows of two terms that share a key, each document once with its greater weight."""
    weights: dict[int, int] = {}
    for row in (*one, *other):
        weights[row >> 2] = max(weights.get(row >> 2, 0), row & 3)
    return [document << 2 | weight for document, weight in sorted(weights.items())]
