"""Titles over several lines: joined, also where they seem to end before: 关于印发低保工作实施方案 | 的通知."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from converters.dates import parse_date
from converters.labels import squeeze
from converters.official.document_number import find_line_number
from converters.official.issuing import split_agencies
from converters.readers.documents.spaced_text import close_words
from converters.readers.documents.title_words import LETTERS, any_of

_WHOLE = re.compile(rf"的(?:{any_of(LETTERS, ('建议', '说明', '解读'))})(?:[（(][^（()）]{{1,24}}[）)])?$")
"""How a title with 关于 ends: it names what the document is."""
_SIGNS = re.compile(r"[，。；：:？！?!;]")
_MOST, _LONGEST = 2, 40
"""Lines below a title that belong to it, and signs in one of them."""

_AGENCY_END = re.compile(r"[局委厅部办府会院]$")


def join_title(lines: Iterable[str]) -> str:
    """Return the lines of a title as one: a space parts two agencies, nothing parts anything else.

    >>> join_title(["临岚市水务局", "临岚市财政局关于做好节水", "工作的通知"])
    '临岚市水务局 临岚市财政局关于做好节水工作的通知'
    >>> join_title(["临岚市水务局关于节水的", "通　告"])
    '临岚市水务局关于节水的通告'
    >>> join_title(["财　政　部", "水 利 部", "关于节水的通知"])
    '财政部 水利部关于节水的通知'
    """
    title = ""
    for told in lines:
        line = close_words(told) if title or split_agencies(told) else told
        parts_agencies = _AGENCY_END.search(title) and _AGENCY_END.search(line.partition("关于")[0])
        title += f" {line}" if parts_agencies else line
    return title


def count_rest(title: str, below: Sequence[str]) -> int:
    """Return how many of the lines ``below`` end the ``title``, which seems to end before; 0 if it is whole.

    >>> count_rest("临岚市民政局关于印发低保工作实施方案", ["的通知", "各县（区）民政局："])
    1
    >>> count_rest("关于修订若干规定", ["有关", "事项的通知"]), count_rest("关于节水的通知", ["水务局的通知"])
    (2, 0)
    """
    whole = squeeze(title)
    if "关于" not in whole or _WHOLE.search(whole):
        return 0
    for count, line in enumerate(below[:_MOST], 1):
        rest = squeeze(line)
        if not rest or len(rest) > _LONGEST or not _may_go_on(rest):
            return 0
        whole += rest
        if _WHOLE.search(whole) and whole.count("《") == whole.count("》"):
            return count
    return 0


def _may_go_on(line: str) -> bool:
    """Return whether ``line`` may be a part of a title, and is nothing by itself that stands below titles."""
    if _SIGNS.search(line) or "关于" in line or line.startswith(("附件", "（", "(", "一、")):
        return False
    return parse_date(line) is None and not find_line_number(line) and not split_agencies(line)
