"""Measure the English of one notice: statuses, figures, failed checks, use of the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from converters.model import Notice
from converters.quality import FailedCheck, NoticeQuality, TermUse
from converters.segments import list_segments
from converters.translation.glossary import Found, Glossary, Term
from converters.translation.status import CheckSeverity, Failure, Translation, summarize

_UNIT = "unit"
_NUMERAL = re.compile(r"[\d〇零一二三四五六七八九十百千万亿两几半数多余第]")
"""What stands before a unit of one character; before another character it is part of a word, like 成 in 完成."""


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
            english = target.text.lower().replace("’", "'")
            for term in {found.term.zh: found.term for found in glossary.find(unit) if _is_word(found, unit)}.values():
                terms[term.zh] = term
                counts = uses.setdefault(term.zh, [0, 0, 0])
                if term.kind != _UNIT:  # 亿元 is rightly "billion yuan": units are compared with their figures
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


def _is_word(found: Found, unit: str) -> bool:
    alone = found.term.kind == _UNIT and len(found.term.zh) == 1
    return not alone or bool(_NUMERAL.fullmatch(unit[: found.start].rstrip()[-1:]))


def _form_used(term: Term, english: str) -> int:
    """Return 0 if the preferred form stands in ``english``, 1 if an allowed one, 2 if neither."""
    forms = [form.lower().replace("’", "'") for form in term.accepted]
    return 0 if _stands(forms[0], english) else 1 if any(_stands(form, english) for form in forms[1:]) else 2


def _stands(form: str, english: str) -> bool:
    """Return whether ``form`` is in ``english``, or its plural."""
    return form in english or (form.endswith("y") and re.search(rf"\b{re.escape(form[:-1])}ies\b", english) is not None)
