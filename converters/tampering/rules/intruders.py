"""Strange parts inside names: letters stuck to an organ, a promoted name before one, the odd one among places."""

from __future__ import annotations

import re

from converters.divisions import place_names
from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, latin_spans, one_of, words
from converters.tampering.words.academies import is_academy_abroad
from converters.tampering.words.branding import is_branded, weigh
from converters.tampering.words.ordinary import ALLOWED, CODE
from converters.tampering.words.organ_words import ORGAN
from converters.tampering.words.organs import is_coined, is_organ, is_person, is_place_of

_BODY = (
    r"(?:村民委员会|居民委员会|村委会|居委会|街道|人民政府|政府|[县市区州](?:委|政府|直|级)|委员会|办事处|管委会|税务局"
    r"|公安局|[教财民司审统水][育政法计务]局|法院|检察院|派出所|卫生院|医院|大学|学院|中学|主管部门|水行政|海关|指挥部)"
)
_LETTERS = re.compile(rf"(?<![a-z0-9@/_.-])(?P<name>[a-z][a-z0-9.]*[a-z0-9]|\d{{1,4}}[a-z]+\d*)[{HAN}]{{0,3}}?{_BODY}")
_LETTERS_SIGN = re.compile(rf"[a-z](?![a-z])[0-9.]*[{HAN}]{{0,3}}?{_BODY}")
"""What every match of the pattern before has, as the other signs below; it is looked for faster."""
_LAW = re.compile(rf"《(?P<name>[a-z0-9]{{3,}})[{HAN}]{{2,24}}(?:条例|办法|规定|细则|规划|方案)")
_ALIAS = re.compile(rf"[{HAN}]{{2,5}}[(（](?P<name>[a-z0-9]{{2,8}})[)）](?:{ORGAN.pattern})", re.VERBOSE)
_ALIAS_SIGN = re.compile(rf"\([a-z0-9]{{2,8}}\)(?:{ORGAN.pattern})", re.VERBOSE)
ASKED = words(
    """
    官方网站 官方下载 官方平台 官网 网址 平台 app 手机版 登录 注册 入口 下载 娱乐 娱乐城 体育 棋牌 电竞 集团 俱乐部 互娱
    直播 在线 真人 彩票 备用 首页 客户端
    """
)
"""What a name is promoted with."""
_ASKED = one_of(ASKED)
_BEFORE_ORGAN = (
    rf"(?=[{HAN}]{{0,7}}(?:街道|[县市区](?:委|政府)|人民政府|委员会|(?<![际宾舰大])[局厅](?![{HAN}]?[部限域])|法院|检察院|海关"
    rf"|管委会|办事处))"
)
_PROMOTED = re.compile(
    rf"(?:(?<![{HAN}a-z0-9“\"「])|(?<=[省市县区州旗]))(?P<name>[{HAN}a-z0-9]{{2,5}}?)(?:{_ASKED})+{_BEFORE_ORGAN}"
)
_PROMOTED_SIGN = re.compile(rf"(?:{_ASKED}){_BEFORE_ORGAN}")
_SPOKEN = re.compile(r"[也可请应须先再并就在从由将把需要等及和与或到后前内外均打已未不我你他其该本各唯通过的]")
_LONGEST = 16
_SHAPED = re.compile(r"[a-z]")
_PLACEHOLDER = re.compile(r"x+\d*")
"""What stands for a name that is not told."""
_WORD_BEFORE = re.compile(r"[a-z]{3,} (?:de |van |von |la |di )?\Z")


def _is_letters(name: str) -> bool:
    if name in ALLOWED or name.isdigit() or _PLACEHOLDER.fullmatch(name) or CODE.fullmatch(name):
        return False
    return _SHAPED.search(name) is not None


