"""The front of a gazette (公报): cover and contents, which say where each of its notices begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from converters.labels import squeeze
from converters.official.document_number import find_line_number
from converters.official.issuing import split_agencies
from converters.readers.documents.orders import TITLE_END

_CONTENTS = re.compile(r"(?:本[期册刊]|总)?(?:目[录次錄]|要目)(?:索引)?|CONTENTS", re.IGNORECASE)
_SERIAL = re.compile(r"公[报報]|(?:总?第\d{1,5}[期号号輯辑])|汇编|合订本|合刊")
"""What a cover says of a collection."""
_MOST_COVER = 12
"""Filled lines above the contents."""
_MOST_JOINED = 5
"""Lines over which a title goes."""
_LONGEST_LINE = 60
_SHORTEST_TITLE = 8
_BEHIND_ENTRY = re.compile(
    r"""
      [（(\[]?[\u3400-\u9fff]{1,12}[〔\[［(（](?:19|20)\d\d[〕\]］)）]第?\d{1,4}号.*$   # （临政规〔2025〕6号）……（2）
    | [.…·．⋯・‥\-—_]{2,}.*$                                                         # ……（2）
    | [（(/／]?\d{1,4}[）)]?$                                                         # （2）, /2, 2
    """,
    re.VERBOSE,
)
_PAGED = re.compile(r"[.…·．⋯・‥\-—_]{2,}[（(]?\d{1,4}[）)]?$")
_COLUMN = re.compile(r"[【\[〖][^【】\[\]〖〗。]{2,16}[】\]〗]")
_BEFORE_ENTRY = re.compile(
    r"""
      [【\[][^【】\[\]]{2,16}[】\]]                   # 【区政府文件】
    | [（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]  # 1.
    | [◆●■★·◇○□※▲]+
    """,
    re.VERBOSE,
)
_END = "。"
RULES_END = re.compile(r"(?:施行|实施|执行|废止|失效)(?:[，；][^。]{0,20}有效期[^。]{1,24})?。$")
"""How the last article of rules ends, behind which the next notice may begin."""


def find_starts(lines: Sequence[str]) -> list[int]:
    """Return the numbers of the lines in which the notices of a gazette begin, as its contents list them; else [].

    What stands above the first of them is cover and contents. One is enough where the cover is that of a gazette.

    >>> cover = ["云汀区公报", "2026年第3期", "目录", "关于清洗水箱的公告……1", "关于停水的紧急公告……2"]
    >>> find_starts([*cover, "关于清洗水箱的公告", "请储水。", "关于停水的紧急公告", "今日停水。"])
    [5, 7]
    >>> find_starts(["关于清洗水箱的公告", "请储水。"])
    []
    """
    filled = [at for at, line in enumerate(lines) if line.strip()]
    texts = [squeeze(lines[at]) for at in filled]
    head = next((at for at, text in enumerate(texts[: _MOST_COVER + 1]) if _CONTENTS.fullmatch(text)), -1)
    if head < 0 or any(_END in text for text in texts[:head]):
        return []
    first, entries = _read_contents(texts, head + 1)
    front = texts[head + 1 : first]
    starts, at = [], first
    while 0 < at < len(texts):
        length = _find_title(texts, at, entries)
        if length or at == first:
            starts.append(_go_up(texts, at, first, front))
        at += length or 1
    is_serial = any(map(_SERIAL.search, texts[:head]))
    ordered = all(before < after for before, after in pairwise(starts))
    return [filled[at] for at in starts] if ordered and (is_serial or len(starts) > 1) else []


def _read_contents(texts: Sequence[str], start: int) -> tuple[int, AbstractSet[str]]:
    """Return the first line with a title that the lines from ``start`` to it list, and what they list; -1 if none.

    A text before it shows that these are no contents, unless their lines end in the numbers of pages: then it is the
    line below them, such as the first of an order (令), which stands under another name in the contents.
    """
    entries: set[str] = set()
    paged: list[int] = []
    for at in range(start + 1, len(texts)):
        if texts[at - 1].endswith(_END):
            return (paged[-1] + 1 if len(paged) > 1 and len(entries) > 1 else -1), entries
        paged += [at - 1] if _PAGED.search(texts[at - 1]) else []
        joined = ("".join(texts[begin:at]) for begin in range(max(start, at - _MOST_JOINED), at))
        entries.update(title for entry in joined if (title := _read_entry(entry)))
        if _find_title(texts, at, entries):
            return at, entries
    return -1, entries


def _read_entry(entry: str) -> str:
    """Return the title that an ``entry`` of contents names, without number and page; "" if it names none."""
    title = _BEHIND_ENTRY.sub("", _BEFORE_ENTRY.sub("", entry, count=1), count=1)
    is_title = len(title) >= _SHORTEST_TITLE and "关于" in title and TITLE_END.search(title)
    return title if is_title else ""


def _find_title(texts: Sequence[str], at: int, entries: AbstractSet[str]) -> int:
    """Return over how many lines from line ``at`` a title goes that is one of ``entries``; 0 if none begins there."""
    joined = ""
    for count, text in enumerate(texts[at : at + _MOST_JOINED], 1):
        joined += text
        if len(text) > _LONGEST_LINE or _END in text:
            break
        if joined in entries or any(_is_subject(entry, joined) for entry in entries):
            return count
    return 0


def _is_subject(entry: str, title: str) -> bool:
    """Return whether an ``entry`` is the ``title`` without the agencies that it begins with."""
    return entry.startswith("关于") and title.endswith(entry) and bool(split_agencies(title.removesuffix(entry)))


def _go_up(texts: Sequence[str], at: int, first: int, front: Sequence[str]) -> int:
    """Return the line from ``first`` on in which column and number begin that stand above the title in line ``at``."""
    while at > first and _is_above(texts[at - 1], front):
        at -= 1
    return at


def _is_above(text: str, front: Sequence[str]) -> bool:
    return text in front or _COLUMN.fullmatch(text) is not None or find_line_number(text) is not None
