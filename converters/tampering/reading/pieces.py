"""Which of many literal pieces occur in a text: two looks at runs of characters answer for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_COMMONEST = (
    "02,1市、。:人的6政公5日区年民局办()务3关月府行9发业4和一理法管通时工有8中期会位部保号定以-生开机于;条在国7分.安为电作第小城本路服应车文主资员停费门单水社设用内规当"
    "交学二建动长不道各事网支信上广自要三度《》实州标知职所场任等住件个合下新全前制间收放障或同教出构“”现站元体息企经其每地育户登由监查成街记至室居准布告化方可请大名对入及金者按过供〔"
    "〕进·项证印力施十提护照能委报高责组>接校老望置页院处共津家防源医依织持周计起试相充险热除引外点展联好到增/限创据房参加产活天申补得银效四缴数统心易司次意性与级副明江乡将—后园向节"
    "如备县免域融儿队%受止策专索待首南系营退五消青案重立税i命需享题卫境救招基式河取并健无打|商执类闭采议幼识港程财口技假段更做复线示正平书序纳种p六范低黄澳l他决指最此读解录完面额导"
)
"""The characters that notices have most of, in order."""
_RATES = {sign: len(_COMMONEST) - rank for rank, sign in enumerate(_COMMONEST)}


def _rate(run: str) -> list[int]:
    return sorted(_RATES.get(sign, 0) for sign in run)


_RARE = 200
"""A character that is no commoner is looked for alone: that takes a fraction of the time that two take."""


def find_all(text: str, pair: str) -> list[int]:
    """Return where the two characters ``pair`` stand in ``text``, overlaps included, in order.

    >>> find_all("登录后登录登登录", "登录")
    [0, 3, 6]
    """
    first, second = _RATES.get(pair[0], 0), _RATES.get(pair[1], 0)
    if min(first, second) > _RARE:
        sign, shift = pair, 0
    else:
        sign, shift = (pair[1], 1) if second < first else (pair[0], 0)
    places, at = [], text.find(sign)
    while at >= 0:
        if text.startswith(pair, at - shift):
            places.append(at - shift)
        at = text.find(sign, at + 1)
    return places


_PAIR, _TRIPLE = 2, 3


_SPREADS = np.uint32(0x9E3779B1), np.uint32(0x85EBCA6B), np.uint32(0xC2B2AE35)
"""Odd factors that spread what they multiply over all bits."""


def list_codes(text: str) -> NDArray[np.uint32]:
    """Return the code of each character of ``text``, in order."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


@dataclass(frozen=True, slots=True)
class Marks:
    """Which runs of two or three characters are known, by a short number of each.

    All runs of a text are looked up at once; few of those that nobody knows have a number that a known one has.
    """

    length: int
    """How many characters a run has."""
    size: int
    """How many bits a short number has."""
    bits: NDArray[np.uint8]
    """A bit for each number, so that all of them stay near the processor."""

    @classmethod
    def of(cls, runs: Iterable[str], length: int, size: int) -> Marks:
        """Return the marks of ``runs``."""
        marks = np.zeros(1 << size, np.bool_)
        marks[_shorten_runs("".join(runs), length, size)[::length]] = True
        return cls(length, size, np.packbits(marks, bitorder="little"))

    def find_in(self, text: str) -> list[int]:
        """Return where known runs may begin in ``text``: where they do, and seldom elsewhere."""
        numbers = _shorten_runs(text, self.length, self.size)
        shifts = numbers.astype(np.uint8) & np.uint8(7)
        found: list[int] = (self.bits.take(numbers >> np.uint32(3)) >> shifts & np.uint8(1)).nonzero()[0].tolist()
        return found


def _shorten_runs(text: str, length: int, size: int) -> NDArray[np.uint32]:
    """Return the short number of each ``length`` neighbouring characters of ``text``, in order."""
    codes = list_codes(text)
    numbers = np.zeros(max(len(codes) - length + 1, 0), np.uint32)
    for at, factor in enumerate(_SPREADS[:length]):
        numbers ^= codes[at : at + len(numbers)] * factor
    return numbers >> np.uint32(32 - size)


_PAIR_BITS, _TRIPLE_BITS = 20, 18
"""So that one in sixty unknown pairs, and one in two hundred triples, has the number of a known one."""


@dataclass(frozen=True, slots=True)
class PieceTable:
    """Pieces: those of one character are looked for one by one, pairs as they are, longer ones by three neighbours."""

    pairs: frozenset[str]
    pair_marks: Marks
    longer: dict[str, list[tuple[str, int]]]
    """The rarest three neighbours of a longer piece -> such pieces, each with where it has them."""
    triple_marks: Marks
    signs: tuple[str, ...]
    """The pieces of one character."""

    @classmethod
    def of(cls, pieces: Iterable[str]) -> PieceTable:
        """Return the table of ``pieces``."""
        ordered = sorted(set(pieces))
        pairs = frozenset(piece for piece in ordered if len(piece) == _PAIR)
        longer: dict[str, list[tuple[str, int]]] = {}
        for piece in ordered:
            if len(piece) > _PAIR:
                triple = min((piece[at : at + _TRIPLE] for at in range(len(piece) - _PAIR)), key=_rate)
                longer.setdefault(triple, []).append((piece, piece.index(triple)))
        marks = Marks.of(pairs, _PAIR, _PAIR_BITS), Marks.of(longer, _TRIPLE, _TRIPLE_BITS)
        return cls(pairs, marks[0], longer, marks[1], tuple(piece for piece in ordered if len(piece) == 1))

    def locate_in(self, text: str) -> dict[str, list[int]]:
        """Return the pieces of two characters or more in ``text`` and where each begins, overlaps included, in order.

        >>> PieceTable.of({"官网", "登录", "手机登录"}).locate_in("请登录网站，登录后")
        {'登录': [1, 6]}
        """
        found: dict[str, list[int]] = {}
        for at in self.pair_marks.find_in(text):
            pair = text[at : at + _PAIR]
            if pair in self.pairs:
                found.setdefault(pair, []).append(at)
        for at in self.triple_marks.find_in(text):
            for piece, before in self.longer.get(text[at : at + _TRIPLE], ()):
                if at >= before and text.startswith(piece, at - before):
                    found.setdefault(piece, []).append(at - before)
        return found

    def find_signs_in(self, text: str) -> Iterator[str]:
        """Yield the pieces that occur in ``text`` of those that ``locate_in`` leaves out: a page has many of them."""
        return (sign for sign in self.signs if sign in text)
