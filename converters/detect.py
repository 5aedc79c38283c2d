"""The format of a file: from its bytes, and from its name only where bytes cannot tell."""

from __future__ import annotations

import io
import json
import re
import zipfile
from enum import StrEnum

from converters.issues import ReadError
from converters.script_json import load_script


class Format(StrEnum):
    """What a raw file can be. The value is what front matter and logs say."""

    HTML = "html"
    TEXT = "text"
    DOCX = "docx"
    XLSX = "xlsx"
    CSV = "csv"
    PDF = "pdf"
    JSON = "json"
    OFD = "ofd"
    ZIP = "zip"
    MHTML = "mhtml"
    DOC = "doc"
    XLS = "xls"
    WPS = "wps"
    ET = "et"
    RTF = "rtf"
    ODT = "odt"
    ODS = "ods"


OFFICE: dict[Format, Format] = {
    Format.DOC: Format.DOCX,
    Format.WPS: Format.DOCX,
    Format.RTF: Format.DOCX,
    Format.ODT: Format.DOCX,
    Format.XLS: Format.XLSX,
    Format.ET: Format.XLSX,
    Format.ODS: Format.XLSX,
}
"""A format that only an office suite reads -> the format that it is turned into first."""

_UNREADABLE: tuple[tuple[bytes, str, str], ...] = (
    # first bytes, what it is, what to do
    (b"\x89PNG", "a PNG picture", "Run text recognition over it and give the text, or the page it stood on."),
    (b"\xff\xd8\xff", "a JPEG picture", "Run text recognition over it and give the text, or the page it stood on."),
    (b"GIF8", "a GIF picture", "Run text recognition over it and give the text, or the page it stood on."),
    (b"II*\x00", "a TIFF picture", "Run text recognition over it and give the text, or the page it stood on."),
    (b"MM\x00*", "a TIFF picture", "Run text recognition over it and give the text, or the page it stood on."),
    (b"BM", "a BMP picture", "Run text recognition over it and give the text, or the page it stood on."),
    (b"Rar!\x1a\x07", "a RAR archive", "Unpack it and give the files in it, or pack them as zip."),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "Unpack it and give the files in it, or pack them as zip."),
    (b"\x1f\x8b", "a gzip archive", "Unpack it and give the file in it."),
    (b"BZh", "a bzip2 archive", "Unpack it and give the file in it."),
    (b"\xfd7zXZ\x00", "an xz archive", "Unpack it and give the file in it."),
    (b"MZ", "a program", "Give the notice itself."),
    (b"\x7fELF", "a program", "Give the notice itself."),
    (b"SQLite format 3\x00", "a database", "Export the notices as JSON or CSV."),
)

_CONTROLS = bytes((*range(9), *range(14, 27), *range(28, 32)))
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS: tuple[tuple[str, Format], ...] = (
    ("WordDocument", Format.DOC),
    ("Workbook", Format.XLS),
    ("Book", Format.XLS),
)
_HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|meta|title|div|table|p|article|section|span|h[1-6])\b", re.IGNORECASE
)
_SCRIPT = re.compile(rb"[A-Za-z_$/)]")
"""How a script begins that may hold JSON."""
_MHTML = re.compile(rb"^content-type:\s*multipart/(?:related|alternative|mixed)\b", re.IGNORECASE | re.MULTILINE)
_MIME = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)
_PAGE = re.compile(rb"^content-type:\s*(?:text/html|application/xhtml\+xml)\b", re.IGNORECASE | re.MULTILINE)
"""What the head of a page says that was saved alone, as one without pictures is."""
_PLAIN = re.compile(rb"^content-type:\s*text/plain\b", re.IGNORECASE | re.MULTILINE)
_CODED = re.compile(rb"^content-transfer-encoding:\s*(?:base64|quoted-printable)\b", re.IGNORECASE | re.MULTILINE)
"""What the head of a mail says whose text nobody can read as it stands."""
_LONGEST_HEAD = 8192
_MOST_ZIP_ENTRIES = 20_000


