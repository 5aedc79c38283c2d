"""Which of many literal pieces occur in a text: one search for pairs of characters answers for all of them at once."""

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


def commonness(piece: str) -> int:
    """Return how common the rarest character of ``piece`` is in notices."""
    return min(_RATES.get(sign, 0) for sign in piece)


def _rate(pair: str) -> tuple[int, int]:
    first, second = _RATES.get(pair[0], 0), _RATES.get(pair[1], 0)
    return min(first, second), first + second


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


_PAIR = 2


def list_runs(text: str, length: int) -> memoryview[int]:
    """Return each ``length`` neighbouring UTF-16 units of ``text``, two to four, as a number, equal for equal ones.

    Numbers are made and compared in half the time that strings take, and tables of them are smaller. The low bytes of
    all units come first: a table of numbers is searched by their last bits, which runs with one character in common
    would share.

    >>> len(list_runs("请登录", 2)), list_runs("官网", 2)[0] == list_runs("看官网", 2)[1]
    (2, True)
    """
    units = text.encode("utf-16-le", "surrogatepass")
    low, high = units[::2], units[1::2]
    count, size = max(len(low) - length + 1, 0), 4 if length == _PAIR else 8
    numbers = bytearray(count * size)
    for at in range(length):
        numbers[at::size], numbers[length + at :: size] = low[at : at + count], high[at : at + count]
    return memoryview(numbers).cast("I" if length == _PAIR else "Q")


Marks = NDArray[np.bool_]
"""By the short number of a pair, whether a pair of that number is known."""
_MARKS = 20
"""How many bits a short number has: of the pairs of a page that nobody knows, one in sixty is taken for known."""
_SPREADS = np.uint32(0x9E3779B1), np.uint32(0x85EBCA6B)
"""Odd factors that spread what they multiply over all bits."""


def list_codes(text: str) -> NDArray[np.uint32]:
    """Return the code of each character of ``text``, in order."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def _shorten_pairs(text: str) -> NDArray[np.uint32]:
    """Return the short number of each pair of neighbouring characters in ``text``, in order."""
    codes = list_codes(text)
    return (codes[:-1] * _SPREADS[0] ^ codes[1:] * _SPREADS[1]) >> np.uint32(32 - _MARKS)


def _mark(pairs: Iterable[str]) -> Marks:
    """Return the marks of ``pairs``."""
    marks = np.zeros(1 << _MARKS, np.bool_)
    marks[_shorten_pairs("".join(pairs))[::2]] = True
    return np.packbits(marks, bitorder="little")


@dataclass(frozen=True, slots=True)
class PieceTable:
    """Pieces by the rarest pair of characters in each; those of one character are looked for one by one."""

    known: frozenset[str]
    """All pairs."""
    marks: Marks
    """The marks of these: all pairs of a text are looked up there at once, and few of them are left to be compared."""
    whole: frozenset[str]
    """The pieces that are a pair and no more."""
    begun: frozenset[str]
    """The pairs that longer pieces are known by."""
    behind: dict[str, list[tuple[str, int]]]
    """Pair and the character behind it -> the longer pieces that have both, each with where it has the pair."""
    ahead: dict[str, list[tuple[str, int]]]
    """Pair and the character before it -> the same for the pieces that end on their pair."""
    signs: tuple[str, ...]
    """The pieces of one character."""

    @classmethod
    def of(cls, pieces: Iterable[str]) -> PieceTable:
        """Return the table of ``pieces``."""
        ordered = sorted(set(pieces))
        whole = frozenset(piece for piece in ordered if len(piece) == _PAIR)
        begun: set[str] = set()
        behind: dict[str, list[tuple[str, int]]] = {}
        ahead: dict[str, list[tuple[str, int]]] = {}
        for piece in ordered:
            if len(piece) > _PAIR:
                pair = min((piece[at : at + _PAIR] for at in range(len(piece) - 1)), key=_rate)
                at = piece.index(pair)
                begun.add(pair)
                if piece[at + _PAIR :]:
                    behind.setdefault(piece[at : at + _PAIR + 1], []).append((piece, at))
                else:
                    ahead.setdefault(piece[at - 1 :], []).append((piece, at))
        known, signs = whole | begun, tuple(piece for piece in ordered if len(piece) == 1)
        return cls(known, _mark(known), whole, frozenset(begun), behind, ahead, signs)

    def locate_in(self, text: str) -> dict[str, list[int]]:
        """Return the pieces of two characters or more in ``text`` and where each begins, overlaps included, in order.

        >>> PieceTable.of({"官网", "登录", "手机登录"}).locate_in("请登录网站，登录后")
        {'登录': [1, 6]}
        """
        found: dict[str, list[int]] = {}
        numbers = _shorten_pairs(text)
        bits = self.marks.take(numbers >> np.uint32(3)) >> (numbers.astype(np.uint8) & np.uint8(7)) & np.uint8(1)
        for at in bits.nonzero()[0].tolist():
            pair = text[at : at + _PAIR]
            if pair in self.known:
                found.setdefault(pair, []).append(at)
        for pair in self.begun.intersection(found):
            for at in found[pair] if pair in self.whole else found.pop(pair):
                behind = self.behind.get(text[at : at + _PAIR + 1], ())
                ahead = self.ahead.get(text[at - 1 : at + _PAIR], ()) if at else ()
                for piece, before in (*behind, *ahead):
                    if at >= before and text.startswith(piece, at - before):
                        found.setdefault(piece, []).append(at - before)
        return found

    def find_signs_in(self, text: str) -> Iterator[str]:
        """Yield the pieces that occur in ``text`` of those that ``locate_in`` leaves out: a page has many of them."""
        return (sign for sign in self.signs if sign in text)
