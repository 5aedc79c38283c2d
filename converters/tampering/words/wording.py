"""The language of a text: how much each sign of it speaks for an advertisement, and where such signs stand together.

``wording.bin`` holds what ``python3 -m scripts evaluate wording`` learned from ``tests/cases/tampering-language``: a
logistic regression over runs of up to three signs. A sign is a character, a Latin word or a number; it counts by itself
and by one or two neighbours on either side. The weights lie in one table by the hash of the run (the hashing trick of
Weinberger et al., 2009), so that a page is weighed at once. An advertisement is the stretch of a clause with the
greatest sum (Kadane). What stands in quotation marks is a clause of its own, and mostly spoken about: it needs more.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from converters.tampering.reading.pieces import list_codes
from converters.tampering.words.signs import (
    ADDRESS,
    CODE,
    FIRST_WORD,
    HANDLE,
    ORNAMENT,
    SPACE,
    list_shifts,
    list_starts,
    tells,
    write_signs,
)

BITS = 20
"""The table has a place for so many bits of a hash."""
STEP = 8
"""A weight is a whole number of such parts of a nat."""
_PLAIN = ",，、:|!?%+@._-。;；\n()\"'“”‘’《》「」『』〔〕[]<>#=/\\&*" + SPACE + CODE + HANDLE + ADDRESS
"""Signs that mean something by themselves; all others that are no letters are ornaments."""
_OPENS, _CLOSES = "“《「『‘", "”》」』’"
ENDS = "。；;\n" + _OPENS + _CLOSES
"""Signs that end a clause."""
_FACTORS = tuple(map(np.uint32, (0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35)))
"""Odd factors that spread what they multiply over all bits, one for each place of a run."""
_KINDS = tuple(map(np.uint32, (0x00000000, 0x27D4EB2F, 0x165667B1, 0xD3A2646C, 0xFD7046C5)))
"""What keeps apart a sign alone, as the last and the first of two, and of three."""
_PADDING = 2
EDGES = ",，、:|!?%+@._-()=/【】[]" + SPACE
"""No advertisement begins or ends with them."""
_CODES = 1 << 16
_IS_END = np.zeros(_CODES, np.bool_)
_IS_END[list_codes(ENDS)] = True
_APART = np.int64(1) << np.int64(40)
"""More than the sum of any clause."""
QUOTED_LEAST, QUOTED_SIGNS = 20.0, 6
"""What a quotation has to score with how many signs to be an advertisement in brackets."""


@dataclass(frozen=True, slots=True)
class Run:
    """The most advertising stretch of a clause: ``start`` and ``end`` count characters of the text, ``score`` nats."""

    start: int
    end: int
    score: float
    speaking: int
    """How many of its signs speak for an advertisement."""


@dataclass(frozen=True)
class Wording:
    """What was learned: the Latin ``words`` that are signs of their own, and the weight of each run by its hash."""

    words: tuple[str, ...]
    table: NDArray[np.int8]

    @classmethod
    def parse(cls, data: bytes) -> Wording:
        """Return what ``data`` holds: a line of words, then the table."""
        head, _, table = data.partition(b"\n")
        return cls(tuple(head.decode("ascii").split()), np.frombuffer(table, np.int8))

    def dump(self) -> bytes:
        """Return what ``parse`` reads."""
        return " ".join(self.words).encode("ascii") + b"\n" + self.table.tobytes()

    @cached_property
    def _signs(self) -> dict[str, str]:
        return {word: chr(FIRST_WORD + number) for number, word in enumerate(self.words)}

    def write_signs(self, text: str) -> str:
        """Return the signs of revealed ``text``, a character each."""
        return write_signs(text, self._signs)

    def weigh(self, signs: str) -> NDArray[np.int32]:
        """Return the weight of each of ``signs``, in ``STEP`` parts of a nat."""
        return sum_up(self.table, hash_runs(signs))

    def weigh_pair(self, pair: str) -> int:
        """Return what two characters count together, wherever they stand, in ``STEP`` parts of a nat."""
        return int(self.table[hash_run(1, pair)]) + int(self.table[hash_run(2, pair)])


@cache
def _list_meanings() -> NDArray[np.uint32]:
    """Return for each code of a sign what it counts as: itself, or an ornament."""
    meanings = np.arange(_CODES, dtype=np.uint32)
    is_letter = np.fromiter((chr(code).isalnum() for code in range(FIRST_WORD)), np.bool_, FIRST_WORD)
    meanings[:FIRST_WORD][~is_letter] = ord(ORNAMENT)
    meanings[-0x700:] = ord(ORNAMENT)
    plain = list_codes(_PLAIN)
    meanings[plain] = plain
    return meanings


def hash_runs(signs: str) -> list[NDArray[np.uint32]]:
    """Return for each kind of run the place in the table of the one that each of ``signs`` has."""
    codes = _list_meanings().take(list_codes("\n" * _PADDING + signs + "\n" * _PADDING), mode="clip")
    count = len(signs)
    before2, before, own, behind, behind2 = (codes[at : at + count] for at in range(2 * _PADDING + 1))
    first, second, third = _FACTORS
    runs = ((own,), (before, own), (own, behind), (before2, before, own), (own, behind, behind2))
    hashes = []
    for kind, run in zip(_KINDS, runs, strict=True):
        number = np.full(count, kind, np.uint32)
        for sign, factor in zip(run, (first, second, third), strict=False):
            number = (number ^ sign) * factor
            number ^= number >> np.uint32(15)
        hashes.append(number >> np.uint32(32 - BITS))
    return hashes


def hash_run(kind: int, signs: str) -> int:
    """Return what ``hash_runs`` gives for one run of that kind: a few signs cost less one by one.

    >>> [int(hash_runs("通知")[kind][1 - kind // 2]) == hash_run(kind, "通知") for kind in (1, 2)]
    [True, True]
    """
    meanings, number = _list_meanings(), int(_KINDS[kind])
    for sign, factor in zip(signs, _FACTORS, strict=False):
        code = min(ord(sign), _CODES - 1)
        number = (number ^ int(meanings[code])) * int(factor) & 0xFFFFFFFF
        number ^= number >> 15
    return number >> (32 - BITS)


def sum_up(table: NDArray[np.int8], hashes: list[NDArray[np.uint32]]) -> NDArray[np.int32]:
    """Return the sum of what ``table`` has at each of ``hashes``."""
    total = np.zeros(len(hashes[0]), np.int32)
    for numbers in hashes:
        total += table.take(numbers)
    return total


@cache
def read_wording() -> Wording:
    """Return what was learned; it is read once, at the first page that needs it."""
    return Wording.parse(files("converters.tampering.words").joinpath("wording.bin").read_bytes())


@dataclass(frozen=True)
class Weighed:
    """A revealed ``text`` with the weights of its signs."""

    text: str
    signs: str
    weights: NDArray[np.int32]

    @classmethod
    def of(cls, text: str, wording: Wording) -> Weighed:
        """Return ``text`` as ``wording`` weighs it."""
        signs = wording.write_signs(text)
        return cls(text, signs, wording.weigh(signs))

    @cached_property
    def _sums(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The sums of all weights before each sign, and with it."""
        sums = np.cumsum(self.weights, dtype=np.int64)
        return sums - self.weights, sums

    @cached_property
    def _shifts(self) -> tuple[list[int], list[int]]:
        return list_shifts(self.text)

    def _place(self, sign: int) -> int:
        """Return where ``sign`` begins in the text."""
        signs, shifts = self._shifts
        behind = bisect_right(signs, sign)
        return sign + (shifts[behind - 1] if behind else 0)

    def find_clauses(self, least: float) -> Iterator[tuple[int, int, bool]]:
        """Yield the first sign, the last and one, of each clause that scores ``least``, and whether it is quoted."""
        if not self.signs:
            return
        codes = list_codes(self.signs)
        is_end = _IS_END.take(codes, mode="clip")
        starts = np.concatenate(([0], is_end.nonzero()[0] + 1))
        starts = starts[starts < len(codes)]
        number = np.zeros(len(codes), np.int64)
        number[starts[1:]] = _APART
        np.cumsum(number, out=number)
        before, sums = self._sums
        gains = sums - number - np.minimum.accumulate(before - number)
        gains[is_end] = 0
        best = np.maximum.reduceat(gains, starts)
        for clause in (best >= least * STEP).nonzero()[0].tolist():
            start = int(starts[clause])
            end = int(starts[clause + 1]) - 1 if clause + 1 < len(starts) else len(codes)
            yield start, end, start > 0 and self.signs[start - 1] in _OPENS

    def find_best(self, start: int, end: int) -> Run:
        """Return the most advertising stretch of the signs from ``start`` to ``end``; an empty one where none is."""
        first, last, score = find_best(self.weights[start:end].tolist())
        stretch = self.signs[start + first : start + last]
        first += len(stretch) - len(stretch.lstrip(EDGES))
        last = max(first, last - len(stretch) + len(stretch.rstrip(EDGES)))
        signs, weights = self.signs[start + first : start + last], self.weights[start + first : start + last].tolist()
        speaking = sum(weight > 0 and tells(sign) for sign, weight in zip(signs, weights, strict=True))
        return Run(self._place(start + first), self._place(start + last), score / STEP, speaking)

    def find_best_in(self, start: int, end: int) -> Run:
        """Return the most advertising stretch between two places of the text."""
        return self.find_best(*np.searchsorted(list_starts(self.text), (start, end)).tolist())

    def find_runs(self, least: float) -> Iterator[Run]:
        """Yield the best run of each clause that scores ``least``; a quotation has to score more."""
        for start, end, is_quoted in self.find_clauses(least):
            run = self.find_best(start, end)
            if not is_quoted or (run.score >= QUOTED_LEAST and run.speaking >= QUOTED_SIGNS):
                yield run


@lru_cache(maxsize=4)  # whoever asks for clauses and for lines asks of the same page
def weigh_text(text: str) -> Weighed:
    """Return revealed ``text`` as what was learned weighs it."""
    return Weighed.of(text, read_wording())


def find_best(weights: list[int]) -> tuple[int, int, int]:
    """Return the stretch of ``weights`` with the greatest sum: its first, its last and one, and the sum.

    >>> find_best([-1, 2, 1, -5, 2])
    (1, 3, 3)
    """
    begin, end, best, first, total = 0, 0, 0, 0, 0
    for at, weight in enumerate(weights):
        total += weight
        if total > best:
            begin, end, best = first, at + 1, total
        elif total <= 0:
            first, total = at + 1, 0
    return begin, end, best
