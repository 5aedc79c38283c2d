"""No file exhausts a reader: each bomb is refused or read in a process of its own, in time and memory."""

from __future__ import annotations

import subprocess
import sys

import pytest

from scripts.environment import ROOT
from tests.fuzz import MOST_BYTES, MOST_SECONDS, fuzz
from tests.readers.bombs import BOMBS

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
"""What the names of the bombs have that are made and read each time; the heavy ones are under ``--full``."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "what" in metafunc.fixturenames:
        is_full = metafunc.config.getoption("--full")
        metafunc.parametrize("what", [what for what in BOMBS if is_full or any(word in what for word in LIGHT)])


def test_no_bomb_goes_off(what: str) -> None:
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
