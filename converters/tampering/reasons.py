"""The kinds of reason, and what the text of a page gives for them without a candidate."""

from __future__ import annotations

from enum import StrEnum

from converters.tampering import (
    disguise,
    headings,
    impostors,
    promotion,
    rewriting,
    signals,
    strays,
    touting,
    wedges,
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


def find_text_signals(text: str) -> tuple[Signal, ...]:
    """Return the signals of rewritten text: readings, deletions, mixed scripts, broken names."""
    found = []
    if signals.count_glosses(text) >= 3:
        found.append(Signal.GLOSS)
    if signals.is_pinyin(text) or rewriting.is_romanised(text):
        found.append(Signal.PINYIN)
    if signals.count_gaps(text) or rewriting.has_deletions(text):
        found.append(Signal.GAP)
    if signals.mixes_scripts(text) or rewriting.swaps_characters(text):
        found.append(Signal.SCRIPT)
    if signals.breaks_grammar(text):
        found.append(Signal.GRAMMAR)
    return tuple(found)


def find_advertising(text: str) -> tuple[Signal, ...]:
    """Return what heads, names and clauses say, where nothing else was found: the costlier reading of a clean page."""
    if disguise.mixes_alphabets(text):
        return (Signal.SCRIPT,)
    plain = disguise.reveal(text)
    if headings.has_strange_head(plain) or wedges.has_wedge(plain):
        return (Signal.HEAD,)
    if impostors.has_impostor(plain):
        return (Signal.ISSUER,)
    if touting.touts(plain) or touting.touts_in_english(plain) or promotion.advertises(plain):
        return (Signal.ADVERTISEMENT,)
    return (Signal.STRAY,) if touting.names_strangers(plain) or strays.has_stray_line(plain) else ()
