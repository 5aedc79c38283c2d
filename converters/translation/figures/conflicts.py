"""Figures that agree, in surroundings that do not: another limit, direction, period or thing counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeGuard

from converters.translation.figures.context import Bound, Context, read_contexts
from converters.translation.figures.fact import Fact, Kind, Sheet
from converters.translation.figures.units import BY_NAME

_CONTRARY = ({"by", "to"}, {"by", "of"})
_NOUNS_EN: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("household", re.compile(r"households?|famil(?:y|ies)|homes?\b", re.IGNORECASE)),
    ("visit", re.compile(r"visits|person-times|person-trips|trips|times\b", re.IGNORECASE)),
    (
        "person",
        re.compile(
            r"people|persons?\b|residents|individuals|students|villagers|workers|employees|members|volunteers|patients|children",
            re.IGNORECASE,
        ),
    ),
    ("vehicle", re.compile(r"vehicles?|cars?\b|buses|trucks|taxis", re.IGNORECASE)),
)
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
    moving = [(i, j) for i, j in compared if _is_change(source[i])]
    twice = _same_figures(source)
    asked = {i for i, _ in compared} | twice
    mine = read_contexts(chinese, source, asked, moving={i for i, _ in moving} | twice, chinese=True)
    theirs = read_contexts(english, target, {j for _, j in compared}, moving={j for _, j in moving}, chinese=False)
    for i, j in compared:
        one, two = source[i], target[j]
        problem = _conflict(one, mine[i], theirs[j])
        if problem and any(
            other.readings == one.readings and k != i and not _conflict(one, mine[k], theirs[j])
            for k, other in enumerate(source)
            if k in asked
        ):
            # the same figure stands twice, in another order: 不足1平方米的按1平方米计算
            problem = ""
        if not problem and one.noun in _ALLOWED and one.noun != "time":
            noun = _noun_after(english.text[two.end :])
            problem = "counts something else" if noun and noun not in _ALLOWED[one.noun] else ""
        if problem:
            conflicts.append((one, two, problem))
    return conflicts


def _same_figures(facts: Sequence[Fact]) -> set[int]:
    """Return the indexes of the figures that stand in ``facts`` more than once."""
    return {i for i, one in enumerate(facts) for k, two in enumerate(facts) if i != k and one.readings == two.readings}


def _conflict(one: Fact, mine: Context, theirs: Context) -> str:
    if mine.bounds and theirs.bounds and not mine.bounds & theirs.bounds:
        names = [" or ".join(sorted(b.value for b in bounds)) for bounds in (mine.bounds, theirs.bounds)]
        if not (_is_lasting(one) and mine.bounds <= {Bound.LE, Bound.NONE} and theirs.bounds <= {Bound.LE, Bound.NONE}):
            return f"limits differ: {names[0]}, but {names[1]}"
    if (
        mine.direction
        and theirs.direction
        and mine.direction != theirs.direction
        and one.kind is not Kind.DATE
        and _is_change(one)
    ):
        return f"directions differ: {mine.direction}, but {theirs.direction}"
    if mine.reach and theirs.reach and {mine.reach, theirs.reach} in _CONTRARY and _is_change(one):
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
