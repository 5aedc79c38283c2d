"""OFD pages: what a template prints beside the text, cells whose text is wider than they are, signs of equal width."""

from __future__ import annotations

import pytest

from converters.convert import convert
from converters.issues import Code
from converters.model import Notice, Table
from tests.tools.packages import pack

SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
HEAD = "云汀区人民政府公文"
TITLE = "云汀区人民政府关于公布古树名木名录的通告"


def put(x: float, y: float, size: float, text: str, step: float = 0) -> str:
    return (
        f'<ofd:TextObject ID="9" Boundary="{x} {y} 170 {size + 1}" Font="1" Size="{size}"><ofd:TextCode X="0" '
        f'Y="{size * 0.86}" DeltaX="g {max(len(text) - 1, 1)} {step or size}">{text}</ofd:TextCode></ofd:TextObject>'
    )


def draw(x: float, y: float, width: float, height: float) -> str:
    return (
        f'<ofd:PathObject ID="9" Boundary="{x} {y} {width} {height}" LineWidth="0.3">'
        f"<ofd:AbbreviatedData>M 0 0 L {width} {height}</ofd:AbbreviatedData></ofd:PathObject>"
    )


def make(page: str, template: str = "") -> bytes:
    layer = f'<ofd:Page {SPACE}><ofd:Content><ofd:Layer ID="1">%s</ofd:Layer></ofd:Content></ofd:Page>'
    used = '<ofd:Template TemplateID="7"/>' if template else ""
    listed = '<ofd:TemplatePage ID="7" BaseLoc="Tpls/T.xml"/>'
    size = "<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
    return pack(
        {
            "OFD.xml": f"<ofd:OFD {SPACE}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"
            "</ofd:OFD>",
            "Doc_0/Document.xml": f"<ofd:Document {SPACE}><ofd:CommonData>{size}{listed}</ofd:CommonData><ofd:Pages>"
            '<ofd:Page ID="1" BaseLoc="P.xml"/></ofd:Pages></ofd:Document>',
            "Doc_0/P.xml": (layer % page).replace("<ofd:Content>", f"{used}<ofd:Content>"),
            "Doc_0/Tpls/T.xml": layer % template,
        }
    )


SAID = "现将云汀区第三批古树名木名录予以公布，任何单位和个人不得损害古树名木，违者依法处理。"
TEXT = put(52, 40, 5.3, TITLE) + put(39.3, 60, 5.64, SAID[:25]) + put(28, 70, 5.64, SAID[25:])


def read(page: str, template: str = "") -> Notice:
    return convert(make(TEXT + page, template), "a.ofd")


def lines(notice: Notice) -> list[str]:
    return [block.text for block in notice.body]


@pytest.mark.parametrize("place", [(28, 14), (140, 18), (28, 284)])
def test_small_type_of_a_template_at_the_edge_is_no_text(place: tuple[float, float]) -> None:
    notice = read("", put(*place, 4.2, HEAD))
    assert (notice.title, lines(notice)) == (TITLE, [SAID])
    assert any(issue.code is Code.FURNITURE_REMOVED and issue.detail == HEAD for issue in notice.issues)


def test_what_a_template_says_in_large_type_or_amid_the_page_stays() -> None:
    assert HEAD in lines(read("", put(50, 20, 8, HEAD)))
    assert "联系电话：0000-12345678" in "".join(lines(read("", put(28, 150, 4.2, "联系电话：0000-12345678"))))
    assert HEAD in "".join(lines(read(put(28, 14, 4.2, HEAD))))


@pytest.mark.parametrize("width", [24, 28, 31])
def test_text_that_is_wider_than_its_cell_stays_in_it(width: float) -> None:
    rows = [("YTG-03-001", "古银杏"), ("YTG-03-002", "老槐树群")]
    page = "".join(draw(28, 90 + 9 * at, 120, 0.3) for at in range(3))
    page += "".join(draw(x, 90, 0.3, 18.3) for x in (28, 28 + width, 148))
    for at, (code, name) in enumerate(rows):
        page += put(29.5, 92 + 9 * at, 3.2, code) + put(29.5 + width, 92 + 9 * at, 4.2, name)
    (table,) = [block for block in read(page).body if isinstance(block, Table)]
    assert [tuple(cell.text for cell in row) for row in table.rows] == rows


def test_text_that_runs_into_an_empty_cell_stays_whole() -> None:
    page = "".join(draw(28, 90 + 9 * at, 120, 0.3) for at in range(3))
    page += "".join(draw(x, 90, 0.3, 18.3) for x in (28, 57, 148))
    page += put(29.5, 92, 3.2, "YTG-03-001") + put(29.5, 101, 3.2, "合计") + put(60, 101, 3.2, "一株")
    (table,) = [block for block in read(page).body if isinstance(block, Table)]
    assert [tuple(cell.text for cell in row) for row in table.rows] == [("YTG-03-001", ""), ("合计", "一株")]


def test_figures_that_are_set_as_wide_as_signs_are_one_number() -> None:
    pieces = ("举报电话：", "0517-", "60034", "456。")
    page = "".join(put(39 + 5.64 * 5 * at, 100, 5.64, piece) for at, piece in enumerate(pieces))
    assert "举报电话：0517-60034456。" in lines(read(page))
