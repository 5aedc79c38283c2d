"""Promoted names at a seam: the text goes on behind them as only behind a place, an office or a person.

亿鲤娱城关于…的公告, 冰糖社区app第一幼儿园, and values of labels and elements of paths that end so: 来源：某某预测网.
"""

from __future__ import annotations

import re

from converters.tampering.reading import Reading
from converters.tampering.reading.disguise import reveal
from converters.tampering.reading.text import HAN, one_of, words
from converters.tampering.words.ordinary import ALLOWED, PURSUED
from converters.tampering.words.organs import is_coined, is_place_of

PROMOTED = words(
    """
    官网 官方网站 官方入口 官方平台 官网登录 官网入口 精装版下载 app下载 app安装 下载安装 手机客户端 娱城 娱乐 娱乐城
    竞技 棋牌 电竞 会所 影城vip入口 vip入口 直播间 外围资讯平台 社区app 代理后台 app
    """
)
"""What is promoted, and the name of no office ends in."""
NEEDS = PROMOTED | {"国际"}
_PROMOTED = one_of(PROMOTED)
_OFFICE = (
    r"研究生|支教团|国家税务|委员会|街道|第[一二三四五六七八九]+(?:幼儿园|小学|中学)|幼儿园|党群服务|党支部|村民(?:委|代表|小组)|股份经济合作|居民委"
    r"|行政区域|教授|海关|教育局|教育和|民政局|财政局|各服务站|政府|人民|采购|局(?![限部势域])"
)
_SEAM = re.compile(rf"(?P<name>[{HAN}a-z0-9]{{2,5}}?)(?:{_PROMOTED})(?:{_OFFICE})")
_TITLED = re.compile(rf"^[^\n。]{{0,24}}?(?P<name>[{HAN}a-z]{{2,4}})(?:{_PROMOTED})关于", re.MULTILINE)
_GLUED = re.compile(r"(?<=[局院校馆区县市省镇乡会厅:：])")
_SPOKEN = re.compile(
    r"[的在和与及或为是由从将把请可应于等以对按并该本各全我大微市省县区校院局厅会所政公信学课水党]"
    r"|网上|平台|系统|手机|服务|中国|人力|人才|数字|文献|图书|影像|土地|矿产|开幕"
)
"""What a name has that is spoken of, or an agency's own: 学校官网, 人力资源网."""
BETS = frozenset(
    reveal(phrase)
    for phrase in (
        "казино", "ставки на спорт", "ставка на спорт", "игровые автоматы", "букмекер", "nhà cái", "nổ hũ",
        "cá cược", "cá độ", "đánh bài", "đổi thưởng", "xóc đĩa", "คาสิโน", "บาคาร่า", "สล็อต", "แทงบอล",
        "виагра", "купить дешево", "порно", "займ онлайн", "скачать бесплатно", "дженерик",
        "nha cai", "game bai", "doi thuong", "nap rut", "tai xiu", "danh bai", "soi keo",
        "judi online", "slot gacor", "situs slot", "situs judi", "cassino online",
    )
)  # fmt: skip
"""Bets and wares in Russian, Vietnamese, Thai, Indonesian and Portuguese, as a revealed text has them."""
ABOUT = PURSUED | words("起诉 处罚 罚款")
"""What a text has that speaks of such names."""


def _is_name(name: str, text: str) -> bool:
    """Return whether ``name`` may be one that somebody promotes: no word of notices, no place, nothing spoken of."""
    if name in ALLOWED or _SPOKEN.search(name):
        return False
    return is_coined(name) and not is_place_of(name, text)


_COURT = re.compile(
    rf"(?P<name>[{HAN}a-z0-9]{{2,4}})国际厅?(?:法院(?:民事|刑事|行政|于|执行)|检察院|[公教财民农]\w{{0,3}}局|人民政府|街道)"
)


_SEAM_SIGN = re.compile(rf"(?:{_PROMOTED})(?:{_OFFICE}|关于)|国际厅?(?:法院|检察院|[公教财民农]|人民政府|街道)")
"""What a line has that any of the three patterns matches in; it is looked for faster."""


def has_seam(reading: Reading) -> bool:
    """Return whether a promoted name goes on as an office, a person or a title does.

    >>> from converters.tampering.reasons import read
    >>> has_seam(read("临岚市图书馆:瀚鲤娱城关于开放时间的公告")), has_seam(read("在学校官网关于招生的栏目查询"))
    (True, False)
    """
    text = reading.text
    is_about = reading.has_one_of(ABOUT)
    for start, end in reading.spans_with(NEEDS):
        if not _SEAM_SIGN.search(text, start, end):
            continue
        line = text[start:end]
        if any(_is_name(match["name"], text) for pattern in (_SEAM, _COURT) for match in pattern.finditer(line)):
            return True
        for match in _TITLED.finditer(line) if not is_about else ():
            names = (match["name"], match["name"][-3:], match["name"][-2:])
            parted = _GLUED.search(line, match.start(), match.start("name") + 1) or match.start("name") == 0
            if parted and any(_is_name(name, text) for name in names):
                return True
    return False


def bets_abroad(reading: Reading) -> bool:
    """Return whether a line of another language than Chinese offers bets, and nothing speaks about them."""
    return reading.has_one_of(BETS) and not reading.has_one_of(ABOUT)
