"""Figures that one language may have alone: dates that follow from others, conversions, all for 100 %, none for 0."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from pypinyin import lazy_pinyin

from converters.translation.figures.agreement import code_key, is_rounded
from converters.translation.figures.derived import (
    announces,
    counts_list,
    follows_from,
    is_all_but,
    is_counted,
    is_extension,
)
from converters.translation.figures.excuses_of_codes import (
    is_code_of,
    is_in_code,
    is_in_name_of_code,
    may_number_code,
)
from converters.translation.figures.excuses_of_dates import counts_years, falls_on, follows, is_repeated
from converters.translation.figures.fact import Fact, Kind, Reading
from converters.translation.figures.sides import Side
from converters.translation.figures.units import BY_NAME, CHINESE, CHINESE_PATTERN, names_one

_ONE = re.compile(r"\b(?:an?|one|single|each|per|every|sole|only|another|once|first|this|the)\b", re.IGNORECASE)
_NONE = re.compile(
    r"\b(?:no|none|zero|nil|nobody|without|never|not|neither|free|nothing)\b|\bno-|\bzero-", re.IGNORECASE
)
_ALL = re.compile(
    r"\b(?:all|every|each|full|fully|entire|entirely|universal|universally|complete|completely|whole|wholly|everyone|"
    r"without exception|100|hundred)\b",
    re.IGNORECASE,
)
_ONCE = re.compile(
    r"\bone time\b|\bonce\b|\bone[- ]?fold\b|\b(?:equal|equivalent|equals|equalling|equaling)\b|"
    r"\b(?:the|same|full) (?:full |same |whole )?(?:amount|value|sum) of\b|\bthe same (?:amount|sum)\b|"
    r"\bthe (?:amount|value|sum|gains|income|proceeds|price) (?:itself|themselves)\b",
    re.IGNORECASE,
)
_PER_THOUSAND = re.compile(r"\bper (?:thousand|1,?000)\b|\b(?:in|out of) (?:a|one|every) thousand\b", re.IGNORECASE)
_TABLE_UNIT = re.compile(r"单位[:：]?(?P<s>[十百千万亿]+)")
_SIZES_EN = {
    10: r"\bten",
    1000: r"\bthousand|['’]000s?\b|\bk\b",
    10000: r"10,000|10000|ten[- ]thousand|10 thousand|\bwan\b",
    10**6: r"(?<!hundred )(?<!100 )million|\bm\b|\bmn\b",
    10**8: r"(?:100|hundred)[- ]million|0\.1 billion|\byi\b",
    10**9: r"(?<!100 )billion|\bbn\b",
}


_UNIT_ZH = re.compile(CHINESE_PATTERN)
_TIMES = frozenset(["year", "month", "day", "hour", "minute", "second", "week", "quarter", "yuan", "jiao"])


def may_be_missing(fact: Fact, chinese: Side, english: Side) -> bool:
    """Return whether the English may do without the Chinese figure ``fact``."""
    first = fact.readings[0]
    if first.kind is Kind.DATE:
        return is_repeated(first, english) or counts_years(chinese, english)
    if (
        announces(fact, chinese.facts, chinese.text)
        or is_all_but(fact, english.facts, english.text)
        or is_extension(fact, chinese, english)
    ):
        return True
    if first.kind is Kind.COUNT:
        if first.value[0] == 1:
            return names_one(english.text, first.unit) if first.unit else bool(_ONE.search(english.text))
        if first.value[0] == 0:
            low = re.match("[-至到]", chinese.text[fact.end :]) and _LOW_END.search(english.text)
            return bool(low or _NONE.search(english.text))
        if any(_is_end_of_decade(first, other) for other in english.matched):
            return True
        if first.unit and _is_one_of_another(first, english.text):
            return True
        if _is_table_unit(fact, chinese, english) or _is_per_thousand(fact, chinese, english):
            return True
    if first.kind is Kind.FACTOR and first.value[0] == 1 and _ONCE.search(english.text):
        return True
    if first.kind is Kind.RATIO and first.value[0] == 1 and _ALL.search(english.text):
        return True
    if first.kind is Kind.RATIO and first.value[0] == 0:
        return bool(_NONE.search(english.text))
    if fact.text in {"过半", "半数"} and "majority" in english.text.lower():
        return True
    if first.kind is Kind.ORDINAL and first.value[0] == 1 and _FIRST.search(english.text):
        return True
    if _is_name(fact, english.text) or is_counted(fact, chinese):
        return True
    if any(fact.readings == other.readings for other in chinese.matched) and (
        (all(other.weak for other in english.alone) and not _LISTED.search(chinese.text[: fact.start]))
        or _SAID_AGAIN.search(english.text)
    ):
        return True
    if first.kind is Kind.ORDINAL and _IN_TURN.search(english.text):
        before = (first.value[0] or 0) - 1
        return any(r.kind is Kind.ORDINAL and r.value[0] == before for other in chinese.facts for r in other.readings)
    return first.kind is Kind.CODE and len(code_key(first.unit)) > 1 and is_code_of(first, english.text)


def may_be_added(fact: Fact, chinese: Side, english: Side, spoken: Sequence[Fact]) -> bool:
    """Return whether the English may have the figure ``fact`` although the Chinese does not write it.

    ``spoken`` are the figures of ``find_spoken``.
    """
    first = fact.readings[0]
    if first.kind is Kind.DATE:
        return is_repeated(first, chinese) or follows(first, chinese) or is_in_name_of_code(fact, chinese)
    if not any(not other.weak or other.unit for other in chinese.alone) and any(
        first == other.readings[0] for other in english.matched
    ):
        # said again: "in triplicate (three copies)"
        return True
    alone = Side(english.text, [fact], set())
    if any(is_extension(other, chinese, alone) for other in chinese.alone):
        return True
    if counts_list(fact, chinese.text, english.text):
        return True
    if follows_from(fact, spoken, english.text) or is_in_code(fact, chinese, english):
        return True
    if first.kind is Kind.WEEKDAY:
        return any(falls_on(reading, first) for other in chinese.matched for reading in other.readings)
    if first.kind is Kind.COUNT:
        return _may_count_be_added(fact, chinese, english)
    if (
        first.kind is Kind.FACTOR
        and re.match("(?:doubl|tripl|trebl|quadrupl|halv)", fact.text, re.IGNORECASE)
        and _is_ratio(first, chinese)
    ):
        return True
    if first.kind is Kind.RATIO and first.value[0] == Fraction(1, 2) and "half" in fact.text.lower():
        return "半" in chinese.text
    if first.kind is Kind.ORDINAL and (
        (first.value[0] == 2 and _AGAIN_ZH.search(chinese.text)) or _is_in_name(fact, chinese.text, english.text)
    ):
        return True
    if first.kind is Kind.QUARTER and "环比" in chinese.text:
        return any(
            r.kind is Kind.QUARTER and (r.value[0] or 0) - 1 == first.value[0]
            for other in chinese.facts
            for r in other.readings
        )
    return may_number_code(fact, chinese) or (first.kind is Kind.CODE and is_code_of(first, chinese.text))


def _may_count_be_added(fact: Fact, chinese: Side, english: Side) -> bool:
    """Return whether the English may have a count that is no extension, sum or part of a code."""
    first = fact.readings[0]
    if first.unit:
        if first.unit == "year" and sum(other.unit == "y" for other in chinese.alone) == first.value[0]:
            return True
        return _is_another_unit(first, chinese) or _is_whole_year(first, chinese.text)
    if _is_magnitude(fact, first, chinese.text, english.text):
        return True
    if _EACH_WAY.match(english.text, fact.end) and "双向" in chinese.text:
        return any(
            r.value and r.value[0] == 2 * (first.value[0] or 0) for other in chinese.facts for r in other.readings
        )
    if _is_in_name(fact, chinese.text, english.text):
        return True
    if first.value[0] == 12 and english.text[: fact.start].endswith("out of "):
        return "月" in chinese.text
    if first.value[0] == 1:
        return any(reading.kind is Kind.SCORE for other in chinese.matched for reading in other.readings)
    return may_number_code(fact, chinese)


def find_spoken(chinese: Side, english: Side) -> Sequence[Fact]:
    """Return the Chinese figures that the English has, or leaves to be worked out: all but two of the 50."""
    return [
        fact
        for index, fact in enumerate(chinese.facts)
        if index in chinese.paired
        or is_all_but(fact, english.facts, english.text)
        or is_extension(fact, chinese, english)
    ]


_AGAIN_ZH = re.compile("重复|再次|再度")
_LISTED = re.compile(r"[\d%元人个].{0,3}[、和及与至-]$")
_LOW_END = re.compile(r"\b(?:up to|under|below|birth|newborns?|younger)\b|\bunder-", re.IGNORECASE)


def _is_end_of_decade(first: Reading, ages: Fact) -> bool:
    """Return whether an age is the last of those that the English names: 60至69周岁, in their sixties."""
    return ages.text.lower().startswith("in ") and (first.value[0] or 0) == (ages.value[0] or 0) + 9


def _is_one_of_another(first: Reading, english: str) -> bool:
    """Return whether a measure is exactly one of a larger unit: 1000毫升 is a litre."""
    own = BY_NAME[first.unit]
    size = (first.value[0] or 0) * own.size
    return any(
        unit.dimension == own.dimension and unit.size == size and names_one(english, unit.name)
        for unit in BY_NAME.values()
        if own.dimension not in {"minutes", "workdays"}
    )


_SAID_AGAIN = re.compile(
    r"\b(?:that|this|the said|such|the same|these|those|otherwise|it|above|larger|smaller|others?|rest|beyond|"
    r"thereafter)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\bfirst-(?:class|rate|line)\b|\btop\b", re.IGNORECASE)
_IN_TURN = re.compile(r"\brespectively\b|\bin turn\b|\bin that order\b", re.IGNORECASE)
_EACH_WAY = re.compile(
    r"(?:[\s-]+(?:traffic )?lanes?)? (?:each way|in (?:each|either|both) directions?|(?:each|per) direction)",
    re.IGNORECASE,
)
_PER_EN = re.compile(r"(?:per|every|each|for|top|best|leading)\s*$", re.IGNORECASE)
_MAGNITUDES = ((10**8, "亿"), (10**6, "百万"), (10**5, "十万"), (10**4, "万"), (1000, "千"), (100, "百"))
_DIGITS_ZH = dict(enumerate("一二三四五六七八九十", start=1))


def _is_ratio(first: Reading, chinese: Side) -> bool:
    """Return whether "doubled" only says what two Chinese figures of one unit say: 1.3万元增至2.9万元."""
    values = [fact.value[0] for fact in chinese.facts if fact.kind is Kind.COUNT and fact.value[0]]
    times = first.value[0] or 0
    return any(one and two and times <= two / one < times + 1 for one in values for two in values if one is not two)


def _is_magnitude(fact: Fact, first: Reading, chinese: str, english: str) -> bool:
    """Return whether "per 10,000" stands for the 万 of 万车死亡率."""
    sign = next((sign for size, sign in _MAGNITUDES if size == first.value[0]), "")
    return bool(sign) and sign in chinese and _PER_EN.search(english[: fact.start]) is not None


def _is_in_name(fact: Fact, chinese: str, english: str) -> bool:
    """Return whether the number is part of a name that the Chinese writes with it: 三峡, Three Gorges."""
    digit = _DIGITS_ZH.get(int(fact.readings[0].value[0] or 0), "~")
    return (
        0 < chinese.count(digit) >= len(re.findall(rf"\b{fact.text}\b", english))
        and re.match("[A-Z][a-z]+$", fact.text) is not None
        and re.match(r"[ -][A-Z][a-z]", english[fact.end :]) is not None
    )


def _is_table_unit(fact: Fact, chinese: Side, english: Side) -> bool:
    """Return whether ``fact`` is the 千 of 单位：千元, and the English names the same magnitude."""
    found = next((m for m in _TABLE_UNIT.finditer(chinese.text) if m.start() <= fact.start <= m.end()), None)
    pattern = _SIZES_EN.get(int(fact.readings[0].value[0] or 0))
    return found is not None and pattern is not None and re.search(pattern, english.text, re.IGNORECASE) is not None


def _is_per_thousand(fact: Fact, chinese: Side, english: Side) -> bool:
    """Return whether ``fact`` is the 千 of 每千人, and the English counts per thousand."""
    return (
        fact.value[0] == 1000
        and chinese.text[: fact.start].endswith("每")
        and _PER_THOUSAND.search(english.text) is not None
    )


def _is_name(fact: Fact, english: str) -> bool:
    """Return whether a Chinese numeral is part of a name that the English writes in pinyin: 五里亭 Wuliting."""
    if re.search(r"\d", fact.text) or len(fact.text) < 2:
        return False
    sound = "".join(lazy_pinyin(fact.text[:2]))
    return any(word.lower().startswith(sound) for word in re.findall(r"\b[A-Z][a-z]+", english))


def _is_another_unit(first: Reading, chinese: Side) -> bool:
    """Return whether the English says a Chinese measure again in another unit, or what one such unit is."""
    for fact in chinese.facts:
        for reading in fact.readings:
            if reading.kind is not Kind.COUNT or not reading.unit or reading.unit == first.unit:
                continue
            if is_rounded(reading, first):
                return True
    named = {CHINESE[word] for word in _UNIT_ZH.findall(chinese.text)}
    return any(is_rounded(Reading(Kind.COUNT, (Fraction(1),), unit), first) for unit in named - _TIMES)


def _is_whole_year(first: Reading, chinese: str) -> bool:
    """Return whether twelve months, or a year, stand for 年末比上年末."""
    unit = BY_NAME[first.unit]
    return unit.dimension == "months" and (first.value[0] or 0) * unit.size == 12 and "年" in chinese
