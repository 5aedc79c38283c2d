"""Letters to an agency and its answers: what was asked belongs to the text as what was answered does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converters.readers.html.body import Body, Kind
from converters.readers.html.lines import Sheet

_ASKED = re.compile("(?:来信|信件|留言|咨询|诉求|问题|提问)(?:内容|情况|描述)[:：]?")
_ANSWERED = re.compile("(?:回复|答复|处理|办理)(?:内容|情况|结果|意见)[:：]?")
_LONGEST, _MOST = 6, 40
"""Signs of such a head, and lines of a letter."""


def is_head_of_letter(text: str) -> bool:
    """Return whether ``text`` is the head of a letter or of its answer and nothing else: 来信内容, 答复内容."""
    return len(text) <= _LONGEST and (_ASKED.fullmatch(text) or _ANSWERED.fullmatch(text)) is not None


def take_letter(sheet: Sheet, kinds: Sequence[Kind], body: Body) -> Body:
    """Return ``body`` from the letter on that it answers, where heads of their own stand above both."""
    top = max(body.start - _MOST, 0)
    above = body.start - 1
    while above > top and sheet.lines[above].text and kinds[above] is Kind.LABEL:
        above -= 1
    if above < 0 or not (is_head_of_letter(sheet.lines[above].text) and _ANSWERED.fullmatch(sheet.lines[above].text)):
        return body
    for at in range(above - 1, top - 1, -1):
        if kinds[at] not in (Kind.TEXT, Kind.LABEL):
            break
        if is_head_of_letter(sheet.lines[at].text) and _ASKED.fullmatch(sheet.lines[at].text):
            return replace(body, start=at)
    return body
