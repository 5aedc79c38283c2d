"""Files about a folder, README and the like, are no notices unless a sidecar says so, and each is named."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from converters.convert import Conversion, convert_all, list_passed_over
from converters.folder_notes import is_folder_note
from converters.issues import ReadError
from scripts import convert, places
from scripts.build import build
from scripts.places import Place
from tests.readers.packed.test_zip import POWER, REPEAL, SNOW, page
from tests.tools.packages import pack

NOTE = "# 收件箱说明\n\n把收到的文件放在这里。\n\n王五\n2026年7月1日\n"


@pytest.mark.parametrize(
    "name",
    [
        *("README.md", "readme.txt", "ReadMe_zh-CN.md", "说明.txt", "说明（必读）.TXT", "使用说明.md", "下载说明.txt"),
        *("todo.txt", "TODO-list.md", "CHANGELOG.md", "license.txt", "LICENSE-MIT.txt", "a/b/README.md"),
    ],
)
def test_is_about_its_folder(name: str) -> None:
    assert is_folder_note(name)


@pytest.mark.parametrize(
    "name",
    [
        *("README.html", "说明.docx", "关于2026年预算的说明.txt", "说明会公告.txt", "情况说明.txt"),
        *("license-plate-lottery.txt", "licensed-venues.txt", "todos/停水.txt", "notice.txt", "README.md.txt.zip"),
    ],
)
def test_is_not_about_its_folder(name: str) -> None:
    assert not is_folder_note(name)


def write(place: Place, **files: str | bytes) -> None:
    place.notices.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = place.notices / name.replace("__", ".")
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def test_build_passes_over_and_names_them(tmp_path: Path) -> None:
    place = Place(tmp_path / "project")
    write(place, README__md=NOTE, 停电__txt=POWER, 包__zip=pack({"雪.html": page(SNOW), "说明.txt": NOTE}))
    for _ in range(2):
        report = build(place, with_site=False)
        assert report.outcome.totals.notices == 2
        assert report.as_data()["passed_over"] == ["notices/README.md", "说明.txt in notices/包.zip"]
        (line,) = [line for line in report.as_text().splitlines() if line.startswith("passed over")]
        assert "notices/README.md, 说明.txt in notices/包.zip" in line
        assert line.endswith("(README.md.yml: `title: …`); take one that is in a zip out of it first.")
        assert not report.outcome.unread
    write(place, README__md__yml="title: 收件箱说明\n")
    write(place, 说明__txt=NOTE)
    (place.notices / "包.zip").rename(tmp_path / "包.zip")
    told = build(place, with_site=False).as_text().splitlines()
    (line,) = [line for line in told if line.startswith("passed over")]
    assert line.endswith("put a sidecar with its title beside it (说明.txt.yml: `title: …`).")
    (tmp_path / "包.zip").rename(place.notices / "包.zip")
    (place.notices / "说明.txt").unlink()
    report = build(place, with_site=False)
    assert report.outcome.totals.notices == 3
    assert report.as_data()["passed_over"] == ["说明.txt in notices/包.zip"]


def test_a_page_of_one_that_was_published_before_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = Place(tmp_path / "project")
    write(place, README__md=NOTE, 停电__txt=POWER)
    with monkeypatch.context() as patch:
        patch.setattr(places, "is_folder_note", lambda _: False)
        assert build(place, with_site=False).outcome.totals.notices == 2
    (place.cache / "ledger.db").unlink()
    report = build(place, with_site=False)
    assert report.outcome.totals.notices == 1
    pages = [path.read_text("utf-8") for path in (place.docs / "zh" / "notices").rglob("*.md")]
    assert not [page for page in pages if "收件箱" in page]


def test_in_a_zip_only_attachments_may_be_called_so() -> None:
    files = {"停电.txt": POWER, "README.md": NOTE, "附件/使用说明.txt": NOTE}
    (found,) = convert_all(pack(files), "a.zip")
    assert isinstance(found, Conversion)
    assert [one.file for one in found.notice.attachments] == ["附件/使用说明.txt"]
    assert list_passed_over(pack(files), "a.zip") == ("README.md",)
    two = convert_all(pack({**files, "废止.html": page(REPEAL, "自即日起废止。")}), "a.zip")
    assert not [error for error in two if isinstance(error, ReadError) and "README" in str(error)]
    with pytest.raises(ReadError, match="no file that could be a notice"):
        convert_all(pack({"README.md": NOTE}), "a.zip")


def test_convert_passes_over_in_a_folder_and_reads_what_it_is_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = Place(tmp_path)
    write(place, README__md=NOTE, 停电__txt=POWER, 包__zip=pack({"雪.html": page(SNOW), "说明.txt": NOTE}))
    parser = argparse.ArgumentParser()
    convert.add_arguments(parser)
    out = tmp_path / "out"
    assert convert.run(parser.parse_args([str(place.notices), "--to", str(out), "--jobs", "1"]), place) == 0
    said = capsys.readouterr().err
    assert "2 pages from 2 files" in said
    assert "README.md" in said
    assert "说明.txt in 包.zip" in said
    convert.run(parser.parse_args([str(place.notices / "README.md"), "--jobs", "1"]), place)
    assert "收件箱说明" in capsys.readouterr().out
