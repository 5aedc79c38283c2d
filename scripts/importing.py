"""Take in English that exists outside: a table or a translation memory, with the name of whose it is; or terms.

examples:
  python3 -m scripts import table.csv --status edited --by "Li Hua" --on 2026-03-01
  python3 -m scripts import memory.tmx --status reviewed --by "Wang Fang" --on 2026-03-01
  python3 -m scripts import memory.xlf --by "Li Hua" --on 2026-03-01
  python3 -m scripts import terms.tbx
"""

from __future__ import annotations

import argparse
import contextlib
import sys
from datetime import date
from pathlib import Path

from converters.charset import find_charset
from converters.translation.exchange import read_tbx, read_tmx
from converters.translation.intake import Credit, Refused, assign_rows, describe, take_rows
from converters.translation.memory import follow
from converters.translation.po import Po, PoError
from converters.translation.status import Status
from converters.translation.tables import Row, TableError, read_rows
from converters.translation.xliff import read_xliff
from scripts.archive import load
from scripts.files import say_what_failed
from scripts.memory.glossary_file import add_terms
from scripts.memory.po_files import change_po, load_memory, locked, memory_folder
from scripts.places import NOT_UTF8, Place, PlaceError

_WORKBOOKS = frozenset({".xlsx", ".xls", ".xlsm", ".ods", ".et", ".numbers"})
_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How files of office programs begin."""


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it like 2026-03-01") from error


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument(
        "file", type=Path, help="CSV (zh, en and perhaps id), TMX, XLIFF 1.2 (what is confirmed in it) or TBX"
    )
    parser.add_argument("--status", choices=("edited", "reviewed", "official"), default="edited")
    parser.add_argument("--by", default="", help="who wrote (edited) or reviewed the English: a person or an office")
    parser.add_argument("--on", type=_day, help="the day, like 2026-03-01")
    parser.add_argument("--published-in", default="", help="where an official translation was published")
    parser.add_argument("--replace", action="store_true", help="replace other English that a person wrote")


def run(args: argparse.Namespace, place: Place | None = None) -> int:
    """Read the file of ``args`` into the memory; 1 if a row was not taken, 2 if it cannot be used at all."""
    place = place or Place()
    if said := _say_missing(args):
        print(said, file=sys.stderr)
        return 2
    try:
        if args.file.suffix.lower() == ".tbx":
            return _import_terms(place, args.file)
        rows = _read_file(args.file)
    except OSError as error:
        print(f"{place.shorten(say_what_failed(error))} Mend this, or name another file.", file=sys.stderr)
        return 2
    except PlaceError as error:
        print(place.shorten(error), file=sys.stderr)
        return 2
    except TableError as error:
        print(f"{args.file}: {error}", file=sys.stderr)
        return 2
    credit = Credit(Status(args.status), args.by, args.on, args.published_in)
    try:
        with locked(place.cache) as mine:
            if not mine:
                print("Another command is writing the memory; wait until it has ended.", file=sys.stderr)
                return 1
            return 1 if import_rows(place, rows, credit, replace=args.replace) else 0
    except PlaceError as error:
        print(place.shorten(error), file=sys.stderr)
    except OSError as error:
        failed = place.shorten(say_what_failed(error))
        print(f"{failed} Nothing that was there is lost; mend this and import again.", file=sys.stderr)
    return 1


def _say_missing(args: argparse.Namespace) -> str:
    """Return what ``args`` must say of whose the English is, and do not; nothing if nothing is missing."""
    if args.status == "reviewed" and not (args.by and args.on):
        return "A review needs --by NAME and --on DAY."
    if args.status == "official" and not args.published_in:
        return "An official translation needs --published-in, the publication it was taken from."
    if args.status == "edited" and not args.by.strip() and args.file.suffix.lower() != ".tbx":
        said = "Every paragraph says whose its English is; add --by NAME, a person or an office"
        return f"{said} (and --on DAY, if the day is known)."
    return ""


def _read_file(path: Path) -> tuple[Row, ...]:
    if path.suffix.lower() == ".tmx":
        return read_tmx(path.read_bytes())
    if path.suffix.lower() in {".xlf", ".xliff"}:
        return read_xliff(path.read_bytes())
    return read_rows(_read_table(path))


def _read_table(path: Path) -> str:
    """Return the text of a table, in whatever character set a spreadsheet saved it. Raises PlaceError, OSError."""
    data = path.read_bytes()
    if path.suffix.lower() not in _WORKBOOKS and not data.startswith(_PACKED):
        with contextlib.suppress(UnicodeDecodeError):
            return data.decode(find_charset(data))
        raise PlaceError(f"{path}: {NOT_UTF8}.")
    raise PlaceError(f"{path}: is a workbook, or another file of a program. Save the sheet as CSV.")


def _import_terms(place: Place, path: Path) -> int:
    added, refused = add_terms(place, read_tbx(path.read_bytes()))
    for reason in refused:
        print(reason, file=sys.stderr)
    print(f"{added} terms added, {len(refused)} not taken", file=sys.stderr)
    return 1 if refused else 0


def import_rows(place: Place, rows: tuple[Row, ...], credit: Credit, *, replace: bool) -> tuple[Refused, ...]:
    """Put ``rows`` into the PO files of ``place``; say and return what was not taken."""
    notices = {notice.id: notice for notice in load(place).notices}
    files = load_memory(memory_folder(place))
    assigned, refused = assign_rows(rows, notices.values())
    written = 0
    for key, pairs in assigned.items():
        left: list[Refused] = []

        def take(po: Po, key: str = key, pairs: list[tuple[str, Row]] = pairs, left: list[Refused] = left) -> Po:
            po, refusals = take_rows(follow(notices[key], po, files.memory), pairs, credit, replace=replace)
            left.extend(refusals)
            return po

        try:
            written += change_po(files.path_of(notices[key]), notices[key], take)
        except PoError as error:
            left = [Refused(row, place.shorten(f"{files.path_of(notices[key])}: {error}")) for _, row in pairs]
        refused = (*refused, *left)
    taken = sum(map(len, assigned.values()))
    counts = {
        "rows": len(rows),
        "units filled or already so": taken,
        "rows not taken": len(refused),
        "files changed": written,
    }
    print(describe(refused, counts), file=sys.stderr)
    return refused
