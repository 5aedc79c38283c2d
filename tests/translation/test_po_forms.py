"""Records and PO files print and parse; what is broken in a file is named with its place."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converters.translation.memory import new_po
from converters.translation.po import Entry, PoError, read_po, write_po
from converters.translation.records import (
    Record,
    Refusal,
    Waiver,
    read_record,
    read_refusals,
    read_waivers,
    with_record,
    with_refusal,
    write_record,
    write_waiver,
)
from converters.translation.status import Status
from scripts.building.product import read_stock
from scripts.places import PlaceError
from tests.translation.entries import notice

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
