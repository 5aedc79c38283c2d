"""What a zip holds: one notice or several, each with its attachments, and nothing is lost without a word."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping

import pytest

from converters.convert import Conversion, convert, convert_all
from converters.hints.sidecar import Sidecar
from converters.issues import Code, ReadError
from converters.model import TitleSource
from tests.tools.packages import pack, word_file, word_paragraph

POWER = "临岚供电公司计划停电公告\n因线路检修，定于2026年7月18日对望津路停电。\n临岚供电公司\n2026年7月11日\n"


def page(title: str, *lines: str) -> str:
    opening = ("各区人民政府：", "现将有关事项通知如下，请遵照执行。")
    text = "".join(f"<p>{line}</p>" for line in (*opening, *lines))
    return f"<html><meta charset=utf-8><h1>{title}</h1>{text}</html>"


def read(files: Mapping[str, str | bytes]) -> tuple[dict[str, list[str]], list[str]]:
    """Return title -> names of the attachments, and what is said of the rest."""
    found = convert_all(pack(files), "a.zip")
    notices = [item.notice for item in found if isinstance(item, Conversion)]
    errors = [str(item) for item in found if isinstance(item, ReadError)]
    return {notice.title: [one.file for one in notice.attachments] for notice in notices}, errors


REPEAL = "临岚市人民政府关于废止3件规范性文件的决定"
SNOW = "关于印发《城区除雪工作方案》的通知"


def test_two_notices_in_one_zip_are_two_pages() -> None:
    files = {"一、停电通知.txt": POWER, "子目录/废止决定.html": page(REPEAL, "三件文件自2026年7月1日起废止。")}
    assert read(files) == ({"临岚供电公司计划停电公告": [], REPEAL: []}, [])
    with pytest.raises(ReadError, match="holds 2 notices"):
        convert(pack(files), "a.zip")
    found = convert_all(pack(files), "a.zip", Sidecar(title="一个题目"))
    assert [item.notice.title for item in found if isinstance(item, Conversion)] == ["临岚供电公司计划停电公告", REPEAL]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("附件1：用水名单.docx", ()),
        ("附件/用水名单.docx", ()),
        ("files/P0203.docx", ("<a href='./files/P0203.docx'>附件</a>",)),
        ("用水单位名单.docx", ("附件：1.节水办法", "2.用水单位名单")),
        ("城区除雪工作方案.docx", ()),
        ("2.城区除雪工作方案.pdf", ()),
        ("用水单位名单.xlsx", ()),
        ("图.png", ()),
    ],
)
def test_what_a_notice_names_is_its_attachment(name: str, lines: tuple[str, ...]) -> None:
    annex = word_file(word_paragraph("用水单位名单") + word_paragraph("序号一，临岚市第二中学。"))
    assert read({"通知.html": page(SNOW, *lines), name: annex}) == ({SNOW: [name]}, [])


def test_a_document_that_nobody_names_is_a_notice() -> None:
    files = {"通知.html": page(SNOW), "停电.txt": POWER}
    assert read(files) == ({SNOW: [], "临岚供电公司计划停电公告": []}, [])


def test_each_notice_has_the_attachments_of_its_folder() -> None:
    files: dict[str, str | bytes] = {
        "甲/通知.html": page(SNOW),
        "甲/附件1.xlsx": b"x",
        "乙/停电.txt": POWER,
        "乙/图/线路.png": b"y",
        "乙/停电.pdf": b"z",
    }
    titles, errors = read(files)
    assert titles == {"临岚供电公司计划停电公告": ["乙/停电.pdf", "乙/图/线路.png"], SNOW: ["甲/附件1.xlsx"]}
    assert errors == []


def test_what_belongs_to_no_notice_is_named() -> None:
    titles, (error,) = read({"通知.html": page(SNOW), "停电.txt": POWER, "附件1.xlsx": b"x"})
    assert len(titles) == 2
    assert "附件1.xlsx" in error
    assert "a folder of its own" in error


@pytest.mark.parametrize("picture", ["公章.png", "扫描/IMG_01.jpg", "logo.gif"])
def test_a_picture_that_belongs_to_no_notice_for_certain_is_told_with_each(picture: str) -> None:
    found = convert_all(pack({"通知.html": page(SNOW), "停电.txt": POWER, picture: b"x"}), "a.zip")
    notices = [item.notice for item in found if isinstance(item, Conversion)]
    assert len(notices) == len(found) == 2
    for notice in notices:
        told = [issue.detail for issue in notice.issues if issue.code is Code.IMAGE_LEFT_OUT]
        assert (told, notice.attachments) == ([picture], ())


def test_a_picture_beside_two_notices_of_a_folder_is_told_with_these() -> None:
    files: dict[str, str | bytes] = {"甲/1.html": page(SNOW), "甲/2.txt": POWER, "乙/3.html": page(REPEAL)}
    files["甲/章.png"] = b"x"
    found = [item.notice for item in convert_all(pack(files), "a.zip") if isinstance(item, Conversion)]
    told = {one.title for one in found if any(issue.code is Code.IMAGE_LEFT_OUT for issue in one.issues)}
    assert told == {SNOW, "临岚供电公司计划停电公告"}


def test_a_picture_that_is_called_an_attachment_is_one_of_somebody() -> None:
    _, (error,) = read({"通知.html": page(SNOW), "停电.txt": POWER, "附图.png": b"x"})
    assert "附图.png" in error


OPENED = {"title": "望津区水厂开放日公告", "content": "<p>水厂于7月20日开放参观。</p>", "pubDate": "2026-07-12"}


@pytest.mark.parametrize("name", ["3.json", "数据/公告.json", "list.jsonl"])
def test_a_notice_in_json_beside_documents_is_a_notice(name: str) -> None:
    line = json.dumps(OPENED, ensure_ascii=False)
    titles, errors = read({"通知.html": page(SNOW), "停电.txt": POWER, name: line})
    assert (titles, errors) == ({SNOW: [], "临岚供电公司计划停电公告": [], OPENED["title"]: []}, [])
    assert read({"通知.html": page(SNOW), name: line})[0] == {SNOW: [], OPENED["title"]: []}


@pytest.mark.parametrize(
    "value",
    [
        {"title": SNOW, "content": "各区人民政府：现将有关事项通知如下，请遵照执行。"},
        {"title": SNOW, "url": "https://linlan.example/1.html", "fetched": "2026-07-01"},
        {"rows": [1, 2, 3]},
        "x",
    ],
)
def test_json_that_is_about_a_notice_is_none(value: object) -> None:
    files = {"通知.html": page(SNOW), "meta.json": json.dumps(value, ensure_ascii=False)}
    assert read(files) == ({SNOW: ["meta.json"]}, [])


def test_json_that_is_an_attachment_is_none() -> None:
    line = json.dumps(OPENED, ensure_ascii=False)
    assert read({"通知.html": page(SNOW), "附件1.json": line}) == ({SNOW: ["附件1.json"]}, [])
    files = {"通知.html": page(SNOW, "附件：1.开放数据样例"), "1.开放数据样例.json": line}
    assert read(files) == ({SNOW: ["1.开放数据样例.json"]}, [])


def test_a_file_that_cannot_be_read_is_named_and_the_notice_stands() -> None:
    titles, (error,) = read({"通知.html": page(SNOW), "扫描件.pdf": b"%PDF-1.4 junk"})
    assert titles == {SNOW: []}
    assert error.startswith("扫描件.pdf in the zip archive: ")
    assert "附件" in error


def test_parts_of_a_saved_page_are_neither() -> None:
    files = {"通知.html": page(SNOW), "通知_files/frame.html": page("广告"), "通知_files/1.css": "a{}"}
    assert read(files) == ({SNOW: []}, [])


def test_more_documents_than_anybody_writes_are_refused() -> None:
    page = b"<p>" + bytes(60_000_000)
    with pytest.raises(ReadError, match="the documents in the zip archive have 180 MB"):
        convert_all(pack({f"{n}.html": page for n in range(3)}), "a.zip")


def test_a_title_from_outside_is_for_the_one_notice() -> None:
    files = {"通知.html": page(SNOW), "城区除雪工作方案.txt": POWER}
    notice = convert(pack(files), "a.zip", Sidecar(title="除雪通知"))
    assert (notice.title, notice.title_source) == ("除雪通知", TitleSource.SIDECAR)


def pack_rows(*rows: tuple[str, str | bytes]) -> bytes:
    """Return a zip with ``rows`` as they are: names may come twice, and have any sign in them."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in rows:
            info = zipfile.ZipInfo("x")
            info.filename = name
            archive.writestr(info, content)
    return target.getvalue()


