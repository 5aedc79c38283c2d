"""Days as agencies of Taiwan, Hong Kong and Macau write them behind a label: read where a text is plainly theirs."""

from __future__ import annotations

import re
from datetime import date

from converters.dates import BEFORE_MINGUO
from converters.dates.region import Region

MINGUO_DAY = re.compile(
    r"(?P<year>1[0-4]\d|[89]\d)\s*(?P<sign>年|[-/.])\s*(?P<month>1[0-2]|0?[1-9])\s*(?:月|(?P=sign))\s*(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)(?:\s*日)?"
)
"""115-03-05, 115/03/05, 115.03.05, 115年3月5日: from the years in which there were pages (ROC 80, 1991) on."""
_DAY_FIRST = re.compile(
    r"(?P<day>3[01]|[12]\d|0?[1-9])(?P<sign>[-/.])(?P<month>1[0-2]|0?[1-9])(?P=sign)(?P<year>(?:19|20)\d{2})(?!\d)"
)
_MONTH_FIRST = re.compile(
    r"(?<![\d/.-])(?:0?[1-9]|1[0-2])(?P<sign>[-/.])(?:1[3-9]|2\d|3[01])(?P=sign)(?:19|20)\d{2}(?!\d)"
)
_LEAD = " \t\u3000\xa0[]【】()（）"


def may_be_local(value: str) -> bool:
    """Whether ``value`` begins with a day in a form that only some regions have."""
    bare = value.lstrip(_LEAD)
    return bare[:1].isdecimal() and (MINGUO_DAY.match(bare) or _DAY_FIRST.match(bare)) is not None


def write_day(value: str, region: Region | None, text: str) -> str:
    """Return ``value`` with the day that it begins with in the order of GB/T 7408, where ``region`` writes such days.

    In Hong Kong and Macau the day goes before the month, unless ``text``, the page, has a day of the other order.

    >>> write_day("115-03-05 10:20", Region.TAIWAN, ""), write_day("115年3月5日（星期四）", Region.TAIWAN, "")
    ('2026-03-05 10:20', '2026-03-05（星期四）')
    >>> write_day("5/3/2026", Region.HONG_KONG, ""), write_day("5/3/2026", Region.HONG_KONG, "3/17/2026")
    ('2026-03-05', '5/3/2026')
    >>> write_day("115-03-05", None, ""), write_day("115-02-30", Region.TAIWAN, "")
    ('115-03-05', '115-02-30')
    """
    bare = value.lstrip(_LEAD)
    if region is Region.TAIWAN:
        match = MINGUO_DAY.match(bare)
        shift = BEFORE_MINGUO
    elif region is Region.HONG_KONG and not _MONTH_FIRST.search(text):
        match, shift = _DAY_FIRST.match(bare), 0
    else:
        return value
    if match is None:
        return value
    try:
        day = date(int(match["year"]) + shift, int(match["month"]), int(match["day"]))
    except ValueError:
        return value
    return day.isoformat() + bare[match.end() :]
