"""Invented records, the index written of them, and what it answers."""

from __future__ import annotations

import pytest

from converters.search.postings import ROW_BITS
from converters.search.record import SearchRecord
from scripts.generate_archive import invent_year, record_of_invented

EVERYWHERE = (1 << ROW_BITS) - 1


@pytest.fixture(scope="module")
def records() -> list[SearchRecord]:
    return [record_of_invented(notice) for each in (2023, 2024) for notice in invent_year(each, 40, seed=7)]