def titles_of(data: bytes) -> dict[str, list[str]]:
    found = convert_all(data, "a.zip")
    assert all(isinstance(item, Conversion) for item in found)
    notices = [item.notice for item in found if isinstance(item, Conversion)]
    return {notice.title: [one.file for one in notice.attachments] for notice in notices}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_files_of_one_name_are_both_read() -> None:
    rows: list[tuple[str, str | bytes]]
    rows = [("1.html", page(SNOW)), ("1.html", page(REPEAL, "三件文件自2026年7月1日起废止。"))]
    assert titles_of(pack_rows(*rows)) == {SNOW: [], REPEAL: []}
    assert titles_of(pack_rows(rows[0], rows[0])) == {SNOW: []}
    rows = [("1.html", page(SNOW)), ("附件.xls", b"x"), ("附件.xls", b"y")]
    assert titles_of(pack_rows(*rows)) == {SNOW: ["附件.xls", "附件（2）.xls"]}


def test_another_text_of_one_name_is_no_other_form() -> None:
    assert titles_of(pack({"1.html": page(SNOW), "1.txt": POWER})) == {SNOW: [], "临岚供电公司计划停电公告": []}
    lines = POWER.splitlines()
    same = f"<html><meta charset=utf-8><h1>计划停电公告</h1>{''.join(f'<p>{line}</p>' for line in lines[1:])}</html>"
    assert titles_of(pack({"1.html": same, "1.txt": POWER})) == {"计划停电公告": ["1.txt"]}


