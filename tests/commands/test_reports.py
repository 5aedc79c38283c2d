"""A report that cannot be written is told in a sentence, before the work and not after it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import pytest

from scripts import build, check, exporting
from scripts.places import Place

TEXT = "临岚市水务局关于停水的公告\n各用户：\n12月1日停水3小时。\n临岚市水务局\n2026年11月3日\n"
COMMANDS: dict[str, tuple[Any, tuple[str, ...]]] = {
    "build": (build, ("--no-site", "--report")),
    "check": (check, ("--issues",)),
    "export": (exporting, ()),
}


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = Place(tmp_path / "project")
    place.notices.mkdir(parents=True)
    (place.notices / "a.txt").write_text(TEXT, "utf-8")
    return place


def run(name: str, place: Place, report: Path) -> int:
    module, options = COMMANDS[name]
    parser = argparse.ArgumentParser()
    module.add_arguments(parser)
    return int(module.run(parser.parse_args([*options, str(report)]), place))


@pytest.mark.parametrize("name", COMMANDS)
def test_a_report_in_a_folder_that_is_not_there_is_told_before_the_work(
    name: str, place: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nope = tmp_path / "nope"
    assert run(name, place, nope / "x.tmx") == 2
    said = capsys.readouterr()
    assert said.err.startswith(f"{nope / 'x.tmx'}: there is no folder {nope}. ")
    assert "name another" in said.err
    assert not said.out
    assert not nope.exists()
    assert not place.docs.exists()


@pytest.mark.parametrize("name", COMMANDS)
def test_a_folder_is_no_report(
    name: str, place: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.tmx").mkdir()
    assert run(name, place, tmp_path / "x.tmx") == 2
    assert f"{tmp_path / 'x.tmx'}: this is a folder. " in capsys.readouterr().err
    assert not place.docs.exists()


@pytest.mark.parametrize("name", COMMANDS)
def test_a_report_that_fails_at_the_end_is_told_in_a_sentence(
    name: str, place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(path: Path, *_: object, **__: object) -> bool:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(exporting, "write_atomically", fail)
    monkeypatch.setattr(Path, "write_text", fail)
    assert run(name, place, tmp_path / "x.tmx") == 1
    assert "x.tmx: No space left on device." in capsys.readouterr().err
