"""What belongs to many notices: lists, feeds, sitemaps, open data, the search index. Only what changed is made."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain

from converters.quality import Quality, join_quality
from converters.translation.checks import CHECKS
from converters.translation.glossary import Glossary
from converters.writers.feeds import ENTRIES, feed_stem, write_feed
from converters.writers.glossary_page import TermRow, write_glossary_page
from converters.writers.list_words import LIST_WORDS
from converters.writers.listing import Card, ListPage, Shelf, list_pages, list_shelves
from converters.writers.open_data import record_schema, write_csv, write_json, write_sqlite
from converters.writers.page import is_hand_edited
from converters.writers.quality import write_quality_pages
from converters.writers.sitemap import write_sitemaps
from scripts.building.ledger import Ledger, digest, unpack
from scripts.building.product import Entry
from scripts.building.seen import note_written
from scripts.files import write_atomically
from scripts.memory.checker import make_checker
from scripts.places import Place
from scripts.rendering import html_path
from scripts.search_index import YearOfRecords, write_search

Content = Callable[[], str | bytes]


@dataclass(slots=True)
class Gathered:
    """What happened to the pages of lists, as paths below the root."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Collection:
    """All notices of the archive as lists see them. ``stamps``: id -> what differs whenever the entry does."""

    entries: Mapping[str, Entry]
    stamps: Mapping[str, str]

    @property
    def cards(self) -> list[Card]:
        """All cards, by id."""
        return [entry.card for entry in self.entries.values()]

    def by_year(self) -> dict[str, list[Entry]]:
        """Return the entries of each year, by id."""
        years: dict[str, list[Entry]] = {}
        for entry in self.entries.values():
            years.setdefault(entry.card.year, []).append(entry)
        return dict(sorted(years.items()))


def write_list_pages(ledger: Ledger, place: Place, collection: Collection) -> Gathered:
    """Make ``docs`` hold the home and browse pages, and remove those of lists that are gone."""
    gathered = Gathered()
    known = dict(ledger.rows("SELECT path, sha FROM outputs WHERE owner = 'lists'"))
    wanted: dict[str, str] = {}
    lists = list_pages(list_shelves(collection.cards), collection.stamps)
    for page in chain(lists, _reference_pages(place, collection)):
        path = f"{place.docs.name}/{page.path}"
        wanted[path] = page.key
        if known.get(path) == page.key and _is_as_written(ledger, place, path):
            continue
        text = page.write()
        file = place.root / path
        old = file.read_text("utf-8") if file.exists() else None
        if old is not None and old != text and is_hand_edited(old):
            gathered.kept.append(path)
            continue
        if write_atomically(file, text, durable=False):
            (gathered.new if old is None else gathered.changed).append(path)
        note_written(ledger, place.root, path, hashlib.sha256(text.encode()).hexdigest())
    _forget(ledger, place, "lists", wanted)
    return gathered


def _reference_pages(place: Place, collection: Collection) -> Iterator[ListPage]:
    """Yield the pages on quality and glossary, which every notice has a part in."""
    key = digest(*collection.stamps.values())
    quality = join_quality(entry.quality for entry in collection.entries.values())
    titles = {check.name: check.title for check in CHECKS}
    terms = _term_rows(make_checker(place).glossary, quality)
    for lang in LIST_WORDS:
        for path, text in write_quality_pages(quality, lang, titles).items():
            yield ListPage(path, digest(key, path), partial(str, text))
        yield ListPage(f"{lang}/glossary.md", digest(key, lang), partial(write_glossary_page, terms, lang))


def _term_rows(glossary: Glossary, quality: Quality) -> list[TermRow]:
    used: dict[str, list[tuple[tuple[str, str], tuple[str, str]]]] = {}
    for notice in quality.notices:
        for use in notice.terms:
            used.setdefault(use.zh, []).append((notice.titles, notice.urls))
    return [TermRow(term.zh, term.en, term.kind, term.note, tuple(used.get(term.zh, ()))) for term in glossary.terms]


def _is_as_written(ledger: Ledger, place: Place, path: str) -> bool:
    """Return whether the file has the size and time that the last build noted."""
    try:
        stat = (place.root / path).stat()
    except FileNotFoundError:
        return False
    return ledger.rows("SELECT size, mtime FROM files WHERE path = ?", path) == [(stat.st_size, stat.st_mtime_ns)]


def _forget(ledger: Ledger, place: Place, owner: str, wanted: Mapping[str, str]) -> None:
    """Note ``wanted`` as all that ``owner`` has made, and remove the files it made before."""
    for (path,) in ledger.rows("SELECT path FROM outputs WHERE owner = ?", owner):
        if path not in wanted:
            (place.root / path).unlink(missing_ok=True)
    ledger.run("DELETE FROM outputs WHERE owner = ?", owner)
    rows = ((path, owner, key) for path, key in sorted(wanted.items()))
    ledger.run_many("INSERT OR REPLACE INTO outputs VALUES (?, ?, ?)", rows)


