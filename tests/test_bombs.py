"""No file exhausts a reader: each bomb is refused or read in a process of its own, in time and memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.bombs import BOMBS
from tests.fuzz import MOST_BYTES, MOST_SECONDS, fuzz

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = """
import re, sys, time
from pathlib import Path
from tests.fuzz import try_input
data = sys.stdin.buffer.read()
started = time.process_time()
what = try_input(sys.argv[1], data)
seconds = time.process_time() - started
peak = int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) * 1024
print(seconds, peak, what or "well")
"""
LIGHT = ("nested", "entities", "merges", "diagonal", "steps")


@pytest.mark.parametrize("what", BOMBS)
def test_no_bomb_goes_off(what: str, request: pytest.FixtureRequest) -> None:
    if not request.config.getoption("--full") and not any(word in what for word in LIGHT):
        pytest.skip("the heavy ones are made and read under --full")
    name, make = BOMBS[what]
    data = make()
    done = subprocess.run([sys.executable, "-c", PROGRAM, name], input=data, capture_output=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    seconds, memory, verdict = done.stdout.decode().split(" ", 2)
    assert verdict.strip() == "well"
    assert float(seconds) < MOST_SECONDS
    assert int(memory) < MOST_BYTES + 2 * len(data)  # the pipe holds the file once more


def test_damaged_examples_are_handled() -> None:
    assert list(fuzz(200, seed=2026)) == []
