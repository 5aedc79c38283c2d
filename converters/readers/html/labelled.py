"""The labelled values of a page around its text, and how far its days are believed to be those of publishing."""

from __future__ import annotations

import re

from converters.dates import begin_date
from converters.fields import Found
from converters.labels import Field, Label
from converters.labels.table import LAST_CHANGE
from converters.readers.html.body import Body
from converters.readers.html.forms import SAID_IN_FORMS
from converters.readers.html.label_lines import Labelled
from converters.readers.html.label_values import cut_value
from converters.readers.html.labels import META, TABLE, VISIBLE, Labels
from converters.readers.html.lines import Sheet

BELOW = 8
"""Lines below the text in which labels are of the page."""
LAST = META + VISIBLE
"""From this rank on, a day says when a page was published only where nothing else does, its scripts included."""


_SITE = re.compile(r"ICP|备案|版[权權]所有|copyright|©", re.IGNORECASE)


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
    is_dated = any(one.label.text in _OF_PAGES and one.value for one in labels.found if one.start < body.start)
    of_order = is_dated or (not is_disclosed and not by_order.isdisjoint(_SAY_ORDER))
    is_told = any(_tells_when(one) for one in labels.found if one.start < body.start and not one.elsewhere)
    for at, one in enumerate(labels.found):
        is_said = is_form and one.start in forms and one.label.field in SAID_IN_FORMS
        if one.elsewhere or (body.start <= one.start < body.end and not is_said):
            continue
        in_table = one.start in labels.catalogue
        if one.start >= body.end and not in_table and one.start > body.end + BELOW:
            continue
        if one.start >= body.end and one.label.field is Field.PUBLISHED and _of_site(sheet, one.start):
            continue
        place = "disclosure table" if in_table else "the page"
        rank = one.label.rank + (TABLE if in_table else VISIBLE)
        if one.label.field is Field.TITLE and not in_table:
            rank += VISIBLE + VISIBLE
        if one.label.text in _BARE_WORDS and _WEEKDAY.search(one.value) and not in_table:
            rank += LAST  # the clock of the page
        if tells_change(one.label):
            rank = LAST
        if one.label.text in _OF_ORDERS and of_order:
            rank = VISIBLE + _WEAKER + one.label.rank
        value = cut_value(one)
        says_when = one.label.text == _SAYS_WHO_OR_WHEN and begin_date(value) is not None
        field = Field.PUBLISHED if says_when else one.label.field
        if is_told and one.start >= body.end and not in_table and at and _signs(labels.found[at - 1], one):
            field = Field.ISSUED
        found.append(Found(field, value, place, rank, one.label.text))
    return found


def _tells_when(one: Labelled) -> bool:
    """Whether a label says when its page was published."""
    return one.label.field is Field.PUBLISHED and not tells_change(one.label) and begin_date(one.value) is not None


def _signs(who: Labelled, when: Labelled) -> bool:
    """Whether two labels are a signature and its day: 发布单位：临岚市水务局, below it 发布日期：2024年3月5日."""
    is_day = _tells_when(when) and _WRITTEN_DAY.fullmatch(when.value.strip()) is not None
    return is_day and who.label.field in _WHO and who.end == when.start


_WHO = (Field.ISSUER, Field.SOURCE)
_WRITTEN_DAY = re.compile(r"(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日")


def tells_change(label: Label) -> bool:
    """Return whether a label is of the day of the last change of a page, or of the answer to a letter."""
    return label.field is Field.PUBLISHED and label.rank == LAST_CHANGE


def may_be_later(found: Found) -> bool:
    """Return whether a day may be later than that of publishing: that of the last change, or today."""
    return found.field is Field.PUBLISHED and found.rank >= LAST


_NEARLY, _ALL = 3, 4
"""The share of a text that is a form if it is more than quoted in it."""
_WEAKER = 6
_SAYS_WHO_OR_WHEN = "发布"
_BARE_WORDS = ("日期", "时间")
_WEEKDAY = re.compile(r"(?:星期|周)[一二三四五六日天]")
_OF_ORDERS = ("公布日期", "公布时间")
"""In the table of a regulation the day of the order, not of the page."""
_OF_PAGES = ("发布日期", "发布时间", "上网日期", "上网时间", "公开日期", "公开时间")
"""Beside these such a day is that of the order all the same."""
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
