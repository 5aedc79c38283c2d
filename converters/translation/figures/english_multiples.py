"""Multiples and orders of magnitude in English words: doubled, twice, tens of thousands."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re
from fractions import Fraction
from re import Match

from converters.translation.figures.english_numerals import read_number
from converters.translation.figures.fact import Fact, Kind, Reading, fact_of, number

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


COUNTED_BY_MILLIONS = re.compile(
    r" ?(?:yuan|RMB)| (?:tonnes|tons|people|passengers|visitors|visits|trips|parcels|items|users|residents|tourists|mu\b|square|cubic|"
    r"kilowatt|kWh|households|vehicles|orders|customers|times|workers|farmers|packages|hectares|head\b)"
)
"""What is counted by millions: "23m tonnes"; another m is a metre."""
RANGE_OF_MONEY = re.compile(r"(?:RMB|CNY|USD|EUR|[¥$€]) ?\d+(?:\.\d+)?(?:m|bn|b|k)(?:-| to | and )$")
COPIES = re.compile(r"\bin (?P<n>duplicate|triplicate|quadruplicate|quintuplicate)\b", re.IGNORECASE)
_COPIES = {"duplicate": 2, "triplicate": 3, "quadruplicate": 4, "quintuplicate": 5}
JUBILEE = re.compile(r"\b(?P<n>bicentena?nn?ial|bicentenary|centenn?ial|centenary|sesquicentenn?ial)\b", re.IGNORECASE)


RUNNER_UP = re.compile(r"\brunners?-up\b", re.IGNORECASE)
UNDERS = re.compile(r"\b(?:under|over)[ -](?P<n>\d{1,2}(?=s\b)|[a-z]+)s\b", re.IGNORECASE)


NIL = re.compile(r"\b(?P<n>one|two|three|four|five|six|seven|\d)[- ]nil\b", re.IGNORECASE)
SCORE = re.compile(
    r"\ba score\b(?= (?:of(?! (?:(?:no|not|at|above|below|over|under|less|more)\b|\d))|or|more)\b)", re.IGNORECASE
)


def read_score(match: Match[str]) -> Fact:
    """Return the figure of a score of things, which are twenty."""
    return fact_of(match, number(20))


def read_nil(match: Match[str]) -> Fact:
    """Return the score of "two-nil"."""
    found = read_number(match["n"], 0)
    return fact_of(match, Reading(Kind.SCORE, (found.value if found else Fraction(0), Fraction(0))))


def read_runner_up(match: Match[str]) -> Fact:
    """Return the figure of the runner-up, who is second."""
    return fact_of(match, number(2, "", Kind.ORDINAL), weak=True)


def read_unders(match: Match[str]) -> Fact | None:
    """Return the figure of the under-sevens; None for other words."""
    text = match["n"].lower()
    word = text[:-2] + "y" if text.endswith("tie") else text
    found = read_number(word, 0)
    if found is None or found.end != len(word):
        return None
    return fact_of(match, number(found.value), number(found.value, "year"), group="n")


def read_copies(match: Match[str]) -> Fact:
    """Return the figure of "in triplicate"."""
    return fact_of(match, number(_COPIES[match["n"].lower()]))


def read_jubilee(match: Match[str]) -> Fact:
    """Return the figure of a centenary."""
    word = match["n"].lower()
    years = 200 if word.startswith("bi") else 150 if word.startswith("ses") else 100
    return fact_of(match, number(years, "year"), number(years, "", Kind.ORDINAL))


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
