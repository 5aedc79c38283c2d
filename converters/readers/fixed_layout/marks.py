"""What pages bear beside their text: page numbers, running heads and feet, slanting marks, what a browser prints."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median

from converters.furniture import is_scanner_mark
from converters.issues import Code, Issue
from converters.readers.fixed_layout.areas import Area
from converters.readers.fixed_layout.lines import Glyph, Line
from converters.readers.fixed_layout.rulings import RuledTable
from converters.readers.fixed_layout.seals import find_margin_signs, find_seal_signs

_COUNTED = (
    r"(?:页\s*[码次]\s*[:：]?\s*)?(?:第\s*)?\d{1,4}(?:\s*[页頁])?(?:\s*[/／，,]?\s*共?\s*\d{1,4}\s*[页頁]?)?|[Pp](?:age|\.)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?"
)
_PAGE_NUMBER = re.compile(rf"[-—－–·\s]*(?:{_COUNTED})(?:\s*[/／|｜·]\s*(?:{_COUNTED}))?[-—－–·\s]*")
_EDGE = 0.12
"""The part of a page's height in which headers and footers stand."""
_MOST_LINES = 600
"""On a page that is looked at for boxes."""
_OUTER = 2
"""Lines from the edge among which a running head in small type is."""
_SMALL, _LARGE = 0.95, 1.1
"""Of the size of the text: what is set smaller is beside it, what is set larger above it."""
_MOST_WORDS = 3
"""Parts of a running head that gaps part."""
_UPRIGHT, _TURNED = 7, 83
"""Degrees: signs between them slant; those beyond stand across the page."""
_GAZETTE = re.compile(
    r"[\u3400-\u9fff]{2,30}公报[\s\u3000]+.{0,16}第\s*\d{1,4}\s*[号期].{0,16}"
    r"|.{0,16}第\s*\d{1,4}\s*[号期].{0,16}[\s\u3000]+[\u3400-\u9fff]{2,30}公报"
)
_OF_TABLE = re.compile(r"[（(]?(?:计量|金额|货币)?单位\s*[：:]|附[件表]|续表|注\s*[：:]")
"""What small type says of a table, on each of its pages."""
_CLOCK = r"\d{1,4}[/.年-]\d{1,2}[/.月-]\d{1,4}日?[,，]?\s*(?:[上下]午\s*)?\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?"
_ADDRESS = r"(?:(?:https?|file)://\S+|about:\S+|(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?/\S*)"
_COUNT = r"(?:(?:Page|页)\s*)?\d{1,3}\s*(?:/|of)\s*\d{1,3}|第\s*\d{1,3}\s*页\s*[（(，,/]?\s*共\s*\d{1,3}\s*页[）)]?"
_PRINT_FOOT = re.compile(rf"{_ADDRESS}[\s\u3000]+(?:{_COUNT}|{_CLOCK})|(?:{_COUNT})[\s\u3000]+{_CLOCK}", re.IGNORECASE)
_PRINT_HEAD = re.compile(rf"{_CLOCK}(?:[\s\u3000].*)?|.*[\s\u3000]{_ADDRESS}", re.IGNORECASE)


