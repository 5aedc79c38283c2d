"""What a search should find, worked out from the text alone and without the code under test."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from functools import cache

from converters.search.record import SearchRecord
from converters.traditional import simplify

_LATIN = re.compile(r"[0-9A-Za-z]")
_DECIMAL = re.compile(r"(?<![0-9A-Za-z.])[0-9]+\.[0-9]+(?![0-9]|\.[0-9])")
_TWO_HAN = re.compile(r"[\u4e00-\u9fff]{2}")
_FOLDED_AWAY = re.compile(r"[\s()（）〔〕,，]")
"""What has more than one form; the truth below knows only the one that stands there."""


def all_texts(record: SearchRecord) -> tuple[str, ...]:
    """Return every text of ``record`` in which something can be found."""
    return (*record.head_texts, *record.texts)


def holds(text: str, phrase: str) -> bool:
    """Return whether ``phrase`` stands in ``text``, first and last word or number whole, script and case aside."""
    text, phrase = simplify(text.lower()), simplify(phrase.lower())
    decimals = [found.span() for found in _DECIMAL.finditer(text)]
    at = text.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        cut = (
            (at > 0 and _LATIN.match(text[at]) and _LATIN.match(text[at - 1]))
            or (end < len(text) and _LATIN.match(text[end - 1]) and _LATIN.match(text[end]))
            or any(a < at < b or a < end < b for a, b in decimals)
        )
        if not cut:
            return True
        at = text.find(phrase, at + 1)
    return False


def find_truth(records: Sequence[SearchRecord], phrase: str) -> set[str]:
    """Return the ids of the records that hold ``phrase``."""
    wanted = simplify(phrase.lower())
    return {
        record.id
        for record in records
        if wanted in _all_lower(record) and any(holds(text, wanted) for text in all_texts(record))
    }


@cache
def _all_lower(record: SearchRecord) -> str:
    return simplify("\n".join(all_texts(record)).lower())


def pick_substrings(records: Sequence[SearchRecord], count: int, seed: int) -> list[str]:
    """Return random substrings of the Chinese, 2 to 12 characters, that begin and end at whole numbers."""
    chance = random.Random(seed)
    picked: list[str] = []
    while len(picked) < count:
        segment = chance.choice(chance.choice(records).segments)
        length = chance.randint(2, 12)
        start = chance.randrange(max(1, len(segment.zh) - length))
        phrase = segment.zh[start : start + length]
        if _TWO_HAN.search(phrase) and not _FOLDED_AWAY.search(phrase) and holds(segment.zh, phrase):
            picked.append(phrase)
    return picked
