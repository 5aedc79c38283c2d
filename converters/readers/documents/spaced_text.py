"""Text that a recognition program set with spaces between its signs: 临 岚 市 ， 各 单 位 -> as it was printed."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

_HAN = "\u3400-\u9fff"
_MARKS = "，。、；：！？（）〔〕《》“”【】"
_SPACE = "[ \u3000\xa0]"
_SPACED_MARK = re.compile(rf"(?<=[{_HAN}])[ ][，。、；：！？]")
_MARK = re.compile("[，。、；：！？]")
_LEAST = 6
"""So many marks with a space before them are no slip of a typist."""
_AROUND_MARK = re.compile(
    rf"{_SPACE}{{1,3}}(?=[，。、；：！？）〕》”】])"
    rf"|(?<=[，。、；：！？（〔《“【）〕》”]){_SPACE}{{1,3}}(?=[{_HAN}0-9{_MARKS}])"
)
_BEFORE_OPENING = re.compile(rf"(?<=[{_HAN}]) (?=[（〔《“【])")
_SINGLE = re.compile(rf"(?<![{_HAN}])[{_HAN}](?: [{_HAN}](?![{_HAN}])){{2,}}")


_WRITTEN = re.compile(
    r"&(?:amp;)?((?:nbsp|ensp|emsp|thinsp|ldquo|rdquo|lsquo|rsquo|mdash|middot|hellip|#160|#8194|#8195|#12288|#x3000|#xa0);)",
    re.IGNORECASE,
)


def write_signs(text: str) -> str:
    r"""Return ``text`` with the spaces, quotation marks and dashes that it names as HTML does; other names stay.

    >>> write_signs("&nbsp;&nbsp;一、落实&ldquo;河长&rdquo;制。"), write_signs("A&amp;B &lt;3")
    ('\xa0\xa0一、落实“河长”制。', 'A&amp;B &lt;3')
    """
    return _WRITTEN.sub(lambda name: html.unescape(f"&{name[1].lower()}"), text) if "&" in text else text


def close_spaces(lines: Sequence[str]) -> list[str]:
    """Return ``lines``; in a text that is set with spaces throughout, those between single signs and at marks closed.

    Spaces that stand between words and figures, and wider ones, stay. Where a third of all signs stand apart, whatever
    the marks do, the lines with such signs have no space at figures either.

    >>> close_spaces(["临 岚 市 水 务 局", *["请节水 ， 各单位 ："] * 3, "组  长 ： 陈 岸 平    县长"])[::4]
    ['临岚市水务局', '组  长：陈岸平    县长']
    >>> close_spaces(["公 告", "请节水 。"])
    ['公 告', '请节水 。']
    >>> close_spaces(["临 水 发 〔2026〕 3 号", *["为 节 约 用 水，请 各 单 位 落 实。", "已办。"] * 4])[:2]
    ['临水发〔2026〕3号', '为节约用水，请各单位落实。']
    """
    text = "\n".join(lines)
    apart = sum(len(run[0].split(" ")) for run in _SINGLE.finditer(text))
    if apart >= _LEAST_APART and apart * _SHARE_APART > len(_HAN_SIGN.findall(text)):
        return [_close_apart(line) for line in lines]
    spaced = len(_SPACED_MARK.findall(text))
    if spaced < _LEAST or spaced * 2 < len(_MARK.findall(text)):
        return list(lines)
    return [_close(line) for line in lines]


_HAN_SIGN = re.compile(rf"[{_HAN}]")
_LEAST_APART, _SHARE_APART = 40, 3
"""So many signs that stand apart, and so large a share of all, are set so by a program and not for a title."""
_APART = re.compile(rf"(?<=[{_HAN}]) (?=[{_HAN}](?![{_HAN}]))|(?<![{_HAN}][{_HAN}])(?<=[{_HAN}]) (?=[{_HAN}])")
"""A space beside a sign that stands alone."""
_AT_FIGURE = re.compile(rf"(?<=[{_HAN}{_MARKS}—－-]) (?=\d)|(?<=\d) (?=[{_HAN}{_MARKS}—－-])")


def _close_apart(line: str) -> str:
    """Return ``line`` without the single spaces in it if signs stand apart there."""
    if not _APART.search(line):
        return line
    return _AT_FIGURE.sub("", _BEFORE_OPENING.sub("", _AROUND_MARK.sub("", _APART.sub("", line))))


def _close(line: str) -> str:
    line = _SINGLE.sub(lambda match: match[0].replace(" ", ""), line)
    return _BEFORE_OPENING.sub("", _AROUND_MARK.sub("", line))


_WIDE_WORD = re.compile(rf"(?<![{_HAN}])[{_HAN}](?:{_SPACE}+[{_HAN}](?![{_HAN}]))+")


def close_words(line: str) -> str:
    """Return ``line`` with the words that are set wide in it closed: 通　告.

    >>> close_words("临岚市水务局　通　告"), close_words("专 题 会 议 纪 要")
    ('临岚市水务局　通告', '专题会议纪要')
    """
    return _WIDE_WORD.sub(lambda word: "".join(word[0].split()), line)


_WIDE_LINE = re.compile(rf"[{_HAN}](?:{_SPACE}+[{_HAN}]){{4,}}")


def is_set_wide(line: str) -> bool:
    """Return whether ``line`` is one word of five signs or more, all of them set apart.

    >>> is_set_wide("临 岚 市 水 务 局"), is_set_wide("财　政　部"), is_set_wide("临岚市水务局　通　告")
    (True, False, False)
    """
    return _WIDE_LINE.fullmatch(line.strip()) is not None
