"""Where a term of the glossary stands as what it names: as a word, as a label, as a title, beside its figure."""

from __future__ import annotations

import re

from converters.words import common_words, is_apart

USES = frozenset({"alone", "title", "after-figure", "before-figure", "anywhere", "explained"})
"""What a row may say of its term: where it stands, if not where its kind does, or that its English explains it.

``alone``: as a whole text, or before a colon; ``title``: as the kind of a document, after 本 or where a title ends;
``after-figure`` (15分钟以上), ``before-figure`` (超过2小时); ``anywhere``: wherever it is a word.
"""

_BY_KIND = {"meta-label": "alone", "site": "alone", "doc-type": "title"}
_FIGURE = r"[\d〇零一二三四五六七八九十百千万亿两几半数多余第每]"
_FIGURES = re.compile(rf"{_FIGURE}+\Z")
_AFTER_FIGURE = re.compile(rf"{_FIGURE}\s?\Z")
_NEAR_AFTER = re.compile(rf"{_FIGURE}[^\s，。；：、,.;:]{{0,5}}\Z")
_BEFORE_FIGURE = re.compile(rf"\s?{_FIGURE}")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LABEL_BEFORE = re.compile(r"[\s【\[（(]*\Z")
_LABEL_BEHIND = re.compile(r"[\s】\]）)]*(?:[：:]|\Z)")
_THIS = frozenset("本该此")
_TITLE_BEHIND = re.compile(r"[》〉]|[）)]|[（(](?:试行|暂行|草案|稿)|[（(][^（）()]{1,12}[）)][》〉]|\Z")
_DIVISIONS = frozenset("省市区县盟旗乡镇")
_BEFORE_DIVISION = frozenset("各全本该我你贵每两几个和及与或者由经对在向至到从以为是按将等的")
_BEHIND_DIVISION = frozenset("的和及与或等内外级属直各将可应由")
_REACH = 6
"""Characters before a unit in which its figure is looked for."""
_LONG_NAME = 3
"""From so many characters on a kind of document is no other word."""


def place_of(kind: str, use: str, length: int) -> str:
    """Return where a term of so many characters stands, as ``USES`` names it, or ``division``.

    >>> place_of("unit", "explained", 1), place_of("doc-type", "", 2), place_of("doc-type", "", 4)
    ('after-figure', 'title', 'anywhere')
    """
    if use and use != "explained":
        return use
    if length == 1 and kind in ("unit", "division"):
        return "after-figure" if kind == "unit" else kind
    place = _BY_KIND.get(kind, "anywhere")
    return "anywhere" if place == "title" and length >= _LONG_NAME else place


def is_term(place: str, text: str, start: int, end: int) -> bool:
    """Return whether what stands at ``start`` of ``text`` is a word, and at such a ``place``.

    >>> is_term("after-figure", "共12户", 3, 4), is_term("after-figure", "银行账户", 3, 4)
    (True, False)
    """
    if not _PLACES[place](text, start, end):
        return False
    leaning = _count_leaning(place, text, start, end)
    return is_apart(text, start, end) or (leaning > 0 and is_apart(text, start - leaning, end))


def _count_leaning(place: str, text: str, start: int, end: int) -> int:
    """Return how many characters before make one word with it: 各|县, 十|户, 市|民政局."""
    if place == "after-figure" and end - start == 1:
        figure = _FIGURES.search(text, max(0, start - _REACH), start)
        return len(figure[0]) if figure else 0
    before = text[start - 1 : start]
    is_named = end - start > 1 and before in _DIVISIONS
    return int(is_named or (text[start] in _DIVISIONS and before in _BEFORE_DIVISION))


def _stands_alone(text: str, start: int, end: int) -> bool:
    return _LABEL_BEFORE.match(text, 0, start) is not None and _LABEL_BEHIND.match(text, end) is not None


def _names_title(text: str, start: int, end: int) -> bool:
    is_this = text[start - 1 : start] in _THIS and is_apart(text, start - 1, start)
    return is_this or _TITLE_BEHIND.match(text, end) is not None


def _follows_figure(text: str, start: int, end: int) -> bool:
    """Return whether a figure stands before, or no word on either side, as in the head of a table: （元／户）."""
    if end - start > 1:
        return _NEAR_AFTER.search(text, max(0, start - 7), start) is not None
    alone = not _HAN.match(text[start - 1 : start]) and not _HAN.match(text, end)
    return alone or _AFTER_FIGURE.search(text, max(0, start - 2), start) is not None


def _leads_figure(text: str, _start: int, end: int) -> bool:
    return _BEFORE_FIGURE.match(text, end) is not None


def _is_division(text: str, start: int, end: int) -> bool:
    """Return whether a division is named by its kind alone: 各县（区）, 全区; not 建成区, nor 区 as a surname."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    if _HAN.match(before) and before not in _BEFORE_DIVISION:
        return False
    if not _HAN.match(behind) or behind in _BEHIND_DIVISION:
        return True
    return not common_words().isdisjoint({text[end : end + 2], text[end : end + 3]})


def _stands_anywhere(_text: str, _start: int, _end: int) -> bool:
    return True


_PLACES = {
    "alone": _stands_alone,
    "title": _names_title,
    "after-figure": _follows_figure,
    "before-figure": _leads_figure,
    "division": _is_division,
    "anywhere": _stands_anywhere,
}
