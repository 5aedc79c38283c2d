"""English numbers in digits, words and both, as exact values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

_SMALL_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
SMALL: dict[str, int] = {word: value for value, word in enumerate(_SMALL_WORDS.split())}
TENS: dict[str, int] = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
SCALES: dict[str, int] = {
    "thousand": 10**3, "k": 10**3, "million": 10**6, "mn": 10**6, "mln": 10**6, "m": 10**6,
    "billion": 10**9, "bn": 10**9, "bln": 10**9, "b": 10**9, "trillion": 10**12, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
ORDINALS: dict[str, int] = {
    **{word: value for value, word in enumerate(_ORDINAL_WORDS.split(), start=1)},
    **{word[:-1] + "ieth": value for word, value in TENS.items()},
    "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
ORDINAL_PATTERN = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})*|\d+)(?:st|nd|rd|th)|(?:(?:{'|'.join(TENS)})[- ])?(?:{'|'.join(ORDINALS)})"
)
PARTS: dict[str, int] = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "ten-thousandth": 10000, "hundred-thousandth": 100000,
    "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?")
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_GAP = re.compile(r"[ \t]+|-(?=[a-z])", re.IGNORECASE)
_GOES_ON = re.compile(
    rf"[\s-]*(?:\d|(?:and|hundred|dozen|{'|'.join(SCALES)})(?![a-z]))",
    re.IGNORECASE,
)
"""What may follow the digits of a number and be part of it."""
_HALF = re.compile(r"\s+and\s+(?P<n>a|an|one|three)[- ](?P<part>half|quarters?|third)\b", re.IGNORECASE)
_SLASH = re.compile(r"(?:\s+|-)?(?P<a>[1-9])/(?P<b>[2-9])(?![\d/])")


@dataclass(frozen=True, slots=True)
class Number:
    """A number read: its value, where it ends, the magnitude word at its end, and whether it is written badly."""

    value: Fraction
    end: int
    scale: Fraction = Fraction(1)
    malformed: bool = False


def read_ordinal(text: str) -> int:
    """Return the value of an English ordinal. Raises KeyError if ``text`` is none.

    >>> read_ordinal("20th"), read_ordinal("twenty-first"), read_ordinal("Sixth")
    (20, 21, 6)
    """
    text = text.lower()
    if text[0].isdecimal():
        return int(text[:-2].replace(",", ""))
    words = re.split(r"[- ]", text)
    return sum(TENS.get(word, 0) for word in words[:-1]) + ORDINALS[words[-1]]


def read_number(text: str, at: int) -> Number | None:
    """Return the longest number that begins in ``text`` at ``at``, None if there is none.

    >>> [str(read_number(s, 0).value) for s in ("1,234", "two hundred and five", "3.5 bn", "a dozen", "one and a half")]
    ['1234', '205', '3500000000', '12', '3/2']
    """
    literal = _DIGITS.match(text, at)
    if literal and not _GOES_ON.match(text, literal.end()):
        return Number(_read_literal(literal.group()), literal.end())
    return _Reader(text, at).read()


@lru_cache(maxsize=1 << 12)
def _read_literal(literal: str) -> Fraction:
    return Fraction(literal.replace(",", ""))


class _Reader:
    def __init__(self, text: str, at: int) -> None:
        self.text = text
        self.at = at
        self.end = at
        self.total = Fraction(0)
        self.current: Fraction | None = None
        self.room = Fraction(10**15)
        """What may still be added must be smaller: after hundred, below 100; after thousand, below 1000."""
        self.scale = Fraction(1)
        self.malformed = False
        self.plain = False
        self.decimal = False
        self.literal = False

    def read(self) -> Number | None:
        while self._step():
            continue
        if self.end == self.at:
            return None
        return Number(self.total + (self.current or 0), self.end, self.scale, self.malformed)

    def _next_word(self, at: int) -> tuple[str, int]:
        found = _WORD.match(self.text, at)
        return (found.group().lower(), found.end()) if found else ("", at)

    def _step(self) -> bool:
        at = self.end
        joined = False
        if at != self.at:
            gap = _GAP.match(self.text, at)
            if gap:
                at = gap.end()
                word, end = self._next_word(at)
                if word == "and" and self.literal:
                    # "RMB 100 billion and five others"
                    return False
                if word == "and":
                    after = _GAP.match(self.text, end)
                    if (self.current is not None and self.current % 100 and self.room > 100) or after is None:
                        return False
                    joined, at = True, after.end()
            elif not self.plain:
                return False
        literal = _DIGITS.match(self.text, at)
        if literal:
            return self._take_literal(literal.group(), literal.end())
        word, end = self._next_word(at)
        return bool(word) and self._take_word(word, end, joined=joined)

    def _take_literal(self, literal: str, end: int) -> bool:
        value = _read_literal(literal)
        self.literal = True
        if self.current is not None or self.total:
            # "1 million 200 thousand" goes on; "3 2" does not
            word, _ = self._next_word(end + 1)
            if self.current is not None or word not in SCALES or value * SCALES[word] >= self.scale:
                return False
            self.current = value
        else:
            self.current, self.plain, self.decimal = value, True, "." in literal
        self.end = end
        self._take_part()
        return True

    def _take_part(self) -> None:
        half = _HALF.match(self.text, self.end)
        slash = _SLASH.match(self.text, self.end) if self.plain and not self.decimal else None
        if half:
            count = 3 if half["n"].lower() == "three" else 1
            self.current = (self.current or 0) + Fraction(count, PARTS[half["part"].lower().rstrip("s")])
            self.end = half.end()
        elif slash and slash.group()[0] in " -":
            self.current = (self.current or 0) + Fraction(int(slash["a"]), int(slash["b"]))
            self.end = slash.end()

    def _take_word(self, word: str, end: int, *, joined: bool) -> bool:
        if word in SMALL or word in TENS:
            return self._take_small(word, end)
        if joined:
            return False
        if word == "hundred" and (self.current is None or self.current < 100):
            if self.current is None and self.total:
                return False
            self.malformed |= self.plain
            self.current = (Fraction(1) if self.current is None else self.current) * 100
            self.room = Fraction(100)
            if not self.total:
                self.scale = Fraction(100)
            self.plain, self.end = False, end
            return True
        if word == "dozen" and self.current is not None and not self.total:
            self.current *= 12
            self.plain, self.end, self.room = False, end, Fraction(0)
            return True
        if word in SCALES:
            return self._take_scale(word, end)
        if word in {"a", "an", "half"} and self.end == self.at:
            return self._take_article(end, Fraction(1, 2) if word == "half" else Fraction(1))
        return False

    def _take_scale(self, word: str, end: int) -> bool:
        short = len(word) <= 2
        if self.current is None or (short and not self.plain and len(word) == 1):
            return False
        if len(word) == 1 and self.text[self.end : self.end + 1].isspace():
            return False
        if self.malformed and not self.decimal:
            self.malformed = False
        self.scale = Fraction(SCALES[word])
        self.total += self.current * self.scale
        self.room = self.scale
        self.current, self.plain, self.end = None, False, end
        return True

    def _take_small(self, word: str, end: int) -> bool:
        value = Fraction(SMALL[word] if word in SMALL else TENS[word])
        if self.plain:
            return False
        if self.current is None:
            if value >= self.room:
                return False
            self.current = value
        elif (self.current % 100 == 0 and self.current and self.room == 100) or (
            self.current % 10 == 0 and self.current % 100 >= 20 and word in SMALL and 0 < value < 10
        ):
            self.current += value
        else:
            return False
        self.end = end
        self._take_part()
        return True

    def _take_article(self, end: int, value: Fraction) -> bool:
        gap = _GAP.match(self.text, end)
        if gap is None:
            return False
        word, stop = self._next_word(gap.end())
        if value != 1 and word in {"a", "an"}:
            gap = _GAP.match(self.text, stop)
            if gap is None:
                return False
            word, stop = self._next_word(gap.end())
        if word == "hundred" and value == 1:
            self.current, self.room = Fraction(100), Fraction(100)
        elif word == "dozen":
            self.current = 12 * value
        elif word in {"thousand", "million", "billion", "trillion"}:
            self.scale = Fraction(SCALES[word])
            self.total += value * self.scale
            self.room = self.scale
        else:
            return False
        self.end = stop
        return True


_ROMAN_NUMERALS = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX"
ROMANS: dict[str, int] = {numeral: value for value, numeral in enumerate(_ROMAN_NUMERALS.split(), start=1)}
