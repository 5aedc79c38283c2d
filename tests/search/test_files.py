"""The files of the index: only what changed is written, damage is mended, what is gone is removed."""

from __future__ import annotations

import random
import shutil
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converters.search.record import SearchRecord
from scripts.search_index import YearOfRecords, group_by_year, write_search
from scripts.search_state import is_current
from tests.search.invented import records

__all__ = ["records"]


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
