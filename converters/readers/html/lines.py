"""An HTML page as one flat list of lines, with the elements that hold them: all that later steps look at."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]+")
_SPACES = re.compile(r"[ \t\n\r\f\v\xa0\u2000-\u200a\u202f\u205f\u3000]+")
SPACES = frozenset(
    " \t\n\r\f\v\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
"""What ``tidy`` takes for white space."""
_SPACE_SIGNS = "".join(SPACES)
_WIDE = r"\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u3000-\u303f"
_WRAP = re.compile(rf"(?<=[{_WIDE}])[ \t]*\n[ \t\n]*(?=[{_WIDE}])")


@dataclass(slots=True)
class Piece:
    """A stretch of a line that one inline element holds."""

    text: str
    href: str = ""
    bold: bool = False
    name: str = ""
    """The link's ``title`` or ``download`` attribute."""


@dataclass(slots=True)
class Line:
    """A visible line of the page: what stands between two block boundaries or line breaks."""

    pieces: list[Piece]
    tag: str
    node: int
    align: str = ""
    broken: bool = False
    """A ``<br>``, not a new block, parts it from the line before."""
    indented: bool = False
    image: str = ""
    """The address of a picture that stands alone in this line."""
    text: str = ""
    linked: int = 0
    """How many of its characters are links."""
    leads: bool = False
    """It is a picture that is a link."""


@dataclass(slots=True)
class Node:
    """A block element: the half-open range of lines in it."""

    tag: str
    ident: str
    """Its id and classes, lower case, parted and surrounded by spaces."""
    parent: int
    start: int
    end: int = 0
    element: etree._Element | None = None
    """Kept for tables only."""


@dataclass(slots=True)
class Sheet:
    """The flat page. ``metas`` are (lower-case name, content) in order; ``title`` is the title element's text."""

    lines: list[Line] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    metas: list[tuple[str, str]] = field(default_factory=list)
    title: str = ""
    scripts: int = 0
    frames: list[str] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    """Texts that are struck out."""
    ordered: list[tuple[int, etree._Element]] = field(default_factory=list)
    """The numbered lists: node and element of each."""
    numbers: dict[int, str] = field(default_factory=dict)
    """The number that is shown before a line, and is not in its text, by the number of the line."""
    hidden: int = 0
    """How many elements were left out because they are not shown."""

    def list_texts(self, start: int, end: int) -> list[str]:
        """Return the texts of a range of lines, those of list items with the numbers that are shown before them."""
        if not self.numbers:
            return [line.text for line in self.lines[start:end]]
        return [self.numbers.get(at, "") + line.text for at, line in enumerate(self.lines[start:end], start)]


def tidy(text: str) -> str:
    """Return ``text`` with invisible signs left out and white space as one sign, wide where any of it was wide."""
    if text.isprintable() and "  " not in text:  # of all white space only the plain space counts as printable
        return text
    bare = text.strip(_SPACE_SIGNS)
    if bare.isprintable() and "  " not in bare:  # there is white space around it only
        before, _, behind = text.partition(bare) if bare else (text, "", "")
        return _make_one(before) + bare + _make_one(behind)
    if text.isascii():  # no sign in it is invisible or wide
        return _SPACES.sub(" ", text)
    text = _INVISIBLE.sub("", text)
    if "\n" in text:
        text = _WRAP.sub("", text)
    return _SPACES.sub(_one_space if "\u3000" in text else " ", text)


def _make_one(spaces: str) -> str:
    """Return one sign for white space, wide where any of it was wide."""
    return "\u3000" if "\u3000" in spaces else spaces and " "


def _one_space(match: re.Match[str]) -> str:
    return _make_one(match[0])


def strip_pieces(pieces: list[Piece]) -> list[Piece]:
    """Return ``pieces`` without white space before the first and after the last sign; one of them has a sign."""
    while not pieces[0].text.strip():
        del pieces[0]
    while not pieces[-1].text.strip():
        del pieces[-1]
    pieces[0].text = pieces[0].text.lstrip()
    pieces[-1].text = pieces[-1].text.rstrip()
    return pieces
