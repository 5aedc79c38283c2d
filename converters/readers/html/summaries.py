"""The summary that sites of procurement set above a notice (公告概要): facts about it, and no part of its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from lxml import etree

from converters.labels import squeeze
from converters.readers.html.lines import Node, Sheet

SUMMARY = "summary-of-announcement"
"""The class that the element of a summary is given."""
_HEADING = "公告概要"


def mark_summary(root: etree._Element, text: str) -> None:
    """Give the table under such a heading on the page ``text``, and the heading, the class of a summary."""
    if _HEADING not in text:
        return
    for table in root.iter("table"):
        before = table.getprevious()
        heading = table if before is None else before
        said = squeeze("".join(map(str, islice(heading.itertext(), _FIRST))))
        if said.startswith(_HEADING):
            heading.set("class", SUMMARY)
            table.set("class", SUMMARY)


_FIRST = 8
"""Stretches of text in which a heading stands, the gaps in the source counted."""
_BEGINS_TEXT = re.compile(r"[一二三四五六七八九][、．.]|.*[。；]")
_NEAR = 30


def has_text_below(sheet: Sheet, node: Node) -> bool:
    """Return whether what a summary sums up follows it: without a text it is one itself."""
    return any(_BEGINS_TEXT.match(line.text) for line in sheet.lines[node.end : node.end + _NEAR])


def list_summed(sheet: Sheet, lines: Sequence[int]) -> list[str]:
    """Return what a summary in ``lines`` says, each name with its value: 采购单位：临岚市水务局."""
    return [f"{sheet.lines[one].text}：{sheet.lines[other].text}" for one, other in pairwise(lines)]
