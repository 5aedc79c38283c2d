"""The memory in step with the notices: which notices must look at it again.

A PO file depends on its notice, on itself, on the page a person may have edited, and, for units without
settled English of its own, on what other PO files offer. Offers and listeners are noted by unit, so that
one new translation reaches exactly the notices that wait for it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import NamedTuple

from converters.archive.differences import CELL, text_after
from converters.model import Notice, Run
from converters.segments import list_segments, needs_translation, write_unit
from converters.translation.memory import Memory, rank_of, trust_in
from converters.translation.po import Entry, Po
from converters.translation.records import HUMAN, read_record, stand
from scripts.building.ledger import Ledger, unpack

_ENTRY = attrgetter(*(field.name for field in fields(Entry)))
_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_DAYS = 24
"""Bits of a rank that hold the day."""


class Offer(NamedTuple):
    """An entry that other notices may take, as bytes. The most trusted has the greatest rank, -1 is never taken."""

    rank: int
    entry: bytes


class Listening(NamedTuple):
    """How a notice waits for a unit: how far it trusts what it has, and the notice it copied that from, if any."""

    own: int
    source: str


@dataclass(frozen=True, slots=True)
class Stock:
    """What a PO file has by unit: English for others, and from which notice it copied which."""

    offers: Mapping[bytes, Offer]
    copies: Mapping[bytes, str]


def unit_key(unit: str) -> bytes:
    """Return 12 bytes that stand for ``unit`` in the ledger."""
    return hashlib.sha256(unit.encode("utf-8", "surrogatepass")).digest()[:12]


def write_entry(entry: Entry) -> bytes:
    """Return ``entry`` as bytes; equal entries give equal bytes."""
    return _ENCODE(_ENTRY(entry)).encode("utf-8", "surrogatepass")


def read_entry(data: bytes) -> Entry:
    """Return the entry that ``write_entry`` wrote."""
    values = json.loads(data.decode("utf-8", "surrogatepass"))
    return Entry(*(tuple(value) if isinstance(value, list) else value for value in values))  # type: ignore[arg-type]


def stock_of(po: Po) -> Stock:
    """Return what a settled PO file has. A copy is nothing to offer: its original is offered where it stands."""
    offers: dict[bytes, Offer] = {}
    copies: dict[bytes, str] = {}
    for entry in po.entries:
        record = read_record(entry.comments)
        if not entry.target or record is None or entry.context is not None:
            continue
        if record.copied_from:
            copies[unit_key(entry.unit)] = record.copied_from
        else:
            offers[unit_key(entry.unit)] = Offer(_pack_rank(rank_of(entry)), write_entry(entry))
    return Stock(offers, copies)


def _pack_rank(rank: tuple[int, bool, int] | None) -> int:
    if rank is None:
        return -1
    trust, alive, day = rank
    return ((trust * 2 + alive) << _DAYS) + day


def _trust_of(rank: int) -> int:
    return rank >> (_DAYS + 1)


def listens_of(notice: Notice, po: Po, titles: Mapping[str, str]) -> dict[bytes, Listening]:
    """Return the units of ``notice`` that take English from elsewhere if there is any better; ``po`` is settled.

    Those whose English was taken over name the notice it is from: ``titles`` gives its title by id.
    """
    entries = {entry.unit: entry for entry in po.entries if entry.context is None and not entry.obsolete}
    # What a page shows of another notice follows what that notice says.
    listens = {unit_key(unit): Listening(0, key) for unit, key in related_units(notice).items()}
    for segment in list_segments(notice):
        entry = entries.get(segment.unit) or Entry(segment.unit)
        if not _is_settled(entry):
            record = read_record(entry.comments)
            source = record.copied_from if record else ""
            listens[unit_key(segment.unit)] = Listening(trust_in(entry), source)
            if source in titles:
                listens.setdefault(_title_key(titles, source), Listening(0, source))
    return listens


def related_units(notice: Notice) -> dict[str, str]:
    """Return unit -> id of the notice it is of: what the page of ``notice`` shows of others of this archive."""
    if not notice.relations:
        return {}
    later = next((one.id for one in notice.relations if one.kind == "later-version"), "")
    lines = [text_after(pieces) for pieces in notice.differences]
    texts = {cell: later for line in lines for cell in line.split(CELL)}
    texts |= {one.title: one.id for one in notice.relations if one.id}
    own = {segment.unit for segment in list_segments(notice)}
    units = {write_unit((Run(text),)): key for text, key in texts.items()}
    return {unit: key for unit, key in units.items() if needs_translation(unit) and unit not in own}


def _is_settled(entry: Entry) -> bool:
    if not entry.target:
        return False
    standing, record = stand(entry), read_record(entry.comments)
    return standing.status in HUMAN and not standing.outdated and record is not None and not record.copied_from


def offered_to(ledger: Ledger, notice: Notice) -> tuple[dict[str, list[bytes]], dict[str, str]]:
    """Return notice id -> packed entries: the best that is offered for each unit of ``notice``, and what it copied.

    Beside them, by id, the titles of these notices, whose English is among the entries.
    """
    found: dict[str, list[bytes]] = {}
    originals = ledger.rows(
        "SELECT unit, offers.id, entry FROM copies JOIN offers USING (unit) WHERE copies.id = ? AND offers.id = source",
        notice.id,
    )
    wanted = {*units_of(notice), *map(unit_key, related_units(notice))}
    best = (row for unit in sorted(wanted) for row in _best_offer(ledger, unit, notice.id))
    for (_, key), entry in sorted({(unit, key): entry for unit, key, entry in (*originals, *best)}.items()):
        found.setdefault(key, []).append(entry)
    titles = _titles_of(ledger, found)
    for key in titles:
        named = ledger.rows("SELECT entry FROM offers WHERE unit = ? AND id = ?", _title_key(titles, key), key)
        found[key] += [entry for (entry,) in named if entry not in found[key]]
    return found, titles


def _titles_of(ledger: Ledger, ids: Iterable[str]) -> dict[str, str]:
    rows = ledger.several("SELECT id, calling FROM joined WHERE id IN ({})", set(ids))
    return {key: unpack(calling).title for key, calling in rows}


def _title_key(titles: Mapping[str, str], key: str) -> bytes:
    return unit_key(write_unit((Run(titles[key]),)))


def who_copied(ledger: Ledger, ids: Iterable[str]) -> set[str]:
    """Return the notices that took English over from one of ``ids``, and name it."""
    return {key for (key,) in ledger.several("SELECT id FROM copies WHERE source IN ({})", set(ids))}


def units_of(notice: Notice) -> set[bytes]:
    """Return what stands for the units of ``notice`` in the ledger."""
    return {unit_key(segment.unit) for segment in list_segments(notice)}


def _best_offer(ledger: Ledger, unit: bytes, besides: str) -> list[tuple[bytes, str, bytes]]:
    query = "SELECT unit, id, entry FROM offers WHERE unit = ? AND id != ? AND rank >= 0 ORDER BY rank DESC, id DESC"
    return ledger.rows(f"{query} LIMIT 1", unit, besides)


def memory_of(offered: Mapping[str, Iterable[bytes]]) -> Memory:
    """Return the memory that offered entries make."""
    return Memory({key: Po((), tuple(map(read_entry, entries))) for key, entries in offered.items()}, suggests=False)


class Change(NamedTuple):
    """A unit for which the PO file of ``id`` offers something else: the ranks of both; -1 for nothing."""

    unit: bytes
    id: str
    before: int
    after: int


def note_stock(ledger: Ledger, key: str, stock: Stock) -> list[Change]:
    """Note what the PO file of ``key`` has now, and return what changed of its offers."""
    ledger.run("DELETE FROM copies WHERE id = ?", key)
    ledger.run_many("INSERT INTO copies VALUES (?, ?, ?)", ((key, *copy) for copy in sorted(stock.copies.items())))
    rows = ledger.rows("SELECT unit, rank, entry FROM offers WHERE id = ?", key)
    old = {unit: Offer(rank, entry) for unit, rank, entry in rows}
    new = stock.offers
    changed = sorted(unit for unit in {*old, *new} if old.get(unit) != new.get(unit))
    gone = ((unit, old[unit].rank, key) for unit in changed if unit in old)
    ledger.run_many("DELETE FROM offers WHERE unit = ? AND rank = ? AND id = ?", gone)
    rows = [(unit, new[unit].rank, key, new[unit].entry) for unit in changed if unit in new]
    ledger.run_many("INSERT INTO offers VALUES (?, ?, ?, ?)", rows)
    nothing = Offer(-1, b"")
    return [Change(unit, key, old.get(unit, nothing).rank, new.get(unit, nothing).rank) for unit in changed]


def who_listens(ledger: Ledger, changes: Iterable[Change]) -> set[str]:
    """Return the notices whose English may be another one now that other notices offer something else.

    What a notice has of its own gives way only to English that is trusted more. A copy follows its original,
    and may have been taken from any other notice whose English is trusted as much.
    """
    found: set[str] = set()
    for change in changes:
        before, after = _trust_of(change.before), _trust_of(change.after)
        query = (
            "SELECT id FROM listens WHERE unit = ? AND id != ? AND "
            "(source = ? OR (source = '' AND own < ?) OR (source != '' AND own <= ?))"
        )
        rows = ledger.rows(query, change.unit, change.id, change.id, after, max(before, after))
        found.update(key for (key,) in rows)
    return found


def note_listens(ledger: Ledger, key: str, listens: Mapping[bytes, Listening]) -> None:
    """Note the units for which ``key`` waits."""
    ledger.run("DELETE FROM listens WHERE id = ?", key)
    rows = ((unit, one.own, key, one.source) for unit, one in sorted(listens.items()))
    ledger.run_many("INSERT INTO listens VALUES (?, ?, ?, ?)", rows)
