"""Phrases of the trade in the place of a name: 在线买球举办了英语大赛, 「赌博正规官网校友」, 鹭泽官网教务处处长.

Sites that copy a school, a hospital or a firm set what they want to be found for wherever its name stood. Such phrases
are no names, and a way in to a site has no students: a text that is not about them has neither.
"""

from __future__ import annotations

import re

from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, latin_spans, one_of, words
from converters.tampering.words.brands import RESORTS
from converters.tampering.words.denials import turns_against
from converters.tampering.words.formulas import blank_formulas_around
from converters.tampering.words.ordinary import ALLOWED, PURSUING
from converters.tampering.words.organ_words import FIELD
from converters.tampering.words.slogans import SLOGANS

_SPEAKS = re.compile(
    one_of(words("警方 公安 民警 涉案 端掉 禁赌 判决 获刑 博彩业 博彩监察 赌牌 赌权 娱乐场所 风险提示"))
    + f"|{PURSUING}"
)
"""What a text has that speaks about such phrases."""
_FOOD, _SPEAKS_OF_FOOD = re.compile("[菠白]菜"), re.compile("[菠白]菜种植|蔬菜|菜价|菜农|菜地")
"""Phrases that are called by the names of vegetables, and what a text about those has."""

_BY_PIECES = tuple((words(pieces), re.compile(pattern, re.MULTILINE)) for pieces, pattern in SLOGANS.items())
PHRASES = frozenset[str]().union(*(pieces for pieces, _ in _BY_PIECES))
"""What such phrases have."""

WAYS_IN = words("官网 官方网站 手机版 网页版 入口 网址 注册 登录 下载 网站 论坛")
"""What ends as no name of a school or a firm does."""
_BODY = (
    "教务处|团委|团总支|党委(?!书记信箱)|党总支|党支部|学生会|校友|工会(?!会员)|学生[会处]|副?校长|副?院长|副?董事长|副?总经理"
    "|(?:书法|体育|音乐|美术|青年)?教师(?!资格|招聘|网)|师生|毕业生(?!就业)|20\\d\\d[届级]|会议室|校区|优秀员工|学子|员工党|的[一二三四五六七八九十两\\d]{1,3}[位名]|各院部|欧美同学会|[a-z\u3400-\u9fff]{0,4}学院(?:院长|党|师生|教师)|领导班子"
)
_COLUMN = (
    "信箱|邮箱|专栏|栏目|网页|页面|板块|版块|频道|公众号|网站|主页|入口|查询|登录|系统|版权|新闻|动态|概况|介绍|简介|名单|服务|招聘|下载"
    "|公告|通知|专题|园地|作品|展|接待|开放日|问答|访谈|[录网台]"
)
"""What a part of a site is called."""
_TAKES_PART = "参加|出席|参赛|出战|发言|获得|荣获"
_USURPED = re.compile(
    rf"""
      (?P<name>[{HAN}a-z0-9.]{{2,10}}?)(?:官网|官方网站|手机版|网页版|登录入口|官方入口|注册登录|app下载|网址)
      (?:(?:{_BODY})(?![{HAN}]{{0,4}}(?:{_COLUMN}))
      |与[{HAN}a-z]{{4,24}}(?:签署|签约|签订|合作协议|友好合作)|的?社会形象)
    | [{HAN}a-z0-9]{{2,8}}(?:官网|官方网站)在[{HAN}a-z0-9]{{2,16}}(?:召开|举行|举办)
    | (?:代表|祝|由)[{HAN}a-z0-9]{{2,8}}(?:官网|论坛|入口|网址)(?:{_TAKES_PART}|20\d\d届|[{HAN}]{{0,4}}主办)
    | (?<![a-z0-9./@])[a-z]{{2,10}}\d{{0,4}}(?:官网|入口)[ ]?(?:{_BODY}|系统广大|成立[两三四五六七八九十]周年)
    """,
    re.VERBOSE,
)
_LED = re.compile(
    r"(?:在|于|从|经|通过|登录|登陆|访问|进入|关注|查看|查询|详见|参见|见|据|以及|和|及|或|、|点击|打开|浏览)[^,。;\n]{0,6}\Z"
)
"""What stands before a site that readers are sent to."""
_INSTITUTION = re.compile(
    "学校|学院|大学|集团|公司|医院|高校|校园|师生|学生|学子|院系|校区|教学|教师|教职工|医护|职工"
)

GAMES = words("集团娱乐 国际娱乐 真人 棋牌 投注 捕鱼 买球 电竞 百家乐 老虎机 娱乐城 快三")
_GAME_ORGAN = re.compile(
    rf"(?:{one_of(GAMES)})(?:(?:(?!体育|文化|旅游|文广|广电|彩票|管理|运动|竞技)(?:{FIELD})){{1,3}}[局厅]|消防救援|公共交通|公交集团|公交公司|自来水(?:集团|公司|有限)|市民中心|招生就业处|教务处|中心小学|人民医院|人民政府|人民法院|人民检察院|管委会|村民委员会"
    rf"|街道办事处|党工委)|(?:集团|国际)娱乐[{HAN}]{{2,6}}局"
)
"""A game right before an office that has nothing to do with it."""

LISTED = words("游戏中心 互娱 娱乐 棋牌 电竞 彩票 娱城 真人")
_LISTED = re.compile(
    rf"[局委院办][ ](?![{HAN}]{{0,4}}文化)[{HAN}]{{2,8}}(?:游戏中心|棋牌|娱乐|互娱|电竞|娱城)"
    rf"[ ][{HAN}]{{2,10}}[局委院办](?![{HAN}])"
    rf"|[、:：][省市县区州](?!文旅|文化|[{HAN}]?旅|[{HAN}]?体)[{HAN}]{{2,4}}(?:{one_of(LISTED)})、[省市县区州]?[{HAN}]{{2,10}}(?:局|委|办|院|中心)(?=[、,。;\n])"
)
"""An element of a list of offices that ends as none does: 市科技局、市鹭泽互娱、市财政局."""

