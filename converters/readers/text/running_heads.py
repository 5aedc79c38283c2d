"""Lines that stand at the head or the foot of each page of a paged text: the running heads of a gazette, of a print."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from converters.dates import parse_date
from converters.labels import split_label, squeeze
from converters.readers.broken_lines.breaks import NUMBERED
from converters.readers.broken_lines.wrapping import PAGE_BREAK
from converters.readers.text.head import is_headline, is_title_line

_SPACES = " \t\u3000\xa0"
_PART = re.compile(r"[\s\u3000]+")
_SENTENCE = re.compile(r"[。；：，:;,！？]")
_SERIAL = re.compile(r"第\s*\d{1,5}\s*[期号页號頁]|^[-—–·•]*\d{1,4}[-—–·•]*$")
"""What counts the issues of a gazette, or the pages."""
_COUNTED = re.compile(r"总?第\d{1,5}[期页頁]|[-—–·•]*\d{1,4}[-—–·•]*")
_BESIDE_FIGURE = re.compile(r"(?<=[\u3400-\u9fff（(])[ \u3000](?=\d)|(?<=\d)[ \u3000](?=[\u3400-\u9fff）)])")
"""A space that only sets a figure apart: 第 4 期."""
_ISSUE = re.compile(r"(?:19|20)\d\d年(?:总?第\d{1,5}[期号])(?:[（(]总?第\d{1,5}[期号][）)])?|总第\d{1,5}期")
"""The issue of a gazette: what stands beside it is another thing on left pages and on right ones."""
_RULE = re.compile(r"([-_=—–─━*·~])\1{9,}")
_MOST_LINES = 3
"""Lines that a running head has, its rule included."""
_MOST_PARTS = 3
_SHORTEST = 5
_LONGEST = 60


def drop_running(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    r"""Return ``lines`` without the lines that its pages begin with, or end in, and these.

    The parts of such a line may stand in another order on left pages than on right ones. The first line of all stays
    if it can be the title and nothing below it is: then the other pages repeat it.

    >>> drop_running(["临岚公报　　2026年第3期", "请落", "\f", "2026年第3期　　临岚公报", "实。"])
    (['请落', '\x0c', '实。'], ['临岚公报　　2026年第3期', '2026年第3期　　临岚公报'])
    >>> drop_running(["第一条", "\f", "第二条"])
    (['第一条', '\x0c', '第二条'], [])
    """
    pages = _number_pages(lines)
    running: set[int] = set()
    for _ in range(_MOST_LINES):
        found = {
            at
            for is_head in (True, False)
            for places in _list_edges(lines, running, below=is_head).values()
            if _are_running([pages[at] for at in places], lines[places[0]], pages[-1] + 1)
            or _stood_in(lines[places[0]], (lines[at] for at in running))
            for at in places
        }
        running |= found
        if not found:
            break
    if running and (first := next(at for at, line in enumerate(lines) if line.strip(_SPACES))) in running:
        running -= {first} if _is_only_title(lines, first) else set()
    kept = [line for at, line in enumerate(lines) if at not in running]
    return kept, [lines[at].strip(_SPACES) for at in sorted(running)]


def _stood_in(line: str, running: Iterable[str]) -> bool:
    """Return whether ``line``, below a running head, is what such a head has beside the issue on other pages."""
    text = line.strip(_SPACES)
    return any(
        text in parts and any(map(_ISSUE.fullmatch, parts))
        for parts in (_PART.split(_BESIDE_FIGURE.sub("", other.strip(_SPACES))) for other in running)
    )


def _number_pages(lines: Sequence[str]) -> list[int]:
    """Return the number of the page, counted from 0, that each line is of; pages without text are none."""
    numbers: list[int] = []
    page, is_filled = 0, False
    for line in lines:
        if line == PAGE_BREAK:
            page, is_filled = page + is_filled, False
        is_filled = is_filled or bool(line.strip(_SPACES))
        numbers.append(page)
    return numbers


def _are_running(pages: Sequence[int], line: str, count: int) -> bool:
    """Return whether ``line``, which stands at one edge of each of ``pages`` of ``count``, stands on pages as such.

    What counts the pages or the issue does if two have it, beside the name of a gazette if one has. Anything else, such
    as the last cell of a table, may be there twice by chance: then it is on all pages but the first, or on three and as
    many as all left pages are.
    """
    parts = _PART.split(_BESIDE_FIGURE.sub("", line.strip(_SPACES)))
    if len(pages) < 2:
        return any(map(_ISSUE.fullmatch, parts)) and any(part.endswith("公报") for part in parts)
    if any(map(_SERIAL.search, _PART.split(line.strip(_SPACES)))):
        return True
    return pages[-1] - pages[0] < len(pages) == count - min(pages[0], 1) or (
        len(pages) > 2 and len(pages) * 2 >= count - 1
    )


def _is_only_title(lines: Sequence[str], first: int) -> bool:
    """Return whether line ``first`` can be the title and none of the few below it is, nor says it once more."""
    title = squeeze(lines[first])
    below = [line for line in lines[first + 1 :] if line.strip(_SPACES)][:_NEAR_TITLE]
    is_title = is_title_line(title) or is_headline(title)
    return is_title and not any(is_title_line(line) or squeeze(line) == title for line in below)


_NEAR_TITLE = 4
"""Lines below a running head in which the title of a text stands."""


def _list_edges(
    lines: Sequence[str], running: AbstractSet[int], *, below: bool
) -> dict[tuple[str, ...], list[int]]:
    """Return what the lines say that may be running, the first of each page or the last, each with where it stands.

    What is ``running`` already is passed over.
    """
    edges: dict[tuple[str, ...], list[int]] = {}
    at_edge = PAGE_BREAK in lines
    order = range(len(lines)) if below else range(len(lines) - 1, -1, -1)
    for at in order:
        if lines[at] == PAGE_BREAK:
            at_edge = True
        elif at_edge and at not in running and lines[at].strip(_SPACES):
            at_edge = False
            if key := _read_running(lines[at]):
                edges.setdefault(key, []).append(at)
    return {key: sorted(places) for key, places in edges.items()}


def _read_running(line: str) -> tuple[str, ...]:
    """Return the parts of a line that may be running, in one order for left pages and right ones; () if it may not."""
    text = line.strip(_SPACES)
    if _RULE.fullmatch(text):
        return (text[:1],)
    text = _BESIDE_FIGURE.sub("", text)
    parts = [part for part in _PART.split(text) if part]
    if len(parts) > 1 and len(squeeze(text)) <= _LONGEST and (issue := next(filter(_ISSUE.fullmatch, parts), "")):
        return (issue,)
    is_short = _SHORTEST <= len(squeeze(text)) <= _LONGEST and len(parts) <= _MOST_PARTS
    if not is_short or _SENTENCE.search(text) or NUMBERED.match(text) or parse_date(squeeze(text)) or split_label(text):
        return ()
    return tuple(sorted(part for part in parts if not _COUNTED.fullmatch(part)))
