"""Coined names that stand again and again in the place of another.

Whoever exchanges the name of an agency, a village or a product exchanges it wherever it stands: 星旺达实现…全覆盖,
市星旺达将加大投入. No dictionary has it, no firm or place is called so in full, and different words stand around it.
One of its places gives it away: behind a place, before an office, with what the trade asks, or with letters or figures.
A firm or a hamlet that a notice calls by its short name has no such place.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from converters.divisions import place_names
from converters.tampering.reading import Reading
from converters.tampering.reading.pieces import find_all, list_codes
from converters.tampering.reading.text import FIRST_HAN, HAN, LAST_HAN, words
from converters.tampering.words.branding import list_odds, plain_signs
from converters.tampering.words.lexicon import GAMES
from converters.tampering.words.ordinary import CRIME
from converters.tampering.words.organs import asks, is_ordinary, is_person, is_place_of
from converters.tampering.words.wording import read_wording
from converters.words import common_words, rare_words, split_words

_FEWEST, _MOST = 3, 40
"""So often a name stands in a text that is exchanged for another; a text has few of them."""
_OFTEN = 6
"""What official words have often weighs so much less than nothing, in the parts that words are weighed in."""
_SHORT = 3
"""So many characters of a name may be a common word and yet no compound."""
_BRANDED, _PLAIN = 0.3, -1.0
"""What the characters of such a name weigh on average, and each of them at least."""
_LONGEST, _AROUND, _PAIR, _BEHIND = 14, 6, 2, 2
_PLACES = frozenset("省市县区州旗镇乡")
_LINKS = (
    "的了在和与及或为是由从将把被经按对向等该本各其我你他至到于以自因即并而且则如若所之有无不未已可应须请"
    "一二三四五六七八九十两甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午申酉戌亥"
)
"""Characters that link words or count things, and begin or end no name."""
_GROWS = re.compile(f"(?![{_LINKS}])[{HAN}a-z0-9]")
_SPECIES = re.compile("[\u866b-\u8852\u9c7c-\u9ce4\u9e1f-\u9e74\u6c14-\u6c32\u7592-\u7680]$")
"""The last character of an insect, a fish, a bird, a gas or an illness, by its radical."""
_KIND = re.compile("[省市区县州旗镇乡村山]|[场队]$")
"""What a place has in its full name, and what teams and grounds end in."""
_NAMED_AS = re.compile(
    r"[省市区县州旗镇乡村街路道巷桥河江湖山岭水库港湾岛峰寺庙站屯寨庄坝沟塘渠牌组社弄里苑园城厂店矿苏嘎]|海关|风景"
    rf"|[{HAN}（()）]{{0,8}}?(?:公司|集团|有限|企业|公园|医院|小区|大厦|广场|商行|药|学校|[中小大]学|银行|林场|农场|隧道|工业|产业|流域)"
    r"|[\u3400-\u9fff]{0,4}字?[〔\[(（]\d{4}|等|同志|先生|女士|教授|老师|病|菌|炎|酒|茶|品牌|商标|[、”\"》」)]"
)
"""What stands behind a name that is a place, a firm, a product or a person."""
_NAMED_BEFORE = re.compile(
    r"(?:[“\"《「（(【]|(?<![一二三四五六七八九十\d])、|品牌|商标|老师|书记|局长|主任|村民|记者|通讯员|编辑|审核|作者|摄影|员|人[:：])\Z"
)
_YOUNG = words(
    """
    爱卫 航警 援疆 援藏 援青 易涝 排涝 残奥
    新冠 核酸 阳性 密接 健康码 行程码 亮码 扫码 疫苗 猴痘 诺如 登革 布病 禽流 猪瘟 犬只 烈性犬 死禽 死猪 禁烧 禁放 禁渔
    禁捕 禁养 退渔 退捕 退耕 轮牧 摇号 掼蛋 错峰 防暑 降温 餐厨 厨余 碳汇 碳达 碳中 双碳 储能 氢能 光伏 风电 充电桩 换电
    网约 直播 主播 短视 民宿 研学 双减 托育 托幼 医共 医联 集采 带量 国谈 数智 数字 云仓 冷链 电商 微商 网购 快递 网格
    门禁 监控 无人机 低空 算力 芯片 半导 纳米 石墨 锂电 钠电 硅料 光刻 量子 北斗 遥感 物联 区块 元宇 人脸 刷脸 扫脸 指纹
    加装 电梯 老旧 棚改 危改 厕改 旱厕 黑臭 截污 清淤 扬尘 渣土 砂石 采砂 尾矿 危废 固废 医废 油烟 噪声 广场舞 桌游
    电瓶 电动 飞线 头盔 酒驾 醉驾 毒驾 套牌 外卖 骑手 预付 充值 退费 欠薪 讨薪 社保 医保 公积 个税 专票 发票 税费
    慢病 罕见 心梗 脑卒 血透 器官 造血 无偿 献血 疫病 疫木 松材 线虫 夜蛾 飞虱 螟虫 条锈 赤霉 纹枯 稻瘟 白蛾 红火蚁
    互花 米草 虫草 冬虫 夏草 海钓 垂钓 矶钓 路亚 露营 骑行 徒步 滑板 飞盘 桨板 漂流 剧本 密室 轰趴
    """
)
"""Words of notices that are younger, or rarer, than the dictionaries."""
SPEAKS = CRIME | words("诈 骗 商标 侵权 被告 涉案")
"""What a text has that speaks about names."""


@cache
def _name_signs() -> NDArray[np.float64]:
    """Return by its code what a character weighs that a coined name may have, else -∞; the last is for all beyond."""
    weights = np.full(ord(LAST_HAN) + 2, -np.inf)
    weights[ord(FIRST_HAN) : -1] = list_odds(FIRST_HAN, LAST_HAN)
    weights[[ord(sign) for sign in plain_signs(_PLAIN) + _LINKS if FIRST_HAN <= sign <= LAST_HAN]] = -np.inf
    return weights


def _list_pairs(text: str) -> list[str]:
    """Return the commonest pairs of characters that no text of notices has, but this one so often as a name."""
    codes = list_codes(text)
    weights = _name_signs().take(codes, mode="clip")
    places = ((weights[:-1] + weights[1:]) / _PAIR >= _BRANDED).nonzero()[0]
    numbers = np.sort(codes[places] << np.uint32(16) | codes[places + 1])
    again = numbers[_FEWEST - 1 :][numbers[_FEWEST - 1 :] == numbers[: 1 - _FEWEST]]  # equal to what is before it
    pairs = (chr(number >> 16) + chr(number & 0xFFFF) for number, _ in Counter(again.tolist()).most_common())
    return list(islice(filter(_is_unknown, pairs), _MOST))


def _is_unknown(pair: str) -> bool:
    """Return whether ``pair`` is no common word, and nothing that official texts have."""
    return pair not in common_words() and read_wording().weigh_pair(pair) > -_OFTEN


def _grow(text: str, places: list[int], length: int) -> tuple[int, int]:
    """Return by how many characters, the same in all ``places``, the name is longer to the left and to the right."""
    left = right = 0
    while left + right + length < _LONGEST:
        ahead = text[max(0, places[0] - left - 1) : places[0] - left]
        behind = text[places[0] + length + right : places[0] + length + right + 1]
        if _GROWS.match(ahead) and all(text.startswith(ahead, at - left - 1) for at in places):
            left += 1
        elif _GROWS.match(behind) and all(text.startswith(behind, at + length + right) for at in places):
            right += 1
        else:
            break
    return left, right


def _is_strange(text: str, start: int, end: int, known_at: int) -> bool:
    """Return whether the name from ``start`` to ``end`` is called neither a place nor a firm.

    No word of the sentence may have one of the two characters at ``known_at``, which the name is known by.
    """
    if _NAMED_AS.match(text, end) or _NAMED_BEFORE.search(text[max(0, start - 3) : start]):
        return False
    first = max(0, known_at - _AROUND)
    place = first
    for word in split_words(text[first : known_at + _PAIR + _AROUND]):
        if len(word) > 1 and place < known_at + _PAIR and place + len(word) > known_at:
            return False
        place += len(word)
    return True


def _is_compound(name: str) -> bool:
    """Return whether ``name`` ends on a common word that promotes nothing: 亚欧|博览会."""
    return len(name) > _SHORT and (name[-2:] in common_words() or name[-3:] in common_words()) and not asks(name)


def _abbreviates(name: str, text: str) -> bool:
    """Return whether ``text`` has an office in full whose signs ``name`` has in order: 博监局, 博彩监察协调局."""
    if name[-1] not in _OFFICES:
        return False
    return re.search(f"[{HAN}]{{0,6}}".join(map(re.escape, name)), text.replace(name, " ")) is not None


_OFFICES = frozenset("局委办厅院署")


def _is_lawful(name: str, text: str) -> bool:
    """Return whether ``name`` may be a person's, a place's, an animal's, or a word."""
    if is_person(name) or is_ordinary(name) or any(word in name for word in _YOUNG):
        return True
    if _KIND.search(name) or _SPECIES.search(name) or _is_compound(name):
        return True
    return name in place_names() or name in GAMES or is_place_of(name, text) or _abbreviates(name, text)


