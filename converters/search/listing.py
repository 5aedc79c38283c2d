"""The listing of a year: what is known of each notice without its text, so that the next change costs little.

It stands beside the shelves as ``list.json``. With it a year is made again from its shelves and the notices that
changed; no reader's side fetches it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from converters.search.record import SearchRecord
from converters.search.texts import dump, leaf_name

FACETS = ("issuer", "type", "topic", "status")
"""In the order of the files. The year is a facet too, and is the segment itself."""

Value = tuple[str, str, str]
"""Key, Chinese and English name; the names are empty where the reader's side knows them."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One notice of a year. ``stamp`` differs whenever the notice does; ``facets`` are in the order of FACETS."""

    id: str
    published: str
    stamp: str
    leaves: int
    facets: tuple[tuple[Value, ...], ...]
    replaced: bool = False
    """A later version of the notice took its place."""
    doubtful: bool = False
    """Some of its words are left out."""

    @property
    def order(self) -> tuple[bool, str, str]:
        """By what the documents of a year are numbered: replaced versions before all others, then by date and id."""
        return not self.replaced, self.published, self.id

    @property
    def files(self) -> list[str]:
        """The files of its text."""
        return [leaf_name(self.id, leaf) for leaf in range(self.leaves)]


def list_values(record: SearchRecord, facet: str) -> tuple[Value, ...]:
    """Return the values of ``record``, each once."""
    match facet:
        case "issuer":
            values = record.issuers
        case "topic":
            values = record.topics
        case "type":
            values = ((record.type, "", ""),)
        case "status":
            values = ((record.status, "", ""),)
        case _:
            raise ValueError(f"{facet!r} is not a facet; the facets are {', '.join(FACETS)}")
    return tuple({value[0]: value for value in reversed(values)}.values())[::-1]


def list_record(record: SearchRecord, stamp: str, leaves: int) -> Listed:
    """Return ``record`` as a listing holds it."""
    facets = tuple(list_values(record, facet) for facet in FACETS)
    return Listed(record.id, record.published, stamp, leaves, facets, record.overtaken == "replaced", record.doubtful)


@dataclass(frozen=True, slots=True)
class Listing:
    """The notices of one year in the order of documents; ``checksum`` is that of all shelves (CRC-32)."""

    version: str
    checksum: int
    notices: Sequence[Listed]

    def write(self) -> bytes:
        """Return ``list.json``."""
        rows = [
            [one.id, one.published, one.stamp, one.leaves, one.facets, int(one.replaced), int(one.doubtful)]
            for one in self.notices
        ]
        return dump({"version": self.version, "checksum": self.checksum, "notices": rows})

    def unchanged(self, stamps: Mapping[str, str]) -> list[int]:
        """Return the documents whose notices are still there with the same stamp."""
        return [number for number, one in enumerate(self.notices) if stamps.get(one.id) == one.stamp]


def _read_values(values: Iterable[Sequence[str]]) -> tuple[Value, ...]:
    return tuple((key, zh, en) for key, zh, en in values)


def read_listing(data: bytes) -> Listing:
    """Return the listing that ``data`` holds; raises ValueError, KeyError or TypeError if it holds none."""
    value = json.loads(data)
    notices = [
        Listed(key, published, stamp, leaves, tuple(map(_read_values, facets)), bool(replaced), bool(doubtful))
        for key, published, stamp, leaves, facets, replaced, doubtful in value["notices"]
    ]
    return Listing(value["version"], value["checksum"], notices)
