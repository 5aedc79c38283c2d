"""What a site adds to a document that it offers: the line below its title, the disclosure table above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from converters.dates import ARABIC, HAN
from converters.fields import Found, read_fields
from converters.issues import Code, Issue
from converters.issuing import split_agencies
from converters.labels import Field, Label, match_label, split_jammed, split_label, squeeze
from converters.model import Block, Heading, Notice, Paragraph, Table, paragraph
from converters.readers.text_head import split_value

_MOST_LINES = 3
_LONGEST_LINE, _LONGEST_SOURCE = 120, 24
_GENERIC = ("时间", "日期")
"""Labels that say nothing of a site by themselves: an event has a day, too."""
_MOST_ABOVE = 8
"""Blocks from the first among which a disclosure table stands."""
_LONGEST_ABOVE = 60
_CATALOGUED = frozenset((Field.DOCUMENT_NUMBER, Field.ISSUER, Field.ISSUED, Field.PUBLISHED))


def take_site_lines(notice: Notice, start: int) -> Notice:
    """Return ``notice`` without the lines of a site that its body has from block ``start`` on, their day as a field.

    Such a line is nothing but labels of when it was published, of its source, of how often it was read. The source
    is told in an issue.
    """
    found: list[Found] = []
    end = start
    for block in notice.body[start : start + _MOST_LINES]:
        values = _read_line(block.text) if isinstance(block, Paragraph | Heading) else []
        if not values:
            break
        end += 1
        found += [Found(label.field, value, f"line {end + 1}", label.rank, label.text) for label, value in values]
    if end == start:
        return notice
    fields, issues = read_fields(found)
    told = [Issue(Code.FURNITURE_REMOVED, block.text, "head") for block in notice.body[start:end]]
    body = (*notice.body[:start], *notice.body[end:])
    published = notice.published or fields.published
    return replace(notice, body=body, published=published, issues=(*notice.issues, *issues, *told))


def _read_line(text: str) -> list[tuple[Label, str]]:
    """Return the labels of a line with their values, if it is one that a site adds."""
    line = text.strip().replace("\n", " ")
    values = split_jammed(line) if len(line) <= _LONGEST_LINE else []
    if not values or not squeeze(line).lstrip("【[（(").startswith(values[0][0].text):
        return []
    if all(label.field is Field.IGNORE for label, _ in values) or not all(_may_add(*value) for value in values):
        return []
    return [] if len(values) == 1 and values[0][0].text in _GENERIC else values


def _may_add(label: Label, value: str) -> bool:
    """Whether a label is one of a site's line, and its value nothing else than what it names."""
    match label.field:
        case Field.PUBLISHED:
            has_day = ARABIC.match(value) or HAN.match(value)
            return has_day is not None and not split_value(label, value)[1].strip("】])） ")
        case Field.SOURCE:
            return len(value) <= _LONGEST_SOURCE and bool(split_agencies(value))
        case Field.IGNORE:
            return not split_value(label, value)[1].strip("】])） ")
        case _:
            return False


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
    pairs = [pair for row in table.rows for pair in _pair([cell.text.strip() for cell in row])]
    labels = [match_label(name) for name, _ in pairs]
    fields = {label.field for label in labels if label is not None}
    is_catalogue = Field.INDEX_NUMBER in fields or len(fields & _CATALOGUED) > 1
    if not is_catalogue or sum(label is not None for label in labels) * 3 < len(labels) * 2:
        return []
    return [f"{name}：{value}" for name, value in pairs if name or value]


def _pair(cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the names of a row of cells with their values, each in a cell of its own or both in one."""
    if all(split_label(cell) for cell in cells if cell):
        yield from ((split[0].text, split[1]) for cell in cells if (split := split_label(cell)))
    else:
        yield from zip(cells[::2], [*cells[1::2], ""], strict=False)
