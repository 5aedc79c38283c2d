"""Gazettes and the like in one text: where a second document begins, with its title and its number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from converters.dates import parse_date
from converters.furniture import is_furniture
from converters.labels import squeeze
from converters.official.document_number import find_line_number
from converters.readers.documents.gazette_front import RULES_END, find_starts
from converters.readers.documents.orders import TITLE_END

_OF_LETTERS = ("〔〕", "〔〕第")
_MOST_TITLE_LINES = 4
_LONGEST_TITLE_LINE = 50
_MOST_COLUMN_LINES = 2
_LONGEST_COLUMN = 20
_FIRST_LINES = 12
"""Filled lines in which the number of the first document stands."""
_ENDS = re.compile(r"印发$|^抄\s*送|^[（(]此件|^[（(](?:主动|依申请)公开")
"""What a document ends in below its date."""
_STOP = re.compile(r"[。；：:;]|^附\s*件|^[（(]?[一二三四五六七八九十\d]+[、）)．.]")
_PASSES_ON = re.compile(r"转发|批转")
_SUBJECT = re.compile(r"关于.+")


def cut_front(lines: list[str]) -> tuple[list[str], list[list[str]]]:
    """Return the lines of cover and contents of a gazette, and those of each document behind them: one or several."""
    if starts := find_starts(lines):
        listed = (lines[start:end] for start, end in pairwise([*starts, len(lines)]))
        return lines[: starts[0]], [part for each in listed for part in part_gazette(each)]
    return [], part_gazette(lines)


def part_gazette(lines: Sequence[str]) -> list[list[str]]:
    """Return the lines of each document in ``lines``: one or several.

    A document behind another begins where that one has ended with its date: with a title and a number of its own,
    each in lines of nothing else, the name of a column above them. What one passes on, or names, is of it.
    """
    filled = [at for at, line in enumerate(lines) if line.strip()]
    texts = [lines[at] for at in filled]
    numbers = [(at, str(number)) for at, line in enumerate(texts) if (number := _find_number(line))]
    if len(numbers) < 2 or numbers[0][0] >= _FIRST_LINES:
        return [list(lines)]
    starts, known = [0], {numbers[0][1]}
    for at, number in numbers[1:]:
        start = _find_start(texts, at)
        if number in known or start <= starts[-1] or _is_passed_on(texts, starts[-1], start, at):
            continue
        known.add(number)
        starts.append(start)
    ends = [*(filled[start] for start in starts[1:]), len(lines)]
    begins = [0, *ends[:-1]]
    return [list(lines[begin:end]) for begin, end in zip(begins, ends, strict=True)]


def _find_number(line: str) -> str:
    number = find_line_number(line.strip()) if len(line) <= _LONGEST_TITLE_LINE else None
    return str(number) if number and number.organ and number.style in _OF_LETTERS else ""


def _find_start(texts: Sequence[str], at: int) -> int:
    """Return the line in which the document with the number in line ``at`` begins behind another; -1 if none does."""
    lowest = max(at - 1 - _MOST_TITLE_LINES - _MOST_COLUMN_LINES, 0)
    above = next((start for start in range(at - 1, lowest, -1) if _ends_at(texts, start)), -1)
    if above < 0:
        return -1
    start = above + 1
    for skipped in range(_MOST_COLUMN_LINES + 1):
        title = texts[start + skipped : at] or texts[at + 1 : at + 1 + _MOST_TITLE_LINES]
        if _reads_as_title(title, whole=start + skipped < at):
            return start
        if start + skipped >= at or not _may_be_column(texts[start + skipped]):
            break
    return -1


def _ends_at(texts: Sequence[str], at: int) -> bool:
    """Return whether a document may end with line ``at``: its date, what stands below that, or the end of its rules."""
    line = squeeze(texts[at])
    return parse_date(line) is not None or _ENDS.search(line) is not None or RULES_END.search(line) is not None


def _reads_as_title(lines: Sequence[str], *, whole: bool) -> bool:
    """Return whether ``lines`` are a title in the ``whole``, or begin with one."""
    joined = ""
    for line in lines:
        text = squeeze(line)
        if _STOP.search(text) or len(text) > _LONGEST_TITLE_LINE:
            break
        joined += text
        if not whole and "关于" in joined and TITLE_END.search(joined):
            return True
    return whole and joined == squeeze("".join(lines)) and "关于" in joined and TITLE_END.search(joined) is not None


def _may_be_column(line: str) -> bool:
    text = squeeze(line)
    return (len(text) <= _LONGEST_COLUMN and not _STOP.search(text) and "关于" not in text) or is_furniture(line)


def _is_passed_on(texts: Sequence[str], begin: int, start: int, at: int) -> bool:
    """Return whether the document in the lines from ``start`` is one that the one from ``begin`` passes on or names."""
    before = squeeze("".join(texts[begin:start]))
    title = squeeze("".join(texts[start:at] or texts[at + 1 : at + 3]))
    subject = _SUBJECT.search(title)
    named = subject is not None and subject[0][:_LONGEST_TITLE_LINE] in before
    return named or _PASSES_ON.search(before[:_HEAD]) is not None


_HEAD = 120
"""Signs from the first of a document in which its title stands."""
