"""Bare numbers that stand like the two ends of opening hours: open 9 to 5, from 8.30 to 17.30."""

from __future__ import annotations

import re

from converters.translation.figures.english_numerals import read_number
from converters.translation.figures.fact import Fact, Kind, Reading, number

_TO = re.compile(r" ?- ?| (?:to|and|until|till|through) ", re.IGNORECASE)
_POINTED = re.compile(r"\d{1,2}\.[0-5]\d")


def may_be_hours(facts: list[Fact], text: str) -> list[Fact]:
    """Return ``facts`` where bare numbers that may be opening hours can be times too."""
    shared = list(facts)
    for index in range(len(shared) - 1):
        one, two = shared[index], shared[index + 1]
        if _TO.fullmatch(text[one.end : two.start]) and all(
            fact.kind is Kind.TIME or _is_hour(fact) for fact in (one, two)
        ):
            shared[index], shared[index + 1] = _timed(one), _timed(two)
    return shared


def _is_hour(fact: Fact) -> bool:
    first = fact.readings[0]
    if first.kind is not Kind.COUNT or first.unit or fact.scale != 1 or not 0 < (first.value[0] or 0) <= 24:
        return False
    return (first.value[0] or 0).denominator == 1 or _POINTED.fullmatch(fact.text) is not None


def _timed(fact: Fact) -> Fact:
    if fact.kind is Kind.TIME:
        return fact
    hour, _, minute = fact.text.partition(".")
    found = read_number(hour, 0)
    minutes = 60 * int(found.value if found else 0) + int(minute or 0)
    times: tuple[Reading, ...] = (number(minutes, "", Kind.TIME),)
    if minutes < 780:
        times = (*times, number(minutes + 720, "", Kind.TIME))
    return fact._replace(readings=(*fact.readings, *times))
