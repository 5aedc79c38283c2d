"""Pages under ``docs`` as editors save them: with a byte order mark or without, and now and then not in UTF-8."""

from __future__ import annotations

import codecs
from pathlib import Path

NOT_UTF8 = (
    "is not in UTF-8, so it was passed over. Save it as UTF-8, or remove it (a generated page is then made anew), "
    "and build."
)
"""What is said of a page that cannot be read."""


def read_page_text(path: Path) -> str | None:
    """Return the text of the page at ``path`` without a byte order mark; None if it is not in UTF-8.

    Raises FileNotFoundError if there is none.
    """
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        return None


def as_saved(text: str, before: bytes) -> bytes:
    """Return ``text`` as bytes with the byte order mark and the line ends that the file had ``before``."""
    mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
    return mark + (text.replace("\n", "\r\n") if b"\r\n" in before else text).encode()
