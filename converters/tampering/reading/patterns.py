"""Patterns with the literal pieces that any match of them has, so that a table of pieces says which may match."""

from __future__ import annotations

import re
from dataclasses import dataclass

from converters.tampering.reading import Reading
from converters.tampering.reading.pieces import commonness


@dataclass(frozen=True, slots=True, eq=False)  # each stands for itself: rules keep them in sets
class Word:
    """A pattern, with pieces of text that any match of it has; one that is literal is its own piece."""

    pattern: re.Pattern[str]
    pieces: tuple[str, ...]

    keys: frozenset[str]

    @classmethod
    def of(cls, word: str) -> Word:
        """Return the word of a pattern."""
        pieces = _needed(word)
        return cls(re.compile(word), pieces, find_keys(word, pieces))

    def is_in(self, reading: Reading) -> bool:
        """Return whether the pattern matches in the text, which has a key of it."""
        if self.pieces == (self.pattern.pattern,):
            return True
        beyond = _LONGEST if "[^" in self.pattern.pattern else 0  # it may match a line break
        return any(
            self.pattern.search(reading.text, max(start - beyond, 0), end + beyond)
            for start, end in reading.spans_with(self.keys)
        )


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words by the pieces of which any match has one."""

    words: tuple[Word, ...]
    known: dict[str, tuple[Word, ...]]

    @classmethod
    def of(cls, words: str) -> Vocabulary:
        """Return the vocabulary of ``words``, patterns that are parted by spaces."""
        listed = tuple(Word.of(word) for word in dict.fromkeys(words.split()))
        known: dict[str, tuple[Word, ...]] = {}
        for word in listed:
            for key in word.keys:
                known[key] = (*known.get(key, ()), word)
        return cls(listed, known)

    def list_in(self, reading: Reading) -> list[re.Pattern[str]]:
        """Return the patterns that match in the text."""
        words = {word for key in reading.pieces & self.known.keys() for word in self.known[key]}
        return [word.pattern for word in words if word.is_in(reading)]

    def join(self) -> re.Pattern[str]:
        """Return one pattern for all words."""
        return re.compile("|".join(word.pattern.pattern for word in self.words))


def find_keys(pattern: str, pieces: tuple[str, ...]) -> frozenset[str]:
    """Return keys of which every match has one: the longest of its pieces, or how the words of a group begin.

    >>> sorted(find_keys("秒(?:批|放款)", ())), sorted(find_keys("[上下]分", ("分",)))
    (['秒批', '秒放款'], ['上分', '下分'])
    """
    longest = max(pieces, key=len, default="")
    pattern = _LOOK.sub("", pattern)
    found = [
        frozenset(match["first"] + sign + match["last"] for sign in match["signs"])
        for match in _SIGNS.finditer(pattern)
    ]
    if not _NESTED.search(pattern):
        found += [
            frozenset(group["lead"] + word for word in group["words"].split("|")) for group in _WORDS.finditer(pattern)
        ]
    if longest:
        found.append(frozenset({longest}))
    keys = max(found, key=lambda keys: (min(map(len, keys)), -max(map(commonness, keys))), default=frozenset())
    if not keys:
        raise ValueError(f"nothing that every match of {pattern} has")
    return keys


_LOOK = re.compile(r"\(\?<?[!=][^()]*\)")
_SIGNS = re.compile(r"(?P<first>(?<![\\\w])\w*)(?<!\\)\[(?P<signs>\w+)\](?P<last>\w*)(?![?*{])")
_LONGEST = 60
_WORDS = re.compile(r"(?P<lead>(?<![\\\w])\w*)\(\?:(?P<words>\w+(?:\|\w+)*)\)(?![?*{])")
_NESTED = re.compile(r"\([^)]*\(|\|(?![^()\[]*[)\]])")


_OPTIONAL = re.compile(
    r"\(\?<?[!=][^()]*\)|\\[a-z][*+?]?|\[[^\]]*\](?:\{[\d,]+\}|[*+?])?|\.(?:\{[\d,]+\}|[*+?])?|[^()|](?:[*?]|\{0,\d+\})"
)
_GROUP = re.compile(r"\((?:\?:)?[^()]*\)(?:\{[\d,]+\}|[*+?])?")
_BREAK = re.compile(r"[\n^$\\+]+")


def _needed(pattern: str) -> tuple[str, ...]:
    """Return pieces of text that every match has: what is left without groups, classes and what is optional.

    >>> _needed("(?:约|会)上门.{0,4}微信?")
    ('上门', '微')
    """
    bare = _OPTIONAL.sub("\n", pattern)
    while (shorter := _GROUP.sub("\n", bare)) != bare:
        bare = shorter
    return () if "|" in bare else tuple(piece for piece in _BREAK.split(bare) if piece)
