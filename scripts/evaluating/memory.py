"""``evaluate memory``: how long a whole memory of English takes to load, check and write into pages.

An invented archive is converted first, without English; that is not counted. Then its PO files are put in
place: the step that counts reads them and writes the pages. The same step once more must write nothing. The
files are as ``translate`` leaves them, with a note at each text that has passed the checks; ``--unnoted``
takes files without such notes, as another program or older checks leave them, so that each text is checked.

Example: ``python3 -m scripts evaluate memory --notices 1000 --segments 20000``
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from converters.translation.po import read_po
from scripts.benching.archive import make_archive
from scripts.benching.measure import Cost, StepError, copy_code, measure
from scripts.places import Place

HEAD = 2
"""Segments of an invented notice beside its paragraphs: title and issuer."""


@dataclass(frozen=True, slots=True)
class Run:
    """What was measured. ``rewritten`` counts the files that the second run wrote."""

    segments: int
    pages: int
    first: Cost
    second: Cost
    rewritten: int

    def __str__(self) -> str:
        return (
            f"first run: {self.segments} segments loaded, {self.pages} English pages written in "
            f"{self.first.wall:.1f} s ({self.first.cpu:.1f} s of processor, {self.first.peak:.0f} MB)\n"
            f"second run: {self.rewritten} files written in {self.second.wall:.1f} s"
        )


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the size of the archive."""
    parser.add_argument("--notices", type=int, default=1000, metavar="N", help="how many notices (default 1000)")
    parser.add_argument(
        "--segments", type=int, default=20_000, metavar="N", help="how many segments they have together (default 20000)"
    )
    parser.add_argument("--unnoted", action="store_true", help="no note of passed checks in the files: check each text")


def run(args: argparse.Namespace) -> int:
    """Print the measurement; return 1 if a step fails or the second run writes, 2 for a size that cannot be."""
    paragraphs = args.segments // max(1, args.notices) - HEAD
    if args.notices < 1 or paragraphs < 1:
        print(f"Give at least 1 notice, and at least {HEAD + 1} segments for each.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="mingshi-memory-") as folder:
        try:
            measured = time_memory(Path(folder) / "archive", args.notices, paragraphs, noted=not args.unnoted)
        except StepError as error:
            print(error, file=sys.stderr)
            return 1
    print(measured)
    return 1 if measured.rewritten else 0


def time_memory(root: Path, notices: int, paragraphs: int, *, noted: bool = True) -> Run:
    """Make an archive below ``root`` and return what its memory costs. Raises StepError if a step does not finish."""
    code = root.parent / "code"
    copy_code(code)
    place = make_archive(root, notices, paragraphs, noted=noted).place
    aside = root.parent / "memory"
    (place.translations / "en").rename(aside)
    _write_pages(place, code)
    shutil.rmtree(place.translations / "en")
    aside.rename(place.translations / "en")
    before = _look(place)
    first = _write_pages(place, code)
    after = _look(place)
    second = _write_pages(place, code)
    again = _look(place)
    english = place.docs / "en" / "notices"
    return Run(
        segments=_count_segments(place),
        pages=sum(after[path] != before.get(path) for path in after if path.is_relative_to(english)),
        first=first,
        second=second,
        rewritten=sum(again.get(path) != after.get(path) for path in {*again, *after}),
    )


def _write_pages(place: Place, code: Path) -> Cost:
    command = [sys.executable, "-m", "scripts.benching.steps", "pages", str(place.root)]
    return measure(command, code)[0]


def _look(place: Place) -> dict[Path, tuple[int, int]]:
    """Return file -> time of its last change and inode, for all of the place but the cache."""
    files = (path for path in place.root.rglob("*") if path.is_file() and place.cache not in path.parents)
    return {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in files}


def _count_segments(place: Place) -> int:
    found = (read_po(path.read_text("utf-8")) for path in (place.translations / "en").rglob("*.po"))
    return sum(1 for po in found for entry in po.entries if entry.target)
