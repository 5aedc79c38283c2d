"""Where the text of the notice stands on the page: the element and the lines, found by what lines are."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from converters.dates import find_dates, parse_date
from converters.furniture import is_breadcrumb, is_furniture, is_hosted_line, is_imprint
from converters.labels import Field
from converters.readers.html.file_links import is_file_link
from converters.readers.html.label_lines import Labelled
from converters.readers.html.labels import CATALOGUE, Labels
from converters.readers.html.lines import Line, Node, Sheet
from converters.readers.html.lists import find_listed, points_elsewhere
from converters.readers.html.summaries import has_text_below

SENTENCE = re.compile(r"[。；！？，：]")


PROFILE_ID = "body-named-by-profile"
"""The id that is given to the element that a profile names as the body."""


class Kind(int):
    """What a line of the page is, before it is known where the body stands.

    It is no enum: Python 3.11 looks a member of one up seven times slower, and a page asks for a thousand.
    """

    __slots__ = ()
    TEXT: ClassVar[Kind]
    LINK: ClassVar[Kind]
    FILE: ClassVar[Kind]
    TITLE: ClassVar[Kind]
    LABEL: ClassVar[Kind]
    CATALOGUE: ClassVar[Kind]
    BREADCRUMB: ClassVar[Kind]
    FURNITURE: ClassVar[Kind]
    IMPRINT: ClassVar[Kind]
    IMAGE: ClassVar[Kind]
    DROPPED: ClassVar[Kind]

    def __repr__(self) -> str:
        """Return the name, for whoever looks at a page's kinds."""
        return f"Kind.{list(Kind.__annotations__)[self - 1]}"


for _number, _name in enumerate(Kind.__annotations__, 1):
    setattr(Kind, _name, Kind(_number))
del _number, _name


@dataclass(frozen=True, slots=True)
class Body:
    """The half-open range of lines of the text, and the element that was chosen."""

    start: int
    end: int
    node: int
    score: int


def grade_lines(sheet: Sheet, labels: Labels, titles: frozenset[str], forms: frozenset[int]) -> list[Kind]:
    """Return what each line of the page is. ``titles`` are squeezed candidates of the title; ``forms`` are text."""
    zones = _find_zones(sheet)
    firsts = frozenset(title[:1] for title in titles)
    kinds = [_grade(line, titles, firsts, zones) for line in sheet.lines]
    if Kind.CATALOGUE in zones.values():
        labels.summed = [at for at, kind in enumerate(kinds) if kind is Kind.CATALOGUE]
    counts = Counter(one.start for one in labels.found)
    names = Counter(one.label.text for one in labels.found)
    for one in labels.found:
        if (
            len(sheet.lines[one.start].text) > 200
            or names[one.label.text] > 6
            or one.start in forms
            or not _is_info(one, counts[one.start], kinds)
        ):
            continue
        for at in range(one.start, one.end):
            if kinds[at] in (Kind.TEXT, Kind.LINK, Kind.FURNITURE):
                kinds[at] = Kind.LABEL
    for at in labels.bare_dates:
        above = kinds[at - 1] if at else Kind.TEXT
        if kinds[at] is Kind.TEXT and (":" in sheet.lines[at].text or above is Kind.TITLE):
            kinds[at] = Kind.LABEL
    for at in find_listed(sheet):
        if kinds[at] in (Kind.TEXT, Kind.TITLE):
            kinds[at] = Kind.LINK
    _free_hosts(sheet, kinds, zones)
    for at in labels.catalogue:
        kinds[at] = Kind.CATALOGUE
    return kinds


_ZONE = re.compile(
    r""" \ (?:(?P<foot>(?:page-?|site-?|web-?)?foot(?:er)?[\w-]*|copyright|bottom)
         |(?P<nav>nav|navbar|main-?nav|menu|top-?nav
            |(?:van|el|ant|weui|mui|layui)-(?:nav-?bar|tab-?bar|tabs?(?:__|-)(?:nav|wrap|header|item|text|title|bar|tab))
            [\w-]*)
         |(?P<sum>summary-of-announcement))\ """,
    re.VERBOSE,
)


