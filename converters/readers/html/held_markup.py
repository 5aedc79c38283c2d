"""Markup that a page holds as text until a script shows it: in a ``textarea`` or a ``script`` of templates."""

from __future__ import annotations

import re

from lxml import etree

from converters.readers.html.tree import parse_tree

_HOLDERS = ("textarea", "script")
_TEMPLATES = frozenset(("text/html", "text/template", "text/x-template"))
_MARKUP = re.compile(r"</(?:p|div|td|span|section)>|<br\s*/?>", re.IGNORECASE)
_SIGNS = re.compile("[\u3400-\u9fff]")
_LEAST = 30
"""Chinese signs that make a text of it: what a page holds for a share box has fewer, or blanks to fill in."""


def unfold_markup(root: etree._Element) -> None:
    """Let what the page holds as markup be elements, hidden until nothing that is shown can be the text."""
    for holder in list(root.iter(*_HOLDERS)):
        if holder.tag == "script" and (holder.get("type") or "").strip().lower() not in _TEMPLATES:
            continue
        text = holder.text or ""
        if len(holder) or "{{" in text or not _MARKUP.search(text) or len(_SIGNS.findall(text)) < _LEAST:
            continue
        held = parse_tree(text)
        body = held.find("body") if held is not None else None
        if body is not None:
            holder.tag, holder.text = "div", body.text
            holder.set("style", "display:none")
            holder.extend(list(body))
