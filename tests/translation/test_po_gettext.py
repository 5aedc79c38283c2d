"""PO files that this project writes are read, kept and given back unchanged by gettext's own tools."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from converters.model import Notice, Paragraph, Restored, Run, paragraph
from converters.translation.edits import record_edit, record_machine, record_refusal
from converters.translation.memory import Memory, follow
from converters.translation.po import Entry, Po, read_po, write_po
from converters.translation.records import Refusal, Waiver, write_waiver
from converters.translation.status import Status
from converters.translation.translated import translation_of

DAY = date(2026, 3, 1)
LONG = "为保障市民温暖过冬，现将有关事项通知如下：供暖期自11月15日起至次年3月15日止，室内温度不低于18℃。" * 3

PARAGRAPHS = (
    '引号“全角”和"半角"，反斜杠\\，制表\t符。',
    "第一行\n第二行",
    LONG,
    "金额100%到账，见附件。",
    "附件清单",
    "特此通知。",
)


def run(*command: str | Path) -> str:
    program = shutil.which(str(command[0]))
    assert program, f"{command[0]} is missing; install gettext (on Debian: apt-get install gettext)"
    done = subprocess.run([program, *map(str, command[1:])], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "warning" not in done.stderr.lower(), done.stderr
    return done.stdout


def make_po() -> tuple[Notice, Po]:
    marked = Paragraph((Run("送"), Run("吴中区", Restored(1)), Run("委办公室。")))
    notice = Notice("关于供暖的通知", (*map(paragraph, PARAGRAPHS), marked), id="linlan-1", published=DAY)
    po = follow(notice, None, Memory({}))
    po = record_edit(po, PARAGRAPHS[0], 'Quotes “full” and "half", a backslash \\, a\ttab.', "Li Hua; %", DAY)
    po = record_edit(po, PARAGRAPHS[1], "line one\nline two", "Wang Fang", DAY, status=Status.REVIEWED)
    po = record_machine(po, LONG, "A very long sentence about heating. " * 12, "openai qwen-mt-plus", DAY)
    po = record_edit(
        po, PARAGRAPHS[3], "100% of it has arrived.", "", None, status=Status.OFFICIAL, published_in="Gazette"
    )
    po = record_refusal(po, PARAGRAPHS[4], Refusal("libre", "an error; 502\npage", DAY))
    waiver = write_waiver(Waiver("figures", "Li Hua", DAY, "counted by hand"))
    entries = tuple(
        replace(each, comments=(*each.comments, waiver)) if each.unit == LONG else each for each in po.entries
    )
    po = replace(po, entries=entries)
    # One paragraph changes, one goes: a fuzzy entry with its previous Chinese, and an obsolete one.
    changed = replace(notice, body=(*map(paragraph, (*PARAGRAPHS[:1], "第一行\n第三行", *PARAGRAPHS[2:3])), marked))
    return changed, follow(changed, po, Memory({}))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    _, po = make_po()
    path = tmp_path / "linlan-1.po"
    path.write_text(write_po(po), "utf-8")
    return path


def test_the_file_holds_every_kind_of_entry(file: Path) -> None:
    text = file.read_text("utf-8")
    for sign in (
        "#. ",
        "#: s-",
        "#, fuzzy",
        "#| msgid",
        "#~ msgid",
        "# record: ",
        "# waive: ",
        "\\n",
        '\\"',
        "\\t",
        "\\\\",
    ):
        assert sign in text, sign


def test_msgfmt_checks_it(file: Path) -> None:
    run("msgfmt", "--check", "--check-accelerators", "-o", "/dev/null", file)


@pytest.mark.parametrize("command", [("msgcat",), ("msgattrib",), ("msgconv", "-t", "UTF-8")])
def test_it_comes_back_unchanged(file: Path, command: tuple[str, ...]) -> None:
    assert run(command[0], "--no-wrap", *command[1:], file) == file.read_text("utf-8")


@pytest.mark.parametrize("command", [("msgcat",), ("msgattrib",), ("msgcat", "--width=20"), ("msgcat", "--escape")])
def test_wrapped_in_another_way_it_is_the_same_file(file: Path, command: tuple[str, ...]) -> None:
    other = run(*command, file)
    assert read_po(other) == read_po(file.read_text("utf-8"))
    assert write_po(read_po(other)) == file.read_text("utf-8")


def test_msgmerge_with_its_own_units_changes_nothing(file: Path) -> None:
    merged = run("msgmerge", "--quiet", "--no-wrap", "--previous", "--no-fuzzy-matching", file, file)
    # msgmerge sorts nothing, but forgets the previous Chinese of fuzzy entries that still fit; the records know it.
    mine, theirs = read_po(file.read_text("utf-8")), read_po(merged)
    assert [replace(each, previous="") for each in theirs.entries] == [
        replace(each, previous="") for each in mine.entries
    ]
    assert theirs.header == mine.header
    notice, _ = make_po()
    assert translation_of(notice, theirs, None) == translation_of(notice, mine, None)


@pytest.mark.parametrize("option", ["--translated", "--only-fuzzy", "--untranslated", "--only-obsolete"])
def test_msgattrib_selects_by_state(file: Path, option: str) -> None:
    def fits(entry: Entry) -> bool:
        match option:
            case "--translated":
                return bool(entry.target) and not entry.fuzzy and not entry.obsolete
            case "--only-fuzzy":
                return entry.fuzzy and not entry.obsolete
            case "--untranslated":
                return not entry.target
            case _:
                return entry.obsolete

    _, po = make_po()
    more = {"--translated": ("--no-fuzzy", "--no-obsolete"), "--only-obsolete": ()}.get(option, ("--no-obsolete",))
    chosen = read_po(run("msgattrib", "--no-wrap", option, *more, file))
    assert [each.unit for each in chosen.entries] == [each.unit for each in po.entries if fits(each)]
    assert chosen.entries


def test_a_review_by_msgattrib_is_an_edit_by_nobody_in_particular(file: Path) -> None:
    notice, _ = make_po()
    cleared = read_po(run("msgattrib", "--no-wrap", "--clear-fuzzy", file))
    target = translation_of(notice, cleared, None).of(LONG)
    assert (target.status, target.by) == (Status.EDITED, "")


def test_hand_edits_made_with_gettext_are_read_as_the_person_s(file: Path) -> None:
    notice, _ = make_po()
    text = file.read_text("utf-8")
    text = text.replace("Last-Translator: Automatically generated", "Last-Translator: Zhao Min <z@example.org>")
    text = text.replace("PO-Revision-Date: 2026-03-01 00:00+0800", "PO-Revision-Date: 2026-04-02 10:11+0800")
    file.write_text(text.replace("#, fuzzy\n", "").replace("A very long", "A truly long"), "utf-8")
    saved = read_po(run("msgcat", file))
    target = translation_of(notice, saved, None).of(LONG)
    assert (target.status, target.by, target.on) == (Status.REVIEWED, "Zhao Min", date(2026, 4, 2))
