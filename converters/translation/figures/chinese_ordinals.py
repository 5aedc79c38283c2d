"""Ordinals and numbered things in Chinese: 第三条, 二期, 附件2."""

from __future__ import annotations

import re
from fractions import Fraction
from re import Match

from converters.translation.figures.chinese_numerals import read_numeral
from converters.translation.figures.chinese_patterns import HAN
from converters.translation.figures.english_numerals import ROMANS
from converters.translation.figures.fact import Fact, Kind, fact_of, number

ORDINAL = re.compile(
    rf"第\(?(?P<n>{HAN}+|\d+)\)?(?P<w>条|款|项|目|章|节|编|届|次(?:会议|常务会议|全体会议|常委会会议|主任会议)?|批|期|号|类|级|轮|阶段|步|个|位|名|场|方|产业|部分|部|页|卷|册|版|层|大|线|国|年|季|组|标段|人民医院|中学|小学)?"
)
_LABELS = {
    "条": "article", "款": "paragraph", "项": "item", "目": "item", "章": "chapter", "节": "section", "编": "part",
    "届": "term", "室": "room", "单元": "unit", "栋": "building", "幢": "building", "号楼": "building", "楼": "floor",
    "层": "floor", "号线": "line",
}  # fmt: skip
INSERTED = re.compile(r"(?<=[一二三四五六七八九十百\d]条)之(?P<n>[一二三四五六七八九十])(?![的者])")
"""第一百二十条之一 is Article 120-1: an article put in later."""
FIRST = re.compile("首(?=次|届|批|个|家|例|期|条|座|创|发|位|轮|日|季|月|年|项|场|台)|头(?=批|等|号|名)")
NUMBERED = re.compile(
    rf"(?<![\d.])(?P<n>\d+|[IVX]{{1,4}}|{HAN}{{1,4}})(?P<w>号楼|号线|号文件|号令|号|单元|室|栋|幢|楼|层|路|等奖|等功|等|年级|级|类|型|期|标段|线|版|区|队|组|班)(?!别|次|头)"
)
ROMAN = re.compile("(?<![0-9A-Za-z])(?:I{1,3}|IV|VI{0,3}|IX)(?![0-9A-Za-z])")
NAMED = re.compile(
    r"(?P<w>附件|附表|附录|附图|专栏|(?<![代报手钟量])表|(?<![意地试企])图|公式|航站楼|采购包|标包|分包|窗口|类型|等级|方案|标段)(?P<n>\d{1,3}|[一二三四五六七八九十]{1,2})(?![\d.]|[一二三四五六七八九十个项式]|年|月)"
)
ITEMS = re.compile(
    r"(?P<n>[一二三四五六七八九十])(?:是|要|为)(?=[\u4e00-\u9fff])|[(（](?P<m>[一二三四五六七八九十]{1,2}|\d{1,2})[)）]"
)
_LIST_MARKS = re.compile("[、和与及]")
_LIST_STOP = re.compile("[,。;:(]")


def sums_up(before: str, value: Fraction) -> bool:
    """Return whether a number only says how many were listed: 市、区两级, which English leaves out."""
    if value > 9 or before[-1:].isdecimal():
        return False
    items = _LIST_MARKS.split(_LIST_STOP.split(before)[-1])
    return len(items) == value and 0 < len(items[-1]) <= 6


def read_ordinal(match: Match[str]) -> Fact:
    """Return the figure of 第三条."""
    value = read_numeral(match["n"])
    if (match["w"] or "").endswith("会议"):
        return fact_of(match, number(value, "meeting", Kind.ORDINAL))
    weak = value == 1 and match["w"] not in {"条", "款", "项", "章", "节", "批", "期", "届", "号", "类"}
    return fact_of(match, number(value, _LABELS.get(match["w"] or "", ""), Kind.ORDINAL), weak=weak)


def read_inserted(match: Match[str]) -> Fact:
    """Return the figure of 之一 in 第一百二十条之一."""
    value = read_numeral(match["n"])
    return fact_of(match, number(value, "article", Kind.ORDINAL), number(value, "", Kind.ORDINAL), number(value))


def read_item(match: Match[str]) -> Fact:
    """Return the figure of 一是 or （一）."""
    value = read_numeral(match["n"] or match["m"])
    return fact_of(match, number(value, "", Kind.ORDINAL), number(value), weak=True)


def read_numbered(match: Match[str]) -> Fact | None:
    """Return the figure of 3号楼 or 二期; None for what only looks like one."""
    word, text = match["w"], match["n"]
    counted = word in {"路", "线", "区", "队", "组", "班", "版", "等"}
    if not text.isdecimal() and text not in ROMANS and (counted or (word in {"室", "楼"} and len(text) > 2)):
        return None
    if text.isdecimal() and word in {"区", "队", "组", "班", "版"}:
        return None
    if text[0] in "IVX" and text not in ROMANS:
        return None
    value = Fraction(ROMANS[text]) if text in ROMANS else read_numeral(text)
    if text == "两":
        return fact_of(match, number(value), weak=sums_up(match.string[: match.start()], value))
    if word == "级" and value >= 10**6:
        # 千亿级园区 are those worth so much
        return fact_of(match, number(value), number(value, "yuan"))
    readings = [number(value, _LABELS.get(word, ""), Kind.ORDINAL)]
    if re.search("[路街道巷弄里村]$", match.string[: match.start()]) or word in {
        "单元",
        "栋",
        "幢",
        "楼",
        "层",
        "级",
        "类",
        "型",
        "期",
        "标段",
        "室",
        "路",
        "线",
    }:
        readings.append(number(value))
    return fact_of(match, *readings, weak=text == "一" and word not in {"号文件", "等奖", "号令", "等功"})


def read_named(match: Match[str]) -> Fact:
    """Return the figure of 附件2."""
    value = read_numeral(match["n"])
    label = {"附件": "annex", "表": "table", "图": "figure"}.get(match["w"], "")
    return fact_of(match, number(value, label, Kind.ORDINAL), number(value), group="n")
