"""Files of every format beside HTML and text: the examples, and the ways in which such files go wrong."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from converters.convert import convert, convert_all
from converters.detect import Format, detect
from converters.hints import Hints
from converters.hints.sidecar import Sidecar
from converters.hints.sources import read_profile
from converters.issues import Code, Issue, ReadError
from converters.model import Heading, Paragraph, Role, Table, TitleSource
from converters.readers.documents.numbering import write_number
from converters.readers.fixed_layout.rulings import Ruling, find_tables
from converters.readers.sheets.numbers import show_number
from converters.writers.page import write_page
from scripts.environment import ROOT
from scripts.office import find_office, turn
from tests.make_examples import FORMATS, list_examples
from tests.tools.packages import excel_file, pack, word_file, word_paragraph, word_part

FOLDER = ROOT / "tests" / "examples"
CENTRE = '<w:jc w:val="center"/>'


def describe_issues(issues: Iterable[Issue]) -> str:
    rows = ([issue.code.value, issue.where, issue.detail] for issue in issues)
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def test_there_are_examples_of_every_format() -> None:
    assert {path.parent.name for path in list_examples()} == set(FORMATS)


@pytest.mark.parametrize("path", list_examples(), ids=lambda path: path.name)
def test_example(path: Path, regenerate: bool) -> None:
    notice = convert(path.read_bytes(), path.name)
    found = {
        path.with_suffix(".md"): write_page(notice),
        path.with_suffix(".issues.jsonl"): describe_issues(notice.issues),
    }
    for expected, text in found.items():
        if regenerate:
            expected.write_text(text, "utf-8")
        assert expected.exists(), f"no expectation {expected.name}; write it with --regenerate and read it"
        assert text == expected.read_text("utf-8")


@pytest.mark.parametrize(
    ("data", "name", "found"),
    [
        (b"<html><body>", "a.txt", Format.HTML),
        (b"\xef\xbb\xbf<!DOCTYPE html>", "a", Format.HTML),
        (b"%PDF-1.7\n", "a.html", Format.PDF),
        (b'{"title": "a"}', "a.txt", Format.JSON),
        ("[节水]通知".encode(), "a.txt", Format.TEXT),
        (b"a,b\n", "a.csv", Format.CSV),
        (b"{\\rtf1", "a.doc", Format.RTF),
        ("通知".encode("utf-16"), "a.txt", Format.TEXT),
        ("经营\u703c食品".encode("utf-16"), "a.txt", Format.TEXT),  # its bytes are those of "<p"
        ("<html><p>通知</p></html>".encode("utf-16"), "a.txt", Format.HTML),
        ('# 通知\n\n<div align="right">\n\n临岚市水务局\n\n</div>\n'.encode(), "a.md", Format.TEXT),
        ("---\ntitle: 通知\n---\n\n一<br>二".encode(), "a.markdown", Format.TEXT),
        ("\n<html><p>停水</p></html>".encode(), "a.md", Format.HTML),
        (word_file(""), "a.zip", Format.DOCX),
        (pack({"OFD.xml": "<OFD/>"}), "a.zip", Format.OFD),
        (pack({"a.txt": "x"}), "a.docx", Format.ZIP),
    ],
)
def test_formats_are_detected(data: bytes, name: str, found: Format) -> None:
    assert detect(data, name) is found


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "a.html", "is empty"),
        (b" \n\x00", "a.html", "is empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "a.png", "PNG picture"),
        (b"Rar!\x1a\x07" + bytes(100), "a.rar", "RAR archive"),
        (bytes(range(256)) * 4, "a.bin", "no text"),
        (b"PK\x03\x04junk", "a.docx", "broken"),
        (pack({"ppt/presentation.xml": "<a/>"}), "a.pptx", "presentation"),
        (b"%PDF-1.4 junk", "a.pdf", "broken"),
        (b'{"title": ', "a.json", "broken"),
        (b"[]", "a.json", "holds no notice"),
        (word_file(""), "a.docx", "probably a scan"),
        (word_file(word_paragraph("机密★1年") + word_paragraph("关于节水的通知")), "a.docx", "密级"),
        (pack({"a.png": b"x"}), "a.zip", "no file that could be a notice"),
        (pack({"a.txt": "甲" * 9, "b.txt": "乙" * 9}), "a.zip", "a.txt in the zip archive: "),
    ],
)
def test_refusals_say_what_and_why(data: bytes, name: str, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        convert(data, name)
    assert reason in str(caught.value)
    assert caught.value.advice.endswith(".")


def test_word_numbers_lists_as_they_are_seen() -> None:
    assert [write_number(n, "chineseCounting") for n in (1, 10, 21, 105)] == ["一", "十", "二十一", "一百零五"]
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate((("chineseCounting", "%1、"), ("decimal", "%2.")))
    )
    numbering = word_part(
        "numbering",
        f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )

    def item(text: str, depth: int) -> str:
        return word_paragraph(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr>')

    body = word_paragraph("关于节水的通知", CENTRE) + item("目标", 0) + item("农业。", 1) + item("工业。", 1)
    body += item("要求", 0) + item("落实。", 1)
    notice = convert(word_file(body, {"numbering.xml": numbering}), "a.docx")
    assert [block.text for block in notice.body] == ["一、目标", "1.农业。", "2.工业。", "二、要求", "1.落实。"]


@pytest.mark.parametrize(
    ("suffix", "gap"),
    [("", "\u3000"), ('<w:suff w:val="space"/>', "\u3000"), ('<w:suff w:val="nothing"/>', "")],
)
def test_articles_that_word_numbers_stand_apart_from_their_text(suffix: str, gap: str) -> None:
    level = f'<w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/>{suffix}</w:lvl>'
    one = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    numbering = word_part("numbering", f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>{one}')
    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = word_paragraph("临岚市节水办法", CENTRE) + word_paragraph("为节约用水，制定本办法。", item)
    notice = convert(word_file(body, {"numbering.xml": numbering}), "a.docx")
    assert [block.text for block in notice.body] == [f"第一条{gap}为节约用水，制定本办法。"]


def test_word_shows_what_is_shown() -> None:
    deleted = "<w:p><w:del><w:r><w:delText>删去的字</w:delText></w:r></w:del><w:r><w:t>节约用水。</w:t></w:r></w:p>"
    inserted = "<w:p><w:ins><w:r><w:t>补上的字。</w:t></w:r></w:ins></w:p>"
    hidden = word_paragraph("隐藏的字", run="<w:vanish/>")
    notice = convert(word_file(word_paragraph("关于节水的通知", CENTRE) + deleted + inserted + hidden), "a.docx")
    assert [block.text for block in notice.body] == ["节约用水。", "补上的字。"]
    (issue,) = [issue for issue in notice.issues if issue.code is Code.TRACKED_CHANGES]
    assert issue.detail.startswith("1 insertion shown, 1 deletion left out")


def test_word_tables_keep_their_merges() -> None:
    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{word_paragraph(text)}</w:tc>"

    wide, start, go_on = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = f"<w:tr>{cell('甲', start)}{cell('乙', wide)}</w:tr><w:tr>{cell('', go_on)}{cell('丙')}{cell('丁')}</w:tr>"
    notice = convert(word_file(word_paragraph("关于节水的通知", CENTRE) + f"<w:tbl>{rows}</w:tbl>"), "a.docx")
    table = notice.body[0]
    assert isinstance(table, Table)
    assert [[(c.text, c.rowspan, c.colspan) for c in row] for row in table.rows] == [
        [("甲", 2, 1), ("乙", 1, 2)],
        [("丙", 1, 1), ("丁", 1, 1)],
    ]


def test_titles_over_several_lines() -> None:
    lines = ("临岚市水务局", "临岚市财政局关于做好节水", "工作的通知")
    notice = convert(word_file("".join(word_paragraph(t, CENTRE) for t in lines) + word_paragraph("节水。")), "a.docx")
    assert notice.title == "临岚市水务局 临岚市财政局关于做好节水工作的通知"
    assert notice.title_source is TitleSource.BODY
    assert notice.issuer == "临岚市水务局 临岚市财政局"


def test_a_sidecar_names_a_file_without_a_title() -> None:
    data = "序号,单位\n1,甲\n".encode()
    with pytest.raises(ReadError, match="sidecar"):
        convert(data, "a.csv")
    notice = convert(data, "a.csv", Sidecar(title="节水单位名单"))
    assert notice.title == "节水单位名单"
    assert notice.title_source is TitleSource.SIDECAR


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        ("45413", "yyyy-mm-dd", "2024-05-01"),
        ("45413", 'yyyy"年"m"月"d"日"', "2024年5月1日"),
        ("0.086", "0.0%", "8.6%"),
        ("7", "0000", "0007"),
        ("1234567.5", "#,##0.00", "1,234,567.50"),
        ("0.1", "General", "0.1"),
        ("123456789012345", "General", "123456789012345"),
        ("3", "@", "3"),
    ],
)
def test_excel_numbers_are_shown_as_formatted(value: str, form: str, shown: str) -> None:
    assert show_number(value, form) == shown


def test_a_formula_without_a_value_is_told() -> None:
    title = "临岚市2026年农机购置补贴公示表"
    rows = [[title], ["序号", "金额"], ["1", "<c><v>23500</v></c>"], ["合计", "<c><f>SUM(B3:B3)</f><v></v></c>"]]
    rows += [["平均", "<c><f>AVERAGE(B3:B3)</f><v>23500</v></c>"], ["备注", '<c t="str"><f>""</f><v></v></c>']]
    notice = convert(excel_file(rows), "a.xlsx")
    assert notice.title == title
    (issue,) = [issue for issue in notice.issues if issue.code is Code.TEXT_LEFT_OUT]
    assert "sheet 名单: formulas without a stored value: B4; open the file in an office program" in issue.detail


@pytest.mark.parametrize("name", ["公示", "2026年补贴对象公示", "Sheet1"])
def test_a_sheet_is_named_by_its_first_line_and_not_by_its_name(name: str) -> None:
    rows = [["临岚市2026年危房改造对象公示"], ["序号", "姓名"], ["1", "林某"]]
    notice = convert(excel_file(rows, (name, "说明")), "a.xlsx")
    assert notice.title == "临岚市2026年危房改造对象公示"


def test_where_several_sheets_are_filled_their_names_head_them_and_name_nothing_else() -> None:
    rows = [["临岚市2026年危房改造对象公示"], ["序号", "姓名"], ["1", "林某"]]
    notice = convert(excel_file(rows, ("公示", "说明"), [["本表由临岚市住房和城乡建设局填写。"]]), "a.xlsx")
    assert notice.title == "临岚市2026年危房改造对象公示"
    assert [block.text for block in notice.body if not isinstance(block, Table)] == [
        "公示",
        "说明",
        "本表由临岚市住房和城乡建设局填写。",
    ]
    assert convert(excel_file(rows[1:], ("危房改造名单", "说明"), [["说明如下。"]]), "a.xlsx").title == "危房改造名单"


def test_lists_hold_several_notices() -> None:
    rows = [{"标题": f"关于第{n}次停水的公告", "发布日期": f"2024-05-0{n}", "内容": "停水。"} for n in (1, 2)]
    data = json.dumps([*rows, {"标题": "", "内容": "无题"}], ensure_ascii=False).encode()
    first, second, third = convert_all(data, "a.json")
    assert not isinstance(first, ReadError)
    assert not isinstance(second, ReadError)
    assert [first.notice.title, second.notice.title] == ["关于第1次停水的公告", "关于第2次停水的公告"]
    assert first.notice.origin.sha256 == second.notice.origin.sha256
    assert isinstance(third, ReadError)
    assert "object 3" in str(third)
    with pytest.raises(ReadError, match="holds 3 notices"):
        convert(data, "a.json")


def test_a_profile_maps_columns_and_keys() -> None:
    profile = read_profile(
        "publisher: 临岚市水务局\nlabels: {number: document_number, body_text: body, name: title}\n"
        "patterns: {issued: '落款：(.+)'}\n",
        "linlan",
    )
    csv = 'name,number,body_text,remark\n关于节水的通知,临水〔2024〕3号,"节水。\n落款：2024年5月6日",另发\n'.encode()
    (found,) = convert_all(csv, "a.csv", source=profile)
    assert not isinstance(found, ReadError)
    assert found.notice.document_number == "临水〔2024〕3号"
    assert str(found.notice.issued) == "2024-05-06"
    assert found.notice.body[-1].text == "落款：2024年5月6日"
    assert [issue.detail for issue in found.notice.issues if issue.where == "row 2"] == ["remark：另发"]
    assert found.rows == {"labels: name", "labels: number", "labels: body_text", "patterns: issued"}


def test_a_zip_is_a_notice_with_its_attachments() -> None:
    page = (
        "<html><h1>关于节水的通知</h1><p>请各单位节约用水，遵照执行。</p>"
        "<p>附件：<a href='f/1.xlsx'>用水名单</a></p></html>"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("通知/通知.html", page)
        archive.writestr("通知/附件1.xlsx", b"x")
    notice = convert(target.getvalue(), "a.zip")
    assert notice.title == "关于节水的通知"
    assert notice.origin.format == "zip"
    received = [attachment for attachment in notice.attachments if attachment.sha256]
    assert [(attachment.file, attachment.format, attachment.bytes) for attachment in received] == [
        ("通知/附件1.xlsx", "xlsx", 1)
    ]


def test_rulings_make_grids() -> None:
    lines = [Ruling(is_horizontal=True, at=y, start=0, end=100) for y in (0, 20, 40)]
    lines += [Ruling(is_horizontal=False, at=x, start=0, end=40) for x in (0, 100)]
    lines += [Ruling(is_horizontal=False, at=50, start=20, end=40)]
    (table,) = find_tables(lines)
    assert [(f.row, f.column, f.rowspan, f.colspan) for f in table.frames] == [(0, 0, 1, 2), (1, 0, 1, 1), (1, 1, 1, 1)]
    assert find_tables(lines[:3]) == []


def test_old_formats_without_an_office_program() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le") + bytes(600)
    with pytest.raises(ReadError, match="Install LibreOffice"):
        convert(data, "a.doc")


def test_old_formats_with_an_office_program() -> None:
    if not find_office():
        assert find_office() == ""  # what stands above is then all that can be seen here
        return
    text = "关于节水的通知"
    codes = "".join(f"\\u{ord(sign)}?" for sign in text)
    notice = convert(f"{{\\rtf1\\ansi {{\\qc {codes}\\par}} {codes}\\par }}".encode(), "a.doc", office=turn)
    assert notice.title == text
    assert notice.origin.format == "rtf"


def test_hints_are_silent_by_default() -> None:
    assert Hints().source.labels == {}


def test_pdf_example_has_headings_and_a_table() -> None:
    path = next(FOLDER.glob("pdf/*.pdf"))
    notice = convert(path.read_bytes(), path.name)
    kinds = {type(block) for block in notice.body}
    assert kinds >= {Heading, Paragraph, Table}
    assert any(isinstance(block, Paragraph) and block.role is Role.SIGNATURE for block in notice.body)
    assert not any(issue.code is Code.TEXT_LEFT_OUT for issue in notice.issues)


def test_word_raises_figures_and_tells_what_is_struck_out() -> None:
    def run(text: str, setting: str = "") -> str:
        return f"<w:r><w:rPr>{setting}</w:rPr><w:t>{text}</w:t></w:r>"

    raised, struck = '<w:vertAlign w:val="superscript"/>', "<w:strike/>"
    line = run("全年供水10") + run("8", raised) + run("立方米，水价") + run("2.10", struck) + run("2.35元。")
    body = f"<w:p>{run('关于供水情况的通报')}</w:p><w:p>{line}</w:p><w:p>{run('临岚市水务局')}</w:p>"
    notice = convert(word_file(body), "a.docx")
    assert "全年供水10⁸立方米，水价2.35元。" in [block.text for block in notice.body]
    assert [issue.detail for issue in notice.issues if issue.where == "struck out"] == ["2.10"]
