"""Fill the translation memory by an engine, or list what is missing.

examples:
  python3 -m scripts translate --engine none                 # make and update the PO files, list what is missing
  python3 -m scripts translate --dry-run                     # how much is missing; --details names each segment
  python3 -m scripts translate --engine libre --dry-run      # what it would send: segments, characters, calls
  python3 -m scripts translate --engine openai linzhengbanfa-2026-7

Stop it at any moment and run it again: what was answered is kept and not paid for twice.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from converters.model import Notice
from converters.translation.engine import Engine
from converters.translation.glossary import NAMES, Glossary
from converters.translation.persons import find_persons
from converters.translation.placeholders import split_unit
from converters.translation.places import find_places
from scripts.archive import load
from scripts.files import say_what_failed
from scripts.memory.engines import ENGINES, NONE
from scripts.memory.engines.openai import INSTRUCTIONS
from scripts.memory.engines.settings import SettingsError, default_file, read_settings
from scripts.memory.glossary_file import read_glossary_file
from scripts.memory.missing import list_missing
from scripts.memory.pace import Pace
from scripts.memory.po_files import MemoryFiles, follow_notices, load_memory, locked, memory_folder
from scripts.memory.translating import MARGIN, Order, Report, Terms, plan, translate_notices
from scripts.places import Place, PlaceError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("ids", nargs="*", metavar="ID", help="notices to translate; all if none is named")
    parser.add_argument("--engine", choices=(NONE, *ENGINES), default=NONE)
    parser.add_argument("--dry-run", action="store_true", help="say what would be sent; send and write nothing")
    parser.add_argument("--details", action="store_true", help="with --dry-run: name each segment too, after the sums")
    parser.add_argument("--limit", type=int, metavar="N", help="ask at most N segments")
    parser.add_argument(
        "--again", action="store_true", help="ask again, and pay again, what the engine failed at before"
    )
    parser.add_argument("--at-once", type=int, default=4, metavar="N", help="calls at the same time (4)")
    parser.add_argument("--per-second", type=float, default=4.0, metavar="N", help="calls a second (4)")
    parser.add_argument(
        "--deadline", type=float, default=60.0, metavar="SECONDS", help="the longest a call may take (60)"
    )
    parser.add_argument(
        "--attempts", type=int, default=6, metavar="N", help="attempts a segment, the first included (6)"
    )
    parser.add_argument("--config", type=Path, metavar="FILE", help=f"the engines' settings ({default_file()})")


def run(args: argparse.Namespace, place: Place | None = None) -> int:
    """Bring the PO files in step with the notices and translate what is missing."""
    place = place or Place()
    if min(args.at_once, args.attempts) < 1 or min(args.per_second, args.deadline) <= 0 or (args.limit or 0) < 0:
        print("--at-once, --attempts, --per-second and --deadline must be above zero.", file=sys.stderr)
        return 2
    try:
        return _run(args, place)
    except (SettingsError, PlaceError) as error:
        print(place.shorten(error), file=sys.stderr)
        return 2
    except OSError as error:
        print(
            f"The memory cannot be written ({place.shorten(say_what_failed(error)).removesuffix('.')}). "
            "Nothing that was there is lost; make room or rights and run it again.",
            file=sys.stderr,
        )
        return 1


def _run(args: argparse.Namespace, place: Place) -> int:
    notices = load(place).notices
    unknown = sorted(set(args.ids) - {notice.id for notice in notices})
    if unknown:
        print(f"There is no notice {', '.join(unknown)}. The ids stand in the addresses of the pages.", file=sys.stderr)
        return 2
    only = frozenset(args.ids) or None
    chosen = tuple(notice for notice in notices if only is None or notice.id in only)
    with locked(place.cache) as mine:
        if not mine:
            print("Another command is writing the memory; wait until it has ended.", file=sys.stderr)
            return 1
        if args.engine == NONE:
            return _follow(args, place, chosen)
        return _translate(args, place, notices, only)


def _say_broken(place: Place, files: MemoryFiles) -> None:
    for message in files.broken.values():
        print(f"{place.shorten(message)}. Until then the page of the notice has no English.", file=sys.stderr)


def _follow(args: argparse.Namespace, place: Place, notices: tuple[Notice, ...]) -> int:
    folder = memory_folder(place)
    files = load_memory(folder)
    _say_broken(place, files)
    if args.dry_run:
        missing = list_missing(files, notices)
        print(f"notices    {len(notices)}")
        print(f"segments   {len(missing)} have no English")
    else:
        changed = follow_notices(files, notices)
        print(f"{len(notices)} notices, {changed} PO files written", file=sys.stderr)
        missing = list_missing(load_memory(folder), notices)
        print(f"{len(missing)} segments have no English", file=sys.stderr)
    if args.details or not args.dry_run:
        for line in missing:
            print(line)
    return 1 if files.broken else 0


def _translate(args: argparse.Namespace, place: Place, notices: tuple[Notice, ...], only: frozenset[str] | None) -> int:
    folder = memory_folder(place)
    settings = read_settings(os.environ, args.config or default_file())
    engine = ENGINES[args.engine](settings)
    pace = Pace(args.at_once, args.per_second, args.deadline, args.attempts)
    terms = _choose_terms(read_glossary_file(place), engine)
    order = Order(engine, pace, args.limit, args.again, terms, INSTRUCTIONS)
    files = load_memory(folder)
    _say_broken(place, files)
    if args.dry_run:
        chosen = tuple(notice for notice in notices if only is None or notice.id in only)
        _print_plan(chosen, files, order, details=args.details)
        return 0
    report = translate_notices(notices, folder, order, only)
    _print_report(report, order)
    return 1 if report.named or report.left or report.stopped or report.unsaved or files.broken else 0


def _choose_terms(glossary: Glossary, engine: Engine) -> Terms:
    """Return what fixes the English of a unit's terms: persons, places and names always, others if they can be sent."""

    def choose(unit: str) -> dict[str, str]:
        fixed = glossary.english_of(unit, None if engine.takes_terms else NAMES)
        return find_places(unit) | fixed | find_persons(unit)

    return choose


def _print_plan(notices: tuple[Notice, ...], files: MemoryFiles, order: Order, *, details: bool) -> None:
    wanted, report = plan(notices, files, order)
    parts = {part for one in wanted for part in split_unit(one.unit, order.engine.longest - MARGIN)}
    print(f"engine     {order.engine.name}")
    print(f"segments   {len(wanted)}")
    print(f"characters {sum(map(len, parts))}")
    print(f"calls      {len(parts)}, retries not counted")
    if report.left:
        print(f"left       {report.left} segments beyond --limit")
    if report.named:
        print(f"not asked  {len(report.named)} segments that this engine failed at before; --again asks them")
    if details:
        for one in wanted:
            print(f"{one.notice} {one.unit}".replace("\n", " "))


def _print_report(report: Report, order: Order) -> None:
    for one, why in report.named:
        print(f"{one.notice} {one.unit} ({why})".replace("\n", " "))
    print(f"{report.translated} segments translated by {order.engine.name}, {len(report.named)} not", file=sys.stderr)
    if report.left:
        print(f"{report.left} segments are left beyond --limit", file=sys.stderr)
    if report.stopped:
        print(f"Stopped: {report.stopped}. Run the command again to go on.", file=sys.stderr)
    for message in report.unsaved:
        print(f"Not written, but kept in the journal: {message}", file=sys.stderr)
