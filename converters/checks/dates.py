"""Days that cannot follow each other: published before written, ended before begun, still to come when fetched."""

from __future__ import annotations

from datetime import date

from converters.dates import is_ahead, parse_date
from converters.issues import Code, Issue
from converters.model import Notice

_ORDER: tuple[tuple[str, str], ...] = (
    # the day that comes first, the day that cannot be before it
    ("issued", "published"),
    ("issued", "deadline"),
    ("effective", "expires"),
    ("issued", "expires"),
)
_PAST = ("issued", "published")
"""Days that lie before the one on which the file was fetched."""


def check_date_order(notice: Notice) -> tuple[Issue, ...]:
    """Return an issue for each pair of days in the wrong order; the clock is not looked at."""
    found: list[Issue] = []
    for first, second in _ORDER:
        before: date | None = getattr(notice, first)
        after: date | None = getattr(notice, second)
        if before and after and before > after:
            found.append(Issue(Code.DATE_ORDER, f"{first} {before}, {second} {after}", second))
    fetched = parse_date(notice.origin.retrieved[:10])
    for name in _PAST if fetched else ():
        day: date | None = getattr(notice, name)
        if day and fetched and is_ahead(day, fetched):
            found.append(Issue(Code.DATE_ORDER, f"{name} {day}, retrieved {fetched}", name))
    return tuple(found)
