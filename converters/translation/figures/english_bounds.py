"""The limits that stand around an English figure: at least, no more than, or above."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re

from converters.translation.figures.english_limits import ENGLISH_AFTER, ENGLISH_BEFORE, SKIP
from converters.translation.figures.fact import Fact, Kind
from converters.translation.figures.surroundings import (
    EXACT,
    NO_BOUNDS,
    TAIL,
    UNLIMITED,
    Bound,
    Bounds,
    bounds_of,
    lasts,
)
from converters.translation.figures.triggers import Table

_BEFORE_EN = Table(
    (
        (
            " ".join(sign.replace(" ", "_") for sign in signs),
            (re.compile(rf"(?<![\w])(?:{pattern}){SKIP}$", re.IGNORECASE), bounds, signs),
        )
        for pattern, bounds, signs in ENGLISH_BEFORE
    ),
    by_words=True,
)
_AFTER_EN = tuple((re.compile(pattern, re.IGNORECASE), bounds) for pattern, bounds in ENGLISH_AFTER)
# what an English text must hold for each of these to be tried, in lower case
_AFTER_PARTS = ("or ", "and ", "at ", "mum", "upward", "odd", "plus", "+", "approximately", "give or")
_AFTER_SIGNS = (
    re.compile(
        "or (?:more|above|over|higher|older|longer|upward|greater|better|up|beyond|larger)|and (?:more|above|over|higher|older|longer|upward|greater|better|up|beyond|larger)|at (?:the )?(?:least|minimum)|minimum|upward"
    ),
    re.compile(
        "or (?:less|fewer|below|under|lower|younger|shorter|smaller)|and (?:less|fewer|below|under|lower|younger|shorter|smaller)|at (?:the )?m(?:ost|aximum)|maximum"
    ),
    re.compile("odd|plus|[+]"),
    re.compile("or so|or thereabouts|approximately|give or take"),
)


def _holds(lower: str, signs: tuple[str, ...]) -> bool:
    for sign in signs:  # noqa: SIM110 - a generator takes twice the time, and this is asked for every figure
        if sign in lower:
            return True
    return False


_AT_LEAST = bounds_of(Bound.NONE, Bound.GE, Bound.GT)
_AHEAD = re.compile(r"\s*(?:before|prior to|ahead of)\b", re.IGNORECASE)
_AT_MOST = bounds_of(Bound.NONE, Bound.LE)
_FROM_THEN = bounds_of(Bound.NONE, Bound.GT)
_RECENT = re.compile(r"\b(?:last|previous|preceding|recent|prior|next|following|coming|latest)\s*$", re.IGNORECASE)
_IN = re.compile(r"\bin(?: the)?\s*$", re.IGNORECASE)
_INITIAL = re.compile(r"\b(?:first|initial|opening)\s*$", re.IGNORECASE)
# with what each of these three ends
_RECENT_ENDS = ("last", "previous", "preceding", "recent", "prior", "next", "following", "coming", "latest")
_INITIAL_ENDS = ("first", "initial", "opening")
_IN_ENDS = ("in", "the")
_OF_AGE = bounds_of(Bound.GT, Bound.GE, Bound.NEAR, Bound.NONE)
_AGES_EN = re.compile("^in .*(?:ties|0'?s)$")
_OR_EN = re.compile(r"[^.;]{0,40}\b(?:or|nor)\b", re.IGNORECASE)
_SENTENCE_EN = re.compile(r"[.;]\s")
_NOT_EN = re.compile(r"\b(?:no|not|never|none|nor|neither|nobody|prohibit\w*)\b", re.IGNORECASE)


def _is_negated(fact: Fact, before: str, text: str) -> bool:
    """Return whether a negation stands before a figure, or before the one that an "or" joins it to."""
    if _NOT_EN.search(before):
        return True
    return _OR_EN.match(before) is not None and _NOT_EN.search(_SENTENCE_EN.split(text[: fact.start])[-1]) is not None


def _is_small(fact: Fact) -> bool:
    return not fact.unit and fact.kind is Kind.COUNT and (fact.value[0] or 0) < 100


def read_english_bounds(fact: Fact, before: str, after: str, text: str) -> Bounds:
    """Return the limits that an English figure has between the parts ``before`` and ``after`` it of ``text``."""
    if _AGES_EN.search(fact.text):
        return _OF_AGE
    if fact.kind in UNLIMITED:
        return NO_BOUNDS
    bounds = _read_behind(fact, after, text)
    if bounds is not None:
        return bounds
    near = max(0, len(before) - TAIL)
    tail = before[near:].lower()
    for pattern, said, words in _BEFORE_EN.rows(text):
        found = pattern.search(before, near) if _holds(tail, words) else None
        bounds = _limit(fact, found.group().strip().lower(), said, (before, after, text)) if found else None
        if bounds is not None:
            return bounds
    return _read_span(fact, before, near, tail.rstrip())


def _read_behind(fact: Fact, after: str, text: str) -> Bounds | None:
    """Return the limits that the words behind a figure set; None if they set none."""
    lower = after.lower()
    for (pattern, bounds), sign in zip(_AFTER_EN if _holds(lower, _AFTER_PARTS) else (), _AFTER_SIGNS, strict=False):
        found = pattern.match(after) if sign.search(lower) else None
        if found and not (
            fact.end + len(after) < len(text)
            and found.end() == len(after.rstrip(" RMB¥$US"))
            and re.search(" and |at (?:least|most)", found.group())
        ):
            return bounds
    return None


def _limit(fact: Fact, word: str, bounds: Bounds, around: tuple[str, str, str]) -> Bounds | None:
    """Return the limits that ``word`` sets before a figure where it says ``bounds`` by itself; None if none here.

    ``around`` is what stands before the figure, what stands behind it, and the whole text.
    """
    before, after, text = around
    lasting = lasts(fact)
    if word.startswith("from") or (lasting and re.match("higher|lower|greater|larger|better|faster|smaller", word)):
        return None
    if lasting and word == "up to" and _AHEAD.match(after):
        # up to 48 hours before is 48 hours before or more
        return _AT_LEAST
    if re.match("(?:an? )?(?:max|min|ceiling|cap|limit)", word):
        return bounds | {Bound.NONE}
    if bounds in ({Bound.GT}, {Bound.LT}) and _is_negated(fact, before, text):
        # "no class shall have more than 45 pupils"; "no one above 37.3 °C"
        return bounds | {Bound.LE if Bound.GT in bounds else Bound.GE}
    if word.startswith(("cross", "pass", "br")) and _is_small(fact):
        # "crossed three thresholds" counts what was crossed
        return bounds | {Bound.NONE}
    if lasting and word.startswith("past"):
        # 48小时内 is "from the past 48 hours"
        return bounds | {Bound.NONE, Bound.LE}
    if lasting and word.startswith("br"):
        return None
    if word == "over" and any(reading.unit in {"km", "metre", "mu", "hectare"} for reading in fact.readings):
        return bounds | {Bound.NONE, Bound.GE}
    if lasting and word in {"over", "under", "above", "below"}:
        return bounds | {Bound.NONE, Bound.GE if Bound.GT in bounds else Bound.LE}
    loose = (lasting and word.startswith(("over", "within"))) or word.startswith(("some", "as ", "beyond", "past"))
    return bounds | {Bound.NONE} if loose else bounds


def _read_span(fact: Fact, before: str, near: int, tail: str) -> Bounds:
    """Return the limits of a time that something lasts, or a first amount; ``tail`` is ``before`` from ``near`` on."""
    lasting = lasts(fact)
    if lasting and before.endswith(("after ", "after the first ")):
        return _FROM_THEN
    if lasting and tail.endswith(_RECENT_ENDS) and _RECENT.search(before, near):
        return _AT_MOST
    if fact.unit and tail.endswith(_INITIAL_ENDS) and _INITIAL.search(before, near):
        return _AT_MOST
    if lasting and tail.endswith(_IN_ENDS) and _IN.search(before, near):
        return _AT_MOST
    return EXACT
