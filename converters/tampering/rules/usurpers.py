"""Phrases of the trade in the place of a name: 在线买球举办了英语大赛, 「赌博正规官网校友」, 鹭泽官网教务处处长.

Sites that copy a school, a hospital or a firm set what they want to be found for wherever its name stood. Such phrases
are no names, and a way in to a site has no students: a text that is not about them has neither.
"""

from __future__ import annotations

import re

from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, latin_spans, one_of, words
from converters.tampering.words.brands import RESORTS
from converters.tampering.words.ordinary import ALLOWED, PURSUING
from converters.tampering.words.ordinary_senses import GOES_ON_AS, STANDS_BEHIND
from converters.tampering.words.organ_words import FIELD

_SPEAKS = re.compile(
    one_of(
        words("警方 公安 民警 涉案 端掉 禁赌 判决 获刑 博彩业 博彩监察 赌牌 赌权 娱乐场所 风险提示")
        | words("菠菜种植 白菜种植 蔬菜 菜价 菜农 菜地")
    )
    + f"|{PURSUING}"
)
"""What a text has that speaks about such phrases, or about the vegetables by whose names they are called."""

_GAME = "游戏|电子(?!商务|信息|政务|产品)|博彩|娱乐|赌博?|棋牌|彩票|买球|电竞|真人|网赌|网投"
_SITE = "平台|网站|官网|网址|app|软件|论坛|大全|入口"
_HOUSES = "金沙|永利|银河|葡京|皇冠"
_BRANDS = "星空|开云|乐鱼|米兰|必一|九游|爱游戏|半岛|华体会|[a-z]{2,4}"
_MANAGED = "管理|监管|审批|经营者|运营商"
_CUP = "官网|官方网站|买球|投注|下注|押注|竞猜"
_PHRASES = {
    "买球": f"(?:在线|网上|线上|足球|篮球|世界杯|欧洲杯|正规|官方)买球(?!{GOES_ON_AS['买球']})"
    f"|(?<!{STANDS_BEHIND['买球']})买球(?:网|app|平台|官网|入口|软件|投注|下注|实际|党委|师生|学院|学[生子]|教[师务职]|校[友园])",
    "菠菜": "菠菜(?:资源)?平台大全|菠菜(?:技术交流|信誉|交流|导航|担保|推广)?(?:论坛|评级|担保|导航网|圈子)",
    "白菜": "白菜(?:网|手机|策略|送彩金)?论坛|最新白菜网|(?:全讯|策略)白菜|白菜策略",
    "公海": r"\d{3,8}[a-z]?公海|公海(?:会员|[赌彩船]{2,4}|\d{3,4}(?![\d.]|多?[米海公里吨平亩名艘人万年])"
    r"|[a-z]{2,8}\d{0,4}(?=线路|检测|登|网|会员))",
    "十大 最正规 最靠谱 最权威 最奢华": rf"(?:十大|最(?:正规|靠谱|权威|奢华)的?)[{HAN}]{{0,4}}?(?:{_GAME})"
    f"[{HAN}]{{0,6}}?(?:{_SITE})|十大正规(?:官网|网站|平台|网址)",
    "赌": rf"(?:澳门|香港|网上|线上|十大)[{HAN}]{{0,4}}?赌博?[{HAN}]{{0,4}}?(?:{_SITE})",
    "新京 葡京 的京 浦京": r"葡萄新?京|葡的京|浦京(?:集团|娱乐|国际|官网|网站|\d{3,5}|[会城])",
    "体球网 足球比分网 篮球比分网 比分网直播": "体球网|足球比分网|篮球比分网|比分网直播",
    "澳彩 港彩 奥彩": f"(?:澳彩|港彩|新奥彩)[{HAN}]{{0,4}}?(?:资料|大全|图库|玄机|开奖结果|精准)",
    "贵宾会": f"(?:俄罗斯|澳门|新葡京|英国|法国|韩国|济州|塞班|缅甸|西港|国际|集团)贵宾会(?![{HAN}]?[议客见员面所])",
    "澳门 香港": f"(?:澳门|香港)(?:游戏|娱乐|电子|博彩|棋牌)(?:网站|平台)(?:大全|官网|网址)?(?!{_MANAGED})"
    rf"|澳门[{HAN}]{{2,4}}\d{{4,6}}(?![\d年号人万元])",
    "(官方": r"\(官方(?:网站|认证|版)?\)(?:vip)?(?:网站|官网|app|平台)",
    "有限公司官网": r"(?:体育|娱乐|国际|电竞|棋牌|足球|篮球|外围|买球|彩票)\((?:中国|china)\)(?:股份)?有限公司官网",
    "中国区)": r"·\(中国区\)有限公司",
    "游艇会": r"游艇会[a-z]{2,5}\d{0,4}",
    "不朽情缘": "不朽情缘",
    "尊龙凯时": "尊龙凯时(?:集团|水务|股份|控股)",
    "彩票会": "(?:足球|体育|福利)彩票会(?![员议所计展商同])",
    "网页版 手机版": f"(?:{_BRANDS})(?:网页版|手机版)(?:承担|作为|第[一二三四五六七八九十]+届|,)",
    "口关于 版关于": r"《[^《》\n]{2,16}(?:官方入口|登录入口|手机版|网页版)关于[^》\n]{2,60}》",
    "金沙门": "澳金沙门",
    "线路首页 线路官方网站 线路检测中心": "(?<!公交)(?<!地铁)(?<!旅游)线路(?:首页|官方网站|检测中心)",
    "网站(中国) 网站(china)": r"网站\((?:中国|china)\)(?:vip|官方|股份|有限)",
    "net": rf"(?<![a-z0-9./@-])\d{{2,5}}net[{HAN}]{{2}}",
    "实时比分 即时比分": f"[{HAN}]{{2,6}}vs[{HAN}]{{2,8}}(?:实时|即时)比分",
    "足彩": r"(?:网上|在线|线上)买足彩|买足彩(?:的?正规|平台|app|网站|软件)",
    "下单平台": f"(?:欧洲杯|世界杯|足球|篮球|正规)[{HAN}]{{0,2}}下单平台",
    "手机彩票": "手机彩票(?:官网|平台|app)",
    "比分直播 比分网": r"(?<!\d)\d{2,4}比分(?:直播|网)",
    "竞彩网": "中国竞彩网(?:认真|切实|扎实|进一步)?(?:做好|开展|印发|举办|召开|加强)",
    "以诚为本": r"(?:cc|com|noc|\d{3,5}[a-z]{0,4})\)?以诚为本",
    "港澳公式": r"港澳公式\d",
    "新京葡萄 新普京": "新京葡萄|新普京",
    "开奖结果 开奖记录": f"(?:澳门|香港|新澳|奥门)[{HAN}]{{0,4}}开奖(?:结果|记录)",
    "释落实 析落实 答落实": "解[答释析]解[答释析]落实",
    "俄罗斯": r"(?<!\d)\d{2,4}俄罗斯(?:登[录陆]|官|专|贵宾|享)|俄罗斯(?:专享会|享会)",
    "平台丨 平台|": r"(?:体育|娱乐|棋牌|电竞|彩票|国际)平台[丨|]集团有限公司",
    "优配": f"^[{HAN}]{{2}}优配$",
    "信用卡": "信用卡(?:垫还|代还|套现)+(?:公司|中心|平台|电话|微信|热线)",
    "信誉": f"[{HAN}]{{2,4}}(?:国际|娱乐|体育|棋牌|彩票)信誉(?:第一|至上|最好|保证)",
    "狗万 天下彩 网投领导者 群p 娱人城": "狗万(?![元只一条家里物斤两年人份亿余户吨])|天下彩(?!票)|网投领导者|娱人城"
    f"|(?<![{HAN}a-z])群p(?![a-z])",
    "老哥": "老哥(?:论坛|俱乐部|交流)",
    "亚洲城": r"亚洲城(?:[a-z]{1,4}\d{2,4}|(?!20[123]\d)\d{2,4}(?![\d号年路弄]))",
    "毫升": r"(?<!登录)(?<!访问)(?:官方网站|官网|app|网址)\d{1,4}毫升(?!\d)",
    "威尼斯": f"(?:{_HOUSES})威尼斯",
    "中国) china)": rf"(?:{_BRANDS})\((?:中国|china)\)(?:主办|承办|校区|党委|学院|师生|团委)"
    r"|(?:官网|官方网站|手机版|app|登录|入口)\((?:中国|china)\)(?:股份|集团)?有限公司",
    ".com .net .cc .vip": rf"(?<![a-z0-9./@:_-])[a-z0-9]{{2,12}}\.(?:com|net|cc|vip)[{HAN}]{{2}}"
    "(?:中国|体育|官网|集团|娱乐|国际)",
    "金算盘 小鱼儿 管家婆 金多宝 白小姐": r"(?<![a-z0-9])[a-z]{1,3}\d{4,6}(?:金算盘|小鱼儿|管家婆|金多宝|白小姐)",
    "太阳成": "太阳成城?集团",
    "皇冠新款": "皇冠新款",
    "欧美 日韩 国产 亚洲": r"(?:(?:欧美|日韩|国产|亚洲|无码|色)[ ]){2,}(?:欧美|日韩|国产|亚洲|无码|色)",
    "龙8 红足": "龙8(?:控股)?集团|红足[1一]{1,2}世",
    "投注 棋牌 彩票 娱乐 真人": r"[【\[](?:投注|买球|博彩|棋牌|彩票|娱乐|真人)(?:官网|平台|网站|入口)+[】\]]",
    "世界杯": rf"^[ ]*(?:20\d\d)?(?:fifa)?世界杯(?:{_CUP})(?:app|平台|入口|网址)?[ \-_—|]+[{HAN}]{{4}}",
}
"""What every match of a pattern has -> the pattern."""
PHRASES = words(" ".join(_PHRASES))
_BY_PIECES = tuple((words(pieces), re.compile(pattern, re.MULTILINE)) for pieces, pattern in _PHRASES.items())

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
    rf"(?:{one_of(GAMES)})(?:(?:(?!体育|文化|旅游|文广|广电|彩票|管理|运动|竞技)(?:{FIELD})){{1,3}}[局厅]|消防救援|人民政府|人民法院|人民检察院|管委会|村民委员会"
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
    }
    if not found:
        return False
    rest = text
    for phrase in found:
        rest = rest.replace(phrase, " ")
    return not _SPEAKS.search(rest)


