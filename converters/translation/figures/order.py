"""Figures of one kind that changed places: each is held against the words it belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from pypinyin import lazy_pinyin

from converters.translation.figures.fact import Fact, Kind, Sheet
from converters.translation.figures.labels import find_labels_chinese, find_labels_english
from converters.translation.figures.units import BY_NAME

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
_PART_ZH = re.compile("中|其中|里|之内")
_OF_THE_EN = re.compile(r" (?:out )?of (?:the|its|our) (?:[\w'’-]+ )?", re.IGNORECASE)
_OF_EN = re.compile(
    r"(?: [\w-]+){0,2}? (?:of|out of|among|from among|in)(?: the| these| those| all| its| our)*(?: [\w'’-]+){0,2} ",
    re.IGNORECASE,
)
_PART_EN = re.compile(r"\W*(?:[\w-]+\W+){0,4}?(?:of|out of|among|from|in|across|within|at)\b", re.IGNORECASE)


def find_swapped(
    chinese: Sheet, english: Sheet, source: Sequence[Fact], target: Sequence[Fact], pairs: Sequence[tuple[int, int]]
) -> list[tuple[Fact, Fact]]:
    """Return the pairs of Chinese figures whose English seems to have changed places."""
    swapped = []
    strong = [(i, j) for i, j in pairs if not source[i].weak]
    if len(strong) < 2:
        return []
    classes = [_class(source[i], target[j]) for i, j in strong]
    for n, (i, j) in enumerate(strong):
        for o, (k, m) in enumerate(strong[n + 1 :], start=n + 1):
            if j == m or i == k or classes[n] != classes[o]:
                continue
            if _labels_crossed((source[i].unit, target[j].unit), (source[k].unit, target[m].unit), classes[n]):
                swapped.append((source[i], source[k]))
                continue
            if _is_each(chinese.text, source[i]) is not _is_each(chinese.text, source[k]):
                continue
            if (
                source[i].value == source[k].value
                or target[j].value == target[m].value
                or "强" in (chinese.text[f.end : f.end + 1] for f in (source[i], source[k]))
            ):
                # 世界500强 is a name
                continue
            if _is_swapped(chinese, english, (source, target, strong, pairs), (i, j), (k, m)):
                swapped.append((source[i], source[k]))
    return swapped


def _is_each(text: str, fact: Fact) -> bool:
    return text[: fact.start].endswith(("每", "每满"))


def _labels_crossed(one: tuple[str, str], two: tuple[str, str], kind: str) -> bool:
    """Return whether one of two ordinals has a label in Chinese, and the other in English.

    >>> _labels_crossed(("floor", ""), ("", "floor"), Kind.ORDINAL)  # 二楼5号窗口, "Window 2 on the fifth floor"
    True
    """
    if kind != Kind.ORDINAL:
        return False
    return (bool(one[0]) and one[0] == two[1] and not one[1] and not two[0]) or (
        bool(two[0]) and two[0] == one[1] and not two[1] and not one[0]
    )


def _class(one: Fact, two: Fact) -> str:
    first, second = one.readings[0], two.readings[0]
    kind = second.kind
    if first.kind is Kind.ORDINAL and kind is Kind.RATIO:
        return Kind.ORDINAL
    if kind is Kind.COUNT or (first.kind is Kind.COUNT and kind is Kind.RATIO):
        bare = first.kind is Kind.COUNT and not first.unit and first in two.readings
        # "aged 80-89, 200 yuan" may lend the ages a unit that the Chinese does not give them
        unit = "" if bare else second.unit or first.unit
        if unit in BY_NAME:
            # "four quarters" may look like a share
            dimension = BY_NAME[unit].dimension
            return "lasting" if dimension in {"minutes", "months", "workdays"} else dimension
    if kind is Kind.FACTOR and (second.value[0] or 0) < 1:
        return Kind.RATIO
    return kind


Matched = tuple[Sequence[Fact], Sequence[Fact], Sequence[tuple[int, int]], Sequence[tuple[int, int]]]
"""Chinese facts, English facts, the pairs of figures that must agree, all pairs."""


def _is_swapped(chinese: Sheet, english: Sheet, matched: Matched, one: tuple[int, int], two: tuple[int, int]) -> bool:
    source, target, pairs, every = matched
    kinds = {_class(source[i], target[j]): None for i, j in (one, two)}
    inverted = target[one[1]].start > target[two[1]].start
    if not inverted and re.fullmatch("[-至到~]", chinese.text[source[one[0]].end : source[two[0]].start]):
        return False
    same = [(i, j) for i, j in pairs if _class(source[i], target[j]) in kinds]
    here = [_window(chinese.text, [source[i] for i, _ in same], source[i], zh=True) for i, _ in (one, two)]
    there = [_window(english.text, [target[j] for _, j in same], target[j], zh=False) for _, j in (one, two)]
    both = [(source[k], target[m]) for k, m in (one, two)]
    anchors = [
        (source[i], target[j])
        for i, j in every
        if (i, j) not in same and not _stands_aside((source[i], target[j]), both)
    ]

    def words(a: int, b: int) -> int:
        return _count_words(chinese.text, english.text, here[a], there[b], anchors)

    def names(a: int, b: int) -> int:
        return _count_names(chinese.text, english.text, here[a], there[b])

    def shares(a: int) -> bool:
        found = find_labels_english(_between(english.text, there[a]))
        return any(found[index] for index in find_labels_chinese(_between(chinese.text, here[a])))

    mixed = len({BY_NAME[f.unit].dimension for f in (source[one[0]], source[two[0]]) if f.unit in BY_NAME}) > 1
    if not inverted and _PART_ZH.search(chinese.text[source[one[0]].end : source[two[0]].start]):
        # "41 of the 38" has the whole first
        between = english.text[target[one[1]].end : target[two[1]].start]
        if _OF_THE_EN.fullmatch(between) and _is_less(target[two[1]], target[one[1]]):
            return True
    if not inverted:
        near = [[_count_anchors(here[a], there[b], anchors) for b in (0, 1)] for a in (0, 1)]
        if near[0][1] and near[1][0] and not near[0][0] and not near[1][1]:
            return True
        # one word shared in the order as it stands is enough; names, whose sound takes longest, come last
        if shares(0) or shares(1) or words(0, 0) or words(1, 1) or names(0, 0) or names(1, 1):
            return False
        crossed = (words(0, 1) + names(0, 1), words(1, 0) + names(1, 0))
        apart = re.search("[,;。]", chinese.text[source[one[0]].end : source[two[0]].start]) is not None
        return (apart and all(crossed)) or sum(crossed) >= 3
    between = english.text[target[two[1]].end : target[one[1]].start]
    between_zh = chinese.text[source[one[0]].end : source[two[0]].start]
    kind = target[one[1]].kind
    if kind is Kind.ORDINAL:
        return bool(
            re.search(r"\b(?:to|renumbered|becom\w+|as|into)\b|-", between)
            and re.search("[为到至升降退跌居变-]", between_zh)
        )
    if kind in {Kind.CODE, Kind.DOCUMENT, Kind.WEEKDAY}:
        return False
    if not re.search("[,;。、]", between_zh) and (
        (len(between_zh) <= 4 and _PART_EN.match(between))
        or (_PART_ZH.search(between_zh) and _OF_EN.fullmatch(between) and _is_less(target[two[1]], target[one[1]]))
    ):
        # "38 of the 41 industries": the part comes first in English
        return False
    if len(between_zh) <= len("死亡,"):
        behind = [(f.end, f.end, f.end, f.end + 2) for f in (source[one[0]], source[two[0]])]
        if _nouns_own(chinese.text, english.text, behind, [target[j] for j in (one[1], two[1])]) < 0:
            return True
    straight = words(0, 0) + words(1, 1) + names(0, 0) + names(1, 1)
    cross = words(0, 1) + words(1, 0) + names(0, 1) + names(1, 0)
    if mixed:
        return cross > straight
    if _counted_by(chinese.text, source[one[0]]) != _counted_by(chinese.text, source[two[0]]):
        return cross > straight + 1 or (cross == straight and _is_listed(between_zh, between))
    if straight == cross:
        own = _nouns_own(chinese.text, english.text, here, [target[j] for j in (one[1], two[1])])
        if own:
            return own < 0
        # "12 measures in four areas": the whole comes last in English
        if _PART_EN.match(between) and (_PART_ZH.search(between_zh) or not re.search("[,;。、]", between_zh)):
            return False
        return kind is not Kind.DATE or bool(re.fullmatch(r"\s*(?:-|to|until|through|and)\s*", between))
    return cross > straight


_NOUN_EN = re.compile(
    r"[\s-]*(?:(?!(?:of|in|for|from|with|to|who|and|per|a|at|on|were|was|are|is|have|had)\b)[a-z-]+\s*){1,3}",
    re.IGNORECASE,
)


def _nouns_own(zh: str, en: str, here: Sequence[Window], figures: Sequence[Fact]) -> int:
    """Return how many more of the nouns right behind two English figures fit as they stand than crossed."""
    nouns = [find_labels_english(found.group() if (found := _NOUN_EN.match(en, fact.end)) else "") for fact in figures]
    words = [find_labels_chinese(_between(zh, window)) for window in here]
    fits = [[sum(noun[index] for index in word) for noun in nouns] for word in words]
    return fits[0][0] + fits[1][1] - fits[0][1] - fits[1][0]


def _is_less(one: Fact, two: Fact) -> bool:
    here, there = one.value[0], two.value[0]
    return here is not None and there is not None and here < there


_NUMERALS = re.compile("[\\d.,零〇一二两三四五六七八九十百千万亿多余几]*")


def _counted_by(text: str, fact: Fact) -> str:
    """Return the first character of the word that measures a count: 人 or 家; empty for other figures."""
    found = _NUMERALS.match(text, fact.start)
    return text[found.end() : found.end() + 1] if found and fact.kind in {Kind.COUNT, Kind.DATE} else ""


def _is_listed(between_zh: str, between: str) -> bool:
    """Return whether two figures stand in one short list: 帐篷1.2万顶、棉被3.5万床, "12,000 tents, 35,000 quilts"."""
    return (
        len(between_zh) <= 12
        and len(between) <= 40
        and re.search("[,、]", between_zh) is not None
        and re.search(r",|\band\b", between) is not None
    )


def _stands_aside(anchor: tuple[Fact, Fact], both: Sequence[tuple[Fact, Fact]]) -> bool:
    """Return whether a figure stands before both of two, or behind both, in both languages: it tells nothing."""
    places = [(anchor[side].start < pair[side].start) for pair in both for side in (0, 1)]
    return all(places) or not any(places)


Window = tuple[int, int, int, int]
"""Where the words left of a figure begin, where it begins and ends, where the words right of it end."""


def _between(text: str, window: Window) -> str:
    return text[window[0] : window[3]]


def _window(text: str, same: Sequence[Fact], fact: Fact, *, zh: bool) -> Window:
    begin = max((other.end for other in same if other.end <= fact.start), default=0)
    end = min((other.start for other in same if other.start >= fact.end), default=len(text))
    hard, soft = (_STOP_ZH, _SOFT_ZH) if zh else (_STOP_EN, _SOFT_EN)
    stops = [m.end() for m in hard.finditer(text, begin, fact.start)]
    begin = stops[-1] if stops else begin
    parted = soft.search(text, begin, fact.start) if begin and not stops else None
    if parted:
        # what stands before the comma belongs to the figure before
        begin = parted.end()
    close = [m.start() for pattern in (hard, soft) for m in [pattern.search(text, fact.end, end)] if m]
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


def _count_words(zh: str, en: str, here: Window, there: Window, anchors: Sequence[tuple[Fact, Fact]]) -> int:
    found = find_labels_english(_between(en, there))
    points = sum(found[index] for index in find_labels_chinese(_between(zh, here)))
    for pattern, other in ((_FROM_ZH, _FROM_EN), (_TO_ZH, _TO_EN), (_THAN_ZH, _THAN_EN), (_BY_ZH, _BY_EN)):
        if pattern.search(zh[here[0] : here[1]]) and other.search(en[there[0] : there[1]]):
            points += 2
    return points + _count_anchors(here, there, anchors)


def _count_anchors(here: Window, there: Window, anchors: Sequence[tuple[Fact, Fact]]) -> int:
    return sum(here[0] <= one.start < here[3] and there[0] <= two.start < there[3] for one, two in anchors)
