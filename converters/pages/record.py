"""A notice without its body as plain data (the names of the front matter and of the open data), and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from converters.file_names import mask_name
from converters.issues import Code, Issue
from converters.model import (
    Attachment,
    Block,
    Change,
    DocumentType,
    Evidence,
    Integrity,
    IntegrityStatus,
    Notice,
    Origin,
    Relation,
    TitleSource,
    Validity,
)

Record = dict[str, Any]


def _present(**values: object) -> Record:
    return {key: value for key, value in values.items() if value not in (None, "", 0, (), [], {}, False)}


def _write_origin(origin: Origin) -> Record:
    return _present(
        file=mask_name(origin.file),
        format=origin.format,
        url=origin.url,
        retrieved=origin.retrieved,
        sha256=origin.sha256,
        publisher=origin.publisher,
        site_code=origin.site_code,
        police_record=origin.police_record,
        icp_record=origin.icp_record,
        sample=origin.sample,
        copies=[{"file": mask_name(file), "sha256": sha256} for file, sha256 in origin.copies],
    )


def _write_integrity(integrity: Integrity) -> Record:
    changes = integrity.changes
    return _present(
        status=integrity.status.value,
        restored=sum(bool(change.restored) for change in changes),
        cut=sum(not change.restored for change in changes),
        changes=[_present(number=c.number, zone=c.zone, restored=c.restored, now=c.now) for c in changes],
        evidence=[{"kind": item.kind, "detail": item.detail} for item in integrity.evidence],
        token_sha256=integrity.token_sha256,
        token_length=integrity.token_length,
        suspects=[{"sha256": sha256, "length": length} for sha256, length in integrity.suspects],
        doubtful=list(integrity.doubtful),
        title=list(integrity.title),
        issuer=list(integrity.issuer),
        genuine=integrity.genuine,
        stated=list(integrity.stated),
    )


_COUNTS = "〇一二三四五六七八九十"


def say_issuers(issuers: Sequence[str]) -> str:
    """Return ``issuers`` in one line, the way catalogues do: one, two with a comma, or the first 等N部门.

    >>> say_issuers(["临岚市民政局", "临岚市财政局"]), say_issuers(["甲局", "乙局", "丙局"])
    ('临岚市民政局,临岚市财政局', '甲局 等三部门')
    """
    if len(issuers) <= 2:
        return ",".join(issuers)
    count = _COUNTS[len(issuers)] if len(issuers) < len(_COUNTS) else str(len(issuers))
    return f"{issuers[0]} 等{count}部门"


def write_record(notice: Notice) -> Record:
    """Return the fields of ``notice``, in the order of the front matter; absent is absent.

    ``issuer`` is one line, as ``say_issuers`` says it; where there are several, ``issuers`` names them all.
    """
    issuers = notice.issuer.split()
    return _present(
        title=notice.title,
        id=notice.id,
        type=notice.type.value if notice.type else None,
        title_source=notice.title_source.value,
        issuer=say_issuers(issuers),
        issuers=issuers if len(issuers) > 1 else (),
        document_number=notice.document_number,
        index_number=notice.index_number,
        issued=notice.issued,
        published=notice.published,
        effective=notice.effective,
        expires=notice.expires,
        deadline=notice.deadline,
        validity=notice.validity.value if notice.validity else None,
        topics=list(notice.topics),
        keywords=list(notice.keywords),
        recipients=list(notice.recipients),
        column=list(notice.column),
        summary=notice.summary,
        attachments=[
            _present(title=a.title, file=a.file, url=a.url, format=a.format, bytes=a.bytes, sha256=a.sha256)
            for a in notice.attachments
        ],
        relations=[
            _present(kind=r.kind, number=r.number, title=r.title, id=r.id, year=r.year) for r in notice.relations
        ],
        differences=[{"zh": list(pieces)} for pieces in notice.differences],
        source=_write_origin(notice.origin),
        integrity=_write_integrity(notice.integrity),
        restored_fields=[{"field": name, "text": text} for name, text in notice.restored_fields],
        issues=[
            _present(code=i.code.value, severity=i.severity.value, detail=i.detail, where=i.where)
            for i in notice.issues
        ],
    )


def _day(value: object) -> date | None:
    if value is None or isinstance(value, date):
        return value
    return date.fromisoformat(str(value))


def _text(fields: Mapping[str, Any], name: str) -> str:
    return str(fields.get(name, ""))


def _texts(fields: Mapping[str, Any], name: str) -> tuple[str, ...]:
    return tuple(str(item) for item in fields.get(name, ()))


def _read_origin(fields: Mapping[str, Any]) -> Origin:
    names = ("file", "format", "sha256", "url", "retrieved", "publisher", "site_code", "police_record", "icp_record")
    return Origin(
        **{name: _text(fields, name) for name in names},
        sample=bool(fields.get("sample", False)),
        copies=tuple((str(copy["file"]), str(copy["sha256"])) for copy in fields.get("copies", ())),
    )


def _read_integrity(fields: Mapping[str, Any]) -> Integrity:
    return Integrity(
        status=IntegrityStatus(fields.get("status", IntegrityStatus.CLEAN)),
        changes=tuple(
            Change(int(c["number"]), str(c["zone"]), _text(c, "restored"), _text(c, "now"))
            for c in fields.get("changes", ())
        ),
        evidence=tuple(Evidence(str(e["kind"]), str(e["detail"])) for e in fields.get("evidence", ())),
        token_sha256=_text(fields, "token_sha256"),
        token_length=int(fields.get("token_length", 0)),
        suspects=tuple((str(one["sha256"]), int(one["length"])) for one in fields.get("suspects", ())),
        doubtful=tuple(map(str, fields.get("doubtful", ()))),
        title=_texts(fields, "title"),
        issuer=_texts(fields, "issuer"),
        genuine=int(fields.get("genuine", 0)),
        stated=_texts(fields, "stated"),
    )


def _read_attachment(fields: Mapping[str, Any]) -> Attachment:
    texts = {name: _text(fields, name) for name in ("title", "file", "url", "format", "sha256")}
    return Attachment(**texts, bytes=int(fields.get("bytes", 0)))


def read_record(fields: Mapping[str, Any], body: tuple[Block, ...]) -> Notice:
    """Return the notice that ``write_record`` wrote, with ``body``.

    Raises KeyError or ValueError if a field is missing or not of its form.
    """
    return Notice(
        title=str(fields["title"]),
        body=body,
        id=_text(fields, "id"),
        title_source=TitleSource(fields.get("title_source", TitleSource.LABEL)),
        issuer=" ".join(_texts(fields, "issuers")) or _text(fields, "issuer"),
        document_number=_text(fields, "document_number"),
        index_number=_text(fields, "index_number"),
        type=DocumentType(fields["type"]) if "type" in fields else None,
        issued=_day(fields.get("issued")),
        published=_day(fields.get("published")),
        effective=_day(fields.get("effective")),
        expires=_day(fields.get("expires")),
        deadline=_day(fields.get("deadline")),
        validity=Validity(fields["validity"]) if "validity" in fields else None,
        topics=_texts(fields, "topics"),
        keywords=_texts(fields, "keywords"),
        recipients=_texts(fields, "recipients"),
        column=_texts(fields, "column"),
        summary=_text(fields, "summary"),
        attachments=tuple(_read_attachment(item) for item in fields.get("attachments", ())),
        relations=tuple(
            Relation(*(_text(item, name) for name in ("kind", "number", "title", "id", "year")))
            for item in fields.get("relations", ())
        ),
        differences=tuple(_texts(item, "zh") for item in fields.get("differences", ())),
        origin=_read_origin(fields.get("source", {})),
        integrity=_read_integrity(fields.get("integrity", {})),
        restored_fields=tuple((str(r["field"]), str(r["text"])) for r in fields.get("restored_fields", ())),
        issues=tuple(Issue(Code(i["code"]), _text(i, "detail"), _text(i, "where")) for i in fields.get("issues", ())),
    )
