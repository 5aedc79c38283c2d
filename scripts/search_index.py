"""Write the search index of the site: only years that changed, each file whole, the root file last."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from converters.search.index import ROOT, Segment, read_root, read_segment, stamp_of, version_of, write_root
from converters.search.record import SearchRecord
from converters.search.year import write_year

SEGMENT = "segment.json"


@dataclass(frozen=True, slots=True)
class YearOfRecords:
    """One year to index. ``stamp`` changes whenever a record does; ``load`` is called only if it did."""

    year: str
    stamp: str
    load: Callable[[], Iterable[SearchRecord]]


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

    def hold(listed: list[SearchRecord]) -> Callable[[], Iterable[SearchRecord]]:
        return lambda: listed

    return [YearOfRecords(year, stamp_of(listed), hold(listed)) for year, listed in sorted(years.items())]


def write_search(folder: Path, years: Iterable[YearOfRecords]) -> SearchReport:
    """Make ``folder`` (``site/search``) the index of exactly ``years``.

    A year whose stamp is that of the index is not loaded and not written. A file that has the right bytes
    is not touched. The root file is replaced after all it names is there, and what is no longer named goes
    last, so that a crash leaves an index that the next call completes. Raises OSError as the disk gives it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    before = _read_old_root(folder)
    after: dict[str, Segment] = {}
    written: list[str] = []
    for one in years:
        old = before.get(one.year)
        if old is not None and old.version == version_of(one.stamp) and _is_whole(folder / one.year, old):
            after[one.year] = old
            continue
        after[one.year] = _write_segment(folder / one.year, one)
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


def _read_old_root(folder: Path) -> dict[str, Segment]:
    try:
        return read_root((folder / ROOT).read_bytes())
    except FileNotFoundError:
        return {}


def _is_whole(folder: Path, segment: Segment) -> bool:
    """Return whether the last file of the segment was written, and is of this version."""
    try:
        return read_segment(segment.year, (folder / SEGMENT).read_bytes()) == segment
    except (FileNotFoundError, ValueError, KeyError):
        return False


def _write_segment(folder: Path, one: YearOfRecords) -> Segment:
    (folder / "text").mkdir(parents=True, exist_ok=True)
    (folder / SEGMENT).unlink(missing_ok=True)
    wanted: set[str] = set()
    data = b""
    for name, data in write_year(version_of(one.stamp), one.load()):
        wanted.add(name)
        _replace(folder / name, data)
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.relative_to(folder).as_posix() not in wanted:
            path.unlink()
    return read_segment(one.year, data)


def _replace(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` in one step, unless it stands there already."""
    try:
        if path.stat().st_size == len(data) and path.read_bytes() == data:
            return
    except FileNotFoundError:
        pass
    new = path.with_name(path.name + ".new")
    new.write_bytes(data)
    new.replace(path)
