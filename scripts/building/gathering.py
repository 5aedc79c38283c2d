"""What belongs to many notices: lists, feeds, sitemaps, open data, the search index. Only what changed is made."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import chain, product

from converters.identify import make_slug
from converters.quality import NoticeQuality, Places, Quality
from converters.writers import sitemap
from converters.writers.feeds import fed_cards, feed_stem, write_feed
from converters.writers.glossary_page import TermRow, write_glossary_page
from converters.writers.list_words import LIST_WORDS
from converters.writers.listing import FED, ListPage, Shelf, list_pages, list_shelves
from converters.writers.manifest import PATH as MANIFEST
from converters.writers.manifest import SiteName, write_manifest
from converters.writers.open_data import record_schema, write_json
from converters.writers.page import is_hand_edited
from converters.writers.quality import write_quality_page, write_quality_year
from scripts.building.collection import Collection, read_quality, read_year_quality, year_keys
from scripts.building.forgotten import forget_outputs
from scripts.building.ledger import Ledger, digest
from scripts.building.seen import Seen, note_written
from scripts.files import write_atomically
from scripts.memory.glossary_file import read_glossary_file
from scripts.page_files import read_page_text
from scripts.places import Place
from scripts.rendering import html_path
from scripts.site_address import read_address
from scripts.site_name import read_site_name

Content = Callable[[], str | bytes]
Shelves = dict[str, list[Shelf]]


@dataclass(slots=True)
class Gathered:
    """What happened to the pages of lists, as paths below the root."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


def find_shelves(ledger: Ledger, collection: Collection) -> Shelves:
    """Return the shelves of all notices."""
    return list_shelves(collection.cards, Slugs(ledger))


def write_list_pages(ledger: Ledger, place: Place, collection: Collection, shelves: Shelves, docs: Seen) -> Gathered:
    """Make ``docs`` hold the home and browse pages, and remove those of lists that are gone."""
    gathered = Gathered()
    known = dict(ledger.rows("SELECT path, sha FROM outputs WHERE owner = 'lists'"))
    wanted: dict[str, str] = {}
    lists = list_pages(shelves, collection.stamps)
    for page in chain(lists, _reference_pages(ledger, place, collection)):
        path = f"{place.docs.name}/{page.path}"
        wanted[path] = page.key
        if known.get(path) == page.key and path in docs.files and path not in docs.changed:
            continue
        text = page.write()
        file = place.root / path
        is_new = not file.exists()
        old = "" if is_new else read_page_text(file)
        if not is_new and (old is None or (old != text and is_hand_edited(old))):
            gathered.kept.append(path)
            continue
        if write_atomically(file, text, durable=False):
            (gathered.new if is_new else gathered.changed).append(path)
        note_written(ledger, place.root, path, hashlib.sha256(text.encode()).hexdigest())
    forget_outputs(ledger, place, "lists", known, wanted)
    return gathered


