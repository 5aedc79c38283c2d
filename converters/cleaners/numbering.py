"""Official numbering (GB/T 9704-2012, 7.3.3; Legislation Law, art. 65): which level a line begins, if any."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

_HAN_NUMBER = "[一二三四五六七八九十百零〇○]"
_ORDINAL = rf"(?:{_HAN_NUMBER}{{1,4}}|\d{{1,3}})"
_GAP = r"\s*"
_NOT_CITED = r"(?![的规、，和与至目])"  # 第三章规定的程序 is no chapter


class Level(IntEnum):
    """The depth of a numbered line; a smaller value stands above."""

    PART = 1  # 第一编
    CHAPTER = 2  # 第一章
    SECTION = 3  # 第一节
    ARTICLE = 4  # 第一条
    FIRST = 5  # 一、
    SECOND = 6  # （一）
    THIRD = 7  # 1.
    FOURTH = 8  # （1）
    FIFTH = 9  # ①


_NUMBERS: tuple[tuple[str, tuple[tuple[Level, str], ...]], ...] = (
    # the signs a number can begin with; the levels that can begin so, and how a line of each begins
    (
        "第",
        (  # at most one of them fits; most lines that begin so are articles
            (
                Level.ARTICLE,
                rf"""第{_GAP}(?:[一二三四五六七八九十百千零〇○]{{1,7}}|\d{{1,4}}){_GAP}条
                (?:{_GAP}之[一二三四五六七八九十]{{1,2}})?
                (?:\s|[【（(]|(?!第.款|规定|所列|所称|所规定|中的|的|、|，|,|和|与|至|或|及|之|款|以及|修改|删去|改为)|$)""",
            ),
            (Level.PART, rf"第{_GAP}{_ORDINAL}{_GAP}编{_NOT_CITED}"),
            (Level.CHAPTER, rf"第{_GAP}{_ORDINAL}{_GAP}章{_NOT_CITED}"),
            (Level.SECTION, rf"第{_GAP}{_ORDINAL}{_GAP}节{_NOT_CITED}"),
        ),
    ),
    ("一二三四五六七八九十百零〇○", ((Level.FIRST, rf"{_HAN_NUMBER}{{1,4}}{_GAP}、"),)),
    (
        "（(",
        (
            (Level.SECOND, rf"[（(]{_GAP}{_HAN_NUMBER}{{1,4}}{_GAP}[）)]"),
            (Level.FOURTH, r"[（(]\s*\d{1,2}\s*[）)]"),
        ),
    ),
    ("0123456789０１２３４５６７８９", ((Level.THIRD, r"\d{1,2}\s*[.．、](?!\s*\d)"),)),
    ("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", ((Level.FIFTH, "[①-⑳]"),)),
)
_BY_SIGN: dict[str, tuple[re.Pattern[str], tuple[Level, ...]]] = {
    # the sign a number begins with -> a pattern with one group for each of the levels
    sign: (
        re.compile("|".join([f"({form})" for _, form in levels]), re.VERBOSE),
        tuple([level for level, _ in levels]),
    )
    for signs, levels in _NUMBERS
    for sign in signs
}


_NO_DIGITS = re.compile(r"[^一二三四五六七八九十百零〇○\d①-⑳]")


@dataclass(slots=True)
class Numbered:
    """A line that begins with a number: its level, the line, and where in it the number ends."""

    level: Level
    line: str
    end: int

    @property
    def rest(self) -> str:
        """What follows the number.

        >>> find_number("一、 总体要求").rest
        '总体要求'
        """
        return self.line[self.end :].strip()

    @property
    def is_first(self) -> bool:
        """Whether the number is one: a new row of siblings begins here.

        >>> find_number("（一）目标").is_first, find_number("第十一章 附则").is_first
        (True, False)
        """
        number = self.line[: self.end]
        if "一" not in number and "1" not in number and "①" not in number:
            return False
        return _NO_DIGITS.sub("", number) in ("一", "1", "①")


def find_number(text: str) -> Numbered | None:
    """Return the official number at the start of ``text``, or None.

    >>> find_number("一、总体要求")
    Numbered(level=<Level.FIRST: 5>, line='一、总体要求', end=2)
    >>> find_number("第三条规定的期限")
    """
    line = text.strip()
    forms = _BY_SIGN.get(line[:1])
    if forms is None:
        return None
    pattern, levels = forms
    match = pattern.match(line)
    return Numbered(levels[match.lastindex - 1], line, match.end()) if match and match.lastindex else None


_SENTENCE = re.compile(r"[。；;！!？?]|[，,].{0,60}[，,].{0,60}[，,]")
LONGEST_TITLE = 40


def is_title(text: str) -> bool:
    """Return whether ``text`` (without its number) can be a heading: short, and no sentence but a question.

    Interpretations (政策解读) are headed by questions.

    >>> is_title("总体要求"), is_title("自发布之日起施行。"), is_title("申请表；"), is_title("怎么收费？")
    (True, False, False, True)
    """
    bare = text.rstrip("：:")
    if len(bare) > LONGEST_TITLE + 1:
        return False
    bare = bare[:-1] if bare.endswith(("？", "?")) else bare
    return 0 < len(bare) <= LONGEST_TITLE and not _SENTENCE.search(bare) and "：" not in bare and ":" not in bare
