"""Lures that need no name: a way round the wall, trial money, how to play in the place of a county."""

from __future__ import annotations

import re

from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, words
from converters.tampering.words.denials import turns_against

TUNNELS = words("vpn 加速器 梯子 翻墙 科学上网 机场节点 ssr v2ray clash")
_WAY = (
    r"(?:免费版?|永久版?|官方版?|官网|官方网站|下载|安卓版?|苹果版?|ios|pc版?|电脑版?|手机版|破解版?|最新版?|正版|不限流量|无限流量|试用"
    r"|安装包?|网址|入口|注册|登[录陆]|app|vpn|加速器|梯子|节点|软件|推荐|机场|订阅|翻墙|科学上网|[ ·-])"
)
_TUNNEL = re.compile(
    rf"(?P<name>[{HAN}a-z0-9]{{0,6}}?)(?:vpn|加速器|梯子|翻墙软件|翻墙|科学上网|机场节点|ssr|v2ray|clash)(?P<asked>{_WAY}{{2,}})"
)
_FREE = re.compile("免费|永久|破解|流量|官网|官方网站|vpn|加速器|梯子|翻墙|节点")
_FETCH = re.compile("下载|安装|安卓|苹果|ios|破解|永久|注册|推荐|订阅|官网")
_LADDER = re.compile("vpn|加速器|节点|软件|app|官网|下载|翻墙|订阅")
"""What a ladder over the wall has behind it, and one of wood has not."""
_OWN = re.compile(
    "校|学院|大学|企业|单位|政务|电子|[粒离]子|直线|创业|产业|孵化|easyconnect|atrust|ssl|web|内网|医用|图书馆|严禁|禁止|使用|不得|勿"
)
"""What stands before a tunnel into one's own network, or a machine."""
_FORBIDS = re.compile(
    "严禁|禁止|不得|切勿|请勿|谨防|警惕|非法|违法|违规|查处|打击|处罚|下架|屏蔽|擅自|拒绝|不要|涉嫌|当事人|某某|等软件|等工具"
)
_QUOTED = re.compile(r"[“《「『\"‘][^”》」』\"’\n]{0,30}\Z")
_CLAUSE_ENDS = "。！!;；\n"


def _sentence_around(text: str, start: int, end: int) -> str:
    first = max(text.rfind(sign, 0, start) for sign in _CLAUSE_ENDS) + 1
    lasts = [at for sign in _CLAUSE_ENDS if (at := text.find(sign, end)) >= 0]
    return text[first : min(lasts, default=len(text))]


def offers_a_tunnel(reading: Reading) -> bool:
    """Return whether a sentence offers a way round the wall, whatever the page speaks about.

    >>> from converters.tampering.reasons import read
    >>> offers_a_tunnel(read("鹭风vpn免费版官网下载")), offers_a_tunnel(read("严禁使用翻墙软件免费下载"))
    (True, False)
    """
    text = reading.text
    for match in (match for span in reading.spans_with(TUNNELS) for match in _TUNNEL.finditer(text, *span)):
        asked = match["asked"]
        is_ladder = text.startswith("梯子", match.end("name"))
        if not (_FREE.search(asked) and _FETCH.search(asked)) or _OWN.search(match["name"]):
            continue
        if is_ladder and not _LADDER.search(asked):
            continue
        sentence = _sentence_around(text, match.start(), match.end())
        is_quoted = _QUOTED.search(text, max(0, match.start() - 16), match.start("asked"))
        if not (is_quoted or _FORBIDS.search(sentence) or turns_against(sentence)):
            return True
    return False


PLAYS = words(
    "龙虎斗 下注 投注 百家乐 轮盘 牛牛 炸金花 老虎机 捕鱼 斗地主 德州扑克 双色球 大乐透 排列三 排列五 七星彩"
    " 七乐彩 快三 快3 11选5 幸运5 幸运10 3d 中福在线 时时彩 六合彩 幸运飞艇 赛车 pk10 棋牌 麻将 扑克 彩票 福彩"
    " 体彩 足彩 真人 电子 21点 骰宝 走势图"
)
_PLAY = (
    r"(?:龙虎斗|下注|投注|百家乐|轮盘|牛牛|炸金花|老虎机|捕鱼|斗地主|德州扑克|双色球|大乐透|排列[三五3５5]|七[星乐]彩|快[三3]|11选5|3d"
    r"|中福在线|时时彩|六合彩|飞艇|北京赛车|幸运\d{1,2}|pk10|棋牌|麻将|扑克|彩票|足彩|福彩|体彩|真人|21点|骰宝)"
)
_SKILL = (
    r"(?:技巧|玩法|规律|攻略|心得|口诀|公式|秘籍|秘诀|窍门|打法|必[赢胜]法?|走势(?:图表?)?(?:带连线|带坐标)?|开奖(?:结果|号码|记录|直播|查询)?|预测|杀号|试机号|胆码"
    r"|倍投|计划|app|官网|下载|平台|网址|论坛|试玩|登录|注册|大全)"
)
_PLACE = (
    rf"(?:行政区域|人民(?:政府|法院|检察院|医院)|疾病预防|境内|辖区|[{HAN}]{{2,3}}(?:市(?!场)|县(?!级)|区(?!域))"
    rf"[{HAN}]{{2,9}}?(?:局|政府|委员会|办公室|医院|残联|妇联|工会|团委|文联|科协)"
    r"|党委|街道办|[\u3400-\u9fff]{2,3}[市县区](?:残联|妇联|总工会|团委|文联|科协)|各(?:镇|乡|街道|部门)|教育局|财政局|民政局|公安局|[区县市]委|[区县市](?:人民)?政府)"
)
_PLAYED = re.compile(
    rf"{_PLAY}(?:{_PLAY}|高手|最新|今日|在线|免费|官方|直播|游戏|开奖|内部|必中)*{_SKILL}+(?={_PLACE})"
)
_OF_PLAYS = re.compile(
    rf"{_SKILL}(?:[{HAN}]{{2,3}}[省市县区])?(?:体育局|体彩|福彩|福利彩票|体育彩票|彩票|民政局福)"
    r"|等|赌|诈|查处|打击|非法|严禁"
)


def plays_as_a_place(reading: Reading) -> bool:
    """Return whether how to play a game for money stands where the name of a county does: 下注技巧行政区域.

    >>> from converters.tampering.reasons import read
    >>> plays_as_a_place(read("适用于龙虎斗下注技巧行政区域")), plays_as_a_place(read("适用于牛牛岭镇行政区域"))
    (True, False)
    """
    text = reading.text
    return any(
        not _OF_PLAYS.search(_sentence_around(text, match.start(), match.end()))
        for span in reading.spans_with(PLAYS)
        for match in _PLAYED.finditer(text, *span)
    )
