"""The translation memory on disk: PO files read, kept in step with the notices, written where they differ."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from converters.model import Notice
from converters.readers.page import read_units
from converters.segments import list_segments
from converters.translation.edits import record_edit
from converters.translation.memory import Memory, follow
from converters.translation.po import Po, PoError, read_po, write_po
from converters.translation.status import Translation
from converters.translation.translated import Checker, translation_of
from converters.writers.page import is_hand_edited, page_path, write_page, year_of
from scripts.files import write_atomically
from scripts.places import Place, PlaceError


def po_path(place: Place, notice: Notice) -> Path:
    """Return where the memory of ``notice`` stands."""
    return place.translations / "en" / year_of(notice) / f"{notice.id}.po"


def read_memory(place: Place) -> Memory:
    """Return all PO files of ``place`` by notice id. Raises PlaceError naming the file and line of a broken one."""
    files: dict[str, Po] = {}
    for path in sorted((place.translations / "en").rglob("*.po")):
        try:
            files[path.stem] = read_po(path.read_text("utf-8"))
        except (PoError, UnicodeDecodeError) as error:
            raise PlaceError(f"{path}: {error}. Mend it in a PO editor, or restore it from version control.") from error
    return Memory(files)


def read_translations(place: Place, notices: Iterable[Notice], checker: Checker | None) -> dict[str, Translation]:
    """Return the English of each notice by its id, after its PO file was brought in step with it.

    English that a person edited on a page is put on record first.
    """
    memory = read_memory(place)
    translations: dict[str, Translation] = {}
    for notice in notices:
        old = memory.files.get(notice.id)
        po = _take_page_edits(place, notice, follow(notice, old, memory), checker)
        if po != old:
            write_atomically(po_path(place, notice), write_po(po))
        translations[notice.id] = translation_of(notice, po, checker)
    return translations


def _take_page_edits(place: Place, notice: Notice, po: Po, checker: Checker | None) -> Po:
    """Return ``po`` with what a person changed on the English page, as an edit of that file's day."""
    page = place.docs / page_path(notice, "en")
    try:
        text = page.read_text("utf-8")
    except FileNotFoundError:
        return po
    if not is_hand_edited(text):
        return po
    on_page = read_units(text)
    generated = read_units(write_page(notice, translation_of(notice, po, checker), "en"))
    day = datetime.fromtimestamp(page.stat().st_mtime, tz=UTC).date()
    for segment in list_segments(notice):
        edited = on_page.get(segment.id)
        if edited is not None and edited != generated.get(segment.id):
            po = record_edit(po, segment.unit, edited, "", day)
    return po
