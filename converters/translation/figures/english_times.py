"""Times of day in English: 8 p.m., half past seven, ten at night."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from re import Match

from converters.translation.figures.english_numerals import read_number
from converters.translation.figures.fact import Fact, Kind, Reading, Sheet, fact_of, number
from converters.translation.figures.rules import Rule, rule, rule_at, runs

MERIDIEM_SIGN = re.compile(r"\d+\s*[apAP]\.?\s?[mM]")
_MERIDIEM = re.compile(
    r"(?<![\d:.,])(?P<h>1[0-2]|0?\d)(?:[:.](?P<i>[0-5]\d))?\s*(?P<p>[ap])\.?\s?m\b\.?", re.IGNORECASE
)
_WORD_HOUR = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_HOUR_WORDS = _WORD_HOUR.split("|")
_HOUR = rf"(?P<h>1[0-2]|[1-9]|{_WORD_HOUR})"
_DAYTIME = (
    r"(?: (?:in|on|of|during|that|this|the|tomorrow|every|each)(?: the| that)?(?: same| following| next)?(?: early| late| mid)?[ -](?:morning|afternoon|evening)"
    r"| (?:at|that|the same|the following|the next|last|tomorrow) night| tonight)"
)
_PART_OF_DAY = rf"(?P<p>{_DAYTIME}|\s?[ap]\.?m\b\.?)?"
_OCLOCK = re.compile(rf"\b{_HOUR} o'clock{_PART_OF_DAY}", re.IGNORECASE)
_PAST = re.compile(
    rf"\b(?P<i>half|a? ?quarter|five|ten|twenty(?:-five)?)(?: minutes)? (?P<s>past|after|to|before) (?:(?P<w>noon|midday|midnight)\b|{_HOUR}\b{_PART_OF_DAY}(?! (?:percent|per cent|years|people)))",
    re.IGNORECASE,
)
_DAYTIME_HOUR = re.compile(
    rf"(?<![\d:.,$¥-])\b{_HOUR}(?:[:.](?P<i>[0-5]\d)|[ -](?P<iw>thirty|fifteen|forty-five))?(?P<p>{_DAYTIME})\b",
    re.IGNORECASE,
)
_DAYTIME_RANGE = re.compile(
    rf"(?<![\d:.,$¥])\b(?P<a>1[0-2]|[1-9]|{_WORD_HOUR})(?P<ai>[:.][0-5]\d)?(?P<to> ?(?:-|to|and|until|till|through) ?)(?P<b>1[0-2]|[1-9]|{_WORD_HOUR})(?P<bi>[:.][0-5]\d)?(?P<p>{_DAYTIME})\b",
    re.IGNORECASE,
)
_DAYTIME_SIGN = re.compile(
    r"[\denrtox] (?:in|on|of|during|that|this|the|tomorrow|every|each|at|last|tonight)\b.{0,20}(?:morning|noon|evening|night)",
    re.IGNORECASE,
)
_LATE = re.compile(r"\d ?p\.?\s?m\b|afternoon|evening|\bnight\b|tonight", re.IGNORECASE)
_WORD_MERIDIEM = re.compile(
    rf"\b(?P<h>{_WORD_HOUR})(?: (?P<i>thirty|fifteen|forty-five))?\s?(?P<p>[ap])\.?m\b\.?", re.IGNORECASE
)
_CLOCK = re.compile(
    r"(?<![\d:.,])(?P<h>[01]?\d|2[0-4]):(?P<i>[0-5]\d)(?::(?P<s>[0-5]\d))?(?![\d:])(?P<p>" + _DAYTIME + r")?"
)
_HUNDRED = re.compile(r"(?<![\d,.])(?P<h>[01]\d|2[0-4])(?P<i>[0-5]\d) (?:hours|hrs)\b")
_TWELVE = re.compile(
    r"(?<![\d:.,])12(?:[:.]00)?(?: ?[ap]\.?m\.?)?,? ?\(?(?:at )?(?P<w>noon|midday|midnight)\b\)?"
    r"|\b(?P<v>noon|midday|midnight) \(12(?:[:.]00)?(?: ?[ap]\.?m\.?)?\)",
    re.IGNORECASE,
)
_NOON = re.compile(r"\b(?:12 )?(?P<w>noon|midday|midnight)\b(?P<v>)", re.IGNORECASE)

_MINUTES = {"half": 30, "quarter": 15, "a quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}


def read_small(word: str) -> int:
    """Return the whole number that ``word`` writes, 0 if it is none."""
    found = read_number(word, 0)
    return int(found.value) if found else 0


def _hour_of(match: Match[str]) -> int:
    text = match["h"]
    hour = int(text) if text.isdecimal() else read_small(text)
    part = (match["p"] or "").strip().lower()
    late = part.startswith("p") or "afternoon" in part or "evening" in part or ("night" in part and hour >= 6)
    early = part.startswith("a") and not late
    if late and hour < 12:
        return hour + 12
    if hour == 12 and (early or "morning" in part):
        return 0
    return hour


def share_evenings(text: str) -> str:
    """Return ``text`` where both ends of "8 to 10 in the evening" say the evening.

    >>> share_evenings("from 8 to 10 in the evening")
    'from 8 in the evening to 10 in the evening'
    """
    return _DAYTIME_RANGE.sub(_share_daytime, text) if _names_daytime(text) else text


@lru_cache(maxsize=8)
def _names_daytime(text: str) -> bool:
    lower = text.lower()
    named = "morning" in lower or "noon" in lower or "evening" in lower or "night" in lower
    return named and _DAYTIME_SIGN.search(text) is not None


def _share_daytime(match: Match[str]) -> str:
    first, second = (int(m) if m.isdecimal() else read_small(m) for m in (match["a"], match["b"]))
    if first % 12 > second % 12:
        return match.group()
    return f"{match['a']}{match['ai'] or ''}{match['p']}{match['to']}{match['b']}{match['bi'] or ''}{match['p']}"


def _on_twelve_hours(minutes: int) -> list[Reading]:
    """Return the readings of a clock face: half past three may be 15:30."""
    return [number(minutes, "", Kind.TIME), *([number(minutes + 720, "", Kind.TIME)] if minutes < 780 else [])]


_AT = re.compile(r"\b(?:at|from|until|till|to|by|between|past|before|after|since|about|around)\s$", re.IGNORECASE)


def _read_clock(match: Match[str]) -> Fact | None:
    groups = match.groupdict()
    minute = groups.get("i") or groups.get("iw") or "0"
    minutes = int(minute) if minute.isdecimal() else {"thirty": 30, "fifteen": 15, "forty-five": 45}[minute.lower()]
    if (
        match["h"].lower() == "one"
        and groups["p"]
        and match["p"].strip()[0] not in "apAP"
        and not _AT.search(match.string, 0, match.start())
    ):
        # "one in the morning and one in the afternoon" are two of something
        return None
    value = _hour_of(match) * 60 + minutes
    if match["p"]:
        return fact_of(match, number(value, "", Kind.TIME))
    if groups.get("s"):
        seconds = 60 * value + int(groups["s"])
        return fact_of(
            match, number(value, "", Kind.TIME), number(seconds, "second"), number(Fraction(value), "second")
        )
    either = "o'clock" in match.group().lower() or (match["h"][0] != "0" and _LATE.search(match.string))
    readings = _on_twelve_hours(value) if either else [number(value, "", Kind.TIME)]
    return fact_of(match, *readings[:1], *_score(match), *readings[1:])


def _read_past(match: Match[str]) -> Fact | None:
    before = match["s"].lower() in {"to", "before"}
    if match["i"].lower() in {"five", "ten", "twenty"} and before and not match["p"] and not match["w"]:
        return None
    minutes = -_MINUTES[match["i"].strip().lower()] if before else _MINUTES[match["i"].strip().lower()]
    if match["w"]:
        value = minutes + (720 if match["w"].lower() in {"noon", "midday"} else 0)
        return fact_of(match, number(value % 1440, "", Kind.TIME), number(value + 1440, "", Kind.TIME))
    value = _hour_of(match) * 60 + minutes
    return fact_of(match, *([number(value, "", Kind.TIME)] if match["p"] else _on_twelve_hours(value)))


def _read_hundred(match: Match[str]) -> Fact:
    return fact_of(match, number(int(match["h"]) * 60 + int(match["i"]), "", Kind.TIME))


def _read_noon(match: Match[str]) -> Fact:
    groups = match.groupdict()
    if (groups["w"] or groups["v"]).lower() == "midnight":
        return fact_of(match, number(0, "", Kind.TIME), number(1440, "", Kind.TIME))
    return fact_of(match, number(720, "", Kind.TIME))


def _score(match: Match[str]) -> list[Reading]:
    groups = match.groupdict()
    if not groups.get("i") or not groups["h"].isdecimal() or not groups["i"].isdecimal():
        return []
    return [Reading(Kind.SCORE, (Fraction(int(groups["h"])), Fraction(int(groups["i"]))))]


def _read_daytime_hours(sheet: Sheet) -> None:
    if _names_daytime(sheet.text):
        sheet.take(_DAYTIME_HOUR, _read_clock)


_CLOCK_SIGN = re.compile(r"\d+:\d")
_HOURS = " ".join(f"={word}" for word in _HOUR_WORDS)

ENGLISH_TIMES: tuple[Rule, ...] = (
    rule("12 & noon midday midnight", _TWELVE, _read_noon),
    rule_at(runs, "# & a p", _MERIDIEM, _read_clock, MERIDIEM_SIGN),
    rule(f"{_HOURS} & =am =pm =a =p", _WORD_MERIDIEM, _read_clock),
    rule("o'clock", _OCLOCK, _read_clock),
    rule("=half quarter =five =ten =twenty & =past =after =to =before", _PAST, _read_past),
    rule_at(runs, "# & :", _CLOCK, _read_clock, _CLOCK_SIGN),
    ("morning noon evening night", _read_daytime_hours),
    rule_at(runs, "# & hours hrs", _HUNDRED, _read_hundred),
    rule("noon midday midnight", _NOON, _read_noon),
)
"""Times of day."""
