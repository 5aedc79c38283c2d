"""The dates to keep: what the home page says of deadlines that are still ahead."""

from __future__ import annotations

import html
from collections.abc import Sequence
from datetime import date, timedelta

from converters.dates import is_ahead
from converters.writers.card import Card
from converters.writers.list_words import LIST_WORDS, ListWords

DATES = 5
"""Deadlines shown on the home page."""
MORE_DATES = 20
"""Deadlines the home page knows: a script shows later ones when the first have passed."""

_FAR = timedelta(days=5 * 365)
_FEW = 100
"""One in so many notices, or a single one, may be misdated."""


def issuer_lang(card: Card, words: ListWords) -> str:
    """Return the attribute that says that the issuers are named in Chinese on an English page, or nothing."""
    untranslated = all(chinese == english for chinese, english in card.issuer_keys)
    return f' lang="{LIST_WORDS["zh"].tag}"' if words.lang == "en" and untranslated else ""


def _text(text: str) -> str:
    return html.escape(text, quote=False)


def write_dates(cards: Sequence[Card], words: ListWords) -> str:
    """Return the deadlines that were still ahead when the newest of ``cards`` came out, the next one first.

    Which is the newest is told by ``newest_day``: one notice misdated by decades would leave nothing ahead.

    The pages know no clock, so they name the day by which this is true; a script takes out what has passed since.
    """
    today = newest_day(cards)
    waiting = [(card.deadline, card.id, card) for card in cards if card.deadline and not card.overtaken]
    ahead = sorted(due for due in waiting if today is None or due[0] >= today)[:MORE_DATES]
    if not ahead:
        return ""
    dues = "\n".join(_write_due(due[2], words, later=at >= DATES) for at, due in enumerate(ahead))
    on = f'<p class="sub dates-on">{words.dates_on.format(words.long_date(today))}</p>\n' if today else ""
    return (
        f'<section class="sect" data-dates="{DATES}"><h2>{words.dates}</h2>\n{on}<ul class="dues">\n{dues}\n'
        "</ul></section>\n"
    )


def newest_day(cards: Sequence[Card]) -> date | None:
    """Return the day of the newest of ``cards`` that is believed; None where none has a day.

    A day after that on which the notice was fetched is not, nor are the days of a few that stand years beyond the rest.
    """
    days = sorted(
        card.day for card in cards if card.day and not (card.retrieved and is_ahead(card.day, card.retrieved))
    )
    for at in range(max(1, len(days) - max(1, len(days) // _FEW)), len(days)):
        if days[at] - days[at - 1] > _FAR:
            return days[at - 1]
    return days[-1] if days else None


def _write_due(card: Card, words: ListWords, *, later: bool) -> str:
    own = 0 if words.lang == "zh" else 1
    if card.deadline is None:
        return ""
    headlines = card.headlines
    lang = f' lang="{LIST_WORDS["zh"].tag}"' if own and headlines[0] == headlines[1] else ""
    href = card.urls[own].split("/", 1)[1]
    return (
        f'<li{" hidden" if later else ""}><time class="cal" datetime="{card.deadline.isoformat()}">'
        f"<b>{card.deadline.day}</b> <span>{words.month(card.deadline)}</span></time> "
        f'<div><a href="{href}"{lang}>{_text(headlines[own])}</a>'
        f'<p class="sub"{issuer_lang(card, words)}>{_text(card.issuers[own])}</p></div></li>'
    )
