"""Facets: by what results can be narrowed, as postings with names."""

from __future__ import annotations

import json
from collections.abc import Iterable

import numpy as np

from converters.search.postings import ROW_BITS, write_numbers, write_rows
from converters.search.record import SearchRecord

FACETS = ("issuer", "type", "topic", "status")
"""In the order of the file. The year is a facet too, and is the segment itself."""


def list_values(record: SearchRecord, facet: str) -> tuple[tuple[str, str, str], ...]:
    """Return the values of ``record`` as (key, zh, en); names are empty where the reader's side knows them."""
    match facet:
        case "issuer":
            return record.issuers
        case "topic":
            return record.topics
        case "type":
            return ((record.type, "", ""),)
        case "status":
            return ((record.status, "", ""),)
    raise ValueError(f"{facet!r} is not a facet; the facets are {', '.join(FACETS)}")


class FacetPostings:
    """The facets of one year, gathered a record at a time in the order of documents."""

    def __init__(self) -> None:
        self._rows: dict[str, dict[str, list[int]]] = {facet: {} for facet in FACETS}
        self._names: dict[tuple[str, str], tuple[str, str]] = {}

    def add(self, document: int, record: SearchRecord) -> None:
        """Add the values of ``record``, whose number in the year is ``document``."""
        for facet in FACETS:
            for key, zh, en in dict.fromkeys(list_values(record, facet)):
                rows = self._rows[facet].setdefault(key, [])
                if not rows or rows[-1] != document << ROW_BITS:
                    rows.append(document << ROW_BITS)
                if en or (facet, key) not in self._names:
                    self._names[facet, key] = (zh, en)

    def write(self, version: bytes) -> Iterable[tuple[str, bytes]]:
        """Return ``facets.json`` (names and counts) and ``facets.bin`` (the documents of each value)."""
        names: dict[str, list[list[str | int]]] = {}
        rows_of_all = bytearray(version)
        for facet in FACETS:
            names[facet] = []
            for key, rows in sorted(self._rows[facet].items()):
                names[facet].append([key, *self._names[facet, key], len(rows)])
                data = write_rows(rows)
                rows_of_all += write_numbers(np.array([len(data)], dtype=np.uint64)) + data
        yield "facets.json", json.dumps(names, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
        yield "facets.bin", bytes(rows_of_all)
