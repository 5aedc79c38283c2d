"""Measure the English of one notice: statuses, figures, failed checks, use of the glossary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converters.model import Notice
from converters.quality import FailedCheck, NoticeQuality, TermUse
from converters.segments import list_segments
from converters.translation.figures.chinese_text import strip_tags
from converters.translation.glossary import Glossary, Term, uses_form
from converters.translation.status import CheckSeverity, Failure, Translation, summarize

_UNIT = "unit"


def measure_notice(
    notice: Notice, translation: Translation, glossary: Glossary, titles: tuple[str, str], urls: tuple[str, str]
) -> NoticeQuality:
    """Return the quality of ``notice``, each unit counted once; ``titles`` and ``urls`` are (Chinese, English)."""
    summary = summarize(notice, translation)
    failed, open_ = list[FailedCheck](), 0
    uses, terms = dict[str, list[int]](), dict[str, Term]()
    places: dict[str, str] = {}
    for segment in list_segments(notice):
        places.setdefault(segment.unit, segment.anchor)
    for unit, key in places.items():
        target = translation.of(unit)
        failed.extend(_list_failed(key, target.failures))
        open_ += any(not failure.waived for failure in target.failures)
        if target.text:
            english = strip_tags(target.text)
            for term in {found.term.zh: found.term for found in glossary.find(strip_tags(unit))}.values():
                terms[term.zh] = term
                counts = uses.setdefault(term.zh, [0, 0, 0])
                if not term.is_explained and term.kind != _UNIT:  # units are compared with their figures
                    counts[_form_used(term, english)] += 1
    day = notice.published or notice.issued
    return NoticeQuality(
        id=notice.id,
        year=str(day.year) if day else "undated",
        day=str(day or ""),
        titles=titles,
        urls=urls,
        segments=tuple(summary.segments.items()),
        figures=summary.figures,
        figures_matched=summary.figures_matched,
        figures_wrong_in=summary.figures_wrong_in,
        mismatched=summary.mismatched,
        open=open_,
        outdated=summary.outdated,
        failed=tuple(failed),
        terms=tuple(TermUse(zh, terms[zh].en, *counts) for zh, counts in sorted(uses.items())),
    )


def _list_failed(anchor: str, failures: Iterable[Failure]) -> Iterator[FailedCheck]:
    """Yield each check among ``failures`` of one unit once, with all that it found."""
    details: dict[tuple[str, CheckSeverity, str], dict[str, None]] = {}
    for failure in failures:
        details.setdefault((failure.check, failure.severity, failure.waived), {})[failure.detail] = None
    for (check, severity, waived), found in details.items():
        yield FailedCheck(check, severity, anchor, tuple(found), waived)


def _form_used(term: Term, english: str) -> int:
    """Return 0 if the preferred form stands in ``english``, 1 if an allowed one, 2 if neither."""
    return 0 if uses_form(english, term.en) else 1 if any(uses_form(english, form) for form in term.allowed) else 2
