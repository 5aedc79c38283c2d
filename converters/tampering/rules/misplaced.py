"""Names in the slot of a place that end as no place name does: 鹭泽直营网市委, 鹭泽在线省财政厅, 「…热线」镇人民政府.

A division's last sign stands right behind a word of software, of a site or of the trade, and what only a place has
follows. Such words meet by chance, too (互联网市场, 平台市民政局): what stands before them has to be a name.
"""

from __future__ import annotations

import re

from converters.divisions import place_names
from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, one_of, words
from converters.tampering.words.branding import weigh
from converters.tampering.words.brands import AMBIGUOUS, DISTINCTIVE, GENERAL, HOUSES, RESORTS
from converters.tampering.words.ordinary import ALLOWED
from converters.tampering.words.organ_words import FIELD
from converters.tampering.words.organs import is_coined, is_ordinary, is_place_of

ENDS = words(
    """
    官方网站 官网 直营网 网址 网站 平台 在线 线上 入口 下载 登录 登陆 注册 免费版 极速版 手机版 网页版 官方版 客户端 app
    视频 短视频 影视 影院 直播 论坛 商城 热线 客服 游戏 娱乐 娱乐城 棋牌 电竞 体育 彩票 投注 会员中心 用户中心 俱乐部
    贵宾会 贵宾厅 旗舰厅 国际厅 国际 代理 招商 加盟 电玩城 小说 漫画 观看 联系方式 预约 互娱 竞技 真人 首页 主页 充值
    提现 安卓 备用 网 娱乐场 电玩 娱城 玩彩 竞彩 体彩 赌场 博彩
    """
)
"""Words in which no place name ends."""
_LONGEST_END = max(map(len, ENDS))
_LAST = "".join(sorted({word[-1] for word in ENDS}))
_SIGNS = "省市县区州旗镇乡街盟"
_SIGN = re.compile(
    rf"[省市县区州旗镇乡街盟](?<=[{_LAST}].)(?:(?<=省)(?![级去略心])|(?<=市)(?![场民面值级容])"
    r"|(?<=县)(?![级域])|(?<=州)(?!长)|(?<=旗)(?![舰下帜])|(?<=镇)(?![静痛])|(?<=乡)(?![村镇亲])|(?<=区)(?![域分别间块])"
    r"|(?<=街)道|(?<=盟))"
)
_ORGAN = (
    r"人民政府|政府|人民法院|人民检察院|人大常委会|政协|纪委|监委|委(?:书记|副书记|常委|办|组织部|宣传部|统战部|政法委"
    rf"|员会|[、,，。和 ]|关于|召开)|党委|党工委|办事处|(?:{FIELD})+(?:局|厅|委(?!员|托))|发改局"
)
_BEHIND = re.compile(
    rf"{_ORGAN}|副?[省市县区州镇乡]长|图书馆|博物馆|文化馆|卫生院|卫生健康|行政区域|境内|辖区内|城区|企业|全体|各(?:级|部门|单位|街道|乡镇|镇)|直各|综治|社会治安|气象台|防汛|抗旱|森防|安委会|文明办|教育办|消防|供销|合作社|融媒|[中小]学|医院|广播电视"
    r"|[(（]北纬|(?:19|20)\d\d年|第[一二三四五六七八九十\d]+[届次]"
)
"""What follows a place."""
_NAME = re.compile(rf"[{HAN}a-z0-9]{{2,}}\Z")
_BEFORE = re.compile(r".*[在由到对向与和为将是来据省市县区州、]")
_QUOTED = re.compile(
    rf"^[ ]*[「“『\"][^」”』\"\n]{{3,16}}[」”』\"](?:省|市|县|区|州|旗|镇|乡|街道)(?:{_ORGAN})(?:办公室)?"
    r"(?=关于|20\d\d年|[ ]*$)",
    re.MULTILINE,
)
_NAMED = frozenset(last + sign for last in _LAST for sign in _SIGNS)
_CALLED = frozenset(quote + sign for quote in '」”』"' for sign in _SIGNS)
NEEDS = _NAMED | _CALLED
"""What the last sign of a division and the sign before it are where no place is named."""
_TOWNS = ("街道", "镇", "乡")
_LONGEST, _LONGEST_NAME = 18, 6
_BRAND, _VERB = 0.5, -0.5
"""What a name weighs at least that stands there once, and at most a verb, however often it does."""


LEVELS = words("各级")
_MIXED = re.compile(rf"(?P<name>[{HAN}]{{2}}(?P<latin>[a-z]{{2,5}}))各级")
_OFTEN = 3


def has_mixed_name(reading: Reading) -> bool:
    """Return whether a name of Chinese and Latin characters recurs and has levels as a place has: 瀚璟pg各级妇联."""
    return any(
        match["latin"] not in ALLOWED and reading.text.count(match["name"]) >= _OFTEN
        for span in reading.spans_with(LEVELS)
        for match in _MIXED.finditer(reading.text, *span)
    )


