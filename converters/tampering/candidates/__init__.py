"""Strings of brand shape in a text, each with what its shape says; nothing is judged here."""

from __future__ import annotations

from converters.tampering.candidates.candidate import Candidate, join
from converters.tampering.candidates.chains import TELLING, find_chained
from converters.tampering.candidates.known import NAMES, find_known
from converters.tampering.reading import Reading

__all__ = ["NAMES", "WORDS", "Candidate", "find_candidates"]

WORDS = TELLING | NAMES
"""The words that candidates are known by."""


def find_candidates(reading: Reading) -> tuple[Candidate, ...]:
    """Return the candidates of a folded text in order, those that touch or overlap joined to one."""
    words = sorted(reading.pieces & WORDS)
    return join([*find_chained(reading, words), *find_known(reading, words)])
