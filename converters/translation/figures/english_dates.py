"""Dates, times, weekdays, quarters and plan periods in English."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from re import Match

from converters.translation.figures.english_numerals import ORDINAL_PATTERN, ORDINALS, read_ordinal
from converters.translation.figures.english_ranges import MONTH, MONTH_SIGN, THE
from converters.translation.figures.english_times import ENGLISH_TIMES, read_small
from converters.translation.figures.fact import Fact, Kind, Reading, Sheet, date_reading, fact_of, number
from converters.translation.figures.rules import Rule, rule, rule_at, rule_if, runs

_MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
MONTHS = {name: value for value, name in enumerate(_MONTH_NAMES, start=1)}
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_DAY = rf"(?P<d>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|:\d)|{'(?:twenty|thirty)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)'})"
# what a text must hold for the patterns of a kind to be searched
_TRIPLE_SIGN = re.compile(r"\d+[-/.]\d{1,2}[-/.]\d")
_YEAR_SIGN = re.compile(r"\d*[12][09]\d\d")
_MDY = re.compile(rf"\b{MONTH} {THE}{_DAY}(?:,? {_YEAR})?\b(?! (?:percent|yuan|million|people))")
_DMY = re.compile(rf"\b{THE}{_DAY}(?: day)?(?: of)? {MONTH}(?:,? {_YEAR})?\b")
_MY = re.compile(rf"\b{MONTH}(?:,| of)? {_YEAR}\b")
_M = re.compile(rf"\b{MONTH}(?![a-z])")
_ISO = re.compile(
    r"(?<![\d.-])(?P<y>(?:19|20)\d\d)(?P<s>[-/.])(?P<m>1[0-2]|0?[1-9])(?P=s)(?P<d>3[01]|[12]\d|0?[1-9])(?![\d-])"
)
_SLASHED = re.compile(r"(?<![\d/])(?P<a>[0-3]?\d)(?P<s>[/.])(?P<b>[0-3]?\d)(?P=s)(?P<y>(?:19|20)\d\d)(?!\d)")
_MAY_BEFORE = re.compile(
    r"(?:\b(?:in|of|by|from|to|until|till|since|between|and|through|before|after|during|late|early|mid|this|last|next|every|each|for|or)[ -]|-|\d )$",
    re.IGNORECASE,
)
_PLAIN_YEAR = re.compile(
    r"(?<![\d.,$¥€-])(?P<y>(?:19|20)\d\d)(?![\d%]|,\d|\.\d|[ -]?(?:yuan|km|kg|m\b)|(?:st|nd|rd|th|s)\b)"
)
_YEAR_RANGE = re.compile(r"(?<![\d.,$¥€-])(?P<a>(?:19|20)\d\d)(?:\s*-\s*|/)(?P<b>(?:19|20)?\d\d)(?![\d%,/-])")
_DECADE = re.compile(r"(?:the )?(?P<y>(?:19|20)\d0)'?s\b")
_DECADE_WORD = re.compile(
    r"\bthe (?P<w>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b", re.IGNORECASE
)
_DECADES = dict(
    zip(
        ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"],
        range(1920, 2000, 10),
        strict=True,
    )
)
_AGES = re.compile(
    r"\bin (?:his|her|their|its|my|our)(?: early| mid| late)?[ -](?:(?P<n>[2-9]0)'?s|(?P<w>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b",
    re.IGNORECASE,
)
_THE_DAY = re.compile(
    r"\bthe (?P<d>(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th))(?=[,.;)]|$| (?:to|and|of (?:the|each|every|this|that) month|at|from|through)\b)"
)

_WEEKDAY = re.compile(
    r"\b(?P<n>Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:s?day|sday|nesday|rsday|urday|days|sdays|nesdays|rsdays|urdays|s|r|rs|\.)?\b"
)
_WEEKDAYS = {name: value for value, name in enumerate(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], start=1)}
_QUARTERS = re.compile(r"\bfirst (?P<n>two|three|2|3) quarters\b|\bQ1\s*(?:-|to)\s*Q(?P<q>[23])\b", re.IGNORECASE)
_QUARTER = re.compile(
    r"\b(?P<n>first|second|third|fourth|last|final|1st|2nd|3rd|4th)[- ]quarter\b(?! of the (?:total|population|area))|\bQ(?P<q>[1-4])\b|\b(?P<o>[1-4])Q\b|\bquarter (?P<w>[1-4]|one|two|three|four)\b",
    re.IGNORECASE,
)
_TWO_QUARTERS = re.compile(
    r"\b(?P<a>first|second|third) (?:and|to|through) (?:the )?(?P<b>second|third|fourth) quarters?\b", re.IGNORECASE
)
_HALF = re.compile(
    r"\b(?P<n>first|second|latter|former|1st|2nd)[- ](?:half(?![- ](?:hour|day|century|mile|dozen|million|marathon|kilo))|six months)(?:[- ]year)?\b|\bH(?P<h>[12])\b|\b(?P<o>[12])H\b",
    re.IGNORECASE,
)
_PLAN = re.compile(
    rf"\b(?P<n>{ORDINAL_PATTERN})[- ](?:(?:five|5)[- ]year\b(?: plans?)?(?: periods?)?|FYP\b)", re.IGNORECASE
)
_PLAN_SIGN = re.compile("[ -](?:(?:five|5)[ -]year|fyp)", re.IGNORECASE)
_QUARTER_WORDS = {
    "first": 1,
    "1st": 1,
    "former": 1,
    "second": 2,
    "2nd": 2,
    "latter": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": 4,
    "final": 4,
}


def _ages(match: Match[str]) -> Fact:
    word = match["w"].lower()
    years = int(match["n"]) if match["n"] else _DECADES[word] - 1900
    return fact_of(match, number(years), number(years, "year"))


def _quarter(match: Match[str]) -> Fact:
    digit = match["q"] or match["o"] or match["w"]
    value = read_small(digit) if digit else _QUARTER_WORDS[match["n"].lower()]
    return fact_of(match, number(value, "", Kind.QUARTER))


def _date(match: Match[str]) -> Fact:
    groups = match.groupdict()
    month = groups["m"]
    value = MONTHS[month[:3].lower()] if month[0].isalpha() else int(month)
    day = groups.get("d")
    days = None if day is None else read_ordinal(day) if not day.isdecimal() else int(day)
    year = int(groups["y"]) if groups.get("y") else None
    first = date_reading(year, value, days)
    if days is None and (edge := _EDGE.search(match.string, max(0, match.start() - 30), match.start())):
        # the end of August is 31 August
        last = _LAST_DAYS.get(value, 31)
        return fact_of(match, first, *(date_reading(year, value, day) for day in ((last, 28) if edge["end"] else (1,))))
    return fact_of(match, first)


_EDGE = re.compile(r"\b(?:(?P<end>end|last day|close)|start|beginning|first day) of (?:the month of )?$", re.IGNORECASE)
_LAST_DAYS = {4: 30, 6: 30, 9: 30, 11: 30, 2: 29}


def _slashed(match: Match[str]) -> Fact | None:
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    readings = []
    if 1 <= first <= 12 and 1 <= second <= 31:
        readings.append(date_reading(year, first, second))
    if 1 <= second <= 12 and 1 <= first <= 31 and first != second:
        readings.append(date_reading(year, second, first))
    return fact_of(match, *readings) if readings else None


def _month(match: Match[str]) -> Fact | None:
    if match.group() == "March" and match.string[: match.start()].endswith("Long "):
        return None
    if match.group() in {"May", "March", "Mar", "Jan", "Sep"}:
        before = match.string[: match.start()]
        if (
            match.group() == "May"
            and not _MAY_BEFORE.search(before)
            and not re.match(r"(?:'s|-| (?:to|and|this|last|through)\b|[,.;)]|$)", match.string[match.end() :])
        ):
            return None
    return _date(match)


def _weekday(match: Match[str]) -> Fact | None:
    if match.group() in {"Sat", "Sun"}:
        return None
    return fact_of(match, number(_WEEKDAYS[match["n"]], "", Kind.WEEKDAY))


def _years(match: Match[str]) -> list[Fact]:
    first, second = int(match["a"]), match["b"]
    end = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    return [
        fact_of(match, date_reading(first, None, None), group="a"),
        fact_of(match, date_reading(end, None, None), group="b"),
    ]


def _year(match: Match[str]) -> Fact:
    year = int(match["y"])
    return fact_of(match, date_reading(year, None, None), number(year))


def _the_day(match: Match[str]) -> Fact:
    day = read_ordinal(match["d"])
    return fact_of(match, date_reading(None, None, day), number(day, "", Kind.ORDINAL))


def share_years(facts: list[Fact], text: str) -> list[Fact]:
    """Return ``facts`` where a date without year has that of a date close behind it, or of the one before."""
    shared = list(facts)
    for index, fact in enumerate(shared):
        if fact.kind is not Kind.DATE or fact.value[0] is not None:
            continue
        later = [f for f in shared[index + 1 :] if f.kind is Kind.DATE]
        earlier = [f for f in shared[:index] if f.kind is Kind.DATE and f.value[0] is not None]
        near = (
            later[0]
            if later and later[0].start - fact.end < 40 and "." not in text[fact.end : later[0].start]
            else None
        )
        year = near.value[0] if near and near.value[0] is not None else (earlier[-1].value[0] if earlier else None)
        if near and near.value[0] is None and len(later) > 1 and later[1].start - near.end < 30:
            year = later[1].value[0] or year
        month = fact.value[1]
        if month is None and fact.value[2] is not None and earlier:
            month = earlier[-1].value[1]
        reading = Reading(Kind.DATE, (year, month, fact.value[2]), fact.unit)
        shared[index] = fact._replace(readings=(reading, *fact.readings[1:]))
    return shared


def _half(match: Match[str]) -> Fact:
    value = int(match["h"] or match["o"] or _QUARTER_WORDS[(match["n"] or "").lower()])
    return fact_of(match, number(value, "", Kind.HALF))


def _read_weekdays(sheet: Sheet) -> None:
    if _WEEKDAY_SIGN.search(sheet.text):
        sheet.take(_WEEKDAY, _weekday)


def _read_day_and_month(sheet: Sheet) -> None:
    if sheet.says(_ORDINAL_WORDS):
        sheet.take(_DMY, _date)
        return
    text = sheet.rest
    found = sheet.meets(_DIGIT_AND_MONTH)
    if found:
        sheet.take_at(
            [start - 4 if _THE_BEFORE.match(text, max(0, start - 5), start) else start for start in sheet.starts],
            _DMY,
            _date,
        )


def _months(sheet: Sheet) -> Sequence[int]:
    return _month_starts(sheet.text)


@lru_cache(maxsize=8)
def _month_starts(text: str) -> tuple[int, ...]:
    return tuple(match.start() for match in MONTH_SIGN.finditer(text))


_ORDINAL_WORDS = frozenset(ORDINALS)
_DIGIT_AND_MONTH = re.compile(r"\d+(?:st|nd|rd|th)?(?: day)?(?: of)? [JFMASOND]")
_THE_BEFORE = re.compile(r"(?:^|\W)the $")
_MONTHS_WORDS = " ".join(_MONTH_NAMES)
_THE_DAY_SIGN = re.compile(r"the \d")
_WEEKDAY_SIGN = re.compile("[MTWFS](?:on|ue|ed|hu|ri|at|un)")

_YEAR_RANGE_SIGN = re.compile(r"\d+(?:\s*-\s*|/)\d")

ENGLISH_DATES: tuple[Rule, ...] = (
    rule_if(
        _PLAN_SIGN,
        "five 5 fyp & year fyp",
        _PLAN,
        lambda m: fact_of(m, number(read_ordinal(m["n"]), "plan", Kind.ORDINAL)),
    ),
    rule(
        "quarter & =and =to =through",
        _TWO_QUARTERS,
        lambda m: [fact_of(m, number(_QUARTER_WORDS[m[g].lower()], "", Kind.QUARTER), group=g) for g in "ab"],
    ),
    rule("quarters q1", _QUARTERS, lambda m: fact_of(m, number(read_small(m["n"] or m["q"]), "first", Kind.QUARTER))),
    rule("quarter q1 q2 q3 q4 1q 2q 3q 4q", _QUARTER, _quarter),
    rule("=half =months h1 h2 1h 2h", _HALF, _half),
    rule_at(runs, "#", _ISO, _date, _TRIPLE_SIGN),
    rule_at(_months, _MONTHS_WORDS, _MDY, _date),
    (_MONTHS_WORDS, _read_day_and_month),
    rule_at(_months, _MONTHS_WORDS, _MY, _date),
    rule_at(runs, "#", _SLASHED, _slashed, _TRIPLE_SIGN),
    rule_at(_months, _MONTHS_WORDS, _M, _month),
    *ENGLISH_TIMES,
    ("mon tue wed thu fri sat sun", _read_weekdays),
    rule("ties 0s 0's & in_", _AGES, _ages),
    rule("0s 0's", _DECADE, lambda m: fact_of(m, number(int(m["y"]), "", Kind.DECADE))),
    rule(
        " ".join(f"={word}" for word in _DECADES),
        _DECADE_WORD,
        lambda m: fact_of(m, number(_DECADES[m["w"].lower()], "", Kind.DECADE)),
    ),
    rule_at(runs, "# & - /", _YEAR_RANGE, _years, _YEAR_RANGE_SIGN),
    rule_at(runs, "#", _PLAIN_YEAR, _year, _YEAR_SIGN),
    rule_if(_THE_DAY_SIGN, "# & =the", _THE_DAY, _the_day),
)
"""Dates, times and periods."""
