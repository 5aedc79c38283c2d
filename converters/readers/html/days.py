"""The days around a text that no label names: when a page was published, and when its document was written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from converters.dates import begin_date, find_dates, parse_date
from converters.dates.region import Region
from converters.fields import Found, is_empty
from converters.labels import Field
from converters.official.release import find_release
from converters.readers.html.body import Body
from converters.readers.html.label_lines import Labelled, read_byline
from converters.readers.html.label_rows import fields_of, row_of
from converters.readers.html.labelled import BELOW, tells_change
from converters.readers.html.labels import VISIBLE, Labels
from converters.readers.html.lines import Line, Sheet
from converters.readers.html.local import read_region
from converters.readers.html.sent import read_sent
from converters.readers.html.signatures import is_signature, is_signed
from converters.readers.html.title import Title

_ABOVE_TITLE, _ABOVE_TEXT, _NEAR = 3, 14, 6
"""Lines above title and text in which a day is of the page; fewer where it is one sign among others."""


def find_day_at_edge(sheet: Sheet, body: Body) -> date | None:
    """Return the day on which a text was written, as its end says beside a signature.

    It stands alone at the right edge near the end, or in the last line: labelled, or as all of the last row of a table.
    """
    lines = sheet.lines[max(body.end - _CLOSING, body.start) : body.end]
    edge = (line for line in lines if line.align == "right" and line.text[-1:] == "日")
    days = (parse_date(line.text) for line in edge if len(fields_of(sheet, row_of(sheet, line.node))) <= 1)
    if (day := next(filter(None, days), None)) or not lines:
        return day
    row = row_of(sheet, lines[-1].node)
    is_row = row >= 0 and sheet.nodes[row].tag == "tr" and sheet.nodes[row].end - sheet.nodes[row].start == 1
    match = _LAST.fullmatch(lines[-1].text)
    return parse_date(match["day"]) if match and (is_row or match["label"]) else None


_LAST = re.compile(r"(?P<label>日\s*期\s*[:：]\s*)?(?P<day>(?:19|20)\d\d\s*年.{3,12}日)")
_CLOSING = 4
"""Lines at the end of a text: below the day of writing may stand a note."""


def find_days(sheet: Sheet, labels: Labels, body: Body, title: Title, labelled: Sequence[Found]) -> list[Found]:
    """Return the days between title and text that no label names, but for those below a signature, as published."""
    seen = 0 <= title.start < body.start
    lines = _list_above(sheet, labels, body, title)
    found = _list_set_apart(sheet, labels, lines, title)
    if release := find_release([line.text for line in sheet.lines[body.start : body.end + BELOW]]):
        found.append(_published(release.day.isoformat(), 1, "the end of the release"))
    if found or any(one.field is Field.PUBLISHED and not is_empty(one.value) for one in labelled):
        return found
    if said := _find_issue(sheet.lines[: body.start]) or _find_online(sheet.lines[body.end : body.end + BELOW]):
        return said
    claimed = {one.value for one in labels.found if _says_other_day(one)}
    beside = (
        piece.text.strip()
        for at, line in lines.items()
        if seen and title.end <= at <= title.end + 1 and len(line.text) <= _LONGEST_BESIDE
        for piece in line.pieces
    )
    if day := next((text for text in beside if _DAY.fullmatch(text) and text not in claimed), ""):
        return [_published(day, 4)]
    first = title.end if seen else body.start - _NEAR
    taken = {at for one in labels.found if _says_other_day(one) for at in range(one.start, one.end)}
    last = _find_last({at: line for at, line in lines.items() if at >= first and at not in taken})
    return last or _find_below(sheet, body)


def _list_above(sheet: Sheet, labels: Labels, body: Body, title: Title) -> dict[int, Line]:
    """Return the lines above the text in which a day may be of the page, and of nothing else."""
    seen = 0 <= title.start < body.start
    top = max(title.start - _ABOVE_TITLE if seen else body.start - _ABOVE_TEXT, 0)
    of_others = labels.elsewhere
    sent = read_sent(sheet, title.start, body)
    return {
        at: sheet.lines[at]
        for at in range(top, body.start)
        if at not in labels.catalogue
        and at not in of_others
        and not (sent and sent.start <= at < sent.end)
        and not (at and is_signed(sheet.lines[at - 1].text, sheet.lines[at].text) and not title.start <= at < title.end)
        and not _is_foreign(sheet, at)
    }


def _list_set_apart(sheet: Sheet, labels: Labels, lines: dict[int, Line], title: Title) -> list[Found]:
    """Return the days in ``lines`` that brackets, an element or a line of their own set apart from other words."""
    claimed = {one.value for one in labels.found if one.label.field is not Field.PUBLISHED or tells_change(one.label)}
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


def _find_below(sheet: Sheet, body: Body) -> list[Found]:
    """Return the day that stands alone right below a text of Hong Kong or Macau that does not end in a signature."""
    line = next((line for line in sheet.lines[body.end : body.end + 1] if not line.linked), None)
    if line is None or (day := parse_date(line.text)) is None or is_signature(sheet.lines[body.end - 1].text):
        return []
    if read_region(sheet) is not Region.HONG_KONG:
        return []
    return [_published(day.isoformat(), 4, "the line below the text")]


def _says_other_day(one: Labelled) -> bool:
    """Whether a label is of a day that is none of publishing: of writing, of a review, of when a letter came in."""
    field, is_reviewed = one.label.field, one.label.text.endswith("日期")
    if field is Field.IGNORE:
        return begin_date(one.value) is not None
    return field in _OTHER_DAYS or (field is Field.OTHER and is_reviewed)


_LONGEST = 120
_OTHER_DAYS = (Field.ISSUED, Field.EFFECTIVE, Field.EXPIRES)
_SAYS_MORE = re.compile(r"[。；《]|^[—－-]|通过|公布|施行|会议|修[订正改]|[至~～起止前]|第\s*\d+\s*期|星期|今天|关于")
_MOMENT = re.compile(r"(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s+\d{1,2}:\d{2}(?::\d{2})?")
_LONGEST_BESIDE = 60
_DAY = re.compile(r"(?:19|20)\d{2}[-年./]\d{1,2}[-月./]\d{1,2}日?")
_ONLINE = re.compile(
    rf"({_DAY.pattern})\s*(?:上网|上传|上载|网上发布|发布\s*[）)]$)"
    r"|本(?:条目|文|篇|帖)(?:发布|发表|张贴)于\s*((?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)"
)
_CAME_OUT = re.compile(rf"第\s*\d+\s*期.{{0,30}}?({_DAY.pattern})\s*出版")
"""The day of an issue of a gazette."""
_OUT = re.compile(rf"{_DAY.pattern}\s*出版")
_AFTER_TITLE = re.compile(r"[（(]\s*((?:19|20)\d{2}[-年./]\d{1,2}[-月./]\d{1,2}日?)\s*[）)]$")
