"""Who buys, as notices of procurement say it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converters.labels import squeeze
from converters.official.issuing import is_agency

_PURCHASE = re.compile(
    r"(?:招标|采购|中标|成交|磋商|谈判|询价|比选|流标|废标|候选人).{0,12}(?:公告|公示|邀请|澄清|答疑|(?:补充|变更|更正|终止)通知)"
    r"|项目.{0,6}(?:更正|变更|终止)公告"
)
_PURCHASER = r"(?:[采釆]\s*购\s*人|招\s*标\s*人|[采釆]购单位|招标单位|比选人)"  # 釆 is a frequent slip
_NAMED = re.compile(
    rf"{_PURCHASER}(?:名称|信息)?(?:[（(][^（）()]{{1,6}}[）)])?\s*(?:[:：为]|(?<=\s))\s*(?P<name>[\u3400-\u9fff（）()·]{{4,40}}?)(?:$|[\s，,。；;])"
)
_NAMED_BELOW = re.compile(rf"^[^。]{{0,6}}{_PURCHASER}(?:信息|名称)?[:：]?$")
_NAME = re.compile(r"^名\s*称[:：]\s*(?P<name>\S{4,40})$")


_AGENT = re.compile(r"^[^。]{0,6}(?:[采釆]购|招标)?代理(?:机构|单位)(?:信息|名称)?\s*(?:[:：]\s*(?P<name>\S{4,40}))?$")


EXCHANGES = ("交易中心", "交易服务中心", "交易管理中心", "交易平台")
"""Public bodies that publish the notices of those who buy, and may be named their source."""


def is_purchase(title: str) -> bool:
    """Return whether ``title`` is of a notice of procurement."""
    return _PURCHASE.search(title) is not None


_BUYS = re.compile(rf"^[^。]{{0,6}}{_PURCHASER}(?:信息|名称)?\s*(?:[:：].*)?$")


def is_buyer(text: str) -> bool:
    """Return whether ``text`` is nothing but the word for who buys, or does so as an agent.

    >>> is_buyer("招标人"), is_buyer("采 购 单 位："), is_buyer("招标代理机构"), is_buyer("招标人代表")
    (True, True, True, False)
    """
    if len(text) > _LONGEST_WORD or _SIGNS.isdisjoint(text):
        return False
    bare = squeeze(text)
    return _NAMED_BELOW.match(bare) is not None or _AGENT.match(bare) is not None


_LONGEST_WORD = 16
_SIGNS = frozenset("采釆招选理")
"""A sign of each such word: most cells are ruled out by them."""


def tells_purchase(lines: Sequence[str]) -> bool:
    """Return whether ``lines`` are of a notice of procurement: they name who buys, and who does so as an agent.

    >>> tells_purchase(["采购 人：临岚市水务局", "采购代理机构：临岚招标公司"]), tells_purchase(["采购人：水务局"])
    (True, False)
    """
    return any(map(_BUYS.match, lines)) and any(_AGENT.match(line.strip()) for line in lines)


def find_principal(title: str, lines: Sequence[str], signer: str) -> str:
    """Return who buys, where a notice of procurement is signed by ``signer`` as the agent of whoever does; else "".

    An agent that the title begins with speaks for itself, and so does an exchange, which is a public body.

    >>> lines = ["1.采购人信息", "名　称：临岚市城市管理局", "2.采购代理机构信息", "名　称：临岚招标公司"]
    >>> find_principal("道路养护项目磋商公告", lines, "临岚招标公司")
    '临岚市城市管理局'
    >>> find_principal("道路养护项目磋商公告", lines, "临岚市城市管理局")
    ''
    """
    below = False
    is_own = title.startswith(signer) or signer.endswith(EXCHANGES)
    for line in lines if is_purchase(title) and not is_own else ():
        match = _NAME.match(line) if below else _AGENT.match(line.strip())
        if match and match["name"] == signer:
            return find_purchaser(title, lines)
        below = match is not None and match["name"] is None
    return ""


def find_purchaser(title: str, lines: Sequence[str]) -> str:
    """Return who buys, where a notice of procurement is not signed; "" if it is no such notice or does not say.

    >>> find_purchaser("道路养护项目中标公告", ["1.采购人信息", "名　称：临岚市城市管理局"])
    '临岚市城市管理局'
    >>> find_purchaser("水闸施工招标公告", ["本项目已获批准，招标人为临岚市水利建设有限公司，资金自筹。"])
    '临岚市水利建设有限公司'
    """
    if not is_purchase(title) and not tells_purchase(lines):
        return ""
    below = False
    for line in lines:
        match = _NAME.match(line) if below else _NAMED.search(line)
        if match and is_agency(match["name"]):
            return match["name"]
        below = _NAMED_BELOW.match(line.strip()) is not None
    return ""
