"""Numbered lines become headings where they head something, and paragraphs where they say something."""

from __future__ import annotations

from dataclasses import replace

from converters.body_text import list_texts, share_texts
from converters.cleaners.numbering import Level, Numbered, find_number, is_title
from converters.model import LINES, Block, Heading, Notice, Paragraph, Role

HEADING_LEVELS: dict[Level, int] = {
    Level.PART: 2,
    Level.CHAPTER: 2,
    Level.SECTION: 3,
    Level.FIRST: 2,
    Level.SECOND: 3,
}
"""Level of the numbering -> level of the heading, where the line is a title and heads a text."""

_LONGEST_MARKED = 60
_MARKED = (Role.BODY, Role.ARTICLE)
"""The roles of paragraphs whose number counts."""


def mark_headings(notice: Notice) -> Notice:
    """Return ``notice`` with 一、, （一）, 第N章 and 第N节 as headings where they are titles, 第N条 as articles.

    A line that its next sibling follows at once is an item of a list, not a heading, and then none of
    its siblings is one. The text never changes.
    """
    numbers = [
        find_number(text) if isinstance(block, LINES) else None
        for block, text in zip(notice.body, list_texts(notice.body), strict=True)
    ]
    items = _find_items([one if one is not None and one.level in HEADING_LEVELS else None for one in numbers])
    marked = [
        _mark(block, numbered, is_item=at in items) if numbered is not None or isinstance(block, Heading) else block
        for at, (block, numbered) in enumerate(zip(notice.body, numbers, strict=True))
    ]
    body = tuple(marked)
    return notice if body == notice.body else replace(notice, body=share_texts(body, notice.body))


def _mark(block: Block, numbered: Numbered | None, *, is_item: bool) -> Block:
    if not isinstance(block, LINES) or (isinstance(block, Paragraph) and block.role not in _MARKED):
        return block
    if numbered is None:
        text = block.text if isinstance(block, Heading) else ""
        if isinstance(block, Heading) and (len(text) > _LONGEST_MARKED or "。" in text or not text.strip()):
            return Paragraph(block.runs)
        return block
    if numbered.level is Level.ARTICLE:
        return _as_paragraph(block, Role.ARTICLE)
    if numbered.level not in HEADING_LEVELS:
        if isinstance(block, Heading) and is_title(numbered.rest):
            return Heading(max(4, block.level), block.runs)
        return _as_paragraph(block)
    if (is_item and isinstance(block, Paragraph)) or not is_title(numbered.rest):
        return _as_paragraph(block)
    return Heading(HEADING_LEVELS[numbered.level], block.runs)


def _as_paragraph(block: Heading | Paragraph, role: Role = Role.BODY) -> Paragraph:
    return block if isinstance(block, Paragraph) and block.role is role else Paragraph(block.runs, role)


def _find_items(numbers: list[Numbered | None]) -> frozenset[int]:
    """Return the places of titles that are items: they, or a sibling, head nothing.

    ``numbers`` has the number of each block whose level is one of headings.
    """
    groups: list[list[int]] = []
    open_groups: dict[Level, list[int]] = {}
    bare: set[int] = set()
    for at, numbered in enumerate(numbers):
        if numbered is None:
            continue
        level = numbered.level
        for deeper in [known for known in open_groups if known > level]:
            del open_groups[deeper]
        if level not in open_groups or numbered.is_first:
            open_groups[level] = []
            groups.append(open_groups[level])
        open_groups[level].append(at)
        below = numbers[at + 1] if at + 1 < len(numbers) else None
        if at + 1 == len(numbers) or (below is not None and below.level <= level):
            bare.add(at)
    items: set[int] = set()
    for group in groups:
        followed_by_sibling = [at for at in group if at in bare and at != group[-1]]
        if followed_by_sibling or (len(group) == 1 and group[0] in bare):
            items.update(group)
        elif group[-1] in bare:
            items.add(group[-1])
    return frozenset(items)
