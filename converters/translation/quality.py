"""Measure the English of one notice: statuses, figures, failed checks, use of the glossary."""

from __future__ import annotations

from converters.model import Notice
from converters.quality import FailedCheck, NoticeQuality, TermUse
from converters.segments import list_segments
from converters.translation.glossary import Glossary, Term
from converters.translation.status import Translation, summarize


def measure_notice(
    notice: Notice, translation: Translation, glossary: Glossary, titles: tuple[str, str], urls: tuple[str, str]
) -> NoticeQuality:
    """Return the quality of ``notice``, each unit counted once; ``titles`` and ``urls`` are (Chinese, English)."""
    summary = summarize(notice, translation)
    failed: list[FailedCheck] = []
    uses: dict[str, list[int]] = {}
    terms: dict[str, Term] = {}
    places: dict[str, str] = {}
    for segment in list_segments(notice):
        places.setdefault(segment.unit, segment.id)
    for unit, key in places.items():
        target = translation.of(unit)
        failed.extend(FailedCheck(f.check, f.severity, key, f.detail, f.waived) for f in target.failures)
        if target.text:
            english = target.text.lower().replace("’", "'")
            for term in {found.term.zh: found.term for found in glossary.find(unit)}.values():
                terms[term.zh] = term
                uses.setdefault(term.zh, [0, 0, 0])[_form_used(term, english)] += 1
    day = notice.published or notice.issued
    return NoticeQuality(
        id=notice.id,
        year=str(day.year) if day else "undated",
        titles=titles,
        urls=urls,
        segments=tuple(summary.segments.items()),
        figures=summary.figures,
        figures_matched=summary.figures_matched,
        outdated=summary.outdated,
        failed=tuple(failed),
        terms=tuple(TermUse(zh, terms[zh].en, *counts) for zh, counts in sorted(uses.items())),
    )


def _form_used(term: Term, english: str) -> int:
    """Return 0 if the preferred form stands in ``english``, 1 if an allowed one, 2 if neither."""
    forms = [form.lower().replace("’", "'") for form in term.accepted]
    return 0 if forms[0] in english else 1 if any(form in english for form in forms[1:]) else 2
