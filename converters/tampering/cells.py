"""Houses that are all of a cell in a row of a list that has nothing to do with them: 3 bet体育365投注 疫苗管理 合格."""

from __future__ import annotations

import re

from converters.tampering.candidates.candidate import Candidate

_MADE = re.compile(r"(?:bet|vip|win|casino|sport|ky|ag|pg|mg)[a-z0-9]*|[a-z]+[0-9]+|[0-9]+[a-z]+")
_SIDES = frozenset(" \t|\n\u3000")
_LISTS_SITES = re.compile("应用|软件|网站|网址|平台|小程序|游戏|商标|账号|赌|诈|彩票|域名|app")
"""What the rest of a list of sites or apps has."""


def is_strange_cell(text: str, candidate: Candidate) -> bool:
    """Return whether a name with letters and games for money is all of a cell, and ``text`` lists no sites or apps.

    >>> is_strange_cell("3 bet体育 疫苗 合格", Candidate(2, 7, "bet", 1, games=2, latin=True))
    True
    """
    start, end = candidate.start, candidate.end
    if not (candidate.latin and candidate.is_shaped and _MADE.match(text, start, end)):
        return False
    sides = {text[start - 1 : start] or "\n", text[end : end + 1] or "\n"}
    return sides <= _SIDES and not _LISTS_SITES.search(text[:start] + text[end:])
