"""Notices of procurement whose title is parted from what they buy, or that are kept without a title."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from converters.issues import Code, Issue
from converters.labels import squeeze
from converters.model import Block, Table, TitleSource
from converters.official.issuing import is_agency
from converters.official.purchaser import is_buyer
from converters.readers.html.body import Body
from converters.readers.html.lines import Sheet
from converters.readers.html.shown import Shown
from converters.readers.html.title import ENDS, Title, clean_title, is_usable, site_names

_KIND = re.compile(
    r"""(?:预|拟)?(?:中标|成交|招标|采购|磋商|谈判|询价|比选|流标|废标|终止|更正|变更|补充|澄清|答疑|发包|交易|资格预审
    |竞争性|公开|邀请|单一来源|开标|评标|定标|入围|候选人|合同|履约|验收).{0,10}(?:公告|公示|邀请书?|通知书?)(?:[（(].{1,12}[）)])?""",
    re.VERBOSE,
)
_NO_PROJECT = re.compile(
    r"[。；：:，,！？]|^[\[【（(]|(?:公告|公示|公开|通知|信息|专栏|频道|网|平台)$|关于|^第.{1,4}[章节条]|^[一二三四五六七八九十\d]+[、.．]"
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
    if min(line.node, below.node) < 0 or is_agency(line.text):
        return False
    one, other = sheet.nodes[line.node], sheet.nodes[below.node]
    return line.node == below.node or (
        one.parent == other.parent and (line.tag == below.tag or {line.tag, below.tag} <= _HEADINGS)
    )


_HEADINGS = frozenset(("h1", "h2", "h3", "h4"))


_IN_BRACKETS = re.compile(r"[\[【（(](?P<kind>[^\[\]【】（）()]{2,10})[\]】）)]")


def find_parted(sheet: Sheet, start: int, stop: int, title: str) -> int:
    """Return the line after what is bought and the kind of notice in brackets, if ``title`` says both; 0 if not."""
    for at in range(start, stop - 1):
        match = _IN_BRACKETS.fullmatch(squeeze(sheet.lines[at + 1].text))
        name = squeeze(sheet.lines[at].text)
        if match and names_kind(match["kind"]) and len(name) >= _LEAST and squeeze(title).startswith(name):
            return at + 2
    return 0


_SOLD = re.compile(r"(?:第[一二三]次)?(?:司法|网络|公开)?(?:拍卖|变卖|处置|转让|招租|出让|挂牌|竞买|竞价)公告")


_ABOVE = 3
"""Lines above what is taken for the text in which its heading may stand."""


def add_kind(sheet: Sheet, body: Body, best: Shown) -> Shown:
    """Return ``best``, what is bought or sold, with the kind of notice that the first lines of the text have too."""
    name = squeeze(best.text)
    if len(name) < _LEAST or ENDS.search(name):
        return best
    for at in range(max(body.start - _ABOVE, 0), min(body.end, body.start + _DEPTH)):
        text = squeeze(sheet.lines[at].text)
        if not text.startswith(name):
            continue
        rest, end = text[len(name) :], at + 1
        if not rest and end < body.end:
            rest, end = squeeze(sheet.lines[end].text), end + 1
        if _SOLD.fullmatch(rest) or names_kind(rest):
            return replace(best, text=best.text + rest, start=at, end=end)
    return best


def is_of_table(sheet: Sheet, title: Title) -> bool:
    """Return whether ``title`` is only a cell in the text, beside others of its row: no title if there is any other."""
    if title.source is not TitleSource.BODY or title.start < 0 or sheet.lines[title.start].tag not in ("td", "th"):
        return False
    cell = sheet.nodes[sheet.lines[title.start].node]
    row = sheet.nodes[max(cell.parent, 0)]
    return row.tag == "tr" and row.end - row.start > cell.end - cell.start


_NAME = re.compile(
    r"""^(?:[一二三四五六七八九十\d]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)])?\s*
        (?:原公告的?)?(?:采购|招标|工程|建设|交易|比选)?(?:项\s*目|工\s*程)名\s*称\s*(?:$|[:：]\s*(?P<name>\S.{2,98}?)[。；]?$)""",
    re.VERBOSE,
)
_DEPTH = 16
"""Lines of a text in which it says what it is about."""


def find_project(sheet: Sheet, body: Body) -> Title:
    """Return the project that the first lines of a text name as its title; "" if they name none."""
    lines = sheet.lines[body.start : min(body.end, body.start + _DEPTH)]
    at, match = next(((at, match) for at, line in enumerate(lines) if (match := _NAME.match(line.text))), (0, None))
    name = clean_title(match["name"] or "".join([line.text for line in lines[at + 1 : at + 2]])) if match else ""
    if not is_usable(name, site_names(sheet)):
        return Title("")
    return Title(name, TitleSource.BODY, (Issue(Code.TITLE_FROM_BODY, name, "title"),))


def list_buyers(blocks: Iterable[Block]) -> list[str]:
    """Return what tables say of who buys, or does so as an agent, each as a line: 招标人：临岚市水务局."""
    rows = (row for block in blocks if isinstance(block, Table) for row in block.rows)
    pairs = (pair for row in rows for pair in pairwise([cell.text for cell in row]))
    return [f"{squeeze(name).rstrip('：:')}：{value}" for name, value in pairs if is_buyer(name)]
