"""The memory in step with the notices: which notices must look at it again.

A PO file depends on its notice, on itself, on the page a person may have edited, and, for units without
settled English of its own, on what other PO files offer. Offers and listeners are noted by unit, so that
one new translation reaches exactly the notices that wait for it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import astuple

from converters.model import Notice
from converters.segments import list_segments
from converters.translation.memory import Memory
from converters.translation.po import Entry, Po
from converters.translation.records import HUMAN, read_record, stand
from scripts.building.ledger import Ledger

Offers = Mapping[bytes, bytes]
"""Unit key -> written entry."""


def unit_key(unit: str) -> bytes:
    """Return 12 bytes that stand for ``unit`` in the ledger."""
    return hashlib.sha256(unit.encode("utf-8", "surrogatepass")).digest()[:12]


def write_entry(entry: Entry) -> bytes:
    """Return ``entry`` as bytes; equal entries give equal bytes."""
    return json.dumps(astuple(entry), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def read_entry(data: bytes) -> Entry:
    """Return the entry that ``write_entry`` wrote."""
    values = json.loads(data.decode("utf-8", "surrogatepass"))
    return Entry(*(tuple(value) if isinstance(value, list) else value for value in values))  # type: ignore[arg-type]


def offers_of(po: Po) -> Offers:
    """Return what the settled ``po`` offers to other notices: entries with a record of their own, not copies."""
    offers: dict[bytes, bytes] = {}
    for entry in po.entries:
        record = read_record(entry.comments)
        if entry.target and record is not None and not record.copied_from and entry.context is None:
            offers[unit_key(entry.unit)] = write_entry(entry)
    return offers


def listens_of(notice: Notice, po: Po) -> frozenset[bytes]:
    """Return the units of ``notice`` that take English from elsewhere if there is any better."""
    settled = {entry.unit for entry in po.entries if _is_settled(entry)}
    return frozenset(unit_key(segment.unit) for segment in list_segments(notice) if segment.unit not in settled)


def _is_settled(entry: Entry) -> bool:
    if entry.obsolete or entry.context is not None or not entry.target:
        return False
    standing, record = stand(entry), read_record(entry.comments)
    return standing.status in HUMAN and not standing.outdated and record is not None and not record.copied_from


def offered_to(ledger: Ledger, notice: Notice) -> dict[str, list[bytes]]:
    """Return notice id -> packed entries that any PO file offers for the units of ``notice``."""
    units = sorted({unit_key(segment.unit) for segment in list_segments(notice)})
    found: dict[str, list[bytes]] = {}
    for key, entry in ledger.several("SELECT id, entry FROM offers WHERE unit IN ({}) ORDER BY id, unit", units):
        found.setdefault(key, []).append(entry)
    return found


def memory_of(offered: Mapping[str, Iterable[bytes]]) -> Memory:
    """Return the memory that offered entries make."""
    return Memory({key: Po((), tuple(map(read_entry, entries))) for key, entries in offered.items()}, suggests=False)


Change = tuple[bytes, str]
"""A unit, and the notice whose PO file offers something else for it now."""


def note_offers(ledger: Ledger, key: str, offers: Offers) -> list[Change]:
    """Note what the PO file of ``key`` offers now, and return what changed."""
    old = dict(ledger.rows("SELECT unit, entry FROM offers WHERE id = ?", key))
    changed = sorted(unit for unit in {*old, *offers} if old.get(unit) != offers.get(unit))
    ledger.run_many("DELETE FROM offers WHERE unit = ? AND id = ?", ((unit, key) for unit in changed))
    rows = ((unit, key, offers[unit]) for unit in changed if unit in offers)
    ledger.run_many("INSERT INTO offers VALUES (?, ?, ?)", rows)
    return [(unit, key) for unit in changed]


def who_listens(ledger: Ledger, changes: Iterable[Change]) -> set[str]:
    """Return the notices that wait for a unit for which another notice offers something else now."""
    sources: dict[bytes, set[str]] = {}
    for unit, key in changes:
        sources.setdefault(unit, set()).add(key)
    found = ledger.several("SELECT unit, id FROM listens WHERE unit IN ({})", sorted(sources))
    return {who for unit, who in found if sources[unit] != {who}}


def note_listens(ledger: Ledger, key: str, listens: Iterable[bytes]) -> None:
    """Note the units for which ``key`` waits."""
    ledger.run("DELETE FROM listens WHERE id = ?", key)
    ledger.run_many("INSERT INTO listens VALUES (?, ?)", ((unit, key) for unit in sorted(listens)))
