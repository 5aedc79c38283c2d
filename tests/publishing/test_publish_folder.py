"""Where a release may be put: never among what the site is made from, and over nobody's files."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from scripts.places import Place
from scripts.publish import add_arguments, run
from scripts.publishing.folder import send_to_folder
from scripts.publishing.release import prepare_release
from scripts.publishing.targets import TargetError

OWN = ("notices", "notices/2026", "docs", "translations", "sources", "site", "theme", ".git", ".cache/x", "scripts")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = Place(tmp_path / "project")
    (place.site / "zh").mkdir(parents=True)
    for name in ("index.html", "404.html", "zh/index.html"):
        (place.site / name).write_text(f"<p>临岚市 {name}</p>", "utf-8")
    for name in ("notices", "docs", "translations", "sources", "theme"):
        (place.root / name).mkdir()
    return place


def publish(place: Place, target: str | Path, *more: str, way: str = "--to-folder") -> int:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args([way, str(target), *more]), place)


def files_of(folder: Path) -> set[str]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix() for path in found if ".cache" not in path.parts}


@pytest.mark.parametrize("way", ["--to-folder", "--to-rsync"])
@pytest.mark.parametrize("name", [*OWN, ".", "..", "Notices"])
def test_what_a_build_reads_or_makes_is_no_place_for_the_site(
    place: Place, way: str, name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files_of(place.root.parent)
    monkeypatch.chdir(place.root)
    assert publish(place, name, "--replace", way=way) == 1
    said = capsys.readouterr().err
    assert f"{name}: " in said
    assert "new folder" in said
    assert "public" in said
    assert files_of(place.root.parent) == before


def test_a_link_to_the_notices_is_no_place_either(place: Place, tmp_path: Path) -> None:
    (tmp_path / "www").symlink_to(place.notices)
    assert publish(place, tmp_path / "www") == 1
    assert not files_of(place.notices)


def test_a_folder_of_its_own_in_the_project_is_taken_again_and_again(
    place: Place, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(place.root)
    (place.root / "public").mkdir()
    (place.root / "public" / ".gitkeep").touch()
    assert publish(place, "public") == 0
    (place.site / "new.html").write_text("<p>岚口县</p>", "utf-8")
    assert publish(place, "public") == 0
    assert "new.html" in files_of(place.root / "public")
    capsys.readouterr()


def test_a_folder_of_the_project_that_holds_something_else_is_asked_for(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    (place.root / "letters").mkdir()
    (place.root / "letters" / "a.txt").write_text("望津区", "utf-8")
    assert publish(place, place.root / "letters") == 1
    assert "--replace" in capsys.readouterr().err
    assert files_of(place.root / "letters") == {"a.txt"}
    assert publish(place, place.root / "letters", "--replace") == 0


def test_a_default_page_of_a_server_is_not_overwritten_in_silence(
    place: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    html = tmp_path / "html"
    html.mkdir()
    (html / "index.html").write_text("<h1>It works!</h1>", "utf-8")
    (html / "other.txt").write_text("云汀区", "utf-8")
    assert publish(place, html) == 1
    said = capsys.readouterr().err
    assert "index.html" in said
    assert "other.txt" not in said
    assert "--replace" in said
    assert files_of(html) == {"index.html", "other.txt"}
    assert (html / "index.html").read_text("utf-8") == "<h1>It works!</h1>"
    assert publish(place, html, "--replace") == 0
    assert "临岚市" in (html / "index.html").read_text("utf-8")
    assert (html / "other.txt").exists()


def test_a_file_that_came_by_hand_beside_a_release_is_not_overwritten_by_the_next(place: Place, tmp_path: Path) -> None:
    host = tmp_path / "host"
    send_to_folder(prepare_release(place), host)
    (host / "news.html").write_text("mine", "utf-8")
    (place.site / "news.html").write_text("<p>望津区</p>", "utf-8")
    with pytest.raises(TargetError, match=r"news\.html"):
        send_to_folder(prepare_release(place), host)
    assert (host / "news.html").read_text("utf-8") == "mine"
    (host / "news.html").write_text("<p>望津区</p>", "utf-8")  # the same bytes: nothing would be lost
    send_to_folder(prepare_release(place), host)


def test_a_release_json_of_somebody_else_is_in_the_way(place: Place, tmp_path: Path) -> None:
    host = tmp_path / "host"
    host.mkdir()
    (host / "release.json").write_text('{"version": 3}', "utf-8")
    with pytest.raises(TargetError, match=r"release\.json"):
        send_to_folder(prepare_release(place), host)
    assert (host / "release.json").read_text("utf-8") == '{"version": 3}'
