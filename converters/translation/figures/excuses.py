"""Figures that one language may have alone: dates that follow from others, conversions, all for 100 %, none for 0."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from pypinyin import lazy_pinyin

from converters.translation.figures.agreement import agree, code_key, is_rounded
from converters.translation.figures.fact import Fact, Kind, Reading
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
_NEXT_DAY = re.compile("次日|翌日|第二天|隔日|隔天|转天")
_NEXT_YEAR = re.compile("次年|翌年|第二年|明年|来年|下一年|下年")
_LAST_YEAR = re.compile("上年|去年|上一年|前一年|同期|前年")
_LAST_MONTH = re.compile("上月|上个月|环比")
_NEXT_MONTH = re.compile("下月|下个月|次月")
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
_YEARS_RUN = re.compile(
    r"\b(?:previous|past|preceding|last|prior|next|following|coming) (?P<n>two|three|four|five|2|3|4|5) "
    r"(?:academic |school |fiscal )?years\b",
    re.IGNORECASE,
)
_FEW = {"two": 2, "three": 3, "four": 4, "five": 5}


@dataclass(frozen=True, slots=True)
class Side:
    """One language of a pair: its text, its figures, and the indexes of those that the other language has too."""

    text: str
    facts: Sequence[Fact]
    paired: set[int]

    @property
    def matched(self) -> list[Fact]:
        """The figures that both languages have."""
        return [self.facts[index] for index in sorted(self.paired)]

    @property
    def alone(self) -> list[Fact]:
        """The others."""
        return [fact for index, fact in enumerate(self.facts) if index not in self.paired]


def may_be_missing(fact: Fact, chinese: Side, english: Side) -> bool:
    """Return whether the English may do without the Chinese figure ``fact``."""
    first = fact.readings[0]
    if first.kind is Kind.DATE:
        return _is_repeated(first, english) or _counts_years(chinese, english)
    if first.kind is Kind.COUNT:
        if first.value[0] == 1:
            return names_one(english.text, first.unit) if first.unit else bool(_ONE.search(english.text))
        if first.value[0] == 0:
            return bool(_NONE.search(english.text))
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
    if _is_name(fact, english.text):
        return True
    if any(fact.readings == other.readings for other in chinese.matched) and _SAID_AGAIN.search(english.text):
        return True
    if first.kind is Kind.ORDINAL and _IN_TURN.search(english.text):
        before = (first.value[0] or 0) - 1
        return any(r.kind is Kind.ORDINAL and r.value[0] == before for other in chinese.facts for r in other.readings)
    if first.kind is Kind.CODE:
        key = code_key(first.unit)
        return len(key) > 1 and key in re.sub(r"[^0-9A-Za-z@]", "", english.text).upper()
    return False


def may_be_added(fact: Fact, chinese: Side, english: Side) -> bool:
    """Return whether the English may have the figure ``fact`` although the Chinese does not write it."""
    first = fact.readings[0]
    if first.kind is Kind.DATE:
        return _is_repeated(first, chinese) or _follows(first, chinese)
    if first.kind is Kind.COUNT and first.unit:
        if first.unit == "year" and sum(other.unit == "y" for other in chinese.alone) == first.value[0]:
            return True
        return _is_another_unit(first, chinese) or _is_whole_year(first, chinese.text)
    if (
        first.kind is Kind.FACTOR
        and re.match("(?:doubl|tripl|trebl|quadrupl|halv)", fact.text, re.IGNORECASE)
        and _is_ratio(first, chinese)
    ):
        return True
    if first.kind is Kind.RATIO and first.value[0] == Fraction(1, 2) and "half" in fact.text.lower():
        return "半" in chinese.text
    if first.kind is Kind.COUNT and _is_magnitude(fact, first, chinese.text, english.text):
        return True
    if first.kind is Kind.COUNT and _EACH_WAY.match(english.text, fact.end) and "双向" in chinese.text:
        return any(
            r.value and r.value[0] == 2 * (first.value[0] or 0) for other in chinese.facts for r in other.readings
        )
    if first.kind in {Kind.COUNT, Kind.ORDINAL} and _is_in_name(fact, chinese.text, english.text):
        return True
    if first.kind is Kind.QUARTER and "环比" in chinese.text:
        return any(
            r.kind is Kind.QUARTER and (r.value[0] or 0) - 1 == first.value[0]
            for other in chinese.facts
            for r in other.readings
        )
    if first.kind is Kind.COUNT and first.value[0] == 1:
        return any(reading.kind is Kind.SCORE for other in chinese.matched for reading in other.readings)
    if any(reading.kind is Kind.CODE for reading in fact.readings) and any(
        other.kind is Kind.CODE and re.search(rf"(?<!\d){re.escape(fact.text)}(?!\d)", other.text)
        for other in chinese.facts
    ):
        return True
    if first.kind is Kind.CODE:
        return code_key(first.unit) in re.sub(r"[^0-9A-Za-z@]", "", chinese.text).upper()
    return False


def _counts_years(chinese: Side, english: Side) -> bool:
    """Return whether the English counts the years that the Chinese lists: 2022届、2023届, the previous two years."""
    found = _YEARS_RUN.search(english.text)
    years = sum(fact.kind is Kind.DATE and fact.unit == "y" for fact in chinese.alone)
    return found is not None and years == (_FEW.get(found["n"].lower()) or int(found["n"]))


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
_PER_EN = re.compile(r"(?:per|every|each|for)\s*$", re.IGNORECASE)
_MAGNITUDES = ((10**8, "亿"), (10**6, "百万"), (10**5, "十万"), (10**4, "万"), (1000, "千"), (100, "百"))
_NAMED = re.compile("[一二三四五六七八九十]")
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
        0 < chinese.count(digit) >= len(re.findall(rf"\\b{fact.text}\\b", english))
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


def _is_repeated(first: Reading, other: Side) -> bool:
    """Return whether a date says again what the other language says once."""
    if any(agree(first, reading) or agree(reading, first) for fact in other.matched for reading in fact.readings):
        return True
    return first.unit == "y" and any(_has_year(fact, first.value[0]) for fact in other.facts)


def _has_year(fact: Fact, year: Fraction | None) -> bool:
    return any(r.kind in {Kind.DATE, Kind.DOCUMENT} and r.value[0] == year for r in fact.readings)


def _follows(first: Reading, chinese: Side) -> bool:
    """Return whether the date follows from one that the Chinese has: the day after for 次日, 2022 for 上年."""
    dates = [r.value for fact in chinese.facts for r in fact.readings if r.kind is Kind.DATE]
    year, month, day = first.value
    if first.unit == "m" and any(
        m is not None and pattern.search(chinese.text) and (m - 1 + step) % 12 + 1 == month
        for _, m, _ in dates
        for pattern, step in ((_LAST_MONTH, -1), (_NEXT_MONTH, 1))
    ):
        return True
    if day is not None and _NEXT_DAY.search(chinese.text):
        return any(_is_day_after((y, m, d), (year, month, day)) for y, m, d in dates)
    if year is not None and first.unit == "y":
        for pattern, step in ((_NEXT_YEAR, 1), (_LAST_YEAR, -1)):
            if pattern.search(chinese.text) and any(value[0] == year - step for value in dates):
                return True
    return False


def _is_day_after(one: tuple[Fraction | None, ...], two: tuple[Fraction | None, ...]) -> bool:
    if one[1] is None or one[2] is None or two[2] is None:
        return False
    try:
        after = date(int(one[0] or 2023), int(one[1]), int(one[2])) + timedelta(days=1)
    except ValueError:
        return False
    return after.day == two[2] and (two[1] is None or after.month == two[1])


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
