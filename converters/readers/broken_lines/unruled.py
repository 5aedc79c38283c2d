"""Words set in columns over several lines -> the rows of a table that no lines are drawn around."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from converters.model import Cell, Run, Table
from converters.official.issuing import split_agencies
from converters.readers.broken_lines.breaks import NUMBERED
from converters.readers.broken_lines.seams import ends_sentence

_FEWEST_ROWS = 3
_LONGEST_OF_TWO = 20
"""Signs: two columns of longer lines are two columns of a page."""
_FIGURE = re.compile(r"\d")
_SECTION = re.compile(
    r"第[一二三四五六七八九十百零〇\d]{1,5}[章节条编款]|[一二三四五六七八九十\d]{1,3}[、.．]?|[（(].{1,3}[）)]|[•·●■◆※*-]"
)
"""What stands apart before the paragraphs of a text."""
_LABEL = re.compile(r"[\u3400-\u9fff）)]\s*[：:]")
"""What a form has before each value."""


@dataclass(frozen=True, slots=True)
class Word:
    """What stands together in a line, and where; ``apart`` says that a wide gap is before it."""

    text: str
    left: float
    right: float
    apart: bool = False


Words = Sequence[Word]
_Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Columns:
    """Lines ``start`` to ``end``, the last left out, that are rows of columns: their cells, empty where nothing is."""

    start: int
    end: int
    rows: tuple[tuple[str, ...], ...]


def make_table(rows: Sequence[Sequence[str]]) -> Table:
    """Return the table of ``rows``; the first is its head if figures stand below words in one of its columns."""
    columns = [(head, [text for text in below if text]) for head, *below in zip(*rows, strict=True)]
    has_head = any(below and not _FIGURE.search(head) and all(map(_FIGURE.search, below)) for head, below in columns)
    return Table(
        tuple(
            tuple(Cell((Run(text),) if text else (), header=has_head and number == 0) for text in row)
            for number, row in enumerate(rows)
        )
    )


def find_columns(lines: Sequence[Words]) -> list[Columns]:
    """Return the rows of columns among ``lines``, three or more on end; forms and lists of signers are none."""
    parted = [_part(line) for line in lines]
    found: list[Columns] = []
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and (len(parted[end]) > 1 or _is_piece(parted, start, end)):
            end += 1
        if end - start >= _FEWEST_ROWS:
            found += _find_in(lines[start:end], parted[start:end], start)
        start = max(end, start + 1)
    return found


def _is_piece(parted: Sequence[Sequence[Words]], start: int, at: int) -> bool:
    """Whether line ``at``, which has no gaps, stands between lines that have, and may be of a cell."""
    if at == start or at + 1 >= len(parted) or len(parted[at + 1]) < 2:
        return False
    text = " ".join(word.text for part in parted[at] for word in part)
    return bool(text) and not ends_sentence(text) and not NUMBERED.match(text)


def _part(line: Words) -> list[Words]:
    """Return the words of a line as the wide gaps part them."""
    parts: list[list[Word]] = []
    for word in line:
        if word.apart or not parts:
            parts.append([])
        parts[-1].append(word)
    return list(parts)


def _find_in(lines: Sequence[Words], parted: Sequence[Sequence[Words]], first: int) -> Iterator[Columns]:
    """Yield the columns in a run of lines: those that most of its parts show, each other line set in them."""
    counts = Counter(map(len, parted))
    for width in sorted((n for n, count in counts.items() if n > 1 and count > 1), reverse=True):
        whole = [parts for parts in parted if len(parts) == width]
        spans = _span(whole)
        if spans is None or _is_form(whole):
            continue
        rows = [
            _place(line, spans) if len(parts) <= width else None for line, parts in zip(lines, parted, strict=True)
        ]
        found = [
            Columns(first + start, first + end, tuple(row for row in rows[start:end] if row))
            for start, end in _list_runs(rows, parted)
            if not any(len(parts) > width for parts in parted[max(start - 1, 0) : end + 1])  # has columns of its own
        ]
        if found:
            yield from found
            return


def _list_runs(rows: Sequence[object], parted: Sequence[Sequence[Words]]) -> Iterator[tuple[int, int]]:
    """Yield where rows stand on end, three or more; the first and the last have several cells."""
    start = 0
    while start < len(rows):
        end = start
        while end < len(rows) and rows[end] is not None:
            end += 1
        first, last = start, end
        while first < last and len(parted[first]) < 2:
            first += 1
        while last > first and len(parted[last - 1]) < 2:
            last -= 1
        if last - first >= _FEWEST_ROWS:
            yield first, last
        start = end + 1


def _span(lines: Sequence[Sequence[Words]]) -> list[_Span] | None:
    """Return where the columns of ``lines``, which have as many parts each, begin and end; None if they overlap,
    or if something in a column stands beside the rest of it: those are two columns, each with empty cells.
    """
    columns = [sorted((part[0].left, part[-1].right) for part in column) for column in zip(*lines, strict=True)]
    if not all(map(_is_one, columns)):
        return None
    spans = [(column[0][0], max(right for _, right in column)) for column in columns]
    is_parted = all(before[1] <= after[0] for before, after in pairwise(spans))
    return spans if is_parted else None


def _is_one(column: Sequence[_Span]) -> bool:
    """Return whether each span of ``column``, sorted, touches one before it."""
    reach = column[0][1]
    for left, right in column:
        if left > reach:
            return False
        reach = max(reach, right)
    return True


def _place(line: Words, spans: Sequence[_Span]) -> tuple[str, ...] | None:
    """Return the cells of ``line``, each word in the column that it touches; None if it touches none, or two."""
    cells: list[list[str]] = [[] for _ in spans]
    for word in line:
        touched = [at for at, (left, right) in enumerate(spans) if word.left < right and left < word.right]
        if len(touched) != 1:
            return None
        cells[touched[0]].append(word.text)
    return tuple(" ".join(cell) for cell in cells)


def _is_form(lines: Sequence[Sequence[Words]]) -> bool:
    """Whether ``lines`` are no rows: labels with their values, agencies that sign together, a page in two columns."""
    texts = [["".join(word.text for word in part) for part in line] for line in lines]
    labelled = sum(any(_LABEL.search(text) for text in row) for row in texts)
    if labelled * 2 > len(texts):
        return True
    if all(split_agencies(text) for row in texts for text in row):
        return True
    if len(texts[0]) > 2:
        return False
    sections = sum(_SECTION.fullmatch(row[0]) is not None for row in texts)
    sentences = sum(any(map(ends_sentence, row)) for row in texts)
    is_long = all(median(map(len, column)) > _LONGEST_OF_TWO for column in zip(*texts, strict=True))
    return is_long or sentences * 3 > len(texts) or sections * 2 > len(texts)
