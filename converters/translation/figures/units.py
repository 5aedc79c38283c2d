"""Units of measure in both languages, with their exact size in the base unit of their dimension."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: ``size`` base units of ``dimension``. ``zh`` are its Chinese names, ``en`` a pattern of its English ones."""

    name: str
    dimension: str
    size: Fraction
    zh: str
    en: str


def _unit(name: str, dimension: str, size: str, zh: str, en: str) -> Unit:
    return Unit(name, dimension, Fraction(size), zh, en)


# name, dimension, size in the base unit, Chinese names, English pattern
UNITS: tuple[Unit, ...] = (
    _unit(
        "km2", "area", "1000000", "平方公里 平方千米 km2", r"square[ -](?:kilomet(?:er|re)s?|km)|sq\.? ?km|km2|km\^2"
    ),
    _unit("mi2", "area", "2589988.110336", "平方英里", r"square miles?"),
    _unit("m2", "area", "1", "平方米 平米 m2", r"square[ -]met(?:er|re)s?|sq\.? ?m(?:et(?:er|re)s?)?\b|sqm|m2|m\^2"),
    _unit("cm2", "area", "0.0001", "平方厘米 cm2", r"square[ -]centimet(?:er|re)s?|cm2"),
    _unit("ft2", "area", "0.09290304", "平方英尺", r"square (?:feet|foot)"),
    _unit("hectare", "area", "10000", "公顷 hm2", r"hectares?|ha\b"),
    _unit("mu", "area", "2000/3", "亩", r"mu\b"),
    _unit("acre", "area", "4046.8564224", "英亩", r"acres?"),
    _unit("m3", "volume", "1", "立方米 m3", r"cubic[ -]met(?:er|re)s?|cu\.? ?m\b|m3|m\^3"),
    _unit("km3", "volume", "1000000000", "立方公里 立方千米", r"cubic[ -]kilomet(?:er|re)s?"),
    _unit("litre", "volume", "0.001", "公升 升 L", r"lit(?:er|re)s?"),
    _unit("ml", "volume", "0.000001", "毫升 ml mL", r"millilit(?:er|re)s?|ml\b"),
    _unit("gallon", "volume", "0.003785411784", "加仑", r"gallons?"),
    _unit("barrel", "volume", "0.158987294928", "", r"barrels?"),
    _unit("kwh", "energy", "1", "千瓦时 千瓦小时 度电 kWh", r"kilowatt[- ]hours?|kwh"),
    _unit("mwh", "energy", "1000", "兆瓦时 MWh", r"megawatt[- ]hours?|mwh"),
    _unit("gwh", "energy", "1000000", "吉瓦时", r"gigawatt[- ]hours?|gwh"),
    _unit("twh", "energy", "1000000000", "太瓦时", r"terawatt[- ]hours?|twh"),
    _unit("kw", "power", "1000", "千瓦 kW", r"kilowatts?|kw\b"),
    _unit("mw", "power", "1000000", "兆瓦 MW", r"megawatts?|mw\b"),
    _unit("gw", "power", "1000000000", "吉瓦 GW", r"gigawatts?|gw\b"),
    _unit("watt", "power", "1", "瓦特 瓦", r"watts?"),
    _unit("volt", "voltage", "1", "伏", r"volts?"),
    _unit("kv", "voltage", "1000", "千伏 kV", r"kilovolts?|kv\b"),
    _unit("km", "length", "1000", "公里 千米 km", r"kilomet(?:er|re)s?|kms?\b"),
    _unit("nmi", "length", "1852", "海里", r"nautical miles?"),
    _unit("mile", "length", "1609.344", "英里", r"miles?"),
    _unit("cm", "length", "0.01", "厘米 公分 cm", r"centimet(?:er|re)s?|cm\b"),
    _unit("mm", "length", "0.001", "毫米 mm", r"millimet(?:er|re)s?|mm\b"),
    _unit("um", "length", "0.000001", "微米", r"micromet(?:er|re)s?|microns?|μm"),
    _unit("li", "length", "500", "华里 里", r"li\b"),
    _unit("foot", "length", "0.3048", "英尺", r"feet|foot|ft\b"),
    _unit("inch", "length", "0.0254", "英寸", r"inch(?:es)?"),
    _unit("metre", "length", "1", "米 m", r"met(?:er|re)s?|m\b"),
    _unit("kg", "mass", "1", "公斤 千克 kg", r"kilograms?|kilos?|kgs?\b"),
    _unit("jin", "mass", "1/2", "市斤 斤", r"jin\b"),
    _unit("ug", "mass", "0.000000001", "微克 μg", r"micrograms?|[μµ]g"),
    _unit("mg", "mass", "0.000001", "毫克 mg", r"milligrams?|mg\b"),
    _unit("gram", "mass", "0.001", "克", r"grams?|g\b"),
    _unit("tonne", "mass", "1000", "公吨 吨 t", r"metric tons?|tonnes?|tons?|t\b"),
    _unit("pound", "mass", "0.45359237", "磅", r"pounds?(?! sterling)|lbs?\b"),
    _unit("celsius", "temperature", "1", "摄氏度 °C ℃ 度", r"degrees?(?:[ -](?:celsius|centigrade))?|° ?c\b|℃|celsius"),
    _unit("fahrenheit", "fahrenheit", "1", "华氏度 °F", r"degrees? fahrenheit|° ?f\b"),
    _unit("liang", "mass", "1/20", "市两", r"liang\b"),
    _unit("chi", "length", "1/3", "市尺 尺", r"chi\b"),
    _unit("zhang", "length", "10/3", "丈", r"zhang\b"),
    _unit("pa", "pressure", "1", "帕斯卡 帕 Pa", r"pascals?|pa\b"),
    _unit("kpa", "pressure", "1000", "千帕 kPa", r"kilopascals?|kpa\b"),
    _unit("mpa", "pressure", "1000000", "兆帕 MPa", r"megapascals?|mpa\b"),
    _unit("hpa", "pressure", "100", "百帕 hPa", r"hectopascals?|hpa\b"),
    _unit("hz", "frequency", "1", "赫兹 Hz", r"hertz|hz\b"),
    _unit("mhz", "frequency", "1000000", "兆赫 MHz", r"megahertz|mhz\b"),
    _unit("ghz", "frequency", "1000000000", "吉赫 GHz", r"gigahertz|ghz\b"),
    _unit("kbps", "rate", "1000", "Kbps kbps", r"kbps|kbit/s"),
    _unit("mbps", "rate", "1000000", "Mbps 兆比特每秒 兆比特/秒 兆每秒", r"mbps|mbit/s|megabits? per second"),
    _unit("gbps", "rate", "1000000000", "Gbps 吉比特/秒", r"gbps|gbit/s|gigabits? per second"),
    _unit("kva", "apparent", "1000", "千伏安 kVA", r"kilovolt[- ]amperes?|kva\b"),
    _unit("mva", "apparent", "1000000", "兆伏安 MVA", r"megavolt[- ]amperes?|mva\b"),
    _unit("kj", "energy", "1/3600", "千焦 kJ", r"kilojoules?|kj\b"),
    _unit("kcal", "heat", "1", "千卡 大卡 kcal", r"kilocalories|kcal|calories"),
    _unit("decibel", "sound", "1", "分贝 dB", r"decibels?|db\b"),
    _unit("gb", "data", "1000000000", "GB", r"gigabytes?|gb\b"),
    _unit("mb", "data", "1000000", "MB", r"megabytes?|mb\b"),
    _unit("tb", "data", "1000000000000", "TB", r"terabytes?|tb\b"),
    _unit("usd", "usd", "1", "美元 美金", r"(?:u\.?s\.? ?|american )?dollars?|usd"),
    _unit("hkd", "hkd", "1", "港元 港币", r"hong kong dollars?|hkd|hk\$"),
    _unit("eur", "eur", "1", "欧元", r"euros?|eur\b"),
    _unit("jpy", "jpy", "1", "日元", r"japanese yen|yen|jpy"),
    _unit("aud", "aud", "1", "澳元", r"australian dollars?|aud\b"),
    _unit("cad", "cad", "1", "加元", r"canadian dollars?|cad\b"),
    _unit("krw", "krw", "1", "韩元", r"(?:south )?(?:korean )?won\b|krw"),
    _unit("gbp", "gbp", "1", "英镑", r"pounds? sterling|gbp"),
    _unit(
        "yuan",
        "cny",
        "1",
        "元人民币 元 圆 块钱",
        r"(?:chinese )?yuan(?: \(?(?:rmb|renminbi)\)?)?|rmb(?: yuan)?|renminbi|cny",
    ),
    _unit("jiao", "cny", "0.1", "角 毛钱 角钱", r"jiao\b"),
    _unit("fen", "cny", "0.01", "分钱", r"fen\b"),
    _unit("workday", "workdays", "1", "个工作日 工作日", r"(?:working|business|work)[ -]?days?|workdays?"),
    _unit("year", "months", "12", "周年 年度 年", r"(?:calendar )?years?(?:'|’)?|yrs?\b"),
    _unit("quarter", "months", "3", "个季度", r"quarters?"),
    _unit("month", "months", "1", "个月", r"(?:calendar |consecutive )?months?(?:'|’)?"),
    _unit("week", "minutes", "10080", "个星期 个礼拜 星期 周", r"weeks?(?:'|’)?"),
    _unit("fortnight", "minutes", "20160", "", r"fortnights?"),
    _unit("day", "minutes", "1440", "个自然日 自然日 天 日", r"(?:calendar |natural |consecutive )?days?(?:'|’)?"),
    _unit("hour", "minutes", "60", "个小时 小时 个钟头", r"hours?(?:'|’)?|hrs?\b"),
    _unit("minute", "minutes", "1", "分钟", r"minutes?(?:'|’)?|mins?\b"),
    _unit(
        "second",
        "minutes",
        "1/60",
        "秒钟 秒",
        r"seconds|(?<=-)second|secs?\b|(?<=\d )second\b(?!-)|(?<=\d )s\b|(?<=\.\d\d)s\b|(?<=\.\d)s\b",
    ),
    _unit("century", "months", "1200", "个世纪", r"centur(?:y|ies)"),
    _unit("decade", "months", "120", "", r"decades?"),
)

