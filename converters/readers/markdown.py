"""Markdown with tables, links or pictures -> Notice: made the page that it describes, and read as one.

Headings, tables, links, pictures and bold text are what they are; all else stays the text that it is, numbers of lists,
stars between figures and HTML included.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace

from converters.hints import Hints
from converters.issues import Issue, ReadError
from converters.page import Parsed
from converters.readers.html import parse as parse_page

_TITLE = re.compile(r"\A\s*# +\S")
_DELIMITER = re.compile(r" {0,3}\|? *:?-{2,}:? *(?:\| *:?-{2,}:? *){0,60}\|? *")
"""The row of dashes below the heads of a table (GitHub Flavored Markdown, 4.10)."""
_LINK = re.compile(r"(?P<picture>!?)\[(?P<text>[^\]\[\n]{0,200})\]\((?P<target>(?:https?://|[./])[^()\s]{1,500})\)")
_HEADING = re.compile(r" {0,3}(?P<marks>#{1,6})[ \t]+(?P<text>\S.*?)[ \t#]*")
_RULE = re.compile(r" {0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*")
_MARK = re.compile(r"\A\s{0,12}(?:[-*+] +|> ?(?=[^\d\s]))")
"""What stands before an item of a list that is not numbered, and before a quotation."""
_BOLD = re.compile(
    r"(?<![\w*])\*\*(?=[^\s*])([^*\n]{1,200}?)(?<=[^\s*])\*\*(?![\d*])|(?<=[\u3400-\u9fff])\*\*([^*\n]{1,200})\*\*"
)
"""Stress; 138****1234 is a mask."""
_BAR = re.compile(r"(?<!\\)\|")


def parse_marked_up(text: str, name: str, hints: Hints, issues: tuple[Issue, ...]) -> Parsed | None:
    """Return the notice in Markdown that begins with a heading and has what plain text cannot; None if it has not.

    None, too, where the page that it makes is no notice: then it is read as the text that it is.
    """
    if not _TITLE.match(text) or not (markup := write_markup(text)):
        return None
    page = f"<html><body>{markup}</body></html>"
    try:
        parsed = parse_page(page.encode(), name, hints)
    except ReadError:
        return None
    return replace(parsed, notice=replace(parsed.notice, issues=(*issues, *parsed.notice.issues)))


def write_markup(text: str) -> str:
    """Return the HTML of Markdown that has a table, a link or a picture; "" if it has none, and says all as text."""
    lines = text.split("\n")
    is_marked_up = any(map(_DELIMITER.fullmatch, lines)) or _LINK.search(text)
    return "".join(_write_blocks(lines)) if is_marked_up else ""


def _write_blocks(lines: list[str]) -> Iterator[str]:
    """Yield the HTML of each line, and of each table."""
    at = 0
    while at < len(lines):
        line = lines[at]
        if "|" in line and at + 1 < len(lines) and "|" in lines[at + 1] and _DELIMITER.fullmatch(lines[at + 1]):
            end = next((n for n in range(at + 2, len(lines)) if "|" not in lines[n]), len(lines))
            yield _write_table([line, *lines[at + 2 : end]])
            at = end
            continue
        at += 1
        if heading := _HEADING.fullmatch(line):
            level = len(heading["marks"])
            yield f"<h{level}>{_write_inline(heading['text'])}</h{level}>"
        elif line.strip() and not _RULE.fullmatch(line):
            yield f"<p>{_write_inline(_MARK.sub('', line, count=1))}</p>"


def _write_table(lines: list[str]) -> str:
    """Return the table of ``lines``; what stands beyond its heads is a cell, too."""
    rows = [[cell.strip().replace("\\|", "|") for cell in _BAR.split(line.strip().strip("|"))] for line in lines]
    width = max(map(len, rows))
    written = []
    for number, row in enumerate(rows):
        tag = "td" if number else "th"
        cells = (f"<{tag}>{_write_inline(cell)}</{tag}>" for cell in [*row, *[""] * (width - len(row))])
        written.append(f"<tr>{''.join(cells)}</tr>")
    return f"<table>{''.join(written)}</table>"


def _write_inline(text: str) -> str:
    """Return ``text`` as HTML, its links and pictures as such, and what is bold."""
    written, at = [], 0
    for link in _LINK.finditer(text):
        written += [_write_plain(text[at : link.start()]), _write_link(link)]
        at = link.end()
    return "".join([*written, _write_plain(text[at:])])


def _write_link(link: re.Match[str]) -> str:
    target, said = html.escape(link["target"]), html.escape(link["text"])
    return f'<img src="{target}" alt="{said}">' if link["picture"] else f'<a href="{target}">{said}</a>'


def _write_plain(text: str) -> str:
    return _BOLD.sub(lambda bold: f"<b>{bold[1] or bold[2]}</b>", html.escape(text, quote=False))
