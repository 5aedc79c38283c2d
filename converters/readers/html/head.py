"""The head of a document on its page: the lines from title to text, which say number, agencies and days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from converters.dates import find_dates, parse_date
from converters.dates.foreign import read_foreign_date
from converters.labels import Field, match_label, split_label
from converters.official.document_number import find_law_number
from converters.official.issuing import is_section, split_agencies
from converters.official.opening import MARK
from converters.official.release import find_release
from converters.readers.html.body import Body, Kind
from converters.readers.html.head_numbers import WIDE_GAP, find_number, holds_number, is_number
from converters.readers.html.lines import Line, Sheet
from converters.readers.html.projects import find_parted
from converters.readers.html.sent import pass_sent
from converters.readers.html.signatures import (
    is_signature,
    is_signed,
    list_signed,
    read_day,
    read_letterhead,
    split_signed,
)
from converters.readers.html.title import Title, clean_title, key_of

_DEPTH = 12
"""How many lines of a text are looked at for the head of its document."""
_LONGEST = 120
_HEAD_KINDS = (Kind.LABEL, Kind.CATALOGUE, Kind.BREADCRUMB, Kind.FURNITURE, Kind.LINK)
_SENTENCE = re.compile(r"[。；！？]|，.*，")
_NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|第.{1,4}[章节条])"
)
_ADDRESSEE = re.compile(
    r"""^(?:(?:各|全[体县市省区校镇村]|广大|尊敬的|有关|相关)[^。；！？]{1,60}[：:]$
    |[^。；！？]{0,400}(?:[局委厅部办处署院会社站队团校所室司行公庭馆园店厂组市县区省镇乡村者户方人们]|政府|机关|单位|企业|中心|街道|同志|用户|居民|群众|朋友|代表|委员
       |员|生|学|先生|女士|家长)(?:[（(][^（()）]{0,40}[）)])?[：:]$)""",
    re.VERBOSE,
)
_ANNOUNCING = re.compile(r"如下|以下|现将|如何|[一二三四五六七八九十]、")
_BEFORE_LABEL = re.compile(r"^(?:AI|(?:全文|部分|条款)(?:有效|失效|废止)\s*)")
_HEAD_FIELDS = (Field.SUMMARY, Field.KEYWORDS, Field.TOPICS, Field.INDEX_NUMBER, Field.DOCUMENT_NUMBER, Field.ISSUED)
_SUBTITLE_DAY = re.compile(
    r"^(?:[-—－]{1,2}|[（(])\s*(?P<day>(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*在.{4,60}上[）)]?$"
)


@dataclass(frozen=True, slots=True)
class Head:
    """What the lines around the title say. ``written`` is a day in a subtitle, ``day`` one alone in a line."""

    texts: tuple[str, ...] = ()
    number: str = ""
    agencies: tuple[str, ...] = ()
    written: date | None = None
    day: date | None = None
    beside: tuple[str, ...] = ()
    """An agency in the line about the article that no label names."""


def cut_head(sheet: Sheet, kinds: Sequence[Kind], body: Body, title: Title, forms: frozenset[int]) -> Body:
    """Return ``body`` without the head of its document: title, number, dates and marks above the first words.

    A press release of Hong Kong loses its end, too, which only says when it was released, if no text follows. Nothing
    goes that has a sentence before it: a title amid a text is a part of it. Nor does a line of a form: ``forms``.
    """
    start = body.start
    limit = min(body.end - 1, start + _DEPTH)
    first = next((at for at in range(start, limit) if at in forms or _is_text(sheet.lines[at])), limit)
    if 0 <= title.start <= first and start < title.end < body.end:
        start = title.end
    wanted = "" if title.is_told else key_of(title.text)
    again = _find_again(sheet, start, first, wanted) or _find_heading(sheet, start, limit, title.text)
    if (again := again or find_parted(sheet, start, first, title.text)) and again < body.end:
        start = again
    while start < limit and start not in forms and _is_of_head(sheet, kinds, start):
        start += 1
    start = _pass_signed(sheet, start, limit)
    addressed = next((at for at in range(start, min(start + 6, limit)) if is_addressee(sheet.lines[at].text)), start)
    if start not in forms and not any(
        _is_text(sheet.lines[at]) or _NUMBERED.match(sheet.lines[at].text) for at in range(start, addressed)
    ):
        start = addressed
    lines = [line.text for line in sheet.lines[body.start : body.end]]
    release = find_release(lines)
    ends = release is not None and not any(map(_is_text, sheet.lines[body.start + release.end : body.end]))
    end = body.start + release.start if release and ends else body.end
    return replace(body, start=pass_sent(sheet, title.start, body, start), end=end)


def _pass_signed(sheet: Sheet, start: int, limit: int) -> int:
    """Return the line after agencies and a day that stand above a text, as communiqués have them; ``start`` if none."""
    if start < limit and split_signed(sheet.lines[start].text):
        return start + 1
    at = start
    while at < limit and is_signature(sheet.lines[at].text):
        at += 1
    is_signed = start < at < limit and parse_date(sheet.lines[at].text.strip("（()）")) is not None
    return at + 1 if is_signed else start


_FAR = 30
"""Lines above a text in which its title may stand: further up is another part of the page."""


def find_first(sheet: Sheet, kinds: Sequence[Kind], text: Body, below: Body, title: Title) -> int:
    """Return the first line of the notice: of its text ``below`` the head, or its title that stands only in ``text``.

    A title that the page shows above the text, or sets as a heading of its own, is no part of the text; nor is one
    that is all of the head: with a number, agencies or how it was adopted below, it is a part of what is printed.
    """
    if not text.start <= title.start < below.start or _is_heading(sheet, title.start):
        return below.start
    is_all = set(kinds[title.end : below.start]) <= {Kind.LABEL, Kind.FURNITURE}
    if title.start == text.start and is_all and not _is_bracketed(sheet, below.start):
        return below.start
    wanted = key_of(title.text)
    above = range(max(text.start - _FAR, 0), text.start)
    shown = any(
        kinds[at] is not Kind.CATALOGUE
        and len(sheet.lines[at].text) <= _LONGEST_TITLE
        and (key_of(sheet.lines[at].text) == wanted or (kinds[at] is Kind.TITLE and title.text in sheet.lines[at].text))
        for at in above
    )
    return below.start if shown else title.start


def _is_bracketed(sheet: Sheet, at: int) -> bool:
    return at < len(sheet.lines) and sheet.lines[at].text.startswith(("（", "("))


_LONGEST_TITLE = 200


def _is_heading(sheet: Sheet, at: int) -> bool:
    """Whether the page sets a line as its heading: by the element it stands in or the name of that."""
    line = sheet.lines[at]
    ident = sheet.nodes[line.node].ident if line.node >= 0 else ""
    return line.tag in ("h1", "h2", "h3") or "title" in ident or "biaoti" in ident


def _is_text(line: Line) -> bool:
    return len(line.text) > _LONGEST or _SENTENCE.search(line.text) is not None or is_addressee(line.text)


def is_addressee(text: str) -> bool:
    """Return whether ``text`` looks like an addressee line: names and a colon.

    >>> is_addressee("各区人民政府，市政府各部门："), is_addressee("现将有关事项通知如下："), is_addressee("全体村民：")
    (True, False, True)
    """
    text = text.strip()
    return text.endswith(("：", ":")) and _ADDRESSEE.match(text) is not None and _ANNOUNCING.search(text) is None


def _find_again(sheet: Sheet, start: int, stop: int, wanted: str) -> int:
    """Return the line after the title where it stands once more at the beginning of the text, 0 if it does not."""
    for first in range(start, stop if wanted else start):
        joined = ""
        for at in range(first, min(first + 6, stop)):
            text = sheet.lines[at].text  # a note may explain it
            joined += key_of(clean_title(text) if text.endswith(("]", "］", "*", "＊", "①")) else text)
            if joined == wanted:
                return at + 1
            if not wanted.startswith(joined):
                break
    return 0


def _find_heading(sheet: Sheet, start: int, stop: int, title: str) -> int:
    """Return the line after the number of a law or order of Macau that is its heading, 0 if there is none."""
    if find_law_number(title) is None:
        return 0
    headings = (at for at in range(start, stop) if sheet.lines[at].tag in _HEADINGS)
    return next((at + 1 for at in headings if key_of(sheet.lines[at].text) == key_of(title)), 0)


_HEADINGS = ("h1", "h2", "h3", "h4")


def _is_of_head(sheet: Sheet, kinds: Sequence[Kind], at: int) -> bool:
    """Whether a line at the beginning of a text belongs to the head above it."""
    line = sheet.lines[at]
    text = line.text
    if line.image or (kinds[at] is Kind.TITLE and _NUMBERED.match(text)):
        return False  # the first heading of the text
    if kinds[at] in _HEAD_KINDS or (len(text) <= 80 and (is_number(text) or _is_day(text) or holds_number(text))):
        return True
    if match_label(text) is not None or (
        (label := split_label(_BEFORE_LABEL.sub("", text))) is not None and label[0].field in _HEAD_FIELDS
    ):
        return True
    following = sheet.lines[at + 1].text if at + 1 < len(sheet.lines) else ""
    return MARK.match(text) is not None and is_number(following)


def _is_day(text: str) -> bool:
    bare = text.strip("（()）")
    return parse_date(bare) is not None or (bare.isascii() and read_foreign_date(text) is not None)


def read_head(sheet: Sheet, kinds: Sequence[Kind], body: Body, title: Title, elsewhere: frozenset[int]) -> Head:
    """Return what the lines from a little above the title to the text say of number, agencies and day.

    Lines that tell of another document (``elsewhere``) say nothing.
    """
    begin = title.start if 0 <= title.start < body.start else body.start
    above = max(begin - (4 if title.start >= 0 else 8), 0)
    crumb = max((at + 1 for at in range(above, body.start) if kinds[at] is Kind.BREADCRUMB), default=above)
    first = max(above, crumb if crumb <= begin else above)
    first = max(
        (at + 1 for at in range(first, begin) if kinds[at] is Kind.LINK or _is_listed(sheet, kinds, at)), default=first
    )  # above it is another's
    texts = [
        text
        for at in range(first, body.start)
        if at not in elsewhere
        and not sheet.lines[at].image
        and kinds[at] not in (Kind.LINK, Kind.CATALOGUE)
        and (text := _unlinked(sheet.lines[at]))
    ]
    around = range(max(title.end, body.start - _DEPTH, 0), body.start)
    under = [sheet.lines[at] for at in around if at not in elsewhere and not sheet.lines[at].linked]
    below = [line.text for line in under]
    info = [line for line in under if len(line.text) <= 80 and find_dates(line.text)]
    dated = [part for line in info for piece in line.pieces for part in WIDE_GAP.split(piece.text)]
    accounts = (match[1] for at in around if (match := _OF_ACCOUNT.match(sheet.lines[at].text)))
    named = [names for text in (*accounts, *dated) if (names := split_agencies(text))]
    beside = next((names for names in named if not any(map(is_section, names))), named[0] if named else ())
    agencies = list_signed(below)
    if not agencies and title.start > 0:
        agencies = read_letterhead(sheet.lines[max(title.start - _ABOVE, 0) : title.start])
    recorded = _read_recorded(texts) if title.text.endswith("纪要") else None
    days = (parse_date(b.strip("（()）")) for a, b in pairwise(below) if is_signed(a, b))
    signed = next(filter(None, days), None)
    subtitle = next((match for text in below if (match := _SUBTITLE_DAY.match(text))), None)
    day = next((day for text in below if "月" in text and ":" not in text and (day := read_day(text))), None)
    written = parse_date(subtitle["day"]) if subtitle else signed
    if recorded and not agencies:
        agencies, written = recorded
    return Head(tuple(texts), find_number(texts), agencies, written, day, beside)


def _read_recorded(texts: Sequence[str]) -> tuple[tuple[str, ...], date] | None:
    """Return who took minutes and the day, as their printed head has them in one line; None if no line of it does."""
    for text in texts:
        names, _, day = text.strip().partition(" ")
        if (written := parse_date(day.strip())) and "月" in day and (agencies := split_agencies(names)):
            return agencies, written
    return None


_LISTED = 3
"""Items of a list above a title that are the contents of a gazette."""


def _is_listed(sheet: Sheet, kinds: Sequence[Kind], at: int) -> bool:
    """Whether a line is an item of a list of documents: of the contents of the issue that the notice stands in."""
    node = sheet.lines[at].node
    if sheet.lines[at].tag != "li" or kinds[at] not in (Kind.TEXT, Kind.TITLE) or node < 0:
        return False
    items = sheet.nodes[sheet.nodes[node].parent]
    return items.end - items.start >= _LISTED and Kind.LABEL not in kinds[items.start : items.end]


_OF_ACCOUNT = re.compile(
    r"(?:原创\s+)?([\u3400-\u9fff]{4,24})\s+(?:19|20)\d{2}[-年]\d{1,2}[-月]\d{1,2}日?\s+\d{1,2}:\d{2}\s*(?:发表于|[\u3400-\u9fff]{2,3}$)"
)
"""Whose article it is and from where, as messengers say it: 临岚市水务局 2024-05-06 11:41 发表于云川."""


def _unlinked(line: Line) -> str:
    """Return what of a line is no link, with a gap where one stands; nothing of one that tells of another document."""
    if not line.linked:
        return line.text
    is_own = "发布" in line.text or _MOMENT.search(line.text) or (_DAY.search(line.text) and _has_buttons(line))
    if _OF_OTHERS.search(line.text):
        return ""
    return "\u3000".join([piece.text for piece in line.pieces if not piece.href]) if is_own else ""


def _has_buttons(line: Line) -> bool:
    """Whether all links in a line are too short for the title of another page: 大 中 小, 打印此页."""
    return all(len(piece.text) <= _BUTTON for piece in line.pieces if piece.href)


_BUTTON = 4
_DAY = re.compile(r"(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}")
_MOMENT = re.compile(r"(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s*\d{1,2}:\d{2}")
_OF_OTHERS = re.compile("《|相关|政策原文|解读")
_ABOVE = 8
