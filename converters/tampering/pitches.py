"""The pitch around an injected name: the clauses that go on with the offer are taken out with it.

Without them the page would name no house any more, and still send its readers to one: 注册送88元，官网www.… .
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import replace
from operator import itemgetter

from converters.raw_page import Page
from converters.tampering.reading.text import fold
from converters.tampering.sightings import Occurrence
from converters.tampering.slots import Slot

_COMMA = re.compile(r"[，；;]|(?<!\d),|,(?!\d)")
_SENTENCE_ENDS = "。！!？?\n"
_SENTENCE_END = re.compile(f"[{_SENTENCE_ENDS}]")
_ADDRESS = r"(?:https?://)?(?:www\.)?[a-z]*\d[a-z0-9-]*\.(?:com|cc|vip|net|top|app|me)(?![a-z0-9.])"
_OFFER = re.compile(
    r"(?:注册|开户|下载|充值|存款)(?:就|即|立)?(?:可)?送(?=\d|百|彩金|现金|红包)|首[存充]送?|彩金|体验金|返水|百家乐|老虎机"
    r"|真人(?:在线|视讯|荷官|娱乐)|(?:在线|线上|网上)(?:投注|棋牌|娱乐)|捕鱼(?:游戏|达人|王)|提款秒到|秒到账"
    rf"|^.{{0,4}}?(?:官网|网址|网站|入口|客服|下载)?[:：]?[ ]*(?:{_ADDRESS})[ ]*$|^\d*元$"
)
"""What the clause of such an offer says, or the way to it: an address with a figure, as houses have them."""
_SPEAKS = re.compile("[禁严防勿违罚]|不得|打击|查处|提醒|警方|举报|投诉|体育彩票|福利彩票|珠宝|首饰")
"""What the clause of an agency says about such offers."""
_LONGEST = 40
"""A clause with more characters says something else, too."""
_PROSE = frozenset({Slot.PROSE, Slot.LINE_START, Slot.LINE})


def widen(page: Page, places: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    """Return ``places``, those in the body of ``page`` with the clauses of the offer that they are part of."""
    places = tuple(places)
    bodies = {place.zone for place in places if page.zones[place.zone].name == "body"}
    read = {
        zone: _Offers(fold(page.zones[zone].text), sorted((one.start, one.end) for one in places if one.zone == zone))
        for zone in bodies
    }
    return tuple(
        read[place.zone].widen(place) if place.zone in bodies and place.slot in _PROSE else place for place in places
    )


class _Offers:
    """The clauses of a text that offer something, the names that are ``taken`` out of it apart."""

    def __init__(self, text: str, taken: list[tuple[int, int]]) -> None:
        self.text, self.taken = text, taken
        self.sentences: dict[int, list[tuple[int, int, bool]]] = {}
        """Where a sentence begins -> where its clauses begin and end, and whether they offer."""

    def widen(self, place: Occurrence) -> Occurrence:
        """Return ``place`` with the clauses of its offer on both sides."""
        text, clauses = self.text, self._list_clauses(place)
        own = bisect_left(clauses, place.end, key=itemgetter(1))
        before = text[clauses[own][0] : place.start].strip()
        if (before and not _OFFER.search(before)) or not clauses[own][2]:
            return place
        first = last = own
        while first and clauses[first - 1][2]:
            first -= 1
        while last + 1 < len(clauses) and clauses[last + 1][2]:
            last += 1
        start, end = clauses[first][0], clauses[last][1]
        is_whole = first == 0 and last == len(clauses) - 1
        if last + 1 < len(clauses) or (is_whole and text[end : end + 1] not in ("", "\n")):
            end += 1  # with the sign that parted it from what stays
        return replace(place, start=start, end=max(end, place.end))

    def _list_clauses(self, place: Occurrence) -> list[tuple[int, int, bool]]:
        """Return the clauses of the sentence with ``place``; none begins within a name."""
        at = place.start
        while (at := max(self.text.rfind(sign, 0, at) for sign in _SENTENCE_ENDS)) >= 0 and self._is_taken(at):
            pass  # the end of a sentence within a name is none
        start = at + 1
        if start not in self.sentences:
            stops = (stop.start() for stop in _SENTENCE_END.finditer(self.text, start))
            end = next((stop for stop in stops if not self._is_taken(stop)), len(self.text))
            signs = [sign for sign in _COMMA.finditer(self.text, start, end) if not self._is_taken(sign.start())]
            starts, ends = [start, *(sign.end() for sign in signs)], [*(sign.start() for sign in signs), end]
            self.sentences[start] = [(a, b, self._is_offer(a, b)) for a, b in zip(starts, ends, strict=True)]
        return self.sentences[start]

    def _is_taken(self, at: int) -> bool:
        number = bisect_right(self.taken, at, key=itemgetter(0)) - 1
        return number >= 0 and at < self.taken[number][1]

    def _is_offer(self, start: int, end: int) -> bool:
        """Return whether a clause, without the names, is short and offers, or is nothing."""
        inside = self.taken[bisect_left(self.taken, (start, start)) : bisect_left(self.taken, (end, end))]
        parts, at = [], start
        for first, last in inside:
            parts.append(self.text[at:first])
            at = max(at, last)
        kept = "".join([*parts, self.text[at:end]]).strip()
        if not kept:
            return bool(inside)
        return len(kept) <= _LONGEST and _OFFER.search(kept) is not None and not _SPEAKS.search(kept)
