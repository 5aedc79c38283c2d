"""Withdrawn notices (撤回): what a publisher took off the site by decision, and what stands in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

_VERSION = re.compile(r"-v\d+$")


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """One decision. ``on`` is the day as ISO 8601; ``files`` are the raw files that held the notice."""

    id: str
    year: str
    """The folder of the notice's page."""
    on: str
    reason: str
    by: str = ""
    """Who decided; empty if not said."""
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Withdrawals:
    """All decisions. A notice is withdrawn with all its versions; a version may be withdrawn alone.

    >>> listed = Withdrawals((Withdrawal("linzheng-2024-1", "2024", "2026-01-02", "By court order."),))
    >>> listed.cover("linzheng-2024-1"), listed.cover("linzheng-2024-1-v2"), listed.cover("linzheng-2024-11")
    (True, True, False)
    """

    rows: tuple[Withdrawal, ...] = ()
    _ids: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_ids", frozenset(row.id for row in self.rows))

    def cover(self, key: str) -> bool:
        """Return whether the notice ``key`` is withdrawn."""
        return key in self._ids or _VERSION.sub("", key) in self._ids

    def touching(self, keys: Iterable[str]) -> list[str]:
        """Return the withdrawn ids among notices ``keys`` and their versions, in order."""
        own = set(keys)
        return sorted(key for key in self._ids if key in own or _VERSION.sub("", key) in own)
