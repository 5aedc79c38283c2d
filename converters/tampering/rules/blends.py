"""Names that look like brands (``branding``) and are written into a place, a school or a list of plain words."""

from __future__ import annotations

import re

from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, one_of, words
from converters.tampering.words.branding import weigh
from converters.tampering.words.organs import begins_with_place, is_ordinary, is_place_of

SCHOOL = words("大学")
_SCHOOL = re.compile(rf"^[ ]*(?P<name>[{HAN}]{{4,6}})大学(?=20\d\d|关于|研究生|本科|招|[ ]*$)")
LUCKY = words("66 88 99 68 18 28 58 365 168 518 918 188 288 777 555 333")
_NUMBERED_SIGN = re.compile(
    r"(?:66+|88+|99+|68|18|28|58|365|168|518|918|[12]88|777|555|333)"
    r"(?:街道|镇(?!痛|流)|乡|县|市(?!场)|区(?!间|域)|教育局|民政局|财政局|人民政府)"
)
_NUMBERED = re.compile(rf"(?P<name>[{HAN}]{{2,4}}){_NUMBERED_SIGN.pattern}")
_COUNTED = re.compile(r"[第共有计各等达为及是约近超全辖路道街巷号村组]$")
ASKED = words("app下载 棋牌 网投 娱乐注册 娱乐平台 手机版 官网注册")
_INSERTED = re.compile(
    rf"(?:[、,，。;；]|[或和及与到由向])(?P<name>[{HAN}]{{2,6}}?)(?P<asked>{one_of(ASKED)})"
    r"(?=[、,，。;；]|[进召开组举])"
)
_VENUE = re.compile(r"场所|棋牌室|ktv|网吧|经营|许可|消防|检查|商户|店铺|有限公司|app[^下]|小程序|公众号|应用|赌")
_SCORE = 0.5


def _is_brand(name: str, text: str) -> bool:
    if weigh(name) < _SCORE or is_ordinary(name):
        return False
    return not begins_with_place(name, text) and not is_place_of(name, text)


def has_branded_school(reading: Reading) -> bool:
    """Return whether the title begins with a university whose name looks like a brand and has no word of a school."""
    match = _SCHOOL.match(reading.title)
    return match is not None and _is_brand(match["name"], reading.text)


def has_numbered_place(reading: Reading) -> bool:
    r"""Return whether a place or its agency has a lucky number in its name: 瀚璟88街道.

    >>> from converters.tampering.reasons import read
    >>> has_numbered_place(read("瀚璟88街道办事处公告")), has_numbered_place(read("全市共有88街道"))
    (True, False)
    """
    text = reading.text
    spans = [span for span in reading.spans_with(LUCKY) if _NUMBERED_SIGN.search(text, *span)]
    names = (match["name"] for span in spans for match in _NUMBERED.finditer(text, *span))
    return any(not _COUNTED.search(name) and max(weigh(name), weigh(name[-2:])) >= 1 for name in names)


def has_branded_item(reading: Reading) -> bool:
    """Return whether a brand and what it asks for stand in a sentence or a list that is about something else."""
    spans = reading.spans_with(ASKED)
    for match in (match for span in spans for match in _INSERTED.finditer(reading.text, *span)):
        if reading.text.count(match["asked"]) > 1 or not _is_brand(match["name"], reading.text):
            continue
        around = reading.text[max(0, match.start() - 40) : match.start()] + reading.text[match.end() :][:40]
        if not _VENUE.search(around):
            return True
    return False
