"""Pin the dependencies of pyproject.toml again, with hashes and without naming any registry.

example: python3 -m scripts lock
"""

from __future__ import annotations

import argparse
import subprocess

from scripts.environment import ROOT, VENV

LOCKS: dict[str, str] = {
    "build": "",
    "test": "test",
    "evaluate": "evaluate",
    "bench": "bench",
    "cluster": "cluster",
    "s3": "s3",
    "lock": "lock",
}
"""Lock file -> the optional dependencies it adds to those of the build."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions that pyproject.toml allows")


def run(args: argparse.Namespace) -> int:
    """Write every lock file; the build's versions bind all others."""
    for name, extra in LOCKS.items():
        command = [
            str(VENV / "bin" / "uv"), "pip", "compile", "pyproject.toml", "--quiet", "--no-header",
            "--generate-hashes", "--no-emit-index-url", "--universal", "--python-version", "3.11",
            "--output-file", f"locks/{name}.txt",
        ]  # fmt: skip
        command += ["--extra", extra, "--constraints", "locks/build.txt"] if extra else []
        command += ["--upgrade"] if args.upgrade else []
        done = subprocess.run(command, cwd=ROOT, check=False)
        if done.returncode:
            return 1
        print(f"locks/{name}.txt")
    return 0
