"""Known houses in the dress of a site, before what an office's name goes on with: 鹭泽豪华版图书馆, k88鹭泽集团工会.

The dress is what such sites hang on a name: a code, what is played, the way in. How much of it a name needs depends on
who else may be called so: a house of which nobody has heard otherwise needs none, a common word needs all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from converters.tampering.candidates.bare import begins_word
from converters.tampering.candidates.firms import is_firm_called
from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, one_of, words
from converters.tampering.words.brands import AMBIGUOUS, DISTINCTIVE, FIRMS, GENERAL, HOUSES, RESORTS
from converters.tampering.words.formulas import blank_formulas_around
from converters.tampering.words.ordinary import ALLOWED, CODE, PURSUING
from converters.tampering.words.organ_words import FIELD
from converters.tampering.words.vocabulary import SURNAMES

_WORDS = words("鸭脖 爱游戏 蓝冠 酷游 今年会 众彩 米乐 英国上市365")
"""Names of dishes, birds and pleasures, and where two words meet."""
_OWN = (DISTINCTIVE | HOUSES) - FIRMS - GENERAL - _WORDS - words("亚洲城 富贵国际 兴旺国际 赌博网站 博彩网站")
"""Names that nobody else has."""
NAMES = (DISTINCTIVE | HOUSES | RESORTS | AMBIGUOUS | {"威尼斯"}) - _WORDS
"""The names that are looked for."""

_WAYS_IN = words(
    """
    官方网站 官网 官方 app 平台 入口 登录 登陆 注册 下载 地址 网址 全站 首页 客户端 会员登录 线路检测 路线检测
    检测中心 备用 安卓版 苹果版 手机版 网页版 豪华版 至尊版 旗舰版 极速版 最新版 正版 旗舰厅 足球网 体育网 彩票网
    贵宾会 (中国区) (中国)
    """
)
_PLAYED = words(
    """
    综合体育 体育 娱乐城 娱乐场 娱乐 棋牌 电竞 彩票 真人 国际 集团 控股 电子 游戏 捕鱼 在线 中文 最新 网 手机 手机端
    """
)
_NUMBER = (
    r"(?:[a-z]{0,3}\d{2,5}(?![\d年月日号元万亿人名个米亩家%])|\d{1,3}[a-z]{1,3}(?![a-z])"
    r"|v\d{1,2}(?!\d)|[vilx]{2,5}(?![a-z])|vip(?![a-z])|welcome)(?:\.?(?:com|cc|net|vip))?"
)
_DRESS = re.compile(
    rf"[ ·•_|-]{{0,2}}(?:(?P<way>{one_of(_WAYS_IN)})|(?P<played>{one_of(_PLAYED)})|(?P<code>{_NUMBER}))"
)
"""What hangs on a name, a piece each."""
_CODE_BEFORE = re.compile(r"(?<![a-z0-9.@/_-])(?P<code>[a-z]{2,6}(?:\d{1,6}[a-z]{0,4})?|[a-z]?\d{3,6}[a-z]{0,4})[ ]?\Z")
_YEAR = re.compile(r"(?:19|20)\d\d")
_WEIGHTS = {"way": 2, "played": 1, "code": 2}
_PLACE = rf"[{HAN}]{{2,3}}(?:省|市(?!场)|县(?!级)|自治|区(?!域|块)(?<![社小校园景地片辖灾库厂山]区)|镇|乡)"
_OFFICES = (
    rf"人民(?:政府|法院|检察院|医院|武装部)|(?:{FIELD})+(?:局|厅)|政府(?!采购)|法院|检察院|公安|派出所|街道|村民|居民委"
    "|[村居]委会|委员会|党[委组支总工]|纪委|团委|工会|妇联|总工会|人大|政协|分局|支队|大队|消防|政务|行政"
    "|(?:图书|博物|文化|档案)馆|[市便]民(?:服务)?中心|公共交通|公交|自来水|供水|水务|供电|燃气|热力|城投|交投"
    "|(?:教务|招生|学生|人事|后勤|保卫|科研|财务|就业|国资|基建|审计|组织|宣传|统战|研究生)[\u3400-\u9fff]{0,4}?[处部科院办]"
    "|城市建设|中?医院|(?:第[一二三四五六七八九十]+|中心|实验)?(?:小学|中学|幼儿园)|大学|学院|职业技术|气象|水文"
    "|广播电视|融媒体|[市县区]委|干部|职工|党员|师生|教师"
)
_OFFICE = re.compile(rf"[ ·]?(?:{_PLACE}|{_OFFICES})(?!网|官|门户|小区|股份)")
_PUBLIC = re.compile(
    rf"[ ·]?(?:人民(?:政府|法院|检察院|医院)|(?:{FIELD})+局|招生就业|(?:教务|学生|人事|后勤)处"
    rf"|(?:图书|博物|档案)馆|[市便]民(?:服务)?中心|公共交通|自来水|工会委员会|中心小学|{_PLACE})(?!网|官|门户|小区|股份)"
)
"""What goes on behind a house without any dress, and is no firm's."""
_FEWEST, _MANY, _SURE = 2, 3, 5
_SHORT = 2
_SPEAKS = re.compile(f"{PURSUING}|博彩|娱乐场所|商标|风险提示|涉案|警方|度假|赌|酒店|招商引资|冠名|赞助")
_QUOTES = frozenset('“"「『《‘')


