"""Notices of procurement whose title is parted from what they buy, or that are kept without a title."""

from __future__ import annotations

import re

from converters.issues import Code, Issue
from converters.model import TitleSource
from converters.readers.html.body import Body
from converters.readers.html.lines import Sheet
from converters.readers.html.title import Title, clean_title

_KIND = re.compile(
    r"""(?:预|拟)?(?:中标|成交|招标|采购|磋商|谈判|询价|比选|流标|废标|终止|更正|变更|补充|澄清|答疑|发包|交易|资格预审
    |竞争性|公开|邀请|单一来源|开标|评标|定标|入围|候选人).{0,10}(?:公告|公示|邀请书?|通知书?)(?:[（(].{1,12}[）)])?""",
    re.VERBOSE,
)
_NO_PROJECT = re.compile(
    r"[。；：:，,！？]|^[\[【（(]|(?:公告|公示|通知|网|平台)$|关于|^第.{1,4}[章节条]|^[一二三四五六七八九十\d]+[、.．]"
)
_LEAST, _MOST = 6, 80
"""Signs of a line that names what is bought."""


def names_kind(title: str) -> bool:
    """Return whether ``title`` is nothing but a kind of notice of procurement.

    >>> names_kind("预中标结果公示"), names_kind("竞争性磋商公告（第二次）"), names_kind("道路养护中标公告")
    (True, True, False)
    """
    return _KIND.fullmatch(title) is not None


def names_project(sheet: Sheet, at: int) -> bool:
    """Return whether line ``at`` names what is bought, where the kind of the notice stands alone in the next line."""
    line, below = sheet.lines[at], sheet.lines[at + 1]
    if line.linked or line.image or not _LEAST <= len(line.text) <= _MOST or _NO_PROJECT.search(line.text):
        return False
    if min(line.node, below.node) < 0:
        return False
    one, other = sheet.nodes[line.node], sheet.nodes[below.node]
    return line.node == below.node or (one.parent == other.parent and line.tag == below.tag)


_NAME = re.compile(
    r"""^(?:[一二三四五六七八九十\d]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)])?\s*
        (?:采购|招标|工程|建设|交易|比选)?(?:项\s*目|工\s*程)名\s*称\s*[:：]\s*(?P<name>\S.{2,98}\S)$""",
    re.VERBOSE,
)
_DEPTH = 16
"""Lines of a text in which it says what it is about."""


def find_project(sheet: Sheet, body: Body) -> Title:
    """Return the project that the first lines of a text name as its title; "" if they name none."""
    lines = sheet.lines[body.start : min(body.end, body.start + _DEPTH)]
    match = next((match for line in lines if (match := _NAME.match(line.text))), None)
    if match is None:
        return Title("")
    name = clean_title(match["name"])
    return Title(name, TitleSource.BODY, (Issue(Code.TITLE_FROM_BODY, name, "title"),))
