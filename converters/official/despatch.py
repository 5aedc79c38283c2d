"""The head of a document of an agency of Taiwan: whose it is, sent on which day, under which number.

As the handbook for documents there (文書處理手冊) lays it out: name and kind in one line, 發文日期 and 發文字號 in the
next ones; the gazette leaves the two labels out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from converters.dates import MINGUO, parse_date
from converters.labels import squeeze
from converters.official.document_number import SENT_NUMBER
from converters.official.issuing import is_agency

_HAN = "\u3400-\u9fff"
_NAME = re.compile(
    rf"""^(?P<agency>[{_HAN}\s]{{3,40}}?)\s*
        (?:公告|公示送達公告|函|書函|令|會銜公告|開會通知單|裁處書|通知)(?:\s*[（(]稿[）)])?$""",
    re.VERBOSE,
)
_LABELLED = re.compile(
    r"^(?P<label>發文日期|發文字號|速\s*別|密等及解密條件或保密期限|附\s*件|檔\s*號|保存年限)\s*[:：]\s*(?P<value>.*)$"
)
_LABELS = ("發文", "速", "密", "附", "檔", "保存")
_OF_LETTER = re.compile(
    r"^(?:地\s*址|承\s*辦\s*人|聯\s*絡\s*人|聯絡(?:電話|方式)|電\s*話|傳\s*真|電子(?:信箱|郵件)|受文者)\s*[:：]"
)
"""What a letter has above its day: who wrote it, and to whom."""
_LONGEST_VALUE = 60
_DEPTH = 16
"""How many lines of a text are looked at for such a head."""


@dataclass(frozen=True, slots=True)
class Despatch:
    """A head with the half-open range of its lines; ``is_letter`` where it says to whom it goes, too."""

    agency: str
    number: str
    day: date | None
    start: int
    end: int
    is_letter: bool = False


def read_despatch(lines: Sequence[str]) -> Despatch | None:
    """Return the head that stands among the first of ``lines``; None if there is none with a day or a number.

    >>> head = ["臨嵐縣政府　公告", "發文日期：中華民國115年3月2日", "發文字號：府環字第1150032117號"]
    >>> found = read_despatch([*head, "主旨：公告本縣管制區。"])
    >>> found.agency, found.number, found.day, found.end
    ('臨嵐縣政府', '府環字第1150032117號', datetime.date(2026, 3, 2), 3)
    >>> read_despatch(["內政部令", "中華民國115年3月2日", "台內消字第1150032117號", "修正辦法。"]).number
    '台內消字第1150032117號'
    >>> read_despatch(["臨嵐縣政府　公告", "主旨：公告本縣管制區。"])
    """
    for at, line in enumerate(lines[:_DEPTH]):
        text = line.strip()
        if text[-1:] not in _LASTS or not (match := _NAME.match(text)):
            continue
        agency = squeeze(match["agency"])
        if is_agency(agency) and (found := _read_below(agency, lines, at)):
            return found
    return None


_LASTS = frozenset("告函令單書知稿）)")


def _read_below(agency: str, lines: Sequence[str], start: int) -> Despatch | None:
    number, day, end, is_letter = "", None, start + 1, False
    while end < min(len(lines), start + _DEPTH):
        line = lines[end].strip()
        match = _LABELLED.match(line) if line.startswith(_LABELS) else None
        if match and (match["label"] == "發文字號" or len(match["value"]) > _LONGEST_VALUE):
            if not (sent := SENT_NUMBER.match(squeeze(match["value"]))):
                break
            number = sent[0]
        elif match and match["label"] == "發文日期":
            day = parse_date(match["value"]) or day
        elif _OF_LETTER.match(line):
            is_letter = True
        elif match is None:
            sent = MINGUO.match(line)
            rest = squeeze(line[sent.end() :] if sent else line)
            if not line or (rest and not SENT_NUMBER.fullmatch(rest)):
                break
            number = rest or number
            day = parse_date(sent[0]) if sent else day
        end += 1
    return Despatch(agency, number, day, start, end, is_letter) if number or day else None

