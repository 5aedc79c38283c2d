"""`add` says what became of each file and of all, what to do next, and does not take the project into itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.places import Place, find_raw_files
from tests.fetching.taking_in import add

NOTICE = "临岚市水务局关于停水的公告\n各用户：\n12月1日停水{n}小时。\n临岚市水务局\n2026年11月3日\n"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = Place(tmp_path / "project")
    place.notices.mkdir(parents=True)
    (place.notices / "a.txt").write_text(NOTICE.format(n=1), "utf-8")
    (place.notices / "2026").mkdir()
    (place.notices / "2026" / "b.txt").write_text(NOTICE.format(n=2), "utf-8")
    (place.root / "docs").mkdir()
    (place.root / "docs" / "about.md").write_text("# 关于\n\n望津区。\n", "utf-8")
    return place


def kept(place: Place) -> list[str]:
    return [path.relative_to(place.notices).as_posix() for path in find_raw_files(place.notices)]


@pytest.mark.parametrize("name", [".", "..", "notices", "notices/2026", "docs", "Docs/../notices"])
def test_the_project_is_not_taken_into_itself(
    place: Place, name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (place.root / "Docs").mkdir(exist_ok=True)
    monkeypatch.chdir(place.root)
    before = kept(place)
    assert add(place, name) == 1
    assert kept(place) == before
    said = capsys.readouterr()
    assert not said.out
    assert f"{name}: " in said.err
    assert "Name the files" in said.err
    assert "1 of 1 not taken in" in said.err


def test_a_single_file_of_the_notices_and_a_folder_beside_them_stay_possible(
    place: Place, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(place.root)
    (place.root / "inbox").mkdir()
    (place.root / "inbox" / "c.txt").write_text(NOTICE.format(n=3), "utf-8")
    assert add(place, "notices/a.txt", "inbox") == 0
    assert kept(place) == ["2026/b.txt", "a.txt", "c.txt"]
    assert "already there, byte for byte" in capsys.readouterr().err


def test_an_updated_copy_is_not_called_another_notice(
    place: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(NOTICE.format(n=8), "utf-8")
    assert add(place, str(tmp_path / "a.txt")) == 0
    said = capsys.readouterr().err
    assert "another notice" not in said
    assert "a.txt is there already with other bytes; this is kept beside it as a-2.txt" in said
    assert "next build" in said


def test_all_is_summed_up_with_what_to_do_next(
    place: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for n in (1, 6, 7):
        (inbox / f"{n}.txt").write_text(NOTICE.format(n=n), "utf-8")
    assert add(place, str(inbox)) == 0
    assert capsys.readouterr().err.splitlines()[-1] == (
        "2 taken in, 1 there already. Next: python3 -m scripts build"
    )
    (inbox / "blank.html").write_text("<html><body></body></html>", "utf-8")
    (inbox / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(400))
    assert add(place, str(inbox)) == 1
    assert capsys.readouterr().err.splitlines()[-1] == (
        "1 taken in, 3 there already, 1 of 5 not taken in; not all will be read: 1 (see the warning). "
        "Next: python3 -m scripts build"
    )


def test_a_wish_that_cannot_be_followed_is_told(
    place: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "c.txt").write_text(NOTICE.format(n=4), "utf-8")
    assert add(place, str(tmp_path / "c.txt"), "--to", "../escape.txt") == 0
    said = capsys.readouterr()
    (kept_as,) = said.out.split()
    assert f"--to ../escape.txt: kept as {kept_as}; names lie below notices/" in said.err
    (tmp_path / "d.txt").write_text(NOTICE.format(n=5), "utf-8")
    assert add(place, str(tmp_path / "d.txt"), "--to", "2026/d.txt") == 0
    assert "--to" not in capsys.readouterr().err
