"""The quality of the English in numbers, a notice at a time, so that the sums can be kept and joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from converters.translation.status import CheckSeverity, Status

PLACES, PLACES_OF_TERMS = 50, 5
"""So many places are kept of a check and of a term."""

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class FailedCheck:
    """One check that failed in one paragraph, however often; ``waived`` says who waived it, when and why.

    ``anchor`` is where the paragraph stands on its page.
    """

    check: str
    severity: CheckSeverity
    anchor: str
    details: tuple[str, ...]
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
    """The quality of one notice. ``titles`` and ``urls`` are (Chinese, English); urls below the site's root.

    Figures are those of the Chinese that has English; all other counts are of paragraphs, where a heading, a cell and
    a field of the head are paragraphs too, and what comes twice is counted once.
    """

    id: str
    year: str
    day: str
    """ISO 8601; empty for an undated notice."""
    titles: tuple[str, str]
    urls: tuple[str, str]
    segments: tuple[tuple[Status, int], ...]
    figures: int
    figures_matched: int
    figures_wrong_in: int
    """Paragraphs with a figure that does not match."""
    mismatched: int
    """Paragraphs in which a critical check failed."""
    open: int
    """Paragraphs in which any check failed that nobody waived there."""
    outdated: int
    failed: tuple[FailedCheck, ...] = ()
    terms: tuple[TermUse, ...] = ()

    @property
    def missing(self) -> int:
        """Paragraphs without English: their figures are not compared."""
        return dict(self.segments).get(Status.MISSING, 0)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a notice, and what a link to it needs. Places are in order of their notices' ids."""

    id: str
    titles: tuple[str, str]
    urls: tuple[str, str]
    anchor: str = ""
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Places:
    """How many places there are, and the first of them."""

    count: int = 0
    first: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Quality:
    """The quality of the whole site, or of a part of it."""

    years: tuple[tuple[str, int, int, int], ...] = ()
    """Year, figures that match, figures, paragraphs without English."""
    segments: tuple[tuple[Status, int], ...] = ()
    figures_wrong_in: int = 0
    outdated: int = 0
    checks: tuple[tuple[str, CheckSeverity, int, int], ...] = ()
    """Check, severity, paragraphs in which it failed, paragraphs for which that was waived; the worst first."""
    terms: tuple[TermUse, ...] = ()
    """By how often, the most used first."""
    failed_at: Mapping[str, Places] = field(default_factory=dict)
    """Check -> where it failed."""
    used_in: Mapping[str, Places] = field(default_factory=dict)
    """Chinese term -> the notices that use it."""

    @property
    def figures(self) -> int:
        """How many figures the Chinese has."""
        return sum(figures for _, _, figures, _ in self.years)

    @property
    def figures_matched(self) -> int:
        """How many of them the English has too."""
        return sum(matched for _, matched, *_ in self.years)

    @property
    def missing(self) -> int:
        """How many paragraphs have no English."""
        return sum(missing for *_, missing in self.years)


def join_quality(measured: Iterable[NoticeQuality]) -> Quality:
    """Return the sums over ``measured``."""
    sums = _Sums()
    for notice in sorted(measured, key=lambda each: each.id):
        sums.add_notice(notice)
    return sums.finish()


def merge_quality(parts: Iterable[Quality]) -> Quality:
    """Return the sums over ``parts``, which have no notice in common: the same as over all their notices."""
    sums = _Sums()
    for part in parts:
        sums.add_part(part)
    return sums.finish()


class _Sums:
    def __init__(self) -> None:
        self._years: dict[str, list[int]] = {}
        self._segments: Counter[Status] = Counter()
        self._outdated = 0
        self._figures_wrong_in = 0
        self._checks: dict[tuple[str, CheckSeverity], list[int]] = {}
        self._terms: dict[tuple[str, str], list[int]] = {}
        self._failed_at: dict[str, list[Place]] = {}
        self._used_in: dict[str, list[Place]] = {}
        self._failures: Counter[str] = Counter()
        self._uses: Counter[str] = Counter()

    def add_notice(self, notice: NoticeQuality) -> None:
        """Add ``notice``; notices come in order of their ids."""
        _add(self._years, notice.year, notice.figures_matched, notice.figures, notice.missing)
        self._segments.update(dict(notice.segments))
        self._outdated += notice.outdated
        self._figures_wrong_in += notice.figures_wrong_in
        for failure in notice.failed:
            waived = bool(failure.waived)
            _add(self._checks, (failure.check, failure.severity), not waived, waived)
            self._failures[failure.check] += 1
            places = self._failed_at.setdefault(failure.check, [])
            if len(places) < PLACES:
                places.append(Place(notice.id, notice.titles, notice.urls, failure.anchor, failure.details))
        for use in notice.terms:
            _add(self._terms, (use.zh, use.en), use.preferred, use.allowed, use.other)
            self._uses[use.zh] += 1
            places = self._used_in.setdefault(use.zh, [])
            if len(places) < PLACES_OF_TERMS:
                places.append(Place(notice.id, notice.titles, notice.urls))

    def add_part(self, part: Quality) -> None:
        """Add all of ``part``."""
        for year, *counts in part.years:
            _add(self._years, year, *counts)
        self._segments.update(dict(part.segments))
        self._outdated += part.outdated
        self._figures_wrong_in += part.figures_wrong_in
        for check, severity, open_, waived in part.checks:
            _add(self._checks, (check, severity), open_, waived)
        for use in part.terms:
            _add(self._terms, (use.zh, use.en), use.preferred, use.allowed, use.other)
        for name, places in part.failed_at.items():
            self._failures[name] += places.count
            self._failed_at.setdefault(name, []).extend(places.first)
        for name, places in part.used_in.items():
            self._uses[name] += places.count
            self._used_in.setdefault(name, []).extend(places.first)

    def finish(self) -> Quality:
        """Return the sums."""
        order = list(CheckSeverity)
        rows = ((check, severity, counts[0], counts[1]) for (check, severity), counts in self._checks.items())
        uses = (TermUse(zh, en, *counts) for (zh, en), counts in self._terms.items())
        return Quality(
            years=tuple((year, *counts) for year, counts in sorted(self._years.items())),  # type: ignore[misc]
            segments=tuple((status, self._segments[status]) for status in Status if self._segments[status]),
            figures_wrong_in=self._figures_wrong_in,
            outdated=self._outdated,
            checks=tuple(sorted(rows, key=lambda row: (order.index(row[1]), -row[2], row[0]))),
            terms=tuple(sorted(uses, key=lambda use: (-(use.preferred + use.allowed + use.other), use.zh))),
            failed_at=_finish(self._failed_at, self._failures, PLACES),
            used_in=_finish(self._used_in, self._uses, PLACES_OF_TERMS),
        )


def _add(sums: dict[Key, list[int]], key: Key, *numbers: int) -> None:
    old = sums.setdefault(key, [0] * len(numbers))
    for at, number in enumerate(numbers):
        old[at] += number


def _finish(places: Mapping[str, list[Place]], counts: Mapping[str, int], most: int) -> dict[str, Places]:
    # Sorting keeps the order of failures within a notice.
    first = {name: sorted(listed, key=lambda place: place.id)[:most] for name, listed in sorted(places.items())}
    return {name: Places(counts[name], tuple(listed)) for name, listed in first.items()}
