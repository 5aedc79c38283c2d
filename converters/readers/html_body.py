"""Where the text of the notice stands on the page: the element and the lines, found by what lines are."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import Enum, auto
from itertools import accumulate

from converters.dates import find_dates, parse_date
from converters.furniture import is_breadcrumb, is_furniture, is_hosted_line, is_imprint
from converters.labels import Field
from converters.readers.html_labels import CATALOGUE, Labelled, Labels
from converters.readers.html_lines import Line, Node, Sheet
from converters.readers.html_lists import find_listed, find_tail
from converters.readers.html_names import is_named_text

_FILE = re.compile(
    r"\.(?:docx?|wps|xlsx?|et|pdf|pptx?|zip|rar|7z|ofd|csv|rtf|txt|odt|ods|ceb|tiff?)(?:$|[?#&])"
    r"|download(?:file|_?attach|\.jsp|\.do|\.aspx|\.php)|/downfile|downfile\.jsp|filedown|/attach(?:ment)?s?/|file\.do|getfile",
    re.IGNORECASE,
)
_FILE_IN_LOWER_CASE = re.compile(_FILE.pattern)
"""The same for what is in lower case already: many times faster, because the case of no letter is asked."""
_SENTENCE = re.compile(r"[。；！？，：]")


PROFILE_ID = "body-named-by-profile"
"""The id that is given to the element that a profile names as the body."""


class Kind(Enum):
    """What a line of the page is, before it is known where the body stands."""

    TEXT = auto()
    LINK = auto()
    FILE = auto()
    TITLE = auto()
    LABEL = auto()
    CATALOGUE = auto()
    BREADCRUMB = auto()
    FURNITURE = auto()
    IMPRINT = auto()
    IMAGE = auto()
    DROPPED = auto()


@dataclass(frozen=True, slots=True)
class Body:
    """The half-open range of lines of the text, and the element that was chosen."""

    start: int
    end: int
    node: int
    score: int


def is_file_link(href: str) -> bool:
    """Return whether ``href`` leads to a document to download."""
    if href.isascii():
        return _FILE_IN_LOWER_CASE.search(href.lower()) is not None
    return _FILE.search(href) is not None


def grade_lines(sheet: Sheet, labels: Labels, titles: frozenset[str]) -> list[Kind]:
    """Return what each line of the page is. ``titles`` are squeezed candidates of the title."""
    zones = _find_zones(sheet)
    kinds = [_grade(line, titles, zones) for line in sheet.lines]
    counts = Counter(one.start for one in labels.found)
    names = Counter(one.label.text for one in labels.found)
    for one in labels.found:
        if (
            len(sheet.lines[one.start].text) > 200
            or names[one.label.text] > 6
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
         |(?P<nav>nav|navbar|main-?nav|menu|top-?nav))\ """,
    re.VERBOSE,
)


def _may_name_zone(ident: str) -> bool:
    return "foot" in ident or "nav" in ident or "menu" in ident or "bottom" in ident or "copyright" in ident


def _find_zones(sheet: Sheet) -> dict[int, Kind]:
    """Return what all lines of an element are whose name says so: a footer, a navigation."""
    zones: dict[int, Kind] = {}
    for at, node in enumerate(sheet.nodes):
        if node.parent in zones:
            zones[at] = zones[node.parent]
        elif node.tag in ("footer", "nav"):
            zones[at] = Kind.IMPRINT if node.tag == "footer" else Kind.LINK
        elif _may_name_zone(node.ident) and (match := _ZONE.search(node.ident)) and not _holds_most(sheet, node):
            zones[at] = Kind.IMPRINT if match["foot"] else Kind.LINK
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
    return (
        label.field in _INFO
        or label.text in _AUTHORS
        or (label.text in CATALOGUE and label.field in _SINGLE and len(one.value) <= 80)
    )


def _grade(line: Line, titles: frozenset[str], zones: dict[int, Kind]) -> Kind:
    if line.image:
        return Kind.IMAGE
    if line.node in zones:
        return zones[line.node]
    text = line.text
    for piece in line.pieces:
        if piece.href and is_file_link(piece.href):
            return Kind.FILE
    if len(text) <= 200:
        if (line.tag in ("h1", "h2", "h3") and len(text) <= 80) or (
            titles and text.replace(" ", "").replace("\u3000", "") in titles
        ):
            return Kind.TITLE
        if is_breadcrumb(text):
            return Kind.BREADCRUMB
        if is_furniture(text):
            return Kind.FURNITURE
        if is_imprint(text):
            return Kind.IMPRINT
    if line.linked * 2 > len(text) or line.tag in ("option", "select"):
        return Kind.LINK
    return Kind.TEXT


