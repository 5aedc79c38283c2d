"""The site from the pages: HTML by MkDocs, then what MkDocs does not make."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence

from converters.model import Notice
from converters.search.record import record_of
from converters.translation.status import Translation
from converters.writers.downloads import write_downloads
from converters.writers.feeds import write_feeds
from converters.writers.listing import Card, list_shelves
from converters.writers.open_data import notice_record, record_schema, write_csv, write_json, write_sqlite
from converters.writers.sitemap import write_sitemaps
from scripts.files import write_atomically
from scripts.places import Place
from scripts.rendering import Rendered, html_path, render
from scripts.search_index import group_by_year, write_search


def make_site(
    place: Place, notices: Sequence[Notice], translations: Mapping[str, Translation], cards: Sequence[Card]
) -> Rendered:
    """Make ``site/`` complete: pages, search index, feeds, sitemap, open data, and files to keep.

    Raises SiteError if MkDocs finds anything to warn of.
    """
    rendered = render(place)
    entries = [(notice, translations[notice.id]) for notice in notices]
    for notice, translation in entries:
        for path, text in write_downloads(notice, translation).items():
            write_atomically(place.site / path, text, durable=False)
    for path, content in _site_files(place, entries, cards):
        write_atomically(place.site / path, content, durable=False)
    records = [record_of(notice, translation) for notice, translation in entries]
    write_search(place.site / "search", group_by_year(records))
    return rendered


def _site_files(
    place: Place, entries: Sequence[tuple[Notice, Translation]], cards: Sequence[Card]
) -> Iterator[tuple[str, str | bytes]]:
    base = os.environ.get("MINGSHI_SITE_URL", "")
    base = f"{base.rstrip('/')}/" if base else ""
    yield from write_feeds(list_shelves(cards), base)
    yield from write_sitemaps(cards, _other_pages(place), base).items()
    yield "data/notices.jsonl", "".join(write_json(notice_record(*entry)) for entry in entries)
    yield "data/notices.csv", write_csv(entries)
    yield "data/notices.db", write_sqlite(entries)
    yield "data/schema.json", write_json(record_schema(), indent=1)


def _other_pages(place: Place) -> list[tuple[str, str]]:
    """Return the pages that are no notices and stand in both languages."""
    pairs = []
    for page in sorted((place.docs / "zh").rglob("*.md")):
        name = page.relative_to(place.docs / "zh").as_posix()
        if not name.startswith("notices/") and (place.docs / "en" / name).exists():
            pairs.append((html_path(f"zh/{name}"), html_path(f"en/{name}")))
    return pairs
