"""Coined names that are promoted: no dictionary has their characters as a word, and a chain of suffixes follows.

万隆兴业|娱乐|官方网站, 信诚博汇|app|下载|安装. An agency's own site, and an app that a notice tells how to use, have
a verb before them or go on as an instruction does; what is spliced in has neither.
"""

from __future__ import annotations

import re
from functools import lru_cache

from converters.tampering.candidates.firms import COLUMN, COMPANY, is_called_so
from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, one_of, words
from converters.tampering.words.branding import weigh
from converters.tampering.words.coinage import MONEY, NO_NAME, STOPS, is_name, is_place, name_before, run_before
from converters.tampering.words.formulas import blank_formulas
from converters.tampering.words.ordinary import ALLOWED, PURSUED
from converters.tampering.words.organs import is_ordinary
from converters.words import rare_words, split_words

_GAMES = MONEY | words("体育 国际")
_PLAYS = tuple(MONEY)
_STRONG = words("官网 官方网站 免费观看 手机版 网页版 在线观看 手机端 网址 代理 加盟 老版 最新版 安装 中文版 精装版")
PROMOTED = words(
    """
    官方网站 官方 官网 网站 登录 登陆 注册 下载 入口 app 平台 网址 手机版 网页版 首页 客户端 开户 代理 加盟 在线观看
    娱乐城 娱城 手机端
    """
)
"""What is promoted has one of these behind its name."""
NEEDS = PROMOTED | _GAMES | {"直播"}
_PART = one_of(
    _GAMES
    | _STRONG
    | PROMOTED
    | words(
        "电子 游戏 影院 直播间 直播 足球 篮球 电玩 竞技 集团 招商 最新 移动端 版 在线 会员 网站 苹果 安卓 地址 直营"
        " 手机 充值 预测网 预测 开奖 链接 中国"
    )
)
_PARTS = re.compile(_PART)
_CHAIN = re.compile(rf"(?:{_PART})(?:[ ·\-_|/丨•]?(?:{_PART}))*")
_SHORT, _LONGEST_LIST = 5, 400
_USED = re.compile(
    r"(?:扫一扫|登录|登陆|下载|通过|打开|进入|使用|利用|关注|搜索|安装|访问|搭建|建设|推广|依托|借助|[凭请可扫等款个见着]"
    r"|点击|查询|开发|运行|启用|上线|全国|手机|统一|网上|电子|官方|虚假|注册|认准|严禁|禁止|不得)$"
)
"""What stands before a site that a notice speaks of."""
_AT = frozenset("在以用至")
"""What may stand before such a site, and before an office."""
_USES = re.compile(
    r"[的是为被等系以上里内查填缴办栏页号后或和及并即账微小商]|资[本金格]|会计|报名|进行|申请|预约|公布|提交|申报|通知|链接|地址|二维码|使用|完成|下载|渠道"
    r"|操作|运营|升级|建设|项目|服务|管理|功能|公众|旗舰|客服|误称|每|站|限流|赞助|冠名|协办|暂停|封闭|关闭|匝道"
)
"""How a sentence goes on behind such a site."""
_QUOTED = tuple('“"「『‘《')
SPEAKS = (PURSUED - {"整治"}) | words(
    "侵害用户 黑客 违规 约谈 检查对象 娱乐场所 证券代码 证券简称 股票代码 等场所 博彩 暗链 被植入 植入暗链 植入木马"
    " 被篡改 国新出审"
)
"""What a text has that speaks about such names, or lists firms."""
_RENOVATES = re.compile("整治(?<!环境整治)")


