"""What a page holds back until a script shows it: markup in a ``textarea`` or a template, the rest of a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from lxml import etree

from converters.readers.html.tree import parse_tree
from converters.readers.html.written import write_days

_MARKUP = re.compile(r"</(?:p|div|td|span|section)>|<br\s*/?>", re.IGNORECASE)
_SIGNS = re.compile("[\u3400-\u9fff]")
_LEAST = 30
"""Chinese signs that make a text of it: what a page holds for a form has fewer, or blanks to fill in."""
_BLANKS = ("{{", "<%", "${", "{%")
_TEMPLATES = frozenset(("text/template", "text/html", "text/x-template", "text/plain", "text/x-jquery-tmpl"))
"""Types of scripts that hold markup and run nothing."""


def unfold(root: etree._Element, text: str) -> None:
    """Let a page, whose source is ``text``, show what its scripts would: held markup, days, the rest of a text."""
    holding = list(root.iter("textarea", "template", "script"))
    scripts = [one for one in holding if one.tag == "script"]
    write_days(root, scripts)
    holders = [one for one in holding if _may_hold(one, text)]
    if holders:
        writing = [script for one in scripts if _WRITES.search(script := one.text or "")]
        for holder in holders:
            _unfold_markup(root, holder, writing)
    _unfold_rest(root, text)


def _may_hold(element: etree._Element, page: str) -> bool:
    """Whether an element can hold the text of a page; a server would have filled in what is written ``<% %>``."""
    if element.tag == "script":
        return (element.get("type") or "").strip().lower() in _TEMPLATES and "<%" not in page
    return element.tag == "textarea" or bool(element.get("id"))


def _unfold_markup(root: etree._Element, holder: etree._Element, writing: Sequence[str]) -> None:
    """Let the markup in ``holder`` be elements where one of the scripts that are ``writing`` puts it.

    What no script puts anywhere is hidden until nothing that is shown can be the text, if it is held for a form.
    """
    body = _read_held(holder)
    if body is None:
        return
    place, is_written = _find_place(root, holder.get("id") or "", writing)
    if place is not None:
        for one in list(place):
            place.remove(one)
        place.text = body.text
        place.extend(list(body))
        _remove(holder)
    elif is_written or holder.tag == "textarea":
        if holder is not body:
            holder.text = body.text
            holder.extend(list(body))
        holder.tag = "div"
        holder.set("style", "" if is_written else "display:none")


def _read_held(holder: etree._Element) -> etree._Element | None:
    """Return the element whose content is what ``holder`` holds, None if that is no text."""
    text = "".join(map(str, holder.itertext())) if len(holder) else holder.text or ""
    if any(blank in text for blank in _BLANKS) or len(_SIGNS.findall(text)) < _LEAST:
        return None
    if len(holder):  # the parser has read it as markup
        return holder
    held = parse_tree(text) if _MARKUP.search(text) else None
    return held.find("body") if held is not None else None


_WRITES = re.compile(r"innerHTML\s*=|\.(?:html|append|appendChild|replaceWith|insertAdjacentHTML)\(")
"""How a script writes into a page."""
_NAMES = re.compile(r"(?:getElementById\(\s*[\"']|(?:querySelector|\$|jQuery)\(\s*[\"']#)(?P<id>[\w-]{1,60})[\"']\s*\)")


@lru_cache(maxsize=64)  # asked for each holder of a page
def _list_names(script: str) -> tuple[re.Match[str], ...]:
    return tuple(_NAMES.finditer(script))


def _find_place(root: etree._Element, held: str, writing: Sequence[str]) -> tuple[etree._Element | None, bool]:
    """Return the empty element that scripts write what ``held`` names into, and whether they write it at all.

    It is named in the same statement, or in the next: ``var text = held.value; place.innerHTML = text``.
    """
    for script in writing if held else ():
        names = _list_names(script)
        for at, name in enumerate(names):
            if name["id"] != held:
                continue
            before = names[at - 1] if at and ";" not in script[names[at - 1].end() : name.start()] else None
            other = before or (names[at + 1] if at + 1 < len(names) else None)
            found = root.xpath("//*[@id=$name]", name=other["id"]) if other else None
            place = found[0] if isinstance(found, list) and found else None
            if not isinstance(place, etree._Element):  # noqa: SLF001 -- lxml names its class so
                return None, True
            return (place if place.tag not in _HOLDERS and _is_free(place) else None), True
    return None, False


_HOLDERS = ("textarea", "template", "script")


def _is_free(place: etree._Element) -> bool:
    """Whether nothing is shown in an element yet but that it is being loaded."""
    return len(_SIGNS.findall("".join(map(str, place.itertext())))) < _LEAST


def _remove(element: etree._Element) -> None:
    """Take an element out of its page, and leave what stands behind it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


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
