"""Proof of what pages claim: the raw file is there, and its bytes are the ones that the page was made from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from converters.front_matter import split_front_matter
from converters.issues import Code, Issue, Severity
from scripts.page_files import NOT_UTF8, read_page_text
from scripts.places import Place

Row = dict[str, str]
"""One thing to report: ``file``, ``severity``, ``code``, ``where``, ``detail``."""


def make_row(file: str, severity: str, code: str, detail: str = "", where: str = "") -> Row:
    """Return a row of these parts."""
    return {"file": file, "severity": severity, "code": code, "where": where, "detail": detail}


def issue_row(file: str, issue: Issue) -> Row:
    """Return ``issue`` of ``file`` as a row."""
    return make_row(file, issue.severity.value, issue.code.value, issue.detail, issue.where)


def find_broken_hashes(place: Place) -> Iterator[Row]:
    """Yield an issue for each page whose raw file is gone, or is not the one it was made from."""
    for page in sorted((place.docs / "zh" / "notices").rglob("*.md")):
        text = read_page_text(page)
        if text is None:
            yield issue_row(str(page), Issue(Code.UNREADABLE, NOT_UTF8))
            continue
        try:
            fields = split_front_matter(text)[0]
        except ValueError as error:
            yield make_row(str(page), Severity.ERROR.value, "page-broken", str(error))
            continue
        if "withdrawn" in fields:
            continue
        source = fields.get("source", {})
        raw = place.notices / str(source.get("file", ""))
        if not raw.is_file():
            yield issue_row(str(page), Issue(Code.SOURCE_MISSING, str(source.get("file", ""))))
        elif hashlib.sha256(raw.read_bytes()).hexdigest() != source.get("sha256"):
            yield issue_row(str(page), Issue(Code.HASH_MISMATCH, f"{raw.name} is not the file this page names"))
