"""All that belongs to one notice: its PO file, its pages, its files to keep, and what the archive says of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from html import unescape
from pathlib import Path

from converters.identify import year_of
from converters.model import Notice, Run
from converters.quality import NoticeQuality
from converters.search.record import record_of
from converters.segments import write_unit
from converters.translation.memory import Memory
from converters.translation.po import Po, PoError, read_po, write_po
from converters.translation.quality import measure_notice
from converters.translation.records import settle
from converters.translation.status import Summary, summarize
from converters.translation.translated import translation_of
from converters.writers.downloads import write_downloads
from converters.writers.listing import Card, card_of
from converters.writers.open_data import csv_row
from converters.writers.page import LANGUAGES, is_hand_edited, page_path, write_page
from scripts.building.ledger import digest, pack
from scripts.building.memory_step import Listening, Stock, listens_of, memory_of, related_titles, stock_of
from scripts.files import write_atomically
from scripts.memory.checker import make_checker
from scripts.memory.page_edits import page_edits, step_po
from scripts.memory.po_files import LANGUAGE, change_po
from scripts.places import Place, PlaceError


@dataclass(frozen=True, slots=True)
class Job:
    """One notice to make, with what other PO files offer for its units."""

    place: Place
    notice: Notice
    po_path: str
    """Below the root; empty where there is none yet."""
    offered: Mapping[str, list[bytes]]


@dataclass(frozen=True, slots=True)
class Entry:
    """What lists, feeds and reports say of a notice."""

    card: Card
    summary: Summary
    issues: tuple[tuple[str, int], ...]
    row: tuple[object, ...]
    """Its line in the table of all notices."""
    quality: NoticeQuality


@dataclass(frozen=True, slots=True)
class Made:
    """What was made. ``outputs``: path below the root -> SHA-256 of what is to stand there."""

    id: str
    year: str
    po_path: str
    po_sha: str
    stock: Stock
    listens: Mapping[bytes, Listening]
    outputs: Mapping[str, str]
    kept: tuple[str, ...]
    new: tuple[str, ...]
    changed: tuple[str, ...]
    relations: str
    """What differs whenever the relations do."""
    entry: bytes
    record: bytes


def read_stock(path: Path) -> Stock:
    """Return what the PO file at ``path`` has. Raises PlaceError naming the file and the line if it is broken."""
    return stock_of(settle(_read_po(path)))


def _read_po(path: Path) -> Po:
    try:
        return read_po(path.read_text("utf-8"))
    except (PoError, UnicodeDecodeError) as error:
        raise PlaceError(f"{path}: {error}. Mend it in a PO editor, or restore it.") from error


def _sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def make(job: Job) -> Made:
    """Make everything of one notice, write what differs, and say what stands where."""
    place, notice = job.place, job.notice
    checker = make_checker(place)
    old = _read_po(place.root / job.po_path) if job.po_path else None
    memory = memory_of(job.offered)
    followed = step_po(notice, memory, _unchanged, old)
    edit = page_edits(place.docs / page_path(notice, "en"), notice, followed, checker)
    step = partial(step_po, notice, memory, edit)
    new = step(old)
    settled = settle(new)
    po_path = job.po_path or f"{place.translations.name}/{LANGUAGE}/{year_of(notice)}/{notice.id}.po"
    if new != old:
        change_po(place.root / po_path, notice, step)
    translation = replace(translation_of(notice, new, checker), related=_english_titles(notice, memory))
    outputs: dict[str, str] = {}
    pages: dict[str, list[str]] = {"new": [], "changed": [], "kept": [], "same": []}
    for lang in LANGUAGES:
        path = f"{place.docs.name}/{page_path(notice, lang)}"
        text = write_page(notice, translation, lang)
        pages[_write_page(place.root / path, text)].append(path)
        outputs[path] = _sha(text)
    for name, text in write_downloads(notice, translation).items():
        write_atomically(place.site / name, text, durable=False)
        outputs[f"{place.site.name}/{name}"] = _sha(text)
    summary = summarize(notice, translation)
    issues: dict[str, int] = {}
    for issue in notice.issues:
        issues[issue.code.value] = issues.get(issue.code.value, 0) + 1
    card = card_of(notice, translation, summary)
    quality = measure_notice(notice, translation, checker.glossary, card.titles, card.urls)
    entry = Entry(card, summary, tuple(sorted(issues.items())), csv_row(notice, translation), quality)
    return Made(
        id=notice.id,
        year=year_of(notice),
        po_path=po_path,
        po_sha=_sha(write_po(new)),
        stock=stock_of(settled),
        listens=listens_of(notice, settled),
        outputs=outputs,
        kept=tuple(pages["kept"]),
        new=tuple(pages["new"]),
        changed=tuple(pages["changed"]),
        relations=relations_key(notice),
        entry=pack(entry),
        record=pack(record_of(notice, translation)),
    )


def relations_key(notice: Notice) -> str:
    """Return what differs whenever the relations do: a digest, then the ids they lead to; empty for none."""
    if not notice.relations:
        return ""
    return "\n".join([digest(notice.relations), *(relation.id for relation in notice.relations if relation.id)])


def _unchanged(po: Po) -> Po:
    return po


def _english_titles(notice: Notice, memory: Memory) -> dict[str, str]:
    found = {title: memory.find(write_unit((Run(title),))) for title in related_titles(notice)}
    return {title: unescape(best[1].target) for title, best in found.items() if best}


def _write_page(file: Path, text: str) -> str:
    try:
        old = file.read_text("utf-8")
    except FileNotFoundError:
        write_atomically(file, text, durable=False)
        return "new"
    if old == text:
        return "same"
    if is_hand_edited(old):
        return "kept"
    write_atomically(file, text, durable=False)
    return "changed"
