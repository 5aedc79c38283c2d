"""Rates that only the English has: yuan a year, where the Chinese names no year at all."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re

_RATED = r"(?:\b(?:per|each|every)|(?:yuan|rmb|\d|tonnes?|tons?|kg|kwh|met(?:er|re)s|hours|times|once|twice|visits?|people|litres?|child|person|household) an?)"
_ADDED = tuple(
    (
        signs,
        re.compile(rf"(?<!24 )(?<!four ){_RATED} {word}\b(?! (?:earlier|ago|later|before|on\b|after|old|end|and a))"),
    )
    for signs, word in (
        ("年", "year"),
        ("月", "month"),
        ("季", "quarter(?! of)"),
        ("周星礼", "week"),
        ("日天昼夜", "day"),
        ("时钟", "hour"),
    )
)

_RATE_SIGN = re.compile(" (?:a|an|per|each|every) (?:year|month|quarter|week|day|hour)")


def find_added_rate(chinese: str, english: str) -> str:
    """Return a rate like "yuan a year" in an English whose Chinese names no year at all; empty if there is none.

    >>> find_added_rate("票价10元", "Tickets cost 10 yuan a day")
    'yuan a day'
    """
    if not _RATE_SIGN.search(english.lower()):
        return ""
    shown = frozenset(chinese)
    if "24小时" in chinese or "二十四小时" in chinese:
        shown |= {"日"}
    if "3个月" in chinese or "三个月" in chinese:
        shown |= {"季"}
    for signs, pattern in _ADDED:
        if shown.isdisjoint(signs) and (found := pattern.search(english)):
            return found.group()
    return ""
