"""Where on a page candidates stand, and what one token at its places is worth."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate

from converters.model import IntegrityStatus
from converters.raw_page import Page, Zone
from converters.tampering.candidates.candidate import Candidate
from converters.tampering.reading.text import HAN, fold, one_of
from converters.tampering.reasons import Signal
from converters.tampering.slots import STRONG, Slot, find_slot
from converters.tampering.veto import TRADE
from converters.tampering.words.brands import AMBIGUOUS, BRANDS, DISTINCTIVE, FIRMS, GENERAL, LATIN_BRANDS
from converters.tampering.words.lexicon import PROMOTIONS, WEAK_PROMOTIONS
from converters.tampering.words.organs import is_coined
from converters.words import split_words


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place of a token: ``start`` and ``end`` count characters of the text of the zone with number ``zone``."""

    zone: int
    start: int
    end: int
    slot: Slot


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place of a candidate, with what stands around it."""

    place: Occurrence
    candidate: Candidate
    zone: Zone
    text: str
    """The folded text of the zone."""
    lower: bool
    """Whether the token has Latin letters and all of them are small."""


def find_sightings(page: Page, joined: str, found: tuple[Candidate, ...]) -> dict[str, list[Sighting]]:
    """Return every candidate of the page, ``joined`` and folded, with its slot, by token."""
    starts = list(accumulate((len(zone.text) + 1 for zone in page.zones), initial=0))
    texts = {n: joined[starts[n] : starts[n + 1] - 1] for n in {bisect_right(starts, c.start) - 1 for c in found}}
    tokens: dict[str, list[Sighting]] = {}
    for whole in found:
        number = bisect_right(starts, whole.start) - 1
        zone, text = page.zones[number], texts[number]
        candidate = replace(whole, start=whole.start - starts[number], end=whole.end - starts[number])
        slot = find_slot(zone, text, candidate.start, candidate.end)
        if slot not in STRONG and _is_acronym(zone.text[candidate.start : candidate.end], candidate):
            continue
        place = Occurrence(number, candidate.start, candidate.end, slot)
        token = text[candidate.start : candidate.end].strip()
        is_lower = zone.text[place.start : place.end].islower()
        tokens.setdefault(token, []).append(Sighting(place, candidate, zone, text, is_lower))
    return tokens


_ACRONYM = re.compile(r"[A-Z]{2,5}(?![A-Za-z0-9])")


def _is_acronym(written: str, candidate: Candidate) -> bool:
    """Return whether the name is an abbreviation in capitals that only asks for something: NCRE报名入口."""
    if not (candidate.latin and candidate.core.isascii()):
        return False
    return not candidate.games and candidate.lexicon < 2 and _ACRONYM.match(written) is not None


_APART = frozenset({Slot.TITLE, Slot.TITLE_END, Slot.LINE, Slot.BREADCRUMB})
_ORGANISATIONAL = STRONG - {Slot.LINE, Slot.TITLE}
_LOWER_CODE = re.compile(r"[a-z]{2,4}\d{3,4}")
_COINED = re.compile(rf"[a-z]{{2,}}[a-z0-9]*[{HAN}]{{2,}}")


def _is_coined(candidate: Candidate) -> bool:
    """Return whether the name is Latin of the trade's make, or Latin and Chinese in one."""
    return candidate.latin and (candidate.lexicon > 0 or _COINED.match(candidate.core) is not None)


def _advertises(candidate: Candidate) -> bool:
    """Return whether the suffix is one that an agency's own service seldom has."""
    return candidate.games > 0 or (candidate.promotions > 1 and candidate.official)


def _is_longer(sighting: Sighting) -> bool:
    """Return whether the name is the first part of a place's: 宝盈|桥."""
    return sighting.text[sighting.candidate.end : sighting.candidate.end + 1] in tuple("桥山河江湖岭沟坪湾寨路塘岗坝")


def _is_item(sighting: Sighting) -> bool:
    """Return whether the name is all of a clause, or of an item of a list: 电视、鹭泽、灯箱."""
    text, candidate = sighting.text, sighting.candidate
    before = text[candidate.start - 1 : candidate.start] if candidate.start else ""
    return before in _PARTS and text[candidate.end : candidate.end + 1] in _PARTS


_PARTS = frozenset("、,，。;；\n")
_WORDS = frozenset(("鸭脖", "爱游戏", "蓝冠", "酷游"))
"""Names of dishes, birds and pleasures."""


def _ends_word(sighting: Sighting) -> bool:
    """Return whether signs or space stand behind the name, and before it, too, if houses are called so: 万博国际."""
    text, candidate = sighting.text, sighting.candidate
    if text[candidate.end : candidate.end + 1].isalnum():
        return False
    before = text[candidate.start - 1 : candidate.start] if candidate.start else ""
    return not before.isalnum() or not text.endswith("国际", candidate.start, candidate.end)


