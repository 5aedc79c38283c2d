"""The notice without what was injected: restored where evidence allows, else cut, and marked in either case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from converters.hints.statements import NO_STATEMENTS, Statements
from converters.issues import Code, Issue
from converters.model import (
    Change,
    Evidence,
    Integrity,
    IntegrityStatus,
    Notice,
    TitleSource,
)
from converters.raw_page import Page
from converters.tampering.caution import be_careful
from converters.tampering.evidence import gather_evidence, restored_name
from converters.tampering.mending import Mender, Place, describe
from converters.tampering.pitches import widen
from converters.tampering.reading.text import fold
from converters.tampering.settling import examine_settled, list_unmatched
from converters.tampering.sightings import Occurrence
from converters.tampering.verdict import Report, page_of

CUT_SIGN = "[……]"
_CONTEXT = 12
_HAN = re.compile(r"[\u3400-\u9fff]")
_LEAST_TITLE = 4
_PAUSE = re.compile(r"[\s、，,。；;：:]")
_CRUMB = re.compile(r"[\s\xa0]*\??[>＞»›]\??[\s\xa0]*")


def join_places(places: Iterable[Occurrence]) -> list[Occurrence]:
    """Return ``places`` in reading order, those that overlap as one, so that no part of any stays.

    >>> [(place.start, place.end) for place in join_places([Occurrence(0, 2, 10, "body"), Occurrence(0, 0, 3, "body")])]
    [(0, 10)]
    """
    joined: list[Occurrence] = []
    for place in sorted(places, key=lambda place: (place.zone, place.start, -place.end)):
        if joined and joined[-1].zone == place.zone and place.start < joined[-1].end:
            joined[-1] = replace(joined[-1], end=max(joined[-1].end, place.end))
        else:
            joined.append(place)
    return joined


def _show(page: Page, place: Occurrence, put: dict[Occurrence, str]) -> str:
    """Return what now stands around ``place``, with every token of the line out; empty if nothing is left."""
    text = page.zones[place.zone].text
    first = text.rfind("\n", 0, place.start) + 1
    last = text.find("\n", place.end)
    last = len(text) if last < 0 else last
    parts, at, here = [], first, 0
    for other in sorted((o for o in put if o.zone == place.zone and first <= o.start < last), key=lambda o: o.start):
        parts.append(text[at : other.start])
        if other == place:
            here = sum(map(len, parts))
        parts.append(put[other] or CUT_SIGN)
        at = other.end
    line = "".join([*parts, text[at:last]])
    end = here + len(put[place] or CUT_SIGN)
    if place.slot == "breadcrumb":
        return CUT_SIGN + _CRUMB.sub(" > ", line[end:]).rstrip()
    behind = _PAUSE.split(line[end : end + _CONTEXT], maxsplit=1)[0]
    shown = (line[:end] if here <= _CONTEXT else line[here:end]).lstrip() + behind
    return "" if shown == CUT_SIGN else shown


def _list_places(report: Report, page: Page) -> tuple[list[Place], tuple[Evidence, ...]]:
    """Return every change in reading order, and the evidence for what was restored."""
    occurrences = join_places(widen(page, (place for finding in report.injected for place in finding.occurrences)))
    tokens = {fold(page.zones[o.zone].text)[o.start : o.end] for o in occurrences}
    case = gather_evidence(page, sorted(tokens))
    put = {occurrence: restored_name(case, page, occurrence) for occurrence in occurrences}
    places = []
    for number, occurrence in enumerate(occurrences, 1):
        zone = page.zones[occurrence.zone]
        change = Change(number, zone.name, put[occurrence], _show(page, occurrence, put))
        text = fold(zone.text)
        before, after = text[: occurrence.start].rpartition("\n")[2], text[occurrence.end :].partition("\n")[0]
        places.append(Place(change, text[occurrence.start : occurrence.end], before, after))
    return places, case.lines if any(put.values()) else ()


def _find_title(notice: Notice) -> tuple[str, TitleSource, tuple[Issue, ...]]:
    """Return a title for a notice whose own is gone: the summary, else the first line of the body."""
    if len(_HAN.findall(notice.title)) >= _LEAST_TITLE:
        return notice.title, notice.title_source, ()
    if notice.summary and len(notice.summary) <= 120:
        return notice.summary, TitleSource.SUMMARY, (Issue(Code.TITLE_FROM_SUMMARY, notice.summary, "title"),)
    for block in notice.body:
        line = re.split(r"[。\n]", block.text.strip())[0][:60]
        if len(_HAN.findall(line)) >= _LEAST_TITLE:
            return line, TitleSource.BODY, (Issue(Code.TITLE_FROM_BODY, line, "title"),)
    return notice.title, notice.title_source, ()


def _mend(notice: Notice, report: Report, page: Page) -> Notice:
    places, evidence = _list_places(report, page)
    mender = Mender(places)
    fields: dict[str, Any] = {}
    restored: list[tuple[str, str]] = []
    for name in ("title", "issuer", "document_number", "index_number", "summary"):
        zone = "title" if name == "title" else "metadata"
        fields[name], back = mender.mend_text(getattr(notice, name), zone)
        if back:
            restored.append((name, back))
    origin = notice.origin
    mended = replace(
        notice,
        **fields,
        topics=mender.mend_texts(notice.topics),
        keywords=mender.mend_texts(notice.keywords),
        recipients=mender.mend_texts(notice.recipients, "body"),
        column=mender.mend_texts(notice.column, "breadcrumb"),
        attachments=tuple(map(mender.mend_attachment, notice.attachments)),
        relations=tuple(map(mender.mend_relation, notice.relations)),
        body=tuple(map(mender.mend_block, notice.body)),
        issues=tuple(map(mender.mend_issue, notice.issues)),
        origin=replace(
            origin,
            publisher=mender.mend_text(origin.publisher, "footer")[0],
            url="" if mender.holds(origin.url) else origin.url,
        ),
        restored_fields=(*notice.restored_fields, *restored),
    )
    mended = replace(mended, integrity=_conclude(report, mender.places, evidence))
    title, source, issues = _find_title(mended)
    return replace(
        mended, title=title, title_source=source, issues=(*mended.issues, *issues, *map(_issue_of, mender.places))
    )


def _issue_of(place: Place) -> Issue:
    code = Code.TAMPERED_RESTORED if place.change.restored else Code.TAMPERED_CUT
    return Issue(code, describe(place.token), f"{place.change.zone}, change {place.change.number}")


def _conclude(report: Report, places: list[Place], evidence: tuple[Evidence, ...]) -> Integrity:
    finding = max(report.injected, key=lambda finding: len(finding.occurrences))
    return Integrity(
        IntegrityStatus.TAMPERED,
        tuple(place.change for place in places),
        evidence,
        finding.token_sha256,
        finding.token_length,
        _list_suspects(report),
    )


def _list_suspects(report: Report) -> tuple[tuple[str, int], ...]:
    suspicious = (one for one in report.findings if one.verdict is IntegrityStatus.SUSPICIOUS)
    return tuple((one.token_sha256, one.token_length) for one in suspicious)


def _suspect(report: Report) -> tuple[Issue, ...]:
    found = [
        Issue(
            Code.TAMPERED_SUSPECTED,
            f"sha256 {finding.token_sha256}, {finding.token_length} characters, {_count(len(finding.occurrences))}",
            ", ".join(finding.signals),
        )
        for finding in report.findings
        if finding.verdict is IntegrityStatus.SUSPICIOUS
    ]
    return (*found, *(Issue(Code.TAMPERED_SUSPECTED, signal.value, "text") for signal in report.signals))


def _count(places: int) -> str:
    return "1 place" if places == 1 else f"{places} places"


def restore(notice: Notice, page: Page, statements: Statements = NO_STATEMENTS) -> Notice:
    """Return ``notice`` with every injected text restored or cut, and what is suspicious reported.

    What ``statements`` settle is no longer suspicious: the genuine stands, the rest is cut, and the notice says who
    stated it. Afterwards no injected token is in any field, block or issue. A notice that was judged before is
    returned as it is, so that restoring twice changes nothing.
    """
    if notice.integrity.status is not IntegrityStatus.CLEAN:
        return notice
    page = page if page.zones else page_of(notice)
    judged = _judge(notice, examine_settled(page, statements), page)
    return _note_statements(judged, page, statements) if statements.words else judged


def _note_statements(notice: Notice, page: Page, statements: Statements) -> Notice:
    """Return ``notice`` saying what was stated of it, and which words of a statement stand nowhere in its copy.

    Of a file that holds several notices, ``ask_once`` takes out what is said of the words of the others.
    """
    unmatched = list_unmatched(page, statements)
    issues = tuple(Issue(Code.STATEMENT_UNMATCHED, describe(words)) for words in unmatched)
    if len(unmatched) == len(statements.words):
        return replace(notice, issues=(*notice.issues, *issues))
    genuine = sum(words not in unmatched for words in statements.genuine)
    integrity = replace(notice.integrity, genuine=genuine, stated=statements.by)
    return replace(notice, integrity=integrity, issues=(*notice.issues, *issues))


def ask_once(notices: Sequence[Notice]) -> tuple[Notice, ...]:
    """Return the ``notices`` of one file, of which none is asked for words of a statement that another has.

    Of words that none of them has, the first alone says so.
    """
    unmatched = [frozenset(filter(_is_unmatched, notice.issues)) for notice in notices]
    nowhere = frozenset.intersection(*unmatched) if unmatched else frozenset()
    return tuple(
        replace(notice, issues=tuple(one for one in notice.issues if one not in missing or (one in nowhere and not at)))
        if missing
        else notice
        for at, (notice, missing) in enumerate(zip(notices, unmatched, strict=True))
    )


def _is_unmatched(issue: Issue) -> bool:
    return issue.code is Code.STATEMENT_UNMATCHED


def _judge(notice: Notice, report: Report, page: Page) -> Notice:
    suspicions = _suspect(report)
    if report.status is IntegrityStatus.CLEAN:
        return notice
    if report.status is IntegrityStatus.SUSPICIOUS:
        integrity = Integrity(IntegrityStatus.SUSPICIOUS, suspects=_list_suspects(report))
        return be_careful(replace(notice, integrity=integrity, issues=(*notice.issues, *suspicions)))
    mended = _mend(notice, report, page)
    return be_careful(replace(mended, issues=(*mended.issues, *suspicions)))
