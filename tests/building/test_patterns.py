"""Patterns kept from one process to the next find what newly compiled ones find; what does not fit does no harm."""

from __future__ import annotations

import marshal
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.environment import ROOT

PROGRAM = """
import re, sys, time
from functools import partial
from pathlib import Path
from scripts.patterns import take_patterns
from scripts.workers import make_pool

def work(_):
    compiled = []
    inside = re._compiler._parser
    real = inside.parse
    inside.parse = lambda pattern, *rest: compiled.append(pattern) or real(pattern, *rest)
    named = re.compile(r"(?P<year>\\d{4})年(?:(?P<month>\\d\\d?)月)?|[甲-癸]{2,}(?=号)|(?i:linlan)", re.VERBOSE)
    found = [match.groupdict() for match in named.finditer("2024年3月，甲乙号 LINLAN")]
    other = re.compile(rb"[\\xe0-\\xff]+", re.DOTALL).findall(b"a\\xe4\\xe5")
    return len(compiled), named.groups, named.pattern, int(named.flags), found, other

with make_pool(1, partial(take_patterns, Path(sys.argv[1]), sys.argv[2])) as pool:
    print(list(pool.map(work, [0]))[0])
"""


def run(file: Path, stamp: str = "1") -> tuple[int, str]:
    """Return how many patterns a process compiled, and what it found with them."""
    command = [sys.executable, "-c", PROGRAM, str(file), stamp]
    said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    count, _, found = said.strip("()\n").partition(", ")
    return int(count), found


def test_a_second_process_compiles_nothing_anew_and_finds_the_same(tmp_path: Path) -> None:
    file = tmp_path / "patterns"
    first, found = run(file)
    second, again = run(file)
    assert first == 2
    assert second == 1, "only patterns of bytes are compiled anew"
    assert again == found
    assert "'month': '3'" in found


def test_other_code_has_its_own_patterns(tmp_path: Path) -> None:
    file = tmp_path / "patterns"
    run(file)
    assert run(file, "2") == run(tmp_path / "none")


@pytest.mark.parametrize(
    "change", [lambda data: b"", lambda data: data[:-9], lambda _: marshal.dumps((1, 2, 3)), lambda _: b"no such thing"]
)
def test_a_damaged_file_costs_time_alone(tmp_path: Path, change: object) -> None:
    file = tmp_path / "patterns"
    first = run(file)
    assert callable(change)
    file.write_bytes(change(file.read_bytes()))
    assert run(file) == first


def test_numbers_that_make_no_pattern_are_compiled_anew(tmp_path: Path) -> None:
    file = tmp_path / "patterns"
    count, found = run(file)
    stamp, kept = marshal.loads(file.read_bytes())
    wrong = {key: (flags, b"\xff\xff\x00\x00", *rest) for key, (flags, _, *rest) in kept.items()}
    file.write_bytes(marshal.dumps((stamp, wrong)))
    assert run(file) == (count, found)


def test_a_file_that_cannot_be_written_is_passed_over(tmp_path: Path) -> None:
    folder = tmp_path / "patterns"
    folder.mkdir()
    command = [sys.executable, "-c", PROGRAM, str(folder), "1"]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert done.stderr == ""
    assert done.stdout == subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
