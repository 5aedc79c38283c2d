"""Blocks of pages -> the notices that stand one behind the other among them, as a gazette prints them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from converters.dates import parse_date
from converters.hints import Hints
from converters.issues import Code, Issue, ReadError
from converters.labels import squeeze
from converters.model import Block, Notice, Paragraph
from converters.official.document_number import DocumentNumber, find_line_number
from converters.official.issuing import split_agencies
from converters.raw_page import Page, Parsed, Zone
from converters.readers.documents.gazette_front import RULES_END, find_starts
from converters.readers.documents.heads import end_of_title
from converters.readers.documents.mastheads import is_set_apart
from converters.readers.documents.orders import HEAD_LENGTH

_PASSES_ON = re.compile(r"转发|批转")
"""What is passed on is printed behind the notice, with its own title, number and signature."""
_BEHIND = re.compile(r"抄\s*[送报]\s*[:：]|[（(].{2,20}[）)]$|.{2,40}\d日\s*印发$")
"""What may stand below the day: to whom it is copied, whether it is public, when it was printed."""
_MOST_LAST = 5
"""Blocks at the end of a notice: who signs, the day, and what stands behind."""
_LONGEST_DAY = 20
MakeNotice = Callable[[Sequence[Block], Hints], Notice]


def parse_blocks(
    blocks: Sequence[Block], issues: Sequence[Issue], hints: Hints, make: MakeNotice, *, may_part: bool = True
) -> tuple[Parsed | ReadError, ...]:
    """Return the notice that ``make`` makes of each part of ``blocks``; the first bears the ``issues`` of the pages.

    Where a gazette begins with its contents, the parts are the notices that these list, and the front is left out.
    A title that is told from outside is that of all. ReadError is raised if the first part is no notice.
    """
    may_part = may_part and not hints.sidecar.title
    starts = find_starts([block.text for block in blocks]) if may_part else []
    front = [block.text for block in blocks[: starts[0]]] if starts else []
    issues = [*issues, *(Issue(Code.FURNITURE_REMOVED, line, "head") for line in front)]
    parts = part_notices(blocks) if may_part else [list(blocks)]
    if starts:
        listed = (blocks[start:end] for start, end in pairwise([*starts, len(blocks)]))
        parts = [part for each in listed for part in part_notices(each)]
    read: list[Parsed | ReadError] = []
    for part in parts:
        try:
            notice = make(part, hints)
        except ReadError as error:
            if not read:
                raise
            read.append(error)
        else:
            zones = [Zone("body", "\n".join(block.text for block in part))]
            if not read:
                notice = replace(notice, issues=(*notice.issues, *issues))
                zones += [Zone("metadata", "\n".join(front))] if front else []
            read.append(Parsed(notice, Page(tuple(zones))))
    return tuple(read)


def part_notices(blocks: Sequence[Block]) -> list[list[Block]]:
    """Return ``blocks`` in parts, each a notice; one part where it is not beyond doubt that there are more.

    A further notice begins with a title that is set apart, and a number of its own below that, or with a letterhead,
    its number and its title; the one before has a number too, and ends in a signature and a day, or in the last article
    of the rules that it puts in force below them. Annexes may stand behind its signature where both have the same
    letterhead. What is passed on has no number of the same organ.
    """
    parts: list[list[Block]] = []
    start = 0
    for at in range(1, len(blocks)):
        if _ends(blocks, start, at) and _begins(blocks, start, at):
            parts.append(list(blocks[start:at]))
            start = at
    return [*parts, list(blocks[start:])]


def _ends(blocks: Sequence[Block], start: int, at: int) -> bool:
    """Return whether the notice from block ``start`` ends before block ``at``."""
    if _closes(blocks[max(start, at - _MOST_LAST) : at]) or _ends_rules(blocks, start, at):
        return True
    head = squeeze(blocks[at].text)
    same = any(squeeze(block.text) == head for block in blocks[start : min(at, start + HEAD_LENGTH)])
    if not same or not _LETTERHEAD.fullmatch(head) or _ANNEX.fullmatch(squeeze(blocks[at - 1].text)):
        return False
    return any(_closes(blocks[max(start, end - _MOST_LAST) : end]) for end in range(start + 2, at))


_LETTERHEAD = re.compile(r"[\u3400-\u9fff（）()、]{2,60}文件")
_ANNEX = re.compile(r"附\s*[件表录][一二三四五六七八九十\d]{0,3}[:：]?")
_ABOVE_NUMBER = re.compile(r"\d{6}|(?:特急|加急|平急|特提|急件|签发人).{0,20}|.{0,4}[密★].{0,12}")
"""What a letterhead has beside it: the number of the copy, how urgent it is, who signs."""
_MOST_HEAD = 6


def _closes(part: Sequence[Block]) -> bool:
    """Return whether ``part`` ends in a signature and a day, and what may stand below them."""
    lines = [squeeze(block.text) for block in part if isinstance(block, Paragraph)]
    while lines and _BEHIND.match(lines[-1]):
        lines.pop()
    if len(lines) < len(("signature", "day")) or len(lines[-1]) > _LONGEST_DAY or parse_date(lines[-1]) is None:
        return False
    return bool(split_agencies(lines[-2]))


def _ends_rules(blocks: Sequence[Block], start: int, at: int) -> bool:
    """Return whether rules end before block ``at`` that the notice from block ``start`` has below its signature."""
    if not RULES_END.search(squeeze(blocks[at - 1].text)):
        return False
    return any(_closes(blocks[max(start, end - _MOST_LAST) : end]) for end in range(start + 2, at))


def _begins(blocks: Sequence[Block], start: int, at: int) -> bool:
    """Return whether a numbered notice begins with block ``at``, and another one with block ``start``."""
    number = _read_letterhead(blocks, at)
    if number is None:
        end = end_of_title(blocks, _pass_agencies(blocks, at))
        number = find_line_number(squeeze(blocks[end].text)) if 0 < end < len(blocks) else None
    before = _find_number(blocks[start : start + HEAD_LENGTH])
    if number is None or before is None or not number.organ or str(number) == str(before):
        return False
    passes_on = any(_PASSES_ON.search(block.text) for block in blocks[start : start + HEAD_LENGTH // 2])
    return not passes_on or number.organ == before.organ


def _read_letterhead(blocks: Sequence[Block], at: int) -> DocumentNumber | None:
    """Return the number that stands below a letterhead from block ``at`` on and above a title; None if none does."""
    is_headed = False
    for below in range(at, min(at + _MOST_HEAD, len(blocks) - 1)):
        text = squeeze(blocks[below].text)
        if number := find_line_number(text):
            is_titled = end_of_title(blocks, _pass_agencies(blocks, below + 1)) > 0
            return number if is_headed and is_titled else None
        is_agency = is_set_apart(blocks[below]) and bool(split_agencies(text))
        is_headed = is_headed or is_agency or _LETTERHEAD.fullmatch(text) is not None
        if not (is_agency or _LETTERHEAD.fullmatch(text) or _ABOVE_NUMBER.fullmatch(text)):
            return None
    return None


_MOST_AGENCIES = 6


def _pass_agencies(blocks: Sequence[Block], at: int) -> int:
    """Return the block in which the subject of a title begins, below its agencies from block ``at`` on, each alone."""
    last = min(at + _MOST_AGENCIES, len(blocks) - 1)
    subject = at
    while subject < last and is_set_apart(blocks[subject]) and split_agencies(squeeze(blocks[subject].text)):
        subject += 1
    return subject


def _find_number(head: Sequence[Block]) -> DocumentNumber | None:
    found = (find_line_number(squeeze(block.text)) for block in head)
    return next((number for number in found if number is not None and number.organ), None)
