"""What is set around a title in print: rules, letterheads and mastheads above it, a subtitle and a cover below it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from converters.dates import parse_date
from converters.labels import squeeze
from converters.model import Block, Heading, Paragraph, Role
from converters.official.closing import read_closing
from converters.official.issuing import find_title_issuers, split_agencies
from converters.official.letterhead import SERIES, read_issue_line
from converters.official.towns import find_office
from converters.readers.documents.orders import HEAD_LENGTH, TITLE_END
from converters.readers.documents.spaced_text import is_set_wide

_RULE = re.compile(r"[\u2500-\u257f\-—–－―_＿=＝~～·•….*＊★☆]{3,}")
_ENDS_HEAD = re.compile(r"。|[：:]$")


def is_set_apart(block: Block) -> bool:
    """Return whether ``block`` is a heading or a line set in the middle."""
    return isinstance(block, Heading) or (isinstance(block, Paragraph) and block.role is Role.CENTRED)


def drop_rules(blocks: Sequence[Block]) -> tuple[list[Block], list[str]]:
    """Return ``blocks`` without what decorates the head of a page, and these lines.

    That are lines typed as rules (━━━━★━━━━), and a running head above the title that it repeats.
    """
    end = next((at for at, block in enumerate(blocks) if _ENDS_HEAD.search(squeeze(block.text))), len(blocks))
    end = min(end, HEAD_LENGTH)
    rules = [block for block in blocks[:end] if _RULE.fullmatch(squeeze(block.text))]
    if _is_running(blocks[:_NEAR]):
        rules.insert(0, blocks[0])
    if not rules:
        return list(blocks), []
    return [block for block in blocks[:end] if block not in rules] + list(blocks[end:]), [one.text for one in rules]


_NEAR = 5
"""Blocks in which the title stands below a running head, which may have 附件 or a number between."""


def _is_running(blocks: Sequence[Block]) -> bool:
    """Return whether the first of ``blocks`` is a line that stands below it once more, set as a title is."""
    if not blocks or is_set_apart(blocks[0]) or not isinstance(blocks[0], Paragraph):
        return False
    text = squeeze(blocks[0].text)
    same = next((at for at, block in enumerate(blocks) if at and squeeze(block.text) == text), 0)
    between = [squeeze(block.text) for block in blocks[1:same]]
    return same > 0 and is_set_apart(blocks[same]) and all(len(one) < _SHORT for one in between)


_SHORT = 20


_PLACE = re.compile(r"(?:中共)?(?P<place>[\u3400-\u9fff]{1,6}?[省市区县州旗盟镇乡])")


def is_letterhead(line: str, title: str) -> bool:
    """Return whether ``line`` is an agency above a ``title`` that is whole without it.

    So it is where the title names its place again, and where a name of five signs or more is set wide, which is more
    than what fills a line with two or three.

    >>> is_letterhead("临岚市水务局", "临岚市2025年水资源公报"), is_letterhead("临岚市水务局", "2025年水资源公报")
    (True, False)
    >>> is_letterhead("临岚市水务局", "临岚市财政局关于节水的通知"), is_letterhead("临 岚 市 水 务 局", "关于节水")
    (False, True)
    """
    if is_set_wide(line):
        return bool(split_agencies(line))
    match = _PLACE.match(squeeze(line))
    if match is None or not title.startswith(match["place"]):
        return False
    return bool(split_agencies(line)) and not split_agencies(title) and not find_title_issuers(title)


_MOST_BETWEEN = 5
_LONGEST_MASTHEAD, _LONGEST_TITLE = 40, 160


def is_masthead(blocks: Sequence[Block], at: int, is_head_line: Callable[[str], bool]) -> bool:
    """Return whether block ``at`` names a series (会议纪要, 简报), and the title of this document is set below it.

    Between them stands which of the series it is: its number, its day, who publishes it.
    """
    masthead = squeeze(blocks[at].text)
    if "关于" in masthead or len(masthead) > _LONGEST_MASTHEAD:
        return False
    for below, block in enumerate(blocks[at + 1 : at + 2 + _MOST_BETWEEN]):
        text = squeeze(block.text)
        if is_head_line(text) or SERIES.fullmatch(text) or parse_date(text) or split_agencies(text):
            continue
        if _names_publisher(block.text):
            continue
        is_worded = "关于" in text[:60] or _OF_MINUTES.fullmatch(text) is not None
        is_title = is_worded and _ends_as_title(blocks[at + 1 + below : at + 1 + below + _MOST_TITLE_LINES])
        return below > 0 and is_title and is_set_apart(block) == is_set_apart(blocks[at])
    return False


_MOST_TITLE_LINES = 3
_OF_MINUTES = re.compile(r"(?![一二三四五六七八九十（(\d])[^，。；：]{6,60}纪要")
"""The title of minutes, which need not say 关于."""


def _names_publisher(line: str) -> bool:
    """Return whether ``line`` says who publishes one of a series and on which day: 临岚市政府办公室　2026年6月3日."""
    told = read_issue_line(line)
    return told is not None and bool(told.publishers) and told.day is not None


_OF_SERIES = re.compile(r"[^，。：；]{2,24}(?:简报|专报|快报|快讯|内参|通讯|动态|要情|信息|参考|专刊|[周旬月季]报)")
_PART = re.compile(r"[【\[［◆●★▲※].{2,16}|(?:本期)?(?:要目|导读|目录|要闻)|编者按[：:]?.*")
_LONGEST_LINE = 50


def find_issue_title(blocks: Sequence[Block]) -> tuple[int, int] | None:
    """Return where the title of the first piece begins and ends in one of a series (简报第3期); None if it is none.

    It stands below the name of the series, its number, who publishes it and when, in one line or two above a sentence;
    a title that is worded as one is found without that.
    """
    texts = [block.text.strip() for block in blocks[: HEAD_LENGTH + _MOST_TITLE_LINES]]
    name = next((at for at, text in enumerate(texts[:_MOST_ABOVE]) if _OF_SERIES.fullmatch(squeeze(text))), -1)
    start, number = name + 1, ""
    while 0 < start < len(texts) and (found := read_issue_line(texts[start])):
        start, number = start + 1, number or found.number
    if not number:
        return None
    end = start
    while end < len(texts) and len(texts[end]) <= _LONGEST_LINE and not _SIGNS.search(texts[end]):
        end += 1
    title = squeeze("".join(texts[start:end]))
    is_title = 0 < end - start < _MOST_TITLE_LINES and end < len(texts) and len(title) >= _SHORTEST_TITLE
    is_title = is_title and not any(map(_PART.fullmatch, texts[start:end])) and "关于" not in title
    return (start, end) if is_title and _SIGNS.search(texts[end]) and not TITLE_END.search(title) else None


_MOST_ABOVE, _SHORTEST_TITLE = 3, 6
_SIGNS = re.compile(r"[。；：:]|^[一二三四五六七八九十]+、")


def _ends_as_title(blocks: Sequence[Block]) -> bool:
    """Return whether the first of ``blocks`` is a title, or goes on in the next lines and they end it."""
    title = ""
    for block in blocks:
        text = squeeze(block.text)
        title += text
        if len(title) > _LONGEST_TITLE or _ENDS_HEAD.search(text):
            return False
        if TITLE_END.search(title):
            return True
    return False


_SUBTITLE = re.compile(
    r"""
    [（(〔][^（()）〔〕。：:；，,]{0,20}
    (?:稿|试行|暂行|草案|(?<!月)(?:修订|修改|修正)|[简节摘全]本|版|第[\d一二三四五六七八九十]{1,3}[批期次篇卷册部]|年度?|[上中下][篇卷册]|摘要|补充)
    [）)〕]
    """,
    re.VERBOSE,
)


def find_subtitle(blocks: Sequence[Block], end: int) -> int:
    """Return where the title before ``end`` ends, a subtitle set below it included: （征求意见稿）."""
    if not 0 < end < len(blocks) or not (is_set_apart(blocks[end]) and is_set_apart(blocks[end - 1])):
        return end
    return end + 1 if _SUBTITLE.fullmatch(squeeze(blocks[end].text)) else end


_MONTH = re.compile(
    r"(?:(?:19|20)\d\d|[一二][〇○零OＯ0一二三四五六七八九]{3})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月"
)


def find_cover_issuer(title: str, below: Sequence[Block]) -> str:
    """Return the agencies that a cover names between the ``title`` and a month; "" if the document says who issues it.

    A cover is the first page of a plan or a report: its title, whose it is, and the month.
    """
    agencies: list[str] = []
    for block in below[:_MOST_BETWEEN]:
        text = squeeze(block.text)
        if agencies and _MONTH.fullmatch(text):
            break
        found = split_agencies(block.text) if is_set_apart(block) else ()
        if not found:
            return ""
        agencies += found
    else:
        return ""
    lines = [block.text for block in below]
    signed = find_title_issuers(title) or read_closing(lines).signers
    return find_office(title, agencies[0], lines) if signed else " ".join(dict.fromkeys(agencies))
