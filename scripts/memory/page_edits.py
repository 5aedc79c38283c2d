"""The English of every notice, after its PO file was brought in step with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from converters.model import Notice
from converters.readers.page import read_units
from converters.segments import list_segments
from converters.translation.edits import record_edit
from converters.translation.memory import Memory, follow
from converters.translation.po import Po
from converters.translation.status import Translation
from converters.translation.translated import Checker, translation_of
from converters.writers.page import is_hand_edited, page_path, write_page
from scripts.memory.po_files import change_po, load_memory, memory_folder
from scripts.page_files import read_page_text
from scripts.places import Place, PlaceError


def read_translations(place: Place, notices: Iterable[Notice], checker: Checker | None) -> dict[str, Translation]:
    """Return the English of each notice by its id; PO files that fell behind are written.

    English that a person edited on a page is put on record. Raises PlaceError naming the file and line of
    a broken PO file: building on would show Chinese where a person's English stands.
    """
    files = load_memory(memory_folder(place))
    if files.broken:
        raise PlaceError("\n".join(f"{what}. Mend it in a PO editor, or restore it." for what in files.broken.values()))
    translations: dict[str, Translation] = {}
    for notice in notices:
        old = files.po_of(notice)
        edit = page_edits(place.docs / page_path(notice, "en"), notice, follow(notice, old, files.memory), checker)
        step = partial(step_po, notice, files.memory, edit)
        new = step(old)
        if new != old:
            change_po(files.path_of(notice), notice, step)
        translations[notice.id] = translation_of(notice, new, checker)
    return translations


def step_po(notice: Notice, memory: Memory, edit: Callable[[Po], Po], po: Po | None) -> Po:
    """Return ``po`` in step with ``notice`` and ``memory``, then edited."""
    return edit(follow(notice, po, memory))


def page_edits(page: Path, notice: Notice, po: Po, checker: Checker | None) -> Callable[[Po], Po]:
    """Return what puts on record the English a person changed on ``page``, as an edit of that file's day.

    Chinese is no edit: it stood there while there was no English yet.
    """
    try:
        text = read_page_text(page)
    except FileNotFoundError:
        return lambda now: now
    if text is None or not is_hand_edited(text):
        return lambda now: now
    on_page = read_units(text)
    generated = read_units(write_page(notice, translation_of(notice, po, checker), "en"))
    day = _day_of(page)
    edits = {
        segment.unit: on_page[segment.id]
        for segment in list_segments(notice)
        if segment.id in on_page and on_page[segment.id] not in (generated.get(segment.id), segment.unit)
    }

    def record(now: Po) -> Po:
        for unit, english in edits.items():
            now = record_edit(now, unit, english, "", day)
        return now

    return record


def _day_of(page: Path) -> date:
    """Return the day on which ``page`` was saved. Raises PlaceError where the clock was wrong by thousands of years."""
    try:
        return datetime.fromtimestamp(page.stat().st_mtime, tz=UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise PlaceError(
            f"{page}: was edited, but on no day of the calendar ({error}). Set the clock, save the page again, build."
        ) from error
