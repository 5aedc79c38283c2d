"""A text as the rules read it: in lower case and half width, with its lines and the known pieces that occur in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from converters.tampering.reading.pieces import PieceTable
from converters.tampering.reading.text import places

_HEAD = 16
"""More lines than any rule reads of a head."""
_MANY = 8
"""The lines of more pieces than these are read off all their places at once; of fewer, they are kept for each."""


def _list_head(text: str) -> tuple[str, ...]:
    return tuple(islice(filter(str.strip, text.split("\n")), _HEAD))


@dataclass(frozen=True, slots=True)
class Reading:
    """What is found out about a text once, for all rules."""

    text: str
    pieces: frozenset[str]
    """The pieces of ``table`` that occur."""
    lines: tuple[str, ...]
    """The first lines that are not empty: a page's head, its path and its labels."""
    table: PieceTable
    places: dict[str, list[int]] = field(default_factory=dict)
    """Piece -> where it begins, overlaps included, as far as it is known."""
    spans: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    """Piece -> the lines that have it, as far as a rule asked."""

    @classmethod
    def of(cls, text: str, table: PieceTable) -> Reading:
        """Return the reading of folded or revealed ``text``."""
        located = table.locate_in(text)
        pieces = frozenset((*located, *table.find_signs_in(text)))
        return cls(text, pieces, _list_head(text), table, located)

    def as_folded(self, text: str) -> Reading:
        """Return the reading of ``text``, the folded text that this one was revealed from.

        Its ``pieces`` may be some too many: revealing hides none of them, and may uncover others.
        """
        return self if text == self.text else Reading(text, self.pieces, _list_head(text), self.table)

    @property
    def title(self) -> str:
        """The first line that is not empty."""
        return self.lines[0] if self.lines else ""

    def spans_with(self, needs: frozenset[str]) -> list[tuple[int, int]]:
        """Return where the lines that have one of ``needs`` begin and end, line break included; each once, in order."""
        found = self.pieces & needs
        if len(found) > _MANY:
            return self._list_spans(sorted(chain(*map(self.places_of, found))))
        known = [self._spans_of(piece) for piece in found]
        return sorted({span for spans in known for span in spans}) if len(known) > 1 else [*chain(*known)]

    def places_of(self, piece: str) -> Iterable[int]:
        """Return where ``piece`` of the table begins, in order."""
        return self.places.get(piece) or places(piece, self.text)

    def places_apart(self, piece: str) -> Iterator[int]:
        """Yield where ``piece`` of the table begins, in order, overlaps left out."""
        if piece not in self.places:
            yield from places(piece, self.text)
        done = 0
        for at in self.places.get(piece, ()):
            if at >= done:
                yield at
                done = at + len(piece)

    def _spans_of(self, piece: str) -> list[tuple[int, int]]:
        if piece not in self.spans:
            self.spans[piece] = self._list_spans(self.places_of(piece))
        return self.spans[piece]

    def _list_spans(self, places: Iterable[int]) -> list[tuple[int, int]]:
        """Return where the lines begin and end in which ``places`` are, which are in order."""
        text, spans, end = self.text, [], 0
        for at in places:
            if at >= end:
                end = text.find("\n", at) + 1 or len(text)
                spans.append((text.rfind("\n", 0, at) + 1, end))
        return spans

    def lines_with(self, needs: frozenset[str]) -> Iterator[str]:
        """Yield the lines that have one of ``needs``, pieces of the table."""
        for start, end in self.spans_with(needs):
            yield self.text[start:end].removesuffix("\n")

    def has_one_of(self, needs: frozenset[str]) -> bool:
        """Return whether one of ``needs``, pieces of the table, occurs."""
        return not needs.isdisjoint(self.pieces)
