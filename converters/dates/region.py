"""Whose calendar and order of day and month a text in traditional characters follows, as far as it says so plainly."""

from __future__ import annotations

import re
from enum import Enum

from converters.traditional import is_traditional


class Region(Enum):
    """Where the agencies of a text are: those of each write days, numbers and heads in their own ways."""

    TAIWAN = "taiwan"
    HONG_KONG = "hong-kong"
    """Hong Kong or Macau: their forms of days are the same."""


_OF_TAIWAN = re.compile(
    r"(?:中華)?民國\s*[\d元一二三四五六七八九十]|新[臺台]幣|\.gov\.(?:tw|taipei)\b|[縣市]政府|縣議會|[鄉鎮市區]公所|行政院|立法院"
    r"|發文字號|字第\s*1?\d{9,10}\s*號|臺灣"
)
_OF_HONG_KONG = re.compile(r"[香港澳門]{2}特別行政區|\.gov\.(?:hk|mo)\b|香港時間|憲報|行政長官|香港|澳門")
_OF_MAINLAND = re.compile(r"人民政府|ICP[备備]|公[网網]安[备備]|\.gov\.cn\b")
_LOOKED_AT = 20_000
"""Signs at the beginning and at the end of a text that are asked where it is from."""


def find_region(text: str) -> Region | None:
    """Return where the agencies of ``text`` are; None if it is in simplified characters or does not say.

    >>> find_region("臨嵐縣政府公告：訂定環境保護自治條例，發布單位為綠化課。")
    <Region.TAIWAN: 'taiwan'>
    >>> find_region("香港特別行政區政府臨嵐署公布：渠道擴闊工程於下週動工。")
    <Region.HONG_KONG: 'hong-kong'>
    >>> find_region("临岚市人民政府公告"), find_region("臨嵐市人民政府關於發佈環境保護規劃的公告")
    (None, None)
    """
    if len(text) > 2 * _LOOKED_AT:
        text = text[:_LOOKED_AT] + text[-_LOOKED_AT:]
    if not is_traditional(text) or _OF_MAINLAND.search(text):
        return None
    taiwan, hong_kong = len(_OF_TAIWAN.findall(text)), len(_OF_HONG_KONG.findall(text))
    if taiwan == hong_kong:
        return None
    return Region.TAIWAN if taiwan > hong_kong else Region.HONG_KONG
