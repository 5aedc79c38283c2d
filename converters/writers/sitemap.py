"""The sitemap: an index, and one file a year with both languages of each page (hreflang, both ways).

Its addresses are absolute, as its standard demands: a site without address has none.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence

from converters.model import IntegrityStatus
from converters.writers.card import Card

Pair = tuple[str, str]
"""Addresses below the site: (Chinese, English)."""


def _url(own: str, pair: Pair, base: str, modified: str) -> str:
    zh, en = (html.escape(base + path, quote=True) for path in pair)
    lastmod = f"<lastmod>{modified}</lastmod>" if modified else ""
    return (
        f"<url><loc>{html.escape(base + own, quote=True)}</loc>{lastmod}"
        f'<xhtml:link rel="alternate" hreflang="zh-Hans" href="{zh}"/>'
        f'<xhtml:link rel="alternate" hreflang="en" href="{en}"/>'
        f'<xhtml:link rel="alternate" hreflang="x-default" href="{en}"/></url>'
    )


def _urlset(rows: Iterable[str]) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' + "\n".join(rows) + "\n</urlset>\n"
    )


def write_year(cards: Sequence[Card], base: str) -> str:
    """Return the sitemap of the notices of one year. ``base`` is the site's address, with a slash at its end.

    Copies that look suspicious are left out: their pages ask not to be listed.
    """
    rows = []
    listed = (card for card in cards if card.integrity is not IntegrityStatus.SUSPICIOUS)
    for card in sorted(listed, key=lambda card: card.id):
        modified = card.updated.isoformat() if card.updated else ""
        rows += [_url(url, card.urls, base, modified) for url in card.urls]
    return _urlset(rows)


def write_pages(pages: Sequence[Pair], base: str) -> str:
    """Return the sitemap of the pages that are no notices."""
    return _urlset(_url(url, pair, base, "") for pair in sorted(pages) for url in dict.fromkeys(pair))


def write_index(years: Iterable[str], base: str) -> str:
    """Return ``sitemap.xml``: the sitemap index of the files for ``years`` and of the one for other pages."""
    paths = sorted(f"sitemaps/{name}.xml" for name in (*years, "pages"))
    rows = [f"<sitemap><loc>{html.escape(base + path, quote=True)}</loc></sitemap>" for path in paths]
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        + "\n".join(rows)
        + "\n</sitemapindex>\n"
    )
