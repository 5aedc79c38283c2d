"""Ranges of days and hours in English, written out before dates are read: 20-25 October, 9-11 a.m."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re
from re import Match

from converters.translation.figures.english_times import MERIDIEM_SIGN, share_evenings

MONTH = (
    r"(?P<m>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
THE = "(?:the )?"

# written out before reading: the lower end of a range gets what the upper end carries
_JOIN = r"\s*(?P<to>-|to|and|through|thru|until|till|or|/|,)\s*"
_D = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_DAY_NAME = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? "
_MN = MONTH.replace("?P<m>", "?:")
_SHARED: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            rf"\b(?P<mon>{_MN}) {THE}(?P<a>{_D}){_JOIN}{THE}(?P<b>{_D})(?![\d:%]|,\d|\s*(?:percent|per cent|[ap]\.?m\b|noon\b|midnight\b|{_MN}|\d))"
        ),
        r"\g<mon> \g<a> \g<to> \g<mon> \g<b>",
    ),
    (
        re.compile(rf"\b(?P<mon>{_MN}) {THE}(?P<a>{_D}){_JOIN}{THE}(?P<b>{_D})(?=, ?(?:19|20)\d\d)"),
        r"\g<mon> \g<a> \g<to> \g<mon> \g<b>",
    ),
    (
        re.compile(
            rf"(?<![\d:.,])(?P<a>{_D}){_JOIN}(?P<day>{_DAY_NAME})?{THE}(?P<b>{_D})(?P<of> (?:of )?)(?P<mon>{_MN})\b"
        ),
        r"\g<a>\g<of>\g<mon> \g<to> \g<day>\g<b>\g<of>\g<mon>",
    ),
)
_CLOCK_RANGE = re.compile(
    r"(?<![\d:.,])(?P<a>1[0-2]|0?[1-9])(?P<ai>[:.][0-5]\d)?\s*(?P<to>-|to|and|until|till|through)\s*(?P<b>1[0-2]|0?[1-9])(?P<bi>[:.][0-5]\d)?\s*(?P<p>[ap])\.?m\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_RANGE_SIGN = re.compile(
    r"\d(?<!\d{3})(?:st|nd|rd|th)?\s*(?:-|to|and|through|thru|until|till|or|/|,)\s*"
    r"(?:[MTWFS][a-z]+day,? )?(?:the )?\d{1,2}(?!\d)"
)
"""Two numbers joined, as in every range of days."""
MONTH_SIGN = re.compile("[JFMASOND](?:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)")
_DASHES = re.compile("[–—―‐‑−]")

_MONTH_BEFORE = re.compile(rf"\b{_MN} (?:the )?$")


def share_english_dates(text: str) -> str:
    """Return ``text`` with one kind of dash and the ranges of days and hours written out.

    >>> share_english_dates("from 20–25 October, 9–11 a.m.")
    'from 20 October - 25 October, 9am - 11am.'
    """
    if not text.isascii():
        text = _DASHES.sub("-", text)
    if not _DIGIT.search(text):
        return text
    if MONTH_SIGN.search(text) and _RANGE_SIGN.search(text):
        for pattern, shared in _SHARED:
            text = pattern.sub(shared, text)
    text = share_evenings(text)
    return _CLOCK_RANGE.sub(_share_meridiem, text) if MERIDIEM_SIGN.search(text) else text


def _share_meridiem(match: Match[str]) -> str:
    if _MONTH_BEFORE.search(match.string[: match.start()]):
        return match.group()
    first, second = int(match["a"]) % 12, int(match["b"]) % 12
    own = match["p"].lower()
    lower = own if first <= second else {"a": "p", "p": "a"}[own]
    return f"{match['a']}{match['ai'] or ''}{lower}m {match['to']} {match['b']}{match['bi'] or ''}{own}m"
