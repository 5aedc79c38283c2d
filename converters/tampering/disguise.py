"""Text as a reader sees it: without invisible signs, look-alike letters, ornaments, and signs between characters."""

from __future__ import annotations

import re
import unicodedata

from converters.tampering.lexicon import HAN

_PAIRS = (
    "國国際际網网樂乐綫线線线註注娛娱場场體体電电競竞贏赢錢钱開开龍龙馬马財财寶宝點点擊击進进門门會会員员號号機机遊游戲戏務务關关於于發发佈布個个們们來来"
    "時时對对學学過过還还這这經经業业產产動动構构無无廣广東东車车長长書书見见貝贝魚鱼鳥鸟風风飛飞為为與与種种現现實实應应當当義义議议論论設设計计記记認认證证許许"
    "該该詳详語语課课請请讀读調调談谈據据擇择擔担數数斷断權权條条樣样標标樓楼橋桥檢检歷历歸归決决況况滅灭準准滿满漢汉災灾灣湾熱热營营獎奖獨独獲获環环畢毕畫画療疗監监"
    "盤盘眾众確确禮礼積积穩稳筆笔節节範范築筑簡简糧粮純纯紅红級级細细終终結结給给絕绝統统絲丝綜综綠绿維维緊紧練练總总績绩續续職职聯联聲声聽听臨临興兴舉举舊旧萬万葉叶"
    "蘇苏處处蟲虫術术衛卫補补裝装製制複复規规視视覺觉覽览觀观親亲訂订訓训託托訪访訴诉評评詞词試试話话誠诚誤误誰谁護护變变讓让豐丰貧贫貨货責责貴贵買买費费貿贸資资賓宾"
    "質质賬账賴赖購购賽赛趕赶軍军軟软較较載载輕轻輛辆輪轮輸输轉转農农運运達达違违遠远適适選选遺遗鄉乡鄰邻醫医釋释鐵铁鐘钟鋼钢錄录錯错鎮镇鏡镜隊队階阶際际陳陈陸陆陽阳"
    "險险隨随難难雙双雜杂離离雲云靈灵靜静響响頁页項项順顺須须預预頒颁領领頭头題题額额願愿類类顯显顧顾飲饮飯饭養养餘余館馆驗验園园圍围團团報报壓压壞坏審审層层屬属島岛嚴严"
    "專专將将屆届幹干並并異异從从後后幾几協协單单備备傳传價价億亿優优償偿儲储兩两內内則则創创劃划劉刘勞劳勢势區区縣县鑽钻鳳凤賭赌聖圣貝贝馳驰騰腾鴻鸿鷹鹰驪骊媽妈"
)
_SIMPLE = str.maketrans(dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True)))
_TRADITIONAL = re.compile("[" + "".join(sorted(set(_PAIRS[::2]))) + "]")
_TWINS = str.maketrans(
    "аеорсухкмтвнАВЕКМНОРСТУХԀѕіјαβεικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxkmtbhABEKMHOPCTYXDsijabeikvoptuxABEZHIKMNOPTYX",
)
_INVISIBLE = re.compile("[\u200b-\u200f\u2060-\u2064\ufeff\u00ad\u180e]")
_ORNAMENT = re.compile(
    f"(?<=[{HAN}A-Za-z0-9])[\u2600-\u27bf\ufe0f\u2b50\u2b55\U0001f300-\U0001faff]+(?=[{HAN}A-Za-z0-9])"
)
_BOXED = re.compile(rf"(?:[【\[(〔「]([{HAN}a-z0-9])[】\])〕」]){{2,}}", re.IGNORECASE)
_NOISE = r"[ ·.•。\-_=|/*+~^'`、丶]"
_SPREAD = re.compile(rf"(?<![{HAN}A-Za-z0-9])(?:[{HAN}A-Za-z0-9]{_NOISE}{{1,2}}){{3,}}[{HAN}A-Za-z0-9](?![A-Za-z0-9])")
_MASKED = {
    "yule": "娱乐",
    "caipiao": "彩票",
    "qipai": "棋牌",
    "touzhu": "投注",
    "bocai": "博彩",
    "duchang": "赌场",
    "棋排": "棋牌",
    "棊牌": "棋牌",
}
_MASKS = re.compile("|".join(_MASKED))
_SPREAD_SIGN = re.compile(rf"{_NOISE}[{HAN}A-Za-z0-9]{_NOISE}{{1,2}}[{HAN}A-Za-z0-9]{_NOISE}")
"""What every spread word has; it is looked for faster."""
_BOX_SIGN = re.compile(r"[【\[(〔「].[】\])〕」][【\[(〔「]")
_COMPATIBLE = re.compile("[\uff01-\uff5e\u3000\xa0\u2000-\u200a\u2026\u2460-\u24ff\u3200-\u33ff\u2160-\u217f]")
"""The commonest signs that normalising changes: without them it has nothing to do, and sees that at once."""
_CASED = re.compile(
    "[A-Z\u00c0-\u1fff\u2100-\u218f\u24b6-\u24cf\u2c00-\u2dff\ua640-\ua7ff\uab30-\uabbf\uff21-\uff3a\U00010000-\U0001ffff]"
)
"""All that has a lower case, and more."""
_FOREIGN_SCRIPT = re.compile(r"[\u0370-\u03ff\u0400-\u04ff]")
_MIXED = re.compile(
    rf"[\u0391-\u03a9\u0410-\u042f]{{3,}}(?=[{HAN}])|"
    rf"[\u0400-\u04ff]+[A-Za-z0-9]*(?=[{HAN}])(?<=[\u0400-\u04ff]{{3}}|[\u0400-\u04ff][A-Za-z0-9]{{2}}"
    rf"|[A-Za-z0-9][\u0400-\u04ff]{{2}})"
    r"|[A-Za-z]+[\u0400-\u04ff]+|[\u0400-\u04ff]+[A-Za-z]+"
)
_NEEDED = re.compile(
    "[\u200b-\u200f\u2060-\u2064\ufeff\u00ad\u180e\u2460-\u24ff\u2600-\u27bf\ufe0f\u0370-\u03ff\u0400-\u04ff\U0001d400-\U0001d7ff\U0001f100-\U0001faff]"
)


