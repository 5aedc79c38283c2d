"""Plain text dumps -> Notice: labels however they stand, furniture out and recorded, jammed parts taken apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converters.charset import decode
from converters.fields import Fields, fill_notice, read_fields
from converters.garbled import refuse_garbled
from converters.hints import Hints
from converters.issues import Code, Issue, ReadError
from converters.labels import squeeze
from converters.model import Block, Notice, Origin, Paragraph, TitleSource, paragraph
from converters.official.closing import read_closing
from converters.official.houses import name_in_full
from converters.official.issuing import complete_issuers, split_agencies
from converters.official.towns import find_office
from converters.raw_page import Parsed
from converters.readers.broken_lines.jammed import part_lines, split_title
from converters.readers.broken_lines.typed_columns import set_columns
from converters.readers.broken_lines.wrapping import join_wrapped
from converters.readers.documents.broken_titles import count_rest, join_title
from converters.readers.documents.heads import make_notice
from converters.readers.documents.letter_headings import find_heading
from converters.readers.documents.orders import name_of_order
from converters.readers.documents.spaced_text import close_spaces, write_signs
from converters.readers.markdown.reader import parse_marked_up
from converters.readers.markdown.source import reads_as_markdown, tidy_markdown
from converters.readers.records.reader import demand_one, make_record, of_each, try_record
from converters.readers.text.dumps import read_records
from converters.readers.text.foot import cut_foot
from converters.readers.text.gazette import cut_front
from converters.readers.text.head import Head, is_bare_title, is_headline, is_title_line, read_head
from converters.readers.text.local import add_sent, cut_release, drop_column, write_local_days
from converters.readers.text.mail import NO_MAIL, Mail, cut_mail
from converters.readers.text.markdown_marks import READER_HEAD, part_front, split_front, strip_marks
from converters.readers.text.one_line import part_one_line
from converters.readers.text.pages import part_pages
from converters.readers.text.pairs import mark_labels
from converters.readers.text.parting import part_text, record_lines
from converters.readers.text.running_heads import drop_running
from converters.readers.text.shattered import join_shattered
from converters.readers.text.titles import complete_title, cut_number, cut_talk, drop_title
from converters.site_records import ICP_RECORD, POLICE_RECORD, SITE_CODE
from converters.tampering.zoning import split_zones

_HAN = re.compile(r"[\u3400-\u9fff]")
_ICP = re.compile(rf"{ICP_RECORD.pattern}\s*\d{{6,10}}\s*号(?:-\d+)?")


def parse(data: bytes, name: str, hints: Hints) -> Parsed:
    """Return the notice in the text ``data`` and the zones of its page.

    Raises ReadError if there is no text, nothing that can be its title, or more than one notice.
    """
    return demand_one(parse_all(data, name, hints), "the text")


def parse_all(data: bytes, name: str, hints: Hints) -> tuple[Parsed | ReadError, ...]:
    """Return the notices in the text ``data``, each with the zones of its page: one, or those of a dump, of
    messages or of a gazette.

    Raises ReadError if there is no text, or if the one notice is none.
    """
    text, issues = decode(data, hints.sidecar.charset)
    refuse_garbled(text)
    text = write_signs(text)
    sections, around = part_text(text, hints)
    if not sections:
        return _parse_text(text, name, hints, issues)
    told, left = of_each(hints, len(sections)), (*issues, *around)
    records = read_records(sections, told)
    if records:
        read = [try_record(values, f"notice {number}", told) for number, values in enumerate(records, 1)]
    else:
        read = [item for section in sections for item in _try_text("\n".join(section), name, told)]
    return tuple(_add_issues(item, left if at == 0 else issues) for at, item in enumerate(read))


def _add_issues(item: Parsed | ReadError, issues: tuple[Issue, ...]) -> Parsed | ReadError:
    if isinstance(item, ReadError):
        return item
    return replace(item, notice=replace(item.notice, issues=(*issues, *item.notice.issues)))


def _try_text(text: str, name: str, hints: Hints) -> tuple[Parsed | ReadError, ...]:
    try:
        return _parse_text(text, name, hints, ())
    except ReadError as error:
        return (error,)


def _parse_text(text: str, name: str, hints: Hints, issues: tuple[Issue, ...]) -> tuple[Parsed | ReadError, ...]:
    is_markdown = name.lower().endswith((".md", ".markdown")) or reads_as_markdown(text)
    is_markdown = is_markdown or READER_HEAD.match(text) is not None
    text = tidy_markdown(text) if is_markdown else text
    if front := split_front(text, hints):
        return (_add_issues(make_record(front, "front matter", hints), issues),)
    if is_markdown:
        front_matter, markdown = part_front(text, hints)
        if marked_up := parse_marked_up(markdown, name, hints, issues, front_matter):
            return (marked_up,)
    mail = cut_mail(text)
    lines, marks = part_pages(strip_marks(text) if is_markdown else mail.text)
    lines, running = drop_running(join_shattered(lines))
    if len(_HAN.findall(text)) < 4 and not any(sign.isalpha() for line in lines for sign in line):
        raise ReadError(
            f"{name} holds no text, only page marks, so it is probably a scan",
            "Run text recognition (OCR) over the original and give the text.",
        )
    lines = part_one_line(join_wrapped(close_spaces(lines)))
    cover, documents = cut_front(lines)
    told, origin = of_each(hints, len(documents)), _read_origin(text)
    left = record_lines([*marks, *running], "page marks")
    above = [*left, *record_lines([line for line in cover if line.strip()], "head")]
    try:
        read = [_read_lines(documents[0], mail, above, told)]
        read += [_read_lines(part, NO_MAIL, left, told) for part in documents[1:]]
    except ReadError:
        if len(documents) == 1:
            raise
        read = [_read_lines(lines, mail, left, hints)]
    return tuple(_add_issues(replace(one, notice=replace(one.notice, origin=origin)), issues) for one in read)


def _read_lines(lines: list[str], mail: Mail, marks: Sequence[Issue], hints: Hints) -> Parsed:
    below = drop_column(lines)
    head = read_head(mark_labels(below))
    head.dropped += [*mail.around, *(line for line in lines[: len(lines) - len(below)] if line.strip())]
    body, tail = cut_foot(head.rest)
    body, ending, released = cut_release(body)
    talk, body = cut_talk(body, [*head.candidates, *head.dropped, *tail])
    head.dropped += talk
    fields, issues = read_fields([*write_local_days(head.found, lines), *released])
    if mail.subject and not any(map(is_title_line, body[:_LETTERHEAD])):
        fields = replace(fields, title=fields.title or mail.subject)
    composed = _compose(head, fields, body, hints)
    notice = add_sent(composed, lines, is_release=bool(released), issuer=hints.sidecar.issuer)
    left_out = (*marks, *record_lines(head.dropped, "head"), *record_lines([*ending, *tail], "foot"))
    notice = replace(notice, column=head.column, issues=(*issues, *notice.issues, *left_out))
    return Parsed(notice, split_zones("\n".join(lines)))


_LETTERHEAD = 6
"""Lines of a letter in which its own title stands."""


def _compose(head: Head, fields: Fields, body: list[str], hints: Hints) -> Notice:
    """Return the notice without column and origin: its title found, its lines made into blocks."""
    known = hints.sidecar.title or fields.title
    if not head.found and not head.candidates and not known:
        first, rest = split_title(body[0]) if body else ("", "")
        lines = [first, rest, *body[1:]] if first else body
        return replace(make_notice(_make_blocks(lines, first), hints), published=fields.published)
    title, source, issues, body = _choose_title(head, fields, body, hints)
    if source is not TitleSource.SIDECAR:
        title, body = _close(title, body, head.candidates)
        bare, number = cut_number(title)
        title = bare if fields.document_number in ("", number) else title
        fields = replace(fields, document_number=fields.document_number or number)
        title, body = _add_rest(*_complete(title, body))
    if not any(line.strip() for line in body):
        raise ReadError("the text ends with its head, no body follows", "Fetch the page again, with its text.")
    blocks = _make_blocks(drop_title(body, title), title)
    named = name_in_full(fields.issuer, read_closing(body).signers)
    named = complete_issuers(named, title) or find_office(title, fields.source, body)
    issuer = hints.sidecar.issuer or named
    return fill_notice(Notice(title, blocks, title_source=source, issuer=issuer, issues=issues), fields)


def _choose_title(
    head: Head, fields: Fields, body: list[str], hints: Hints
) -> tuple[str, TitleSource, tuple[Issue, ...], list[str]]:
    """Return title, source, issues and the remaining lines; other lines of the head are recorded."""

    def record(title: str) -> tuple[Issue, ...]:
        others = [line for line in head.candidates if squeeze(line) != squeeze(title)]
        return tuple(record_lines(others, "masthead"))

    if hints.sidecar.title:
        return hints.sidecar.title, TitleSource.SIDECAR, record(hints.sidecar.title), body
    if fields.title:
        return fields.title, TitleSource.LABEL, record(fields.title), body
    title, remaining = _take_heading(head, body)
    if title:
        return title, TitleSource.BODY, (*record(title), _from_body(title)), remaining
    for line in head.candidates:
        first, rest = split_title(line)
        if first:
            return first, TitleSource.BODY, (*record(line), _from_body(first)), [rest, *body]
    lines = [*reversed(head.candidates), *body[:3]]
    for line in sorted(lines, key=lambda line: "关于" not in line):
        first, rest = split_title(line)
        if first or is_title_line(line):
            title = complete_title(first or line, head.candidates)
            title, body = _add_agencies(title, line, body)
            remaining = [rest if other is line and first else other for other in body if other is not line or first]
            return title, TitleSource.BODY, (*record(title), _from_body(title)), remaining
    if fields.summary and len(fields.summary) <= 120:
        issue = Issue(Code.TITLE_FROM_SUMMARY, fields.summary, "title")
        return fields.summary, TitleSource.SUMMARY, (*record(fields.summary), issue), body
    for line in [*reversed(head.candidates), *body[:1]]:
        if is_headline(line) or is_bare_title(line):
            remaining = [other for other in body if other is not line]
            return line, TitleSource.BODY, (*record(line), _from_body(line)), remaining
    if named := name_of_order([line for line in body if line.strip()]):
        return named, TitleSource.BODY, (*record(named), _from_body(named)), body
    raise ReadError(
        "no line of the text can be taken for a title", "Write a sidecar beside it with the line `title: …`."
    )


def _add_agencies(title: str, line: str, body: list[str]) -> tuple[str, list[str]]:
    """Return the title and the body; agencies in the lines right above ``line``, which begins with 关于, go to it."""
    at = body.index(line) if line in body and title.startswith("关于") else 0
    start = at
    while start and split_agencies(body[start - 1]):
        start -= 1
    return (join_title([*body[start:at], title]), [*body[:start], *body[at:]]) if start < at else (title, body)


def _take_heading(head: Head, body: list[str]) -> tuple[str, list[str]]:
    """Return the heading of a letter that stands below whom it addresses, and ``body`` without it; else ""."""
    above = len(head.candidates)
    start, end = (at - above for at in find_heading([*head.candidates, *body]))
    return (join_title(body[start:end]), [*body[:start], *body[end:]]) if 0 < start < end else ("", body)


def _close(title: str, body: list[str], lines: Sequence[str]) -> tuple[str, list[str]]:
    """Return the title and the body; a title with a bracket still open is completed from the line that has it whole.

    >>> _close("关于《办法", ["(试", "行)》的函", "正文"], ["关于《办法(试行)》的函_水务局", "关于《办法(试行)》的函"])
    ('关于《办法(试行)》的函', ['正文'])
    """
    if title.count("《") == title.count("》"):
        return title, body
    begun = squeeze(title)
    whole = [line for line in lines if squeeze(line).startswith(begun) and line.count("《") == line.count("》") > 0]
    if not whole:
        return title, body
    best = min(whole, key=len)
    rest, at = squeeze(best)[len(begun) :], 0
    while at < len(body) and rest and rest.startswith(squeeze(body[at])):
        rest, at = rest.removeprefix(squeeze(body[at])), at + 1
    return best, body if rest else body[at:]


_MOST_TITLE_LINES = 3


def _complete(title: str, body: list[str]) -> tuple[str, list[str]]:
    """Return the title and the body; if the text begins with the title and its agencies, that is the title."""
    lines = [line.strip() for line in body[:_MOST_TITLE_LINES]] if "关于" in title else []
    for count in range(1, len(lines) + 1):
        whole = join_title(lines[:count])
        before = squeeze(whole).removesuffix(squeeze(title))
        if before != squeeze(whole) and before and split_agencies(before):
            return whole, body[count:]
    return title, body


def _add_rest(title: str, body: list[str]) -> tuple[str, list[str]]:
    """Return the title and the body, of which the first lines may be the rest of the title, below its agencies."""
    filled = [at for at, line in enumerate(body) if line.strip()][: _MOST_TITLE_LINES + 1]
    led = title.startswith("关于") and bool(split_agencies("".join(body[at] for at in filled[:1])))
    count = led + count_rest(title, [body[at] for at in filled[led:]])
    if count == led:
        return title, body
    lines = [body[at].strip() for at in filled[:count]]
    return join_title([*lines[:led], title, *lines[led:]]), body[filled[count - 1] + 1 :]


def _from_body(title: str) -> Issue:
    return Issue(Code.TITLE_FROM_BODY, title, "title")


def _make_blocks(lines: list[str], title: str) -> tuple[Block, ...]:
    filled = [line for line in lines if line.strip()]
    first = filled[:1] if filled[:1] == [title] else []
    blocks = set_columns(map(paragraph, (*first, *part_lines(filled[len(first) :]))))
    return tuple(paragraph(block.text.strip()) if isinstance(block, Paragraph) else block for block in blocks)


def _read_origin(text: str) -> Origin:
    site, police, icp = SITE_CODE.search(text), POLICE_RECORD.search(text), _ICP.search(text)
    digits = re.compile(r"\D")
    return Origin(
        site_code=digits.sub("", site[0]) if site else "",
        police_record=digits.sub("", police[0]) if police else "",
        icp_record=icp[0] if icp else "",
    )
