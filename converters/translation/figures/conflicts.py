"""Figures that agree, in surroundings that do not: another limit, direction, period or thing counted."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeGuard

from converters.translation.figures.context import read_contexts
from converters.translation.figures.edges import edge_differs
from converters.translation.figures.fact import Fact, Kind, Sheet
from converters.translation.figures.surroundings import EXACT, Bound, Context
from converters.translation.figures.units import BY_NAME

_CONTRARY = ({"by", "to"}, {"by", "of"}, {"by", "from"})
_NOUNS_EN: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("household", re.compile(r"households?|famil(?:y|ies)|homes?\b", re.IGNORECASE)),
    ("visit", re.compile(r"visits|person-times|person-trips|trips|times\b", re.IGNORECASE)),
    (
        "person",
        re.compile(
            r"people|persons?\b|residents|individuals|students|villagers|workers|employees|members|volunteers|patients|children|owners|drivers|passengers|tourists|visitors|users|voters|"
            r"farmers|pupils|applicants|candidates|customers|travell?ers|commuters|pensioners|holders",
            re.IGNORECASE,
        ),
    ),
    ("vehicle", re.compile(r"vehicles?|cars?\b|buses|trucks|taxis", re.IGNORECASE)),
)
_TRADERS_ZH = re.compile("主体|商户|经营户|企业|单位|用户|客户")
"""Those of whom 户 counts no households."""
_ALLOWED = {
    "household": {"household"},
    "person": {"person"},
    "visit": {"visit", "person"},
    "vehicle": {"vehicle"},
    "time": {"visit", "time"},
}


def _noun_after(text: str) -> str:
    words = re.match(r"[\s-]*((?:[A-Za-z-]+\s*){1,3})", text)
    if not words:
        return ""
    phrase = re.split(r"\b(?:of|in|for|from|with|to|who|and|per|a|at|on|were|was|are|is|have|had)\b", words[1])[0]
    found = [(m.start(), name) for name, pattern in _NOUNS_EN for m in pattern.finditer(phrase)]
    return max(found)[1] if found else ""


def find_conflicts(
    chinese: Sheet, english: Sheet, source: Sequence[Fact], target: Sequence[Fact], pairs: Sequence[tuple[int, int]]
) -> list[tuple[Fact, Fact, str]]:
    """Return the pairs of figures whose surroundings do not agree, and in what."""
    conflicts = []
    compared = [(i, j) for i, j in pairs if not source[i].weak]
    moving = [(i, j) for i, j in compared if _is_change(source[i]) or _may_count(source[i])]
    twice = _same_figures(source)
    asked = {i for i, _ in compared} | twice
    mine = read_contexts(chinese, source, asked, moving={i for i, _ in moving} | twice, chinese=True)
    theirs = read_contexts(english, target, {j for _, j in compared}, moving={j for _, j in moving}, chinese=False)
    partner = dict(compared)
    for i, j in compared:
        one, two = source[i], target[j]
        problem = _conflict(one, mine[i], theirs[j], ("", ""))
        if problem:
            sentences = (_sentence(chinese.text, one, _STOP_ZH), _sentence(english.text, two, _STOP_EN))
            problem = _conflict(one, mine[i], theirs[j], sentences)
        if problem and any(
            other.readings == one.readings
            and k != i
            and _may_change_places(one, mine, theirs, (i, j), (k, partner.get(k)))
            for k, other in enumerate(source)
            if k in asked
        ):
            # the same figure stands twice, in another order: 不足1平方米的按1平方米计算
            problem = ""
        if problem.startswith("limits differ"):
            text = _sentence(english.text, two, _STOP_EN)
            plain = _is_dropped(chinese.text, one, (mine[i].bounds, theirs[j].bounds), text)
            if not plain and _tells_too_little(one, (mine[i].bounds, theirs[j].bounds), text, repeated=i in twice):
                problem = ""
        if (
            not problem
            and one.noun in _ALLOWED
            and one.noun != "time"
            and not chinese.text.startswith("之家", one.end)  # 三口之家 is one family
            and not (one.noun == "household" and _TRADERS_ZH.search(chinese.text, max(0, one.start - 12), one.start))
        ):
            noun = _noun_after(english.text[two.end :])
            problem = "counts something else" if noun and noun not in _ALLOWED[one.noun] else ""
        if not problem and edge_differs(chinese.text, one, english.text, two):
            problem = "limits differ in whether they include the number"
        if not problem and _is_mislabelled(one, two, source):
            problem = "numbers something else"
        if problem:
            conflicts.append((one, two, problem))
    return conflicts


_NO_FLOOR = {Bound.LE, Bound.LT, Bound.NONE}
_CEILING_EN = re.compile(r"\b(?:maximum|at most|ceiling)\b", re.IGNORECASE)
_FLOOR_EN = re.compile(r"\b(?:minimum|at least|floor)\b", re.IGNORECASE)


_EXPLICIT_ZH = re.compile("(?:至少|不(?:得|应|能|可|宜)?(?:[少低小短多高大长早晚迟]于|超过))$")
_ABOVE_ZH = re.compile("[及或]?以上")


def _is_dropped(chinese: str, fact: Fact, bounds: tuple[frozenset[Bound], frozenset[Bound]], english: str) -> bool:
    """Return whether a limit next to the Chinese figure has no English of any kind in the sentence."""
    if bounds[1] != EXACT or not (
        _EXPLICIT_ZH.search(chinese, max(0, fact.start - 6), fact.start) or _ABOVE_ZH.match(chinese, fact.end)
    ):
        return False
    return not (_UP_WORDS_EN.search(english) or _DOWN_WORDS_EN.search(english))


def _tells_too_little(
    fact: Fact, bounds: tuple[frozenset[Bound], frozenset[Bound]], english: str, *, repeated: bool
) -> bool:
    """Return whether a limit stands on one side only, or only its edge differs between tiers: 5万至10万元, 10万元以上.

    English has more words for limits than any list, so one that is not found may be there, unless its sentence
    has the contrary one. Below 60 is the everyday English of 60分以下.
    """
    mine, theirs = bounds
    if theirs == EXACT and (_CEILING_EN if mine <= _UPWARD else _FLOOR_EN).search(english):
        return False
    if EXACT in bounds or (not fact.noun and mine <= _NO_FLOOR and theirs <= _NO_FLOOR):
        return True
    return repeated and any(mine <= side and theirs <= side for side in _SOFT)


def _is_mislabelled(one: Fact, two: Fact, source: Sequence[Fact]) -> bool:
    """Return whether the English gives a number the label that another Chinese number has: 三楼第二会议室, "second floor"."""
    if one.kind is not Kind.ORDINAL or two.kind is not Kind.ORDINAL or one.unit or not two.unit:
        return False
    return any(other.kind is Kind.ORDINAL and other.unit == two.unit and other.value != two.value for other in source)


def _may_change_places(
    fact: Fact, mine: Sequence[Context], theirs: Sequence[Context], pair: tuple[int, int], other: tuple[int, int | None]
) -> bool:
    """Return whether two equal figures agree in their surroundings if each takes the other's English."""
    (i, j), (k, m) = pair, other
    return not _conflict(fact, mine[k], theirs[j], ("", "")) and (
        m is None or not _conflict(fact, mine[i], theirs[m], ("", ""))
    )


