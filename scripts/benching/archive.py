"""An archive to measure on: invented notices as raw text dumps, their English as PO files, our theme and pages."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from converters.convert import convert_all
from converters.hints.sidecar import NO_SIDECAR
from converters.issues import ReadError
from converters.translation.memory import Memory, follow
from converters.translation.po import Entry, write_po
from converters.translation.records import Record, digest, with_record
from converters.translation.status import Status
from converters.translation.wanted import note_passes
from scripts.environment import ROOT
from scripts.generate_archive import InventedNotice, invent_year
from scripts.memory.po_files import LANGUAGE
from scripts.places import Place

YEARS = range(2016, 2026)
ENGINE = "invented sample"
KEPT = ("mkdocs.yml", "theme", "sources")
"""What an archive has from the project beside its written pages."""


@dataclass(frozen=True, slots=True)
class Archive:
    """A made-up archive. ``characters`` counts the Chinese of all notices."""

    place: Place
    count: int
    characters: int


def make_archive(root: Path, count: int, paragraphs: int = 0, *, noted: bool = False) -> Archive:
    """Make an archive of ``count`` notices below ``root``, spread evenly over ten years.

    Each has so many ``paragraphs``, or as many as chance wants if 0. ``noted``: its PO files note which English has
    passed the checks, as ``translate`` does.
    """
    place = Place(root)
    root.mkdir(parents=True)
    for name in KEPT:
        source = ROOT / name
        shutil.copytree(source, root / name) if source.is_dir() else shutil.copy(source, root / name)
    _copy_written_pages(place)
    place.translations.mkdir()
    shutil.copy(ROOT / "translations" / "glossary.csv", place.translations)
    shares = [(year, count // len(YEARS) + (number < count % len(YEARS))) for number, year in enumerate(YEARS)]
    with ProcessPoolExecutor() as pool:
        characters = sum(pool.map(partial(_write_year, place, paragraphs, noted), *zip(*shares, strict=True)))
    return Archive(place, count, characters)


def add_notice(archive: Archive) -> None:
    """Add one notice of the last year to ``archive``, with its English."""
    *_, extra = _invent(YEARS[-1], archive.count // len(YEARS) + 2)
    _write(archive.place, extra)


def _copy_written_pages(place: Place) -> None:
    """Copy the pages that people wrote: those in no folder of generated ones, and without a mark of generation."""
    for page in [*(ROOT / "docs").glob("*.md"), *(ROOT / "docs").glob("[ez][nh]/*.md")]:
        text = page.read_text("utf-8")
        if "\ngenerated: " not in text.partition("\n---\n")[0]:
            target = place.docs / page.relative_to(ROOT / "docs")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")


def _invent(year: int, count: int, paragraphs: int = 0) -> Iterator[InventedNotice]:
    return invent_year(year, count, seed=11, paragraphs=paragraphs)


def _write_year(place: Place, paragraphs: int, noted: bool, year: int, count: int) -> int:  # noqa: FBT001 - mapped
    characters = 0
    for notice in _invent(year, count, paragraphs):
        _write(place, notice, noted=noted)
        characters += sum(len(zh) for zh, _ in notice.paragraphs)
    return characters


def _write(place: Place, invented: InventedNotice, *, noted: bool = False) -> None:
    """Write the raw file of ``invented``, and the PO file that gives its English as a machine would."""
    raw = invented.text.encode()
    name = f"{invented.published.year}/{invented.id}.txt"
    _put(place.notices / name, raw)
    english = dict((*invented.paragraphs, invented.title, invented.issuer))
    for found in convert_all(raw, name, NO_SIDECAR, None):
        if isinstance(found, ReadError):
            raise found
        po = follow(found.notice, None, Memory({}))
        entries = tuple(_translate(entry, english.get(entry.unit, ""), invented) for entry in po.entries)
        path = place.translations / LANGUAGE / str(invented.published.year) / f"{found.notice.id}.po"
        po = replace(po, entries=entries)
        _put(path, write_po(note_passes(po, english) if noted else po).encode())


def _translate(entry: Entry, english: str, invented: InventedNotice) -> Entry:
    if not english:
        return entry
    record = Record(Status.MACHINE, ENGINE, invented.published, digest(entry.unit), digest(english))
    return with_record(replace(entry, target=english, flags=("fuzzy",)), record)


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
