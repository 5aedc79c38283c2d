"""Lines that tabs, runs of spaces or bars set in columns -> the tables that they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from converters.model import Block, Paragraph, Role
from converters.readers.broken_lines.barred_columns import is_barred, read_barred
from converters.readers.broken_lines.breaks import measure_columns, measure_terminal
from converters.readers.broken_lines.unruled import Columns, Word, find_columns, make_table

_GAP = re.compile(r"[ \u3000]{2,}")
_SPREAD = re.compile(
    r"(?<![^ \u3000])(?![男女汉回满苗藏是否有无正副上中下大小甲乙丙丁一二三四五六七八九十])[\u3400-\u9fff]"
    r"(?P<gap>[ \u3000]{2,4})[\u3400-\u9fff](?![^ \u3000])"
)
"""Two signs that are set as wide as a word of three, such as a name; what fills a cell alone is none of them."""
_TABS = re.compile(r"[ \u3000]*\t[ \u3000]*")
_MANY_TABS = re.compile(r"[ \u3000]*\t[\t \u3000]*")
_MEASURES: tuple[Callable[[str], int], ...] = (measure_columns, measure_terminal, len)
"""How wide those who set spaces may have seen the signs before them."""
_STOP = 8
"""Signs from one place where a tab ends to the next."""
_FEWEST = 3
_MOST_SIGNS = 2000
"""Of a line that is looked at."""


def holds_cells(text: str) -> bool:
    """Return whether something in ``text`` stands apart as cells do: then white space before it may be one.

    >>> holds_cells("望津水厂  13"), holds_cells("请节水。")
    (True, False)
    """
    bare = text.strip()
    return "\t" in bare or _GAP.search(bare) is not None


def set_columns(blocks: Iterable[Block]) -> list[Block]:
    """Return ``blocks``, three or more plain paragraphs on end that are rows of columns as a table.

    Rows of cells between bars are one, too. The first cell of a row is empty if white space stands before it and not
    before every other.
    """
    listed = list(blocks)
    kinds = [_kind(block) for block in listed]
    made: list[Block] = []
    at = 0
    for kind, group in groupby(kinds):
        end = at + len(list(group))
        run = listed[at:end]
        if kind == "|":
            rows = read_barred([block.text for block in run])
            made += [make_table(rows)] if rows else run
        else:
            made += _set_run(run, tabbed=kind == "\t") if kind and len(run) >= _FEWEST else run
        at = end
    return made


def _kind(block: Block) -> str:
    """Return what parts the columns of ``block``: a tab, spaces, bars; "" if nothing does, or it has marks."""
    if not isinstance(block, Paragraph) or block.role is not Role.BODY or any(run.mark for run in block.runs):
        return ""
    text = block.text.strip()
    if len(text) > _MOST_SIGNS or "\n" in text:
        return ""
    if text[:1] in "|│┃｜+┌├└" and is_barred(text):
        return "|"
    return "\t" if "\t" in text else " " if _GAP.search(text) else ""


def _set_run(blocks: Sequence[Block], *, tabbed: bool) -> Iterator[Block]:
    lines = [block.text.rstrip() for block in blocks]
    at = 0
    bare = [line.strip() for line in lines]
    tables = (_find_tabbed(lines) or _find_tabbed(bare)) if tabbed else _find_spaced(lines)
    for columns in tables:
        yield from blocks[at : columns.start]
        yield make_table(columns.rows)
        at = columns.end
    yield from blocks[at:]


def _find_tabbed(lines: Sequence[str]) -> list[Columns]:
    """Return the columns of lines whose runs of tabs end at the same places, or that have as many tabs each."""
    rows = [_MANY_TABS.split(line) for line in lines]
    if len({tuple(_list_stops(line)) for line in lines}) > 1:
        rows = [_TABS.split(line) for line in lines]
        if len(set(map(len, rows))) > 1:
            return []
        rows = [list(row) for row in zip(*filter(any, zip(*rows, strict=True)), strict=True)]
    return find_columns([[Word(text, at, at + 0.9, apart=True) for at, text in enumerate(row)] for row in rows])


def _list_stops(line: str) -> Iterator[int]:
    """Yield where each run of tabs in ``line`` ends, as a terminal shows it."""
    at = begin = 0
    for gap in _MANY_TABS.finditer(line):
        at += measure_terminal(line[begin : gap.start()])
        for sign in gap[0]:
            at = (at // _STOP + 1) * _STOP if sign == "\t" else at + measure_terminal(sign)
        yield at
        begin = gap.end()


def _find_spaced(lines: Sequence[str]) -> list[Columns]:
    """Return the columns of lines whose words stand below each other, as the measure shows that sets most of them.

    Two signs set as wide as three are one word where so as many lines are rows, with no more empty cells.
    """
    ways = [True, False] if any(map(_SPREAD.search, lines)) else [False]
    found = (
        find_columns([list(_place_words(line, measure, closed=closed)) for line in lines])
        for closed in ways
        for measure in _MEASURES
    )
    return max(found, key=_weigh)


def _weigh(found: Sequence[Columns]) -> tuple[int, int]:
    """Return how many rows ``found`` has, and how few of their cells are empty."""
    empty = sum(not cell for columns in found for row in columns.rows for cell in row)
    return sum(columns.end - columns.start for columns in found), -empty


def _place_words(line: str, measure: Callable[[str], int], *, closed: bool) -> Iterator[Word]:
    """Yield the words of ``line``; those of two signs that are set apart as one, if they are to be ``closed``."""
    spread = [match.span("gap") for match in _SPREAD.finditer(line)] if closed else []
    gaps = [gap.span() for gap in _GAP.finditer(line) if gap.span() not in spread]
    at = 0
    for start, end in (*gaps, (len(line), len(line))):
        if text := line[at:start].strip():
            word = _GAP.sub("", text) if closed and _SPREAD.fullmatch(text) else text
            yield Word(word, measure(line[:at]), measure(line[:start]), apart=True)
        at = end
