"""Hashes are proved again, and what drifted at the publisher is told without a file being touched."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from converters.hints.sidecar import Sidecar
from converters.issues import Code
from scripts import verify as command
from scripts.build import build
from scripts.fetching.store import hash_of, store
from scripts.places import Place
from tests.fetching.misbehaving import PAGE, misbehave


def verify(place: Place, *arguments: str) -> int:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return command.verify(place, parser.parse_args([*arguments, "--rate", "0", "--allow-private"]))


def keep(place: Place, name: str, data: bytes, url: str = "") -> Path:
    return store(place.notices, name, data, Sidecar(url=url, sha256=hash_of(data))).path


def test_sound_files_pass(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = Place(tmp_path)
    keep(place, "a.html", PAGE)
    build(place, with_site=False)
    assert verify(place) == 0
    assert capsys.readouterr().err == "1 raw files proved, 0 errors\n"


def test_a_changed_file_is_an_error_beside_its_sidecar_and_its_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = Place(tmp_path)
    raw = keep(place, "a.html", PAGE)
    build(place, with_site=False)
    raw.write_bytes(PAGE + b" ")
    assert verify(place) == 1
    said = capsys.readouterr().out
    assert said.count(Code.HASH_MISMATCH.value) == 2
    assert "notices/a.html: hash-mismatch: the file is not the one that was taken in." in said


def test_sidecars_alone_or_broken_are_errors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = Place(tmp_path)
    keep(place, "a.html", PAGE).unlink()
    keep(place, "b.html", PAGE + b"b")
    (place.notices / "b.html.yml").write_text("who: me\n", "utf-8")
    assert verify(place) == 1
    said = capsys.readouterr().out
    assert "notices/a.html.yml: source-missing: a.html is gone from beside it." in said
    assert "notices/b.html: sidecar-broken: " in said


def test_a_page_without_its_file_is_told_and_no_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = Place(tmp_path)
    raw = keep(place, "a.html", PAGE)
    build(place, with_site=False)
    raw.with_name("a.html.yml").unlink()
    raw.unlink()
    assert verify(place) == 0
    assert "warning: " in capsys.readouterr().out


def test_drift_is_told_and_nothing_is_stored(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = Place(tmp_path)
    with misbehave() as web:
        keep(place, "same.html", PAGE, f"{web.url}/good.html")
        keep(place, "changed.html", PAGE + b"old", f"{web.url}/show.jsp")
        keep(place, "gone.html", PAGE + b"gone", f"{web.url}/gone.html")
        before = {path: path.read_bytes() for path in place.notices.iterdir()}
        assert verify(place) == 0
        assert web.asked == [], "nobody is asked unless --online says so"
        assert verify(place, "--online") == 0
        said = capsys.readouterr()
        assert f"info: notices/same.html: same: {web.url}/good.html" in said.out
        assert "warning: notices/changed.html: changed: " in said.out
        assert "warning: notices/gone.html: gone: " in said.out
        assert "1 changed, 1 gone, 1 same" in said.err
        assert {path: path.read_bytes() for path in place.notices.iterdir()} == before
        keep(place, "loop.html", PAGE + b"loop", f"{web.url}/loop-a")
        assert verify(place, "--online") == 1
        assert "error: notices/loop.html: not-asked: " in capsys.readouterr().out


def test_a_build_names_a_sidecar_whose_file_is_gone(tmp_path: Path) -> None:
    place = Place(tmp_path)
    keep(place, "a.html", PAGE).unlink()
    (unread,) = build(place, with_site=False).as_data()["unread"]
    assert unread["file"] == "notices/a.html.yml"
    assert unread["reason"].startswith("this is the sidecar of a.html, and no notice. It is not there")
