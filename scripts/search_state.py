"""How the search index in a folder stands: told from its small files, without what writing one takes to load."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from converters.search.index import ROOT, Segment, read_root, read_segment, version_of, write_root

SEGMENT = "segment.json"
"""The last file of a segment to be written."""


def version_of_year(stamps: Mapping[str, str]) -> str:
    """Return the version of the segment of the notices that ``stamps`` (id -> stamp) stand for."""
    return version_of("\n".join(f"{key} {stamp}" for key, stamp in sorted(stamps.items())))


def read_old_root(folder: Path) -> dict[str, Segment]:
    """Return the segments that the root file in ``folder`` lists."""
    try:
        return read_root((folder / ROOT).read_bytes())
    except FileNotFoundError:
        return {}


def is_whole(folder: Path, segment: Segment) -> bool:
    """Return whether the last file of the segment was written, and is of this version."""
    try:
        return read_segment(segment.year, (folder / SEGMENT).read_bytes()) == segment
    except (FileNotFoundError, ValueError, KeyError):
        return False


def is_current(folder: Path, years: Mapping[str, Mapping[str, str]]) -> bool:
    """Return whether ``folder`` is the index of exactly ``years`` (year -> stamps): writing it would change nothing."""
    segments = read_old_root(folder)
    versions = {year: segment.version for year, segment in segments.items()}
    return (
        bool(segments)
        and versions == {year: version_of_year(stamps) for year, stamps in years.items()}
        and {path.name for path in folder.iterdir()} == {*segments, ROOT}
        and (folder / ROOT).read_bytes() == write_root(segments)
        and all(is_whole(folder / year, segment) for year, segment in segments.items())
    )
