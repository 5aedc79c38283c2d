"""Directions and periods that stand in a text without a figure of their own: 同比, 环比, 上旬, 去年, 每月."""

# ruff: noqa: E501 - the patterns are a table: a row stays one row

from __future__ import annotations

import re
from dataclasses import dataclass

from converters.translation.figures.chinese_text import strip_tags
from converters.translation.figures.rates import find_added_rate


@dataclass(frozen=True, slots=True)
class TrendConflict:
    """Words of one group that contradict each other in the two languages."""

    problem: str
    source: str
    target: str


# what is paid or charged by the period in front of it: 小时最低工资, 月租金
_PAY = "(?:(?:最低|平均|基本|最高)?工资|租金|利率|息(?!息相关)|费率)"
# group -> name, characters one of which every Chinese pattern needs, rows of name, Chinese, English; a group fails if each language names one that the other does not
_GROUPS: tuple[tuple[str, str, tuple[tuple[str, str, str], ...]], ...] = (
    (
        "the period compared with",
        "比期",
        (
            (
                "year",
                r"同比|比上年|较上年|比去年|较去年|上年同期|去年同期",
                r"year[- ]on[- ]year|year[- ]over[- ]year|\by[-/]?o[-/]?y\b|(?:from|than|over|against|compared (?:with|to)) (?:a|the|one|last|that of last) (?:\w+ )?year|(?:last|previous|prior|preceding) year|year[- ]earlier|same (?:period|month|quarter)|annually|annual",
            ),
            (
                "month",
                r"环比|比上月|较上月",
                r"month[- ]on[- ]month|month[- ]over[- ]month|\bm[-/]?o[-/]?m\b|quarter[- ]on[- ]quarter|quarter[- ]over[- ]quarter|\bq[-/]?o[-/]?q\b|(?:last|previous|prior|preceding) (?:month|quarter|period)|sequential(?:ly)?|month earlier|quarter earlier|chain",
            ),
        ),
    ),
    (
        "the part of the month or year",
        "旬初中底末",
        (
            ("early", r"上旬|月初|年初|初期", r"\bearly\b|beginning|start of|first (?:ten|10) days|at the start"),
            ("middle", r"中旬|月中|年中", r"\bmid[- ]|\bmid\b|middle of|middle ten"),
            (
                "late",
                r"下旬|月底|月末|年底|年末|岁末",
                r"\blate\b|\bend of|year[- ]end|month[- ]end|last (?:ten|10) days|closing days|the end\b",
            ),
        ),
    ),
    (
        "the year meant",
        "年",
        (
            (
                "last",
                r"去年|上年(?!度)",
                r"last year|previous year|prior year|preceding year|year earlier|year before|year[- ]ago|a year ago|year[- ]on[- ]year|year[- ]over[- ]year|yoy",
            ),
            ("this", r"今年|本年度|本年", r"this year|current year|the year\b|present year|so far"),
            ("next", r"明年|次年|来年|下一年", r"next year|following year|coming year|year after|subsequent year"),
        ),
    ),
    (
        "the month meant",
        "月",
        (
            (
                "last",
                r"上月|上个月",
                r"last month|previous month|month earlier|preceding month|month[- ]on[- ]month|prior month|month before",
            ),
            (
                "this",
                r"本月|当月|这个月",
                r"this month|current month|same month|that month|the month\b|month concerned|month in question",
            ),
            ("next", r"下月|下个月|次月", r"next month|following month|coming month|subsequent month"),
        ),
    ),
    (
        "how often",
        "每逐按均日工薪租费报息",
        (
            (
                "year",
                rf"每年|每一年|年均|逐年|(?<![\d半本今去当全明次来前后上两几十])年{_PAY}|年薪|年度(?:报告|报表|例会|通报)|(?<!\d)年报(?![名送到])",
                r"(?:every|each|per|a) year|yearly|annual|per annum|year by year|biennial|once a year",
            ),
            (
                "quarter",
                rf"每季度|每季|按季|季度?{_PAY}|季度(?:报告|报表|例会|通报)|季报(?![名送到])",
                r"(?:every|each|per|a) quarter|quarterly",
            ),
            ("term", r"每学期|每个学期", r"(?:every|each|per|a|/) (?:school )?(?:term|semester)"),
            (
                "month",
                rf"每月|每个月|按月|逐月|月均|(?<![\d个半本当一二三四五六七八九十每上下])月{_PAY}|月薪|月度(?:报告|报表|例会|通报)|(?<!\d)月报(?![名送到])",
                r"(?:every|each|per|a) month|monthly",
            ),
            (
                "week",
                rf"每周(?![一二三四五六日])|每星期|每个星期|(?<![\d一二三四五六上下本])周{_PAY}|周薪|(?<![\d一二三四五六上下本])周报(?![名送到])",
                r"(?:every|each|per|a) week|weekly",
            ),
            (
                "day",
                rf"每日|每天|日均|按日|(?<![\d一二三四五六七八九十今当昨次同即每周])日{_PAY}|日薪|(?<![当次昨今])日(?=最大|最高|处理|供水|供气|产量|产能|接待|客流|发送)",
                r"(?:every|each|per|a) day|daily|everyday",
            ),
            ("hour", rf"每小时|每个小时|小时{_PAY}|时薪", r"(?:every|each|per|(?<!half )an) hour|hourly"),
            ("minute", r"每分钟|/分钟", r"(?:every|each|per|a|/) ?min(?:ute|\b)"),
            ("second", r"每秒|/秒", r"(?:every|each|per|a|/) ?(?:second|sec\b|s\b)"),
        ),
    ),
    (
        "the period that counts",
        "季月年周",
        (
            (
                "quarter",
                r"季(?:度|末|初|后|终)",
                r"quarter|\bq[1-4]\b|\b[1-4]q\b|three months|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
            ),
            (
                "month",
                r"月",
                r"month|lunar|half a year|half-year|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{4}[-/.]\d",
            ),
            (
                "year",
                r"(?<!半)年|同比",
                r"(?<!new )(?<!half a )(?<!half-)\byear|\bannual (?:rate|growth|average)|(?:six|twelve|eighteen|\d\d) months|decade|centur|(?:19|20)\d\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
            ),
        ),
    ),
    (
        "the currency",
        "元币金",
        (
            (
                "yuan",
                r"(?<![美欧日港澳加])元(?!旦|素|件|宵|首|年|月|器|气|老|化)|人民币",
                r"\byuan|\brmb|\bcny|renminbi|[¥￥]",
            ),
            ("dollar", r"美元|美金|港元|港币|加元|澳元", r"dollar|\busd|us\$|hk\$|\bhkd"),
            ("euro", r"欧元", r"\beuros?\b|€"),
            ("yen", r"日元", r"\byen\b"),
        ),
    ),
    (
        "which side",
        "高超优低少",
        (
            (
                "above",
                r"(?<![不得未])(?:高于|高出|超警戒|超汛限|超限|超保证|超标|超历史|超设计|超出|优于)",
                r"\b(?:above|over|exceed\w*|higher|beyond|more than|surpass\w*|better|outstrip\w*|greater|ahead)\b",
            ),
            ("below", r"(?<![不得未])(?:低于|低出|少于)", r"\b(?:below|under|lower|less|fewer|short)\b"),
        ),
    ),
    (
        "what it is counted by",
        "每/均产",
        (
            ("kg", r"(?:每|/)(?:公斤|千克)", r"(?:per|a|each|every|/) ?(?:kilogram|kilo|kg)"),
            ("jin", r"(?:每|/)(?:市)?斤", r"(?:per|a|each|every|/) ?jin"),
            ("tonne", r"(?:每|/)吨", r"(?:per|a|each|every|/) ?(?:metric )?ton"),
            ("mu", r"(?:每|/)亩|亩均|亩产", r"(?:per|a|each|every|/) ?mu\b"),
            ("hectare", r"(?:每|/)公顷", r"(?:per|a|each|every|/) ?(?:hectare|ha\b)"),
            ("ft2", r"(?:每|/)平方英尺", r"(?:per|a|each|every|/) ?(?:square f|sq\.? ?f|ft2)"),
            ("m2", r"(?:每|/)平方米", r"(?:per|a|each|every|/) ?(?:square met|sq\.? ?m|m2|m²)"),
            ("km2", r"(?:每|/)平方公里", r"(?:per|a|each|every|/) ?(?:square kilomet|sq\.? ?km|km2|km²)"),
            ("m3", r"(?:每|/)立方米", r"(?:per|a|each|every|/) ?(?:cubic met|cu|m3|m³)"),
            ("km", r"(?:每|/)公里", r"(?:per|a|each|every|/) ?(?:additional |extra |further )?(?:kilomet|km\b)"),
            (
                "person",
                r"每人|/人|人均",
                r"(?:per|each|every|/) ?(?:person|capita|head|resident|individual|applicant|employee|recipient|student|people)|\beach\b|apiece",
            ),
            (
                "household",
                r"每户|/户|户均",
                r"(?:per|each|every|/) ?(?:household|family|home)|(?:yuan|rmb|\d) a (?:household|family)",
            ),
        ),
    ),
    (
        "what happens to it",
        "增升提涨扩降减跌缩收落",
        (
            (
                "up",
                r"(?<!负)增长|增加|上升|提高|上涨|扩大|新增|增至|升至",
                r"\b(?:ris(?:e|es|en|ing)|rose|increas\w*|grew|grow\w*|up|climb\w*|gain\w*|jump\w*|surg\w*|soar\w*|high\w*|rais\w*|expan\w*|improv\w*|add\w*|new(?:ly)?\b|boost\w*|more|enhanc\w*|enlarg\w*|widen\w*|doubl\w*|tripl\w*|quadrupl\w*|upgrad\w*|strengthen\w*|great\w*|exten\w*)",
            ),
            (
                "down",
                r"负增长|下降|减少|降低|下跌|缩减|收窄|压减|缩短|降至|减至|回落",
                r"\b(?:negative|f[ae]ll\w*|declin\w*|decreas\w*|drop\w*|down|reduc\w*|cut\w*|low\w*|shr[aiu]nk\w*|contract(?:ed|ion|ing)|slump\w*|slid\w*|plung\w*|dip\w*|los[ets]\w*|narrow\w*|shorten\w*|slash\w*|less\w*|fewer|eas\w*|halv\w*|curb\w*|minimi\w*|ebb\w*|weak\w*|trim\w*)",
            ),
        ),
    ),
    (
        "the change",
        "持变相致同稳增降升跌涨减提落",
        (
            (
                "flat",
                r"持平|不变|相当|一致|相同|平稳|稳定",
                r"(?<!a )\bflat\b(?! (?:rate|fee|sum|amount|charge|rent|increase|\d))|unchanged|on a par|same as|same level|no change|remained level|equal to",
            ),
            (
                "moved",
                r"[增降升跌涨减]|提高|回落",
                r"\b(?:rose|grew|fell|declined|dropped|increased|decreased)\b",
            ),
        ),
    ),
)
_COMPILED = tuple(
    (name, frozenset(signs), tuple((value, re.compile(zh), re.compile(en)) for value, zh, en in rows))
    for name, signs, rows in _GROUPS
)


