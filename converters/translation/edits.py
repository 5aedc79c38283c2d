"""Edits put on record: every change of a PO file by a command, a page or an engine goes through here."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from converters.translation.po import Entry, Po
from converters.translation.records import HUMAN, Record, Refusal, digest, read_record, stand, with_record, with_refusal
from converters.translation.status import TRUST, Status


def record_edit(  # noqa: PLR0913 - a record has that many parts
    po: Po,
    unit: str,
    target: str,
    by: str,
    on: date | None,
    *,
    status: Status = Status.EDITED,
    published_in: str = "",
) -> Po:
    """Return ``po`` with ``target`` as the English of ``unit``, on record as ``by``'s, ``on`` that day.

    ``status`` is EDITED, REVIEWED or OFFICIAL; an official text names where it was published. The same
    text recorded again at the same status fills a name or a day that is missing there, the day only beside the
    same name; at the same or a lower status it changes nothing else. Raises KeyError if ``po`` has no
    such unit, ValueError if a review without a name and a day, or an official text without a
    publication, is to be put on record.
    """
    if status not in HUMAN:
        raise ValueError(f"{status} is no status that a person can give; use edited, reviewed or official")
    if status is Status.REVIEWED and not (by and on):
        raise ValueError("a review needs the name of the reviewer and the day")
    if status is Status.OFFICIAL and not published_in:
        raise ValueError("an official translation needs the publication it was taken from")
    entry = _entry_of(po, unit)
    standing = stand(entry)
    settled = standing.status in HUMAN and not standing.outdated and not entry.fuzzy
    if entry.target == target and settled and TRUST.index(standing.status) >= TRUST.index(status):
        return _put(po, _fill(entry, by, on)) if standing.status is status else po
    record = Record(status, by, on, digest(unit), digest(target), published_in)
    flags = tuple(flag for flag in entry.flags if flag != "fuzzy")
    return _put(po, with_record(replace(entry, target=target, flags=flags, previous=""), record if target else None))


def _fill(entry: Entry, by: str, on: date | None) -> Entry:
    """Return ``entry`` with ``by`` and ``on`` in its record where that says nothing, and nothing else."""
    old = read_record(entry.comments) or Record(Status.EDITED, of=digest(entry.unit), text=digest(entry.target))
    if old.by and old.by != by:
        return entry
    new = replace(old, by=old.by or by, on=old.on or on)
    return entry if new == old else with_record(entry, new)


def record_machine(  # noqa: PLR0913 - a record has that many parts
    po: Po, unit: str, target: str, engine: str, on: date | None, *, doubt: str = ""
) -> Po:
    """Return ``po`` with an engine's answer for ``unit``, fuzzy; a person's English, even outdated, stays."""
    entry = _entry_of(po, unit)
    standing = stand(entry)
    if standing.status in HUMAN:
        return po
    record = Record(Status.MACHINE, engine, on, digest(unit), digest(target), doubt=doubt)
    flags = tuple(dict.fromkeys((*entry.flags, "fuzzy")))
    return _put(po, with_record(replace(entry, target=target, flags=flags, previous=""), record))


def record_refusal(po: Po, unit: str, refusal: Refusal) -> Po:
    """Return ``po`` with the note that an engine gave no translation of ``unit``, and why."""
    return _put(po, with_refusal(_entry_of(po, unit), refusal))


def has_unit(po: Po, unit: str) -> bool:
    """Return whether ``unit`` has a live entry in ``po``."""
    return any(_is_live(entry, unit) for entry in po.entries)


def _is_live(entry: Entry, unit: str) -> bool:
    return entry.unit == unit and not entry.obsolete and entry.context is None


def _entry_of(po: Po, unit: str) -> Entry:
    for entry in po.entries:
        if _is_live(entry, unit):
            return entry
    raise KeyError(unit)


def _put(po: Po, new: Entry) -> Po:
    entries = (new if _is_live(entry, new.unit) else entry for entry in po.entries)
    return replace(po, entries=tuple(entries))
