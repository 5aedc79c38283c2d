"""Run one step as a process of its own, and say what it cost: time, processor time, peak of memory."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from scripts.environment import ROOT

LOOK_EVERY = 0.5
"""Seconds between two looks at the memory of all processes of a step."""

TELL_EVERY = 60
"""Seconds between two words on a step that lasts."""

Tell = Callable[[str], None]

CODE = ("converters", "scripts")


def copy_code(target: Path) -> None:
    """Copy the code to ``target`` as it stands now, so that all steps of a run are measured with the same."""
    for name in CODE:
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    (target / "locks").mkdir()
    shutil.copy(ROOT / "locks" / "build.txt", target / "locks")


class StepError(Exception):
    """A step did not finish; the message holds the end of what it said."""


class GivenUpError(StepError):
    """A step was ended because it took too long; ``cost`` is what it had cost by then."""

    def __init__(self, message: str, cost: Cost) -> None:
        super().__init__(message)
        self.cost = cost


@dataclass(frozen=True, slots=True)
class Cost:
    """What a step took: seconds on the clock, seconds of processor (user and system), and the most memory in MB.

    The memory is that of the step and its children together, pages they share counted once (PSS), looked at
    twice a second; where the system does not tell that, it is the largest single process.
    """

    wall: float
    cpu: float
    peak: float

    def __add__(self, other: Cost) -> Cost:
        return Cost(self.wall + other.wall, self.cpu + other.cpu, max(self.peak, other.peak))


def measure(
    command: Sequence[str],
    folder: Path,
    *,
    environment: Mapping[str, str] | None = None,
    limit: float = 3600,
    tell: Tell = lambda _: None,
) -> tuple[Cost, dict[str, object]]:
    """Run ``command`` in ``folder``; return its cost, and the JSON object of its last line, empty if there is none.

    A step that lasts is spoken of to ``tell`` once a minute. Raises GivenUpError if it takes longer than ``limit``
    seconds, StepError if it fails.
    """
    with tempfile.TemporaryFile() as said:
        start = time.monotonic()
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdout=said,
            stderr=subprocess.STDOUT,
            env={**os.environ, **(environment or {})},
            start_new_session=True,
        )
        watch = _Watch(process.pid, tell)
        watch.start()
        over = threading.Timer(limit, _end, [process.pid])
        over.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            _end(process.pid)
            raise
        finally:
            over.cancel()
            watch.end()
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        lines = said.read().decode("utf-8", "replace").splitlines()
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    cost = Cost(wall, usage.ru_utime + usage.ru_stime, max(usage.ru_maxrss / unit, watch.peak))
    name = f"{' '.join(command[:4])} …"
    if process.returncode and wall >= limit:
        raise GivenUpError("\n".join([f"{name}: stopped after {limit:.0f} s", *lines[-8:]]), cost)
    if process.returncode:
        raise StepError("\n".join([f"{name}: exit code {process.returncode}", *lines[-8:]]))
    return cost, _read_last(lines)


def _end(pid: int) -> None:
    """End a step and all processes it began."""
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)


def _read_last(lines: Sequence[str]) -> dict[str, object]:
    try:
        value = json.loads(lines[-1]) if lines else {}
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


class _Watch(threading.Thread):
    """Looks at the memory of a process and all below it; ``peak`` is the most it saw, in MB."""

    def __init__(self, pid: int, tell: Tell) -> None:
        super().__init__(daemon=True)
        self.peak = 0.0
        self._pid = pid
        self._tell = tell
        self._done = threading.Event()

    def run(self) -> None:
        """Look until the process has ended."""
        begun = told = time.monotonic()
        while not self._done.wait(LOOK_EVERY):
            memory = sum(map(_memory, _family(self._pid))) / 1024
            self.peak = max(self.peak, memory)
            now = time.monotonic()
            if now - told >= TELL_EVERY:
                told = now
                self._tell(f"    … {now - begun:.0f} s, {memory:.0f} MB now")

    def end(self) -> None:
        """Stop looking."""
        self._done.set()
        self.join()


def _family(pid: int) -> list[int]:
    found = [pid]
    for one in found:
        try:
            children = Path(f"/proc/{one}/task/{one}/children").read_text().split()
        except OSError:
            continue
        found += map(int, children)
    return found


def _memory(pid: int) -> int:
    """Return the proportional memory of ``pid`` in KB; 0 if it is gone or the system does not tell."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