@lru_cache(maxsize=4096)  # the pages of a site have their names in common
def _name_zone(ident: str) -> Kind | None:
    """Return what all lines of an element are that is named ``ident``, None if its name does not say so."""
    match = _ZONE.search(ident)
    if match is None:
        return None
    if match["sum"]:
        return Kind.CATALOGUE
    return Kind.IMPRINT if match["foot"] else Kind.LINK


def _find_zones(sheet: Sheet) -> dict[int, Kind]:
    """Return what all lines of an element are whose name says so: a footer, a navigation."""
    zones: dict[int, Kind] = {}
    for at, node in enumerate(sheet.nodes):
        tag, ident, parent = node.tag, node.ident, node.parent
        if parent in zones:
            zones[at] = zones[parent]
        elif tag in ("footer", "nav"):
            zones[at] = Kind.IMPRINT if tag == "footer" else Kind.LINK
        elif len(ident) > 2 and (kind := _name_zone(ident)) and _is_zone(sheet, node, kind):
            zones[at] = kind
    return zones


def _free_hosts(sheet: Sheet, kinds: list[Kind], zones: dict[int, Kind]) -> None:
    """Take 主办单位 lines for text where nothing near them is of the imprint of a site."""
    hosts = [
        at
        for at, kind in enumerate(kinds)
        if kind is Kind.IMPRINT and sheet.lines[at].node not in zones and is_hosted_line(sheet.lines[at].text)
    ]
    for at in hosts:
        near = [other for other in range(max(at - 4, 0), min(at + 5, len(kinds))) if other not in hosts]
        if not any(kinds[other] is Kind.IMPRINT for other in near) and at + 1 < len(kinds):
            kinds[at] = Kind.TEXT


def _is_zone(sheet: Sheet, node: Node, kind: Kind) -> bool:
    """Whether an element is what its name says: no summary without a text, no footer that holds most of the page."""
    return has_text_below(sheet, node) if kind is Kind.CATALOGUE else not _holds_most(sheet, node)


def _holds_most(sheet: Sheet, node: Node) -> bool:
    """Whether an element holds most of the page's text that is no link: then its name says nothing."""
    inside = sum(len(line.text) - line.linked for line in sheet.lines[node.start : node.end])
    return inside > 200 and inside * 2 > sum(len(line.text) - line.linked for line in sheet.lines)


_SINGLE = (Field.INDEX_NUMBER, Field.DOCUMENT_NUMBER, Field.ISSUER, Field.ISSUED)
_INFO = (Field.SOURCE, Field.IGNORE, Field.PUBLISHED)
_AUTHORS = frozenset(
    """
    作者 编辑 责任编辑 责编 发布人 发布者 录入者 审核人 审核 初审 复审 终审 校对 撰稿 撰稿人 摄影 公开方式 编辑人
    """.split()  # noqa: SIM905 -- a list of words reads better as words
)


def _is_info(one: Labelled, beside: int, kinds: list[Kind]) -> bool:
    """Whether a label is of the line about the article, or of the catalogue, and not a fact in its text."""
    label = one.label
    if label.text in ("时间", "日期"):
        above = kinds[one.start - 1] if one.start else Kind.TEXT
        return beside > 1 or (above is Kind.TITLE and "月" not in one.value and parse_date(one.value) is not None)
    if label.field is Field.PUBLISHED and one.value and not find_dates(one.value):
        return False
    if len(one.value) > _LONGEST_VALUE and SENTENCE.search(one.value):
        return False
    return (
        label.field in _INFO
        or label.text in _AUTHORS
        or (label.text in CATALOGUE and label.field in _SINGLE and len(one.value) <= 80)
    )


_LONGEST_VALUE = 40


def _judge_kind(text: str) -> Kind | None:
    """Return what a line with ``text`` is wherever it stands; None if its text does not say so."""
    if is_breadcrumb(text):
        return Kind.BREADCRUMB
    if is_furniture(text):
        return Kind.FURNITURE
    return Kind.IMPRINT if is_imprint(text) else None


_SHORT = 16
"""Lines no longer than this are mostly of menus, which all pages of a site have in common."""
_name_kind = lru_cache(maxsize=4096)(_judge_kind)


