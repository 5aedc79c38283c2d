"""Dates that one language may have alone: said again, or following from another date of the text."""

from __future__ import annotations

import re
from datetime import date, timedelta
from fractions import Fraction

from converters.translation.figures.agreement import agree
from converters.translation.figures.fact import Fact, Kind, Reading
from converters.translation.figures.sides import Side

_NEXT_DAY = re.compile("次日|翌日|第二天|隔日|隔天|转天")
_NEXT_YEAR = re.compile("次年|翌年|第二年|明年|来年|下一年|下年")
_LAST_YEAR = re.compile("上年|去年|上一年|前一年|同期|前年")
_LAST_MONTH = re.compile("上月|上个月|环比")
_NEXT_MONTH = re.compile("下月|下个月|次月")


def is_repeated(first: Reading, other: Side) -> bool:
    """Return whether a date says again what the other language says once."""
    if any(agree(first, reading) or agree(reading, first) for fact in other.matched for reading in fact.readings):
        return True
    return first.unit == "y" and any(_has_year(fact, first.value[0]) for fact in other.facts)


def _has_year(fact: Fact, year: Fraction | None) -> bool:
    return any(r.kind in {Kind.DATE, Kind.DOCUMENT} and r.value[0] == year for r in fact.readings)


def follows(first: Reading, chinese: Side) -> bool:
    """Return whether the date follows from one that the Chinese has: the day after for 次日, 2022 for 上年."""
    dates = [r.value for fact in chinese.facts for r in fact.readings if r.kind is Kind.DATE]
    year, month, day = first.value
    if first.unit == "m" and any(
        m is not None and pattern.search(chinese.text) and (m - 1 + step) % 12 + 1 == month
        for _, m, _ in dates
        for pattern, step in ((_LAST_MONTH, -1), (_NEXT_MONTH, 1))
    ):
        return True
    if day is not None and _NEXT_DAY.search(chinese.text):
        return any(_is_day_after((y, m, d), (year, month, day)) for y, m, d in dates)
    if year is not None and first.unit == "y":
        for pattern, step in ((_NEXT_YEAR, 1), (_LAST_YEAR, -1)):
            if pattern.search(chinese.text) and any(value[0] == year - step for value in dates):
                return True
    return False


def falls_on(reading: Reading, weekday: Reading) -> bool:
    """Return whether a whole date is on the weekday that the English adds."""
    if reading.kind is not Kind.DATE or None in reading.value:
        return False
    year, month, day = (int(part or 1) for part in reading.value)
    try:
        return date(year, month, day).isoweekday() == weekday.value[0]
    except ValueError:
        return False


def _is_day_after(one: tuple[Fraction | None, ...], two: tuple[Fraction | None, ...]) -> bool:
    if one[1] is None or one[2] is None or two[2] is None:
        return False
    try:
        after = date(int(one[0] or 2023), int(one[1]), int(one[2])) + timedelta(days=1)
    except ValueError:
        return False
    return after.day == two[2] and (two[1] is None or after.month == two[1])


_YEARS_RUN = re.compile(
    r"\b(?:previous|past|preceding|last|prior|next|following|coming) (?P<n>two|three|four|five|2|3|4|5) "
    r"(?:academic |school |fiscal )?years\b",
    re.IGNORECASE,
)
_FEW = {"two": 2, "three": 3, "four": 4, "five": 5}


def counts_years(chinese: Side, english: Side) -> bool:
    """Return whether the English counts the years that the Chinese lists: 2022届、2023届, the previous two years."""
    found = _YEARS_RUN.search(english.text)
    years = sum(fact.kind is Kind.DATE and fact.unit == "y" for fact in chinese.alone)
    return found is not None and years == (_FEW.get(found["n"].lower()) or int(found["n"]))
