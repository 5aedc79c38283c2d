"""What two versions of a text say differently, paragraph by paragraph, in pieces that can be shown and read back."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from converters.model import Block, Figure, Heading, Paragraph, Runs, Table
from converters.segments import write_unit

Pieces = tuple[str, ...]
"""One paragraph: pieces that begin with ``=`` (in both versions), ``-`` (only before) or ``+`` (only after)."""

CELL = " | "
"""Between the cells of a row: a row of a table is compared as one line."""

_TAG = re.compile(r"</?(?:restored|cut|remark|masked|link|strong)/?>")
_TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)*%?|[A-Za-z’']+|\s+|.", re.DOTALL)
_LONG = 4_000_000
_ALIKE = 0.5


def compare_texts(before: tuple[Block, ...], after: tuple[Block, ...]) -> tuple[Pieces, ...]:
    """Return the paragraphs and rows of tables that differ, in reading order; empty where the texts are the same."""
    old, new = ([line for block in body for line in _lines(block)] for body in (before, after))
    found: list[Pieces] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            found += _pair_lines(old[a:b], new[c:d])
    return tuple(found)


def mark_changes(before: str, after: str) -> Pieces:
    """Return the pieces of one paragraph; texts that have little in common stand whole, one after the other.

    >>> mark_changes("拟在11个小区增设", "拟在17个小区增设")
    ('=拟在', '-11', '+17', '=个小区增设')
    """
    if before and after and len(before) * len(after) <= _LONG:
        old, new = _TOKEN.findall(before), _TOKEN.findall(after)
        matcher = SequenceMatcher(None, old, new, autojunk=False)
        if matcher.ratio() >= _ALIKE:
            return tuple(
                sign + "".join(tokens)
                for kind, a, b, c, d in matcher.get_opcodes()
                for sign, tokens in ((("=", old[a:b]),) if kind == "equal" else (("-", old[a:b]), ("+", new[c:d])))
                if tokens
            )
    return tuple(sign + text for sign, text in (("-", before), ("+", after)) if text)


def text_before(pieces: Pieces) -> str:
    """Return what the paragraph was; empty if it is new."""
    return "".join(piece[1:] for piece in pieces if piece[0] in "=-")


def text_after(pieces: Pieces) -> str:
    """Return what the paragraph became; empty if it is gone."""
    return "".join(piece[1:] for piece in pieces if piece[0] in "=+")


def _pair_lines(old: list[str], new: list[str]) -> Iterator[Pieces]:
    """Yield each old line beside the new one that it became, then what is only new."""
    waiting = list(new)
    for line in old:
        after = next((one for one in waiting if _are_alike(line, one)), "")
        if after:
            at = waiting.index(after)
            yield from (mark_changes("", one) for one in waiting[:at])
            del waiting[: at + 1]
        yield mark_changes(line, after)
    yield from (mark_changes("", one) for one in waiting)


def _are_alike(one: str, other: str) -> bool:
    matcher = SequenceMatcher(None, _TOKEN.findall(one), _TOKEN.findall(other), autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and len(one) * len(other) <= _LONG and matcher.ratio() >= _ALIKE


def _lines(block: Block) -> list[str]:
    match block:
        case Heading(runs=runs) | Paragraph(runs=runs) | Figure(caption=runs):
            lines = [_plain(runs)]
        case Table(rows=rows, caption=caption):
            lines = [_plain(caption), *(CELL.join(_plain(cell.runs) for cell in row) for row in rows)]
    return [line for line in lines if line]


def _plain(runs: Runs) -> str:
    return " ".join(html.unescape(_TAG.sub("", write_unit(runs))).split())
