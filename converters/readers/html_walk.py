"""From tree to lines: one walk over the elements, which leaves out what no reader of the page sees."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import cast

from lxml import etree

from converters.readers.html_lines import Line, Node, Piece, Sheet, tidy
from converters.readers.html_tree import HIDING, INLINE, find_hidden_names

SKIPPED = frozenset(
    (
        "script", "style", "noscript", "template", "head", "svg", "math", "object", "embed", "applet", "audio", "video",
        "canvas", "xml",
    )
)  # fmt: skip
"""Elements whose text no reader of the page sees."""
_BOLD = frozenset(("b", "strong"))
_CENTRING = re.compile(r"text-align\s*:\s*(center|right|-webkit-center)", re.IGNORECASE)
_WEIGHT = re.compile(r"font-weight\s*:\s*(bold|[6-9]00)", re.IGNORECASE)
_HIDDEN_CLASSES = frozenset(
    (
        "hidden", "hide", "none", "d-none", "dn", "visually-hidden", "sr-only", "displaynone", "dis-none", "undis",
        "disnone",
    )
)  # fmt: skip
_NONE: dict[str, str] = {}


class _Walker:
    """Builds the sheet while the tree is walked; one instance a page."""

    def __init__(self, hidden_names: frozenset[str]) -> None:
        self.sheet = Sheet()
        self.hidden_names = hidden_names
        self.pieces: list[Piece] = []
        self.pending: list[str] = []
        self.broken = False
        self.open: list[int] = []
        self.marks: list[tuple[str, bool, str]] = [("", False, "")]
        self.aligns: list[str] = [""]
        self.tag = "body"
        self.opened: list[int] = []

    def flush_piece(self) -> None:
        """End the current stretch of equal marks."""
        pending = self.pending
        if pending:
            href, bold, name = self.marks[-1]
            self.pieces.append(Piece(pending[0] if len(pending) == 1 else "".join(pending), href, bold, name))
            pending.clear()

    def flush_line(self, *, broken: bool = False) -> None:
        """End the current line; an empty one leaves no trace."""
        if self.pending:
            self.flush_piece()
        if self.pieces:
            self.add_line()
            self.pieces = []
        self.broken = broken

    def add_line(self) -> None:
        """Tidy the pieces and keep them as a line, if anything is left."""
        pieces = self.pieces
        for piece in pieces:
            piece.text = tidy(piece.text)
        whole = pieces[0].text if len(pieces) == 1 else "".join([piece.text for piece in pieces])
        text = whole.strip()
        if not text:
            return
        if len(pieces) == 1:
            pieces[0].text = text
        elif len(text) != len(whole):
            pieces = _strip(pieces)
        linked = sum([len(piece.text) for piece in pieces if piece.href])
        node = self.open[-1] if self.open else -1
        indented = whole[0] in " \u3000"
        self.sheet.lines.append(Line(pieces, self.tag, node, self.aligns[-1], self.broken, indented, "", text, linked))

    def add_image(self, element: etree._Element) -> None:
        """Keep a picture as a line of its own: its caption is its ``alt`` or ``title``."""
        source = element.get("src") or element.get("data-src") or ""
        if not source:
            return
        caption = tidy(element.get("alt") or element.get("title") or "").strip()
        self.flush_line(broken=True)
        line = Line([Piece(caption)] if caption else [], "img", self.open[-1] if self.open else -1)
        line.image, line.text = source, caption
        self.sheet.lines.append(line)


def _strip(pieces: list[Piece]) -> list[Piece]:
    """Return ``pieces`` without white space before the first and after the last sign; one of them has a sign."""
    while not pieces[0].text.strip():
        del pieces[0]
    while not pieces[-1].text.strip():
        del pieces[-1]
    pieces[0].text = pieces[0].text.lstrip()
    pieces[-1].text = pieces[-1].text.rstrip()
    return pieces


@lru_cache(maxsize=4096)
def _read_style(style: str) -> tuple[bool, str, bool]:
    """Return whether a style hides, how it aligns, whether it is bold."""
    match = _CENTRING.search(style)
    align = match[1].lower().removeprefix("-webkit-") if match else ""
    return HIDING.search(style) is not None, align, _WEIGHT.search(style) is not None


@lru_cache(maxsize=4096)
def _hides(classes: str) -> bool:
    return not _HIDDEN_CLASSES.isdisjoint(classes.lower().split())


def _is_hidden(attributes: dict[str, str], hidden_names: frozenset[str]) -> bool:
    if "hidden" in attributes or ("style" in attributes and _read_style(attributes["style"])[0]):
        return True
    names = attributes.get("class", "")
    if names and _hides(names):
        return True
    if not hidden_names:
        return False
    return "#" + attributes.get("id", "").lower() in hidden_names or any(
        "." + one in hidden_names for one in names.lower().split()
    )


def _read_meta(element: etree._Element, sheet: Sheet) -> None:
    name = element.get("name") or element.get("property") or element.get("itemprop") or ""
    content = element.get("content")
    if name and content is not None:
        sheet.metas.append((name.strip().lower(), tidy(content).strip()))


def flatten(root: etree._Element, *, show_hidden: bool = False) -> Sheet:
    """Return the page under ``root`` as lines, in the order of the source, without hidden elements.

    ``show_hidden`` takes these in too, for pages that a script makes visible.
    """
    walker = _Walker(find_hidden_names(root))
    pending, opened = walker.pending, walker.opened
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            kind = _open(walker, element, element.tag, show_hidden)
            opened.append(kind)
            if kind == _SKIPPED:
                walk.skip_subtree()
                continue
            text = element.text
        else:
            kind = opened.pop()
            if kind == _BLOCK:
                _close_block(walker)
            elif kind == _INLINE:
                if pending:
                    walker.flush_piece()
                walker.marks.pop()
            text = element.tail
        if text and (pending or walker.pieces or not text.isspace() or "\u3000" in text):
            pending.append(text)
    walker.flush_line()
    return walker.sheet


_EMPTY, _SKIPPED, _INLINE, _BLOCK = range(4)
"""How an element takes part in lines."""


def _skip(walker: _Walker, element: etree._Element) -> None:
    tag = element.tag
    if tag == "head":
        for inner in element.iter("meta", "title"):
            if inner.tag == "meta":
                _read_meta(inner, walker.sheet)
            elif not walker.sheet.title:
                walker.sheet.title = tidy("".join(str(text) for text in inner.itertext())).strip()
    walker.sheet.scripts += int(tag == "script" or bool(len(element) and element.find(".//script") is not None))
    if tag in ("embed", "object") and (source := element.get("src") or element.get("data")):
        walker.sheet.frames.append(source)


def _open(walker: _Walker, element: etree._Element, tag: str, show_hidden: bool) -> int:  # noqa: FBT001 -- as given
    """Begin an element; return how it takes part in lines."""
    if tag in _VOID:
        _add_void(walker, element, tag)
        return _EMPTY
    if tag in SKIPPED:
        _skip(walker, element)
        return _SKIPPED
    items = cast("list[tuple[str, str]]", element.items())
    attributes = dict(items) if items else _NONE
    if items and not show_hidden and _is_hidden(attributes, walker.hidden_names):
        walker.sheet.hidden += 1
        element.set("hidden", "hidden")
        return _SKIPPED
    if tag in INLINE or ":" in tag:
        _open_inline(walker, attributes, tag)
        return _INLINE
    if walker.pending or walker.pieces:
        walker.flush_line()
    walker.broken = False
    _open_block(walker, element, attributes, tag)
    return _BLOCK


_VOID = frozenset(("br", "img", "meta", "title", "iframe", "frame", "link", "base", "col", "hr"))


def _add_void(walker: _Walker, element: etree._Element, tag: str) -> None:
    if tag == "br":
        walker.flush_line(broken=True)
    elif tag == "img":
        walker.add_image(element)
    elif tag == "meta":
        _read_meta(element, walker.sheet)
    elif tag in ("iframe", "frame") and (source := element.get("src")):
        walker.sheet.frames.append(source)
    elif tag == "title" and not walker.sheet.title:
        walker.sheet.title = tidy(element.text or "").strip()
        element.text = None
    elif tag == "hr":
        walker.flush_line()


def _open_inline(walker: _Walker, attributes: dict[str, str], tag: str) -> None:
    if walker.pending:
        walker.flush_piece()
    href, bold, name = mark = walker.marks[-1]
    if tag == "a":
        href = attributes.get("href", "").strip() or href
        name = attributes.get("download") or attributes.get("title") or attributes.get("textvalue") or ""
    elif tag in _BOLD or ("style" in attributes and _read_style(attributes["style"])[2]):
        bold = True
    else:
        walker.marks.append(mark)
        return
    walker.marks.append((href, bold, name))


def _open_block(walker: _Walker, element: etree._Element, attributes: dict[str, str], tag: str) -> None:
    sheet = walker.sheet
    align, bold, ident = "", tag == "th", "  "
    if tag == "table":
        align = "left"
    elif tag == "center":
        align = "center"
    if attributes:
        if "id" in attributes or "class" in attributes:
            ident = f" {attributes.get('id', '')} {attributes.get('class', '')} ".lower()
        if "align" in attributes and tag != "table":
            align = attributes["align"].lower()
        if "style" in attributes:
            _, styled, heavy = _read_style(attributes["style"])
            align, bold = styled or align, bold or heavy
    opened, nodes, aligns, marks = walker.open, sheet.nodes, walker.aligns, walker.marks
    parent = opened[-1] if opened else -1
    opened.append(len(nodes))
    nodes.append(Node(tag, ident, parent, len(sheet.lines), 0, element if tag == "table" else None))
    aligns.append(align or aligns[-1])
    href, old, name = mark = marks[-1]
    marks.append(mark if bold is old else (href, bold, name))
    walker.tag = tag


def _close_block(walker: _Walker) -> None:
    if walker.pending or walker.pieces:
        walker.flush_line()
    walker.broken = False
    nodes, opened = walker.sheet.nodes, walker.open
    nodes[opened.pop()].end = len(walker.sheet.lines)
    walker.aligns.pop()
    walker.tag = nodes[opened[-1]].tag if opened else "body"
    walker.marks.pop()
