"""What a page of a site has around a notice, in a file it was copied to: labels -> fields, its menus left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from converters.fields import Found, fill_notice, read_fields
from converters.furniture import is_furniture
from converters.hints import Hints
from converters.issues import Code, Issue
from converters.labels import Field, Label, match_label
from converters.model import Block, Heading, Notice, Paragraph, Table, TitleSource
from converters.official.issuing import complete_issuers
from converters.official.towns import find_office
from converters.readers.documents.heads import make_notice
from converters.readers.documents.site_labels import BARE, is_of_page, read_label_line, read_label_table
from converters.readers.text.foot import find_foot
from converters.readers.text.head import is_trail, split_breadcrumb

_HEAD = 20
"""Blocks among which the head of a page ends."""
_ENDS_HEAD = re.compile(r"。|[：:]$|^[一二三四五六七八九十]{1,3}、")
_BESIDE = (Field.OTHER, Field.IGNORE, Field.SOURCE)


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
            page.dropped += _list_unknown(block)
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
    if not page.found and not page.column:
        return CopiedPage(list(blocks))
    return _cut_foot(page)


def _cut_foot(page: CopiedPage) -> CopiedPage:
    """Return ``page`` without the lines below its last table that are the foot of a page: lists of others, buttons."""
    start = max((at for at, block in enumerate(page.blocks, 1) if isinstance(block, Table)), default=0)
    below = [block for block in page.blocks[start:] if isinstance(block, Paragraph | Heading) and block.text.strip()]
    end = find_foot([block.text.strip() for block in below])
    left_out = [block for at, block in enumerate(below) if at >= end or is_furniture(block.text)]
    page.dropped += [block.text for block in left_out]
    page.blocks = [block for block in page.blocks if not any(block is other for other in left_out)]
    return page


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
    office = find_office(notice.title, fields.source, [block.text for block in notice.body])
    filled = fill_notice(notice, fields)
    return replace(
        filled,
        document_number=filled.document_number or notice.document_number,
        issuer=hints.sidecar.issuer or complete_issuers(fields.issuer, notice.title) or notice.issuer or office,
        column=page.column,
        issues=(*notice.issues, *issues, *(Issue(Code.FURNITURE_REMOVED, line, "head") for line in page.dropped)),
    )


def _read_lines(blocks: Sequence[Block]) -> dict[int, list[tuple[Label, str]]]:
    """Return the number of each of ``blocks`` that is labels of a page -> these and their values.

    Right above or below such a line other labels are of the page, too: 标题：…, 文号：….
    """
    tables = {at: _list_known(block) for at, block in enumerate(blocks) if isinstance(block, Table)}
    lines = {at: read_label_line(block.text) for at, block in enumerate(blocks) if at not in tables}
    taken = {at for at, labels in lines.items() if is_of_page(labels)}
    for step in (1, -1):
        for at in sorted(lines, reverse=step < 0):
            own = (label for label, _ in lines[at] if label.field not in _BESIDE and label.text not in BARE)
            if at - step in taken and any(own):
                taken.add(at)
    return {at: labels for at, labels in (tables | lines).items() if at in taken or (at in tables and labels)}


def _list_known(table: Table) -> list[tuple[Label, str]]:
    """Return the labels of a disclosure table with the values beside them; [] if it is another."""
    return [(label, value) for name, value in read_label_table(table) if (label := match_label(name))]


def _list_unknown(block: Block) -> list[str]:
    """Return what a disclosure table says under names that are no labels, a line each; [] of a line of labels."""
    pairs = read_label_table(block) if isinstance(block, Table) else []
    return [f"{name}：{value}" for name, value in pairs if match_label(name) is None]
