"""Write the memory or the glossary for other programs; the ending of the file says which form.

Withdrawn notices are left out.

examples:
  python3 -m scripts export memory.tmx                   # translation memory, TMX 1.4b
  python3 -m scripts export memory.xlf                   # what is translated and what is not, XLIFF 1.2
  python3 -m scripts export memory.csv --least reviewed  # a table of what has English: zh, en, id, status, by, on
  python3 -m scripts export glossary.tbx                 # terms, TBX-Basic
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from pathlib import Path

from converters.translation.exchange import list_pairs, write_csv, write_tbx, write_tmx
from converters.translation.status import Status
from converters.translation.xliff import list_units, write_xliff
from scripts.environment import ROOT
from scripts.files import say_unwritable, say_what_failed, write_atomically
from scripts.memory.glossary_file import read_glossary_file
from scripts.memory.po_files import load_memory, memory_folder
from scripts.places import Place, PlaceError
from scripts.withdrawals import read_withdrawals

FORMS = (".tmx", ".xlf", ".csv", ".tbx")
HELD = "CSV and TMX hold what has English; XLIFF holds the rest, too"
COUNTED = {".tbx": "terms", ".xlf": "units"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("file", type=Path, help=f"what to write: {', '.join(f'FILE{form}' for form in FORMS)}. {HELD}")
    parser.add_argument(
        "--least",
        choices=("machine", "edited", "reviewed", "official"),
        default="machine",
        help="leave out English less trusted than this",
    )


def run(args: argparse.Namespace, place: Place | None = None) -> int:
    """Write the file of ``args``."""
    place = place or Place()
    form = args.file.suffix.lower()
    if form not in FORMS:
        print(f"{args.file}: the ending must be {', '.join(FORMS)}.", file=sys.stderr)
        return 2
    if said := say_unwritable(args.file):
        print(said, file=sys.stderr)
        return 2
    try:
        text, count, broken = _render(place, form, Status(args.least))
        changed = write_atomically(args.file, text)
    except PlaceError as error:
        print(place.shorten(f"{args.file}: {error}"), file=sys.stderr)
        return 1
    except OSError as error:
        failed = place.shorten(say_what_failed(error))
        print(f"{failed} Nothing was written; mend this or choose another folder.", file=sys.stderr)
        return 1
    for message in broken:
        print(f"{place.shorten(message)}. Its English is not in the file.", file=sys.stderr)
    print(
        f"{args.file}: {count} {COUNTED.get(form, 'pairs')}{'' if changed else ', as before'}",
        file=sys.stderr,
    )
    return 1 if broken else 0


def _render(place: Place, form: str, least: Status) -> tuple[str, int, tuple[str, ...]]:
    if form == ".tbx":
        glossary = read_glossary_file(place)
        return write_tbx(glossary), len(glossary.terms), ()
    files = load_memory(memory_folder(place))
    withdrawn = read_withdrawals(place.withdrawn)
    if form == ".xlf":
        units = tuple(unit for unit in list_units(files.memory, least) if not withdrawn.cover(unit.notice))
        return write_xliff(units, _version()), len(units), tuple(files.broken.values())
    pairs = tuple(pair for pair in list_pairs(files.memory, least) if not withdrawn.cover(pair.notice))
    text = write_csv(pairs) if form == ".csv" else write_tmx(pairs, _version())
    return text, len(pairs), tuple(files.broken.values())


def _version() -> str:
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])