class Slugs:
    """The slugs of names, kept from build to build: finding one anew takes the dictionaries of pinyin."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._known: dict[str, str] = dict(ledger.rows("SELECT name, slug FROM slugs"))

    def __call__(self, name: str) -> str:
        """Return the slug of ``name``."""
        slug = self._known.get(name)
        if slug is None:
            self._known[name] = slug = make_slug(name)
            self._ledger.run("INSERT INTO slugs VALUES (?, ?)", name, slug)
        return slug


def _reference_pages(ledger: Ledger, place: Place, collection: Collection) -> Iterator[ListPage]:
    """Yield the pages on quality and glossary, which every notice has a part in."""
    keys = year_keys(collection)
    everything = digest(*keys.items())
    of_year = cache(lambda year: read_year_quality(ledger, year))
    sums = cache(lambda: read_quality(ledger, keys, of_year))
    for lang in LIST_WORDS:
        yield ListPage(f"{lang}/quality.md", everything, lambda lang=lang: _quality_page(ledger, sums(), lang))  # type: ignore[misc]
        for year, key in keys.items():
            write = partial(_quality_year, of_year, year, lang)
            yield ListPage(f"{lang}/quality/{year}.md", key, write)
        yield ListPage(f"{lang}/glossary.md", everything, lambda lang=lang: _glossary_page(ledger, place, sums(), lang))  # type: ignore[misc]


def _quality_page(ledger: Ledger, quality: Quality, lang: str) -> str:
    return write_quality_page(quality, lang, _check_titles(ledger))


def _check_titles(ledger: Ledger) -> dict[str, str]:
    """Return name -> what it holds, of each check; they take long to load, and are kept from build to build."""
    if not ledger.setting("checks"):
        from converters.translation.checks import CHECKS  # noqa: PLC0415 (see above)

        ledger.set("checks", json.dumps({check.name: check.title for check in CHECKS}))
    titles: dict[str, str] = json.loads(ledger.setting("checks"))
    return titles


def _quality_year(of_year: Callable[[str], list[NoticeQuality]], year: str, lang: str) -> str:
    return write_quality_year(year, of_year(year), lang)


def _glossary_page(ledger: Ledger, place: Place, quality: Quality, lang: str) -> str:
    terms = read_glossary_file(place).terms
    rows = [TermRow(term.zh, term.en, term.kind, term.note, quality.used_in.get(term.zh, Places())) for term in terms]
    return write_glossary_page(rows, lang, Slugs(ledger))


def write_site_files(ledger: Ledger, place: Place, collection: Collection, shelves: Shelves) -> None:
    """Make ``site`` hold manifest, feeds, sitemaps and the list of open data; what did not change is not made again."""
    known = dict(ledger.rows("SELECT path, sha FROM outputs WHERE owner = 'gathered'"))
    wanted: dict[str, str] = {}
    for name, key, make in _site_files(place, collection, shelves):
        path = f"{place.site.name}/{name}"
        wanted[path] = key
        if known.get(path) != key or not (place.root / path).exists():
            write_atomically(place.root / path, make(), durable=False)
    forget_outputs(ledger, place, "gathered", known, wanted)


def _site_files(place: Place, collection: Collection, shelves: Shelves) -> Iterator[tuple[str, str, Content]]:
    base, site = read_address(), read_site_name(place)
    yield MANIFEST, digest(site), partial(write_manifest, site)
    yield from _feeds(shelves, collection.stamps, site, base)
    if base:
        yield from _sitemaps(place, collection, base)
    yield from _open_data(collection)


def _sitemaps(place: Place, collection: Collection, base: str) -> Iterator[tuple[str, str, Content]]:
    keys = year_keys(collection)
    for year, cards in collection.by_year().items():
        yield f"sitemaps/{year}.xml", digest(base, keys[year]), partial(sitemap.write_year, cards, base)
    others = _other_pages(place)
    yield "sitemaps/pages.xml", digest(base, others), partial(sitemap.write_pages, others, base)
    yield "sitemap.xml", digest(base, *keys), partial(sitemap.write_index, list(keys), base)


def _feeds(
    shelves: Mapping[str, Sequence[Shelf]], stamps: Mapping[str, str], site: SiteName, base: str
) -> Iterator[tuple[str, str, Content]]:
    for shelf in chain.from_iterable(shelves[kind] for kind in FED):
        cards = fed_cards(shelf)
        key = digest(base, site, shelf.names, *(stamps[card.id] for card in cards))
        for lang, ending in product(LIST_WORDS, ("atom", "json")):
            path = f"{feed_stem(shelf, lang)}.{ending}"
            yield path, key, partial(write_feed, shelf, cards, (lang, ending), site.of(lang), base)


def _open_data(collection: Collection) -> Iterator[tuple[str, str, Content]]:
    """Yield what lists and describes the tables of ``data_files``."""
    files = []
    for year, cards in collection.by_year().items():
        files.append({"year": year, "notices": len(cards), "jsonl": f"{year}.jsonl", "sqlite": f"{year}.db"})
    listed = {"csv": "notices.csv", "sqlite": "notices.db", "schema": "schema.json", "years": files}
    index = write_json(listed, indent=1)
    yield "data/index.json", digest(index), partial(str, index)
    schema = write_json(record_schema(), indent=1)
    yield "data/schema.json", digest(schema), partial(str, schema)


def _other_pages(place: Place) -> list[tuple[str, str]]:
    """Return the pages that are no notices and stand in both languages."""
    pairs = []
    for folder in ("", "quality/", "browse/", "browse/year/", "browse/issuer/", "browse/type/", "browse/topic/"):
        zh, en = (_list_pages(f"{place.docs}/{lang}/{folder}") for lang in LIST_WORDS)
        pairs += [(html_path(f"zh/{folder}{name}"), html_path(f"en/{folder}{name}")) for name in sorted(zh & en)]
    return pairs


def _list_pages(folder: str) -> set[str]:
    try:
        return {name for name in os.listdir(folder) if name.endswith(".md")}  # noqa: PTH208 (names are enough)
    except FileNotFoundError:
        return set()
