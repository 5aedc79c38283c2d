"""Facets: by what results can be narrowed, as postings with names."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import numpy as np

from converters.search.listing import FACETS, Listed
from converters.search.postings import write_numbers
from converters.search.texts import dump


def write_facets(version: bytes, notices: Iterable[Listed]) -> Iterable[tuple[str, bytes]]:
    """Return ``facets.json`` (names and counts) and ``facets.bin`` (the documents of each value).

    The documents are numbered as ``notices`` come; each is stored as the difference to the one before.
    """
    documents: dict[str, dict[str, list[int]]] = {facet: {} for facet in FACETS}
    names: dict[tuple[str, str], tuple[str, str]] = {}
    for document, notice in enumerate(notices):
        for facet, values in zip(FACETS, notice.facets, strict=True):
            for key, zh, en in values:
                documents[facet].setdefault(key, []).append(document)
                if en or (facet, key) not in names:
                    names[facet, key] = (zh, en)
    listing = {
        facet: [[key, *names[facet, key], len(held)] for key, held in sorted(documents[facet].items())]
        for facet in FACETS
    }
    data = bytearray(version)
    for facet in FACETS:
        for _, held in sorted(documents[facet].items()):
            steps = (after - before for before, after in pairwise([0, *held]))
            rows = write_numbers(np.fromiter(steps, dtype=np.uint64))
            data += write_numbers(np.array([len(rows)], dtype=np.uint64)) + rows
    yield "facets.json", dump(listing)
    yield "facets.bin", bytes(data)
