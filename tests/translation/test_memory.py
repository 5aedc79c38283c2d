"""The memory keeps what persons wrote, says whose it is, and drops a state when one of the texts changes."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converters.model import Cell, Heading, Notice, Restored, Run, Table, paragraph
from converters.segments import list_segments, write_unit
from converters.translation.edits import record_edit, record_machine, record_refusal
from converters.translation.memory import Memory, find_conflicts, follow, new_po
from converters.translation.po import Entry, Po, PoError, read_po, write_po
from converters.translation.records import (
    Record,
    Refusal,
    Signature,
    Waiver,
    read_record,
    read_refusals,
    read_signature,
    read_waivers,
    settle,
    stand,
    with_record,
    with_refusal,
    write_record,
    write_waiver,
)
from converters.translation.status import CheckSeverity, Failure, Status
from converters.translation.translated import translation_of
from scripts.building.product import read_stock
from scripts.places import PlaceError

DAY = date(2026, 3, 1)
SENTENCE = "现将2026年供暖安排通知如下："
ENGLISH = "The heating arrangements for 2026 are hereby notified as follows:"
EMPTY = Memory({})


def notice(*paragraphs: str, key: str = "linlan-1", title: str = "关于供暖的通知") -> Notice:
    return Notice(title=title, body=tuple(map(paragraph, paragraphs)), id=key, published=date(2026, 2, 1))


def entry(po: Po, unit: str) -> Entry:
    return next(each for each in po.entries if each.unit == unit and not each.obsolete)


def change(po: Po, unit: str, **fields: object) -> Po:
    entries = tuple(replace(e, **fields) if e.unit == unit else e for e in po.entries)  # type: ignore[arg-type]
    return replace(po, entries=entries)


def saved_by(po: Po, person: str, when: str) -> Po:
    fields = {"Last-Translator": person, "PO-Revision-Date": when}
    return replace(po, header=tuple((key, fields.get(key, value)) for key, value in po.header))


class Strict:
    """A checker that fails every text with the word "wrong"."""

    def judge(self, source: str, target: str, _passed: str) -> tuple[tuple[Failure, ...], int, int]:
        failed = (Failure("wrong", CheckSeverity.CRITICAL, "", source, target),) if "wrong" in target else ()
        return (failed, 1, int("2026" in target)) if "2026" in source else (failed, 0, 0)


def machine_po() -> Po:
    return record_machine(follow(notice(SENTENCE), None, EMPTY), SENTENCE, ENGLISH, "libre", DAY)


# --- entries follow the notice ----------------------------------------------------------------


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


# --- what the records say ---------------------------------------------------------------------


def test_machine_text_is_fuzzy_and_checked_only_by_a_checker() -> None:
    po = machine_po()
    assert entry(po, SENTENCE).fuzzy
    assert translation_of(notice(SENTENCE), po, None).of(SENTENCE).status is Status.MACHINE
    target = translation_of(notice(SENTENCE), po, Strict()).of(SENTENCE)
    assert (target.status, target.by, target.on, target.figures) == (Status.CHECKED, "libre", DAY, 1)


def test_a_critical_failure_blocks_checked_until_it_is_waived() -> None:
    po = record_machine(machine_po(), SENTENCE, "wrong 2026", "libre", DAY)
    target = translation_of(notice(SENTENCE), po, Strict()).of(SENTENCE)
    assert target.status is Status.MACHINE
    assert [failure.check for failure in target.failures] == ["wrong"]
    waiver = write_waiver(Waiver("wrong", "Li Hua", DAY, "the word is meant; it is quoted"))
    po = change(po, SENTENCE, comments=(*entry(po, SENTENCE).comments, waiver))
    target = translation_of(notice(SENTENCE), po, Strict()).of(SENTENCE)
    assert target.status is Status.CHECKED
    assert "Li Hua, 2026-03-01" in target.failures[0].waived


def test_an_answer_in_doubt_never_passes_as_checked() -> None:
    po = record_machine(machine_po(), SENTENCE, ENGLISH, "libre", DAY, doubt="the marker is lost")
    assert translation_of(notice(SENTENCE), po, Strict()).of(SENTENCE).status is Status.MACHINE


def test_a_correction_saved_in_poedit_is_reviewed_by_that_person_on_that_day() -> None:
    po = saved_by(machine_po(), "Li Hua <li.hua@example.org>", "2026-03-05 14:30+0800")
    po = change(po, SENTENCE, target="Heating in 2026:", flags=())
    target = translation_of(notice(SENTENCE), po, None).of(SENTENCE)
    assert (target.status, target.by, target.on) == (Status.REVIEWED, "Li Hua", date(2026, 3, 5))
    settled = settle(po)
    assert settle(settled) == settled
    target = translation_of(notice(SENTENCE), settled, None).of(SENTENCE)
    assert (target.status, target.by, target.on) == (Status.REVIEWED, "Li Hua", date(2026, 3, 5))


def test_a_later_save_by_another_person_does_not_take_over_earlier_reviews() -> None:
    po = follow(notice(SENTENCE, "特此通知。"), machine_po(), EMPTY)
    po = record_machine(po, "特此通知。", "Notice is given.", "libre", DAY)
    po = settle(change(saved_by(po, "Li Hua <l@example.org>", "2026-03-05 14:30+0800"), SENTENCE, flags=()))
    po = settle(change(saved_by(po, "Wang Fang <w@example.org>", "2026-03-09 09:00+0800"), "特此通知。", flags=()))
    both = notice(SENTENCE, "特此通知。")
    assert translation_of(both, po, None).of(SENTENCE).by == "Li Hua"
    assert translation_of(both, po, None).of("特此通知。").by == "Wang Fang"


def test_an_edit_without_a_new_name_in_the_header_is_nobody_s_review() -> None:
    po = settle(change(saved_by(machine_po(), "Li Hua <l@example.org>", "2026-03-05 14:30+0800"), SENTENCE, flags=()))
    po = change(po, SENTENCE, target="Changed in a plain text editor, 2026.")
    target = translation_of(notice(SENTENCE), po, None).of(SENTENCE)
    assert (target.status, target.by, target.on) == (Status.EDITED, "", None)


def test_a_fuzzy_flag_set_by_a_person_takes_the_review_back() -> None:
    po = record_edit(machine_po(), SENTENCE, ENGLISH, "Li Hua", DAY, status=Status.REVIEWED)
    po = change(po, SENTENCE, flags=("fuzzy",))
    assert translation_of(notice(SENTENCE), po, None).of(SENTENCE).status is Status.EDITED


def test_an_official_text_names_its_publication() -> None:
    with pytest.raises(ValueError, match="publication"):
        record_edit(machine_po(), SENTENCE, "x", "", None, status=Status.OFFICIAL)
    po = record_edit(
        machine_po(), SENTENCE, "x", "", None, status=Status.OFFICIAL, published_in="Linlan Gazette 3/2026"
    )
    target = translation_of(notice(SENTENCE), po, None).of(SENTENCE)
    assert (target.status, target.published_in) == (Status.OFFICIAL, "Linlan Gazette 3/2026")


def test_a_review_needs_a_name_and_a_day() -> None:
    with pytest.raises(ValueError, match="reviewer"):
        record_edit(machine_po(), SENTENCE, "x", "Li Hua", None, status=Status.REVIEWED)


def test_english_without_a_record_is_an_edit_or_in_doubt() -> None:
    po = follow(notice(SENTENCE), None, EMPTY)
    by_hand = change(po, SENTENCE, target=ENGLISH)
    assert translation_of(notice(SENTENCE), by_hand, Strict()).of(SENTENCE).status is Status.EDITED
    guessed = change(po, SENTENCE, target=ENGLISH, flags=("fuzzy",))
    assert translation_of(notice(SENTENCE), guessed, Strict()).of(SENTENCE).status is Status.MACHINE


def test_a_machine_never_writes_over_a_person() -> None:
    po = record_edit(machine_po(), SENTENCE, "Mine, 2026.", "Li Hua", DAY)
    assert record_machine(po, SENTENCE, ENGLISH, "libre", DAY) == po


def test_a_refusal_is_kept_until_the_chinese_changes() -> None:
    po = record_refusal(
        follow(notice(SENTENCE), None, EMPTY), SENTENCE, Refusal("libre", "an error page; not text", DAY)
    )
    assert read_refusals(entry(po, SENTENCE)) == (
        Refusal("libre", "an error page; not text", DAY, read_refusals(entry(po, SENTENCE))[0].of),
    )
    assert read_refusals(replace(entry(po, SENTENCE), unit="改了。")) == ()


def test_lost_marks_are_critical_and_broken_ones_no_text() -> None:
    runs = (Run("送"), Run("吴中区", Restored(1)), Run("委"))
    unit = write_unit(runs)
    noticed = replace(notice("x"), body=(replace(paragraph("x"), runs=runs),))
    po = record_edit(follow(noticed, None, EMPTY), unit, "to the Committee", "Li", DAY)
    assert translation_of(noticed, po, None).of(unit).failures[0].check == "marks"
    po = record_edit(po, unit, "to <restored>Wuzhong", "Wang", DAY, status=Status.REVIEWED)
    target = translation_of(noticed, po, None).of(unit)
    assert target.status is Status.MISSING
    assert target.failures[0].detail.startswith("unreadable")


# --- forms ------------------------------------------------------------------------------------

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=40)
LINES = st.text(st.sampled_from('ab; =%25供暖\n,"\\'), max_size=20).map(str.strip)


@given(st.builds(Record, st.sampled_from(Status), LINES, st.none() | st.dates(), LINES, LINES, LINES, LINES, LINES))
def test_records_print_and_parse(record: Record) -> None:
    line = write_record(record)
    assert "\n" not in line
    assert read_record(("another comment", line)) == record
    assert read_record(with_record(Entry("甲", "a"), record).comments) == record


@given(LINES.filter(bool), LINES.filter(bool), st.dates(), LINES.filter(bool))
def test_waivers_print_and_parse(check: str, by: str, on: date, why: str) -> None:
    waiver = Waiver(check, by, on, why)
    assert read_waivers((write_waiver(waiver),)) == (waiver,)


@given(LINES.filter(bool), LINES)
def test_a_second_refusal_of_an_engine_replaces_the_first(by: str, why: str) -> None:
    once = with_refusal(Entry("甲"), Refusal(by, why))
    assert len(read_refusals(with_refusal(once, Refusal(by, why)))) == 1


@given(st.lists(st.tuples(TEXTS, TEXTS, st.booleans(), st.booleans()), unique_by=lambda row: row[0], max_size=6))
def test_po_files_come_back_unchanged(rows: list[tuple[str, str, bool, bool]]) -> None:
    entries = [
        Entry(unit, target, ("a comment",), () if old else ("body",), () if old else ("s-1",),
              ("fuzzy",) if fuzzy else (), "旧" if fuzzy else "", None, old)
        for unit, target, fuzzy, old in rows
    ]  # fmt: skip
    po = replace(new_po(notice("甲")), entries=tuple(sorted(entries, key=lambda each: each.obsolete)))
    assert read_po(write_po(po)) == po


@given(st.text(st.sampled_from('#~|.,: \n"\\msgidstr特\r\t[0]'), max_size=80))
def test_any_text_is_a_po_file_or_a_clear_error(text: str) -> None:
    with contextlib.suppress(PoError):
        assert read_po(write_po(read_po(text))) == read_po(text)


PO_LINES = st.sampled_from(
    [
        'msgid "甲"', 'msgid "乙"', 'msgid ""', 'msgstr "a"', 'msgstr ""', 'msgstr "a" ',
        '"Language: en\\n"', '"\\"b\\\\"',
        '"',
        "# a", "#", "# b \t", "#. body", "#: s-1 s-2", "#, fuzzy", "#,fuzzy, no-wrap", '#| msgid "旧"', '#~ msgid "丙"',
        '#~ msgstr "c"', 'msgctxt "x"', "", "", "\r", "msgid",
    ]
)  # fmt: skip


@settings(max_examples=500)
@given(st.lists(PO_LINES | st.just('# a\n\nmsgid "丁"\nmsgstr "d"\n'), max_size=14).map("\n".join))
def test_a_file_read_at_once_is_the_file_read_line_by_line(text: str) -> None:
    """The blank line that is appended holds a space, so that the file is read line by line."""
    found = []
    for written in (text, f"{text}\n \n"):
        try:
            found.append(repr(read_po(written)))
        except PoError as error:
            found.append(str(error))
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('msgid "甲"\n', "cut"),
        ('msgid "甲"\nmsgstr "a\n', "line 2"),
        ('<<<<<<< HEAD\nmsgid "甲"\nmsgstr "a"\n', "line 1"),
        ('msgid "甲"\nmsgid_plural "乙"\nmsgstr[0] "a"\n', "plural"),
        ('msgid "甲"\nmsgstr "a"\n\nmsgid "甲"\nmsgstr "b"\n', "twice"),
    ],
)
def test_broken_files_are_named_with_the_place(text: str, says: str) -> None:
    with pytest.raises(PoError, match=says):
        read_po(text)


def test_what_is_wrong_with_a_file_leaves_the_mending_to_who_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "n1.po"
    path.write_text('msgid "甲"\nmsgstr "a\n', "utf-8")
    with pytest.raises(PlaceError) as caught:
        read_stock(path)
    assert str(caught.value).count("Mend it") == 1
    assert "msgfmt --check FILE says more. Mend it in a PO editor" in str(caught.value)


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


def test_a_name_without_a_new_date_is_reviewed_on_no_day() -> None:
    """The date in a new file is that of the notice: nobody reviewed it on that day."""
    made = new_po(Notice("停水公告", (), id="n1", published=date(2026, 3, 1)))
    unit = Entry("停水公告", "Water supply cut off")
    old = replace(made, entries=(unit,))
    when = old.field("PO-Revision-Date")
    for day in (when, ""):
        assert read_signature(saved_by(old, "Zhao Min <z@linlan.example>", day)) == Signature("Zhao Min", None)
    later = saved_by(old, "Zhao Min <z@linlan.example>", "2026-11-20 09:30+0800")
    assert read_signature(later) == Signature("Zhao Min", date(2026, 11, 20))
    again = saved_by(settle(later), "Li Hua", "2026-11-21 08:00+0800")
    assert read_signature(again) == Signature("Li Hua", date(2026, 11, 21))
