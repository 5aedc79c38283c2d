"""From texts and breaks to lines: what stands between two breaks is tidied and kept, unless nothing is left of it."""

from __future__ import annotations

from lxml import etree

from converters.readers.html.file_links import is_file_link
from converters.readers.html.lines import SPACES, Line, Piece, Sheet, tidy

Mark = tuple[str, bool, str]
"""Address, whether it is bold, and name of the link: what an inline element says of its text."""
Place = tuple[int, str, str, Mark]
"""Node, tag, alignment and mark of the text inside an element."""


class LineMaker:
    """Adds lines to the sheet of a page; one instance a page."""

    __slots__ = ("broken", "keeping", "lines", "pending", "pieces", "place", "sheet")

    def __init__(self) -> None:
        self.sheet = Sheet()
        self.lines = self.sheet.lines
        self.pieces: list[Piece] = []
        """The stretches of the line that is open."""
        self.pending: list[str] = []
        """The texts of the stretch that is open."""
        self.broken = False
        self.place: Place = (-1, "body", "", ("", False, ""))
        self.keeping: list[int] = []
        """The nodes that are open and keep line breaks (``pre``)."""

    def add_text(self, text: str | None) -> None:
        """Add a text to the line that is open; white space begins none, unless it is wide."""
        if text and (self.pending or not text.isspace() or self.pieces or "\u3000" in text):
            if self.keeping and "\n" in text:
                self.add_kept(text)
            else:
                self.pending.append(text)

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
        whole = "".join([piece.text for piece in pieces])
        if not whole.isprintable() or "  " in whole:
            for piece in pieces:
                piece.text = tidy(piece.text)
            whole = "".join([piece.text for piece in pieces])
        text = whole.strip()
        if text:
            if len(text) != len(whole):
                pieces = _strip(pieces)
            indented = whole[:1] in (" ", "\u3000")
            linked = sum([len(piece.text) for piece in pieces if piece.href])
            node, tag, align, _ = self.place
            self.lines.append(Line(pieces, tag, node, align, self.broken, indented, "", text, linked))

    def add_image(self, element: etree._Element) -> None:
        """Keep a picture as a line of its own: its caption is its ``alt`` or ``title``."""
        source = element.get("src") or element.get("data-src") or ""
        if not source or _is_icon(element):
            return
        caption = tidy(element.get("alt") or element.get("title") or "").strip()
        self.flush_line(broken=True)
        line = Line([Piece(caption)] if caption else [], "img", self.place[0])
        line.image, line.text = source, caption
        self.lines.append(line)


def _is_icon(image: etree._Element) -> bool:
    """Return whether a picture only shows of what kind the file is that is linked right behind it."""
    following = image.getnext()
    return (
        following is not None and following.tag == "a" and not (image.tail or "").strip()
        and not image.get("alt") and not image.get("width")
        and is_file_link(following.get("href") or "")
    )  # fmt: skip


def _strip(pieces: list[Piece]) -> list[Piece]:
    """Return ``pieces`` without white space before the first and after the last sign; one of them has a sign."""
    while not pieces[0].text.strip():
        del pieces[0]
    while not pieces[-1].text.strip():
        del pieces[-1]
    pieces[0].text = pieces[0].text.lstrip()
    pieces[-1].text = pieces[-1].text.rstrip()
    return pieces
