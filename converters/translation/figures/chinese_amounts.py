"""Amounts in Chinese: money, measures and counts."""

from __future__ import annotations

import re
from fractions import Fraction
from re import Match

from converters.translation.figures.chinese_compounds import CHINESE_COMPOUNDS
from converters.translation.figures.chinese_numerals import read_numeral
from converters.translation.figures.chinese_ordinals import (
    FIRST,
    INSERTED,
    ITEMS,
    NAMED,
    NUMBERED,
    ORDINAL,
    ROMAN,
    read_inserted,
    read_item,
    read_named,
    read_numbered,
    read_ordinal,
    sums_up,
)
from converters.translation.figures.chinese_patterns import LOOSE, NUMBER, value_of
from converters.translation.figures.english_numerals import ROMANS
from converters.translation.figures.fact import Fact, Kind, Reading, fact_of, number
from converters.translation.figures.measure_words import MEASURE_WORD_PATTERN, NOUNS
from converters.translation.figures.rules import Rule, rule, rule_at, rule_if, sites
from converters.translation.figures.units import CHINESE, CHINESE_PATTERN

_SCORE = re.compile(
    r"(?<![\d.:])(?P<a>\d+(?:\.\d+)?|[一二三四五六七八九])[:比](?P<b>\d+(?:\.\d+)?|[零一二三四五六七八九])(?![\d.:%]|上|例)"
)
_MONEY = re.compile(
    rf"(?:(?P<y>{NUMBER})(?:元|块(?=[\d钱角毛一二两三四五六七八九,。;、)多左上起/半]|$)|圆))(?:[零〇]?(?P<j>\d|[一二三四五六七八九壹贰叁肆伍陆柒捌玖])[角毛])?(?:[零〇]?(?P<f>\d{{1,2}}|[一二三四五六七八九壹贰叁肆伍陆柒捌玖])分)?(?P<h>半)?(?![\u4e00-\u9fff]*美元)"
)
_POWER = re.compile("(?:用电|电量|发电|耗电|供电|电力)[^,。;]{0,8}$")
_LOSS = re.compile("[为是达:][-负]$")
"""利润为-420万元."""
_HALF_UNIT = re.compile(rf"(?P<n>{NUMBER})?个?半个?(?P<u>{CHINESE_PATTERN}|月)(?!度|价|载|轻)")
_UNIT_HALF = re.compile(rf"(?P<n>{NUMBER})(?P<u>{CHINESE_PATTERN})半(?!价|数|年|月|小)")
_MEASURE = re.compile(
    rf"(?P<sign>零下|负|(?<![\d\x00年月日A-Za-z°元米吨斤克里亩天时十百千万亿])-)?(?P<n>{NUMBER})(?P<more>多|余|来)?(?P<u>{CHINESE_PATTERN})(?P<per>/[\u4e00-\u9fffa-zA-Z]+)?"
)
_UNIT_STOP = re.compile(
    "周岁|年级|年代|年制|里程|里面|里边|里外|里弄|元旦|元素|元宵|分之|米线|角度|角色|日报|日常|日游|周边|周围|周密|天然|天津|天下|天河|升级|圆满|圆桌|瓦房|伏天|克服|吨位"
)
_COUNTED = re.compile(rf"(?P<n>{NUMBER})(?P<more>多|余|来)?(?P<w>{MEASURE_WORD_PATTERN})")
_COUNT_STOP = re.compile("方面军|点名|部署|国共|大学|大道|点要求$")
_PAIR = re.compile(
    rf"(?P<t>[二三四五六七八九]?十)?(?P<a>[一二两三四五六七八])(?P<b>[二三四五六七八九])(?P<s>[十百千万亿]{{0,2}})(?P<w>{CHINESE_PATTERN}|{MEASURE_WORD_PATTERN})"
)
_ROUND = re.compile(
    "(?<=每)(?P<e>十万|百万|千万|百|千|万)(?=人|名|户|元|平方|公里|辆|个|次|亩|常住|居民|元)|(?<=破|超|达|到|逾|过|近|约)(?P<n>十万|百万|千万|十亿|百亿|千亿|万亿|百|千|万|亿)(?P<u>元)?(?![\u4e00-\u9fff]?[方计心众古亿万])"
)
_DOZEN = re.compile("(?P<n>[一两二三四五六七八九十]|\\d+)打(?![\u4e00-\u9fff])")
_QUARTERS_OF_HOUR = re.compile("(?P<n>[一两二三])刻钟")
_VAGUE = re.compile(
    "成千上万|成百上千|千千万万|(?:数以|数|几|(?<!以)上|近|(?<!超)过)?(?P<s>十万|百万|千万|十亿|百亿|千亿|万亿|十(?![年天周])|百|千|万|亿)(?P<p>计)?(?![一二三四五六七八九])"
)
_DOUBLE = re.compile(
    "双方|双双|双向|双边|双重|双倍|加倍|双轮|双减|双碳|成倍|倍增|两者|两旁|两侧|两端|俩|双(?=[\u4e00-\u9fff])"
)
_LITERAL = re.compile(r"(?<![\d.])(?:(?<![\d\x00])-)?\d+(?:\.\d+)?[多余几来]?(?P<s>[十百千万亿]{0,3})")
_SCALED = re.compile(
    "[一二两三四五六七八九][十百千][零一二三四五六七八九十百千万亿]*|[一二两三四五六七八九十][万亿]+|十[一二三四五六七八九]"
)
_REST = re.compile("[二两三四五六七八九十]")


