"""What on a page may be its title: runs of lines above the text, weighed by their look, words and place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from converters.dates import find_dates, parse_date
from converters.labels import Field, match_label, split_label
from converters.official.document_number import find_line_number
from converters.official.issuing import is_agency, split_agencies
from converters.readers.html.answers import is_head_of_letter
from converters.readers.html.body import Body, Kind
from converters.readers.html.lines import Line, Sheet
from converters.readers.html.lists import is_own_heading
from converters.readers.html.signatures import goes_on
from converters.readers.html.title import (
    ABOUT,
    clean_title,
    is_usable,
    join_title,
    key_of,
    site_names,
)
from converters.readers.html.title_words import STARTS_ABOUT, judge_words

_LOOKS = {"h1": 3.0, "h2": 3.0, "h3": 2.5, "h4": 2.0, "h5": 2.0, "h6": 2.0}
_NAMED = re.compile(r"(?<!cell__)(?<!nav-bar__)title|biaoti|headline|_bt\b|\bbt\d?\b|tit\b")
_NUMBERED = re.compile(
    r"""^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)
          |第[一二三四五六七八九十百\d]{1,5}[章节条编]|[①-⑳⑴-⒇]|问[:：])""",
    re.VERBOSE,
)
_NO_TITLE = re.compile(r"[。；;，,：:]$|^[-—－]{2}|^附\s*件|^.{0,2}项目名称\s*[:：]")
_LETTERHEAD = re.compile(r"^(?P<agency>[\u3400-\u9fff、（）()\s]{3,60}?)(?:文件|公报|(?:联合)?(?:公告|通告)|令)$")
_BODY_LINES = 12
"""How many lines of the text are looked at for its title."""
ABOVE = 40
"""How many lines above the text are looked at."""
_ABOVE_CRUMB = 4
"""How many lines above the breadcrumb: it hardly ever stands below a title."""
_MOST_LINES = 5
_SURE = 6.0
"""What speaks for a line that label and title element agree on, beside its words."""
_SMALL = 8
"""Lines of an element that may be all one title and what is said of it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A run of lines (half-open) that may be the title; ``score`` says what speaks for it."""

    text: str
    start: int
    end: int
    score: float


def find_shown(
    sheet: Sheet, kinds: Sequence[Kind], body: Body, said: Sequence[str], agreed: frozenset[str]
) -> list[Shown]:
    """Return what may be the title of the page among its lines above the text and the first lines of the text.

    ``said`` are the titles that are named elsewhere: two lines that make a part of one belong together.
    Where a line is one of those that are ``agreed`` on, nothing else can be the title.
    """
    names, keys = site_names(sheet), [key_of(text) for text in said]
    start, stop = max(body.start - ABOVE, 0), find_text(sheet, body)
    crumb = max((at for at in range(start, stop) if kinds[at] is Kind.BREADCRUMB), default=-1)
    start = max(start, crumb - _ABOVE_CRUMB)
    sure = _find_agreed(sheet, kinds, range(start, stop), agreed)
    if len(sure) == 1:
        text = clean_title(sheet.lines[sure[0]].text)
        return [Shown(text, sure[0], sure[0] + 1, _SURE + judge_words(text))]
    lines = range(start, start if sure else stop)
    fits = [_may_hold(sheet.lines[at], kinds[at]) and not _is_cell(sheet, at) for at in lines]
    between = _count_between(sheet, kinds, start, stop)
    found = []
    for at in sure or range(start, stop):
        if not sure and (not fits[at - start] or (at and goes_on(sheet.lines[at - 1].text, sheet.lines[at].text))):
            continue
        for end in (at + 1,) if sure else _list_ends(sheet, at, stop, fits[at - start :], keys):
            text = clean_title(join_title([_title_part(line) for line in sheet.lines[at:end] if not line.image]))
            if not (is_usable(text, names) or (text.isascii() and key_of(text) in keys)) or is_letterhead(text):
                continue
            place = 2.0 - min(0.5 * between[end - start], 4.0) - (2.0 if end <= crumb else 0.0)
            place += 1.0 if Kind.LABEL in (kinds[max(at - 1, 0)], kinds[min(end, len(kinds) - 1)]) else 0.0
            place -= 2.0 if _stands_beside(sheet, at) else 0.0
            score = judge_look(sheet, at) + judge_words(text) + place + _judge_whole(sheet, at, end)
            found.append(Shown(text, at, end, score))
    return found


def find_pictured(sheet: Sheet, kinds: Sequence[Kind], body: Body) -> list[Shown]:
    """Return the captions of pictures above the text that are worded as titles and lead nowhere.

    Pages may set their titles as pictures. Above a breadcrumb stand those of the site.
    """
    start = max(body.start - _ABOVE_TEXT, 0)
    start = max((at for at in range(start, body.start) if kinds[at] is Kind.BREADCRUMB), default=start)
    found = []
    for at in range(start, body.start):
        line = sheet.lines[at]
        if line.image and not line.leads and "关于" in line.text and judge_words(text := clean_title(line.text)) > 0:
            found.append(Shown(text, at, at + 1, judge_look(sheet, at) + judge_words(text)))
    return found


_ABOVE_TEXT = 6
"""How many lines above the text a picture is looked for that shows its title."""


def _find_agreed(sheet: Sheet, kinds: Sequence[Kind], lines: range, agreed: frozenset[str]) -> list[int]:
    """Return the lines that are ``agreed`` on in full; none where agencies above one may belong to the title."""
    if not agreed:
        return []
    sure = [at for at in lines if kinds[at] in (Kind.TITLE, Kind.TEXT) and key_of(sheet.lines[at].text) in agreed]
    led = any(
        at and STARTS_ABOUT.match(sheet.lines[at].text) and split_agencies(sheet.lines[at - 1].text) for at in sure
    )
    return [] if led else sure


def is_letterhead(text: str) -> bool:
    """Whether ``text`` is the name that an agency prints above its documents: 临岚市水务局文件."""
    match = _LETTERHEAD.match(text)
    return match is not None and bool(split_agencies(match["agency"]))


def _judge_whole(sheet: Sheet, at: int, end: int) -> float:
    """Return how much several lines are one title: a little less than one line, unless they fill an element."""
    if end - at == 1:
        return 0.0
    node = _holder_of(sheet, at, end - 1)
    fills = node >= 0 and sheet.nodes[node].start == at and sheet.nodes[node].end == end
    return 0.5 if fills else -0.3 * (end - at - 1)


def find_text(sheet: Sheet, body: Body) -> int:
    """Return the line where the text surely runs: its first sentence or addressee."""
    for at in range(body.start, min(body.end, body.start + _BODY_LINES)):
        text = sheet.lines[at].text
        if (
            len(text) > 120
            or text.endswith(("。", "；", "：", ":"))
            or _NUMBERED.match(text)
            or ("，" in text[:-1] and len(text) > 60)
        ):
            return at
    return min(body.end, body.start + _BODY_LINES)


def _title_part(line: Line) -> str:
    """Return the text of a line up to the piece that tells of the article, its day, its source; without its label."""
    is_labelled = "：" in line.text[:_LABEL] or ":" in line.text[:_LABEL]
    if is_labelled and (labelled := split_label(line.text)) and labelled[0].field is Field.TITLE:
        return labelled[1]
    if len(line.pieces) < _TITLE_AND_MORE or len(line.text) < _LONG_ENOUGH:
        return line.text
    length = 0
    for piece in line.pieces:
        if length >= _LONG_ENOUGH and (ABOUT.search(piece.text) or split_label(piece.text) or find_dates(piece.text)):
            return line.text[:length]
        length += len(piece.text)
    return line.text


_TITLE_AND_MORE, _LONG_ENOUGH, _LABEL = 2, 8, 12
"""Pieces of a line that may say more than a title, signs that make one, and signs in which its label ends."""


def _may_hold(line: Line, kind: Kind) -> bool:
    """Whether a line can be a part of a title at all."""
    text = _title_part(line)
    kinds = (Kind.TEXT, Kind.TITLE, Kind.LABEL) if text is not line.text else (Kind.TEXT, Kind.TITLE)
    leads = line.linked * 2 > len(text) and not is_own_heading(line)
    if line.image or kind not in kinds or len(text) > 120 or leads or not key_of(text):
        return False
    if _NO_TITLE.search(text) or _NUMBERED.match(text) or ABOUT.search(text):
        return False
    if match_label(text) is not None or is_head_of_letter(text):
        return False
    return not (any(sign.isdigit() for sign in text) and (parse_date(text) or find_line_number(text)))


def _is_cell(sheet: Sheet, at: int) -> bool:
    """Whether a line is a label or a value in a list of such, as component libraries (Vant, Element) name them."""
    node = sheet.lines[at].node
    return node >= 0 and _CELLS.search(sheet.nodes[node].ident) is not None


_CELLS = re.compile(r"cell__(?:title|value|label)|descriptions-item")


def _count_between(sheet: Sheet, kinds: Sequence[Kind], start: int, stop: int) -> list[int]:
    """Return for each place from ``start`` on how many lines that say something else part it from the text."""
    counts = [0] * (stop - start + 1)
    for at in range(stop - 1, start - 1, -1):
        line = sheet.lines[at]
        other = kinds[at] in (Kind.TEXT, Kind.TITLE, Kind.LINK) and not line.image and not _is_about(line.text)
        other = other and not _stands_beside(sheet, at)
        counts[at - start] = counts[at - start + 1] + other
    return counts


def _stands_beside(sheet: Sheet, at: int) -> bool:
    """Whether a line is in a row of several cells: a name and its value, and no title."""
    node = sheet.lines[at].node
    if sheet.lines[at].tag not in ("td", "th") or node < 0:
        return False
    cell, row = sheet.nodes[node], sheet.nodes[sheet.nodes[node].parent]
    return row.tag == "tr" and row.end - row.start > cell.end - cell.start


def _is_about(text: str) -> bool:
    """Whether a line below a title is of its head: a number, a date, agencies, a subtitle."""
    if len(text) > 80:
        return False
    return bool(
        ABOUT.search(text)
        or text.startswith(("—", "－－", "（", "("))
        or is_agency(text)
        or (any(sign.isdigit() for sign in text) and (parse_date(text) or find_line_number(text)))
    )


def _list_ends(sheet: Sheet, at: int, stop: int, fits: Sequence[bool], keys: list[str]) -> Iterator[int]:
    """Yield where a title that begins at ``at`` may end: its lines are of one look and stand together."""
    yield at + 1
    for end in range(at + 1, min(stop, at + _MOST_LINES)):
        line = sheet.lines[end]
        if line.image:
            continue
        if not fits[end - at]:
            return
        joined = key_of(sheet.lines[end - 1].text + line.text)
        if not _stand_together(sheet, end - 1, end) and not any(joined in key for key in keys):
            return
        yield end + 1


def _stand_together(sheet: Sheet, one: int, other: int) -> bool:
    a, b = sheet.lines[one], sheet.lines[other]
    if a.node == b.node and a.node >= 0:
        return True
    if STARTS_ABOUT.match(b.text) and _names_whose(sheet, a, b):
        return True
    if a.tag == "li" or a.tag != b.tag or a.align != b.align or _is_bold(a) != _is_bold(b):
        return False
    one_node, other_node = sheet.nodes[a.node], sheet.nodes[b.node]
    if one_node.ident.strip() and one_node.ident == other_node.ident and one_node.parent == other_node.parent:
        return True
    return a.align == "center" or a.tag in _LOOKS or _is_bold(a) or _span_of(sheet, one, other) <= _SMALL


def _names_whose(sheet: Sheet, one: Line, other: Line) -> bool:
    """Whether agencies in ``one`` are the beginning of the title ``other``: both set as titles, or said to be one."""
    if not split_agencies(one.text) or STARTS_ABOUT.match(one.text):
        return False
    a, b = sheet.nodes[one.node], sheet.nodes[other.node]
    said = next((content for name, content in sheet.metas if name == "description"), "")
    whole = key_of(said[:_LONGEST_TITLE]).startswith(key_of(one.text + other.text))
    return whole or (a.parent == b.parent and bool(_NAMED.search(a.ident)) and bool(_NAMED.search(b.ident)))


_LONGEST_TITLE = 200


def _is_bold(line: Line) -> bool:
    return bool(line.pieces) and all(piece.bold for piece in line.pieces)


def _span_of(sheet: Sheet, one: int, other: int) -> int:
    """Return how many lines the smallest element has that holds both lines."""
    node = _holder_of(sheet, one, other)
    return sheet.nodes[node].end - sheet.nodes[node].start if node >= 0 else len(sheet.lines)


def _holder_of(sheet: Sheet, one: int, other: int) -> int:
    """Return the smallest element that holds both lines."""
    node = sheet.lines[one].node
    while node >= 0 and sheet.nodes[node].end <= other:
        node = sheet.nodes[node].parent
    return node


def judge_look(sheet: Sheet, at: int) -> float:
    """Return how much a line is set as a title."""
    line = sheet.lines[at]
    look = _LOOKS.get(line.tag, 0.0)
    node = line.node
    for _ in range(2):
        if node >= 0:
            if _NAMED.search(sheet.nodes[node].ident) and sheet.nodes[node].end - sheet.nodes[node].start <= _SMALL:
                look += 2.5
                break
            node = sheet.nodes[node].parent
    look += (1.5 if line.align == "center" else 0.0) + (1.0 if _is_bold(line) else 0.0)
    return min(look, 4.0) - (2.0 if line.tag == "li" else 0.0)
