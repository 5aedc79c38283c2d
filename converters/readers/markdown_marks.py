"""Markdown as people write it -> its text: the marks of headings, stress, quotations and links are no signs of it.

What stands before it between two lines of dashes (front matter, YAML) is a record, whose text the Markdown is.
"""

from __future__ import annotations

import re

import yaml

from converters.issuing import split_agencies
from converters.labels import squeeze

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_RULE = re.compile(r"^ {0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*$", re.MULTILINE)
_QUOTE = re.compile(r"^ {0,3}>[ \t]?", re.MULTILINE)
_STRESS = re.compile(r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]+?)(?<=\S)\1(?![\w*])|\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*")
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^()\n]*\)")
_FRONT = re.compile(r"\A---\r?\n(?P<keys>(?:[^\n]*\n){1,60}?)---\r?\n")
_FIRST_LINES = 8


def strip_marks(text: str) -> str:
    r"""Return the text of Markdown without its marks.

    >>> strip_marks("# 关于节水的通知\n\n**各单位：**\n> 请[报名](https://a.example)。")
    '关于节水的通知\n\n各单位：\n请报名。'
    """
    text = text.replace("\r\n", "\n")
    text = _RULE.sub("", _HEADING.sub(r"\1", text))
    text = _LINK.sub(r"\1", _QUOTE.sub("", text))
    return _STRESS.sub(lambda match: match[2] or match[3], text)


def split_front(text: str) -> dict[str, str]:
    r"""Return key and value of the front matter of ``text``, and the Markdown below it as ``body``; {} without a title.

    A title that only names agencies is none. What stands of the title once more above the text is left out.

    >>> split_front("---\ntitle: 关于节水的通知\nid: 7\n---\n# 关于节水的通知\n请节水。\n")
    {'title': '关于节水的通知', 'id': '7', 'body': '请节水。'}
    """
    front = _FRONT.match(text)
    if front is None:
        return {}
    try:
        found = yaml.safe_load(front["keys"])
    except yaml.YAMLError:
        return {}
    if not isinstance(found, dict):
        return {}
    values = {str(key): _say(value) for key, value in found.items() if value is not None}
    lines = [line.strip() for line in strip_marks(text[front.end() :]).split("\n")]
    title = values.get("title", "").strip()
    if not title or split_agencies(title):
        title = next((line for line in lines if line), "")
    return {**values, "title": title, "body": "\n".join(_below_title(lines, title)).strip()} if title else {}


def _say(value: object) -> str:
    return "\n".join(map(str, value)) if isinstance(value, list) else str(value)


def _below_title(lines: list[str], title: str) -> list[str]:
    """Return ``lines`` without those at their beginning that are the title, or are parts that make it up."""
    wanted, start, joined = squeeze(title), 0, ""
    for at, line in enumerate(lines[:_FIRST_LINES]):
        joined += squeeze(line)
        if joined == wanted:
            start, joined = at + 1, ""
    return lines[start:]
