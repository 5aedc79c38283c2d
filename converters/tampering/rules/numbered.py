"""Coined names with a number that brings luck behind them, as the trade writes them: 瀚璟汇|365, 鹭泽|88."""

from __future__ import annotations

import re

from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, words
from converters.tampering.words.branding import weigh
from converters.tampering.words.brands import LUCKY, LUCKY_NUMBERS
from converters.tampering.words.coinage import is_name, name_before

_HOUSES = words("娱乐 娱乐场 娱乐城 赌场")
NEEDS = LUCKY_NUMBERS | _HOUSES
_NUMBER = re.compile(rf"(?<=[{HAN}]){LUCKY}(?![”\"\]）(（:：/、,.—~～-])")
_HOUSE = re.compile(
    r"(?:娱乐[场城]|赌场)\d{4,5}(?:欢迎|官|登|$|[ \n_-])"
    rf"|[{HAN}]{{2}}娱乐(?!(?:19|20)\d\d年)\d{{3,5}}(?:线上|在线|官|登|app|平台|网|注册|欢迎)"
)
"""How sites of the trade are headed: mg娱乐场4355欢迎您."""
_LONGEST, _BRAND = 4, 0.5
_QUOTES = frozenset('“"「『‘《【')
_SPEAKS = words("品种 审定 种子 早籼 晚籼")
"""What a text about seed has: sorts are called so."""


def has_numbered_name(reading: Reading) -> bool:
    """Return whether a coined name has such a number behind it, which counts nothing.

    >>> from converters.tampering.reasons import read
    >>> has_numbered_name(read("瀚璟汇365水利局关于汛期的通知")), has_numbered_name(read("招聘护士88名"))
    (True, False)
    """
    text = reading.text
    if any(_HOUSE.search(text, *span) for span in reading.spans_with(_HOUSES)):
        return True
    for span in reading.spans_with(LUCKY_NUMBERS):
        for number in _NUMBER.finditer(text, *span):
            name, before = name_before(text, number.start())
            is_brand = len(name) <= _LONGEST and is_name(name, text) and weigh(name) >= _BRAND
            if is_brand and before not in _QUOTES:
                return not any(word in text for word in _SPEAKS)
    return False
