"""The search index, written beside the pages' HTML where little changed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from scripts.building.crew import Crew
from scripts.building.ledger import Ledger, unpack
from scripts.places import Place
from scripts.search_state import is_current

CODE = "scripts.search_index"
"""What only an index that changes takes, with numpy."""


@dataclass(frozen=True, slots=True)
class _Job:
    """An index to write without the ledger. ``records``: id -> record, packed, of what was made in this build."""

    folder: Path
    stamps: Mapping[str, Mapping[str, str]]
    records: Mapping[str, bytes]


class _NotHandedError(Exception):
    """The index takes records that the job does not have."""


def begin_search_index(ledger: Ledger, place: Place, made: Collection[str], crew: Crew) -> Callable[[], None]:
    """Begin to make ``site/search`` the index of all notices; it is when what is returned was called.

    ``made``: the few notices whose records may be others than before, if ``crew`` still works.
    """
    if crew.is_dismissed:
        return partial(write_search_index, ledger, place)
    records = dict(ledger.several("SELECT id, record FROM records WHERE id IN ({})", made))
    done = crew.map(_write, [_Job(place.site / "search", _stamps(ledger), records)])

    def end() -> None:
        if not all(done):
            write_search_index(ledger, place)

    return end


def write_search_index(ledger: Ledger, place: Place) -> None:
    """Make ``site/search`` the index of all notices; only years that changed are indexed again."""
    stamps = _stamps(ledger)
    if is_current(place.site / "search", stamps):
        return

    def load(year: str, ids: Collection[str]) -> Iterator[bytes]:
        if len(ids) < len(stamps[year]) / 2:
            for key in sorted(ids):
                yield from (blob for (blob,) in ledger.rows("SELECT record FROM records WHERE id = ?", key))
        else:
            every = ledger.rows("SELECT id, record FROM records WHERE year = ? ORDER BY id", year)
            yield from (blob for key, blob in every if key in ids)

    _write_years(place.site / "search", stamps, load)


def _stamps(ledger: Ledger) -> dict[str, dict[str, str]]:
    years: dict[str, dict[str, str]] = {}
    for year, key, stamp in ledger.rows("SELECT year, id, stamp FROM products ORDER BY year, id"):
        years.setdefault(year, {})[key] = stamp[:16]
    return years


def _write(job: _Job) -> bool:
    """Write the index, and return whether the records sufficed."""

    def load(_: str, ids: Collection[str]) -> list[bytes]:
        if not job.records.keys() >= set(ids):
            raise _NotHandedError
        return [job.records[key] for key in sorted(ids)]

    try:
        _write_years(job.folder, job.stamps, load)
    except _NotHandedError:
        return False
    return True


def _write_years(
    folder: Path,
    stamps: Mapping[str, Mapping[str, str]],
    load: Callable[[str, Collection[str]], Iterator[bytes] | list[bytes]],
) -> None:
    from scripts.search_index import YearOfRecords, write_search  # noqa: PLC0415 (numpy; not for a build without site)

    def unpacked(year: str, ids: Collection[str]) -> Iterator[object]:
        return map(unpack, load(year, ids))

    write_search(folder, [YearOfRecords(year, ids, partial(unpacked, year)) for year, ids in stamps.items()])  # type: ignore[arg-type]
