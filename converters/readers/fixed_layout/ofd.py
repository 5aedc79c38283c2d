"""OFD files (GB/T 33190-2016), the fixed layout of Chinese official documents -> Notice: text, tables, attachments."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from converters.hints import Hints
from converters.issues import Code, Issue, ReadError
from converters.model import Attachment
from converters.raw_page import Parsed
from converters.readers.documents.several_pages import parse_blocks
from converters.readers.fixed_layout.layout import Sheet, make_layout
from converters.readers.fixed_layout.lines import Glyph, find_lines, measure_slant
from converters.readers.fixed_layout.marks import part_template
from converters.readers.fixed_layout.rulings import Ruling
from converters.readers.fixed_layout.web_print import make_page_notice
from converters.readers.package import Package, open_package
from converters.readers.records.reader import demand_one

_MOST_PAGES = 600
_MOST_SIGNS = 400_000
_MOST_ATTACHMENT_BYTES = 64_000_000
_POINTS = 72 / 25.4
"""OFD measures in millimetres; the layout rules are in points."""
_THIN = 3.0
_PAPER = (210.0, 297.0)
_SCAN_ADVICE = "Run text recognition over it and give the text, or ask the issuer for a file with text."


def parse(data: bytes, name: str, hints: Hints) -> Parsed:
    """Return the only notice in an OFD file; ReadError if there are several."""
    return demand_one(parse_all(data, name, hints), "the OFD file")


def parse_all(data: bytes, name: str, hints: Hints) -> tuple[Parsed | ReadError, ...]:  # noqa: ARG001 -- all alike
    """Return the notices in the first document of an OFD file, one but for gazettes; attachments are the first's.

    Raises ReadError if it is broken or without text.
    """
    package = open_package(data, "the OFD file")
    entry = next((n for n in package.names() if n.rpartition("/")[2] == "OFD.xml"), "OFD.xml")
    root = package.xml(entry)
    place = _text_of(root, "DocRoot")
    if not place:
        raise ReadError("the OFD file names no document", "Fetch it again, or give it as PDF.")
    document_path = _resolve(entry, place)
    document = package.xml(document_path)
    sheets, pictures, heads = _read_sheets(package, document, document_path)
    if not any(sheet.glyphs for sheet in sheets):
        raise ReadError("the OFD file holds no text, so it is probably a scan", _SCAN_ADVICE)
    blocks, issues = make_layout(sheets)
    issues += heads
    issues += [Issue(Code.IMAGE_LEFT_OUT, "the page is a picture without text", f"page {n}") for n in pictures]
    first, *more = parse_blocks(blocks, issues, hints, make_page_notice)
    if isinstance(first, Parsed):
        received = _read_attachments(package, document, document_path)
        notice = replace(first.notice, attachments=(*first.notice.attachments, *received))
        first = replace(first, notice=notice)
    return (first, *more)


def _local(node: etree._Element) -> str:
    return etree.QName(node).localname if isinstance(node.tag, str) else ""


def _find_all(node: etree._Element, name: str) -> Iterator[etree._Element]:
    return (inner for inner in node.iter() if _local(inner) == name)


def _text_of(node: etree._Element, name: str) -> str:
    found = next(_find_all(node, name), None)
    return (found.text or "").strip() if found is not None else ""


def _resolve(base: str, place: str) -> str:
    """Return the part that ``place`` names in the part ``base``: from the root if it begins with /."""
    if place.startswith("/"):
        return place.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), place))


def _numbers(text: str | None) -> list[float]:
    """Return the numbers of an ST_Array; what is none is left out."""
    return [float(part) for part in re.findall(r"-?\d{1,9}(?:\.\d{1,9})?", text or "")]


def _read_sheets(
    package: Package, document: etree._Element, path: str
) -> tuple[list[Sheet], list[int], list[Issue]]:
    sheets: list[Sheet] = []
    pictures: list[int] = []
    heads: list[Issue] = []
    default = _numbers(_text_of(document, "PhysicalBox"))
    templates = {t.get("ID", ""): _resolve(path, t.get("BaseLoc", "")) for t in _find_all(document, "TemplatePage")}
    places = [node.get("BaseLoc", "") for node in _find_all(document, "Page") if node.get("BaseLoc")]
    if len(places) > _MOST_PAGES:
        raise ReadError(f"the OFD file has {len(places)} pages", f"Split it into files of {_MOST_PAGES}.")
    signs = 0
    for number, place in enumerate(places, start=1):
        page = package.xml(_resolve(path, place))
        box = _numbers(_text_of(page, "PhysicalBox")) or default or [0, 0, *_PAPER]
        used = [node.get("TemplateID", "") for node in _find_all(page, "Template")]
        beneath = [package.xml(templates[key]) for key in dict.fromkeys(used) if key in templates]
        glyphs = tuple(_read_glyphs(page))
        more = [glyph for layer in beneath for glyph in _read_glyphs(layer)]
        signs += len(glyphs) + len(more)
        if signs > _MOST_SIGNS:
            raise ReadError(f"the OFD file holds more than {_MOST_SIGNS} characters", "Split it into smaller files.")
        if not (glyphs or more) and any(True for _ in _find_all(page, "ImageObject")):
            pictures.append(number)
        width, height = (side * _POINTS for side in (box[2:4] if len(box) >= 4 else _PAPER))
        kept, dropped = part_template(more, glyphs, height)
        heads += [Issue(Code.FURNITURE_REMOVED, line.text, f"page {number}") for line in find_lines(dropped)]
        rulings = tuple(ruling for layer in (page, *beneath) for ruling in _read_rulings(layer))
        sheets.append(Sheet(width, height, (*glyphs, *kept), rulings))
    return sheets, pictures, heads


def _read_glyphs(page: etree._Element) -> Iterator[Glyph]:
    """Yield the signs of a page at their places; each TextCode begins at X, Y and steps by DeltaX."""
    for item in _find_all(page, "TextObject"):
        box = _numbers(item.get("Boundary"))
        if len(box) < 4 or item.get("Visible") == "false":
            continue
        matrix = _numbers(item.get("CTM"))
        if len(matrix) < 6:
            matrix = [1, 0, 0, 1, 0, 0]
        size = (_numbers(item.get("Size")) or [4.0])[0]
        slant = measure_slant(matrix[0], matrix[1])
        x = y = 0.0
        for code in _find_all(item, "TextCode"):
            x = (_numbers(code.get("X")) or [x])[0]
            y = (_numbers(code.get("Y")) or [y])[0]
            text = (code.text or "").strip("\r\n")
            right, down = _steps(code.get("DeltaX"), len(text)), _steps(code.get("DeltaY"), len(text))
            dx = dy = 0.0
            for at, sign in enumerate(text):
                px = box[0] + matrix[0] * (x + dx) + matrix[2] * (y + dy) + matrix[4]
                py = box[1] + matrix[1] * (x + dx) + matrix[3] * (y + dy) + matrix[5]
                height = size * abs(matrix[3] or 1.0)
                step = right[at] if at < len(right) else _last_step(right, text, size)
                width = min(abs(step * matrix[0]) or height, height * 1.1)
                if sign.strip():
                    yield _glyph(sign, px, py, width, height, slant)
                dx += 0.0 if down and at < len(down) and not right else step
                dy += down[at] if at < len(down) else 0.0


def _glyph(sign: str, x: float, base: float, width: float, height: float, slant: float) -> Glyph:  # noqa: PLR0913, PLR0917
    top, bottom = base - height * 0.86, base + height * 0.14
    left, top, right, bottom, size = (part * _POINTS for part in (x, top, x + width, bottom, height))
    return Glyph(sign, left, top, right, bottom, size, slant)


def _steps(text: str | None, count: int) -> list[float]:
    """Return the steps between signs; ``g 3 4.2`` stands for 4.2 three times (GB/T 33190, 11.3)."""
    steps: list[float] = []
    parts = (text or "").split()
    at = 0
    while at < len(parts) and len(steps) < count:
        if parts[at] == "g" and at + 2 < len(parts):
            times, value = _numbers(parts[at + 1]), _numbers(parts[at + 2])
            if times and value:
                steps += value[:1] * min(int(times[0]), count)
            at += 3
        else:
            steps += _numbers(parts[at])[:1]
            at += 1
    return steps


def _last_step(steps: list[float], text: str, size: float) -> float:
    """Return how wide the last sign of ``text`` is: as those like it if all are set alike, else as is usual."""
    is_western = text[-1] < "\u2000"
    if len(set(steps)) == 1 and len(steps) == len(text) - 1 and any(sign < "\u2000" for sign in text[:-1]):
        return steps[0]
    return size * (0.5 if is_western else 1.0)


def _read_rulings(page: etree._Element) -> Iterator[Ruling]:
    for item in _find_all(page, "PathObject"):
        box = _numbers(item.get("Boundary"))
        if len(box) < 4:
            continue
        left, top = box[0] * _POINTS, box[1] * _POINTS
        right, bottom = left + box[2] * _POINTS, top + box[3] * _POINTS
        if bottom - top <= _THIN < right - left:
            yield Ruling(is_horizontal=True, at=(top + bottom) / 2, start=left, end=right)
        elif right - left <= _THIN < bottom - top:
            yield Ruling(is_horizontal=False, at=(left + right) / 2, start=top, end=bottom)
        elif item.get("Stroke", "true") != "false" and (_text_of(item, "AbbreviatedData").count("L") in (3, 4)):
            for at in (top, bottom):
                yield Ruling(is_horizontal=True, at=at, start=left, end=right)
            for at in (left, right):
                yield Ruling(is_horizontal=False, at=at, start=top, end=bottom)


def _read_attachments(package: Package, document: etree._Element, path: str) -> Iterator[Attachment]:
    """Yield the attachments of the document, with size and hash of their bytes."""
    listing = _text_of(document, "Attachments")
    names = set(package.names())
    if not listing or _resolve(path, listing) not in names:
        return
    base = _resolve(path, listing)
    for node in _find_all(package.xml(base), "Attachment"):
        place = _resolve(base, _text_of(node, "FileLoc"))
        title = node.get("Name", "") or place.rpartition("/")[2]
        if place not in names or node.get("Visible") == "false":
            yield Attachment(title)
            continue
        content = package.read(place, _MOST_ATTACHMENT_BYTES)
        form = (node.get("Format") or place.rpartition(".")[2]).lower()
        yield Attachment(title, place.rpartition("/")[2], "", form, len(content), hashlib.sha256(content).hexdigest())
