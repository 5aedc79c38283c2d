"""What a label leads to, what stands in brackets in a title, and who hires there: sites of the trade, without a brand.

下一篇：鹭泽娱乐挂机软件下载, 运动会（凤凰马经）开幕式, 鹭泽盛世（中国）官方网站招聘公告.
"""

from __future__ import annotations

import re

from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, words
from converters.tampering.words.denials import turns_against

LABELS = words(
    "上一篇 下一篇 上一条 下一条 上一页 下一页 上一则 下一则 相关阅读 推荐阅读 延伸阅读 相关链接 猜你喜欢 附件"
)
_OFFERED = "娱乐|棋牌|彩票|真人|电竞|捕鱼|麻将|体育|投注|博彩|电玩|百家乐|老虎机"
_ASKED = (
    r"(?:挂机|辅助|外挂|官方|最新|免费|手机|安卓|苹果|网页|会员|账号|平台|软件|客户端|正版|在线|app|[ ])*"
    r"(?:下载|官网|官方网站|登[录陆]|注册|开户|安卓版|苹果版|手机版|网页版|客户端|app|网址|入口|安装包|挂机软件|大厅)"
)
_LED = re.compile(
    rf"(?:[一下上][篇条页则]|阅读|链接|喜欢|附件\d?)[ ]*[:：][ ]*(?:\d+[.、][ ]*)?(?P<name>[{HAN}a-z0-9]{{2,6}}?)"
    rf"(?:{_OFFERED}){_ASKED}(?:下载|入口|地址|安装|登录|注册)*[ ]*(?:$|[\n|(（])",
    re.MULTILINE,
)
_LAWFUL = re.compile(
    "奥林匹克|奥体|全民|健身|文化|群众|公共|大众|校园|学校|青少年|职工|体彩|福彩|福利|中国|国家|全国|省|市|县|区|大赛|比赛|关于|网络|学院|大学|中心|公司|棋协|数字|智慧"
)
"""What stands before the word in the name of a lawful service or contest."""


def leads_to_a_house(reading: Reading) -> bool:
    """Return whether the label of another page, or of an annex, leads to a site of games for money.

    >>> from converters.tampering.reasons import read
    >>> leads_to_a_house(read("下一篇:鹭泽娱乐挂机软件下载")), leads_to_a_house(read("下一篇:全民健身电竞大赛报名入口"))
    (True, False)
    """
    return any(
        not _LAWFUL.search(match["name"]) and not turns_against(match[0])
        for span in reading.spans_with(LABELS)
        for match in _LED.finditer(reading.text, *span)
    )


TIPS = words(
    "马经 马报 跑狗 玄机 心水 特码 东方心经 管家婆 四不像 铁算盘 白小姐 曾道人"
    " 图库 平特 一肖 六合 彩经 彩报 赌经 天机诗 走势图 开奖"
)
_TIP = re.compile(
    rf"(?<=[{HAN}\d])[(（【\[](?:[{HAN}a-z0-9]{{0,5}}"
    r"(?:马经|马报|跑狗图?|玄机图?|心水|特码|东方心经|管家婆|四不像|铁算盘|白小姐|曾道人|图库|平特|一肖|六合|彩经|彩报|赌经|天机诗)"
    rf"(?!济|营|过|堂)(?:图|资料|论坛|大全|网|诗|报|料|中特)*)[)）】\]](?=[{HAN}])"
)
"""Tips for a lottery in brackets within a title."""
_OF_TIPS = re.compile("赌|彩票|收缴|查获|地下|非法|古籍|兽医|畜牧|摄影|图片|照片|素材|六合区")


def has_tip_in_brackets(reading: Reading) -> bool:
    """Return whether tips for bets stand in brackets within a line about something else.

    >>> from converters.tampering.reasons import read
    >>> has_tip_in_brackets(read("县运动会(天机马经)开幕式")), has_tip_in_brackets(read("查获赌单(彩霸玄机图)二百张"))
    (True, False)
    """
    found = any(_TIP.search(reading.text, *span) for span in reading.spans_with(TIPS))
    return found and not _OF_TIPS.search(reading.text)


CHINESE = words("中国)")
_HIRES = re.compile(
    rf"(?<=[{HAN}a-z0-9])(?<![录问开入过载在从到由和与])\((?:[a-z]{{2,8}}[ ]?)?中国\)(?:有限公司)?"
    r"(?:官方网站|官网|官方入口|官方平台|官方|app下载|平台|网页版|网站)"
    r"(?:-?登录入口|入口|app)?(?:招聘|面向社会(?:公开|招聘)|公开招聘|公开招考|引进|选调|遴选|关于|20\d\d年|召开|开展|举办|举行|印发"
    r"|决算|部门|党委|党组|职工|机关|教育|财政)"
)
_TOLD = re.compile("(?:登[录陆]|访问|打开|进入|通过|浏览|关注|查阅)[^，,。;；\n]{0,16}\\Z")


def hires_as_chinese_site(reading: Reading) -> bool:
    """Return whether the Chinese site of something hires or decides as an agency does: 鹭泽(中国)官方网站招聘公告.

    >>> from converters.tampering.reasons import read
    >>> hires_as_chinese_site(read("鹭泽(中国)官方网站招聘")), hires_as_chinese_site(read("登录海关(中国)官网关于…"))
    (True, False)
    """
    text = reading.text
    return any(
        not _TOLD.search(text, max(0, match.start() - 24), match.start())
        for span in reading.spans_with(CHINESE)
        for match in _HIRES.finditer(text, *span)
    )


ENGLISH = words("sports) sport) game) games) bet) esports) gaming) casino) 体育) 娱乐)")
_ENGLISH = re.compile(
    rf"(?:^|(?<=[\n【(「]))[ ]*(?P<name>[{HAN}a-z0-9]{{2,6}}?)(?:体育|娱乐|电竞|棋牌|国际|真人)[ ]?"
    r"\([a-z0-9][a-z0-9 ·.-]{0,14}(?:sports?|games?|bet|esports|gaming|casino)\)[ ·]?"
    rf"(?=[{HAN}]{{2,4}}?[省市县区镇乡][{HAN}]"
    rf"|[{HAN}]{{0,8}}?(?:幼儿园|小学|中学|大学|学院|医院|卫生院|局|委员会|政府|街道|法院))"
)
_GIVES = re.compile(
    r"\)[ ]?(?:向|为|与|和|对|助力|携手|捐|赞助|中标|入围|签约|在|公众号|用品|有限|集团|公司|俱乐部"
    r"|[^\n]{0,16}(?:专卖店|旗舰店|门店|赞助|捐赠))"
)


def heads_with_english_name(reading: Reading) -> bool:
    """Return whether a house with its English name in brackets heads the name of a school or an office.

    >>> from converters.tampering.reasons import read
    >>> heads_with_english_name(read("鲸海体育(JH SPORTS)石梁镇中心幼儿园采购公告".lower()))
    True
    >>> heads_with_english_name(read("安踏体育(anta sports)向石梁镇中心小学捐赠物资"))
    False
    """
    text = reading.text
    return any(
        not _GIVES.match(text, text.find(")", match.start()))
        for span in reading.spans_with(ENGLISH)
        for match in _ENGLISH.finditer(text, *span)
    )
