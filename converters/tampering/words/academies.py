"""Universities and institutes of other countries, whose names may look like a brand."""

from __future__ import annotations

import re

_ABROAD = re.compile(r"[美英德法韩泰]国|俄罗斯|日本|澳大利亚|加拿大|意大利|新加坡|荷兰|瑞士|瑞典|西班牙|乌克兰|印度")
_ACADEMIC = re.compile("大学|学院|研究所|实验室|学会")


def is_academy_abroad(text: str, start: int, end: int) -> bool:
    """Return whether ``start`` to ``end`` names a university of a country that the line names before it."""
    line = text.rfind("\n", 0, start) + 1
    return _ACADEMIC.match(text, end) is not None and _ABROAD.search(text, line, start) is not None
