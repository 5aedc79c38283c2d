"""What a page of a site has around a notice, in a file it was copied to: labels -> fields, its menus left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from converters.dates import ARABIC, TIME
from converters.fields import Found, fill_notice, read_fields
from converters.furniture import is_furniture
from converters.hints import Hints
from converters.issues import Code, Issue
from converters.labels import Field, Label, match_label, split_jammed, split_label
from converters.model import Block, Heading, Notice, Paragraph, Table, TitleSource
from converters.readers.html.houses import find_source
from converters.readers.official import make_notice
from converters.readers.text_head import is_trail, split_breadcrumb

_HEAD = 20
"""Blocks among which the head of a page ends."""
_LONGEST_LINE = 160
_ENDS_HEAD = re.compile(r"。|[：:]$|^[一二三四五六七八九十]{1,3}、")
_OF_PAGES = (Field.PUBLISHED, Field.SOURCE, Field.INDEX_NUMBER)
"""What is said of a page alone; other labels may be of the text."""
_BARE = ("时间", "日期", "公示时间", "公告时间")
"""Labels of what takes place at such a time, too."""
_BESIDE = (Field.OTHER, Field.IGNORE, Field.SOURCE)
_FEWEST_LABELS = 2


@dataclass(slots=True)
class CopiedPage:
    """The blocks of a document without the lines of its page, and what these say."""

    blocks: list[Block] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)
    column: tuple[str, ...] = ()
    dropped: list[str] = field(default_factory=list)
    labelled: list[str] = field(default_factory=list)
    """The lines of labels as they stood."""


def cut_page(blocks: Sequence[Block]) -> CopiedPage:
    """Return ``blocks`` without the lines of a site above the first sentence: its menus, its labels, their table."""
    page = CopiedPage()
    lines = _read_lines(blocks[:_HEAD])
    for at, block in enumerate(blocks):
        text = block.text.strip()
        if labels := lines.get(at):
            page.labelled.append(text)
            page.found += [Found(label.field, value, "the page", label.rank, label.text) for label, value in labels]
            page.dropped += [f"{label.text}：{value}" for label, value in labels if label.field in _BESIDE and value]
        elif isinstance(block, Paragraph | Heading) and is_trail(text):
            page.column = page.column or split_breadcrumb(text)
        elif isinstance(block, Paragraph | Heading) and text and is_furniture(text):
            page.dropped.append(text)
        elif at >= _HEAD or _ENDS_HEAD.search(text) or isinstance(block, Table):
            page.blocks += blocks[at:]
            break
        else:
            page.blocks.append(block)
    return page if page.found or page.column else CopiedPage(list(blocks))


def make_page_notice(page: CopiedPage, hints: Hints) -> Notice:
    """Return the notice of a document that was cut by ``cut_page``; a title that a label says comes first.

    Raises ReadError as ``make_notice`` does.
    """
    fields, issues = read_fields(page.found)
    is_labelled = bool(fields.title) and not hints.sidecar.title
    told = replace(hints, sidecar=replace(hints.sidecar, title=fields.title)) if is_labelled else hints
    notice = make_notice(page.blocks, told)
    if is_labelled:
        notice = replace(notice, title_source=TitleSource.LABEL)
    filled = fill_notice(notice, fields)
    return replace(
        filled,
        document_number=filled.document_number or notice.document_number,
        issuer=hints.sidecar.issuer or fields.issuer or notice.issuer,
        column=page.column,
        issues=(*notice.issues, *issues, *(Issue(Code.FURNITURE_REMOVED, line, "head") for line in page.dropped)),
    )


def _read_lines(blocks: Sequence[Block]) -> dict[int, list[tuple[Label, str]]]:
    """Return the number of each of ``blocks`` that is labels of a page -> these and their values.

    Right above or below such a line other labels are of the page, too: 标题：…, 文号：….
    """
    tables = {at: _read_table(block) for at, block in enumerate(blocks) if isinstance(block, Table)}
    lines = {at: _read_line(block.text.strip()) for at, block in enumerate(blocks) if at not in tables}
    taken = {at for at, labels in lines.items() if _is_of_page(labels)}
    for step in (1, -1):
        for at in sorted(lines, reverse=step < 0):
            own = (label for label, _ in lines[at] if label.field not in _BESIDE and label.text not in _BARE)
            if at - step in taken and any(own):
                taken.add(at)
    return {at: labels for at, labels in (tables | lines).items() if at in taken or (at in tables and labels)}


def _read_line(text: str) -> list[tuple[Label, str]]:
    """Return the labels that all of the line ``text`` is, with their values; [] if it is anything else."""
    if not text or len(text) > _LONGEST_LINE or "。" in text or "\n" in text or split_label(text) is None:
        return []
    values = split_jammed(text)
    return values if all(_may_be(label, value) for label, value in values) else []


def _is_of_page(labels: Sequence[tuple[Label, str]]) -> bool:
    """Whether a line of ``labels`` is of a page: it says so by itself, or names a source or counts visits beside."""
    beside = any(label.field in (Field.SOURCE, Field.IGNORE) for label, _ in labels) and len(labels) > 1
    return any(
        beside or (bool(find_source(value)) if label.field is Field.SOURCE else label.text not in _BARE)
        for label, value in labels
        if label.field in _OF_PAGES
    )


def _may_be(label: Label, value: str) -> bool:
    """Whether ``value`` has the form of what the label says: a day alone, with or without its hour, for a day."""
    if label.field in (Field.TITLE, Field.SUMMARY):
        return True
    if label.field not in (Field.PUBLISHED, Field.ISSUED):
        return len(value) <= _LONGEST_VALUE
    day = ARABIC.match(value)
    return day is not None and (day.end() == len(value) or _CLOCK.fullmatch(value, day.end()) is not None)


_LONGEST_VALUE = 60
_CLOCK = re.compile(rf"\s*(?:星期[一二三四五六日天])?\s*(?:{TIME.pattern})?\s*")


def _read_table(table: Table) -> list[tuple[Label, str]]:
    """Return the labels of a disclosure table with the values beside them; [] if any other thing stands in it."""
    pairs: list[tuple[Label, str]] = []
    for row in table.rows:
        cells = [cell.text.strip() for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        cells += [""] * (len(cells) % 2)
        for name, value in zip(cells[::2], cells[1::2], strict=True):
            label = match_label(name)
            if label is None or match_label(value) is not None:
                return []
            pairs.append((label, value))
    is_of_page = any(label.field in _OF_PAGES for label, _ in pairs)
    return pairs if is_of_page and len(pairs) >= _FEWEST_LABELS else []
