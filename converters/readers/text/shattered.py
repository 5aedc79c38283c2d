"""Text that was taken from a page element by element, a line each: 2021, 年, 2, 月 -> the lines that the page shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_FIGURE = re.compile(r"\d{1,4}(?:\.\d+)?%?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SIGN = re.compile(r"[〕］\]）)、，；。：:．·%]|[月日号](?![\u3400-\u9fff])")
"""What a line begins with that goes on behind a figure, and cannot begin a line."""
_MEASURE = re.compile(r"个(?![人体别案])|万(?=[元吨人户亩])|亿(?=元)|元(?=[，。；、/])|%")
_OPENS = tuple("〔［[（(《“第")
_ENDS = tuple("。；！？：:")
_SEVERAL = 4
"""So many figures that stand alone in a line and go on in the next are no chance."""


def join_shattered(lines: Sequence[str]) -> list[str]:
    """Return ``lines``, those joined that are pieces of one, if the text as a whole was taken apart so.

    >>> join_shattered("关于印发|2021|年计划的通知|特此通知。|2021|年|2|月|2|日|计划见附件|1|、|3|号文".split("|"))
    ['关于印发2021年计划的通知', '特此通知。', '2021年2月2日', '计划见附件1、', '3', '号文']
    >>> join_shattered("成绩|1|年小红|女|90|2|万小明|男|85|3|时小刚|男|77".split("|"))[:3]
    ['成绩', '1', '年小红']
    """
    filled = [line.strip() for line in lines]
    parted = sum(_FIGURE.fullmatch(line) is not None and _follows(line, below) for line, below in pairwise(filled))
    if parted < _SEVERAL:
        return list(lines)
    joined: list[str] = []
    for at, (line, text) in enumerate(zip(lines, filled, strict=True)):
        last, below = filled[at - 1] if at else "", filled[at + 1] if at + 1 < len(filled) else ""
        if joined and text and last and _belongs(last, text, below, joined[-1].strip()):
            joined[-1] = joined[-1].rstrip() + text
        else:
            joined.append(line)
    return joined


def _follows(figure: str, text: str) -> bool:
    """Return whether ``text`` goes on behind ``figure``: a sign, the word of a date, a year's."""
    return _SIGN.match(text) is not None or (text.startswith("年") and _YEAR.fullmatch(figure) is not None)


def _belongs(last: str, text: str, below: str, joined: str) -> bool:
    """Return whether ``text`` goes on from ``last``, the last piece of ``joined``; ``below`` is the next line."""
    if _FIGURE.fullmatch(text):  # a figure goes on if the text goes on behind it, and has begun before it
        return (
            not joined.endswith(_ENDS)
            and not _FIGURE.fullmatch(last)
            and (_follows(text, below) or _MEASURE.match(below) is not None or last.endswith(_OPENS))
        )
    if _FIGURE.fullmatch(last):
        is_measured = _MEASURE.match(text) is not None and joined != last
        return _follows(last, text) or is_measured
    return (len(text) == 1 and text in "〔［[〕］]") or last in _OPENS
