"""`add` of a folder, and of files in which no notice is: what is kept, and what is said of it."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from scripts import add as command
from scripts.places import Place, find_raw_files, read_sidecar
from tests.fetching.taking_in import add

NOTICE = "临岚市水务局关于停水的公告\n各用户：\n12月1日停水{n}小时。\n临岚市水务局\n2026年11月3日\n"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    (tmp_path / "project").mkdir()
    return Place(tmp_path / "project")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "received"
    (made / "2026").mkdir(parents=True)
    (made / "a.txt").write_text(NOTICE.format(n=3), "utf-8")
    (made / "a.txt.yml").write_text("publisher: 临岚市水务局\n", "utf-8")
    (made / "2026" / "b.txt").write_text(NOTICE.format(n=4), "utf-8")
    (made / ".hidden.txt").write_text(NOTICE.format(n=5), "utf-8")
    (made / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(400))
    return made


def kept(place: Place) -> list[str]:
    return [path.relative_to(place.notices).as_posix() for path in find_raw_files(place.notices)]


def test_all_files_of_a_folder_are_taken_and_errors_named(
    place: Place, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(place, str(folder)) == 1
    said = capsys.readouterr()
    assert kept(place) == ["2026/b.txt", "a.txt"]
    assert read_sidecar(place.notices / "a.txt").publisher == "临岚市水务局"
    assert said.out.split() == ["notices/2026/b.txt", "notices/a.txt"]
    assert f"{folder}/photo.jpg: " in said.err
    assert "1 of 3 not taken in" in said.err
    assert "warning" not in said.err
    assert add(place, str(folder)) == 1
    assert kept(place) == ["2026/b.txt", "a.txt"]


def test_a_folder_has_no_one_name(place: Place, folder: Path) -> None:
    args = argparse.Namespace(given=[str(folder)], to="a.txt", rate=0, limit=1, deadline=1)
    assert command.run(args) == 2
    assert not place.notices.exists()


@pytest.mark.parametrize("blank", ["<html><body></body></html>", "<html><body><img src='scan.png'></body></html>"])
def test_a_file_without_a_notice_is_warned_of(
    place: Place, tmp_path: Path, blank: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "blank.html").write_text(blank, "utf-8")
    assert add(place, str(tmp_path / "blank.html")) == 0
    said = capsys.readouterr().err
    assert "warning: kept, but it will not be read, and every build will say so: " in said
    assert "If there is no notice in it, delete blank.html and blank.html.yml." in said


def test_a_note_about_a_folder_gets_no_sidecar_that_makes_a_notice_of_it(
    place: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = tmp_path / "说明.txt"
    note.write_text("本文件夹存放11月收到的公文。\n", "utf-8")
    assert add(place, str(note)) == 0
    assert not (place.notices / "说明.txt.yml").exists()
    said = capsys.readouterr().err
    assert "warning: kept, but it will not be read. passed over, as files about their folder: 说明.txt" in said
    note.write_text(NOTICE.format(n=6), "utf-8")
    note.with_name("说明.txt.yml").write_text("title: 临岚市水务局停水说明\n", "utf-8")
    assert add(place, str(note)) == 0
    assert "warning" not in capsys.readouterr().err
    assert (place.notices / "说明-2.txt.yml").exists()
