"""The search index is exact: what is written is what can be found."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converters.search import (
    fold,
    listing,
    parts,
    postings,
    shelves,
    texts,
    year,
)
from converters.search.postings import HEAD, ROW_BITS
from converters.search.record import SearchRecord, SearchSegment
from converters.search.terms import list_terms
from scripts.search_index import write_search
from tests.search.invented import EVERYWHERE, records
from tests.search.truth import find_truth, pick_substrings

__all__ = ["records"]

IN_HEAD = 1 << HEAD


def read_index(files: Mapping[str, bytes], query_terms: Iterable[str]) -> dict[str, int]:
    """Return id -> the places that hold all terms, for the documents of one segment that have such places."""
    segment = json.loads(files["segment.json"])
    found: dict[int, int] | None = None
    for term in query_terms:
        number = shelves.shelf_of(term, segment["bits"])
        rows = shelves.find_rows(files[shelves.shelf_name(number)], number, segment["bits"], term)
        now = {row >> ROW_BITS: row & EVERYWHERE for row in rows}
        before = found or {}
        found = now if found is None else {doc: now[doc] & before[doc] for doc in before.keys() & now.keys()}
    listed = [json.loads(files.get(f"ids-{n}.json", b'{"ids":[]}')) for n in range(segment["notices"] // 256 + 1)]
    ids = [name for one in listed for name in one["ids"]]
    return {ids[doc]: places for doc, places in (found or {}).items() if places}


def write_whole(version: str, records: Sequence[SearchRecord]) -> dict[str, bytes]:
    """Return all files of the segment of ``records``."""
    files = dict(year.write_year(version, ((one.id, one) for one in records)))
    return {name: data for name, data in files.items() if data is not None}


def test_no_substring_is_missed_and_pairs_are_exact(records: list[SearchRecord]) -> None:
    """Whatever a notice holds is among the candidates; for two Han the candidates are the truth."""
    years = {name: write_whole("00000001", [one for one in records if one.year == name]) for name in ("2023", "2024")}
    for phrase in pick_substrings(records, 300, seed=1):
        found: set[str] = set()
        for files in years.values():
            found |= read_index(files, list_terms(fold.fold(phrase))).keys()
        truth = find_truth(records, phrase)
        assert truth <= found, phrase
        if len(phrase) == 2:
            assert truth == found, phrase


def test_title_and_number_weigh_most(records: list[SearchRecord]) -> None:
    files = write_whole("00000001", [one for one in records if one.year == "2024"])
    for one in records:
        if one.year == "2024":
            assert read_index(files, list_terms(fold.fold(one.document_number)))[one.id] & IN_HEAD
            assert read_index(files, list_terms(fold.fold(one.title_zh)))[one.id] & IN_HEAD


def test_facets_count_their_documents(records: list[SearchRecord]) -> None:
    mine = sorted((one for one in records if one.year == "2024"), key=lambda one: (one.published, one.id))
    files = write_whole("00000001", mine)
    names, data, at = json.loads(files["facets.json"]), files["facets.bin"], shelves.VERSION_BYTES
    for facet in listing.FACETS:
        for key, _, _, number in names[facet]:
            length, at = postings.read_number(data, at)
            documents = list(accumulate(int(step) for step in postings.read_numbers(data[at : at + length])[0]))
            at += length
            truth = [i for i, one in enumerate(mine) if key in [v[0] for v in listing.list_values(one, facet)]]
            assert documents == truth
            assert number == len(truth)
    assert at == len(data)


def test_leaves_hold_the_whole_text_once(records: list[SearchRecord]) -> None:
    long = replace(records[0], segments=records[0].segments * 9)
    cut = parts.cut_parts(long.segments)
    assert tuple(segment for part in cut for segment in part) == long.segments
    for leaves in (1, 2, 4, 8):
        read = [json.loads(data) for _, data in texts.write_leaves(long, cut, leaves)]
        together = [segment for leaf in read for segment in leaf["segments"]]
        assert together == [[segment.id, segment.zh, segment.en] for segment in long.segments]
        assert [leaf.get("place", 0) for leaf in read] == [0, *accumulate(len(leaf["segments"]) for leaf in read[:-1])]


@pytest.mark.parametrize("bad", ["", "../up", "a/b", ".hidden", "a\\b"])
def test_an_id_that_names_no_file_is_refused(records: list[SearchRecord], bad: str) -> None:
    with pytest.raises(ValueError, match="must name a file"):
        write_whole("00000001", [replace(records[0], id=bad)])


def test_two_notices_with_one_id_are_refused(records: list[SearchRecord]) -> None:
    with pytest.raises(ValueError, match="give one of them another"):
        write_whole("00000001", [records[0], records[0]])


def test_an_empty_archive_has_an_index(tmp_path: Path) -> None:
    assert write_search(tmp_path, []).notices == 0
    assert json.loads((tmp_path / "index.json").read_bytes())["segments"] == []


@settings(max_examples=30)
@given(st.text(max_size=60))
def test_any_text_can_be_indexed_and_read_back(text: str) -> None:
    one = SearchRecord("x", "2024", "2024-01-01", text, text, ("a", "b"), (SearchSegment("s-1", text, text),))
    files = write_whole("00000001", [one])
    assert json.loads(files["text/x.json"])["id"] == "x"
    for term in list_terms(fold.fold(text)):
        assert read_index(files, [term])["x"] & IN_HEAD
