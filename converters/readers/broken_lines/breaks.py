"""Where a line was broken to fit: what may begin a line anew, what is not parted, and two lines as one."""

from __future__ import annotations

import re

NUMBERED = re.compile(
    r"""\s*(?:
        [一二三四五六七八九十]{1,3}、                             # 一、
      | [（(][一二三四五六七八九十\d]{1,3}[）)]                    # （一）, (1)
      | \d{1,2}\s*[.．、](?:(?!\d)|(?=(?:19|20)\d\d年))          # 1., 2.2026年
      | 第[一二三四五六七八九十百零〇\d]{1,5}[章节条编](?![的规、，和与至])
      | [①-⑳] | 附\s*件(?!的|中|所|规定) | 抄\s*送 | 主题词 | 特此
    )""",
    re.VERBOSE,
)
"""What begins a paragraph of its own: official numbering (GB/T 9704-2012, 7.3.3), annexes, copies, 特此通知."""
FIRST_WORD = re.compile(r"[（〔［【《〈“‘(\[]*(?:[!-~]+|.)[，。、；：！？）〕］】》〉”’…)\]]*")
"""What is not parted at the end of a line: a Western word or a sign, with the signs that cling to it."""
_WIDE = re.compile(r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]")
_WIDE_IN_PRINT = re.compile(r"[\xa7\xb0\xb1\xb7\xd7\xf7\u2010-\u203b\u2100-\u2312\u2460-\u27bf]")
"""Signs that Chinese fonts set as wide as a Han sign, and terminals as wide as a letter: “”, —, ①."""
_ADDRESS = re.compile(r"(?:://|www\.|@)[!-~]*$", re.IGNORECASE)
_WORDS_END = re.compile(r"[A-Za-z][,;:.)]?$")
_RUNNING = re.compile(r"(?:^|[ -~])[A-Za-z]+[,;:.)]? [ -~]*[^ /(-]$|^[a-z]+$")
"""The end of a line that is in Western words: these are parted by spaces."""


def measure_columns(text: str) -> int:
    """Return how many columns ``text`` takes in print: two for a sign as wide as a Han sign, one for others.

    >>> measure_columns("投资12万元"), measure_columns("“岚江”")
    (10, 8)
    """
    return measure_terminal(text) + len(_WIDE_IN_PRINT.findall(text))


def measure_terminal(text: str) -> int:
    """Return how many columns ``text`` takes in a terminal, where quotation marks and dashes are narrow.

    >>> measure_terminal("“岚江”")
    6
    """
    return len(text) + len(_WIDE.findall(text))


def join_lines(before: str, after: str) -> str:
    """Return two lines of a paragraph as one.

    >>> join_lines("投资12", "00万元"), join_lines("in the", "city"), join_lines("www.linlan.", "gov.cn")
    ('投资1200万元', 'in the city', 'www.linlan.gov.cn')
    """
    return before + find_space(before, after) + after


def find_space(before: str, after: str) -> str:
    """Return what stands between two lines of a paragraph: a space where Western words met, else nothing."""
    first, tail = after[:1], before[-80:]
    if not first.isascii() or not first.isalnum() or not tail[-1:].isascii() or _ADDRESS.search(tail):
        return ""
    is_figure = first.isdigit() and tail[-1:].isdigit()
    is_word = first.isalpha() and _WORDS_END.search(tail)
    return " " if is_word or (_RUNNING.search(tail) and not is_figure) else ""
