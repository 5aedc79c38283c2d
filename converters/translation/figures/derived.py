"""Figures that follow from others of the same text: a sum, the rest, a share of the whole, how many are listed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from itertools import combinations, pairwise

from converters.translation.figures.caseless import Caseless
from converters.translation.figures.fact import Fact, Kind, Reading, Value
from converters.translation.figures.sides import Side
from converters.translation.figures.units import BY_NAME

_REST_EN = Caseless(r"\b(?:rest|remain\w*|remainder|balance|others?|leav\w+|left)\b")
_ALL_BUT_EN = Caseless(r"\b(?:all|everything|everyone|every one|none) (?:but|except)\b")
_LONGER_ZH = re.compile("(?:延长|顺延|宽限)(?:不超过|至多|最多)?$")
_COLON_EN = re.compile(r"[^.;:\d]{0,50}:")
_LIST_ZH = re.compile("[、和及与]")
_CLAUSE_ZH = re.compile("[。;]")
_NUMBERED_EN = re.compile(r"[.)]\s+[A-Z]")
_EACH_ZH = re.compile("[^。;]{0,14}(?:分别|依次)")
_MOST = 8
"""Of more figures than these no sums are looked for."""


def follows_from(fact: Fact, facts: Sequence[Fact], english: str) -> bool:
    """Return whether an English figure is the sum, the rest or the quotient of figures that the Chinese writes.

    >>> from converters.translation.figures.fact import number
    >>> facts = [Fact("", n, n, (number(n),)) for n in (15, 12, 20)]
    >>> [follows_from(Fact("", 0, 0, (number(n),)), facts, "") for n in (47, 46)]
    [True, False]
    """
    first = fact.readings[0]
    value = first.value[0] if first.value else None
    if not value or _NUMBERED_EN.match(english, fact.end):
        return False
    if first.kind in {Kind.HALF, Kind.QUARTER}:
        months = 6 if first.kind is Kind.HALF else 3
        return any(
            fact.value[1] == months * (value - 1) + 1 and other.value[1] == months * value
            for fact, other in pairwise([fact for fact in facts if fact.kind is Kind.DATE])
        )
    if first.kind is Kind.COUNT and first.unit in _SPANS and _is_span(first, facts):
        return True
    if first.kind is Kind.COUNT:
        sizes = [size for fact in facts if (size := _size(fact, first.unit))]
        own = value * BY_NAME[first.unit].size if first.unit else value
        return _is_sum(own, sizes) or (_REST_EN.is_in(english) and _is_rest(own, sizes))
    if first.kind is Kind.RATIO and _ALL_BUT_EN.is_in(english):
        return any(fact.kind is Kind.RATIO and fact.value[0] == 1 - value for fact in facts)
    return first.kind is Kind.RATIO and _is_quotient(value, facts)


def _size(fact: Fact, unit: str) -> Fraction:
    """Return the size of a count that may be added to those of ``unit``; 0 for other figures."""
    if fact.kind is not Kind.COUNT or bool(fact.unit) is not bool(unit):
        return Fraction(0)
    value = fact.value[0] or Fraction(0)
    if not unit:
        return value
    one = BY_NAME[fact.unit]
    return value * one.size if one.dimension == BY_NAME[unit].dimension else Fraction(0)


_SPANS = {"day", "month", "year"}


def _is_span(first: Reading, facts: Sequence[Fact]) -> bool:
    """Return whether a time is that from one date of the Chinese to the next, either with both ends or with one."""
    dates = [fact.value for fact in facts if fact.kind is Kind.DATE]
    return any(first.value[0] in _lengths(one, two, first.unit) for one, two in pairwise(dates))


def _lengths(one: Value, two: Value, unit: str) -> set[int]:
    years = [int(value[0]) if value[0] else 2023 for value in (one, two)]
    if unit == "year":
        return {years[1] - years[0], years[1] - years[0] + 1} if one[0] and two[0] else set()
    if not one[1] or not two[1]:
        return set()
    months = 12 * (years[1] - years[0]) + int(two[1] - one[1])
    if unit == "month":
        return {months, months + 1}
    try:
        first, last = (
            date(year, int(value[1] or 1), int(value[2] or 0)) for year, value in zip(years, (one, two), strict=True)
        )
    except ValueError:
        return set()
    return {(last - first).days, (last - first).days + 1}


def _is_sum(value: Fraction, sizes: Sequence[Fraction]) -> bool:
    """Return whether ``value`` is the sum of two or more of ``sizes`` that stand side by side."""
    if len(sizes) > _MOST:
        return False
    return any(sum(sizes[a:b]) == value for a, b in combinations(range(len(sizes) + 1), 2) if b - a > 1)


def _is_rest(value: Fraction, sizes: Sequence[Fraction]) -> bool:
    """Return whether ``value`` is what one of ``sizes`` leaves of another, or several of the first."""
    return any(
        whole - sum(sizes[at + 1 : end]) == value
        for at, whole in enumerate(sizes[:_MOST])
        for end in range(at + 2, min(len(sizes), _MOST) + 1)
    )


def _is_quotient(value: Fraction, facts: Sequence[Fact]) -> bool:
    """Return whether ``value`` is what one count of ``facts`` is of another of the same unit."""
    sizes = Counter((fact.unit, fact.value[0]) for fact in facts if fact.kind is Kind.COUNT and fact.value[0])
    alike = 2 if value == 1 else 1
    return any(sizes[unit, whole * value] >= alike for unit, whole in sizes if whole)


def is_all_but(fact: Fact, facts: Sequence[Fact], english: str) -> bool:
    """Return whether a Chinese figure is what the English leaves to be worked out: all but two of the 50 are 48."""
    first = fact.readings[0]
    if first.kind not in {Kind.COUNT, Kind.RATIO} or not first.value[0] or not _ALL_BUT_EN.is_in(english):
        return False
    if first.kind is Kind.RATIO:
        return any(other.kind is Kind.RATIO and other.value[0] == 1 - first.value[0] for other in facts)
    sizes = {size for other in facts if (size := _size(other, first.unit))}
    own = first.value[0] * (BY_NAME[first.unit].size if first.unit else 1)
    return any(size + own in sizes for size in sizes)


def counts_list(fact: Fact, chinese: str, english: str) -> bool:
    """Return whether the English only says how many things the Chinese lists: three groups: juniors, youth, adults."""
    first = fact.readings[0]
    if first.kind is not Kind.COUNT or first.unit or not 1 < (first.value[0] or 0) < 11:
        return False
    if not _COLON_EN.match(english, fact.end):
        return False
    return any(len(_LIST_ZH.split(clause)) == first.value[0] for clause in _CLAUSE_ZH.split(chinese))


def is_extension(fact: Fact, chinese: Side, english: Side) -> bool:
    """Return whether the English says the whole time where the Chinese says by how much it is made longer."""
    first = fact.readings[0]
    if first.kind is not Kind.COUNT or not first.unit or not _LONGER_ZH.search(chinese.text[: fact.start]):
        return False
    wholes = {
        (first.value[0] or 0) + (other.value[0] or 0)
        for other in chinese.matched
        if other.kind is Kind.COUNT and other.unit == first.unit
    }
    return any(
        reading.kind is Kind.COUNT and reading.unit in {"", first.unit} and reading.value[0] in wholes
        for other in english.alone
        for reading in other.readings
    )


def announces(fact: Fact, facts: Sequence[Fact], chinese: str) -> bool:
    """Return whether a Chinese count only says how many figures follow: 四个季度分别为……."""
    first = fact.readings[0]
    if first.kind is not Kind.COUNT or not _EACH_ZH.match(chinese, fact.end):
        return False
    behind = [other for other in facts if other.start >= fact.end and not other.weak]
    return len(behind) >= (first.value[0] or 0)


def is_counted(fact: Fact, chinese: Side) -> bool:
    """Return whether an ordinal is one of those that the Chinese counts: 分两期建设，一期……，二期……."""
    first, word = fact.readings[0], fact.text[-1:]
    return (
        (first.kind is Kind.ORDINAL or fact.text[0] in "二三四五六")
        and word in "期批档类级轮"
        and any(
            other.kind is Kind.COUNT and other.text.endswith(word) and (other.value[0] or 0) >= (first.value[0] or 0)
            for other in chinese.matched
        )
    )
