"""A fact: one figure of a text with its possible readings, each an exact value of a kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from operator import attrgetter
from re import Match, Pattern
from typing import NamedTuple

from converters.translation.figures.words import set_of_words


class Kind(StrEnum):
    """What a figure says; figures of different kinds never agree."""

    __hash__ = str.__hash__

    COUNT = "number"
    RATIO = "share"
    """A percentage, a fraction, 成, ‰: the value is the share itself."""
    LEVEL = "share of the base"
    GROWTH = "growth"
    POINTS = "percentage points"
    FACTOR = "multiple"
    DISCOUNT = "discount"
    ORDINAL = "ordinal"
    DATE = "date"
    TIME = "time"
    WEEKDAY = "weekday"
    QUARTER = "quarter of the year"
    HALF = "half of the year"
    DECADE = "decade"
    SCORE = "ratio or score"
    CODE = "code"
    VAGUE = "order of magnitude"
    DOCUMENT = "document number"
    MALFORMED = "number that is no English"


Value = tuple[Fraction | None, ...]
_ONE = Fraction(1)


class Reading(NamedTuple):
    """One way to understand a figure.

    ``value`` holds one number; a date holds year, month and day (None where unknown), a score both sides.
    ``unit`` is the unit of a count, the label of an ordinal, the text of a code, and for a date which of
    ``ymd`` the text itself gives (the others were taken over from the date before).
    """

    kind: Kind
    value: Value
    unit: str = ""


class Fact(NamedTuple):
    """A figure in a text at ``start``; ``parts`` are the figures it may be split into.

    ``weak``: the other language may leave it out (一项, 双方; "one", "first").
    """

    text: str
    start: int
    end: int
    readings: tuple[Reading, ...]
    weak: bool = False
    parts: tuple[Reading, ...] = ()
    scale: Fraction = _ONE
    """The magnitude word behind the number (万, million); a range may share it."""
    noun: str = ""
    """The kind of thing that is counted, if the measure word or the noun tells."""

    @property
    def kind(self) -> Kind:
        """The kind of the first reading."""
        return self.readings[0].kind

    @property
    def value(self) -> Value:
        """The value of the first reading."""
        return self.readings[0].value

    @property
    def unit(self) -> str:
        """The unit of the first reading."""
        return self.readings[0].unit


_SMALL: dict[object, Fraction] = {value: Fraction(value) for value in range(1000)}
"""The numbers that most figures are made of, so that they are made once."""


def number(value: Fraction | float | str, unit: str = "", kind: Kind = Kind.COUNT) -> Reading:
    """Return the reading of one value."""
    if not isinstance(value, Fraction):
        value = _SMALL[value] if value in _SMALL else Fraction(str(value) if isinstance(value, float) else value)
    return Reading(kind, (value,), unit)


@lru_cache(maxsize=1 << 12)
def date_reading(year: int | None, month: int | None, day: int | None) -> Reading:
    """Return the reading of a date; what is None is not given."""
    given = "".join(letter for letter, part in zip("ymd", (year, month, day), strict=True) if part is not None)
    parts = tuple(None if part is None else Fraction(part) for part in (year, month, day))
    return Reading(Kind.DATE, parts, given)


Made = Iterable[Fact] | Fact | None
"""What a match is made into; None leaves it for later rules."""
Reader = Callable[[Match[str]], Made]

BLANK = "\x00"
_DIGITS = re.compile(r"\d+")
_SITE = re.compile(r"(?<!\d)\d|[IVX负零〇一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟-]")


_SPAN = attrgetter("start", "end")


class Sheet:
    """A text in which the figures found are blanked, so that no later rule reads them again."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.rest = text
        self.facts: list[Fact] = []
        self.starts = [match.start() for match in _DIGITS.finditer(text)]
        """Where each run of digits begins."""
        self._sites: list[int] | None = None

    @property
    def sites(self) -> list[int]:
        """Where a Chinese number can begin: at each run of digits, numeral and sign."""
        if self._sites is None:
            self._sites = [match.start() for match in _SITE.finditer(self.text)]
        return self._sites

    def meets(self, sign: Pattern[str]) -> bool:
        """Return whether ``sign`` matches where a run of digits begins."""
        text, match = self.text, sign.match
        for start in self.starts:  # noqa: SIM110 - a generator takes twice the time
            if match(text, start):
                return True
        return False

    def says(self, words: frozenset[str]) -> bool:
        """Return whether one of ``words``, which are in lower case, stands in the text as a whole word."""
        return not words.isdisjoint(set_of_words(self.text))

    def blank(self, start: int, end: int) -> None:
        """Take the span out of what is still to be read."""
        self.rest = self.rest[:start] + BLANK * (end - start) + self.rest[end:]

    def drop(self, pattern: Pattern[str]) -> None:
        """Take every match of ``pattern`` out without a figure."""
        for match in pattern.finditer(self.rest):
            self.blank(*match.span())

    def take(self, pattern: Pattern[str], make: Reader) -> None:
        """Record what ``make`` reads in every match of ``pattern``; None leaves the match for later rules."""
        self._take(pattern.finditer(self.rest), make)

    def take_at(self, starts: Sequence[int], pattern: Pattern[str], make: Reader) -> None:
        """Record what ``make`` reads in every match of ``pattern`` that begins at one of ``starts``, in order."""
        end = 0
        match_at = pattern.match
        for start in starts:
            if start < end or self.rest[start] == BLANK:
                continue
            match = match_at(self.rest, start)
            if match:
                end = match.end()
                self._take((match,), make)

    def _take(self, matches: Iterable[Match[str]], make: Reader) -> None:
        for match in matches:
            made = make(match)
            if made is None:
                continue
            self.facts.extend([made] if isinstance(made, Fact) else made)
            self.blank(*match.span())

    def sorted(self) -> list[Fact]:
        """Return the facts in reading order."""
        return sorted(self.facts, key=_SPAN)


