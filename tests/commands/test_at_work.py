"""One command at a time works on a site: another waits and says so, and a killed one stands in nobody's way."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from scripts.at_work import at_work
from scripts.environment import ROOT
from scripts.places import Place, PlaceError

HOLD = """
import sys, time
from pathlib import Path
from scripts.at_work import at_work
from scripts.places import Place
with at_work(Place(Path(sys.argv[1]))):
    print("mine", flush=True)
    time.sleep(60)
"""


@contextmanager
def held(place: Place) -> Iterator[subprocess.Popen[str]]:
    """Let another process work on ``place`` meanwhile."""
    command = [sys.executable, "-c", HOLD, str(place.root)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "mine\n"
        yield process
        process.kill()


def test_another_command_waits_says_so_and_gives_up_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = Place(tmp_path)
    with held(place), pytest.raises(PlaceError, match="Wait until it is done, or end it"), at_work(place, wait=0.3):
        pytest.fail("two at once")
    assert capsys.readouterr().err == "Another command is at work on this site; waiting for it to be done.\n"


def test_a_killed_command_leaves_no_lock(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = Place(tmp_path)
    with held(place) as process:
        process.kill()
        process.wait()
        with at_work(place, wait=5):
            pass
    with at_work(place, wait=0):
        pass
    assert capsys.readouterr().err == ""


def test_another_project_is_another_matter(tmp_path: Path) -> None:
    with held(Place(tmp_path / "one")), at_work(Place(tmp_path / "two"), wait=0):
        pass
