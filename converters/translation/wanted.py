"""Which units an engine is to be asked, and how its answers become entries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from converters.model import Notice, Runs
from converters.segments import list_segments
from converters.translation.checks import note_pass
from converters.translation.edits import has_unit, record_machine, record_refusal
from converters.translation.po import Entry, Po
from converters.translation.records import Record, Refusal, digest, read_record, read_refusals, stand, with_record
from converters.translation.status import Status
from converters.translation.translated import check_marks


@dataclass(frozen=True, slots=True)
class Wanted:
    """A unit without English that stands, in the first notice that has it."""

    notice: str
    unit: str
    context: str


def find_wanted(
    notices: Iterable[tuple[Notice, Po]], engine: str, *, again: bool = False
) -> tuple[tuple[Wanted, ...], tuple[tuple[Wanted, Refusal], ...]]:
    """Return what to ask ``engine``, each unit once, and what it was asked before without success.

    ``again`` asks those too. English of a person that is outdated waits for a person.
    """
    wanted: list[Wanted] = []
    refused: list[tuple[Wanted, Refusal]] = []
    seen: set[str] = set()
    for notice, po in notices:
        entries = {entry.unit: entry for entry in po.entries if not entry.obsolete and entry.context is None}
        for segment in list_segments(notice):
            entry = entries.get(segment.unit)
            if segment.unit in seen or entry is None or not _is_wanted(entry):
                continue
            seen.add(segment.unit)
            one = Wanted(notice.id, segment.unit, notice.title)
            refusal = next((each for each in read_refusals(entry) if each.by == engine), None)
            if refusal and not again:
                refused.append((one, refusal))
            else:
                wanted.append(one)
    return tuple(wanted), tuple(refused)


def _is_wanted(entry: Entry) -> bool:
    standing = stand(entry)
    return standing.status is Status.MISSING or (standing.outdated and standing.status is Status.MACHINE)


@dataclass(frozen=True, slots=True)
class Given:
    """An engine's answer for a whole unit, or its refusal."""

    unit: str
    text: str
    engine: str
    on: date | None
    doubt: str = ""
    refused: str = ""


def take_answers(notice: Notice, po: Po, given: Iterable[Given]) -> Po:
    """Return ``po`` with the answers as machine English, and the refusals noted.

    An answer of which no page could be made counts as a refusal. An answer to a unit that has left the
    notice is kept as an obsolete entry: it was paid for.
    """
    runs: dict[str, Runs] = {segment.unit: segment.runs for segment in list_segments(notice)}
    for answer in given:
        if not has_unit(po, answer.unit):
            po = po if answer.refused else _remember(po, answer)
            continue
        broken = check_marks(answer.unit, answer.text, runs.get(answer.unit, ())) if not answer.refused else None
        why = answer.refused or (broken.detail if broken and broken.detail.startswith("unreadable") else "")
        if why:
            po = record_refusal(po, answer.unit, Refusal(answer.engine, why, answer.on))
        else:
            text = fit_newlines(answer.unit, answer.text)
            po = record_machine(po, answer.unit, text, answer.engine, answer.on, doubt=answer.doubt)
    return po


def note_passes(po: Po, units: Iterable[str]) -> Po:
    """Return ``po`` with a note at each of ``units`` whose English has passed the checks, so that no build need ask."""
    wanted = set(units)
    return replace(po, entries=tuple(_note_pass(entry) if entry.unit in wanted else entry for entry in po.entries))


def _note_pass(entry: Entry) -> Entry:
    record = read_record(entry.comments)
    if record is None or entry.obsolete or record.of != digest(entry.unit) or record.text != digest(entry.target):
        return entry
    return with_record(entry, replace(record, passed=note_pass(entry.unit, entry.target)))


def fit_newlines(unit: str, text: str) -> str:
    r"""Return ``text`` beginning and ending with a newline where ``unit`` does, as gettext demands.

    >>> fit_newlines("甲\n", "\na")
    'a\n'
    """
    text = text.strip("\n")
    start = "\n" if unit.startswith("\n") else ""
    end = "\n" if unit.endswith("\n") else ""
    return f"{start}{text}{end}"


def _remember(po: Po, answer: Given) -> Po:
    if any(entry.unit == answer.unit for entry in po.entries):
        return po
    record = Record(
        Status.MACHINE, answer.engine, answer.on, digest(answer.unit), digest(answer.text), doubt=answer.doubt
    )
    entry = Entry(answer.unit, answer.text, flags=("fuzzy",), obsolete=True)
    return replace(po, entries=(*po.entries, with_record(entry, record)))
