"""Prove every hash again: raw files against their pages and sidecars; online, against their publishers too.

Online, each recorded address is asked again, as politely as by ``add``, and nothing is stored: the file is
the same, changed, or gone. That is told, and is no error; a hash that is wrong is one.

example: python3 -m scripts verify
example: python3 -m scripts verify --online --rate 5
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from converters.issues import Code, Severity
from scripts.add import add_fetching_arguments, make_fetcher
from scripts.fetching.download import Fetcher
from scripts.fetching.refusal import Reason, Refusal
from scripts.places import SIDECAR_SUFFIX, Place, PlaceError, find_raw_files, is_sidecar, read_sidecar, say_misnamed
from scripts.proof import Row, find_altered_files, find_broken_hashes, hash_file, make_row

_GONE = frozenset({Reason.NOT_FOUND, Reason.UNKNOWN_HOST})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("--online", action="store_true", help="ask the recorded addresses again")
    add_fetching_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Print what is wrong, and online what drifted; return 1 for an error, else 0."""
    return verify(Place(), args)


def verify(place: Place, args: argparse.Namespace) -> int:
    """Prove the hashes of ``place``, print what was found, and return 1 for an error, else 0."""
    raws = list(find_raw_files(place.notices)) if place.notices.exists() else []
    rows = [*find_broken_hashes(place), *find_altered_files(place), *find_broken_sidecars(place, raws)]
    if args.online:
        rows += compare_online(place, raws, make_fetcher(place, args))
    for row in rows:
        print(f"{row['severity']}: {row['file']}: {row['code']}: {row['detail']}")
    errors = sum(row["severity"] == Severity.ERROR for row in rows)
    print(f"{len(raws)} raw files proved, {errors} errors", file=sys.stderr)
    return 1 if errors else 0


def find_broken_sidecars(place: Place, raws: list[Path]) -> Iterator[Row]:
    """Yield an issue for each sidecar that cannot be read, or is alone."""
    for raw in raws:
        name = raw.relative_to(place.root).as_posix()
        if raw.suffix == SIDECAR_SUFFIX and not is_sidecar(raw):
            gone = f"{raw.stem} is gone from beside it. Restore the file, or delete this."
            yield make_row(name, Severity.ERROR.value, Code.SOURCE_MISSING.value, say_misnamed(raw) or gone)
            continue
        try:
            read_sidecar(raw)
        except PlaceError as error:
            yield make_row(name, Severity.ERROR.value, "sidecar-broken", place.shorten(error))


def compare_online(place: Place, raws: list[Path], fetcher: Fetcher) -> Iterator[Row]:
    """Yield how each file with a recorded address compares with what stands there now; samples have none."""
    told: Counter[str] = Counter()
    for raw in raws:
        try:
            sidecar = read_sidecar(raw)
        except PlaceError:
            continue
        if not sidecar.url or sidecar.sample:
            continue
        print(f"asking {sidecar.url}", file=sys.stderr)
        row = _compare(raw.relative_to(place.root).as_posix(), raw, sidecar.url, fetcher)
        told[row["code"]] += 1
        yield row
    print(
        ", ".join(f"{count} {code}" for code, count in sorted(told.items())) or "no address recorded", file=sys.stderr
    )


def _compare(name: str, raw: Path, url: str, fetcher: Fetcher) -> Row:
    try:
        found = fetcher.fetch(url)
    except Refusal as refusal:
        if refusal.reason in _GONE:
            return make_row(name, Severity.WARNING.value, "gone", f"{url}: {refusal.detail}")
        return make_row(name, Severity.ERROR.value, "not-asked", f"{url}: {refusal}")
    if hashlib.sha256(found.data).hexdigest() == hash_file(raw):
        return make_row(name, Severity.INFO.value, "same", url)
    detail = f"{url}: {len(found.data):,} bytes now, {raw.stat().st_size:,} here. Add it again to keep both versions."
    return make_row(name, Severity.WARNING.value, "changed", detail)