_TAILS = frozenset("因型类级性式者员的及和与大新非某是有将被")


def _ends_plainly(core: str) -> bool:
    """Return whether a name ends on a common word, or on a sign that goes on from words: 境外|赌博, 即开型|彩票."""
    parts = split_words(core.strip())
    return bool(parts) and (len(parts[-1]) > 1 or parts[-1] in _TAILS)


_LETTERS = re.compile("[a-z]{3}")
_MEMBERS = re.compile("(?:总统|贵宾|至尊|钻石|vip)(?:会员|厅|包厢|俱乐部)")
"""Whom a house calls its guests."""
_UNLAWFUL = re.compile("(?:国际|娱乐|皇家)赌[城场]|赌坛")
_MANY = 3
"""So many suffixes no agency's own site has behind its name: 官网|手机版|下载."""


_FORMATS = re.compile(r"(?:(?:word|docx?|pdf|ofd|txt|wps|图片|文字)(?:版|文档|格式)?(?:下载|打印|浏览|阅读)[ |]*)+")
_REGIONS = re.compile(r"香港(?:特区)?\s+澳门|澳门\s+(?:台湾|香港)")
_BESIDE = 6


def _is_offered_by_pages(text: str, start: int, end: int) -> bool:
    """Return whether the words there are buttons for formats of a file, or 澳门 in a list of regions."""
    if _FORMATS.fullmatch(text, start, end):
        return True
    return text[start:end] == "澳门" and _REGIONS.search(text, max(0, start - _BESIDE), end + _BESIDE) is not None


def _stands_out(sighting: Sighting, zone: str) -> bool:
    """Return whether one sighting alone is worth a report, though nothing proves it."""
    candidate, slot = sighting.candidate, sighting.place.slot
    is_promoted = candidate.promotions > 0 or candidate.games > 0
    if _is_offered_by_pages(sighting.text, candidate.start, candidate.end):
        return False
    if candidate.promotions and _is_coined(candidate):
        return True
    if sighting.lower and candidate.core in LATIN_BRANDS and _LETTERS.match(candidate.core):
        return True
    if candidate.latin and candidate.chained and slot in _APART:
        return True
    if candidate.core in AMBIGUOUS and candidate.official:
        return True
    if _UNLAWFUL.search(sighting.text, candidate.start, candidate.end) and not _ends_plainly(candidate.core):
        return True
    if candidate.core in AMBIGUOUS - GENERAL and candidate.chained and candidate.games and _ends_word(sighting):
        return True
    if candidate.core in AMBIGUOUS - GENERAL and _MEMBERS.match(sighting.text, candidate.end):
        return True
    if candidate.core in DISTINCTIVE - FIRMS - _WORDS and _is_item(sighting):
        return True
    if candidate.core in DISTINCTIVE and (is_promoted or (slot in _ORGANISATIONAL and not _is_longer(sighting))):
        return True
    if sighting.lower and _LOWER_CODE.fullmatch(candidate.core):
        return not (slot is Slot.LINE and zone == "title")  # there it is a template of the software
    if candidate.lexicon == 0 and not candidate.latin and _ends_plainly(candidate.core):
        return False
    if candidate.official and candidate.promotions >= _MANY:
        return True
    if slot in _ORGANISATIONAL and is_promoted and (candidate.games or candidate.latin or candidate.lexicon):
        return True
    if slot is Slot.TITLE and is_promoted:
        return True
    if slot in _APART or slot is Slot.LINE_START:
        is_bare = (candidate.core in TRADE or not is_promoted) and candidate.core not in DISTINCTIVE
        is_known = candidate.lexicon == 1 and not (is_bare and (zone == "body" or slot is Slot.LINE_START))
        return candidate.promotions > 1 or is_known or (candidate.games > 0 and zone == "title" and not is_bare)
    return False


_TITLES = ("title", "masthead")
_ADVERTISED = r"(?:[^，。\n]{0,4}(?:注册|首[存充]|彩金|官网|登录|入口|下载|app|www)|\s*$)"
"""What stands behind a name that is advertised, or stands alone below the text: 注册送88."""
_OFFICE_END = re.compile("(?:政府|办公室|局|厅|委|委员会|中心|街道办事处|大学|学院|医院|法院|检察院)$")


def _parts_title(page: Page, sighting: Sighting) -> bool:
    """Return whether the name parts 关于 in a title from the agency that a label names, and is advertised elsewhere.

    What is left without the name is then the title that the label expects: nobody else is named there.
    """
    if sighting.zone.name not in _TITLES or not sighting.text.startswith("关于", sighting.candidate.end):
        return False
    token = sighting.text[sighting.candidate.start : sighting.candidate.end]
    advertised = re.compile(re.escape(token) + _ADVERTISED)
    if not any(advertised.search(fold(zone.text)) for zone in page.zones if zone.name in ("body", "footer")):
        return False
    head = sighting.text[: sighting.candidate.start].rpartition("\n")[2].strip()
    if not _OFFICE_END.search(head):
        return False
    labelled = re.compile(rf"[:：]\s*{re.escape(head)}(?![{HAN}])")
    return any(labelled.search(fold(zone.text)) for zone in page.zones if zone.name == "metadata")


