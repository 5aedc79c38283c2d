"""The two sides of a pair: the text and the figures of one language, and which of them the other language has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from converters.translation.figures.fact import Fact


@dataclass(frozen=True)
class Side:
    """One language of a pair: its text, its figures, and the indexes of those that the other language has too."""

    text: str
    facts: Sequence[Fact]
    paired: set[int]

    @cached_property
    def matched(self) -> list[Fact]:
        """The figures that both languages have."""
        return [self.facts[index] for index in sorted(self.paired)]

    @cached_property
    def alone(self) -> list[Fact]:
        """The others."""
        return [fact for index, fact in enumerate(self.facts) if index not in self.paired]
