"""Boxes of a page that point to another document, of which then their labels are."""

from __future__ import annotations

import re

from converters.readers.html.lines import Sheet

_POINTS = re.compile(
    r"(?:(?:被?解读的?|关联|相关|原)(?:文件|政策)|政策原文|文件原文)(?:名称|标题)?(?:[:：]|$)|(?:政策|依据)文件[:：]"
)
"""How a box begins that points to another document: 解读文件：临岚市…的通知 文号：…."""
_POINT_FIRSTS = frozenset("被解关相原政文依")
_LONGEST_BOX = 10


def is_elsewhere(sheet: Sheet, at: int) -> bool:
    """Return whether the line ``at``, or a small box that holds it, begins by pointing to another document."""
    lines, nodes = sheet.lines, sheet.nodes
    node = lines[at].node
    while node >= 0 and nodes[node].end - nodes[node].start <= _LONGEST_BOX:
        if _points(lines[nodes[node].start].text):
            return True
        node = nodes[node].parent
    return _points(lines[at].text)


def _points(text: str) -> bool:
    return text[:1] in _POINT_FIRSTS and _POINTS.match(text) is not None