def write_site_files(ledger: Ledger, place: Place, collection: Collection) -> None:
    """Make ``site`` hold feeds, sitemaps and open data; what did not change is not made again."""
    known = dict(ledger.rows("SELECT path, sha FROM outputs WHERE owner = 'gathered'"))
    wanted: dict[str, str] = {}
    for name, key, make in _site_files(place, collection):
        path = f"{place.site.name}/{name}"
        wanted[path] = key
        if known.get(path) != key or not (place.root / path).exists():
            write_atomically(place.root / path, make(), durable=False)
    _forget(ledger, place, "gathered", wanted)


def _site_files(place: Place, collection: Collection) -> Iterator[tuple[str, str, Content]]:
    base = os.environ.get("MINGSHI_SITE_URL", "")
    base = f"{base.rstrip('/')}/" if base else ""
    yield from _feeds(list_shelves(collection.cards), collection.stamps, base)
    others = _other_pages(place)
    for name, text in write_sitemaps(collection.cards, others, base).items():
        yield name, digest(text), partial(str, text)
    yield from _open_data(place, collection)


def _feeds(
    shelves: Mapping[str, Sequence[Shelf]], stamps: Mapping[str, str], base: str
) -> Iterator[tuple[str, str, Content]]:
    for lang in LIST_WORDS:
        for kind in ("all", "issuer", "type"):
            for shelf in shelves[kind]:
                key = digest(base, shelf.names, *(stamps[card.id] for card in shelf.cards[:ENTRIES]))
                for ending in ("atom", "json"):
                    path = f"{feed_stem(shelf, lang)}.{ending}"
                    yield path, key, partial(write_feed, shelf, lang, ending, base)


def _open_data(place: Place, collection: Collection) -> Iterator[tuple[str, str, Content]]:
    rows = [entry.row for entry in collection.entries.values()]
    everything = digest(*collection.stamps.values())
    yield "data/notices.csv", everything, partial(write_csv, rows)
    yield "data/notices.db", everything, partial(write_sqlite, rows, ())
    files = []
    for year, entries in collection.by_year().items():
        key = digest(*(collection.stamps[entry.card.id] for entry in entries))
        yield f"data/{year}.jsonl", key, partial(_year_lines, place, entries)
        yield f"data/{year}.db", key, partial(_year_database, place, entries)
        files.append({"year": year, "notices": len(entries), "jsonl": f"{year}.jsonl", "sqlite": f"{year}.db"})
    listed = {"csv": "notices.csv", "sqlite": "notices.db", "schema": "schema.json", "years": files}
    index = write_json(listed, indent=1)
    yield "data/index.json", digest(index), partial(str, index)
    schema = write_json(record_schema(), indent=1)
    yield "data/schema.json", digest(schema), partial(str, schema)


def _record_lines(place: Place, entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        path = entry.card.urls[0].removesuffix(".html") + ".json"
        yield (place.site / path).read_text("utf-8")


def _year_lines(place: Place, entries: Sequence[Entry]) -> str:
    return "".join(_record_lines(place, entries))


def _year_database(place: Place, entries: Sequence[Entry]) -> bytes:
    return write_sqlite((entry.row for entry in entries), map(json.loads, _record_lines(place, entries)))


def _other_pages(place: Place) -> list[tuple[str, str]]:
    """Return the pages that are no notices and stand in both languages."""
    pairs = []
    for folder in ("", "quality", "browse", "browse/year", "browse/issuer", "browse/type", "browse/topic"):
        for page in sorted((place.docs / "zh" / folder).glob("*.md")):
            name = page.relative_to(place.docs / "zh").as_posix()
            if (place.docs / "en" / name).exists():
                pairs.append((html_path(f"zh/{name}"), html_path(f"en/{name}")))
    return pairs


def write_search_index(ledger: Ledger, place: Place) -> None:
    """Make ``site/search`` the index of all notices; only years that changed are indexed again."""
    years: dict[str, list[str]] = {}
    for year, key, stamp in ledger.rows("SELECT year, id, stamp FROM products ORDER BY year, id"):
        years.setdefault(year, []).append(f"{key} {stamp}")

    def load(year: str) -> Iterator[object]:
        for (blob,) in ledger.rows("SELECT record FROM products WHERE year = ? ORDER BY id", year):
            yield unpack(blob)

    listed = [YearOfRecords(year, digest(*stamps), partial(load, year)) for year, stamps in years.items()]  # type: ignore[arg-type]
    write_search(place.site / "search", listed)