def _score(match: Match[str]) -> Fact:
    return fact_of(match, Reading(Kind.SCORE, (read_numeral(match["a"]), read_numeral(match["b"]))))


def _half_unit(match: Match[str]) -> Fact:
    whole = value_of(match["n"]) if match["n"] else Fraction(0)
    unit = "month" if match["u"] in {"月", "个月"} else CHINESE[match["u"]]
    return fact_of(match, number(whole + Fraction(1, 2), unit))


def _pair(match: Match[str]) -> list[Fact] | None:
    text = match["a"] + match["b"]
    first, second = read_numeral(match["a"]), read_numeral(match["b"])
    if not first < second <= first + 2 or (second == first + 2 and text != "三五"):
        return None
    tens = read_numeral(match["t"]) if match["t"] else Fraction(0)
    scale = read_numeral("一" + match["s"]) if match["s"] else Fraction(1)
    unit = CHINESE.get(match["w"], "")
    return [
        fact_of(match, number((tens + first) * scale, unit), group="a"),
        fact_of(match, number((tens + second) * scale, unit), group="b"),
    ]


def _money(match: Match[str]) -> Fact:
    amount = value_of(match["y"])
    loss = _LOSS.search(match.string, max(0, match.start() - 3), match.start())
    amount += (read_numeral(match["j"]) / 10 if match["j"] else 0) + (
        read_numeral(match["f"]) / 100 if match["f"] else 0
    )
    scale = re.search("[万亿]+$", match["y"])
    made = fact_of(match, *(number(value, "yuan") for value in ((-amount, amount) if loss else (amount,))))
    return Fact(
        made.text,
        made.start,
        made.end,
        made.readings,
        scale=read_numeral("一" + scale.group()) if scale else Fraction(1),
    )


def _measure(match: Match[str]) -> Fact | None:
    if _UNIT_STOP.match(match.string, match.start("u")):
        return None
    sign = -1 if match["sign"] else 1
    value = sign * value_of(match["n"])
    readings = [number(value, CHINESE[match["u"]])]
    if match["u"] == "度" and _POWER.search(match.string, 0, match.start()):
        return fact_of(match, number(value, "kwh"))
    if match["u"] == "度":
        readings += [number(value, "kwh"), number(value)]
    return fact_of(match, *readings, weak=match["n"] == "一")


def _counted(match: Match[str]) -> Fact | None:
    if _COUNT_STOP.match(match.string, match.start("w")):
        return None
    value, word = value_of(match["n"]), match["w"]
    readings = [number(value)]
    if value == 10 and (match["more"] or match["n"][-1] in "多余几"):
        # 十几名 is "a dozen or so"
        readings.append(number(12))
    if word in {"岁", "周岁"}:
        readings.append(number(value, "year"))
    if word in {"大", "级", "类", "星"} or match["n"] == "一":
        readings.append(number(value, "", Kind.ORDINAL))
    if word in {"届", "次"} and re.match(
        "会议|全会|全体|常委|党代会|代表|全国|中央|人大|省|市|区|政协|董事", match.string[match.end() :]
    ):
        readings.append(number(value, "term" if word == "届" else "", Kind.ORDINAL))
    made = fact_of(
        match,
        *readings,
        weak=match["n"] in {"一", "万", "百", "千"}
        or (
            word in {"级", "地", "方", "市", "省", "区", "县", "种", "类", "项", "档"}
            and sums_up(match.string[: match.start()], value)
        )
        or (
            word in {"村", "区"}
            and value < 10
            and re.search(r"[\u4e00-\u9fff](?<![县市镇乡])$", match.string[: match.start()]) is not None
        ),
    )
    return Fact(made.text, made.start, made.end, made.readings, made.weak, noun=NOUNS.get(word, ""))


