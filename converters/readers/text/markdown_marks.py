"""Markdown as people write it -> its text: the marks of headings, stress, quotations and links are no signs of it.

What stands before it between two lines of dashes (front matter) is a record, whose text the Markdown is.
"""

from __future__ import annotations

import re
from itertools import takewhile

from converters.hints import Hints
from converters.labels import squeeze
from converters.official.issuing import split_agencies
from converters.readers.markdown.reader import RULE, write_markup
from converters.readers.records.keys import find_field
from converters.readers.text.head import read_head

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(?=\S)(.*)$", re.MULTILINE)
_RULE = re.compile(rf"^{RULE}$", re.MULTILINE)
_QUOTE = re.compile(r"^ {0,3}>[ \t](?=[^\d\s])", re.MULTILINE)
"""A quotation; >60 is a figure."""
_STRESS = re.compile(r"(?<![A-Za-z\d*])\*\*(?=[^\s，。；、：:）)*])([^*\n]{1,200}?)(?<=[^\s，、])\*\*(?![A-Za-z\d*])")
"""Stress; 138****1234 is a mask."""
_LINK = re.compile(r"(?P<picture>!?)\[(?P<text>[^\]\[\n]{0,200})\]\((?P<target>[^()\s]{0,500}[./#:][^()\s]{0,500})\)")
_STRESSED_HEAD = re.compile(r"^([ \t\u3000]*)\*\*([^*\n]{1,40}[，、：])\*\*(?=[^\s*])", re.MULTILINE)
"""The number or the name that a line begins with, its sign included: **一、**时间."""
_FILE = re.compile(r"https?://\S+\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar)", re.IGNORECASE)
_DASHES, _MOST_KEYS = "---", 60
_KEY = re.compile(r"(?P<key>[A-Za-z_\u3400-\u9fff][\w \u3400-\u9fff-]{0,39})[:：](?:[ \t]+(?P<value>.*))?")
_BLOCK = re.compile(r"[|>][+-]?\d?")
"""What a value of several lines begins with (YAML 1.2, 8.1)."""
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.*)")
_FIRST_LINES = 8


def strip_marks(text: str) -> str:
    r"""Return the text of Markdown without its marks; the address of a linked file stands behind its name.

    >>> strip_marks("# 关于节水的通知\n\n**各单位：**\n> 请[报名](https://a.example)。")
    '关于节水的通知\n\n各单位：\n请报名。'
    >>> strip_marks("电话138****1234，139****5678；[2024](5)号；>90分为优秀")
    '电话138****1234，139****5678；[2024](5)号；>90分为优秀'
    """
    text = text.replace("\r\n", "\n")
    text = _RULE.sub("", _HEADING.sub(lambda match: match[1].rstrip(" \t#"), text))
    text = _LINK.sub(_say_link, _QUOTE.sub("", text))
    return _STRESS.sub(r"\1", _STRESSED_HEAD.sub(r"\1\2", text))


def _say_link(match: re.Match[str]) -> str:
    is_file = not match["picture"] and _FILE.fullmatch(match["target"]) is not None
    return f"{match['text']}（{match['target']}）" if is_file else match["text"]


def split_front(text: str, hints: Hints) -> dict[str, str]:
    r"""Return key and value of the front matter of ``text``, and the Markdown below it as ``body``.

    {} if no key names a title, or if labels stand below it, as those of a page do. A title that only names agencies is
    none. What stands of the title once more above the text is left out. A table, a link or a picture makes HTML of it.

    >>> from converters.hints import NO_HINTS
    >>> split_front("---\ntitle: 关于节水的通知\nid: 7\n---\n# 关于节水的通知\n请节水。\n", NO_HINTS)
    {'title': '关于节水的通知', 'id': '7', 'body': '请节水。'}
    """
    front, below = _part_front(text)
    values = _read_keys(front)
    named = next((key for key in values if find_field(key, hints) == "title"), "")
    if not named:
        return {}
    lines = [line.strip() for line in strip_marks(below).split("\n")]
    if read_head(lines).found:
        return {}
    title = values[named].strip()
    if not title or split_agencies(title):
        title = next((line for line in lines if line), "")
    body = next(key for key in ("body", "text below", "") if key not in values)
    if not title or not body:
        return {}
    rest = _below_title(lines, title)
    markup = write_markup("\n".join(below.split("\n")[len(lines) - len(rest) :]))
    return {**values, named: title, body: markup or "\n".join(rest).strip()}