def weigh(page: Page, live: list[Sighting], *, absent: bool) -> tuple[IntegrityStatus, tuple[Signal, ...]]:
    """Return the verdict on one token that nothing explains at ``live``, and the reasons."""
    if not live:
        return IntegrityStatus.CLEAN, ()
    lexicon = max(sighting.candidate.lexicon for sighting in live)
    shaped = any(sighting.candidate.is_shaped for sighting in live)
    latin = any(sighting.candidate.latin for sighting in live)
    strong = {sighting.place.slot for sighting in live} & STRONG
    zones = {page.zones[sighting.place.zone].name for sighting in live}
    reasons = [
        signal
        for signal, holds in (
            (Signal.LEXICON, lexicon == 2),
            (Signal.SHAPE, shaped),
            (Signal.SLOT, bool(strong)),
            (Signal.SPREAD, len(zones) >= 3),
            (Signal.ABSENCE, absent and bool(strong & {Slot.PLACE, Slot.AGENCY, Slot.ISSUER})),
            (Signal.ALIEN, latin and bool(strong - {Slot.LINE, Slot.TITLE})),
        )
        if holds
    ]
    found = set(reasons)
    is_named = any(s.candidate.lexicon == 2 and s.candidate.core not in TRADE for s in live if s.place.slot in STRONG)
    if Signal.SLOT in found and (is_named or Signal.ABSENCE in found):
        return IntegrityStatus.TAMPERED, tuple(reasons)
    if any(_parts_title(page, sighting) for sighting in live if sighting.candidate.games):
        reasons += [] if Signal.SLOT in found else [Signal.SLOT]
        return IntegrityStatus.TAMPERED, tuple(reasons)
    suspicious = (
        bool(found & {Signal.LEXICON, Signal.ALIEN})
        or shaped
        or (Signal.SPREAD in found and any(_advertises(sighting.candidate) for sighting in live))
        or any(_stands_out(sighting, page.zones[sighting.place.zone].name) for sighting in live)
        or _recurs(page, live)
        or (lexicon == 1 and len(live) >= 3 and not any(s.candidate.core in TRADE for s in live))
    )
    return (IntegrityStatus.SUSPICIOUS if suspicious else IntegrityStatus.CLEAN), tuple(reasons)


_PROMOTED = re.compile(one_of(PROMOTIONS - WEAK_PROMOTIONS))
_HOUSES = (BRANDS | LATIN_BRANDS) - TRADE
_TOLD = re.compile(
    r"(?:登录|登陆|访问|打开|进入|通过|下载|安装|关注|搜索|使用|点击|查看|[在从至到可请以由与和及])[“\"]?\Z"
)
"""How a sentence tells its reader to use a site or an app, or speaks of it: a firm's may be called so, too."""


def advertises_a_house(sighting: Sighting) -> bool:
    """Return whether a known house of the trade is advertised there with its site, its app or an account.

    No text but an advertisement, or one that speaks about the trade, names it so: it needs no slot to be cut. Names
    that firms and teams have as well (凤凰, 银河) do not count, nor does one that the sentence tells its reader to use.
    """
    candidate, text = sighting.candidate, sighting.text
    if candidate.lexicon < 2 or _TOLD.search(text, max(0, candidate.start - 4), candidate.start):
        return False
    if not _PROMOTED.search(text, candidate.start, candidate.end):
        return False
    core = candidate.core.strip()
    return core in _HOUSES or (core in DISTINCTIVE - FIRMS and candidate.games > 0)


_NAMED_TRADE = re.compile("体育|娱乐|棋牌|电竞|国际|彩票|真人|竞技")


def names_trade(token: str, sightings: list[Sighting]) -> bool:
    """Return whether ``token`` says what is advertised, so that it counts wherever it recurs."""
    return _NAMED_TRADE.search(token) is not None or any(s.candidate.core in TRADE for s in sightings)


def _recurs(page: Page, live: list[Sighting]) -> bool:
    """Return whether a coined name recurs with a word of the trade that the page has nowhere else."""
    if len(live) < 2:
        return False
    place = live[0].place
    token = fold(page.zones[place.zone].text[place.start : place.end])
    trade, core = _NAMED_TRADE.search(token), live[0].candidate.core
    if not trade or not is_coined(core):
        return False
    text = fold("\n".join(zone.text for zone in page.zones))
    return text.count(token) >= 2 and text.count(token) == text.count(trade[0])
