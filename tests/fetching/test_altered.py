"""A raw file that is not the one that was taken in: every command says so, and nothing of it is sent."""

from __future__ import annotations

import argparse
import shlex
from pathlib import Path

import pytest

from converters.hints.sidecar import Sidecar
from converters.issues import Code
from scripts import add, check, publish
from scripts.build import build
from scripts.fetching.store import hash_of, store
from scripts.page_files import read_page_text
from scripts.places import Place, read_sidecar
from tests.conftest import copy_project

NOTICE = "临岚市水务局关于望津路停水的通知\n各用水单位：\n因管网检修，望津路停水8小时。\n临岚市水务局\n2026年7月11日\n"
ALTERED = NOTICE.replace("8小时", "18小时")
SAYS = "notices/water.txt: the file is not the one that was taken in. Put that back, or"
OTHER = NOTICE.replace("望津路", "听涛路").replace("停水的", "供水的")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A project with two notices that were added and built; then somebody changed a figure in one."""
    made = Place(tmp_path / "project")
    for name, text in (("other.txt", OTHER), ("water.txt", NOTICE)):
        data = text.encode()
        sidecar = Sidecar(publisher="临岚市水务局", retrieved="2026-07-12", sha256=hash_of(data))
        store(made.notices, name, data, sidecar)
    assert not build(made, with_site=False).outcome.intake.altered
    (made.notices / "water.txt").write_text(ALTERED, "utf-8")
    return made


def run_check(place: Place) -> int:
    parser = argparse.ArgumentParser()
    check.add_arguments(parser)
    return check.run(parser.parse_args([]), place)


def test_build_names_the_file_each_time_and_goes_on(place: Place) -> None:
    for _ in range(2):
        report = build(place, with_site=False)
        assert f"altered: {SAYS}" in report.as_text()
        assert report.as_data()["altered"] == ["notices/water.txt"]
        assert report.is_troubled
        assert report.outcome.totals.notices == 2
    (place.notices / "water.txt").write_text(NOTICE, "utf-8")
    assert not build(place, with_site=False).outcome.intake.altered


def test_a_file_that_is_no_notice_any_more_is_named_too(place: Place) -> None:
    (place.notices / "water.txt").write_bytes(b"")
    report = build(place, with_site=False)
    assert report.outcome.unread
    assert report.outcome.intake.altered == ("notices/water.txt",)


def test_check_fails_before_and_after_the_build(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        assert run_check(place) == 1
        assert "notices/water.txt: hash-mismatch: the file is not the one that was taken in." in capsys.readouterr().out
        build(place, with_site=False)
    (place.notices / "water.txt").write_text(NOTICE, "utf-8")
    build(place, with_site=False)
    assert run_check(place) == 0


def test_publish_refuses(place: Place) -> None:
    build(place, with_site=False)
    assert [trouble for trouble in publish.find_troubles(place) if SAYS in trouble]


def test_the_page_says_that_it_is_not_proven(place: Place, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "site")
    store(project.notices, "water.txt", ALTERED.encode(), Sidecar(sha256=hash_of(NOTICE.encode())))
    build(project)
    (html,) = [
        path.read_text("utf-8")
        for path in (project.site / "en" / "notices").rglob("*.html")
        if "water.txt" in path.read_text("utf-8") and "望津路停水18小时" in path.read_text("utf-8")
    ]
    assert "What this page says is not proven." in html
    assert "No sign of tampering" not in html


def test_added_again_the_file_counts_as_it_is(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    parser = argparse.ArgumentParser()
    add.add_arguments(parser)
    monkeypatch.chdir(place.root)
    told = build(place, with_site=False).as_text()
    command = shlex.split(told.partition("python3 -m scripts add ")[2].splitlines()[0])
    assert add.add(place, parser.parse_args(command)) == 0
    sidecar = read_sidecar(place.notices / "water.txt")
    assert (sidecar.sha256, sidecar.publisher, sidecar.retrieved) == (hash_of(ALTERED.encode()), "临岚市水务局", "")
    assert not build(place, with_site=False).outcome.intake.altered
    assert run_check(place) == 0
    pages = [read_page_text(path) or "" for path in (place.docs / "zh" / "notices").rglob("*.md")]
    assert [page for page in pages if "停水18小时" in page]
    assert not [page for page in pages if Code.HASH_MISMATCH.value in page]


def test_a_page_that_names_a_file_elsewhere_is_told(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever edits a page may write any path into it."""
    (page,) = (page for page in (place.docs / "zh" / "notices").rglob("*.md") if "other.txt" in page.read_text("utf-8"))
    page.write_text(page.read_text("utf-8").replace("other.txt", "/nowhere/other.txt"), "utf-8")
    run_check(place)
    assert "/nowhere/other.txt: source-missing: the file is gone" in capsys.readouterr().out
