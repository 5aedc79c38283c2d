"""What may stand around a figure: its limits, direction, reach and relation to time."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from converters.translation.figures.fact import Fact, Kind


class Bound(StrEnum):
    """How a number limits; 以上 includes the number, 超过 does not (Civil Code, article 1259)."""

    __hash__ = str.__hash__

    NONE = "exactly"
    GE = "at least"
    GT = "more than"
    LE = "at most"
    LT = "less than"
    NEAR = "about"


Bounds = frozenset[Bound]


class Context(NamedTuple):
    """The surroundings of one figure. Empty strings and sets say that nothing was found."""

    bounds: Bounds
    direction: str = ""
    """``up`` or ``down``."""
    reach: str = ""
    """``to`` (增长到) or ``by`` (增长了)."""
    relation: frozenset[str] = frozenset()
    """``before``, ``after``, ``within``."""
    base: str = ""
    """``year`` (同比) or ``month`` (环比): what a change is held against."""


def bounds_of(*names: Bound) -> Bounds:
    """Return the limits ``names``."""
    return frozenset(names)


NO_BOUNDS: Bounds = frozenset()
EXACT: Bounds = frozenset([Bound.NONE])

TIMED = {Kind.DATE, Kind.TIME, Kind.QUARTER, Kind.HALF}
LASTING_UNITS = {"day", "week", "month", "year", "hour", "minute", "workday", "quarter", "fortnight"}
UNLIMITED = frozenset({*TIMED, Kind.ORDINAL, Kind.CODE, Kind.DOCUMENT, Kind.WEEKDAY})
"""Kinds of figures that have no limits."""
TAIL = 150
"""How many characters before a figure its limit can begin: no phrase in the tables is half as long."""


def lasts(fact: Fact) -> bool:
    """Return whether a figure may be a span of time."""
    return any(reading.unit in LASTING_UNITS for reading in fact.readings)


def turn(match: re.Match[str] | None) -> str:
    """Return ``up`` or ``down``, by the group that ``match`` has found; empty without a match."""
    if match is None:
        return ""
    return "up" if match["up"] else "down" if match["down"] else ""
