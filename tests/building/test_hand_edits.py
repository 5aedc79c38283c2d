"""A Chinese page that a person edited is kept and says so; files to keep, search and English stay as converted."""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import pytest

from converters.writers.page import HandEdit, is_hand_edited, mark_edited
from scripts.build import build
from scripts.check import add_arguments, run
from scripts.places import Place
from tests.building.edits import contents, small_project

RAW = """索引号：L9900001/2026-00077
发布机构：临岚市水务局
发布日期：2026-11-01

临岚市水务局关于临时停水的公告

各用户：
定于2026年12月1日停水，共7小时。
请提前储水。
"""
BEFORE, AFTER = "共7小时", "共9小时"
GREEN = "来源副本未见篡改"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = small_project(tmp_path)
    for raw in made.notices.glob("*.txt"):
        raw.unlink()
    (made.notices / "water.txt").write_text(RAW, "utf-8")
    build(made)
    return made


def page_of(place: Place, lang: str = "zh") -> Path:
    return next((place.docs / lang / "notices").rglob("*.md"))


def html_of(place: Place, lang: str = "zh") -> str:
    return next((place.site / lang / "notices").rglob("*.html")).read_text("utf-8")


def edit(place: Place, before: str, after: str) -> str:
    page = page_of(place)
    text = page.read_text("utf-8")
    assert before in text
    page.write_text(text.replace(before, after), "utf-8")
    return text


def test_page_says_that_its_text_was_changed_by_hand(place: Place) -> None:
    assert GREEN in html_of(place)
    edit(place, BEFORE, AFTER)
    report = build(place)
    html = html_of(place)
    assert AFTER in html
    assert "正文经人工修改" in html
    assert "仍是由来源文件转换所得的文字" in html
    assert GREEN not in html
    assert "正文文字未改" not in html
    assert "kept, edited by hand: docs/zh/notices/2026/" in report.as_text()


def test_english_page_and_files_to_keep_hold_the_text_as_converted(place: Place) -> None:
    edit(place, BEFORE, AFTER)
    build(place)
    files = [path for path in place.site.rglob("l9900001-2026-00077.*") if path.suffix != ".html"]
    assert {path.suffix for path in files} == {".md", ".txt", ".json"}
    assert len([path for path in files if "search" not in path.parts]) == 6
    for path in files:
        assert BEFORE in path.read_text("utf-8")
        assert AFTER not in path.read_text("utf-8")
    assert BEFORE in html_of(place, "en")
    assert "No sign of tampering in the source copy" in html_of(place, "en")


def test_only_our_line_of_the_page_is_written(place: Place) -> None:
    edit(place, BEFORE, AFTER)
    edited = page_of(place).read_text("utf-8")
    build(place)
    now = page_of(place).read_text("utf-8")
    assert [line for line in edited.split("\n") if line not in now.split("\n")] == [
        line for line in edited.split("\n") if line.startswith("generated: ")
    ]
    assert [line for line in now.split("\n") if line not in edited.split("\n")] == ["edited: text"]
    assert is_hand_edited(now)


def test_windows_line_ends_stay(place: Place) -> None:
    edit(place, BEFORE, AFTER)
    page = page_of(place)
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))
    build(place)
    assert b"edited: text\r\n" in page.read_bytes()
    assert page.read_bytes().count(b"\r\n") == page.read_bytes().count(b"\n")


def test_a_second_build_changes_nothing_and_a_clean_one_makes_the_same(place: Place) -> None:
    edit(place, BEFORE, AFTER)
    build(place)
    first = contents(place)
    report = build(place)
    assert contents(place) == first
    assert not report.outcome.rendered.made
    shutil.rmtree(place.cache)
    shutil.rmtree(place.site)
    build(place)
    assert contents(place) == first


def test_an_edit_that_is_taken_back_is_forgotten(place: Place) -> None:
    original = page_of(place).read_text("utf-8")
    edit(place, BEFORE, AFTER)
    build(place)
    edit(place, AFTER, BEFORE)
    build(place)
    assert page_of(place).read_text("utf-8") == original
    assert GREEN in html_of(place)


def test_an_edit_beside_the_text_leaves_the_claim_and_names_itself(place: Place) -> None:
    edit(place, "\nlang: zh\n", "\nlang: zh\nkeeper: 李华\n")
    build(place)
    assert "edited: page\n" in page_of(place).read_text("utf-8")
    html = html_of(place)
    assert GREEN in html
    assert "正文文字未改。正文之外有人工修改。" in html


def test_a_page_without_its_raw_file_cannot_be_compared(place: Place) -> None:
    edit(place, BEFORE, AFTER)
    build(place)
    (place.notices / "water.txt").unlink()
    build(place)
    assert "edited: unproved\n" in page_of(place).read_text("utf-8")
    assert "无从比较改动了什么" in html_of(place)
    assert GREEN not in html_of(place)


