"""Numbers, rows, shelves and keys of the index: what is written reads back."""

from __future__ import annotations

import random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from converters.search import (
    postings,
    shelves,
)
from converters.search.postings import PLACE_BITS, ROW_BITS
from converters.search.terms import hash_term
from tests.search.invented import EVERYWHERE


@given(st.lists(st.integers(0, 2**34), max_size=60))
def test_numbers_read_back(numbers: list[int]) -> None:
    data = postings.write_numbers(np.array(numbers, dtype=np.uint64))
    at, read = 0, []
    while at < len(data):
        number, at = postings.read_number(data, at)
        read.append(number)
    assert read == numbers


@given(st.dictionaries(st.integers(0, 100_000), st.integers(1, EVERYWHERE), min_size=1, max_size=80))
def test_rows_read_back(places: dict[int, int]) -> None:
    rows = [document << ROW_BITS | those for document, those in sorted(places.items())]
    _, _, data = postings.encode_terms(np.array(rows, dtype=np.uint64))
    assert postings.read_rows(data) == rows


HELD = st.sets(st.sampled_from([*"甲乙丙丁", "甲乙", "notic", "2022", "a", "号9"]))


@given(st.lists(HELD, max_size=12), st.integers(0, 5))
def test_every_term_is_on_its_shelf(documents: list[set[str]], bits: int) -> None:
    gathered = postings.Postings()
    for held in documents:
        gathered.add(np.array([hash_term(term) << PLACE_BITS for term in sorted(held)], dtype=np.uint64))
    rows = gathered.take(np.arange(len(documents), dtype=np.uint64))
    files = dict(shelves.write_shelves(b"\1\2\3\4", bits, rows))
    assert len(files) == 1 << bits
    assert shelves.read_shelves(files.values(), bits).tolist() == rows.tolist()
    for term in ("甲", "甲乙", "notic", "2022", "absent", "号9"):
        number = shelves.shelf_of(term, bits)
        found = shelves.find_rows(files[shelves.shelf_name(number)], number, bits, term)
        assert [row >> ROW_BITS for row in found] == [at for at, held in enumerate(documents) if term in held]


def test_no_two_pairs_share_a_key() -> None:
    chance = random.Random(3)
    pairs = {chr(chance.randrange(0x4E00, 0x9FFF)) + chr(chance.randrange(0x4E00, 0x9FFF)) for _ in range(50_000)}
    assert len({hash_term(pair) for pair in pairs}) == len(pairs)