HEADED = RESORTS | words("澳门新濠影汇 澳门新葡京 澳门金沙 澳门银河 澳门永利 澳门美高梅 澳门太阳城")
_HEADED = re.compile(rf"^[ ]*(?:{one_of(HEADED)})[ ]?[:|丨_—-][ ]?(?=[{HAN}]{{6}})", re.MULTILINE)
_TRAVEL = re.compile("酒店|度假|旅游|会展|演出|演唱|澳门特|澳門|景区|赞助|业绩|股份|港元")
"""What a text about a house speaks of."""


CLONED = words("公司_ 集团_")
_CLONED = re.compile(rf"(?:公司|集团)_(?:官方网站|官网):(?=[{HAN}])")
"""How the name of a site, as a search engine shows it, is set before whatever the page says."""


def is_cloned(reading: Reading) -> bool:
    """Return whether the title of a site stands where a name did: 鹭泽公司_官方网站:水利局关于汛期的通知."""
    return any(_CLONED.search(reading.text, *span) for span in reading.spans_with(CLONED))


_LEAD = 6


def usurps_a_name(reading: Reading) -> bool:
    """Return whether a phrase of the trade stands in a text of an institution that does not speak of such things.

    >>> from converters.tampering.reasons import read
    >>> usurps_a_name(read("9月2日,在线买球举办了英语演讲大赛,学院师生参加。"))
    True
    >>> usurps_a_name(read("9月2日,学院举办了反诈讲座,提醒师生警惕在线买球。"))
    False
    """
    text = reading.text
    found = {
        match[0]
        for pieces, phrase in _BY_PIECES
        if reading.has_one_of(pieces)
        for span in reading.spans_with(pieces)
        for match in phrase.finditer(text, *span)
        if not turns_against(text[max(span[0], match.start() - _LEAD) : match.end()])
    }
    if not found:
        return False
    rest = blank_formulas_around(text, found)
    is_of_food = any(map(_FOOD.search, found)) and _SPEAKS_OF_FOOD.search(rest) is not None
    return not is_of_food and not _SPEAKS.search(rest)


def has_acting_site(reading: Reading) -> bool:
    """Return whether the way in to a site acts as a school or a firm does, or has what only these have.

    >>> from converters.tampering.reasons import read
    >>> has_acting_site(read("会议由鹭泽官网教务处处长主持,学院师生参加。"))
    True
    >>> has_acting_site(read("请登录学院官网教务处主页查询,或在学校官网校长信箱留言。"))
    False
    """
    text = reading.text
    acts = any(
        not _LED.search(text, max(0, match.start() - 8), match.start())
        for span in reading.spans_with(WAYS_IN)
        for match in _USURPED.finditer(text, *span)
    )
    return acts and _INSTITUTION.search(text) is not None  # asked last: it is sought in all of the text


def plays_as_office(reading: Reading) -> bool:
    """Return whether a game stands right before an office that has nothing to do with it.

    >>> from converters.tampering.reasons import read
    >>> plays_as_office(read("临岚县鹭泽湾真人消防救援大队入户宣传")), plays_as_office(read("市棋牌运动管理中心"))
    (True, False)
    """
    text = reading.text
    found = {match[0] for span in reading.spans_with(GAMES) for match in _GAME_ORGAN.finditer(text, *span)}
    return bool(found) and not _SPEAKS.search(blank_formulas_around(text, found))


def lists_a_game(reading: Reading) -> bool:
    """Return whether a list of a division's offices has one that ends on a game.

    >>> from converters.tampering.reasons import read
    >>> lists_a_game(read("参会单位:市科技局、市鹭泽互娱、市财政局。"))
    True
    >>> lists_a_game(read("涉及餐饮、文化娱乐、市场监管局。"))
    False
    """
    return any(_LISTED.search(reading.text, *span) for span in reading.spans_with(LISTED))


_LATIN_PLACE = re.compile(
    rf"(?<![a-z0-9.@/-])(?P<name>[a-z]{{3,8}})[市县](?=[{HAN}]{{2}}(?:[区县镇乡]|街道)[{HAN}\d])(?!场|级|域)"
    r"|(?<![a-z0-9.@/-])(?P<short>[a-z]{3,6})[市县区](?=(?:19|20)\d\d年|人民政府|政府|[发教财民水交](?:展|育|政|务|利|通)[和局])"
)


_PLACEHOLDER = re.compile("x{2,}[市县区]|某")


def is_latin_place(reading: Reading) -> bool:
    """Return whether the name of a division is of Latin letters.

    >>> from converters.tampering.reasons import read
    >>> is_latin_place(read("xvrn市2023年预算执行情况")), is_latin_place(read("cbd区人民政府"))
    (True, False)
    """
    text = reading.text
    return any(
        not {match["name"], match["short"]} & ALLOWED and not _PLACEHOLDER.match(match[0])
        for span in latin_spans(text)
        for match in _LATIN_PLACE.finditer(text, *span)
    )


def heads_with_house(reading: Reading) -> bool:
    """Return whether a line is headed by a house, as if it had said what follows, in a text about something else.

    >>> from converters.tampering.reasons import read
    >>> heads_with_house(read("澳门新濠影汇:全市教育系统安全工作会议召开"))
    True
    >>> heads_with_house(read("澳门新濠影汇:暑期度假套餐全市教育工作者优惠"))
    False
    """
    text = reading.text
    return any(_HEADED.search(text, *span) for span in reading.spans_with(HEADED)) and not _TRAVEL.search(text)
