"""Word files of printed letters: head, contents, signatures and imprint as they are set, and what they are."""

from __future__ import annotations

import pytest

from converters.convert import convert
from converters.hints.sidecar import Sidecar
from converters.issues import Code
from converters.model import Block, Notice, Paragraph, Role, Table
from converters.readers.documents.letter import drop_contents, open_letter_tables
from tests.tools.packages import word_file, word_paragraph, word_part

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


def test_a_rule_that_is_typed_is_no_part_of_a_title() -> None:
    for rule in ("━━━━━━━━━━━━", "────────★────────", "＿＿＿＿＿＿", "=========="):
        head = "".join(word_paragraph(line, CENTRE) for line in ("临岚市水务局文件", "临水呈〔2026〕6号", rule))
        notice = read(head + word_paragraph("关于新建望津水闸的请示", CENTRE) + word_paragraph(rule, CENTRE) + TEXT)
        assert (notice.title, notice.document_number) == ("关于新建望津水闸的请示", "临水呈〔2026〕6号")
        assert rule not in [block.text for block in notice.body]
        assert rule in removed(notice)


def test_a_rule_between_parts_of_a_text_stays() -> None:
    notice = read(TITLE + TEXT + word_paragraph("──────────") + word_paragraph("另行通知。"))
    assert "──────────" in [block.text for block in notice.body]


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("云汀区公共资源交易中心", "云汀区文化馆维修工程竞争性谈判公告"), "云汀区文化馆维修工程竞争性谈判公告"),
        (("临岚市水务局", "临岚市2025年水资源公报"), "临岚市2025年水资源公报"),
        (("临岚市水务局", "临岚市城乡供水一体化", "实施方案"), "临岚市城乡供水一体化实施方案"),
        (("临岚市水务局", "2026年部门预算公开说明"), "临岚市水务局2026年部门预算公开说明"),
        (("临岚市水务局", "关于节约用水的通告"), "临岚市水务局关于节约用水的通告"),
        (
            ("临岚市水务局", "临岚市财政局关于节约用水的通告"),
            "临岚市水务局 临岚市财政局关于节约用水的通告",
        ),
    ],
)
def test_a_letterhead_is_no_part_of_a_title_that_names_its_place(lines: tuple[str, ...], title: str) -> None:
    notice = read("".join(word_paragraph(line, CENTRE) for line in lines) + TEXT)
    assert notice.title == title
    said = "".join([notice.title, *(block.text for block in notice.body)])
    assert all(line in said.replace(" ", "") for line in lines)


@pytest.mark.parametrize(
    "subtitle", ["（中期修订）", "（试行）", "（2026—2030年）", "（征求意见稿）", "（第二批）", "(2026年版)"]
)
def test_a_subtitle_in_brackets_on_a_line_of_its_own_is_of_the_title(subtitle: str) -> None:
    notice = read(word_paragraph("临岚市湖泊保护规划", CENTRE) + word_paragraph(subtitle, CENTRE) + TEXT)
    assert notice.title == f"临岚市湖泊保护规划{subtitle}"
    assert subtitle not in [block.text for block in notice.body]


@pytest.mark.parametrize(
    "line",
    [
        "（2026年3月5日市政府常务会议通过）",
        "（此件公开发布）",
        "（临岚市水务局）",
        "（2026年3月）",
        "（临水〔2026〕3号）",
        "（一）",
    ],
)
def test_another_line_in_brackets_below_a_title_is_not_of_it(line: str) -> None:
    notice = read(word_paragraph("临岚市湖泊保护规划", CENTRE) + word_paragraph(line, CENTRE) + TEXT)
    assert notice.title == "临岚市湖泊保护规划"
    assert line in [block.text for block in notice.body]


@pytest.mark.parametrize("month", ["二〇二六年三月", "2026年3月"])
def test_a_cover_says_who_issues_a_plan(month: str) -> None:
    cover = "".join(word_paragraph(line, CENTRE) for line in ("临岚市湖泊保护规划", "（修订）", "临岚市水务局", month))
    notice = read(cover + word_paragraph("第一章　总则", CENTRE) + word_paragraph("为保护湖泊，制定本规划。"))
    assert (notice.title, notice.issuer, notice.issued) == ("临岚市湖泊保护规划（修订）", "临岚市水务局", None)
    signed = "".join(map(word_paragraph, ("临岚市人民政府", "2026年4月2日")))
    assert read(cover + TEXT + signed).issuer == "临岚市人民政府"


