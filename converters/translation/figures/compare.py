"""Compare the figures of a Chinese unit with those of its English, by value, kind, unit and context."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeGuard

from converters.translation.figures.agreement import agree, is_rounded
from converters.translation.figures.chinese import read_chinese_sheet
from converters.translation.figures.context import Bound, Context, read_contexts
from converters.translation.figures.english import read_english_sheet
from converters.translation.figures.excuses import Side, may_be_added, may_be_missing
from converters.translation.figures.fact import Fact, Kind, Reading, Sheet
from converters.translation.figures.order import find_swapped
from converters.translation.figures.periods import pair_periods
from converters.translation.figures.phrases import drop_phrases
from converters.translation.figures.units import BY_NAME, names_unit

_CONTRARY = ({"by", "to"}, {"by", "of"})
_LONG = {"fortnight", "decade", "century"}


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that does not agree: what is wrong, the Chinese and the English of it."""

    problem: str
    source: str = ""
    target: str = ""


@dataclass(slots=True)
class Comparison:
    """The facts of both sides, the pairs of their indexes that agree, and what does not."""

    source: list[Fact]
    target: list[Fact]
    pairs: list[tuple[int, int]] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)

    @property
    def total(self) -> int:
        """How many figures the Chinese has that the English must have."""
        return sum(not fact.weak for fact in self.source)

    @property
    def matched(self) -> int:
        """How many of them the English has, with the same bounds and direction."""
        wrong = {difference.source for difference in self.differences if difference.source}
        unmatched = sum(1 for fact in self.source if not fact.weak and fact.text in wrong)
        return max(0, self.total - unmatched)


@lru_cache(maxsize=4096)
def compare_figures(source: str, target: str) -> Comparison:
    """Return the comparison of the figures of a Chinese unit and its English.

    The checks and the count of figures ask for the same pair one after the other; the last ones are kept.
    """
    source, target = drop_phrases(source, target)
    chinese, english = read_chinese_sheet(source), read_english_sheet(target)
    result = Comparison(chinese.sorted(), english.sorted())
    _match(result, english.text)
    _match_periods(result, chinese, english)
    _report_unmatched(result, chinese, english)
    _compare_contexts(result, chinese, english)
    for one, two in find_swapped(chinese, english, result.source, result.target, result.pairs):
        problem = "stand the other way round"
        result.differences.append(Difference(problem, f"{one.text} / {two.text}"))
    return result


def _match_periods(result: Comparison, chinese: Sheet, english: Sheet) -> None:
    mine, theirs = {i for i, _ in result.pairs}, {j for _, j in result.pairs}
    free = (
        [i for i in range(len(result.source)) if i not in mine],
        [j for j in range(len(result.target)) if j not in theirs and result.target[j].text.lower() != "first"],
    )
    for sources, targets in pair_periods(result.source, result.target, (chinese.text, english.text), free):
        result.pairs.extend((i, targets[0]) for i in sources)
        result.pairs.extend((sources[0], j) for j in targets[1:])
    result.pairs.sort()


def _match(result: Comparison, english: str) -> None:
    used_source: set[int] = set()
    used_target: set[int] = set()

    def pair(depth: int, *, weak_source: bool, weak_target: bool) -> None:
        for i, one in enumerate(result.source):
            if i in used_source or one.weak is not weak_source:
                continue
            for j, two in enumerate(result.target):
                if j in used_target or two.weak is not weak_target:
                    continue
                readings = (one.readings[:depth], two.readings[:depth])
                if any(agree(a, b) and not _is_loose(a, b, two) for a in readings[0] for b in readings[1]):
                    used_source.add(i)
                    used_target.add(j)
                    result.pairs.append((i, j))
                    break

    for weak_source, weak_target in ((False, False), (False, True), (True, False), (True, True)):
        for depth in (1, 9):
            pair(depth, weak_source=weak_source, weak_target=weak_target)
    _match_parts(result, used_source, used_target)
    _match_bare(result, used_source, used_target, english)
    _match_rounded(result, used_source, used_target)
    result.pairs.sort()


def _match_parts(result: Comparison, used_source: set[int], used_target: set[int]) -> None:
    for mine, theirs, used_mine, used_theirs, forward in (
        (result.source, result.target, used_source, used_target, True),
        (result.target, result.source, used_target, used_source, False),
    ):
        for i, fact in enumerate(mine):
            parts = _parts(fact)
            if i in used_mine or not parts:
                continue
            found: list[int] = []
            for part in parts:
                for j, other in enumerate(theirs):
                    if j in used_theirs or j in found:
                        continue
                    if any(agree(part, r) if forward else agree(r, part) for r in other.readings):
                        found.append(j)
                        break
            if len(found) == len(parts):
                used_mine.add(i)
                used_theirs.update(found)
                result.pairs.extend((i, j) if forward else (j, i) for j in found[:1])
                result.pairs.extend((i, j) if forward else (j, i) for j in found[1:])


