"""Tables that are the text: forms whose first column says what the second holds, a decision row by row."""

from __future__ import annotations

from collections.abc import Iterator

from converters.labels import Field
from converters.readers.html.label_rows import fields_of, row_of, table_of
from converters.readers.html.labels import Labels
from converters.readers.html.lines import Sheet

SAID_IN_FORMS = (Field.DOCUMENT_NUMBER, Field.ISSUED)
"""What a form says of the document it is."""
_OF_PAGES = (Field.PUBLISHED, Field.SOURCE, Field.INDEX_NUMBER, Field.IGNORE)
"""What is said of a page, and in no form."""
_LEAST_ROWS = 5
_LONGEST_HEAD = 20


def find_forms(sheet: Sheet, labels: Labels) -> frozenset[int]:
    """Return the lines of the tables that hold labels of ours among more rows of their own.

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
        if len(listed) >= _LEAST_ROWS and sum(row in rows for row in listed) * 2 < len(listed):
            pairs = sum(_is_pair(sheet, row) for row in listed)
            if pairs * 5 >= len(listed) * 4:
                forms.update(range(nodes[table].start, nodes[table].end))
    return frozenset(forms)


def _rows_of(sheet: Sheet, table: int) -> Iterator[int]:
    """Yield the rows of a table, those of tables in it left out."""
    for at in range(table + 1, len(sheet.nodes)):
        if sheet.nodes[at].parent < table:
            return
        if sheet.nodes[at].tag == "tr" and table_of(sheet, at) == table:
            yield at


def _is_pair(sheet: Sheet, row: int) -> bool:
    """Whether a row is a short head and what it holds."""
    cells = fields_of(sheet, row)
    if len(cells) != 2:
        return False
    head = sheet.nodes[cells[0]]
    return head.end == head.start + 1 and len(sheet.lines[head.start].text) <= _LONGEST_HEAD