def detect(data: bytes, name: str) -> Format:
    """Return the format of ``data``. ``name`` decides between formats whose bytes look alike (csv, wps, et).

    Raises ReadError for an empty file, and for what is known not to hold text.

    >>> detect(b"<html><body>", "notice.txt")
    <Format.HTML: 'html'>
    """
    ending = name.lower().rpartition(".")[2]
    if not data.strip(b"\x00\t\n\r \xef\xbb\xbf"):
        raise ReadError("the file is empty", "Fetch the notice again.")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):  # before PDF, which may stand in it as it is
        return _detect_zip(data, ending)
    if b"%PDF-" in data[:1024]:
        return Format.PDF
    if data.startswith(_OLE):
        return _detect_ole(data, ending)
    if data.lstrip().startswith(b"{\\rtf"):
        return Format.RTF
    for first, kind, advice in _UNREADABLE:
        if data.startswith(first) and _has_binary(data):
            raise ReadError(f"the file is {kind}", advice)
    if not _is_utf16(data) and _has_binary(data):
        raise ReadError("the bytes are no text in any known form", "Fetch the notice again, or give it as PDF or text.")
    return _detect_text(data, ending)


def _has_binary(data: bytes) -> bool:
    head = data[:65536]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls * 100 > len(head)


def _is_utf16(data: bytes) -> bool:
    return data.startswith((b"\xff\xfe", b"\xfe\xff"))


def _detect_zip(data: bytes, ending: str) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise ReadError(f"the file is a broken zip or Office file ({error})", "Fetch the file again.") from error
    if len(names) > _MOST_ZIP_ENTRIES:
        raise ReadError(f"the archive holds {len(names)} entries", "Give only the files of one notice.")
    if any(name.startswith("word/document") for name in names):
        return Format.DOCX
    if any(name.startswith("xl/workbook") for name in names):
        return Format.XLSX
    if any(name.rpartition("/")[2] == "OFD.xml" for name in names):
        return Format.OFD
    if any(name.startswith("ppt/") for name in names):
        raise ReadError("the file is a presentation", "Export it as PDF.")
    if "mimetype" in names and "content.xml" in names:
        return Format.ODS if ending == "ods" else Format.ODT
    return Format.ZIP


def _detect_ole(data: bytes, ending: str) -> Format:
    if ending in (Format.WPS, Format.ET):
        return Format(ending)
    for stream, found in _OLE_STREAMS:
        if stream.encode("utf-16-le") in data:
            return found
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise ReadError("the file is protected by a password", "Open it in an office program and save it without one.")
    raise ReadError("the file is an Office file of an unknown kind", "Save it as docx in an office program.")


def _detect_text(data: bytes, ending: str) -> Format:
    head = _read_utf16(data) if _is_utf16(data) else data[:_LONGEST_HEAD]
    start = head.lstrip(b"\xef\xbb\xbf\xff\xfe\xfe\xff \t\r\n")
    if ending in (Format.JSON, "jsonl", "ndjson") or (start[:1] in (b"{", b"[") and _is_json(data)):
        return Format.JSON
    if _SCRIPT.match(start) and isinstance(load_script(data.decode("utf-8", "replace")), dict | list):
        return Format.JSON
    if re.match(rb"[A-Za-z][A-Za-z-]*:", start) and _is_archive(start.replace(b"\r\n", b"\n").partition(b"\n\n")[0]):
        return Format.MHTML
    if ending in ("csv", "tsv") and not start.startswith(b"<"):  # HTML may stand in its cells
        return Format.CSV
    if ending in ("md", "markdown") and not start.startswith(b"<"):  # and in a line of Markdown
        return Format.TEXT
    if _HTML.search(head) or (ending in ("html", "htm", "shtml", "xhtml") and b"<" in head):
        return Format.HTML
    if ending in ("csv", "tsv"):
        return Format.CSV
    return Format.TEXT


def _is_archive(head: bytes) -> bool:
    """Return whether the ``head`` of a message says that there is a page or a text in code in it."""
    is_coded = _PLAIN.search(head) is not None and _CODED.search(head) is not None
    is_one = _MIME.search(head) is not None and (is_coded or _PAGE.search(head) is not None)
    return is_one or _MHTML.search(head) is not None


def _read_utf16(data: bytes) -> bytes:
    """Return the head of a text in UTF-16 as UTF-8: the halves of its signs may look like ASCII."""
    return data[: 2 * _LONGEST_HEAD].decode("utf-16", "ignore").encode("utf-8", "ignore")


def _is_json(data: bytes) -> bool:
    try:
        return isinstance(json.loads(data), dict | list)
    except (ValueError, RecursionError):
        return False
