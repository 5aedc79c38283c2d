"""Markdown as people write it -> its text: the marks of headings, stress, quotations and links are no signs of it."""

from __future__ import annotations

import re

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_RULE = re.compile(r"^ {0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*$", re.MULTILINE)
_QUOTE = re.compile(r"^ {0,3}>[ \t]?", re.MULTILINE)
_STRESS = re.compile(r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]+?)(?<=\S)\1(?![\w*])|\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*")
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^()\n]*\)")
_FRONT = re.compile(r"\A---\n(?P<keys>(?:[^\n]*\n){0,60}?)---\n")


def strip_marks(text: str) -> str:
    r"""Return the text of Markdown without its marks; the front matter is lines of labels, as people write them.

    >>> strip_marks("# 关于节水的通知\n\n**各单位：**\n> 请[报名](https://a.example)。")
    '关于节水的通知\n\n各单位：\n请报名。'
    """
    text = text.replace("\r\n", "\n")
    if front := _FRONT.match(text):
        text = front["keys"] + text[front.end() :]
    text = _RULE.sub("", _HEADING.sub(r"\1", text))
    text = _LINK.sub(r"\1", _QUOTE.sub("", text))
    return _STRESS.sub(lambda match: match[2] or match[3], text)
