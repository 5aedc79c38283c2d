"""The limits that stand around an English figure: at least, no more than, or above."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re

from converters.translation.figures.fact import Fact
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

_SKIP = r"(?:\s|a |an |the |another |total |some |RMB|CNY|US|US\$|\$|¥|￥|€|of |minus |level |age |record |or equal to |by |in total |up |to |No )*"
# the English in front of a number, its bounds, and what a match holds one of, in lower case
_ENGLISH_BEFORE: tuple[tuple[str, Bounds, tuple[str, ...]], ...] = (
    (
        r"(?:at least|(?:no|not)(?: be)? (?:less|fewer|lower|smaller|shorter|under|below|earlier|sooner|younger|worse|narrower|slower)(?: than)?|(?:not|never) (?:fall )?(?:below|under)|(?:a )?minimum(?: of)?|≥|>=|upwards? of(?= or)|not fewer than|greater than or equal to|from)",
        bounds_of(Bound.GE),
        (
            "least",
            "less",
            "fewer",
            "lower",
            "smaller",
            "shorter",
            "under",
            "below",
            "earlier",
            "sooner",
            "younger",
            "worse",
            "minimum",
            "≥",
            ">=",
            "upward",
            "greater",
            "from",
        ),
    ),
    (
        r"(?:at most|(?:no|not)(?: be)? (?:more|greater|higher|longer|later|over|larger|older|above|beyond|taller|wider|heavier|deeper|bigger|faster)(?: than)?|not (?:to )?(?:be )?(?:exceed(?:ing)?|surpass)|without exceeding|never exceed|(?<!round )(?<!rounded )(?<!raised )(?<!added )(?<!adds )up to|(?:a )?maximum(?: of)?|within|capped at|(?:a )?(?:ceiling|cap|limit)(?: of)?|limited to|≤|<=|as (?:much|many|high|long) as|less than or equal to|inside)",
        bounds_of(Bound.LE),
        (
            "most",
            "more",
            "greater",
            "higher",
            "longer",
            "later",
            "over",
            "larger",
            "older",
            "above",
            "beyond",
            "taller",
            "wider",
            "heavier",
            "deeper",
            "bigger",
            "faster",
            "exceed",
            "surpass",
            "up to",
            "maximum",
            "within",
            "cap",
            "ceiling",
            "limit",
            "≤",
            "<=",
            "as ",
            "less than",
            "inside",
        ),
    ),
    (
        r"(?:less than|fewer than|lower than|smaller than|shorter than|younger than|narrower than|lighter than|(?<!^ or )(?<!^ and )(?<!^or )(?<!^and )(?:under|below)|short of|<|not yet reach(?:ed)?|fail(?:s|ed|ing)? to reach|does not reach|not reach(?:ing)?)",
        bounds_of(Bound.LT),
        ("than", "under", "below", "short of", "<", "reach"),
    ),
    (
        r"(?:just under|just below|just shy of|shy of|slightly less than|a little less than|slightly under)",
        bounds_of(Bound.LT, Bound.NEAR),
        ("just ", "shy of", "slightly", "a little"),
    ),
    (
        r"(?:just over|slightly more than|a little over|a little more than)",
        bounds_of(Bound.GT, Bound.NEAR),
        ("just ", "slightly", "a little"),
    ),
    (
        r"(?:more than|(?<!^ or )(?<!^ and )(?<!^or )(?<!^and )(?:over|above)|exceed(?:ed|s|ing)?|(?:in )?excess of|upwards? of|greater than|higher than|larger than|longer than|older than|better than|beyond|topp(?:ed|ing)|tops|surpass(?:ed|es|ing)?|north of|>|crossed|pass(?:ed|ing)|past|br(?:oke|eaking) through|br(?:oken|eaking)|br(?:oke|eak) the)",
        bounds_of(Bound.GT),
        (
            "than",
            "over",
            "above",
            "exceed",
            "excess",
            "upward",
            "beyond",
            "topp",
            "tops",
            "surpass",
            "north of",
            ">",
            "cross",
            "pass",
            "past",
            "brok",
            "break",
        ),
    ),
    (
        r"(?:nearly|almost|close to|approaching|near|nearing|approached)",
        bounds_of(Bound.NEAR, Bound.LT),
        ("nearly", "almost", "close to", "approach", "near"),
    ),
    (
        r"(?:about|around|approximately|approx\.?|roughly|circa|c\.|(?:an )?estimated|in the region of|~|some)",
        bounds_of(Bound.NEAR),
        ("about", "around", "approx", "roughly", "circa", "c.", "estimated", "region of", "~", "some"),
    ),
)
_BEFORE_EN = Table(
    (
        (
            " ".join(sign.replace(" ", "_") for sign in signs),
            (re.compile(rf"(?<![\w])(?:{pattern}){_SKIP}$", re.IGNORECASE), bounds, signs),
        )
        for pattern, bounds, signs in _ENGLISH_BEFORE
    ),
    by_words=True,
)
_WORDS_BETWEEN = r"(?:[\s-]*(?!and\b|or\b|to\b)[A-Za-z'-]+){0,4}?[\s,(]*"
_A_NUMBER = r"\s+(?:RMB ?|¥|\$)?(?:\d|an?\b|half|one|two|three|four|five|six|seven|eight|nine|ten)"
_ENGLISH_AFTER: tuple[tuple[str, Bounds], ...] = (
    (
        rf"^{_WORDS_BETWEEN}(?:\b(?:or|and) (?:more|above|over|higher|older|longer|upwards?|greater|better|up(?! to)|beyond|larger)\b(?! than)|\(inclusive\) or more|at (?:the )?(?:least|minimum)(?!{_A_NUMBER})|(?:in age )?or over|minimum(?=\s*$|[.,;)])|upwards?\b)",
        bounds_of(Bound.GE),
    ),
    (
        rf"^{_WORDS_BETWEEN}(?:\b(?:or|and) (?:less|fewer|below|under|lower|younger|shorter|smaller)\b(?! than)|at (?:the )?(?:most|maximum)(?!{_A_NUMBER})|maximum(?=\s*$|[.,;)]))",
        bounds_of(Bound.LE),
    ),
    (r"^(?:[\s-]*(?:odd\b|-odd|-plus\b)|\+(?=\s+[a-z]|[,.;)]))", bounds_of(Bound.GT, Bound.NEAR)),
    (rf"^{_WORDS_BETWEEN}(?:or so\b|or thereabouts|approximately|give or take)", bounds_of(Bound.NEAR)),
)
_AFTER_EN = tuple((re.compile(pattern, re.IGNORECASE), bounds) for pattern, bounds in _ENGLISH_AFTER)
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


_AT_MOST = bounds_of(Bound.NONE, Bound.LE)
_RECENT = re.compile(r"\b(?:last|previous|preceding|recent|prior|next|following|coming|latest)\s*$", re.IGNORECASE)
_IN = re.compile(r"\bin(?: the)?\s*$", re.IGNORECASE)
_INITIAL = re.compile(r"\b(?:first|initial|opening)\s*$", re.IGNORECASE)
_NOT_EN = re.compile(r"\b(?:no|not|never|none|nor|neither|nobody|prohibit\w*)\b", re.IGNORECASE)


def read_english_bounds(fact: Fact, before: str, after: str, text: str) -> Bounds:
    """Return the limits that an English figure has between the parts ``before`` and ``after`` it of ``text``."""
    if fact.kind in UNLIMITED:
        return NO_BOUNDS
    lasting = lasts(fact)
    near = max(0, len(before) - TAIL)
    lower = after.lower()
    for (pattern, bounds), sign in zip(_AFTER_EN if _holds(lower, _AFTER_PARTS) else (), _AFTER_SIGNS, strict=False):
        found = pattern.match(after) if sign.search(lower) else None
        if found and not (
            fact.end + len(after) < len(text)
            and found.end() == len(after.rstrip(" RMB¥$US"))
            and re.search(" and |at (?:least|most)", found.group())
        ):
            return bounds
    tail = before[near:].lower()
    for pattern, bounds, words in _BEFORE_EN.rows(text):
        found = pattern.search(before, near) if _holds(tail, words) else None
        if not found:
            continue
        word = found.group().strip().lower()
        if word.startswith("from"):
            continue
        if lasting and re.match("higher|lower|greater|larger|better|faster|smaller", word):
            continue
        if re.match("(?:an? )?(?:max|min|ceiling|cap|limit)", word):
            return bounds | {Bound.NONE}
        if bounds == {Bound.GT} and _NOT_EN.search(before):
            # "no class shall have more than 45 pupils"; "no one above 37.3 °C"
            return bounds | {Bound.LE}
        if bounds == {Bound.LT} and _NOT_EN.search(before):
            return bounds | {Bound.GE}
        loose = (lasting and word.startswith(("over", "within"))) or word.startswith(("some", "as ", "beyond", "past"))
        if lasting and word.startswith("past"):
            # 48小时内 is "from the past 48 hours"
            return bounds | {Bound.NONE, Bound.LE}
        if lasting and word.startswith("br"):
            continue
        if word == "over" and any(reading.unit in {"km", "metre", "mu", "hectare"} for reading in fact.readings):
            return bounds | {Bound.NONE, Bound.GE}
        if lasting and word in {"over", "under", "above", "below"}:
            return bounds | {Bound.NONE, Bound.GE if Bound.GT in bounds else Bound.LE}
        return bounds | {Bound.NONE} if loose else bounds
    if lasting and _RECENT.search(before, near):
        return _AT_MOST
    if fact.unit and _INITIAL.search(before, near):
        return _AT_MOST
    if lasting and _IN.search(before, near):
        return _AT_MOST
    return EXACT
