"""Amounts in Chinese: shares, multiples, money, measures, counts and ordinals."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re
from fractions import Fraction
from re import Match

from converters.translation.figures.chinese_numerals import ARABIC, read_numeral
from converters.translation.figures.english_numerals import ROMANS
from converters.translation.figures.fact import Fact, Kind, Reading, Sheet, fact_of, number
from converters.translation.figures.units import CHINESE, CHINESE_PATTERN

_HAN = "[零〇一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟]"
_SCALE = "(?:[十百万亿]|千(?![瓦克米伏赫卡焦帕]))"
_N = rf"(?:{ARABIC}[多余几来]?{_SCALE}{{0,4}}(?:{ARABIC}{_SCALE}{{0,2}})*|{_HAN}+点[零一二三四五六七八九]+{_SCALE}{{0,2}}|(?:(?:[零〇一二三四五六七八九两廿卅壹贰叁肆伍陆柒捌玖拾佰仟]|{_SCALE})+[多余几来]?{_SCALE}{{0,3}}))"
_ANY_HAN = re.compile(f"{_HAN}")
_SCALES = ("十", "百", "千", "万", "亿")
_LOOSE = re.compile("[多余几来]")

_PART_OF = re.compile(rf"(?P<b>百|千|万|{_HAN}+|\d+)分之(?P<a>{_N})")
_SLASH = re.compile(r"(?<![\d/])(?P<a>\d)/(?P<b>\d)(?![\d/])")
_PERCENT = re.compile(r"(?P<sign>(?<![\d%‰\x00])-)?(?P<n>\d+(?:\.\d+)?)(?P<unit>%|‰|%‰)(?!点)")
_POINTS = re.compile(rf"(?P<n>{_N})个?(?P<unit>百分点|%点|基点|BP)")
_TENTHS = re.compile(
    r"(?<![第完])(?P<n>\d(?:\.\d+)?|[一二两三四五六七八九])成(?P<m>[一二三四五六七八九半])?(?!立|为|员|果|本|功|效|长|都|人|交|分|就|品|型|套|绩|熟|因|组|色|语)"
)
_DISCOUNT = re.compile(r"(?P<n>\d{1,2}(?:\.\d)?|[一二三四五六七八九对]{1,2})折(?!算|旧|合|叠|射|扣|腾|磨|线|返)")
_MULTIPLE = re.compile(rf"(?P<n>{_N})(?P<half>半)?倍")
_GROWTH = re.compile(
    r"(?:增长|增加|提高|上升|扩大|上涨|激增|猛增|增|涨|提升|提速|高出|多出|高|多|翻)(?:了|近|约|超过|超|逾|将近|达|至少|不少于|不到)*$"
)
_DOUBLING = re.compile(r"翻(?:了)?(?:近|约|超过|超|将近)?(?P<n>[一两二三四\d])?番")
_HALVED = re.compile("减半|砍半|(?:减少|下降|降低|压减|缩短|缩减)(?:了)?(?:近|约|超过|超|过)?一半")
_WHOLE = re.compile("百分百")
_HALF = re.compile("一半|半数|过半|对半|半价")
_SCORE = re.compile(
    r"(?<![\d.:])(?P<a>\d+(?:\.\d+)?|[一二三四五六七八九])[:比](?P<b>\d+(?:\.\d+)?|[零一二三四五六七八九])(?![\d.:%]|上|例)"
)

_MONEY = re.compile(
    rf"(?:(?P<y>{_N})(?:元|块|圆))(?:[零〇]?(?P<j>\d|[一二三四五六七八九壹贰叁肆伍陆柒捌玖])[角毛])?(?:[零〇]?(?P<f>\d{{1,2}}|[一二三四五六七八九壹贰叁肆伍陆柒捌玖])分)?(?P<h>半)?(?![\u4e00-\u9fff]*美元)"
)
_HALF_UNIT = re.compile(rf"(?P<n>{_N})?个?半个?(?P<u>{CHINESE_PATTERN}|月)(?!度|价|载|轻)")
_UNIT_HALF = re.compile(rf"(?P<n>{_N})(?P<u>{CHINESE_PATTERN})半(?!价|数|年|月|小)")
_MEASURE = re.compile(
    rf"(?P<sign>零下|负|(?<![\d\x00年月日A-Za-z°元米吨斤克里亩天时])-)?(?P<n>{_N})(?P<more>多|余|来)?(?P<u>{CHINESE_PATTERN})(?P<per>/[\u4e00-\u9fffa-zA-Z]+)?"
)
_UNIT_STOP = re.compile(
    "周岁|年级|年代|年制|里程|里面|里边|里外|里弄|元旦|元素|元宵|分之|米线|角度|角色|日报|日常|日游|周边|周围|周密|天然|天津|天下|天河|升级|圆满|圆桌|瓦房|伏天|克服|吨位"
)

_MEASURE_WORDS = [
    "个",
    "项",
    "条",
    "名",
    "人次",
    "标准箱",
    "标箱",
    "人",
    "位",
    "口",
    "家",
    "户次",
    "户",
    "件",
    "次",
    "批次",
    "批",
    "期",
    "届",
    "套",
    "台",
    "辆",
    "座",
    "栋",
    "幢",
    "所",
    "间",
    "处",
    "大类",
    "类",
    "种",
    "级",
    "层",
    "章",
    "节",
    "款",
    "只",
    "头",
    "匹",
    "棵",
    "株",
    "张",
    "份",
    "封",
    "篇",
    "本",
    "册",
    "部",
    "门",
    "支",
    "队",
    "组",
    "周岁",
    "岁",
    "场次",
    "场",
    "轮",
    "遍",
    "趟",
    "回",
    "道",
    "步",
    "大",
    "方面",
    "环节",
    "阶段",
    "领域",
    "部门",
    "单位",
    "镇",
    "乡",
    "县",
    "市",
    "省",
    "国",
    "校",
    "艘",
    "架",
    "枚",
    "块",
    "片",
    "段",
    "笔",
    "单",
    "例",
    "桌",
    "席",
    "床",
    "张床位",
    "车次",
    "班次",
    "班",
    "架次",
    "标段",
    "企业",
    "社区",
    "街道",
    "村",
    "园区",
    "园",
    "区",
    "厂",
    "站",
    "点",
    "宗",
    "起",
    "桩",
    "幅",
    "盏",
    "根",
    "颗",
    "粒",
    "瓶",
    "箱",
    "袋",
    "盒",
    "包",
    "卷",
    "首",
    "集",
    "门",
    "学时",
    "课时",
    "学分",
    "分",
    "步骤",
    "重",
    "员",
    "代",
    "辈",
    "世纪",
    "字",
    "页",
    "行",
    "列",
    "排",
    "号文件",
    "人员",
    "学生",
    "职工",
    "党员",
    "居民",
    "群众",
    "儿童",
    "老人",
    "志愿者",
    "医院",
    "学校",
    "项目",
    "进",
    "星",
    "叶",
    "维",
    "路",
    "线",
    "科",
    "档",
    "挡",
    "倍",
]
_WORDS = "|".join(sorted(set(_MEASURE_WORDS), key=len, reverse=True))
_COUNTED = re.compile(rf"(?P<n>{_N})(?P<more>多|余|来)?(?P<w>{_WORDS})")
_COUNT_STOP = re.compile("方面军|点名|部署|国共|大学|大道|点要求$")
_PAIR = re.compile(
    rf"(?P<t>[二三四五六七八九]?十)?(?P<a>[一二两三四五六七八])(?P<b>[二三四五六七八九])(?P<s>[十百千万亿]{{0,2}})(?P<w>{CHINESE_PATTERN}|{_WORDS})"
)
_ROUND = re.compile(
    "(?<=每)(?P<e>十万|百万|千万|百|千|万)(?=人|名|户|元|平方|公里|辆|个|次|亩|常住|居民|元)|(?<=破|超|达|到|逾|过|近|约)(?P<n>十万|百万|千万|十亿|百亿|千亿|万亿|百|千|万|亿)(?P<u>元)?(?![\u4e00-\u9fff]?[方计心众古亿万])"
)
_DOZEN = re.compile("(?P<n>[一两二三四五六七八九十]|\\d+)打(?![\u4e00-\u9fff])")
_QUARTERS_OF_HOUR = re.compile("(?P<n>[一两二三])刻钟")
_VAGUE = re.compile(
    "成千上万|成百上千|千千万万|(?:数以|数|几|(?<!以)上|近|过)?(?P<s>十万|百万|千万|十亿|百亿|千亿|万亿|十|百|千|万|亿)(?P<p>计)?"
)

_ORDINAL = re.compile(
    rf"第\(?(?P<n>{_HAN}+|\d+)\)?(?P<w>条|款|项|目|章|节|编|届|次(?:会议|常务会议|全体会议|常委会会议|主任会议)?|批|期|号|类|级|轮|阶段|步|个|位|名|场|方|产业|部分|部|页|卷|册|版|层|大|线|国|年|季|组|标段|人民医院|中学|小学)?"
)
_LABELS = {
    "条": "article", "款": "paragraph", "项": "item", "目": "item", "章": "chapter", "节": "section", "编": "part",
    "届": "term", "室": "room", "单元": "unit", "栋": "building", "幢": "building", "号楼": "building", "楼": "floor",
    "层": "floor", "号线": "line",
}  # fmt: skip
_FIRST = re.compile("首(?=次|届|批|个|家|例|期|条|座|创|发|位|轮|日|季|月|年|项|场|台)|头(?=批|等|号|名)")
_NUMBERED = re.compile(
    rf"(?<![\d.])(?P<n>\d+|[IVX]{{1,4}}|{_HAN}{{1,4}})(?P<w>号楼|号线|号文件|号令|号|单元|室|栋|幢|楼|层|路|等奖|等功|等|年级|级|类|型|期|标段|线|版|区|队|组|班)(?!别|次|头)"
)
_ROMAN = re.compile("(?<![0-9A-Za-z])(?:I{1,3}|IV|VI{0,3}|IX)(?![0-9A-Za-z])")
_NAMED = re.compile(
    r"(?P<w>附件|附表|附录|附图|专栏|(?<![代报手钟量])表|(?<![意地试企])图|公式|航站楼|窗口|类型|等级|方案|标段)(?P<n>\d{1,3}|[一二三四五六七八九十]{1,2})(?![\d.]|[一二三四五六七八九十个项式]|年|月)"
)
_DOUBLE = re.compile(
    "双方|双双|双向|双边|双重|双倍|双轮|双减|双碳|成倍|倍增|两者|两旁|两侧|两端|俩|双(?=[\u4e00-\u9fff])"
)
_ITEMS = re.compile(
    r"(?P<n>[一二三四五六七八九十])(?:是|要|为)(?=[\u4e00-\u9fff])|[(（](?P<m>[一二三四五六七八九十]{1,2}|\d{1,2})[)）]"
)
_LITERAL = re.compile(r"(?<![\d.])-?\d+(?:\.\d+)?[多余几来]?(?P<s>[十百千万亿]{0,3})")
_SCALED = re.compile(
    "[一二两三四五六七八九][十百千][零一二三四五六七八九十百千万亿]*|[一二两三四五六七八九十][万亿]+|十[一二三四五六七八九]"
)
_REST = re.compile("[二两三四五六七八九十]")

_NOUNS = {
    "户": "household",
    "人": "person",
    "名": "person",
    "口": "person",
    "人次": "visit",
    "辆": "vehicle",
    "次": "time",
}


def read_chinese_shares(sheet: Sheet) -> None:
    """Record shares, points, multiples and discounts."""
    sheet.take(_PART_OF, _part_of, "分之")
    sheet.take(
        _SLASH,
        lambda m: fact_of(m, number(Fraction(int(m["a"]), int(m["b"])), "", Kind.RATIO)) if m["b"] != "0" else None,
        "/",
    )
    sheet.take(_POINTS, _points, "百分点", "%点", "基点", "bp")
    sheet.take(_PERCENT, _percent, "%", "‰")
    sheet.take(_WHOLE, lambda m: fact_of(m, *_share(Fraction(1))), "百分百")
    sheet.take(_TENTHS, _tenths, "成")
    sheet.take(_DISCOUNT, _discount, "折")
    sheet.take(_DOUBLING, lambda m: fact_of(m, *_factor(2 ** read_numeral(m["n"] or "一").numerator)), "番")
    sheet.take(_HALVED, lambda m: fact_of(m, number(Fraction(1, 2), "", Kind.FACTOR), *_share(Fraction(1, 2))), "半")
    sheet.take(_MULTIPLE, _multiple, "倍")
    sheet.take(_HALF, lambda m: fact_of(m, *_share(Fraction(1, 2)), weak=m.group() == "对半"), "半")


def read_chinese_amounts(sheet: Sheet) -> None:
    """Record ordinals, money, measures and counts; what is left of the numerals is weak."""
    sheet.take(_ORDINAL, _ordinal, "第")
    sheet.take(_FIRST, lambda m: fact_of(m, number(1, "", Kind.ORDINAL), weak=True), "首", "头")
    sheet.take(_ITEMS, _item, "是", "要", "为", "(")
    sheet.take(
        _SCORE, lambda m: fact_of(m, Reading(Kind.SCORE, (read_numeral(m["a"]), read_numeral(m["b"])))), ":", "比"
    )
    sheet.take(_VAGUE, _vague, *_SCALES)
    sheet.take(_DOZEN, lambda m: fact_of(m, number(12 * read_numeral(m["n"]))), "打")
    sheet.take(_ROUND, _round, *_SCALES)
    sheet.take(_HALF_UNIT, _half_unit, "半")
    sheet.take(_UNIT_HALF, _half_unit, "半")
    sheet.take(_QUARTERS_OF_HOUR, lambda m: fact_of(m, number(15 * read_numeral(m["n"]), "minute")), "刻钟")
    han = _ANY_HAN.search(sheet.rest) is not None
    if han:
        sheet.take_at(sheet.sites, _PAIR, _pair)
    if han or sheet.digits:
        sheet.take(_MONEY, _money, "元", "块")
    sheet.take_at(sheet.sites, _NUMBERED, _numbered)
    sheet.take(_NAMED, _named)
    sheet.take(_ROMAN, lambda m: fact_of(m, number(ROMANS[m.group()], "", Kind.ORDINAL), weak=True), "i", "v", "x")
    if han or sheet.digits:
        sheet.take_at(sheet.sites, _MEASURE, _measure)
        sheet.take_at(sheet.sites, _COUNTED, _counted)
    sheet.take(_DOUBLE, lambda m: fact_of(m, number(2), number(2, "", Kind.FACTOR), weak=True), "双", "倍", "两", "俩")
    if not han and not sheet.digits:
        return
    sheet.take_at(
        sheet.sites,
        _LITERAL,
        lambda m: fact_of(
            m, number(read_numeral(_LOOSE.sub("", m.group()).lstrip("-")) * (-1 if m.group()[0] == "-" else 1))
        ),
    )
    sheet.take(_SCALED, lambda m: fact_of(m, number(read_numeral(m.group()))))
    sheet.take(
        _REST,
        lambda m: fact_of(
            m, number(read_numeral(m.group())), number(read_numeral(m.group()), "", Kind.ORDINAL), weak=True
        ),
    )


def _value(text: str) -> Fraction:
    return read_numeral(_LOOSE.sub("", text))


def _share(value: Fraction) -> tuple[Reading, ...]:
    return tuple(number(value, "", kind) for kind in (Kind.RATIO, Kind.LEVEL, Kind.GROWTH, Kind.DISCOUNT))


def _factor(value: Fraction | int) -> tuple[Reading, ...]:
    value = Fraction(value)
    return (number(value, "", Kind.FACTOR), number(value - 1, "", Kind.GROWTH), number(value, "", Kind.LEVEL))


def _part_of(match: Match[str]) -> Fact:
    base = {"百": 100, "千": 1000, "万": 10000}.get(match["b"]) or read_numeral(match["b"])
    return fact_of(match, *_share(_value(match["a"]) / base))


def _percent(match: Match[str]) -> Fact:
    base = {"%": 100, "‰": 1000}[match["unit"][0]]
    return fact_of(match, *_share(read_numeral(match["n"]) / base))


def _points(match: Match[str]) -> Fact:
    base = 1 if "%" in match["unit"] or "百" in match["unit"] else 100
    return fact_of(match, number(_value(match["n"]) / base, "", Kind.POINTS))


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
    times = _value(match["n"]) + (Fraction(1, 2) if match["half"] else 0)
    grown = _GROWTH.search(match.string[: match.start()])
    before = match.string[: match.start()]
    if re.search("超(?:标|限|出|过|载|支|员|编)?(?:了|约|近)*$", before):
        return fact_of(match, *_factor(times), number(times, "", Kind.GROWTH), number(times + 1, "", Kind.FACTOR))
    if re.search("(?:减少|下降|降低|少|低)(?:了)?$", before):
        return fact_of(match, number(times, "", Kind.FACTOR), *_share(times))
    return fact_of(match, *_factor(times + 1 if grown else times))


def _half_unit(match: Match[str]) -> Fact:
    whole = _value(match["n"]) if match["n"] else Fraction(0)
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
    amount = _value(match["y"])
    amount += (read_numeral(match["j"]) / 10 if match["j"] else 0) + (
        read_numeral(match["f"]) / 100 if match["f"] else 0
    )
    scale = re.search("[万亿]+$", match["y"])
    made = fact_of(match, number(amount, "yuan"))
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
    value = sign * _value(match["n"])
    readings = [number(value, CHINESE[match["u"]])]
    if match["u"] == "度":
        readings += [number(value, "kwh"), number(value)]
    return fact_of(match, *readings, weak=match["n"] == "一")


def _counted(match: Match[str]) -> Fact | None:
    if _COUNT_STOP.match(match.string, match.start("w")):
        return None
    value, word = _value(match["n"]), match["w"]
    readings = [number(value)]
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
        or (word in {"级", "地", "方", "市", "省", "区", "县"} and _sums_up(match.string[: match.start()], value))
        or (
            word in {"村", "区"}
            and value < 10
            and re.search(r"[\u4e00-\u9fff](?<![县市镇乡])$", match.string[: match.start()]) is not None
        ),
    )
    return Fact(made.text, made.start, made.end, made.readings, made.weak, noun=_NOUNS.get(word, ""))


_LIST_MARKS = re.compile("[、和与及]")
_LIST_STOP = re.compile("[,。;:(]")


def _sums_up(before: str, value: Fraction) -> bool:
    """Return whether a number only says how many were listed: 市、区两级, which English leaves out."""
    if value > 9 or before[-1:].isdecimal():
        return False
    items = _LIST_MARKS.split(_LIST_STOP.split(before)[-1])
    return len(items) == value and 0 < len(items[-1]) <= 6


def _ordinal(match: Match[str]) -> Fact:
    value = read_numeral(match["n"])
    if (match["w"] or "").endswith("会议"):
        return fact_of(match, number(value, "meeting", Kind.ORDINAL))
    weak = value == 1 and match["w"] not in {"条", "款", "项", "章", "节", "批", "期", "届", "号", "类"}
    return fact_of(match, number(value, _LABELS.get(match["w"] or "", ""), Kind.ORDINAL), weak=weak)


def _item(match: Match[str]) -> Fact:
    value = read_numeral(match["n"] or match["m"])
    return fact_of(match, number(value, "", Kind.ORDINAL), number(value), weak=True)


def _numbered(match: Match[str]) -> Fact | None:
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
        return fact_of(match, number(value), weak=_sums_up(match.string[: match.start()], value))
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


def _named(match: Match[str]) -> Fact:
    value = read_numeral(match["n"])
    label = {"附件": "annex", "表": "table", "图": "figure"}.get(match["w"], "")
    return fact_of(match, number(value, label, Kind.ORDINAL), number(value), group="n")


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
