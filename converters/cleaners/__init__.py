"""Notice -> Notice: idempotent; the table is the order."""

from __future__ import annotations

from collections.abc import Callable

from converters.cleaners.annexes import mark_annexes
from converters.cleaners.closing import mark_closing
from converters.cleaners.headings import mark_headings
from converters.cleaners.opening import mark_opening
from converters.model import Notice

Cleaner = Callable[[Notice], Notice]

CLEANERS: tuple[Cleaner, ...] = (
    mark_opening,
    mark_annexes,
    mark_closing,
    mark_headings,
)
"""In the order of work."""
