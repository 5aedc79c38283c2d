"""What still has no English, one line a segment."""

from __future__ import annotations

from collections.abc import Iterable

from converters.model import Notice
from converters.segments import list_segments
from converters.translation.records import read_refusals
from scripts.memory.po_files import MemoryFiles


def list_missing(files: MemoryFiles, notices: Iterable[Notice]) -> list[str]:
    """Return ``<notice id> <segment id> <Chinese>`` for each unit without English, with an engine's refusal if any."""
    lines = []
    for notice in notices:
        po = files.po_of(notice)
        entries = {entry.unit: entry for entry in po.entries if not entry.obsolete} if po else {}
        ids: dict[str, str] = {}
        for segment in list_segments(notice):
            ids.setdefault(segment.unit, segment.id)
        for unit, key in ids.items():
            entry = entries.get(unit)
            if entry is not None and entry.target:
                continue
            refusals = read_refusals(entry) if entry else ()
            why = "".join(f" ({refusal.by}: {refusal.why})" for refusal in refusals)
            lines.append(f"{notice.id} {key} {unit}{why}".replace("\n", " "))
    return lines
