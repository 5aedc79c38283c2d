"""The tables of open data, of all notices and of each year: only those that changed, beside the pages' HTML."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from converters.writers.open_data import without_doubts, write_csv, write_json, write_sqlite
from scripts.building.collection import Collection, read_packed_cells, year_keys
from scripts.building.crew import Crew
from scripts.building.forgotten import forget_outputs
from scripts.building.ledger import Ledger, digest, read_json
from scripts.files import write_atomically
from scripts.places import Place

OWNER = "data"


@dataclass(frozen=True, slots=True)
class _Job:
    """Files to write of the same notices. ``cells``: their lines, packed; ``records``: where their records stand."""

    files: tuple[Path, ...]
    cells: Sequence[str]
    records: Sequence[str]


def begin_data_files(ledger: Ledger, place: Place, collection: Collection, crew: Crew) -> Callable[[], None]:
    """Begin to make ``site`` hold the tables of open data; they are when what is returned was called."""
    known = dict(ledger.rows("SELECT path, sha FROM outputs WHERE owner = ?", OWNER))
    keys = year_keys(collection)
    folder = f"{place.site.name}/data/"
    wanted = {f"{folder}notices.{ending}": digest(*keys.items()) for ending in ("csv", "db")}
    wanted |= {f"{folder}{year}.{ending}": key for year, key in keys.items() for ending in ("jsonl", "db")}
    stale = {path for path, key in wanted.items() if known.get(path) != key or not (place.root / path).exists()}

    def whole() -> Iterator[_Job]:
        if files := [place.root / path for path in sorted(stale) if path.startswith(f"{folder}notices.")]:
            yield _Job(tuple(files), read_packed_cells(ledger), ())

    def years() -> Iterator[_Job]:
        for year, cards in collection.by_year().items():
            if files := [place.root / path for path in sorted(stale) if path.startswith(f"{folder}{year}.")]:
                records = [f"{place.site}/{card.urls[0].removesuffix('.html')}.json" for card in cards]
                yield _Job(tuple(files), read_packed_cells(ledger, year), records)

    begun = None if crew.is_dismissed else crew.map(_write, list(years()))

    def end() -> None:
        for _ in chain(map(_write, whole()), begun or map(_write, years())):
            pass
        forget_outputs(ledger, place, OWNER, known, wanted)

    return end


def _leave_out_doubts(line: str) -> str:
    """Return a record without its words in doubt; nearly all have none."""
    return write_json(without_doubts(json.loads(line))) if line.startswith(_WARNED) else line


_WARNED = '{"warning": '


def _write(job: _Job) -> None:
    rows = [tuple(cells) for cells in read_json(job.cells)]
    lines = [Path(path).read_text("utf-8") for path in job.records]
    make: dict[str, Callable[[], str | bytes]] = {
        ".csv": partial(write_csv, rows),
        ".jsonl": lambda: "".join(map(_leave_out_doubts, lines)),
        ".db": lambda: write_sqlite(rows, map(without_doubts, map(json.loads, lines))),
    }
    for file in job.files:
        write_atomically(file, make[file.suffix](), durable=False)
