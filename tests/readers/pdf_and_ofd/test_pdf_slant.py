"""PDF and OFD files whose signs stand across the page, or slant over its text."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from converters.convert import convert
from converters.model import Notice
from converters.readers.broken_lines.breaks import measure_columns
from tests.make_examples import make_ofd

TITLE, TEXT = "关于做好节约用水工作的通知", "云汀区各用水单位应当于三月底前报送用水计划。"


def make_pdf(*lines: tuple[str, str], rotate: int = 0, width: int = 600, height: int = 850) -> bytes:
    """Return a PDF of one page: each line is the matrix at which a text stands, and the text."""
    shown = [f"BT /F1 12 Tf {matrix} Tm <{text.encode('utf-16-be').hex()}> Tj ET" for matrix, text in lines]
    content = "\n".join(shown)
    page = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Rotate {rotate}"
    system = "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"{page}/Resources<</Font<</F1 4 0 R>>>>/Contents 6 0 R>>",
        "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>",
        f"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000{system}>>",
        f"<</Length {len(content)}>>\nstream\n{content}\nendstream",
    )
    body = "\n".join(f"{number} 0 obj\n{item}\nendobj" for number, item in enumerate(objects, start=1))
    return f"%PDF-1.4\n{body}\ntrailer<</Root 1 0 R/Size 7>>\n%%EOF\n".encode()


def read(data: bytes) -> Notice:
    return convert(data, "a.pdf")


def lines_of(notice: Notice) -> list[str]:
    return [notice.title, *(block.text for block in notice.body)]


def middle(text: str, width: float) -> float:
    return (width - 6 * measure_columns(text)) / 2


def test_a_mark_that_slants_over_a_page_is_left_out() -> None:
    upright = (f"1 0 0 1 {middle(TITLE, 600)} 700", TITLE), ("1 0 0 1 100 600", TEXT)
    notice = read(make_pdf(*upright, (".7 .7 -.7 .7 120 540", "内部文件请勿外传")))
    assert lines_of(notice) == [TITLE, TEXT]
    assert any(issue.detail == "内部文件请勿外传" for issue in notice.issues)


def test_what_stands_across_at_the_margin_is_left_out() -> None:
    upright = (f"1 0 0 1 {middle(TITLE, 600)} 700", TITLE), ("1 0 0 1 100 600", TEXT)
    assert lines_of(read(make_pdf(*upright, ("0 1 -1 0 40 500", "装订线内不要写字")))) == [TITLE, TEXT]


@pytest.mark.parametrize(
    ("rotate", "matrix", "across"),
    [
        (0, "0 1 -1 0 {down} {right}", False),
        (90, "0 1 -1 0 {down} {right}", False),
        (90, "1 0 0 1 {right} {up}", True),
        (270, "0 -1 1 0 {up} {left}", False),
        (0, "0 -1 1 0 {up} {left}", False),
        (180, "-1 0 0 -1 {left} {down}", True),
    ],
)
def test_a_page_is_read_as_its_signs_stand(rotate: int, matrix: str, across: bool) -> None:
    width, height = (600, 850) if across else (850, 600)
    places = (TITLE, middle(TITLE, width), 150.0), (TEXT, 100.0, 250.0)
    lines = [
        (matrix.format(right=right, left=width - right, down=down, up=height - down), text)
        for text, right, down in places
    ]
    assert lines_of(read(make_pdf(*lines, rotate=rotate))) == [TITLE, TEXT]


def test_a_mark_that_slants_over_a_page_of_an_ofd_file_is_left_out() -> None:
    mark = (
        '<ofd:TextObject ID="99" Boundary="60 60 90 90" Font="1" Size="8" CTM="0.7 -0.7 0.7 0.7 0 60">'
        '<ofd:TextCode X="0" Y="8" DeltaX="g 7 8">内部文件请勿外传</ofd:TextCode></ofd:TextObject>'
    )
    packed = BytesIO()
    with ZipFile(BytesIO(make_ofd())) as plain, ZipFile(packed, "w") as marked:
        for name in plain.namelist():
            text = plain.read(name).decode()
            marked.writestr(name, text.replace("</ofd:Layer>", f"{mark}</ofd:Layer>"))
    notice = convert(packed.getvalue(), "a.ofd")
    assert lines_of(notice) == lines_of(convert(make_ofd(), "a.ofd"))
    assert any(issue.detail == "内部文件请勿外传" for issue in notice.issues)
