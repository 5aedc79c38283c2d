"""Signs at places on pages (PDF, OFD) -> blocks: lines, paragraphs, tables; page furniture is left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import isfinite
from statistics import median

from converters.issues import Issue
from converters.model import Block, Cell, Paragraph, Role, Run, Table
from converters.readers.broken_lines.breaks import NUMBERED, join_lines
from converters.readers.broken_lines.seams import closes, ends_sentence
from converters.readers.broken_lines.unruled import Word, find_columns, make_table
from converters.readers.fixed_layout.areas import Area
from converters.readers.fixed_layout.columns import find_areas
from converters.readers.fixed_layout.lines import Glyph, Line, find_lines
from converters.readers.fixed_layout.marks import drop_furniture, drop_slanting
from converters.readers.fixed_layout.overrun import find_frames
from converters.readers.fixed_layout.rulings import RuledTable, Ruling, find_tables


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its width and height, its signs in the file's order, the straight lines drawn on it."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rulings: tuple[Ruling, ...] = ()


_WORD = re.compile(r"[〔［\[](?:19|20)\d\d[〕］\]]\d+号?[，。、；：）！？]?|[!-~]+[，。、；：）！？]?")
"""What is not broken at the end of a line: a Western word or number, the year and number of a document, with the sign
behind it."""
_FIGURE_ALONE = re.compile(r"[\d.,]+[ 　][^ -~]")
"""What begins a row: a gap is behind it, as behind no figure that was broken."""
_IN_ENGLISH = re.compile(r"[A-Z][A-Za-z']*(?:[ ,]+[A-Za-z'-]+){2}[^\u3400-\u9fff]*$")
"""A line of English, which begins anew behind a sentence in Chinese."""
_HAN_SIGN = re.compile(r"[\u3400-\u9fff]")
_LABELLED = re.compile(r"[\u3400-\u9fff]{2,8}[：:]")
"""What begins a row of a form."""


def make_layout(sheets: Sequence[Sheet]) -> tuple[list[Block], list[Issue]]:
    """Return the blocks of ``sheets`` in reading order, and an issue for each line of furniture left out."""
    ruled = [find_tables(sheet.rulings) for sheet in sheets]
    placed = [list(map(_place, sheet.glyphs)) for sheet in sheets]
    kept, issues = drop_slanting(list(zip(placed, ruled, strict=True)))
    read = [_read_page(*page, at) for at, page in enumerate(zip(sheets, kept, ruled, strict=True), start=1)]
    issues += drop_furniture(read)
    return _make_blocks(list(find_areas(read))), issues


def _make_blocks(pages: Sequence[Area]) -> list[Block]:
    """Return the blocks of ``pages``, each a page or a column."""
    blocks: list[Block] = []
    edge, width = (0.0, 0.0), 0.0
    body_size = median([line.size for page in pages for line in page.lines] or [1.0])
    previous: Line | None = None
    margins = list(_find_margins(pages, body_size))
    parts = _set_columns([(part, at) for at, page in enumerate(pages) for part in _in_order(page)])
    for part, at in parts:
        page, (left, right) = pages[at], margins[at]
        if isinstance(part, Table):
            _add_table(blocks, part)
            previous = None
        else:
            centred = _is_centred(part, page, left, right, body_size)
            goes_on = previous is not None and not centred and _goes_on(previous, edge, part, left)
            goes_on = goes_on and not (previous and page.width != width and ends_sentence(previous.text))
            last = blocks[-1] if blocks else None
            if goes_on and isinstance(last, Paragraph):
                blocks[-1] = Paragraph((Run(join_lines(last.text, part.text)),), last.role)
            else:
                blocks.append(Paragraph((Run(part.text),), Role.CENTRED if centred else Role.BODY))
            previous, edge, width = None if centred else part, (left, right), page.width
    return blocks


def _set_columns(parts: list[tuple[Line | Table, int]]) -> Iterator[tuple[Line | Table, int]]:
    """Yield ``parts``, each with the number of its page, lines in columns as the table that they are."""
    lines = [_list_words(part) if isinstance(part, Line) else () for part, _ in parts]
    at = 0
    for columns in find_columns(lines):
        yield from parts[at : columns.start]
        numbered = zip(columns.rows, (page for _, page in parts[columns.start : columns.end]), strict=True)
        for page, rows in groupby(numbered, key=lambda row: row[1]):
            yield make_table([cells for cells, _ in rows]), page
        at = columns.end
    yield from parts[at:]


def _list_words(line: Line) -> tuple[Word, ...]:
    return line.words or (Word(line.text, line.left, line.right),)


def _place(glyph: Glyph) -> Glyph:
    """Return ``glyph``, its place at the beginning of the page as far as a damaged file says none."""
    places = (glyph.left, glyph.top, glyph.right, glyph.bottom)
    if all(map(isfinite, (*places, glyph.size))):
        return glyph
    left, top, right, bottom = (place if isfinite(place) else 0.0 for place in places)
    return Glyph(glyph.text, left, top, right, bottom, 1.0)


def _read_page(sheet: Sheet, glyphs: Sequence[Glyph], tables: Sequence[RuledTable], number: int) -> Area:
    outside: list[Glyph] = []
    inside: dict[int, list[Glyph]] = {}
    for glyph in glyphs:
        x, y = (glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2
        at = next((n for n, t in enumerate(tables) if t.left <= x <= t.right and t.top <= y <= t.bottom), None)
        (outside if at is None else inside.setdefault(at, [])).append(glyph)
    page = Area(number, 0.0, sheet.width, sheet.height, list(find_lines(outside)), outside)
    page.tables += [(ruled, _fill_table(ruled, inside[at])) for at, ruled in enumerate(tables) if at in inside]
    return page


def _fill_table(ruled: RuledTable, glyphs: list[Glyph]) -> Table:
    texts: dict[tuple[int, int], list[Glyph]] = {}
    for glyph, frame in zip(glyphs, find_frames(ruled, glyphs), strict=True):
        texts.setdefault((frame.row, frame.column), []).append(glyph)
    rows: dict[int, list[Cell]] = {}
    for frame in ruled.frames:
        text = ""
        for line in find_lines(texts.get((frame.row, frame.column), [])):
            text = join_lines(text, line.text) if text else line.text
        runs = (Run(text),) if text else ()
        rows.setdefault(frame.row, []).append(Cell(runs, frame.rowspan, frame.colspan, header=frame.row == 0))
    return Table(tuple(tuple(rows.get(number, ())) for number in range(max(rows) + 1)))


def _find_margins(pages: Sequence[Area], size: float) -> Iterator[tuple[float, float]]:
    """Yield where the text of each area begins and ends across it, as most full lines show.

    An area with none has the margins of the one before in its place; the first of those, of what it has.
    """
    known: dict[int, tuple[float, float]] = {}
    for page in pages:
        place = round(page.left / size)
        wide = [line for line in page.lines if line.right - line.left > page.width * 0.5]
        listed = wide or ([] if place in known else page.lines)
        if listed:
            lefts = Counter(round(line.left / size * 2) for line in listed)
            left = min(value for value, count in lefts.items() if count >= max(lefts.values()) * 0.4) * size / 2
            margins = left, max(line.right for line in listed)
            if wide:
                known[place] = margins
        else:
            margins = known.get(place) or (page.left, page.left + page.width)
        yield margins


def _is_centred(line: Line, page: Area, left: float, right: float, body_size: float) -> bool:
    """Whether ``line`` is set in the middle: with room on both sides, which a long title in large type may lack.

    In type that is only a little larger, as in a column of a gazette, it has some room at least.
    """
    middle = (left + right) / 2 if right - left > page.width * 0.5 else page.left + page.width / 2
    is_inside = line.left > left + 2.6 * line.size and line.right < right - 2.6 * line.size
    off = abs((line.left + line.right) / 2 - middle)
    if is_inside or line.size > body_size * 1.2:
        return off < line.size * 0.9
    room = min(line.left - left, right - line.right)
    return line.size > body_size * 1.1 and room > line.size * 0.5 and off < line.size * 0.5


def _goes_on(previous: Line, edge: tuple[float, float], line: Line, left: float) -> bool:
    """Whether ``line`` continues the paragraph that ``previous`` is the last line of.

    ``edge`` is where the text around ``previous`` begins and ends, ``left`` where the text around ``line`` begins.
    """
    first_word = _WORD.match(line.text)
    needed = _measure(first_word[0], line.size) if first_word else line.size
    if previous.left > edge[0] + previous.size * 4:  # set to the right: a signature, a date
        return False
    if line.left > left + line.size * 1.2 or previous.right + max(needed, line.size * 2.2) < edge[1]:
        return False
    if abs(line.size - previous.size) > previous.size * 0.25 or _are_rows(previous, line):
        return False
    if ends_sentence(previous.text) and _IN_ENGLISH.match(line.text) and _HAN_SIGN.search(previous.text):
        return False
    return not (ends_sentence(previous.text) and (NUMBERED.match(line.text) or closes(line.text)))


def _are_rows(previous: Line, line: Line) -> bool:
    """Whether one of two lines is a row of columns, so that two values meet, or a label and a value."""
    if previous.words and _LABELLED.match(line.text):
        return True
    begins = bool(line.words) or _FIGURE_ALONE.match(line.text) is not None
    if begins and (previous.words or ends_sentence(previous.text)):
        return True
    return (begins or bool(previous.words)) and previous.text[-1:].isdigit() and line.text[:1].isdigit()


def _measure(text: str, size: float) -> float:
    """Return about how wide ``text`` is set: a Western sign takes half a square."""
    return sum(0.6 if sign < "\u2000" else 1.0 for sign in text) * size


def _in_order(page: Area) -> Iterator[Line | Table]:
    parts: list[tuple[float, Line | Table]] = [(line.top, line) for line in page.lines]
    parts += [(ruled.top, table) for ruled, table in page.tables]
    for _, part in sorted(parts, key=lambda part: part[0]):
        yield part


def _add_table(blocks: list[Block], table: Table) -> None:
    """Append ``table``; one that goes on from the page before is joined to it, a repeated head aside."""
    last = blocks[-1] if blocks else None
    if isinstance(last, Table) and _width(last) == _width(table) > 1:
        same_head = [c.text for c in last.rows[0]] == [c.text for c in table.rows[0]]
        rows = (
            table.rows[1:]
            if same_head
            else tuple(tuple(Cell(c.runs, c.rowspan, c.colspan) for c in row) for row in table.rows)
        )
        blocks[-1] = Table((*last.rows, *rows), last.caption)
    else:
        blocks.append(table)


def _width(table: Table) -> int:
    return sum(cell.colspan for cell in table.rows[0]) if table.rows else 0
