"""From tree to lines: one walk over the elements, which leaves out what no reader of the page sees."""

from __future__ import annotations

from lxml import etree

from converters.readers.html.colours import Tint, blends
from converters.readers.html.file_links import is_icon
from converters.readers.html.lines import SPACES, Line, Node, Piece, Sheet, strip_pieces, tidy
from converters.readers.html.look import LOOKS, PLAIN, read_look
from converters.readers.html.numbers import number_items
from converters.readers.html.restyled import stays_shrunk
from converters.readers.html.skipped import BLENDED, SHRUNK, STRUCK_OUT, UNREAD, read_meta, skip, strike
from converters.readers.html.tree import INLINE, find_hidden_names
from converters.readers.raised import SCRIPTS, raise_figures

_BOLD = frozenset(("b", "strong"))
_SET_BY_NAME = frozenset(("table", "center", "th", "ol"))
"""Elements of which the name itself says how their text is set."""
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_VOID = frozenset(("br", "img", "meta", "title", "iframe", "frame", "link", "base", "col", "hr"))

_KEEPING = frozenset(("pre", "textarea"))
"""Elements that keep the line breaks of the source."""
_ANCHORS = frozenset(("name", "id"))
"""Attributes of an ``a`` that is the end of a link, and not its beginning."""
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
_SET_AS = {("block", "span"): _BLOCK, ("block", "font"): _BLOCK, ("inline", "p"): _INLINE, ("inline", "div"): _INLINE}
"""How its style sets an element, and its name -> its part."""

Mark = tuple[str, bool, str]
"""Address, whether it is bold, and name of the link: what an inline element says of its text."""
Place = tuple[int, str, str, Mark]
"""Node, tag, alignment and mark of the text inside an element."""


