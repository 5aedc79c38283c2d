"""Measure this project against what a publisher would use instead, and write table and plots.

What was measured so far is written after each step, so that a run that is cut off leaves its figures.

example: python3 -m scripts bench 1000
example: python3 -m scripts bench 300 --peers none --out /tmp/figures
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from scripts.benching.measure import StepError
from scripts.environment import ROOT


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("count", type=_count, nargs="?", default=1000, metavar="N", help="notices (default 1000)")
    parser.add_argument("--peers", choices=("all", "none"), default="all", help="measure the others too (default)")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="work in this new folder, and keep it")
    parser.add_argument(
        "--out", type=Path, default=ROOT / "docs" / "develop", metavar="FOLDER", help="where the page goes"
    )
    parser.add_argument(
        "--limit", type=float, default=3600, metavar="SECONDS", help="give up on a step after this (default 3600)"
    )
    parser.add_argument(
        "--peer-limit",
        type=float,
        default=900,
        metavar="SECONDS",
        help="the same for a step of the others; the table says more than what it had cost by then (default 900)",
    )


def _count(text: str) -> int:
    try:
        count = int(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no number") from error
    if count < 10:
        raise argparse.ArgumentTypeError("at least 10 notices, one for each year")
    return count


def run(args: argparse.Namespace) -> int:
    """Measure, write the page, and return 0, or 1 if a step of ours failed."""
    from scripts.benching.course import Bench  # noqa: PLC0415 (needs packages, and --help shall not)

    if args.keep and args.keep.exists():
        print(f"{args.keep} exists. Name a folder that does not, or remove it.", file=sys.stderr)
        return 2
    work = args.keep or Path(tempfile.mkdtemp(prefix="mingshi-bench-"))
    command = f"python3 -m scripts bench {args.count}" + (" --peers none" if args.peers == "none" else "")
    try:
        written = Bench(work, args, command).measure_all(with_peers=args.peers == "all")
    except StepError as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        if not args.keep:
            shutil.rmtree(work, ignore_errors=True)
    for path in written:
        print(path)
    return 0
