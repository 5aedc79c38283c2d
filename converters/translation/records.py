"""Records: the lines in a PO file's translator comments that say who or what an English text comes from.

A record holds digests of the Chinese and of the English it was made for, so that it says nothing about
any other text: whoever edits one of the two drops the state, whatever program was used for it.

>>> line = "record: status=machine; by=libre; on=2026-03-01; of=0a1b2c3d4e5f; text=5f4e3d2c1b0a"
>>> record = read_record((line,))
>>> record.by, write_record(record) == line
('libre', True)
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from converters.translation.comment_fields import read_day, read_fields, write_day, write_fields
from converters.translation.po import Entry, Po
from converters.translation.status import Status

RECORD = "record: "
REFUSED = "refused: "
WAIVE = "waive: "
SIMILAR = "similar: "

AUTOMATIC = "Automatically generated"
"""What gettext's own msginit writes where no person is the last translator."""

HUMAN = (Status.EDITED, Status.REVIEWED, Status.OFFICIAL)


@lru_cache(maxsize=1 << 16)
def digest(text: str) -> str:
    """Return 12 hex digits that stand for ``text`` in a record."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Record:
    """Where one English text comes from. ``of`` and ``text`` are the digests of the Chinese and the English."""

    status: Status
    by: str = ""
    on: date | None = None
    of: str = ""
    text: str = ""
    published_in: str = ""
    copied_from: str = ""
    """The id of the notice whose PO file holds the original record."""
    doubt: str = ""
    """Why a machine's answer cannot pass as checked: nothing shows that it answers this unit."""
    passed: str = ""
    """Which checks these two texts have passed, as ``checks.note`` writes it; empty if nobody noted it."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """An engine's answer that is no translation: paid for, not believed, and not asked for again unbidden."""

    by: str
    why: str
    on: date | None = None
    of: str = ""


@dataclass(frozen=True, slots=True)
class Waiver:
    """A person's word that a failed check is none. Without who, why and when it has no force."""

    check: str
    by: str
    on: date
    why: str

    def __str__(self) -> str:
        """Who, when, why, as a page says it."""
        return f"{self.by}, {self.on.isoformat()}: {self.why}"


@dataclass(frozen=True, slots=True)
class Signature:
    """The person and the day of the last save in a PO editor."""

    by: str
    on: date | None


# --- lines ------------------------------------------------------------------------------------


def write_record(record: Record) -> str:
    """Return the comment line that ``read_record`` reads."""
    fields = {
        "status": record.status.value,
        "by": record.by,
        "on": write_day(record.on),
        "of": record.of,
        "text": record.text,
        "published": record.published_in,
        "from": record.copied_from,
        "doubt": record.doubt,
        "passed": record.passed,
    }
    return write_fields(RECORD, fields)


def read_record(comments: tuple[str, ...]) -> Record | None:
    """Return the record among ``comments``; None if there is none or it is damaged."""
    for line in comments:
        if line.startswith(RECORD):
            return _parse_record(line)
    return None


@lru_cache(maxsize=1 << 16)
def _parse_record(line: str) -> Record | None:
    """Return the record that ``line`` is. An entry's record is asked for again and again; so it is kept."""
    fields = read_fields(line.removeprefix(RECORD))
    try:
        status = Status(fields.get("status", ""))
    except ValueError:
        return None
    return Record(
        status=status,
        by=fields.get("by", ""),
        on=read_day(fields.get("on", "")),
        of=fields.get("of", ""),
        text=fields.get("text", ""),
        published_in=fields.get("published", ""),
        copied_from=fields.get("from", ""),
        doubt=fields.get("doubt", ""),
        passed=fields.get("passed", ""),
    )


def with_record(entry: Entry, record: Record | None) -> Entry:
    """Return ``entry`` with ``record`` as its only record, and without what was said about earlier answers."""
    kept = [line for line in entry.comments if not line.startswith((RECORD, REFUSED, SIMILAR))]
    return replace(entry, comments=(*kept, *([write_record(record)] if record else [])))


def read_refusals(entry: Entry) -> tuple[Refusal, ...]:
    """Return the refusals noted at ``entry`` that are about its present Chinese."""
    refusals = []
    for line in entry.comments:
        if line.startswith(REFUSED):
            fields = read_fields(line.removeprefix(REFUSED))
            refusal = Refusal(
                fields.get("by", ""), fields.get("why", ""), read_day(fields.get("on", "")), fields.get("of", "")
            )
            if refusal.of == digest(entry.unit):
                refusals.append(refusal)
    return tuple(refusals)


def with_refusal(entry: Entry, refusal: Refusal) -> Entry:
    """Return ``entry`` with ``refusal`` noted, in place of an earlier one of the same engine."""
    line = write_fields(
        REFUSED, {"by": refusal.by, "on": write_day(refusal.on), "of": digest(entry.unit), "why": refusal.why}
    )
    earlier = write_fields(REFUSED, {"by": refusal.by}) + ";"
    return replace(entry, comments=(*(kept for kept in entry.comments if not kept.startswith(earlier)), line))


def write_waiver(waiver: Waiver) -> str:
    """Return the comment line that ``read_waivers`` reads."""
    fields = {"check": waiver.check, "by": waiver.by, "on": waiver.on.isoformat(), "why": waiver.why}
    return write_fields(WAIVE, fields)


