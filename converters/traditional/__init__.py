"""Traditional characters and their simplified forms, sign for sign; see ORIGIN.md beside this file.

Names of labels, words of official documents and what the tamper check looks for are written in simplified characters
only: a page in traditional ones is read by them; and the search compares in simplified characters. No text that a
reader sees is converted.
"""

from __future__ import annotations

import re
from importlib.resources import files

_PAIRS = "".join(files("converters.traditional").joinpath("pairs.txt").read_text(encoding="utf-8").split())
SIMPLE = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
"""Traditional character -> its simplified form."""
TRADITIONAL = frozenset(SIMPLE)
"""Characters that text in simplified characters has in names and quotations only."""
_TRADITIONAL_SIGN = re.compile(f"[{''.join(SIMPLE)}]")


_RARE_IN_BIG5 = 0xC9
"""The first byte from which on Big5 lists the characters that are not common."""


def _is_common_in_traditional(sign: str) -> bool:
    """Return whether text in traditional characters often has ``sign``, too: 后, 里, 台."""
    code = sign.encode("big5", "ignore")
    return bool(code) and code[0] < _RARE_IN_BIG5


SIMPLIFIED = frozenset(sign for sign in SIMPLE.values() if not _is_common_in_traditional(sign))
"""Characters that text in traditional characters hardly ever has."""


_FEWEST_SIGNS = 6


def is_traditional(text: str) -> bool:
    """Return whether ``text`` is written in traditional characters: several of them, and hardly any simplified ones.

    >>> is_traditional("臨岚縣環境保護局關於訂定計畫的公告"), is_traditional("临岚县关于台後村的公告")
    (True, False)
    """
    signs = frozenset(text)
    traditional = len(signs & TRADITIONAL)
    return traditional >= _FEWEST_SIGNS and traditional > len(signs & SIMPLIFIED)


def simplify(text: str) -> str:
    """Return ``text``, of the same length, with its traditional characters in their simplified forms.

    >>> simplify("臨岚市財政廳關於預算的報告")
    '临岚市财政厅关于预算的报告'
    """
    for sign in set(_TRADITIONAL_SIGN.findall(text)):
        text = text.replace(sign, SIMPLE[sign])
    return text
