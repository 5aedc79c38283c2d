"""Which of many literal pieces occur in a text: one search for pairs of characters answers for all of them at once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class PieceTable:
    """Pieces by the rarest pair of characters in each; those of one character are looked for one by one."""

    searches: tuple[re.Pattern[str], re.Pattern[str]]
    """For the pairs whose first character is the rarer one, and for all others: a search runs to the rarer one."""
    pieces: dict[str, tuple[tuple[str, frozenset[str]], ...]]
    """Pair -> the pieces that are known by it, each with all pairs of it that the table knows."""
    signs: tuple[str, ...]

    @classmethod
    def of(cls, pieces: Iterable[str]) -> PieceTable:
        """Return the table of ``pieces``."""
        ordered = sorted(set(pieces))
        keys = {piece: min(_list_pairs(piece), key=_rate) for piece in ordered if len(piece) > 1}
        pairs = frozenset(keys.values())
        table: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {}
        for piece, key in keys.items():
            table[key] = (*table.get(key, ()), (piece, pairs.intersection(_list_pairs(piece))))
        heads = {pair for pair in pairs if _RATES.get(pair[0], 0) <= _RATES.get(pair[1], 0)}
        searches = _search(heads, "{0}(?<=(?=({0}{1})).)"), _search(pairs - heads, "{1}(?<=({0}{1}))")
        return cls(searches, table, tuple(piece for piece in ordered if len(piece) == 1))

    def find_in(self, text: str) -> frozenset[str]:
        """Return the pieces that occur in ``text``.

        >>> sorted(PieceTable.of({"官网", "登录", "手机登录"}).find_in("请登录网站"))
        ['登录']
        """
        pairs = {pair for search in self.searches for pair in self.pieces.keys() & set(search.findall(text))}
        known = (entry for pair in pairs for entry in self.pieces[pair])
        found = {piece for piece, needed in known if needed <= pairs and (len(piece) == 2 or piece in text)}
        return frozenset(found.union(sign for sign in self.signs if sign in text))


def _list_pairs(piece: str) -> list[str]:
    return [piece[at : at + 2] for at in range(len(piece) - 1)]


def _search(pairs: Iterable[str], form: str) -> re.Pattern[str]:
    """Return a pattern that finds all ``pairs`` and more of the same characters; ``form`` says how."""
    firsts, seconds = ("".join(sorted({re.escape(pair[at]) for pair in pairs})) for at in (0, 1))
    return re.compile(form.format(f"[{firsts}]", f"[{seconds}]") if firsts else "(?!)")
