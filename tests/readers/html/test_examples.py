"""The examples of HTML pages: each page with what must come of it, or why it is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from converters.hints import NO_HINTS
from converters.issues import Code, ReadError
from converters.model import Block, Figure, Heading, Paragraph, Table
from converters.readers.html import parse
from scripts.environment import ROOT

FOLDER = ROOT / "tests" / "examples" / "html"
PAGES = sorted(FOLDER.glob("*.html"))
FIELDS = (
    "title",
    "title_source",
    "issuer",
    "document_number",
    "index_number",
    "issued",
    "published",
    "effective",
    "expires",
    "validity",
    "summary",
)


def describe(block: Block) -> Any:
    match block:
        case Heading(level=level):
            return f"{'#' * level} {block.text}"
        case Paragraph(role=role):
            return block.text if role == "body" else f"[{role}] {block.text}"
        case Figure(source=source):
            return {"figure": source, "caption": block.text}
        case Table(rows=rows):
            return [
                [f"{cell.text} {cell.rowspan}x{cell.colspan}" if cell.rowspan * cell.colspan > 1 else cell.text
                 for cell in row]
                for row in rows
            ]  # fmt: skip


def read_example(path: Path) -> dict[str, Any]:
    try:
        parsed = parse(path.read_bytes(), path.name, NO_HINTS)
    except ReadError as error:
        return {"refused": str(error)}
    notice = parsed.notice
    found: dict[str, Any] = {name: str(getattr(notice, name) or "") for name in FIELDS}
    found = {name: value for name, value in found.items() if value and value != "label"}
    for name in ("topics", "keywords", "column"):
        if getattr(notice, name):
            found[name] = list(getattr(notice, name))
    origin = notice.origin
    found["origin"] = [origin.publisher, origin.site_code, origin.police_record, origin.icp_record]
    found["attachments"] = [[one.title, one.url, one.format] for one in notice.attachments]
    found["body"] = [describe(block) for block in notice.body]
    silent = (Code.FURNITURE_REMOVED,)
    found["issues"] = [[one.code.value, one.where, one.detail] for one in notice.issues if one.code not in silent]
    found["zones"] = [zone.name for zone in parsed.page.zones]
    return found


def test_there_are_examples() -> None:
    assert len(PAGES) >= 20


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_example(path: Path, *, regenerate: bool) -> None:
    expected = path.with_suffix(".json")
    found = read_example(path)
    if regenerate:
        expected.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert expected.exists(), f"no expectation {expected.name}; write it with --regenerate and read it"
    assert found == json.loads(expected.read_text(encoding="utf-8"))


def test_every_expectation_has_its_page() -> None:
    assert [path.name for path in FOLDER.glob("*.json") if not path.with_suffix(".html").exists()] == []