def _weigh(name: str, chain: frozenset[str], before: str, after: str) -> float:
    """Return how much a name with this ``chain`` of suffixes looks spliced in between ``before`` and ``after``."""
    weight = 0.5 * (len(chain) - 1) + _RARE * (weigh(name) > _RARE)
    weight += 1.5 if chain & MONEY or name.startswith(_PLAYS) else 1.0 if chain & _GAMES else 0.0
    weight += min(2, len(chain & _STRONG)) if chain & _STRONG else 0.5 * bool(chain & PROMOTED)
    weight += 0.5 * (not before.isalnum()) + 0.5 * (not after[:1].isalnum())
    if chain <= _BROAD and "\u4e00" <= after[:1] <= "\u9fff" and not _ANEW.match(after):
        weight -= 2  # firms and places are called so
    if chain <= _BROAD and after[:1] == " " and not before.isalnum():
        weight -= 1  # a firm in a row of a list
    if after[:1] in _LABELS and chain <= _OWN:
        weight -= 1  # the label of a service: 领券入口：
    if before in _LABELS and chain <= _OWN:
        weight -= 0.5  # who is named as the source may have a site
    if _ANEW.match(after):
        weight += 0.5
    elif chain == {"娱乐城"}:  # a lawful house may be called so
        weight -= 1
    if after[:1] == "、" and len(chain) == 1 and chain <= _FIRMS:
        weight -= 1.5  # in a list of firms, houses or bands
    if _USES.match(after) or (chain <= _GAMES | {"直播"} and _FIELD.match(after)):
        weight -= 1.5
    elif "\u4e00" <= after[:1] <= "\u9fff" or _YEAR.match(after):
        weight += 1
    elif before in _AT:
        weight -= 2
    weight -= 0.5 * (name in rare_words())
    return weight - 2 * (_USED.search(before) is not None)


_RARE, _TWICE, _OFTEN, _ENOUGH = 0.5, 2, 3, 2.0
_SITE = words("官方 官方网站 官网 登录 登陆 注册 下载 入口 网址")
"""No firm has these behind games in its name."""
_FIRMS = words("互娱 国际 真人 体育 直播")
_BROAD, _OWN, _LABELS = words("国际 体育"), words("官网 官方网站 网站 平台 app 客户端 入口 网址 下载"), frozenset(":：")
_FIELD = re.compile(
    r"[馆室厅院局课场城村赛界圈类业局]|中心|设备|器材|租赁|学校|基地|机场|陆港|会展|购物|社|检验|风情|集团|物流|贸易|旅行|鼠标|键盘|桌|椅|显示器|主机|电脑|耳机|装备|公园|公寓|酒店|学院|比赛|艺术|马拉|消费|入选|产业|俱乐部|赛事|活动|用品|文化|设施|项目|运动"
)
"""How what is no name of a site goes on behind games: 体育|公园."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_CLAUSE_BEFORE, _CLAUSE_AFTER = re.compile(r"(?:^|[,，。;；\n【])\Z"), re.compile(r"$|[,，。;；\n】_|｜—–-]")
_LAWFUL = re.compile("中国|福利|体育|全民|群众|官方|[省市区县]$")
_LETTERS, _LETTERS_BEHIND = re.compile("[a-z]{4,}"), re.compile("[a-z]{0,4}")


def _is_clause(text: str, match: re.Match[str], chain: frozenset[str]) -> bool:
    """Return whether a name and games or two suffixes with it are a clause of their own: ，红鲤彩票app，."""
    if len(chain) == 1 and chain.isdisjoint(_GAMES):
        return False
    name = run_before(text, match.start())
    start = match.start() - len(name)
    before = text[max(0, start - 1) : start]
    if not name or not _CLAUSE_BEFORE.search(before):
        return False
    end = _LETTERS_BEHIND.match(text, match.end())
    if end is None or not _CLAUSE_AFTER.match(text, end.end()):
        return False
    if len(chain) == 1 and chain.isdisjoint(MONEY) and text.count(name + match[0]) < _TWICE:
        return False
    if _LETTERS.fullmatch(name):
        return name not in ALLOWED and before == "【"
    unknown = sum(len(part) == 1 for part in split_words(name))
    is_unknown = unknown > 1 and (unknown == len(name) or not chain.isdisjoint(MONEY | {"官方"}))
    is_plain = is_ordinary(name) or NO_NAME.search(name) or _LAWFUL.search(name) or not STOPS.isdisjoint(name)
    is_plain = is_plain or is_place(name, text)
    return is_unknown and len(name) <= _SHORT and not is_plain


_CLAUSE_HEAD = re.compile(rf"(?:^|[,，。;；、\n])(?P<name>[{HAN}]{{2,4}})\Z")


def _begins_clause(text: str, match: re.Match[str], chain: frozenset[str]) -> bool:
    """Return whether a clause begins with a name, games, and what is promoted of them: ，麒麟汇体育入口…."""
    is_promoted = chain & _GAMES and chain & PROMOTED and len(chain) >= _PARTS_OF_CHAIN
    if not is_promoted and not _begins_anew(text, match, chain):
        return False
    head = _CLAUSE_HEAD.search(text, max(0, match.start() - _SHORT), match.start())
    if head is None:
        return False
    name = head["name"]
    is_plain = is_ordinary(name) or NO_NAME.search(name) or _LAWFUL.search(name) or is_place(name, text)
    return not is_plain and any(len(part) == 1 for part in split_words(name)) and STOPS.isdisjoint(name)


_PARTS_OF_CHAIN = 2
_ANEW = re.compile(
    r"[:：]?关于|计划\d|预计\d|根据|按照|依据|召开|调研|部署|举行|组织|开展|各[乡镇单市县区部相有]|同志|负责|牵头|认真|印发|结合|街道|法院|人民|[市县区镇乡](?:委|政府|人民)|局|委"
)
"""How a sentence begins, or an office's name goes on, behind a name that is spliced in."""


