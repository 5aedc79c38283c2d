"""A whole page in one line: labels, title, text, signature and buttons jammed -> lines, as the page showed them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converters.dates import ARABIC, HAN
from converters.issuing import is_agency
from converters.labels import Field, Label, split_jammed, split_label
from converters.readers.text_head import split_value

_LEAST_LABELS = 3
_LONGEST_WORD = 4
_LEAST_LINE = 200
_LEAST_TEXT = 120
"""Signs: what stands behind the last value of a head and is shorter may be a value of a few sentences."""
_BUTTONS = re.compile(
    r"""
    (?:[【\[]?(?:(?:浏览|阅读|点击|访问)(?:次数|量|数)[:：]?\s*\d*\s*次?|打印(?:本页|此页|本文|正文)?|关闭(?:窗口|本页|此页|页面)?|返回(?:顶部|列表|首页)?
      |分享(?:到|至)?|收藏(?:本页)?|扫一扫在手机打开当前页)[】\]]?[\s|｜]*)+$
    """,
    re.VERBOSE,
)


def part_one_line(lines: Sequence[str]) -> list[str]:
    """Return ``lines``; one that holds labels and a whole text behind them is parted where the text begins and ends.

    >>> text = "现将抽检结果通告如下。" * 12
    >>> line = "索引号：L01/2026-3发布机构：临岚市水务局名称：抽检通告有效性：有效抽检通告"
    >>> part_one_line([line + text + "特此通告。临岚市水务局2026年3月5日浏览次数：8打印本页"])[1:] == [
    ...     "抽检通告", text + "特此通告。", "临岚市水务局", "2026年3月5日", "浏览次数：8打印本页"]
    True
    """
    parted: list[str] = []
    for line in lines:
        is_long = len(line) > _LEAST_LINE and split_label(line.strip()) is not None
        values = split_jammed(line) if is_long else []
        at = _find_text(line, values) if len(values) >= _LEAST_LABELS else 0
        parted += [line[:at], *_part_text(line[at:].strip(), values)] if at else [line]
    return parted


def _find_text(line: str, values: Sequence[tuple[Label, str]]) -> int:
    """Return where in ``line`` the text begins: with its title once more, behind a value of known form; else nought."""
    title = _name(values, Field.TITLE)
    at = line.find(title, line.find(title) + len(title)) if len(title) > _LONGEST_WORD else -1
    if at > 0:
        return at
    for number, (label, value) in enumerate(values):
        rest = split_value(label, value)[1]
        is_within = number + 1 < len(values)  # what looks like labels is of the text
        if len(rest) > _LEAST_TEXT or (rest and is_within and len(line) - line.find(rest) > _LEAST_TEXT):
            return line.find(rest)
    return 0


def _part_text(text: str, values: Sequence[tuple[Label, str]]) -> list[str]:
    """Return ``text`` parted behind its title, at the signature of the issuer that a label names, and at buttons."""
    title, issuer = _name(values, Field.TITLE), _name(values, Field.ISSUER)
    lines = [title] if title and text.startswith(title) else []
    text = text[len(title) :] if lines else text
    buttons = _BUTTONS.search(text, max(len(text) - _LEAST_TEXT, 0))
    end = buttons.start() if buttons else len(text)
    foot = [text[end:]] if buttons else []
    at = text.rfind(issuer, 0, end) if is_agency(issuer) else -1
    day = (ARABIC.match(text, at + len(issuer)) or HAN.match(text, at + len(issuer))) if at > 0 else None
    if day is None:
        return [*lines, text[:end], *foot]
    parts = [text[:at], issuer, text[at + len(issuer) : day.end()], text[day.end() : end]]
    return [*lines, *(part for part in parts if part.strip()), *foot]


def _name(values: Sequence[tuple[Label, str]], field: Field) -> str:
    return next((value for label, value in values if label.field is field), "")