_EACH = re.compile(r"\beach\b(?! [a-z]*(?:kilo|ton|mu\b|hect|square|jin))|\bapiece\b|on average")
_REPEATED = {"how often", "what it is counted by"}


def find_trend_conflicts(source: str, target: str) -> list[TrendConflict]:
    """Return the groups in which each language says something that the other does not.

    >>> [c.problem for c in find_trend_conflicts("价格环比下降", "Prices fell year on year")]
    ['the period compared with differs']
    """
    chinese, text = strip_tags(source), strip_tags(target)
    english = text.lower()
    conflicts = []
    shown = frozenset(chinese)
    for name, signs, rows in _COMPILED:
        if signs.isdisjoint(shown):
            continue
        mine = {value: found.group() for value, zh, _ in rows if (found := zh.search(chinese))}
        if not mine:
            continue
        theirs = {value: found for value, _, en in rows if value in mine and (found := en.search(english))}
        only_mine = mine.keys() - theirs.keys()
        if not only_mine or (theirs and name == "what happens to it"):
            continue
        theirs = {value: found for value, _, en in rows if value not in mine and (found := en.search(english))}
        if name == "what it is counted by" and _EACH.search(english):
            continue
        only_theirs = theirs.keys()
        if only_mine and only_theirs:
            conflicts.append(
                TrendConflict(
                    f"{name} differs",
                    ", ".join(mine[k] for k in sorted(only_mine)),
                    ", ".join(text[slice(*theirs[k].span())] for k in sorted(only_theirs)),
                )
            )
        elif name in _REPEATED and only_mine and _is_replaced(rows, chinese, english):
            conflicts.append(TrendConflict(f"{name} differs", ", ".join(mine[k] for k in sorted(only_mine)), ""))
    if not conflicts and (added := find_added_rate(chinese, english)):
        conflicts.append(TrendConflict("how often differs", "", added))
    return conflicts


def _is_replaced(rows: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...], chinese: str, english: str) -> bool:
    """Return whether the English says one of the Chinese rates more often than the Chinese, in place of another."""
    return any(0 < len(zh.findall(chinese)) < len(en.findall(english)) for _, zh, en in rows)