def fact_of(match: Match[str], *readings: Reading, weak: bool = False, group: int | str = 0) -> Fact:
    """Return the fact that a whole match (or one group of it) writes."""
    return Fact(match.group(group), match.start(group), match.end(group), readings, weak)


def join_lasting(facts: list[Fact], text: str, gap: Pattern[str], sizes: dict[str, Fraction]) -> list[Fact]:
    """Return ``facts`` where 2小时30分钟 is one figure: neighbours parted by ``gap``, the larger unit first.

    ``sizes`` are the units that may join, with their size in one base unit.
    """
    if len(facts) < 2:
        return facts
    joined: list[Fact] = []
    for fact in facts:
        last = joined[-1] if joined else None
        if (
            last is not None
            and _may_join(last, fact, sizes)
            and gap.fullmatch(between := text[last.end : fact.start])
            and not (last.weak and "," in between)
        ):
            whole = (last.value[0] or Fraction(0)) * sizes[last.unit] / sizes[fact.unit] + (
                fact.value[0] or Fraction(0)
            )
            readings = (Reading(Kind.COUNT, (whole,), fact.unit),)
            parts = (last.readings[0], fact.readings[0])
            joined[-1] = Fact(text[last.start : fact.end], last.start, fact.end, readings, parts=parts)
        else:
            joined.append(fact)
    return joined


def _may_join(one: Fact, two: Fact, sizes: dict[str, Fraction]) -> bool:
    first, second = one.readings[0], two.readings[0]
    plain = first.kind is second.kind is Kind.COUNT and first.unit in sizes and second.unit in sizes
    return plain and sizes[first.unit] > sizes[second.unit] and sizes[first.unit] % sizes[second.unit] == 0


_SECONDS = re.compile(r"[0-5]\d\.\d{1,3}")


def parts_fact(match: Match[str]) -> Fact | None:
    """Return the fact of a ratio of several parts, 7.6:42.1:50.3; None for a time with seconds."""
    parts = match.group().split(":")
    if len(parts) == 3 and all(len(part) == 2 and part.isdecimal() and int(part) < 60 for part in parts[1:]):
        return None
    score = Reading(Kind.SCORE, tuple(Fraction(part) for part in parts))
    if len(parts) == 2 and len(parts[0]) < 3 and _SECONDS.fullmatch(parts[1]):
        # 4:12.30 is a time in a race
        return fact_of(match, score, number(60 * Fraction(parts[0]) + Fraction(parts[1]), "second"))
    return fact_of(match, score)