def _round(match: Match[str]) -> Fact:
    return fact_of(match, number(read_numeral("一" + (match["e"] or match["n"])), "yuan" if match["u"] else ""))


def _vague(match: Match[str]) -> list[Fact] | Fact | None:
    text = match.group()
    if text in {"成千上万", "成百上千", "千千万万"}:
        sizes = (100, 1000, 10000, 10**6)
        return fact_of(match, *(number(size, "", Kind.VAGUE) for size in sizes), weak=True)
    if text[0] not in "数几上近过":
        return None
    size = read_numeral("一" + match["s"])
    readings = [number(size, "", Kind.VAGUE)]
    if text[0] in "上近过":
        readings.append(number(size))
    return fact_of(match, *readings)


def _literal(match: Match[str]) -> Fact:
    value = read_numeral(LOOSE.sub("", match.group()).lstrip("-"))
    if "比" in match.string[max(0, match.start() - 12) : match.start()]:
        # 收入比由2.1缩小 is "narrowed from 2.1:1"
        return fact_of(match, number(value), Reading(Kind.SCORE, (value, Fraction(1))))
    return fact_of(match, number(-value if match.group()[0] == "-" else value))


def _rest(match: Match[str]) -> Fact:
    value = read_numeral(match.group())
    return fact_of(match, number(value), number(value, "", Kind.ORDINAL), weak=True)


_HAN = "零 〇 一 二 三 四 五 六 七 八 九 十 百 千 万 亿 两 廿 卅 壹 贰 叁 肆 伍 陆 柒 捌 玖 拾 佰 仟"
_ANY = f"# {_HAN}"
_SCORE_SIGN = re.compile(r"[\d一二三四五六七八九][:比]")
_VAGUE_SIGN = re.compile("[数几上近过][十百千万亿]|数以|成千上|成百上|千千万")

CHINESE_AMOUNTS: tuple[Rule, ...] = (
    rule("条之", INSERTED, read_inserted),
    rule("第", ORDINAL, read_ordinal),
    rule("首 头", FIRST, lambda m: fact_of(m, number(1, "", Kind.ORDINAL), weak=True)),
    rule("是 要 为 (", ITEMS, read_item),
    rule_if(_SCORE_SIGN, ": 比", _SCORE, _score),
    rule_if(_VAGUE_SIGN, "十 百 千 万 亿", _VAGUE, _vague),
    rule("打", _DOZEN, lambda m: fact_of(m, number(12 * read_numeral(m["n"])))),
    rule("十 百 千 万 亿", _ROUND, _round),
    rule("半", _HALF_UNIT, _half_unit),
    rule("半", _UNIT_HALF, _half_unit),
    rule("刻钟", _QUARTERS_OF_HOUR, lambda m: fact_of(m, number(15 * read_numeral(m["n"]), "minute"))),
    rule_at(sites, _HAN, _PAIR, _pair),
    *CHINESE_COMPOUNDS,
    rule_at(sites, f"元 块 & {_ANY}", _MONEY, _money),
    rule_at(sites, f"{_ANY} i v x", NUMBERED, read_numbered),
    rule("附件 附表 附录 附图 专栏 表 图 公式 航站楼 采购包 标包 分包 窗口 类型 等级 方案 标段", NAMED, read_named),
    rule("i v x", ROMAN, lambda m: fact_of(m, number(ROMANS[m.group()], "", Kind.ORDINAL), weak=True)),
    rule_at(sites, _ANY, _MEASURE, _measure),
    rule_at(sites, _ANY, _COUNTED, _counted),
    rule("双 倍 两 俩", _DOUBLE, lambda m: fact_of(m, number(2), number(2, "", Kind.FACTOR), weak=True)),
    rule_at(sites, "#", _LITERAL, _literal),
    rule("十 百 千 万 亿", _SCALED, lambda m: fact_of(m, number(read_numeral(m.group())))),
    rule(_ANY, _REST, _rest),
)
"""Ordinals, money, measures and counts; what is left of the numerals is weak."""
