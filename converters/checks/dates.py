"""Days that cannot follow each other: published before written, ended before begun, published after it was fetched."""

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


def check_date_order(notice: Notice) -> tuple[Issue, ...]:
    """Return an issue for each pair of days in the wrong order."""
    found: list[Issue] = []
    for first, second in _ORDER:
        before: date | None = getattr(notice, first)
        after: date | None = getattr(notice, second)
        if before and after and before > after:
            found.append(Issue(Code.DATE_ORDER, f"{first} {before}, {second} {after}", second))
    fetched = parse_date(notice.origin.retrieved[:10])
    if fetched and notice.published and is_ahead(notice.published, fetched):
        found.append(Issue(Code.DATE_ORDER, f"published {notice.published}, retrieved {fetched}", "published"))
    return tuple(found)
