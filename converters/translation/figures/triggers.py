"""What a text must hold for a row of a table to be worth a search: its trigger.

A trigger is a few signs, parted by spaces, of which every match of the row's pattern holds one. The text is
looked through once for the signs of a whole table, and only the rows that it calls for are searched. A sign
stands in lower case, and may stand anywhere in a word; ``=one`` is the whole word, ``_`` a space, ``#`` any
digit. Signs parted by ``&`` are groups, and the text must hold one of each group. A row whose trigger is
empty is always searched.

>>> table = Table([("half halv", "halved"), ("# & o'clock", "time"), ("", "any")], by_words=True)
>>> table.rows("Fees are halved"), table.rows("at 9 o'clock")
(('halved', 'any'), ('time', 'any'))
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Generic, TypeVar

from converters.translation.figures.words import set_of_words

Row = TypeVar("Row")
Key = TypeVar("Key")

_KEPT = 1 << 14
"""Words, and sets of met triggers, that a table remembers."""
_TWO_CHARACTERS = 4
"""Their bytes."""
_DIGITS = frozenset("0123456789")
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile("[a-z]{2,}")


@lru_cache(maxsize=64)
def lower(text: str) -> str:
    """Return ``text`` in lower case."""
    return text.lower()


@lru_cache(maxsize=64)
def characters(text: str) -> frozenset[str]:
    """Return the characters of ``text`` in lower case."""
    return frozenset(lower(text))


@lru_cache(maxsize=64)
def pairs(text: str) -> frozenset[int]:
    """Return every two characters that stand side by side in ``text``, in lower case, each pair as a number.

    Numbers are made in two thirds of the time that texts take. Halves of characters beyond U+FFFF are pairs, too.

    >>> pairs("上年底") == pairs("上年") | pairs("年底")
    True
    """
    units = memoryview(lower(text).encode("utf-16-le", "surrogatepass"))
    if len(units) < _TWO_CHARACTERS:
        return frozenset()
    rest = units[2:]
    return frozenset([*units[: len(units) & ~3].cast("I"), *rest[: len(rest) & ~3].cast("I")])


class Table(Generic[Row]):
    """Rows, each with its trigger, in their order.

    In a table ``by_words`` the signs are searched for in the words of a text, which English has; else in its
    characters, two by two.
    """

    def __init__(self, rows: Iterable[tuple[str, Row]], *, by_words: bool = False) -> None:
        self._by_words = by_words
        self._rows: list[tuple[int, Row]] = []
        self._whole: dict[str, int] = {}
        self._inside: dict[str, int] = {}
        self._of_character: dict[str, int] = {}
        self._of_pair: dict[int, int] = {}
        self._beside: dict[str, int] = {}
        self._digit = 0
        self._longer: list[tuple[str, int]] = []
        groups: dict[str, int] = {}
        self.entries = tuple(rows)
        """Each trigger and its row."""
        for trigger, row in self.entries:
            parts = [" ".join(part.split()) for part in trigger.split("&") if part.strip()]
            need = sum(1 << groups.setdefault(part, len(groups)) for part in dict.fromkeys(parts))
            self._rows.append((need, row))
        self._groups = len(groups)
        for group, place in groups.items():
            for sign in group.split(" "):
                self._note(sign.replace("_", " "), 1 << place)
        self._of_word: dict[str, int] = {}
        self._plain: set[str] = set()
        self._characters = frozenset(self._of_character)
        self._pairs = frozenset(self._of_pair)
        self._found: dict[int, tuple[Row, ...]] = {}
        self._last: tuple[str | None, tuple[Row, ...]] = (None, ())

    def _note(self, sign: str, bit: int) -> None:
        if sign.startswith("=") and len(sign) > 1:
            _add(self._whole, sign[1:], bit)
        elif sign == "#":
            self._digit |= bit
        elif len(sign) == 1:
            _add(self._of_character, sign, bit)
        elif self._by_words and _LETTERS.fullmatch(sign):
            _add(self._inside, sign, bit)
        elif len(sign) == 2:
            self._note_pair(sign, bit)
        else:
            # searched for as it stands, where its longest word or else its first two characters are there
            word = max(_LETTERS.findall(sign), key=len, default="") if self._by_words else ""
            search = 1 << self._groups + len(self._longer)
            if word:
                _add(self._inside, word, search)
            else:
                self._note_pair(sign[:2], search)
            self._longer.append((sign, bit))

    def _note_pair(self, pair: str, bit: int) -> None:
        if self._by_words:
            # there are few of them, and a text has many pairs
            _add(self._beside, pair, bit)
        else:
            (number,) = pairs(pair)
            _add(self._of_pair, number, bit)

    def rows(self, text: str) -> tuple[Row, ...]:
        """Return the rows that can match in ``text``, in the order of the table."""
        if self._last[0] is text:
            return self._last[1]
        met = self._met(text)
        found = self._found.get(met)
        if found is None:
            if len(self._found) >= _KEPT:
                self._found.clear()
            found = self._found[met] = tuple(row for need, row in self._rows if met & need == need)
        self._last = (text, found)
        return found

    def _met(self, text: str) -> int:
        met = 0
        if self._of_character or self._digit:
            shown = characters(text)
            for character in self._characters & shown:
                met |= self._of_character[character]
            if self._digit and (not _DIGITS.isdisjoint(shown) or (not text.isascii() and _DIGIT.search(text))):
                met |= self._digit
        if self._of_pair:
            for pair in self._pairs & pairs(text):
                met |= self._of_pair[pair]
        if self._by_words:
            low = lower(text)
            for sign, bits in self._beside.items():
                if sign in low:
                    met |= bits
            of_word = self._of_word
            for word in set_of_words(text) - self._plain:
                met |= of_word[word] if word in of_word else self._meet(word)
        waiting = met >> self._groups
        if waiting:
            met &= (1 << self._groups) - 1
            met |= self._search_longer(lower(text), waiting)
        return met

    def _meet(self, word: str) -> int:
        met = self._whole.get(word, 0)
        for sign, bits in self._inside.items():
            if sign in word:
                met |= bits
        known = self._of_word if met else self._plain
        if len(known) >= _KEPT:
            known.clear()
        if met:
            self._of_word[word] = met
        else:
            self._plain.add(word)
        return met

    def _search_longer(self, text: str, waiting: int) -> int:
        met = 0
        while waiting:
            last = waiting & -waiting
            sign, bit = self._longer[last.bit_length() - 1]
            if not met & bit and sign in text:
                met |= bit
            waiting ^= last
        return met


def _add(bits: dict[Key, int], key: Key, bit: int) -> None:
    bits[key] = bits.get(key, 0) | bit
