"""Document numbers that stand in a title: before it, or right behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converters.document_number import DocumentNumber, find_line_number
from converters.labels import squeeze

_LED = re.compile(
    r"^(?P<number>[\u3400-\u9fff、\s（）()]{2,40}?(?:令|公告|通告|公报)\s*[〔﹝［\[（(]?\s*(?:(?:19|20)\d{2}\s*年?\s*[〕﹞］\]）)]?)?\s*第\s*[\d一二三四五六七八九十百]{1,6}\s*号[）)]?)"
)

_LED_BY_DECISION = re.compile(
    r"^(?P<number>[\u3400-\u9fff]{0,20}决定书\s*[〔﹝［\[（(](?:19|20)\d{2}[〕﹞］\]）)]\s*\d{1,5}\s*号)"
)


def find_leading_number(title: str) -> DocumentNumber | None:
    """Return the number that a title begins with: 临岚市人民政府令〔2021〕第5号（临岚市供水办法）.

    >>> str(find_leading_number("临岚市水务局公告2024年第7号（关于检修的公告）"))
    '临岚市水务局公告2024年第7号'
    >>> str(find_leading_number("行政处罚决定书〔2024〕5号（临岚某公司）"))
    '行政处罚决定书〔2024〕5号'
    """
    match = _LED.match(title) or _LED_BY_DECISION.match(title)
    return find_line_number(match["number"]) if match else None


_TRAILED = re.compile(
    r"(?<=[知告示见定法则案复函])\s*(?P<number>[\u3400-\u9fff]{2,12}[〔﹝［\[（(](?:19|20)\d{2}[〕﹞］\]）)]\s*第?\s*\d{1,5}\s*[号號])$"
)


def find_trailing_number(title: str) -> DocumentNumber | None:
    """Return the number that stands right behind a title, in the same heading: …的通知 临政发〔2023〕6号.

    >>> str(find_trailing_number("临岚市人民政府关于节约用水的通知 临政发〔2023〕6号"))
    '临政发〔2023〕6号'
    """
    match = _TRAILED.search(title)
    return find_line_number(match["number"]) if match else None


_BRACKETED = re.compile(r"\s*[（(](?:19|20)\d{2}\s*年\s*第\s*\d{1,5}\s*[号號][）)]$")


def cut_trailing_number(title: str, said: Sequence[str] = ()) -> str:
    """Return ``title`` without a document number right behind it.

    One in brackets belongs to it, unless what is ``said`` to be the title elsewhere ends before it.

    >>> cut_trailing_number("关于节水的通告（2024年 第11号）", ["关于节水的通告"])
    '关于节水的通告'
    """
    bare = _BRACKETED.sub("", title)
    if bare != title and squeeze(bare) in map(squeeze, said):
        return bare
    return _TRAILED.sub("", title) if title.endswith(("号", "號")) else title
