"""All that belongs to one notice: its PO file, its pages, its files to keep, and what the archive says of it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from html import unescape
from pathlib import Path

from converters.identify import year_of
from converters.issues import Code
from converters.model import Notice, Run
from converters.search.record import record_of
from converters.segments import write_unit
from converters.translation.checks import FidelityChecker
from converters.translation.glossary import Glossary
from converters.translation.memory import Memory, follow
from converters.translation.po import Po, PoError, read_po, write_po
from converters.translation.quality import measure_notice
from converters.translation.records import settle
from converters.translation.status import NO_TRANSLATION, Translation, summarize
from converters.translation.translated import translation_of
from converters.writers.card import card_of
from converters.writers.downloads import write_downloads
from converters.writers.open_data import csv_row
from converters.writers.page import LANGUAGES, is_hand_edited, is_same_page, page_path, write_page
from scripts.building.collection import Product, pack_card, pack_plain, pack_quality
from scripts.building.hand_edits import mark_page, uncut_of
from scripts.building.job import Job, Made, relations_key
from scripts.building.ledger import digest, pack
from scripts.building.memory_step import Stock, listens_of, memory_of, related_units, stock_of
from scripts.building.renewal import renew_page
from scripts.files import write_atomically
from scripts.memory.checker import make_checker
from scripts.memory.page_edits import page_edits, step_po
from scripts.memory.po_files import LANGUAGE, change_po
from scripts.page_files import as_saved, read_page_text
from scripts.places import NOT_UTF8, Place, PlaceError


def read_stock(path: Path) -> Stock:
    """Return what the PO file at ``path`` has. Raises PlaceError naming the file and the line if it is broken."""
    return stock_of(settle(_read_po(path)[0]))


def _read_po(path: Path) -> tuple[Po, str]:
    """Return the PO file at ``path`` and the SHA-256 of its bytes."""
    data = path.read_bytes()
    try:
        return read_po(data.decode().replace("\r\n", "\n").replace("\r", "\n")), hashlib.sha256(data).hexdigest()
    except UnicodeDecodeError as error:
        raise PlaceError(f"{path}: {NOT_UTF8}.") from error
    except PoError as error:
        raise PlaceError(f"{path}: {error}. Mend it in a PO editor, or restore it.") from error


@lru_cache(maxsize=8)
def _sha(text: str) -> str:
    """Return the SHA-256 of ``text``; a page is kept twice, and both languages have one record."""
    return hashlib.sha256(text.encode()).hexdigest()


def make(job: Job) -> Made:
    """Make everything of one notice, write what differs, and say what stands where."""
    place, notice = job.place, job.notice
    checker = make_checker(place)
    old, sha = _read_po(place.root / job.po_path) if job.po_path else (None, "")
    memory = memory_of(job.offered)
    followed = follow(notice, old, memory)
    edit = page_edits(place.docs / page_path(notice, "en"), notice, followed, checker)
    new = edit(followed)
    settled = settle(new)
    po_path = job.po_path or f"{place.translations.name}/{LANGUAGE}/{year_of(notice)}/{notice.id}.po"
    if new != old:
        change_po(place.root / po_path, notice, partial(step_po, notice, memory, edit))
    english = partial(_english_of, notice, _english_beside(notice, memory, checker, job.titles), checker)
    translation = english(new)
    texts = {page_path(notice, lang): write_page(notice, translation, lang) for lang in LANGUAGES}
    keeps = (partial(mark_page, notice=notice), partial(_renew, notice, partial(english, followed), texts))
    pages = _write_pages(place, texts, keeps)
    uncut = tuple(path for path in pages.of("kept") if _is_uncut(place, path, notice))
    outputs = {f"{place.docs.name}/{page}": _sha(text) for page, text in texts.items()}
    for name, text in write_downloads(notice, translation, texts).items():
        write_atomically(place.site / name, text, durable=False)
        outputs[f"{place.site.name}/{name}"] = _sha(text)
    return Made(
        id=notice.id,
        po_path=po_path,
        po_sha=sha if new == old else _sha(write_po(new)),
        stock=None if new == old and sha == job.po_sha else stock_of(settled),
        listens=listens_of(notice, settled, job.titles),
        outputs=outputs,
        kept=pages.of("kept"),
        uncut=uncut,
        marked=pages.marked,
        new=pages.of("new"),
        changed=pages.of("changed"),
        product=_sum_up(notice, translation, checker.glossary, outputs, len(uncut)),
    )


def _is_uncut(place: Place, path: str, notice: Notice) -> bool:
    page = read_page_text(place.root / path)
    return page is not None and bool(uncut_of(place, page, [notice]))


def _sum_up(
    notice: Notice, translation: Translation, glossary: Glossary, outputs: Mapping[str, str], uncut: int
) -> Product:
    """Return what is kept of ``notice``."""
    summary = summarize(notice, translation)
    card = card_of(notice, translation, summary)
    quality = pack_quality(measure_notice(notice, translation, glossary, card.titles, card.urls))
    cells = pack_plain(csv_row(notice, translation))
    record = record_of(notice, translation)
    packed = pack_card(card)
    issues = Counter(issue.code.value for issue in notice.issues) + Counter({Code.UNCUT.value: uncut})
    return Product(
        year=year_of(notice),
        relations=relations_key(notice),
        stamp=digest(packed, cells, quality, repr(record), sorted(issues.items()), *outputs.values()),
        card=packed,
        status=summary.standing.value,
        figures=summary.figures,
        matched=summary.figures_matched,
        issues=tuple(sorted(issues.items())),
        cells=cells,
        quality=quality,
        record=pack(record),
    )


def _english_beside(notice: Notice, memory: Memory, checker: FidelityChecker, titles: Mapping[str, str]) -> Translation:
    """Return the English of what the page of ``notice`` shows beside its text. ``titles``: id -> title of others."""
    term = checker.glossary.get(notice.origin.publisher)
    names = {write_unit((Run(term.zh),)): term.en} if term else {}
    found = {unit: memory.find(unit) for unit in related_units(notice)}
    named = {key: memory.original(key, write_unit((Run(title),))) for key, title in titles.items()}
    return Translation(
        related=names | {unit: unescape(best[1].target) for unit, best in found.items() if best},
        sources={key: (titles[key], unescape(entry.target) if entry else titles[key]) for key, entry in named.items()},
    )


def _english_of(notice: Notice, beside: Translation, checker: FidelityChecker, po: Po) -> Translation:
    return replace(beside, targets=translation_of(notice, po, checker).targets)


def _renew(notice: Notice, before: Callable[[], Translation], texts: Mapping[str, str], page: str) -> str:
    """Return the English ``page``, which a person edited when it showed ``before`` or nothing, as it is to stand."""
    return renew_page(
        page, texts[page_path(notice, "en")], [write_page(notice, one, "en") for one in (before(), NO_TRANSLATION)]
    )


Keep = Callable[[str], str]
"""What is to stand in place of a page that a person edited."""


@dataclass(frozen=True, slots=True)
class _Pages:
    """Path below the root -> what became of the page there; of those marked, the hash of what stands there."""

    states: Mapping[str, str]
    marked: Mapping[str, str]

    def of(self, state: str) -> tuple[str, ...]:
        """Return the paths of the pages of which ``state`` became."""
        return tuple(path for path, became in self.states.items() if became == state)


def _write_pages(place: Place, texts: Mapping[str, str], keeps: tuple[Keep, ...]) -> _Pages:
    states: dict[str, str] = {}
    marked: dict[str, str] = {}
    for (page, text), keep in zip(texts.items(), keeps, strict=True):
        path = f"{place.docs.name}/{page}"
        states[path], stands = _write_page(place.root / path, text, keep)
        marked |= {path: stands} if stands else {}
    return _Pages(states, marked)


def _write_page(file: Path, text: str, keep: Keep) -> tuple[str, str]:
    """Write the page unless a person edited it or saved it in another encoding, and return what became of it.

    ``keep`` gives what is to stand in place of a page that a person edited: if not ``text`` itself, the page is kept.
    Where that had to be written, its hash is returned too.
    """
    try:
        old = read_page_text(file)
    except FileNotFoundError:
        write_atomically(file, text, durable=False)
        return "new", ""
    if old is None:
        return "kept", ""
    if old == text:
        return "same", ""
    stands = keep(old) if is_hand_edited(old) and not is_same_page(old, text) else text
    if is_same_page(stands, text):
        write_atomically(file, text, durable=False)
        return "changed", ""
    if stands == old:
        return "kept", ""
    saved = as_saved(stands, file.read_bytes())
    write_atomically(file, saved, durable=False)
    return "kept", hashlib.sha256(saved).hexdigest()