def _begins_anew(text: str, match: re.Match[str], chain: frozenset[str]) -> bool:
    """Return whether a name of games goes on as a sentence or an office does: 泽恒棋牌|根据《…》."""
    return not chain.isdisjoint(MONEY) and _ANEW.match(text, match.end()) is not None


def promotes_a_coinage(reading: Reading) -> bool:
    """Return whether a coined name is promoted where nothing speaks of it.

    >>> from converters.tampering.reasons import read
    >>> promotes_a_coinage(read("丹寨县亿泷在线手机版兴仁镇人民政府")), promotes_a_coinage(read("请登录政采云平台报名"))
    (True, False)
    """
    text = reading.text
    if not reading.has_one_of(NEEDS):
        return False
    speaks = reading.has_one_of(SPEAKS) or _RENOVATES.search(text) is not None
    for start, end in reading.spans_with(NEEDS):
        for match in _CHAIN.finditer(text, start, end):
            is_set_in = _is_before_office(text, match) or _is_beside_title(text, match) or _is_listed(text, match)
            if _is_promoted(text, match) and (is_set_in or not speaks or not _is_spoken_of(text, match)):
                return True
    return False


_SPEAKS = re.compile(f"{one_of(SPEAKS)}|{_RENOVATES.pattern}")


def _is_spoken_of(text: str, match: re.Match[str]) -> bool:
    """Return whether more than the formulas of any notice has words that speak about such names."""
    return _SPEAKS.search(blank_formulas(text, [match.span()])) is not None


def _is_listed(text: str, match: re.Match[str]) -> bool:
    """Return whether the name stands again and again in its line, and nowhere else: 瀚璟在线 瀚璟登录 瀚璟注册."""
    start, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
    end = end if end >= 0 else len(text)
    last = text[start : match.start()][-1:]
    if end - start > _LONGEST_LIST or not last or last in STOPS or text.count(last, start, end) < _OFTEN:
        return False
    name, _ = name_before(text, match.start())
    times = text.count(name, start, end) if name else 0
    return times >= _OFTEN and times == _count(text, name)


