"""kill -9 at any moment of a build: nothing a person wrote is lost, no file is half, the next build ends it."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

from converters.readers.page import read_page
from converters.translation.po import read_po
from scripts.build import build
from scripts.environment import ROOT
from scripts.places import Place
from tests.building.edits import add_notice, change_notice, contents, small_project, translate_by_hand

PROGRAM = (
    "import sys; from pathlib import Path; from scripts.places import Place; from scripts.build import build; "
    "print('ready', flush=True); build(Place(Path(sys.argv[1])))"
)


def build_and_kill(place: Place, seconds: float) -> bool:
    """Build in a process of its own and kill it after so many seconds; return whether it was still at work."""
    command = [sys.executable, "-c", PROGRAM, str(place.root)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout
        process.stdout.readline()
        time.sleep(seconds)
        killed = process.poll() is None
        process.kill()
    return killed


def test_kill_9_during_a_build_breaks_nothing(tmp_path: Path, full: bool) -> None:
    place = small_project(tmp_path / "project")
    build(place)
    chance = random.Random(9)
    killed = 0
    for number in range(200 if full else 4):
        for edit in (add_notice, change_notice, translate_by_hand):
            if number % 3 == 0 or edit is not add_notice:
                edit(place, chance)
        human = {path: path.read_text("utf-8") for path in (place.translations / "en").rglob("*.po")}
        killed += build_and_kill(place, chance.uniform(0, 0.8))
        for path, text in human.items():
            now = read_po(path.read_text("utf-8"))
            kept = {entry.unit: entry.target for entry in now.entries}
            for entry in read_po(text).entries:
                if entry.target:
                    assert kept.get(entry.unit) == entry.target, (path.name, entry.unit)
        for path in (place.docs / "zh" / "notices").rglob("*.md"):
            read_page(path.read_text("utf-8"))
    assert killed
    clean = Place(tmp_path / "clean")
    shutil.copytree(place.root, clean.root, ignore=shutil.ignore_patterns(".cache", "site"))
    build(place)
    build(clean)
    assert contents(place) == contents(clean)


def test_two_builds_at_once_end_in_the_same_site(tmp_path: Path) -> None:
    place = small_project(tmp_path / "project")
    command = [sys.executable, "-c", PROGRAM, str(place.root)]
    both = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(2)]
    said = [process.communicate(timeout=300)[1].decode() for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert sorted(said) == ["", "Another command is at work on this site; waiting for it to be done.\n"]
    once = contents(place)
    build(place)
    assert contents(place) == once
