"""How numbers look in Chinese, for the patterns that hold one."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re
from fractions import Fraction

from converters.translation.figures.chinese_numerals import ARABIC, read_numeral

HAN = "[零〇一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟]"
"""A character of a Chinese numeral."""
SCALE = "(?:[十万亿]|百(?!帕)|千(?![瓦克米伏赫卡焦帕]))"
NUMBER = rf"(?:{ARABIC}[多余几来]?{SCALE}{{0,4}}(?:(?<=[十百千万亿]){ARABIC}{SCALE}{{0,2}})*|{HAN}+点[零一二三四五六七八九]+{SCALE}{{0,2}}|(?:(?:[零〇一二三四五六七八九两廿卅壹贰叁肆伍陆柒捌玖拾佰仟]|{SCALE})+[多余几来]?{SCALE}{{0,3}}))"
"""A number, with its magnitude."""
LOOSE = re.compile("[多余几来]")
"""What makes a number a rough one."""


def value_of(text: str) -> Fraction:
    """Return the number that a Chinese numeral writes, 多 and 余 left out."""
    return read_numeral(LOOSE.sub("", text))
