"""The parts of a printed letter that are no text: tables that only set its lines, its contents, its copy number.

GB/T 9704-2012 sets the head (7.2), the signatures of several agencies (7.3.5) and the imprint (7.4) side by side, and
many a writer uses a table without borders for that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converters.dates import parse_date
from converters.issues import Code, Issue
from converters.labels import squeeze
from converters.model import Block, Heading, Paragraph, Role, Table, paragraph
from converters.official.document_number import find_line_number
from converters.official.issuing import split_agencies
from converters.official.letterhead import SERIES

_MOST_ROWS = 12
_HEAD, _TAIL = 4, 2
"""Blocks from the beginning or the end of a document among which the tables of its head and its imprint stand."""
_LONGEST_DAY = 14
_LETTERHEAD = re.compile(r"[\u3400-\u9fff（）()、]{3,120}文件")
_BESIDE = re.compile(r"(?:签发人|会签人|份号|密级|紧急程度|特急|加急|平急|特提|急件|绝密|机密|秘密).{0,30}|\d{6}|文件")
"""What stands in the head of a letter beside its agencies and its number."""
_COPIES = re.compile(r"(?:抄\s*送|抄\s*报|抄发|分送|主题词|(?:信息)?公开(?:方式|属性|选项|形式))\s*[：:]")
_PRINTED = re.compile(
    r".{0,40}(?:19|20)\d{2}\s*年.{2,10}日\s*印[发制](?:\s*[（(]?共印.{1,8})?|[（(]?共印\s*\d+\s*份[）)]?"
)
_COPY_NUMBER = re.compile(r"(?:份号|[Nn][Oo][.．]?|№)?[：:]?\d{6}")


def open_letter_tables(blocks: Sequence[Block]) -> list[Block]:
    """Return ``blocks``, with the lines of those tables that only set the head, the signatures or the imprint.

    A table of agencies and one day, or with the day right below it, is the signatures of a joint letter.
    """
    made: list[Block] = []
    for at, block in enumerate(blocks):
        lines: list[str] = []
        if isinstance(block, Table) and not block.caption and len(block.rows) <= _MOST_ROWS:
            lines = _read_signatures(block, blocks[at + 1].text if at + 1 < len(blocks) else "")
            if not lines and at < _HEAD and all(_is_of_head(above.text) for above in blocks[:at]):
                lines = _read_head(block)
            if not lines and at >= len(blocks) - _TAIL:
                lines = _read_imprint(block)
        made += [paragraph(line) for line in lines] or [block]
    return made


def _read_signatures(table: Table, below: str) -> list[str]:
    """Return the agencies in the cells of ``table`` and the day under them; [] if there is anything else in it."""
    cells = [cell for row in table.rows for cell in row]
    texts = [line.strip() for cell in cells for line in cell.text.split("\n") if line.strip()]
    days = {parse_date(squeeze(text)): text for text in texts if _is_day(text)}
    signers = [text for text in texts if split_agencies(text)]
    is_dated = len(days) == 1 or (not days and _is_day(below))
    if not signers or not is_dated or any(text not in signers and not _is_day(text) for text in texts):
        return []
    return [*signers, *days.values()]


def _is_day(text: str) -> bool:
    bare = squeeze(text)
    return bare.endswith("日") and len(bare) <= _LONGEST_DAY and parse_date(bare) is not None


def _read_head(table: Table) -> list[str]:
    """Return the cells of ``table``, 文件 behind the agencies whose it is; [] unless each of them is of a head."""
    lines: list[str] = []
    for text in (cell.text.strip() for row in table.rows for cell in row):
        if text and not _is_of_head(text):
            return []
        if text == "文件" and lines:
            lines[-1] += f"\u3000{text}"
        else:
            lines += [text] if text else []
    return lines


def _read_imprint(table: Table) -> list[str]:
    """Return a line for each row of ``table``; [] unless each of them is of an imprint."""
    lines: list[str] = []
    for row in table.rows:
        cells = [cell.text.strip() for cell in row if cell.text.strip()]
        line = "".join(cell if cell.endswith(("：", ":")) else f"{cell}\u3000" for cell in cells).rstrip("\u3000")
        if cells and not (_COPIES.match(line) or _PRINTED.fullmatch(line)):
            return []
        lines += [line] if cells else []
    return lines


def _is_of_head(text: str) -> bool:
    """Whether ``text`` is nothing but agencies, a document number, and what else the head of a letter has."""
    parts = [part for part in re.split(r"[\s\u3000]+", text) if part]
    return all(map(_is_head_part, parts)) or _is_head_part(squeeze(text))


def _is_head_part(part: str) -> bool:
    is_known = _BESIDE.fullmatch(part) or _LETTERHEAD.fullmatch(part) or find_line_number(part)
    return bool(is_known or split_agencies(part))


_OF_SERIES = re.compile(r"[\u3400-\u9fff]{0,16}(?:纪要|简报|专报|快报|内参)")
"""The name of a series whose head a document has: 专题会议纪要."""


_GAZETTE_COLUMN = re.compile(
    r"(?:本?[省市区县州])?(?:人民)?(?:委|政府|部门|委办|政府部门|政府办(?:公[室厅])?|委办公[室厅]|规范性|重要|人事|政策)文件(?:选[登编刊])?"
    r"|文件选[登编刊]"
)
"""The column of a gazette that a document stands in, which a letterhead never is: that names the place."""


def dress_head(head: Sequence[Block]) -> tuple[list[Block], list[str]]:
    """Return the ``head`` of a letter, what stands above its title, its lines as set in the middle; and what it loses.

    It loses the number of the one printed copy that was scanned or sent, which the document has not, and the column of
    the gazette that it stands in.
    """
    kept: list[Block] = []
    lost: list[str] = []
    is_printed = any(_LETTERHEAD.fullmatch(squeeze(block.text)) or find_line_number(block.text) for block in head)
    for block in head:
        text = squeeze(block.text)
        if (is_printed and _COPY_NUMBER.fullmatch(text)) or _GAZETTE_COLUMN.fullmatch(text):
            lost.append(block.text)
        elif (
            isinstance(block, Paragraph)
            and block.role is Role.BODY
            and (_is_of_head(block.text) or _OF_SERIES.fullmatch(text) or SERIES.fullmatch(text))
        ):
            kept.append(replace(block, role=Role.CENTRED))
        else:
            kept.append(block)
    return kept, lost


_CONTENTS = ("目录", "目次")
_ENTRY = re.compile(
    r"\S.{0,100}?(?:[\t\u3000 ]*\t[\t\u3000 ]*|\s*[.．…·•—-]{2,}\s*|[ \u3000]{2,})[-—（(]?\d{1,3}[-—）)]?"
)
"""A line of a table of contents, with the number of its page behind a tab, dots or spaces."""
_FEWEST_ENTRIES = 2
_NEAR_HEAD = 40
"""Blocks among which a document has its contents."""


def drop_contents(blocks: Sequence[Block], listed: Sequence[str] = ()) -> tuple[list[Block], list[str]]:
    """Return ``blocks`` without the table of contents, and its lines: the headings stand again in the text.

    ``listed`` are entries that the reader left out before; then a line 目录 alone is their heading.
    """
    for at, block in enumerate(blocks[:_NEAR_HEAD]):
        if not isinstance(block, Paragraph | Heading) or squeeze(block.text) not in _CONTENTS:
            continue
        end = at + 1
        while end < len(blocks) and isinstance(blocks[end], Paragraph) and _ENTRY.fullmatch(blocks[end].text.strip()):
            end += 1
        if end - at > _FEWEST_ENTRIES or listed:
            lines = [block.text for block in blocks[at:end]]
            return [*blocks[:at], *blocks[end:]], [*lines, *listed]
    return list(blocks), list(listed)


def tell_contents(lines: Sequence[str]) -> tuple[Issue, ...]:
    """Return an issue that keeps the ``lines`` of a table of contents; none if there is none."""
    said = " | ".join(" ".join(line.split()) for line in lines)
    return (Issue(Code.FURNITURE_REMOVED, said, "contents"),) if said else ()
