"""Notes of passed checks: they spare the checks of the very texts and rules that they speak of, and nothing else."""

from __future__ import annotations

import csv
import hashlib
from dataclasses import replace
from datetime import date

import pytest

from converters.model import Notice, paragraph
from converters.segments import list_segments
from converters.translation.checks import EDITION, FidelityChecker, check_target, note_pass, read_pass
from converters.translation.glossary import Glossary, Term
from converters.translation.memory import Memory, follow
from converters.translation.po import Po, read_po, write_po
from converters.translation.records import read_record, with_record
from converters.translation.status import Failure, Status
from converters.translation.translated import translation_of
from converters.translation.wanted import Given, note_passes, take_answers
from scripts.environment import ROOT

CASES = ROOT / "tests" / "cases"
ZH, EN, WRONG = "投资3.5亿元。", "An investment of 350 million yuan.", "An investment of 3.5 billion yuan."
NOTICE = Notice(id="n", title="关于投资的公告", body=(paragraph(ZH),))


def answered(text: str) -> Po:
    """Return a PO file with ``text`` as an engine's answer, noted as ``translate`` notes it."""
    po = follow(NOTICE, None, Memory({}))
    return note_passes(take_answers(NOTICE, po, [Given(ZH, text, "engine", date(2026, 3, 1))]), [ZH])


def passed_in(po: Po) -> str:
    record = next(record for entry in po.entries if entry.unit == ZH and (record := read_record(entry.comments)))
    return record.passed


class Counting(FidelityChecker):
    """Checks that count how often all of them were asked."""

    asked = 0

    def check(self, source: str, target: str) -> tuple[Failure, ...]:
        type(self).asked += 1
        return super().check(source, target)


@pytest.fixture
def counting() -> Counting:
    Counting.asked = 0
    return Counting()


def test_a_right_answer_is_noted_and_not_asked_again(counting: Counting) -> None:
    po = read_po(write_po(answered(EN)))
    assert passed_in(po) == f"{EDITION}/1"
    target = translation_of(NOTICE, po, counting).of(ZH)
    assert (target.status, target.figures, target.figures_matched, target.failures) == (Status.CHECKED, 1, 1, ())
    assert counting.asked == 0
    assert translation_of(NOTICE, po, replace(counting, trusting=False)).of(ZH) == target
    assert Counting.asked == 1


def test_a_wrong_answer_is_not_noted(counting: Counting) -> None:
    po = answered(WRONG)
    assert passed_in(po) == ""
    assert translation_of(NOTICE, po, counting).of(ZH).status is Status.MACHINE
    assert counting.asked == 1


@pytest.mark.parametrize("note", ["0/1", "1", "1/", "1/x", "/1", "1/1", "99/1"])
def test_a_note_of_other_checks_counts_for_nothing(note: str, counting: Counting) -> None:
    entries = answered(WRONG).entries
    forged = tuple(
        with_record(entry, replace(record, passed=note)) if (record := read_record(entry.comments)) else entry
        for entry in entries
    )
    assert translation_of(NOTICE, Po(entries=forged), counting).of(ZH).status is Status.MACHINE
    assert counting.asked == 1


@pytest.mark.parametrize("changed", ["target", "unit"])
def test_an_edit_drops_the_note(changed: str, counting: Counting) -> None:
    notice = NOTICE if changed == "target" else replace(NOTICE, body=(paragraph("投资3.6亿元。"),))
    unit = list_segments(notice)[-1].unit
    po = Po(
        entries=tuple(
            replace(entry, unit=unit, target=WRONG if changed == "target" else EN) if entry.unit == ZH else entry
            for entry in answered(EN).entries
        )
    )
    target = translation_of(notice, po, counting).of(unit)
    assert counting.asked == 1
    assert target.failures[0].check == "figures"


def test_terms_are_checked_whatever_was_noted() -> None:
    glossary = Glossary((Term("投资", "capital expenditure", "term", forbidden=("investment",)),))
    target = translation_of(NOTICE, answered(EN), FidelityChecker(glossary)).of(ZH)
    assert [failure.check for failure in target.failures] == ["glossary"]
    assert (target.figures, target.figures_matched) == (1, 1)


def test_a_note_says_what_the_checks_say() -> None:
    with (CASES / "figures" / "opposites.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        for english in (row["en_good"], row["en_bad"]):
            figures = read_pass(note_pass(row["zh"], english))
            failures, total, matched = FidelityChecker(trusting=False).judge(row["zh"], english, "")
            assert (figures is not None) is (not failures and total == matched)
            assert figures in (None, total)


def test_the_edition_counts_up_when_the_checks_judge_otherwise(*, regenerate: bool) -> None:
    judged = hashlib.sha256()
    for path in sorted((CASES / "figures").glob("*.csv")):
        if path.name == "floors.csv":
            continue
        with path.open(encoding="utf-8") as stream:
            for row in csv.DictReader(stream):
                for english in (row["en_good"], row["en_bad"]):
                    found = sorted({failure.check for failure in check_target(row["zh"], english, Glossary())})
                    judged.update(f"{row['zh']}\t{english}\t{found}\n".encode())
    noted = CASES / "checks-edition.txt"
    now = f"{EDITION} {judged.hexdigest()}\n"
    if regenerate:
        noted.write_text(now, encoding="utf-8")
    assert now == noted.read_text("utf-8"), (
        "The checks judge these pairs otherwise than before, or the pairs are others. If the checks changed, count "
        "EDITION in converters/translation/checks up, so that old notes of passes count no more; then --regenerate."
    )
