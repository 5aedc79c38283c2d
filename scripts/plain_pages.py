"""The short way to HTML inside a run of MkDocs, for generated pages that are plain enough."""

from __future__ import annotations

import re
from typing import Any

from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from converters.pages.html import html_of
from scripts.page_kinds import links_nowhere

_HEADING = re.compile(r'^<h([1-6])[^>]* id="([^"]+)"', re.MULTILINE)
"""A heading in HTML: its level and its id."""


class PlainPages(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """Gives MkDocs the HTML of generated pages that are plain enough, the same that Python-Markdown makes, sooner."""

    def __init__(self) -> None:
        self._made: dict[str, str] = {}

    def on_page_markdown(self, markdown: str, *, page: Page, **_: object) -> str:
        """Keep the HTML of a plain page, and leave nothing to convert."""
        path = page.file.src_uri
        made = html_of(markdown) if links_nowhere(path) else None
        if made is None:
            return markdown
        self._made[path] = made
        return ""

    def on_page_content(self, html: str, *, page: Page, **_: object) -> str:
        """Put the kept HTML in its place; its headings make the table of contents."""
        made = self._made.pop(page.file.src_uri, None)
        if made is None:
            return html
        page.toc = get_toc([_token(*found.groups()) for found in _HEADING.finditer(made)])
        return made


def _token(level: str, key: str) -> Any:
    return {"level": int(level), "id": key, "name": key, "html": "", "data-toc-label": "", "children": []}