def _is_loose(one: Reading, two: Reading, fact: Fact) -> bool:
    """Return whether "a day" would stand for 24小时, which it may not; "a fortnight" and "a decade" may."""
    return (
        fact.weak
        and two.kind is Kind.COUNT
        and bool(two.unit)
        and one.unit not in {"", two.unit}
        and two.unit not in _LONG
    )


def _match_bare(result: Comparison, used_source: set[int], used_target: set[int], english: str) -> None:
    """Pair a measure with a bare number whose unit stands elsewhere: "weekly working hours shall not exceed 40"."""
    for i, one in enumerate(result.source):
        if i in used_source or one.kind is not Kind.COUNT or not one.unit or not names_unit(english, one.unit):
            continue
        for j, two in enumerate(result.target):
            if j not in used_target and two.kind is Kind.COUNT and not two.unit and two.value == one.value:
                used_source.add(i)
                used_target.add(j)
                result.pairs.append((i, j))
                break


def _match_rounded(result: Comparison, used_source: set[int], used_target: set[int]) -> None:
    """Pair a measure with its rounding in another unit: 86亩 and "some 5.7 hectares"."""
    for i, one in enumerate(result.source):
        if i in used_source or one.kind is not Kind.COUNT or not one.unit or one.weak:
            continue
        for j, two in enumerate(result.target):
            if j not in used_target and any(
                is_rounded(one.readings[0], r) for r in two.readings if r.kind is Kind.COUNT
            ):
                used_source.add(i)
                used_target.add(j)
                result.pairs.append((i, j))
                break


def _parts(fact: Fact) -> tuple[Reading, ...]:
    first = fact.readings[0]
    if fact.parts:
        return fact.parts
    for reading in fact.readings:
        if reading.kind is Kind.SCORE:
            return tuple(
                Reading(Kind.COUNT, (value,)) for value in reading.value if value != 1 or len(reading.value) != 2
            )
    if first.kind is Kind.DATE and "y" in first.unit and "m" in first.unit:
        year, month, day = first.value
        return (Reading(Kind.DATE, (year, None, None), "y"), Reading(Kind.DATE, (None, month, day), first.unit[1:]))
    return ()


def _report_unmatched(result: Comparison, chinese: Sheet, english: Sheet) -> None:
    sources = {i for i, _ in result.pairs}
    targets = {j for _, j in result.pairs}
    mine = Side(chinese.text, result.source, sources)
    theirs = Side(english.text, result.target, targets)
    for i, fact in enumerate(result.source):
        if i in sources or fact.weak or may_be_missing(fact, mine, theirs):
            continue
        result.differences.append(Difference(f"{fact.kind.value} not in the English", fact.text))
    for j, fact in enumerate(result.target):
        if j in targets or fact.weak or may_be_added(fact, mine):
            continue
        problem = (
            "no English way to write a number"
            if fact.kind is Kind.MALFORMED
            else f"{fact.kind.value} not in the Chinese"
        )
        result.differences.append(Difference(problem, target=fact.text))


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


def _compare_contexts(result: Comparison, chinese: Sheet, english: Sheet) -> None:
    compared = [(i, j) for i, j in result.pairs if not result.source[i].weak]
    moving = [(i, j) for i, j in compared if _is_change(result.source[i])]
    twice = _same_figures(result.source)
    asked = {i for i, _ in compared} | twice
    mine = read_contexts(chinese, result.source, asked, moving={i for i, _ in moving} | twice, chinese=True)
    theirs = read_contexts(
        english, result.target, {j for _, j in compared}, moving={j for _, j in moving}, chinese=False
    )
    for i, j in compared:
        one, two = result.source[i], result.target[j]
        problem = _conflict(one, mine[i], theirs[j])
        if problem and any(
            other.readings == one.readings and k != i and not _conflict(one, mine[k], theirs[j])
            for k, other in enumerate(result.source)
            if k in asked
        ):
            # the same figure stands twice, in another order: 不足1平方米的按1平方米计算
            problem = ""
        if not problem and one.noun in _ALLOWED and one.noun != "time":
            noun = _noun_after(english.text[two.end :])
            problem = "counts something else" if noun and noun not in _ALLOWED[one.noun] else ""
        if problem:
            result.differences.append(Difference(problem, one.text, two.text))


def _same_figures(facts: list[Fact]) -> set[int]:
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
