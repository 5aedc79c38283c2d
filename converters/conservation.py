"""Conservation: what was visible in the source is on the page, or an issue says what is not."""

from __future__ import annotations

import re
from dataclasses import replace

from converters.body_text import list_texts
from converters.compatibility import normalize
from converters.dates import print_zh
from converters.issues import Code, Issue
from converters.labels import match_label
from converters.model import IntegrityStatus, Notice, Table
from converters.private_numbers import MASK, mask_text
from converters.raw_page import Page

_MEANING = re.compile(r"[0-9\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_LONG_NUMBER = re.compile(r"\d{10,}")
_LONGEST_DETAIL = 200
_MOST_PIECES = 4
_SHORTEST_PIECE = 4


def squeeze_meaning(text: str) -> str:
    """Return the Han characters and digits of ``text``, in order, compatibility forms made plain.

    >>> squeeze_meaning("（一）２０２４年 5 月")
    '一2024年5月'
    """
    return "".join(_MEANING.findall(normalize(text)))


def collect_text(notice: Notice) -> str:
    """Return everything that a page of ``notice`` shows, and what its issues quote."""
    fields = [
        notice.title,
        "".join(notice.integrity.title),
        "".join(notice.integrity.issuer),
        notice.issuer,
        notice.document_number,
        notice.index_number,
        notice.summary,
        *notice.topics,
        *notice.keywords,
        *notice.column,
        *(attachment.title for attachment in notice.attachments),
    ]
    days = [day for day in (notice.issued, notice.published, notice.effective, notice.expires) if day]
    fields += [f"{day:%Y-%m-%d} {day:%Y年%m月%d日} {print_zh(day)}" for day in days]
    body: list[str] = []
    for block in notice.body:
        if isinstance(block, Table):
            body += ["".join(run.text for run in block.caption)]
            body += [cell.text for row in block.rows for cell in row]
        else:
            body.append(block.text)
    return "\n".join([*fields, *body, *(issue.detail for issue in notice.issues)])


def report_lost_text(notice: Notice, page: Page) -> Notice:
    """Return ``notice`` with an issue for each line of the page's body that stands nowhere in it.

    A tampered copy is passed over, because the line would quote what was injected.
    """
    if notice.integrity.status is not IntegrityStatus.CLEAN:
        return notice
    alike = {notice.title, *list_texts(notice.body)}
    lines = page.text_of("body").splitlines()
    unlike = [line for line in lines if line not in alike and line.strip() not in alike]  # nearly all are alike
    if unlike:
        alike = {line.strip() for text in alike for line in text.split("\n")}
        unlike = [line for line in unlike if line.strip() not in alike]
    text = collect_text(notice) if unlike else ""
    unlike = [line for line in unlike if line.strip() not in text]
    kept = squeeze_meaning(text) if unlike else ""
    lost: list[str] = []
    for unlike_line in unlike:
        line = mask_text(unlike_line)
        meaning = squeeze_meaning(line)
        if meaning not in kept and not _is_kept_in_pieces(meaning, kept) and not _is_kept_in_parts(line, kept):
            lost.append(_LONG_NUMBER.sub(MASK, line.strip())[:_LONGEST_DETAIL])
    if not lost:
        return notice
    issues = tuple(Issue(Code.TEXT_LEFT_OUT, line, "body") for line in dict.fromkeys(lost))
    return replace(notice, issues=notice.issues + issues)


def _is_kept_in_pieces(meaning: str, kept: str) -> bool:
    """Whether a few pieces of ``meaning`` in order, each kept, are all of it: a title jammed to the text below it."""
    for _ in range(_MOST_PIECES):
        low, high = 0, len(meaning)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if meaning[:middle] in kept else (low, middle - 1)
        if low == len(meaning):
            return True
        if low < _SHORTEST_PIECE:
            return False
        meaning = meaning[low:]
    return False


def _is_kept_in_parts(line: str, kept: str) -> bool:
    """Whether every part of ``line`` between its signs, spaces and long numbers is kept.

    A label and its value part company when they become a field, a masked number leaves a gap.
    """
    parts = re.split(r"[\s:：|｜【】\[\]，。；、（）()-]+|\d{7,}[Xx]?", line)
    return all(squeeze_meaning(part) in kept or match_label(part) for part in parts if len(squeeze_meaning(part)) > 3)
