"""All notices of the archive as lists, tables and sums see them: kept by notice, read at once and without pages."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from converters.issues import Code
from converters.model import DocumentType, IntegrityStatus, Notice
from converters.quality import FailedCheck, NoticeQuality, Quality, TermUse, join_quality, merge_quality
from converters.translation.status import CheckSeverity, Standing, Status
from converters.writers.card import Card
from scripts.building.ledger import Ledger, digest, pack, read_json, unpack


@dataclass(frozen=True, slots=True)
class Product:
    """What is kept of a notice. Packed values are JSON: equal values give equal bytes."""

    year: str
    relations: str
    stamp: str
    """What differs whenever anything made of the notice does."""
    card: str
    status: str
    figures: int
    matched: int
    issues: tuple[tuple[str, int], ...]
    cells: str
    """Its line in the table of all notices."""
    quality: str
    record: bytes
    """What the search knows of it."""


@dataclass(frozen=True, slots=True)
class Collection:
    """All notices, by id. ``stamps``: id -> what differs whenever the card does."""

    cards: tuple[Card, ...] = ()
    stamps: Mapping[str, str] = field(default_factory=dict)

    def by_year(self) -> dict[str, list[Card]]:
        """Return the cards of each year, by id."""
        years: dict[str, list[Card]] = {}
        for card in self.cards:
            years.setdefault(card.year, []).append(card)
        return dict(sorted(years.items()))


@dataclass(frozen=True, slots=True)
class Totals:
    """What a report says of the archive."""

    notices: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    figures: int = 0
    matched: int = 0
    issues: Counter[str] = field(default_factory=Counter)
    gone: tuple[tuple[str, str], ...] = ()
    """Id and raw file of each notice whose raw file is gone."""
    unordered: tuple[tuple[str, str], ...] = ()
    """The raw files of two texts of a notice each, of which nothing tells the newer: the one shown as current first."""


def pack_plain(value: object) -> str:
    """Return plain values (texts, numbers, None, nested) as JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def note_product(ledger: Ledger, key: str, product: Product) -> None:
    """Keep ``product`` as what was made of the notice ``key``."""
    ledger.run(
        "INSERT OR REPLACE INTO products VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        key, product.year, product.relations, product.stamp, product.card, product.status, product.figures,
        product.matched,
    )  # fmt: skip
    ledger.run("DELETE FROM issues WHERE id = ?", key)
    ledger.run_many("INSERT INTO issues VALUES (?, ?, ?)", ((key, *row) for row in product.issues))
    ledger.run("INSERT OR REPLACE INTO cells VALUES (?, ?, ?)", key, product.year, product.cells)
    ledger.run("INSERT OR REPLACE INTO qualities VALUES (?, ?, ?)", key, product.year, product.quality)
    ledger.run("INSERT OR REPLACE INTO records VALUES (?, ?, ?)", key, product.year, product.record)


def forget_product(ledger: Ledger, key: str) -> None:
    """Keep nothing of the notice ``key``."""
    for table in ("products", "issues", "cells", "qualities", "records"):
        ledger.run(f"DELETE FROM {table} WHERE id = ?", key)  # noqa: S608 (our own names)


def read_collection(ledger: Ledger) -> Collection:
    """Return all notices that were made."""
    rows = ledger.rows("SELECT id, stamp, card FROM products ORDER BY id")
    cards = map(unpack_card, read_json(card for *_, card in rows))
    return Collection(tuple(cards), {key: stamp for key, stamp, _ in rows})


def read_totals(ledger: Ledger) -> Totals:
    """Return the sums over all notices that were made."""
    rows = ledger.rows("SELECT status, count(*), sum(figures), sum(matched) FROM products GROUP BY status")
    return Totals(
        notices=sum(count for _, count, *_ in rows),
        statuses=Counter({status: count for status, count, *_ in rows}),
        figures=sum(figures for *_, figures, _ in rows),
        matched=sum(matched for *_, matched in rows),
        issues=Counter(dict(ledger.rows("SELECT code, sum(count) FROM issues GROUP BY code"))),
        gone=tuple(sorted((notice.id, notice.origin.file) for notice in _read_with(ledger, Code.SOURCE_MISSING))),
        unordered=tuple(
            (notice.origin.file, issue.detail)
            for notice in sorted(_read_with(ledger, Code.VERSION_ORDER), key=lambda notice: notice.origin.file)
            for issue in notice.issues
            if issue.code is Code.VERSION_ORDER
        ),
    )


def _read_with(ledger: Ledger, code: Code) -> list[Notice]:
    """Return the notices that have an issue of this kind."""
    rows = ledger.rows("SELECT notice FROM issues JOIN joined USING (id) WHERE code = ?", code.value)
    return [unpack(notice) for (notice,) in rows]


def read_packed_cells(ledger: Ledger, year: str = "") -> list[str]:
    """Return the lines of the table of all notices, or of those of ``year``, by id, as JSON."""
    where, values = ("WHERE year = ? ", (year,)) if year else ("", ())
    rows = ledger.rows(f"SELECT cells FROM cells {where}ORDER BY id", *values)  # noqa: S608 (our own names)
    return [cells for (cells,) in rows]


