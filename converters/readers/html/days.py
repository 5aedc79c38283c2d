"""The labelled values of a page around its text, and the days there that no label names: when it was published."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from converters.dates import begin_date, find_dates, parse_date
from converters.fields import Found
from converters.labels import Field
from converters.readers.html.body import Body
from converters.readers.html.forms import SAID_IN_FORMS
from converters.readers.html.label_lines import Labelled, read_byline
from converters.readers.html.label_rows import fields_of, row_of
from converters.readers.html.labels import META, TABLE, VISIBLE, Labels, cut_value
from converters.readers.html.lines import Line, Sheet
from converters.readers.html.signatures import is_signature
from converters.readers.html.title import Title

_BELOW = 8
"""Lines below the text in which labels are of the page."""
_ABOVE_TITLE, _ABOVE_TEXT, _NEAR = 3, 14, 6
"""Lines above title and text in which a day is of the page; fewer where it is one sign among others."""


_SITE = re.compile(r"ICP|备案|版权所有|copyright", re.IGNORECASE)


def _of_site(sheet: Sheet, at: int) -> bool:
    """Whether a line tells of the site, not of one of its pages."""
    return _SITE.search(sheet.lines[at].text) is not None


def list_labelled(sheet: Sheet, labels: Labels, body: Body, forms: frozenset[int]) -> list[Found]:
    """Return the labelled values outside the body, and what ``forms`` say of a document that they nearly are."""
    found = []
    is_form = sum(at in forms for at in range(body.start, body.end)) * _ALL >= (body.end - body.start) * _NEARLY
    beside = [one.label for one in labels.found if not body.start <= one.start < body.end]
    by_order = {label.text for label in beside}
    is_disclosed = any(label.field is Field.INDEX_NUMBER for label in beside)
    for one in labels.found:
        is_said = is_form and one.start in forms and one.label.field in SAID_IN_FORMS
        if one.elsewhere or (body.start <= one.start < body.end and not is_said):
            continue
        in_table = one.start in labels.catalogue
        if one.start >= body.end and not in_table and one.start > body.end + _BELOW:
            continue
        if one.start >= body.end and one.label.field is Field.PUBLISHED and _of_site(sheet, one.start):
            continue
        place = "disclosure table" if in_table else "the page"
        rank = one.label.rank + (TABLE if in_table else VISIBLE)
        if one.label.field is Field.TITLE and not in_table:
            rank += VISIBLE + VISIBLE
        if one.label.text in _BARE_WORDS and _WEEKDAY.search(one.value) and not in_table:
            rank += META  # the clock of the page
        if one.label.text in _LATER:
            rank = META + _WEAKER
        if one.label.text in _OF_ORDERS and not is_disclosed and not by_order.isdisjoint(_SAY_ORDER):
            rank = VISIBLE + _WEAKER + one.label.rank
        value = cut_value(one)
        says_when = one.label.text == _SAYS_WHO_OR_WHEN and begin_date(value) is not None
        found.append(Found(Field.PUBLISHED if says_when else one.label.field, value, place, rank, one.label.text))
    return found


_LATER = frozenset(
    """
    更新日期 更新时间 更新于 信息更新时间 最后更新 最后更新时间 最近更新 最近更新时间 修改时间 修改日期 最后修改时间
    回复时间 回复日期 答复时间 答复日期
    """.split()  # noqa: SIM905 -- a list of words reads better as words
)
"""Labels of when a page was changed last, or a letter answered: the day of publishing, where nothing else says it."""
_NEARLY, _ALL = 3, 4
"""The share of a text that is a form if it is more than quoted in it."""
_WEAKER = 6
_SAYS_WHO_OR_WHEN = "发布"
_BARE_WORDS = ("日期", "时间")
_WEEKDAY = re.compile(r"(?:星期|周)[一二三四五六日天]")
_OF_ORDERS = ("公布日期", "公布时间")
"""In the table of a regulation the day of the order, not of the page."""
_SAY_ORDER = (
    "制定机关",
    "颁布机关",
    "颁布单位",
    "公布机关",
    "施行日期",
    "实施日期",
    "生效日期",
    "施行时间",
    "法规类型",
    "公布文号",
)


def says_published(found: Iterable[Found]) -> bool:
    """Whether a day in ``found`` is that of publishing, and not only that of a later change, or today."""
    days = (one.value for one in found if one.field is Field.PUBLISHED and one.rank < META + _WEAKER)
    return any(begin_date(day.strip("[]【】()（）《》 ")) is not None for day in days)


def find_day_at_edge(sheet: Sheet, body: Body) -> date | None:
    """Return the day that stands alone at the right edge near the end of a text: it was written then."""
    lines = sheet.lines[max(body.end - _CLOSING, body.start) : body.end]
    edge = (line for line in lines if line.align == "right" and line.text[-1:] == "日")
    days = (parse_date(line.text) for line in edge if len(fields_of(sheet, row_of(sheet, line.node))) <= 1)
    return next(filter(None, days), None)


_CLOSING = 4
"""Lines at the end of a text: below the day of writing may stand a note."""


def find_days(sheet: Sheet, labels: Labels, body: Body, title: Title, labelled: Sequence[Found]) -> list[Found]:
    """Return the days between title and text that no label names, but for those below a signature, as published."""
    seen = 0 <= title.start < body.start
    top = max(title.start - _ABOVE_TITLE if seen else body.start - _ABOVE_TEXT, 0)
    of_others = labels.elsewhere
    lines = {
        at: sheet.lines[at]
        for at in range(top, body.start)
        if at not in labels.catalogue
        and at not in of_others
        and not (at and is_signature(sheet.lines[at - 1].text))
        and not _is_foreign(sheet, at)
    }
    found = _list_set_apart(sheet, labels, lines, title)
    if found or any(one.field is Field.PUBLISHED for one in labelled):
        return found
    if said := _find_issue(sheet.lines[: body.start]) or _find_online(sheet.lines[body.end : body.end + _BELOW]):
        return said
    beside = (
        piece.text.strip()
        for at, line in lines.items()
        if seen and title.end <= at <= title.end + 1 and len(line.text) <= _LONGEST_BESIDE
        for piece in line.pieces
    )
    if day := next((text for text in beside if _DAY.fullmatch(text)), ""):
        return [_published(day, 4)]
    first = title.end if seen else body.start - _NEAR
    taken = {at for one in labels.found if _says_other_day(one) for at in range(one.start, one.end)}
    return _find_last({at: line for at, line in lines.items() if at >= first and at not in taken})


def _list_set_apart(sheet: Sheet, labels: Labels, lines: dict[int, Line], title: Title) -> list[Found]:
    """Return the days in ``lines`` that brackets, an element or a line of their own set apart from other words."""
    claimed = {one.value for one in labels.found if one.label.field is not Field.PUBLISHED or one.label.text in _LATER}
    dated = [match for line in lines.values() if (match := _AFTER_TITLE.search(line.text))]
    found = [_published(match[1], 3, "the date after the title") for match in dated]
    found += [
        _published(piece.text, 3)
        for line in lines.values()
        if len(line.text) <= 60 and line.tag != "li"
        for piece in line.pieces
        if not piece.href and (text := piece.text.strip()) not in claimed and _MOMENT.fullmatch(text)
    ]
    found += [
        _published(read_byline(lines[at].text) or lines[at].text.strip("[]【】()（） "), 2)
        for at in labels.bare_dates
        if at in lines
        and not lines[at].linked
        and not _is_of_list(sheet, at)
        and (at >= title.end or not read_byline(lines[at].text))
    ]
    return found


_FOREIGN = re.compile(
    r"注册|登[录陆]|(?:现在|当前|系统|北京)(?:时间|日期)|今[天日]|生日|截[止至]|报名|开标|投标|(?:开始|结束|到期|在线)(?:时间|日期)|倒计时|最后(?:发表|回复|访问)"
)
_SHORT = 12


def _is_foreign(sheet: Sheet, at: int) -> bool:
    """Whether a line tells of another day than the page's: when somebody registered, the clock, a deadline."""
    above = sheet.lines[at - 1].text if at else ""
    return _FOREIGN.search(sheet.lines[at].text) is not None or (
        len(above) <= _SHORT and _FOREIGN.search(above) is not None
    )


