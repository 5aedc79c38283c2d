"""Ordinals in English: the 3rd, twenty-first, the second plenary session."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re
from re import Match

from converters.translation.figures.english_numerals import ORDINAL_PATTERN, ORDINALS, TENS, read_ordinal
from converters.translation.figures.fact import Fact, Kind, Sheet, date_reading, fact_of, number
from converters.translation.figures.rules import Rule, places

_ORDINAL = re.compile(rf"\b(?P<n>{ORDINAL_PATTERN})\b(?!-hand|s\b)", re.IGNORECASE)
_DIGIT_ORDINAL = re.compile(
    rf"\b(?P<n>\d{{1,3}}(?:,\d{{3}})*(?:st|nd|rd|th)|(?:{'|'.join(TENS)})[- ](?:{'|'.join(list(ORDINALS)[:9])}))\b",
    re.IGNORECASE,
)
_AFTER_ORDINAL = (
    ("plenary", re.compile(r"\s+(?:plenary|plenum)", re.IGNORECASE)),
    ("congress", re.compile(r"\s+(?:CPC |Party |National |Communist Party of China )*Congress", re.IGNORECASE)),
    ("meeting", re.compile(r"\s+(?:(?:executive|plenary|regular|standing|ordinary|full) )?meeting", re.IGNORECASE)),
    ("session", re.compile(r"\s+(?:(?:full|ordinary|regular) )?session", re.IGNORECASE)),
    (
        "term",
        re.compile(
            r"\s+(?:(?:CPC )?Central Committee|National People|NPC|term|edition|(?:[A-Za-z']+ ){0,4}(?:People's Congress|Congress|CPPCC|Committee))",
            re.IGNORECASE,
        ),
    ),
    ("floor", re.compile(r"\s+floor", re.IGNORECASE)),
)

_EACH_SECOND = re.compile(r"(?:\d|\bper|\d an?|\beach|\bevery) $")


def _counted_ordinal(match: Match[str]) -> list[Fact]:
    tens, ordinal = match["n"].split(" ")
    parted = match.start("n") + len(tens)
    return [
        Fact(tens, match.start("n"), parted, (number(TENS[tens.lower()]),)),
        Fact(ordinal, parted + 1, match.end("n"), (number(ORDINALS[ordinal.lower()], "", Kind.ORDINAL),)),
    ]


def _ordinal(match: Match[str]) -> list[Fact] | Fact | None:
    text, after = match["n"].lower(), match.string[match.end() :]
    if " " in text and re.match(r"\s+[a-z]+s\b", after):
        # "twenty third prizes" are twenty of them
        return _counted_ordinal(match)
    if text == "second" and _EACH_SECOND.search(match.string[: match.start()]):
        if not re.match(r"\s+[a-z]", after) or re.search(r"(?:per|\d an?) $", match.string[: match.start()]):
            return None
        if re.match(r"\s+(?:on|in|at|during|over|by|from|through|and|or|to|of)\b", after):
            return None
    label = next((name for name, pattern in _AFTER_ORDINAL if pattern.match(after)), "")
    value = read_ordinal(text)
    alone = re.match(r"\s*(?:$|[,.;)]|and\b|while\b|but\b)", after)
    others = [number(value, "", kind) for kind in (Kind.QUARTER, Kind.HALF)] if alone and value <= 4 else []
    if value <= 31:
        others.append(date_reading(None, None, value))
    return fact_of(match, number(value, label, Kind.ORDINAL), *others, weak=text == "first")


_TENS_WORDS = frozenset(TENS)
_ordinal_starts = places(re.compile(r"[\dtfsenhTFSENH](?<!\w.)"))
_ORDINAL_WORDS = frozenset(ORDINALS)
_ORDINALS = " ".join(f"={word}" for word in ORDINALS)
_NUMBERED = re.compile(r"\d+(?:st|nd|rd|th)", re.IGNORECASE)
_TENS = " ".join(f"={word}" for word in TENS)


def _read_digit_ordinals(sheet: Sheet) -> None:
    if sheet.meets(_NUMBERED) or sheet.says(_TENS_WORDS):
        sheet.take_at(_ordinal_starts(sheet), _DIGIT_ORDINAL, _ordinal)


def _read_ordinals(sheet: Sheet) -> None:
    if sheet.meets(_NUMBERED) or sheet.says(_ORDINAL_WORDS):
        sheet.take_at(_ordinal_starts(sheet), _ORDINAL, _ordinal)


DIGIT_ORDINALS: Rule = (f"# {_TENS}", _read_digit_ordinals)
ORDINALS_OF_WORDS: Rule = (f"# {_ORDINALS}", _read_ordinals)
"""After the numbers: in "twenty-first" the first rule alone may read the tens."""
