"""Which Chinese and which English figures say the same: exactly, in parts, in another unit, or by the bare number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from converters.translation.figures.agreement import agree, is_rounded
from converters.translation.figures.fact import Fact, Kind, Reading
from converters.translation.figures.units import names_unit

_LONG = {"fortnight", "decade", "century"}


@dataclass(slots=True)
class Pairing:
    """The figures of both languages, and what was found so far."""

    source: Sequence[Fact]
    target: Sequence[Fact]
    pairs: list[tuple[int, int]] = field(default_factory=list)
    used_source: set[int] = field(default_factory=set)
    used_target: set[int] = field(default_factory=set)


def pair_figures(source: Sequence[Fact], target: Sequence[Fact], english: str) -> list[tuple[int, int]]:
    """Return which Chinese and which English figures say the same, by their indexes, in order."""
    pairing = Pairing(source, target)

    _match_scores(pairing, english)
    _match_identical(pairing)
    for weak_source, weak_target in ((False, False), (False, True), (True, False), (True, True)):
        for depth in (1, 9):
            mine = [i for i, fact in enumerate(source) if fact.weak is weak_source and i not in pairing.used_source]
            theirs = [j for j, fact in enumerate(target) if fact.weak is weak_target and j not in pairing.used_target]
            if not mine or not theirs:
                break
            _match_readings(pairing, mine, theirs, depth)
    _match_parts(pairing)
    _match_bare(pairing, english)
    _match_rounded(pairing)
    return sorted(pairing.pairs)


def _match_readings(pairing: Pairing, mine: Sequence[int], theirs: list[int], depth: int) -> None:
    """Pair of ``mine`` and ``theirs`` what agrees in one of the first ``depth`` readings."""
    for i in mine:
        readings = pairing.source[i].readings[:depth]
        for j in theirs:
            two = pairing.target[j]
            if _number_other_things(pairing.source[i], two):
                continue
            if _agree_in_one(readings, two, depth):
                pairing.used_source.add(i)
                pairing.used_target.add(j)
                pairing.pairs.append((i, j))
                theirs.remove(j)
                break


def _agree_in_one(readings: Sequence[Reading], two: Fact, depth: int) -> bool:
    for a in readings:
        for b in two.readings[:depth]:
            if a.kind is b.kind and agree(a, b) and not _is_loose(a, b, two):
                return True
    return False


def _number_other_things(one: Fact, two: Fact) -> bool:
    """Return whether both are numbers of things, of different ones: 附件2 is not "Table 2"."""
    first, second = one.readings[0], two.readings[0]
    return (
        first.kind is second.kind is Kind.ORDINAL
        and bool(first.unit and second.unit)
        and not agree(first, second)
        and first.value == second.value
    )


def _match_identical(pairing: Pairing) -> None:
    """Pair measures of the same unit first, so that 12个月 does not become "one year" where both stand."""
    for i, one in enumerate(pairing.source):
        if one.weak or not one.unit or one.kind not in {Kind.COUNT, Kind.ORDINAL}:
            continue
        for j, two in enumerate(pairing.target):
            if j not in pairing.used_target and not two.weak and one.readings[0] == two.readings[0]:
                pairing.used_source.add(i)
                pairing.used_target.add(j)
                pairing.pairs.append((i, j))
                break


_LOST = re.compile(
    r"\b(?:los[te]|losing|down|defeat\w*|beat\w*|behind|trail\w*|fell|beaten|conced\w*)\b", re.IGNORECASE
)


def _match_scores(pairing: Pairing, english: str) -> None:
    """Pair a score with two numbers that a hyphen joins: 25比18 and "25-18"; "lost 91-88" is 88比91."""
    if not any(fact.readings[0].kind is Kind.SCORE for fact in pairing.source):
        return
    joined = [
        j
        for j in range(len(pairing.target) - 1)
        if english[pairing.target[j].end : pairing.target[j + 1].start].strip() in {"-", "to"}
    ]
    for i, one in enumerate(pairing.source):
        if one.kind is not Kind.SCORE or len(one.value) != 2:
            continue
        for j in joined:
            sides = (pairing.target[j], pairing.target[j + 1])
            if pairing.used_target & {j, j + 1} or any(s.kind is not Kind.COUNT or s.unit for s in sides):
                continue
            values = (sides[0].value[0], sides[1].value[0])
            turned = (one.value[0] or 0) < (one.value[1] or 0) and _LOST.search(english) is not None
            if values == one.value or (turned and values == one.value[::-1]):
                pairing.used_source.add(i)
                pairing.used_target.update((j, j + 1))
                pairing.pairs.extend(((i, j), (i, j + 1)))
                break


def _match_parts(pairing: Pairing) -> None:
    for mine, theirs, used_mine, used_theirs, forward in (
        (pairing.source, pairing.target, pairing.used_source, pairing.used_target, True),
        (pairing.target, pairing.source, pairing.used_target, pairing.used_source, False),
    ):
        for i, fact in enumerate(mine):
            if i in used_mine:
                continue
            found: list[int] = []
            for parts in (_parts(fact), _shares(fact)):
                found = found or _find_parts(parts, theirs, used_theirs, forward=forward)
            if found and not (forward and _is_turned(fact, [pairing.target[j] for j in found])):
                used_mine.add(i)
                used_theirs.update(found)
                pairing.pairs.extend((i, j) if forward else (j, i) for j in found)


def _find_parts(parts: Sequence[Reading], theirs: Sequence[Fact], used: set[int], *, forward: bool) -> list[int]:
    """Return which of the free figures ``theirs`` are the ``parts``, one for each; none if one is wanting."""
    found: list[int] = []
    for part in parts:
        for j, other in enumerate(theirs):
            if j in used or j in found:
                continue
            if any(_is_part(part, r) if forward else _is_part(r, part) for r in other.readings):
                found.append(j)
                break
        else:
            return []
    return found


def _shares(fact: Fact) -> tuple[Reading, ...]:
    """Return the parts of a ratio as shares of their sum: 4:3:3 is 40 %, 30 % and 30 %."""
    score = next((reading.value for reading in fact.readings if reading.kind is Kind.SCORE), ())
    total = sum(value or 0 for value in score)
    return tuple(Reading(Kind.RATIO, ((value or 0) / total,)) for value in score) if total else ()


def _is_turned(fact: Fact, found: Sequence[Fact]) -> bool:
    """Return whether the parts of a score stand in another order, two of them side by side: 51:49 and "49 to 51"."""
    if fact.readings[0].kind is Kind.SCORE and len(found) > 2:
        return [other.start for other in found] != sorted(other.start for other in found)
    if fact.readings[0].kind is not Kind.SCORE or len(found) != 2 or found[0].value == found[1].value:
        return False
    return 0 <= found[0].start - found[1].end <= len(" to ")


def _is_part(one: Reading, two: Reading) -> bool:
    """Return whether two readings agree, or are a part of a ratio and the same in percent: 8.1:39.5:52.4."""
    if one.kind is Kind.COUNT and two.kind is Kind.RATIO and one.value[0] and not one.unit:
        return two.value[0] == one.value[0] / 100
    return agree(one, two)


def _is_loose(one: Reading, two: Reading, fact: Fact) -> bool:
    """Return whether "a day" would stand for 24小时, which it may not; "a fortnight" and "a decade" may."""
    return (
        fact.weak
        and two.kind is Kind.COUNT
        and bool(two.unit)
        and one.unit not in {"", two.unit}
        and two.unit not in _LONG
    )


def _match_bare(pairing: Pairing, english: str) -> None:
    """Pair a measure with a bare number whose unit stands elsewhere: "weekly working hours shall not exceed 40"."""
    for i, one in enumerate(pairing.source):
        if i in pairing.used_source or one.kind is not Kind.COUNT or not one.unit:
            continue
        for j, two in enumerate(pairing.target):
            bare = j not in pairing.used_target and two.kind is Kind.COUNT and not two.unit
            if bare and two.value == one.value and names_unit(english, one.unit):
                pairing.used_source.add(i)
                pairing.used_target.add(j)
                pairing.pairs.append((i, j))
                break


def _match_rounded(pairing: Pairing) -> None:
    """Pair a measure with its rounding in another unit: 86亩 and "some 5.7 hectares"."""
    for i, one in enumerate(pairing.source):
        if i in pairing.used_source or one.kind is not Kind.COUNT or not one.unit or one.weak:
            continue
        for j, two in enumerate(pairing.target):
            if j in pairing.used_target or (two.weak and _is_said_of(one, pairing)):
                continue
            if any(is_rounded(one.readings[0], r) for r in two.readings if r.kind is Kind.COUNT):
                pairing.used_source.add(i)
                pairing.used_target.add(j)
                pairing.pairs.append((i, j))
                break


def _is_said_of(one: Fact, pairing: Pairing) -> bool:
    """Whether a free English figure counts in the unit of ``one``: 24小时 is then the 25 hours of "25 hours a day"."""
    free = (two for j, two in enumerate(pairing.target) if j not in pairing.used_target)
    return any(not two.weak and two.kind is one.kind and two.unit == one.unit for two in free)


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


_SPELT = re.compile("[A-Za-z]")
_PERIODS = {"y": "year", "m": "month", "d": "day"}


def _bare(fact: Fact) -> dict[Kind, tuple[int, str]]:
    """Return the whole number that a figure writes and its unit of time, by each kind that it may be."""
    numbers: dict[Kind, tuple[int, str]] = {}
    for reading in fact.readings:
        unit = ""
        if reading.kind is Kind.DATE and len(reading.unit) == 1:
            value = reading.value["ymd".index(reading.unit)]
            unit = _PERIODS[reading.unit]
        elif reading.kind is Kind.CODE:
            value = Fraction(int(reading.unit)) if reading.unit.isdecimal() and len(reading.unit) < 9 else None
        elif reading.kind is Kind.ORDINAL:
            value = reading.value[0]
        elif reading.kind is Kind.COUNT and reading.unit in {"", "day", "month", "year", "celsius"}:
            value, unit = reading.value[0], reading.unit.removeprefix("celsius")
        else:
            continue
        if value is not None and value.denominator == 1:
            numbers.setdefault(reading.kind, (int(value), unit))
    return numbers


def pair_bare_numbers(
    source: Sequence[Fact], target: Sequence[Fact], pairs: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return ``pairs`` and those of the figures left whose number alone agrees: 第40周 is counted in "Week 40"."""
    pairing = Pairing(source, target, list(pairs), {i for i, _ in pairs}, {j for _, j in pairs})
    for i, one in enumerate(pairing.source):
        if i in pairing.used_source or one.weak or not (mine := _bare(one)):
            continue
        for j, two in enumerate(pairing.target):
            if j not in pairing.used_target and _is_same_number(one, mine, two, _bare(two)):
                pairing.used_source.add(i)
                pairing.used_target.add(j)
                pairing.pairs.append((i, j))
                break
    return sorted(pairing.pairs)


def _is_same_number(
    one: Fact, mine: dict[Kind, tuple[int, str]], two: Fact, theirs: dict[Kind, tuple[int, str]]
) -> bool:
    if (Kind.ORDINAL in mine and Kind.ORDINAL in theirs) or (one.kind is two.kind and one.kind is not Kind.CODE):
        return False
    if one.kind is Kind.ORDINAL and two.kind is Kind.COUNT and _SPELT.match(two.text):
        return False
    return any(
        here[0] == there[0] and (not here[1] or not there[1] or here[1] == there[1])
        for a, here in mine.items()
        for b, there in theirs.items()
        if a is not b
    )
