"""Numbered lines become headings where they head something, and paragraphs where they say something."""

from __future__ import annotations

from dataclasses import replace

from converters.body_text import LINES, list_texts, share_texts
from converters.cleaners.numbering import Level, Numbered, find_number, is_title
from converters.model import Block, Heading, Notice, Paragraph, Role

HEADING_LEVELS: dict[Level, int] = {
    Level.PART: 2,
    Level.CHAPTER: 2,
    Level.SECTION: 3,
    Level.FIRST: 2,
    Level.SECOND: 3,
}
"""Level of the numbering -> level of the heading, where the line is a title and heads a text."""

_OF_LAW = (Level.PART, Level.CHAPTER, Level.SECTION)
"""What a law sets in the middle of its lines, as a heading."""
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
    if isinstance(block, Heading):
        return _mark_heading(block, numbered)
    if isinstance(block, Paragraph) and numbered is not None and block.role in _MARKED:
        return _mark_paragraph(block, numbered, is_item=is_item)
    if isinstance(block, Paragraph) and numbered is not None and block.role is Role.CENTRED:
        is_heading = not is_item and numbered.level in _OF_LAW and is_title(numbered.rest)
        return Heading(HEADING_LEVELS[numbered.level], block.runs) if is_heading else block
    return block


def _mark_heading(block: Heading, numbered: Numbered | None) -> Heading | Paragraph:
    if numbered is None:
        text = block.text
        says_something = len(text) > _LONGEST_MARKED or "。" in text or not text.strip()
        return Paragraph(block.runs) if says_something else block
    if numbered.level is Level.ARTICLE:
        return Paragraph(block.runs, Role.ARTICLE)
    if not is_title(numbered.rest):
        return Paragraph(block.runs)
    return Heading(HEADING_LEVELS.get(numbered.level) or max(4, block.level), block.runs)


def _mark_paragraph(block: Paragraph, numbered: Numbered, *, is_item: bool) -> Heading | Paragraph:
    level = numbered.level
    if level is Level.ARTICLE:
        return _in_role(block, Role.ARTICLE)
    if level not in HEADING_LEVELS or is_item or not is_title(numbered.rest):
        return _in_role(block, Role.BODY)
    return Heading(HEADING_LEVELS[level], block.runs)


def _in_role(block: Paragraph, role: Role) -> Paragraph:
    return block if block.role is role else Paragraph(block.runs, role)


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
