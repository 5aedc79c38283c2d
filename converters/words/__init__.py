"""Common words of Chinese, and a text parted by them; see ORIGIN.md beside this file.

What no common word covers is a name, a rare word, or coined.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

_ONE, _TWO, _THREE = 1.0, 0.9, 0.85
"""What a word of so many characters costs: two words are better than a word and two characters that are none."""


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
    words = common_words().union(names) if names else common_words()
    costs, begins = [0.0], [0]
    for end in range(1, len(text) + 1):
        best, begin = costs[end - 1] + _ONE, end - 1
        if text[end - 2 : end] in words and (cost := costs[end - 2] + _TWO) <= best:
            best, begin = cost, end - 2
        if text[end - 3 : end] in words and (cost := costs[end - 3] + _THREE) <= best:
            best, begin = cost, end - 3
        costs.append(best)
        begins.append(begin)
    parts: list[str] = []
    end = len(text)
    while end:
        parts.append(text[begins[end] : end])
        end = begins[end]
    return parts[::-1]
