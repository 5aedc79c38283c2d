"""Amounts in English: money, measures, counts and ordinals."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from re import Match

from converters.translation.figures.english_labels import NEAR, ROMAN, is_measure, read_label, read_roman
from converters.translation.figures.english_multiples import (
    COPIES,
    COUNTED_BY_MILLIONS,
    DOUBLED,
    JUBILEE,
    NIL,
    RANGE_OF_MONEY,
    RUNNER_UP,
    SCORE,
    TWICE,
    UNDERS,
    VAGUE,
    read_copies,
    read_doubled,
    read_jubilee,
    read_nil,
    read_runner_up,
    read_score,
    read_twice,
    read_unders,
    read_vague,
)
from converters.translation.figures.english_numerals import (
    ORDINALS,
    PARTS,
    SMALL,
    TENS,
    Number,
    read_number,
)
from converters.translation.figures.english_ordinals import DIGIT_ORDINALS, ORDINALS_OF_WORDS
from converters.translation.figures.english_shares import read_behind, share_of
from converters.translation.figures.english_signs import signed
from converters.translation.figures.fact import BLANK, Fact, Kind, Reader, Reading, Sheet, fact_of, number
from converters.translation.figures.rules import Rule, rule, rule_at, rule_if, runs
from converters.translation.figures.units import read_english_unit

_WORDS = "|".join((*SMALL, *TENS, "a", "an", "half"))
_BEGIN = re.compile(rf"(?<![\w.,])(?:\d|(?:{_WORDS})\b)|(?<=[¥$€])\d|(?<=RMB)\d|(?<=CNY)\d|(?<=-)\d", re.IGNORECASE)
_CARDINALS = frozenset((*SMALL, *TENS))
_MAGNITUDES = frozenset(["hundred", "dozen", "thousand", "million", "billion", "trillion"])
_BEGIN_PLAIN = re.compile(_BEGIN.pattern.replace("|a|an|half", ""), re.IGNORECASE)
_BEGIN_DIGIT = re.compile(r"\d(?:(?<![\w.,]\d)|(?<=[¥$€]\d)|(?<=RMB\d)|(?<=CNY\d)|(?<=-\d))", re.IGNORECASE)
_GROUPED = re.compile(r"(?<![\d,.])\d{1,3}(?:,\d{3})*,(?:\d{4,}|\d{1,2})(?![\d,])(?!\w)")
_CURRENCY = re.compile(r"(?P<c>US\$|HK\$|[¥￥$€]|RMB|CNY|USD|EUR|HKD|yuan)\s?-?$", re.IGNORECASE)
_CURRENCIES = {
    "us$": "usd", "$": "usd", "usd": "usd", "hk$": "hkd", "hkd": "hkd", "€": "eur", "eur": "eur",
    "¥": "yuan", "￥": "yuan", "rmb": "yuan", "cny": "yuan", "yuan": "yuan",
}  # fmt: skip
_CURRENCY_ENDS = frozenset("$¥￥€BbYyDdRrNn")
"""The last letters of all of them."""
_OUT_OF = re.compile(r"\s+(?:in|out of|per|for every)(?: every)?\s+(?=\d|[a-z])", re.IGNORECASE)
_NOUN_OUT_OF = re.compile(
    r"\s+[a-z]+ (?:in|out of)(?: every)?\s+(?=(?:two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred|\d+)\b(?:$|[,.;)]| (?:are|is|were|was|have|has|had|do|does|did|said|say|now|of)\b))",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\((?P<n>\d{1,2})\)")
_A_UNIT = re.compile(
    r"(?<!half )(?<!half-)\b(?:an?|one|each|every|per)[ -](?P<u>fortnight|decade|century|year|month|week|day|hour|minute|quarter)\b",
    re.IGNORECASE,
)
_PER = re.compile(
    r"\b(?:per|every|each) (?P<n>hundred|thousand|million|ten thousand|hundred thousand)\b", re.IGNORECASE
)
_PERS = {"hundred": 100, "thousand": 1000, "million": 10**6, "ten thousand": 10**4, "hundred thousand": 10**5}
_HALVED = re.compile(
    r"\b(?:halv(?:ed?|es|ing)|(?:cut|reduced|slashed|fell|dropped|declined) (?:in|by) half)\b", re.IGNORECASE
)
_OF_HOUR = re.compile(
    r"\b(?:(?P<n>three)[ -]|an? |per |every |each )?quarters?(?: |-)of an hour\b|\bquarter-hour\b", re.IGNORECASE
)
_SPAN = re.compile(
    r"(?<!half )(?<!a )\b(?:past|last|previous|next|coming|the|every|each) (?P<u>decade|century|fortnight)\b",
    re.IGNORECASE,
)
_AND_HALF = re.compile(r"\b(?:an?|one) (?P<u>[a-z]+) and an? half\b", re.IGNORECASE)
_HALF_UNIT = re.compile(r"\bhalf[ -](?:an?[ -])?(?=[a-z])", re.IGNORECASE)
_PART_POINT = re.compile(
    r"\b(?:an? )?(?P<p>half|third|quarter|tenth|fifth)(?: of)?(?: an?| one)?[ -]percentage[ -]point\b", re.IGNORECASE
)
_HALF = re.compile(r"\bhalf\b(?!-(?:hearted|finished|way))", re.IGNORECASE)
_A_PART = re.compile(
    r"\b(?:a|an) (?P<p>third|quarter|fourth|fifth|sixth|eighth|tenth|hundredth|thousandth|ten-thousandth)(?=\s*(?:$|[,.;:)]|of|from|to|in|on|or|and|above|below|under|over|more|less|fewer|(?:bigg|small|fast|slow|long|short|cheap|larg|great)er|again|as|off|cut|drop|reduction|increase|rise|higher|lower|were|was|is|are|over|compared|year|off)\b|$|[,.;:)])",
    re.IGNORECASE,
)
_TWO = re.compile(
    r"\b(?:both|either|neither|couple|pair|pairs|duo|dual|bilateral|two-way|mutual|semi-?annual(?:ly)?|bi-?annual(?:ly)?)\b",
    re.IGNORECASE,
)
_TRIO = re.compile(r"\b(?:trio|triple)\b", re.IGNORECASE)
_ADVERBS = re.compile(r"\b(?P<n>firstly|secondly|thirdly|fourthly|fifthly|sixthly)\b", re.IGNORECASE)
_INITIAL = re.compile(r"\b(?:inaugural|initial|maiden|top)\b", re.IGNORECASE)
_ITEM = re.compile(r"\((?P<n>\d{1,2})\)")


def _half_unit(sheet: Sheet, match: Match[str]) -> Fact | None:
    unit, end = read_english_unit(sheet.rest, match.end())
    if not unit:
        return None
    sheet.blank(match.end(), end)
    return fact_of(match, number(Fraction(1, 2), unit))


def _unit_and_half(match: Match[str]) -> Fact | None:
    unit, end = read_english_unit(match["u"], 0)
    return fact_of(match, number(Fraction(3, 2), unit)) if unit and end == len(match["u"]) else None


def _part_point(match: Match[str]) -> Fact:
    return fact_of(match, number(Fraction(1, PARTS[match["p"].lower()]), "", Kind.POINTS))


_OF_A = re.compile(r"\s+of (?:an?|one) ", re.IGNORECASE)


def _a_part(match: Match[str]) -> Fact:
    often = re.search(r"(?:once|twice|times|every|per|times in) $", match.string[: match.start()]) is not None
    readings = share_of(Fraction(1, PARTS[match["p"].lower()]))
    if found := _OF_A.match(match.string, match.end()):
        # a tenth of a gram
        unit, _ = read_english_unit(match.string, found.end())
        readings = (*readings, *([number(Fraction(1, PARTS[match["p"].lower()]), unit)] if unit else []))
    if match["p"].lower() in ORDINALS:
        readings = (*readings, number(ORDINALS[match["p"].lower()], "", Kind.ORDINAL))
    return fact_of(match, *readings, *([number(1, "quarter")] if match["p"] == "quarter" else []), weak=often)


def _halved(match: Match[str]) -> Fact:
    return fact_of(match, number(Fraction(1, 2), "", Kind.FACTOR), number(Fraction(1, 2), "", Kind.RATIO))


def _adverb(match: Match[str]) -> Fact:
    return fact_of(match, number(ORDINALS[match["n"].lower()[:-2]], "", Kind.ORDINAL), weak=True)


def _one_unit(match: Match[str]) -> Fact:
    return fact_of(match, number(1, match["u"].lower()), weak=True)


def _read_half_units(sheet: Sheet) -> None:
    sheet.take(_HALF_UNIT, lambda m: _half_unit(sheet, m))


def _both(value: int) -> Reader:
    return lambda m: fact_of(m, number(value), number(value, "", Kind.FACTOR), weak=True)


def _read_numbers(sheet: Sheet) -> None:
    # an article begins a number only in front of such a word
    begin = _BEGIN
    if not sheet.says(_MAGNITUDES):
        begin = _BEGIN_PLAIN if sheet.says(_CARDINALS) else _BEGIN_DIGIT
    if begin is _BEGIN_DIGIT and not sheet.starts:
        return
    at = 0
    while found := begin.search(sheet.rest, at):
        read = read_number(sheet.rest, found.start())
        if read is None:
            at = found.end()
            continue
        at = _read_one(sheet, found.start(), read)


def _read_one(sheet: Sheet, start: int, read: Number) -> int:
    """Take the number at ``start`` with what belongs to it from the sheet, and return where it ends."""
    text = sheet.rest
    before = text[:start]
    near = before[-NEAR:].rstrip(" -\t\n")
    currency = _CURRENCY.search(before, start - NEAR) if near[-1:] in _CURRENCY_ENDS else None
    value, end, scale = read.value, read.end, read.scale
    if not currency and _ends_in_unit(sheet, start, end):
        end -= 1
        value, scale = value / scale, Fraction(1)
    if read.malformed:
        sheet.facts.append(Fact(text[start:end], start, end, (number(value, "", Kind.MALFORMED),)))
        sheet.blank(start, end)
        return end
    unit = _CURRENCIES[currency["c"].lower()] if currency else ""
    label = read_label(sheet, before, text, end) if not unit and not is_measure(text, end) else None
    readings, end = read_behind(text, end, value, unit, label)
    readings = signed(readings, before, text, end)
    if _is_bare(readings) and _MULTIPLE_OF.search(before, max(0, start - NEAR)):
        readings = (*readings, number(value, "", Kind.FACTOR))
    literal = text[start : read.end]
    readings += _read_literal(literal, value, readings[0], labelled=label is not None)
    parts: tuple[Reading, ...] = ()
    if _is_bare(readings) and (pair := _pair(text, end, value)):
        reading, end = pair
        other = (reading.value[1] or 0) if reading.kind is Kind.SCORE else value / (reading.value[0] or 1)
        parts = (readings[0], number(other))
        readings = (reading,)
    weak = (literal.lower() == "one" and readings[0].kind in {Kind.COUNT, Kind.ORDINAL}) or value == 0
    sheet.facts.append(Fact(text[start:end], start, end, readings, weak, parts, scale))
    sheet.blank(start, end)
    bracket = _BRACKET.match(sheet.rest, end)
    if label and bracket:
        made = number(int(bracket["n"]), "", Kind.ORDINAL)
        sheet.facts.append(fact_of(bracket, made))
        sheet.blank(*bracket.span())
    return end


def _ends_in_unit(sheet: Sheet, start: int, end: int) -> bool:
    """Return whether the letter that a number ends in is no magnitude but a unit: 30m, where no money is spoken of."""
    text = sheet.rest
    if text[end - 1] not in "mbk" or not text[end - 2].isdigit() or COUNTED_BY_MILLIONS.match(text[end:]):
        return False
    return not (text[end - 1] == "m" and RANGE_OF_MONEY.search(sheet.text, max(0, start - NEAR), start))


def _is_bare(readings: Sequence[Reading]) -> bool:
    return readings[0].kind is Kind.COUNT and not readings[0].unit


def _read_literal(literal: str, value: Fraction, first: Reading, *, labelled: bool) -> tuple[Reading, ...]:
    """Return what digits may be beside a number: a year, a code."""
    more: list[Reading] = []
    if 3 <= len(literal) <= 4 and literal.isdecimal() and first == number(value) and 100 <= value < 1900:
        # AD 1368
        more.append(number(value, "year"))
    if literal.isdecimal() and (_is_bare([first]) or (labelled and len(literal) > 3)):
        more.append(Reading(Kind.CODE, (), literal))
    return tuple(more)


_MULTIPLE_OF = re.compile(r"\b(?:multipl(?:ier|e)|factor)s? (?:of|was|is|at)(?: [a-z]+)? $", re.IGNORECASE)


def _pair(text: str, end: int, value: Fraction) -> tuple[Reading, int] | None:
    """Read the second number of ``one in three`` (a share) and ``3 to 1`` or ``3:1`` (a ratio or score)."""
    found = _OUT_OF.match(text, end) or _NOUN_OUT_OF.match(text, end)
    if found and value <= 100:
        other = read_number(text, found.end())
        if (
            other
            and (value < other.value <= 1000 or other.value in {10000, 100000, 1000000})
            and other.value not in range(1900, 2100)
            and BLANK not in text[end : other.end]
        ):
            return number(value / other.value, "", Kind.RATIO), other.end
    if text[end : end + 1] == ":":
        other = read_number(text, end + 1)
        if other:
            return Reading(Kind.SCORE, (value, other.value)), other.end
    return None


_GROUPED_SIGN = re.compile(r"\d+,\d")
_ROMAN_SIGN = re.compile(r" [IVX]{1,5}\b")
_UNIT_SIGN = re.compile("[anehyrANEHYR][ -](?i:fortnight|decade|century|year|month|week|day|hour|minute|quarter)")
_PARTS = " ".join(PARTS)
ENGLISH_AMOUNTS: tuple[Rule, ...] = (
    rule_at(runs, "# & ,", _GROUPED, lambda m: fact_of(m, number(0, "", Kind.MALFORMED)), _GROUPED_SIGN),
    rule_if(_ROMAN_SIGN, "i v x", ROMAN, read_roman),
    rule("under over", UNDERS, read_unders),
    rule("tens dozens scores hundreds thousands millions billions few_ several_ some_ couple_of_", VAGUE, read_vague),
    rule("firstly secondly thirdly fourthly fifthly sixthly", _ADVERBS, _adverb),
    rule("percentage & half third quarter tenth fifth", _PART_POINT, _part_point),
    rule("doubl fold tripl trebl quadrupl quintupl sextupl", DOUBLED, read_doubled),
    rule("half halv", _HALVED, _halved),
    DIGIT_ORDINALS,
    rule(f"=a =an & {_PARTS}", _A_PART, _a_part),
    rule("quarter & hour", _OF_HOUR, lambda m: fact_of(m, number(45 if m["n"] else 15, "minute"))),
    rule("=half", _AND_HALF, _unit_and_half),
    rule("=nil", NIL, read_nil),
    ("", _read_numbers),
    rule("decade century fortnight", _SPAN, _one_unit),
    rule_if(_UNIT_SIGN, "fortnight decade century year month week day hour minute quarter", _A_UNIT, _one_unit),
    rule(
        "hundred thousand million & =per =every =each",
        _PER,
        lambda m: fact_of(m, number(_PERS[m["n"].lower()])),
    ),
    ORDINALS_OF_WORDS,
    ("=half", _read_half_units),
    rule("=half", _HALF, lambda m: fact_of(m, *share_of(Fraction(1, 2)), number(Fraction(1, 2), "", Kind.FACTOR))),
    rule("twice thrice", TWICE, read_twice),
    rule("a_score", SCORE, read_score),
    rule("runner", RUNNER_UP, read_runner_up),
    rule("plicate", COPIES, read_copies),
    rule("centena centenn", JUBILEE, read_jubilee),
    rule("=both either =couple =pair =pairs =duo =dual bilateral =two mutual annual", _TWO, _both(2)),
    rule("trio triple", _TRIO, _both(3)),
    rule("inaugural initial maiden =top", _INITIAL, lambda m: fact_of(m, number(1, "", Kind.ORDINAL), weak=True)),
    rule("# & (", _ITEM, lambda m: fact_of(m, number(int(m["n"]), "", Kind.ORDINAL), weak=True)),
)
"""Shares, multiples, ordinals, measures and counts."""