def drop_slanting(
    pages: Sequence[tuple[Sequence[Glyph], Sequence[RuledTable]]],
) -> tuple[list[list[Glyph]], list[Issue]]:
    """Return the signs of each page that are its text, and an issue for each page that has others.

    Signs that slant are a mark printed over the page, unless most of all do. Signs that stand across the page
    are one at its margin, unless they stand in a ruled table, or most of the page's do; so are small signs stacked
    at the margin. With the ring of a seal goes what stands upright in it.
    """
    every = [glyph for glyphs, _ in pages for glyph in glyphs]
    may_slant = sum(_UPRIGHT < glyph.slant < _TURNED for glyph in every) * 2 > len(every)
    kept: list[list[Glyph]] = []
    issues: list[Issue] = []
    for number, (glyphs, tables) in enumerate(pages, start=1):
        may_turn = sum(glyph.slant >= _TURNED for glyph in glyphs) * 2 > len(glyphs)
        dropped = [
            glyph
            for glyph in glyphs
            if (_UPRIGHT < glyph.slant < _TURNED and not may_slant)
            or (glyph.slant >= _TURNED and not may_turn and not any(_is_in(glyph, table) for table in tables))
        ]
        in_seals = find_seal_signs(glyphs, dropped) if dropped else []
        left_out = set(map(id, (*dropped, *in_seals)))
        upright = [glyph for glyph in glyphs if id(glyph) not in left_out]
        at_margin = [] if tables else find_margin_signs(upright)
        left_out = set(map(id, at_margin))
        kept.append([glyph for glyph in upright if id(glyph) not in left_out])
        found = (dropped, in_seals, at_margin)
        issues += [_record("".join(glyph.text for glyph in signs), number) for signs in found if signs]
    return kept, issues


def part_template(
    template: Sequence[Glyph], page: Sequence[Glyph], height: float
) -> tuple[list[Glyph], list[Glyph]]:
    """Return the signs of a page's ``template`` that are of its text, and those that are its running head or foot.

    These stand at the edge, set smaller than the signs of the ``page`` itself.
    """
    size = median([glyph.size for glyph in page] or [0.0])
    kept: list[Glyph] = []
    dropped: list[Glyph] = []
    for glyph in template:
        is_at_edge = glyph.bottom < height * _EDGE or glyph.top > height * (1 - _EDGE)
        (dropped if is_at_edge and glyph.size < size * _SMALL else kept).append(glyph)
    return kept, dropped


def _is_in(glyph: Glyph, table: RuledTable) -> bool:
    x, y = (glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2
    return table.left <= x <= table.right and table.top <= y <= table.bottom


def _record(text: str, page: int) -> Issue:
    return Issue(Code.FURNITURE_REMOVED, text, f"page {page}")


def drop_furniture(pages: Sequence[Area]) -> list[Issue]:
    """Take page numbers, and heads and feet that are no text, out of ``pages``; say so.

    A title set larger than the text that each page repeats stands on the first of them.
    """
    inner = [line for page in pages for line in page.lines if not _at_edge(line, page)]
    size = median([line.size for line in inner for _ in line.text] or [1.0])
    counts = _count_pages(pages)
    printed = any(_is_print_foot(line, page) for page in pages for line in page.lines)
    issues: list[Issue] = []
    titles: set[str] = set()
    for page in pages:
        dropped = [
            line
            for at, line in enumerate(page.lines)
            if _at_edge(line, page)
            and (
                _PAGE_NUMBER.fullmatch(line.text)
                or is_scanner_mark(line.text)
                or _is_running(line, counts[_shape(line)], len(pages))
                or (_is_outer(at, page) and _is_small_head(line, counts[_shape(line)], len(pages), size))
                or (_is_outer(at, page) and _is_in_margin(line, page, size))
                or (_is_outer(at, page) and printed and _is_print_mark(line, size))
            )
        ]
        dropped = [
            line
            for line in dropped
            if not _is_title(line, size) or line.text in titles or _is_of_gazette(line, counts[_shape(line)])
        ]
        titles.update(line.text for line in page.lines if _is_title(line, size))
        if printed and len(page.lines) <= _MOST_LINES:
            page.boxes = _find_boxes([line for line in page.lines if line not in dropped], size)
            dropped += page.boxes
        page.lines = [line for line in page.lines if line not in dropped]
        issues += [_record(line.text, page.number) for line in dropped]
    return issues


def is_print(issues: Iterable[Issue]) -> bool:
    """Whether what was taken out of pages says that a browser printed them."""
    return any(issue.code is Code.FURNITURE_REMOVED and _PRINT_FOOT.fullmatch(issue.detail) for issue in issues)


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "0", line.text)


