"""Shares, points, multiples and discounts in Chinese."""

from __future__ import annotations

import re
from fractions import Fraction
from re import Match

from converters.translation.figures.chinese_numerals import read_numeral
from converters.translation.figures.chinese_patterns import HAN, NUMBER, value_of
from converters.translation.figures.fact import Fact, Kind, Reading, fact_of, number
from converters.translation.figures.rules import Rule, rule, rule_at, runs, sites

_PART_OF = re.compile(rf"(?P<b>百|千|万|{HAN}+|\d+)分之(?P<a>{NUMBER})")
_SLASH = re.compile(r"(?<![\d/])(?P<a>\d)/(?P<b>\d)(?![\d/])")
_PERCENT = re.compile(r"(?P<sign>(?<![\d%‰\x00])-)?(?P<n>\d+(?:\.\d+)?)(?P<unit>%|‰|%‰)(?!点)")
_POINTS = re.compile(rf"(?P<n>{NUMBER})个?(?P<unit>百分点|%点|基点|BP)")
_TENTHS = re.compile(
    r"(?<![第完])(?P<n>\d(?:\.\d+)?|[一二两三四五六七八九])成(?P<m>[一二三四五六七八九半])?(?!立|为|员|果|本|功|效|长|都|人|交|分|就|品|型|套|绩|熟|因|组|色|语)"
)
_DISCOUNT = re.compile(r"(?P<n>\d{1,2}(?:\.\d)?|[一二三四五六七八九对]{1,2})折(?!算|旧|合|叠|射|扣|腾|磨|线|返)")
_MULTIPLE = re.compile(rf"(?P<n>{NUMBER})(?P<half>半)?倍")
_GROWTH = re.compile(
    r"(?:加收|加征|加罚|增长|增加|提高|上升|扩大|上涨|激增|猛增|增|涨|提升|提速|高出|多出|高|多|翻)(?:了|近|约|超过|超|逾|将近|达|至少|不少于|不到)*$"
)
_DOUBLING = re.compile(r"翻(?:了)?(?:近|约|超过|超|将近)?(?P<n>[一两二三四\d])?番")
_HALVED = re.compile("减半|砍半|(?:减少|下降|降低|压减|缩短|缩减)(?:了)?(?:近|约|超过|超|过)?一半")
_WHOLE = re.compile("百分百")
_HALF = re.compile("一半|半数|过半|对半|半价")


def _share(value: Fraction) -> tuple[Reading, ...]:
    return tuple(number(value, "", kind) for kind in (Kind.RATIO, Kind.LEVEL, Kind.GROWTH, Kind.DISCOUNT))


def _factor(value: Fraction | int) -> tuple[Reading, ...]:
    value = Fraction(value)
    return (number(value, "", Kind.FACTOR), number(value - 1, "", Kind.GROWTH), number(value, "", Kind.LEVEL))


def _part_of(match: Match[str]) -> Fact:
    base = {"百": 100, "千": 1000, "万": 10000}.get(match["b"]) or read_numeral(match["b"])
    return fact_of(match, *_share(value_of(match["a"]) / base))


def _percent(match: Match[str]) -> Fact:
    base = {"%": 100, "‰": 1000}[match["unit"][0]]
    return fact_of(match, *_share(read_numeral(match["n"]) / base))


def _points(match: Match[str]) -> Fact:
    base = 1 if "%" in match["unit"] or "百" in match["unit"] else 100
    return fact_of(match, number(value_of(match["n"]) / base, "", Kind.POINTS))


def _tenths(match: Match[str]) -> Fact:
    more = {"": 0, "半": 5}.get(match["m"] or "")
    extra = read_numeral(match["m"]) if more is None else Fraction(more)
    return fact_of(match, *_share(read_numeral(match["n"]) / 10 + extra / 100))


def _discount(match: Match[str]) -> Fact:
    text = match["n"]
    paid = Fraction(5) if text == "对" else read_numeral(text)
    paid = paid / 100 if len(text) == 2 and "." not in text and paid >= 10 else paid / 10
    readings = (number(1 - paid, "", Kind.DISCOUNT), number(paid, "", Kind.LEVEL))
    return fact_of(match, *readings)


def _multiple(match: Match[str]) -> Fact:
    times = value_of(match["n"]) + (Fraction(1, 2) if match["half"] else 0)
    grown = _GROWTH.search(match.string[: match.start()])
    before = match.string[: match.start()]
    if re.search("超(?:标|限|出|过|载|支|员|编)?(?:了|约|近)*$", before):
        return fact_of(match, *_factor(times), number(times, "", Kind.GROWTH), number(times + 1, "", Kind.FACTOR))
    if re.search("(?:减少|下降|降低|少|低)(?:了)?$", before):
        return fact_of(match, number(times, "", Kind.FACTOR), *_share(times))
    return fact_of(match, *_factor(times + 1 if grown else times))


def _slash(match: Match[str]) -> Fact | None:
    if match["b"] == "0":
        return None
    return fact_of(match, number(Fraction(int(match["a"]), int(match["b"])), "", Kind.RATIO))


CHINESE_SHARES: tuple[Rule, ...] = (
    rule_at(sites, "分之", _PART_OF, _part_of),
    rule_at(runs, "# & /", _SLASH, _slash),
    rule_at(sites, "百分点 %点 基点 bp", _POINTS, _points),
    rule_at(sites, "% ‰", _PERCENT, _percent),
    rule("百分百", _WHOLE, lambda m: fact_of(m, *_share(Fraction(1)))),
    rule("成", _TENTHS, _tenths),
    rule("折", _DISCOUNT, _discount),
    rule("番", _DOUBLING, lambda m: fact_of(m, *_factor(2 ** read_numeral(m["n"] or "一").numerator))),
    rule("半", _HALVED, lambda m: fact_of(m, number(Fraction(1, 2), "", Kind.FACTOR), *_share(Fraction(1, 2)))),
    rule_at(sites, "倍", _MULTIPLE, _multiple),
    rule("半", _HALF, lambda m: fact_of(m, *_share(Fraction(1, 2)), weak=m.group() == "对半")),
)
"""Shares, points, multiples and discounts."""