def _is_of_list(sheet: Sheet, at: int) -> bool:
    """Whether a day stands in the item of a list behind the link to another page."""
    above = sheet.lines[at - 1] if at else None
    if above is None or above.linked * 2 <= len(above.text):
        return False
    nodes, node = sheet.nodes, sheet.lines[at].node
    while node >= 0 and nodes[node].tag != "li":
        node = nodes[node].parent
    return node >= 0 and nodes[node].start < at


def _find_issue(lines: Sequence[Line]) -> list[Found]:
    """Return the day on which the issue of the gazette came out that ``lines`` are the head of."""
    short = [line.text for line in lines if not line.linked and len(line.text) <= _LONGEST]
    broken = (f"{issue} {day}" for issue, day in pairwise(short) if "期" in issue and _OUT.fullmatch(day))
    match = next((match for text in (*short, *broken) if (match := _CAME_OUT.search(text))), None)
    return [_published(match[1], 4, "the line about the issue")] if match else []


def _find_online(lines: Sequence[Line]) -> list[Found]:
    """Return the day on which a text was put online, as ``lines`` below it say."""
    match = next((match for line in lines if (match := _ONLINE.search(line.text))), None)
    return [_published((match[1] or match[2]).replace(" ", ""), 4, "the line below the text")] if match else []


