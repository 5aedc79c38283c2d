"""Tables and line breaks of Word that only set a page: frames around a text, soft breaks between paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lxml import etree

from converters.labels import split_label
from converters.model import Block, Paragraph, Role, Run, Runs
from converters.readers.broken_lines.seams import ends_sentence
from converters.readers.broken_lines.wrapping import join_wrapped
from converters.readers.documents.numbering import W

_FEWEST_SENTENCES = 2


def iter_rows(node: etree._Element) -> Iterator[etree._Element]:
    """Yield the rows of a table, those in content controls and insertions too."""
    return _iter_parts(node, f"{W}tr")


def iter_cells(node: etree._Element) -> Iterator[etree._Element]:
    """Yield the cells of a row, those in content controls and insertions too."""
    return _iter_parts(node, f"{W}tc")


def _iter_parts(node: etree._Element, name: str) -> Iterator[etree._Element]:
    for child in node:
        if child.tag == name:
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            yield from _iter_parts(child, name)


def find_framed(lines: Sequence[Sequence[etree._Element]]) -> list[etree._Element]:
    """Return the cells of the rows ``lines`` that hold something, if the table only frames a text; [] if it is one.

    It is a frame if it has one cell alone, or one filled cell a row and in one of them a table or several sentences,
    each a paragraph: so a page of a site is set that was copied.
    """
    if len(lines) == 1 and len(lines[0]) == 1:
        return [lines[0][0]]
    filled = [[cell for cell in line if _holds_something(cell)] for line in lines]
    if any(len(cells) > 1 for cells in filled):
        return []
    cells = [cell for line in filled for cell in line]
    return cells if any(map(_holds_text, cells)) else []


def _holds_something(cell: etree._Element) -> bool:
    is_picture = next(cell.iter(f"{W}drawing", f"{W}pict", f"{W}object"), None) is not None
    return is_picture or any((text.text or "").strip() for text in cell.iter(f"{W}t", f"{W}sym"))


def _holds_text(cell: etree._Element) -> bool:
    """Whether ``cell`` holds a table, or paragraphs of which several are sentences."""
    if next(cell.iter(f"{W}tbl"), None) is not None:
        return True
    texts = ("".join(text.text or "" for text in node.iter(f"{W}t")) for node in cell.iter(f"{W}p"))
    return sum(text.strip().endswith(("。", "；", "：", ":")) for text in texts) >= _FEWEST_SENTENCES


def part_breaks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield ``blocks``, a paragraph for each line of those whose lines soft breaks part.

    Lines that were broken at a width stay together, and so do those of a title, unless labels are among them.
    """
    for block in blocks:
        if not isinstance(block, Paragraph) or "\n" not in block.text or not _is_parted(block):
            yield block
            continue
        yield from (replace(block, runs=runs) for runs in _split_runs(block.runs))


def _is_parted(block: Paragraph) -> bool:
    lines = [line.strip() for line in block.text.split("\n") if line.strip()]
    if block.role is Role.CENTRED:
        return any(map(split_label, lines[1:]))
    long = [line for line in lines[:-1] if len(line) >= _FULL_LINE]
    is_wrapped = sum(not ends_sentence(line) for line in long) * 2 > len(long)
    return block.role is Role.BODY and not is_wrapped and join_wrapped(lines) == lines


_FULL_LINE = 15
"""Signs: nobody breaks lines at a narrower width."""


def _split_runs(runs: Runs) -> Iterator[Runs]:
    """Yield the runs of each line that holds something, without white space at its ends."""
    line: list[Run] = []
    for run in (*runs, Run("\n")):
        first, *rest = run.text.split("\n")
        line.append(replace(run, text=first))
        for part in rest:
            if stripped := strip_runs(line):
                yield stripped
            line = [replace(run, text=part)]


def strip_runs(runs: Iterable[Run]) -> Runs:
    """Return ``runs`` without white space at both ends.

    >>> strip_runs([Run(" "), Run(" 甲 "), Run("乙\u3000")])
    (Run(text='甲 ', mark=None), Run(text='乙', mark=None))
    """
    listed = list(runs)
    while listed and not listed[0].text.lstrip():
        listed.pop(0)
    while listed and not listed[-1].text.rstrip():
        listed.pop()
    if listed:
        listed[0] = replace(listed[0], text=listed[0].text.lstrip())
        listed[-1] = replace(listed[-1], text=listed[-1].text.rstrip())
    return tuple(listed)
