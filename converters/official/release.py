"""The end of a press release as in Hong Kong: 完 and the day and hour of its release, or these alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from converters.dates import find_dates
from converters.labels import squeeze
from converters.official.issuing import is_agency

_END = frozenset(("完", "完。", "（完）", "(完)"))
_HOUR = r"[\u3400-\u9fff]{2,4}[时時][间間]\s*\d{1,2}\s*[时時:：]\s*(?:\d{1,2}\s*分?)?"
_WEEKDAY = r"[（(]\s*星期[一二三四五六日]\s*[）)]"
_ONLY_HOUR = re.compile(_HOUR)
_BEHIND_DAY = re.compile(rf"\s*(?:(?P<weekday>{_WEEKDAY})\s*)?(?P<hour>{_HOUR})?")
_NEAR = 3
_HERE = ("香港時間", "香港时间")
"""How the hour begins of a release that says without 完 that it ends."""


@dataclass(frozen=True, slots=True)
class Release:
    """The day of release, and the half-open range of lines that say it."""

    day: date
    start: int
    end: int


def find_release(lines: Sequence[str]) -> Release | None:
    """Return the end of the press release in ``lines``; None if it is no such release.

    >>> find_release(["渠道擴闊工程動工。", "完", "2026年3月5日（星期四）", "香港時間18時30分"])
    Release(day=datetime.date(2026, 3, 5), start=1, end=4)
    >>> find_release(["渠道擴闊工程動工。", "2026年3月5日（星期四）", "香港時間18時30分"])
    Release(day=datetime.date(2026, 3, 5), start=1, end=3)
    >>> find_release(["故事讲完了。", "完", "2026年3月5日"])
    """
    for at, line in enumerate(lines):
        if line.startswith(_HERE):
            return _read_day(lines, at - 1, at - 1) if at else None
        if not line.startswith(("完", "（", "(")) or squeeze(line) not in _END:
            continue
        for below in range(at + 1, min(at + 1 + _NEAR, len(lines))):
            if (found := _read_day(lines, at, below)) is not None:
                return found
    return None


def _read_day(lines: Sequence[str], start: int, at: int) -> Release | None:
    text = lines[at].strip()
    days = find_dates(text)
    if len(days) != 1 or days[0][1]:
        return None
    behind = _BEHIND_DAY.fullmatch(text, days[0][2])
    following = at + 1 < len(lines) and _ONLY_HOUR.fullmatch(lines[at + 1].strip()) is not None
    if behind is None or not (behind["weekday"] or behind["hour"] or following):
        return None
    return Release(days[0][0], start, at + 1 + following)


_TODAY = re.compile(
    r"^(?:[為为][^，。]{4,60}，)?(?P<names>[\u3400-\u9fff、]{3,40}?)(?:發言人|发言人)?(?:今日|昨日|今早|今午|今晚|昨晚)"
    r"\s*[（(][一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日[）)](?P<rest>[^。]*)"
)
"""How releases begin: 渠務署今日（三月十八日）公布."""
_SAYS = re.compile("公[布佈]|宣[布佈]|表示|[發发]表|呼[籲吁]|提醒|重申|回[應应]|指出|[調调]查")
_AND = re.compile("[、與与及和]|聯同|联同")


def find_speaking(line: str) -> tuple[str, ...]:
    """Return who says what a release begins with; () if it begins in another way or they are no agencies.

    >>> find_speaking("渠務署今日（三月十八日）公布，工程將於下週動工。")
    ('渠務署',)
    >>> find_speaking("消防處與入境事務處發言人今日（三月十八日）表示，演習順利。")
    ('消防處', '入境事務處')
    >>> find_speaking("立法會今日（三月十八日）三讀通過條例草案。"), find_speaking("渠務署昨日動工。")
    ((), ())
    """
    match = _TODAY.match(line)
    if match is None or not _SAYS.search(match["rest"]):
        return ()
    parts = tuple(_AND.split(match["names"]))
    if len(parts) > 1 and all(map(_is_named, parts)):
        return parts
    return (match["names"],) if _is_named(match["names"]) else ()


_LEAST = 3


def _is_named(name: str) -> bool:
    return len(name) >= _LEAST and is_agency(name)
