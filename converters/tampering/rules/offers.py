"""What a text may offer: the words of unlawful trades that it has, and how much a sentence of it offers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from converters.tampering.reading import Reading
from converters.tampering.reading.patterns import Word
from converters.tampering.reading.text import HAN
from converters.tampering.words.trades import TRADES, Trade
from converters.words import is_seam

_SELF_NAMED = re.compile(r"(?:网上|线上|在线)?赌博?(?:平台|网站|网|app|场)")
KEYS = frozenset(key for trade in TRADES.values() for words in (trade.plain, trade.blatant) for key in words.known)
"""What the patterns of all trades are known by."""


_FORBIDDEN = re.compile(
    r"(?:严禁|禁止|不得)[^。\n]{0,40}(?:下列|以下)[^。:：\n]{0,20}[:：][^。\n]*"
    r"(?:\n[ ]*[(（]?[一二三四五六七八九十\d][^\n]*)*"
)
"""A list of what is forbidden."""


@lru_cache(maxsize=4)  # two rules blank the text of the same page
def blank_lawful(text: str) -> str:
    """Return ``text`` of the same length, without the lists of what is forbidden and without the names of firms.

    >>> blank_lawful("欠税:临岚澳彩置业有限公司,36万元。")
    '欠税:        公司,36万元。'
    """
    if "下列" in text or "以下" in text:
        text = _FORBIDDEN.sub(lambda match: " " * len(match[0]), text)
    text = _SHOP.sub(lambda match: " " * len(match[0]), GIFT.sub(lambda match: " " * len(match[0]), text))
    parts, done = [], 0
    for firm in _FIRM.finditer(text):
        name = _NAME_BEFORE.search(text, max(done, firm.start() - _LONGEST), firm.start())
        if name and not _WARES.search(name[0]):
            begin = name.start() if _IS_FIRM.match(firm[0]) else max(name.start(), firm.start() - _SUBJECT)
            parts += [text[done:begin], " " * (name.end() - begin)]
            done = name.end()
    return "".join([*parts, text[done:]]) if parts else text


_IS_FIRM = re.compile("公司(?!官|app|网|登|平台|首页)|合作社|养殖场|合伙")
_FIRM = re.compile(f"{_IS_FIRM.pattern}|茶楼|洗浴中心|宾馆|大酒店|协会|研究会|促进会|联谊会|联合会|学会")
_SHOPS = "[店铺坊]|商行|酒行|超市|茶?餐厅|摄影|影楼|茶[馆楼]|酒楼|食府|饭庄|理发|足浴|网[吧咖]"
_SHOP = re.compile(
    rf"(?:(?<=[、,:：;\n])|^)[{HAN}]{{2,9}}(?:{_SHOPS})(?=、)|(?<=、)[{HAN}]{{2,9}}?(?:{_SHOPS})(?=[。,;()\n未等]|$)"
    rf"|^\d{{1,3}}[.、 ][ ]?[{HAN}]{{2,9}}(?:{_SHOPS})$",
    re.MULTILINE,
)
"""A shop in a list of such, whatever it is called."""
GIFT = re.compile(
    r"(?:注册|开户|下载|开通|绑定|激活|首单)(?:即|就|立|可|再)?[送领享]\d+[元张天次份个]?"
    rf"(?![^，,。\n]{{0,4}}[彩赌棋]|体验金|现金)[{HAN}]{{0,6}}?(?:券|骑行卡|乘车|月卡|流量|话费|积分|门票)"
)
"""What lawful apps give their new users: a ticket or a voucher, and no money to play with."""
_LONGEST = 16
_SUBJECT = 8
"""So much of the name of an association says what it is for."""
_WARES = re.compile(
    "代开|开票|发票|侦探(?!文学)|调查|讨债|刻章|办证|贷款|抵押|赌|借贷|代办|追债|壮阳|迷药|听话水|催情|私服|高仿|货源|裸聊|约炮"
)
_NAME_BEFORE = re.compile(rf"[{HAN}]{{2,}}\Z")


_PLAIN = 3
_INVITES = re.compile("欢迎|客服|首存|到账|微信|24小时|二十四小时|点击|注册|加群|\\d%|秒|送|领|免费|下载|观看")
"""A sentence that has so many words that only an offer has, and invites, is one, whatever the page speaks about."""


@dataclass(frozen=True, slots=True)
class Offer:
    """The words of one trade that a page has."""

    trade: Trade
    plain: list[re.Pattern[str]]
    blatant: list[re.Pattern[str]]

    def weigh(self, sentence: str, rest: Callable[[], str]) -> int:
        """Return what the sentence offers, nothing if it is next to nothing or ``rest``, of the page, is about it."""
        blatant, plain = _find(self.blatant, sentence), _find(self.plain, sentence)
        if not blatant and len(plain) < 2:
            return 0
        if self.trade.about.search(_SELF_NAMED.sub(" ", sentence)):
            return 0
        is_plain = len(blatant) >= _PLAIN and _INVITES.search(sentence) is not None
        if not is_plain and self.trade.about.search(rest()):
            return 0
        return 3 * len(blatant) + min(len(plain), 3)


def _find(words: list[re.Pattern[str]], sentence: str) -> set[str]:
    """Return what of ``sentence`` the ``words`` match, but for where two words of it meet: 电|网投|资."""
    return {match[0] for word in words for match in word.finditer(sentence) if not is_seam(sentence, *match.span())}


_KNOWN_BY: dict[str, list[tuple[str, bool, Word]]] = {key: [] for key in KEYS}
for _name, _trade_of in TRADES.items():
    for _is_blatant, _vocabulary in ((False, _trade_of.plain), (True, _trade_of.blatant)):
        for _key, _words in _vocabulary.known.items():
            _KNOWN_BY[_key] += [(_name, _is_blatant, word) for word in _words]


def list_offers(reading: Reading) -> list[Offer]:
    """Return what the text may offer: trades of which it has a blatant word, or two plain ones."""
    found: dict[str, tuple[list[re.Pattern[str]], list[re.Pattern[str]]]] = {}
    for name, is_blatant, word in {entry for key in reading.pieces & KEYS for entry in _KNOWN_BY[key]}:
        if word.is_in(reading):
            found.setdefault(name, ([], []))[is_blatant].append(word.pattern)
    offers = (Offer(TRADES[name], plain, blatant) for name, (plain, blatant) in found.items())
    return [offer for offer in offers if offer.blatant or len(offer.plain) > 1]
