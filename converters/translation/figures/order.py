"""Figures of one kind that changed places: each is held against the words it belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converters.translation.figures.beside import Placed, Shared, Window, place_figures, text_in
from converters.translation.figures.fact import Fact, Kind, Sheet
from converters.translation.figures.labels import find_labels_chinese, find_labels_english
from converters.translation.figures.units import BY_NAME

_PART_ZH = re.compile("中|其中|里|之内")
_OF_THE_EN = re.compile(r" (?:out )?of (?:the|its|our) (?:[\w'’-]+ )?", re.IGNORECASE)
_OF_EN = re.compile(
    r"(?: [\w-]+){0,2}? (?:of|out of|among|from among|in)(?: the| these| those| all| its| our)*(?: [\w'’-]+){0,2} ",
    re.IGNORECASE,
)
_PART_EN = re.compile(r"\W*(?:[\w-]+\W+){0,4}?(?:of|out of|among|from|in|across|within|at)\b", re.IGNORECASE)


_NEIGHBOURS = 40
"""How many figures of its class behind a figure may have changed places with it; no sentence lists more."""


def find_swapped(
    chinese: Sheet, english: Sheet, source: Sequence[Fact], target: Sequence[Fact], pairs: Sequence[tuple[int, int]]
) -> list[tuple[Fact, Fact]]:
    """Return the pairs of Chinese figures whose English seems to have changed places.

    Each figure is held against those of its class that follow within ``_NEIGHBOURS`` figures of it.
    """
    strong = [(i, j) for i, j in pairs if not source[i].weak]
    if len(strong) < 2:
        return []
    classes = [_class(source[i], target[j]) for i, j in strong]
    texts = (chinese.text, english.text)
    swapped: list[tuple[int, int, tuple[Fact, Fact]]] = []
    for kind in dict.fromkeys(classes):
        order = [n for n, other in enumerate(classes) if other == kind]
        same = [strong[n] for n in order]
        own = set(same)
        others = ((source[i], target[j]) for i, j in pairs if (i, j) not in own)
        group = place_figures(texts, [(source[i], target[j]) for i, j in same], others)
        for at, one in enumerate(group):
            for on, two in enumerate(group[at + 1 : at + 1 + _NEIGHBOURS], start=at + 1):
                if one.source is two.source or one.target is two.target:
                    continue
                if _have_changed(texts, one, two, kind):
                    swapped.append((order[at], order[on], (one.source, two.source)))
    return [both for _, _, both in sorted(swapped, key=lambda row: row[:2])]


def _have_changed(texts: tuple[str, str], one: Placed, two: Placed, kind: str) -> bool:
    """Return whether the English of two figures of the class ``kind`` seems to have changed places."""
    units = [(pair.source.unit, pair.target.unit) for pair in (one, two)]
    if _labels_crossed(units[0], units[1], kind):
        return True
    if _is_each(texts[0], one.source) is not _is_each(texts[0], two.source):
        return False
    if one.source.value == two.source.value or one.target.value == two.target.value:
        return False
    if any(texts[0].startswith("强", pair.source.end) for pair in (one, two)):
        # 世界500强 is a name
        return False
    return _is_swapped(texts, one, two)


def _is_each(text: str, fact: Fact) -> bool:
    return text.endswith(("每", "每满"), 0, fact.start)


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


def _is_swapped(texts: tuple[str, str], one: Placed, two: Placed) -> bool:
    between_zh = texts[0][one.source.end : two.source.start]
    if one.target.start > two.target.start:
        between = texts[1][two.target.end : one.target.start]
        return _is_swapped_in_turn(texts, (one, two), between_zh, between)
    if re.fullmatch("[-至到~]", between_zh):
        return False
    if _PART_ZH.search(between_zh):
        # "41 of the 38" has the whole first
        between = texts[1][one.target.end : two.target.start]
        if _OF_THE_EN.fullmatch(between) and _is_less(two.target, one.target):
            return True
    both = Shared(texts, one, two)
    near = [[both.anchors(a, b) for b in (0, 1)] for a in (0, 1)]
    if near[0][1] and near[1][0] and not near[0][0] and not near[1][1]:
        return True
    # one word shared in the order as it stands is enough; names, whose sound takes longest, come last
    if both.shares(0) or both.shares(1) or both.words(0, 0) or both.words(1, 1) or both.names(0, 0) or both.names(1, 1):
        return False
    crossed = (both.words(0, 1) + both.names(0, 1), both.words(1, 0) + both.names(1, 0))
    apart = re.search("[,;。]", between_zh) is not None
    return (apart and all(crossed)) or sum(crossed) >= 3


def _is_swapped_in_turn(texts: tuple[str, str], pair: tuple[Placed, Placed], between_zh: str, between: str) -> bool:
    """Return whether figures whose English stands in the other order belong in the order of the Chinese."""
    one, two = pair
    kind = one.target.kind
    if kind is Kind.ORDINAL:
        return bool(
            re.search(r"\b(?:to|renumbered|becom\w+|as|into)\b|-", between)
            and re.search("[为到至升降退跌居变-]", between_zh)
        )
    if kind in {Kind.CODE, Kind.DOCUMENT, Kind.WEEKDAY} or _is_part_of_whole(pair, between_zh, between):
        return False
    targets = [one.target, two.target]
    if len(between_zh) <= len("死亡,"):
        behind = [(end, end, end, end + 2) for end in (one.source.end, two.source.end)]
        if _nouns_own(*texts, behind, targets) < 0:
            return True
    crosses = Shared(texts, one, two).crosses()
    if len({BY_NAME[f.unit].dimension for f in (one.source, two.source) if f.unit in BY_NAME}) > 1:
        return crosses > 0
    if _counted_by(texts[0], one.source) != _counted_by(texts[0], two.source):
        return crosses > 1 or (crosses == 0 and _is_listed(between_zh, between))
    if crosses:
        return crosses > 0
    own = _nouns_own(*texts, [one.here, two.here], targets)
    if own:
        return own < 0
    # "12 measures in four areas": the whole comes last in English
    if _PART_EN.match(between) and (_PART_ZH.search(between_zh) or not re.search("[,;。、]", between_zh)):
        return False
    return kind is not Kind.DATE or bool(re.fullmatch(r"\s*(?:-|to|until|through|and)\s*", between))


def _is_part_of_whole(pair: tuple[Placed, Placed], between_zh: str, between: str) -> bool:
    """Return whether the English puts the part first, as it does: "38 of the 41 industries"."""
    if re.search("[,;。、]", between_zh):
        return False
    if len(between_zh) <= 4 and _PART_EN.match(between):
        return True
    return bool(_PART_ZH.search(between_zh) and _OF_EN.fullmatch(between)) and _is_less(pair[1].target, pair[0].target)


_NOUN_EN = re.compile(
    r"[\s-]*(?:(?!(?:of|in|for|from|with|to|who|and|per|a|at|on|were|was|are|is|have|had)\b)[a-z-]+\s*){1,3}",
    re.IGNORECASE,
)


def _nouns_own(zh: str, en: str, here: Sequence[Window], figures: Sequence[Fact]) -> int:
    """Return how many more of the nouns right behind two English figures fit as they stand than crossed."""
    nouns = [find_labels_english(found.group() if (found := _NOUN_EN.match(en, fact.end)) else "") for fact in figures]
    words = [find_labels_chinese(text_in(zh, window)) for window in here]
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
