"""Feeds of the newest notices: Atom (RFC 4287) and JSON Feed 1.1, by language, issuer and type.

A notice that changed is news: it comes up again under the id it had, and its earlier versions are no entries.
"""

from __future__ import annotations

import html
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from converters.pages.markup import drop_invisible
from converters.writers.card import Card, last_updated_first
from converters.writers.list_words import LIST_WORDS
from converters.writers.listing import Shelf

ENTRIES = 30
"""Notices in a feed, the last updated first."""
NEVER = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Address:
    """The address of the site with a slash at its end, or the empty string where none is set."""

    base: str

    def of(self, path: str, feed: str) -> str:
        """Return the address of ``path``: absolute if the site has one, else relative to the file ``feed``."""
        return self.base + path if self.base else "../" * feed.count("/") + path


def _moment(day: date | None) -> str:
    return f"{(day or NEVER).isoformat()}T00:00:00+08:00"


def _text(text: str) -> str:
    return html.escape(drop_invisible(text), quote=True)


def _say(card: Card, lang: str) -> str:
    words = LIST_WORDS[lang]
    own = 0 if lang == "zh" else 1
    parts = [card.issuers[own], words.types[card.type] if card.type else ""]
    if card.deadline:
        parts.append(words.due.format(words.long_date(card.deadline)))
    if card.has_earlier:
        parts.append(words.changed)
    parts.append(words.integrity.get(card.integrity, ""))
    parts.append(f"{words.status_prefix}{words.standing[card.standing]}")
    return ("；" if lang == "zh" else "; ").join(filter(None, parts))


def _entry(card: Card, lang: str, path: str, address: Address) -> str:
    own = 0 if lang == "zh" else 1
    other = "en" if lang == "zh" else "zh"
    tag = LIST_WORDS[lang].tag
    own_url, other_url = (_text(address.of(url, path)) for url in (card.urls[own], card.urls[1 - own]))
    lines = [
        "<entry>",
        f"<id>urn:mingshi:{lang}:{_text(card.id)}</id>",
        f"<title>{_text(card.titles[own])}</title>",
        f"<updated>{_moment(card.updated)}</updated>",
        f"<published>{_moment(card.day)}</published>",
        f"<author><name>{_text(card.issuers[own] or '—')}</name></author>",
        f'<link rel="alternate" type="text/html" hreflang="{tag}" href="{own_url}"/>',
        f'<link rel="related" type="text/html" hreflang="{LIST_WORDS[other].tag}" href="{other_url}"/>',
        f'<category term="{card.type.value}"/>' if card.type else "",
        f"<summary>{_text(_say(card, lang))}</summary>",
        "</entry>",
    ]
    return "\n".join(filter(None, lines))


def write_atom(title: str, lang: str, path: str, cards: Sequence[Card], address: Address) -> str:
    """Return an Atom feed of ``cards``, as it stands at ``path`` below the site."""
    tag = LIST_WORDS[lang].tag
    updated = max((card.updated for card in cards if card.updated), default=NEVER)
    entries = "\n".join(_entry(card, lang, path, address) for card in cards)
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{tag}">\n'
        f"<id>urn:mingshi:feed:{_text(path)}</id>\n<title>{_text(title)}</title>\n<updated>{_moment(updated)}</updated>\n"
        f'<link rel="self" type="application/atom+xml" href="{_text(address.of(path, path))}"/>\n'
        f'<link rel="alternate" type="text/html" href="{_text(address.of(f"{lang}/index.html", path))}"/>\n'
        f"<generator>Mingshi</generator>\n{entries}\n</feed>\n"
    )


def write_json_feed(title: str, lang: str, path: str, cards: Sequence[Card], address: Address) -> str:
    """Return a JSON feed of ``cards``, as it stands at ``path`` below the site."""
    own = 0 if lang == "zh" else 1
    items = [
        {
            "id": f"urn:mingshi:{lang}:{card.id}",
            "url": address.of(card.urls[own], path),
            "title": drop_invisible(card.titles[own]),
            "content_text": drop_invisible(_say(card, lang)),
            "date_published": _moment(card.day),
            **({"date_modified": _moment(card.updated)} if card.has_earlier else {}),
            "language": LIST_WORDS[lang].tag,
            "authors": [{"name": card.issuers[own] or "—"}],
            "tags": [card.type.value] if card.type else [],
            "_mingshi": {"translation_status": card.standing.value, "sample": card.sample},
        }
        for card in cards
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "language": LIST_WORDS[lang].tag,
        "home_page_url": address.of(f"{lang}/index.html", path),
        "feed_url": address.of(path, path),
        "items": items,
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def feed_stem(shelf: Shelf, lang: str) -> str:
    """Return the path of a shelf's feeds below the site, without ending: ``en/feeds/issuer/linlanshi``."""
    return f"{lang}/feeds/{shelf.path}"


def fed_cards(shelf: Shelf) -> tuple[Card, ...]:
    """Return what stands in the feeds of ``shelf``."""
    return tuple(last_updated_first(shelf.cards)[:ENTRIES])


def write_feed(shelf: Shelf, cards: Sequence[Card], form: tuple[str, str], site: str, base: str = "") -> str:
    """Return the feed of ``shelf`` with its ``fed_cards``, in the form of (language, ending).

    The ending is ``atom`` or ``json``; ``site`` is the site's name in that language, ``base`` its address.
    """
    lang, ending = form
    title = f"{site}: {shelf.names[0 if lang == 'zh' else 1]}"
    path = f"{feed_stem(shelf, lang)}.{ending}"
    write = {"atom": write_atom, "json": write_json_feed}[ending]
    return write(title, lang, path, cards, Address(base))
