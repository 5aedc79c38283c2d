"""What the records of the memory say: whose an English is, what it was checked by, and what takes a review back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from converters.model import Notice, Restored, Run, paragraph
from converters.segments import write_unit
from converters.translation.edits import record_edit, record_machine, record_refusal
from converters.translation.memory import follow, new_po
from converters.translation.po import Entry
from converters.translation.records import (
    Refusal,
    Signature,
    Waiver,
    read_refusals,
    read_signature,
    settle,
    write_waiver,
)
from converters.translation.status import Status
from converters.translation.translated import translation_of
from tests.translation.entries import DAY, EMPTY, ENGLISH, SENTENCE, Strict, change, entry, machine_po, notice, saved_by


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
