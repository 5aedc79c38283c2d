"""A clock that jumps: whatever times files bear and whatever day it is, a build makes what a clean one makes."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

from scripts.build import build
from scripts.places import Place
from tests.building.edits import add_notice, change_notice, contents, raws, small_project, translate_by_hand
from tests.tools.disks import run

DAY = 86_400 * 10**9
TIMES = (0, -30 * 365 * DAY, 1, 10**9, 80 * 365 * DAY, 292 * 365 * DAY, 350 * 365 * DAY, 470 * 365 * DAY)
"""Nanoseconds since 1970: long before, long after, and after what 64 bits hold."""


def files_of(place: Place) -> Iterator[Path]:
    for folder in (place.notices, place.translations, place.docs, place.site, place.root / "theme"):
        yield from (path for path in sorted(folder.rglob("*")) if path.is_file())


def clean_contents(place: Place, to: Path) -> dict[str, str]:
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(place.root, to, ignore=shutil.ignore_patterns(".cache", "site"))
    build(Place(to))
    return contents(Place(to))


def test_times_of_change_that_jump(tmp_path: Path, full: bool) -> None:
    chance = random.Random(12)
    place = small_project(tmp_path / "project")
    build(place)
    for _ in range(25 if full else 3):
        for edit in (add_notice, change_notice, translate_by_hand):
            edit(place, chance)
        for path in files_of(place):
            if chance.random() < 0.7:
                time = chance.choice(TIMES) + chance.randrange(10**9)
                os.utime(path, ns=(time, time))
        build(place)
    assert contents(place) == clean_contents(place, tmp_path / "clean")


def test_an_edit_that_leaves_size_and_time_as_they_were(tmp_path: Path) -> None:
    place = small_project(tmp_path / "project")
    build(place)
    page = place.docs / "zh" / "about.md"
    for path, old, new in ((raws(place)[0], "的", "之"), (page, "明示", "示明")):
        stat = path.stat()
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    build(place)
    assert contents(place) == clean_contents(place, tmp_path / "clean")


def test_the_day_of_the_build_changes_nothing(tmp_path: Path) -> None:
    place = small_project(tmp_path / "project")
    build(place)
    expected = contents(place)
    # The cache knows code by its bytes, so each of these builds everything again from a copy without one.
    for number, day in enumerate(("1999-12-31 23:59:58", "2068-02-29 12:00:00")):
        other = Place(tmp_path / f"other{number}")
        shutil.copytree(place.root, other.root, ignore=shutil.ignore_patterns(".cache", "site"))
        code, said = run("build", other, day=day)
        assert code == 0, said
        assert contents(other) == expected
        code, said = run("build", other, day="2001-01-01 00:00:00")
        assert code == 0, said
        assert contents(other) == expected