BY_NAME: dict[str, Unit] = {unit.name: unit for unit in UNITS}
LASTING = {
    dimension: {unit.name: unit.size for unit in UNITS if unit.dimension == dimension}
    for dimension in ("minutes", "months")
}
"""The units of time that join into one duration, with their sizes."""
CHINESE: dict[str, str] = {word: unit.name for unit in UNITS for word in unit.zh.split()}
CHINESE_PATTERN = "|".join(re.escape(word) for word in sorted(CHINESE, key=len, reverse=True))
_ORDER = re.compile(r"[ \t]*-?[ \t]*")


def read_english_unit(text: str, at: int) -> tuple[str, int]:
    """Return the unit that stands in ``text`` at ``at`` (after a space or hyphen) and its end; ``""`` if none.

    >>> read_english_unit("12.6-kilometer road", 4)
    ('km', 14)
    """
    gap = _ORDER.match(text, at)
    begin = gap.end() if gap else at
    near = max(0, begin - 2)
    if not _ANY.match(text[near : begin + _LONGEST].lower(), begin - near):
        return "", at
    best, end = "", at
    for unit in UNITS:
        found = _ONE[unit.name].match(text, begin)
        if found and found.end() > end:
            best, end = unit.name, found.end()
    return best, end


_ANY = re.compile("(?:" + "|".join(unit.en for unit in UNITS) + ")(?![a-z])")
_LONGEST = 60
"""No English unit is written longer."""
_ONE = {unit.name: re.compile(f"(?:{unit.en})(?![a-z])", re.IGNORECASE) for unit in UNITS}


