"""The range of lines that is the text: inside the element that holds it best, without what else stands there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from converters.dates import parse_date
from converters.official.document_number import find_line_number
from converters.official.issuing import split_agencies
from converters.readers.html.body import PROFILE_ID, SENTENCE, Body, Kind, weigh_line
from converters.readers.html.head import is_addressee
from converters.readers.html.lines import Line, Node, Sheet
from converters.readers.html.lists import find_tail
from converters.readers.html.names import is_named_text
from converters.readers.html.titled import find_titled


def find_body(sheet: Sheet, kinds: list[Kind], titles: frozenset[str]) -> Body:
    """Return the range of lines that is most text and least anything else, inside the element that holds it best.

    ``titles`` are the squeezed texts that are the title of the page.
    """
    weights = [weigh_line(line, kind) for line, kind in zip(sheet.lines, kinds, strict=True)]
    sums = [0, *accumulate(weights)]
    best, best_score, hinted, hinted_score = -1, 0, -1, 0
    for at, node in enumerate(sheet.nodes):
        score = sums[node.end] - sums[node.start]
        if PROFILE_ID in node.ident:
            return Body(*_trim(sheet, kinds, node.start, node.end), at, score)
        if score <= 0:
            continue
        if score > best_score or (score == best_score and _holds(sheet, best, at)):
            best, best_score = at, score
        better = score > hinted_score or (score == hinted_score and _holds(sheet, hinted, at))
        if better and is_named_text(node.ident):
            hinted, hinted_score = at, score
    if hinted >= 0 and hinted_score * 3 >= best_score * 2 and not _is_one_of_pages(sheet, hinted):
        node = sheet.nodes[hinted]
        end = _take_closing(sheet, kinds, find_tail(sheet, node.start, node.end))
        return Body(*_trim(sheet, kinds, node.start, end), hinted, hinted_score)
    if best < 0:
        start, end = _densest(weights, 0, len(weights))
        return Body(start, end, -1, sum(weights[start:end]))
    if (titled := find_titled(sheet, kinds, titles, best)) >= 0:
        best = titled
    best = _widen(sheet, _narrow(sheet, kinds, best))
    node = sheet.nodes[best]
    start, end = _densest(weights, node.start, node.end)
    start = _take_heading(sheet, kinds, start, node.start)
    start, end = _reach_over_links(sheet, kinds, start, end, node)
    end = _take_closing(sheet, kinds, find_tail(sheet, start, end))
    return Body(*_trim(sheet, kinds, *_keep_files(kinds, start, end, node.end)), best, best_score)


_DIGITS = re.compile(r"\d+")


def _is_one_of_pages(sheet: Sheet, at: int) -> bool:
    """Return whether an element is one of several that differ by their numbers only: page1, page2."""
    node = sheet.nodes[at]
    bare = _DIGITS.sub("", node.ident)
    return bare != node.ident and any(
        other.parent == node.parent and other.ident != node.ident and _DIGITS.sub("", other.ident) == bare
        for other in sheet.nodes[at + 1 :]
        if other.start < other.end
    )


_LEAVES = frozenset(("p", "li", "h1", "h2", "h3", "h4", "dd", "dt", "tr", "tbody", "blockquote"))
"""Elements that hold a part of a text and not a text."""


_MOST = 0.9
"""The share of running text that an element must hold to be taken for the one around it."""


def _narrow(sheet: Sheet, kinds: Sequence[Kind], best: int) -> int:
    """Return the smallest element in ``best`` that holds nearly all of its running text and cuts nothing off it."""
    prose = [0]
    for line, kind in zip(sheet.lines, kinds, strict=True):
        runs = kind is Kind.TEXT and ("。" in line.text or line.text[-1:] in "；：")
        prose.append(prose[-1] + (len(line.text) if runs else 0))
    nodes, at = sheet.nodes, best
    while True:
        outer = nodes[at]
        whole = prose[outer.end] - prose[outer.start]
        inner = -1
        for below in range(at + 1, len(nodes)):
            if nodes[below].start >= outer.end:
                break
            node = nodes[below]
            held = prose[node.end] - prose[node.start] if node.parent == at else 0
            if held >= _MOST * whole or (held * 2 > whole and _is_article(kinds, node.start)):
                inner = below
                break
        if inner < 0 or not whole or _cuts_off(sheet, kinds, range(outer.start, outer.end), inner):
            return at
        at = inner


def _widen(sheet: Sheet, best: int) -> int:
    """Return the smallest element around ``best`` that may hold a text and not a part of it."""
    nodes = sheet.nodes
    while nodes[best].parent >= 0 and (
        nodes[best].tag in _LEAVES or nodes[best].end - nodes[best].start < 2 or _is_one_of_pages(sheet, best)
    ):
        best = nodes[best].parent
    return best


_FIRST_HEADING = re.compile("一[、．.]|第一[章节条]")


_HEADING = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)、．.]")


def _take_heading(sheet: Sheet, kinds: Sequence[Kind], start: int, limit: int) -> int:
    """Return where a text that seems to begin at ``start`` does: its first heading may be set as a title is."""
    above = start - 1
    is_heading = above >= limit and kinds[above] is Kind.TITLE and _FIRST_HEADING.match(sheet.lines[above].text)
    return above if is_heading else start


_CLOSING = re.compile(r"^(?:主题词|抄\s*[送报]|分送)\s*[:：]|^[^。；]{4,40}(?:19|20)\d\d年\d{1,2}月\d{1,2}日\s*印发$")


def _take_closing(sheet: Sheet, kinds: Sequence[Kind], end: int) -> int:
    """Return where a text that seems to end at ``end`` does: the last lines of a document may stand in another cell."""
    limit = min(len(kinds), end + _MOST_CLOSING)
    while end < limit and kinds[end] is Kind.TEXT and _CLOSING.match(sheet.lines[end].text):
        end += 1
    return end


def _reach_over_links(sheet: Sheet, kinds: Sequence[Kind], start: int, end: int, around: Node) -> tuple[int, int]:
    """Extend a range over links, in the element ``around`` it, to sentences of the text and to those who sign it."""
    gap = 0
    for at in range(start - 1, around.start - 1, -1):
        gap = 0 if _is_sentence(sheet.lines[at], kinds[at]) else gap + 1
        if is_addressee(sheet.lines[at].text):
            start = at
            break
        if gap and (kinds[at] not in _BETWEEN or gap > _MOST_BETWEEN):
            break
    gap, signed = 0, _is_signed(sheet, start, end)
    for at in range(end, end if signed else around.end):
        gap += 1
        text = sheet.lines[at].text
        is_said = _is_sentence(sheet.lines[at], kinds[at]) or (kinds[at] is Kind.TEXT and _shares(sheet, at, start))
        is_day = signed and parse_date(text) is not None
        if is_said or is_day:
            end, gap = at + 1, 0
        if is_day:
            break
        signed = kinds[at] is Kind.TEXT and bool(split_agencies(text))
        if not signed and gap and (kinds[at] not in _BETWEEN or gap > _MOST_BETWEEN):
            break
    return start, end


def _is_signed(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a text ends with those who sign it and the day."""
    texts = [line.text for line in sheet.lines[max(start, end - 2) : end]]
    return len(texts) == 2 and parse_date(texts[1]) is not None and bool(split_agencies(texts[0]))


