"""HTML pages of any content system -> notice: labels, catalogue table, title, body, attachments, zones."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lxml import etree

from converters.charset import decode_and_keep
from converters.fields import Fields, Found, fill_notice, read_fields
from converters.hints import Hints
from converters.issues import Code, Issue, ReadError
from converters.labels import Field
from converters.model import Notice, TitleSource
from converters.official.closing import Closing, read_closing
from converters.official.document_number import cut_beside, find_gazette_number, find_law_number, find_line_number
from converters.official.issuing import find_order_issuer
from converters.official.letterhead import find_letterhead
from converters.official.opening import Opening, read_opening
from converters.raw_page import Parsed
from converters.readers.html.answers import take_letter
from converters.readers.html.attachments import find_attachments
from converters.readers.html.blocks import build_blocks, cut_repetition
from converters.readers.html.body import Body, Kind, grade_lines
from converters.readers.html.candidates import choose_title
from converters.readers.html.copies import find_copy, tell_copy
from converters.readers.html.days import find_day_at_edge, find_days
from converters.readers.html.file_links import ANNEXES_BEGIN, is_annex_word, lists_files
from converters.readers.html.forms import find_forms
from converters.readers.html.head import Head, cut_head, find_first, read_head
from converters.readers.html.head_numbers import (
    cut_trailing_number,
    find_leading_number,
    find_noted_number,
    find_number_above,
    find_trailing_number,
)
from converters.readers.html.held_back import unfold
from converters.readers.html.issuer import Evidence, complete_issuer, resolve_issued, resolve_issuer, resolve_number
from converters.readers.html.labelled import list_labelled, may_be_later
from converters.readers.html.labels import Labels, find_labels
from converters.readers.html.layers import join_layers
from converters.readers.html.lines import Line, Sheet
from converters.readers.html.metas import drop_remade, read_metas
from converters.readers.html.page import (
    REFERRER,
    find_breadcrumb,
    list_site_names,
    read_column,
    read_origin,
    read_senders,
    read_zones,
)
from converters.readers.html.profile import Applied, apply_lines, select
from converters.readers.html.projects import find_project, is_of_table, list_buyers
from converters.readers.html.refusal import refuse, refuse_size
from converters.readers.html.restyled import restyle
from converters.readers.html.scripted import read_scripts
from converters.readers.html.sent import read_sent
from converters.readers.html.signatures import bare_signed, read_lines
from converters.readers.html.skipped import tell_struck
from converters.readers.html.summaries import list_summed, mark_summary
from converters.readers.html.text_range import find_body
from converters.readers.html.title import (
    Title,
    are_of_page,
    clean_title,
    key_of,
    title_keys,
)
from converters.readers.html.tree import parse_tree
from converters.readers.html.walk import flatten
from converters.readers.html.warned import read_warning_day


@dataclass(frozen=True, slots=True)
class _View:
    """A page laid flat, with what was found on it."""

    sheet: Sheet
    kinds: list[Kind]
    labels: Labels
    body: Body
    """The text below its head."""
    first: int
    """The first line of the notice: the title, where it stands only in the text, else the first of the text."""
    copy: range
    """The lines of an element that repeats the text."""
    found: tuple[Found, ...]
    title: Title
    head: Head


def parse(data: bytes, name: str, hints: Hints) -> Parsed:  # noqa: ARG001 -- every reader is called alike
    """Return the notice on the page ``data`` and the page's zones; ReadError if there is none on it."""
    refuse_size(data)
    text, issues, as_utf8 = decode_and_keep(data, hints.sidecar.charset)
    root = parse_tree(text, as_utf8)
    if root is None:
        raise ReadError("the page is empty", "Save the page again, with its text.")
    unfold(root, text)
    restyle(root, text)
    join_layers(root, text)
    mark_summary(root, text)
    applied = select(root, hints.source)
    sheet = flatten(root)
    try:
        parsed = _parse(sheet, root, applied, hints, issues)
    except ReadError as shown:
        if not sheet.hidden:
            raise
        try:
            parsed = _parse(flatten(root, show_hidden=True), root, applied, hints, issues)
        except ReadError:
            raise shown from None
    if REFERRER not in text:  # so are most pages: their scripts need not be looked at
        return parsed
    return replace(parsed, page=replace(parsed.page, zones=(*parsed.page.zones, *read_senders(root))))


