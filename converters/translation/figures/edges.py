"""Whether the number itself is inside a limit, where both languages say so plainly: 不满14周岁 is not "14 or under"."""

from __future__ import annotations

import re

from converters.translation.figures.fact import Fact, Kind

_BEYOND_ZH = re.compile("(?:不满|未满|不足|不到)$|(?<![不未无得应能可宜])(?:低于|少于|小于|高于|大于|多于|超过|超出)$")
_WITHIN_ZH = re.compile(r"[\u4e00-\u9fff]{0,3}?(?:\(含[^)]{0,6}\)(?:以[下上内])|以[下上内]\(含[^)]{0,6}\))")
_OR_EN = re.compile(
    r"\s*(?:[\w°%²³]+\s+){0,3}?(?:or|and) (?:under|less|below|fewer|younger|lower|shorter|above|"
    r"over|more|higher|older|longer|greater)\b",
    re.IGNORECASE,
)
_WITHIN_EN = re.compile(
    r"\b(?:at (?:least|most)|(?:no|not) (?:more|less|fewer|later|earlier|higher|lower) than|up to and including|"
    r"(?:a )?(?:minimum|maximum) of)\s*$",
    re.IGNORECASE,
)
_BEYOND_EN = re.compile(
    r"(?<!not )(?<!no )\b(?:under|over|below|above|(?:more|less|fewer|shorter|taller|younger|older|higher|lower|"
    r"longer) than|exceeding)\s*(?:RMB ?|¥|the age of )?$",
    re.IGNORECASE,
)
_INCLUDED_EN = re.compile(r"inclu|\bor equal\b", re.IGNORECASE)
_NEAR = 40
_LIMITED = {Kind.COUNT, Kind.RATIO}


def edge_differs(chinese: str, mine: Fact, english: str, theirs: Fact) -> bool:
    """Return whether a figure is inside its Chinese limit and outside its English one, or the reverse.

    (含)以下 includes the number, 不满 and 超过 do not (Civil Code, article 1259).
    """
    if mine.kind not in _LIMITED:
        return False
    before, after = chinese[max(0, mine.start - _NEAR) : mine.start], chinese[mine.end : mine.end + _NEAR]
    ahead = english[max(0, theirs.start - _NEAR) : theirs.start]
    inside = _OR_EN.match(english, theirs.end) or _WITHIN_EN.search(ahead)
    if _BEYOND_ZH.search(before):
        return inside is not None
    if _WITHIN_ZH.match(after):
        return not inside and _BEYOND_EN.search(ahead) is not None and not _INCLUDED_EN.search(english)
    return False
