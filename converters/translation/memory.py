"""The memory (翻译记忆): all PO files together, kept in step with the notices they translate.

Nothing that a person wrote is ever dropped here: a unit that left its notice stays as an obsolete entry.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher

from converters.model import Notice
from converters.segments import Segment, list_segments
from converters.translation.near import NearMatches
from converters.translation.plain_dates import add_by_rule, is_by_rule
from converters.translation.po import Entry, Po
from converters.translation.records import (
    AUTOMATIC,
    HUMAN,
    SIMILAR,
    WAIVE,
    Record,
    Refusal,
    digest,
    read_record,
    read_refusals,
    settle,
    stand,
    with_record,
    with_refusal,
)
from converters.translation.status import TRUST, Status

SAME_PARAGRAPH = 0.5
"""How alike (0 to 1) old and new Chinese at one place must be for the old English to be shown as outdated."""

_SUGGESTIONS = 3


def new_po(notice: Notice) -> Po:
    """Return the PO file of ``notice`` without entries. Its dates are the notice's own: no clock is read."""
    day = notice.published or notice.issued or date(1970, 1, 1)
    header = (
        ("Project-Id-Version", notice.id or "notice"),
        ("Report-Msgid-Bugs-To", ""),
        ("PO-Revision-Date", f"{day.isoformat()} 00:00+0800"),
        ("Last-Translator", AUTOMATIC),
        ("Language-Team", "none"),
        ("Language", "en"),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("X-Source-Language", "zh_CN"),
    )
    return settle(Po(header))


def rank_of(entry: Entry) -> tuple[int, bool, int] | None:
    """Return how far the English of ``entry`` is to be believed elsewhere: trust, whether it is in use, its day.

    The greatest is taken. None for what no other notice takes: copies, what is outdated or not finished.
    """
    record = read_record(entry.comments)
    if record is None or record.copied_from or entry.context is not None:
        return None
    standing = stand(entry)
    if standing.outdated or (standing.status is Status.EDITED and entry.fuzzy):
        return None
    return TRUST.index(standing.status), not entry.obsolete, standing.on.toordinal() if standing.on else 0


def trust_in(entry: Entry) -> int:
    """Return the place of the English of ``entry`` in ``TRUST``; -1 if it is outdated, so that any other is better."""
    standing = stand(entry)
    return -1 if standing.outdated else TRUST.index(standing.status)


class Memory:
    """The English of every unit in every PO file, the most trusted first.

    One that does not suggest (``suggests=False``) leaves the suggestions in a PO file as they are: finding
    what is alike takes the whole memory, and a build does not need it.
    """

    def __init__(self, files: Mapping[str, Po], *, suggests: bool = True) -> None:
        self.suggests = suggests
        self.files: dict[str, Po] = {key: settle(po) for key, po in sorted(files.items())}
        self._known: dict[str, list[tuple[str, Entry]]] = {}
        self._refused: dict[str, dict[str, Refusal]] = {}
        for key, po in self.files.items():
            for entry in po.entries:
                if entry.target:
                    self._known.setdefault(entry.unit, []).append((key, entry))
                else:
                    for refusal in read_refusals(entry):
                        self._refused.setdefault(entry.unit, {})[refusal.by] = refusal
        self._near: NearMatches | None = None

    def find(self, unit: str, besides: str = "") -> tuple[str, Entry] | None:
        """Return the notice and the entry with the most trusted English of exactly ``unit``, copies not counted."""
        found = []
        for key, entry in self._known.get(unit, ()):
            rank = None if key == besides else rank_of(entry)
            if rank is not None:
                found.append((*rank, key, entry))
        if not found:
            return None
        *_, key, entry = max(found, key=lambda row: row[:4])
        return key, entry

    def original(self, key: str, unit: str) -> Entry | None:
        """Return the entry of ``unit`` in the notice ``key``, if its English is that notice's own."""
        for notice, entry in self._known.get(unit, ()):
            record = read_record(entry.comments)
            if notice == key and not entry.obsolete and record is not None and not record.copied_from:
                return entry
        return None

    def refusals(self, unit: str) -> tuple[Refusal, ...]:
        """Return what engines gave for ``unit`` instead of a translation, in whichever notice they were asked."""
        return tuple(self._refused.get(unit, {}).values())

    def units(self) -> Mapping[str, list[tuple[str, Entry]]]:
        """Return each unit that has English, with the notices and entries that give it."""
        return self._known

    def similar(self, unit: str) -> tuple[str, ...]:
        """Return lines that suggest the English of the units most like ``unit``, for the translator's eyes only."""
        if self._near is None:
            self._near = NearMatches(tuple(sorted(self._known)))
        lines = []
        for percent, other in self._near.find(unit)[:_SUGGESTIONS]:
            found = self.find(other)
            if found:
                lines.append(f"{SIMILAR}{percent} %: {other} = {found[1].target}".replace("\n", " "))
        return tuple(lines)