@pytest.mark.parametrize(
    ("above", "title"),
    [
        (("云汀区人民政府常务会议纪要", "〔2026〕7号"), "关于澄湖岸线整治有关问题的纪要"),
        (("云汀区防汛抗旱简报", "第12期", "云汀区水务局", "2026年6月18日"), "关于城区内涝点整治情况的通报"),
        (("督查专报", "（2026年第3期）"), "关于重点水利工程进度的督查通报"),
        (("临岚市税务局公告", "2026年第3号"), "关于调整办税时间的公告"),
    ],
)
def test_the_masthead_of_a_series_is_no_title(above: tuple[str, ...], title: str) -> None:
    head = "".join(word_paragraph(line, CENTRE) for line in (*above, title))
    notice = read(head + word_paragraph("会议听取了汇报，议定事项如下：") + word_paragraph("一、加快进度。"))
    assert notice.title == title
    assert above[0] in [block.text for block in notice.body]


def test_a_title_above_its_number_is_the_title_where_none_is_below() -> None:
    lines = ("云汀区人民政府常务会议纪要", "〔2026〕7号", "2026年6月18日，区长主持召开会议，研究关于澄湖的事项。")
    notice = read(word_paragraph(lines[0], CENTRE) + word_paragraph(lines[1], CENTRE) + word_paragraph(lines[2]))
    assert notice.title == lines[0]


def test_who_writes_below_a_title_is_no_part_of_it() -> None:
    lines = ("致全市用水户的一封信", "临岚市水务局")
    notice = read("".join(word_paragraph(line, CENTRE) for line in lines) + TEXT)
    assert notice.title == lines[0]
    assert lines[1] in [block.text for block in notice.body]


def test_a_signature_may_stand_in_two_languages_above_a_day_in_two() -> None:
    lines = ("临岚市公安局出入境管理支队", "Exit-Entry Administration of Linlan", "2025年6月18日", "June 18, 2025")
    notice = read(TITLE + TEXT + "".join(map(word_paragraph, lines)))
    assert (notice.issuer, str(notice.issued)) == (lines[0], "2025-06-18")
    assert [texts(notice, Role.SIGNATURE), texts(notice, Role.DATE)] == [[lines[0]], [lines[2]]]
    apart = ("临岚市公安局", "Doors open at 9:00.", "2025年6月18日")
    assert texts(read(TITLE + TEXT + "".join(map(word_paragraph, apart))), Role.SIGNATURE) == []


LETTER = ("临水函〔2009〕12号", "关于商请提供管网图纸的函", "市档案馆：", "请提供管网图纸。", "二〇〇九年四月二日")


@pytest.mark.parametrize(
    ("above", "issuer"),
    [
        (("临岚市水务局",), "临岚市水务局"),
        (("临 岚 市 水 务 局",), "临岚市水务局"),
        (("临岚市水务局文件",), "临岚市水务局"),
        (("特急", "临岚市水务局　文件"), "临岚市水务局"),
        (("临岚市水务局", "临岚市财政局"), "临岚市水务局 临岚市财政局"),
        (("望津区来文登记", "临岚市水务局"), ""),
        ((), ""),
    ],
)
def test_whose_letter_it_is_says_its_head_where_nobody_signs(above: tuple[str, ...], issuer: str) -> None:
    data = word_file("".join(map(word_paragraph, (*above, *LETTER))))
    assert (convert(data, "a.docx").title, convert(data, "a.docx").issuer) == (LETTER[1], issuer)
    text = "\n".join((*above, *LETTER))
    assert (convert(text.encode(), "a.txt").title, convert(text.encode(), "a.txt").issuer) == (LETTER[1], issuer)


def test_whoever_signs_a_letter_is_believed_more_than_its_head() -> None:
    lines = ("临岚市水务局", *LETTER[:-1], "临岚市供水管理处", LETTER[-1])
    assert convert(word_file("".join(map(word_paragraph, lines))), "a.docx").issuer == "临岚市供水管理处"
