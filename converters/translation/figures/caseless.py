"""Patterns of English that ignore case, searched for in lower case: that takes a third of the time."""

from __future__ import annotations

import re

from converters.translation.figures.triggers import lower

_OTHERS = re.compile("[\u0130\u0131\u017f\u212a]")
"""What ``re.IGNORECASE`` takes for an i, an s or a k beside these."""


class Caseless:
    r"""A pattern whose letters are all in lower case, found in texts of any case.

    >>> shall = Caseless(r"\b(?:shall|must)\b")
    >>> shall.find("It SHALL be so."), shall.is_in("Nothing of the kind."), shall.count("shall and must")
    ('SHALL', False, 2)
    """

    def __init__(self, pattern: str) -> None:
        self._low = re.compile(pattern)
        self._any = re.compile(pattern, re.IGNORECASE)

    def _choose(self, text: str) -> tuple[re.Pattern[str], str]:
        low = lower(text)
        plain = text.isascii() or (len(low) == len(text) and not _OTHERS.search(text))
        return (self._low, low) if plain else (self._any, text)

    def is_in(self, text: str) -> bool:
        """Return whether ``text`` holds a match."""
        pattern, shown = self._choose(text)
        return pattern.search(shown) is not None

    def is_whole(self, word: str) -> bool:
        """Return whether all of ``word``, which is in lower case, is a match."""
        return self._any.fullmatch(word) is not None

    def find(self, text: str) -> str:
        """Return the first match as it stands in ``text``; empty without one."""
        pattern, shown = self._choose(text)
        found = pattern.search(shown)
        return text[found.start() : found.end()] if found else ""

    def count(self, text: str) -> int:
        """Return how many matches ``text`` holds, none overlapping."""
        pattern, shown = self._choose(text)
        return len(pattern.findall(shown))
