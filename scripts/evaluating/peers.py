"""General extractors for comparison: the ``evaluate`` extra. Nothing else in the project imports them.

GNE calls itself MIT in its metadata but ships the text of GPL-3; it is run here for measurement only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import trafilatura
from gne import GeneralNewsExtractor
from readability import Document
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str, detect_encoding
from resiliparse.parse.html import HTMLTree

from converters.charset import decode
from converters.dates import find_dates


def _trafilatura(data: bytes) -> Mapping[str, str]:
    found: Any = trafilatura.bare_extraction(data, with_metadata=True, include_tables=True, include_comments=False)
    if found is None:
        return {}
    return {
        "title": found.title or "",
        "published": found.date or "",
        "issuer": found.author or "",
        "body": found.text or "",
    }


def _gne(data: bytes) -> Mapping[str, str]:
    found = GeneralNewsExtractor().extract(decode(data)[0])
    days = find_dates(str(found.get("publish_time", "")))
    return {
        "title": found.get("title", ""),
        "published": days[0][0].isoformat() if days else "",
        "issuer": found.get("author", ""),
        "body": found.get("content", ""),
    }


def _readability(data: bytes) -> Mapping[str, str]:
    document = Document(decode(data)[0])
    summary = document.summary()
    return {"title": document.short_title(), "body": extract_plain_text(summary, main_content=False)}


def _resiliparse(data: bytes) -> Mapping[str, str]:
    tree = HTMLTree.parse(bytes_to_str(data, detect_encoding(data, from_html_meta=True) or "utf-8"))
    return {"title": tree.title or "", "body": extract_plain_text(tree, main_content=True, preserve_formatting=False)}


PEERS: dict[str, tuple[Callable[[bytes], Mapping[str, str]], tuple[str, ...]]] = {
    # tool: how it is called, the fields it offers at all
    "trafilatura": (_trafilatura, ("title", "published", "issuer")),
    "GNE": (_gne, ("title", "published", "issuer")),
    "readability-lxml": (_readability, ("title",)),
    "resiliparse": (_resiliparse, ("title",)),
}
