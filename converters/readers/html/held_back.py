"""What a page holds back until a script shows it: markup in a ``textarea``, the rest of a text."""

from __future__ import annotations

import re

from lxml import etree

from converters.readers.html.tree import parse_tree

_MARKUP = re.compile(r"</(?:p|div|td|span|section)>|<br\s*/?>", re.IGNORECASE)
_SIGNS = re.compile("[\u3400-\u9fff]")
_LEAST = 30
"""Chinese signs that make a text of it: what a page holds for a form has fewer, or blanks to fill in."""


def unfold(root: etree._Element, text: str) -> None:
    """Let a page, whose source is ``text``, show what its scripts would: held markup, the rest of a text."""
    _unfold_markup(root)
    _unfold_rest(root, text)


def _unfold_markup(root: etree._Element) -> None:
    """Let what the page holds as markup be elements, hidden until nothing that is shown can be the text."""
    for holder in list(root.iter("textarea")):
        text = holder.text or ""
        if len(holder) or "{{" in text or not _MARKUP.search(text) or len(_SIGNS.findall(text)) < _LEAST:
            continue
        held = parse_tree(text)
        body = held.find("body") if held is not None else None
        if body is not None:
            holder.tag, holder.text = "div", body.text
            holder.set("style", "display:none")
            holder.extend(list(body))


_MORE = re.compile(r"(?:点击)?(?:阅读|展开|查看|显示)全文[^\u3400-\u9fffA-Za-z]*")
_FOLDED = re.compile(r"display\s*:\s*none", re.IGNORECASE)


def _unfold_rest(root: etree._Element, text: str) -> None:
    """Show the rest of a text that the button behind it shows: 阅读全文. ``text`` is that of the page.

    It is the rest if its paragraphs are of the name and the class of those before it.
    """
    if "全文" not in text:
        return
    for button in list(root.iter("a", "div", "span", "p", "button")):
        said = "".join([button.text or "", *(f"{icon.text or ''}{icon.tail or ''}" for icon in button)])
        rest = button.getprevious() if len(button) <= 1 and _MORE.fullmatch(said.strip()) else None
        if rest is None or not _FOLDED.search(rest.get("style") or "") or not len(rest):
            continue
        before = rest.getprevious()
        if before is not None and _look(rest[0]) == _look(before):
            rest.attrib.pop("style")
            button.text = None
            for icon in list(button):
                button.remove(icon)


def _look(element: etree._Element) -> tuple[str, str]:
    return str(element.tag), element.get("class") or ""
