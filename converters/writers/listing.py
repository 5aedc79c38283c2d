"""Lists of notices: the home page, and browse pages by year, issuer, type and topic, in both languages."""

from __future__ import annotations

import hashlib
import html
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from converters.identify import make_slug
from converters.pages.front_matter import write_front_matter
from converters.writers.card import Card, newest_first
from converters.writers.dates import issuer_lang, write_dates
from converters.writers.list_words import LIST_WORDS, ListWords
from converters.writers.page import sign_page

PAGE_SIZE = 25
"""Notices on a full page of a list."""
NEWEST = 8
"""Notices on the home page."""
FED = ("all", "issuer", "type")
"""The kinds of list that have feeds."""


def _text(text: str) -> str:
    return html.escape(text, quote=False)


@dataclass(frozen=True, slots=True)
class Shelf:
    """One list of notices: where its pages stand below ``<lang>/browse`` and what it is called."""

    path: str
    """Without ending: ``issuer/linlanshi``; further pages add ``-2``, counted from the oldest."""
    names: tuple[str, str]
    kind: str
    cards: tuple[Card, ...]
    """All of them, earlier versions among them."""

    @property
    def counts(self) -> tuple[int, int]:
        """How many notices these are, and how many earlier versions of notices."""
        earlier = sum(card.is_earlier for card in self.cards)
        return len(self.cards) - earlier, earlier


def _write_card(card: Card, words: ListWords, up: str) -> str:
    own, other = (0, 1) if words.lang == "zh" else (1, 0)
    other_lang = LIST_WORDS["en" if words.lang == "zh" else "zh"].tag
    day = f'<time datetime="{card.day.isoformat()}">{words.short_date(card.day)}</time>' if card.day else ""
    kind = f"<span>{words.types[card.type]}</span>" if card.type else ""
    sample = f'<span class="sample">{words.sample}</span>' if card.sample else ""
    own_title, other_title = (card.headlines[at] for at in (own, other))
    lang = f' lang="{other_lang}"' if words.lang == "en" and own_title == other_title else ""
    alt = f'<p class="alt" lang="{other_lang}">{_text(other_title)}</p>\n' if own_title != other_title else ""
    prefix = f'<span class="vh">{words.status_prefix}</span>'
    status = f'<span class="status {card.standing.value}">{prefix}{words.standing[card.standing]}</span>'
    due = (
        f'<span class="badge due" data-day="{card.deadline.isoformat()}">'
        f"{words.due.format(words.long_date(card.deadline))}</span> "
        if card.deadline
        else ""
    )
    doubt = words.integrity.get(card.integrity, "")
    tampered = f'<span class="badge warn">{doubt}</span> ' if doubt else ""
    overtaken = f'<span class="badge">{words.overtaken[card.overtaken]}</span> ' if card.overtaken else ""
    by_lang = issuer_lang(card, words)
    by = f'<p class="by"{by_lang}>{_text(card.issuers[own])}</p>\n' if card.issuers[own] else ""
    href = f"{up}{card.urls[own].split('/', 1)[1]}"
    return (
        f'<li class="item">\n<p class="kick">{" ".join(part for part in (day, kind, sample) if part)}</p>\n'
        f'<h3><a href="{href}"{lang}>{_text(own_title)}</a></h3>\n{alt}{by}'
        f'<p class="flags">{due if not card.overtaken else ""}{overtaken}{tampered}{status}</p>\n</li>'
    )


def _write_list(cards: Sequence[Card], words: ListWords, up: str) -> str:
    if not cards:
        return f"<p>{words.none}</p>"
    items = "\n".join(_write_card(card, words, up) for card in cards)
    return f'<ol class="list">\n{items}\n</ol>'


def _write_index(title: str, shelves: Sequence[Shelf], words: ListWords, up: str, level: int) -> str:
    own = 0 if words.lang == "zh" else 1
    rows = "\n".join(
        f'<li><a href="{up}{shelf.path}.html"><span{_name_lang(shelf, words)}>{_text(shelf.names[own])}</span> <i></i> '
        f'<span class="n">{(n := shelf.counts[0])}<span class="vh">{words.notices[n != 1]}</span></span></a></li>'
        for shelf in shelves
    )
    return f'<section class="index"><h{level}>{title}</h{level}><ul>\n{rows}\n</ul></section>'


