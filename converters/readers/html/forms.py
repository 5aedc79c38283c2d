"""Tables and grids that are the text: forms that say a head and what it holds row by row, as decisions do."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from converters.labels import Field
from converters.readers.html.label_lines import Labelled
from converters.readers.html.label_rows import fields_of, row_of, table_of
from converters.readers.html.labels import Labels
from converters.readers.html.lines import Node, Sheet

SAID_IN_FORMS = (Field.DOCUMENT_NUMBER, Field.ISSUED, Field.ISSUER)
"""What a form says of the document it is."""
_OF_PAGES = (Field.PUBLISHED, Field.SOURCE, Field.INDEX_NUMBER, Field.IGNORE)
"""What is said of a page, and in no form."""
_LEAST_ROWS = 5
_LONGEST_HEAD = 20


def find_forms(sheet: Sheet, labels: Labels) -> frozenset[int]:
    """Return the lines of the tables and grids that hold labels of ours among more rows of their own.

    A table that tells of its page is none.
    """
    nodes = sheet.nodes
    rows: set[int] = set()
    of_pages = {-1}
    for one in labels.found:
        row = row_of(sheet, sheet.lines[one.start].node)
        if row >= 0 and nodes[row].tag == "tr":
            rows.add(row)
            if one.label.field in _OF_PAGES or one.start in labels.catalogue:
                of_pages.add(table_of(sheet, row))
    forms: set[int] = set()
    for table in {table_of(sheet, row) for row in rows} - of_pages:
        listed = list(_rows_of(sheet, table))
        if len(listed) >= _LEAST_ROWS and sum(row in rows for row in listed) * 2 <= len(listed):
            pairs = sum(_is_pair(sheet, row) for row in listed)
            if pairs * 5 >= len(listed) * 4:
                forms.update(range(nodes[table].start, nodes[table].end))
    return frozenset(forms.union(*map(set, _find_grids(sheet, labels))))


def _find_grids(sheet: Sheet, labels: Labels) -> Iterator[range]:
    """Yield the lines of the grids of ``find_forms``: rows of elements side by side, each of a head and what it holds.

    A row is an element of its own, or a term and its description.
    """
    nodes = sheet.nodes
    told: dict[tuple[int, int], list[Labelled]] = {}
    for one in labels.found:
        cell = sheet.lines[one.start].node
        if cell >= 0 and nodes[cell].tag not in ("td", "th") and nodes[cell].start == one.start:
            row = nodes[cell].parent
            holder = row if nodes[cell].tag == "dt" or row < 0 else nodes[row].parent
            if holder >= 0:
                told.setdefault((holder, row), []).append(one)
    for holder in {holder for holder, _ in told}:
        found = [one for (of, _), ones in told.items() if of == holder for one in ones]
        rows = _list_pairs(sheet, holder)
        lines = range(rows[0][0], rows[-1][1]) if rows else range(0)
        inside = [one for one in found if one.start in lines]
        is_of_page = any(one.label.field in _OF_PAGES or one.start in labels.catalogue for one in inside)
        if len(rows) >= _LEAST_ROWS and 0 < len(inside) * 2 < len(rows) and not is_of_page:
            yield lines


def _list_pairs(sheet: Sheet, holder: int) -> list[tuple[int, int]]:
    """Return the lines of each pair of a head and what it holds in ``holder``, one below the other."""
    nodes = sheet.nodes
    cells: dict[int, list[int]] = {}
    for at in range(holder + 1, len(nodes)):
        if nodes[at].start >= nodes[holder].end:
            break
        cells.setdefault(nodes[at].parent, []).append(at)
    below = cells.get(holder, [])
    if nodes[holder].tag == "dl":
        pairs = [(one, other) for one, other in pairwise(below) if (nodes[one].tag, nodes[other].tag) == ("dt", "dd")]
    else:
        pairs = [(two[0], two[1]) for row in below if len(two := cells.get(row, [])) == _PAIR]
    return [(nodes[one].start, nodes[other].end) for one, other in pairs if _is_short(sheet, nodes[one])]


_PAIR = 2


def _rows_of(sheet: Sheet, table: int) -> Iterator[int]:
    """Yield the rows of a table, those of tables in it left out."""
    for at in range(table + 1, len(sheet.nodes)):
        if sheet.nodes[at].parent < table:
            return
        if sheet.nodes[at].tag == "tr" and table_of(sheet, at) == table:
            yield at


def _is_pair(sheet: Sheet, row: int) -> bool:
    """Whether a row is a short head, or a head of several rows and one of its own, and what it holds."""
    *heads, _ = fields_of(sheet, row) or [-1]
    return 0 < len(heads) <= _MOST_HEADS and all(_is_short(sheet, sheet.nodes[cell]) for cell in heads)


_MOST_HEADS = 2


def _is_short(sheet: Sheet, head: Node) -> bool:
    """Whether an element is one short line."""
    return head.end == head.start + 1 and len(sheet.lines[head.start].text) <= _LONGEST_HEAD