def part_front(text: str, hints: Hints) -> tuple[dict[str, str], str]:
    r"""Return the front matter of ``text`` and the Markdown below it; {} and all of it if that says more than a page.

    What it may say is the title, the address, and what names no field.

    >>> from converters.hints import NO_HINTS
    >>> part_front("---\ntitle: 节水\nlang: zh\n---\n# 节水", NO_HINTS)
    ({'title': '节水', 'lang': 'zh'}, '# 节水')
    >>> part_front("---\ntitle: 节水\nissuer: 临岚市水务局\n---\n# 节水", NO_HINTS)[0]
    {}
    """
    if told := READER_HEAD.match(text):
        return {"title": told["title"], "url": told["url"]}, text[told.end() :]
    front, below = _part_front(text)
    values = _read_keys(front)
    fields = {key: find_field(key, hints) for key in values}
    known = [field for field in fields.values() if field]
    if not values or len(known) > len(set(known)) or not {"title", "url"}.issuperset(known):
        return {}, text
    return {fields[key] or key: value for key, value in values.items()}, below


READER_HEAD = re.compile(
    r"\s*Title:[ \t]*(?P<title>[^\n]{1,300})\n\s*URL Source:[ \t]*(?P<url>\S{1,2000})[ \t]*\n"
    r"(?:\s*(?:Published Time|Number of Pages|Warning):[^\n]{0,300}\n){0,4}\s*Markdown Content:[ \t]*\n"
)
"""What a program that reads pages of the web says of one above its Markdown."""


def _part_front(text: str) -> tuple[list[str], str]:
    """Return the lines between the two lines of dashes that ``text`` begins with, and what is below them."""
    lines = text.replace("\r\n", "\n").split("\n")
    if lines[0].rstrip() != _DASHES:
        return [], text
    front = list(takewhile(lambda line: line.rstrip() != _DASHES, lines[1 : _MOST_KEYS + 2]))
    is_closed = len(front) <= _MOST_KEYS and len(lines) > len(front) + 1
    return (front, "\n".join(lines[len(front) + 2 :])) if is_closed else ([], text)


def _read_keys(lines: list[str]) -> dict[str, str]:
    """Return key and value of lines such as ``key: value``, in words as they stand; {} if there are others.

    The lines of a list, and lines that are set in, belong to the key above them; a key that is set in below one without
    a value is a part of it: ``source.name``. A key that comes again adds its value to the first.
    """
    values: dict[str, str] = {}
    last = outer = ""
    for line in filter(str.strip, lines):
        is_inner = line[:1].isspace() and bool(last)
        item = _ITEM.fullmatch(line) if last else None
        match = None if item else _KEY.fullmatch(line.strip() if is_inner and outer else line)
        if match:
            key = match["key"].strip()
            last = f"{outer}.{key}" if is_inner else key
            outer = outer if is_inner else ("" if match["value"] else key)
        elif not item and not is_inner:
            return {}
        said = (item or match or {"value": line})["value"] or ""
        said = "\n".join(map(_unquote, listed[1].split(","))) if (listed := _LIST.fullmatch(said)) else _unquote(said)
        said = "" if match and _BLOCK.fullmatch(said) else said
        values[last] = "\n".join(filter(None, (values.get(last, ""), said)))
    return values


_LIST = re.compile(r"[ \t]*\[([^\[\]]*)\][ \t]*")
"""A list in one line: [停水, "公告"]."""


def _unquote(value: str) -> str:
    return value.strip().strip("\"'") if value.strip()[:1] in ("'", '"') else value.strip()


def _below_title(lines: list[str], title: str) -> list[str]:
    """Return ``lines`` without those at their beginning that are the title, or are parts that make it up."""
    wanted, start, joined = squeeze(title), 0, ""
    for at, line in enumerate(lines[:_FIRST_LINES]):
        joined += squeeze(line)
        if joined == wanted:
            start, joined = at + 1, ""
    return lines[start:]
