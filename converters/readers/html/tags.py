"""What sites set in brackets around the titles of notices: the column, the exchange, how far a purchase is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from converters.readers.html.projects import names_kind
from converters.readers.html.title import ENDS, key_of

_LEADING = re.compile(r"^[\[【［](?P<tag>[^\[\]【】［］]{2,12})[\]】］]\s*(?P<rest>.{6,})$")
_STATUS = re.compile(
    r"\s*[\[【［][^\[\]【】［］]{0,4}"
    r"(?:(?:获取|报名|投标|开标|评标|公示|进行|受理|征集)中|已?截止|已?结束|已?终止)[\]】］]$"
)
_COLUMNS = re.compile(
    r"意见征[询求]|征[询求]意见|.{0,4}结果公[告示]|[采招].{0,6}公[告示]|[中成流废].{0,6}公[告示]"
    r"|.{2,6}[省市县区]中心|.{0,6}交易(?:中心|网)"
)
_SAYS_WHAT = re.compile("[解图问答谈警废订]|视频|新闻|失效")
"""Words that say what a page is about a document: 图解, 政策问答, 已废止."""


def drop_tags(title: str, lines: Iterable[str]) -> str:
    """Return ``title`` without the tag of its site before it and the state of the purchase behind it.

    A tag goes if one of ``lines``, the first of the text, is the title without it, or if it names a column or an
    exchange and the rest says what kind of notice it is.

    >>> drop_tags("[意见征询]关于桥梁检测项目征询意见的公告", ()), drop_tags("【望津】桥梁检测公告[报名中]", ())
    ('关于桥梁检测项目征询意见的公告', '【望津】桥梁检测公告')
    >>> drop_tags("【望津】桥梁检测公告", ["桥梁检测 公告"]), drop_tags("[中标公告]桥梁检测", ())
    ('桥梁检测公告', '[中标公告]桥梁检测')
    """
    if title[-1:] in "]】］":
        title = _STATUS.sub("", title)
    match = _LEADING.match(title) if title[:1] in "[【［" else None
    if match is None:
        return title
    is_column = (_COLUMNS.fullmatch(match["tag"]) or names_kind(match["tag"])) and ENDS.search(match["rest"])
    is_word = _SAYS_WHAT.search(match["tag"]) is not None
    if is_column or (not is_word and key_of(match["rest"]) in map(key_of, lines)):
        return match["rest"]
    return title
