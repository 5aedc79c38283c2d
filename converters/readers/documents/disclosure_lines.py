"""What a site adds to a document that it offers: the line below its title, the disclosure table above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converters.fields import Found, read_fields
from converters.issues import Code, Issue
from converters.model import Block, Heading, Notice, Paragraph, Table, paragraph
from converters.official.issuing import complete_issuers
from converters.official.towns import find_office
from converters.readers.documents.site_labels import is_of_page, read_label_line, read_label_table

_MOST_LINES = 3
_MOST_ABOVE = 8
"""Blocks from the first among which a disclosure table stands."""
_LONGEST_ABOVE = 60


def take_site_lines(notice: Notice, start: int) -> Notice:
    """Return ``notice`` without the lines of a site that its body has from block ``start`` on, what they say as fields.

    Such a line is nothing but labels, of when it was published, of its source, of how often it was read among them. The
    source is told in an issue; its days, its number and who published it are fields where nothing else names them, and
    where the title begins with a town, the source is who published it.
    """
    found: list[Found] = []
    end = start
    for block in notice.body[start : start + _MOST_LINES]:
        values = read_label_line(block.text) if isinstance(block, Paragraph | Heading) else []
        if not is_of_page(values):
            break
        end += 1
        found += [Found(label.field, value, f"line {end + 1}", label.rank, label.text) for label, value in values]
    if end == start:
        return notice
    fields, issues = read_fields(found)
    told = [Issue(Code.FURNITURE_REMOVED, block.text, "head") for block in notice.body[start:end]]
    body = (*notice.body[:start], *notice.body[end:])
    office = find_office(notice.title, fields.source, [block.text for block in body])
    return replace(
        notice,
        body=body,
        document_number=notice.document_number or fields.document_number,
        issuer=notice.issuer or complete_issuers(fields.issuer, notice.title) or office,
        issued=notice.issued or fields.issued,
        published=notice.published or fields.published,
        issues=(*notice.issues, *issues, *told),
    )


def open_label_tables(blocks: Sequence[Block]) -> list[Block]:
    """Return ``blocks`` with the disclosure tables above the text opened: a line ``label：value`` for each field."""
    opened: list[Block] = []
    above = True
    for at, block in enumerate(blocks):
        above = above and at < _MOST_ABOVE and not (isinstance(block, Paragraph) and _is_text(block.text))
        lines = _list_lines(block) if above and isinstance(block, Table) else []
        opened += map(paragraph, lines) if lines else [block]
    return opened


def _is_text(text: str) -> bool:
    return "。" in text or len(text) > _LONGEST_ABOVE


def _list_lines(table: Table) -> list[str]:
    """Return the lines of a disclosure table; none if ``table`` is another, such as a form."""
    return [f"{name}：{value}" for name, value in read_label_table(table)]