def _shares(sheet: Sheet, at: int, start: int) -> bool:
    """Whether only line breaks part line ``at`` from a text that begins at ``start``."""
    return sheet.lines[at].broken and sheet.lines[at].node == sheet.lines[start].node


def _is_sentence(line: Line, kind: Kind) -> bool:
    return kind is Kind.TEXT and line.tag == "p" and line.text[-1] in "。；："


_BETWEEN = (Kind.LINK, Kind.FILE, Kind.IMAGE, Kind.FURNITURE)
_MOST_BETWEEN = 12
"""Lines of links between two parts of a text."""
_MOST_CLOSING = 4
"""Subject words, copies, who printed it and when."""
_GOES_ON = re.compile(r"^附\s*[件表]|^(?:抄送|联系人|联系电话|主题词|特此|注[:：])|^[（(](?:此件|联系|附注|本件)")


def _cuts_off(sheet: Sheet, kinds: Sequence[Kind], outer: range, inner: int) -> bool:
    """Whether the lines just before and after an element belong to the text in it."""
    node = sheet.nodes[inner]
    if any(is_addressee(sheet.lines[at].text) for at in range(outer.start, node.start)):
        return True  # the notice that puts in force what the element holds
    after = [at for at in range(node.end, outer.stop) if kinds[at] is not Kind.FURNITURE and sheet.lines[at].text][:2]
    before = [at for at in range(outer.start, node.start) if sheet.lines[at].text][-1:]
    if (
        before
        and not _begins(sheet, kinds, node.start)
        and kinds[before[0]] is Kind.TEXT
        and (sheet.lines[before[0]].text.endswith(("：", ":", "。")) or _HEADING.match(sheet.lines[before[0]].text))
    ):
        return True
    if not after or kinds[after[0]] is not Kind.TEXT:
        return False
    text = sheet.lines[after[0]].text
    follows = sheet.lines[after[1]].text if len(after) > 1 else ""
    last = next((sheet.lines[at].text for at in range(node.end - 1, node.start - 1, -1) if sheet.lines[at].text), "")
    return (
        (text.endswith(("。", "；")) and parse_date(last) is None)
        or _GOES_ON.match(text) is not None
        or parse_date(text) is not None
        or (parse_date(follows) is not None and bool(split_agencies(text)))
    )


def _is_article(kinds: Sequence[Kind], start: int) -> bool:
    """Whether what is said about an article stands where an element begins: it holds the article and not a part."""
    return Kind.LABEL in kinds[start : start + 5]


def _begins(sheet: Sheet, kinds: Sequence[Kind], start: int) -> bool:
    """Whether a document begins at ``start``: its title, what is said of it, its number or its addressee is there."""
    lines = range(start, min(start + 4, len(kinds)))
    return any(kinds[at] in (Kind.TITLE, Kind.LABEL) or find_line_number(sheet.lines[at].text) for at in lines)


def _holds(sheet: Sheet, outer: int, inner: int) -> bool:
    """Whether one element lies in the other; of two equal ones side by side the first is taken."""
    return sheet.nodes[inner].start >= sheet.nodes[outer].start and sheet.nodes[inner].end <= sheet.nodes[outer].end


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


def _may_be_title(line: Line) -> bool:
    """Whether a line above the line about the article can be its title, or a part of it."""
    return len(line.text) <= 60 and not SENTENCE.search(line.text[-1:])


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
