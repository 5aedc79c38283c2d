"""The English of a unit that is nothing but a date, written by rule: no engine and no person need be asked."""

from __future__ import annotations

from dataclasses import replace

from converters.dates import find_dates, print_en
from converters.translation.po import Entry
from converters.translation.records import Record, digest, read_record, with_record
from converters.translation.status import RULE, Status


def write_date(unit: str) -> str:
    """Return the English of ``unit`` if it is one date and nothing else; else "".

    >>> write_date("2026年9月24日"), write_date("二〇二六年九月二十四日"), write_date("2026年9月24日前")
    ('24 September 2026', '24 September 2026', '')
    """
    bare = unit.strip()
    hits = find_dates(bare)
    return print_en(hits[0][0]) if len(hits) == 1 and hits[0][1:] == (0, len(bare)) else ""


def add_date(entry: Entry) -> Entry:
    """Return ``entry`` with the English of its date, on record as a machine's, if it has none and is nothing else."""
    if entry.target or not (english := write_date(entry.unit)):
        return entry
    record = Record(Status.MACHINE, RULE, of=digest(entry.unit), text=digest(english))
    flags = tuple(dict.fromkeys((*entry.flags, "fuzzy")))
    return with_record(replace(entry, target=english, flags=flags, previous=""), record)


def is_by_rule(entry: Entry) -> bool:
    """Return whether the English of ``entry`` is what the rule writes: what other notices have is no better."""
    record = read_record(entry.comments)
    return record is not None and record.by == RULE and entry.target == write_date(entry.unit)
