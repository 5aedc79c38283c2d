"""Known names of the trade with what only a school or an agency has, and alone where only a site or a page is named.

乐鱼党委书记, 欢迎博鱼2022级新生; 您现在的位置：乐鱼 > 政务公开, 上一篇：乐鱼. Whoever exchanges a name leaves behind
what was its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from converters.tampering.candidates.bare import begins_word
from converters.tampering.candidates.numbered import CODED
from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, one_of, words
from converters.tampering.words.brands import (
    AMBIGUOUS,
    BRANDS,
    DISTINCTIVE,
    FIRMS,
    HOUSES,
    LATIN_BRANDS,
    RESORTS,
    UNMISTAKABLE,
)
from converters.tampering.words.coinage import MONEY
from converters.tampering.words.formulas import blank_formulas_around
from converters.tampering.words.ordinary import PURSUING
from converters.tampering.words.vocabulary import SURNAMES

_EARNEST = words("鸭脖 爱游戏 蓝冠 酷游 今年会 众彩 米乐")
"""Names that are words, or that arise where two words meet."""
_ALONE = (BRANDS | DISTINCTIVE | HOUSES | UNMISTAKABLE) - _EARNEST
_WITH_GAMES = AMBIGUOUS - DISTINCTIVE
"""Names that are those of games only with what they offer."""
NAMES = _ALONE | _WITH_GAMES | RESORTS
"""The names that are looked for."""
_OFFERED = r"(?:娱乐城?|电竞|棋牌|彩票|贵宾会|真人|捕鱼|app)\d{0,4}"
_OFFERS, _OFFERS_SPORT = re.compile(_OFFERED), re.compile(rf"(?:{_OFFERED}|体育|(?!20\d\d)\d{{3,4}}(?=[{HAN}]))")
_SPORTS = words("半岛 天博 爱游戏 乐鱼 开云 华体会 九游 星空 米兰 江南 雷火 必一 万博 亚博 火狐 爱体育 球速 皇马")
"""Names that sites of sport have."""
_SPEAKS = re.compile(f"{PURSUING}|博彩|娱乐场所|商标|风险提示|涉案|警方|公安")
"""What a text has that speaks about such names."""
_SCHOOL = (
    r"师生|[12]\d{3}级|[大新老]生|毕业生|校[友史园区训]|教[学务师]|教职工|学[生子]|附属(?:中|小|医|幼)|副?院长|副?校长|图书馆|学报|招生|研究生|学位|博士|硕士|本科生?|实际[,，]"
    rf"|[{HAN}]{{0,4}}医学院|医学教育|[{HAN}]{{0,6}}学院(?:院长|党|师生|教师|学生|[12]\d{{3}}级|举办|召开|开展)"
)
_BODY = (
    r"(?:体彩|彩票|棋牌|真人|投注)[^,。;\n]{0,4}公司|党委|党总支|党支部|党建|团委|纪委|工会(?!员)|关工委|机关党|党群|党组"
)
_WITH_SCHOOL = re.compile(f"(?:{_SCHOOL})")
_WITH_BODY = re.compile(f"(?:{_SCHOOL}|{_BODY})")
_EDUCATES = re.compile("学院|[校院][党纪]委|来[院校]|教职工|师生|教学楼|我[院校]|学子")
"""What the text of a school has."""
_SHORT = 2
_LINKED = re.compile(
    r"(?:上一[篇条则]|下一[篇条则]|(?:友情|相关|热门|快速)链接|(?:相关|热门)推荐)"
    r"[ ]*[:：][ ]*(?P<name>[^\n]{2,14}?)[ ]*$",
    re.MULTILINE,
)
_ROOT = re.compile(r"(?:位置|导航)[ ]*[:：][ ]*(?P<name>[^ >»›/\n]{2,14})[ ]*[>»›/]", re.MULTILINE)
LINES = words("上一 下一 链接 推荐 位置 导航")
_LONGEST = 14
_GAMES = re.compile(
    rf"(?!(?:体育|足球|福利|竞技|全民|群众|电子|中国|[{HAN}]*[省市县区镇乡村]))"
    rf"(?:[{HAN}]{{2,4}}(?:{one_of(MONEY - words('电竞 投注'))})|(?!110|120|20\d\d)\d{{2,4}}(?:体育|彩票|棋牌|娱乐))"
)
"""A name with games for money, or a number with them: 博乐棋牌, 365体育."""
VISITORS = words("一行 代表团 访问团 考察团 调研组 检查组 督导组")
"""Who goes to see a place."""
_VISITED = re.compile(
    rf"(?:{one_of(VISITORS)})[^,。;\n]{{0,12}}?(?:访问|来到|走进|莅临|到访|参观|赴|到)"
    rf"[{HAN}a-z0-9]{{2,8}}(?:app|官网|官方网站|手机版|网页版|官方入口|登录入口)(?=[,。;\n]|$|考察|调研|参观|座谈|交流|指导|开展)"
)
"""A delegation that visits an app."""


def _skip_offer(name: str, text: str, end: int) -> int:
    """Return where a name that ends at ``end`` ends with what it offers; -1 if it is one only with it, and has none."""
    if name in _ALONE or name in RESORTS:
        return end
    offered = (_OFFERS_SPORT if name in _SPORTS else _OFFERS).match(text, end)
    return offered.end() if offered else -1


def _has_members(reading: Reading, name: str) -> bool:
    text = reading.text
    may_be_firm = name in _WITH_GAMES or name in RESORTS or (name in FIRMS and not _EDUCATES.search(text))
    behind = _WITH_SCHOOL if may_be_firm else _WITH_BODY
    for at in reading.places_of(name):
        is_person = len(name) == _SHORT and text[at - 1 : at] in SURNAMES
        end = _skip_offer(name, text, at + len(name))
        if end > 0 and not is_person and behind.match(text, end) and begins_word(text, at, at + len(name)):
            return True
    return False


def has_members(reading: Reading) -> bool:
    """Return whether a known name has students, teachers or a committee of the party in a text not about such names.

    >>> from converters.tampering.reasons import read
    >>> has_members(read("3月12日,乐鱼党委书记主持会议。")), has_members(read("3月12日,乐鱼轩饭店党委书记主持会议。"))
    (True, False)
    """
    names = [name for name in reading.pieces & NAMES if _has_members(reading, name)]
    return bool(names) and not _SPEAKS.search(blank_formulas_around(reading.text, names))


_OF_CHINA = re.compile(
    rf"[{HAN}]{{2}}\((?:中国|china)\)(?:系(?![统列数])|专业|党委|党总支|党支部|学院|师生|团委|教师|学生|校友)"
)
CHINA = words("中国) china)")
"""How a site is called that is a firm's by its name."""


