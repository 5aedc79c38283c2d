"""Which of two texts of one notice is the newer: as far as something tells it, and what is taken for it else."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from converters.model import Notice

CHINA = timezone(timedelta(hours=8))


def tells_newer(one: Notice, other: Notice) -> bool | None:
    """Return whether ``one`` is newer than ``other``: by when both were retrieved, else by when both were published.

    None where neither tells it: one of the two is not known, or they are the same.
    """
    days = (one.published, other.published)
    for mine, its in (_retrieved(one, other), days):
        if mine is not None and its is not None and mine != its:
            return mine > its
    return None


def is_newer(one: Notice, other: Notice) -> bool:
    """Return whether ``one``, which was given after ``other``, is taken for newer: always somehow, as was told or not.

    Where nothing tells it, it is the one whose retrieval is known, else the one that was given later.
    """
    told = tells_newer(one, other)
    return told if told is not None else bool(one.origin.retrieved) >= bool(other.origin.retrieved)


def _retrieved(one: Notice, other: Notice) -> tuple[date | None, date | None]:
    """Return when both were retrieved: as moments if both are known so exactly, else as days in China."""
    texts = (one.origin.retrieved, other.origin.retrieved)
    first, second = map(_read, texts)
    if first is None or second is None:
        return None, None
    return (first, second) if all(len(text) > len("2026-11-20") for text in texts) else (first.date(), second.date())


def _read(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.astimezone(CHINA) if moment.tzinfo else moment.replace(tzinfo=CHINA)
