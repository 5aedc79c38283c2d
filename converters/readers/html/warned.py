"""The day on which a warning was issued, as its first words say it."""

from __future__ import annotations

import re
from datetime import date

from converters.dates import find_dates
from converters.labels import squeeze
from converters.official.issuing import split_agencies

_WARNED = re.compile(
    r"^(?P<agency>[\u3400-\u9fff]{4,30}?)(?P<day>(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)[^，。]{0,14}(?:发布|解除|变更|升级)"
)


def read_warning_day(text: str) -> date | None:
    """Return the day on which a warning says that it was issued: 临岚市气象台2024年6月18日5时发布….

    >>> read_warning_day("临岚市气象台2024年6月18日5时40分发布暴雨橙色预警信号：预计未来3小时有强降水。")
    datetime.date(2024, 6, 18)
    """
    match = _WARNED.match(squeeze(text[:80]))
    return find_dates(match["day"])[0][0] if match and split_agencies(match["agency"]) else None
