"""The search index: what is written is what can be found, and only what changed is written."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import accumulate
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converters.model import (
    Attachment,
    Cell,
    DocumentType,
    Heading,
    Masked,
    Notice,
    Origin,
    Restored,
    Run,
    Table,
    paragraph,
)
from converters.search import (
    fold,
    listing,
    parts,
    postings,
    shelves,
    texts,
    year,
)
from converters.search.fold import BARRIER, fold_character
from converters.search.marks import MASKED
from converters.search.postings import HEAD, PLACE_BITS, ROW_BITS
from converters.search.record import SearchRecord, SearchSegment, record_of
from converters.search.terms import hash_term, list_terms, meet_terms
from converters.translation.status import Status, Target, Translation
from scripts.generate_archive import invent_year, record_of_invented
from scripts.search_index import YearOfRecords, group_by_year, write_search
from scripts.search_state import is_current
from tests.search.truth import all_texts, find_truth, pick_substrings

EVERYWHERE = (1 << ROW_BITS) - 1
IN_HEAD = 1 << HEAD
MIXED = st.text(alphabet=st.sampled_from("甲乙丙年号〇々𠀀㐀ab9 (〔〕),，.'-\u3000\ue000é３"), max_size=40)


@pytest.fixture(scope="module")
def records() -> list[SearchRecord]:
    return [record_of_invented(notice) for each in (2023, 2024) for notice in invent_year(each, 40, seed=7)]


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


# --- the codec ------------------------------------------------------------------------------------------


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


# --- folding and terms -------------------------------------------------------------------------------------


@given(MIXED)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold.fold(fold.fold(text)) == fold.fold(text)


@given(MIXED)
def test_folding_is_the_same_for_long_latin_and_long_chinese(text: str) -> None:
    """Two ways to fold, chosen by what the text mostly is, must not differ."""
    latin, chinese = "x" * 200 + BARRIER, "文" * 200 + BARRIER
    assert fold.fold(latin + text).split(BARRIER)[1:] == fold.fold(chinese + text).split(BARRIER)[1:]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("临交〔2024〕12号", "临交[2024]12号"),
        ("临交〔2024〕12号", "临交（２０２４）１２号"),
        ("临交【2024】12号", "临交(2024) 12 号"),
        ("1,260个", "1260个"),
        ("2022 年", "2022年"),
        ("ＣＡＦÉ", "cafe"),
        ("二〇二二年", "二〇二二 年"),
        ("圖書館於後門", "图书馆于后门"),
    ],
)
def test_forms_of_one_thing_fold_to_one(one: str, other: str) -> None:
    assert fold.fold(one) == fold.fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("文明，城市", "文明城市"), ("1,26个", "126个"), ("（一）", "一"), ("3.5亿", "35亿")],
)
def test_different_things_stay_different(one: str, other: str) -> None:
    assert fold.fold(one) != fold.fold(other)


def test_every_character_folds() -> None:
    for point in [*range(0x3000), *range(0xF900, 0x10000), 0x20000, 0xD800]:
        assert all(fold_character(folded) == folded for folded in fold_character(chr(point))), hex(point)


@given(MIXED, MIXED)
def test_terms_of_a_whole_text_are_those_of_its_parts(one: str, other: str) -> None:
    folded = fold.fold(one + BARRIER + other)
    keys = {int(met) >> PLACE_BITS for met in meet_terms([folded])}
    assert keys == {hash_term(term) for term in list_terms(folded)}
    apart = [fold.fold(one), "", fold.fold(other)]
    met = {(int(each) >> PLACE_BITS, int(each) & 15) for each in meet_terms(apart, 2)}
    assert met == {(hash_term(term), place) for place in (2, 4) for term in list_terms(apart[place - 2])}
    assert list_terms(folded) == list_terms(fold.fold(one)) | list_terms(fold.fold(other))


# --- exactness ---------------------------------------------------------------------------------------------


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


# --- files ---------------------------------------------------------------------------------------------------


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_order_of_records_does_not_matter(records: list[SearchRecord], tmp_path: Path) -> None:
    write_search(tmp_path / "a", group_by_year(records))
    shuffled = records[:]
    random.Random(1).shuffle(shuffled)
    write_search(tmp_path / "b", group_by_year(shuffled))
    assert tree(tmp_path / "a") == tree(tmp_path / "b")


def test_only_the_changed_year_is_written(records: list[SearchRecord], tmp_path: Path) -> None:
    write_search(tmp_path / "a", group_by_year(records))
    times = {path: path.stat().st_mtime_ns for path in (tmp_path / "a" / "2023").rglob("*")}
    changed = [replace(one, title_zh="关于新增渡口的通告") if one.id == records[-1].id else one for one in records]
    report = write_search(tmp_path / "a", group_by_year(changed))
    assert (report.written, report.kept, report.removed) == (("2024",), ("2023",), ())
    assert times == {path: path.stat().st_mtime_ns for path in (tmp_path / "a" / "2023").rglob("*")}
    write_search(tmp_path / "b", group_by_year(changed))
    assert tree(tmp_path / "a") == tree(tmp_path / "b")


def test_a_year_that_did_not_change_is_not_loaded(records: list[SearchRecord], tmp_path: Path) -> None:
    def refuse(_: Collection[str]) -> Sequence[SearchRecord]:
        raise AssertionError("was loaded")

    (one,) = group_by_year(records[40:])
    write_search(tmp_path, [one])
    report = write_search(tmp_path, [replace(one, load=refuse)])
    assert report.written == ()
    assert report.notices == 40


def test_what_is_gone_is_removed(records: list[SearchRecord], tmp_path: Path) -> None:
    write_search(tmp_path / "a", group_by_year(records))
    (tmp_path / "a" / "leftover.bin").write_bytes(b"x")
    report = write_search(tmp_path / "a", group_by_year(records[41:]))
    assert report.removed == ("2023", "leftover.bin")
    assert not (tmp_path / "a" / "2024" / "text" / f"{records[40].id}.json").exists()
    write_search(tmp_path / "b", group_by_year(records[41:]))
    assert tree(tmp_path / "a") == tree(tmp_path / "b")


@pytest.mark.parametrize("crash_at", [0, 1, 30, 40])
def test_a_crash_is_mended_by_the_next_call(records: list[SearchRecord], tmp_path: Path, crash_at: int) -> None:
    write_search(tmp_path / "a", group_by_year(records[:60]))

    def stop_midway(_: Collection[str]) -> Iterable[SearchRecord]:
        yield from records[40 : 40 + crash_at]
        raise KeyboardInterrupt

    one = YearOfRecords("2024", {record.id: "new" for record in records[40:]}, stop_midway)

    with pytest.raises(KeyboardInterrupt):
        write_search(tmp_path / "a", [one])
    write_search(tmp_path / "a", group_by_year(records))
    write_search(tmp_path / "b", group_by_year(records))
    assert tree(tmp_path / "a") == tree(tmp_path / "b")


def test_damaged_root_or_segment_is_written_again(records: list[SearchRecord], tmp_path: Path) -> None:
    write_search(tmp_path, group_by_year(records))
    whole = tree(tmp_path)
    for name in ("index.json", "2024/segment.json"):
        (tmp_path / name).write_bytes(b"{")
        write_search(tmp_path, group_by_year(records))
        assert tree(tmp_path) == whole


@pytest.mark.parametrize("name", ["2024/list.json", "2024/0000.bin", "2024/0001.bin", "gone"])
def test_damage_is_not_carried_on(records: list[SearchRecord], tmp_path: Path, name: str) -> None:
    write_search(tmp_path / "a", group_by_year(records[:-1]))
    path = tmp_path / "a" / (name if name != "gone" else f"2024/text/{records[50].id}.json")
    data = path.read_bytes()
    path.unlink() if name == "gone" else path.write_bytes(data[: len(data) // 2] + data[len(data) // 2 + 1 :])
    write_search(tmp_path / "a", group_by_year(records))
    write_search(tmp_path / "b", group_by_year(records))
    assert tree(tmp_path / "a") == tree(tmp_path / "b")


@settings(max_examples=12)
@given(data=st.data())
def test_a_year_that_changed_is_what_it_would_be_if_made_whole(
    records: list[SearchRecord],
    data: st.DataObject,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("changed")
    held = {one.id: one for one in records[40:70]}
    write_search(folder / "a", group_by_year(held.values()))
    for _ in range(3):
        for place in data.draw(st.sets(st.integers(40, 79), max_size=6)):
            one = records[place]
            match data.draw(st.sampled_from(["remove", "edit", "move", "lengthen"])):
                case "remove":
                    held.pop(one.id, None)
                case "edit":
                    held[one.id] = replace(one, title_zh=f"关于渡口的通告{place}")
                case "move":
                    held[one.id] = replace(one, published="2024-06-01", topics=(("渡口", "渡口", "Ferries"),))
                case "lengthen":
                    held[one.id] = replace(one, segments=one.segments * data.draw(st.integers(0, 4)))
        write_search(folder / "a", group_by_year(held.values()))
        write_search(folder / "b", group_by_year(held.values()))
        assert tree(folder / "a") == tree(folder / "b")
        shutil.rmtree(folder / "b")


def test_one_more_notice_loads_that_one_alone(records: list[SearchRecord], tmp_path: Path) -> None:
    asked: list[set[str]] = []

    def load(ids: Collection[str]) -> Iterable[SearchRecord]:
        asked.append(set(ids))
        return [one for one in records if one.id in ids]

    for count in (39, 40):
        stamps = {one.id: "same" for one in records[40 : 40 + count]}
        write_search(tmp_path, [YearOfRecords("2024", stamps, load)])
    assert asked == [{one.id for one in records[40:79]}, {records[79].id}]


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


# --- from a notice ---------------------------------------------------------------------------------------------


NOTICE = Notice(
    id="l1-2024-1",
    title="关于青梧路夜间封闭的通告",
    issuer="临岚市交通局 临岚市公安局",
    document_number="临交〔2024〕7号",
    type=DocumentType.PUBLIC_NOTICE,
    published=date(2024, 5, 6),
    topics=("交通运输",),
    attachments=(Attachment("绕行路线图"),),
    origin=Origin(sample=True),
    body=(
        Heading(2, (Run("一、封闭时间"),)),
        paragraph(""),
        paragraph("每日21:00至次日5:00，电话"),
        paragraph("青梧路两侧禁止停车 & <立即>"),
        Table(
            (
                (Cell((Run("路段"),)), Cell((Run("长度"),))),
                (Cell((Run("青梧路"), Run("", Masked("mobile")))), Cell((Run("3.5"),))),
            ),
        ),
    ),
)


MOBILE = MASKED["mobile"]


def english(**targets: str) -> Translation:
    return Translation({unit: Target(text, Status.EDITED) for unit, text in targets.items()})


def test_a_record_holds_both_languages() -> None:
    made = record_of(
        NOTICE,
        english(
            **{
                NOTICE.title: "Qingwu Road closed at night",
                "青梧路两侧禁止停车 &amp; &lt;立即>": "No parking on Qingwu Road &amp; &lt;now>",
                "路段": "Section",
                "绕行路线图": "Map of detours",
                "临岚市交通局": "Linlan Transport Bureau",
            },
        ),
    )
    assert (made.year, made.published, made.type, made.sample) == ("2024", "2024-05-06", "public-notice", True)
    assert made.urls == ("zh/notices/2024/l1-2024-1.html", "en/notices/2024/l1-2024-1.html")
    assert made.issuers == (
        ("临岚市交通局", "临岚市交通局", "Linlan Transport Bureau"),
        ("临岚市公安局", "临岚市公安局", ""),
    )
    assert made.issuer_initials == "llsjtj llsgaj"
    assert [(one.zh, one.en) for one in made.segments] == [
        ("一、封闭时间", ""),
        ("每日21:00至次日5:00，电话", ""),
        ("青梧路两侧禁止停车 & <立即>", "No parking on Qingwu Road & <now>"),
        (f"路段 | 长度 |\n青梧路{MOBILE} | 3.5", f"Section | 长度 |\n青梧路{MOBILE} | 3.5"),
        ("绕行路线图", "Map of detours"),
    ]
    assert all(one.id.startswith("s-") for one in made.segments[:4])
    assert made.status == "part"
    assert "绕行路线图" in all_texts(made)


def test_a_missing_date_is_no_guess() -> None:
    assert record_of(replace(NOTICE, published=None, issued=date(2023, 1, 2)), Translation()).year == "2023"
    assert record_of(replace(NOTICE, published=None), Translation()).year == "undated"


def test_english_with_broken_tags_still_counts() -> None:
    notice = replace(NOTICE, body=(replace(paragraph(""), runs=(Run("在"), Run("吴岚区", Restored(1)), Run("举行"))),))
    made = record_of(notice, english(**{"在<restored>吴岚区</restored>举行": "in <restored>Wulan"}))
    assert made.segments[0].en == "in Wulan"
    assert made.segments[0].zh == "在吴岚区举行"


def test_an_index_is_current_only_if_writing_it_would_change_nothing(
    tmp_path: Path, records: list[SearchRecord]
) -> None:
    years = group_by_year(records)
    stamps = {one.year: one.stamps for one in years}
    assert not is_current(tmp_path, stamps)
    write_search(tmp_path, years)
    assert is_current(tmp_path, stamps)
    assert not is_current(tmp_path, {**stamps, "2024": {**stamps["2024"], "one-more": "0"}})
    assert not is_current(tmp_path, {"2024": stamps["2024"]})
    for name, text in (("2023/segment.json", "{}"), ("index.json", "{}"), ("stray.txt", "")):
        (tmp_path / name).write_text(text)
        assert not is_current(tmp_path, stamps), name
        write_search(tmp_path, years)
        assert is_current(tmp_path, stamps), name