_OFFICE = re.compile(r"[局委](?![托员])|政府|党[委组]|人民|[市县区乡镇]")
_WITH_LATIN = re.compile(r"[a-z]|\d\d")


def _is_exchanged(text: str, start: int, end: int) -> bool:
    """Return whether the name there gives itself away as one that stands for another."""
    name, behind = text[start:end], text[end : end + _BEHIND]
    is_office = _OFFICE.match(behind) is not None or name[-1] == "局"
    return text[start - 1 : start] in _PLACES or is_office or asks(name + behind) or bool(_WITH_LATIN.search(name))


def repeats_a_stranger(reading: Reading) -> bool:
    r"""Return whether a coined name stands three times or more in a text that does not say what it is.

    >>> from converters.tampering.reasons import read
    >>> repeats_a_stranger(read("市曜翎关于供水的通知\n曜翎将检查管网,由曜翎负责,曜翎予以通报。"))
    True
    >>> repeats_a_stranger(read("水务局关于供水的通知\n水务局将检查管网,由水务局负责,水务局予以通报。"))
    False
    """
    text = reading.text
    if reading.has_one_of(SPEAKS):
        return False
    for pair in _list_pairs(text):
        places = find_all(text, pair)
        left, right = _grow(text, places, _PAIR)
        spans = [(at - left, at + _PAIR + right) for at in places]
        name = text[slice(*spans[0])]
        led = {text[max(0, start - 1) : start] for start, _ in spans}
        followed = {text[end : end + 1] for _, end in spans}
        if len(led) == 1 or len(followed) == 1 or pair in place_names() or _is_lawful(name, text):
            continue
        if not all(_is_strange(text, *span, at) for span, at in zip(spans, places, strict=True)):
            continue
        is_word = any(pair in part and part in rare_words() for part in (pair, name[:_SHORT], name[-_SHORT:]))
        if not is_word and any(_is_exchanged(text, *span) for span in spans):
            return True
    return False
