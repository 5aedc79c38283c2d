"""Labels in front of a number in English: Article 5, Annex 2, Phase II."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re
from re import Match

from converters.translation.figures.english_numerals import (
    ROMANS,
)
from converters.translation.figures.fact import Fact, Kind, Sheet, fact_of, number
from converters.translation.figures.units import BY_NAME, read_english_unit

NEAR = 40
"""No label, currency or sign in front of a number is longer."""

_LABEL_WORDS = {
    "article": "article", "articles": "article", "art": "article", "arts": "article",
    "paragraph": "paragraph", "paragraphs": "paragraph", "para": "paragraph", "clause": "clause",
    "item": "item", "items": "item", "subparagraph": "item", "subitem": "item", "point": "item",
    "chapter": "chapter", "chapters": "chapter", "section": "section", "sections": "section", "part": "part",
    "room": "room", "unit": "unit", "building": "building", "block": "building", "floor": "floor", "line": "line",
    "annex": "annex", "annexes": "annex", "appendix": "annex", "attachment": "annex", "enclosure": "annex", "table": "table",
    "figure": "figure", "fig": "figure",
}  # fmt: skip
_OTHER_LABELS = (
    "No|Nos|Number|Numbers|Phase|Stage|Step|Batch|Lot|Round|Gate|Exit|Route|Road|Table|Figure|Fig|Annex|Annexes|Appendix|Attachment|"
    "Attachments|Enclosure|Schedule|Form|Volume|Vol|Issue|Version|Level|Grade|Class|Category|Tier|Type|Group|Zone|Module|Order|Decree|"
    "Lane|Bus|Terminal|Page|Row|Column|Session|Question|Window|Counter|Entrance|Team|Plot|Parcel|Ward|Dock|Pier|Workshop|Box|Suite|"
    "Grades|Classes|Levels|Tiers|Phases|Week|Conference|Apartment|Apt|Flat|House|Ring|Formula|Option|Priority|Campus|Platform|Track|Area|Plant|Bid|Package|Contract|Courtyard|Villa|Hall"
)
_LOWER_LABELS = (
    "no|nos|numbers|phase|stage|step|batch|lot|gate|route|table|annex|appendix|attachment|version|grade|grades|class|category|"
    "tier|type|window|counter|row|column|page|zone|terminal|lane|week|form|group"
)
"""Those that a text may write without a capital."""
_LABEL = re.compile(
    rf"\b(?P<w>(?i:{'|'.join(_LABEL_WORDS)})|{_OTHER_LABELS}|{_OTHER_LABELS.upper()}|(?i:{_LOWER_LABELS}))\.?[ -]?(?:[Nn]o\.? ?)?#?$|#$"
)
ROMAN = re.compile(r"\b(?P<w>[A-Z][a-z]+) (?P<n>[IVX]{1,5})\b(?!\.[A-Z])")


def read_roman(match: Match[str]) -> Fact | None:
    """Return the figure of Phase II; None for other words in front of such letters."""
    word = match["w"].lower()
    if match["n"] not in ROMANS or not _LABEL.search(match["w"]):
        return None
    return fact_of(
        match, number(ROMANS[match["n"]], _LABEL_WORDS.get(word, ""), Kind.ORDINAL), number(ROMANS[match["n"]])
    )


_STREET = re.compile(r" (?:[A-Z][a-z]+ ){1,4}(?:Road|Street|Avenue|Lane|Boulevard|Highway|Alley|Rd|St|Ave)\b")
"""What the number of a house stands before: "Building 7, 18 Zhongshan Avenue"."""
_SHARE = re.compile(r"\s*(?:%|per ?cent)", re.IGNORECASE)
_LAST_WORD = re.compile(r"[A-Za-z]+")
_LABELS = frozenset((*_LABEL_WORDS, *_OTHER_LABELS.lower().split("|")))


def _may_be_labelled(before: str) -> bool:
    """Return whether one of the last two words of ``before`` is a label, or its last sign is #."""
    near = before[-NEAR:]
    return near.endswith("#") or not _LABELS.isdisjoint(_LAST_WORD.findall(near.lower())[-2:])


def is_measure(text: str, end: int) -> bool:
    """Return whether a unit other than one of time stands behind a number: no label numbers that."""
    name, _ = read_english_unit(text, end)
    return bool(name) and BY_NAME[name].dimension not in {"months", "minutes"}


def read_label(sheet: Sheet, before: str, text: str, end: int) -> str | None:
    """Return the label in front of a number (``""`` for one that is not compared), None if there is none."""
    if _SHARE.match(text, end) or "." in text[len(before) : end]:
        return None
    found = _LABEL.search(before, len(before) - NEAR) if _may_be_labelled(before) else None
    if found and found["w"] not in {"art", "arts"}:
        return _LABEL_WORDS.get((found["w"] or "").lower(), "")
    if sheet.facts:
        last = max(sheet.facts, key=lambda fact: fact.end)
        gap = before[last.end :]
        if (
            last.kind is Kind.ORDINAL
            and not read_english_unit(text, end)[0]
            and re.fullmatch(r"\s*(?:,|and|or|to|through|-|&|, and)\s*", gap)
            and not (gap.startswith(",") and _STREET.match(text, end))
        ):
            return last.unit
    return None
