"""Geographical coordinates in both languages: 东经120°37′ is 120°37' E, whichever comes first."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re
from fractions import Fraction
from re import Match

from converters.translation.figures.fact import Fact, Kind, Reading, Sheet, fact_of

_ANGLE = r"(?P<d>\d{1,3}(?:\.\d+)?)\s?(?:°|度|degrees?\b)\s?(?:(?P<m>\d{1,2}(?:\.\d+)?)\s?(?:′(?!′)|'(?!')|’|分|minutes?),?\s?)?(?:(?P<s>\d{1,2}(?:\.\d+)?)\s?(?:″|′′|''|\"|”|秒|seconds?))?"
_CHINESE = re.compile(
    rf"(?P<a>东经|西经|北纬|南纬|[EWNS])[:：为是]?{_ANGLE}|{_ANGLE.replace('?P<', '?P<x')}(?P<xa>[EWNS])(?![A-Za-z])"
)
_ENGLISH = re.compile(
    rf"\b(?P<a>[EWNS]|(?i:(?:east|west|north|south)(?:ern)? (?:longitude|latitude)(?: of)?|longitude|latitude))\s?{_ANGLE}(?!\s?(?:[EWNS]\b|north|south|east|west))"
    rf"|{_ANGLE.replace('?P<', '?P<x')}\s?(?:of )?(?P<xa>[EWNS]\b|(?i:north|south|east|west)\b)"
)
_SIGN = re.compile(r"\d\s?(?:°|度|degree)")
_AXES = {"东": "E", "西": "W", "北": "N", "南": "S"}


def read_coordinates(sheet: Sheet, *, chinese: bool) -> None:
    """Record every angle of longitude or latitude of ``sheet`` as one code, in degrees."""
    if _SIGN.search(sheet.text):
        sheet.take(_CHINESE if chinese else _ENGLISH, _read)


def _read(match: Match[str]) -> Fact:
    x = "x" if match["xa"] else ""
    sign = match[f"{x}a"]
    axis = _AXES.get(sign[0]) or sign[0].upper()
    if sign.lower() in {"longitude", "latitude"}:
        axis = "E" if sign.lower() == "longitude" else "N"
    parts = (match[f"{x}d"], match[f"{x}m"], match[f"{x}s"])
    angle = sum((Fraction(part) / 60**power for power, part in enumerate(parts) if part), Fraction(0))
    return fact_of(match, Reading(Kind.CODE, (), f"{axis}{float(angle):.6f}"))
