"""The memory follows its notices, keeps what persons wrote, and drops a state when one of the texts changes."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from converters.model import Cell, Heading, Notice, Run, Table, paragraph
from converters.segments import list_segments
from converters.translation.edits import record_edit, record_machine
from converters.translation.memory import Memory, find_conflicts, follow
from converters.translation.po import read_po, write_po
from converters.translation.records import (
    read_record,
    settle,
    stand,
)
from converters.translation.status import Status
from converters.translation.translated import translation_of
from tests.translation.entries import DAY, EMPTY, ENGLISH, SENTENCE, Strict, change, entry, machine_po, notice, saved_by


def test_entries_stand_in_reading_order_with_role_and_places() -> None:
    table = Table(((Cell((Run("合计"),)), Cell((Run("合计"),))),))
    body = (Heading(2, (Run("一、总则"),)), table, paragraph("合计"))
    po = follow(Notice("通知", body, id="n"), None, EMPTY)
    assert [each.unit for each in po.entries] == ["通知", "一、总则", "合计"]
    assert po.entries[2].extracted == ("cell, body",)
    assert len(po.entries[2].references) == 2


def test_following_twice_changes_nothing() -> None:
    po = follow(notice(SENTENCE, "特此通知。"), machine_po(), EMPTY)
    assert follow(notice(SENTENCE, "特此通知。"), po, Memory({"linlan-1": po})) == po


def test_changed_chinese_shows_the_old_english_as_outdated() -> None:
    po = record_edit(machine_po(), SENTENCE, ENGLISH, "Li Hua", DAY, status=Status.REVIEWED)
    new = SENTENCE.replace("2026", "2027")
    po = follow(notice(new), po, EMPTY)
    assert entry(po, new).target == ENGLISH
    assert entry(po, new).fuzzy
    assert entry(po, new).previous == SENTENCE
    target = translation_of(notice(new), po, Strict()).of(new)
    assert target.outdated
    assert target.status is Status.EDITED
    again = follow(notice(new), po, Memory({"linlan-1": po}))
    assert again == po


def test_chinese_that_comes_back_finds_its_english_again() -> None:
    po = record_edit(machine_po(), SENTENCE, ENGLISH, "Li Hua", DAY, status=Status.REVIEWED)
    gone = follow(notice("完全不同的一段文字，与前文无关。"), po, EMPTY)
    assert [each.unit for each in gone.entries if each.obsolete] == [SENTENCE]
    assert read_po(write_po(gone)) == gone
    back = follow(notice(SENTENCE), gone, EMPTY)
    assert translation_of(notice(SENTENCE), back, None).of(SENTENCE).status is Status.REVIEWED


def test_a_unit_is_translated_once_across_notices() -> None:
    first = record_edit(machine_po(), SENTENCE, ENGLISH, "Li Hua", DAY, status=Status.REVIEWED)
    memory = Memory({"linlan-1": first})
    second = follow(notice(SENTENCE, key="linlan-2"), None, memory)
    target = translation_of(notice(SENTENCE, key="linlan-2"), second, None).of(SENTENCE)
    assert (target.text, target.by, target.on, target.copied_from) == (ENGLISH, "Li Hua", DAY, "linlan-1")
    assert target.status is Status.EDITED  # what was reviewed is the first notice
    record = read_record(entry(second, SENTENCE).comments)
    assert record is not None
    assert record.copied_from == "linlan-1"


def test_a_copy_follows_its_original() -> None:
    first = record_edit(machine_po(), SENTENCE, ENGLISH, "Li Hua", DAY, status=Status.REVIEWED)
    second = follow(notice(SENTENCE, key="linlan-2"), None, Memory({"linlan-1": first}))
    better = ENGLISH.replace("hereby ", "")
    first = record_edit(first, SENTENCE, better, "Wang Fang", date(2026, 3, 2), status=Status.REVIEWED)
    second = follow(notice(SENTENCE, key="linlan-2"), second, Memory({"linlan-1": first, "linlan-2": second}))
    assert entry(second, SENTENCE).target == better


def test_a_review_taken_back_is_taken_back_in_copies_too() -> None:
    first = record_edit(machine_po(), SENTENCE, ENGLISH, "Li Hua", DAY, status=Status.REVIEWED)
    other = notice(SENTENCE, key="linlan-2")
    second = follow(other, None, Memory({"linlan-1": first}))
    first = change(first, SENTENCE, flags=("fuzzy",))
    memory = Memory({"linlan-1": first, "linlan-2": second})
    second = follow(other, second, memory)
    assert translation_of(other, second, None).of(SENTENCE).status is Status.EDITED
    assert follow(other, second, Memory({"linlan-1": first, "linlan-2": second})) == second
    first = change(first, SENTENCE, flags=())
    second = follow(other, second, Memory({"linlan-1": first, "linlan-2": second}))
    assert stand(entry(second, SENTENCE)).status is Status.REVIEWED


def test_a_person_s_own_english_is_never_replaced_from_elsewhere() -> None:
    first = record_edit(machine_po(), SENTENCE, ENGLISH, "Li Hua", DAY, status=Status.REVIEWED)
    own = record_edit(follow(notice(SENTENCE, key="b"), None, EMPTY), SENTENCE, "Mine.", "Wang", DAY)
    memory = Memory({"linlan-1": first, "b": own})
    assert entry(follow(notice(SENTENCE, key="b"), own, memory), SENTENCE).target == "Mine."
    assert [unit for unit, _ in find_conflicts(memory)] == [SENTENCE]


def test_near_matches_are_comments_and_never_text() -> None:
    memory = Memory({"linlan-1": machine_po()})
    near = SENTENCE.replace("供暖", "供水")
    po = follow(notice(near, key="linlan-2"), None, memory)
    assert entry(po, near).target == ""
    assert any(ENGLISH in line for line in entry(po, near).comments)
    done = follow(notice(near, key="linlan-2"), record_edit(po, near, "Water.", "Li", DAY), memory)
    assert not any(ENGLISH in line for line in entry(done, near).comments)


EDITS = st.lists(
    st.tuples(st.sampled_from(["paragraphs", "machine", "person", "poedit", "memory"]), st.integers(0, 5)), max_size=12
)


@given(EDITS)
def test_nothing_that_a_person_wrote_is_ever_lost(steps: list[tuple[str, int]]) -> None:
    texts = [f"第{number}段：供暖安排如下，请遵照执行。" for number in "一二三四五六"]
    po = follow(notice(*texts[:3]), None, EMPTY)
    written: dict[str, str] = {}
    for number, (kind, at) in enumerate(steps):
        live = [each for each in po.entries if not each.obsolete and each.unit != "关于供暖的通知"]
        chosen = live[at % len(live)]
        match kind:
            case "paragraphs":
                po = follow(notice(*(texts[at:] + texts[:at])[:3]), po, Memory({"linlan-1": po}))
            case "machine":
                po = record_machine(po, chosen.unit, f"machine {number}", "libre", DAY)
            case "person":
                po = record_edit(po, chosen.unit, f"person {number}", "Li Hua", DAY, status=Status.REVIEWED)
                written[chosen.unit] = f"person {number}"
            case "poedit":
                po = change(po, chosen.unit, target=f"poedit {number}", flags=())
                po = settle(saved_by(po, "Wang <w@example.org>", f"2026-03-05 14:{number:02}+0800"))
                written[chosen.unit] = f"poedit {number}"
            case _:
                memory = Memory({"linlan-1": po, "other": follow(notice(*texts, key="other"), None, EMPTY)})
                po = follow(notice(*[each.unit for each in live]), po, memory)
    for unit, text in written.items():
        assert [each.target for each in po.entries if each.unit == unit] == [text]


def test_segments_of_the_head_have_entries_too() -> None:
    po = follow(notice(SENTENCE), None, EMPTY)
    assert [each.unit for each in po.entries] == [segment.unit for segment in list_segments(notice(SENTENCE))]
