"""Multiples and orders of magnitude in English words: doubled, twice, tens of thousands."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re
from re import Match

from converters.translation.figures.fact import Fact, Kind, fact_of, number

DOUBLED = re.compile(
    r"\b(?:(?P<n2>doubl(?:ed?|es|ing)|twofold|two-fold)|(?P<n3>tripl(?:ed?|es|ing)|trebl(?:ed?|es|ing)|threefold|three-fold)|"
    r"(?P<n4>quadrupl(?:ed?|es|ing)|fourfold)|(?P<n5>quintupl(?:ed?|es|ing)|fivefold)|(?P<n6>sextupl(?:ed?|es|ing)|sixfold)|(?P<n7>sevenfold)|"
    r"(?P<n8>eightfold)|(?P<n9>ninefold)|(?P<n10>tenfold))\b(?!-check)",
    re.IGNORECASE,
)
TWICE = re.compile(r"\b(?P<w>twice|thrice)\b", re.IGNORECASE)
VAGUE = re.compile(
    r"\b(?:a few|several|some|a couple of) (?P<few>dozen|hundred|thousand|million|billion)\b(?! and)|\b(?:(?P<a>tens|dozens|scores|hundreds|thousands) of )?(?P<b>thousands|millions|billions)\b|\b(?P<c>tens|dozens|scores(?= of)|hundreds)\b",
    re.IGNORECASE,
)
SIZES = {
    "tens": 10,
    "dozens": 10,
    "scores": 10,
    "hundreds": 100,
    "thousands": 1000,
    "millions": 10**6,
    "billions": 10**9,
}


def read_vague(match: Match[str]) -> Fact | None:
    """Return the order of magnitude of hundreds of thousands, a few dozen."""
    if match["few"]:
        return fact_of(match, number(SIZES[match["few"].lower() + "s"], "", Kind.VAGUE))
    size = SIZES[(match["b"] or match["c"]).lower()]
    first = SIZES[match["a"].lower()] if match["a"] else 1
    return fact_of(match, number(size * first, "", Kind.VAGUE))


def read_doubled(match: Match[str]) -> Fact:
    """Return the figure of doubled, threefold."""
    times = int(next(name for name, text in match.groupdict().items() if text)[1:])
    readings = [number(times, "", Kind.FACTOR), number(times - 1, "", Kind.GROWTH)]
    return fact_of(match, *readings, number(times))


def read_twice(match: Match[str]) -> Fact:
    """Return the figure of twice."""
    times = 2 if match["w"].lower() == "twice" else 3
    return fact_of(match, number(times, "", Kind.FACTOR), number(times), number(times, "", Kind.LEVEL))