def has_acting_site(reading: Reading) -> bool:
    """Return whether the way in to a site acts as a school or a firm does, or has what only these have.

    >>> from converters.tampering.reasons import read
    >>> has_acting_site(read("会议由鹭泽官网教务处处长主持,学院师生参加。"))
    True
    >>> has_acting_site(read("请登录学院官网教务处主页查询,或在学校官网校长信箱留言。"))
    False
    """
    text = reading.text
    if not _INSTITUTION.search(text):
        return False
    return any(
        not _LED.search(text, max(0, match.start() - 8), match.start())
        for span in reading.spans_with(WAYS_IN)
        for match in _USURPED.finditer(text, *span)
    )


def plays_as_office(reading: Reading) -> bool:
    """Return whether a game stands right before an office that has nothing to do with it.

    >>> from converters.tampering.reasons import read
    >>> plays_as_office(read("临岚县鹭泽湾真人消防救援大队入户宣传")), plays_as_office(read("市棋牌运动管理中心"))
    (True, False)
    """
    text = reading.text
    return any(_GAME_ORGAN.search(text, *span) for span in reading.spans_with(GAMES)) and not _SPEAKS.search(text)


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
    r"(?<![a-z0-9.@/-])(?P<name>[a-z]{3,6})[市县区](?=(?:19|20)\d\d年|人民政府|政府|[发教财民水交](?:展|育|政|务|利|通)[和局])"
)


def is_latin_place(reading: Reading) -> bool:
    """Return whether the name of a division is of Latin letters.

    >>> from converters.tampering.reasons import read
    >>> is_latin_place(read("xvrn市2023年预算执行情况")), is_latin_place(read("cbd区人民政府"))
    (True, False)
    """
    text = reading.text
    return any(
        match["name"] not in ALLOWED for span in latin_spans(text) for match in _LATIN_PLACE.finditer(text, *span)
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
