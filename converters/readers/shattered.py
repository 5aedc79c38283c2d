"""Text that was taken from a page element by element, a line each: 2021, 年, 2, 月 -> the lines that the page shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_FIGURE = re.compile(r"\d{1,20}(?:[.,]\d+)?%?")
_GOES_ON = re.compile(r"[年月日号時时分秒届期项个万亿元人%℃〕］\]）)、，；。：:．·]")
"""What a line begins with that goes on behind a figure, or cannot begin a line."""
_GLUES = frozenset("年月、：:")
"""What goes on in the next line, where it stands alone in one."""
_OPENS = tuple("〔［[（(第")
_ENDS = tuple("。；！？")
_SEVERAL = 4
"""So many figures that stand alone in a line, and are counted or dated in the next, are no chance."""
_SHORT = 2


def join_shattered(lines: Sequence[str]) -> list[str]:
    """Return ``lines``, those joined that are pieces of one, if the text as a whole was taken apart so.

    >>> join_shattered("关于印发|2021|年计划的通知|特此通知。|2021|年|2|月|2|日|计划见附件|1|、|3|号文".split("|"))
    ['关于印发2021年计划的通知', '特此通知。', '2021年2月2日', '计划见附件1、3号文']
    >>> join_shattered(["人口", "2021", "年末总数", "3"])
    ['人口', '2021', '年末总数', '3']
    """
    filled = [line.strip() for line in lines]
    parted = sum(
        _FIGURE.fullmatch(line) is not None and _GOES_ON.match(below) is not None for line, below in pairwise(filled)
    )
    if parted < _SEVERAL:
        return list(lines)
    joined: list[str] = []
    last = ""
    for line, text in zip(lines, filled, strict=True):
        if joined and text and last and _belongs(joined[-1].strip(), last, text):
            joined[-1] = joined[-1].rstrip() + text
        else:
            joined.append(line)
        last = text
    return joined


def _belongs(before: str, last: str, text: str) -> bool:
    """Return whether ``text`` goes on what is joined so far, of which ``last`` is the last piece."""
    if before.endswith(_ENDS):
        return _GOES_ON.match(text) is not None and not text[0].isdigit() and len(text) <= _SHORT
    is_piece = _FIGURE.fullmatch(text) is not None or len(text) == 1
    follows = _FIGURE.fullmatch(last) is not None or last.endswith(_OPENS) or last in _GLUES
    return is_piece or follows or text[0] in "〕］]）)、，；。：:"
