"""Pages of the web that a browser printed -> Notice: their labels are read as those of a text dump."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converters.dates import parse_date
from converters.fields import fill_notice, read_fields
from converters.furniture import is_furniture
from converters.hints import Hints
from converters.issues import Code, Issue
from converters.labels import split_jammed, squeeze
from converters.model import Block, Heading, Notice, Paragraph, Role, Table, paragraph
from converters.official.document_number import find_line_number
from converters.official.issuing import complete_issuers
from converters.official.towns import find_office
from converters.readers.documents.disclosure_lines import open_label_tables
from converters.readers.documents.heads import UntitledError, make_notice
from converters.readers.text.foot import find_foot
from converters.readers.text.head import is_title_line, is_trail, read_head

_TABLE = "表。"
"""What stands for a table among the lines: the head has ended there."""


def make_page_notice(blocks: Sequence[Block], hints: Hints) -> Notice:
    """Return the notice of a document whose pages bear no marks of a print, but may begin with a disclosure table."""
    has_table = open_label_tables(blocks) != list(blocks)
    return make_print_notice(blocks, hints) if has_table else make_notice(blocks, hints)


def make_print_notice(blocks: Sequence[Block], hints: Hints) -> Notice:
    """Return the notice of a printed page: the lines of its head that lead elsewhere are left out, labels are fields.

    A head without labels is read as that of any document.
    """
    blocks, foot = _cut_foot(open_label_tables(blocks))
    lines = [block.text.strip() if isinstance(block, Paragraph | Heading) else _TABLE for block in blocks]
    head = read_head(lines)
    jammed = head.rest[:1] if head.rest[:1] != lines[len(lines) - len(head.rest) :][:1] else []
    start = len(lines) - len(head.rest) + len(jammed)
    if not head.found or not head.rest:
        notice = make_notice(blocks, hints)
        return replace(notice, issues=(*notice.issues, *foot))
    rest = [*(paragraph(line) for line in jammed if not is_furniture(line)), *blocks[start:]]
    above = [
        block
        for block, line in zip(blocks[:start], lines, strict=False)
        if line in head.candidates and _may_be_title(block, line)
    ]
    try:
        notice = make_notice([*above, *rest], hints)
    except UntitledError:
        notice = make_notice(blocks, hints)
        return replace(notice, issues=(*notice.issues, *foot))
    body = tuple(block for block in notice.body if block not in above or find_line_number(block.text))
    named = squeeze(notice.title)
    whole = [line for line in lines[:start] if is_trail(line) or len(split_jammed(line)) > 1]
    parts = [line for line in (*head.candidates, *head.dropped) if not any(line in other for other in whole)]
    left_out = [line for line in (*parts, *whole) if squeeze(line) not in named]
    fields, issues = read_fields(head.found)
    office = find_office(notice.title, fields.source, [block.text for block in notice.body])
    filled = fill_notice(replace(notice, body=body), fields)
    return replace(
        filled,
        document_number=filled.document_number or notice.document_number,
        issuer=notice.issuer or complete_issuers(fields.issuer, notice.title) or office,
        column=head.column,
        issues=(*notice.issues, *issues, *(Issue(Code.FURNITURE_REMOVED, line, "head") for line in left_out), *foot),
    )


def _cut_foot(blocks: Sequence[Block]) -> tuple[list[Block], list[Issue]]:
    """Return ``blocks`` without what leads elsewhere at the end of a page, below a day, and an issue for each line."""
    days = [at for at, block in enumerate(blocks) if parse_date(squeeze(block.text)) is not None]
    start = days[-1] + 1 if days else len(blocks)
    below = [block for block in blocks[start:] if block.text.strip()]
    has_table = any(isinstance(block, Table) for block in below)
    end = len(below) if has_table else find_foot([block.text.strip() for block in below])
    told = [Issue(Code.FURNITURE_REMOVED, block.text, "foot") for block in below[end:]]
    return ([*blocks[:start], *below[:end]] if told else list(blocks)), told


def _may_be_title(block: Block, line: str) -> bool:
    """Whether a line of the head, which may be of a menu, is set or worded as a title, or is its number."""
    is_menu = is_furniture(line) or len(line.split()) > _MOST_NAMES
    is_set_apart = isinstance(block, Heading) or (isinstance(block, Paragraph) and block.role is Role.CENTRED)
    return not is_menu and (is_set_apart or is_title_line(line) or find_line_number(line) is not None)


_MOST_NAMES = 4
"""Words that spaces part in a title: the agencies that issue it together."""
