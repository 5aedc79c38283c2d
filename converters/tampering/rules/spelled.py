"""Words of the trade that are spelled: in syllables of Latin letters, or with signs between their characters."""

from __future__ import annotations

import re

from converters.tampering.reading.disguise import find_spaced, find_spread
from converters.tampering.reading.text import latin_spans, one_of, words
from converters.tampering.words.brands import AMBIGUOUS, BRANDS, DISTINCTIVE, HOUSES, RESORTS

_SYLLABLES = words(
    """
    ti_yu guan_wang deng_lu ru_kou xia_zai yu_le yu_le_cheng qi_pai cai_piao wang_ye shou_ji_ban zhen_ren bo_cai kai_hu
    zhu_ce tou_zhu du_chang guan_fang ke_hu_duan wang_zhi dian_jing
    zu_qiu ao_men xin_pu_jing wei_ni_si huang_guan yong_li jin_sha kai_yun le_yu zhuan_qian song_cai_jin
    """
)
"""The trade's words and some of its names, a syllable each."""
_SPELLED = re.compile(rf"(?<![a-z])(?:{'|'.join(sorted(word.replace('_', '[ ]?') for word in _SYLLABLES))})(?![a-z])")
_PLACES = re.compile("ao ?men|huang ?guan|yong ?li|jin ?sha|kai ?yun|le ?yu")
"""Names of houses that are names of places, too."""
_PLAY = re.compile("yu ?le ?cheng|bo ?cai|du ?chang|tou ?zhu")
"""What stands in no name of a place or a person."""
_LATIN_RUN = re.compile("[a-z][a-z ]{3}")
"""What every such word has."""
_SYLLABLE = (
    "(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
    "(?:i?ang|i?ong|uang|i?ao|uai|ian|uan|[ae]i|[aeiu]n|[ei]ng|ou|er|i[aeu]|u[aoie]|ve|[aeiouv])"
)
_SENTENCE = re.compile(rf"(?<![a-z])(?:{_SYLLABLE}[ ,.!]+){{9,}}{_SYLLABLE}(?![a-z])")
"""Ten syllables of Mandarin one after the other: no name is so long, and no English happens to read so."""
_SYLLABLES_APART = 6
_FEWEST = 3
_SPREAD = re.compile(
    one_of(
        words(
            """
            体育 娱乐 棋牌 彩票 真人 博彩 投注 官网 入口 登录 电竞 代写 发票 外围 裸聊 赌 刷单 套现 办证 私服 六合彩
            玄机 一肖 特码 百家乐 老虎机 时时彩
            """
        )
    )
)


_DISTINCTIVE, _BRAND = tuple(DISTINCTIVE), re.compile(one_of(BRANDS))
_HOUSE = re.compile(f"(?:{one_of(AMBIGUOUS)})(?:体育|娱乐|棋牌|彩票|真人|电竞|国际)(?!局|中心|馆|运动|文化)")
_SPACED = re.compile("(?:棋牌|娱乐城|彩票|真人|博彩|投注)(?:欢迎|官|登录|注册|下载|平台|网址)")
"""What stands with spaces between its characters in no heading."""
_GLUED_TRADE = re.compile(
    r"(?<![a-z0-9@./_-])[a-z]{3,}(?:yule|yulecheng|qipai|caipiao|touzhu|bocai|duchang)\d{0,4}(?![a-z0-9@./_:=-])"
)
_GLUED_SIGN = re.compile("yule|qipai|caipiao|touzhu|bocai|duchang")


_HOUSE_AHEAD = re.compile(rf"\A(?:{_HOUSE.pattern})")
_SITE = re.compile(
    rf"(?:{one_of(HOUSES | RESORTS | DISTINCTIVE | AMBIGUOUS)})(?:国际|集团)?"
    r"(?:官方网站?|官网|官方|app|登[录陆]|注册|下载|手机版|娱乐|平台|网址|入口)"
)
"""A house with the way in."""


def spells_the_trade(text: str) -> bool:
    """Return whether folded ``text`` has a name that ends on a word of the trade in Latin letters, or three in a line.

    A sentence that is spelled in syllables counts, too: nobody writes a notice so.

    >>> spells_the_trade("hai li ti yu guan wang deng lu - 公示"), spells_the_trade("kai xin xue xi")
    (True, False)
    >>> spells_the_trade("通过hengbaoyule下载")
    True
    """
    lines = [text[start:end] for start, end in latin_spans(text)]
    if any(_GLUED_SIGN.search(line) and _GLUED_TRADE.search(line) for line in lines):
        return True
    if any(_SENTENCE.search(line) for line in lines if line.count(" ") >= _SYLLABLES_APART):
        return True
    spelled = [set(_SPELLED.findall(line)) for line in lines if " " in line and _LATIN_RUN.search(line)]
    return any(
        len(words) >= (_FEWEST - 1 if any(map(_PLAY.search, words)) else _FEWEST)
        and not all(map(_PLACES.fullmatch, words))
        for words in spelled
    )


def spreads_the_trade(text: str, odd: frozenset[str]) -> bool:
    """Return whether a word of the trade in folded ``text`` has the same sign between all of its characters.

    Spaces count only in a name of the trade: headings have them, too. ``odd`` are the odd signs of what it was folded
    from.

    >>> spreads_the_trade("二、瀚-璟-体-育综合保税区", frozenset())
    True
    >>> spreads_the_trade("体 育 馆 管 理 办 法", frozenset())
    False
    """
    if any(_SPREAD.search(word) for word in find_spread(text, odd)):
        return True
    return any(
        _SPACED.search(word)
        or word.startswith(_DISTINCTIVE)
        or any(sign.search(word) for sign in (_HOUSE_AHEAD, _BRAND, _SITE))
        for word in find_spaced(text)
    )
