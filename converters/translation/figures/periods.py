"""Months, quarters and halves that mean one span of a year: 前三季度 is January to September."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converters.translation.figures.fact import Fact, Kind, Reading

Span = tuple[int, int]
"""First and last month."""

_FIRST = re.compile(r"(?:前|\bfirst(?: the)?\s?)$", re.IGNORECASE)
_END = re.compile(r"\bby (?:the end of )?(?:late )?$", re.IGNORECASE)
_TO = re.compile(r"\s*(?:-|至|到|to|through|until)\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween $", re.IGNORECASE)
_AND = re.compile(r"\s*and\s*", re.IGNORECASE)


def pair_periods(
    source: Sequence[Fact],
    target: Sequence[Fact],
    texts: tuple[str, str],
    open_facts: tuple[Sequence[int], Sequence[int]],
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Return which of the open Chinese and English facts name the same span of months."""
    mine = _find_spans(source, open_facts[0], texts[0])
    theirs = _find_spans(target, open_facts[1], texts[1])
    pairs = []
    for indexes, span in mine:
        match = next((other for other in theirs if other[1] in {span, (0, span[1])}), None)
        if match:
            theirs.remove(match)
            pairs.append((indexes, match[0]))
    return pairs


def _find_spans(facts: Sequence[Fact], indexes: Sequence[int], text: str) -> list[tuple[tuple[int, ...], Span]]:
    spans: list[tuple[tuple[int, ...], Span]] = []
    for place, index in enumerate(indexes):
        fact = facts[index]
        single = _span_of(fact, text)
        if single:
            spans.append(((index,), single))
        if place + 1 < len(indexes):
            after = facts[indexes[place + 1]]
            first, last = _month_of(fact.readings[0]), _month_of(after.readings[0])
            if (
                first
                and last
                and (
                    _TO.fullmatch(text[fact.end : after.start])
                    or (_AND.fullmatch(text[fact.end : after.start]) and _BETWEEN.search(text[: fact.start]))
                )
            ):
                spans.append(((index, indexes[place + 1]), (first, last)))
    return spans


def _month_of(reading: Reading) -> int:
    if reading.kind is not Kind.DATE or reading.value[1] is None or reading.value[2] is not None:
        return 0
    return int(reading.value[1])


def _span_of(fact: Fact, text: str) -> Span | None:
    value = int(fact.value[0] or 0) if fact.value else 0
    if fact.kind is Kind.DATE and (month := _month_of(fact.readings[0])) and _END.search(text[: fact.start]):
        # by the end of March is in the first quarter
        return (0, month)
    if fact.kind is Kind.HALF:
        return (1, 6) if value == 1 else (7, 12)
    if fact.kind is Kind.QUARTER:
        return (1, 3 * value) if fact.unit == "first" else (3 * value - 2, 3 * value)
    if fact.kind is Kind.COUNT and fact.unit == "month" and _FIRST.search(text[: fact.start]):
        return (1, value)
    return None
