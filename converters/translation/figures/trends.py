"""Directions and periods that stand in a text without a figure of their own: 同比, 环比, 上旬, 去年, 每月."""

from __future__ import annotations

import re
from dataclasses import dataclass

from converters.translation.figures.chinese_text import strip_tags
from converters.translation.figures.rates import find_added_rate
from converters.translation.figures.trend_groups import GROUPS
from converters.translation.figures.triggers import Table, lower


@dataclass(frozen=True, slots=True)
class TrendConflict:
    """Words of one group that contradict each other in the two languages."""

    problem: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class _Row:
    """One name of a group, and how it is said in both languages."""

    group: str
    name: str
    zh: re.Pattern[str]
    en: re.Pattern[str]


_GROUPS: dict[str, tuple[_Row, ...]] = {
    group: tuple(_Row(group, name, re.compile(zh), re.compile(en)) for _, name, zh, en in rows)
    for group, _, rows in GROUPS
}
ROWS = Table(
    (f"{trigger} & {' '.join(signs)}", row)
    for group, signs, rows in GROUPS
    for (trigger, *_), row in zip(rows, _GROUPS[group], strict=True)
)


_EACH = re.compile(r"\beach\b(?! [a-z]*(?:kilo|ton|mu\b|hect|square|jin))|\bapiece\b|on average")
_REPEATED = {"how often", "what it is counted by"}


def find_trend_conflicts(source: str, target: str) -> list[TrendConflict]:
    """Return the groups in which each language says something that the other does not.

    >>> [c.problem for c in find_trend_conflicts("价格环比下降", "Prices fell year on year")]
    ['the period compared with differs']
    """
    chinese, text = strip_tags(source), strip_tags(target)
    said: dict[str, dict[str, str]] = {}
    for row in ROWS.rows(chinese):
        if found := row.zh.search(chinese):
            said.setdefault(row.group, {})[row.name] = found.group()
    english = lower(text)
    conflicts = []
    for group, mine in said.items():
        rows = _GROUPS[group]
        only_mine = [row.name for row in rows if row.name in mine and not row.en.search(english)]
        if not only_mine or (len(only_mine) < len(mine) and group == "what happens to it"):
            continue
        if group == "what it is counted by" and _EACH.search(english):
            continue
        theirs = {row.name: found for row in rows if row.name not in mine and (found := row.en.search(english))}
        here = ", ".join(mine[name] for name in sorted(only_mine))
        if theirs:
            there = ", ".join(text[slice(*theirs[name].span())] for name in sorted(theirs))
            conflicts.append(TrendConflict(f"{group} differs", here, there))
        elif group in _REPEATED and _is_replaced(rows, chinese, english):
            conflicts.append(TrendConflict(f"{group} differs", here, ""))
    if not conflicts and (added := find_added_rate(chinese, english)):
        conflicts.append(TrendConflict("how often differs", "", added))
    return conflicts


def _is_replaced(rows: tuple[_Row, ...], chinese: str, english: str) -> bool:
    """Return whether the English says one of the Chinese rates more often than the Chinese, in place of another."""
    return any(0 < len(row.zh.findall(chinese)) < len(row.en.findall(english)) for row in rows)
