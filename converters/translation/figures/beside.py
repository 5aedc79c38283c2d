"""What stands beside figures of one class, in both languages: the words, names and other figures they share."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from pypinyin import lazy_pinyin

from converters.translation.figures.fact import Fact
from converters.translation.figures.labels import find_labels_chinese, find_labels_english

_STOP_ZH = re.compile("[。;!?]")
_SOFT_ZH = re.compile("[,、]")
_STOP_EN = re.compile(r"[;!?]|\.(?=\s|$)")
_SOFT_EN = re.compile(r",|\band\b|\bwhile\b|\bbut\b|\bwhereas\b")
_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
_FROM_ZH = re.compile(r"(?:(?:由|从)[^,。;\d]{0,8}|自)$")
_TO_ZH = re.compile("(?:至|到|增至|降至|升至|为|-)$")
_THAN_ZH = re.compile(r"(?:比|较|与|同|相比)$")
_FROM_EN = re.compile(r"\b(?:from|between|of)\s*(?:the |about |RMB ?|¥)*$", re.IGNORECASE)
_TO_EN = re.compile(r"(?:\bto|\bthrough|\buntil|-|\breached|\bhit)\s*(?:the |about |RMB ?|¥)*$", re.IGNORECASE)
_THAN_EN = re.compile(r"\b(?:than|with|to|over|against|from|on|in)\s*(?:the )?$", re.IGNORECASE)
_BY_ZH = re.compile(r"(?:[上下]调|提高|增加|增长|下降|减少|降低|[高低多少涨降增减])了?约?$")
_BY_EN = re.compile(
    r"\b(?:by|up|down|rose|fell|grew|another|extra|(?:increase|rise|gain|fall|drop|cut|decrease) of)"
    r"\s*(?:about |RMB ?|¥)*$",
    re.IGNORECASE,
)

Window = tuple[int, int, int, int]
"""Where the words left of a figure begin, where it begins and ends, where the words right of it end."""


class Placed(NamedTuple):
    """A Chinese figure and its English, each with the words around it that belong to no other of its class."""

    source: Fact
    target: Fact
    here: Window
    there: Window
    anchors: Sequence[tuple[Fact, Fact]]
    """The figures of other classes whose Chinese stands in ``here``."""


def place_figures(
    texts: tuple[str, str], same: Sequence[tuple[Fact, Fact]], others: Iterable[tuple[Fact, Fact]]
) -> list[Placed]:
    """Return the pairs of one class with what stands around them; ``others`` are the pairs of other classes."""
    zh = _Edges(texts[0], [one for one, _ in same], _STOP_ZH, _SOFT_ZH)
    en = _Edges(texts[1], [two for _, two in same], _STOP_EN, _SOFT_EN)
    anchors = sorted(others, key=lambda pair: pair[0].start)
    starts = [one.start for one, _ in anchors]
    placed = []
    for one, two in same:
        here = zh.window(one)
        inside = anchors[bisect_left(starts, here[0]) : bisect_left(starts, here[3])]
        placed.append(Placed(one, two, here, en.window(two), inside))
    return placed


class Shared:
    """What two figures share with the English of either: words, figures beside them, and the sound of names."""

    def __init__(self, texts: tuple[str, str], one: Placed, two: Placed) -> None:
        self.texts = texts
        self.both = (one, two)

    def words(self, a: int, b: int) -> int:
        """Return how much the Chinese of ``a`` shares with the English of ``b``, 0 or 1 for the first or second."""
        here, there = self.both[a].here, self.both[b].there
        return _count_words(*self.texts, here, there) + self.anchors(a, b)

    def anchors(self, a: int, b: int) -> int:
        """Return how many other figures stand beside both, those aside that stand beside both pairs alike."""
        there = self.both[b].there
        return sum(
            there[0] <= anchor[1].start < there[3] and not _stands_aside(anchor, self.both)
            for anchor in self.both[a].anchors
        )

    def names(self, a: int, b: int) -> int:
        """Return how many names of the English of ``b`` sound in the Chinese of ``a``."""
        return _count_names(*self.texts, self.both[a].here, self.both[b].there)

    def shares(self, a: int) -> bool:
        """Return whether a word of the Chinese of ``a`` stands beside its English."""
        found = find_labels_english(text_in(self.texts[1], self.both[a].there))
        return any(found[index] for index in find_labels_chinese(text_in(self.texts[0], self.both[a].here)))

    def crosses(self) -> int:
        """Return how much more is shared crosswise than straight."""
        pairs = [self.words(a, b) + self.names(a, b) for a, b in ((0, 1), (1, 0), (0, 0), (1, 1))]
        return pairs[0] + pairs[1] - pairs[2] - pairs[3]


def _stands_aside(anchor: tuple[Fact, Fact], both: Sequence[Placed]) -> bool:
    """Return whether a figure stands before both of two, or behind both, in both languages: it tells nothing."""
    places = [anchor[0].start < pair.source.start for pair in both]
    places += [anchor[1].start < pair.target.start for pair in both]
    return all(places) or not any(places)


def text_in(text: str, window: Window) -> str:
    """Return the figure and the words around it."""
    return text[window[0] : window[3]]


class _Edges:
    """Where the words around each of ``same`` figures in a text begin and end."""

    def __init__(self, text: str, same: Sequence[Fact], hard: re.Pattern[str], soft: re.Pattern[str]) -> None:
        self.text, self.hard, self.soft = text, hard, soft
        self.starts = sorted(fact.start for fact in same)
        self.ends = sorted(fact.end for fact in same)

    def window(self, fact: Fact) -> Window:
        """Return the window of ``fact``, one of those figures."""
        before, behind = bisect_right(self.ends, fact.start), bisect_left(self.starts, fact.end)
        begin = self.ends[before - 1] if before else 0
        end = self.starts[behind] if behind < len(self.starts) else len(self.text)
        stops = [m.end() for m in self.hard.finditer(self.text, begin, fact.start)]
        begin = stops[-1] if stops else begin
        parted = self.soft.search(self.text, begin, fact.start) if begin and not stops else None
        if parted:
            # what stands before the comma belongs to the figure before
            begin = parted.end()
        close = [m.start() for sign in (self.hard, self.soft) for m in [sign.search(self.text, fact.end, end)] if m]
        return begin, fact.start, fact.end, min([end, *close])


@lru_cache(maxsize=1024)
def _sound(text: str) -> str:
    return "".join(lazy_pinyin(text))


def _count_names(zh: str, en: str, here: Window, there: Window) -> int:
    names = _NAME.findall(en[there[0] : there[3]])
    if not names:
        return 0
    sound = _sound(zh[here[0] : here[3]])
    return sum(name.lower() in sound for name in set(names))


def _count_words(zh: str, en: str, here: Window, there: Window) -> int:
    found = find_labels_english(text_in(en, there))
    points = sum(found[index] for index in find_labels_chinese(text_in(zh, here)))
    for pattern, other in ((_FROM_ZH, _FROM_EN), (_TO_ZH, _TO_EN), (_THAN_ZH, _THAN_EN), (_BY_ZH, _BY_EN)):
        if pattern.search(zh[here[0] : here[1]]) and other.search(en[there[0] : there[1]]):
            points += 2
    return points
