"""Word files of printed letters: head, contents, signatures and imprint as they are set, and what they are."""

from __future__ import annotations

import pytest

from converters.convert import convert
from converters.issues import Code
from converters.model import Block, Notice, Paragraph, Role, Table
from converters.readers.letter import drop_contents, open_letter_tables
from converters.sidecar import Sidecar
from tests.packages import word_file, word_paragraph, word_part

CENTRE = '<w:jc w:val="center"/>'
TITLE = word_paragraph("关于提高护理补贴标准的通知", CENTRE)
TEXT = word_paragraph("各区财政局、民政局、残联：") + word_paragraph("从2026年7月1日起提高补贴标准，请遵照执行。")
JOINT = (("临岚市财政局", "临岚市民政局", "临岚市残疾人联合会"), ("", "二〇二六年六月二十二日", ""))


def table(rows: tuple[tuple[str, ...], ...]) -> str:
    cells = ("".join(f"<w:tc>{word_paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def read(body: str, styles: str = "") -> Notice:
    return convert(word_file(body, {"styles.xml": word_part("styles", styles)} if styles else None), "a.docx")


def texts(notice: Notice, role: Role) -> list[str]:
    return [block.text for block in notice.body if isinstance(block, Paragraph) and block.role is role]


def removed(notice: Notice) -> list[str]:
    return [issue.detail for issue in notice.issues if issue.code is Code.FURNITURE_REMOVED]


def test_a_table_of_agencies_and_a_day_is_the_signature_of_all() -> None:
    notice = read(TITLE + TEXT + table(JOINT) + word_paragraph("（信息公开形式：主动公开）"))
    assert notice.issuer == "临岚市财政局 临岚市民政局 临岚市残疾人联合会"
    assert str(notice.issued) == "2026-06-22"
    assert texts(notice, Role.SIGNATURE) == list(JOINT[0])
    assert notice.recipients == ("各区财政局", "民政局", "残联")


def test_each_agency_may_have_the_day_in_its_cell_or_below_the_table() -> None:
    rows = (("临岚市财政局\n2026年6月22日", "临岚市民政局\n2026年6月22日"),)
    beside = table(rows).replace("\n", "</w:t><w:br/><w:t>")
    below = table((JOINT[0][:2],)) + word_paragraph("2026年6月22日")
    for signed in (beside, below):
        notice = read(TITLE + TEXT + signed)
        assert (notice.issuer, str(notice.issued)) == ("临岚市财政局 临岚市民政局", "2026-06-22")
        assert texts(notice, Role.DATE) == ["2026年6月22日"]


@pytest.mark.parametrize(
    "rows",
    [
        (("临岚市财政局", "2026年6月22日"), ("临岚市民政局", "2026年7月1日")),
        (("单位", "日期"), ("临岚市财政局", "2026年6月22日")),
        (("临岚市财政局", "临岚市民政局"),),
    ],
)
def test_a_table_that_says_more_stays_one(rows: tuple[tuple[str, ...], ...]) -> None:
    notice = read(TITLE + TEXT + table(rows) + word_paragraph("特此通知。"))
    assert [block.text for block in notice.body if isinstance(block, Table)] == ["\n".join(map("\t".join, rows))]


def test_the_imprint_may_be_set_in_a_table() -> None:
    printed = ("临岚市财政局办公室", "2026年6月23日印发")
    rows = (("抄送：市委办公室，市政协办公室。", ""), printed, ("", "共印50份"))
    notice = read(TITLE + TEXT + table(rows))
    assert texts(notice, Role.COPIES) == ["抄送：市委办公室，市政协办公室。"]
    assert texts(notice, Role.IMPRINT) == ["临岚市财政局办公室\u30002026年6月23日印发", "共印50份"]


def test_the_head_has_no_copy_number_and_its_lines_are_no_text() -> None:
    head = table((("000127", "特急"), ("临岚市人民政府文件", ""), ("临政发〔2026〕12号", "签发人：韩志")))
    lines = "".join(map(word_paragraph, ("000127", "临岚市人民政府文件", "临政发〔2026〕12号")))
    for above in (head, lines):
        notice = read(above + word_paragraph("临岚市人民政府关于节水的意见", CENTRE) + TEXT)
        assert notice.title == "临岚市人民政府关于节水的意见"
        assert notice.document_number == "临政发〔2026〕12号"
        assert texts(notice, Role.BODY) == ["从2026年7月1日起提高补贴标准，请遵照执行。"]
    assert removed(notice) == ["000127"]


def test_the_head_is_the_same_above_a_title_that_is_told() -> None:
    lines = "".join(map(word_paragraph, ("000127", "临岚市人民政府文件", "临政发〔2026〕12号", "签发人：韩志")))
    title = "临岚市人民政府关于节水的意见"
    notice = convert(word_file(lines + word_paragraph(title, CENTRE) + TEXT), "a.docx", Sidecar(title=title))
    assert texts(notice, Role.CENTRED) == ["临岚市人民政府文件", "签发人：韩志"]
    assert texts(notice, Role.NUMBER) == ["临政发〔2026〕12号"]
    assert removed(notice) == ["000127"]


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("望津区2026年度种粮农民一次性", "补贴（种粮大户）公示"), "望津区2026年度种粮农民一次性补贴（种粮大户）公示"),
        (("望津区2024—2026年公益林", "管护费发放公告"), "望津区2024—2026年公益林管护费发放公告"),
        (("2026年6月22日", "补贴发放公示"), "补贴发放公示"),
    ],
)
def test_a_title_may_name_a_year_in_its_first_line(lines: tuple[str, ...], title: str) -> None:
    notice = read("".join(word_paragraph(line, CENTRE) for line in lines) + TEXT)
    assert notice.title == title


ENTRIES = ("一、招聘计划", "二、报名方式")
HEADINGS = "".join(map(word_paragraph, ENTRIES))


def entry(text: str, page: int, style: str = "") -> str:
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    return word_paragraph(text, properties).replace("</w:t>", f"</w:t><w:tab/><w:t>{page}</w:t>")


def test_contents_are_no_text_however_they_are_made() -> None:
    listed = word_paragraph("目　录", CENTRE) + "".join(entry(text, 1) for text in ENTRIES)
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    styled = word_paragraph("目录", CENTRE) + "".join(entry(text, 1, "11") for text in ENTRIES)
    style = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>'
    made = (listed, f"<w:sdt>{gallery}<w:sdtContent>{listed}</w:sdtContent></w:sdt>", styled)
    for contents in (*made, f"<w:sdt>{gallery}<w:sdtContent>{styled}</w:sdtContent></w:sdt>"):
        notice = read(TITLE + contents + TEXT + HEADINGS + word_paragraph("另行通知。"), style)
        assert [block.text for block in notice.body if "招聘" in block.text] == ["一、招聘计划"]
        assert not any("目" in block.text for block in notice.body)
        assert "一、招聘计划" in "".join(removed(notice))


def test_a_line_that_says_contents_and_lists_no_pages_stays() -> None:
    blocks: list[Block] = [Paragraph(()), Paragraph(())]
    assert drop_contents(blocks) == (blocks, [])
    notice = read(TITLE + TEXT + word_paragraph("目录") + HEADINGS)
    assert any(block.text == "目录" for block in notice.body)
    assert open_letter_tables(notice.body) == list(notice.body)
