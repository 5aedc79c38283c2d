"""The pages of a text dump: the marks that count them, out of its lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converters.furniture import is_scanner_mark
from converters.readers.broken_lines.wrapping import PAGE_BREAK

_NUMBER = re.compile(r"\d{1,3}")
_PAGE_MARK = re.compile(
    r"""
        =+\s*page\s*\d+\s*=+                        # ===PAGE 3===
      | [-—–－―·•\s]*(?:第\s*)?\d{1,4}\s*(?:[页頁]\s*)?[-—–－―·•]+   # - 3 -, — 3 —
      | [-—–－―·•]+\s*\d{1,4}\s*[-—–－―·•]*          # —3
      | 第\s*\d{1,4}\s*[页頁](?:\s*(?:[，,/／]\s*)?共\s*\d{1,4}\s*[页頁]?)?  # 第 3 页 共 10 页
      | 共\s*\d{1,4}\s*[页頁]\s*[，,/／]?\s*第\s*\d{1,4}\s*[页頁]            # 共 10 页 第 3 页
      | (?:page\s*)\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?  # Page 3 of 10
        (?:\s*[/／|｜·]\s*第\s*\d{1,4}\s*[页頁](?:\s*[，,/／]?\s*共\s*\d{1,4}\s*[页頁])?)?  # Page 3 of 10 / 第3页
      | \d{1,4}\s*/\s*\d{1,4}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DOUBTFUL = re.compile(r"[-—–－―·•]+\s*\d{1,4}|\d{1,4}\s*[-—–－―·•]+|\d{1,4}\s*/\s*\d{1,4}")
"""What a cell of a table may be just as well: -3, 2024—, 1/2."""
_FIGURES = re.compile(r"\d{1,4}")
_FIRST_PAGES = (1, 2)
"""What the first mark of a text says: its first page may have none."""
_MANY = 4
"""So many marks one by one count pages wherever they begin, as those of a part of a gazette do."""


def is_page_mark(line: str) -> bool:
    """Return whether all of ``line`` has the form of a page's mark: a number between dashes, what an extraction writes.

    >>> is_page_mark("— 3 —"), is_page_mark("===PAGE 12==="), is_page_mark("2024"), is_page_mark("1/10")
    (True, True, False, True)
    """
    return bool(_PAGE_MARK.fullmatch(line.strip()))


def part_pages(text: str) -> tuple[list[str], list[str]]:
    r"""Return the lines of ``text`` with a page break for each page mark, and the page marks.

    A number that stands alone beside a form feed counts the pages; so does what a program that scans prints on each.
    What may be a value as well is a mark beside a form feed, or where all such lines count up.

    >>> part_pages("请落\n— 3 —\n实。")
    (['请落', '\x0c', '实。'], ['— 3 —'])
    >>> part_pages("增速\n-3\n-5")[1], part_pages("甲\n-1\n乙\n-2")[1]
    ([], ['-1', '-2'])
    """
    lines = text.replace(PAGE_BREAK, f"\n{PAGE_BREAK}\n").split("\n")
    marked = [at for at, line in enumerate(lines) if is_page_mark(line)]
    doubtful = {at for at in marked if _DOUBTFUL.fullmatch(lines[at].strip())}
    if doubtful and _count_up([lines[at] for at in marked]):
        doubtful.clear()
    beside = _find_beside(lines) if PAGE_BREAK in text else frozenset()
    marked += [at for at in beside if _NUMBER.fullmatch(lines[at].strip())]
    counted = set(marked) - (doubtful - beside) | {at for at, line in enumerate(lines) if is_scanner_mark(line)}
    marks = [lines[at].strip() for at in sorted(counted)]
    return [PAGE_BREAK if at in counted else line for at, line in enumerate(lines)], marks


def _count_up(marks: Sequence[str]) -> bool:
    """Return whether ``marks`` count pages: one by one, from the first page or the second on unless they are many.

    >>> _count_up(["1/3", "2/3", "3/3"]), _count_up(["1/2"]), _count_up(["-3", "-4"])
    (True, False, False)
    """
    figures = [list(map(int, _FIGURES.findall(mark))) for mark in marks]
    pages = [said[0] for said in figures]
    totals = {said[1] for said in figures if len(said) > 1}
    is_whole = len(totals) <= 1 and pages[-1] <= max(totals, default=pages[-1])
    is_alone = pages == [1] and totals == {1}
    one_by_one = pages == list(range(pages[0], pages[0] + len(pages)))
    begins = len(pages) > 1 and (pages[0] in _FIRST_PAGES or len(pages) >= _MANY)
    return is_alone or (is_whole and begins and one_by_one)


def _find_beside(lines: Sequence[str]) -> frozenset[int]:
    """Return the lines that stand next to a form feed, empty lines aside."""
    filled = [(at, line) for at, line in enumerate(lines) if line.strip(" \t\u3000")]
    return frozenset(
        at
        for (_, above), (at, _), (_, below) in zip(filled, filled[1:], [*filled[2:], (0, "")], strict=False)
        if PAGE_BREAK in (above, below)
    )
