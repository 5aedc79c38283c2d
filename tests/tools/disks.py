"""Disks that are small or may not be written, and commands run on them in processes of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.environment import ROOT
from scripts.places import Place

PROGRAM = """
import argparse, importlib, sys
from pathlib import Path
from scripts.places import Place
module = importlib.import_module("scripts." + sys.argv[1])
parser = argparse.ArgumentParser()
module.add_arguments(parser)
print("ready", file=sys.stderr, flush=True)
sys.exit(module.run(parser.parse_args(sys.argv[3:]), Place(Path(sys.argv[2]))))
"""


def command(name: str, place: Place, *arguments: str) -> list[str]:
    """Return how to run a command of this project on ``place``."""
    return [sys.executable, "-c", PROGRAM, name, str(place.root), *arguments]


def run(
    name: str, place: Place, *arguments: str, bound: bool = False, day: str = "", **environment: str
) -> tuple[int, str]:
    """Run a command on ``place``; return its exit code and what it said.

    ``bound``: rights hold for root too. ``day``: what the clock shows when it begins.
    """
    line = [*(["faketime", day] if day else []), *command(name, place, *arguments)]
    if bound and os.geteuid() == 0:
        dropped = "-dac_override,-dac_read_search,-fowner"
        line = ["setpriv", f"--bounding-set={dropped}", f"--inh-caps={dropped}", *line]
    done = subprocess.run(
        line, cwd=ROOT, capture_output=True, text=True, check=False, env={**os.environ, **environment}
    )
    return done.returncode, done.stdout + (done.stderr.partition("ready\n")[2] or done.stderr.removeprefix("ready\n"))


def told(said: str) -> bool:
    """Return whether a failure was told in a sentence or a few, not as a traceback."""
    return (
        "Traceback" not in said and 0 < len(said.strip().splitlines()) <= 4 and said.rstrip().endswith((".", "go on."))
    )


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[None]:
    """Make ``folder`` a disk of its own, in memory; needs the right to mount."""
    folder.mkdir(parents=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def filled(disk: Path, left: int) -> Iterator[None]:
    """Leave only so many KB free on ``disk`` meanwhile."""
    filler = disk / "filler"
    filler.write_bytes(bytes(max(0, shutil.disk_usage(disk).free - left * 1024)))
    try:
        yield
    finally:
        filler.unlink()


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Take the right to write from ``folder`` and all that is in it meanwhile."""
    every = [folder, *folder.rglob("*")]
    modes = {path: path.stat().st_mode for path in every if not path.is_symlink()}
    for path, mode in modes.items():
        path.chmod(mode & 0o555)
    try:
        yield
    finally:
        for path, mode in modes.items():
            path.chmod(mode)
