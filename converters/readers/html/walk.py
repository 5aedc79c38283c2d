"""From tree to lines: one walk over the elements, which leaves out what no reader of the page sees."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from converters.readers.html.line_maker import LineMaker, Mark, Place
from converters.readers.html.lines import Node, Piece, Sheet, tidy
from converters.readers.html.look import PLAIN, Look, read_look
from converters.readers.html.numbers import number_items
from converters.readers.html.skipped import STRUCK_OUT, UNREAD, read_meta, skip, strike
from converters.readers.html.tree import INLINE, find_hidden_names
from converters.readers.raised import SCRIPTS, raise_figures

_BOLD = frozenset(("b", "strong"))
_SET_BY_NAME = frozenset(("table", "center", "th", "ol"))
"""Elements of which the name itself says how their text is set."""
_VOID = frozenset(("br", "img", "meta", "title", "iframe", "frame", "link", "base", "col", "hr"))

SCRIPTED = "javascript:"
"""The address of a link that a script follows."""

_EMPTY, _SKIPPED, _INLINE, _BLOCK = range(4)
"""How an element takes part in lines."""
_PARTS = {
    **dict.fromkeys(INLINE, _INLINE),
    **dict.fromkeys(UNREAD, _SKIPPED),
    **dict.fromkeys(_VOID, _EMPTY),
}
"""Name of an element -> its part; every other begins a line, unless it is of Word (``o:p``)."""


class _Walker(LineMaker):
    """Builds the sheet while the tree is walked; one instance a page."""

    __slots__ = ("hidden_names", "nodes", "outer", "show_hidden")

    def __init__(self, hidden_names: frozenset[str], *, show_hidden: bool) -> None:
        super().__init__()
        self.nodes = self.sheet.nodes
        self.hidden_names = hidden_names
        self.show_hidden = show_hidden
        self.outer: list[Place | None] = []
        """The place outside of each open element, None for one whose text is not taken."""

    def walk(self, root: etree._Element) -> None:
        """Take every element under ``root``: its text, the elements in it, and the text behind it."""
        pending, find_part = self.pending, _PARTS.get
        opened: list[etree._Element] = []
        rows: list[Iterator[etree._Element]] = [iter((root,))]
        """What is still to come in each element that is open."""
        while rows:
            for element in rows[-1]:
                tag = element.tag
                part = find_part(tag, _BLOCK)
                if part == _SKIPPED:
                    skip(self.sheet, element)
                elif self.begin(element, tag, part):
                    opened.append(element)
                    rows.append(iter(element))
                    break
                text = element.tail
                if text and (pending or not text.isspace() or self.pieces or "\u3000" in text):
                    self.add_text(text)
            else:
                rows.pop()
                if opened:
                    self.close()
                    self.add_text(opened.pop().tail)

    def begin(self, element: etree._Element, tag: str, part: int) -> bool:
        """Take an element; return whether it is open now, for others are in it. One that holds only a text is not."""
        holds = len(element) > 0
        if part == _EMPTY:
            self.add_void(element, tag)
            if holds:
                self.outer.append(None)
            self.add_text(element.text)
            return holds
        look = PLAIN
        if tag != "a" or _says_look(element):
            items: list[tuple[str, str]] = element.items()  # type: ignore[assignment]  # never bytes
            if items:
                look = read_look(tuple(items), self.hidden_names)
        if look.unseen and (look.unseen == STRUCK_OUT or not self.show_hidden):
            self.leave_out(element, look.unseen)
            return False
        if part == _INLINE or ":" in tag:
            if not holds and not self.keeping:
                self.add_inline(element, tag, bold=look.bold)
                return False
            self.open_inline(element, tag, bold=look.bold)
        else:
            if not holds and not self.keeping and not look.kept and tag != "pre":
                self.add_block(element, tag, look)
                return False
            self.open_block(element, tag, look)
        self.add_text(element.text)
        if not holds:
            self.close()
        return holds

    def leave_out(self, element: etree._Element, unseen: str) -> None:
        """Take an element that is not seen for what it is."""
        if unseen == STRUCK_OUT:
            strike(self.sheet, element)
        else:
            self.sheet.hidden += 1
        element.set("hidden", unseen)

    def add_block(self, element: etree._Element, tag: str, look: Look) -> None:
        """Take an element that begins a line and holds no element."""
        inner = self.make_node(element, tag, look)
        text = element.text
        if text and not text.isspace():
            place = self.place
            self.place = inner
            href, bold, name = inner[3]
            self.add_piece(Piece(text, href, bold, name))
            self.nodes[-1].end = len(self.lines)
            self.place = place

    def open_block(self, element: etree._Element, tag: str, look: Look) -> None:
        """Begin an element that begins a line."""
        inner = self.make_node(element, tag, look)
        self.outer.append(self.place)
        self.place = inner
        if look.kept or tag == "pre":
            self.keeping.append(inner[0])

    def make_node(self, element: etree._Element, tag: str, look: Look) -> Place:
        """End the line before an element and keep its node; return the place of the text in it."""
        if self.pending or self.pieces:
            self.flush_line()
        self.broken = False
        _, ident, styled, align, bold, _ = look
        parent, _, outer_align, mark = self.place
        table = None
        if tag in _SET_BY_NAME:
            if tag == "table":
                align, table = styled or "left", element
            elif tag == "center":
                align = align or "center"
            elif tag == "ol":
                self.sheet.ordered.append((len(self.nodes), element))
            else:
                bold = True
        if bold is not mark[1]:
            mark = (mark[0], bold, mark[2])
        nodes = self.nodes
        node, start = len(nodes), len(self.lines)
        nodes.append(Node(tag, ident, parent, start, start, table))
        return node, tag, align or outer_align, mark

    def add_inline(self, element: etree._Element, tag: str, *, bold: bool) -> None:
        """Take an element within a line that holds no element."""
        if self.pending:
            self.flush_piece()
        href, bold, name = self.read_mark(element, tag, bold=bold)
        text = element.text
        if text and (self.pieces or not text.isspace() or "\u3000" in text):
            self.pieces.append(Piece(text, href, bold, name))

    def open_inline(self, element: etree._Element, tag: str, *, bold: bool) -> None:
        """Begin an element within a line."""
        if self.pending:
            self.flush_piece()
        place = self.place
        self.outer.append(place)
        self.place = (place[0], place[1], place[2], self.read_mark(element, tag, bold=bold))

    def read_mark(self, element: etree._Element, tag: str, *, bold: bool) -> Mark:
        """Return what an element within a line says of its text; figures are raised."""
        mark = self.place[3]
        if tag == "a":
            return _read_link(element, mark)
        if tag in SCRIPTS:
            raise_figures(element, tag)
        elif bold or tag in _BOLD:
            return mark[0], True, mark[2]
        return mark

    def close(self) -> None:
        """End the innermost element that is open."""
        place = self.outer.pop()
        if place is None:
            return
        node = self.place[0]
        if node != place[0]:
            self.close_block(node)
        elif self.pending:
            self.flush_piece()
        self.place = place

    def close_block(self, node: int) -> None:
        """End the element ``node``, and its last line."""
        if self.pending or self.pieces:
            self.flush_line()
        self.broken = False
        self.nodes[node].end = len(self.lines)
        if self.keeping and self.keeping[-1] == node:
            self.keeping.pop()

    def add_void(self, element: etree._Element, tag: str) -> None:
        """Take an element that holds no text."""
        if tag == "br":
            self.flush_line(broken=True)
        elif tag == "img":
            self.add_image(element)
        elif tag == "meta":
            read_meta(element, self.sheet)
        elif tag in ("iframe", "frame"):
            element.text = None  # for browsers that know no frames
            if source := element.get("src"):
                self.sheet.frames.append(source)
        elif tag == "title" and not self.sheet.title:
            self.sheet.title = tidy(element.text or "").strip()
            element.text = None
        elif tag == "hr":
            self.flush_line()

    def finish(self, root: etree._Element) -> Sheet:
        """End the last line and number the items of lists; return the sheet."""
        self.flush_line()
        if self.sheet.ordered:
            number_items(self.sheet, root, show_hidden=self.show_hidden)
        return self.sheet


def _says_look(element: etree._Element) -> bool:
    """Return whether attributes of an element say something of its look; to ask for each costs less than for all."""
    get = element.get
    return (
        get("class") is not None or get("style") is not None or get("id") is not None
        or get("align") is not None or get("hidden") is not None
    )  # fmt: skip


def _read_link(element: etree._Element, mark: Mark) -> Mark:
    """Return the mark of a link inside of ``mark``."""
    get = element.get
    href = get("href", "").strip() or mark[0]
    if not href and get("name") is None and get("id") is None:
        href = SCRIPTED
    return href, mark[1], get("download") or get("title") or get("textvalue") or ""


def flatten(root: etree._Element, *, show_hidden: bool = False) -> Sheet:
    """Return the page under ``root`` as lines, in the order of the source, without hidden elements.

    ``show_hidden`` takes these in too, for pages that a script makes visible.
    """
    walker = _Walker(find_hidden_names(root), show_hidden=show_hidden)
    walker.walk(root)
    return walker.finish(root)