def _grade(line: Line, titles: frozenset[str], firsts: frozenset[str], zones: dict[int, Kind]) -> Kind:
    """Return what a line is by itself; ``firsts`` are the signs that ``titles`` begin with: few lines begin so."""
    if line.image:
        return Kind.IMAGE
    if line.node in zones:
        return zones[line.node]
    text = line.text
    linked = line.linked
    if linked and points_elsewhere(text):
        return Kind.DROPPED
    if linked or len(line.pieces) > 1:  # one of several links may have no text
        for piece in line.pieces:
            if piece.href and is_file_link(piece.href):
                return Kind.FILE
    if len(text) <= 200:
        if (line.tag in ("h1", "h2", "h3") and len(text) <= 80) or (
            len(text) > 5 and text[0] in firsts and text.replace(" ", "").replace("\u3000", "") in titles
        ):
            return Kind.TITLE
        if (kind := _name_kind(text) if len(text) <= _SHORT else _judge_kind(text)) is not None:
            return kind
    if linked * 2 > len(text) or line.tag in ("option", "select"):
        return Kind.TEXT if _is_said(line) else Kind.LINK
    is_of_site = text.startswith(_OF_SITE) or (_FROM_ELSEWHERE.match(text) if "为准" in text else None)
    return Kind.FURNITURE if is_of_site else Kind.TEXT


_FROM_ELSEWHERE = re.compile(
    r"(?:(?:温馨|特别|友情)?提示\s*[:：]\s*)?本(?:网站|站|网|平台)[^。，]{0,12}(?:公告|公示|信息|内容)[^。，]{0,6}"
    r"(?:来源于|来自|转自|转载自)[^。，]{2,40}，.{0,40}为准"
)
"""How a site says that it has a notice from another, whose words count."""

_SUMMED_BY_MACHINE = ("AI摘要", "AI总结", "AI速读", "AI导读", "AI概要", "智能摘要", "智能速读", "本摘要由AI")
"""How a summary begins that a machine made of the text: it is none of the notice."""
_OF_SITE = (*_SUMMED_BY_MACHINE, "HTML PUBLIC")
"""The same, and what is left of the declaration of a page within another, where a program took its signs."""


def _is_said(line: Line) -> bool:
    """Return whether a line that is mostly a link is of a text: its end, its number, an address, who to call.

    What is nothing but a link leads elsewhere.
    """
    links = [piece for piece in line.pieces if piece.href]
    for link in links:
        if link.href.startswith(_CALLS) and _SIGNS.search(link.text):
            return True
    if line.tag in _RUNNING and _LISTED.match(line.text):
        return True
    is_led = line.linked < len(line.text)
    if line.tag not in _RUNNING or not is_led:
        return False
    if line.text[-1] in "。；" or _ITEM.match(line.text[: len(line.text) - line.linked]):
        return True
    return any(link.text.startswith(_WRITTEN_OUT) for link in links)


_RUNNING = ("p", "div")
"""Elements that a text is set in, line by line; menus are lists."""
_SIGNS = re.compile(r"\d{3}|@")
_ITEM = re.compile(r"(?:\d{1,3}[.．、]|[（(]\d{1,3}[)）])\s*\Z")
"""The number of an item, of which the rest is a link."""
_LISTED = re.compile(r"\d{1,3}[.．、].{4,120}[〔\[［（(【](?:19|20)\d\d[〕\]］）)】]\s*\d{1,4}号")
"""A document in a list of such, by its number."""
_WRITTEN_OUT, _CALLS = ("http", "www."), ("tel:", "mailto:")


def weigh_line(line: Line, kind: Kind) -> int:
    """Return how much a line speaks for the element that holds it being the one of the text."""
    if kind is Kind.LINK:
        return -8 - (min(len(line.text), 30) if line.tag != "p" else 0)  # paragraphs of a text may be links
    if kind is Kind.TEXT:
        length = len(line.text)
        return length if length > 12 or length <= 6 or SENTENCE.search(line.text) else 6
    return _WEIGHTS[kind]


_WEIGHTS = {
    Kind.FILE: 4,
    Kind.LABEL: -12,
    Kind.CATALOGUE: -40,
    Kind.BREADCRUMB: -60,
    Kind.IMPRINT: -60,
    Kind.FURNITURE: -20,
    Kind.TITLE: -2,
    Kind.IMAGE: 0,
    Kind.DROPPED: 0,
}
