"""English from outside (a table, a TMX file) put into the PO files of the notices that hold its Chinese."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from html import unescape

from converters.model import Notice, Runs
from converters.segments import list_segments
from converters.translation.edits import record_edit
from converters.translation.po import Po
from converters.translation.records import HUMAN, stand
from converters.translation.status import TRUST, Status
from converters.translation.tables import Row
from converters.translation.translated import check_marks


@dataclass(frozen=True, slots=True)
class Credit:
    """Whose English it is, and how it stands."""

    status: Status
    by: str
    on: date | None
    published_in: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that was not taken, and why."""

    row: Row
    reason: str


def squeeze(unit: str) -> str:
    """Return ``unit`` as it is looked up: without the spaces that tables and copies change."""
    return "".join(unit.split())


def assign_rows(
    rows: Iterable[Row], notices: Iterable[Notice]
) -> tuple[dict[str, list[tuple[str, Row]]], tuple[Refused, ...]]:
    """Return for each notice id the (unit, row) that belong there, and the rows that belong nowhere."""
    wanted: dict[str, list[Row]] = {}
    for row in rows:
        wanted.setdefault(squeeze(row.unit), []).append(row)
    assigned: dict[str, list[tuple[str, Row]]] = {}
    used: set[int] = set()
    refused: list[Refused] = []
    for notice in notices:
        runs: dict[str, Runs] = {segment.unit: segment.runs for segment in list_segments(notice)}
        for unit, source in runs.items():
            # A table from elsewhere writes & and < as they are.
            rows_of = wanted.get(squeeze(unit)) or wanted.get(squeeze(unescape(unit))) or []
            fitting = [row for row in rows_of if row.notice in ("", notice.id)]
            if not fitting:
                continue
            # A row for this very notice goes before one for all.
            row = max(fitting, key=lambda row: (bool(row.notice), row.line))
            used.update(each.line for each in fitting)
            broken = check_marks(unit, row.target, source)
            if not row.target:
                refused.append(Refused(row, "there is no English in the row"))
            elif broken:
                refused.append(Refused(row, f"{broken.detail}. Keep the marks of the Chinese as they are"))
            else:
                assigned.setdefault(notice.id, []).append((unit, row))
    unknown = [
        Refused(row, f"no notice{f' {row.notice}' if row.notice else ''} has this Chinese: {row.unit[:40]}")
        for each in wanted.values()
        for row in each
        if row.line not in used
    ]
    return assigned, tuple(sorted({*refused, *unknown}, key=lambda refusal: (refusal.row.line, refusal.reason)))


def take_rows(
    po: Po, rows: Iterable[tuple[str, Row]], credit: Credit, *, replace: bool = False
) -> tuple[Po, tuple[Refused, ...]]:
    """Return ``po`` with the English of ``rows`` on record as ``credit`` says, and the rows that were not taken.

    Other English that a person wrote is replaced only if the new one is more trusted, or by ``replace``.
    """
    refused = []
    entries = {entry.unit: entry for entry in po.entries if not entry.obsolete and entry.context is None}
    for unit, row in rows:
        standing = stand(entries[unit])
        human = standing.status in HUMAN and not standing.outdated
        same = entries[unit].target == row.target
        if human and not same and not replace and TRUST.index(standing.status) >= TRUST.index(credit.status):
            who = f"{standing.status} by {standing.by or 'a person'}"
            refused.append(Refused(row, f"another English stands there, {who}. To replace it, add --replace"))
            continue
        po = record_edit(
            po, unit, row.target, credit.by, credit.on, status=credit.status, published_in=credit.published_in
        )
    return po, tuple(refused)


def describe(refused: Iterable[Refused], counts: Mapping[str, int]) -> str:
    """Return what became of a table, for a person to read."""
    lines = [f"line {refusal.row.line}: {refusal.reason}" for refusal in refused]
    lines.append(", ".join(f"{number} {what}" for what, number in counts.items()))
    return "\n".join(lines)
