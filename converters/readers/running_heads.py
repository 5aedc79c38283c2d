"""Lines that stand at the head or the foot of each page of a paged text: the running heads of a gazette, of a print."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from converters.dates import parse_date
from converters.labels import split_label, squeeze
from converters.readers.breaks import NUMBERED
from converters.readers.wrapping import PAGE_BREAK

_SPACES = " \t\u3000\xa0"
_PART = re.compile(r"[\s\u3000]+")
_SENTENCE = re.compile(r"[。；：，:;,！？]")
_COUNTED = re.compile(r"总?第\d{1,5}[期页]|[-—–·•]*\d{1,4}[-—–·•]*")
_BESIDE_FIGURE = re.compile(r"(?<=[\u3400-\u9fff（(])[ \u3000](?=\d)|(?<=\d)[ \u3000](?=[\u3400-\u9fff）)])")
"""A space that only sets a figure apart: 第 4 期."""
_RULE = re.compile(r"([-_=—–─━*·~])\1{9,}")
_MOST_LINES = 3
"""Lines that a running head has, its rule included."""
_MOST_PARTS = 3
_SHORTEST = 5
_LONGEST = 60


def drop_running(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    r"""Return ``lines`` without the lines that more than one page begins with, or ends in, and these.

    The parts of such a line may stand in another order on left pages than on right ones.

    >>> drop_running(["临岚公报　　2026年第3期", "请落", "\f", "2026年第3期　　临岚公报", "实。"])
    (['请落', '\x0c', '实。'], ['临岚公报　　2026年第3期', '2026年第3期　　临岚公报'])
    >>> drop_running(["第一条", "\f", "第二条"])
    (['第一条', '\x0c', '第二条'], [])
    """
    running: set[int] = set()
    for _ in range(_MOST_LINES):
        edges = [*_list_edges(lines, running, below=True), *_list_edges(lines, running, below=False)]
        counts = Counter(dict(edges).values())
        found = {at for at, key in edges if counts[key] > 1}
        running |= found
        if not found:
            break
    kept = [line for at, line in enumerate(lines) if at not in running]
    return kept, [lines[at].strip(_SPACES) for at in sorted(running)]


def _list_edges(
    lines: Sequence[str], running: AbstractSet[int], *, below: bool
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the lines that may be running, the first of each page or the last, each with what it says.

    What is ``running`` already is passed over.
    """
    at_edge = PAGE_BREAK in lines
    order = range(len(lines)) if below else range(len(lines) - 1, -1, -1)
    for at in order:
        if lines[at] == PAGE_BREAK:
            at_edge = True
        elif at_edge and at not in running and lines[at].strip(_SPACES):
            at_edge = False
            if key := _read_running(lines[at]):
                yield at, key


def _read_running(line: str) -> tuple[str, ...]:
    """Return the parts of a line that may be running, in one order for left pages and right ones; () if it may not."""
    text = line.strip(_SPACES)
    if _RULE.fullmatch(text):
        return (text[:1],)
    text = _BESIDE_FIGURE.sub("", text)
    parts = [part for part in _PART.split(text) if part]
    is_short = _SHORTEST <= len(squeeze(text)) <= _LONGEST and len(parts) <= _MOST_PARTS
    if not is_short or _SENTENCE.search(text) or NUMBERED.match(text) or parse_date(squeeze(text)) or split_label(text):
        return ()
    return tuple(sorted(part for part in parts if not _COUNTED.fullmatch(part)))
