"""The second half of an office's name without its first, into whose place a brand was set: 鹭泽x和社会保障局."""

from __future__ import annotations

import re

from converters.tampering.reading import Reading
from converters.tampering.reading.text import one_of, words
from converters.tampering.words.brands import AMBIGUOUS, DISTINCTIVE, GENERAL

_HALVES = words("和社会保障 和改革 和信息化 和计划生育 和城乡建设")
_OFFICES = ("局", "厅", "委")
"""How such a name ends."""
NEEDS = frozenset(half + office for half in _HALVES for office in _OFFICES)
_SET_IN = rf"(?:[\u3400-\u9fff][a-z0-9]{{2,8}}|{one_of(DISTINCTIVE | (AMBIGUOUS - GENERAL))})"
_HALF = re.compile(rf"{_SET_IN}(?:{one_of(_HALVES)})(?=[{''.join(_OFFICES)}])")
"""Letters or a known house, where only the first half of the name can stand: offices have too many to list."""


def has_half_name(reading: Reading) -> bool:
    """Return whether letters or a house stand for the first half of an office's name.

    >>> from converters.tampering.reasons import read
    >>> has_half_name(read("临岚县鹭泽x7和社会保障局")), has_half_name(read("临岚县人力资源和社会保障局"))
    (True, False)
    """
    return any(_HALF.search(reading.text, *span) for span in reading.spans_with(NEEDS))
