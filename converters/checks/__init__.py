"""Notice -> issues; a check never changes anything."""

from __future__ import annotations

from collections.abc import Callable

from converters.issues import Issue
from converters.model import Notice

Check = Callable[[Notice], tuple[Issue, ...]]

CHECKS: tuple[Check, ...] = ()
"""In the order of work."""
