"""The notice without what was injected: restored where evidence allows, else cut, and marked in either case."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import unquote

from converters.issues import Code, Issue
from converters.model import (
    Attachment,
    Block,
    Change,
    Cut,
    Evidence,
    Figure,
    Heading,
    Integrity,
    IntegrityStatus,
    Link,
    Notice,
    Paragraph,
    Relation,
    Restored,
    Run,
    Runs,
    Table,
    TitleSource,
    merge_runs,
)
from converters.page import Page
from converters.runs import slice_runs
from converters.tampering.evidence import gather_evidence, restored_name
from converters.tampering.lexicon import fold
from converters.tampering.verdict import Finding, Occurrence, Report, examine, page_of

CUT_SIGN = "[……]"
_CONTEXT = 12
_EDGES = " \t\u3000\xa0-_|｜–—·•,，、:：?？>＞/\n"
_HAN = re.compile(r"[\u3400-\u9fff]")
_LEAST_TITLE = 4
_PAUSE = re.compile(r"[\s、，,。；;：:]")
_CRUMB = re.compile(r"[\s\xa0]*\??[>＞»›]\??[\s\xa0]*")


@dataclass(frozen=True, slots=True)
class _Place:
    """A change, the token it took out, and what stands around it in its line."""

    change: Change
    token: str
    before: str = ""
    after: str = ""


def _describe(token: str) -> str:
    return f"sha256 {hashlib.sha256(token.encode()).hexdigest()}, {len(token)} characters"


def _in_reading_order(findings: Iterable[Finding]) -> list[Occurrence]:
    """Return all places of all findings, overlaps left out (the longer stays)."""
    places = sorted((p for f in findings for p in f.occurrences), key=lambda p: (p.zone, p.start, -p.end))
    kept: list[Occurrence] = []
    for place in places:
        if kept and kept[-1].zone == place.zone and place.start < kept[-1].end:
            continue
        kept.append(place)
    return kept


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


def _list_places(report: Report, page: Page) -> tuple[list[_Place], tuple[Evidence, ...]]:
    """Return every change in reading order, and the evidence for what was restored."""
    occurrences = _in_reading_order(report.injected)
    tokens = {fold(page.zones[o.zone].text)[o.start : o.end] for o in occurrences}
    case = gather_evidence(page, sorted(tokens))
    put = {occurrence: restored_name(case, page, occurrence) for occurrence in occurrences}
    places = []
    for number, occurrence in enumerate(occurrences, 1):
        zone = page.zones[occurrence.zone]
        change = Change(number, zone.name, put[occurrence], _show(page, occurrence, put))
        text = fold(zone.text)
        before, after = text[: occurrence.start].rpartition("\n")[2], text[occurrence.end :].partition("\n")[0]
        places.append(_Place(change, text[occurrence.start : occurrence.end], before, after))
    return places, case.lines if any(put.values()) else ()


def _fits(place: _Place, around: tuple[str, str]) -> bool:
    """Return whether the words next to a place of the page are those ``around``; a field may begin with the token."""
    before, after = around[0].strip(), around[1].strip()
    left, right = place.before.strip(), place.after.strip()
    same_left = not before or left.endswith(before[-2:])
    same_right = (
        right[:6].startswith(after[:6]) or after[:6].startswith(right[:6]) if right and after else right == after
    )
    return same_left and same_right


class _Mender:
    """Takes the tokens out of the parts of one notice; each change is used by the text it belongs to."""

    def __init__(self, places: list[_Place]) -> None:
        self.places = places
        self.tokens = sorted({place.token for place in places}, key=lambda token: (-len(token), token))
        self.pattern = re.compile("|".join(map(re.escape, self.tokens)))
        self.unused = list(places)

    def holds(self, text: str) -> bool:
        return self.pattern.search(fold(text)) is not None or self.pattern.search(fold(unquote(text))) is not None

    def _choose(self, token: str, around: tuple[str, str], zone: str) -> Change:
        """Return the change of the page that this place is: of the same words around, best unused and of the zone.

        Where the words around differ the place is none of the restored ones, and is cut.
        """
        same = [place for place in self.places if place.token == token and _fits(place, around)]
        cut = [place for place in self.places if place.token == token and not place.change.restored]
        fitting = same or cut
        if not fitting:
            fitting = [_Place(Change(len(self.places) + 1, zone), token, *around)]
            self.places += fitting
        best = max(fitting, key=lambda place: (place.change.zone == zone, place in self.unused))
        if best in self.unused:
            self.unused.remove(best)
        return best.change

    def mend_runs(self, runs: Runs, zone: str = "body") -> Runs:
        text = "".join(run.text for run in runs)
        folded = fold(text)
        hits = list(self.pattern.finditer(folded))
        cleaned = tuple(self._unlink(run) for run in runs)
        if not hits:
            return cleaned if cleaned != runs else runs
        mended: list[Run] = []
        at = 0
        for hit in hits:
            mended += slice_runs(cleaned, at, hit.start())
            around = (folded[: hit.start()].rpartition("\n")[2], folded[hit.end() :].partition("\n")[0])
            change = self._choose(hit[0], around, zone)
            mended.append(
                Run(change.restored, Restored(change.number)) if change.restored else Run("", Cut(change.number))
            )
            at = hit.end()
        mended += slice_runs(cleaned, at, len(text))
        return merge_runs(tuple(mended))

    def _unlink(self, run: Run) -> Run:
        return Run(run.text) if isinstance(run.mark, Link) and self.holds(run.mark.href) else run

    def mend_text(self, text: str, zone: str = "metadata") -> tuple[str, str]:
        """Return ``text`` without tokens, and what was restored in it."""
        if not self.holds(text):
            return text, ""
        runs = self.mend_runs((Run(text),), zone)
        restored = "".join(run.text for run in runs if isinstance(run.mark, Restored))
        mended = "".join(run.text for run in runs)
        return mended.strip(_EDGES), restored

    def mend_texts(self, texts: tuple[str, ...], zone: str = "metadata") -> tuple[str, ...]:
        mended = (self.mend_text(text, zone)[0] for text in texts)
        return tuple(text for text in mended if text)

    def mend_block(self, block: Block) -> Block:
        match block:
            case Heading() | Paragraph():
                return replace(block, runs=self.mend_runs(block.runs))
            case Table():
                rows = tuple(tuple(replace(cell, runs=self.mend_runs(cell.runs)) for cell in row) for row in block.rows)
                return replace(block, rows=rows, caption=self.mend_runs(block.caption))
            case Figure():
                source = "" if self.holds(block.source) else block.source
                return Figure(self.mend_runs(block.caption), source)

    def mend_attachment(self, attachment: Attachment) -> Attachment:
        file = "" if self.holds(attachment.file) else attachment.file
        url = "" if self.holds(attachment.url) else attachment.url
        return replace(attachment, title=self.mend_text(attachment.title)[0], file=file, url=url)

    def mend_relation(self, relation: Relation) -> Relation:
        return replace(relation, title=self.mend_text(relation.title)[0], number=self.mend_text(relation.number)[0])

    def mend_issue(self, issue: Issue) -> Issue:
        def defang(text: str) -> str:
            parts, at = [], 0
            for hit in self.pattern.finditer(fold(text)):
                parts += [text[at : hit.start()], f"[{_describe(hit[0])}]"]
                at = hit.end()
            return "".join([*parts, text[at:]])

        return replace(issue, detail=defang(issue.detail), where=defang(issue.where))


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
    mender = _Mender(places)
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


def _issue_of(place: _Place) -> Issue:
    code = Code.TAMPERED_RESTORED if place.change.restored else Code.TAMPERED_CUT
    return Issue(code, _describe(place.token), f"{place.change.zone}, change {place.change.number}")


def _conclude(report: Report, places: list[_Place], evidence: tuple[Evidence, ...]) -> Integrity:
    finding = max(report.injected, key=lambda finding: len(finding.occurrences))
    return Integrity(
        IntegrityStatus.TAMPERED,
        tuple(place.change for place in places),
        evidence,
        finding.token_sha256,
        finding.token_length,
    )


def _suspect(report: Report) -> tuple[Issue, ...]:
    found = [
        Issue(
            Code.TAMPERED_SUSPECTED,
            f"sha256 {finding.token_sha256}, {finding.token_length} characters, {len(finding.occurrences)} places",
            ", ".join(finding.signals),
        )
        for finding in report.findings
        if finding.verdict is IntegrityStatus.SUSPICIOUS
    ]
    return (*found, *(Issue(Code.TAMPERED_SUSPECTED, signal.value, "text") for signal in report.signals))


def restore(notice: Notice, page: Page) -> Notice:
    """Return ``notice`` with every injected text restored or cut, and what is suspicious reported.

    Afterwards no injected token is in any field, block or issue. A notice that was judged before is
    returned as it is, so that restoring twice changes nothing.
    """
    if notice.integrity.status is not IntegrityStatus.CLEAN:
        return notice
    page = page if page.zones else page_of(notice)
    report = examine(notice, page)
    suspicions = _suspect(report)
    if report.status is IntegrityStatus.CLEAN:
        return notice
    if report.status is IntegrityStatus.SUSPICIOUS:
        integrity = Integrity(IntegrityStatus.SUSPICIOUS)
        return replace(notice, integrity=integrity, issues=(*notice.issues, *suspicions))
    mended = _mend(notice, report, page)
    return replace(mended, issues=(*mended.issues, *suspicions))
