"""The fidelity checks: each holds the English of a unit against its Chinese. The table is the order of the report."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from converters.translation.checks.engine_text import check_engine_text
from converters.translation.checks.figure_checks import check_direction, check_document_numbers, check_figures
from converters.translation.checks.finding import Finding
from converters.translation.checks.force import check_legal_force, check_negation
from converters.translation.checks.terms import check_agency_names, check_glossary
from converters.translation.checks.wholeness import (
    check_addresses,
    check_brackets,
    check_doubled_words,
    check_leftover_han,
    check_missing_text,
    check_numbering,
    check_tags,
)
from converters.translation.figures.compare import compare_figures
from converters.translation.glossary import Glossary
from converters.translation.status import CheckSeverity, Failure


@dataclass(frozen=True, slots=True)
class Check:
    """A row of the table: the name by which a check is waived, how bad its failure is, and what finds it."""

    name: str
    severity: CheckSeverity
    find: Callable[[str, str, Glossary], Iterable[Finding]]
    by_glossary: bool = False
    """Whether it depends on the glossary, so that a pass holds for the terms of one day only."""

    @property
    def title(self) -> str:
        """What must hold, in one sentence: the docstring of the check."""
        return (self.find.__doc__ or self.name).strip().rstrip(".")


CHECKS: tuple[Check, ...] = (
    # name, severity, function
    Check("engine-text", CheckSeverity.CRITICAL, check_engine_text),
    Check("figures", CheckSeverity.CRITICAL, check_figures),
    Check("direction", CheckSeverity.CRITICAL, check_direction),
    Check("document-number", CheckSeverity.CRITICAL, check_document_numbers),
    Check("negation", CheckSeverity.CRITICAL, check_negation),
    Check("legal-force", CheckSeverity.CRITICAL, check_legal_force),
    Check("tags", CheckSeverity.CRITICAL, check_tags),
    Check("addresses", CheckSeverity.CRITICAL, check_addresses),
    Check("leftover-han", CheckSeverity.FUNCTIONAL, check_leftover_han),
    Check("missing-text", CheckSeverity.FUNCTIONAL, check_missing_text),
    Check("agency-name", CheckSeverity.FUNCTIONAL, check_agency_names, by_glossary=True),
    Check("glossary", CheckSeverity.FUNCTIONAL, check_glossary, by_glossary=True),
    Check("numbering", CheckSeverity.FUNCTIONAL, check_numbering),
    Check("brackets", CheckSeverity.COSMETIC, check_brackets),
    Check("doubled-word", CheckSeverity.COSMETIC, check_doubled_words),
)

_BY_GLOSSARY = tuple(check for check in CHECKS if check.by_glossary)
NUMBER_CHECKS = frozenset({"figures", "direction", "document-number", "negation", "legal-force", "numbering"})
"""The checks that decide whether a sentence says the same amounts, times and duties."""


EDITION = "2"
"""Which checks a note of a pass speaks of. It counts up whenever the checks judge a text in another way."""


def note_pass(source_unit: str, target_unit: str) -> str:
    """Return the note that a target passed all checks but those of the glossary, with its figures; empty if not.

    >>> note_pass("投资3.5亿元。", "An investment of 350 million yuan.")
    '2/1'
    """
    total, matched, _ = count_figures(source_unit, target_unit)
    failed = total != matched or any(
        True for check in CHECKS if not check.by_glossary for _ in check.find(source_unit, target_unit, Glossary())
    )
    return "" if failed else f"{EDITION}/{total}"


def read_pass(note: str) -> int | None:
    """Return how many figures a target has, all matched, if ``note`` says that it passed these very checks."""
    edition, _, figures = note.partition("/")
    return int(figures) if edition == EDITION and figures.isdecimal() else None


def check_target(source_unit: str, target_unit: str, glossary: Glossary) -> tuple[Failure, ...]:
    """Return every failed check of a target, in the order of the table.

    >>> [f.check for f in check_target("投资3.5亿元。", "An investment of 3.5 billion yuan.", Glossary())]
    ['figures', 'figures']
    """
    return _find(source_unit, target_unit, glossary, CHECKS)


def _find(source_unit: str, target_unit: str, glossary: Glossary, checks: tuple[Check, ...]) -> tuple[Failure, ...]:
    return tuple(
        Failure(check.name, check.severity, finding.detail, finding.source, finding.target)
        for check in checks
        for finding in check.find(source_unit, target_unit, glossary)
    )


def count_figures(source_unit: str, target_unit: str) -> tuple[int, int, tuple[str, ...]]:
    """Return how many figures the Chinese has, how many of them the English has too, and what differs.

    >>> count_figures("1月至9月增长3%", "up 3 percent from January to September")
    (3, 3, ())
    """
    comparison = compare_figures(source_unit, target_unit)
    details = tuple(
        ": ".join(part for part in (difference.problem, difference.source or difference.target) if part)
        for difference in comparison.differences
    )
    return comparison.total, comparison.matched, details


@dataclass(frozen=True, slots=True)
class FidelityChecker:
    """All checks with the glossary they hold a text against."""

    glossary: Glossary = field(default_factory=Glossary)
    trusting: bool = True
    """Whether a note of a pass spares the checks that it speaks of."""

    def check(self, source: str, target: str) -> tuple[Failure, ...]:
        """Return what does not agree between the units ``source`` and ``target``."""
        return check_target(source, target, self.glossary)

    def count_figures(self, source: str, target: str) -> tuple[int, int]:
        """Return how many figures ``source`` has, and how many of them ``target`` has too."""
        total, matched, _ = count_figures(source, target)
        return total, matched

    def judge(self, source: str, target: str, passed: str) -> tuple[tuple[Failure, ...], int, int]:
        """Return the failures, how many figures ``source`` has, and how many of them ``target`` has too.

        ``passed`` is the note of a pass of these very texts, empty if there is none.
        """
        figures = read_pass(passed) if self.trusting else None
        if figures is None:
            return self.check(source, target), *self.count_figures(source, target)
        return _find(source, target, self.glossary, _BY_GLOSSARY), figures, figures
