"""Proof of what pages claim: the raw file is there, its bytes those that the page was made from and was taken in as."""

from __future__ import annotations

import hashlib
import shlex
from collections.abc import Iterator
from pathlib import Path

from converters.file_names import mask_name
from converters.issues import Code, Issue, Severity
from converters.pages.front_matter import split_front_matter
from converters.private_numbers import MASK
from scripts.page_files import NOT_UTF8, read_page_text
from scripts.places import Place, PlaceError, find_raw_files, read_sidecar

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
        name = page.relative_to(place.root).as_posix()
        if text is None:
            yield issue_row(name, Issue(Code.UNREADABLE, NOT_UTF8))
            continue
        try:
            fields = split_front_matter(text)[0]
        except ValueError as error:
            detail = f"{error}. Mend it, or delete the page: the next build makes it anew."
            yield make_row(name, Severity.ERROR.value, "page-broken", detail)
            continue
        if "withdrawn" in fields or "moved" in fields:
            continue
        source = fields.get("source", {})
        file = str(source.get("file", ""))
        raw = find_named(place, file, str(source.get("sha256", "")))
        if not raw.is_file():
            gone = Issue(Code.SOURCE_MISSING, say_gone(str(fields.get("id", page.stem))))
            yield issue_row(f"{place.notices.name}/{file}", gone)
        elif hash_file(raw) != source.get("sha256"):
            yield issue_row(name, Issue(Code.HASH_MISMATCH, say_changed(mask_name(raw.name))))


def find_named(place: Place, file: str, sha256: str = "") -> Path:
    """Return where the raw file stands that a page names ``file``; private numbers in names are masked on pages.

    Of several with that name it is the one of these bytes, or the first.
    """
    path = place.notices / file
    if MASK not in file or path.exists():
        return path
    folder = place.notices
    named = [raw for raw in find_raw_files(folder) if mask_name(raw.relative_to(folder).as_posix()) == file]
    return next((raw for raw in named if hash_file(raw) == sha256), named[0] if named else path)


def find_altered_files(place: Place) -> Iterator[Row]:
    """Yield an issue for each raw file that is not the one its sidecar records, if that can be read and does."""
    for raw in find_raw_files(place.notices) if place.notices.exists() else ():
        try:
            sidecar = read_sidecar(raw)
        except PlaceError:
            continue
        if sidecar.sha256 and sidecar.contradicts(hash_file(raw)):
            name = raw.relative_to(place.root).as_posix()
            yield issue_row(name, Issue(Code.HASH_MISMATCH, say_altered(name)))


def say_altered(name: str) -> str:
    """Return what is wrong with the altered raw file ``name``, a path below the root, and what to do."""
    return (
        "the file is not the one that was taken in. Put that back, or, if this one shall count, "
        f"add it again: python3 -m scripts add {shlex.quote(name)}"
    )


def say_changed(name: str) -> str:
    """Return that the raw file ``name`` is not the one a page was made from, and what to do."""
    return (
        f"{name} is not the file this page names. Build again, and the page is made from it (one that was edited by "
        "hand is kept: delete it, and it is made anew); or put back the file that was here"
    )


def say_gone(key: str) -> str:
    """Return that the raw file of the notice ``key`` is gone, and what to do."""
    return (
        "the file is gone; the pages made from it stay, and say so. Put it back; or, if the notice was never "
        f"published, delete docs/*/notices/*/{key}.md and build; or take it off the site, leaving a note in its place: "
        f'python3 -m scripts withdraw {shlex.quote(key)} --reason "…"'
    )


def hash_file(path: Path) -> str:
    """Return the SHA-256 of the bytes of ``path`` in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
