"""Page furniture that a reader left at the head or the foot of a body: whole lines only, each one on record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converters.furniture import is_breadcrumb, is_furniture, is_imprint
from converters.issues import Code, Issue
from converters.model import Block, Heading, Notice, Paragraph

_ZONE = 12
"""How many blocks at either end are looked at; inside the text nothing is ever taken for furniture."""


def drop_furniture(notice: Notice) -> Notice:
    """Return ``notice`` without the lines of furniture that begin and end its body; an issue names each.

    A body of nothing but furniture is left as it is.
    """
    body = notice.body
    start = _count(body[:_ZONE], above=True)
    end = len(body) - _count(body[max(start, len(body) - _ZONE) :][::-1], above=False)
    if (start == 0 and end == len(body)) or start >= end:
        return notice
    dropped = [(block, "above the text") for block in body[:start]] + [
        (block, "below the text") for block in body[end:]
    ]
    issues = tuple(Issue(Code.FURNITURE_REMOVED, block.text, where) for block, where in dropped)
    return replace(notice, body=body[start:end], issues=notice.issues + issues)


def _count(blocks: Sequence[Block], *, above: bool) -> int:
    """Return how many of ``blocks``, from the first on, are furniture."""
    count = 0
    for block in blocks:
        if not isinstance(block, Paragraph | Heading) or not _is_furniture(block.text.strip(), above=above):
            break
        count += 1
    return count


def _is_furniture(text: str, *, above: bool) -> bool:
    return is_furniture(text) or (is_breadcrumb(text) if above else is_imprint(text))
