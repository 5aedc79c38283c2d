"""What stands around an English figure: its direction, by and to, before and after."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re

from converters.translation.figures.english_bounds import read_english_bounds
from converters.translation.figures.fact import Fact, Kind
from converters.translation.figures.surroundings import LASTING_UNITS, TAIL, TIMED, Context, turn
from converters.translation.figures.words import Vocabulary

_UP_EN = r"overshot|overshoot\w*|steeper|sharper|deeper|warmer|hotter|wetter|larger(?= than)|bigger(?= than)|quicker|ris(?:e|es|en|ing)|rose|increas\w*|grew|grow(?:s|n|ing|th)?|(?<!set )(?<!sets )(?<!sign )(?<!signed )(?<!open )(?<!opened )(?<!make )(?<!makes )(?<!made )(?<!take )(?<!takes )(?<!took )(?<!back )(?<!pick )(?<!clean )(?<!cleaned )(?<!build )(?<!built )(?<!draw )(?<!drawn )(?<!put )(?<!end )(?<!ended )(?<!turn )(?<!turned )up(?! to)(?!-)|climb\w*|gain(?:s|ed|ing)?|jump\w*|surg\w*|soar\w*|higher|rais(?:e|ed|es|ing)|expan\w*|advanc(?:e|ed|es|ing)|improv\w*|upward|uptick|hike[sd]?|added|adding|added|boost\w*|double\w*|faster|accelerat\w*|quicken\w*|lengthen\w*|widen\w*|above|more(?! than)"
_DOWN_EN = r"undershot|undershoot\w*|colder|cooler|drier|smaller(?= than)|fall(?:s|en|ing)?|fell|declin\w*|decreas\w*|dropp?(?:s|ed|ing)?|(?<!shut )(?<!laid )(?<!lay )(?<!set )(?<!broken )(?<!break )down|reduc\w*|cut(?:s|ting)?|lower(?:ed|s|ing)?|shr[aiu]nk\w*|contracted|contracting|contraction|slump\w*|slid\w*|plung\w*|dip(?:s|ped|ping)?|los(?:s|t|es|ing)|narrow\w*|shorten\w*|slash\w*|less(?! than)|fewer(?! than)|tumbl\w*|eas(?:ed|es|ing)|shed|negative(?: growth)?|downward|below(?! zero)|slower|slow(?:ed|ing)|decelerat\w*|halv\w*|retreat\w*|curb\w*|trimm\w*|off"
_NAMED_EN = r"(?:tax(?:es)?|fees?|prices?|rates?|costs?|job|interest|tariffs?|staff|carbon|noise|emissions?) (?:and [a-z]+ )?(?:cuts?|reductions?|relief|rebates?)(?! of\b)"
"""Things whose names hold a direction."""
_TURN_EN = re.compile(rf"\b(?:{_NAMED_EN}|(?P<up>{_UP_EN})|(?P<down>{_DOWN_EN}))\b")
_TURNS = Vocabulary(
    "overshot overshoot* undershot undershoot* steeper sharper deeper warmer hotter wetter larger bigger quicker colder cooler drier smaller ris* rose increas* grew grow* up climb* gain* jump* surg* soar* higher rais* expan* advanc* improv* upward uptick "
    "hike* add* boost* double* faster accelerat* quicken* lengthen* widen* above more fall* fell declin* decreas* drop* "
    "down reduc* cut* lower* shr* contract* slump* slid* plung* dip* los* narrow* shorten* slash* less fewer tumbl* eas* "
    "shed negative downward below slow* decelerat* halv* retreat* curb* trimm* off reduction"
)
"""The words of the patterns of direction."""
_HALT_EN = re.compile("[.;,]")
_NOUN_EN = re.compile(
    r"^[\s-]*(?:(?!and\b|or\b|to\b|in\b|of\b|from\b|but\b|while\b)[A-Za-z-]+[\s-]+){0,3}?(?:(?P<up>increase|rise|growth|gain|jump|surge|hike|improvement|higher|more|expansion|up|climb|uptick|faster|above|steeper|sharper|deeper|warmer|hotter|wetter|larger(?= than)|bigger(?= than)|quicker)|(?P<down>drop|decline|decrease|fall|reduction|cut|dip|loss|lower|less|fewer|contraction|slump|slide|shrinkage|slower|down|below|colder|cooler|drier|smaller(?= than)))\b",
    re.IGNORECASE,
)
_FROM_EN = re.compile(r"\bfrom\b[^,;.]*$")
_TO_EN = re.compile(
    r"(?:(?<!up )|(?<=back up )|(?<=went up )|(?<=goes up )|(?<=gone up )|(?<=moved up )|(?<=brought up )|(?<=pushed up ))\bto (?:about |nearly |over |more than |almost |around |approximately |a record |an? |the |some |at least |no less than |not less than |less than |RMB ?|CNY ?|US\$|\$|¥|just |exceed |reach |close to |average of |average |level of |total of )*$",
    re.IGNORECASE,
)
_OF_EN = re.compile(
    r"\s*of (?:the (?:\w+ )?(?:target|plan|total|level|figure|same|previous|budget|number|amount)|its|that|last|what|those)\b",
    re.IGNORECASE,
)
_ABOVE_EN = re.compile(
    r"\s*(?:above|higher|more than|over|greater|larger|up on|below|lower|less than|fewer|smaller|short of)\b",
    re.IGNORECASE,
)
_GREW_FROM_EN = re.compile(
    r"\b(?:grew|grown|rose|risen|increased|climbed|expanded|swelled|fell|fallen|declined|decreased|dropped|shrank|up|down)"
    r"(?: \w+){0,2} from (?:about |nearly |over |RMB ?|CNY ?|¥|just |only )*$",
    re.IGNORECASE,
)
_NOW_EN = re.compile(r"\bnow (?:is |are |takes? |stands? at |costs? |lasts? )?(?:only |just |about )?$", re.IGNORECASE)
_FURTHER_EN = re.compile(
    r"\s*(?:shorter|longer|cheaper|faster|quicker|slower|higher|lower|less|fewer|more)\b(?=\s*(?:than\b|and\b|[,.;]|$))",
    re.IGNORECASE,
)
_BY_EN = re.compile(
    r"\b(?:by|(?:increase|rise|growth|gain|jump|surge|drop|decline|decrease|fall|reduction|cut|dip) of|rose|grew|increased|climbed|jumped|gained|surged|soared|fell|declined|decreased|dropped|dipped|shrank|(?<!make )(?<!makes )(?<!made )(?<!making )(?<!take )(?<!takes )(?<!took )(?<!taking )up|down) (?:about |nearly |over |more than |almost |around |approximately |a |an |some |at least |no less than |not less than |as much as |up to |RMB ?|CNY ?|US\$|\$|¥|just )*$",
    re.IGNORECASE,
)
_BASE_EN = re.compile(
    r"[^,.;\d]{0,30}?\b(?:(?P<year>year[- ](?:on|over)[- ]year|y-?o-?y|yoy|from a year (?:ago|earlier)|from (?:the )?(?:previous|last) year|from the same)|(?P<month>(?:month|quarter)[- ](?:on|over)[- ](?:month|quarter)|m-?o-?m|mom|q-?o-?q|from (?:the )?(?:previous|last|preceding) (?:month|quarter)|sequentially))",
    re.IGNORECASE,
)
_BASE_PARTS = ("year", "yo", "y-o", "mo", "m-o", "quarter", "qo", "q-o", "sequ", "same")
"""Of these a match has one, within so many characters."""
_LONGEST_BASE = 80
_RELATION_EN = re.compile(
    r"\b(?:(?P<before>before|by|prior to|no later than|not later than|until|till|up to|ahead of|through|preceding|to)|(?P<after>after|since|from|starting|starts|effective|beginning|following|as from|commencing|later than)|(?P<both>as of|as at|within|in))(?: on| at| in| of| the| end of| noon on| midnight on| early| late| mid| from| about| roughly|-)*\s*$",
    re.IGNORECASE,
)
_LASTING_BEFORE_EN = re.compile(
    r"\b(?:(?P<within>within|no later than|inside|not exceed|not more than|no more than|at most|up to)|(?P<after>after|following)|(?P<open>in))(?: (?:about|the|a|a further|another|next|first))*\s*$",
    re.IGNORECASE,
)
_LASTING_AFTER_EN = re.compile(
    r"^\s*(?:(?P<after>later\b|after\b|following\b|from now|afterwards|hence)|(?P<before>ago\b|before\b|prior\b|earlier\b|in advance|ahead\b|beforehand))",
    re.IGNORECASE,
)
# with what each of the patterns that stand right before a figure ends
_LONGEST_END = 16
_RELATION_WORDS = (
    "before by to than until till of through preceding after since from starting starts effective beginning following "
    "commencing as at within in on the end early late mid about roughly -"
)
_BY_WORDS = (
    "by to of rose grew increased climbed jumped gained surged soared fell declined decreased dropped dipped shrank up down "
    "about nearly over than almost around a an some least much as just rmb cny $ ¥"
)
_TO_WORDS = (
    "to from only about nearly over than almost around approximately record a an the some least less rmb cny just exceed reach of "
    "average level"
)
_SIGNS = ("rmb", "cny", "$", "¥")
_RELATION_ENDS = tuple(_RELATION_WORDS.split())
_BY_ENDS = (*(f"{word} " for word in _BY_WORDS.split()), *_SIGNS)
_TO_ENDS = (*(f"{word} " for word in _TO_WORDS.split()), *_SIGNS)
_CLAUSE_EN = re.compile(r"[.;](?:\s|$)")


def _last_turn_en(text: str) -> str:
    turns = [turned for match in _TURN_EN.finditer(text) if (turned := turn(match))]
    return turns[-1] if turns else ""


def read_english_context(fact: Fact, before: str, after: str, text: str, *, moving: bool) -> Context:
    """Return the context of an English figure between the texts ``before`` and ``after`` it."""
    direction, reached = _english_direction(fact, before, after, text) if moving else ("", "")
    near = after[:_LONGEST_BASE].lower()
    base = _BASE_EN.match(after) if any(map(near.__contains__, _BASE_PARTS)) else None
    based = "" if not base else "year" if base["year"] else "month"
    return Context(
        read_english_bounds(fact, before, after, text),
        direction,
        reached,
        _english_relation(fact, before, after),
        based,
    )


def _english_direction(fact: Fact, before: str, after: str, text: str) -> tuple[str, str]:
    clause = _CLAUSE_EN.split(before)[-1]
    direction = ""
    if _TURNS.meets(text):
        direction = (
            turn(_NOUN_EN.match(after))
            or _last_turn_en(clause.lower())
            or turn(_TURN_EN.search(_HALT_EN.split(after, maxsplit=1)[0].lower()))
        )
    if text[: fact.start].endswith(("-", "minus ", "negative ")) and fact.kind is Kind.RATIO:
        direction = "down"
    if fact.kind is Kind.RATIO and _ABOVE_EN.match(after):
        return direction, "by"
    if fact.kind is Kind.RATIO and _OF_EN.match(after):
        return direction, "of"
    if fact.kind is Kind.COUNT and _FURTHER_EN.match(after):
        return direction, "by"
    if fact.kind is Kind.COUNT and _NOW_EN.search(before, max(0, len(before) - TAIL)):
        return direction, "to"
    near, tail = max(0, len(before) - TAIL), before[-_LONGEST_END:].lower()
    if tail.endswith(_TO_ENDS) and _TO_EN.search(before, near) and not _FROM_EN.search(clause):
        return direction, "to"
    if tail.endswith(_TO_ENDS) and _GREW_FROM_EN.search(before, near):
        return direction, "from"
    return direction, "by" if tail.endswith(_BY_ENDS) and _BY_EN.search(before, near) else ""


def _english_relation(fact: Fact, before: str, after: str) -> frozenset[str]:
    if fact.kind in TIMED:
        if not before.rstrip()[-_LONGEST_END:].lower().endswith(_RELATION_ENDS):
            return frozenset()
        found = _RELATION_EN.search(before, max(0, len(before) - TAIL))
        if found and found["both"]:
            return frozenset()
        return frozenset({name for name, text in found.groupdict().items() if text}) if found else frozenset()
    if fact.kind is Kind.COUNT and fact.unit in LASTING_UNITS:
        behind = _LASTING_AFTER_EN.match(after)
        found = _LASTING_BEFORE_EN.search(before, max(0, len(before) - TAIL))
        if behind:
            names = {name for name, text in behind.groupdict().items() if text}
            return frozenset(names | ({"within"} if found and found["within"] else set()))
        if found and found["open"]:
            return frozenset()
        return frozenset({name for name, text in found.groupdict().items() if text}) if found else frozenset()
    return frozenset()
