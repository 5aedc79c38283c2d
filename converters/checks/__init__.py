"""Notice -> issues; a check never changes anything."""

from __future__ import annotations

from collections.abc import Callable

from converters.checks.attachments import check_attachments
from converters.checks.dates import check_date_order
from converters.checks.identifiers import check_digits
from converters.checks.several import check_several
from converters.issues import Issue
from converters.model import Notice

Check = Callable[[Notice], tuple[Issue, ...]]

CHECKS: tuple[Check, ...] = (
    check_date_order,
    check_digits,
    check_attachments,
    check_several,
)
"""In the order of work."""
