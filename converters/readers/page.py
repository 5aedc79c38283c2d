"""Our own pages: Markdown with attribute lists -> Notice, or -> English by segment."""

from __future__ import annotations

import html
import re
from enum import Enum, auto

from converters.issues import ReadError
from converters.model import Block, Cell, Figure, Heading, Notice, Paragraph, Role, Runs, Table
from converters.pages.front_matter import split_front_matter
from converters.pages.markup import read_runs, unescape_html, unescape_markdown
from converters.pages.record import read_record
from converters.segments import write_unit

_ATTRIBUTES = re.compile(r"[ \n]\{: (?P<list>[^{}\n]*) \}\s*\Z")
_HEADING = re.compile(r"(#{2,6}) (.*)", re.DOTALL)
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<(?P<name>t[hd])(?P<attributes>[^>]*)>(?P<text>.*?)</t[hd]>", re.DOTALL)
_CAPTION = re.compile(r"<caption>(.*?)</caption>", re.DOTALL)
_OWN = re.compile(
    r'<span class="t(?: missing)?"[^>]*>(?P<own>.*?)</span>(?:<span class="o[^"]*" lang="[^"]*">.*)?\Z', re.DOTALL
)
_SPAN = re.compile(r' (row|col)span="(\d+)"')
_FIGURE = re.compile(r'<figure [^>]*data-source="([^"]*)".*<figcaption>(.*?)</figcaption>', re.DOTALL)
_RECORD = re.compile(r'<div class="m .*?<a class="p" href="#(s-[0-9a-f-]+)"', re.DOTALL)
_ID = re.compile(r'#(s-[0-9a-f-]+)|id="(s-[0-9a-f-]+)"')


def _read_own(markup: str) -> Runs:
    found = _OWN.match(markup)
    return read_runs(found["own"] if found else markup, unescape_html)


def _read_cell(found: re.Match[str]) -> Cell:
    spans = {name: int(number) for name, number in _SPAN.findall(found["attributes"])}
    return Cell(_read_own(found["text"]), spans.get("row", 1), spans.get("col", 1), found["name"] == "th")


def _read_table(chunk: str) -> Table:
    caption = _CAPTION.search(chunk)
    rows = tuple(tuple(_read_cell(cell) for cell in _CELL.finditer(row[1])) for row in _ROW.finditer(chunk))
    return Table(rows, _read_own(caption[1]) if caption else ())


def _read_role(classes: list[str]) -> Role:
    roles = [role for role in Role if role.value in classes]
    return roles[0] if roles else Role.BODY


def _read_chunk(chunk: str) -> Block | None:
    if chunk.startswith(('<div class="m ', "<aside ")):
        return None
    if chunk.startswith('<div class="scroll"'):
        return _read_table(chunk)
    if chunk.startswith("<figure "):
        found = _FIGURE.match(chunk)
        return Figure(_read_own(found[2]), html.unescape(found[1])) if found else None
    attributes = _ATTRIBUTES.search(chunk)
    classes = [name[1:] for name in attributes["list"].split() if name.startswith(".")] if attributes else []
    if "o" in classes:
        return None
    text = chunk[: attributes.start()] if attributes else chunk
    heading = _HEADING.fullmatch(text)
    if heading:
        return Heading(len(heading[1]), read_runs(heading[2], unescape_markdown))
    return Paragraph(read_runs(text, unescape_markdown), _read_role(classes))


def _chunks(body: str) -> list[str]:
    return [chunk.strip("\n") for chunk in re.split(r"\n{2,}", body) if chunk.strip()]


class Chunk(Enum):
    """What a chunk of a page is, parted from the next by an empty line."""

    TEXT = auto()
    """A heading or paragraph in the page's language."""
    PARTNER = auto()
    RECORD = auto()
    OTHER = auto()


def split_chunks(page: str) -> tuple[str, list[str]]:
    """Return the front matter of ``page`` with its fences, and its chunks with the empty lines between them.

    Joined, they are the page.
    """
    end = page.find("\n---\n", 3) + 5 if page.startswith("---\n") else 0
    body = page[end:]
    start = len(body) - len(body.lstrip("\n"))
    return page[: end + start], re.split(r"(\n{2,}|\n\Z)", body[start:])


def name_chunk(chunk: str) -> tuple[Chunk, str]:
    """Return what ``chunk`` is, and the id of the segment it belongs to, empty if it does not say."""
    record = _RECORD.match(chunk)
    if record:
        return Chunk.RECORD, record[1]
    attributes = _ATTRIBUTES.search(chunk)
    key = _ID.search(attributes["list"] if attributes else chunk)
    if attributes and ".o" in attributes["list"].split():
        return Chunk.PARTNER, ""
    if attributes and key and isinstance(_read_chunk(chunk), Heading | Paragraph):
        return Chunk.TEXT, key[1] or key[2]
    return Chunk.OTHER, key[2] or "" if key else ""


def read_page(page: str) -> Notice:
    """Return the notice whose Chinese page is ``page``: the exact inverse of ``writers.page.write_page``.

    Raises ReadError if the front matter is broken; what a person added to the body is read as paragraphs.
    """
    try:
        fields, body = split_front_matter(page)
        blocks = [_read_chunk(chunk) for chunk in _chunks(body)]
        return read_record(fields, tuple(block for block in blocks if block is not None))
    except (KeyError, TypeError, ValueError) as error:
        raise ReadError(
            f"not a page of this site: {error}",
            "Mend the front matter between the two --- lines, or delete the page to have it written anew.",
        ) from error


def read_units(page: str) -> dict[str, str]:
    """Return segment id -> unit of the page's own language, for headings and paragraphs of ``page``."""
    units: dict[str, str] = {}
    for chunk in _chunks(split_front_matter(page)[1]):
        attributes = _ATTRIBUTES.search(chunk)
        key = _ID.search(attributes["list"]) if attributes else None
        block = _read_chunk(chunk)
        if key and isinstance(block, Heading | Paragraph):
            units[key[1] or key[2]] = write_unit(block.runs)
    return units
