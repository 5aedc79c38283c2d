"""Processes that share the work end with the command they work for, even if it was killed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from scripts.environment import ROOT
from scripts.workers import make_pool

PROGRAM = """
import os, time
from scripts.workers import make_pool
with make_pool(2) as pool:
    print(*pool.map(str, pool.map(abs, [1])), *{process.pid for process in pool._processes.values()}, flush=True)
    time.sleep(60)
"""


def is_running(process: int) -> bool:
    try:
        return "\nState:\tZ" not in (Path("/proc") / str(process) / "status").read_text("utf-8")
    except FileNotFoundError:
        return False


def test_a_killed_command_leaves_no_workers_behind() -> None:
    with subprocess.Popen([sys.executable, "-c", PROGRAM], cwd=ROOT, stdout=subprocess.PIPE, text=True) as command:
        assert command.stdout
        _, *workers = map(int, command.stdout.readline().split())
        assert all(map(is_running, workers))
        command.kill()
    until = time.monotonic() + 20
    while any(map(is_running, workers)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(is_running, workers))


ORPHAN = """
import os, sys, time
from scripts.workers import _watch
command = os.getpid()
if os.fork() == 0:
    # The command is gone before this worker looks who its parent is.
    while os.getppid() == command:
        time.sleep(0.01)
    _watch(command)
    time.sleep(60)
"""


def test_a_worker_whose_command_ended_before_it_began_ends_too() -> None:
    begun = time.monotonic()
    subprocess.run([sys.executable, "-c", ORPHAN], cwd=ROOT, stdout=subprocess.PIPE, check=True)
    assert time.monotonic() - begun < 40, "its end closes what it prints to"


def test_workers_work() -> None:
    with make_pool(2) as pool:
        assert list(pool.map(os.path.basename, ["a/b", "c/d"])) == ["b", "d"]
