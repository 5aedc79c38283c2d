"""Zip packages and the XML in them, read within limits, so that a bomb is refused before it goes off."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree

from converters.issues import ReadError

MOST_XML_BYTES = 24_000_000
MOST_XML_SIGNS = 800_000
"""Tags and attributes in one part; a tree costs about 200 bytes for each, so this keeps it below 200 MB."""

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError, KeyError)


@dataclass(frozen=True, slots=True)
class Package:
    """An opened zip; ``kind`` names it in messages: ``the Word file``."""

    archive: zipfile.ZipFile
    kind: str

    def names(self) -> list[str]:
        """Return the names of the parts, in the archive's order."""
        return self.archive.namelist()

    def read(self, name: str | zipfile.ZipInfo, most: int = MOST_XML_BYTES) -> bytes:
        """Return the bytes of the part ``name``; ReadError if it is missing, broken or longer than ``most``."""
        try:
            with self.archive.open(name) as part:
                data = part.read(most + 1)
        except _BROKEN as error:
            shown = name if isinstance(name, str) else name.filename
            raise ReadError(f"{self.kind} is broken at {shown[:80]} ({error})", "Fetch the file again.") from error
        if len(data) > most:
            size = f"{most // 1_000_000} MB"
            raise ReadError(f"{self.kind} holds a part of more than {size}", "Split it, or give it as PDF.")
        return data

    def xml(self, name: str) -> etree._Element:
        """Return the root of the XML part ``name``; ReadError as in ``read`` and ``parse_xml``."""
        return parse_xml(self.read(name), f"{self.kind}, part {name[:80]},")


def open_package(data: bytes, kind: str) -> Package:
    """Return the zip archive in ``data``; ReadError if it is none."""
    try:
        return Package(zipfile.ZipFile(io.BytesIO(data)), kind)
    except _BROKEN as error:
        raise ReadError(f"{kind} is broken ({error})", "Fetch the file again.") from error


def parse_xml(data: bytes, what: str) -> etree._Element:
    """Return the root element of ``data``, without entities, network or deep nesting; ReadError otherwise."""
    if data.count(b"<") + data.count(b"=") > MOST_XML_SIGNS:
        raise ReadError(f"{what} holds more than a million tags", "Split the file into smaller ones.")
    if b"<!ENTITY" in data or "<!ENTITY".encode("utf-16-le") in data or "<!ENTITY".encode("utf-16-be") in data:
        raise ReadError(f"{what} defines entities, which no honest file does", "Save it anew in an office program.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(f"{what} is broken ({str(error)[:80]})", "Fetch the file again.") from error
