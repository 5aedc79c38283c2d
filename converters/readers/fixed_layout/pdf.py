"""PDF files -> Notice: text and ruled tables; a scan without text is refused."""

from __future__ import annotations

import ctypes
import math
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pypdfium2
from pypdfium2 import raw

from converters.hints import Hints
from converters.issues import Code, Issue, ReadError
from converters.raw_page import Parsed
from converters.readers.documents.several_pages import parse_blocks
from converters.readers.fixed_layout.layout import Sheet, make_layout
from converters.readers.fixed_layout.lines import Glyph, measure_slant
from converters.readers.fixed_layout.marks import is_print
from converters.readers.fixed_layout.rulings import Ruling
from converters.readers.fixed_layout.web_print import make_page_notice, make_print_notice
from converters.readers.records.reader import demand_one

_MOST_PAGES = 600
_MOST_SIGNS = 400_000
_MOST_UNPACKED = 128_000_000
_MOST_OBJECTS = 20_000
_MOST_ASKED = 1000
"""Signs of a page that say how it is turned."""
_THIN = 3.0
"""Points below which a filled box is a ruled line."""
_PACKED = (b"\x08", b"\x18", b"\x28", b"\x38", b"\x48", b"\x58", b"\x68", b"\x78")
"""How data packed by Flate can begin."""
_PRIVATE = re.compile(r"[\ue000-\uf8ff\ufffd\x00-\x08\x0e-\x1f]")
_SCAN_ADVICE = "Run text recognition over it and give the text, or ask the issuer for a file with text."


def parse(data: bytes, name: str, hints: Hints) -> Parsed:
    """Return the only notice in a PDF file; ReadError if there are several."""
    return demand_one(parse_all(data, name, hints), "the PDF")


def parse_all(data: bytes, name: str, hints: Hints) -> tuple[Parsed | ReadError, ...]:  # noqa: ARG001 -- all alike
    """Return the notices in a PDF file, one but for gazettes; ReadError if it is locked, broken, too large or
    without text.
    """
    _refuse_bombs(data)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadError("the PDF is protected by a password", "Save it without one.") from error
        raise ReadError(f"the PDF is broken ({error})", "Fetch it again.") from error
    try:
        sheets, pictures = _read_sheets(document)
    finally:
        document.close()
    text = "".join(glyph.text for sheet in sheets for glyph in sheet.glyphs)
    if not text.strip():
        raise ReadError("the PDF holds no text, so it is probably a scan", _SCAN_ADVICE)
    if len(_PRIVATE.findall(text)) * 5 > len(text):
        raise ReadError("the PDF's fonts do not say which characters they show", _SCAN_ADVICE)
    blocks, issues = make_layout(sheets)
    printed = is_print(issues)
    issues += [Issue(Code.IMAGE_LEFT_OUT, "the page is a picture without text", f"page {n}") for n in pictures]
    make = make_print_notice if printed else make_page_notice
    return parse_blocks(blocks, issues, hints, make, may_part=not printed)


def _refuse_bombs(data: bytes) -> None:
    """Raise ReadError if the packed streams of the file are immense; each is unpacked in small steps to see."""
    total = 0
    for match in re.finditer(rb"stream\r?\n(?=[\x08\x18\x28\x38\x48\x58\x68\x78])", data):
        for size in _unpack(data, match.end()):
            total += size
            if total > _MOST_UNPACKED:
                raise ReadError("the PDF unpacks to an immense size", "Save it anew, or print it to a new PDF.")


def _unpack(data: bytes, start: int) -> Iterator[int]:
    """Yield the sizes of what the stream at ``start`` unpacks to, and of what that unpacks to if it is packed too."""
    outer, inner = zlib.decompressobj(), zlib.decompressobj()
    at, is_packed_twice = start, False
    try:
        while not outer.eof and (piece := outer.unconsumed_tail or data[at : at + 65536]):
            at += 0 if outer.unconsumed_tail else 65536
            out = outer.decompress(piece, 1_000_000)
            is_packed_twice = is_packed_twice or (at == start + 65536 and out[:1] in _PACKED)
            yield len(out)
            while is_packed_twice and out and not inner.eof:
                yield len(inner.decompress(out, 1_000_000))
                out = inner.unconsumed_tail
    except zlib.error:
        return


