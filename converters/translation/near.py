"""Near matches: the units most like a given one, found by the pairs of characters they share."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher

_ALIKE = 75
"""Percent below which a match helps nobody."""
_SHORTEST = 6
_RARE = 8
_CANDIDATES = 12


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}


class NearMatches:
    """An index of ``units`` by their character pairs."""

    def __init__(self, units: tuple[str, ...]) -> None:
        self._units = units
        self._index: dict[str, list[int]] = {}
        for number, unit in enumerate(units):
            if len(unit) >= _SHORTEST:
                for pair in _pairs(unit):
                    self._index.setdefault(pair, []).append(number)

    def find(self, unit: str) -> list[tuple[int, str]]:
        """Return (percent, unit) of those at least 75 % like ``unit`` and not equal to it, the most like first."""
        if len(unit) < _SHORTEST:
            return []
        # A unit that is three quarters alike shares most pairs, so a few rare ones lead to it.
        rare = sorted((len(self._index[pair]), pair) for pair in _pairs(unit) if pair in self._index)[: _RARE * 2]
        shared = Counter(number for _, pair in rare[:_RARE] for number in self._index[pair][:500])
        matches = []
        for number, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_CANDIDATES]:
            other = self._units[number]
            if other == unit or not 0.5 < len(other) / len(unit) < 2:
                continue
            matcher = SequenceMatcher(None, other, unit, autojunk=False)
            if matcher.quick_ratio() * 100 < _ALIKE:
                continue
            percent = int(matcher.ratio() * 100)
            if percent >= _ALIKE:
                matches.append((percent, other))
        return sorted(matches, key=lambda match: (-match[0], match[1]))