@lru_cache(maxsize=8)  # one name is asked for at each of its places
def _count(text: str, name: str) -> int:
    return text.count(name)


_VISITS = ("下载", "登录", "注册", "登陆")
_LOTTERIES = words("体育彩票 福利彩票 体育彩票网站 福利彩票网站")
"""What belongs to nobody else."""
_GOES_ON = {
    "bet": re.compile("比表面|比面积|法|吸附|模型|方程|分析|测"),
    "体育": re.compile(r"局|讯|\(\d{6}\)"),
    "棋牌": re.compile("一条街|室|馆"),
    "集团": re.compile("董事|主席|总裁|总经理|副总|股份|有限|旗下"),
    "代理": re.compile("机构|人|单位|费|合同|协议"),
}
"""What chemists measure (Brunauer, Emmett, Teller), an agency or a firm's number at the exchange, who leads a group, a
street of games, who buys for an agency."""
_OFFICE = re.compile(
    r"各(?:相关|有关|[乡镇市县区])?(?:股|科|处|室|单位|部门)|街道|人民(?:政府|法院)|[市县区](?:委|政府|人民)"
)


def _is_before_office(text: str, match: re.Match[str]) -> bool:
    """Return whether the words of an office follow, into whose name a name was set: a text speaks of none so."""
    return _OFFICE.match(text, match.end()) is not None


def _is_beside_title(text: str, match: re.Match[str]) -> bool:
    """Return whether a sign parts the name from the title, before or behind it: a text speaks of no name there."""
    if text.find("\n", 0, match.start()) >= 0 or match.start() >= _LONGEST_TITLE:
        return False
    run = run_before(text, match.start())
    before = text[: match.start() - len(run)] if run else ""
    return _PARTS_TITLE.search(before) is not None and _BEHIND_NAME.match(text, match.end()) is not None


_LONGEST_TITLE = 200
_PARTS_TITLE, _BEHIND_NAME = re.compile(r"(?:^|[_|｜—–-])[ ]*\Z"), re.compile(r"[ ]*(?:[_|｜—–-]|\n|$)")


def _is_promoted(text: str, match: re.Match[str]) -> bool:
    """Return whether the suffixes that ``match`` promote a coined name."""
    chain = frozenset(_PARTS.findall(match[0]))
    if match[0] in _LOTTERIES or (match[0].endswith(_VISITS) and COLUMN.match(text, match.end())):
        return False
    if text[match.end() :][:1] == "》" or text[match.start() - 1 : match.start()] == "非":  # a work; 均非官方网站
        return False
    goes_on = _GOES_ON.get(match[0] if match[0] == "bet" else match[0][-2:])
    if goes_on and goes_on.match(text, match.end()):
        return False
    if chain.isdisjoint(NEEDS) and not _begins_anew(text, match, chain):
        return False
    is_promoted = _is_clause(text, match, chain) or _begins_clause(text, match, chain) or _weighs(text, match, chain)
    return is_promoted and not _is_firm(text, match, chain)  # asked last: it is the costliest to ask


def _is_firm(text: str, match: re.Match[str], chain: frozenset[str]) -> bool:
    """Return whether the name of a firm goes on behind suffixes that it may have."""
    may_be_firm = chain.isdisjoint(_GAMES) or chain.isdisjoint(_SITE)
    return may_be_firm and COMPANY.match(text, match.end()) is not None


def _weighs(text: str, match: re.Match[str], chain: frozenset[str]) -> bool:
    """Return whether the name before ``chain`` is coined, and all around it weighs enough."""
    name, before = name_before(text, match.start())
    if before in _QUOTED or not is_name(name, text):
        return False
    weight = _weigh(name, chain, before, text[match.end() :][:4])
    if chain == {"体育"} and is_called_so(name, text):
        return False
    is_topic = text.count(match[0]) - text.count(name + match[0]) >= _OFTEN  # the text is about such things
    return weight - is_topic >= _ENOUGH
