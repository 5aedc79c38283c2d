"""A whole page in one line: labels, title, text, signature and buttons jammed -> lines, as the page showed them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converters.dates import ARABIC, HAN
from converters.furniture import is_breadcrumb
from converters.labels import Field, Label, split_jammed, split_label
from converters.official.issuing import is_agency
from converters.readers.documents.title_words import DECISIONS, LETTERS, any_of
from converters.readers.text.head import is_title_line, split_value

_LEAST_LABELS = 3
_LONGEST_WORD = 4
_LEAST_LINE = 200
_LEAST_TEXT = 120
"""Signs: what stands behind the last value of a head and is shorter may be a value of a few sentences."""
_LONGEST_BUTTONS = 200
_BUTTONS = re.compile(
    r"""
    (?:[【\[]?(?:(?:浏览|阅读|点击|访问)(?:次数|量|数)[:：]?\s*\d*\s*次?|打印(?:本页|此页|本文|正文)?|关闭(?:窗口|本页|此页|页面)?|返回(?:顶部|列表|首页)?
      |分享(?:到|至)?|收藏(?:本页)?|扫一扫在手机打开当前页|[上下]一[篇条][:：][^。]{0,60}?)[】\]]?[\s|｜]*)+$
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
    filled = [line.strip() for line in lines if line.strip()]
    if len(filled) == 1 and (headed := _part_headed(filled[0])):
        return headed
    parted: list[str] = []
    for line in lines:
        above, rest = _split_trail(line) if len(line) > _LEAST_LINE else ([], line)
        is_page = len(line) > _LEAST_LINE and split_label(rest.strip()) is not None
        values = split_jammed(rest) if is_page else []
        at = _find_text(rest, values) if len(values) >= _LEAST_LABELS else 0
        parted += [*above, rest[:at], *_part_text(rest[at:].strip(), values)] if at else [line]
    return parted


_KINDS = rf"(?:{any_of(LETTERS, DECISIONS, ('办法', '规定', '细则', '方案'))})"
_TITLE = re.compile(rf"[^\s，。；：:]{{2,80}}{_KINDS}(?:[（(][^（）()\s]{{1,24}}[）)])?(?=[\s\u3000\[【（(|｜])")
_OPENING = re.compile(r"[\s|｜\[【（(]+")
_BESIDE = re.compile(
    r"[\s|｜/]*(?:[【\[（(]?\s*(?:打印(?:本页)?|关闭(?:窗口|本页)?|收藏|分享|返回|纠错|(?:大|中|小)(?:\s*[大中小]){0,2}|次)\s*[】\]）)]*[\s|｜/]*)*"
    r"[】\]）)\s|｜]*"
)
"""Buttons, and the brackets that close behind the last value of a head."""
_ENDED = re.compile(r"(?<=[。！；：])[\s\u3000]+(?=\S)")


def _part_headed(line: str) -> list[str]:
    """Return a whole page in one line that begins with its title: title, labels, paragraphs and buttons; else [].

    A space behind the end of a sentence was the end of a paragraph.
    """
    title = _TITLE.match(line) if len(line) > _LEAST_LINE else None
    if title is None or not is_title_line(title[0]):
        return []
    start = _OPENING.match(line, title.end())
    behind = line[start.end() if start else title.end() :]
    end = _measure_head(behind)
    text = behind[end:]
    buttons = _BUTTONS.search(text, max(len(text) - _LONGEST_BUTTONS, 0))
    foot = [text[buttons.start() :]] if buttons else []
    text = text[: buttons.start()] if buttons else text
    return [title[0], *([behind[:end].strip()] if end else []), *_ENDED.split(text.strip()), *foot]


def _measure_head(text: str) -> int:
    """Return how many signs of ``text`` are the labels that it begins with, their values and the buttons behind."""
    head = text[:_LONGEST_HEAD]
    values = split_jammed(head)
    if not values or head.find(values[0][0].text) > _LONGEST_WORD:
        return 0
    at = end = 0
    for label, value in values:
        start = head.find(label.text, end)
        end = head.find(value, start + len(label.text)) + len(value)
        if start < at:  # a button behind the last value
            if at < end:
                break
            continue
        at = end - len(split_value(label, value)[1])
        if beside := _BESIDE.match(text, at):
            at = beside.end()
        if at < end:  # what else is behind the value is the text
            break
    return at


def _split_trail(line: str) -> tuple[list[str], str]:
    """Return what leads to a page and stands before the first label of ``line``, and the rest of it."""
    first = next(iter(split_jammed(line)), None)
    at = line.find(first[0].text) if first else -1
    return ([line[:at]], line[at:]) if at > 0 and is_breadcrumb(line[:at]) and at <= _LONGEST_TRAIL else ([], line)


_LONGEST_TRAIL = 80


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
    if not lines:
        lines, text = _part_byline(text)
    buttons = _BUTTONS.search(text, max(len(text) - _LONGEST_BUTTONS, 0))
    end = buttons.start() if buttons else len(text)
    foot = [text[end:]] if buttons else []
    at = text.rfind(issuer, 0, end) if is_agency(issuer) else -1
    day = (ARABIC.match(text, at + len(issuer)) or HAN.match(text, at + len(issuer))) if at > 0 else None
    if day is None:
        return [*lines, text[:end], *foot]
    parts = [text[:at], issuer, text[at + len(issuer) : day.end()], text[day.end() : end]]
    return [*lines, *(part for part in parts if part.strip()), *foot]


def _part_byline(text: str) -> tuple[list[str], str]:
    """Return the title that ``text`` begins with and the labels behind it, and the text below these.

    >>> _part_byline("临岚市水务局关于节水的通知来源：市水务局浏览次数：12字体：[大中小]各单位：请节水。")
    (['临岚市水务局关于节水的通知', '来源：市水务局浏览次数：12字体：[大中小]'], '各单位：请节水。')
    """
    values = split_jammed(text[:_LONGEST_HEAD])
    at = text.find(values[0][0].text) if values else -1
    if at <= 0 or not is_title_line(text[:at]):
        return [], text
    for label, value in values:
        rest = split_value(label, value)[1]
        if rest and label.field in _ENDING:
            end = text.find(rest, at)
            return [text[:at], text[at:end]], text[end:]
    return [], text


_LONGEST_HEAD = 400
_ENDING = (Field.IGNORE, Field.PUBLISHED, Field.ISSUED)


def _name(values: Sequence[tuple[Label, str]], field: Field) -> str:
    return next((value for label, value in values if label.field is field), "")
