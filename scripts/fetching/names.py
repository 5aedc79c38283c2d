"""A readable, safe file name for a notice, whatever its address or its sender calls it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from email.message import Message
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from converters.detect import Format, detect

_LONGEST = 100
"""Bytes of a name in UTF-8, ending and number left out."""
_UNSAFE = re.compile(r"""[\s/\\<>:"'|?*&;=#%$`!,+\[\]{}()]+""")
_EDGES = "-._ ~"
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
_ENDINGS: dict[Format, tuple[str, ...]] = {
    # format -> endings that say so; the first is given where there is none of them
    Format.HTML: (".html", ".htm"),
    Format.MHTML: (".mhtml", ".mht"),
    Format.TEXT: (".txt", ".md", ".markdown"),
    Format.CSV: (".csv", ".tsv"),
}


def name_for_url(url: str, headers: Mapping[str, str], data: bytes) -> str:
    """Return the name for ``data`` from ``url``: what the server calls it, or else the end of the address.

    Raises ReadError if ``data`` can be no notice.

    >>> name_for_url("http://www.linlan.example/show.jsp?id=12", {}, b"<html><p>text</p>")
    'show-id-12.html'
    """
    parts = urlsplit(url)
    last = unquote(PurePosixPath(parts.path).name)
    stem, dot, ending = last.rpartition(".")
    asked = f"{stem or ending}-{unquote(parts.query)}" + (dot + ending if stem else "") if parts.query else last
    return name_for(_suggested(headers) or asked or (parts.hostname or ""), data)


def _suggested(headers: Mapping[str, str]) -> str:
    message = Message()
    message["Content-Disposition"] = headers.get("content-disposition", "")
    return PurePosixPath((message.get_filename() or "").replace("\\", "/")).name


def name_for(wish: str, data: bytes) -> str:
    """Return ``wish`` as a safe name whose ending says what ``data`` is. Raises ReadError if that is no notice.

    >>> name_for("../通知 (1).HTML", b"<html><p>text</p>"), name_for("通知.md", "# 节水".encode())
    ('通知-1.html', '通知.md')
    """
    stem, dot, ending = wish.rpartition(".")
    if not stem or len(ending) > 8 or not ending.isalnum():
        stem, dot, ending = wish, "", ""
    found = detect(data, f"a{dot}{ending}")
    endings = _ENDINGS.get(found, (f".{found.value}",))
    ending = dot + ending.lower() if dot + ending.lower() in endings else endings[0]
    return safe_stem(stem) + ending


def safe_stem(text: str) -> str:
    """Return ``text`` as the stem of a file name that every system takes; ``notice`` if nothing is left of it.

    >>> [safe_stem(one) for one in ("../../etc/passwd", "con", "", "关于供暖的通知")]
    ['etc-passwd', 'con-notice', 'notice', '关于供暖的通知']
    """
    text = unicodedata.normalize("NFC", text)
    text = _UNSAFE.sub("-", "".join(sign if sign.isprintable() else "-" for sign in text))
    text = re.sub(r"-{2,}|\.{2,}", "-", text).strip(_EDGES)
    text = re.sub(r"-{2,}", "-", text).encode()[:_LONGEST].decode(errors="ignore").strip(_EDGES)
    return f"{text}-notice" if _RESERVED.match(text) else text or "notice"
