"""The closing of an official document: signature, date, note, copies, imprint (GB/T 9704-2012, 7.3.5 to 7.4.3)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converters.body_text import list_texts, share_texts
from converters.dates import find_dates, parse_date
from converters.labels import squeeze
from converters.model import Block, Notice, Paragraph, Role
from converters.official.closing import find_official, is_foreign, is_seal, read_dated_at, read_official
from converters.official.issuing import split_agencies

_COPIES = re.compile(r"^(?:抄\s*送|抄\s*报|抄发|副本(?:抄?送)?|分送|内部发送|主题词)\s*[：:]")
_IMPRINT = re.compile(r"^.{2,60}?\d{4}\s*年.{1,14}日\s*印发?\s*$|^（?共印\d+份）?$")
_DAY_PRINTED = re.compile(r"^(?:19|20)\d{2}\s*年.{1,12}日\s*印发$")
"""The day of an imprint whose office stands in the line above."""
_OPENNESS = re.compile(
    r"^(?:公开(?:方式|属性|类型|类别|选项)|信息公开(?:方式|属性|类型|类别|选项))\s*[：:]\s*(?:主动|依申请|不予|免予|不|全文|部分)公开$"
)
_NOTE = re.compile(r"^[（(](?:此件|本件|联系人|联系电话|信息公开|公开方式|此文|注[：:]|附注).{0,120}[）)]$")
_BRACKETED = re.compile(r"^[（(][^（）()]{2,120}[）)]$")
_CHANGEABLE = (Role.BODY, Role.CENTRED, Role.SIGNATURE, Role.DATE, Role.NOTE, Role.COPIES, Role.IMPRINT)
_COPIED = "抄分内主副"
"""What the line of those who get copies begins with."""
_BEGINNINGS = frozenset(f"{_COPIED}公信")
_LAST_SIGNS = frozenset("日印发份）)")
"""What every other line of a closing ends with, unless it is a digit."""
_MOST_SIGNERS = 20
_MOST_BELOW = 3
"""Lines from an imprint to the end of a document: how many were printed, a page number."""
_LONGEST_LINE = 200
"""Of a line of the closing; only a list of those who get copies is longer."""


def mark_closing(notice: Notice) -> Notice:
    """Return ``notice`` with signature, date, note, copies and imprint marked.

    A line is a date when nothing else stands in it; lines directly above it are signatures while each
    is an agency and nothing else.
    """
    body = list(notice.body)
    for at, line in enumerate(list_texts(notice.body)):
        text = line.strip()
        if not text or not (text[-1] in _LAST_SIGNS or text[-1].isdigit() or text[0] in _BEGINNINGS):
            if "於" in text and _is_changeable(body[at]) and read_dated_at(text):
                _set(body, at, Role.SIGNATURE)
            continue
        if (len(text) > _LONGEST_LINE and text[0] not in _COPIED) or not _is_changeable(body[at]):
            continue
        if text[0] in _COPIED and _COPIES.match(text):
            _set(body, at, Role.COPIES)
        elif text[-1] in "日印发份）" and _IMPRINT.match(text):
            _set(body, at, Role.IMPRINT)
        elif text.endswith("印发") and at >= len(body) - _MOST_BELOW and _DAY_PRINTED.match(text):
            _set(body, at, Role.IMPRINT)
            if at and split_agencies(_changeable_text(body[at - 1])):
                _set(body, at - 1, Role.IMPRINT)
        elif _is_note(text, body[at - 1] if at else None):
            _set(body, at, Role.NOTE)
        elif is_date_line(text):
            signers = _mark_signers(body, at)
            if signers or at >= len(body) - 1 or _closes(body[at + 1]) or _is_signed(body[max(at - 2, 0) : at]):
                _set(body, at, Role.DATE)
        elif is_day_in_digits(text) and (at >= len(body) - 1 or _closes(body[at + 1])) and _mark_signers(body, at):
            _set(body, at, Role.DATE)
        elif _signs_and_dates(text):
            _set(body, at, Role.SIGNATURE)
    marked = tuple(body)
    return notice if marked == notice.body else replace(notice, body=share_texts(marked, notice.body))


def _is_note(text: str, above: Block | None) -> bool:
    """Whether a line says what is open to whom, or stands in brackets as notes do below the date."""
    if text[0] in "公信":
        return _OPENNESS.match(text) is not None
    if text[0] not in "（(":
        return False
    is_below_date = above is not None and _role(above) is Role.DATE
    return _NOTE.match(text) is not None or (is_below_date and _BRACKETED.match(text) is not None)


def _closes(block: Block) -> bool:
    """Whether ``block`` is of a kind that stands below the date; decided by its text, so that it is so each time."""
    if not isinstance(block, Paragraph):
        return False
    text = block.text.strip()
    kinds = (_COPIES, _IMPRINT, _OPENNESS, _NOTE, _BRACKETED)
    return block.role is Role.ANNEX_START or any(kind.match(text) for kind in kinds) or _signs_below(text)


_HEAD_BELOW = re.compile(r"[\u3400-\u9fff]{0,14}(?:行政長官|[司署處局]長)[ \u3000]+[\u3400-\u9fff]{2,4}")


def _signs_below(text: str) -> bool:
    """Whether a line is the head of an agency, who signs below the day in Hong Kong and Macau."""
    return "長" in text and (_HEAD_BELOW.fullmatch(text) is not None or bool(read_official(text)))


_OFFICES = "代?[省市县区州部局厅署]长|主席|总理|主任|审计长|署长|行长"
_HEAD = re.compile(rf"(?:{_OFFICES})[ \u3000]+[\u3400-\u9fff·]{{1,4}}(?:[ \u3000][\u3400-\u9fff])?")
"""Whoever signs an order: 省长　×××."""


def _is_head(block: Block) -> bool:
    return _HEAD.fullmatch(_WIDE_OFFICE.sub("", _changeable_text(block))) is not None


def _is_signed(above: Sequence[Block]) -> bool:
    """Whether the head of an agency signs in the lines ``above`` a day, which may hold the name below the office."""
    return bool(above) and (_is_head(above[-1]) or bool(find_official([_changeable_text(block) for block in above])))


_WIDE_OFFICE = re.compile(r"(?<=^[省市县区州部局厅署])[ \u3000]+(?=长)")
"""The space in 市　长, an office set as wide as the name of three signs beside it."""


def _is_changeable(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role in _CHANGEABLE


def _changeable_text(block: Block) -> str:
    return block.text.strip() if _is_changeable(block) else ""


def _role(block: Block) -> Role | None:
    return block.role if isinstance(block, Paragraph) else None


def _set(body: list[Block], at: int, role: Role) -> None:
    block = body[at]
    if isinstance(block, Paragraph) and block.role is not role:
        body[at] = replace(block, role=role)


def is_date_line(text: str) -> bool:
    """Return whether ``text`` is one date and nothing else, in the form of a 成文日期.

    >>> is_date_line("2024年5月6日"), is_date_line("二〇二四年五月六日"), is_date_line("2024-05-06 10:00")
    (True, True, False)
    """
    if not text.rstrip().endswith("日"):
        return False
    bare = squeeze(text)
    longest = _LONGEST_MINGUO if "民" in bare else _LONGEST_DAY
    return bare.endswith("日") and len(bare) <= longest and parse_date(bare) is not None


_IN_DIGITS = re.compile(r"(?:19|20)\d{2}\s*([-./．－—])\s*\d{1,2}\s*\1\s*\d{1,2}")


def is_day_in_digits(text: str) -> bool:
    """Return whether ``text`` is one day without its words, which is one of writing below a signature alone.

    >>> is_day_in_digits("2024.5.6"), is_day_in_digits("2024-05-06"), is_day_in_digits("2024.13.6")
    (True, True, False)
    """
    return _IN_DIGITS.fullmatch(text.strip()) is not None and parse_date(text.strip()) is not None


_LONGEST_DAY, _LONGEST_MINGUO = 14, 18
"""Signs of a day; of one that names its calendar: 中華民國一百一十五年十二月二十一日."""


_NO_SIGNER = re.compile("[你我您他其请]|联系|地址|地点|考点|体育馆|会议中心|^(?:全|各)[省市区县镇级]")
"""What the words of a timetable or a sentence have above a day, and no signature."""


def _mark_signers(body: list[Block], at: int) -> int:
    """Mark the lines above the date at ``at`` while they are agencies; return how many there were."""
    count = 0
    while count < _MOST_SIGNERS and at - count - 1 >= 0:
        text = _changeable_text(body[at - count - 1])
        if text and not count and (is_seal(text) or is_foreign(text)):
            at -= 1
            continue
        if not text or not split_agencies(text) or _NO_SIGNER.search(text):
            break
        count += 1
        _set(body, at - count, Role.SIGNATURE)
    return count


def _signs_and_dates(text: str) -> bool:
    """Whether the line is an agency and then its date: 临岚市水务局　2024年5月6日."""
    hits = find_dates(text) if text[-1] == "日" or text[-1].isdigit() else []
    if len(hits) != 1 or text[hits[0][2] :].strip():
        return False
    return bool(split_agencies(text[: hits[0][1]]) or read_dated_at(text))


def list_signers(notice: Notice) -> tuple[str, ...]:
    """Return the agencies of the first signature of ``notice``, before any annex; () if there is none."""
    signers: list[str] = []
    for block in notice.body:
        if isinstance(block, Paragraph) and block.role is Role.SIGNATURE:
            hits = find_dates(block.text)
            signers += read_dated_at(block.text) or split_agencies(block.text[: hits[0][1]] if hits else block.text)
        elif signers or _role(block) is Role.ANNEX_START:
            break
    return tuple(signers)
