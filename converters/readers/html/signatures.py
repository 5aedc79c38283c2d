"""Agencies that stand alone in lines: those who sign a document, or are named in its head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from converters.dates import parse_date
from converters.model import Block, Table
from converters.official.issuing import is_agency, split_agencies
from converters.readers.html.lines import Line

_LONGEST = 60
_GO_ON = "。；：:，"
"""What no line of agencies alone ends in."""


def list_signed(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the agencies of all of ``texts`` that are nothing but agencies, each once.

    >>> list_signed(["临岚市财政局 临岚市水务局 临岚市", "教育局 临岚市公安局", "临水发〔2024〕3号"])
    ('临岚市财政局', '临岚市水务局', '临岚市教育局', '临岚市公安局')
    """
    lists = [text for text in _join_broken(texts) if text not in texts or is_signature(text)]
    return tuple(dict.fromkeys(name for text in lists for name in split_agencies(text)))


def _join_broken(texts: Sequence[str]) -> list[str]:
    """Return ``texts``, each list of agencies in one: the last name of a line may go on in the next."""
    joined: list[str] = []
    for text in texts:
        if joined and goes_on(joined[-1], text):
            joined[-1] += text
        else:
            joined.append(text)
    return joined


def goes_on(line: str, below: str) -> bool:
    """Return whether the last name in a list of agencies is cut in two, and goes on in the line ``below``."""
    begun, _, cut = line.rpartition(" ")
    is_list = bool(begun and cut) and not is_agency(cut) and bool(split_agencies(begun))
    return is_list and bool(split_agencies(line + below))


def is_signature(text: str) -> bool:
    """Return whether ``text`` is short and nothing but agencies: a day below it is the day of writing."""
    return len(text) <= _LONGEST and text[-1:] not in _GO_ON and bool(split_agencies(text))


def is_signed(text: str, below: str) -> bool:
    """Return whether ``text`` may be a signature and ``below`` its day: nobody signs by the clock, or with dashes.

    >>> is_signed("临岚市水务局", "2024年3月5日"), is_signed("临岚市水务局", "2024-03-05 08:30")
    (True, False)
    """
    return not _BY_CLOCK.search(below) and is_signature(text)


def split_signed(text: str) -> tuple[tuple[str, ...], date] | None:
    """Return the agencies and the day of a line that is nothing else, as minutes have it below their title.

    >>> split_signed("临岚市水务局　2024年3月5日"), split_signed("临岚市水务局　2024-03-05")
    ((('临岚市水务局',), datetime.date(2024, 3, 5)), None)
    """
    begin = text.find("20")
    if begin <= 0 or len(text) > _LONGEST or not is_signed(text[:begin].rstrip(), text[begin:]):
        return None
    day = parse_date(text[begin:].strip())
    return (split_agencies(text[:begin].rstrip()), day) if day else None


def read_day(text: str) -> date | None:
    """Return the day that is all ``text`` says, or all but who wrote something then; None if it says more."""
    return parse_date(text) or ((signed := split_signed(text)) and signed[1]) or None


_BY_CLOCK = re.compile(r"\d{1,2}[:：]\d{2}|(?:19|20)\d{2}-\d{1,2}-\d{1,2}")


def bare_signed(texts: Sequence[str]) -> list[str]:
    """Return ``texts``, the last of them without labels, full stops and brackets about who signs and when.

    A name that is broken in two lines is joined.

    >>> bare_signed(["请遵照执行。", "落款：临岚市水务局（公章）", "日期：2024年3月5日。"])
    ['请遵照执行。', '临岚市水务局（公章）', '2024年3月5日']
    """
    joined = _join_signed(texts)
    *last, end = map(_bare, joined[-_CLOSING:]) if joined else ("",)
    in_brackets = _IN_BRACKETS.fullmatch(end)
    return [*joined[:-_CLOSING], *last, in_brackets[1] if in_brackets and is_signature(in_brackets[1]) else end]


def _join_signed(texts: Sequence[str]) -> list[str]:
    """Return ``texts``, a name above a day in one that is broken where what is before the break names nobody.

    >>> _join_signed(["中共临岚市委节水工作", "领导小组办公室", "2024年3月5日"])
    ['中共临岚市委节水工作领导小组办公室', '2024年3月5日']
    """
    joined: list[str] = []
    for at, text in enumerate(texts):
        if (
            joined and _HALF.fullmatch(text) and at + 1 < len(texts) and parse_date(texts[at + 1]) is not None
            and not is_agency(joined[-1]) and is_signature(joined[-1] + text)
        ):  # fmt: skip
            joined[-1] += text
        else:
            joined.append(text)
    return joined


_HALF = re.compile(r"(?:工作)?(?:领导小组|协调小组|委员会|联席会议|指挥部|专班)(?:办公室)?")
"""The end of a name that says whose it is before it."""
_IN_BRACKETS = re.compile(r"[（(]([^（）()]{4,30})[）)]")


def _bare(text: str) -> str:
    if len(text) > _LONGEST or not ("：" in text or ":" in text or text.endswith("。")):
        return text
    match = _SAID_OF_SIGNING.fullmatch(text)
    said = match[1] if match else text
    return said if parse_date(said) is not None or is_signature(_SEALED.sub("", said)) else text


_CLOSING = 8
"""Lines at the end of a text among which it is signed."""
_SAID_OF_SIGNING = re.compile(r"(?:(?:落款|署名|签发|单位|日期|时间)\s*[:：]\s*)?(.+?)\s*。?")
_SEALED = re.compile(r"\s*[（(](?:公|盖|印)章[）)]$")


_SIGNING_ROWS = 4
"""A table with no more rows may hold nothing but signatures and a date."""


def read_lines(block: Block) -> list[str]:
    """Return the lines of a block as the closing is read from them: of a table only if it is small, row by row."""
    if not isinstance(block, Table):
        return block.text.split("\n")
    return [" ".join(cell.text for cell in row) for row in block.rows] if len(block.rows) <= _SIGNING_ROWS else []


_LETTERHEAD = re.compile(r"^(?P<agencies>[\u3400-\u9fff、（）()\s]{3,60})文\s*件$")


def read_letterhead(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return the agencies whose documents the printed head above a title names: 临岚市教育局文件."""
    found = (match for line in lines if not line.linked and (match := _LETTERHEAD.match(line.text)))
    return next((names for match in found if (names := split_agencies(match["agencies"]))), ())
