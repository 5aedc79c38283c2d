"""What a line of a page is asked first, and kept for the other pages of its site."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from converters.readers.html.body import is_file_link
from converters.readers.html.labels import Labels, _may_tell, _read_line
from converters.readers.html.lines import Line, Piece, Sheet


@given(st.text(alphabet="发布日期时间文号来源：:】]20 19年-1号中", min_size=1, max_size=16))
def test_a_line_that_may_tell_nothing_tells_nothing(text: str) -> None:
    if not text.strip() or _may_tell(text):
        return
    sheet, labels = Sheet(lines=[Line([Piece(text)], "p", -1, text=text)]), Labels()
    assert _read_line(sheet, 0, sheet.lines[0], labels) == 1
    assert (labels.found, labels.bare_dates) == ([], [])


def test_a_link_that_holds_data_is_no_file() -> None:
    assert is_file_link("/files/notice.pdf")
    assert not is_file_link("data:application/pdf;base64," + "a.pdf" * 1000)
