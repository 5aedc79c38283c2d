"""The list of attachments below a text, and the lines where printed annexes begin (GB/T 9704-2012, 7.3.4 and 7.3.7)."""

from __future__ import annotations

import re
from dataclasses import replace

from converters.body_text import join_texts, list_texts, share_texts
from converters.model import Block, Notice, Paragraph, Role

_LIST = re.compile(r"^附\s*(?:件|表|图)?\s*[0-9一二三四五六七八九十]{0,3}\s*[：:]\s*(?=\S)")
_START = re.compile(
    r"^附\s*(?:件|表|录|图)?\s*"
    r"(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|[0-9]{1,2}[-－—.][0-9]{1,2})?\s*[：:]?$"
)
_NEXT = re.compile(r"^\s*(?P<n>\d{1,2})\s*[.．、]\s*(?:(?!\d)|(?=(?:19|20)\d\d(?!\d)))")
_FIRST = re.compile(r"^附\s*件?\s*[：:]\s*(?:1\s*[.．、]|$)")
_FILE = re.compile(r"\.(?:docx?|xlsx?|pdf|wps|et|zip|rar|ofd|jpe?g|png|pptx?|rtf|txt|csv)\b", re.IGNORECASE)
_CHANGEABLE = (Role.BODY, Role.CENTRED, Role.ANNEX_LIST, Role.ANNEX_START)
_LONGEST_NAME = 80


def mark_annexes(notice: Notice) -> Notice:
    """Return ``notice`` with 附件说明 (附件：1.… and the lines 2.… below it) and annex starts (附件1) marked."""
    if "附" not in join_texts(notice.body):
        return notice
    body = list(notice.body)
    expected = 0
    for at, (block, text) in enumerate(zip(notice.body, list_texts(notice.body), strict=True)):
        if not expected and "附" not in text:
            continue
        if not isinstance(block, Paragraph) or block.role not in _CHANGEABLE:
            expected = 0
        elif expected or text.strip().startswith("附"):
            follows = notice.body[at + 1] if at + 1 < len(notice.body) else None
            role, expected = _role_of(text.strip(), expected, follows)
            body[at] = replace(block, role=role) if role else block
    marked = tuple(body)
    return notice if marked == notice.body else replace(notice, body=share_texts(marked, notice.body))


def _role_of(text: str, expected: int, follows: Block | None) -> tuple[Role | None, int]:
    """Return the role of a line, and the number that would continue the list after it (0: no list is open)."""
    opens_list = bool(_FIRST.match(text)) and (_begins_list(follows) or _is_file(follows))
    if _START.match(text) and not opens_list:
        return Role.ANNEX_START, 0
    if _FIRST.match(text):
        return Role.ANNEX_LIST, 2 if "1" in text[:8] else 1
    if _LIST.match(text) and len(text) <= _LONGEST_NAME and "。" not in text[:-1]:
        return Role.ANNEX_LIST, 0
    if expected and len(text) <= _LONGEST_NAME and (match := _NEXT.match(text)) and int(match["n"]) == expected:
        return Role.ANNEX_LIST, expected + 1
    return None, 0


def _begins_list(block: Block | None) -> bool:
    match = _NEXT.match(block.text) if isinstance(block, Paragraph) else None
    return match is not None and int(match["n"]) == 1


def _is_file(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and len(block.text) <= _LONGEST_NAME and _FILE.search(block.text) is not None
