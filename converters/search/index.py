"""The index as a whole: its root file, which names the segments, and the version of a segment."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from converters.search.record import SearchRecord

FORMAT = 8
"""Raised whenever terms, folding or files change, so that every segment is written again."""
ROOT = "index.json"


@dataclass(frozen=True, slots=True)
class Segment:
    """One year of the index: ``bits`` choose the shelf of a term, ``version`` changes with the records.

    ``replaced``: so many of the documents, the first, are versions that a later one replaced. ``doubtful``: so many
    have words that are left out.
    """

    year: str
    version: str
    notices: int
    bits: int
    replaced: int = 0
    doubtful: int = 0

    def say(self) -> dict[str, str | int]:
        """Return it as files hold it, without its year; absent is absent."""
        few = {"replaced": self.replaced, "doubtful": self.doubtful}
        present = {name: number for name, number in few.items() if number}
        return {"version": self.version, "notices": self.notices, "bits": self.bits, **present}


def version_of(stamp: str) -> str:
    """Return the version of a segment whose records ``stamp`` stands for: eight hex digits."""
    return hashlib.sha256(f"{FORMAT}\n{stamp}".encode()).hexdigest()[:8]


def stamp_of(record: SearchRecord) -> str:
    """Return a stamp that is equal exactly when the record is: sixteen hex digits."""
    return hashlib.sha256(repr(record).encode("utf-8", "replace")).hexdigest()[:16]


def newest_first(years: Iterable[str]) -> list[str]:
    """Return ``years`` from the newest; what is no year comes last.

    >>> newest_first(["2019", "undated", "2024"])
    ['2024', '2019', 'undated']
    """
    return sorted(years, key=lambda year: (year.isdigit(), year), reverse=True)


def write_root(segments: Mapping[str, Segment]) -> bytes:
    """Return the root file, which lists the segments from the newest."""
    listed = [segments[year] for year in newest_first(segments)]
    value = {
        "format": FORMAT,
        "notices": sum(segment.notices for segment in listed),
        "segments": [{"year": segment.year, **segment.say()} for segment in listed],
    }
    return json.dumps(value, separators=(",", ":")).encode()


def read_root(data: bytes) -> dict[str, Segment]:
    """Return year -> segment as a root file lists them; nothing if it is of another format or no root file."""
    try:
        value = json.loads(data)
        if value["format"] != FORMAT:
            return {}
        listed = [_read(one["year"], one) for one in value["segments"]]
    except (ValueError, KeyError, TypeError):
        return {}
    return {segment.year: segment for segment in listed}


def read_segment(year: str, data: bytes) -> Segment:
    """Return the segment that the last file of ``write_year`` describes."""
    return _read(year, json.loads(data))


def _read(year: str, said: Mapping[str, Any]) -> Segment:
    return Segment(
        year, said["version"], said["notices"], said["bits"], said.get("replaced", 0), said.get("doubtful", 0)
    )
