"""What a publisher states of words that look inserted, in the sidecar of the file: that they are genuine, or not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Statements:
    """Words of one copy as they stand in it, each within one paragraph, and who states what of them.

    ``by`` has a line for each decision, the oldest first: who, when and on what ground. The page shows them all.
    """

    genuine: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()
    by: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """All words that are settled, the longest first."""
        return tuple(sorted((*self.genuine, *self.cut), key=len, reverse=True))


NO_STATEMENTS = Statements()