def simplify(text: str) -> str:
    """Return ``text`` with the commonest traditional characters in their simplified form.

    >>> simplify("國際在綫")
    '国际在线'
    """
    for sign in set(_TRADITIONAL.findall(text)):
        text = text.replace(sign, _SIMPLE[ord(sign)])
    return text


def _normalize(text: str) -> str:
    for sign in set(_COMPATIBLE.findall(text)):
        text = text.replace(sign, unicodedata.normalize("NFKC", sign))
    return unicodedata.normalize("NFKC", text)


def _lower(text: str) -> str:
    cased = set(_CASED.findall(text))
    if not all(map(str.isascii, cased)):
        return text.lower()
    for sign in cased:
        text = text.replace(sign, sign.lower())
    return text


def mixes_alphabets(text: str) -> bool:
    """Return whether a word has letters of two alphabets that look alike: a brand that hides from a search."""
    return _FOREIGN_SCRIPT.search(text) is not None and _MIXED.search(text) is not None


def reveal(text: str) -> str:
    """Return ``text`` as it is read, in lower case and half width; its length may differ.

    >>> reveal("沐 鲸 彩 票")
    '沐鲸彩票'
    >>> reveal("薇❤信：k⑥⑥")
    '薇信:k66'
    """
    if _NEEDED.search(text):
        text = _ORNAMENT.sub("", _INVISIBLE.sub("", text)).translate(_TWINS)
    text = _lower(simplify(_normalize(text)))
    if _BOX_SIGN.search(text):
        text = _BOXED.sub(lambda match: re.sub(r"[^\w]", "", match[0]), text)
    return text if not _SPREAD_SIGN.search(text) else _SPREAD.sub(lambda match: re.sub(_NOISE, "", match[0]), text)


def unmask(text: str) -> str:
    """Return revealed ``text`` with words of the trade that hide as pinyin or as other signs of the same sound.

    >>> unmask("yule城")
    '娱乐城'
    """
    return _MASKS.sub(lambda match: _MASKED[match[0]], text)
