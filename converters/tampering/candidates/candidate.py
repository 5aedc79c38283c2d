"""A stretch of brand shape: what its shape says, and one value for stretches that touch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of brand shape in a folded text.

    ``lexicon`` is 0 (unknown), 1 (weak) or 2 (stands for nothing else); ``games`` and ``promotions`` count
    the parts of the suffix chain that say what is offered and what is asked for.
    """

    start: int
    end: int
    core: str
    lexicon: int
    games: int = 0
    promotions: int = 0
    latin: bool = False
    chained: bool = False
    """Whether a suffix chain, however weak, follows the name."""
    official: bool = False
    """Whether the chain begins as a brand's own site does: 官网, 登录入口, 手机版."""

    @property
    def is_shaped(self) -> bool:
        """Whether the shape alone is that of an advertisement."""
        return bool(self.games and self.promotions) or (self.latin and self.games > 0)


def join(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Return ``found`` in order, those that touch or overlap joined to one."""
    joined: list[Candidate] = []
    for candidate in sorted(found, key=lambda c: (c.start, -c.end)):
        last = joined[-1] if joined else None
        if last and candidate.start <= last.end:
            joined[-1] = Candidate(
                last.start,
                max(last.end, candidate.end),
                last.core if last.lexicon >= candidate.lexicon else candidate.core,
                max(last.lexicon, candidate.lexicon),
                max(last.games, candidate.games),
                max(last.promotions, candidate.promotions),
                last.latin or candidate.latin,
                last.chained or candidate.chained,
                last.official or candidate.official,
            )
        else:
            joined.append(candidate)
    return tuple(joined)
