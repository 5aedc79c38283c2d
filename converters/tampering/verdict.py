"""The verdict on a page: candidates, slots, zones and codes weighed by rules that can be read out."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from converters.model import IntegrityStatus, Notice
from converters.page import Page, Zone
from converters.tampering import signals
from converters.tampering.brands import AMBIGUOUS, DISTINCTIVE
from converters.tampering.candidate import Candidate
from converters.tampering.candidates import find_candidates
from converters.tampering.disguise import reveal
from converters.tampering.language import find_adverts, locate
from converters.tampering.lexicon import HAN, fold, one_of
from converters.tampering.organs import is_coined
from converters.tampering.reading import Reading
from converters.tampering.reasons import Signal, find_advertising, find_text_signals, read
from converters.tampering.slots import STRONG, Slot, find_slot
from converters.tampering.veto import TRADE, find_topic, is_vetoed
from converters.tampering.zoning import split_zones

RULES_VERSION = "3"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place of a token: ``start`` and ``end`` count characters of the text of the zone with number ``zone``."""

    zone: int
    start: int
    end: int
    slot: Slot


@dataclass(frozen=True, slots=True)
class Finding:
    """One token and the verdict on it. The token is named by hash and length only."""

    token_sha256: str
    token_length: int
    verdict: IntegrityStatus
    signals: tuple[Signal, ...]
    occurrences: tuple[Occurrence, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What ``examine`` found; ``status`` is the gravest verdict."""

    status: IntegrityStatus
    findings: tuple[Finding, ...] = ()
    signals: tuple[Signal, ...] = ()
    """Signals of the whole text."""
    rules: str = RULES_VERSION

    @property
    def injected(self) -> tuple[Finding, ...]:
        """The findings whose occurrences are to be taken out."""
        return tuple(finding for finding in self.findings if finding.verdict is IntegrityStatus.TAMPERED)


@dataclass(frozen=True, slots=True)
class _Sighting:
    place: Occurrence
    candidate: Candidate
    zone: Zone
    text: str
    """The folded text of the zone."""
    lower: bool
    """Whether the token has Latin letters and all of them are small."""


def _sight(page: Page, joined: str, found: tuple[Candidate, ...]) -> dict[str, list[_Sighting]]:
    """Return every candidate of the page, ``joined`` and folded, with its slot, by token."""
    starts = list(accumulate((len(zone.text) + 1 for zone in page.zones), initial=0))
    texts = {n: joined[starts[n] : starts[n + 1] - 1] for n in {bisect_right(starts, c.start) - 1 for c in found}}
    tokens: dict[str, list[_Sighting]] = {}
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
        tokens.setdefault(token, []).append(_Sighting(place, candidate, zone, text, is_lower))
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


def _is_longer(sighting: _Sighting) -> bool:
    """Return whether the name is the first part of a place's: 宝盈|桥."""
    return sighting.text[sighting.candidate.end : sighting.candidate.end + 1] in tuple("桥山河江湖岭沟坪湾寨路塘岗坝")


def _is_item(sighting: _Sighting) -> bool:
    """Return whether nothing but signs and space stands around the name: 标签：鹭泽湾体育 乡村振兴."""
    text, candidate = sighting.text, sighting.candidate
    before = text[candidate.start - 1 : candidate.start] if candidate.start else ""
    return not before.isalnum() and not text[candidate.end : candidate.end + 1].isalnum()


def _stands_out(sighting: _Sighting, zone: str) -> bool:
    """Return whether one sighting alone is worth a report, though nothing proves it."""
    candidate, slot = sighting.candidate, sighting.place.slot
    is_promoted = candidate.promotions > 0 or candidate.games > 0
    if candidate.promotions and _is_coined(candidate):
        return True
    if candidate.latin and candidate.chained and slot in _APART:
        return True
    if candidate.core in AMBIGUOUS and (candidate.official or (candidate.games and _is_item(sighting))):
        return True
    if candidate.core in DISTINCTIVE and (is_promoted or (slot in _ORGANISATIONAL and not _is_longer(sighting))):
        return True
    if sighting.lower and _LOWER_CODE.fullmatch(candidate.core):
        return not (slot is Slot.LINE and zone == "title")  # there it is a template of the software
    if slot in _ORGANISATIONAL and is_promoted and (candidate.games or candidate.latin or candidate.lexicon):
        return True
    if slot is Slot.TITLE and is_promoted:
        return True
    if slot in _APART or slot is Slot.LINE_START:
        is_bare = (candidate.core in TRADE or not is_promoted) and candidate.core not in DISTINCTIVE
        is_known = candidate.lexicon == 1 and not (is_bare and (zone == "body" or slot is Slot.LINE_START))
        return candidate.promotions > 1 or is_known or (candidate.games > 0 and zone == "title" and not is_bare)
    return False


def _weigh(page: Page, live: list[_Sighting], *, absent: bool) -> tuple[IntegrityStatus, tuple[Signal, ...]]:
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
    suspicious = (
        bool(found & {Signal.LEXICON, Signal.ALIEN})
        or shaped
        or (Signal.SPREAD in found and any(_advertises(sighting.candidate) for sighting in live))
        or any(_stands_out(sighting, page.zones[sighting.place.zone].name) for sighting in live)
        or _recurs(page, live)
        or (lexicon == 1 and len(live) >= 3 and not any(s.candidate.core in TRADE for s in live))
    )
    return (IntegrityStatus.SUSPICIOUS if suspicious else IntegrityStatus.CLEAN), tuple(reasons)


_NAMED_TRADE = re.compile("体育|娱乐|棋牌|电竞|国际|彩票|真人|竞技")


def _names_trade(token: str, sightings: list[_Sighting]) -> bool:
    return _NAMED_TRADE.search(token) is not None or any(s.candidate.core in TRADE for s in sightings)


def _recurs(page: Page, live: list[_Sighting]) -> bool:
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


def _everywhere(page: Page, token: str, sightings: list[_Sighting]) -> tuple[Occurrence, ...]:
    """Return every place of an injected token, those included that no candidate covered."""
    seen = {(sighting.place.zone, sighting.place.start): sighting.place for sighting in sightings}
    places: list[Occurrence] = []
    for number, zone in enumerate(page.zones):
        text = fold(zone.text)
        at = text.find(token)
        while at >= 0:
            end = at + len(token)
            places.append(seen.get((number, at)) or Occurrence(number, at, end, find_slot(zone, text, at, end)))
            at = text.find(token, end)
    return tuple(places)


def _finding(
    token: str, verdict: IntegrityStatus, reasons: tuple[Signal, ...], places: tuple[Occurrence, ...]
) -> Finding:
    return Finding(hashlib.sha256(token.encode()).hexdigest(), len(token), verdict, reasons, places)


def _without(page: Page, findings: list[Finding], text: str) -> str:
    """Return ``text``, the page's, without the tokens that are judged already."""
    places = [place for finding in findings for place in finding.occurrences]
    tokens = {fold(page.zones[place.zone].text[place.start : place.end]) for place in places}
    return re.sub(one_of(tokens), "", text, flags=re.IGNORECASE) if tokens else text


def _find_language(page: Page, revealed: Reading) -> Iterator[Finding]:
    """Yield a finding for each run of the page that reads as an advertisement."""
    for run in find_adverts(revealed.text, revealed.pieces):
        token = revealed.text[run.start : run.end]
        if found := locate(page, token):
            number, start, end = found
            slot = find_slot(page.zones[number], fold(page.zones[number].text), start, end)
            places = (Occurrence(number, start, end, slot),)
            yield _finding(token, IntegrityStatus.SUSPICIOUS, (Signal.LANGUAGE,), places)


def examine_page(page: Page) -> Report:
    """Return the report on the zones of a raw page."""
    absent = signals.is_absent(page)
    text = "\n".join(zone.text for zone in page.zones)
    revealed = read(reveal(text))
    folded = revealed.as_folded(fold(text))
    found = find_candidates(folded)
    names = frozenset(folded.text[candidate.start : candidate.end] for candidate in found)
    findings: list[Finding] = []
    for token, sightings in _sight(page, folded.text, found).items():
        verdict, reasons = _weigh(page, sightings, absent=absent)
        if verdict is not IntegrityStatus.CLEAN or _names_trade(token, sightings):  # else no veto changes it
            topic = find_topic(page, names)
            live = [s for s in sightings if not is_vetoed(s.text, s.zone, s.place.slot, s.candidate, topic)]
            verdict, reasons = _weigh(page, live, absent=absent)
        if verdict is IntegrityStatus.TAMPERED:
            findings.append(_finding(token, verdict, reasons, _everywhere(page, token, sightings)))
        elif verdict is IntegrityStatus.SUSPICIOUS:
            findings.append(_finding(token, verdict, reasons, tuple(sighting.place for sighting in sightings)))
    covered = {(place.zone, place.start) for finding in findings for place in finding.occurrences}
    for prefix in signals.find_foreign_prefixes(page, absent=absent):
        places = _everywhere(page, fold(prefix), [])
        if not any((place.zone, place.start) in covered for place in places):
            reasons = (Signal.SLOT, Signal.ABSENCE)
            findings.append(_finding(fold(prefix), IntegrityStatus.TAMPERED, reasons, places))
    bare = _without(page, findings, text)
    texts = find_text_signals(bare, folded if bare == text else None)
    if not findings:
        texts = (*texts, Signal.ISSUER) if signals.has_strange_issuer(page) else texts
        texts = texts or find_advertising(text, revealed)
    if not findings and not texts:
        findings = list(_find_language(page, revealed))
    if any(finding.verdict is IntegrityStatus.TAMPERED for finding in findings):
        status = IntegrityStatus.TAMPERED
    else:
        status = IntegrityStatus.SUSPICIOUS if findings or texts else IntegrityStatus.CLEAN
    return Report(status, tuple(findings), texts)


def examine_text(text: str) -> Report:
    r"""Return the report on a plain text, whose zones are told by labels and place.

    >>> examine_text("临岚市人民政府关于做好防汛工作的通知\n各区县人民政府：\n请遵照执行。").status.value
    'clean'
    """
    return examine_page(split_zones(text))


def page_of(notice: Notice) -> Page:
    """Return the zones of a notice of which no page is known: its fields and its text."""
    body = "\n".join(block.text for block in notice.body)
    zones = (Zone("title", notice.title), Zone("metadata", f"发布机构：{notice.issuer}"), Zone("body", body))
    return Page(zones)


def examine(notice: Notice, page: Page) -> Report:
    """Return the report on a parsed notice and the page it stood on; without zones the notice itself is examined."""
    return examine_page(page if page.zones else page_of(notice))
