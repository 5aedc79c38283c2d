"""Write the search index of the site: only years that changed, each file whole, the root file last."""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from zlib import crc32

from converters.search.index import ROOT, Segment, read_segment, stamp_of, write_root
from converters.search.listing import read_listing
from converters.search.record import SearchRecord
from converters.search.shelves import read_shelves, shelf_name
from converters.search.year import Kept, keep, write_year
from scripts.search_state import SEGMENT, is_whole, read_old_root, version_of_year

LISTING = "list.json"


@dataclass(frozen=True, slots=True)
class YearOfRecords:
    """One year to index. ``stamps``: id -> what changes whenever the record does, of all its notices.

    ``load`` returns the records of some ids, in any order; it is called only for those that did change.
    """

    year: str
    stamps: Mapping[str, str]
    load: Callable[[Collection[str]], Iterable[SearchRecord]]

    @property
    def version(self) -> str:
        """The version of the segment."""
        return version_of_year(self.stamps)


@dataclass(frozen=True, slots=True)
class SearchReport:
    """What was done: years written, kept as they were, and removed, and how many notices the index holds."""

    written: tuple[str, ...]
    kept: tuple[str, ...]
    removed: tuple[str, ...]
    notices: int


def group_by_year(records: Iterable[SearchRecord]) -> list[YearOfRecords]:
    """Return ``records``, which are all held in memory, as years with stamps of their own."""
    years: defaultdict[str, list[SearchRecord]] = defaultdict(list)
    for record in records:
        years[record.year].append(record)

    def hold(listed: list[SearchRecord]) -> Callable[[Collection[str]], Iterable[SearchRecord]]:
        return lambda ids: [record for record in listed if record.id in ids]

    return [
        YearOfRecords(year, {record.id: stamp_of(record) for record in listed}, hold(listed))
        for year, listed in sorted(years.items())
    ]


def write_search(folder: Path, years: Iterable[YearOfRecords]) -> SearchReport:
    """Make ``folder`` (``site/search``) the index of exactly ``years``.

    A year whose stamp is that of the index is not loaded and not written. A file that has the right bytes
    is not touched. The root file is replaced after all it names is there, and what is no longer named goes
    last, so that a crash leaves an index that the next call completes. Raises OSError as the disk gives it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    before = read_old_root(folder)
    after: dict[str, Segment] = {}
    written: list[str] = []
    for one in years:
        old = before.get(one.year)
        if old is not None and old.version == one.version and is_whole(folder / one.year, old):
            after[one.year] = old
            continue
        after[one.year] = _write_segment(folder / one.year, one, old)
        written.append(one.year)
    _replace(folder / ROOT, write_root(after))
    removed = [path for path in sorted(folder.iterdir()) if path.name not in {*after, ROOT}]
    for path in removed:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    return SearchReport(
        written=tuple(written),
        kept=tuple(year for year in after if year not in written),
        removed=tuple(path.name for path in removed),
        notices=sum(segment.notices for segment in after.values()),
    )


def _write_segment(folder: Path, one: YearOfRecords, old: Segment | None) -> Segment:
    kept = _read_kept(folder, one, old) if old is not None else Kept()
    ids = one.stamps.keys() - {listed.id for listed in kept.notices}
    fresh = ((one.stamps[record.id], record) for record in one.load(ids))
    (folder / SEGMENT).unlink(missing_ok=True)
    wanted: set[str] = set()
    folders: set[Path] = set()
    data: bytes | None = b""
    for name, data in write_year(one.version, fresh, kept):
        wanted.add(name)
        if data is None:
            continue
        path = folder / name
        if path.parent not in folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            folders.add(path.parent)
        if name == SEGMENT:
            _replace(path, data)
        elif not _stands(path, data):
            _put(path, data)
    _remove_others(folder, wanted)
    return read_segment(one.year, data or b"")


def _read_kept(folder: Path, one: YearOfRecords, old: Segment) -> Kept:
    """Return what of a year need not be made again; nothing if that is less than half of it, or is damaged."""
    try:
        listing = read_listing((folder / LISTING).read_bytes())
        unchanged = [listing.notices[document] for document in listing.unchanged(one.stamps)]
        if listing.version != old.version or 2 * len(unchanged) < len(one.stamps) or not is_whole(folder, old):
            return Kept()
        shelves = [_read(f"{folder}/{shelf_name(number)}") for number in range(1 << old.bits)]
        if reduce(lambda sum_, shelf: crc32(shelf, sum_), shelves, 0) != listing.checksum:
            return Kept()
        held = _list_files(folder)
        if not all(name in held for listed in unchanged for name in listed.files):
            return Kept()
        return keep(listing, read_shelves(shelves, old.bits), one.stamps)
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return Kept()


def _list_files(folder: Path) -> dict[str, os.DirEntry[str]]:
    """Return the files of a segment by their paths in it."""
    held: dict[str, os.DirEntry[str]] = {}
    for entry in os.scandir(folder):
        if entry.is_dir():
            held |= {f"{entry.name}/{below.name}": below for below in os.scandir(entry)}
        else:
            held[entry.name] = entry
    return held


def _remove_others(folder: Path, wanted: AbstractSet[str]) -> None:
    """Remove what is not ``wanted``, with the folders that this leaves empty."""
    held = _list_files(folder)
    for name in sorted(held.keys() - wanted):
        path = folder / name
        shutil.rmtree(path) if held[name].is_dir() else path.unlink()
    for entry in os.scandir(folder):
        if entry.is_dir() and not any(os.scandir(entry)):
            os.rmdir(entry)  # noqa: PTH106 (an entry of os.scandir)


def _read(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 (thousands of them, in half the time)
        return file.read()


def _put(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` where it stands: a segment without its last file is made again whole anyway."""
    with open(os.open(path, os.O_WRONLY | os.O_CREAT, 0o666), "wb", buffering=0) as file:  # noqa: PTH123 (as above)
        file.write(data)
        if os.fstat(file.fileno()).st_size > len(data):  # to cut costs more than to write
            file.truncate()


def _stands(path: Path, data: bytes) -> bool:
    """Return whether ``path`` holds ``data`` already."""
    try:
        return os.stat(path).st_size == len(data) and _read(str(path)) == data  # noqa: PTH116 (as below)
    except FileNotFoundError:
        return False


def _replace(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` in one step, unless it stands there already."""
    if _stands(path, data):
        return
    new = path.with_name(path.name + ".new")
    new.write_bytes(data)
    new.replace(path)
