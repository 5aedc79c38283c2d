"""A build that fails leaves the last good site where it was, whatever made it fail."""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts import build as command
from scripts.build import build
from scripts.building.last_site import LAST, UNFINISHED
from scripts.places import Place, PlaceError
from scripts.rendering import SiteError
from tests.building.edits import contents, small_project, write_raw


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A small project, built; tests take copies of it."""
    place = small_project(tmp_path_factory.mktemp("last") / "project")
    build(place)
    return place


@pytest.fixture
def place(built: Place, tmp_path: Path) -> Place:
    shutil.copytree(built.root, tmp_path / "project")
    return Place(tmp_path / "project")


def site_of(place: Place) -> dict[str, bytes]:
    files = (path for path in place.site.rglob("*") if path.is_file())
    return {path.relative_to(place.site).as_posix(): path.read_bytes() for path in files}


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def break_settings(place: Place) -> None:
    append(place.root / "mkdocs.yml", "validation: [\n")


def break_theme(place: Place) -> None:
    append(place.root / "theme" / "main.html", "{% if %}\n")


def break_a_link_and_the_look(place: Place) -> None:
    append(place.docs / "zh" / "about.md", "\n[见此](none.md)\n")
    append(place.root / "theme" / "assets" / "css" / "site.css", "\n")


@pytest.mark.parametrize("spoil", [break_settings, break_theme, break_a_link_and_the_look])
def test_a_build_that_fails_leaves_the_last_site(place: Place, spoil: Callable[[Place], None]) -> None:
    before = site_of(place)
    saved = {path: path.read_bytes() for name in ("mkdocs.yml", "theme/main.html") for path in [place.root / name]}
    about = (place.docs / "zh" / "about.md").read_bytes()
    spoil(place)
    for _ in range(2):
        with pytest.raises((SiteError, PlaceError)):
            build(place)
        assert site_of(place) == before
        assert not (place.cache / LAST).exists()
    for path, data in saved.items():
        path.write_bytes(data)
    (place.docs / "zh" / "about.md").write_bytes(about)
    build(place)
    clean = Place(place.root.parent / "clean")
    shutil.copytree(place.root, clean.root, ignore=shutil.ignore_patterns(".cache", "site"))
    build(clean)
    assert contents(place) == contents(clean)


def test_a_build_that_was_killed_and_then_fails_brings_the_last_site_back(place: Place) -> None:
    before = site_of(place)
    place.site.rename(place.cache / LAST)
    (place.cache / UNFINISHED).touch()
    (place.site / "zh").mkdir(parents=True)
    (place.site / "zh" / "half.html").write_text("half", "utf-8")
    break_theme(place)
    with pytest.raises(SiteError):
        build(place)
    assert site_of(place) == before


def test_a_site_that_is_a_link_stays_one(place: Place) -> None:
    elsewhere = place.root.parent / "www"
    place.site.rename(elsewhere)
    place.site.symlink_to(elsewhere)
    append(place.root / "theme" / "assets" / "css" / "site.css", "\n/* 临岚 */\n")
    build(place)
    assert place.site.is_symlink()
    assert (elsewhere / "404.html").exists()


def test_the_failure_says_what_became_of_the_site(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    break_a_link_and_the_look(place)
    write_raw(place, "new.txt", "关于临时停水的通知\n\n各用户：\n\n现将有关事项通知如下。\n")
    assert command.run(parser.parse_args([]), place) == 1
    said = capsys.readouterr().err
    assert "none.md" in said
    assert "The pages that site/ held stay" in said
