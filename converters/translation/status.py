"""How far an English segment can be trusted, and the value that carries it to a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from converters.model import Notice
from converters.segments import list_held, list_segments


class Status(StrEnum):
    """What the records say of a target; the order is the order of trust."""

    MISSING = "missing"
    """No English; the Chinese is shown."""
    MACHINE = "machine"
    """A machine translation that failed a check, or was not checked."""
    CHECKED = "checked"
    """A machine translation that passed every check."""
    EDITED = "edited"
    """Written or corrected by a person; nobody else has reviewed it."""
    REVIEWED = "reviewed"
    """Reviewed by a named person on a day."""
    OFFICIAL = "official"
    """Taken from an official publication, which is named."""


class Standing(StrEnum):
    """The English of a whole notice in one word, which its page, lists, feeds and the search all say."""

    MISMATCH = "mismatch"
    """Something does not match the Chinese, whatever else is to be said."""
    MISSING = "missing"
    """Nothing is in English but what a rule wrote."""
    PART = "part"
    """Something is in English, and something is not."""
    MACHINE = "machine"
    CHECKED = "checked"
    EDITED = "edited"
    REVIEWED = "reviewed"
    OFFICIAL = "official"
    """All is in English; these are the statuses of the least trusted part, what a rule wrote set aside."""


TRUST: tuple[Status, ...] = tuple(Status)
"""From the least to the most trusted."""


RULE = "date rule"
"""Named in place of an engine where a rule of our own wrote the English of what is nothing but a date."""
NUMBER_RULE = "number rule"
"""The same of what is nothing but the number of a document."""
RULES = frozenset({RULE, NUMBER_RULE})

LONGEST_WORDS = 60
"""Characters of one text that are shown of what does not agree."""


class CheckSeverity(StrEnum):
    """How bad a failed check is: a critical one keeps a machine target from ``checked``."""

    CRITICAL = "critical"
    FUNCTIONAL = "functional"
    COSMETIC = "cosmetic"


@dataclass(frozen=True, slots=True)
class Failure:
    """One failed check on one segment: its name, and what did not agree in source and target."""

    check: str
    severity: CheckSeverity
    detail: str
    source: str = ""
    target: str = ""
    waived: str = ""
    """Who waived it, why and when; empty while the failure counts."""

    @property
    def is_open(self) -> bool:
        """Whether it is critical and nobody waived it: the English must not be trusted."""
        return self.severity is CheckSeverity.CRITICAL and not self.waived

    @property
    def words(self) -> str:
        """The words that do not agree: of the Chinese, of the English, or both; long ones are cut."""
        both = (
            side if len(side) <= LONGEST_WORDS else side[:LONGEST_WORDS] + "…" for side in (self.source, self.target)
        )
        return " / ".join(filter(None, both))


@dataclass(frozen=True, slots=True)
class Target:
    """The English of one unit, with its record."""

    text: str
    """A unit, as ``segments.write_unit`` makes them; empty if missing."""
    status: Status
    outdated: bool = False
    """The Chinese has changed since; the old English is shown with a warning."""
    by: str = ""
    """The person or engine that the record names."""
    on: date | None = None
    copied_from: str = ""
    """The id of the notice that the English was made for, if that is another; its day is the one borne."""
    published_in: str = ""
    """For an official target: where it was published."""
    figures: int = 0
    """How many figures the Chinese has."""
    figures_matched: int = 0
    failures: tuple[Failure, ...] = ()

    @property
    def is_mismatch(self) -> bool:
        """Whether a critical check failed that nobody waived."""
        return any(failure.is_open for failure in self.failures)

    @property
    def is_by_rule(self) -> bool:
        """Whether a rule wrote it, and neither a person nor an engine: it says nothing of their work."""
        return self.by in RULES and self.status in (Status.MACHINE, Status.CHECKED)


MISSING_TARGET = Target("", Status.MISSING)


@dataclass(frozen=True, slots=True)
class Translation:
    """All English of one notice: unit -> target."""

    targets: Mapping[str, Target] = field(default_factory=dict)
    related: Mapping[str, str] = field(default_factory=dict)
    """Unit -> English, without marks, of what a page shows but is no part of its text: the titles of the notices it
    relates to, the words of a later version, the publisher of its source."""
    sources: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Id -> title in Chinese and English, of the notices that the English of some units was made for."""

    def of(self, unit: str) -> Target:
        """Return the target of ``unit``; the missing one if there is none."""
        return self.targets.get(unit, MISSING_TARGET)


NO_TRANSLATION = Translation()


@dataclass(frozen=True, slots=True)
class Summary:
    """The translation of a page in numbers. ``status`` is the least trusted status of its segments.

    ``figures`` are those of the Chinese that has English; all else counts units: paragraphs, headings, cells, fields.
    What a rule wrote is in ``by_rule`` and counts for ``status`` and ``segments`` only where there is nothing else.
    """

    status: Status
    segments: Mapping[Status, int]
    figures: int
    figures_matched: int
    outdated: int
    mismatched: int = 0
    """Units that do not match in something that a critical check compares."""
    figures_wrong_in: int = 0
    """Units that have a figure which does not match."""
    by_rule: int = 0
    """Units that are none of ``segments``, because a rule wrote their English."""

    @property
    def standing(self) -> Standing:
        """What is to be said of the whole."""
        if self.mismatched:
            return Standing.MISMATCH
        if self.status is Status.MISSING and len(self.segments) > 1:
            return Standing.PART
        return Standing(self.status.value)


def summarize(notice: Notice, translation: Translation) -> Summary:
    """Return the summary of ``translation`` over the segments of ``notice``, each unit counted once.

    What is held back counts as missing: the whole is then not in English.
    """
    units = dict.fromkeys(segment.unit for segment in list_segments(notice))
    held = dict.fromkeys(segment.unit for segment in list_held(notice))
    return summarize_targets([*map(translation.of, units), *(MISSING_TARGET for _ in held)])


def summarize_targets(targets: Iterable[Target]) -> Summary:
    """Return the summary of ``targets``. Without any target the status is MISSING."""
    listed = list(targets)
    rated = rate_by(listed)
    counts = Counter(target.status for target in rated)
    return Summary(
        status=min((target.status for target in rated), key=TRUST.index, default=Status.MISSING),
        segments={status: counts[status] for status in TRUST if counts[status]},
        figures=sum(target.figures for target in listed),
        figures_matched=sum(target.figures_matched for target in listed),
        outdated=sum(target.outdated for target in listed),
        mismatched=sum(target.is_mismatch for target in listed),
        figures_wrong_in=sum(target.figures_matched < target.figures for target in listed),
        by_rule=len(listed) - len(rated),
    )


def rate_by(targets: Sequence[Target]) -> Sequence[Target]:
    """Return those of ``targets`` that say how far the English of all can be trusted.

    What a rule wrote is not among them, unless nothing else is there: a date does not make a machine's work of what a
    person translated.
    """
    return [target for target in targets if not target.is_by_rule] or targets
