"""What the style of an element makes of it: text too small to be seen, as smuggled links are; spans set as blocks."""

from __future__ import annotations

import re

from lxml import etree

_NO_SIZE = re.compile(
    r"(?<![\w-])font-size\s*:\s*(?:0*\.?0+\s*(?:p[xt]|r?em|%)?|(?:0*\.\d+|1)p[xt])\s*(?:!\s*important\s*)?(?=;|$)"
    r"|(?<![\w-])font\s*:\s*(?:[a-z]+\s+)*0+(?:px)?\s*(?:/\S+)?\s",
    re.IGNORECASE,
)
_SIZE = re.compile("font-size|font:", re.IGNORECASE)
_CLIPPED = re.compile(
    r"(?<![\w-])clip\s*:\s*rect\((?:\s*[01](?:px)?[\s,]*){4}\)"
    r"|clip-path\s*:\s*(?:inset\(\s*(?:50|100)%|circle\(\s*0\D)"
)
_CROPPED = re.compile(r"(?<![\w-])overflow\s*:\s*hidden")
_POINT = re.compile(r"(?<![\w-])(?:width\s*:\s*[01]|height\s*:\s*1)(?:px)?\s*(?=;|$)")
"""The size of a box of which nothing is seen but a point or a line. One without height may be unfolded by a script."""
_FOLDED = re.compile(r"(?<![\w-])height\s*:\s*0(?:px)?\s*(?=;|$)")
_APART = re.compile(r"(?<![\w-])position\s*:\s*(?:absolute|fixed)")
_PUSHED_OUT = re.compile(r"(?<![\w-])text-indent\s*:\s*(?:100|\d{4,6})%")
_OPACITY = re.compile(r"(?<![\w-])opacity\s*:\s*([\d.]+)")
_FILTERED = re.compile(
    r"(?<![\w-])filter\s*:[^;]{0,80}(?:alpha\([^)]{0,80}opacity\s*=\s*0\s*[,)]|opacity\(\s*0*\.?0+%?\s*\))"
)
_LATER = ("transition", "transform", "animation")
"""What a style says of a text that appears once a reader comes to it."""
_LEAST_MARQUEE = 5
"""Pixels, across and up."""
_SIZES = re.compile(r"(?<![\w-])(?:width|height)\s*:\s*(\d{1,4})(?:px)?\s*(?=;|$)")
_DISPLAY = re.compile(r"(?<![\w-])display\s*:\s*(block|inline)(?![\w-])")


def shrinks(style: str) -> bool:
    """Return whether ``style``, in small letters, sets a text so small, or clips it so, that no reader sees it.

    >>> shrinks("font-size:0px"), shrinks("overflow:hidden;width:1px"), shrinks("font-size:0.9em")
    (True, True, False)
    """
    if "font" in style and _NO_SIZE.search(style):
        return True
    if "clip" in style and _CLIPPED.search(style):
        return True
    if "overflow" not in style or not _CROPPED.search(style):
        return False
    is_folded = _FOLDED.search(style) and _APART.search(style)
    is_pushed = "nowrap" in style and _PUSHED_OUT.search(style)
    return bool(_POINT.search(style) or is_folded or is_pushed)


def fades(style: str) -> bool:
    """Return whether ``style``, in small letters, lets nothing of a text be painted, and not only until it is reached.

    >>> fades("opacity:0"), fades("opacity:.4"), fades("filter:alpha(opacity=0)"), fades("opacity:0;transition:all 1s")
    (True, False, True, False)
    """
    if "opacity" not in style or any(word in style for word in _LATER):
        return False
    said = _OPACITY.findall(style)
    return not said[-1].strip("0.") if said else _FILTERED.search(style) is not None


def displays(style: str) -> str:
    """Return how ``style``, in small letters, sets an element against its name: block, inline or nothing."""
    match = _DISPLAY.search(style) if "display" in style else None
    return match[1] if match else ""


def stays_shrunk(element: etree._Element) -> bool:
    """Return whether nothing within a shrunk ``element`` is set larger again, as in lists without gaps."""
    if not _NO_SIZE.search(element.get("style") or ""):
        return True
    return not any(_sets_size(inner) for inner in element.iterdescendants())


def _sets_size(element: etree._Element) -> bool:
    """Return whether an element within may be seen again: it says how large its text is, or a style sheet may."""
    return element.tag == "font" or bool(element.get("class")) or _SIZE.search(element.get("style") or "") is not None


def restyle(root: etree._Element, text: str) -> None:
    """Make the tree of the page ``text`` say by attributes and signs what browsers and style sheets make of it.

    A banner of a point is marked as hidden, readings of characters have their brackets, and labels of component
    libraries their colons.
    """
    for element in root.iter("rt", "marquee"):
        if element.tag == "rt":
            _bracket_reading(element)
        elif _is_point(element):
            element.set("hidden", "")
    if _DESCRIPTIONS in text:
        _add_colons(root)


_DESCRIPTIONS = "descriptions-item"
_LABELS = re.compile(r"descriptions-item(?:__|-)label(?![\w-]*-)")


def _add_colons(root: etree._Element) -> None:
    """Write out the colon that component libraries (Element, Ant Design) set behind a label by their style sheets."""
    for label in root.iter("span"):
        if not len(label) and _LABELS.search(label.get("class") or ""):
            text = (label.text or "").strip()
            label.text = f"{text}：" if text and text[-1] not in "：:" else text


def _bracket_reading(reading: etree._Element) -> None:
    """Set the reading of a character in brackets, where no ``rp`` does (HTML, 4.5.10)."""
    before = reading.getprevious()
    if before is None or before.tag != "rp":
        said = "".join(map(str, reading.itertext())).strip()
        for inner in list(reading):
            reading.remove(inner)
        reading.text = f"（{said}）" if said else ""


def _is_point(element: etree._Element) -> bool:
    sizes = [element.get(side, "").strip().removesuffix("px") for side in ("width", "height")]
    sizes += _SIZES.findall((element.get("style") or "").lower())
    return any(size.isdecimal() and int(size) < _LEAST_MARQUEE for size in sizes)
