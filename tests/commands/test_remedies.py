"""What is wrong with a raw file or its page is told by every command alike, and with what to do about it."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from scripts import build as build_command
from scripts import check, verify
from scripts.build import build
from scripts.fetching.store import hash_of
from scripts.places import Place
from scripts.publish import find_troubles

TEXT = "临岚市水务局关于东街停水的通告\n\n各用户：\n\n11月8日8时至18时停水。\n\n临岚市水务局\n2026年11月3日\n"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = Place(tmp_path)
    place.notices.mkdir()
    (place.notices / "upd.txt").write_text(TEXT, "utf-8")
    return place


def told_by(command: object, place: Place, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)  # type: ignore[attr-defined]
    capsys.readouterr()
    args = parser.parse_args(["--no-site"] if command is build_command else [])
    code = command.verify(place, args) if command is verify else command.run(args, place)  # type: ignore[attr-defined]
    return code, capsys.readouterr().out


def pages(place: Place) -> list[Path]:
    return sorted((place.docs).rglob("notices/*/*.md"))


def test_of_an_altered_file_that_is_gone_no_command_says_that_it_is_altered(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    sidecar = place.notices / "upd.txt.yml"
    sidecar.write_text(f"sha256: {hash_of(b'another')}\n", "utf-8")
    build(place, with_site=False)
    code, said = told_by(check, place, capsys)
    assert (code, said.count("hash-mismatch")) == (1, 1)
    assert "python3 -m scripts add notices/upd.txt" in said
    sidecar.unlink()
    (place.notices / "upd.txt").unlink()
    build(place, with_site=False)
    (key,) = {page.stem for page in pages(place)}
    for command in (check, verify):
        code, said = told_by(command, place, capsys)
        assert code == 0
        assert "hash-mismatch" not in said
        assert "notices/upd.txt: source-missing: the file is gone; the pages made from it stay" in said
        assert f"delete docs/*/notices/*/{key}.md and build" in said
    assert not [one for one in find_troubles(place) if "404" not in one]


def test_a_page_of_a_notice_that_was_never_published_can_be_deleted(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    build(place, with_site=False)
    (place.notices / "upd.txt").unlink()
    told = build(place, with_site=False).as_text()
    named = told.partition("delete ")[2].partition(" and build")[0]
    found = sorted(place.root.glob(named))
    assert found == pages(place)
    for page in found:
        page.unlink()
    report = build(place, with_site=False)
    assert report.outcome.totals.notices == 0
    assert pages(place) == []
    assert "gone" not in report.as_text()
    assert told_by(check, place, capsys) == (0, "")


@pytest.mark.parametrize("command", [check, verify])
def test_a_page_of_other_bytes_says_how_it_gets_right(
    place: Place, command: object, capsys: pytest.CaptureFixture[str]
) -> None:
    build(place, with_site=False)
    (place.notices / "upd.txt").write_text(TEXT.replace("18时", "20时"), "utf-8")
    code, said = told_by(command, place, capsys)
    page = next(path for path in pages(place) if "zh" in path.parts).relative_to(place.root).as_posix()
    assert code == 1
    assert f"error: {page}: hash-mismatch: upd.txt is not the file this page names. Build again" in said
    build(place, with_site=False)
    assert "hash-mismatch" not in told_by(command, place, capsys)[1]


@pytest.mark.parametrize("command", [check, verify, build_command])
def test_files_of_the_project_are_named_below_its_root(
    place: Place, command: object, capsys: pytest.CaptureFixture[str]
) -> None:
    (place.notices / "broken.txt").write_text(TEXT, "utf-8")
    (place.notices / "broken.txt.yml").write_text("titel: 停水\n", "utf-8")
    (place.notices / "empty.txt").write_text("", "utf-8")
    (place.notices / "number.txt").write_text(TEXT.replace("停水。", "停水。经办人手机13912345678。"), "utf-8")
    build(place, with_site=False)
    next(path for path in pages(place) if "zh" in path.parts).write_bytes("标题".encode("gb18030"))
    _, said = told_by(command, place, capsys)
    assert str(place.root) not in said
    for name in ("notices/broken.txt", "notices/broken.txt.yml", "notices/empty.txt", "docs/zh/notices/2026/"):
        assert name in said or (command is verify and name == "notices/empty.txt"), name
    assert not [line for line in said.splitlines() if line.split(": ")[1] in ("upd.txt", "number.txt", "broken.txt")]
