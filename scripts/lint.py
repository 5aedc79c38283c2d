"""Check lint rules and types of the whole project.

example: python3 -m scripts lint
"""

from __future__ import annotations

import argparse
import subprocess

from scripts.environment import PYTHON, ROOT

STEPS = (("ruff", "check"), ("mypy",))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command: none."""


def run(args: argparse.Namespace) -> int:  # noqa: ARG001 (every command has this form)
    """Return 0 if every step is clean, else 1."""
    codes = [subprocess.run([str(PYTHON), "-m", *step], cwd=ROOT, check=False).returncode for step in STEPS]
    return 1 if any(codes) else 0
