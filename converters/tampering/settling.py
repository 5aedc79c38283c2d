"""The verdict on a page of whose words its publisher states that they are genuine, or are to be cut.

Words that are stated to be genuine are not asked any more, those to be cut count as injected. What is injected beyond
doubt is cut whatever is stated: a statement settles a suspicion, it does not bring an advertisement back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from converters.hints.statements import Statements
from converters.model import IntegrityStatus
from converters.raw_page import Page
from converters.tampering.reading.text import fold
from converters.tampering.reasons import Signal
from converters.tampering.sightings import Occurrence
from converters.tampering.slots import find_slot
from converters.tampering.verdict import Finding, Report, examine_page


def without(text: str, words: Iterable[str]) -> str:
    """Return ``text`` without ``words``, in whatever width and case they stand there.

    >>> without("甲ＡＢ乙", ["ab"])
    '甲乙'
    """
    for word in map(fold, words):
        while word and (at := fold(text).find(word)) >= 0:
            text = text[:at] + text[at + len(word) :]
    return text


def _find_everywhere(page: Page, words: str) -> tuple[Occurrence, ...]:
    """Return every place of ``words`` in the zones of ``page``."""
    places: list[Occurrence] = []
    for number, zone in enumerate(page.zones):
        text, token = fold(zone.text), fold(words)
        at = text.find(token)
        while at >= 0:
            end = at + len(token)
            places.append(Occurrence(number, at, end, find_slot(zone, text, at, end)))
            at = text.find(token, end)
    return tuple(places)


def list_unmatched(page: Page, statements: Statements) -> tuple[str, ...]:
    """Return the words of ``statements`` that stand nowhere in ``page``."""
    return tuple(words for words in statements.words if not _find_everywhere(page, words))


def examine_settled(page: Page, statements: Statements) -> Report:
    """Return the report on ``page`` that ``statements`` leave."""
    report = examine_page(page)
    if not statements.words:
        return report
    rest = examine_page(Page(tuple(replace(z, text=without(z.text, statements.words)) for z in page.zones)))
    if rest.status is IntegrityStatus.TAMPERED:  # it says nothing of this page's places
        rest = report
    cuts = tuple(
        Finding(
            hashlib.sha256(fold(words).encode()).hexdigest(),
            len(words),
            IntegrityStatus.TAMPERED,
            (Signal.STATED,),
            places,
        )
        for words in statements.cut
        if (places := _find_everywhere(page, words))
    )
    injected = (*report.injected, *cuts)
    doubts = tuple(one for one in rest.findings if one.verdict is IntegrityStatus.SUSPICIOUS)
    status = IntegrityStatus.TAMPERED if injected else rest.status
    return replace(report, status=status, findings=(*injected, *doubts), signals=rest.signals)
