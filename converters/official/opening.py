"""What the first lines of a document say: number, whose order it is, when it was adopted (GB/T 9704-2012, 7.2)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from converters.dates import parse_date
from converters.labels import squeeze
from converters.official.despatch import read_despatch
from converters.official.document_number import DocumentNumber, find_line_number
from converters.official.issuing import find_order_issuer, find_title_issuers, is_agency

_HAN = "\u3400-\u9fff"


@dataclass(frozen=True, slots=True)
class Opening:
    """What the first lines of a document say."""

    number: str = ""
    order_issuer: str = ""
    proclaimed: date | None = None
    """The day in （2021年7月27日…令第746号公布）."""
    adopted_by: str = ""
    """Whose meeting it was in （2021年7月27日…第二次会议通过）."""


_PROCLAIMED = re.compile(
    rf"""
    ^[（(]\s*(?P<day>(?:19|20)\d{{2}}\s*年\s*\d{{1,2}}\s*月\s*\d{{1,2}}\s*日)\s*
    (?P<number>[{_HAN}]{{2,30}}(?:令|公告)\s*[{_HAN}]{{0,2}}第\s*[\d一二三四五六七八九十百]+\s*号)\s*
    (?:公布|发布|颁布)
    """,
    re.VERBOSE,
)
_ADOPTED = re.compile(
    rf"^[（(]\s*(?P<day>(?:19|20)\d{{2}}\s*年\s*\d{{1,2}}\s*月\s*\d{{1,2}}\s*日)(?P<meeting>[{_HAN}\d]{{2,50}})会议(?:审议|讨论|表决)?通过"
)
"""The day that counts as written for what a meeting adopts (党政机关公文处理工作条例, art. 9, 12)."""
_BARE_NUMBER = re.compile(
    r"^[（(〔]?\s*(?:(?:19|20)\d{2}\s*年\s*|第?[一二三四五六七八九十\d]{1,4}届\s*[）)〕]?\s*)?第\s*[\d一二三四五六七八九十百]+\s*[号號]\s*[）)]?$"
)
MARK = re.compile(rf"^(?P<agency>[{_HAN}\s\u3000]{{2,60}})(?:令|公告|通告)$")
"""The line above a number that says who issues what: 临岚市人民政府令."""
_HEAD_LINES = 16


_NUMERAL = r"[\d一二三四五六七八九十百]{1,4}"


def _name_assembly(meeting: str) -> str:
    """Return whose ``meeting`` it was, its terms left out; "" if that is no agency.

    >>> _name_assembly("临岚市第五届人民代表大会常务委员会第二次"), _name_assembly("临岚市人民政府第39次常务")
    ('临岚市人民代表大会常务委员会', '临岚市人民政府')
    """
    name, counted, _ = meeting.rpartition("第")
    name = re.sub(rf"第{_NUMERAL}届", "", name)
    return name if counted and is_agency(name) else ""


def _name_mark(line: str) -> str:
    """Return what ``line`` says before a number below it: whose order or announcement it counts; "" if nothing.

    >>> _name_mark("临岚市人民政府令"), _name_mark("临岚市税务局关于系统停机的通告"), _name_mark("关于停水的公告")
    ('临岚市人民政府令', '临岚市税务局通告', '')
    """
    if not MARK.match(line):
        return ""
    mark = squeeze(line)
    if "关于" not in mark:
        return mark
    issuers = find_title_issuers(mark)
    return issuers[0] + mark[-2:] if len(issuers) == 1 else ""


def _join_number(mark: str, number: str) -> str:
    """Return ``number`` with the ``mark`` above it, or alone if the two are no number together: a mark set twice."""
    try:
        return str(DocumentNumber.parse(mark + number))
    except ValueError:
        return str(DocumentNumber.parse(number))


def find_number_below(mark: str, line: str) -> str:
    """Return the number that ``line`` and the ``mark`` above it are together; "" if they are none.

    >>> find_number_below("临岚市人民政府令", "第 12 号"), find_number_below("关于停水的公告", "第12号")
    ('临岚市人民政府令第12号', '')
    """
    bare = squeeze(line).strip("（()）〔")
    if not _BARE_NUMBER.match(line.strip()) or not (name := _name_mark(mark.strip())):
        return ""
    joined = _join_number(name, bare)
    return joined if joined != str(DocumentNumber.parse(bare)) else ""


def read_opening(lines: Sequence[str]) -> Opening:
    """Return what the first of ``lines`` say; it ends at the first sentence or addressee.

    >>> read_opening(["临岚市人民政府令", "第12号", "《临岚市供水办法》已经通过，现予公布。"]).number
    '临岚市人民政府令第12号'
    >>> read_opening(["临岚市人民政府令", "《临岚市供水办法》已经通过，现予公布。"]).order_issuer
    '临岚市人民政府'
    """
    if sent := read_despatch(lines):
        return Opening(sent.number, sent.agency, sent.day)
    marked = ""
    for at, line in enumerate(lines[:_HEAD_LINES]):
        if match := _PROCLAIMED.match(line):
            number = squeeze(match["number"])
            return Opening(number, find_order_issuer(number), parse_date(match["day"]))
        if match := _ADOPTED.match(line):
            adopted_by = _name_assembly(match["meeting"])
            return Opening(order_issuer=marked, proclaimed=parse_date(match["day"]), adopted_by=adopted_by)
        if _BARE_NUMBER.match(line.strip()):
            mark = _name_mark(lines[at - 1].strip()) if at else ""
            number = _join_number(mark, squeeze(line).strip("（()）〔"))
            return Opening(number, find_order_issuer(number))
        if (found := find_line_number(line)) is not None:
            return Opening(str(found), find_order_issuer(str(found)))
        if line.rstrip().endswith(("。", "：", ":", "；")) or len(line) > 120:
            break
        mark = line.strip()
        if mark.endswith(("令", "告")) and (match := MARK.match(mark)) and is_agency(name := squeeze(match["agency"])):
            marked = marked or name
    return Opening(order_issuer=marked)