def _parse(sheet: Sheet, root: etree._Element, applied: Applied, hints: Hints, issues: tuple[Issue, ...]) -> Parsed:
    """Return the notice on a page laid flat; a page that shows its text only by script has it in hidden elements."""
    view = _view(sheet, applied, hints)
    body, title = view.body, view.title
    lines = _body_lines(view)
    origin = read_origin(sheet)
    base = hints.sidecar.url or origin.url
    made = build_blocks(sheet, lines, base)
    blocks, repeated = cut_repetition(made.blocks)
    while (
        repeated
        and len(blocks) > 1
        and (key_of(blocks[-1].text) == key_of(title.text) or find_line_number(blocks[-1].text))
    ):
        blocks.pop()
    attachments = find_attachments(_attachment_lines(view), sheet.frames, sheet.list_texts(body.start, body.end), base)
    refuse(sheet, blocks, attachments, title.text)
    fields, label_issues = _read_fields(view, root, base)
    crumbs = find_breadcrumb(sheet, view.kinds, body)
    notice = Notice(
        title=cut_trailing_number(title.text, [one.value for one in view.found if one.field is Field.TITLE]),
        title_source=title.source,
        body=tuple(blocks),
        attachments=attachments,
        origin=origin,
        column=read_column(sheet, crumbs, title.text),
        issues=(*issues, *label_issues, *title.issues, *made.issues, *repeated, *_left_out(view, set(lines))),
    )
    notice = _fill(notice, view, fields, hints.sidecar.issuer)
    zones = read_zones(sheet, view.kinds, view.labels, (range(view.first, body.end), view.copy), crumbs)
    return Parsed(notice, zones, frozenset(applied.rows))


def _read_fields(view: _View, root: etree._Element, address: str) -> tuple[Fields, tuple[Issue, ...]]:
    """Return what labels say; of days of publishing first the sure ones, then those in scripts, then later ones."""
    sure = [one for one in view.found if not may_be_later(one)]
    read = read_fields(sure)
    if read[0].published is not None:
        return read
    scripted = read_scripts(root, view.title.text, address, numbered=bool(view.head.number))
    read = read_fields([*sure, *scripted])
    return read if read[0].published is not None else read_fields([*view.found, *scripted])


def _view(sheet: Sheet, applied: Applied, hints: Hints) -> _View:
    apply_lines(sheet, hints.source, applied)
    labels = find_labels(sheet)
    metas = read_metas(sheet)
    keys = title_keys(sheet, [*metas, *(Found(one.label.field, one.value, "") for one in labels.found)])
    forms = find_forms(sheet, labels)
    kinds = grade_lines(sheet, labels, keys, forms)
    for at in applied.dropped:
        kinds[at] = Kind.DROPPED
    copy = find_copy(sheet, kinds)
    for at in copy:
        kinds[at] = Kind.DROPPED
    body = take_letter(sheet, kinds, find_body(sheet, kinds, keys))
    labelled = list_labelled(sheet, labels, body, forms)
    found = (*applied.found, *labelled, *metas)
    headed = [Kind.DROPPED if at in forms else kind for at, kind in enumerate(kinds)] if forms else kinds
    title = _choose(sheet, headed, body, found, hints)
    text, body = body, cut_head(sheet, kinds, body, title, forms)
    first = find_first(sheet, kinds, text, body, title)
    if not are_of_page(metas, title.text):
        metas = [one for one in metas if one.field is Field.TITLE]
    if body.start != text.start:
        labelled = list_labelled(sheet, labels, body, forms)
    days = find_days(sheet, labels, body, title, labelled)
    found = (*applied.found, *labelled, *days, *drop_remade(metas, labelled))
    head = read_head(sheet, kinds, body, title, labels.elsewhere)
    return _View(sheet, kinds, labels, body, first, copy, found, title, head)


def _choose(sheet: Sheet, kinds: list[Kind], body: Body, found: tuple[Found, ...], hints: Hints) -> Title:
    if hints.sidecar.title:
        return Title(hints.sidecar.title, TitleSource.SIDECAR)
    chosen = choose_title(sheet, kinds, body, [one for one in found if one.field is Field.TITLE])
    if chosen.text and not is_of_table(sheet, chosen):
        return chosen
    summary = next((one.value for one in found if one.field is Field.SUMMARY and 4 <= len(one.value) <= 80), "")
    if summary:
        return Title(clean_title(summary), TitleSource.SUMMARY, (Issue(Code.TITLE_FROM_SUMMARY, summary, "title"),))
    project = find_project(sheet, body)
    return project if project.text else chosen


def _body_lines(view: _View) -> list[int]:
    """Return the lines of the body without links to attachments below it."""
    sheet, body, kinds = view.sheet, view.body, view.kinds
    lines = [at for at in range(view.first, body.end) if kinds[at] is not Kind.DROPPED]
    end = len(lines)
    while end and (kinds[lines[end - 1]] is Kind.FILE and lists_files(sheet, lines[end - 1])):
        end -= 1
    if 0 < end < len(lines) and ANNEXES_BEGIN.match(sheet.lines[lines[end - 1]].text):
        end = len(lines)  # the files are what the text lists
    leads = body.end < len(kinds) and kinds[body.end] in (Kind.LINK, Kind.FILE)
    while 0 < end < len(lines) + leads and is_annex_word(sheet.lines[lines[end - 1]].text):
        end -= 1
    return lines[:end] if end else lines


