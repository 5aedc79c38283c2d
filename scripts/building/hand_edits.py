"""Pages that a person edited: what was changed, that the page says so, and what is to be cut and stands there still."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain

from converters.issues import Code, Issue, ReadError
from converters.model import Notice
from converters.pages.front_matter import split_front_matter
from converters.writers.page import LANGUAGES, HandEdit, is_hand_edited, mark_edited, page_path, write_page
from scripts.page_files import NOT_UTF8, read_page_text
from scripts.page_kinds import LISTS
from scripts.places import Place, PlaceError, profile_for, read_profiles, read_sidecar
from scripts.proof import find_named


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


def uncut_of(place: Place, page: str, notices: Sequence[Notice], file: str = "") -> tuple[str, ...]:
    """Return what the edited ``page`` holds of words that are to be cut: by the verdict on ``notices``, by the sidecar.

    ``notices`` are those of the raw ``file``, and of the page; without it that of the first.
    """
    from converters.archive.uncut import list_uncut  # noqa: PLC0415 (the tamper check comes with it, and few pages are edited)

    try:
        stated = read_sidecar(place.notices / (file or notices[0].origin.file)).statements.cut
    except PlaceError:
        stated = ()
    return list_uncut(page, notices, stated, map(write_page, notices))


def find_uncut(place: Place) -> Iterator[tuple[str, Issue]]:
    """Yield (path below the root, issue) for each edited page that holds words to be cut, as its raw file is now.

    Only the raw files of edited pages are read.
    """
    folders = (place.docs / lang / "notices" for lang in LANGUAGES)
    for path in chain.from_iterable(sorted(folder.rglob("*.md")) for folder in folders):
        page = read_page_text(path)
        if page is None or not is_hand_edited(page):
            continue
        raw = find_named(place, _file_of(page))
        if raw.is_file():
            file = raw.relative_to(place.notices).as_posix()
            for detail in uncut_of(place, page, _convert(place, file), file):
                yield path.relative_to(place.root).as_posix(), Issue(Code.UNCUT, detail)


def _file_of(page: str) -> str:
    try:
        source = split_front_matter(page)[0].get("source", {})
    except ValueError:
        return ""
    return str(source.get("file", "")) if isinstance(source, dict) else ""


def _convert(place: Place, file: str) -> list[Notice]:
    """Return the notices of the raw file as they are converted now; none where it cannot be read."""
    from converters.convert import Conversion, convert_all  # noqa: PLC0415 (as above)
    from scripts.office import turn  # noqa: PLC0415 (as above)

    raw = place.notices / file
    try:
        sidecar, data = read_sidecar(raw), raw.read_bytes()
        profile = profile_for(sidecar, read_profiles(place.sources), data)
        found = convert_all(data, file, sidecar, profile, turn)
    except (ReadError, PlaceError, OSError):
        return []
    return [one.notice for one in found if isinstance(one, Conversion)]


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
                yield from ((name, Issue(Code.UNCUT, detail)) for detail in uncut_of(place, page, [notice]))
                is_text = lang == "zh" and edit_of(page, notice) is HandEdit.TEXT
                code, detail = (Code.TEXT_EDITED, _DIFFERS) if is_text else (Code.HAND_EDITED, "")
                yield name, Issue(code, detail)


def find_frozen_lists(place: Place) -> Iterator[tuple[str, str]]:
    """Yield (path below the root, what that means) for each home page, and page of terms or quality, edited by hand.

    No build writes it anew: what it lists stays as it was.
    """
    for page in LISTS:
        text = None
        with suppress(FileNotFoundError):
            text = read_page_text(place.docs / page)
        if text is not None and is_hand_edited(text):
            yield (place.docs / page).relative_to(place.root).as_posix(), _FROZEN


_FROZEN = (
    "what it lists no longer changes; delete it, and the next build makes it anew. Words of your own for the home "
    "pages go into introduction in mkdocs.yml"
)
_DIFFERS = "is not what the source says; English, downloads and search hold the text as converted"
