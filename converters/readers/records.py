"""Records (rows of a table, objects of a list) -> notices: labels and keys name the fields, a profile comes first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from converters.fields import Found, read_fields
from converters.hints import Hints
from converters.issues import Code, Issue, ReadError
from converters.labels import Field, match_label
from converters.model import Attachment, Notice, TitleSource
from converters.page import Page, Parsed, Zone
from converters.readers.official import make_paragraphs
from converters.sources import IGNORE

_OWN_NAMES: Mapping[str, str] = {
    # a key that says its field by itself -> field
    **{field.value: field.value for field in Field if field not in (Field.OTHER, Field.IGNORE)},
    **dict.fromkeys(("body", "content", "text", "正文", "内容", "信息内容", "文件正文"), "body"),
    **dict.fromkeys(("url", "link", "链接", "网址", "原文链接"), "url"),
    "recipients": "recipients",
}


def find_field(key: str, hints: Hints) -> str:
    """Return the field that ``key`` names: as the profile says, else by itself, else as a label; empty if none."""
    if key in hints.source.labels:
        return hints.source.labels[key]
    if key.strip() in _OWN_NAMES:
        return _OWN_NAMES[key.strip()]
    label = match_label(key)
    return label.field.value if label else ""


def make_record(values: Mapping[str, str], where: str, hints: Hints) -> Parsed:
    """Return the notice in one record; ``where`` names the record in messages.

    Values of keys that name no field are kept as paragraphs ``key：value`` below the text, so that nothing
    is lost. Raises ReadError without a text.
    """
    fields = {key: find_field(key, hints) for key in values}
    known = {field.value for field in Field}
    found = [
        Found(Field(field), values[key], f"{where}, {key}", 1, key)
        for key, field in fields.items()
        if field in known and values[key].strip()
    ]
    text = "\n".join(values[key] for key, field in fields.items() if field == "body")
    patterned = _match_patterns(text, hints)
    found += [Found(Field(key), patterned[key], f"{where}, pattern", 9) for key in patterned if key in known]
    read, issues = read_fields(found)
    title = hints.sidecar.title or read.title
    source = TitleSource.SIDECAR if hints.sidecar.title else TitleSource.LABEL
    extra: list[Issue] = []
    if not title and read.document_number:
        title, source = _name_by_number(read.issuer, read.document_number), TitleSource.BODY
        extra.append(Issue(Code.TITLE_FROM_BODY, f"{where}: named by its document number", "title"))
    if not title:
        raise ReadError(f"{where} has no title", "Name its key in the source profile, under `labels`.")
    unnamed = [key for key, field in fields.items() if field in ("", Field.OTHER) and values[key].strip()]
    rest = [f"{key}：{values[key]}" for key in unnamed]
    notice = Notice(
        title,
        make_paragraphs("\n".join([text, *rest])),
        title_source=source,
        issuer=hints.sidecar.issuer or read.issuer,
        document_number=read.document_number,
        index_number=read.index_number,
        issued=read.issued,
        published=read.published,
        effective=read.effective,
        expires=read.expires,
        validity=read.validity,
        topics=read.topics,
        keywords=read.keywords,
        summary=read.summary,
        attachments=tuple(_find_attachments(values, fields)),
        issues=(*issues, *extra),
    )
    url = next((values[key] for key, field in fields.items() if field == "url"), "")
    if url.startswith(("http://", "https://")):
        notice = replace(notice, origin=replace(notice.origin, url=url))
    rows = {f"labels: {key}" for key in values if key in hints.source.labels}
    rows |= {f"patterns: {field}" for field in patterned}
    return Parsed(notice, Page((Zone("title", title), Zone("body", text))), frozenset(rows))


def try_record(values: Mapping[str, str], where: str, hints: Hints) -> Parsed | ReadError:
    """Return the notice in one record, or why it is none, so that the other records go on."""
    try:
        return make_record(values, where, hints)
    except ReadError as error:
        return error


def _name_by_number(issuer: str, number: str) -> str:
    """Return how a document without a title is cited: 临岚市水务局公告〔2024〕3号."""
    first = issuer.partition(" ")[0]
    return number if number.startswith(first) else first + number


def _match_patterns(text: str, hints: Hints) -> dict[str, str]:
    found = {field: re.search(pattern, text) for field, pattern in hints.source.patterns.items()}
    return {field: match[1].strip() for field, match in found.items() if match}


def _find_attachments(values: Mapping[str, str], fields: Mapping[str, str]) -> Iterator[Attachment]:
    for key, field in fields.items():
        for line in values[key].splitlines() if field == "attachments" else ():
            title = line.strip()
            if title.startswith(("http://", "https://")):
                yield Attachment(title.rpartition("/")[2] or title, url=title)
            elif title:
                yield Attachment(title)


def is_record_head(labels: list[str], hints: Hints) -> bool:
    """Return whether a profile names these column heads as a list of notices: a title or number, and a text."""
    named = {hints.source.labels.get(label, "") for label in labels} - {"", IGNORE}
    return "body" in named and bool(named & {"title", "document_number"})


def demand_one(parsed: tuple[Parsed | ReadError, ...], what: str) -> Parsed:
    """Return the only notice in ``parsed``; ReadError if there are several or none."""
    if not parsed:
        raise ReadError(f"{what} holds no notice", "Give a list of objects, or one object, each a notice.")
    if len(parsed) > 1:
        raise ReadError(f"{what} holds {len(parsed)} notices", "Convert it with `scripts convert`, which parts them.")
    if isinstance(parsed[0], ReadError):
        raise parsed[0]
    return parsed[0]