def _measure_dress(text: str, start: int, end: int) -> tuple[int, int, int]:
    """Return where a house with all its dress begins and ends, and how much the dress weighs."""
    weight = 0
    before = _CODE_BEFORE.search(text, max(0, start - 14), start)
    if before and not (before["code"] in ALLOWED or CODE.fullmatch(before["code"]) or _YEAR.match(before["code"])):
        start, weight = before.start(), 1 + (not before["code"].isalpha())
    kinds: set[str] = set()
    while dress := _DRESS.match(text, end):
        kind = dress.lastgroup or ""
        if kind == "code" and _YEAR.match(dress["code"]) and not _DRESS.match(text, dress.end()):
            break
        weight += _WEIGHTS[kind] if kind not in kinds else 1
        kinds.add(kind)
        end = dress.end()
    return start, end, weight


def _needs(name: str) -> int:
    """Return how much the dress of ``name`` has to weigh before an office."""
    if name in _OWN:
        return 0
    return _MANY if name in GENERAL or name in RESORTS or name == "威尼斯" else _FEWEST


def _is_set_in(text: str, name: str, at: int) -> tuple[int, int] | None:
    """Return where the house that stands at ``at`` begins and ends, if it is set in before an office there."""
    start, end, weight = _measure_dress(text, at, at + len(name))
    if text[start - 1 : start] in _QUOTES or (start == at and not begins_word(text, at, at + len(name))):
        return None
    if len(name) == _SHORT and text[at - 1 : at] in SURNAMES:
        return None
    if weight < _needs(name):
        return None
    behind = _OFFICE if weight >= _FEWEST or (weight and name in _OWN) else _PUBLIC
    if behind.match(text, end) is None and weight < _SURE:
        return None
    is_firm = weight <= _MANY and is_firm_called(text, end, text[at:end])
    return None if is_firm else (start, end)


def _list_houses(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield where houses are set in before an office."""
    for name in reading.pieces & NAMES:
        for at in reading.places_apart(name):
            if found := _is_set_in(reading.text, name, at):
                yield found


def dresses_a_house(reading: Reading) -> bool:
    """Return whether a known house in its dress stands where the name of an office begins, in a text not about such.

    >>> from converters.tampering.reasons import read
    >>> dresses_a_house(read("葡京88官网招生就业处")), dresses_a_house(read("银河小学教务处"))
    (True, False)
    """
    text = reading.text
    found = {text[start:end] for start, end in _list_houses(reading)}
    return bool(found) and _SPEAKS.search(blank_formulas_around(text, found)) is None
