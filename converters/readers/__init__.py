"""Bytes -> Notice: one module and one table row per format."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from converters.detect import Format
from converters.hints import Hints
from converters.page import Parsed
from converters.readers import docx

Reader = Callable[[bytes, str, Hints], Parsed]
"""``parse(data, name, hints)``; raises ReadError, and nothing else, for what is no notice."""

READERS: Mapping[Format, Reader] = {
    Format.DOCX: docx.parse,
}
"""A format -> the function that reads it. Zip is unpacked first, office formats are turned into these."""