@dataclass(frozen=True, slots=True)
class _Place:
    """A unit of the notice with all its places."""

    unit: str
    roles: tuple[str, ...]
    ids: tuple[str, ...]


def _list_places(segments: tuple[Segment, ...]) -> list[_Place]:
    roles: dict[str, dict[str, None]] = {}
    ids: dict[str, dict[str, None]] = {}
    for segment in segments:
        roles.setdefault(segment.unit, {})[segment.role] = None
        ids.setdefault(segment.unit, {})[segment.id] = None
    return [_Place(unit, tuple(roles[unit]), tuple(ids[unit])) for unit in roles]


def follow(notice: Notice, po: Po | None, memory: Memory) -> Po:
    """Return the PO file of ``notice`` in step with it and with the memory.

    Each unit has its entry, in reading order. A unit that changed shows the English of what it was,
    marked fuzzy. A unit known from another notice takes the English from there with its record. What is only
    a date or a number of a document is written by rule; what is missing gets suggestions as comments. What left the
    notice stays, obsolete. Following twice changes nothing.
    """
    po = settle(po or new_po(notice))
    places = _list_places(list_segments(notice))
    have = {entry.unit: entry for entry in po.entries if entry.context is None}
    strangers = [entry for entry in po.entries if entry.context is not None]
    changed = _find_changed(po, places)
    entries = []
    for place in places:
        entry = add_by_rule(have.get(place.unit) or Entry(place.unit))
        if not entry.target and place.unit in changed:
            entry = _outdate(entry, changed[place.unit])
        entry = _put(entry, (", ".join(place.roles),), place.ids)
        entry = _take_from_memory(entry, memory, notice.id)
        entries.append(_suggest(entry, memory))
    units = {place.unit for place in places}
    left = [_retire(entry) for entry in po.entries if entry.context is None and entry.unit not in units]
    kept = [entry for entry in left if entry.target]
    return replace(po, entries=(*entries, *strangers, *kept))


def _put(entry: Entry, extracted: tuple[str, ...], references: tuple[str, ...]) -> Entry:
    """Return ``entry`` alive at its places: itself if it stands there already, as most do."""
    if not entry.obsolete and entry.extracted == extracted and entry.references == references:
        return entry
    return replace(entry, obsolete=False, extracted=extracted, references=references)


def _find_changed(po: Po, places: list[_Place]) -> dict[str, Entry]:
    """Return new unit -> the live entry that stood at its place and is like it."""
    old = [entry for entry in po.entries if not entry.obsolete and entry.context is None]
    before, after = [entry.unit for entry in old], [place.unit for place in places]
    if before == after or not old:
        return {}
    changed: dict[str, Entry] = {}
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "replace":
            continue
        gone = [entry for entry in old[i1:i2] if entry.target and entry.unit not in after]
        for unit in (unit for unit in after[j1:j2] if unit not in before):
            likeness = [SequenceMatcher(None, entry.unit, unit, autojunk=False).ratio() for entry in gone]
            if likeness and max(likeness) >= SAME_PARAGRAPH:
                changed[unit] = gone.pop(likeness.index(max(likeness)))
    return changed


