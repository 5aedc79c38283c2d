"""The name of a raw file as it may be shown: browsers name a saved page by its title, with all that was put into it."""

from __future__ import annotations

from functools import lru_cache

from converters.private_numbers import MASK, find_in_name
from converters.tampering.candidates import Candidate, find_candidates
from converters.tampering.reading.text import fold
from converters.tampering.reasons import read
from converters.tampering.veto import TRADE


@lru_cache(maxsize=1 << 17)  # a build asks for the names of all raw files several times
def mask_name(name: str) -> str:
    """Return the name of a file without private numbers and names of the trade; masking twice changes nothing.

    Whether the notice in it was tampered with is not asked: a name is masked alike wherever it is shown.

    >>> mask_name("f_110101199003070732_公示.txt"), mask_name("2024/永鹭棋牌app-关于停水的通知.html")
    ('f_[…]_公示.txt', '2024/[…]-关于停水的通知.html')
    """
    without_numbers = _mask(name, [(start, end) for start, end, _ in find_in_name(name)])
    return _mask(without_numbers, _find_brands(without_numbers))


def _mask(name: str, spans: list[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        name = name[:start] + MASK + name[end:]
    return name


def _find_brands(name: str) -> list[tuple[int, int]]:
    if name.isascii():  # an address in letters reads as a program named it
        return []
    return [(one.start, one.end) for one in find_candidates(read(fold(name))) if _offers(one)]


def _offers(candidate: Candidate) -> bool:
    """Return whether a name is advertised; a word of the trade alone says what a notice is about: 博彩|业."""
    if candidate.core in TRADE:
        return candidate.promotions > 0
    return candidate.lexicon > 0 or candidate.games > 0 or candidate.promotions > 0
