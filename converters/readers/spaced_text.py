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

    Spaces that stand between words and figures, and wider ones, stay.

    >>> close_spaces(["临 岚 市 水 务 局", *["请节水 ， 各单位 ："] * 3, "组  长 ： 陈 岸 平    县长"])[::4]
    ['临岚市水务局', '组  长：陈岸平    县长']
    >>> close_spaces(["公 告", "请节水 。"])
    ['公 告', '请节水 。']
    """
    text = "\n".join(lines)
    spaced = len(_SPACED_MARK.findall(text))
    if spaced < _LEAST or spaced * 2 < len(_MARK.findall(text)):
        return list(lines)
    return [_close(line) for line in lines]


def _close(line: str) -> str:
    line = _SINGLE.sub(lambda match: match[0].replace(" ", ""), line)
    return _BEFORE_OPENING.sub("", _AROUND_MARK.sub("", line))
