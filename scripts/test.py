"""Run all tests, on one process more than there are cores; whatever else is given goes to pytest.

Many tests wait for a server or a process, which keeps no core busy. The tests of one file stay in one process, in
their order. Where arguments are given they alone decide.

example: python3 -m scripts test
example: python3 -m scripts test tests/translation/figures/test_figures.py -k ordinal
"""

from __future__ import annotations

import argparse
import os
import subprocess

from scripts.environment import PYTHON, ROOT

MOST = 4
"""More processes would each build the site once more, and gain little."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="arguments for pytest")


def run(args: argparse.Namespace) -> int:
    """Return pytest's exit code."""
    given = args.rest or ["-n", str(min((os.cpu_count() or 1) + 1, MOST)), "--dist", "loadfile"]
    return subprocess.run([str(PYTHON), "-m", "pytest", *given], cwd=ROOT, check=False).returncode