def _name_lang(shelf: Shelf, words: ListWords) -> str:
    untranslated = words.lang == "en" and shelf.names[0] == shelf.names[1] and not shelf.names[0].isascii()
    return f' lang="{LIST_WORDS["zh"].tag}"' if untranslated else ""


def _group(
    cards: Iterable[Card], kind: str, keys: Callable[[Card], Iterable[tuple[str, tuple[str, str]]]]
) -> list[Shelf]:
    groups: dict[str, tuple[tuple[str, str], list[Card]]] = {}
    for card in cards:
        for path, names in keys(card):
            groups.setdefault(path, (names, []))[1].append(card)
    return [Shelf(f"{kind}/{path}", names, kind, tuple(newest_first(found))) for path, (names, found) in groups.items()]


def _by_size(shelves: list[Shelf]) -> list[Shelf]:
    return sorted(shelves, key=lambda shelf: (-len(shelf.cards), shelf.path))


def list_shelves(cards: Sequence[Card], slug: Callable[[str], str] = make_slug) -> dict[str, list[Shelf]]:
    """Return the shelves of ``cards`` by kind: ``all``, ``year``, ``issuer``, ``type``, ``topic``.

    Years stand from the newest, what has no date last. ``slug`` gives what ``make_slug`` gives, perhaps sooner.
    """
    zh, en = LIST_WORDS["zh"], LIST_WORDS["en"]
    years = _group(cards, "year", lambda c: [(c.year, (zh.year(c.year), en.year(c.year)))])
    types = _group(cards, "type", lambda c: [(c.type.value, (zh.types[c.type], en.types[c.type]))] if c.type else [])
    issuers = _group(cards, "issuer", lambda c: [(slug(names[0]), names) for names in c.issuer_keys])
    topics = _group(cards, "topic", lambda c: [(slug(names[0]), names) for names in c.topics])
    return {
        "all": [Shelf("all", (zh.all, en.all), "all", tuple(newest_first(cards)))],
        "year": sorted(years, key=lambda shelf: (shelf.cards[0].year.isdigit(), shelf.path), reverse=True),
        "issuer": _by_size(issuers),
        "type": _by_size(types),
        "topic": _by_size(topics),
    }