def read_waivers(comments: tuple[str, ...]) -> tuple[Waiver, ...]:
    """Return the waivers that are complete.

    >>> read_waivers(("waive: check=figures; by=Li Hua; on=2026-03-01; why=counted by hand", "waive: check=han"))
    (Waiver(check='figures', by='Li Hua', on=datetime.date(2026, 3, 1), why='counted by hand'),)
    """
    waivers = []
    for line in comments:
        if line.startswith(WAIVE):
            fields = read_fields(line.removeprefix(WAIVE))
            day = read_day(fields.get("on", ""))
            check, by, why = (fields.get(key, "") for key in ("check", "by", "why"))
            if day and check and by and why:
                waivers.append(Waiver(check, by, day, why))
    return tuple(waivers)


# --- what the records say ---------------------------------------------------------------------

SEEN = "X-Mingshi-Seen"
"""Header field: the save (PO-Revision-Date and Last-Translator) that the records already account for."""

_PERSON = re.compile(
    r"""
    ^\s*(?P<name>[^<]*?)\s*            # Li Hua
    (?:<(?P<mailbox>[^@>]*)[^>]*>)?\s*$  # <li.hua@example.org>
    """,
    re.VERBOSE,
)
_NOBODY = {"", AUTOMATIC, "FULL NAME", "EMAIL"}


def _save_of(po: Po) -> str:
    return f"{po.field('PO-Revision-Date')} {po.field('Last-Translator')}".strip()


def read_signature(po: Po) -> Signature | None:
    """Return the person who saved ``po`` since its records were last settled; None if nobody can be named.

    There is no day where the date is still that of the save before; in a new file it is that of the notice.
    """
    if _save_of(po) == po.field(SEEN):
        return None
    person = _PERSON.match(po.field("Last-Translator"))
    if person is None or (person["name"] in _NOBODY and (person["mailbox"] or "") in _NOBODY):
        return None
    name = person["name"] if person["name"] not in _NOBODY else person["mailbox"]
    revision = po.field("PO-Revision-Date")
    return Signature(name, None if po.field(SEEN).startswith(f"{revision} ") else read_day(revision[:10]))


@dataclass(frozen=True, slots=True)
class Standing:
    """What the record of an entry comes to, once it is held against the texts."""

    status: Status
    by: str = ""
    on: date | None = None
    outdated: bool = False
    published_in: str = ""
    doubt: str = ""
    passed: str = ""


def stand(entry: Entry, signature: Signature | None = None) -> Standing:
    """Return how the English of ``entry`` stands; ``signature`` is the person of the last save, if it is new.

    A machine's text never stands above MACHINE here: whether it passed the checks is not for a record to say.
    """
    if not entry.target:
        return Standing(Status.MISSING)
    record = read_record(entry.comments)
    if record is None:
        if entry.fuzzy:
            return Standing(Status.MACHINE, outdated=bool(entry.previous), doubt="no record of its origin")
        return _sign(Status.EDITED, signature)
    same_source, same_text = record.of == digest(entry.unit), record.text == digest(entry.target)
    if entry.fuzzy and not same_source:
        status = Status.MACHINE if record.status is Status.MACHINE else Status.EDITED
        return Standing(status, record.by, record.on, outdated=True, doubt=record.doubt)
    if same_source and same_text and not (record.status is Status.MACHINE and not entry.fuzzy):
        status = Status.EDITED if entry.fuzzy and record.status in HUMAN else record.status
        return Standing(
            status,
            record.by,
            record.on,
            published_in=record.published_in,
            doubt=record.doubt,
            passed=record.passed,
        )
    if entry.fuzzy:
        return _sign(Status.EDITED, signature)
    own_text = record.status is Status.EDITED and signature is not None and record.by == signature.by
    return _sign(Status.REVIEWED if signature and not own_text else Status.EDITED, signature)


def _sign(status: Status, signature: Signature | None) -> Standing:
    return Standing(status, signature.by, signature.on) if signature else Standing(status)


def settle(po: Po) -> Po:
    """Return ``po`` with each edit made outside (Poedit, Weblate, a text editor) put on record.

    An edit is the person's whom the header names, if the header was saved since the last time; else it
    is an edit by nobody in particular. Settling twice changes nothing.
    """
    signature = read_signature(po)
    entries = tuple(_settle_entry(entry, signature) for entry in po.entries)
    header = tuple((key, _save_of(po) if key == SEEN else value) for key, value in po.header)
    if not po.field(SEEN):
        header = (*(pair for pair in header if pair[0] != SEEN), (SEEN, _save_of(po)))
    return replace(po, header=header, entries=entries)


def _settle_entry(entry: Entry, signature: Signature | None) -> Entry:
    if entry.obsolete:
        return entry
    record = read_record(entry.comments)
    if not entry.target:
        return with_record(entry, None) if record else entry
    standing = stand(entry, signature)
    if standing.status not in HUMAN or standing.outdated:
        return entry
    if record and record.of == digest(entry.unit) and record.text == digest(entry.target) and record.status in HUMAN:
        return entry
    settled = Record(standing.status, standing.by, standing.on, digest(entry.unit), digest(entry.target))
    return replace(with_record(entry, settled), previous="")