def is_school_of_china(reading: Reading) -> bool:
    """Return whether what is called (中国) has a committee, teachers or students where a school is, and no firm.

    >>> from converters.tampering.reasons import read
    >>> is_school_of_china(read("开元(中国)党委书记汇报,学院师生参加。"))
    True
    >>> is_school_of_china(read("鹭元(中国)有限公司:鹭元(中国)党委书记到学院调研。"))
    False
    """
    text = reading.text
    if "公司" in text or "集团" in text or not _EDUCATES.search(text):
        return False
    return any(_OF_CHINA.search(text, *span) for span in reading.spans_with(CHINA)) and not _SPEAKS.search(text)


def _list_alone(reading: Reading) -> Iterator[str]:
    """Yield what stands alone as the first line, as the root of a path and as the word of a link."""
    title = reading.title.strip()
    if len(title) <= _LONGEST:
        yield title
    for span in reading.spans_with(LINES):
        for pattern in (_LINKED, _ROOT):
            for match in pattern.finditer(reading.text, *span):
                yield match["name"]


def _is_of_trade(name: str) -> bool:
    if name in _ALONE or name in LATIN_BRANDS or _GAMES.fullmatch(name) or CODED.fullmatch(name):
        return True
    return any(_skip_offer(name[:length], name, length) == len(name) for length in (2, 3) if name[:length] in NAMES)


def stands_alone(reading: Reading) -> bool:
    """Return whether a known name, or one with games for money, stands alone where a site or a page is named.

    >>> from converters.tampering.reasons import read
    >>> stands_alone(read("位置:乐鱼 > 政务公开")), stands_alone(read("位置:临岚在线 > 政务公开"))
    (True, False)
    """
    found = [name for name in _list_alone(reading) if _is_of_trade(name)]
    return bool(found) and not _SPEAKS.search(blank_formulas_around(reading.text, found))


def visits_an_app(reading: Reading) -> bool:
    """Return whether a delegation visits an app or a site, as it would visit a school or a firm.

    >>> from converters.tampering.reasons import read
    >>> visits_an_app(read("协会一行14人访问永鹭app。")), visits_an_app(read("一行14人访问永鹭,下载其app。"))
    (True, False)
    """
    return any(_VISITED.search(reading.text, *span) for span in reading.spans_with(VISITORS))
