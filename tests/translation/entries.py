"""A notice, its PO file, and what persons and machines do to entries of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from converters.model import Notice, paragraph
from converters.translation.edits import record_machine
from converters.translation.memory import Memory, follow
from converters.translation.po import Entry, Po
from converters.translation.status import CheckSeverity, Failure

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
