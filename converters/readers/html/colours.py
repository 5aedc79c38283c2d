"""Colours of a text and of what is behind it, as attributes give them: text in the colour of its ground is not seen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from lxml import etree

UNSAID, UNKNOWN, CLEAR = -1, -2, -3
"""No colour is given; one is given that cannot be told; nothing is painted."""
_NAMES = {
    "white": "ffffff", "black": "000000", "red": "ff0000", "lime": "00ff00", "blue": "0000ff", "yellow": "ffff00",
    "aqua": "00ffff", "cyan": "00ffff", "fuchsia": "ff00ff", "magenta": "ff00ff", "gray": "808080", "grey": "808080",
    "silver": "c0c0c0", "maroon": "800000", "green": "008000", "navy": "000080", "olive": "808000", "purple": "800080",
    "teal": "008080", "orange": "ffa500", "snow": "fffafa", "ivory": "fffff0", "whitesmoke": "f5f5f5",
}  # fmt: skip
_HEX = re.compile("#?([0-9a-f]{6})|#([0-9a-f]{3,4}|[0-9a-f]{8})")
_PARTS = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:\s*[,/]\s*(\d*\.?\d+)(%?))?\s*\)")
_PIECE = re.compile(r"[a-z-]+\([^)]*\)|[^\s]+")
_SETTING = re.compile(
    r"none|scroll|fixed|local|initial|auto|(?:no-)?repeat(?:-[xy])?|[a-z]+-box|left|top|/|[\d.]+[a-z%]*"
)
"""What ``background`` says beside colours and pictures."""
_PAINTING = re.compile(r"text-shadow|text-stroke|text-fill|background-clip|blend-mode|filter|mask|all\s*:")
"""What makes a text look otherwise than its colour says."""
_MOVING = re.compile(r"(?<![\w-])(?:(?:position|float|transform|translate)\s*:|margin[a-z-]*\s*:[^;]{0,60}-\s*[\d.])")
"""What may set a text before something else than the element that it is in."""
_MOST_ABOVE = 16
_LONGEST = 200
"""Signs that are read of what ``background`` says."""
_SEEN_THROUGH = frozenset(
    "p div section article span font strong b em i u center small big sub sup ins tt o:p blockquote".split()  # noqa: SIM905
)
"""Elements that no style sheet gives a background by their names alone."""
_ALIKE = _SEEN_THROUGH | {"br", "wbr"}
"""Elements that no browser gives a colour of its own."""


class Tint(NamedTuple):
    """The colours that an element sets for its text and behind it; those that no eye tells apart are one."""

    ink: int = UNSAID
    paper: int = UNSAID
    moved: bool = False
    """Whether it may stand before something else than the element that it is in."""


NO_TINT = Tint()


def read_tint(attributes: Mapping[str, str]) -> Tint:
    """Return the colours that ``attributes`` give; those a style sheet may give instead are unknown."""
    get = attributes.get
    tint = _read_style(style.lower()) if (style := get("style", "")) else NO_TINT
    is_named = "class" in attributes or "id" in attributes
    ink, paper = get("color", ""), get("bgcolor", "")
    if tint.ink == UNSAID and ink:
        tint = tint._replace(ink=UNKNOWN if is_named else _read_colour(ink.strip().lower()))
    if tint.paper == UNSAID and (paper or "background" in attributes):
        is_known = not is_named and "background" not in attributes
        tint = tint._replace(paper=_read_colour(paper.strip().lower()) if is_known else UNKNOWN)
    return tint


def _read_style(style: str) -> Tint:
    if "color" not in style and "background" not in style:
        return Tint(moved=_MOVING.search(style) is not None)
    if _PAINTING.search(style):
        return Tint(UNKNOWN, UNKNOWN, moved=True)
    found = {"color": UNSAID, "background": UNSAID, "image": UNSAID}
    important: set[str] = set()
    for declaration in style.split(";"):
        name, _, value = declaration.partition(":")
        key = {"background-color": "background", "background-image": "image"}.get(name.strip(), name.strip())
        value, _, wins = value.partition("!")
        if key not in found or (key in important and not wins):
            continue
        important.update({key} if wins else ())
        if name.strip() == "background":
            found["background"], found["image"] = _read_background(value.strip()[:_LONGEST])
        elif key == "image":
            found["image"] = UNSAID if value.strip() in ("none", "initial") else UNKNOWN
        else:
            found[key] = _read_colour(value.strip())
    paper = UNKNOWN if found["image"] == UNKNOWN else found["background"]
    return Tint(found["color"], UNSAID if paper == CLEAR else paper, _MOVING.search(style) is not None)


def _read_background(value: str) -> tuple[int, int]:
    """Return the colour that ``background`` gives, and UNKNOWN as the second where there is a picture or more."""
    pieces = [piece for piece in _PIECE.findall(value) if not _SETTING.fullmatch(piece)]
    if not pieces:
        return UNSAID, UNSAID
    return (_read_colour(pieces[0]), UNSAID) if len(pieces) == 1 else (UNKNOWN, UNKNOWN)


@lru_cache(maxsize=1024)
def _read_colour(value: str) -> int:
    """Return the number of a colour, the last bits of each part left out, as no eye tells these apart.

    >>> _read_colour("#fff") == _read_colour("rgb(254, 254, 254)") == _read_colour("white") != _read_colour("#eee")
    True
    >>> _read_colour("rgba(0,0,0,0)") == _read_colour("transparent") == CLEAR, _read_colour("inherit") == UNKNOWN
    (True, True)
    """
    if value == "transparent":
        return CLEAR
    if match := _PARTS.fullmatch(value):
        parts, seen = [int(match[at]) for at in (1, 2, 3)], float(match[4] or 1) / (100 if match[5] else 1)
    elif match := _HEX.fullmatch(_NAMES.get(value, value)):
        digits = match[1] or match[2]
        digits = "".join(digit * 2 for digit in digits) if len(digits) < len("ffffff") else digits
        parts, seen = [int(digits[at : at + 2], 16) for at in (0, 2, 4)], int(digits[6:] or "ff", 16) / 255
    else:
        return UNKNOWN
    if seen < 1 or max(parts) > 255:
        return CLEAR if seen == 0 else UNKNOWN
    return sum((part >> 2) << (8 * at) for at, part in enumerate(parts))


def blends(element: etree._Element, tint: Tint, papers: set[int]) -> bool:
    """Return whether the text in ``element``, whose colours are ``tint``, and in all that is in it, is not seen.

    ``papers`` are the colours that were set behind a text before; from then on the one of ``element`` is among them.
    """
    ink, paper, _ = tint
    if paper >= 0:
        papers.add(paper)
    if ink != CLEAR and (ink < 0 or ink not in papers or _find_paper(element) != ink):
        return False
    return all(_is_alike(inner) for inner in element.iterdescendants())


def _find_paper(element: etree._Element) -> int:
    """Return the colour behind ``element``; UNKNOWN where a style sheet or a place may set it before another."""
    for one in (element, *islice(element.iterancestors(), _MOST_ABOVE)):
        attributes: Mapping[str, str] = dict(one.items())  # type: ignore[arg-type]  # never bytes
        _, paper, moved = read_tint(attributes)
        if paper != UNSAID:
            return paper
        if moved or one.tag not in _SEEN_THROUGH or "class" in attributes or "id" in attributes:
            return UNKNOWN
    return UNKNOWN


def _is_alike(element: etree._Element) -> bool:
    """Return whether an element within has surely no colours of its own."""
    style = (element.get("style") or "").lower()
    named = any(element.get(name) is not None for name in ("class", "id", "color", "bgcolor"))
    return element.tag in _ALIKE and not named and "color" not in style and "background" not in style
