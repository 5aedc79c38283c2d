"""Markdown as programs write it -> as people do: headings with #, bare links, no HTML but tables, no escapes."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

_KINDS = (
    re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.MULTILINE),
    re.compile(r"^[^\s=].{3,120}\n={3,}[ \t]*$", re.MULTILINE),
    re.compile(r"\[[^\]\[\n]{0,200}\]\((?:https?://|javascript:|data:image|[/#])"),
    re.compile(r"^ {0,3}\|?[ \t]*:?-+:?[ \t]*\|[ \t|:-]{2,}$", re.MULTILINE),
    re.compile(r"(?<![\w*])\*\*(?=[^\s*])[^*\n]{1,80}\*\*(?![\d*])"),
)
"""What shows that a text is Markdown: headings of both forms, links, tables, stress. Two of them are no chance."""
_FEWEST_KINDS = 2
_UNDERLINED = re.compile(r"^ {0,3}([^\s#>|=*+-].{0,200})\n={3,}[ \t]*$", re.MULTILINE)
_PICTURED_LINK = re.compile(r"\[!\[([^\]\[\n]{0,200})\]\([^()\n]{0,2000}\)\](?=\()")
_SCRIPT = re.compile(r"\]\(\s*javascript:(?:[^()\n]|\([^()\n]{0,80}\)){0,300}\)", re.IGNORECASE)
_DRAWN = re.compile(r"\]\(\s*data:image[^()\s]*(?:\s+\"[^\"\n]{0,200}\")?\)", re.IGNORECASE)
_LINK_TITLE = re.compile(r"(\]\([^()\s]{1,500})[ \t]+(?:\"[^\"\n]{0,200}\"|'[^'\n]{0,200}')\)")
_ADDRESS = re.compile(r"<(https?://[^<>\s]{1,500})>")
_CALLED = re.compile(r"(?<!!)\[([^\]\[\n]{1,200})\]\((?:tel|sms|callto|mailto):([^()\s]{1,200})\)", re.IGNORECASE)
_LOCAL = 7
"""Digits of a number that is called within its town."""
_ESCAPED = re.compile(r"\\([!\"#$%&'()*+,\-./:;<=>?@\[\]^_`{}~])")
_ESCAPED_FIRST = re.compile(r"[ \t]*\\[-+>#]")
"""What would be a mark where it stands, were it not escaped."""
_NOTE, _NOTE_BELOW = re.compile(r"\[\^([\w-]{1,20})\]"), re.compile(r"^ {0,3}\[\^([\w-]{1,20})\]:[ \t]*")
"""Where a footnote is called, and the note itself: a reader sees its number alone."""
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]")
_BREAK = re.compile(r"[ \t]*<br\s*/?>", re.IGNORECASE)
_SETTING = re.compile(
    r"</?(?P<name>div|p|center|section|article|span|font|u|b|strong|i|em|small|big|mark|o:p)(?:\s[^<>\n]{0,300})?/?>",
    re.IGNORECASE,
)
"""Elements that say how their text is set."""
_LINES = frozenset("div p center section article".split())  # noqa: SIM905 -- as other tables of elements


def reads_as_markdown(text: str) -> bool:
    r"""Return whether ``text`` has marks of Markdown of more than one kind.

    >>> reads_as_markdown("# 关于节水的通知\n\n**一、**请节水。"), reads_as_markdown("# 3号楼\n电话138****1234")
    (True, False)
    """
    return sum(kind.search(text) is not None for kind in _KINDS) >= _FEWEST_KINDS


def tidy_markdown(text: str) -> str:
    r"""Return ``text`` so that each mark has one form, and nothing that only sets it is left.

    An HTML table stands in one line. Comments, which no reader of Markdown shows, are left out.

    >>> tidy_markdown('公告\n====\n<div align="right">\n水务局<br>3月\\_日 [表](/a.xls "表")</div>').split("\n")
    ['# 公告', '', '', '水务局', '3月_日 [表](/a.xls)', '']
    """
    text = _drop_comments(text.replace("\r\n", "\n"))
    return "".join(part if number % 2 else _tidy(part) for number, part in enumerate(_part_tables(text)))


def _tidy(text: str) -> str:
    text = _UNDERLINED.sub(r"# \1", text)
    text = _SCRIPT.sub("](#)", _DRAWN.sub("](#)", _LINK_TITLE.sub(r"\1)", text)))
    text = _CALLED.sub(_say_called, _ADDRESS.sub(r"\1", _PICTURED_LINK.sub(r"[\1]", text)))
    text = _SETTING.sub(lambda tag: "\n" if tag["name"].lower() in _LINES else "", text)
    return "\n".join(map(_tidy_line, text.split("\n")))


def _say_called(link: re.Match[str]) -> str:
    """Return the words of a link that calls or writes; whom it calls stands behind them if they do not say so.

    >>> tidy_markdown("[0517-60110000](tel:+8651760110000)，[拨打](tel:0517-60110000)，[a@b.cn](mailto:a@b.cn)")
    '0517-60110000，拨打（0517-60110000），a@b.cn'
    """
    words, target = link[1], link[2].partition("?")[0]
    digits = re.sub(r"\D", "", target)[-_LOCAL:]
    is_said = target.lower() in words.lower() or (len(digits) == _LOCAL and digits in re.sub(r"\D", "", words))
    return words if is_said else f"{words}（{target}）"


def _tidy_line(line: str) -> str:
    line = _BREAK.sub(" " if "|" in line else "" if _HEADING.match(line) else "\n", line)
    first = _ESCAPED_FIRST.match(line)
    at = first.end() if first else 0
    line = line[:at] + _ESCAPED.sub(r"\1", line[at:])
    line = _NOTE.sub(r"[\1]", _NOTE_BELOW.sub(r"[\1] ", line)) if "[^" in line else line
    return html.unescape(line) if "&" in line and ";" in line else line


def _drop_comments(text: str) -> str:
    """Return ``text`` without the comments that end."""
    parts: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        parts.append(text[at:start])
        at = end + 3
    return "".join([*parts, text[at:]])


_TABLE = re.compile(r"<table\b", re.IGNORECASE)
_TABLE_END = re.compile(r"</table\s*>", re.IGNORECASE)


def _part_tables(text: str) -> Iterator[str]:
    """Yield the parts of ``text`` before, in and behind its HTML tables in turn; a table is one line."""
    at, above = 0, ""
    while (start := _TABLE.search(text, at)) and (end := _TABLE_END.search(text, start.end())):
        yield f"{above}{text[at : start.start()]}\n"
        yield " ".join(text[start.start() : end.end()].split("\n"))
        at, above = end.end(), "\n"
    yield above + text[at:]