def has_letters(reading: Reading) -> bool:
    """Return whether Latin letters or figures stand where the place of an organ does."""
    text = reading.text
    for pattern, sign in ((_LETTERS, _LETTERS_SIGN), (_LAW, _LAW), (_ALIAS, _ALIAS_SIGN)):
        spans = [span for span in latin_spans(text) if sign.search(text, *span)]
        for match in (match for span in spans for match in pattern.finditer(text, *span)):
            name = match["name"]
            if _WORD_BEFORE.search(text, max(0, match.start("name") - _LONGEST), match.start("name")):
                continue  # a name of several words is a foreign one: William Hill预科学院
            strange = len(name) >= 2 and _is_letters(name) and (len(name) > 2 or not name.isalpha())
            if not strange or _ROMAN.fullmatch(name) or _is_counted(name, text):
                continue
            if not is_academy_abroad(text, *match.span("name")) and not _is_spelled_out(name, text):
                return True
    return False


_ROMAN = re.compile("i{1,3}|iv|vi{0,3}")
"""A number of a level: iii级."""
_LATIN_NAME = re.compile("(?<![a-z])[a-z]{1,20}+(?:[ -][a-z]{1,20}+)+")


def _is_spelled_out(name: str, text: str) -> bool:
    """Return whether the letters of ``name`` are those that the words of a name in ``text`` begin with."""
    return name.isalpha() and any(
        "".join(word[0] for word in re.split("[ -]", match[0])) == name for match in _LATIN_NAME.finditer(text)
    )


_COUNTED = re.compile(r"([a-z])\d{1,2}")


def _is_counted(name: str, text: str) -> bool:
    """Return whether ``text`` has the letter of ``name`` with other numbers, too: car parks P1, P2 and P3."""
    counted = _COUNTED.fullmatch(name)
    if counted is None:
        return False
    others = re.findall(rf"(?<![a-z0-9]){counted[1]}\d{{1,2}}(?![a-z0-9])", text)
    return len(set(others)) > 1


def _is_unknown(name: str, text: str) -> bool:
    return is_coined(name) and is_branded(name) and not is_organ(name) and not is_place_of(name, text)


def is_promoted(reading: Reading) -> bool:
    """Return whether a coined name with a word of promotion stands before an organ."""
    text = reading.text
    spans = [span for span in reading.spans_with(ASKED) if _PROMOTED_SIGN.search(text, *span)]
    for match in (match for span in spans for match in _PROMOTED.finditer(text, *span)):
        if not match["name"].isdigit() and not _SPOKEN.search(match["name"]) and _is_unknown(match["name"], text):
            return True
    return False


_ORGANS = "局|委|支队|大队|院|中心|街道|镇|乡|小学|中学|大学|办公室|政府|办|厅|区|县|公司"
_ODD_ITEM = re.compile(
    rf"、(?<=[{HAN}]、)(?P<name>[a-z]{{4,}}\d{{0,4}}|[{HAN}]{{2,4}})、[{HAN}]{{2,14}}?(?:{_ORGANS})(?=[、。,;；\n（(])"
)
_ORGAN_BEFORE = re.compile(rf"[{HAN}](?:{_ORGANS})\Z")
_LONGEST_ORGAN, _BRAND = 4, 0.5


def has_odd_item(reading: Reading) -> bool:
    """Return whether a coined name stands between two agencies, places or schools of a list: …局、鹭泽汇、…局.

    >>> from converters.tampering.reasons import read
    >>> [has_odd_item(read(f"成员单位：市应急局、{name}、市住建局。")) for name in ("瀚璟汇", "xovabet", "水利局")]
    [True, True, False]
    """
    text = reading.text
    for match in _ODD_ITEM.finditer(text):
        name = match["name"]
        if not _ORGAN_BEFORE.search(text, max(0, match.start() - _LONGEST_ORGAN), match.start()):
            continue
        if name.isascii() and name not in ALLOWED:
            return True
        is_strange = is_coined(name) and weigh(name) >= _BRAND and not is_person(name)
        if is_strange and name not in place_names() and not is_place_of(name, text):
            return True
    return False
