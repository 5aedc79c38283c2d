"""The whole archive as open data: JSON Lines, CSV, SQLite, and the JSON Schema of a record."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from typing import Any

from converters.file_names import mask_name
from converters.issues import Code, Severity
from converters.model import DocumentType, IntegrityStatus, Notice, TitleSource, Validity
from converters.pages.record import write_record
from converters.private_numbers import MASK
from converters.segments import HEAD_ROLES, Segment, list_passages, needs_translation
from converters.translation.status import NO_TRANSLATION, Standing, Status, Translation, summarize
from converters.writers.page import known_english, page_url
from converters.writers.plain import chinese_text, english_text
from converters.writers.words import EN, ZH

COLUMNS = (
    "id", "title_zh", "title_en", "issuer_zh", "issuer_en", "type", "document_number", "index_number", "issued",
    "published", "effective", "expires", "deadline", "validity", "integrity", "translation_status", "figures",
    "figures_matched", "sample", "source_file", "source_url", "source_sha256", "url_zh", "url_en",
)  # fmt: skip
"""The columns of ``notices.csv`` and of the table ``notices`` in SQLite."""


def _known_issuer(notice: Notice, translation: Translation) -> str:
    """Return the issuers in English, parted by ``; ``; empty while one of them has none."""
    names = [known_english(name, translation) for name in notice.issuer.split()]
    return "; ".join(names) if all(names) else ""


def notice_record(notice: Notice, translation: Translation) -> dict[str, Any]:
    """Return all of a notice as plain data: the names of the front matter, its English, its segments.

    What has no English yet is empty there, and never Chinese.
    """
    summary = summarize(notice, translation)
    record = write_record(notice)
    if notice.integrity.has_doubts:
        record = {"warning": f"{EN.doubtful} {ZH.doubtful}"} | record
    record["english"] = {
        "title": known_english(notice.title, translation),
        "issuer": _known_issuer(notice, translation),
    }
    record["translation"] = {
        "status": summary.standing.value,
        "segments": {status.value: count for status, count in summary.segments.items()},
        "figures": {"total": summary.figures, "matched": summary.figures_matched},
    } | ({"by_rule": summary.by_rule} if summary.by_rule else {})
    record["urls"] = {"zh": page_url(notice, "zh"), "en": page_url(notice, "en")}
    doubtful = frozenset(notice.integrity.doubtful)
    record["segments"] = [
        _doubtful_record(segment)
        if segment.id in doubtful and segment.role not in HEAD_ROLES
        else _segment_record(segment, translation)
        for segment in list_passages(notice)
    ]
    return record


def without_doubts(record: dict[str, Any]) -> dict[str, Any]:
    """Return a ``notice_record`` as the tables of all notices have it: without the words in doubt."""
    status, source = record["integrity"]["status"], record["source"]
    if file := source.get("file"):
        copies = [one | {"file": _table_name(one["file"], status)} for one in source.get("copies", ())]
        source = source | {"file": _table_name(file, status)} | ({"copies": copies} if copies else {})
        record = record | {"source": source}
    if "warning" not in record:
        return record
    integrity = {name: value for name, value in record["integrity"].items() if name not in ("title", "issuer")}
    segments = [one | {"zh": "", "en": ""} if one.get("doubtful") else one for one in record["segments"]]
    return record | {"integrity": integrity, "segments": segments}


_CHINESE = re.compile("[\u3400-\u9fff].*[\u3400-\u9fff]|[\u3400-\u9fff]")


def _table_name(file: str, status: str) -> str:
    """Return the name of a raw file as tables have it: a copy that is not clean may bear its title, brand and all.

    >>> _table_name("a/鹭泽娱乐.html", "suspicious"), _table_name("a/鹭泽.html", "clean")
    ('a/[…].html', 'a/鹭泽.html')
    """
    return file if status == IntegrityStatus.CLEAN.value else _CHINESE.sub(MASK, file)


HELD = "held-back"
"""In place of that status: a passage in doubt, which is not put into English."""
COPIED = "copied"
"""In place of the status of its English: figures, codes and Latin text stand in both languages as they are."""


def _segment_record(segment: Segment, translation: Translation) -> dict[str, Any]:
    record: dict[str, Any] = {
        "id": segment.id,
        "role": segment.role,
        "zh": chinese_text(segment.runs),
        "en": english_text(segment.runs, translation),
        "status": translation.of(segment.unit).status.value if needs_translation(segment.unit) else COPIED,
    }
    return record | ({"row": segment.row, "column": segment.column} if segment.row else {})


def _doubtful_record(segment: Segment) -> dict[str, Any]:
    record = _segment_record(segment, NO_TRANSLATION)
    return record | {"status": HELD if needs_translation(segment.unit) else COPIED, "doubtful": True}


def write_json(record: dict[str, Any], *, indent: int | None = None) -> str:
    """Return ``record`` as JSON; dates are ISO 8601."""
    return json.dumps(record, ensure_ascii=False, indent=indent, default=str) + "\n"


def csv_row(notice: Notice, translation: Translation) -> tuple[object, ...]:
    """Return the values of COLUMNS for a notice; None where it says nothing, no English where there is none."""
    summary = summarize(notice, translation)
    days = (notice.issued, notice.published, notice.effective, notice.expires, notice.deadline)
    return (
        notice.id,
        notice.title,
        known_english(notice.title, translation),
        notice.issuer,
        _known_issuer(notice, translation),
        notice.type.value if notice.type else None,
        notice.document_number or None,
        notice.index_number or None,
        *(day.isoformat() if day else None for day in days),
        notice.validity.value if notice.validity else None,
        notice.integrity.status.value,
        summary.standing.value,
        summary.figures,
        summary.figures_matched,
        int(notice.origin.sample),
        _table_name(mask_name(notice.origin.file), notice.integrity.status.value),
        notice.origin.url or None,
        notice.origin.sha256,
        page_url(notice, "zh"),
        page_url(notice, "en"),
    )


_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _cell(value: object) -> object:
    """Return ``value`` as a spreadsheet may see it: a text that would be a formula is led by an apostrophe."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def write_csv(rows: Iterable[Sequence[object]]) -> str:
    """Return rows as ``csv_row`` makes them as CSV (RFC 4180) with a header; for spreadsheets it begins with a BOM."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return "\ufeff" + out.getvalue()


def write_sqlite(rows: Iterable[Sequence[object]], records: Iterable[dict[str, Any]]) -> bytes:
    """Return a SQLite database: ``notices`` from rows of ``csv_row``, ``segments`` from ``notice_record``s.

    The same rows and records give the same bytes.
    """
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute(f"CREATE TABLE notices ({', '.join(COLUMNS)}, PRIMARY KEY (id)) WITHOUT ROWID")
        database.execute(
            "CREATE TABLE segments (notice TEXT REFERENCES notices(id), number INTEGER, segment TEXT, role TEXT, "
            "zh TEXT, en TEXT, status TEXT, row INTEGER, column INTEGER, doubtful INTEGER, "
            "PRIMARY KEY (notice, number)) WITHOUT ROWID"
        )
        marks = ", ".join("?" * len(COLUMNS))
        database.executemany(f"INSERT INTO notices VALUES ({marks})", rows)  # noqa: S608 (our own names)
        database.executemany(
            "INSERT INTO segments VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    record["id"],
                    number,
                    *map(one.get, ("id", "role", "zh", "en", "status", "row", "column")),
                    int(one.get("doubtful", False)),
                )
                for record in records
                for number, one in enumerate(record["segments"], 1)
            ),
        )
        database.commit()
        return database.serialize()


def _texts() -> dict[str, Any]:
    return {"type": "array", "items": {"type": "string"}}


def _choice(values: Iterable[str]) -> dict[str, Any]:
    return {"enum": list(values)}


_COUNTS = {"type": "object", "additionalProperties": {"type": "integer", "minimum": 0}}


def record_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of what ``notice_record`` makes."""
    text, day, count = {"type": "string"}, {"type": "string", "format": "date"}, {"type": "integer", "minimum": 0}
    hash256 = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
    statuses = [item.value for item in Status]
    place = {"type": "integer", "minimum": 1}
    properties: dict[str, Any] = {
        "title": {"type": "string", "minLength": 1},
        "id": {"type": "string", "pattern": "^[a-z0-9-]+$"},
        "type": _choice(item.value for item in DocumentType),
        "title_source": _choice(item.value for item in TitleSource),
        **dict.fromkeys(("warning", "issuer", "document_number", "index_number", "summary"), text),
        **dict.fromkeys(("issued", "published", "effective", "expires", "deadline"), day),
        "validity": _choice(item.value for item in Validity),
        **dict.fromkeys(("issuers", "topics", "keywords", "recipients", "column"), _texts()),
        "attachments": _list_of({"title": text, "file": text, "url": text, "format": text, "bytes": count,
                                 "sha256": hash256}, ["title"]),
        "relations": _list_of({"kind": text, "number": text, "title": text, "id": text, "year": text}, ["kind"]),
        "source": {"type": "object", "properties": {"sha256": hash256, "sample": {"type": "boolean"}}},
        "integrity": {
            "type": "object",
            "properties": {"status": _choice(item.value for item in IntegrityStatus), "restored": count, "cut": count},
            "required": ["status"],
        },
        "restored_fields": _list_of({"field": text, "text": text}, ["field", "text"]),
        "issues": _list_of(
            {"code": _choice(c.value for c in Code), "severity": _choice(s.value for s in Severity), "detail": text,
             "where": text}, ["code", "severity"]),
        "english": {"type": "object", "properties": {"title": text, "issuer": text}, "required": ["title"]},
        "translation": {
            "type": "object",
            "properties": {"status": _choice(Standing), "segments": _COUNTS, "by_rule": count,
                           "figures": {"type": "object", "properties": {"total": count, "matched": count}}},
            "required": ["status", "segments", "figures"],
        },
        "urls": {"type": "object", "properties": {"zh": text, "en": text}, "required": ["zh", "en"]},
        "segments": _list_of({"id": text, "role": text, "zh": text, "en": text,
                              "status": _choice([*statuses, COPIED, HELD]), "row": place, "column": place,
                              "doubtful": {"type": "boolean"}}, ["id", "role", "zh", "en", "status"]),
    }  # fmt: skip
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A notice",
        "type": "object",
        "properties": properties,
        "required": ["title", "id", "source", "integrity", "english", "translation", "urls", "segments"],
        "additionalProperties": False,
    }


def _list_of(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    items = {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
    return {"type": "array", "items": items}
