"""Lists of other pages beside a text: titles with their days, and the heading over such a list."""

from __future__ import annotations

import re
from itertools import pairwise

from converters.readers.html.lines import Line, Sheet

_DAY = r"[\[【(（]?\s*(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])\s*[\]】)）]?"
_DATED = re.compile(rf"[·•>\s]*{_DAY}\s*[^。；]{{4,70}}|[^。；]{{4,70}}?\s*{_DAY}|{_DAY}")
"""[2013-07-09] 关于…的通知, ·关于…的通知(2013-07-09), or the day alone in a line of its own."""
_TAIL = re.compile(
    r"""[>·•\s]*(?:
        相关(?:链接|新闻|文章|阅读|信息|稿件|政策|解读|推荐|热词搜索|报道) | 关联(?:政策|阅读|解读) | 热点(?:新闻|推荐)
      | 热门(?:推荐|搜索) | 延伸阅读 | 推荐阅读 | 猜你(?:喜欢|想问|想看)
      | (?:网友|网民|用户|最新|发表|全部|精选)(?:评论|意见|留言) | (?:结果|意见)反馈 | 我要提意见.{0,12}
      | (?:点击|频道总?)排行
      | 往期(?:推荐|回顾|精彩|内容) | 精彩推荐 | 历史(?:预警|消息|文章|公告) | 大家都在看 | 最近更新 | 近期文章
      | 您?可能感?兴?趣的.{0,4} | 喜欢此内容.{0,10} | [-—=\s]*(?:END|end|完)[-—=\s]*
    )(?:[:：\s].{0,30})?""",
    re.VERBOSE,
)
_ELSEWHERE = re.compile(
    r"[>·•【\[\s]*(?:延伸阅读|相关阅读|推荐阅读|相关链接|相关新闻|相关报道|扩展阅读)[】\]]?\s*[:：].{1,80}"
)


def points_elsewhere(text: str) -> bool:
    """Return whether a line with a link only leads to another page: 延伸阅读：….

    >>> points_elsewhere("延伸阅读：东湖十年"), points_elsewhere("相关阅读材料见附件。")
    (True, False)
    """
    return "：" in text[:10] and _ELSEWHERE.fullmatch(text) is not None


_LEAST = 2
"""Dated lines one after the other that are a list."""


def find_listed(sheet: Sheet) -> frozenset[int]:
    """Return the lines that are items of a list of other pages: neighbours of one kind, most of them dated.

    Cells of tables are none: days stand in them too.
    """
    lines, nodes = sheet.lines, sheet.nodes
    groups: dict[int, list[int]] = {}
    days: set[int] = set()
    for at, line in enumerate(lines):
        if line.tag not in _MAY_LIST or line.node < 0:
            continue
        if _is_dated(line.text):
            days.add(at)
        elif line.tag != "li":
            continue
        groups.setdefault(nodes[line.node].parent, []).append(at)
    listed: set[int] = set()
    for group in groups.values() if days else ():
        dated = [at for at in group if at in days]
        if len(dated) >= _LEAST and len(dated) * 2 >= len(group) and any(b - a <= _LEAST for a, b in pairwise(dated)):
            listed.update(group)
    return frozenset(listed)


_MAY_LIST = ("p", "li", "div", "dd")
"""Elements whose lines may be the items of a list."""


def _is_dated(text: str) -> bool:
    holds_year = "20" in text or "19" in text
    return holds_year and len(text) <= 90 and text[-1] not in "。；：:" and _DATED.fullmatch(text) is not None


def find_tail(sheet: Sheet, start: int, end: int) -> int:
    """Return where the heading over what else the site has begins in a range of lines, ``end`` if nowhere.

    Most of the text stands before it: the heading of a part of the text has its text behind it.
    """
    lengths = [len(line.text) for line in sheet.lines[start:end]]
    before, whole = 0, sum(lengths)
    for at, length in enumerate(lengths, start):
        if length <= 40 and before * 3 >= whole * 2 and _TAIL.fullmatch(sheet.lines[at].text):
            return at
        before += length
    return end


def is_own_heading(line: Line) -> bool:
    """Return whether a line is the heading of a page that links to the page itself, as those of weblogs do.

    One that leads to the home page is the name of the site.
    """
    hrefs = [piece.href for piece in line.pieces if piece.href]
    return line.tag == "h1" and len(line.text) >= _LEAST_OWN and not any(map(_HOME.fullmatch, hrefs))


_LEAST_OWN = 6
_HOME = re.compile(r"(?:https?:)?(?://[^/]*)?/?(?:\.?/)?(?:(?:index|default|main)\.\w{2,5})?")
