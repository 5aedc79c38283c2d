"""Orders: an order has the title of what it puts in force, which stands in its sentence or as a heading below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converters.labels import squeeze
from converters.model import Block
from converters.readers.documents.title_words import DECISIONS, LETTERS, RULES, any_of

_OTHERS = "解读 声明 说明 安排 措施 制度 章程 情况 汇总表 一览表 清单 表".split()  # noqa: SIM905 -- as in title_words
TITLE_END = re.compile(rf"(?:{any_of(LETTERS, RULES, DECISIONS, _OTHERS)})(?:[（(〔][^（()）]{{1,24}}[）)〕])*$")
"""How a title ends."""
HEAD_LENGTH = 14
"""Blocks in which the title of a document begins."""
_PUBLISHED = re.compile(r"公布《(?P<name>[^《》]{2,60})》")
_PASSED = re.compile(
    r"""
    (?<!据)(?<!照)(?<!》)(?<!》[和及、])                      # 根据《…》《…》和《…》 is what it rests on
    《(?P<name>[^《》]{2,60})》 [^。]{0,60}(?:现予|予以)公布
    """,
    re.VERBOSE,
)
"""What a meeting passed: the sentence of an order names it before it says that it is made public."""


def name_of_order(lines: Sequence[str]) -> str:
    """Return the title of the document that the order at the head of ``lines`` puts in force; empty if none is.

    >>> name_of_order(["第32号", "《关于废止〈临岚市商标办法〉的决定》已经市人民政府会议通过，现予公布。"])
    '关于废止《临岚市商标办法》的决定'
    """
    names = (_name_promulgated(squeeze(line)) for line in lines[:_HEAD_OF_ORDER])
    return next((name.translate(_OUTER_MARKS) for name in names if TITLE_END.search(name)), "")


_HEAD_OF_ORDER = 3
"""Lines: the number of an order, who gives it, and its sentence."""
_OUTER_MARKS = str.maketrans("〈〉", "《》")
"""The marks of a title in a title, once the title around it has none."""


def _name_promulgated(sentence: str) -> str:
    found = [match for form in (_PUBLISHED, _PASSED) if (match := form.search(sentence))]
    return min(found, key=lambda match: match.start())["name"] if found else ""


def find_promulgated(blocks: Sequence[Block], at: int, sentence: str) -> tuple[int, int] | None:
    """Return where the heading of the document stands that the order at ``at`` puts in force; None if nowhere."""
    wanted = _name_promulgated(sentence)
    for below in range(at + 1, min(at + HEAD_LENGTH, len(blocks))) if wanted else ():
        joined = ""
        for end in range(below, min(below + _MOST_HEADING_LINES, len(blocks))):
            joined += squeeze(blocks[end].text)
            if joined == wanted:
                return below, end + 1
    return None


_MOST_HEADING_LINES = 3
_ORDER_LINE = re.compile(r"[\u3400-\u9fff]{3,30}(?:令|公告)(?:第.{1,8}号)?")


def find_ordered(blocks: Sequence[Block]) -> tuple[int, int] | None:
    """Return where the heading of the document stands that an order at the head of ``blocks`` puts in force.

    A heading of its own (关于公布…的公告) goes before it.
    """
    is_order = False
    for at, block in enumerate(blocks[:_HEAD_OF_GAZETTE]):
        text = squeeze(block.text)
        if is_order and text.endswith("。"):
            return find_promulgated(blocks, at, text)
        if "关于" in text and TITLE_END.search(text):
            return (at, at + 1) if is_order and text.startswith("关于") else None
        is_order = is_order or _ORDER_LINE.fullmatch(text) is not None
    return None


_HEAD_OF_GAZETTE = 6
"""Lines: the gazette, its part, and what an order has above its sentence."""
