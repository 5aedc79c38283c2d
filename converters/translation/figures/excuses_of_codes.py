"""Figures that are part of a code or of a number of the other language: of a telephone number, of Excel 2010."""

from __future__ import annotations

import re

from converters.translation.figures.agreement import code_key
from converters.translation.figures.fact import Fact, Kind, Reading
from converters.translation.figures.sides import Side


def is_in_code(fact: Fact, chinese: Side, english: Side) -> bool:
    """Return whether the digits are some of a telephone number that the English writes in groups of its own."""
    digits = re.sub(r"\D", "", fact.text)
    keys = [code_key(other.readings[0].unit) for other in chinese.facts if digits and other.kind is Kind.CODE]
    if not any(digits in key for key in keys):
        return False
    squeezed = re.sub(r"[^0-9A-Za-z@]", "", english.text).upper()
    return any(digits in key and len(key) >= 7 and key in squeezed for key in keys)


def is_in_name_of_code(fact: Fact, chinese: Side) -> bool:
    """Return whether a number stands as it is in a Chinese code: Excel 2010."""
    whole = re.compile(rf"(?<!\d){re.escape(fact.text)}(?!\d)")
    return any(other.kind is Kind.CODE and whole.search(other.text) for other in chinese.facts)


def may_number_code(fact: Fact, chinese: Side) -> bool:
    """Return whether a number, which may be read as a code, stands in a Chinese code."""
    return any(reading.kind is Kind.CODE for reading in fact.readings) and is_in_name_of_code(fact, chinese)


def is_code_of(first: Reading, text: str) -> bool:
    """Return whether the code of a reading stands in ``text``, whatever parts its signs there."""
    return code_key(first.unit) in re.sub(r"[^0-9A-Za-z@]", "", text).upper()