def _read_sheets(document: pypdfium2.PdfDocument) -> tuple[list[Sheet], list[int]]:
    if len(document) > _MOST_PAGES:
        raise ReadError(f"the PDF has {len(document)} pages", f"Split it into files of {_MOST_PAGES}.")
    sheets: list[Sheet] = []
    pictures: list[int] = []
    left = _MOST_SIGNS
    for number in range(len(document)):
        try:
            page = document[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError as error:
            raise ReadError(f"page {number + 1} of the PDF is broken ({error})", "Fetch it again.") from error
        left -= text.count_chars()
        if left < 0:
            raise ReadError(f"the PDF holds more than {_MOST_SIGNS} characters", "Split it into smaller files.")
        width, height = page.get_size()
        turn = _find_turn(text, page.get_rotation())
        if (turn - page.get_rotation()) % 180:
            width, height = height, width
        glyphs = tuple(_read_glyphs(text, width, height, turn))
        rulings = tuple(_read_rulings(page, width, height, turn)) if glyphs else ()
        if not glyphs and raw.FPDFPage_CountObjects(page) > 0:
            pictures.append(number + 1)
        sheets.append(Sheet(width, height, glyphs, rulings))
        text.close()
        page.close()
    return sheets, pictures


def _find_turn(text: Any, turn: int) -> int:
    """Return by how much to turn a page, clockwise, so that its text stands upright: ``turn``, or what its signs say.

    A wide table is often printed across an upright page.
    """
    matrix = raw.FS_MATRIX()
    angles: Counter[int] = Counter()
    count = text.count_chars()
    for at in range(0, count, count // _MOST_ASKED + 1):
        raw.FPDFText_GetMatrix(text, at, matrix)
        if math.isfinite(matrix.a) and math.isfinite(matrix.b) and not chr(raw.FPDFText_GetUnicode(text, at)).isspace():
            angles[round(math.degrees(math.atan2(matrix.b, matrix.a)) / 90) * 90 % 360] += 1
    usual, most = angles.most_common(1)[0] if angles else (turn, 0)
    return usual if (usual - turn) % 180 and most * 2 > angles.total() else turn


def _turn(x: float, y: float, width: float, height: float, turn: int) -> tuple[float, float]:
    """Return a point of the page as it is shown, y growing downward; ``width`` and ``height`` are as shown."""
    match turn:
        case 90:
            return y, x
        case 180:
            return width - x, y
        case 270:
            return width - y, height - x
        case _:
            return x, height - y


def _read_glyphs(text: Any, width: float, height: float, turn: int) -> Iterator[Glyph]:
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    waiting = 0
    for at in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, at)
        if code in (0, 0xFFFE, 0xFEFF) or (0xDC00 <= code <= 0xDFFF and not waiting):
            continue
        if 0xD800 <= code <= 0xDBFF:
            waiting = code
            continue
        if waiting:
            code = 0x10000 + ((waiting - 0xD800) << 10) + (code - 0xDC00) if 0xDC00 <= code <= 0xDFFF else 0xFFFD
            waiting = 0
        sign = chr(code)
        if sign.isspace() or not raw.FPDFText_GetLooseCharBox(text, at, box):
            continue
        raw.FPDFText_GetCharOrigin(text, at, x, y)
        raw.FPDFText_GetMatrix(text, at, matrix)
        size = abs(raw.FPDFText_GetFontSize(text, at)) * (matrix.c**2 + matrix.d**2) ** 0.5 or 1.0
        x0, _ = _turn(box.left, box.bottom, width, height, turn)
        x1, _ = _turn(box.right, box.top, width, height, turn)
        _, base = _turn(x.value, y.value, width, height, turn)
        across, up = (matrix.b, matrix.a) if turn in (90, 270) else (matrix.a, matrix.b)
        slant = measure_slant(across, up)
        yield Glyph(sign, min(x0, x1), base - size * 0.86, max(x0, x1), base + size * 0.14, size, slant)


def _read_rulings(page: Any, width: float, height: float, turn: int) -> Iterator[Ruling]:
    """Yield the straight lines of a page: drawn segments, thin boxes, and the edges of boxes."""
    if raw.FPDFPage_CountObjects(page) > _MOST_OBJECTS:
        return
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=4):
        left, bottom, right, top = item.get_bounds()
        x0, y0 = _turn(left, top, width, height, turn)
        x1, y1 = _turn(right, bottom, width, height, turn)
        yield from _edges(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), item)


def _edges(left: float, top: float, right: float, bottom: float, item: Any) -> Iterator[Ruling]:
    """Yield the rulings that a path with this box draws."""
    if bottom - top <= _THIN and right - left > _THIN:
        yield Ruling(True, (top + bottom) / 2, left, right)  # noqa: FBT003 -- a field of the value
    elif right - left <= _THIN and bottom - top > _THIN:
        yield Ruling(False, (left + right) / 2, top, bottom)  # noqa: FBT003 -- a field of the value
    elif _is_stroked_box(item):
        yield Ruling(True, top, left, right)  # noqa: FBT003 -- a field of the value
        yield Ruling(True, bottom, left, right)  # noqa: FBT003 -- a field of the value
        yield Ruling(False, left, top, bottom)  # noqa: FBT003 -- a field of the value
        yield Ruling(False, right, top, bottom)  # noqa: FBT003 -- a field of the value


def _is_stroked_box(item: Any) -> bool:
    """Whether a path is one rectangle that is drawn with a line, as cells often are."""
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item, mode, stroke)
    return bool(stroke.value) and 4 <= raw.FPDFPath_CountSegments(item) <= 5
