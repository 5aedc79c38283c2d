"""Coined names: what stands before a chain of suffixes and is in no dictionary, the short name of no place."""

from __future__ import annotations

import re

from converters.divisions import place_names
from converters.tampering.reading.text import HAN, words
from converters.tampering.words.ordinary import ALLOWED, LAWFUL_NAMES
from converters.tampering.words.organs import is_ordinary
from converters.words import split_words

MONEY = words("娱乐 棋牌 彩票 电竞 真人 投注 互娱 捕鱼 娱城 网投 看球 sports casino bet")
"""Games that are played for money."""
_LONGEST, _NO_SIGN = 16, re.compile(f"[^{HAN}a-z0-9]")
STOPS = frozenset(
    "其见的在与和或及等以为由从将把请可应须于对按并该本各全我了是有无未已不也到来去上下中内外前后只仅需着这那某每几元买卖省市县区州旗镇乡"
)
"""Single characters that are words of a sentence, or signs of places: no name goes on before them."""
NO_NAME = re.compile(
    r"^app|\d+[款个年月日号]|^\d+.$|[协学商工联委常博运残展交贸园洽旅青全冬奥亚酒]会$|[省市区县镇乡局厅院校社馆店行网处所队委办站党]$|扫一扫|辟谣|^勿|孩子|水务|^快3$|微博|微信|公众号|扫码|实名|购票|账单"
    r"|查验|刷脸|关怀|小票|邮箱|数字|智慧|[中英]文|[繁简]体|外[文语]|威尼斯|维加斯|曼哈顿|浩特|如遇|改至|除即|^凭|开足|随附|纠错|报错|曲谱|竞猜|型$|即开|快开|留成|单[场张]|机退|单[次注日]|代购|演艺|紧盯|陪玩|挂号|\bvs|vs$|票务|微商|个税|电商|网课|祭扫|卸载|带彩|[新旧]$|[a-z]锁$|u盾$|\d期$"
)
"""Rare words that tell how an official service is used, and what offices are called for short."""


def run_before(text: str, end: int) -> str:
    """Return the characters, letters and figures that end at ``end``, no more of them than a name may have."""
    return _NO_SIGN.split(text[max(0, end - _LONGEST) : end])[-1]


def name_before(text: str, end: int) -> tuple[str, str]:
    """Return the name that no dictionary has and that ends at ``end``, and the word or the sign before it."""
    parts = split_words(run_before(text, end))
    name = ""
    while parts and len(parts[-1]) == 1 and parts[-1] not in STOPS:
        name = parts.pop() + name
    if name and parts and parts[-1] in MONEY:  # 电竞|牛
        name = parts.pop() + name
    start = end - len(name)
    return name, parts[-1] if parts else text[max(0, start - 1) : start]


_DIVISIONS = "省市县旗"
_MEDIA, _PAIR = frozenset("新看爱云"), 2
"""What papers put before a place to call their app."""


def is_place(name: str, text: str) -> bool:
    """Return whether ``name`` is a place, or one that ``text`` has in full; a paper's sign may stand before it."""
    parts = (name, name[1:]) if name[:1] in _MEDIA and len(name) > _PAIR else (name,)
    return any(part in place_names() or any(part + kind in text for kind in _DIVISIONS) for part in parts)


def is_name(name: str, text: str) -> bool:
    """Return whether ``name`` is none of a place in ``text``, of an office, of anything that notices speak of."""
    if len(name) < 2 or name.isascii() or name in ALLOWED or NO_NAME.search(name):
        return False
    if is_place(name, text) or not place_names().isdisjoint((name[:-1], name[:-2])):
        return False
    return not is_ordinary(name) and not any(lawful in name for lawful in LAWFUL_NAMES)