def _outdate(entry: Entry, old: Entry) -> Entry:
    """Return ``entry`` with the English of ``old``, whose record still speaks of the old Chinese."""
    record = read_record(old.comments) or Record(Status.EDITED, of=digest(old.unit), text=digest(old.target))
    flags = tuple(dict.fromkeys((*old.flags, "fuzzy")))
    kept = tuple(line for line in old.comments if not line.startswith(WAIVE))
    entry = replace(entry, target=old.target, flags=flags, comments=kept)
    previous = old.previous if old.previous and record.of == digest(old.previous) else old.unit
    return replace(with_record(entry, record), previous=previous)


def _retire(entry: Entry) -> Entry:
    kept = tuple(line for line in entry.comments if not line.startswith(SIMILAR))
    return replace(entry, obsolete=True, extracted=(), references=(), comments=kept)


def _take_from_memory(entry: Entry, memory: Memory, notice_id: str) -> Entry:
    """Return ``entry`` with the English of the same unit elsewhere, if that is more trusted than its own."""
    record = read_record(entry.comments)
    is_copy = record is not None and bool(record.copied_from)
    if record is not None and is_copy:
        entry = _fall_with(entry, memory.original(record.copied_from, entry.unit), record.copied_from)
    standing = stand(entry)
    if is_by_rule(entry) or (standing.status in HUMAN and not standing.outdated and not is_copy):
        return entry
    found = memory.find(entry.unit, besides=notice_id)
    if found is None:
        return entry
    key, original = found
    theirs = stand(original)
    own = trust_in(entry)
    better = TRUST.index(theirs.status) > own or (is_copy and TRUST.index(theirs.status) == own)
    source = read_record(original.comments)
    same = is_copy and original.target == entry.target and theirs.status is standing.status
    if not better or source is None or same:
        return entry
    waivers = tuple(line for line in original.comments if line.startswith(WAIVE))
    own_lines = tuple(line for line in entry.comments if not line.startswith(WAIVE))
    taken = replace(entry, target=original.target, flags=original.flags, previous="", comments=(*own_lines, *waivers))
    return with_record(taken, replace(source, copied_from=key))


def _fall_with(entry: Entry, original: Entry | None, key: str) -> Entry:
    """Return the copy ``entry`` no more trusted than its ``original``: a review taken back there is taken back here."""
    record = read_record(original.comments) if original else None
    if original is None or record is None or original.target != entry.target:
        return entry
    theirs, own = stand(original), stand(entry)
    if theirs.outdated or TRUST.index(theirs.status) >= TRUST.index(own.status):
        return entry
    return with_record(replace(entry, flags=original.flags), replace(record, copied_from=key))


def _suggest(entry: Entry, memory: Memory) -> Entry:
    kept = tuple(line for line in entry.comments if not line.startswith(SIMILAR))
    if not entry.target and not memory.suggests:
        return entry
    if kept != entry.comments:
        entry = replace(entry, comments=kept)
    if entry.target:
        return entry
    noted = {refusal.by for refusal in read_refusals(entry)}
    for refusal in memory.refusals(entry.unit):
        entry = entry if refusal.by in noted else with_refusal(entry, refusal)
    return replace(entry, comments=(*entry.comments, *memory.similar(entry.unit)))


def find_conflicts(memory: Memory) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return units that persons put into English in more than one way, with (notice, English) for each."""
    conflicts = []
    for unit, places in sorted(memory.units().items()):
        human = [(key, entry.target) for key, entry in places if not entry.obsolete and stand(entry).status in HUMAN]
        if len(Counter(target for _, target in human)) > 1:
            conflicts.append((unit, tuple(human)))
    return tuple(conflicts)