def test_documents_beside_a_saved_page_are_its_attachments() -> None:
    files: dict[str, str | bytes] = {
        "甲.html": page(SNOW),
        "甲_files/附件.xls": b"x",
        "甲_files/1.css": b"a{}",
        "甲_files/1.js.下载": b"a",
        "甲_files/1.png": b"y",
        "乙.html": page(REPEAL),
    }
    assert titles_of(pack(files)) == {SNOW: ["甲_files/附件.xls"], REPEAL: []}


def test_folders_may_be_parted_by_backslashes() -> None:
    rows: list[tuple[str, str | bytes]] = [("甲\\", b""), ("甲\\1.html", page(SNOW)), ("甲\\附件.xls", b"x")]
    more: list[tuple[str, str | bytes]] = [
        ("乙\\2.html", page(REPEAL)),
        ("乙\\附件.xls", b"y"),
        ("__MACOSX\\乙\\2.html", b""),
    ]
    assert titles_of(pack_rows(*rows, *more)) == {SNOW: ["甲/附件.xls"], REPEAL: ["乙/附件.xls"]}


BLANK = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)
"""A PDF with a page and no text on it, as a scan has none."""
TWO = {"停电.txt": POWER, "废止.html": page(REPEAL, "三件文件自2026年7月1日起废止。")}


@pytest.mark.parametrize(
    ("name", "bad", "why"),
    [
        ("扫描件.pdf", BLANK, "probably a scan"),
        ("扫描件.pdf", b"%PDF-1.4 junk", "the PDF is broken"),
        ("空.txt", b"", "the file is empty"),
        ("坏.docx", b"PK\x03\x04 junk", "broken"),
        ("无题.docx", word_file(word_paragraph("，")), "no line of the file can be taken for a title"),
        ("只有标题.txt", "临岚市水务局停水公告\n".encode(), "no text of a notice"),
    ],
)
def test_one_bad_file_is_named_and_the_others_are_pages(name: str, bad: bytes, why: str) -> None:
    """The files are stored as they are, so that what begins the first one stands near the beginning of the zip."""
    for data in (pack({**TWO, name: bad}), pack_rows((name, bad), *TWO.items())):
        found = convert_all(data, "a.zip")
        titles = {item.notice.title for item in found if isinstance(item, Conversion)}
        assert titles == {REPEAL, "临岚供电公司计划停电公告"}
        (error,) = [str(item) for item in found if isinstance(item, ReadError)]
        assert error.startswith(f"{name} in the zip archive: ")
        assert why in error
        assert "Unpack the zip archive, or take this file out of it." in error


def test_the_only_file_is_named_too() -> None:
    with pytest.raises(ReadError, match=r"扫描件\.pdf in the zip archive: the PDF holds no text"):
        convert_all(pack({"扫描件.pdf": BLANK}), "a.zip")
    with pytest.raises(ReadError, match=r"公告\.txt in the zip archive: the file holds no text"):
        convert(pack({"公告.txt": "临岚市水务局停水公告\n"}), "a.zip")


def test_a_broken_attachment_is_named_and_the_notice_stands() -> None:
    data = pack_rows(("通知.html", page(SNOW)), ("附件1.png", b"picture"), ("附件2.png", b"other"))
    found = convert_all(data.replace(b"picture", b"pixture"), "a.zip")
    (notice,) = [item.notice for item in found if isinstance(item, Conversion)]
    assert [one.file for one in notice.attachments] == ["附件2.png"]
    (error,) = [str(item) for item in found if isinstance(item, ReadError)]
    assert error.startswith("附件1.png in the zip archive: ")
