"""Tables of HTML pages as they were written."""

from __future__ import annotations

from lxml import etree

from converters.readers.html.tables import read_table


def test_cells_in_the_head_of_a_table_are_headers_and_no_others() -> None:
    rows = "".join(f"<tr><td>{number}</td><td>望津区</td></tr>" for number in range(40))
    root = etree.HTML(f"<table><thead><tr><td>序号</td><td>区</td></tr></thead><tbody>{rows}</tbody></table>")
    table = root.find(".//table")
    assert table is not None
    first, *others = read_table(table).rows
    assert all(cell.header for cell in first)
    assert not any(cell.header for row in others for cell in row)
