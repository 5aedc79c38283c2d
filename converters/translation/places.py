"""Place names in a notice, by the list of divisions, so that no engine invents an English for them."""

from __future__ import annotations

import re
from functools import cache

from converters.divisions import place_names
from converters.translation.names import romanize_place

_FULL = re.compile(r"(?:省|市|[^治]区|县)$")
_EVERYDAY = frozenset("市中区 新市区 城中区 城关区 城关镇 郊区 城区 矿区 新城区 老城区 开发区 高新区".split())  # noqa: SIM905
"""Names that are some district's, but more often mean any town's centre."""

_NOT_AFTER = re.compile(r"场|值|容|域(?!名)|间|别")
"""中山市场, 城东区域, 沛县域: the name ends elsewhere."""

_BELOW = re.compile(
    r"""
    (?P<name>[\u4e00-\u9fff]{2,3}(?:街道|镇|乡|社区))   # 吴中区|城南街道
    (?!办事处|人民政府)                                # an agency: the glossary's business
    """,
    re.VERBOSE,
)
_LONGEST = 12


@cache
def _names_by_first() -> dict[str, tuple[str, ...]]:
    rows: dict[str, list[str]] = {}
    for name in place_names():
        if 3 <= len(name) <= _LONGEST and _FULL.search(name) and "自治" not in name and name not in _EVERYDAY:
            rows.setdefault(name[0], []).append(name)
    return {first: tuple(sorted(names, key=lambda name: (-len(name), name))) for first, names in rows.items()}


def find_places(text: str) -> dict[str, str]:
    """Return the full names of divisions in ``text``, and of what follows them directly, with their English.

    >>> find_places("苏州市吴中区城南街道的中山市场")
    {'苏州市': 'Suzhou City', '吴中区': 'Wuzhong District', '城南街道': 'Chengnan Subdistrict'}
    """
    names = _names_by_first()
    found: dict[str, str] = {}
    at = 0
    while at < len(text):
        name = next((each for each in names.get(text[at], ()) if text.startswith(each, at)), "")
        if not name or _NOT_AFTER.match(text, at + len(name)):
            at += 1
            continue
        found[name] = romanize_place(name)
        at += len(name)
        below = _BELOW.match(text, at)
        if below and not any(text.startswith(each, at) for each in names.get(text[at : at + 1], ())):
            found[below["name"]] = romanize_place(below["name"])
            at = below.end()
    return found
