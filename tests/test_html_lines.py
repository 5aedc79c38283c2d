"""What a line of a page is asked first, and kept for the other pages of its site."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from converters.readers.html.body import is_file_link
from converters.readers.html.labels import Labels, _may_tell, _read_line
from converters.readers.html.lines import Line, Piece, Sheet
from tests.test_html_fields import SIGNED, TEXT, make_page


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


@pytest.mark.parametrize(
    "line",
    [
        "附件下载：<a href='/a.docx'>报名登记表.docx</a>（23KB）",
        "附件【<a href='/a.docx'>报名登记表.docx</a>】已下载<span>32</span>次",
        "相关附件：<a href='/a.docx'>报名登记表.docx</a> 下载次数：3",
        "1.<a href='/a.docx'>表.docx</a>（1.2 MB）",
        "<a href='/a.docx'>表.docx</a> [ 1.2 MB ] <a href='/b.pdf'>名单.pdf</a> [ 312 K ]",
    ],
)
def test_files_to_download_below_the_text_are_no_text(line: str) -> None:
    notice = make_page(text=f"{TEXT}{SIGNED}<p>{line}</p>")
    assert [block.text for block in notice.body][-1] == "2024年3月5日"
    assert notice.attachments[0].url == "/a.docx"


def test_annexes_that_the_text_names_are_text() -> None:
    notice = make_page(text=f"{TEXT}{SIGNED}<p>附件：<a href='/a.docx'>表.docx</a></p>")
    assert notice.body[-1].text == "附件：表.docx"
