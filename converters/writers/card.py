"""What a list says of a notice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from converters.archive.linking import say_overtaken
from converters.dates import is_ahead, parse_date
from converters.identify import year_of
from converters.model import DocumentType, IntegrityStatus, Notice
from converters.translation.status import Standing, Summary, Translation, summarize
from converters.writers.headline import shorten_chinese, shorten_english
from converters.writers.page import english_issuer, english_of, page_url


@dataclass(frozen=True, slots=True)
class Card:
    """What a list says of a notice. Pairs are (Chinese, English)."""

    id: str
    titles: tuple[str, str]
    issuers: tuple[str, str]
    issuer_keys: tuple[tuple[str, str], ...]
    """Each issuer in both languages."""
    topics: tuple[tuple[str, str], ...]
    day: date | None
    year: str
    type: DocumentType | None
    deadline: date | None
    sample: bool
    integrity: IntegrityStatus
    standing: Standing
    overtaken: str
    """What ``say_overtaken`` says."""
    urls: tuple[str, str]
    retrieved: date | None = None
    """The day on which its raw file was fetched, where that was recorded: it came out no later."""
    has_earlier: bool = False
    """Whether it is a later version: it changed between the fetching of the earlier one and its own."""

    @property
    def is_earlier(self) -> bool:
        """Whether it is the earlier version of a notice that is here too."""
        return self.overtaken == "replaced"

    @property
    def updated(self) -> date | None:
        """The day of its text as it stands: its own, or that on which a changed copy was fetched."""
        return max(filter(None, (self.day, self.retrieved)), default=None) if self.has_earlier else self.day

    @property
    def headlines(self) -> tuple[str, str]:
        """Its titles without what a list says beside them; both the same while there is no English."""
        chinese, english = self.titles
        if chinese == english:
            return (short := shorten_chinese(chinese, tuple(zh for zh, _ in self.issuer_keys))), short
        zh, en = zip(*self.issuer_keys, strict=True) if self.issuer_keys else ((), ())
        return shorten_chinese(chinese, zh), shorten_english(english, en)


def card_of(notice: Notice, translation: Translation, summary: Summary | None = None) -> Card:
    """Return the card of ``notice``."""
    counted = summary or summarize(notice, translation)
    return Card(
        id=notice.id,
        titles=(notice.title, english_of(notice.title, translation)),
        issuers=("、".join(notice.issuer.split()), english_issuer(notice, translation)),
        issuer_keys=tuple((name, english_of(name, translation)) for name in notice.issuer.split()),
        topics=tuple((name, english_of(name, translation)) for name in notice.topics),
        day=notice.published or notice.issued,
        year=year_of(notice),
        type=notice.type,
        deadline=notice.deadline,
        sample=notice.origin.sample,
        integrity=notice.integrity.status,
        standing=counted.standing,
        overtaken=say_overtaken(notice),
        urls=(page_url(notice, "zh"), page_url(notice, "en")),
        retrieved=parse_date(notice.origin.retrieved[:10]),
        has_earlier=any(relation.kind == "earlier-version" for relation in notice.relations),
    )


def newest_first(cards: Iterable[Card]) -> list[Card]:
    """Return ``cards`` by date, the newest first; undated ones last; equal dates by id, earlier versions behind.

    One that names a day after that on which it was fetched stands at the day on which it was fetched.
    """
    return sorted(
        cards, key=lambda card: (_day_at_most(card, card.day), not card.is_earlier, card.id), reverse=True
    )


def last_updated_first(cards: Iterable[Card]) -> list[Card]:
    """Return ``cards`` as ``newest_first`` does, but by the day of their text, and without earlier versions."""
    current = (card for card in cards if not card.is_earlier)
    return sorted(current, key=lambda card: (_day_at_most(card, card.updated), card.id), reverse=True)


def _day_at_most(card: Card, named: date | None) -> date:
    day = named or date.min
    return card.retrieved if card.retrieved and is_ahead(day, card.retrieved) else day