def _weigh(line: Line, kind: Kind) -> int:
    match kind:
        case Kind.TEXT:
            length = len(line.text)
            return length if length > 12 or _SENTENCE.search(line.text) else min(length, 6)
        case Kind.FILE:
            return 4
        case Kind.LINK:
            return -8 - min(len(line.text), 30)
        case Kind.LABEL:
            return -12
        case Kind.CATALOGUE:
            return -40
        case Kind.BREADCRUMB | Kind.IMPRINT:
            return -60
        case Kind.FURNITURE:
            return -20
        case Kind.TITLE:
            return -2
        case Kind.IMAGE | Kind.DROPPED:
            return 0


def find_body(sheet: Sheet, kinds: list[Kind]) -> Body:
    """Return the range of lines that is most text and least anything else, inside the element that holds it best."""
    weights = [_weigh(line, kind) for line, kind in zip(sheet.lines, kinds, strict=True)]
    sums = [0, *accumulate(weights)]
    best, best_score, hinted, hinted_score = -1, 0, -1, 0
    for at, node in enumerate(sheet.nodes):
        score = sums[node.end] - sums[node.start]
        if PROFILE_ID in node.ident:
            return Body(*_trim(sheet, kinds, node.start, node.end), at, score)
        if score > 0 and (score > best_score or (score == best_score and _holds(sheet, best, at))):
            best, best_score = at, score
        better = score > hinted_score or (score == hinted_score and _holds(sheet, hinted, at))
        if score > 0 and better and is_named_text(node.ident):
            hinted, hinted_score = at, score
    if hinted >= 0 and hinted_score * 3 >= best_score * 2:
        node = sheet.nodes[hinted]
        return Body(*_trim(sheet, kinds, node.start, node.end), hinted, hinted_score)
    if best < 0:
        start, end = _densest(weights, 0, len(weights))
        return Body(start, end, -1, sum(weights[start:end]))
    while sheet.nodes[best].parent >= 0 and (
        sheet.nodes[best].tag in _LEAVES or sheet.nodes[best].end - sheet.nodes[best].start < 2
    ):
        best = sheet.nodes[best].parent
    node = sheet.nodes[best]
    start, end = _densest(weights, node.start, node.end)
    end = find_tail(sheet, start, end)
    return Body(*_trim(sheet, kinds, *_keep_files(kinds, start, end, node.end)), best, best_score)


_LEAVES = frozenset(("p", "li", "h1", "h2", "h3", "h4", "dd", "dt", "tr", "tbody", "blockquote"))
"""Elements that hold a part of a text and not a text."""


def _holds(sheet: Sheet, outer: int, inner: int) -> bool:
    """Whether one element lies in the other; of two equal ones side by side the first is taken."""
    return sheet.nodes[inner].start >= sheet.nodes[outer].start and sheet.nodes[inner].end <= sheet.nodes[outer].end


def _may_be_title(line: Line) -> bool:
    """Whether a line above the line about the article can be its title, or a part of it."""
    return len(line.text) <= 60 and not _SENTENCE.search(line.text[-1:])


def _densest(weights: list[int], start: int, end: int) -> tuple[int, int]:
    """Return the contiguous range with the greatest sum (Kadane), the longest at its end where sums tie."""
    best, best_range = 0, (start, start)
    total, begin = 0, start
    for at in range(start, end):
        if total <= 0:
            total, begin = 0, at
        total += weights[at]
        if total >= best and total > 0:
            best, best_range = total, (begin, at + 1)
    return best_range


def _keep_files(kinds: list[Kind], start: int, end: int, limit: int) -> tuple[int, int]:
    """Extend the range over the attachments that follow it in the same element."""
    at = end
    while at < limit and kinds[at] in (Kind.FILE, Kind.IMAGE):
        at += 1
        if kinds[at - 1] is Kind.FILE:
            end = at
    return start, end


_EDGES = frozenset((Kind.BREADCRUMB, Kind.FURNITURE, Kind.IMPRINT, Kind.LABEL, Kind.CATALOGUE, Kind.DROPPED))


def _trim(sheet: Sheet, kinds: list[Kind], start: int, end: int) -> tuple[int, int]:
    """Cut what is no text from both ends of a range, looking past single lines."""
    first = start
    for at in range(start, min(end, start + 40)):
        if kinds[at] in (Kind.CATALOGUE, Kind.BREADCRUMB):
            first = at + 1
    start = first
    for at in range(start, min(end, start + 8)):
        if kinds[at] is Kind.LABEL:
            start = at + 1
        elif kinds[at] is Kind.TEXT and not _may_be_title(sheet.lines[at]):
            break
    while start < end and (kinds[start] in _EDGES or kinds[start] is Kind.LINK):
        start += 1
    while end > start and (kinds[end - 1] in _EDGES or kinds[end - 1] is Kind.LINK):
        end -= 1
    return start, end
