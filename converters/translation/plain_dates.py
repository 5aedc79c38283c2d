"""The English of a unit that is nothing but a date or the number of a document, by rule: nobody need be asked."""

from __future__ import annotations

import re
from dataclasses import replace

from converters.dates import find_dates, print_en
from converters.official.document_number import DocumentNumber
from converters.translation.po import Entry
from converters.translation.records import Record, digest, read_record, with_record
from converters.translation.status import NUMBER_RULE, RULE, RULES, Status

_LONGEST_NUMBER = 60
"""Signs; a longer line that ends in 号 is a sentence, and is not looked at."""

_LED = re.compile(r"根据|依据|按照|依照|遵照|参照|参见|详见|见|附|转发|印发|关于|废止|修改|原|即|和|与|及|同")
"""How a line begins that says something of a number; the code of an agency does not."""


def write_date(unit: str) -> str:
    """Return the English of ``unit`` if it is one date and nothing else; else "".

    >>> write_date("2026年9月24日"), write_date("二〇二六年九月二十四日"), write_date("2026年9月24日前")
    ('24 September 2026', '24 September 2026', '')
    """
    bare = unit.strip()
    hits = find_dates(bare)
    return print_en(hits[0][0]) if len(hits) == 1 and hits[0][1:] == (0, len(bare)) else ""


def write_number(unit: str) -> str:
    """Return the English of ``unit`` if it is the number of a document and nothing else, as heads give it; else "".

    >>> write_number("岚教发〔2026〕31号"), write_number("国务院令第746号"), write_number("见岚教发〔2026〕31号。")
    ('Lan Jiao Fa [2026] No. 31', '', '')
    """
    bare = unit.strip()
    if len(bare) > _LONGEST_NUMBER or not bare.endswith(("号", "號")) or _LED.match(bare):
        return ""
    try:
        return DocumentNumber.parse(bare).in_english()
    except ValueError:
        return ""


def add_by_rule(entry: Entry) -> Entry:
    """Return ``entry`` with the English that a rule writes, on record as such, if it has none and there is a rule."""
    if entry.target:
        return entry
    english, rule = write_date(entry.unit), RULE
    if not english:
        english, rule = write_number(entry.unit), NUMBER_RULE
    if not english:
        return entry
    record = Record(Status.MACHINE, rule, of=digest(entry.unit), text=digest(english))
    flags = tuple(dict.fromkeys((*entry.flags, "fuzzy")))
    return with_record(replace(entry, target=english, flags=flags, previous=""), record)


def is_by_rule(entry: Entry) -> bool:
    """Return whether the English of ``entry`` is what a rule writes: what other notices have is no better."""
    record = read_record(entry.comments)
    if record is None or record.by not in RULES:
        return False
    return entry.target == (write_date if record.by == RULE else write_number)(entry.unit)