def _same_figures(facts: Sequence[Fact]) -> set[int]:
    """Return the indexes of the figures that stand in ``facts`` more than once."""
    return {i for i, one in enumerate(facts) for k, two in enumerate(facts) if i != k and one.readings == two.readings}


_UPWARD = {Bound.GE, Bound.GT}
_DOWNWARD = {Bound.LE, Bound.LT}
_UP_WORDS_EN = re.compile(
    r"\b(?:least|no(?:t)? (?:\w+ )?(?:less|fewer|lower|under|below)|minimum|more|over|above|exceed\w*|excess|upwards?|older|higher|longer|greater|"
    r"larger|beyond|surpass\w*|than|floor|between|from|past|top(?:s|ped|ping)?|odd|plus|reach(?:ed|es)?|full)\b|[+≥>]",
    re.IGNORECASE,
)
_DOWN_WORDS_EN = re.compile(
    r"\b(?:most|no(?:t)? (?:\w+ )?(?:more|greater|higher|later|over|older|taller)|maximum|max|up to|within|less|under|below|fewer|ceiling|cap(?:ped)?|"
    r"limit\w*|shorter|younger|lower|between|nearly|almost|only|top|as (?:much|many|long|high) as|not exceed\w*|inside|than|by|until|part|fraction|portion)\b|[≤<]",
    re.IGNORECASE,
)
_UP_WORDS_ZH = re.compile("以上|超|至少|不少于|不低于|不小于|最低|满|逾|起|多|余|高于|大于|不足|≥|>|突破|达")
_DOWN_WORDS_ZH = re.compile(
    "以下|不超|不得超|至多|不高于|不多于|不大于|最高|最多|最长|内|限|近|不足|不到|未满|不满|低于|小于|少于|≤|<|封顶|达"
)


def _is_hidden(mine: frozenset[Bound], theirs: frozenset[Bound], sentences: tuple[str, str]) -> bool:
    """Return whether a limit that one side seems to lack may be said elsewhere in its sentence."""
    for given, lacking, text, up, down in (
        (mine, theirs, sentences[1], _UP_WORDS_EN, _DOWN_WORDS_EN),
        (theirs, mine, sentences[0], _UP_WORDS_ZH, _DOWN_WORDS_ZH),
    ):
        if lacking == {Bound.NONE} and given & (_UPWARD | _DOWNWARD):
            words = up if given & _UPWARD else down
            return words.search(text) is not None
    return False


_SOFT = ({Bound.LE, Bound.LT}, {Bound.GE, Bound.GT})
_EXACT_DIMENSIONS = {"months", "workdays", "cny", "usd", "hkd", "eur"}


def _is_measured(fact: Fact) -> bool:
    """Return whether a figure measures what has no smallest step: below 60 km/h is no more than 60."""
    unit = fact.readings[0].unit
    return fact.kind is Kind.COUNT and bool(unit) and BY_NAME[unit].dimension not in _EXACT_DIMENSIONS


