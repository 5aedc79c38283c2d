"""From tree to lines: one walk over the elements, which leaves out what no reader of the page sees."""

from __future__ import annotations

from typing import cast

from lxml import etree

from converters.readers.html_lines import Line, Node, Piece, Sheet, tidy
from converters.readers.html_look import LOOKS, PLAIN, Look, read_look
from converters.readers.html_tree import INLINE, find_hidden_names

SKIPPED = frozenset(
    (
        "script", "style", "noscript", "template", "head", "svg", "math", "object", "embed", "applet", "audio", "video",
        "canvas", "xml",
    )
)  # fmt: skip
"""Elements whose text no reader of the page sees."""
_BOLD = frozenset(("b", "strong"))
_VOID = frozenset(("br", "img", "meta", "title", "iframe", "frame", "link", "base", "col", "hr"))

_EMPTY, _SKIPPED, _INLINE, _BLOCK = range(4)
"""How an element takes part in lines."""
_PARTS = {
    **dict.fromkeys(INLINE, _INLINE),
    **dict.fromkeys(SKIPPED, _SKIPPED),
    **dict.fromkeys(_VOID, _EMPTY),
}
"""Name of an element -> its part; every other begins a line, unless it is of Word (``o:p``)."""


class _Walker:
    """Builds the sheet while the tree is walked; one instance a page."""

    def __init__(self, hidden_names: frozenset[str]) -> None:
        self.sheet = Sheet()
        self.hidden_names = hidden_names
        self.looks: dict[tuple[tuple[str, str], ...], Look] = {}
        self.pieces: list[Piece] = []
        self.pending: list[str] = []
        self.broken = False
        self.open: list[int] = []
        self.marks: list[tuple[str, bool, str]] = [("", False, "")]
        self.aligns: list[str] = [""]
        self.tag = "body"

    def look_at(self, items: list[tuple[str, str]]) -> Look:
        """Return what the attributes ``items`` say."""
        key = tuple([item for item in items if item[0] in LOOKS])
        if not key:
            return PLAIN
        look = self.looks.get(key)
        if look is None:
            look = self.looks[key] = read_look(dict(key), self.hidden_names)
        return look

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
        if len(pieces) == 1:
            piece = pieces[0]
            whole = tidy(piece.text)
            piece.text = text = whole.strip()
            linked = len(text) if piece.href else 0
        else:
            for piece in pieces:
                piece.text = tidy(piece.text)
            whole = "".join([piece.text for piece in pieces])
            text = whole.strip()
            if text and len(text) != len(whole):
                pieces = _strip(pieces)
            linked = sum([len(piece.text) for piece in pieces if piece.href])
        if not text:
            return
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
    pending = walker.pending
    parts: list[int] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            part = _open(walker, element, element.tag, show_hidden)
            parts.append(part)
            if part == _SKIPPED:
                walk.skip_subtree()
                continue
            text = element.text
        else:
            part = parts.pop()
            if part == _BLOCK:
                _close_block(walker)
            elif part == _INLINE:
                if pending:
                    walker.flush_piece()
                walker.marks.pop()
            text = element.tail
        if text and (pending or walker.pieces or not text.isspace() or "\u3000" in text):
            pending.append(text)
    walker.flush_line()
    return walker.sheet


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
    part = _PARTS.get(tag, _BLOCK)
    if part == _EMPTY:
        _add_void(walker, element, tag)
        return part
    if part == _SKIPPED:
        _skip(walker, element)
        return part
    items = cast("list[tuple[str, str]]", element.items())
    look = walker.look_at(items) if items else PLAIN
    if look.hidden and not show_hidden:
        walker.sheet.hidden += 1
        element.set("hidden", "hidden")
        return _SKIPPED
    if part == _INLINE or ":" in tag:
        _open_inline(walker, look, tag, items)
        return _INLINE
    if walker.pending or walker.pieces:
        walker.flush_line()
    walker.broken = False
    _open_block(walker, look, tag, element)
    return _BLOCK


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


def _open_inline(walker: _Walker, look: Look, tag: str, items: list[tuple[str, str]]) -> None:
    if walker.pending:
        walker.flush_piece()
    mark = walker.marks[-1]
    if tag == "a":
        href, bold, _ = mark
        attributes = dict(items)
        href = attributes.get("href", "").strip() or href
        name = attributes.get("download") or attributes.get("title") or attributes.get("textvalue") or ""
        mark = (href, bold, name)
    elif look.bold or tag in _BOLD:
        mark = (mark[0], True, mark[2])
    walker.marks.append(mark)


def _open_block(walker: _Walker, look: Look, tag: str, element: etree._Element) -> None:
    sheet, opened, aligns, marks = walker.sheet, walker.open, walker.aligns, walker.marks
    align, bold = look.align, look.bold
    table = None
    if tag == "table":
        align, table = look.styled or "left", element
    elif tag == "center":
        align = align or "center"
    elif tag == "th":
        bold = True
    nodes = sheet.nodes
    opened.append(len(nodes))
    nodes.append(Node(tag, look.ident, opened[-2] if len(opened) > 1 else -1, len(sheet.lines), 0, table))
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
