"""A text as the rules read it: in lower case and half width, with its lines and the known pieces that occur in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from converters.tampering.pieces import PieceTable


@dataclass(frozen=True, slots=True)
class Reading:
    """What is found out about a text once, for all rules."""

    text: str
    pieces: frozenset[str]
    """The pieces of ``table`` that occur."""
    lines: tuple[str, ...]
    """The lines that are not empty."""
    table: PieceTable

    @classmethod
    def of(cls, text: str, table: PieceTable) -> Reading:
        """Return the reading of folded or revealed ``text``."""
        return cls(text, table.find_in(text), tuple(line for line in text.split("\n") if line.strip()), table)

    @property
    def title(self) -> str:
        """The first line that is not empty."""
        return self.lines[0] if self.lines else ""

    def spans_with(self, needs: frozenset[str]) -> Iterator[tuple[int, int]]:
        """Yield where the lines begin and end, line break included, that have one of ``needs``; each once, in order."""
        spans: dict[int, int] = {}
        for piece in self.pieces & needs:
            at = self.text.find(piece)
            while at >= 0:
                end = self.text.find("\n", at) + 1 or len(self.text)
                spans[self.text.rfind("\n", 0, at) + 1] = end
                at = self.text.find(piece, end)
        yield from sorted(spans.items())

    def lines_with(self, needs: frozenset[str]) -> Iterator[str]:
        """Yield the lines that have one of ``needs``, pieces of the table."""
        for start, end in self.spans_with(needs):
            yield self.text[start:end].removesuffix("\n")

    def has_one_of(self, needs: frozenset[str]) -> bool:
        """Return whether one of ``needs``, pieces of the table, occurs."""
        return not needs.isdisjoint(self.pieces)
