"""Compare the figures of a Chinese unit with those of its English, by value, kind, unit and context."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from converters.translation.figures.chinese import read_chinese_sheet
from converters.translation.figures.conflicts import find_conflicts
from converters.translation.figures.english import read_english_sheet
from converters.translation.figures.excuses import find_spoken, may_be_added, may_be_missing
from converters.translation.figures.fact import Fact, Kind, Sheet
from converters.translation.figures.matching import pair_bare_numbers, pair_figures
from converters.translation.figures.order import find_swapped
from converters.translation.figures.periods import pair_periods
from converters.translation.figures.phrases import drop_phrases
from converters.translation.figures.sides import Side


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that does not agree: what is wrong, the Chinese and the English of it."""

    problem: str
    source: str = ""
    target: str = ""


@dataclass(slots=True)
class Comparison:
    """The facts of both sides, the pairs of their indexes that agree, and what does not.

    Set phrases that stand in both (24小时, around the clock) are no facts, and count among the figures.
    """

    source: list[Fact]
    target: list[Fact]
    total: int
    """How many figures the Chinese has that an English must have, whatever this English has."""
    pairs: list[tuple[int, int]] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)

    @property
    def matched(self) -> int:
        """How many of them the English has, with the same bounds and direction: never all if anything differs.

        A figure that only the English has stands for one that the Chinese has.
        """
        wrong = {text for one in self.differences for text in (one.source, *one.source.split(_TURNED)) if text}
        missing = sum(1 for fact in self.source if not fact.weak and fact.text in wrong)
        added = sum(not one.source for one in self.differences)
        return max(0, self.total - max(missing, added, bool(self.differences)))


_TURNED = " / "
"""Parts the figures that stand the other way round."""


@lru_cache(maxsize=4096)
def compare_figures(source: str, target: str) -> Comparison:
    """Return the comparison of the figures of a Chinese unit and its English.

    The checks and the count of figures ask for the same pair one after the other; the last ones are kept.
    """
    rest, target = drop_phrases(source, target)
    chinese, english = read_chinese_sheet(rest), read_english_sheet(target)
    whole = chinese if rest == source else read_chinese_sheet(source)
    result = Comparison(chinese.sorted(), english.sorted(), sum(not fact.weak for fact in whole.sorted()))
    result.pairs = pair_figures(result.source, result.target, english.text)
    _match_periods(result, chinese, english)
    result.pairs = pair_bare_numbers(result.source, result.target, result.pairs)
    _report_unmatched(result, chinese, english)
    for one, two, problem in find_conflicts(chinese, english, result.source, result.target, result.pairs):
        result.differences.append(Difference(problem, one.text, two.text))
    for one, two in find_swapped(chinese, english, result.source, result.target, result.pairs):
        problem = "stand the other way round"
        result.differences.append(Difference(problem, one.text + _TURNED + two.text))
    return result


def _match_periods(result: Comparison, chinese: Sheet, english: Sheet) -> None:
    mine, theirs = {i for i, _ in result.pairs}, {j for _, j in result.pairs}
    free = (
        [i for i in range(len(result.source)) if i not in mine],
        [j for j in range(len(result.target)) if j not in theirs and result.target[j].text.lower() != "first"],
    )
    if not (free[0] and free[1]):
        return
    for sources, targets in pair_periods(result.source, result.target, (chinese.text, english.text), free):
        result.pairs.extend((i, targets[0]) for i in sources)
        result.pairs.extend((sources[0], j) for j in targets[1:])
    result.pairs.sort()


def _report_unmatched(result: Comparison, chinese: Sheet, english: Sheet) -> None:
    sources = {i for i, _ in result.pairs}
    targets = {j for _, j in result.pairs}
    mine = Side(chinese.text, result.source, sources)
    theirs = Side(english.text, result.target, targets)
    for i, fact in enumerate(result.source):
        if i in sources or fact.weak or may_be_missing(fact, mine, theirs):
            continue
        result.differences.append(Difference(f"{fact.kind.value} not in the English", fact.text))
    added = [fact for j, fact in enumerate(result.target) if j not in targets and not fact.weak]
    spoken = find_spoken(mine, theirs) if added else ()
    for fact in added:
        if may_be_added(fact, mine, theirs, spoken):
            continue
        problem = (
            "no English way to write a number"
            if fact.kind is Kind.MALFORMED
            else f"{fact.kind.value} not in the Chinese"
        )
        result.differences.append(Difference(problem, target=fact.text))
