"""Whose a document is by its printed head: above its kind or its number, or in the line of one of a series."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from converters.dates import parse_date
from converters.labels import squeeze
from converters.official.document_number import find_line_number
from converters.official.issuing import split_agencies

SERIES = re.compile(
    r"[（(]?(?:(?:19|20)\d\d年)?(?:总?第|增刊第?)[\d一二三四五六七八九十百〇]{1,5}[期次号辑](?:[（(]?总第.{1,6}期[）)]?)?[）)]?"
    r"|[〔［\[（(](?:19|20)\d\d[〕］\]）)]第?[\d一二三四五六七八九十]{1,4}[号期]"
)
"""Which of its series a document is: 第12期, （2026年第3期）, 〔2026〕7号."""
_GAP = re.compile(r"[ \xa0]{2,}|[\t\u3000]+")
_PUBLISHES = re.compile(r"(?:主办|编印|编发|编|印)$")
_LONGEST_DAY = 16


@dataclass(frozen=True, slots=True)
class IssueLine:
    """What a line in the head of one of a series says of it."""

    number: str = ""
    publishers: tuple[str, ...] = ()
    day: date | None = None


def read_issue_line(line: str) -> IssueLine | None:
    r"""Return what ``line`` says of one of a series, of its number, publisher and day; None if it says anything else.

    >>> read_issue_line("（总第12期）　临岚市水务局编\t2026年6月3日")
    IssueLine(number='（总第12期）', publishers=('临岚市水务局',), day=datetime.date(2026, 6, 3))
    >>> read_issue_line("第 3 期").number, read_issue_line("临岚市水务局　第3次会议")
    ('第3期', None)
    """
    text = line.strip()
    for parts in ([text], _GAP.split(text), text.split()):
        if text and (found := _read_parts([squeeze(part) for part in parts])):
            return found
    return None


def _read_parts(parts: Sequence[str]) -> IssueLine | None:
    number, day = "", None
    publishers: tuple[str, ...] = ()
    for part in parts:
        if SERIES.fullmatch(part):
            number = part
        elif len(part) <= _LONGEST_DAY and (found := parse_date(part)):
            day = found
        elif agencies := split_agencies(_PUBLISHES.sub("", part)):
            publishers = agencies
        else:
            return None
    return IssueLine(number, publishers, day)


_DEPTH = 8
_DOCUMENT = re.compile(r"(?:文件|公文)$")
BESIDE = re.compile(r"(?:签发人|份号|特急|加急|平急|特提|急件|\d{6}|主动公开|依申请公开|公开方式).{0,20}")
"""What else the head of a letter has."""


def read_letterhead(lines: Sequence[str], number: str) -> tuple[tuple[str, ...], date | None]:
    """Return whose document the head of ``lines`` says it is, and its day where that stands there.

    Of a letter with ``number`` nothing but agencies stands above its number. Of one of a series a line says who
    published it on which day.

    >>> read_letterhead(["临岚市水务局文件", "临水函〔2026〕7号", "市财政局："], "临水函〔2026〕7号")
    (('临岚市水务局',), None)
    >>> read_letterhead(["节水简报", "第3期", "临岚市水务局　2026年6月3日", "望津区用上中水。"], "")
    (('临岚市水务局',), datetime.date(2026, 6, 3))
    """
    above: list[str] = []
    is_letter = True
    for line in lines[:_DEPTH]:
        if "。" in line or len(line) > _LONGEST_LINE:
            break
        told = read_issue_line(line)
        if told and told.publishers and told.day:
            return told.publishers, told.day
        found = find_line_number(line)
        if number and found and str(found) == number:
            return (tuple(dict.fromkeys(above)), None) if is_letter else ((), None)
        agencies = split_agencies(_DOCUMENT.sub("", line.strip()))
        above += agencies
        is_letter = is_letter and bool(agencies or BESIDE.fullmatch(squeeze(line)))
    return (), None


_LONGEST_LINE = 120


_KINDS = frozenset("公告 通告 布告 通报 公示 通知 决定 决定书 通知书 裁定书 判决书 公开信 启事 声明 函 令".split())  # noqa: SIM905


def find_letterhead(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the agencies above the first of ``lines`` that is nothing but a kind of document; () if there are none.

    They may also stand above the month in brackets with which a text begins.

    >>> find_letterhead(["临岚市水务局", "公　告", "望津湖禁止垂钓。"]), find_letterhead(["公　告", "望津湖禁止垂钓。"])
    (('临岚市水务局',), ())
    """
    if len(lines) > 1 and len(lines[0]) <= _LONGEST_SIGNATURE and _MONTH.fullmatch(squeeze(lines[1])):
        return split_agencies(lines[0])
    for at, line in enumerate(lines[1:_KIND_WITHIN], 1):
        if squeeze(line) in _KINDS:
            return split_agencies(lines[at - 1]) if len(lines[at - 1]) <= _LONGEST_SIGNATURE else ()
    return ()


_LONGEST_SIGNATURE, _KIND_WITHIN = 60, 16
_MONTH = re.compile(r"[（(](?:19|20)\d{2}年\d{1,2}月[）)]")
