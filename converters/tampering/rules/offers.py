"""What a text may offer: the words of unlawful trades that it has, and how much a sentence of it offers."""

from __future__ import annotations

import re

from converters.tampering.reading.patterns import Word
from converters.tampering.reading.text import HAN
from converters.tampering.words.trades import TRADES

KEYS = frozenset(key for trade in TRADES.values() for words in (trade.plain, trade.blatant) for key in words.known)
"""What the patterns of all trades are known by."""


GIFT = re.compile(
    r"(?:注册|开户|下载|开通|绑定|激活|首单)(?:即|就|立|可|再)?[送领享]\d+[元张天次份个]?"
    rf"(?![^，,。\n]{{0,4}}[彩赌棋]|体验金|现金)[{HAN}]{{0,6}}?(?:券|骑行卡|乘车|月卡|流量|话费|积分|门票)"
)
"""What lawful apps give their new users: a ticket or a voucher, and no money to play with."""


_KNOWN_BY: dict[str, list[tuple[str, bool, Word]]] = {key: [] for key in KEYS}
for _name, _trade_of in TRADES.items():
    for _is_blatant, _vocabulary in ((False, _trade_of.plain), (True, _trade_of.blatant)):
        for _key, _words in _vocabulary.known.items():
            _KNOWN_BY[_key] += [(_name, _is_blatant, word) for word in _words]
