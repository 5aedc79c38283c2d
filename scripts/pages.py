"""Pages under ``docs``: written where they differ, kept where a person edited them, removed where stale."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from converters.model import Notice
from converters.translation.status import Translation
from converters.writers.page import LANGUAGES, is_hand_edited, page_path, write_page, year_of
from scripts.files import write_atomically

GENERATED = ("zh/notices", "en/notices", "zh/browse", "en/browse")
"""The folders whose pages are all generated: what is not written again there is stale."""


@dataclass(slots=True)
class Written:
    """What happened to the pages, as paths below ``docs``."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: int = 0
    kept: list[str] = field(default_factory=list)
    """Edited by hand, and therefore not written."""
    removed: list[str] = field(default_factory=list)


def notice_pages(notices: Iterable[Notice], translations: Mapping[str, Translation]) -> Iterable[tuple[str, str]]:
    """Yield path and text of both pages of each notice."""
    listed = tuple(notices)
    years = {notice.id: year_of(notice) for notice in listed}
    for notice in listed:
        translation = translations.get(notice.id, Translation())
        for lang in LANGUAGES:
            yield page_path(notice, lang), write_page(notice, translation, lang, years)


def write_pages(docs: Path, pages: Iterable[tuple[str, str]]) -> Written:
    """Make ``docs`` hold ``pages``, and nothing else in the generated folders but what people edited."""
    written = Written()
    expected: set[str] = set()
    for path, text in pages:
        expected.add(path)
        _write(docs / path, path, text, written)
    for folder in GENERATED:
        for file in sorted((docs / folder).rglob("*.md")):
            path = file.relative_to(docs).as_posix()
            if path in expected:
                continue
            if is_hand_edited(file.read_text("utf-8")):
                written.kept.append(path)
            else:
                file.unlink()
                written.removed.append(path)
    return written


def _write(file: Path, path: str, text: str, written: Written) -> None:
    try:
        old = file.read_text("utf-8")
    except FileNotFoundError:
        old = None
    if old == text:
        written.unchanged += 1
    elif old is not None and is_hand_edited(old):
        written.kept.append(path)
    else:
        write_atomically(file, text, durable=False)
        (written.new if old is None else written.changed).append(path)
