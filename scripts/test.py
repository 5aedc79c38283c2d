"""Run all tests; whatever else is given goes to pytest.

example: python3 -m scripts test
example: python3 -m scripts test tests/test_figures.py -k ordinal
"""

from __future__ import annotations

import argparse
import subprocess

from scripts.environment import PYTHON, ROOT


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="arguments for pytest")


def run(args: argparse.Namespace) -> int:
    """Return pytest's exit code."""
    return subprocess.run([str(PYTHON), "-m", "pytest", *args.rest], cwd=ROOT, check=False).returncode