def _published(day: str, rank: int, place: str = "the line under the title") -> Found:
    return Found(Field.PUBLISHED, day, place, VISIBLE + rank, "")


def _find_last(lines: dict[int, Line]) -> list[Found]:
    """Return the last day in ``lines`` that is alone in its line, of those lines that are about the article."""
    for at in sorted(lines, reverse=True):
        line = lines[at]
        if line.linked * 2 > len(line.text) or len(line.text) > _LONGEST or _SAYS_MORE.search(line.text):
            continue
        if (days := find_dates(line.text)) and len(days) == 1:
            return [_published(days[0][0].isoformat(), 4)]
    return []


def _says_other_day(one: Labelled) -> bool:
    """Whether a label is of a day that is none of publishing: of writing, of when a letter came in."""
    is_ignored = one.label.field is Field.IGNORE and begin_date(one.value) is not None
    return is_ignored or one.label.field in _OTHER_DAYS


_LONGEST = 120
_OTHER_DAYS = (Field.ISSUED, Field.EFFECTIVE, Field.EXPIRES)
_SAYS_MORE = re.compile(r"[。；《]|^[—－-]|通过|公布|施行|会议|修[订正改]|[至~～起止前]|第\s*\d+\s*期|星期|今天|关于")
_MOMENT = re.compile(r"(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s+\d{1,2}:\d{2}(?::\d{2})?")
_LONGEST_BESIDE = 60
_DAY = re.compile(r"(?:19|20)\d{2}[-年./]\d{1,2}[-月./]\d{1,2}日?")
_ONLINE = re.compile(
    rf"({_DAY.pattern})\s*(?:上网|上传|上载|网上发布)"
    r"|本(?:条目|文|篇|帖)(?:发布|发表|张贴)于\s*((?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)"
)
_CAME_OUT = re.compile(rf"第\s*\d+\s*期.{{0,30}}?({_DAY.pattern})\s*出版")
"""The day of an issue of a gazette."""
_OUT = re.compile(rf"{_DAY.pattern}\s*出版")
_AFTER_TITLE = re.compile(r"[（(]\s*((?:19|20)\d{2}[-年./]\d{1,2}[-月./]\d{1,2}日?)\s*[）)]$")
