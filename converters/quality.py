"""The quality of the English in numbers, a notice at a time, so that the sums can be kept and joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from converters.translation.status import CheckSeverity, Status


@dataclass(frozen=True, slots=True)
class FailedCheck:
    """One failure at one segment; ``waived`` says who waived it, when and why."""

    check: str
    severity: CheckSeverity
    segment: str
    detail: str
    waived: str = ""


@dataclass(frozen=True, slots=True)
class TermUse:
    """How often a glossary term stands in the Chinese, and with which English."""

    zh: str
    en: str
    preferred: int = 0
    allowed: int = 0
    other: int = 0


@dataclass(frozen=True, slots=True)
class NoticeQuality:
    """The quality of one notice. ``titles`` and ``urls`` are (Chinese, English); urls below the site's root."""

    id: str
    year: str
    titles: tuple[str, str]
    urls: tuple[str, str]
    segments: tuple[tuple[Status, int], ...]
    figures: int
    figures_matched: int
    outdated: int
    failed: tuple[FailedCheck, ...] = ()
    terms: tuple[TermUse, ...] = ()

    @property
    def open(self) -> int:
        """How many failures count."""
        return sum(not failure.waived for failure in self.failed)


@dataclass(frozen=True, slots=True)
class Quality:
    """The quality of the whole site."""

    notices: tuple[NoticeQuality, ...] = ()
    segments: tuple[tuple[Status, int], ...] = ()
    figures: int = 0
    figures_matched: int = 0
    outdated: int = 0
    checks: tuple[tuple[str, CheckSeverity, int, int], ...] = ()
    """Check, severity, failures that count, failures waived; the worst first."""
    terms: tuple[TermUse, ...] = field(default=())
    """By how often, the most used first."""


def join_quality(measured: Iterable[NoticeQuality]) -> Quality:
    """Return the sums over ``measured``; notices in order of their ids."""
    notices = tuple(sorted(measured, key=lambda each: each.id))
    segments: Counter[Status] = Counter()
    checks: dict[tuple[str, CheckSeverity], list[int]] = {}
    terms: dict[tuple[str, str], list[int]] = {}
    for notice in notices:
        segments.update(dict(notice.segments))
        for failure in notice.failed:
            checks.setdefault((failure.check, failure.severity), [0, 0])[bool(failure.waived)] += 1
        for use in notice.terms:
            sums = terms.setdefault((use.zh, use.en), [0, 0, 0])
            for at, number in enumerate((use.preferred, use.allowed, use.other)):
                sums[at] += number
    order = list(CheckSeverity)
    rows = ((check, severity, counts[0], counts[1]) for (check, severity), counts in checks.items())
    uses = (TermUse(zh, en, *counts) for (zh, en), counts in terms.items())
    return Quality(
        notices=notices,
        segments=tuple((status, segments[status]) for status in Status if segments[status]),
        figures=sum(notice.figures for notice in notices),
        figures_matched=sum(notice.figures_matched for notice in notices),
        outdated=sum(notice.outdated for notice in notices),
        checks=tuple(sorted(rows, key=lambda row: (order.index(row[1]), -row[2], row[0]))),
        terms=tuple(sorted(uses, key=lambda use: (-(use.preferred + use.allowed + use.other), use.zh))),
    )
