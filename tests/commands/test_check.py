"""The command `check`: what it tells of the notices and the memory of a project."""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path

import pytest

from converters.segments import segment_id
from converters.translation.edits import record_edit
from converters.translation.po import read_po, write_po
from scripts import check
from scripts.build import build
from tests.archive.test_withdrawals import SECRET, make_place


def test_check_names_what_persons_translated_in_two_ways(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = make_place(tmp_path / "project")
    text = (place.notices / "outage.txt").read_text("utf-8")
    (place.notices / "again.txt").write_text(text.replace("7号", "8号").replace("水务局的", ""), "utf-8")
    build(place, with_site=False)
    units: dict[str, list[Path]] = {}
    for path in sorted((place.translations / "en").rglob("*.po")):
        for entry in read_po(path.read_text("utf-8")).entries:
            units.setdefault(entry.unit, []).append(path)
    unit, paths = next((unit, paths) for unit, paths in sorted(units.items()) if len(paths) > 1 and SECRET in unit)
    for path, english in zip(paths, ("It is closed on Tuesday.", "The closure is on Tuesday."), strict=False):
        po = record_edit(read_po(path.read_text("utf-8")), unit, english, "Li Hua", date(2031, 5, 5))
        path.write_text(write_po(po), "utf-8")
    parser = argparse.ArgumentParser()
    check.add_arguments(parser)
    assert check.run(parser.parse_args(["--strict"]), place) == 1
    told = [line for line in capsys.readouterr().out.splitlines() if "two-translations" in line]
    assert len(told) == 2
    assert "It is closed on Tuesday." in told[0] + told[1]


def test_check_names_the_figure_and_the_file_to_mend_it_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = make_place(tmp_path / "project")
    build(place, with_site=False)
    path = next(path for path in (place.translations / "en").rglob("*.po") if SECRET in path.read_text("utf-8"))
    unit = next(entry.unit for entry in read_po(path.read_text("utf-8")).entries if SECRET in entry.unit)
    po = record_edit(read_po(path.read_text("utf-8")), unit, "It is closed for 85 days.", "Li Hua", date(2031, 5, 5))
    path.write_text(write_po(po), "utf-8")
    parser = argparse.ArgumentParser()
    check.add_arguments(parser)
    check.run(parser.parse_args([]), place)
    file = path.relative_to(place.root).as_posix()
    assert f"warning: {file}: figures: {segment_id(unit)} " in (said := capsys.readouterr().out)
    assert re.search(r"not in the Chinese: .*\b85\b", said)


def test_check_names_a_home_page_that_was_edited_by_hand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = make_place(tmp_path / "project")
    build(place, with_site=False)
    home = place.docs / "en" / "index.md"
    home.write_text(home.read_text("utf-8") + "\nWelcome.\n", "utf-8")
    parser = argparse.ArgumentParser()
    check.add_arguments(parser)
    check.run(parser.parse_args([]), place)
    [told] = [line for line in capsys.readouterr().out.splitlines() if "docs/en/index.md" in line]
    assert told.startswith("warning: docs/en/index.md: hand-edited: ")
    assert "introduction in mkdocs.yml" in told
