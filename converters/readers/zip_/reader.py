"""Zip archives: which files in one are notices, and which are attachments, and of which notice."""

from __future__ import annotations

import hashlib
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from urllib.parse import unquote

from converters.folder_notes import is_folder_note
from converters.issues import ReadError
from converters.labels import squeeze
from converters.model import Attachment, Block, Heading, Link, Notice, Paragraph, Runs
from converters.raw_page import Parsed
from converters.readers.package import Package, open_package
from converters.readers.zip_.pictures import is_picture, tell_pictures

_MOST_BYTES = 64_000_000
_MOST_FILES = 500
_MOST_OF_DOCUMENTS = 150_000_000
"""Bytes, unpacked, of what is read as notices: reading costs far more than listing does."""
_DOCUMENTS = ("html", "htm", "shtml", "mhtml", "mht", "docx", "doc", "wps", "ofd", "pdf", "txt", "rtf", "odt")
"""Endings of files that are notices unless something says otherwise, the better first where several hold one text."""
_RECORDS = ("json", "jsonl", "ndjson")
_TABLES = (*_RECORDS, "xlsx", "et", "xls", "ods", "csv")
"""Endings of files that are notices only where an archive holds no document."""
_SIDE_FILE = re.compile(r"(?:^|/)(?:__MACOSX/|\.|Thumbs\.db$|desktop\.ini$|~\$)", re.IGNORECASE)
_ATTACHMENT_NAME = re.compile(r"附件|附表|附录|附图|(?:^|/)附\s*\d|annex|attachment", re.IGNORECASE)
_SAVED = ("_files/", ".files/")
"""What a browser adds to the name of a page that it saves, for the folder of the page's pictures and styles."""
_PART_OF_PAGE = re.compile(
    r"""
    \.(?: png|jpe?g|gif|bmp|webp|svg|ico|avif|css|less|m?js|json|map|woff2?|ttf|eot|otf|s?html?|php|aspx?|jsp )
    (?:\.(?:下载|download))?$                           # how Chrome calls a script that it saves
    | (?:^|/)[^./]*$                                     # what had no ending in its address
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Pictures, styles, scripts and frames of a page."""


@dataclass(frozen=True, slots=True)
class Archive:
    """An opened archive; ``stored`` gives for each name as it is shown the member in the archive.

    ``passed_over`` are the names of those that are about the archive itself.
    """

    package: Package
    stored: Mapping[str, zipfile.ZipInfo]
    passed_over: tuple[str, ...] = ()

    def read(self, name: str) -> bytes:
        """Return the bytes of the file shown as ``name``; ReadError if it is broken or too large."""
        return self.package.read(self.stored[name], _MOST_BYTES)

    def describe(self, name: str) -> Attachment:
        """Return the file shown as ``name`` as an attachment, with its size and hash."""
        content = self.read(name)
        file = name.rpartition("/")[2]
        stem, dot, ending = file.rpartition(".")
        form = ending.lower() if dot and len(ending) < 6 else ""
        return Attachment(stem if form else file, name, "", form, len(content), hashlib.sha256(content).hexdigest())


def open_archive(data: bytes) -> Archive:
    """Return the zip in ``data``; ReadError if it is broken, locked or holds too much."""
    package = open_package(data, "the zip archive")
    shown = ((_read_name(info), info) for info in package.archive.infolist())
    members = [(name, info) for name, info in shown if not name.endswith("/") and not _SIDE_FILE.search(name)]
    if len(members) > _MOST_FILES:
        raise ReadError(f"the zip archive holds {len(members)} files", f"Part it into archives of {_MOST_FILES}.")
    if any(info.flag_bits & 1 for _, info in members):
        raise ReadError("the zip archive is protected by a password", "Unpack it and pack it anew without one.")
    notes = {name for name, _ in members if is_folder_note(name) and not _ATTACHMENT_NAME.search(name)}
    kept = [(name, info) for name, info in members if name not in notes]
    return Archive(package, _without_parts_of_pages(_name_apart(kept)), tuple(sorted(notes)))


def _name_apart(members: Sequence[tuple[str, zipfile.ZipInfo]]) -> Mapping[str, zipfile.ZipInfo]:
    """Return name -> member: a second member of one name gets a number, unless it is the same file once more."""
    stored: dict[str, zipfile.ZipInfo] = {}
    for name, info in members:
        stem, dot, ending = name.rpartition(".") if "." in name.rpartition("/")[2] else (name, "", "")
        own, count = name, 1
        while own in stored and (stored[own].CRC, stored[own].file_size) != (info.CRC, info.file_size):
            count += 1
            own = f"{stem}（{count}）{dot}{ending}"
        stored.setdefault(own, info)
    return stored


def _without_parts_of_pages(stored: Mapping[str, zipfile.ZipInfo]) -> Mapping[str, zipfile.ZipInfo]:
    """Return ``stored`` without what a browser saved to show a page; a document in the page's folder stays."""
    stems = [_split_name(name)[0] for name in stored if _split_name(name)[1] in ("html", "htm")]
    folders = tuple(stem + saved for stem in stems for saved in _SAVED)
    return {
        name: info for name, info in stored.items() if not (name.startswith(folders) and _PART_OF_PAGE.search(name))
    }


def _split_name(name: str) -> tuple[str, str]:
    """Return a name without its ending, and the ending in lower case."""
    stem, _, ending = name.rpartition(".")
    return stem, ending.lower()


def _read_name(info: zipfile.ZipInfo) -> str:
    """Return a member's name, its folders parted by ``/``; without the UTF-8 flag it is in GBK, as on Windows."""
    name = info.filename
    if not info.flag_bits & 0x800:
        with suppress(UnicodeEncodeError, UnicodeDecodeError):
            name = name.encode("cp437").decode("gb18030")
    return name.replace("\\", "/")


def list_candidates(archive: Archive) -> tuple[tuple[str, ...], ...]:
    """Return the documents that may be notices, by their names, in order: the forms of each, the best first.

    What is called an attachment is none, and a table is one only where there is no document. ReadError if
    there is none at all.
    """
    for endings in (_DOCUMENTS, _TABLES):
        readable = [name for name in archive.stored if _split_name(name)[1] in endings]
        named = [name for name in readable if not _ATTACHMENT_NAME.search(name)] or readable
        forms: dict[str, list[str]] = {}
        for name in sorted(named, key=lambda name: (endings.index(_split_name(name)[1]), name)):
            forms.setdefault(_split_name(name)[0], []).append(name)
        if forms:
            _refuse_much(archive, named)
            return tuple(tuple(forms[stem]) for stem in sorted(forms))
    raise ReadError("the zip archive holds no file that could be a notice", "Add the page or the document itself.")


def list_records(archive: Archive, documents: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Return the JSON files that are none of ``documents`` nor called an attachment: they may hold notices, too."""
    known = {name for forms in documents for name in forms}
    listed = [name for name in archive.stored if _split_name(name)[1] in _RECORDS and name not in known]
    found = tuple(sorted(name for name in listed if not _ATTACHMENT_NAME.search(name)))
    _refuse_much(archive, [*known, *found])
    return found


def _refuse_much(archive: Archive, names: Sequence[str]) -> None:
    size = sum(archive.stored[name].file_size for name in names)
    if size > _MOST_OF_DOCUMENTS:
        what = f"the documents in the zip archive have {size // 1_000_000} MB"
        raise ReadError(what, "Part it into smaller archives, or begin the names of attachments with 附件.")


def settle(archive: Archive, read: Sequence[tuple[str, Parsed | ReadError]]) -> tuple[Parsed | ReadError, ...]:
    """Return what the candidates of ``archive`` hold, each notice with its attachments, and errors for the rest.

    ``read`` has a row for each notice in a candidate. One that another names as its attachment is none of its
    own. What belongs to no notice for certain is an error that names it; a picture is an issue of those beside it.
    """
    notices = [(name, item) for name, item in read if isinstance(item, Parsed)]
    errors = [(name, item) for name, item in read if isinstance(item, ReadError)]
    if not notices:
        return tuple(name_error(name, error) for name, error in errors)
    named = {name: _list_named(item.notice) for name, item in notices}
    taken = _find_taken([name for name, _ in read], named)
    owners = [name for name, _ in notices if name not in taken]
    held: dict[str, list[str]] = {name: [] for name in owners}
    homeless: list[str] = []
    for file in sorted(set(archive.stored) - set(owners) - {name for name, _ in errors if name not in taken}):
        owner = _find_owner(file, owners, named)
        (held[owner] if owner else homeless).append(file)
    settled: list[Parsed | ReadError] = []
    for name, item in notices:
        if name in held:
            received = [_describe(archive, file) for file in held.pop(name)]
            attachments = [one for one in received if isinstance(one, Attachment)]
            settled.append(replace(item, notice=add_attachments(item.notice, attachments), member=name))
            settled += [one for one in received if isinstance(one, ReadError)]
        elif name not in taken:
            settled.append(replace(item, member=name))  # a further notice of a list: the files went to its first
    settled += [name_error(name, error) for name, error in errors if name not in taken]
    pictures = [file for file in homeless if is_picture(file) and not _ATTACHMENT_NAME.search(file)]
    rest = [file for file in homeless if file not in pictures]
    return (*tell_pictures(settled, pictures), *([_refuse_homeless(rest, len(owners))] if rest else []))


def _describe(archive: Archive, name: str) -> Attachment | ReadError:
    try:
        return archive.describe(name)
    except ReadError as error:
        return name_error(name, error)


def name_error(name: str, error: ReadError) -> ReadError:
    """Return why the file ``name`` in an archive is no notice; the advice is for it when it stands by itself."""
    advice = f"Unpack the zip archive, or take this file out of it. {error.advice}"
    if not _ATTACHMENT_NAME.search(name):
        advice += " If it is an attachment, begin its name with 附件 instead."
    return ReadError(f"{name} in the zip archive: {error.reason}", advice)


def _refuse_homeless(files: Sequence[str], count: int) -> ReadError:
    listed = "、".join(files[:5]) + ("…" if len(files) > 5 else "")
    what = f"the zip archive holds {count} notices, and nothing says of which of them these files are: {listed}"
    return ReadError(what, "Put each notice with its attachments into a folder of its own, or into a zip of its own.")


@dataclass(frozen=True, slots=True)
class _Named:
    """What a notice says of files beside it: names that a file must bear in full, and text in which it may stand."""

    names: frozenset[str]
    text: str


_ISSUING = re.compile(r"(?:印发|发布|公布|颁布|实施)[《〈]?(.+)")
_LISTED = re.compile(r"^\s*(?:附\s*[件表录图]|\d{1,2}\s*[.．、])")
_LEAD = re.compile(r"^(?:附\s*[件表录图]?\s*[\d一二三四五六七八九十]*|\d{1,2})\s*[.．、：:_-]*\s*")
_SHORTEST = 5
"""A name with fewer signs (通知, 方案) stands in many a text by chance."""


def _list_named(notice: Notice) -> _Named:
    """Return what ``notice`` names as its attachments: linked, listed below its text, or issued with it."""
    links = [run.mark.href for block in notice.body for run in _runs(block) if isinstance(run.mark, Link)]
    links += [attachment.url for attachment in notice.attachments]
    names = {unquote(link).rpartition("/")[2] for link in links if link}
    names |= {attachment.title for attachment in notice.attachments}
    issued = _ISSUING.search(squeeze(notice.title))
    listed = _list_annexes([line for block in notice.body for line in block.text.splitlines()])
    return _Named(frozenset(map(squeeze, names)), squeeze("\n".join([*listed, issued[1] if issued else ""])))


def _runs(block: Block) -> Runs:
    return block.runs if isinstance(block, Paragraph | Heading) else ()


def _list_annexes(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines 附件：1.… and the numbered ones below each."""
    inside = False
    for line in lines:
        inside = line.lstrip().startswith("附") if not inside or not _LISTED.match(line) else inside
        if inside and _LISTED.match(line):
            yield line


def _is_named(name: str, said: _Named) -> bool:
    file = squeeze(name.rpartition("/")[2])
    stem = _LEAD.sub("", _split_name(file)[0]) or file
    return file in said.names or stem in said.names or (len(stem) >= _SHORTEST and stem in said.text)


def _find_taken(files: Sequence[str], named: Mapping[str, _Named]) -> frozenset[str]:
    """Return the ``files`` that a notice among ``named``, itself no attachment, names as its own."""
    taken: set[str] = set()
    for owner, said in named.items():
        if owner not in taken:
            taken.update(file for file in files if file != owner and _is_named(file, said))
    return frozenset(taken)


def _find_owner(file: str, owners: Sequence[str], named: Mapping[str, _Named]) -> str:
    """Return the notice whose attachment ``file`` is: its other form, the one that names it, the one in its folder."""
    if len(owners) == 1:
        return owners[0]
    stem = _split_name(file)[0]
    if other_form := next((owner for owner in owners if _split_name(owner)[0] == stem), ""):
        return other_form
    saved = (owner for owner in owners for folder in _SAVED if file.startswith(_split_name(owner)[0] + folder))
    if page := next(saved, ""):
        return page
    if len(naming := [owner for owner in owners if _is_named(file, named[owner])]) == 1:
        return naming[0]
    folder = file
    while folder:
        folder = folder.rpartition("/")[0]
        if found := [owner for owner in owners if owner.rpartition("/")[0] == folder]:
            return found[0] if len(found) == 1 else ""
    return ""


def add_attachments(notice: Notice, received: Sequence[Attachment]) -> Notice:
    """Return ``notice`` with the ``received`` files: one that the notice names already fills that row."""
    listed = list(notice.attachments)
    for attachment in received:
        at = next((at for at, known in enumerate(listed) if _fits(known, attachment)), None)
        if at is None:
            listed.append(attachment)
        else:
            known = listed[at]
            listed[at] = replace(attachment, title=known.title or attachment.title, url=known.url)
    return replace(notice, attachments=tuple(listed))


def _fits(known: Attachment, received: Attachment) -> bool:
    file = received.file.rpartition("/")[2]
    names = {known.title, known.file, known.url.rpartition("/")[2]}
    return not known.sha256 and (file in names or received.title in names)
