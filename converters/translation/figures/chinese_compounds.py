"""Amounts that Chinese writes in two units run together: 3角5分, 一亩三分地, 11秒02."""

from __future__ import annotations

import re
from fractions import Fraction
from re import Match

from converters.translation.figures.chinese_numerals import read_numeral
from converters.translation.figures.chinese_patterns import NUMBER, value_of
from converters.translation.figures.fact import Fact, Kind, fact_of, number
from converters.translation.figures.rules import Rule, rule

_DIGIT = r"\d|[一二两三四五六七八九]"
_SMALL_MONEY = re.compile(rf"(?P<j>{_DIGIT})[角毛](?P<f>{_DIGIT})分(?:钱)?")
_FEN = re.compile(r"(?<=[价费])(?P<w>[^,。;\d分]{0,8})(?P<n>\d+(?:\.\d+)?)分(?![钟之数制值级段析别秒\d])")
_AREA = re.compile(rf"(?P<m>{NUMBER})亩(?P<f>{_DIGIT}|半)分?(?:地|田|$)")
_SCHOOL_YEAR = re.compile(
    "(?P<s>高|初(?=[一二三](?:年级|学生|毕业|班|考生|新生|[、和及与至到]高))|(?<=高[一二三][、和及与])初)(?P<n>[一二三])"
    "(?:年级)?(?!期|等|级|层)"
)
_AGED = re.compile("(?P<n>[六七八九])旬")
_LEAP = re.compile(r"(?<![\d.])(?P<m>\d{1,2})米(?P<p>\d{2})(?![\d.米厘毫公分个人])")
_SPORT = re.compile(
    r"(?:(?:(?P<h>\d)小时)?(?P<i>\d{1,2})分)?(?P<s>\d{1,2})秒(?P<p>\d{1,3})(?![\d小分秒年月日人名次个])"
)


def _small_money(match: Match[str]) -> Fact:
    return fact_of(match, number(read_numeral(match["j"]) / 10 + read_numeral(match["f"]) / 100, "yuan"))


def _fen(match: Match[str]) -> Fact:
    value = Fraction(match["n"])
    return fact_of(match, number(value / 100, "yuan"), number(value, "fen"), group="n")


def _area(match: Match[str]) -> Fact:
    tenths = Fraction(5) if match["f"] == "半" else read_numeral(match["f"])
    return fact_of(match, number(value_of(match["m"]) + tenths / 10, "mu"))


def _sport(match: Match[str]) -> Fact:
    seconds = Fraction(f"{match['s']}.{match['p']}")
    return fact_of(match, number(seconds + 60 * int(match["i"] or 0) + 3600 * int(match["h"] or 0), "second"))


def _aged(match: Match[str]) -> Fact:
    years = 10 * read_numeral(match["n"])
    return fact_of(match, number(years, "year"), number(years))


def _school_year(match: Match[str]) -> Fact:
    year = read_numeral(match["n"])
    grade = year + (9 if match["s"] == "高" else 6)
    return fact_of(match, *(number(value, "", kind) for value in (grade, year) for kind in (Kind.ORDINAL, Kind.COUNT)))


def _leap(match: Match[str]) -> Fact:
    return fact_of(match, number(Fraction(f"{match['m']}.{match['p']}"), "metre"))


CHINESE_COMPOUNDS: tuple[Rule, ...] = (
    rule("# & 秒", _SPORT, _sport),
    rule("高 初", _SCHOOL_YEAR, _school_year),
    rule("旬", _AGED, _aged),
    rule("# & 米", _LEAP, _leap),
    rule("# & 分", _FEN, _fen),
    rule("亩", _AREA, _area),
    rule("角 毛", _SMALL_MONEY, _small_money),
)
"""They come before the rules for money, measures and counts."""
