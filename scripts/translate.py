"""Fill the translation memory by an engine, or list what is missing.

examples:
  python3 -m scripts translate --engine none                 # make and update the PO files, list what is missing
  python3 -m scripts translate --engine libre --dry-run      # what it would send: segments, characters, calls
  python3 -m scripts translate --engine openai linzhengbanfa-2026-7
"""

from __future__ import annotations

import argparse
import sys

from converters.model import Notice
from scripts.archive import load
from scripts.memory_files import MemoryFiles, follow_notices, load_memory, locked, memory_folder
from scripts.missing import list_missing
from scripts.places import Place

ENGINES = ("none",)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("ids", nargs="*", metavar="ID", help="notices to translate; all if none is named")
    parser.add_argument("--engine", choices=ENGINES, default="none")
    parser.add_argument("--dry-run", action="store_true", help="say what would be sent, send and write nothing")


def run(args: argparse.Namespace, place: Place | None = None) -> int:
    """Bring the PO files in step with the notices and translate what is missing."""
    place = place or Place()
    notices = load(place).notices
    unknown = sorted(set(args.ids) - {notice.id for notice in notices})
    if unknown:
        print(f"There is no notice {', '.join(unknown)}. The ids stand in the addresses of the pages.", file=sys.stderr)
        return 2
    chosen = tuple(notice for notice in notices if not args.ids or notice.id in args.ids)
    with locked(place.cache) as mine:
        if not mine:
            print("Another command is writing the memory; wait until it has ended.", file=sys.stderr)
            return 1
        files = load_memory(memory_folder(place))
        for message in files.broken.values():
            print(f"{message}. Until then the page of the notice has no English.", file=sys.stderr)
        changed = 0 if args.dry_run else follow_notices(files, chosen)
        print(f"{len(chosen)} notices, {changed} PO files written", file=sys.stderr)
        _print_missing(load_memory(memory_folder(place)), chosen)
    return 1 if files.broken else 0


def _print_missing(files: MemoryFiles, notices: tuple[Notice, ...]) -> None:
    missing = list_missing(files, notices)
    for line in missing:
        print(line)
    print(f"{len(missing)} segments have no English", file=sys.stderr)
