"""The kinds of reason, and what the text of a page gives for them without a candidate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from converters.tampering import candidates
from converters.tampering.reading import Reading, disguise
from converters.tampering.reading.characters import odd_signs
from converters.tampering.reading.pieces import PieceTable
from converters.tampering.reading.text import fold
from converters.tampering.rules import (
    actors,
    addresses,
    coined,
    dotted,
    eastern,
    glued,
    halves,
    impostors,
    intruders,
    lures,
    misplaced,
    numbered,
    offices,
    phrases,
    replaced,
    rewriting,
    seams,
    signals,
    spelled,
    strangers,
    swapped,
    titles,
    towns,
    usurpers,
)


class Signal(StrEnum):
    """One kind of reason."""

    LEXICON = "lexicon"
    SHAPE = "shape"
    SLOT = "slot"
    SPREAD = "spread"
    ABSENCE = "absence"
    ALIEN = "alien-script"
    GLOSS = "pinyin-gloss"
    PINYIN = "pinyin-text"
    GAP = "orphan-gap"
    SCRIPT = "script-mix"
    GRAMMAR = "grammar"
    ISSUER = "strange-issuer"
    HEAD = "strange-head"
    ADVERTISEMENT = "advertisement"
    STRAY = "stray-line"
    LANGUAGE = "advert-language"
    STATED = "stated"
    """The publisher states it in the sidecar."""


def find_text_signals(text: str, folded: Reading | None = None) -> tuple[Signal, ...]:
    """Return the signals of rewritten text: readings, deletions, mixed scripts, broken names.

    ``folded`` is the reading of the same text folded, if there is one.
    """
    found = []
    if signals.count_glosses(text) >= 3:
        found.append(Signal.GLOSS)
    if glued.has_glued_code(text):
        found.append(Signal.ALIEN)
    if glued.dresses_as_office(text, folded):
        found.append(Signal.SLOT)
    if glued.is_decorated(text):
        found.append(Signal.SCRIPT)
    if glued.calls_to_the_trade(text, folded):
        found.append(Signal.ADVERTISEMENT)
    if rewriting.has_latin_run(text) and (signals.is_pinyin(text) or rewriting.is_romanised(text)):
        found.append(Signal.PINYIN)
    has_gaps = rewriting.has_gaps(text) and (signals.count_gaps(text) > 0 or rewriting.has_deletions(text))
    if has_gaps or rewriting.lacks_places(text):
        found.append(Signal.GAP)
    if rewriting.swaps_characters(text):
        found.append(Signal.SCRIPT)
    plain = folded.text if folded else fold(text)
    if spelled.spells_the_trade(plain) or spelled.spreads_the_trade(plain, odd_signs(text)):
        found.append(Signal.ADVERTISEMENT)
    if rewriting.stutters(text):
        found.append(Signal.GRAMMAR)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule for advertising: what it says, whether it holds for a text, and what it cannot hold without."""

    signal: Signal
    holds: Callable[[Reading], bool]
    needs: frozenset[str] = frozenset()
    """Literal pieces of which a text must have one; a rule that names none is always asked."""


