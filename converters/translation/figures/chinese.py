"""Figures of a Chinese text, as facts with exact values."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re
from fractions import Fraction
from re import Match

from converters.translation.figures.chinese_amounts import CHINESE_AMOUNTS
from converters.translation.figures.chinese_dates import CHINESE_DATES, share_dates
from converters.translation.figures.chinese_numerals import read_numeral
from converters.translation.figures.chinese_shares import CHINESE_SHARES
from converters.translation.figures.chinese_text import normalize_chinese
from converters.translation.figures.coordinates import read_coordinates
from converters.translation.figures.fact import (
    Fact,
    Kind,
    Reading,
    Sheet,
    date_reading,
    fact_of,
    join_lasting,
    number,
    parts_fact,
)
from converters.translation.figures.idioms import IDIOMS, SHOWING
from converters.translation.figures.rules import Rule, rule, rule_at, runs
from converters.translation.figures.triggers import Table
from converters.translation.figures.units import LASTING

_ADDRESS = re.compile(
    r"https?://[^\s\u4e00-\u9fff()<>,。;、]+|www\.[A-Za-z0-9./-]+|[\w.+-]+@[\w-]+\.[A-Za-z.]+", re.ASCII
)
_DOCUMENT = re.compile(r"[〔\[【(](?P<y>(?:19|20)\d{2})[〕\]】)]\s*第?(?P<n>\d{1,5})号")
_PHONE = re.compile(
    r"(?<![\d-])(?:\d{3,4}-\d{3,4}[ -]?\d{4}(?:-\d{1,5})?|[48]00-?\d{3}-?\d{4}|[48]00-?\d{4}-?\d{3}|1[3-9]\d{9}|\d{9,}[Xx]?(?=[^\d.%元万亿人户个吨亩年平立千公米]|$)|\d{8}(?=[^\d.%元万亿人户个吨亩年]|$))(?![\d.%万亿])"
)
_NUMBER_OF = re.compile(
    r"(?:电话|热线|号码|代码|编号|编码|邮编|传真|QQ|账号|帐号|短号|分机|拨打|致电|信箱|房号|座机|短信|执照|证号|批号|序号)"
    r"(?:\([^)]*\))?[^\d,。;、\u4e00-\u9fff]{0,3}[是为至到]?[“\"]?(?P<n>\d(?:[\d-]| (?=\d{3,4}(?!\d)))*\d)(?![\d年月%.万亿]|[个项条人户家件份本张名辆台元次起宗套枚块批])"
)
_AREA_CODE = re.compile(r"区号[:为是]?(?P<n>0\d{2,3})(?!\d)")
_SHORT = re.compile(
    r"(?<!\d)(?P<n>12345|12315|12333|12348|12380|12393|12328|12319|12320|12366|12378|12388|12389|12329|110|119|120|122|114)(?=热线|政务|平台|市民|服务|报警|急救|电话|投诉|便民|公益|指挥|[”\"])"
)
_LATIN = re.compile(
    r"(?<![A-Za-z0-9°μ%])(?:[A-Z]+\d+(?:[A-Z]+\d+)+|[A-Za-z]+(?:[/.]?[A-Za-z]+)?[ -]?\d+(?:[.-]\d+)*[A-Za-z]?|\d+(?:\.\d+)?[A-Z](?![a-z])[A-Z]*)(?![A-Za-z0-9])"
)
_LATIN_UNIT = re.compile(
    r"\d+(?:\.\d+)?(?:GB|MB|TB|KV|MW|GW|W|V|M|K|T|C|F|L)$|(?:RMB|CNY|USD|EUR|HKD|US)\s?\d|(?:[mk]?g/|[cdhkm]?)m[23]$|(?:[cdkm]?m|[mk]?g|kW|MW|[mM]?L|t|ha|dB|C)[ -]\d"
)
_LONG = re.compile(
    r"(?<![0-9A-Za-z])(?=[0-9A-Z]*[A-Z])(?=[0-9A-Z]*\d[0-9A-Z]*\d)[0-9A-Z]{8,20}(?:/\d{4}-\d{5,8}|(?:-[0-9A-Z]+)+)?(?![0-9A-Za-z])"
)
_PLATE = re.compile(r"(?<=[\u4e00-\u9fff])[A-Z]·?(?=[A-Z0-9]*\d)[A-Z0-9]{5,6}(?![A-Za-z0-9-])")
_INDEX = re.compile(r"(?<![0-9A-Za-z/-])\d{6,}/(?:19|20)\d\d-\d{4,}(?![\d-])")
_VERSION = re.compile(r"[Vv]?(?P<n>\d+\.\d+\.\d+(?:\.\d+)*)|[Vv](?P<v>\d+(?:\.\d+)?)|(?P<w>\d+\.\d+)(?=版)")
# what a text must hold for these to be searched
_LONG_SIGN = re.compile(r"\d+[A-Z]|(?<=[A-Z])\d")
_PHONE_SIGN = re.compile(r"\d[\d-]{7}")
_VERSION_SIGN = re.compile(r"\d+\.\d+(?:\.\d|版)|(?<=[Vv])\d")
_PARTS_SIGN = re.compile(r"\d+:\d")
_PARTS = re.compile(r"(?<![\d.:])\d+(?:\.\d+)?(?::\d+(?:\.\d+)?){2,}(?![\d.:]\d)|(?<![\d.:])\d+(?:\.\d+)?:\d+\.\d+")
_PREFIXED = re.compile(r"(?P<c>¥|RMB|CNY|US\$|USD|\$|€|EUR)\s?(?P<n>\d+(?:\.\d+)?)(?P<s>[百千万亿]{0,2})(?:元)?")
_CURRENCY = {
    "¥": "yuan",
    "RMB": "yuan",
    "CNY": "yuan",
    "US$": "usd",
    "USD": "usd",
    "$": "usd",
    "€": "eur",
    "EUR": "eur",
}

_FEASTS = {
    "三八": (3, 8),
    "五一": (5, 1),
    "五四": (5, 4),
    "六一": (6, 1),
    "七一": (7, 1),
    "八一": (8, 1),
    "双十一": (11, 11),
}
_NO_GAP = re.compile("[零又]?")
_HIDDEN = re.compile("[二两三四五六七八九十双]")


def read_chinese_facts(text: str) -> list[Fact]:
    """Return the figures of a Chinese unit, in reading order.

    >>> [(f.text, f.value[0]) for f in read_chinese_facts("总投资3.5亿元,增长三成")]
    [('3.5亿元', Fraction(350000000, 1)), ('三成', Fraction(3, 10))]
    """
    return read_chinese_sheet(text).sorted()


def read_chinese_sheet(text: str) -> Sheet:
    """Return the sheet of a Chinese unit with every figure recorded, dates completed."""
    sheet = Sheet(normalize_chinese(text))
    for read in RULES.rows(sheet.text):
        read(sheet)
    if not sheet.facts:
        return sheet
    facts = share_dates(sheet.sorted())
    for sizes in LASTING.values():
        facts = join_lasting(facts, sheet.text, _NO_GAP, sizes)
    sheet.facts = facts
    return sheet


def _code(match: Match[str], group: int | str = 0) -> Fact:
    return fact_of(match, Reading(Kind.CODE, (), match.group(group)), group=group)


def _latin(match: Match[str]) -> Fact | None:
    return None if _LATIN_UNIT.match(match.group()) else _code(match)


def _version(match: Match[str]) -> Fact | None:
    return None if _is_date(match.group()) else _code(match, match.lastgroup or 0)


def _is_date(text: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d\.\d{1,2}\.\d{1,2}", text) is not None


def _document(match: Match[str]) -> Fact:
    year, serial = Fraction(int(match["y"])), Fraction(int(match["n"]))
    made = fact_of(match, Reading(Kind.DOCUMENT, (year, serial)))
    parts = (Reading(Kind.DATE, (year, None, None), "y"), number(serial, "", Kind.ORDINAL))
    return Fact(made.text, made.start, made.end, made.readings, parts=parts)


def _prefixed(match: Match[str]) -> Fact:
    return fact_of(match, number(read_numeral(match["n"] + match["s"]), _CURRENCY[match["c"]]))


def _read_idioms(sheet: Sheet) -> None:
    for match in IDIOMS.finditer(sheet.rest):
        if match.group() in _FEASTS:
            day = date_reading(None, *_FEASTS[match.group()])
            sheet.facts.append(Fact(match.group(), match.start(), match.end(), (day,), weak=True))
        for digit in _HIDDEN.finditer(match.group() if match.group() in SHOWING else ""):
            value = Fraction(2) if digit.group() == "双" else read_numeral(digit.group())
            start = match.start() + digit.start()
            kinds = (Kind.COUNT, Kind.ORDINAL, Kind.FACTOR)
            readings = tuple(number(value, "", kind) for kind in kinds)
            sheet.facts.append(Fact(digit.group(), start, start + 1, readings, weak=True))
        sheet.blank(*match.span())


_CODES: tuple[Rule, ...] = (
    rule("http www. @", _ADDRESS, _code),
    rule("# & 号", _DOCUMENT, _document),
    ("# & ° 度 degree", lambda sheet: read_coordinates(sheet, chinese=True)),
    rule("# & :", _PARTS, parts_fact, _PARTS_SIGN),
    rule("#", _LONG, _code, _LONG_SIGN),
    rule("# & a b c d e f g h j k l m n p q r s t u v w x y z", _PLATE, _code),
    rule("# & /", _INDEX, _code),
    rule("# & 区号", _AREA_CODE, lambda m: _code(m, "n")),
    rule(
        "# & 电话 热线 号码 代码 编号 编码 邮编 传真 qq 账号 帐号 短号 分机 拨打 致电 信箱 房号 座机 短信 执照 证号 批号 序号",
        _NUMBER_OF,
        lambda m: _code(m, "n"),
    ),
    rule_at(runs, "#", _PHONE, _code, _PHONE_SIGN),
    rule_at(runs, "110 114 119 120 122 123", _SHORT, lambda m: _code(m, "n")),
    rule("# & a b c d e f g h i j k l m n o p q r s t u v w x y z", _LATIN, _latin),
    rule("#", _VERSION, _version, _VERSION_SIGN),
)
RULES = Table(
    (
        *_CODES,
        ("", _read_idioms),
        *CHINESE_DATES,
        *CHINESE_SHARES,
        rule("# & ¥ rmb cny $ usd € eur", _PREFIXED, _prefixed),
        *CHINESE_AMOUNTS,
    )
)
"""All rules for Chinese figures, in the order in which they take what they read."""