def _attachment_lines(view: _View) -> list[Line]:
    sheet, body, kinds = view.sheet, view.body, view.kinds
    end = next((at for at in range(body.end, len(kinds)) if kinds[at] is Kind.IMPRINT), len(kinds))
    end = min(end, body.end + 30)
    start = max((at + 1 for at in range(body.start) if kinds[at] in (Kind.BREADCRUMB, Kind.LINK)), default=0)
    return [sheet.lines[at] for at in range(start, end)]


def _fill(notice: Notice, view: _View, fields: Fields, known_issuer: str) -> Notice:
    """Return ``notice`` with the fields of labels, and what only its text says where labels are silent."""
    texts = [line for block in notice.body for line in read_lines(block)]
    opening, closing = _read_text(view, texts)
    number, number_issues = resolve_number(fields.document_number, opening, view.title.text)
    number = number or find_noted_number(texts) or find_number_above(texts, notice.title)
    issued, date_issues = resolve_issued(view.found, fields.issued, fields.published, opening, closing)
    if issued is None and fields.published not in (None, view.head.day):
        issued = view.head.day
    labelled = tuple(sorted(view.found, key=lambda one: one.rank))
    head = view.head
    evidence = Evidence(
        labelled,
        notice.title,
        opening,
        closing,
        head.agencies or find_letterhead(texts),
        head.beside,
        (*texts, *list_buyers(notice.body), *list_summed(view.sheet, view.labels.summed)),
        list_site_names(view.sheet, notice.origin.publisher, view.title.start, view.body),
        number,
    )
    return replace(
        fill_notice(notice, fields),
        issuer=known_issuer or complete_issuer(resolve_issuer(evidence), notice.origin.publisher),
        document_number=number,
        issued=issued,
        issues=(*notice.issues, *number_issues, *date_issues),
    )


def _read_text(view: _View, texts: list[str]) -> tuple[Opening, Closing]:
    """Return opening and closing; the number may also stand between the title and the body, or lead the title."""
    opening, head = read_opening(texts), view.head
    if sent := read_sent(view.sheet, view.title.start, view.body):
        return Opening(sent.number, sent.agency, sent.day), read_closing(texts)
    shown = read_opening([cut_beside(text) for text in head.texts if not text.rstrip().endswith(("：", ":"))])
    if shown.number:
        opening = replace(shown, proclaimed=shown.proclaimed or opening.proclaimed, adopted_by=opening.adopted_by)
    elif shown.proclaimed and not opening.proclaimed:
        opening = replace(opening, proclaimed=shown.proclaimed, adopted_by=shown.adopted_by)
    if not opening.number and (led := find_leading_number(view.title.text) or find_law_number(view.title.text)):
        opening = replace(opening, number=str(led), order_issuer=find_order_issuer(str(led)))
    if not opening.number and (behind := find_trailing_number(view.title.text)):
        opening = replace(opening, number=str(behind))
    first = (*head.texts, *texts[:4])
    if not opening.number and (gazetted := next(filter(None, map(find_gazette_number, first)), None)):
        opening = replace(opening, number=str(gazetted), order_issuer=find_order_issuer(str(gazetted)))
    if not opening.number and head.number:
        opening = replace(opening, number=head.number)
    if opening.proclaimed is None:
        opening = replace(opening, proclaimed=head.written or (read_warning_day(texts[0]) if texts else None))
    closing = read_closing(bare_signed(texts))
    if closing.day is None and not closing.signers:
        closing = replace(closing, day=find_day_at_edge(view.sheet, view.body))
    return opening, closing


def _left_out(view: _View, kept: set[int]) -> list[Issue]:
    """Return one issue a zone for the visible lines that are on no page and in no field."""
    zones: dict[str, list[str]] = {}
    body, lines = view.body, view.sheet.lines
    said = {line.text for at, line in enumerate(lines) if at not in view.copy} if view.copy else frozenset()
    for at, line in enumerate(lines):
        if at in kept or not line.text or (at in view.copy and line.text in said):
            continue
        where = "below the text" if at >= body.end else "body" if at >= view.first else "above the text"
        zones.setdefault(where, []).append(line.text)
    left = (Issue(Code.FURNITURE_REMOVED, " | ".join(texts), where) for where, texts in zones.items())
    return [*left, *tell_copy(view.sheet, view.copy), *tell_struck(view.sheet)]
