"""From PO entries to the English of a page: each target with its status, its figures and its failures."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import Protocol

from converters.model import Notice, Runs
from converters.segments import list_segments, read_unit
from converters.translation.po import Entry, Po
from converters.translation.records import Standing, read_record, read_signature, read_waivers, stand
from converters.translation.status import TRUST, CheckSeverity, Failure, Status, Target, Translation


class Checker(Protocol):
    """The fidelity checks with the glossary they hold a text against."""

    def judge(self, source: str, target: str, passed: str) -> tuple[tuple[Failure, ...], int, int]:
        """Return the failures, how many figures ``source`` has, and how many of them ``target`` has too.

        ``passed`` is the note of a pass of these very texts, empty if there is none.
        """
        ...


BLOCKING = (CheckSeverity.CRITICAL, CheckSeverity.FUNCTIONAL)
"""A machine's text with such a failure, not waived, is not ``checked``."""

MARKS_CHECK = "marks"
_TAG = re.compile(r"</?(?:restored|cut|remark|masked|link|strong)/?>")


def translation_of(notice: Notice, po: Po | None, checker: Checker | None) -> Translation:
    """Return the English of ``notice`` that ``po`` holds, each target's status from its record alone.

    Without ``checker`` no machine text counts as checked. An English text whose marks cannot be read
    counts as missing and says so. What was made for another notice counts as reviewed or official in that one only.
    """
    if po is None:
        return Translation({})
    signature = read_signature(po)
    entries = {entry.unit: entry for entry in po.entries if not entry.obsolete and entry.context is None}
    targets: dict[str, Target] = {}
    for segment in list_segments(notice):
        entry = entries.get(segment.unit)
        if segment.unit in targets or entry is None or not entry.target:
            continue
        standing = stand(entry, signature)
        record = read_record(entry.comments)
        copied_from = record.copied_from if record else ""
        target = Target(
            text=entry.target,
            status=_elsewhere(standing.status) if copied_from else standing.status,
            outdated=standing.outdated,
            by=standing.by,
            on=standing.on,
            copied_from=copied_from,
            published_in="" if copied_from else standing.published_in,
        )
        targets[segment.unit] = _check(target, entry, segment.runs, checker, standing)
    return Translation(targets)


def _elsewhere(status: Status) -> Status:
    """Return how far English of that ``status`` in one notice is to be trusted in another.

    A review of one notice, and its publication, say nothing of another: a person wrote it, and no more.
    """
    return min(status, Status.EDITED, key=TRUST.index)


def _check(target: Target, entry: Entry, runs: Runs, checker: Checker | None, standing: Standing) -> Target:
    broken = check_marks(entry.unit, entry.target, runs)
    if broken and broken.detail.startswith("unreadable"):
        return Target("", Status.MISSING, failures=(broken,))
    failed, figures, matched = checker.judge(entry.unit, entry.target, standing.passed) if checker else ((), 0, 0)
    found = (*((broken,) if broken else ()), *failed)
    waivers = {waiver.check: str(waiver) for waiver in read_waivers(entry.comments)}
    failures = tuple(replace(one, waived=waivers[one.check]) if one.check in waivers else one for one in found)
    blocked = any(failure.severity in BLOCKING and not failure.waived for failure in failures)
    passed = checker is not None and not blocked and not standing.doubt and not target.outdated
    status = Status.CHECKED if target.status is Status.MACHINE and passed else target.status
    return replace(target, status=status, figures=figures, figures_matched=matched, failures=failures)


def check_marks(source: str, target: str, runs: Runs) -> Failure | None:
    """Return the failure of ``target`` to carry each mark of ``source`` once, None if it does.

    A detail that begins with "unreadable" means that no page can be made of ``target``.
    """
    try:
        read_unit(target, runs)
    except ValueError as error:
        return Failure(MARKS_CHECK, CheckSeverity.CRITICAL, f"unreadable: {error}", source, target)
    have, want = Counter(_TAG.findall(target)), Counter(_TAG.findall(source))
    if have == want:
        return None
    lost = ", ".join(sorted((want - have).elements()))
    return Failure(MARKS_CHECK, CheckSeverity.CRITICAL, f"marks of the Chinese are lost: {lost}", source, target)
