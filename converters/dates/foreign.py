"""Dates as systems write them that are set to another language than Chinese: read where a label says what they are."""

from __future__ import annotations

import re
from datetime import date

from converters.dates import parse_date

_MONTHS = {name: at for at, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}  # noqa: SIM905
_MONTH = r"(?P<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\.?"
_YEAR = r"(?P<year>(?:19|20)\d{2})(?!\d)"
_CLOCK = r"(?:\s*,?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?P<noon>[ap]\.?m\.?)?)?"
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+)?"
_END = r"(?![\w:/])(?:\s*(?:gmt|utc|cst|z|[+-]\d{2}:?\d{2}))*\s*(?:$|[^\w\s]|\s)"

_NAMED = tuple(
    re.compile(rf"{_WEEKDAY}{form}{_END}", re.IGNORECASE)
    for form in (
        rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}{_CLOCK}",  # Jun 19, 2017
        rf"{_MONTH}\s+(?P<day>\d{{1,2}})\s+\d{{1,2}}:\d{{2}}:\d{{2}}\s+(?:[a-z]{{3,4}}\s+)?{_YEAR}",  # Date.toString()
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+{_MONTH},?[\s-]+{_YEAR}{_CLOCK}",  # 19 Jun 2017, 19-Jun-2017
    )
)
_NUMBERS = re.compile(
    rf"(?P<one>\d{{1,2}})(?P<sign>[/.-])(?P<two>\d{{1,2}})(?P=sign){_YEAR}{_CLOCK}{_END}", re.IGNORECASE
)


def read_foreign_date(text: str) -> date | None:
    """Return the date that ``text`` begins with in a form of another language; None if there is none or it is open.

    Where day and month come before the year in digits, which is which must follow from them: one above 12,
    both the same, or a clock of twelve hours, which goes with the American order.

    >>> read_foreign_date("06/19/2017 16:45:03"), read_foreign_date("19.06.2017"), read_foreign_date("05/06/2017")
    (datetime.date(2017, 6, 19), datetime.date(2017, 6, 19), None)
    >>> read_foreign_date("6/5/2017 4:45:03 PM"), read_foreign_date("Mon Jun 19 16:45:03 CST 2017")
    (datetime.date(2017, 6, 5), datetime.date(2017, 6, 19))
    """
    value = text.strip(" \t\u3000\xa0[]【】()（）")
    for form in _NAMED:
        if match := form.match(value):
            return _make(match["year"], _MONTHS[match["month"][:3].lower()], int(match["day"]))
    match = _NUMBERS.match(value)
    if match is None:
        return None
    one, two = int(match["one"]), int(match["two"])
    if one > _LAST_MONTH >= two:
        return _make(match["year"], two, one)
    if two > _LAST_MONTH or one == two or (match["noon"] and match["sign"] == "/"):
        return _make(match["year"], one, two)
    return None


_LAST_MONTH = 12


def _make(year: str, month: int, day: int) -> date | None:
    try:
        return date(int(year), month, day)
    except ValueError:
        return None


def read_twice(text: str) -> date | None:
    """Return the day that ``text`` says in Chinese and once more in English, and nothing else; None if it does not.

    >>> read_twice("March 5, 2024　2024年3月5日"), read_twice("2024年3月5日 / 6 March 2024")
    (datetime.date(2024, 3, 5), None)
    """
    english = _ENGLISH_DAY.search(text)
    if english is None:
        return None
    day = parse_date((text[: english.start()] + text[english.end() :]).strip(_BESIDE))
    return day if day is not None and read_foreign_date(english[0]) == day else None


_ENGLISH_DAY = re.compile(
    r"(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8})[a-z]{0,2}\.?,?\s+\d{4}(?!\d)"
)
_BESIDE = " \u3000/／|｜()（）,，"
"""What parts a day from the same day in another language."""
