"""A title that begins with one town above a text that another town signs: copies keep the signature they do not see."""

from __future__ import annotations

import re

from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, words
from converters.tampering.words.branding import is_branded
from converters.tampering.words.organs import is_coined, is_ordinary

_TOWN = "镇|乡|街道"
SIGNED = words("镇人民政府 乡人民政府 街道办事处")
"""What such a signature has."""
_SIGNATURE = re.compile(
    rf"^[ ]*(?P<name>[{HAN}]{{2,12}})(?P<kind>{_TOWN})(?:人民政府|办事处)(?:办公室)?[ ]*$", re.MULTILINE
)
_TITLED = re.compile(rf"[ ]*(?P<name>[{HAN}]{{3,8}}?)(?P<kind>{_TOWN})(?=20\d\d年[^\n]{{0,6}}(?:政府|工作)|人民政府)")
_PASSED_ON = re.compile("转发|批转|关于")
_SHORTEST = 2


def _is_brand(name: str) -> bool:
    return is_coined(name) and is_branded(name) and not is_ordinary(name)


def signs_for_another(reading: Reading) -> bool:
    r"""Return whether the title begins with a town of a coined name, and only another town signs.

    >>> from converters.tampering.reasons import read
    >>> text = "{}镇2021年政府信息公开工作年度报告\n现将情况报告如下。\n石梁镇人民政府\n2022年1月14日"
    >>> signs_for_another(read(text.format("鹭泽汇"))), signs_for_another(read(text.format("松岚县石梁")))
    (True, False)
    """
    titled = _TITLED.match(reading.title)
    if titled is None or _PASSED_ON.search(titled["name"]) or not _is_brand(titled["name"]):
        return False
    signed = {match["name"] for match in _SIGNATURE.finditer(reading.text) if match["kind"] == titled["kind"]}
    if len(signed) != 1:
        return False
    (name,) = signed
    short = name[-_SHORTEST:]
    return short not in reading.title and titled["name"][-_SHORTEST:] not in name
