"""What stands behind a number in English and makes it a share, points, a multiple or a measure."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re
from fractions import Fraction

from converters.translation.figures.english_numerals import (
    PARTS,
)
from converters.translation.figures.fact import Kind, Reading, number
from converters.translation.figures.units import read_english_unit

# what stands behind a number
POINTS = re.compile(
    r"[\s-]*(?:of )?(?:an? |one )?(?:percentage[ -]points?|(?<=of a )point\b|percent(?:age)? points?|pps?\b|ppts?\b|%[ -]points?)",
    re.IGNORECASE,
)
_BASIS = re.compile(r"[\s-]*(?:basis[ -]points?|bps?\b|pips?\b)", re.IGNORECASE)
_BARE_POINTS = re.compile(r"\s+points?\b", re.IGNORECASE)
_PERCENT = re.compile(r"\s*(?:%|-?percent(?:age)?\b|-?per cent\b|-?pct\b)", re.IGNORECASE)
_AHEAD_BY = re.compile(r"\b(?:exceed|outnumber|outstrip|surpass|outpac)\w*\b[^.;,]{0,40}\bby [\d.,]+$", re.IGNORECASE)
"""What is ahead by 300 percent is four times as much."""
_PER_MILLION = re.compile(r"\s*parts per million\b|\s*ppm\b", re.IGNORECASE)
_PER_BILLION = re.compile(r"\s*parts per billion\b|\s*ppb\b", re.IGNORECASE)
_MILLE = re.compile(
    r"\s*(?:‰|per mille\b|per mil\b|per thousand\b|per 1,000\b|in (?:a|one) thousand\b|out of (?:a|one|every) thousand\b)",
    re.IGNORECASE,
)
_HEADS = re.compile(
    r"\s+(?:(?:permanent|registered|urban|rural|live|older|resident|local|insured) )*"
    r"(?:people|persons?|population|residents?|inhabitants|births|children|households|vehicles|members|students|workers|of )",
    re.IGNORECASE,
)
_OFF = re.compile(r"[\s-]*(?:discount|off\b|price cut|markdown)", re.IGNORECASE)
_REDUCTION = re.compile(r"[\s-]*(?:reduction|rebate|cut|price)", re.IGNORECASE)
_OF = re.compile(r"\s+of\b", re.IGNORECASE)
_FOLD = re.compile(r"[\s-]?fold\b", re.IGNORECASE)
_TIMES = re.compile(r"\s*(?:times\b|x\b|×)", re.IGNORECASE)
_HIGHER = re.compile(r"\s+(?:higher|more|greater|larger|bigger|faster|above|over)\b", re.IGNORECASE)
_PART = re.compile(
    rf"[\s-](?P<p>{'|'.join(PARTS)}|halves)(?P<s>s)?\b(?! (?:party|quarter|batch|session|plenary|time|edition|phase|year|half|place|day|generation|round)(?! (?:on|over|earlier|ago)))",
    re.IGNORECASE,
)


def share_of(value: Fraction) -> tuple[Reading, ...]:
    """Return the readings of a share."""
    return tuple(number(value, "", kind) for kind in (Kind.RATIO, Kind.LEVEL, Kind.GROWTH))


def read_behind(text: str, end: int, value: Fraction, unit: str, label: str | None) -> tuple[tuple[Reading, ...], int]:
    """Return the readings of a number with what stands behind it, and where that ends."""
    if label is not None:
        return (number(value, label, Kind.ORDINAL), number(value)), end
    for pattern, size in ((POINTS, 1), (_BASIS, 100)):
        if found := pattern.match(text, end):
            return (number(value / size, "", Kind.POINTS),), found.end()
    for pattern, size in ((_PER_MILLION, 10**6), (_PER_BILLION, 10**9), (_MILLE, 1000), (_PERCENT, 100)):
        if found := pattern.match(text, end):
            readings, stop = _percent(text, found.end(), value / size)
            # 每千人3.4人 is "3.4 per thousand people"
            counted = size == 1000 and found.group().strip() != "‰" and _HEADS.match(text, stop)
            return (*readings, number(value)) if counted else readings, stop
    if found := _FOLD.match(text, end):
        return (number(value, "", Kind.FACTOR), number(value - 1, "", Kind.GROWTH)), found.end()
    if found := _TIMES.match(text, end):
        return _times(text, end, found.end(), value), found.end()
    if (found := _PART.match(text, end)) and bool(found["s"] or found["p"].lower() == "halves") == (value != 1):
        word = "half" if found["p"].lower() == "halves" else found["p"].lower()
        if points := POINTS.match(text, found.end()):
            return (number(value / PARTS[word], "", Kind.POINTS),), points.end()
        quarters = (number(value, "quarter"),) if word == "quarter" else ()
        return (*share_of(value / PARTS[word]), *quarters), found.end()
    if unit:
        return (number(value, unit),), end
    if found := _BARE_POINTS.match(text, end):
        return (number(value), number(value, "", Kind.POINTS)), found.end()
    name, stop = read_english_unit(text, end)
    return (number(value, name),), stop if name else end


def _percent(text: str, end: int, value: Fraction) -> tuple[tuple[Reading, ...], int]:
    if found := _OFF.match(text, end):
        return (number(value, "", Kind.DISCOUNT),), found.end()
    kinds = [Kind.RATIO, Kind.LEVEL] if _OF.match(text, end) else [Kind.RATIO, Kind.LEVEL, Kind.GROWTH]
    bare = text[:end].rstrip("%").removesuffix("percent").removesuffix("per cent").rstrip()
    if re.search(
        r"\b(?:increas\w*|rise|rose|grew|grow\w*|up|jump\w*|surg\w*|expan\w*|climb\w*|soar\w*|gain\w*|rais(?:e|ed|es|ing)|lifted|boosted)(?: (?:by|of|nearly|about|around|more than|over))* *[\d.,]*$",
        bare,
    ):
        kinds = [Kind.RATIO, Kind.GROWTH]
    elif _AHEAD_BY.search(bare):
        kinds = [Kind.GROWTH]
    elif re.search(
        r"\b(?:reduc\w*|cut|lower\w*|slash\w*|discount\w*|sav\w+|deduct\w*)(?: (?:by|of|up to|as much as|at least|to the tune of|nearly|about|around|more than|over))* *[\d.,]*$",
        bare,
    ) or _REDUCTION.match(text, end):
        kinds = [Kind.RATIO, Kind.GROWTH, Kind.DISCOUNT]
    return tuple(number(value, "", kind) for kind in kinds), end


def _times(text: str, start: int, end: int, value: Fraction) -> tuple[Reading, ...]:
    grown = [number(value + 1, "", Kind.FACTOR), number(value, "", Kind.GROWTH)]
    plain = [number(value, "", Kind.FACTOR), number(value, "", Kind.LEVEL), number(value), number(value, "time")][:3]
    before = text[:start]
    if re.search(r"\bby (?:nearly |about |over |more than |almost |at least )?[\w.]+$", before):
        return tuple(grown)
    if _HIGHER.match(text, end) or re.search(
        r"\b(?:increas\w+|rose|grew|grow\w*|rise\w*|up|jump\w+|expand\w+|climbed|soared) (?:nearly |about |over |more than |almost )?[\w.]+$",
        before,
    ):
        return (*plain, *grown)
    return tuple(plain)