RULES = (
    Rule(Signal.ISSUER, actors.has_acting_house, actors.NAMES),
    Rule(Signal.ISSUER, actors.heads_a_college, actors.COLLEGES),
    Rule(Signal.ISSUER, impostors.has_impostor),
    Rule(Signal.ISSUER, impostors.has_strange_committee, impostors.COMMITTEE),
    Rule(Signal.ISSUER, impostors.has_mention),
    Rule(Signal.ISSUER, titles.has_strange_title),
    Rule(Signal.ISSUER, titles.has_strange_path),
    Rule(Signal.ISSUER, phrases.has_coined_actor),
    Rule(Signal.ISSUER, intruders.has_letters),
    Rule(Signal.ISSUER, intruders.is_promoted, intruders.ASKED),
    Rule(Signal.ISSUER, intruders.has_odd_item),
    Rule(Signal.ISSUER, misplaced.has_misplaced_name, misplaced.NEEDS),
    Rule(Signal.ISSUER, misplaced.has_strange_division, misplaced.DIVISIONS),
    Rule(Signal.ISSUER, misplaced.has_brand_as_place, misplaced.BRANDS),
    Rule(Signal.ISSUER, misplaced.has_mixed_name, misplaced.LEVELS),
    Rule(Signal.ISSUER, misplaced.has_name_in_number, misplaced.IN_NUMBERS),
    Rule(Signal.ISSUER, offices.has_site_before_office, offices.NEEDS),
    Rule(Signal.ISSUER, seams.has_seam, seams.NEEDS),
    Rule(Signal.ISSUER, dotted.calls_itself_chinese, dotted.NEEDS),
    Rule(Signal.ISSUER, lures.plays_as_a_place, lures.PLAYS),
    Rule(Signal.ISSUER, halves.has_half_name, halves.NEEDS),
    Rule(Signal.ISSUER, towns.signs_for_another, towns.SIGNED),
    Rule(Signal.ISSUER, coined.promotes_a_coinage, coined.NEEDS),
    Rule(Signal.ISSUER, numbered.has_numbered_name, numbered.NEEDS),
    Rule(Signal.ISSUER, strangers.repeats_a_stranger),
    Rule(Signal.ISSUER, usurpers.is_cloned, usurpers.CLONED),
    Rule(Signal.ISSUER, usurpers.usurps_a_name, usurpers.PHRASES),
    Rule(Signal.ISSUER, usurpers.has_acting_site, usurpers.WAYS_IN),
    Rule(Signal.ISSUER, usurpers.plays_as_office, usurpers.GAMES),
    Rule(Signal.ISSUER, usurpers.heads_with_house, usurpers.HEADED),
    Rule(Signal.ISSUER, usurpers.lists_a_game, usurpers.LISTED),
    Rule(Signal.ISSUER, usurpers.is_latin_place),
    Rule(Signal.ISSUER, replaced.has_members, replaced.NAMES),
    Rule(Signal.ISSUER, replaced.is_school_of_china, replaced.CHINA),
    Rule(Signal.ISSUER, replaced.visits_an_app, replaced.VISITORS),
    Rule(Signal.STRAY, replaced.stands_alone),
    Rule(Signal.ADVERTISEMENT, seams.bets_abroad, seams.BETS),
    Rule(Signal.ADVERTISEMENT, eastern.has_eastern_advert, eastern.NEEDS),
    Rule(Signal.GRAMMAR, swapped.has_swapped_words, swapped.NEEDS),
    Rule(Signal.ADVERTISEMENT, lures.offers_a_tunnel, lures.TUNNELS),
    Rule(Signal.STRAY, addresses.has_odd_address, addresses.ODD_ENDS),
    Rule(Signal.STRAY, addresses.spells_an_address, addresses.SPELLED_DOTS),
    Rule(Signal.STRAY, addresses.cloaks, addresses.CLOAKS),
    Rule(Signal.STRAY, addresses.has_house_address, addresses.HOSTS),
    Rule(Signal.STRAY, addresses.has_address_as_name, addresses.HOSTS),
)
"""In the order in which they are asked: the first that holds says what is reported."""


@cache
def _table() -> PieceTable:
    """Return the table of all pieces that are looked for; it is made at the first page."""
    return PieceTable.of(
        candidates.WORDS.union(
            phrases.NEEDS, glued.DRESSING, glued.CALLS,
            strangers.SPEAKS, seams.ABOUT, coined.SPEAKS, replaced.LINES,
            *(rule.needs for rule in RULES),
        )
    )  # fmt: skip


def read(text: str) -> Reading:
    """Return the reading of folded or revealed ``text``, with all pieces that a rule or a candidate is known by."""
    return Reading.of(text, _table())


def find_advertising(text: str, revealed: Reading) -> tuple[Signal, ...]:
    """Return what heads, names and clauses say, where nothing else was found: the costlier reading of a clean page.

    ``revealed`` is the reading of the revealed text.
    """
    if disguise.mixes_alphabets(text):
        return (Signal.SCRIPT,)
    for rule in RULES:
        if (not rule.needs or revealed.has_one_of(rule.needs)) and rule.holds(revealed):
            return (rule.signal,)
    return ()