def _is_soft(fact: Fact, mine: frozenset[Bound], theirs: frozenset[Bound], sentences: tuple[str, str]) -> bool:
    """Return whether two limits of one side differ only in whether they hold the number itself."""
    if not _is_measured(fact) and Bound.NEAR not in mine:
        return False
    other = frozenset({Bound.NONE, Bound.NEAR})
    banned = _BAN_ZH.search(sentences[0]) is not None
    return any(side & mine and side & theirs and (banned or theirs <= side | other) for side in _SOFT)


def _is_about(mine: Context, theirs: Context) -> bool:
    """Return whether only one side says that the number is a rough one."""
    return {mine.bounds, theirs.bounds} == {frozenset({Bound.NEAR}), frozenset({Bound.NONE})}


_BAN_ZH = re.compile("禁|不准|不许|不予|谢绝")
_FORBID_ZH = re.compile(f"{_BAN_ZH.pattern}|不[得能可应]|拒|免")
_BAN_EN = re.compile(
    r"\b(?:bann?(?:ed|s)?|prohibit\w*|forbid\w*|forbidden|barred|refused|rejected|turned away|(?:may|must|can|will|shall|are|is) ?not|"
    r"cannot|excluded|disqualified|ineligible|off limits)\b",
    re.IGNORECASE,
)
_TURNED = {Bound.GT: Bound.LE, Bound.GE: Bound.LT, Bound.LT: Bound.GE, Bound.LE: Bound.GT}


def _is_forbidden(mine: frozenset[Bound], theirs: frozenset[Bound], sentences: tuple[str, str]) -> bool:
    """Return whether one language forbids what is beyond the limit that the other sets: 限重10吨, "over 10 t are banned"."""
    if _BAN_EN.search(sentences[1]):
        turned = not _FORBID_ZH.search(sentences[0])
    else:
        turned = _BAN_ZH.search(sentences[0]) is not None
    return turned and bool(mine & {_TURNED.get(bound, bound) for bound in theirs})


def _sentence(text: str, fact: Fact, stop: re.Pattern[str]) -> str:
    begin = 0
    for start, end in _stops(text, stop):
        if end <= fact.start:
            begin = end
        elif start >= fact.end:
            return text[begin:start]
    return text[begin:]


@lru_cache(maxsize=8)
def _stops(text: str, stop: re.Pattern[str]) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in stop.finditer(text))


_STOP_ZH = re.compile("[。;]")
_STOP_EN = re.compile(r"[.;](?:\s|$)")


def _conflict(one: Fact, mine: Context, theirs: Context, sentences: tuple[str, str]) -> str:
    if Bound.GT in mine.bounds and theirs.bounds == {Bound.NEAR, Bound.LT} and Bound.LT not in mine.bounds:
        return "limits differ: more than, but nearly"
    if mine.bounds and theirs.bounds and not mine.bounds & theirs.bounds and not _is_about(mine, theirs):
        names = [" or ".join(sorted(b.value for b in bounds)) for bounds in (mine.bounds, theirs.bounds)]
        excused = (
            one.kind is Kind.DISCOUNT  # of three tenths and up: "up to 70 % off"
            or _is_soft(one, mine.bounds, theirs.bounds, sentences)
            or _is_forbidden(mine.bounds, theirs.bounds, sentences)
            or _is_hidden(mine.bounds, theirs.bounds, sentences)
        )
        if not excused and not (
            _is_lasting(one) and mine.bounds <= {Bound.LE, Bound.NONE} and theirs.bounds <= {Bound.LE, Bound.NONE}
        ):
            return f"limits differ: {names[0]}, but {names[1]}"
    if (
        mine.direction
        and theirs.direction
        and mine.direction != theirs.direction
        and one.kind is not Kind.DATE
        and _is_change(one)
    ):
        return f"directions differ: {mine.direction}, but {theirs.direction}"
    if one.text.startswith("-") and one.kind is Kind.RATIO and not theirs.direction:
        return "the sign is missing"
    contrary = {mine.reach, theirs.reach} in _CONTRARY and "倍" not in one.text
    if contrary and (_is_change(one) or _may_count(one)):
        return f"'{mine.reach}' a value, but '{theirs.reach}' a value"
    if mine.base and theirs.base and mine.base != theirs.base:
        return f"compared with the {mine.base} before, but with the {theirs.base} before"
    if mine.relation and theirs.relation and not mine.relation & theirs.relation:
        return f"{' or '.join(sorted(mine.relation))}, but {' or '.join(sorted(theirs.relation))}"
    return ""


def _is_lasting(fact: Fact) -> bool:
    return (
        fact.kind is Kind.COUNT
        and bool(fact.unit)
        and BY_NAME[fact.unit].dimension in {"minutes", "months", "workdays"}
    )


def _is_change(fact: Fact) -> TypeGuard[Fact]:
    return fact.kind in {Kind.RATIO, Kind.POINTS, Kind.FACTOR, Kind.COUNT, Kind.GROWTH}


def _may_count(fact: Fact) -> bool:
    return any(reading.kind is Kind.COUNT for reading in fact.readings)
