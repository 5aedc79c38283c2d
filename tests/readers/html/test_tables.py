"""Tables of HTML pages as they were written."""

from __future__ import annotations

from lxml import etree

from converters.model import Table
from converters.readers.html.tables import read_table
from tests.readers.html.pages import TEXT, make_page


def test_cells_in_the_head_of_a_table_are_headers_and_no_others() -> None:
    rows = "".join(f"<tr><td>{number}</td><td>望津区</td></tr>" for number in range(40))
    root = etree.HTML(f"<table><thead><tr><td>序号</td><td>区</td></tr></thead><tbody>{rows}</tbody></table>")
    table = root.find(".//table")
    assert table is not None
    first, *others = read_table(table).rows
    assert all(cell.header for cell in first)
    assert not any(cell.header for row in others for cell in row)


def test_a_link_in_the_last_cell_of_a_table_of_data_is_of_the_text() -> None:
    heads = "".join(f"<th>{head}</th>" for head in ("序号", "项目名称", "建设地点", "建设单位", "报告"))
    rows = "".join(
        f"<tr><td>{at}</td><td>供水管网改造{at}期</td><td>望津区</td><td>临岚供水公司</td>"
        f"<td><a href='/{at}.pdf'>报告{kind}全本</a></td></tr>"
        for at, kind in ((1, "表"), (2, "书"))
    )
    notice = make_page(text=f"{TEXT}<table>{heads}{rows}</table>")
    table = next(block for block in notice.body if isinstance(block, Table))
    assert table.rows[-1][-1].text == "报告书全本"