def names_unit(text: str, unit: str) -> bool:
    """Return whether the English ``text`` names ``unit`` anywhere.

    >>> names_unit("exports of 38.92 billion and imports of 17.86 billion yuan", "yuan")
    True
    """
    return _named(unit).search(text) is not None or (unit == "yuan" and "¥" in text)


@cache
def _named(unit: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{BY_NAME[unit].en})(?![a-z])", re.IGNORECASE)


def names_one(text: str, unit: str) -> bool:
    """Return whether the English ``text`` speaks of one or each ``unit``.

    >>> names_one("a fee of 3 yuan per square metre", "m2")
    True
    """
    return _counted_once(unit).search(text) is not None


@cache
def _counted_once(unit: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:an?|one|each|per|every|single|first|to the|another)[ -](?:(?:extra|additional|further|more|full|whole|started) )?(?:{BY_NAME[unit].en})",
        re.IGNORECASE,
    )


@cache
def is_decimal(one: Unit, two: Unit) -> bool:
    """Return whether a measure goes from one unit into the other without a remainder: km and m, jin and kg."""
    ratio = one.size / two.size
    rest = ratio.numerator * ratio.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def same_size(value: Fraction, unit: str, other: Fraction, other_unit: str) -> bool:
    """Return whether both measures are equal; across units of one dimension a rounding of 1 % is allowed.

    >>> same_size(Fraction(1500), "mu", Fraction(100), "hectare")
    True
    >>> same_size(Fraction(1500), "mu", Fraction(1500), "hectare")
    False
    """
    if unit == other_unit:
        return value == other
    if not unit or not other_unit:
        return False
    one, two = BY_NAME[unit], BY_NAME[other_unit]
    if one.dimension != two.dimension:
        return False
    here, there = value * one.size, other * two.size
    return here == there if is_decimal(one, two) else abs(here - there) * 100 <= abs(here)
