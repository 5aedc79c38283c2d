"""The words of an English text in lower case, found once for all checks that ask for them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile("[a-z]+")


@lru_cache(maxsize=8)
def list_words(english: str) -> tuple[str, ...]:
    """Return the runs of letters of ``english`` in lower case, in reading order.

    >>> list_words("The fee's up 3%")
    ('the', 'fee', 's', 'up')
    """
    return tuple(_WORD.findall(english.lower()))


@lru_cache(maxsize=8)
def set_of_words(english: str) -> frozenset[str]:
    """Return the words of ``english``, each once."""
    return frozenset(list_words(english))


class Vocabulary:
    """Words, and beginnings of words (``prohibit*``), one of which a pattern needs to match at all.

    >>> forbidding = Vocabulary("not no prohibit*")
    >>> forbidding.meets("Smoking is prohibited"), forbidding.meets("Smoking is notable")
    (True, False)
    """

    def __init__(self, words: str) -> None:
        listed = words.split()
        self._whole = frozenset(word for word in listed if not word.endswith("*"))
        self._begun = tuple(word[:-1] for word in listed if word.endswith("*"))
        self._last: tuple[str, bool] = ("", False)

    def meets(self, english: str) -> bool:
        """Return whether one of the words stands in ``english``; the last answer is kept."""
        if self._last[0] != english:
            self._last = (english, self._meets(english))
        return self._last[1]

    def _meets(self, english: str) -> bool:
        words = set_of_words(english)
        return not self._whole.isdisjoint(words) or (bool(self._begun) and _begins(words, self._begun))


def _begins(words: Iterable[str], begun: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110 - a generator takes twice the time, and this is asked for every text
        if word.startswith(begun):
            return True
    return False