def _count_pages(pages: Sequence[Area]) -> Counter[str]:
    """Return on how many pages lines of one form stand, each alone: rows of a table stand below each other."""
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update(shape for shape, count in Counter(map(_shape, page.lines)).items() if count == 1)
    return counts


def _is_running(line: Line, count: int, pages: int) -> bool:
    """Whether a line at the edge stands on most pages; the heads of columns, which pages repeat as well, do not run."""
    return count > max(2, pages // 2) and len(line.words) <= _MOST_WORDS


def _is_title(line: Line, size: float) -> bool:
    """Whether a line is set larger than the text and says something."""
    return line.size > size * _LARGE and _PAGE_NUMBER.fullmatch(line.text) is None


def _at_edge(line: Line, page: Area) -> bool:
    return line.bottom < page.height * _EDGE or line.top > page.height * (1 - _EDGE)


def _is_outer(at: int, page: Area) -> bool:
    return at < _OUTER or at >= len(page.lines) - _OUTER


_TELLING = re.compile(r"(?:19|20)\d\d|://")
_MARGIN, _SMALLER = 0.045, 0.85
"""Of the height of a page, what no text stands in; and of the size of the text, what is set there beside it."""
_WIDE_MARGIN, _TINY = 0.065, 0.7
"""The same where office programs set heads and feet, in type that no line of a text has."""
_LONG_FIGURE = re.compile(r"\d{5}")


def _is_in_margin(line: Line, page: Area, size: float) -> bool:
    """Whether a line in much smaller type stands so near to the edge that no other page need repeat it.

    The smaller it is, the farther it may be from the edge. What has a year, an address or a number to call stays: it
    may be said nowhere else.
    """
    if line.size >= size * _SMALLER or _OF_TABLE.match(line.text) or _TELLING.search(line.text):
        return False
    is_tiny = line.size < size * _TINY and _LONG_FIGURE.search(line.text) is None
    margin = page.height * (_WIDE_MARGIN if is_tiny else _MARGIN)
    return line.bottom < margin or line.top > page.height - margin


def _is_small_head(line: Line, count: int, pages: int, size: float) -> bool:
    """Whether a line at the edge, set smaller than the text, stands there on every second page, or is a gazette's.

    What names a gazette and its issue may be set in any size where several pages have it.
    """
    if _is_of_gazette(line, count):
        return True
    if line.size >= size * _SMALL or len(line.words) > _MOST_WORDS or _OF_TABLE.match(line.text):
        return False
    return (count > 1 and count * 2 >= pages - 1) or _GAZETTE.fullmatch(line.text) is not None


def _is_of_gazette(line: Line, count: int) -> bool:
    return count > 1 and _GAZETTE.fullmatch(line.text) is not None


def _is_print_foot(line: Line, page: Area) -> bool:
    return _at_edge(line, page) and _PRINT_FOOT.fullmatch(line.text) is not None


def _is_print_mark(line: Line, size: float) -> bool:
    """Whether a line at the edge is what a browser prints there; its heads, in small type, read as a text may."""
    is_head = line.size < size * _SMALL and _PRINT_HEAD.fullmatch(line.text) is not None
    return is_head or _PRINT_FOOT.fullmatch(line.text) is not None


def _find_boxes(lines: Sequence[Line], size: float) -> list[Line]:
    """Return the lines of boxes that a page of the web has beside its text: in smaller type, below each other."""
    small = [line for line in lines if line.size < size * _SMALL]
    text = [line for line in lines if line.size >= size * _SMALL]
    beside = [line for line in small if any(_are_beside(line, other) for other in text)]
    return [line for line in small if any(_are_of_box(line, other) for other in beside)]


def _are_beside(line: Line, other: Line) -> bool:
    is_apart = line.left > other.right + line.size or line.right + line.size < other.left
    return is_apart and line.top < other.bottom and other.top < line.bottom


def _are_of_box(line: Line, other: Line) -> bool:
    gap = max(line.top - other.bottom, other.top - line.bottom)
    return abs(line.left - other.left) < line.size and gap < line.size * 2
