"""What a check says: one thing that does not agree, in both languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not agree; ``source`` and ``target`` are the words concerned."""

    detail: str
    source: str = ""
    target: str = ""
