"""Bytes in, a notice out: detect, read, restore, clean, check. Pure, so that it runs on any executor."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from converters.checks import CHECKS
from converters.cleaners import CLEANERS
from converters.conservation import report_lost_text
from converters.detect import OFFICE, Format, detect
from converters.garbled import refuse_garbled_notice
from converters.hints import Hints
from converters.hints.sidecar import NO_SIDECAR, Sidecar, add_days
from converters.hints.sources import NO_PROFILE, SourceProfile, apply_odd_values, check_expectation
from converters.identify import identify
from converters.issues import Code, Issue, ReadError
from converters.limits import refuse_immense
from converters.model import Notice, Origin, TitleSource
from converters.official.classified import refuse_classified_notice
from converters.public_address import clean_address
from converters.raw_page import Parsed
from converters.readers import LISTS, READERS
from converters.readers.records.reader import demand_one
from converters.readers.zip_.forms import list_others
from converters.readers.zip_.reader import Archive, list_candidates, list_records, name_error, open_archive, settle
from converters.tampering import ask_once, keep_silent, place_doubts, restore

OfficeSuite = Callable[[bytes, Format, Format], bytes]
"""``turn(data, found, wanted)``: an office program as a function, given by the shell; raises ReadError."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """A notice, and the rows of its source profile that matched on its way."""

    notice: Notice
    rows: frozenset[str] = frozenset()


def convert(
    data: bytes,
    name: str,
    sidecar: Sidecar = NO_SIDECAR,
    source: SourceProfile | None = None,
    office: OfficeSuite | None = None,
) -> Notice:
    """Return the notice that the file ``name`` with the bytes ``data`` holds, with id, origin and issues.

    Raises ReadError, and nothing else, if there is no notice in it.
    """
    return convert_in_detail(data, name, sidecar, source, office).notice


def convert_in_detail(
    data: bytes,
    name: str,
    sidecar: Sidecar = NO_SIDECAR,
    source: SourceProfile | None = None,
    office: OfficeSuite | None = None,
) -> Conversion:
    """Return what ``convert`` returns, and which rows of ``source`` were of use."""
    found = detect(data, name)
    hints = Hints(sidecar, source or NO_PROFILE)
    if found is Format.ZIP:
        refuse_immense(data, found)
        parsed = demand_one(_read_archive(data, hints, office), "the zip archive")
    else:
        parsed = _read(data, name, found, hints, office)
    finished = _finish_record(parsed, data, name, found, hints)
    if isinstance(finished, ReadError):
        raise finished
    return finished


def convert_all(
    data: bytes,
    name: str,
    sidecar: Sidecar = NO_SIDECAR,
    source: SourceProfile | None = None,
    office: OfficeSuite | None = None,
) -> tuple[Conversion | ReadError, ...]:
    """Return every notice that the file holds, in its order; a list, text, Word file, PDF or zip may hold several.

    Each names the whole file as its origin. A record that is no notice stands as a ReadError in its place;
    ReadError is raised if the file as a whole is none.
    """
    found = detect(data, name)
    if found is not Format.ZIP and OFFICE.get(found, found) not in LISTS:
        return (convert_in_detail(data, name, sidecar, source, office),)
    hints = Hints(sidecar, source or NO_PROFILE)
    if found is Format.ZIP:
        refuse_immense(data, found)
        read = _read_archive(data, hints, office)
    else:
        read = _read_list(data, name, found, hints, office)
    errors = [item for item in read if isinstance(item, ReadError)]
    if errors and len(errors) == len(read):
        raise errors[0] if len(read) == 1 else _say_none(errors)
    finished = _ask_once(tuple(_finish_record(parsed, data, name, found, hints) for parsed in read))
    if len(finished) == 1 and isinstance(finished[0], ReadError):
        raise finished[0]
    return finished


def _ask_once(found: tuple[Conversion | ReadError, ...]) -> tuple[Conversion | ReadError, ...]:
    """Return ``found`` saying once, and not of each notice, that words of a statement stand nowhere in the file."""
    asked = iter(ask_once([item.notice for item in found if isinstance(item, Conversion)]))
    return tuple(replace(item, notice=next(asked)) if isinstance(item, Conversion) else item for item in found)


def list_passed_over(data: bytes, name: str) -> tuple[str, ...]:
    """Return the names of the files in a zip that are about the zip itself, and are read as no notices."""
    try:
        return open_archive(data).passed_over if detect(data, name) is Format.ZIP else ()
    except ReadError:
        return ()


def _say_none(errors: list[ReadError]) -> ReadError:
    return ReadError(f"nothing in it is a notice, {len(errors)} times; the first: {errors[0].reason}", errors[0].advice)


def _finish_record(
    parsed: Parsed | ReadError, data: bytes, name: str, found: Format, hints: Hints
) -> Conversion | ReadError:
    if isinstance(parsed, ReadError):
        return parsed
    try:
        return _finish(parsed, data, name, found, hints)
    except ReadError as error:
        return name_error(parsed.member, error) if parsed.member else error


def _finish(parsed: Parsed, data: bytes, name: str, found: Format, hints: Hints) -> Conversion:
    """Restore, clean, check and name what was read."""
    refuse_garbled_notice(parsed.notice)
    refuse_classified_notice(parsed.notice)
    notice, odd_rows = apply_odd_values(_add_origin(parsed.notice, data, name, found, hints.sidecar), hints.source)
    statements = hints.sidecar.statements
    notice = add_days(restore(notice, parsed.page, statements), hints.sidecar)
    for clean in CLEANERS:
        notice = clean(notice)
    notice = place_doubts(notice, statements.genuine)
    for check in CHECKS:
        if found_by_it := check(notice):
            notice = replace(notice, issues=notice.issues + found_by_it)
    if unexpected := check_expectation(notice, hints.source):
        notice = replace(notice, issues=notice.issues + unexpected)
    notice = keep_silent(report_lost_text(notice, parsed.page))
    _demand_text(notice)
    return Conversion(replace(notice, id=notice.id or identify(notice)), parsed.rows | odd_rows)


def _read(data: bytes, name: str, found: Format, hints: Hints, office: OfficeSuite | None) -> Parsed:
    data, found = _turn(data, found, office)
    refuse_immense(data, found)
    if found not in READERS:
        raise ReadError(f"there is no reader for {found}", "Give the notice in another format.")
    return READERS[found](data, name, hints)


def _read_list(
    data: bytes, name: str, found: Format, hints: Hints, office: OfficeSuite | None
) -> tuple[Parsed | ReadError, ...]:
    """Read every notice in a file of a format that can list several."""
    data, found = _turn(data, found, office)
    refuse_immense(data, found)
    return LISTS[found](data, name, hints)


def _turn(data: bytes, found: Format, office: OfficeSuite | None) -> tuple[bytes, Format]:
    """Return a file of a format that only an office program reads in one that is read here; any other as it is."""
    wanted = OFFICE.get(found)
    if wanted is None:
        return data, found
    if office is None:
        raise ReadError(
            f"the file is in the format {found}, which only an office program reads",
            f"Install LibreOffice (on Debian: libreoffice-writer-nogui), or save the file as {wanted}.",
        )
    return office(data, found, wanted), wanted


def _read_archive(data: bytes, hints: Hints, office: OfficeSuite | None) -> tuple[Parsed | ReadError, ...]:
    """Read the notices in a zip, each with the files beside it that are its attachments."""
    archive = open_archive(data)
    documents = list_candidates(archive)
    told = hints if len(documents) == 1 else replace(hints, sidecar=replace(hints.sidecar, title=""))
    read = [row for forms in documents for row in _read_document(archive, forms, told, office)]
    read += _read_records(archive, documents, [item for _, item in read], told)
    settled = settle(archive, read)
    if told is hints or not hints.sidecar.title or len(settled) != 1 or isinstance(settled[0], ReadError):
        return settled
    titled = replace(settled[0].notice, title=hints.sidecar.title, title_source=TitleSource.SIDECAR)
    return (replace(settled[0], notice=titled),)


def _read_document(
    archive: Archive, forms: tuple[str, ...], hints: Hints, office: OfficeSuite | None
) -> list[tuple[str, Parsed | ReadError]]:
    """Read the best form of a document in a zip that can be read; else say why the best one cannot.

    Of the other files of its name, what has another title and another text is read too.
    """
    failed: list[tuple[str, Parsed | ReadError]] = []
    read: list[tuple[str, Parsed | ReadError]] = []
    untitled = replace(hints, sidecar=replace(hints.sidecar, title=""))
    for name in forms:
        try:
            if not read:
                read = [(name, item) for item in _read_member(archive.read(name), name, hints, office)]
            elif detect(data := archive.read(name), name) not in OFFICE:  # an office program takes its time
                more = _read_member(data, name, untitled, None)
                read += [(name, item) for item in list_others([item for _, item in read], more)]
        except ReadError as error:
            failed.append((name, error))
    return read or failed[:1]


def _read_records(
    archive: Archive, documents: Sequence[Sequence[str]], known: Sequence[Parsed | ReadError], hints: Hints
) -> list[tuple[str, Parsed | ReadError]]:
    """Read the notices in JSON beside ``documents``; what tells of the ``known`` ones, or of none, is no notice."""
    untitled = replace(hints, sidecar=replace(hints.sidecar, title=""))
    read: list[tuple[str, Parsed | ReadError]] = []
    for name in list_records(archive, documents):
        with suppress(ReadError):
            more = _read_member(archive.read(name), name, untitled, None)
            if others := list_others([*known, *(item for _, item in read)], more):
                read += [(name, item) for item in others]
                read += [(name, item) for item in more if isinstance(item, ReadError)]
    return read


def _read_member(data: bytes, name: str, hints: Hints, office: OfficeSuite | None) -> tuple[Parsed | ReadError, ...]:
    found = detect(data, name)
    if found is Format.ZIP:
        raise ReadError("it is a zip archive, whatever its name says", "Give it by itself.")
    if OFFICE.get(found, found) not in LISTS:
        return (_read(data, name, found, hints, office),)
    return _read_list(data, name, found, hints, office)


def _add_origin(notice: Notice, data: bytes, name: str, found: Format, sidecar: Sidecar) -> Notice:
    sha256 = hashlib.sha256(data).hexdigest()
    origin: Origin = replace(
        notice.origin,
        file=name,
        format=found.value,
        sha256=sha256,
        url=sidecar.url or clean_address(notice.origin.url),
        retrieved=sidecar.retrieved,
        publisher=sidecar.publisher or notice.origin.publisher,
        sample=sidecar.sample,
    )
    altered = (Issue(Code.HASH_MISMATCH, f"{name} is not the file that was taken in"),)
    return replace(notice, origin=origin, issues=notice.issues + altered * sidecar.contradicts(sha256))


def _demand_text(notice: Notice) -> None:
    if not notice.title.strip() or not any(block.text.strip() for block in notice.body):
        missing = "text" if notice.title.strip() else "title"
        raise ReadError(
            f"the file holds no {missing} of a notice",
            "See whether it is a list of notices or a scan; a sidecar can give the title.",
        )
