"""Zip archives: a notice with its attachments; which file is the notice, and what the others are."""

from __future__ import annotations

import hashlib
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, replace

from converters.issues import ReadError
from converters.model import Attachment, Notice
from converters.readers.package import Package, open_package

_MOST_BYTES = 64_000_000
_MOST_FILES = 500
_FORMATS = (
    *("html", "htm", "shtml", "mht", "docx", "doc", "wps", "ofd", "pdf"),
    *("txt", "rtf", "odt", "json", "xlsx", "et"),
)
"""Endings of files that can be the notice, the better first where several hold the same text."""
_SIDE_FILE = re.compile(r"(?:^|/)(?:__MACOSX/|\.|Thumbs\.db$|desktop\.ini$|~\$)", re.IGNORECASE)
_ATTACHMENT_NAME = re.compile(r"附件|附表|附录|附图|^附\s*\d|annex|attachment", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The file that is the notice, and the attachments beside it."""

    name: str
    data: bytes
    attachments: tuple[Attachment, ...]


def unpack(data: bytes) -> Unpacked:
    """Return what a zip holds; ReadError if it is broken, locked, too large, or names no single notice."""
    package = open_package(data, "the zip archive")
    files = (info for info in package.archive.infolist() if not info.is_dir())
    members = [info for info in files if not _SIDE_FILE.search(info.filename)]
    if len(members) > _MOST_FILES:
        raise ReadError(f"the zip archive holds {len(members)} files", "Give only the files of one notice.")
    if any(info.flag_bits & 1 for info in members):
        raise ReadError("the zip archive is protected by a password", "Unpack it and pack it anew without one.")
    names = {info.filename: _read_name(info) for info in members}
    main = _find_notice(list(names.values()))
    by_name = {shown: stored for stored, shown in names.items()}
    rest = sorted(shown for shown in by_name if shown != main)
    return Unpacked(
        main,
        package.read(by_name[main], _MOST_BYTES),
        tuple(_describe(package, by_name[shown], shown) for shown in rest),
    )


def _read_name(info: zipfile.ZipInfo) -> str:
    """Return a member's name; without the UTF-8 flag it is in GBK, as Chinese Windows writes it."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("gb18030")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return info.filename


def _find_notice(names: Sequence[str]) -> str:
    readable = [name for name in names if name.lower().rpartition(".")[2] in _FORMATS]
    if not readable:
        raise ReadError("the zip archive holds no file that could be a notice", "Add the page or the document itself.")
    candidates = [name for name in readable if not _ATTACHMENT_NAME.search(name.rpartition("/")[2])] or readable
    top = min(name.count("/") for name in candidates)
    candidates = [name for name in candidates if name.count("/") == top]
    stems = {name.rpartition(".")[0] for name in candidates}
    if len(stems) > 1:
        pages = [name for name in candidates if name.lower().endswith(("html", "htm"))]
        if len(pages) != 1:
            listed = "、".join(sorted(candidates)[:5])
            raise ReadError(
                f"the zip archive holds {len(candidates)} files that could be the notice ({listed})",
                "Leave one of them, or begin the names of the others with 附件.",
            )
        candidates = pages
    return min(candidates, key=lambda name: (_FORMATS.index(name.lower().rpartition(".")[2]), name))


def _describe(package: Package, stored: str, shown: str) -> Attachment:
    content = package.read(stored, _MOST_BYTES)
    file = shown.rpartition("/")[2]
    stem, dot, ending = file.rpartition(".")
    form = ending.lower() if dot and len(ending) < 6 else ""
    return Attachment(stem if form else file, shown, "", form, len(content), hashlib.sha256(content).hexdigest())


def add_attachments(notice: Notice, received: Sequence[Attachment]) -> Notice:
    """Return ``notice`` with the ``received`` files: one that the notice names already fills that row."""
    listed = list(notice.attachments)
    for attachment in received:
        at = next((at for at, known in enumerate(listed) if _is_named(known, attachment)), None)
        if at is None:
            listed.append(attachment)
        else:
            known = listed[at]
            listed[at] = replace(attachment, title=known.title or attachment.title, url=known.url)
    return replace(notice, attachments=tuple(listed))


def _is_named(known: Attachment, received: Attachment) -> bool:
    file = received.file.rpartition("/")[2]
    names = {known.title, known.file, known.url.rpartition("/")[2]}
    return not known.sha256 and (file in names or received.title in names)
