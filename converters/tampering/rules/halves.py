"""The second half of an office's name without its first, into whose place something else was set: 鹭泽x和社会保障局."""

from __future__ import annotations

import re

from converters.tampering.reading import Reading
from converters.tampering.reading.text import words

_FIRST_HALVES = {
    "和社会保障": words("人力资源 劳动 人事 劳动力 就业 资源"),
    "和改革": words("发展 体制 经济 改造 教育"),
    "和信息化": words("工业 经济 科技 商务 贸易 科学技术 商贸 网络安全 网信 数据 教育 数字 工信 大数据"),
    "和计划生育": words("卫生 人口 健康"),
    "和城乡建设": words("住房 规划 资源 住建 国土 建设 交通 保障"),
}
_OFFICES = ("局", "厅", "委")
"""How such a name ends."""
NEEDS = frozenset(half + office for half in _FIRST_HALVES for office in _OFFICES)
_HALF = re.compile(rf"(?:{'|'.join(_FIRST_HALVES)})(?=[{''.join(_OFFICES)}])")
_TWO_OFFICES = re.compile(r"(?:[局委厅办部会院处、，,。;；\s\[(（“]|^)\Z")
"""What stands before two names that 和 joins, and before nothing that it does."""
_LONGEST = 8


def has_half_name(reading: Reading) -> bool:
    """Return whether an office lacks the first half of its name.

    >>> from converters.tampering.reasons import read
    >>> has_half_name(read("临岚县鹭泽x和社会保障局")), has_half_name(read("临岚县人力资源和社会保障局"))
    (True, False)
    """
    text = reading.text
    for span in reading.spans_with(NEEDS):
        for match in _HALF.finditer(text, *span):
            before = text[max(0, match.start() - _LONGEST) : match.start()]
            if not before.endswith(tuple(_FIRST_HALVES[match[0]])) and not _TWO_OFFICES.search(before):
                return True
    return False
