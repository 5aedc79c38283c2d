"""Pages that a person edited: what was changed, and that the page says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converters.issues import Code, Issue, ReadError
from converters.model import Notice
from converters.writers.page import LANGUAGES, HandEdit, is_hand_edited, mark_edited, page_path, write_page
from scripts.page_files import NOT_UTF8, read_page_text
from scripts.places import Place


def edit_of(page: str, notice: Notice) -> HandEdit:
    """Return what a person changed on the Chinese ``page`` of ``notice``.

    Whoever adds space or a field, or mends the English beside the text, did not change the text.
    """
    if any(issue.code is Code.SOURCE_MISSING for issue in notice.issues):
        return HandEdit.UNPROVED
    try:
        same = _words_of(page) == _words_of(write_page(notice))
    except ReadError:  # what cannot be read back is not what was written
        same = False
    return HandEdit.PAGE if same else HandEdit.TEXT


def _words_of(page: str) -> list[str]:
    from converters.readers.page import read_page  # noqa: PLC0415 (all readers come with it, and most builds need none)

    notice = read_page(page)
    return ["".join(text.split()) for text in (notice.title, *(block.text for block in notice.body))]


def mark_page(page: str, notice: Notice) -> str:
    """Return the Chinese ``page``, which a person edited, so that it says so."""
    return mark_edited(page, edit_of(page, notice))


def find_hand_edits(place: Place, notices: Iterable[Notice]) -> Iterator[tuple[str, Issue]]:
    """Yield (path below the root, issue) for each page of ``notices`` that a person edited.

    An English page that is not in UTF-8 is among them; the proof of the Chinese pages names those.
    """
    for notice in notices:
        for lang in LANGUAGES:
            path = place.docs / page_path(notice, lang)
            try:
                page = read_page_text(path)
            except FileNotFoundError:
                continue
            name = path.relative_to(place.root).as_posix()
            if page is None:
                if lang == "en":
                    yield name, Issue(Code.UNREADABLE, NOT_UTF8)
            elif is_hand_edited(page):
                is_text = lang == "zh" and edit_of(page, notice) is HandEdit.TEXT
                code, detail = (Code.TEXT_EDITED, _DIFFERS) if is_text else (Code.HAND_EDITED, "")
                yield name, Issue(code, detail)


_DIFFERS = "is not what the source says; English, downloads and search hold the text as converted"