class _Walker:
    """Builds the sheet while the tree is walked; one instance a page."""

    __slots__ = (
        "broken", "hidden_names", "keeping", "lines", "nodes", "outer", "papers", "pending", "pieces", "place",
        "sheet", "show_hidden",
    )  # fmt: skip

    def __init__(self, hidden_names: frozenset[str], *, show_hidden: bool) -> None:
        self.sheet = Sheet()
        self.lines, self.nodes = self.sheet.lines, self.sheet.nodes
        self.hidden_names = hidden_names
        self.show_hidden = show_hidden
        self.pieces: list[Piece] = []
        self.pending: list[str] = []
        self.broken = False
        self.place: Place = (-1, "body", "", ("", False, ""))
        self.outer: list[Place | None] = []
        """The place outside of each open element, None for one whose text is not taken."""
        self.keeping: list[int] = []
        """The nodes that are open and keep line breaks (``pre``)."""
        self.papers: set[int] = set()
        """The colours that elements set behind their texts."""

    def open(self, element: etree._Element, tag: str, part: int) -> bool:
        """Begin an element that may hold text; return whether it is shown."""
        items: list[tuple[str, str]] = element.items()  # type: ignore[assignment]  # never bytes
        told = items
        if items and tag == "a":  # each has an address of its own
            told = [item for item in items if item[0] in LOOKS]
        look = read_look(tuple(told), self.hidden_names) if told else PLAIN
        unseen, ident, styled, align, bold, kept, display, tint = look
        if unseen and self.is_left_out(element, unseen, tint):
            return self.leave_out(element, unseen)
        place = self.place
        self.outer.append(place)
        if display:
            part = _SET_AS.get((display, tag), part)
        if part == _INLINE or ":" in tag:
            self.open_inline(element, tag, items, bold=bold)
            return True
        if self.pending or self.pieces:
            self.flush_line()
        self.broken = False
        parent, _, outer_align, mark = place
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
        node = len(nodes)
        nodes.append(Node(tag, ident, parent, len(self.lines), 0, table))
        self.place = (node, tag, align or outer_align, mark)
        if kept or tag in _KEEPING:
            self.keeping.append(node)
        return True

    def is_left_out(self, element: etree._Element, unseen: str, tint: Tint) -> bool:
        """Return whether an element is none of the page for the reason ``unseen``."""
        if unseen == BLENDED:
            return blends(element, tint, self.papers) and not self.show_hidden
        if unseen == STRUCK_OUT:
            return True
        return not self.show_hidden and (unseen != SHRUNK or stays_shrunk(element))

    def leave_out(self, element: etree._Element, unseen: str) -> bool:
        """Take an element that is not seen for what it is; return that it is not shown."""
        if unseen == STRUCK_OUT:
            strike(self.sheet, element)
        else:
            self.sheet.hidden += 1
        element.set("hidden", unseen)
        return False

    def open_inline(self, element: etree._Element, tag: str, items: list[tuple[str, str]], *, bold: bool) -> None:
        """Begin an element within a line: what it says of its text."""
        if self.pending:
            self.flush_piece()
        if tag == "a":
            node, block, align, mark = self.place
            if items or block not in HEADINGS:  # a heading may be set as a link and lead nowhere
                self.place = (node, block, align, _read_link(items, mark))
        elif tag in SCRIPTS:
            raise_figures(element, tag)
        elif bold or tag in _BOLD:
            node, block, align, (href, _, name) = self.place
            self.place = (node, block, align, (href, True, name))

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

    def add_kept(self, text: str) -> None:
        """Add a text that keeps its line breaks."""
        for number, part in enumerate(text.replace("\r", "").split("\n")):
            if number:
                self.flush_line(broken=True)
            if part:
                self.pending.append(part)

    def flush_piece(self) -> None:
        """End the current stretch of equal marks."""
        href, bold, name = self.place[3]
        self.pieces.append(Piece("".join(self.pending), href, bold, name))
        self.pending.clear()

    def flush_line(self, *, broken: bool = False) -> None:
        """End the current line; an empty one leaves no trace."""
        pieces, pending = self.pieces, self.pending
        if pieces:
            if pending:
                self.flush_piece()
            if len(pieces) == 1:
                self.add_piece(pieces[0])
            else:
                self.add_line()
            self.pieces = []
        elif pending:
            href, bold, name = self.place[3]
            self.add_piece(Piece("".join(pending), href, bold, name))
            pending.clear()
        self.broken = broken

    def add_piece(self, piece: Piece) -> None:
        """Tidy ``piece`` and keep it as a line, if anything is left."""
        raw = piece.text
        text = raw.strip()
        if text.isprintable() and "  " not in text:
            indented = raw[0] in SPACES
        else:
            whole = tidy(raw)
            text = whole.strip()
            indented = whole[:1] in (" ", "\u3000")
        if text:
            piece.text = text
            node, tag, align, _ = self.place
            linked = len(text) if piece.href else 0
            self.lines.append(Line([piece], tag, node, align, self.broken, indented, "", text, linked))

    def add_line(self) -> None:
        """Tidy the pieces and keep them as a line, if anything is left."""
        pieces = self.pieces
        for piece in pieces:
            piece.text = tidy(piece.text)
        whole = "".join([piece.text for piece in pieces])
        text = whole.strip()
        if text:
            if len(text) != len(whole):
                pieces = strip_pieces(pieces)
            indented = whole[:1] in (" ", "\u3000")
            linked = sum([len(piece.text) for piece in pieces if piece.href])
            node, tag, align, _ = self.place
            self.lines.append(Line(pieces, tag, node, align, self.broken, indented, "", text, linked))

    def add_image(self, element: etree._Element) -> None:
        """Keep a picture as a line of its own: its caption is its ``alt`` or ``title``."""
        source = element.get("src") or element.get("data-src") or ""
        if not source or is_icon(element):
            return
        caption = tidy(element.get("alt") or element.get("title") or "").strip()
        self.flush_line(broken=True)
        line = Line([Piece(caption)] if caption else [], "img", self.place[0])
        line.image, line.text, line.leads = source, caption, self.place[3][0] != ""
        self.lines.append(line)

    def finish(self, root: etree._Element) -> Sheet:
        """End the last line and number the items of lists; return the sheet."""
        self.flush_line()
        if self.sheet.ordered:
            number_items(self.sheet, root, show_hidden=self.show_hidden)
        return self.sheet


def _read_link(items: list[tuple[str, str]], mark: Mark) -> Mark:
    """Return the mark of a link with the attributes ``items`` inside of ``mark``."""
    attributes = dict(items)
    get = attributes.get
    href = get("href", "").strip() or mark[0]
    if not href and not _ANCHORS.intersection(attributes):
        href = SCRIPTED
    return href, mark[1], get("download") or get("title") or get("textvalue") or ""


def flatten(root: etree._Element, *, show_hidden: bool = False) -> Sheet:
    """Return the page under ``root`` as lines, in the order of the source, without hidden elements.

    ``show_hidden`` takes these in too, for pages that a script makes visible.
    """
    walker = _Walker(find_hidden_names(root), show_hidden=show_hidden)
    pending, outer, keeping, begin, find_part = walker.pending, walker.outer, walker.keeping, walker.open, _PARTS.get
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            tag = element.tag
            part = find_part(tag, _BLOCK)
            if part == _EMPTY:
                walker.add_void(element, tag)
                outer.append(None)
            elif part == _SKIPPED or not begin(element, tag, part):
                if part == _SKIPPED:
                    skip(walker.sheet, element)
                outer.append(None)
                walk.skip_subtree()
                continue
            text = element.text
        else:
            place = outer.pop()
            if place is not None:
                node = walker.place[0]
                if node != place[0]:
                    walker.close_block(node)
                elif pending:
                    walker.flush_piece()
                walker.place = place
            text = element.tail
        if text and (pending or walker.pieces or not text.isspace() or "\u3000" in text):
            if keeping and "\n" in text:
                walker.add_kept(text)
            else:
                pending.append(text)
    return walker.finish(root)