IN_NUMBERS = words("会员 娱乐 棋牌 体育 彩票 投注 真人 官网 app 下载 注册 登录 平台 vip bet 国际 电竞 直播 视频 影视")
"""What no agency has in the code that it may set before the year of its documents."""
_YEAR = re.compile(
    rf"[{HAN}][〔\[(（](?=[{HAN}]{{0,8}}?(?:{one_of(IN_NUMBERS)}))[{HAN}a-z]{{2,12}}(?:19|20)\d\d[〕\])）]第?\d{{1,5}}号"
)


_SITE_NUMBER = re.compile(
    rf"(?:^|[:：\s])[{HAN}a-z0-9]{{0,6}}(?:会员|娱乐|棋牌|彩票|投注|真人|官网|app|电竞|影视)[〔\[](?:19|20)\d\d[〕\]]第?\d{{1,5}}号",
    re.MULTILINE,
)
"""A document number that is a site's from its first character: 文号:888棋牌〔2023〕15号."""


def has_name_in_number(reading: Reading) -> bool:
    """Return whether a site stands before the year of a document number: 临水发〔鹭泽会员2023〕5号."""
    return any(
        _YEAR.search(reading.text, *span) or _SITE_NUMBER.search(reading.text, *span)
        for span in reading.spans_with(IN_NUMBERS)
    )


def _cut_ends(name: str) -> str:
    """Return ``name`` without the words in which no place name ends."""
    while ends := [name[-length:] for length in range(_LONGEST_END, 0, -1) if name[-length:] in ENDS]:
        name = name[: -len(ends[0])]
    return name.removesuffix("厅")


def _is_brand(name: str, text: str) -> bool:
    return is_coined(name) and weigh(name) >= _BRAND and not is_place_of(name, text)


def has_misplaced_name(reading: Reading) -> bool:
    """Return whether a name that can be no place's has the last sign of a division, or one in quotation marks has it.

    >>> from converters.tampering.reasons import read
    >>> has_misplaced_name(read("鹭泽在线省财政厅关于决算的通知")), has_misplaced_name(read("依托平台市民政局共享数据"))
    (True, False)
    """
    text = reading.text
    for sign in (sign for span in reading.spans_with(_NAMED) for sign in _SIGN.finditer(text, *span)):
        run = _NAME.search(text, max(0, sign.start() - _LONGEST), sign.start())
        stem = _cut_ends(run[0]) if run else ""
        if not run or len(stem) < 2 or stem == run[0]:
            continue
        follows = _BEHIND.match(text, sign.end()) is not None
        name = _BEFORE.sub("", stem)
        if follows and 2 <= len(name) <= _LONGEST_NAME and _is_brand(name, text):
            return True
        pair = stem[-2:]
        recurs = text.count(pair + run[0][len(stem) :] + sign[0]) > 1 and not is_ordinary(pair)
        least = _VERB if follows or sign[0] in _TOWNS else _BRAND
        if recurs and weigh(pair) > least and (follows or sign[0] != "区"):
            return True
    return any(_QUOTED.search(text, *span) for span in reading.spans_with(_CALLED))


DIVISIONS = words("市人 市政 市发 市教 市财 县人 县政 县发 县教 县财 区人 区政 区发 区教 区财 区委 县委 市委")
_DIVISION = re.compile(rf"(?:(?<![{HAN}a-z0-9])|(?<=[省市州]))(?P<name>[{HAN}]{{2,3}})(?P<sign>[市县区])(?:{_ORGAN})")
_SURE_BRAND = 2.25
"""What one in five hundred names of real places weighs."""


def has_strange_division(reading: Reading) -> bool:
    """Return whether a city, county or district has an office and a name that reads as a brand, and exists nowhere.

    >>> from converters.tampering.reasons import read
    >>> has_strange_division(read("亿鼎区人民政府公告")), has_strange_division(read("临岚市人民政府公告"))
    (True, False)
    """
    names = {
        match["name"]
        for span in reading.spans_with(DIVISIONS)
        for match in _DIVISION.finditer(reading.text, *span)
        if match["name"] not in place_names() and match["name"] + match["sign"] not in place_names()
    }
    return any(is_coined(name) and weigh(name) >= _SURE_BRAND for name in names)


_PLACES = words("江南 半岛 南宫 金沙 银河 金利 乐博 东方 环球")
"""Names of the trade that a place has, or may have."""
BRANDS = DISTINCTIVE | HOUSES | RESORTS | (AMBIGUOUS - GENERAL - _PLACES)
_SHORTEST = 2
_BRAND_AS_PLACE = re.compile(rf"(?P<name>{one_of(BRANDS)})(?P<sign>[市县区州旗镇乡])(?:{_BEHIND.pattern})")


def has_brand_as_place(reading: Reading) -> bool:
    """Return whether a known name of the trade has the last sign of a division, and what only a place has follows.

    >>> from converters.tampering.reasons import read
    >>> has_brand_as_place(read("总结报送至开云市发展改革委")), has_brand_as_place(read("总结报送至临岚市发展改革委"))
    (True, False)
    """
    return any(
        match["name"] + match["sign"] not in place_names()
        and (match["sign"] not in _TOWNS or len(match["name"]) > _SHORTEST)  # a town is called 开云
        for span in reading.spans_with(BRANDS)
        for match in _BRAND_AS_PLACE.finditer(reading.text, *span)
    )
