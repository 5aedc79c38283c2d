"""Tables as they were written: rows of cells with their spans, and which tables only lay out the page."""

from __future__ import annotations

import re

from lxml import etree

from converters.model import Cell, Run, Runs, Strong, Table, merge_runs
from converters.readers.html.lines import Sheet, tidy
from converters.readers.html.skipped import UNREAD
from converters.readers.html.tree import INLINE

_SPAN = re.compile(r"\s*(\d{1,4})")
_LONGEST_CELL = 4000
_MOST_SPAN = 1000


def _span(text: str | None) -> int:
    match = _SPAN.match(text) if text else None
    return min(max(int(match[1]), 1), _MOST_SPAN) if match else 1


def rows_of(table: etree._Element) -> list[list[etree._Element]]:
    """Return the rows of ``table`` itself, not of tables inside it."""
    rows = []
    for part in table:
        if part.tag == "tr":
            rows.append([cell for cell in part if cell.tag in ("td", "th")])
        elif part.tag in ("tbody", "thead", "tfoot"):
            rows += [[cell for cell in row if cell.tag in ("td", "th")] for row in part if row.tag == "tr"]
    return [row for row in rows if row]


def is_data(table: etree._Element, sheet: Sheet, start: int, end: int) -> bool:
    """Return whether ``table`` holds facts in rows and columns, and is no frame around running text."""
    rows = rows_of(table)
    if not rows or (sum(1 for _ in table.iter("table")) > 1 and len(rows) < 3):
        return False
    wide = sum(1 for row in rows if len(row) > 1)
    if len(rows) == 1:
        return wide == 1 and table.get("border") not in (None, "0") and end - start <= 12
    if wide * 2 < len(rows) and wide < 3:
        return False
    longest = max((len(line.text) for line in sheet.lines[start:end]), default=0)
    total = sum(len(line.text) for line in sheet.lines[start:end])
    cells = sum(map(len, rows))
    return longest <= _LONGEST_CELL and total <= 400 * cells


def _runs_of(cell: etree._Element) -> Runs:
    """Return the text of a cell as runs: blocks and breaks become line breaks, bold stays."""
    if len(cell) == 0 and cell.get("hidden") is None:  # most cells hold a text and no element
        text = tidy(cell.text or "").strip(_EDGES)
        return (Run(text),) if text.strip() else ()
    said = _list_said(cell)
    if not any(is_bold for _, is_bold in said):
        return squeeze_runs((Run("".join([text for text, _ in said])),))
    return squeeze_runs(tuple(Run(text, Strong() if is_bold else None) for text, is_bold in said))


_BOLD = frozenset(("b", "strong"))


def _list_said(cell: etree._Element) -> list[tuple[str, bool]]:
    """Return the texts in a cell in order, each with whether it is bold; blocks and breaks are line breaks."""
    said: list[tuple[str, bool]] = []
    walk = etree.iterwalk(cell, events=("start", "end"))
    bold, unread = 0, None
    for event, element in walk:
        tag = element.tag
        begins_line = tag not in INLINE and ":" not in tag and element is not cell
        if event == "start":
            if tag in UNREAD or element.get("hidden") is not None:
                unread = element
                walk.skip_subtree()
                continue
            bold += tag in _BOLD
            if begins_line:
                said.append(("\n", False))
            if element.text:
                said.append((tidy(element.text), bold > 0))
            if tag == "img" and (caption := element.get("alt")):
                said.append((tidy(caption), False))
        else:
            if element is not unread:
                bold -= tag in _BOLD
                if begins_line and tag != "br":
                    said.append(("\n", False))
            if element.tail and element is not cell:
                said.append((tidy(element.tail), bold > 0))
    return said


_EDGES = " \u3000\n"
_BREAK = re.compile(r"[ \u3000]*\n[ \u3000\n]*")


def squeeze_runs(runs: Runs) -> Runs:
    """Return ``runs`` with single line breaks, no space beside them, and nothing empty at the ends."""
    merged = merge_runs(runs)
    if len(merged) == 1 and merged[0].mark is None:
        text = merged[0].text
        text = (_BREAK.sub("\n", text) if "\n" in text else text).strip(_EDGES)
        return (Run(text),) if text.strip() else ()
    out: list[Run] = []
    for run in merged:
        text = _BREAK.sub("\n", run.text) if "\n" in run.text else run.text
        if text.startswith("\n") and (not out or out[-1].text.endswith("\n")):
            text = text[1:]
        if out and out[-1].text.endswith("\n"):
            text = text.lstrip(_EDGES)
        if text:
            out.append(Run(text, run.mark))
    while out and not out[0].text.strip():
        del out[0]
    while out and not out[-1].text.strip():
        del out[-1]
    if not out:
        return ()
    out[0] = Run(out[0].text.lstrip(_EDGES), out[0].mark)
    out[-1] = Run(out[-1].text.rstrip(_EDGES), out[-1].mark)
    bold = all(run.mark is not None or not run.text.strip() for run in out)
    return merge_runs(tuple(Run(run.text) for run in out)) if bold else merge_runs(tuple(out))


def read_table(table: etree._Element) -> Table:
    """Return ``table`` with its spans; a cell that a span covers is not repeated."""
    caption = next((_runs_of(part) for part in table if part.tag == "caption"), ())
    rows = []
    for row in rows_of(table):
        in_head = next(row[0].iterancestors("thead", "tbody", "tfoot", "table")).tag == "thead"
        rows.append(
            tuple(
                Cell(
                    _runs_of(cell), _span(cell.get("rowspan")), _span(cell.get("colspan")), cell.tag == "th" or in_head
                )
                for cell in row
            )
        )
    spanned = any(cell.rowspan > 1 for row in rows for cell in row)
    return Table(tuple(row for row in rows if spanned or any(cell.runs for cell in row)), caption)
