"""The surroundings of every figure of a text, which change its meaning."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from converters.translation.figures.chinese_context import read_chinese_context
from converters.translation.figures.english_bounds import read_english_bounds
from converters.translation.figures.english_context import read_english_context
from converters.translation.figures.fact import Fact, Sheet
from converters.translation.figures.surroundings import EXACT, NO_BOUNDS, Bound, Context

_SPAN_EN = re.compile(r"\s*(?:years(?: old)?|years of age)?\s*(?:to|-|and|up to|through|but)\s*", re.IGNORECASE)
_TO_ZH = frozenset(["-", "至", "到"])
_AND_OVER_EN = re.compile(r" (?:and|or) (?:over|above) ")
_ALSO_EN = re.compile(r"[^.;]{0,50}(?:\band\b|\bor\b|,)\s*(?:RMB|CNY|\$|¥)?\s*")


def read_contexts(
    sheet: Sheet, facts: Sequence[Fact], wanted: set[int], *, moving: set[int], chinese: bool
) -> list[Context]:
    """Return the context of each of ``facts``, which stand in ``sheet`` in reading order.

    Only those whose index is among ``wanted`` are read in full, and a direction is looked for only in ``moving``.
    """
    if not wanted:
        return []
    strong = [fact for fact in facts if not fact.weak]
    ends, starts = sorted(fact.end for fact in strong), sorted(fact.start for fact in strong)
    contexts: list[Context] = []
    for index, fact in enumerate(facts):
        if chinese and index not in wanted:
            contexts.append(Context(NO_BOUNDS))
            continue
        near, next_one = bisect_right(ends, fact.start), bisect_left(starts, fact.end)
        start = ends[near - 1] if near else 0
        stop = starts[next_one] if next_one < len(starts) else len(sheet.text)
        before, after = sheet.text[start : fact.start], sheet.text[fact.end : stop]
        if chinese:
            context = read_chinese_context(fact, before, after, moving=index in moving)
        elif index in wanted:
            context = read_english_context(fact, before, after, sheet.text, moving=index in moving)
        else:
            # the limits of this one may hold for the next
            context = Context(read_english_bounds(fact, before, after, sheet.text))
        if not contexts:
            contexts.append(context)
            continue
        spans = before in _TO_ZH if chinese else _SPAN_EN.fullmatch(before) is not None
        if not chinese and context.bounds == EXACT and _ALSO_EN.fullmatch(before):
            # "not older than 45 for men and 40 for women": the second limit is the first one's
            context = context._replace(bounds=context.bounds | contexts[-1].bounds)
        if not chinese and context.bounds == EXACT and _AND_OVER_EN.fullmatch(before):
            # "over 22 and over 45": a limit of its own, if the figure before has one already
            context = context._replace(bounds=contexts[-1].bounds & {Bound.GT} or EXACT)
        if not chinese and context.bounds and spans and _is_span(before, sheet.text[: facts[len(contexts) - 1].start]):
            contexts[-1] = contexts[-1]._replace(bounds=contexts[-1].bounds | {Bound.GE, Bound.GT})
            context = context._replace(bounds=context.bounds | {Bound.LE, Bound.LT})
        if spans:
            # what stands on one side of a range holds for both ends
            direction = context.direction or contexts[-1].direction
            contexts[-1] = contexts[-1]._replace(direction=contexts[-1].direction or direction)
            context = context._replace(direction=direction)
        contexts.append(context)
    return contexts


def _is_span(between: str, before: str) -> bool:
    return (
        "and" not in between.lower()
        or re.search(r"\bbetween\s*(?:the ages of )?(?:RMB|¥|\$)?\s*$", before, re.IGNORECASE) is not None
    )
