"""Word files made from templates and under revision: fields that nobody filled in, changes that nobody accepted."""

from __future__ import annotations

import pytest

from converters.convert import convert
from converters.issues import Code
from converters.model import Notice, Table
from tests.readers.word_and_sheets.test_word_letters import CENTRE
from tests.tools.packages import word_file, word_paragraph, word_part

TITLE = word_paragraph("望津区水务局关于星桥泵站检修停水的通告", CENTRE)
TEXT = "因泵站检修，定于2026年5月12日停水。"
END = word_paragraph("望津区水务局") + word_paragraph("2026年5月6日")
STYLES = '<w:style w:type="character" w:styleId="a7"><w:name w:val="Placeholder Text"/></w:style>'


def control(inside: str, properties: str = "<w:showingPlcHdr/><w:text/>") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def read(body: str) -> Notice:
    return convert(word_file(TITLE + body + END, {"styles.xml": word_part("styles", STYLES)}), "a.docx")


def lines(notice: Notice) -> list[str]:
    return [block.text for block in notice.body][:-2]


def told(notice: Notice) -> list[str]:
    return [issue.detail for issue in notice.issues if issue.where == "a field not filled in"]


ASKED = (
    "单击或点击此处输入文号。",
    "单击此处输入文字。",
    "单击或点击以输入日期。",
    "选择一项。",
    "[公文标题]",
    "Click here to enter text.",
)


@pytest.mark.parametrize("asked", ASKED)
def test_what_a_template_asks_for_is_no_text(asked: str) -> None:
    for field in (control(word_paragraph(asked)), f"<w:p>{control(f'<w:r><w:t>{asked}</w:t></w:r>')}</w:p>"):
        notice = read(field + word_paragraph(TEXT))
        assert (lines(notice), told(notice)) == ([TEXT], [asked])


def test_a_field_in_a_line_or_a_cell_leaves_the_rest() -> None:
    asked = f"<w:r><w:t>{ASKED[0]}</w:t></w:r>"
    line = f"<w:p><w:r><w:t>联系电话：60060007</w:t></w:r>{control(asked)}</w:p>"
    cells = "".join(f"<w:tc>{inside}</w:tc>" for inside in (word_paragraph("泵站"), word_paragraph("时间")))
    empty = f"<w:tc>{word_paragraph('星桥')}</w:tc><w:tc>{control(word_paragraph(ASKED[3]))}</w:tc>"
    notice = read(word_paragraph(TEXT) + line + f"<w:tbl><w:tr>{cells}</w:tr><w:tr>{empty}</w:tr></w:tbl>")
    assert lines(notice)[:2] == [TEXT, "联系电话：60060007"]
    assert [block.text for block in notice.body if isinstance(block, Table)] == ["泵站\t时间\n星桥\t"]


def test_a_placeholder_may_be_known_by_its_style_alone() -> None:
    notice = read(control(word_paragraph("某某机关", run='<w:rStyle w:val="a7"/>')) + word_paragraph(TEXT))
    assert (lines(notice), told(notice)) == ([TEXT], ["某某机关"])


@pytest.mark.parametrize(
    ("properties", "text"),
    [
        ("<w:showingPlcHdr/><w:text/>", "各用水户："),
        ('<w:showingPlcHdr w:val="0"/><w:text/>', "选择一项。"),
        ("<w:text/>", "请点击此处报名。"),
    ],
)
def test_what_was_filled_in_is_text(properties: str, text: str) -> None:
    notice = read(control(word_paragraph(text), properties) + word_paragraph(TEXT))
    assert (lines(notice), told(notice)) == ([text, TEXT], [])


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    ended = '<w:rPr><w:del w:id="1"/></w:rPr>'
    gone = f"<w:p><w:pPr>{ended}</w:pPr><w:del><w:r><w:delText>实行日报告。</w:delText></w:r></w:del></w:p>"
    notice = read(word_paragraph("因泵站检修，", ended) + gone + word_paragraph("定于2026年5月12日停水。"))
    assert lines(notice) == [TEXT]
    assert any(issue.code is Code.TRACKED_CHANGES for issue in notice.issues)


def test_a_row_that_is_deleted_is_not_shown() -> None:
    water = f"<w:tc>{word_paragraph('停水')}</w:tc>"
    kept, gone = (f"<w:tc>{word_paragraph(name)}</w:tc>{water}" for name in ("星桥", "柳桥"))
    rows = f'<w:tr>{kept}</w:tr><w:tr><w:trPr><w:del w:id="3"/></w:trPr>{gone}</w:tr><w:tr>{kept}</w:tr>'
    notice = read(word_paragraph(TEXT) + f"<w:tbl>{rows}</w:tbl>")
    assert [block.text for block in notice.body if isinstance(block, Table)] == ["星桥\t停水\n星桥\t停水"]
    assert any(issue.code is Code.TRACKED_CHANGES for issue in notice.issues)
