"""Whether an English number is a negative one: minus 3, 5 degrees below zero, 12 metres below sea level."""

from __future__ import annotations

import re
from fractions import Fraction

from converters.translation.figures.english_labels import NEAR
from converters.translation.figures.fact import Kind, Reading

_MINUS = re.compile(r"(?:\bminus |\bnegative |(?<![\w\d\x00])-)$", re.IGNORECASE)
_BELOW_SEA = re.compile(r"\s*(?:below|beneath|under) (?:the )?(?:mean )?(?:sea|ground|street|surface)", re.IGNORECASE)
_BELOW_ZERO = re.compile(r"\s*(?:below (?:zero|freezing|0)\b|sub-zero)", re.IGNORECASE)


def signed(readings: tuple[Reading, ...], before: str, text: str, end: int) -> tuple[Reading, ...]:
    """Return ``readings`` of the number between ``before`` and ``end``, negative where its surroundings say so."""
    if readings[0].kind is Kind.COUNT and _BELOW_SEA.match(text, end):
        return readings + _negative(readings)
    if readings[0].kind is not Kind.COUNT or not (
        (before.lower().endswith(("-", "minus ", "negative ")) and _MINUS.search(before, len(before) - NEAR))
        or _BELOW_ZERO.match(text, end)
    ):
        return readings
    return _negative(readings)


def _negative(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    return tuple(Reading(r.kind, tuple(-(v or Fraction(0)) for v in r.value), r.unit) for r in readings)
