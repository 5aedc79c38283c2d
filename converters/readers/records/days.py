"""The days of a record as programs hand them over: moments counted since 1970 or told in another zone."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone

from converters.labels import Field, split_label
from converters.labels.table import LAST_CHANGE
from converters.readers.records.names import is_last_change, show_label

_MOMENT = re.compile(r"(?:(?P<seconds>1\d{9})(?:\d{3})?|(?P<early>[3-9]\d{8})\d{3})(?:\.\d+)?")
"""Seconds or milliseconds since 1970, as programs hand days over: 1778032800000. 2026050610 is none.

Before 2001-09-09 only milliseconds are known, from 1979 on: nine figures may be anything.
"""
_JOINED = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])(?:[0-5]\d){1,2}"
)
"""A day and its clock without signs between: 20260506103000."""
_SERIAL = re.compile(r"(?P<day>3[6-9]\d{3}|[45]\d{4})(?:\.\d+)?")
"""A day as spreadsheets count it, where its cell has no format: 46083. The years are 1998 to 2064."""
_SERIAL_START = date(1899, 12, 30)
_DAYS = (Field.ISSUED, Field.PUBLISHED, Field.EFFECTIVE, Field.EXPIRES)
_CHINA = timezone(timedelta(hours=8))
_LIST = re.compile(r"\[([^\[\]]*)\]")
"""A list as programs write it, and front matter does: [停水, 公告]."""
_SENT, _MIDNIGHT = ("发文日期", "发文时间"), re.compile(r"(?<![\d:])0?0:00(?::00)?")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")


def read_value(field: Field, value: str, key: str) -> tuple[Field, str]:
    """Return the field that ``value`` is of, and the value: of a moment counted in seconds or days the day in China.

    Whoever writes a document gives it a day; a time of the day behind 发文日期 is that of its publication. A label of
    the field before the value is left out, and so are the brackets of a list of words.

    >>> read_value(Field.SOURCE, "来源：临岚市水务局", "source")
    (<Field.SOURCE: 'source'>, '临岚市水务局')
    """
    if field not in (Field.TITLE, Field.SUMMARY) and (parted := split_label(value.strip())):
        value = parted[1] if parted[0].field is field and parted[1] else value
    if field in (Field.KEYWORDS, Field.TOPICS) and (listed := _LIST.fullmatch(value.strip())):
        return field, listed[1].replace('"', "").replace("'", "")
    if field in _DAYS and len(lines := {line.strip() for line in value.splitlines() if line.strip()}) == 1:
        value = lines.pop()  # a day that stands there twice
    match = _MOMENT.fullmatch(value.strip()) if field in _DAYS else None
    if match:
        value = datetime.fromtimestamp(int(match["seconds"] or match["early"]), _CHINA).date().isoformat()
    elif field in _DAYS and (joined := _JOINED.fullmatch(value.strip())):
        value = "-".join(joined.group("year", "month", "day"))
    elif field in _DAYS and (serial := _SERIAL.fullmatch(value.strip())):
        value = (_SERIAL_START + timedelta(days=int(serial["day"]))).isoformat()
    elif field in _DAYS and _ABROAD.fullmatch(value.strip()):
        value = _show_day_in_china(value.strip())
    elif field is Field.ISSUED and show_label(key) in _SENT and _CLOCK.search(value) and not _MIDNIGHT.search(value):
        return Field.PUBLISHED, value
    return field, value


def rank_key(key: str) -> int:
    """Return how much what ``key`` names is believed, the lowest most: the day of a change says less.

    >>> rank_key("publishTime"), rank_key("updateTime")
    (1, 3)
    """
    return LAST_CHANGE if is_last_change(key) else 1


_ABROAD = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)")
"""A moment in the time of a zone, as programs write it (ISO 8601): 2026-05-06T16:00:00Z."""


def _show_day_in_china(moment: str) -> str:
    """Return the day in China at ``moment``, which is of the form ``_ABROAD``; as it is if there is no such moment.

    >>> _show_day_in_china("2026-05-06T16:00:00.000Z"), _show_day_in_china("2026-05-06T25:00Z")
    ('2026-05-07', '2026-05-06T25:00Z')
    """
    try:
        return datetime.fromisoformat(re.sub(r"\.\d+", "", moment)).astimezone(_CHINA).date().isoformat()
    except (ValueError, OverflowError):
        return moment
