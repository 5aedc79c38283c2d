"""The pitch around an injected name: the clauses that go on with the offer are taken out with it.

Without them the page would name no house any more, and still send its readers to one: 注册送88元，官网www.… .
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from converters.page import Page
from converters.tampering.reading.text import fold
from converters.tampering.sightings import Occurrence
from converters.tampering.slots import Slot

_COMMA = re.compile("[，,；;]")
_SENTENCE_ENDS = "。！!？?\n"
_SENTENCE_END = re.compile(f"[{_SENTENCE_ENDS}]")
_ADDRESS = r"(?:https?://|www\.)(?![a-z0-9.-]*\.gov\.)[a-z0-9.-]+[a-z0-9/]*|(?<![@a-z0-9.])[a-z]*\d[a-z0-9-]*\.(?:com|cc|vip|net|top|cn|app|me)"
_OFFER = re.compile(
    r"(?:注册|开户|首存|首充|下载|充值|存款)(?:就|即|立)?(?:可)?送|首[存充]|彩金|体验金|返水|百家乐|老虎机|真人(?:在线|视讯|荷官|娱乐)"
    r"|(?:在线|线上|网上)(?:投注|棋牌|娱乐)|捕鱼|提款秒到|秒到账|信誉(?:第一|平台|保证)"
    rf"|^.{{0,4}}?(?:官网|网址|网站|入口|客服|微信|下载)?[:：]?[ ]*(?:{_ADDRESS})[ ]*$"
)
"""What the clause of such an offer says, or the way to it; an agency's own site has no such address behind it."""
_LONGEST = 40
"""A clause with more characters says something else, too."""
_PROSE = frozenset({Slot.PROSE, Slot.LINE_START, Slot.LINE})


def widen(page: Page, places: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    """Return ``places``, those in the body of ``page`` with the clauses of the offer that they are part of."""
    places = tuple(places)
    return tuple(_widen(page, place, places) for place in places)


def _widen(page: Page, place: Occurrence, places: tuple[Occurrence, ...]) -> Occurrence:
    zone = page.zones[place.zone]
    if zone.name != "body" or place.slot not in _PROSE:
        return place
    text = fold(zone.text)
    taken = [(one.start, one.end) for one in places if one.zone == place.zone]
    clauses = _list_clauses(text, place)
    own = next(number for number, (_, end) in enumerate(clauses) if place.end <= end)
    before = text[clauses[own][0] : place.start].strip()
    if (before and not _OFFER.search(before)) or not _is_offer(text, *clauses[own], taken):
        return place
    first = last = own
    while first and _is_offer(text, *clauses[first - 1], taken):
        first -= 1
    while last + 1 < len(clauses) and _is_offer(text, *clauses[last + 1], taken):
        last += 1
    start, end = clauses[first][0], clauses[last][1]
    is_whole = first == 0 and last == len(clauses) - 1
    if last + 1 < len(clauses) or (is_whole and text[end : end + 1] not in ("", "\n")):
        end += 1  # with the sign that parted it from what stays
    return replace(place, start=start, end=max(end, place.end))


def _list_clauses(text: str, place: Occurrence) -> list[tuple[int, int]]:
    """Return where the clauses of the sentence with ``place`` begin and end; none begins within the name."""
    start = max(text.rfind(sign, 0, place.start) + 1 for sign in _SENTENCE_ENDS)
    sentence_end = _SENTENCE_END.search(text, place.end)
    end = sentence_end.start() if sentence_end else len(text)
    signs = [sign for sign in _COMMA.finditer(text, start, end) if not place.start <= sign.start() < place.end]
    return list(zip([start, *(sign.end() for sign in signs)], [*(sign.start() for sign in signs), end], strict=True))


def _is_offer(text: str, start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    """Return whether a clause, without the names that are taken out of it, is short and offers, or is nothing."""
    kept = "".join(
        sign for at, sign in enumerate(text[start:end], start) if not any(first <= at < last for first, last in taken)
    ).strip()
    if not kept:
        return any(start <= first < end for first, _ in taken)
    return len(kept) <= _LONGEST and _OFFER.search(kept) is not None