def test_check_names_the_page(place: Place, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    edit(place, BEFORE, AFTER)
    build(place)
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    log = tmp_path / "issues.jsonl"
    assert run(parser.parse_args(["--strict", "--issues", str(log)]), place) == 1
    shown = capsys.readouterr().out
    assert "warning: docs/zh/notices/2026/l9900001-2026-00077.md: text-edited" in shown
    assert "text-edited" in {json.loads(line)["code"] for line in log.read_text("utf-8").splitlines()}


def test_a_page_without_front_matter_stays_as_it_is() -> None:
    assert mark_edited("# 我的页\n", HandEdit.TEXT) == "# 我的页\n"
    marked = mark_edited("---\ntitle: 题\nedited: page\n---\n文\n", HandEdit.TEXT)
    assert marked == "---\ntitle: 题\nedited: text\n---\n文\n"


BOM = b"\xef\xbb\xbf"


def rows_of_check(place: Place, folder: Path) -> list[dict[str, str]]:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    log = folder / "issues.jsonl"
    run(parser.parse_args(["--issues", str(log)]), place)
    return [json.loads(line) for line in log.read_text("utf-8").splitlines()]


def test_a_page_saved_with_a_byte_order_mark_is_read_all_the_same(place: Place, tmp_path: Path) -> None:
    edit(place, BEFORE, AFTER)
    page = page_of(place)
    page.write_bytes(BOM + page.read_bytes())
    build(place)
    html = html_of(place)
    assert AFTER in html
    assert "正文经人工修改" in html
    assert "正文文字未改" not in html
    now = page.read_bytes()
    assert now.startswith(BOM + b"---\n")
    assert now.count(BOM) == 1
    assert b"\nedited: text\n---\n" in now
    codes = {row["code"] for row in rows_of_check(place, tmp_path)}
    assert "text-edited" in codes
    assert "source-missing" not in codes
    build(place)
    assert page.read_bytes() == now


def test_a_byte_order_mark_alone_is_no_edit(place: Place, tmp_path: Path) -> None:
    page = page_of(place)
    page.write_bytes(BOM + page.read_bytes())
    assert not build(place).outcome.kept
    assert GREEN in html_of(place)
    assert not {"hand-edited", "text-edited", "source-missing"} & {
        row["code"] for row in rows_of_check(place, tmp_path)
    }


def test_english_mended_in_a_page_with_a_byte_order_mark_is_put_on_record(place: Place) -> None:
    page = page_of(place, "en")
    text = page.read_text("utf-8")
    assert "请提前储水。" in text
    page.write_bytes(BOM + text.replace("请提前储水。", "Store water in advance.", 1).encode())
    build(place)
    assert "Store water in advance." in html_of(place, "en")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_page_in_another_encoding_is_named_and_the_rest_goes_on(place: Place, tmp_path: Path, lang: str) -> None:
    edit(place, BEFORE, AFTER)
    page = page_of(place, lang)
    saved = page.read_text("utf-8").replace("•", "").encode("gb18030")
    page.write_bytes(saved)
    (place.notices / "second.txt").write_text(RAW.replace("00077", "00078").replace("停水", "检修"), "utf-8")
    report = build(place)
    name = page.relative_to(place.root).as_posix()
    assert f"not read: {name}: is not in UTF-8" in report.as_text()
    assert report.is_troubled
    assert page.read_bytes() == saved
    assert "检修" in (place.site / "zh/notices/2026/l9900001-2026-00078.html").read_text("utf-8")
    assert BEFORE in (place.site / lang / "notices/2026/l9900001-2026-00077.html").read_text("utf-8")
    assert f"not read: {name}: is not in UTF-8" in build(place).as_text()
    rows = [row for row in rows_of_check(place, tmp_path) if row["file"].endswith(name)]
    assert [row["code"] for row in rows] == ["unreadable"]
    assert "UTF-8" in rows[0]["detail"]
    page.unlink()
    assert "not read" not in build(place).as_text()
    assert page.exists()


def test_a_page_in_another_encoding_without_its_raw_file_stays(place: Place) -> None:
    page = page_of(place)
    saved = page.read_text("utf-8").encode("gb18030")
    page.write_bytes(saved)
    (place.notices / "water.txt").unlink()
    assert "is not in UTF-8" in build(place).as_text()
    assert page.read_bytes() == saved
    assert BEFORE in html_of(place)
    shutil.rmtree(place.cache)
    assert "is not in UTF-8" in build(place, with_site=False).as_text()
    assert page.read_bytes() == saved


def test_a_page_of_a_person_in_another_encoding_is_named(place: Place) -> None:
    (place.docs / "zh" / "mine.md").write_bytes("# 我的页\n\n临岚市\n".encode("gb18030"))
    report = build(place)
    assert "not read: docs/zh/mine.md: is not in UTF-8" in report.as_text()
    assert GREEN in html_of(place)


def test_a_page_that_was_not_in_utf_8_is_read_once_it_is(place: Place) -> None:
    page = page_of(place)
    text = page.read_text("utf-8")
    page.write_bytes(text.encode("gb18030"))
    shutil.rmtree(place.cache)
    shutil.rmtree(place.site)
    assert "is not in UTF-8" in build(place).as_text()
    assert not list((place.site / "zh" / "notices").rglob("*.html"))
    page.write_text(text.replace(BEFORE, AFTER), "utf-8")
    assert "not read" not in build(place).as_text()
    assert AFTER in html_of(place)
