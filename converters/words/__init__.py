"""Common words of Chinese, and a text parted by them; see ORIGIN.md beside this file.

What no common word covers is a name, a rare word, or coined.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

_ONE, _TWO, _THREE = 1.0, 0.9, 0.85
"""What a word of so many characters costs: two words are better than a word and two characters that are none."""
_ACROSS = ((1, 1), (2, 1), (1, 2))
"""Characters before and behind an edge that a word across it has."""
_REACH = 6
"""Characters before and behind that are parted with a word in question."""
_EQUAL = 1e-9


@cache
def common_words() -> frozenset[str]:
    """Return the words of two and three characters that occur often; no names."""
    return _read("common.txt")


@cache
def rare_words() -> frozenset[str]:
    """Return the words of two and three characters that occur seldom; no names. They are read when first asked for."""
    return _read("rare.txt")


def _read(name: str) -> frozenset[str]:
    lines = files("converters.words").joinpath(name).read_text(encoding="utf-8").splitlines()
    return frozenset(line[0] + rest for line in lines for rest in line[2:].split(" "))


def split_words(text: str, names: frozenset[str] = frozenset()) -> list[str]:
    """Return the common words and the ``names`` in ``text`` in order, and characters of their own between them.

    Nothing is lost: what is returned gives ``text`` again. Of all ways to part it, the one with the fewest parts.

    >>> split_words("按照鹭泽规定办理")
    ['按照', '鹭', '泽', '规定', '办理']
    """
    _, begins = _part(text, common_words().union(names) if names else common_words())
    parts: list[str] = []
    end = len(text)
    while end:
        parts.append(text[begins[end] : end])
        end = begins[end]
    return parts[::-1]


def _part(text: str, words: frozenset[str]) -> tuple[list[float], list[int]]:
    """Return for each place of ``text`` the least that parting the text before it costs, and its last part's begin."""
    costs, begins = [0.0], [0]
    for end in range(1, len(text) + 1):
        best, begin = costs[end - 1] + _ONE, end - 1
        if text[end - 2 : end] in words and (cost := costs[end - 2] + _TWO) <= best:
            best, begin = cost, end - 2
        if text[end - 3 : end] in words and (cost := costs[end - 3] + _THREE) <= best:
            best, begin = cost, end - 3
        costs.append(best)
        begins.append(begin)
    return costs, begins


def is_seam(text: str, start: int, end: int) -> bool:
    """Return whether ``text[start:end]``, known as a word elsewhere, arises there where common words meet.

    >>> is_seam("电网投资", 1, 3), is_seam("网投平台", 0, 2), is_seam("加快三项工程", 1, 3)
    (True, False, True)
    """
    if not _has_across(text, start, end):
        return False
    begin, stop = max(0, start - _REACH), end + _REACH
    parts = _cost(text[begin:start]) + _cost(text[start:end]) + _cost(text[end:stop])
    return parts > _cost(text[begin:stop]) + _EQUAL


def _has_across(text: str, start: int, end: int) -> bool:
    """Return whether a common word goes across one of the two edges."""
    across = [(at - before, at + behind) for at in (start, end) for before, behind in _ACROSS if at >= before]
    words = common_words()
    return any(text[one:other] in words for one, other in across)


def is_apart(text: str, start: int, end: int) -> bool:
    """Return whether ``text[start:end]`` may be a word there: no better way to part the text cuts through its edges.

    >>> is_apart("公安部门", 0, 3), is_apart("公安部通知", 0, 3), is_apart("已完成", 2, 3)
    (False, True, False)
    """
    if not _has_across(text, start, end):
        return True
    begin, stop = max(0, start - _REACH), end + _REACH
    own = {1: _ONE, 2: _TWO, 3: _THREE}.get(end - start) or _cost(text[start:end])
    return _cost(text[begin:start]) + own + _cost(text[end:stop]) <= _cost(text[begin:stop]) + _EQUAL


def _cost(text: str) -> float:
    return _part(text, common_words())[0][-1]
