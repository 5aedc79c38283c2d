"""Notice -> Notice: idempotent; the table is the order."""

from __future__ import annotations

from collections.abc import Callable

from converters.model import Notice

Cleaner = Callable[[Notice], Notice]

CLEANERS: tuple[Cleaner, ...] = ()
"""In the order of work."""
