"""Dates, times, weekdays, quarters and plan periods in Chinese."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re
from fractions import Fraction
from re import Match

from converters.dates import read_minguo_year
from converters.translation.figures.chinese_numerals import read_numeral
from converters.translation.figures.chinese_text import TO
from converters.translation.figures.fact import Fact, Kind, Reading, Sheet, date_reading, fact_of, number
from converters.translation.figures.rules import Rule, rule, rule_at, runs, sites

_YEAR = r"(?P<y>(?:19|20)\d{2}|[一二][零〇○O九一二三四五六七八]{3})年"
_MONTH = r"(?P<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?(?!球|饼|租)"
_DAY = r"(?P<d>3[01]|[12]\d|0?[1-9]|[二三]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[一二三四五六七八九])[日号](?!线|楼|院|文|窗|门|厅|馆|桥|泵|井|库|仓|岛|地块|标段|码头|会议|报告|机组)"

_CLASS_OF = re.compile(r"(?<!\d)(?P<y>20\d\d)[届级](?=[\u4e00-\u9fff]{0,4}(?:毕业|生|和|、|及|,|高校|未就业))")
_FULL = re.compile(rf"(?<!\d){_YEAR}(?:度)?(?:{_MONTH}(?:{_DAY})?)?")
_POINTED = re.compile(
    r"(?<![\d.-])(?P<y>(?:19|20)\d\d)(?P<s>[./-])(?P<m>1[0-2]|0?[1-9])(?P=s)(?P<d>3[01]|[12]\d|0?[1-9])(?![\d.])"
)
_MONTH_DAY = re.compile(rf"(?<![\d个]){_MONTH}{_DAY}")
_MONTH_ONLY = re.compile(rf"(?<![\d个每]){_MONTH}")
_DAY_ONLY = re.compile(rf"(?<![\d一二三四五六七八九十百每工作个第]){_DAY}")
_ADDRESS_ZH = re.compile("[路街道巷弄里线]$")
"""中山大道18号 numbers a house, 快线2号 a line."""
_TERM_ZH = re.compile("(?:期限|时限|期间|为期|历时|[审公告]示?期)[为是]?(?:不?超过|最长|最多|至少|不少于)?$")
"""期限30日 is a length of time."""
_INCLUSIVE = re.compile(r"(?:以|之)?内|以上|以下|期(?!间)|游(?!客)")

_DECADE = re.compile(
    r"(?:(?P<c>\d{2}|[一二]?十[一二九]?)世纪|(?P<this>本世纪)|(?P<y>(?:19|20)\d)|(?P<last>上世纪|上个世纪|20世纪|二十世纪))(?P<d>\d0|0|[一二三四五六七八九]十)年代"
)

_REIGN = re.compile(
    "(?:万历|康熙|乾隆|光绪|道光|嘉靖|洪武|永乐|民国|同治|咸丰|雍正|顺治|嘉庆|宣统|弘治|正德|成化|隆庆|天启|崇祯|贞观|开元|绍兴|淳熙|咸淳)"
    "(?P<n>[一二三四五六七八九十元]{1,3}|\\d{1,2})年"
    r"|[\u4e00-\u9fff]{2}(?P<n2>[一二三四五六七八九十元]{1,3})年(?=\((?:公元)?[1-9]\d{2,3}年?\))"
)
_MINGUO = re.compile(
    rf"(?:中[华華])?民[国國](?P<n>\d{{1,3}}|元|[一二三四五六七八九十百〇零○]{{1,5}})年{_MONTH}(?:{_DAY})?"
)
_BARE_MINGUO = re.compile(rf"(?<![\d.-])(?P<n>1[0-4]\d)年{_MONTH}(?:{_DAY})?")
_BARE_SIGN = re.compile(r"1[0-4]\d年")
"""A day counted by the years of the Republic of China; agencies of Taiwan leave its name out."""
_CENTURY = re.compile("(?P<n>\\d{1,2}|二?十[一二三四五六七八九]?)世纪")
_PERIOD = r"(?P<p>凌晨|清晨|早上|早晨|早间|早|上午|中午|下午|午后|傍晚|晚上|晚间|晚|夜间|夜里|深夜|今晚|当晚|今晨|今早|当日上午|次日凌晨)?"
_CLOCK = re.compile(rf"{_PERIOD}(?<![\d.])(?<!\d:)(?P<h>[01]?\d|2[0-4]):(?P<i>[0-5]\d)(?::[0-5]\d)?(?![\d:.])")
_HOUR = re.compile(
    rf"{_PERIOD}(?<![\d.第])(?P<h>[01]?\d|2[0-4]|二?十[一二三四五六七八九]?|[零一二两三四五六七八九])"
    r"(?P<sign>时|点钟|点)(?P<i>整|半|一刻|三刻|[0-5]?\d分|[二三四五]?十?[一二三四五六七八九十]分)?(?!代|候|期(?!间)|段|机|装|价|尚|常|刻|位(?!于|移)|多|评|名|数|余)"
)
_AFTERNOON = {"下午", "午后", "傍晚", "晚上", "晚间", "晚", "夜间", "夜里", "深夜", "今晚", "当晚"}

_WEEKDAY = re.compile(
    r"(?:星期|礼拜|(?<!每)(?<!一)(?<!两)周|(?<=每)周)(?P<n>[一二三四五六日天])(?!年|期|岁|次|个|场|报|会商|调度|更|趟|篇|天|例)"
)
_QUARTERS = re.compile(r"(?P<first>前)(?P<n>[二两三23])个?季度")
_QUARTER_LIST = re.compile(r"第?(?P<a>[一二三1-3])(?:、|和|至|到|-)第?(?P<b>[二三四2-4])季度")
_QUARTER = re.compile(r"第?(?P<n>[一二三四1-4])季度?(?!个)")
_HALF = re.compile("(?P<n>[上下前后])半年")
_CONGRESS = re.compile(
    r"(?<![第\d])(?P<n>十[五六七八九]|二十[一二]?)大(?!类|型|力|道|厦|街|桥|量|家|数|学|会战|项|件|重|工|行动|任务)"
)
_TERM = re.compile(r"第?(?P<n>[一二三四五六七八九十]+)届(?=中央|[一二三四五六七八九]中|[一二三四五六七八九十]+次)")
_PLENARY = re.compile("(?P<m>[一二三四五六七八九十]+)[中次](?=全会|[、和][一二三四五六七八九]中)")
_LUNAR = re.compile(
    "(?:农历)?(?P<m>正|腊|冬)月(?P<d>初?[一二三四五六七八九十廿]{1,3})?|(?:农历(?P<n>[二三四五六七八九十])月|(?P<o>[二三四五六七八九十])月(?=初))(?P<e>初?[一二三四五六七八九十廿]{1,3})?"
)
_PLAN = re.compile(
    r"(?<![一二三四五六七八九百千万分之第\d月初])[“”\"‘’']?(?P<n>十[一二三四五六七]?)五[“”\"‘’']?(?=规划|时期|期间|以来|末|开局|收官|[^\u4e00-\u9fff]|发展|国民|首|全|教育|文化|综合|生态|数字|应急|住房|[^条个项名人次周岁年月日天届])(?:五年)?"
)
_PLAN_LONG = re.compile(r"第(?P<n>[一二三四五六七八九十]+)个五年(?:规划|计划)")

_WEEKDAYS = {name: value for value, name in enumerate("一二三四五六日", start=1)} | {"天": 7}


def _number(match: Match[str], name: str) -> int | None:
    try:
        text = match[name]
    except IndexError:
        return None
    if text is None:
        return None
    return int(read_numeral(text))


def _date(match: Match[str]) -> Fact:
    return fact_of(match, date_reading(_number(match, "y"), _number(match, "m"), _number(match, "d")))


def _year_of_class(match: Match[str]) -> Fact:
    return fact_of(match, date_reading(int(match["y"]), None, None))


def _day(match: Match[str]) -> Fact:
    day = _number(match, "d") or 0
    duration = number(day, "day")
    after = match.string[match.end() : match.end() + 3]
    if _INCLUSIVE.match(after):
        return fact_of(match, duration)
    sign, before = match.group()[-1], match.string[: match.start()]
    if sign == "日" and _TERM_ZH.search(before):
        return fact_of(match, duration)
    if sign == "号" and _ADDRESS_ZH.search(before):
        return fact_of(match, number(day, "", Kind.ORDINAL), number(day))
    other = number(day, "no", Kind.ORDINAL) if sign == "号" else duration
    return fact_of(match, date_reading(None, None, day), other)


def _decade(match: Match[str]) -> Fact:
    tens = int(read_numeral(match["d"]))
    if match["y"]:
        start = int(match["y"] + match["d"][:1]) * 10 if match["d"] == "0" else int(match["y"]) * 100 + tens
        start = int(match["y"] + "0") if match["d"] == "0" else start
    elif match["last"]:
        start = 1900 + tens
    elif match["this"]:
        start = 2000 + tens
    else:
        start = (int(read_numeral(match["c"])) - 1) * 100 + tens
    return fact_of(match, number(start, "", Kind.DECADE))


def _plan(match: Match[str]) -> Fact:
    return fact_of(match, number(read_numeral(match["n"]), "plan", Kind.ORDINAL))


def _quarters(match: Match[str]) -> list[Fact]:
    return [fact_of(match, number(read_numeral(match[name]), "", Kind.QUARTER), group=name) for name in "ab"]


def _reign(match: Match[str]) -> Fact:
    group = "n" if match["n"] else "n2"
    value = 1 if match[group] == "元" else int(read_numeral(match[group]))
    return fact_of(match, number(value, "", Kind.ORDINAL), number(value), number(value, "year"), group=group)


def _minguo(match: Match[str]) -> Fact | None:
    try:
        year = read_minguo_year(match["n"])
    except ValueError:
        return None
    return fact_of(match, date_reading(year, _number(match, "m"), _number(match, "d")))


def _lunar(match: Match[str]) -> list[Fact]:
    name = next(name for name in "mno" if match[name])
    month = {"正": 1, "冬": 11, "腊": 12}.get(match[name]) or int(read_numeral(match[name]))
    facts = [fact_of(match, number(month, "", Kind.ORDINAL), weak=True, group=name)]
    day = "d" if match["d"] else "e"
    if match[day]:
        value = read_numeral(match[day].lstrip("初"))
        # the lunar date in brackets behind the solar one
        said_twice = match.string[: match.start()].endswith("(")
        facts.append(fact_of(match, number(value, "", Kind.ORDINAL), number(value), weak=said_twice, group=day))
    return facts


def _read_times(sheet: Sheet) -> None:
    period = ""
    end = -9

    def read(match: Match[str]) -> Fact | None:
        nonlocal period, end
        groups = match.groupdict()
        own = groups["p"] or ""
        span = sheet.text[end : match.start()] if end >= 0 else ""
        shared = period if not own and re.fullmatch(rf"{TO}|—|、|和", span) else own
        sign = groups.get("sign") or ":"
        loose = sign == "点" and not shared and not groups["i"]
        if loose and not re.match(TO + r"|前|后|开|许|左右|起|[,。;、]|$", sheet.text[match.end() :]):
            return None
        minutes = _minutes(int(read_numeral(groups["h"])), groups["i"] or "", shared)
        period, end = shared, match.end()
        readings: list[Reading] = [number(minutes, "", Kind.TIME)]
        if sign == ":" and not shared:
            score = (Fraction(int(groups["h"])), Fraction(int(groups["i"])))
            readings.append(Reading(Kind.SCORE, score))
        if loose:
            readings.append(number(read_numeral(groups["h"])))
        return fact_of(match, *readings)

    if sheet.meets(_CLOCK_SIGN):
        sheet.take(_CLOCK, read)
    period, end = "", -9
    if _HOUR_SIGN.search(sheet.text):
        sheet.take(_HOUR, read)


def _minutes(hour: int, minute: str, period: str) -> int:
    if (period in _AFTERNOON and hour < 12) or (period == "中午" and hour < 4):
        hour += 12
    elif period in {"凌晨", "深夜", "晚上", "晚", "晚间", "夜间", "当晚", "今晚"} and hour == 12:
        hour = 0 if period == "凌晨" else 24
    special = {"": 0, "整": 0, "半": 30, "一刻": 15, "三刻": 45}
    return hour * 60 + (special[minute] if minute in special else int(read_numeral(minute.rstrip("分"))))


def share_dates(facts: list[Fact]) -> list[Fact]:
    """Return ``facts`` where a date without year or month has those of the date before it in the text."""
    shared: list[Fact] = []
    year: Fraction | None = None
    month: Fraction | None = None
    for fact in facts:
        first = fact.readings[0]
        if first.kind is not Kind.DATE:
            shared.append(fact)
            continue
        y, m, d = first.value
        if y is None and (m is not None or d is not None):
            y = year
        if m is None and d is not None:
            m = month
        year, month = (y if y is not None else year), m
        shared.append(fact._replace(readings=(Reading(Kind.DATE, (y, m, d), first.unit), *fact.readings[1:])))
    return shared


_REIGNS = "万历 康熙 乾隆 光绪 道光 嘉靖 洪武 永乐 民国 同治 咸丰 雍正 顺治 嘉庆 宣统 弘治 正德 成化 隆庆 天启 崇祯 贞观 开元 绍兴 淳熙 咸淳 年("
_HOUR_SIGN = re.compile(r"[\d零一二两三四五六七八九十][时点]")
_CLOCK_SIGN = re.compile(r"\d+:\d")
_POINTED_SIGN = re.compile(r"\d+[./-]\d")

CHINESE_DATES: tuple[Rule, ...] = (
    rule("个五年", _PLAN_LONG, _plan),
    rule("十 & 五", _PLAN, _plan),
    rule("届", _TERM, lambda m: fact_of(m, number(read_numeral(m["n"]), "term", Kind.ORDINAL))),
    rule("中 次", _PLENARY, lambda m: fact_of(m, number(read_numeral(m["m"]), "plenary", Kind.ORDINAL))),
    rule("正月 腊月 冬月 农历 月初", _LUNAR, _lunar),
    rule("十 & 大", _CONGRESS, lambda m: fact_of(m, number(read_numeral(m["n"]), "congress", Kind.ORDINAL))),
    rule("年代", _DECADE, _decade),
    rule("民国 民國", _MINGUO, _minguo),
    rule_at(runs, "# & 年 & 月", _BARE_MINGUO, _minguo, _BARE_SIGN),
    rule(_REIGNS, _REIGN, _reign),
    rule("世纪", _CENTURY, lambda m: fact_of(m, number(read_numeral(m["n"]), "", Kind.ORDINAL))),
    rule_at(sites, "年", _FULL, _date),
    rule("# & 届 级", _CLASS_OF, _year_of_class),
    rule_at(runs, "# & . / -", _POINTED, _date, _POINTED_SIGN),
    rule_at(sites, "月", _MONTH_DAY, _date),
    rule_at(sites, "月", _MONTH_ONLY, _date),
    ("时 点 :", _read_times),
    rule_at(sites, "日 号", _DAY_ONLY, _day),
    rule("周 星期 礼拜", _WEEKDAY, lambda m: fact_of(m, number(_WEEKDAYS[m["n"]], "", Kind.WEEKDAY))),
    rule("季", _QUARTER_LIST, _quarters),
    rule("季", _QUARTERS, lambda m: fact_of(m, number(read_numeral(m["n"]), "first", Kind.QUARTER))),
    rule("季", _QUARTER, lambda m: fact_of(m, number(read_numeral(m["n"]), "", Kind.QUARTER))),
    rule("半年", _HALF, lambda m: fact_of(m, number(1 if m["n"] in "上前" else 2, "", Kind.HALF))),
)
"""Dates, times and periods; a date without its year takes the year before it (see ``share_dates``)."""
