"""What the style of an element makes of it: text too small to be seen, as smuggled links are; spans set as blocks."""

from __future__ import annotations

import re

from lxml import etree

_SIGNS = (
    "font-size:0", "font-size: 0", "font-size:1px", "font-size: 1px", "marquee", "clip:", "clip-path:",
    "overflow:hidden", "overflow: hidden",
)  # fmt: skip
"""Of which a page that shrinks anything has one."""
_NO_SIZE = re.compile(
    r"(?<![\w-])font-size\s*:\s*(?:0*\.?0+\s*(?:p[xt]|r?em|%)?|1px)\s*(?:!\s*important\s*)?(?=;|$)", re.IGNORECASE
)
_SIZE = re.compile("font-size|font:", re.IGNORECASE)
_CLIPPED = re.compile(
    r"(?<![\w-])clip\s*:\s*rect\((?:\s*[01](?:px)?[\s,]*){4}\)|clip-path\s*:\s*inset\(\s*(?:50|100)%", re.IGNORECASE
)
_CROPPED = re.compile(r"(?<![\w-])overflow\s*:\s*hidden", re.IGNORECASE)
_POINT = re.compile(r"(?<![\w-])(?:width\s*:\s*[01]|height\s*:\s*1)(?:px)?\s*(?=;|$)", re.IGNORECASE)
"""The size of a box of which nothing is seen but a point or a line. One without height may be unfolded by a script."""
_LEAST_MARQUEE = 5
"""Pixels, across and up."""


_AS_BLOCK = re.compile(r"(?<![\w-])display\s*:\s*block(?![\w-])", re.IGNORECASE)
_AS_INLINE = re.compile(r"(?<![\w-])display\s*:\s*inline(?![\w-])", re.IGNORECASE)
_SET_AS = (
    (("display:block", "display: block"), ("span", "font"), _AS_BLOCK, "div"),
    (("display:inline", "display: inline"), ("p", "div"), _AS_INLINE, "span"),
)
"""Signs in the text of a page, elements, how their style sets them, and the element that is set so without a style."""


def apply_styles(root: etree._Element, text: str) -> None:
    """Make the tree of the page ``text`` say by names and attributes what the styles of its elements say against them.

    What is set so small that no reader sees it is marked as hidden, a ``span`` set as a block is a ``div``, and a
    paragraph set within the line a ``span``.
    """
    _hide_shrunk(root, text)
    for signs, names, pattern, name in _SET_AS:
        if any(sign in text for sign in signs):
            for element in list(root.iter(*names)):
                if pattern.search(element.get("style") or ""):
                    element.tag = name


def _hide_shrunk(root: etree._Element, text: str) -> None:
    if not any(sign in text for sign in _SIGNS):
        return
    for element in root.iter():
        style = element.get("style") if isinstance(element.tag, str) else None
        if (style and _shrinks(style, element)) or (element.tag == "marquee" and _is_point(element)):
            element.set("hidden", "")


def _shrinks(style: str, element: etree._Element) -> bool:
    if _NO_SIZE.search(style):
        return not any(_sets_size(inner) for inner in element.iterdescendants())
    return _CLIPPED.search(style) is not None or (_CROPPED.search(style) and _POINT.search(style)) is not None


def _sets_size(element: etree._Element) -> bool:
    """Return whether an element within may be seen again: it says how large its text is, or a style sheet may."""
    return element.tag == "font" or bool(element.get("class")) or _SIZE.search(element.get("style") or "") is not None


def _is_point(element: etree._Element) -> bool:
    sizes = [element.get(side, "").strip().removesuffix("px") for side in ("width", "height")]
    return any(size.isdecimal() and int(size) < _LEAST_MARQUEE for size in sizes)
