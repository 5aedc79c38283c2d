"""Labels in rows and grids of a page: over their values, beside them, and as the heads of a table of other things."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from converters.labels import Field, Label, match_label, split_label
from converters.readers.html.lines import Sheet


@dataclass(frozen=True, slots=True)
class Heads:
    """What a row of labels says: label, value and the lines that hold them; and how many lines are read with it."""

    found: tuple[tuple[Label, str, int, int], ...]
    lines: int


def row_of(sheet: Sheet, node: int) -> int:
    """Return the row (or list, or parent) that holds the cell at ``node``."""
    nodes = sheet.nodes
    steps = 0
    while node >= 0 and steps < 6:
        tag = nodes[node].tag
        if tag in ("td", "th", "dt", "dd", "label"):
            return nodes[node].parent
        if tag == "li":
            return node
        node = nodes[node].parent
        steps += 1
    return -1


def cell_of(sheet: Sheet, node: int) -> int:
    """Return the cell or item that holds ``node``, or what is six steps above it."""
    nodes = sheet.nodes
    at = node
    for _ in range(6):
        if at < 0 or nodes[at].tag in ("td", "th", "dt", "dd", "li"):
            return at
        at = nodes[at].parent
    return node


def _cells_in(sheet: Sheet, row: int) -> Iterator[int]:
    """Yield the nodes right below ``row``, empty ones too."""
    nodes = sheet.nodes
    at = row + 1
    while at < len(nodes) and nodes[at].parent >= row:
        if nodes[at].parent == row:
            yield at
        at += 1


def table_of(sheet: Sheet, row: int) -> int:
    """Return the table that holds ``row``, whatever part of it the row stands in; -1 if none does."""
    parent = sheet.nodes[row].parent
    while parent >= 0 and sheet.nodes[parent].tag in _PARTS:
        parent = sheet.nodes[parent].parent
    return parent


_PARTS = ("thead", "tbody", "tfoot")
_MOST_CELLS = 24


def fields_of(sheet: Sheet, row: int) -> list[int]:
    """Return the cells of ``row``, empty ones too."""
    return [at for at in _cells_in(sheet, row) if sheet.nodes[at].tag in ("td", "th")]


def _texts_of(sheet: Sheet, row: int) -> list[str]:
    """Return the texts of the cells of ``row``, "" for an empty one."""
    nodes, lines = sheet.nodes, sheet.lines
    return [
        " ".join([line.text for line in lines[nodes[at].start : nodes[at].end]]).strip() for at in fields_of(sheet, row)
    ]


def read_head_row(sheet: Sheet, at: int, row: int) -> Heads | None:
    """Return what a row of labels over a row of values says, None if line ``at`` is in no such row.

    Where more than one row of values follows, or a column has no label of ours (序号), the table lists other
    documents: then it says nothing, and its heads are passed over. Beside an index number such a column may be empty.
    """
    nodes = sheet.nodes
    start, end = nodes[row].start, nodes[row].end
    if not start <= at < end < len(sheet.lines) or nodes[row].tag != "tr" or not _PAIR <= end - start <= _MOST_CELLS:
        return None
    beside = [sheet.lines[near].text for near in (at + 1, at - 1) if start <= near < end]
    if not _holds_label(beside):
        return None
    heads = _texts_of(sheet, row)
    labels = [match_label(text) if len(text) <= _LONGEST_HEAD else None for text in heads]
    named = sum(label is not None for label in labels)
    if len(heads) != end - start or named < _PAIR:
        return None
    below = _rows_below(sheet, row, len(heads))
    if not below:
        return None
    values = _texts_of(sheet, below[0])
    is_indexed = any(label is not None and label.field is Field.INDEX_NUMBER for label in labels)
    nameless = [value for label, value in zip(labels, values, strict=True) if label is None]
    if len(below) > 1 or any(nameless) or (nameless and not is_indexed):
        return Heads((), end - at) if named * 2 > len(heads) else None
    if at != start:
        return None
    found = tuple(
        (label, text, start + place if place else start, max(nodes[cell].end, start + place + 1))
        for place, (label, text, cell) in enumerate(zip(labels, values, fields_of(sheet, below[0]), strict=True))
        if label is not None
    )
    return Heads(found, nodes[below[0]].end - at)


_LONGEST_HEAD = 24
_PAIR = 2


def _holds_label(texts: list[str]) -> bool:
    return any(len(text) <= _LONGEST_HEAD and match_label(text) is not None for text in texts)


def _rows_below(sheet: Sheet, row: int, cells: int) -> list[int]:
    """Return the next rows of the table, two at most, as long as they have as many cells and no label among them."""
    nodes = sheet.nodes
    table = table_of(sheet, row)
    found: list[int] = []
    at = row + 1
    while table >= 0 and at < len(nodes) and nodes[at].parent >= table and len(found) < _PAIR:
        if nodes[at].tag == "tr" and table_of(sheet, at) == table:
            texts = _texts_of(sheet, at)
            if len(texts) != cells or _holds_label(texts):
                break
            found.append(at)
        at += 1
    return found


def find_grid_value(sheet: Sheet, at: int) -> int:
    """Return the line behind the value of the label in line ``at``, where it is one of several in a grid; else 0.

    A grid is an element that holds labels and values in turn, each an element of its own, the labels under one
    name or at every second place: <div class="k">文号</div><div class="v">临政发〔2026〕3号</div>….
    """
    nodes = sheet.nodes
    cell = sheet.lines[at].node
    if cell < 0 or nodes[cell].tag in ("td", "th") or nodes[cell].end != at + 1 or nodes[cell].start != at:
        return 0
    holder = nodes[cell].parent
    if holder < 0 or nodes[holder].end - nodes[holder].start > _LONGEST_GRID:
        return 0
    cells = list(_cells_in(sheet, holder))
    look = (nodes[cell].tag, nodes[cell].ident)
    same = [one for one in cells if (nodes[one].tag, nodes[one].ident) == look]
    if len(same) * 2 > len(cells):
        same = cells[::2]
    if cell not in same or len(same) < _PAIR or not all(_is_head(sheet, one) for one in same):
        return 0
    if any(split_label(sheet.lines[nodes[one].start].text) for one in cells if one not in same and _holds(sheet, one)):
        return 0  # labels without values between labels with theirs
    following = next((nodes[one].start for one in same if one > cell), nodes[holder].end)
    return following if following - at <= _LONGEST_CELL else 0


_LONGEST_GRID, _LONGEST_CELL = 80, 12


def _holds(sheet: Sheet, cell: int) -> bool:
    return sheet.nodes[cell].start < sheet.nodes[cell].end


def _is_head(sheet: Sheet, cell: int) -> bool:
    """Whether a cell of a grid holds a label and nothing else."""
    start, end = sheet.nodes[cell].start, sheet.nodes[cell].end
    return end == start + 1 and match_label(sheet.lines[start].text) is not None
