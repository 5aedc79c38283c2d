"""Markdown with tables, links or pictures -> Notice: made the page that it describes, and read as one."""

from __future__ import annotations

import re
from dataclasses import replace

from converters.hints import Hints
from converters.issues import Issue, ReadError
from converters.page import Parsed
from converters.readers.html import parse as parse_page

_TITLE = re.compile(r"\A\s*# +\S")
_TABLE = re.compile(r"^ {0,3}\|? *:?-{3,}:? *(?:\| *:?-{3,}:? *){1,60}\|? *$", re.MULTILINE)
"""The row of dashes below the heads of a table (GitHub Flavored Markdown, 4.10)."""
_LINK = re.compile(r"\]\((?:https?://|[./])[^()\s]{1,500}\)")
_MASK = re.compile(r"(?<=[\dXx])\*{2,}")
"""What hides a number, and stresses nothing: 138****1234."""
_EXTENSIONS = ("tables", "nl2br", "sane_lists")
"""A line of a notice is a paragraph, or a part of one that its writer parted."""


def parse_marked_up(text: str, name: str, hints: Hints, issues: tuple[Issue, ...]) -> Parsed | None:
    """Return the notice in Markdown that begins with a heading and has what plain text cannot; None if it has not.

    None, too, where the page that it makes is no notice: then it is read as the text that it is.
    """
    if not _TITLE.match(text) or not (_TABLE.search(text) or _LINK.search(text)):
        return None
    import markdown  # noqa: PLC0415 -- few files need it

    plain = _MASK.sub(lambda mask: "\\*" * len(mask[0]), text)
    page = f"<html><body>{markdown.markdown(plain, extensions=list(_EXTENSIONS))}</body></html>"
    try:
        parsed = parse_page(page.encode(), name, hints)
    except ReadError:
        return None
    return replace(parsed, notice=replace(parsed.notice, issues=(*issues, *parsed.notice.issues)))
