"""The lines of the body as blocks: paragraphs, headings, tables and figures, in their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from converters.issues import Code, Issue
from converters.model import Block, Figure, Heading, Link, Paragraph, Role, Run, Runs, Strong, merge_runs
from converters.official.document_number import find_line_number
from converters.readers.html.lines import Line, Node, Piece, Sheet
from converters.readers.html.tables import is_data, read_table

_ICON = re.compile(
    r"(?:icons?|filetype|file_?type|ico_|_ico|/ico/|blank|spacer|dot|bullet|print|close|share|weixin|wx|qrcode|ewm|arrow|line)"
    r"[\w./-]*\.(?:gif|png|jpe?g|svg|ico)$|icon_\w+\.|/(?:doc|docx|pdf|xls|xlsx|zip|rar|wps|txt|ppt|acrobat|word|excel)\.(?:gif|png)$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十百\d]{1,5}[章节条编]|[①-⑳]|附\s*件)"
)
_ENDED = re.compile(r"[。；：！？;:!?]$")
_ORDERED = re.compile(r"^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|第)")


@dataclass(slots=True)
class Blocks:
    """The blocks made so far, and what was said while making them."""

    blocks: list[Block] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    node: int = -1
    """The element of the last paragraph: a broken line may go on only inside it."""


def resolve(href: str, base: str) -> str:
    """Return ``href`` as an absolute http, https or mailto address; "" if it is none."""
    try:
        address = urljoin(base, href.strip())
        scheme = urlsplit(address).scheme.lower()
    except ValueError:
        return ""
    return address if scheme in ("http", "https", "mailto") else ""


def runs_of(line: Line, base: str) -> Runs:
    """Return the text of ``line`` with its links, and what is bold in it unless all is."""
    pieces = line.pieces
    if _is_unmarked(pieces):
        text = pieces[0].text if len(pieces) == 1 else "".join([piece.text for piece in pieces])
        return (Run(text),) if text else ()
    all_bold = all(piece.bold or not piece.text.strip() for piece in pieces)
    runs = []
    for piece in pieces:
        address = resolve(piece.href, base) if piece.href else ""
        if address:
            runs.append(Run(piece.text, Link(address)))
        else:
            runs.append(Run(piece.text, Strong() if piece.bold and not all_bold and piece.text.strip() else None))
    return merge_runs(tuple(runs))


def _is_unmarked(pieces: list[Piece]) -> bool:
    """Return whether no piece is a link, and none is bold beside another: most lines are of one look."""
    if len(pieces) == 1:
        return not pieces[0].href
    return not any(piece.href or piece.bold for piece in pieces)


def build_blocks(sheet: Sheet, lines: Sequence[int], base: str) -> Blocks:
    """Return the lines numbered ``lines`` as blocks; a line of a data table brings the whole table."""
    made = Blocks()
    if not lines:
        return made
    tables = _data_tables(sheet, lines[0], lines[-1] + 1)
    done = -1
    for at in lines:
        if at < done:
            continue
        if at in tables:
            table = tables[at]
            if table.element is not None:
                read = read_table(table.element)
                if read.rows:
                    made.blocks.append(read)
            made.node, done = -1, table.end
            continue
        line = sheet.lines[at]
        if line.image:
            _add_image(made, line, base)
        else:
            _add_line(made, line, base, sheet.numbers.get(at, ""))
    return made


def _data_tables(sheet: Sheet, start: int, end: int) -> dict[int, Node]:
    """Return the outermost data tables in the range by their first line."""
    found: dict[int, Node] = {}
    covered = start
    for node in sheet.nodes:
        if node.tag != "table" or node.start < covered or node.end > end or node.end <= node.start:
            continue
        if node.element is not None and is_data(node.element, sheet, node.start, node.end):
            found[node.start] = node
            covered = node.end
    return found


def is_icon(source: str) -> bool:
    """Return whether the picture at ``source`` is a sign of the page and shows no text: a bullet, a file type."""
    return _ICON.search(source) is not None or source.startswith("data:image/gif")


def _add_image(made: Blocks, line: Line, base: str) -> None:
    if is_icon(line.image):
        return
    source = resolve(line.image, base) or (
        line.image if not line.image.startswith("data:") and ":" not in line.image else ""
    )
    caption = "" if re.fullmatch(r"[\w.-]*\.(?:jpe?g|png|gif|bmp|webp)|[\w-]*", line.text, re.ASCII) else line.text
    made.blocks.append(Figure((Run(caption),) if caption else (), source))
    made.issues.append(Issue(Code.IMAGE_LEFT_OUT, source or "a picture without an address", caption))
    made.node = -1


def _add_line(made: Blocks, line: Line, base: str, number: str) -> None:
    runs = runs_of(line, base)
    if not runs:
        return
    if number:
        runs = merge_runs((Run(number), *runs))
    last = made.blocks[-1] if made.blocks else None
    if line.broken and line.node == made.node and isinstance(last, Paragraph | Heading) and _goes_on(last.text, line):
        joined = merge_runs((*last.runs, Run("\n"), *runs))
        made.blocks[-1] = Heading(last.level, joined) if isinstance(last, Heading) else Paragraph(joined, last.role)
        return
    made.node = line.node
    tag = line.tag
    if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit() and len(line.text) <= 60 and "。" not in line.text:
        made.blocks.append(Heading(min(max(int(tag[1]), 2), 6), runs))
    elif line.align == "center":
        made.blocks.append(Paragraph(runs, Role.CENTRED))
    elif tag == "li" and not number and not line.broken and not _ORDERED.match(line.text):
        made.blocks.append(Paragraph(runs, Role.ITEM))
    else:
        made.blocks.append(Paragraph(runs))


def _goes_on(before: str, line: Line) -> bool:
    """Whether a line after a break belongs to the paragraph above: a title set in lines, a sentence cut in two."""
    if line.indented or _ENDED.search(before) or _NUMBERED.match(line.text) or find_line_number(line.text):
        return False
    last = before.rpartition("\n")[2]
    if line.align == "center":
        return not find_line_number(last)
    return line.align != "right" and len(last) >= 20


def cut_repetition(blocks: list[Block]) -> tuple[list[Block], tuple[Issue, ...]]:
    """Return ``blocks`` without a second copy of the text that begins somewhere in them and runs to the end."""
    texts = [block.text for block in blocks]
    first = next((at for at, text in enumerate(texts[:12]) if len(text) >= 16), -1)
    if first < 0:
        return blocks, ()
    starts = [at for at in range(first + 1, len(texts)) if texts[at] == texts[first]]
    for again in starts[:4]:
        rest = texts[again:]
        same = sum(1 for one, other in zip(rest, texts[first:], strict=False) if one == other)
        if len(rest) >= 2 and same * 10 >= len(rest) * 8 and again - first >= same:
            head = first
            while head and again and texts[again - 1] == texts[head - 1]:
                head, again = head - 1, again - 1  # noqa: PLW2901 -- the copy begins with its title
            detail = f"{len(texts) - again} blocks from {texts[again][:40]!r} on"
            return blocks[:again], (Issue(Code.DUPLICATE_BODY, detail, "body"),)
    return blocks, ()