def _chunks(cards: Sequence[Card]) -> list[Sequence[Card]]:
    """Split newest-first ``cards`` so that a new notice changes the first page only.

    Pages are counted from the oldest notice and hold PAGE_SIZE each; the first page holds what is left
    and up to one page more.
    """
    full = max(0, len(cards) // PAGE_SIZE - 1)
    first = len(cards) - full * PAGE_SIZE
    older = [cards[at : at + PAGE_SIZE] for at in range(first, len(cards), PAGE_SIZE)]
    return [cards[:first], *older]


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page of a list that can be written; ``key`` differs whenever its text would."""

    path: str
    key: str
    write: Callable[[], str]


Stamps = Mapping[str, str]
"""Notice id -> what differs whenever its card does."""


def _stamp(cards: Iterable[Card], stamps: Stamps, *more: object) -> str:
    parts = [*(stamps[card.id] for card in cards), *map(str, more)]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _list_shelf(shelf: Shelf, lang: str, stamps: Stamps) -> Iterable[ListPage]:
    chunks = _chunks(shelf.cards)
    stem = shelf.path.rsplit("/", 1)[-1]
    stems = [stem, *(f"{stem}-{number}" for number in range(len(chunks) - 1, 0, -1))]
    folder = shelf.path.rpartition("/")[0]
    for at, chunk in enumerate(chunks):
        place = _Place(
            path="/".join(filter(None, ("browse", folder, stems[at]))),
            number=len(chunks) - at,
            newer=stems[at - 1] if at else "",
            older=stems[at + 1] if at + 1 < len(chunks) else "",
        )
        key = _stamp(chunk, stamps, lang, shelf.names, place, shelf.counts if not at else "")
        yield ListPage(f"{lang}/{place.path}.md", key, partial(_write_shelf, shelf, chunk, place, lang))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a page of a list stands: its path below the language, its number, its neighbours' names."""

    path: str
    number: int
    newer: str
    older: str


def _write_shelf(shelf: Shelf, chunk: Sequence[Card], place: _Place, lang: str) -> str:
    words = LIST_WORDS[lang]
    own = 0 if lang == "zh" else 1
    depth = place.path.count("/")
    first = not place.newer
    name = shelf.names[own]
    front = write_front_matter(
        {
            "title": name if first else words.page_title.format(name, place.number),
            "lang": lang,
            "template": "list.html",
            "feed": {"path": shelf.path, "title": name} if shelf.kind in FED else {},
            "crumbs": [{"title": words.browse, "url": f"{'../' * (depth - 1)}index.html"}],
            "partner": {"path": f"{'../' * (depth + 1)}{'en' if lang == 'zh' else 'zh'}/{place.path}.html"},
        }
    )
    links = [
        f'<a rel="prev" href="{place.newer}.html">{words.newer}</a>' if place.newer else "",
        f'<a rel="next" href="{place.older}.html">{words.older}</a>' if place.older else "",
    ]
    pager = (
        f'<nav class="pages" aria-label="{words.pages}">{" ".join(filter(None, links))}</nav>\n' if any(links) else ""
    )
    heading = words.count(*shelf.counts) if first else words.page.format(place.number)
    body = f'<h2 class="count">{heading}</h2>\n\n{_write_list(chunk, words, "../" * depth)}'
    return sign_page(f"{front}\n{body}\n{pager}")


def _write_browse_index(shelves: dict[str, list[Shelf]], lang: str) -> str:
    words = LIST_WORDS[lang]
    front = write_front_matter(
        {
            "title": words.browse,
            "lang": lang,
            "template": "list.html",
            "partner": {"path": f"../../{'en' if lang == 'zh' else 'zh'}/browse/index.html"},
        }
    )
    everything = shelves["all"][0]
    parts = [
        _write_index(words.by[kind], shelves[kind], words, "", 2)
        for kind in ("year", "type", "issuer", "topic")
        if shelves[kind]
    ]
    link = f'<p><a class="all" href="all.html">{words.all_link(everything.counts[0])}</a></p>'
    return sign_page(f'{front}\n{link}\n\n<div class="indexes">\n{chr(10).join(parts)}\n</div>\n')


def _write_home(shelves: dict[str, list[Shelf]], lang: str) -> str:
    words = LIST_WORDS[lang]
    everything = shelves["all"][0]
    cards, current = everything.cards, [card for card in everything.cards if not card.is_earlier]
    front = write_front_matter(
        {
            "title": words.home,
            "lang": lang,
            "template": "home.html",
            "notices": len(current),
            "partner": {"path": f"../{'en' if lang == 'zh' else 'zh'}/index.html"},
        }
    )
    parts = [
        _write_index(words.by[kind], shelves[kind][:6], words, "browse/", 3)
        for kind in ("year", "issuer", "type")
        if shelves[kind]
    ]
    body = (
        f'<div class="home-grid"><div>\n<section class="sect"><h2>{words.newest}</h2>\n'
        f"{_write_list(current[:NEWEST], words, '')}\n"
        f'<p><a class="all" href="browse/all.html">{words.all_link(len(current))}</a></p>\n</section>\n'
        f"</div><div>\n"
        f'{write_dates(cards, words)}<section class="sect"><h2>{words.browse}</h2>\n{chr(10).join(parts)}\n'
        f'<p><a class="all" href="browse/index.html">{words.browse_link}</a></p>\n</section>\n</div></div>'
    )
    return sign_page(f"{front}\n{body}\n")


def list_pages(shelves: dict[str, list[Shelf]], stamps: Stamps) -> Iterable[ListPage]:
    """Yield the home pages and all browse pages, below ``docs``; none is written before it is asked for."""
    everything = shelves["all"][0].cards
    due = [card for card in everything if card.deadline]
    newest = [card for card in everything if not card.is_earlier][:NEWEST]
    counts = {shelf.path: (shelf.names, shelf.counts) for group in shelves.values() for shelf in group}
    for lang in LIST_WORDS:
        home = _stamp([*newest, *due], stamps, lang, sorted(counts.items()))
        yield ListPage(f"{lang}/index.md", home, partial(_write_home, shelves, lang))
        index = _stamp([], stamps, lang, sorted(counts.items()))
        yield ListPage(f"{lang}/browse/index.md", index, partial(_write_browse_index, shelves, lang))
        for group in shelves.values():
            for shelf in group:
                yield from _list_shelf(shelf, lang, stamps)


def write_lists(cards: Sequence[Card]) -> dict[str, str]:
    """Return path below ``docs`` -> page, for the home pages and all browse pages of ``cards``."""
    stamps = dict.fromkeys((card.id for card in cards), "")
    return {page.path: page.write() for page in list_pages(list_shelves(cards), stamps)}