def read_year_quality(ledger: Ledger, year: str) -> list[NoticeQuality]:
    """Return the quality of each notice of ``year``, by id."""
    rows = ledger.rows("SELECT quality FROM qualities WHERE year = ? ORDER BY id", year)
    return [unpack_quality(values) for values in read_json(quality for (quality,) in rows)]


def read_quality(ledger: Ledger, keys: Mapping[str, str], of_year: Callable[[str], Iterable[NoticeQuality]]) -> Quality:
    """Return the quality of the whole archive. ``keys``: year -> what differs whenever one of its notices does.

    ``of_year`` gives what ``read_year_quality`` gives. Sums of years that did not change are those of the last time.
    """
    kept = {year: (key, sums) for year, key, sums in ledger.rows("SELECT year, key, sums FROM sums")}
    parts: list[Quality] = []
    for year, key in keys.items():
        if kept.get(year, ("",))[0] == key:
            parts.append(unpack(kept[year][1]))
        else:
            parts.append(join_quality(of_year(year)))
            ledger.run("INSERT OR REPLACE INTO sums VALUES (?, ?, ?)", year, key, pack(parts[-1]))
    ledger.run_many("DELETE FROM sums WHERE year = ?", ((year,) for year in kept if year not in keys))
    return merge_quality(parts)


def year_keys(collection: Collection) -> dict[str, str]:
    """Return year -> what differs whenever one of its notices does."""
    return {
        year: digest(*(collection.stamps[card.id] for card in cards)) for year, cards in collection.by_year().items()
    }


def _pack_day(day: date | None) -> int:
    return day.toordinal() if day else 0


def _unpack_day(day: int) -> date | None:
    return date.fromordinal(day) if day else None


_TYPES = {kind.value: kind for kind in DocumentType}
_INTEGRITIES = {status.value: status for status in IntegrityStatus}
_STATUSES = {status.value: status for status in Status}
_STANDINGS = {standing.value: standing for standing in Standing}
_SEVERITIES = {severity.value: severity for severity in CheckSeverity}


def pack_card(card: Card) -> str:
    """Return ``card`` as ``unpack_card`` reads it."""
    return pack_plain(
        (
            card.id, card.titles, card.issuers, card.issuer_keys, card.topics, _pack_day(card.day), card.year,
            card.type.value if card.type else "", _pack_day(card.deadline), card.sample, card.integrity.value,
            card.standing.value, card.overtaken, card.urls, _pack_day(card.retrieved),
            card.has_earlier,
        )
    )  # fmt: skip


def unpack_card(values: Sequence[Any]) -> Card:
    """Return the card of the ``values`` that ``pack_card`` packed, read as JSON."""
    (
        key, titles, issuers, issuer_keys, topics, day, year, kind, deadline, sample, integrity, standing,
        overtaken, urls, retrieved, has_earlier,
    ) = values  # fmt: skip
    return Card(
        key,
        tuple(titles),
        tuple(issuers),
        _pairs(issuer_keys),
        _pairs(topics),
        _unpack_day(day),
        year,
        _TYPES[kind] if kind else None,
        _unpack_day(deadline),
        sample,
        _INTEGRITIES[integrity],
        _STANDINGS[standing],
        overtaken,
        tuple(urls),
        _unpack_day(retrieved),
        has_earlier,
    )


def _pairs(listed: Iterable[Iterable[str]]) -> tuple[tuple[str, str], ...]:
    return tuple(map(tuple, listed))  # type: ignore[arg-type]


def pack_quality(quality: NoticeQuality) -> str:
    """Return ``quality`` as ``unpack_quality`` reads it."""
    segments = [(status.value, count) for status, count in quality.segments]
    failed = [(f.check, f.severity.value, f.anchor, f.details, f.waived) for f in quality.failed]
    terms = [(use.zh, use.en, use.preferred, use.allowed, use.other) for use in quality.terms]
    return pack_plain(
        (
            quality.id, quality.year, quality.day, quality.titles, quality.urls, segments, quality.figures,
            quality.figures_matched, quality.figures_wrong_in, quality.mismatched, quality.open, quality.outdated,
            failed, terms,
        )
    )  # fmt: skip


def unpack_quality(values: Sequence[Any]) -> NoticeQuality:
    """Return the quality of the ``values`` that ``pack_quality`` packed, read as JSON."""
    key, year, day, titles, urls, segments, figures, matched, *counts, failed, terms = values
    wrong_in, mismatched, open_, outdated = counts
    return NoticeQuality(
        key,
        year,
        day,
        tuple(titles),
        tuple(urls),
        tuple((_STATUSES[status], count) for status, count in segments),
        figures,
        matched,
        wrong_in,
        mismatched,
        open_,
        outdated,
        tuple(
            FailedCheck(check, _SEVERITIES[severity], anchor, tuple(details), waived)
            for check, severity, anchor, details, waived in failed
        ),
        tuple(TermUse(*use) for use in terms),
    )
