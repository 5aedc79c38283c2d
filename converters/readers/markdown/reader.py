"""Markdown with tables, links or pictures -> Notice: made the page that it describes, and read as one.

Headings, tables, links, pictures and bold text are what they are; all else stays the text that it is, numbers of lists,
stars between figures and HTML that is no table included.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from converters.hints import Hints
from converters.issues import Code, Issue, ReadError
from converters.public_address import clean_address
from converters.raw_page import Page, Parsed, Zone
from converters.readers.html import parse as parse_page

NO_FRONT: Mapping[str, str] = MappingProxyType({})
_TITLE = re.compile(r"\A\s*# +\S")
_DELIMITER = re.compile(
    r" {0,3}\|? *:?-{2,}:? *(?:\| *:?-{2,}:? *){0,60}\|? *| {0,3}(?=[^|]*\|)\|? *:?-+:? *(?:\| *:?-+:? *){0,60}\|? *"
)
"""The row of dashes below the heads of a table (GitHub Flavored Markdown, 4.10)."""
_LINK = re.compile(r"(?P<picture>!?)\[(?P<text>[^\]\[\n]{0,200})\]\((?P<target>(?:https?://|[./#])[^()\s]{0,500})\)")
_HEADING = re.compile(r" {0,3}(?P<marks>#{1,6})[ \t]+(?P<text>\S.*?)[ \t#]*")
RULE = r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})"
_RULE = re.compile(RULE)
_HTML_TABLE = re.compile(r"<table\b.*</table\s*>", re.IGNORECASE)
_MARK = re.compile(r"\A\s{0,12}(?:[-*+] +|> ?(?=[^\d\s]))")
"""What stands before an item of a list that is not numbered, and before a quotation."""
_BOLD = re.compile(
    r"(?<![\w*])\*\*(?=[^\s*])([^*\n]{1,200}?)(?<=[^\s*])\*\*(?:(?![\d*])|(?<=[：:、]\*\*)(?=\d))|(?<=[\u3400-\u9fff])\*\*([^*\n]{1,200})\*\*"
)
"""Stress; 138****1234 is a mask."""
_BAR = re.compile(r"(?<!\\)\|")


def parse_marked_up(
    text: str, name: str, hints: Hints, issues: tuple[Issue, ...], front: Mapping[str, str] = NO_FRONT
) -> Parsed | None:
    """Return the notice in Markdown that begins with a heading and has what plain text cannot; None if it has not.

    What has a table in HTML, or an address in its ``front``, needs no heading. The text is as ``tidy_markdown``
    leaves it.
    Links and pictures of a page may stand above the heading. ``front`` is what was told of the page above the text:
    its title, its address, and what its program noted for itself.
    None, too, where the page that it makes is no notice: then it is read as the text that it is.
    """
    lines = text.split("\n")
    is_read = bool(front.get("url"))
    is_page = is_read or _begins_with_heading(text) or any(map(_HTML_TABLE.fullmatch, lines))
    markup = "".join(_write_blocks(lines)) if is_read else write_markup(text) if is_page else ""
    if not markup:
        return None
    page = f"<html><head><title>{html.escape(front.get('title', ''))}</title></head><body>{markup}</body></html>"
    try:
        parsed = parse_page(page.encode(), name, hints)
    except ReadError:
        return None
    notice = parsed.notice
    said = [f"{key}: {value}" for key, value in front.items() if value and key != "url" and value != notice.title]
    told = (Issue(Code.FURNITURE_REMOVED, line, "masthead") for line in said)
    zones = (Zone("metadata", "\n".join(said)),) if said else ()
    origin = notice.origin if notice.origin.url else replace(notice.origin, url=clean_address(front.get("url", "")))
    notice = replace(notice, origin=origin, issues=(*issues, *told, *notice.issues))
    return replace(parsed, notice=notice, page=Page((*parsed.page.zones, *zones)))


def _begins_with_heading(text: str) -> bool:
    """Whether nothing stands above the first heading but lines of links or pictures."""
    for line in text.splitlines():
        if _TITLE.match(line):
            return True
        if line.strip() and not _LINK.search(line):
            return False
    return False


def write_markup(text: str) -> str:
    """Return the HTML of Markdown that has a table, a link or a picture; "" if it has none, and says all as text."""
    lines = text.split("\n")
    has_table = any(_DELIMITER.fullmatch(line) or _HTML_TABLE.fullmatch(line) for line in lines)
    is_marked_up = has_table or _LINK.search(text)
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
        if _HTML_TABLE.fullmatch(line):
            yield line
        elif heading := _HEADING.fullmatch(line):
            level = len(heading["marks"])
            yield f"<h{level}>{_write_inline(heading['text'])}</h{level}>"
        elif (item := _MARK.sub("", line, count=1).strip()) != line.strip() and _LINK.fullmatch(item):
            yield f"<ul><li>{_write_inline(item)}</li></ul>"
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
