"""Bytes -> Notice: one module and one table row per format."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from converters.detect import Format
from converters.hints import Hints
from converters.issues import ReadError
from converters.raw_page import Parsed
from converters.readers import html, mhtml
from converters.readers.docx import reader as docx
from converters.readers.fixed_layout import ofd, pdf
from converters.readers.json_ import reader as json_
from converters.readers.sheets import csv_, xlsx
from converters.readers.text import reader as text

Reader = Callable[[bytes, str, Hints], Parsed]
"""``parse(data, name, hints)``; raises ReadError, and nothing else, for what is no notice."""

READERS: Mapping[Format, Reader] = {
    Format.HTML: html.parse,
    Format.MHTML: mhtml.parse,
    Format.TEXT: text.parse,
    Format.DOCX: docx.parse,
    Format.XLSX: xlsx.parse,
    Format.CSV: csv_.parse,
    Format.JSON: json_.parse,
    Format.PDF: pdf.parse,
    Format.OFD: ofd.parse,
}
"""A format -> the function that reads it. Zip is unpacked first, office formats are turned into these."""

LISTS: Mapping[Format, Callable[[bytes, str, Hints], tuple[Parsed | ReadError, ...]]] = {
    Format.TEXT: text.parse_all,
    Format.DOCX: docx.parse_all,
    Format.XLSX: xlsx.parse_all,
    Format.CSV: csv_.parse_all,
    Format.JSON: json_.parse_all,
    Format.PDF: pdf.parse_all,
    Format.OFD: ofd.parse_all,
}
"""A format that can list several notices in one file -> the function that reads them all, in order.

A record that is no notice is a ReadError among them, so that the others go on."""

KEYS: Mapping[Format, Callable[[bytes, Hints], tuple[str, ...]]] = {
    Format.XLSX: xlsx.list_keys,
    Format.CSV: csv_.list_keys,
    Format.JSON: json_.list_keys,
}
"""A format of lists -> the function that names its columns or keys; raises ReadError for a broken file."""
