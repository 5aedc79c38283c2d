"""The verdict on a page: candidates, slots, zones and codes weighed by rules that can be read out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from converters.model import IntegrityStatus, Notice
from converters.raw_page import Page, Zone
from converters.tampering.candidates import NAMES, find_candidates
from converters.tampering.reading import Reading
from converters.tampering.reading.characters import ALIKE, odd_signs
from converters.tampering.reading.disguise import reveal
from converters.tampering.reading.text import fold, one_of
from converters.tampering.reasons import Signal, find_advertising, find_text_signals, read
from converters.tampering.rules import signals
from converters.tampering.rules.language import find_adverts, locate, show_zones
from converters.tampering.sightings import (
    Occurrence,
    Sighting,
    advertises_a_house,
    find_sightings,
    names_trade,
    weigh,
)
from converters.tampering.slots import find_slot
from converters.tampering.topic import Topic, find_topic
from converters.tampering.veto import is_vetoed
from converters.tampering.zoning import split_zones

RULES_VERSION = "18"


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


def _everywhere(page: Page, token: str, sightings: list[Sighting]) -> tuple[Occurrence, ...]:
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


def _find_disguised(page: Page, revealed: Reading, folded: Reading) -> Iterator[Finding]:
    """Yield a finding for each known name that stands in the revealed text only: 凯·发·旗·舰·厅 before it is read."""
    if revealed is folded or all(name in folded.text for name in revealed.pieces & NAMES):
        return
    found = [one for one in find_candidates(revealed) if one.lexicon > 1]
    tokens = {revealed.text[one.start : one.end] for one in found}
    zones = show_zones(page) if tokens and find_topic(page, frozenset(tokens)) is Topic.OTHER else []
    for token in sorted(tokens):
        if token not in folded.text and (place := locate(zones, token)):
            number, start, end = place
            slot = find_slot(page.zones[number], fold(page.zones[number].text), start, end)
            reasons = (Signal.LEXICON, Signal.SCRIPT)
            yield _finding(token, IntegrityStatus.SUSPICIOUS, reasons, (Occurrence(number, start, end, slot),))


def _find_alike(page: Page, text: str, folded: Reading) -> Iterator[Finding]:
    """Yield a finding for each name of the trade that is written with characters that only look like its own: 申慱.

    ``text`` is the page's, of which ``folded`` is the reading.
    """
    if ALIKE.keys().isdisjoint(odd_signs(text)) or find_topic(page, frozenset()) is not Topic.OTHER:
        return
    for name in sorted(folded.pieces & NAMES):
        for at in folded.places_of(name):
            written = text[at : at + len(name)]
            if ALIKE.keys().isdisjoint(written) or not (place := _place_of(page, written)):
                continue
            yield _finding(name, IntegrityStatus.SUSPICIOUS, (Signal.LEXICON, Signal.SCRIPT), (place,))
            break


def _place_of(page: Page, written: str) -> Occurrence | None:
    """Return the first place of ``written``, as it came, in the zones of ``page``."""
    for number, zone in enumerate(page.zones):
        if (at := zone.text.find(written)) >= 0:
            end = at + len(written)
            return Occurrence(number, at, end, find_slot(zone, fold(zone.text), at, end))
    return None


_MOST_ADVERTS = 40
"""So many adverts of a page are told: nobody reads more."""


def _find_language(page: Page, revealed: Reading) -> Iterator[Finding]:
    """Yield a finding for each run of the page that reads as an advertisement."""
    tokens: set[str] = set()
    for run in find_adverts(revealed.text):
        tokens.add(revealed.text[run.start : run.end])
        if len(tokens) == _MOST_ADVERTS:
            break
    zones = show_zones(page) if tokens else []
    for token in sorted(tokens, key=revealed.text.find):
        places: tuple[Occurrence, ...] = ()
        if found := locate(zones, token):
            number, start, end = found
            slot = find_slot(page.zones[number], fold(page.zones[number].text), start, end)
            places = (Occurrence(number, start, end, slot),)
        yield _finding(token, IntegrityStatus.SUSPICIOUS, (Signal.LANGUAGE,), places)


@dataclass(frozen=True, slots=True)
class _Judged:
    """The verdict on one token by itself; ``unexplained`` if no veto holds at any of its places."""

    token: str
    verdict: IntegrityStatus
    reasons: tuple[Signal, ...]
    sightings: list[Sighting]
    unexplained: bool


def _judge(page: Page, token: str, sightings: list[Sighting], names: frozenset[str], *, absent: bool) -> _Judged:
    verdict, reasons = weigh(page, sightings, absent=absent)
    if verdict is IntegrityStatus.CLEAN and not names_trade(token, sightings):  # no veto changes it
        return _Judged(token, verdict, reasons, sightings, unexplained=True)
    topic = find_topic(page, names)
    live = [s for s in sightings if not is_vetoed(s.text, s.zone, s.place.slot, s.candidate, topic)]
    verdict, reasons = weigh(page, live, absent=absent)
    unexplained = live == sightings
    if unexplained and topic is Topic.OTHER and any(map(advertises_a_house, live)):
        verdict = IntegrityStatus.TAMPERED
    return _Judged(token, verdict, reasons, sightings, unexplained)


def _find_names(page: Page, folded: Reading, *, absent: bool) -> list[Finding]:
    """Return a finding for each token of brand shape that is injected or suspicious.

    Where one is injected, whoever did it wrote the other advertising, too.
    """
    found = find_candidates(folded)
    names = frozenset(folded.text[candidate.start : candidate.end] for candidate in found)
    judged = [
        _judge(page, token, sightings, names, absent=absent)
        for token, sightings in find_sightings(page, folded.text, found).items()
    ]
    is_tampered = any(one.verdict is IntegrityStatus.TAMPERED for one in judged)
    findings = []
    for one in judged:
        is_telling = not {Signal.LEXICON, Signal.SHAPE}.isdisjoint(one.reasons)
        is_made = all(sighting.candidate.latin and sighting.candidate.lexicon > 0 for sighting in one.sightings)
        advertises = one.unexplained and (is_telling or is_made)
        if one.verdict is IntegrityStatus.TAMPERED or (is_tampered and advertises):
            places = _everywhere(page, one.token, one.sightings)
            findings.append(_finding(one.token, IntegrityStatus.TAMPERED, one.reasons, places))
        elif one.verdict is IntegrityStatus.SUSPICIOUS:
            places = tuple(sighting.place for sighting in one.sightings)
            findings.append(_finding(one.token, one.verdict, one.reasons, places))
    return findings


def examine_page(page: Page) -> Report:
    """Return the report on the zones of a raw page."""
    absent = signals.is_absent(page)
    text = "\n".join(zone.text for zone in page.zones)
    revealed = read(reveal(text))
    folded = revealed.as_folded(fold(text))
    findings = _find_names(page, folded, absent=absent)
    covered = {(place.zone, place.start) for finding in findings for place in finding.occurrences}
    for prefix in signals.find_foreign_prefixes(page, absent=absent):
        places = _everywhere(page, fold(prefix), [])
        if not any((place.zone, place.start) in covered for place in places):
            reasons = (Signal.SLOT, Signal.ABSENCE)
            findings.append(_finding(fold(prefix), IntegrityStatus.TAMPERED, reasons, places))
    bare = _without(page, findings, text)
    texts = find_text_signals(bare, folded if bare == text else None)
    if not findings:
        texts = texts or find_advertising(text, revealed)
    if not findings and not texts:
        findings = [
            *_find_alike(page, text, folded), *_find_disguised(page, revealed, folded), *_find_language(page, revealed),
        ]  # fmt: skip
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
