"""Chinese text made ready for reading figures: one form for digits, dashes and ranges."""

from __future__ import annotations

import re
import unicodedata
from html import unescape

from converters.translation.figures.chinese_numerals import ARABIC, NUMERAL, read_numeral
from converters.translation.figures.triggers import characters

TO = "(?:-|至|到|~)"
_AND = "(?:-|至|到|~|、|和|及|或)"

_TAG = re.compile(r"</?(?:restored|cut|remark|masked|link|strong)/?>")
MARKERS = re.compile("[\u2460-\u2473\u2474-\u249b\u3220-\u3229\u3280-\u3289\u2776-\u277f]")
_MARKER_SIGNS = frozenset(
    map(chr, (*range(0x2460, 0x249C), *range(0x3220, 0x322A), *range(0x3280, 0x328A), *range(0x2776, 0x2780)))
)
_GAP = re.compile("[ \t\u3000\xa0]")
_NUMBERING = re.compile(
    r"""^\s*(?:
      (?:[一二三四五六七八九十]{1,3}[、.](?![二三四五六七八九十](?:年级|级|类|等|季度|期|楼|批|档|层|审|线)))  # 一、
    | (?:[(（][一二三四五六七八九十]{1,3}[)）])  # （一）
    | (?:\d{1,2}[、.．](?!\d))                   # 1.
    | (?:[(（]\d{1,2}[)）])                      # （1）
    | (?:\d{1,2}[)）])                           # 1)
    )\s*""",
    re.VERBOSE,
)
_THOUSANDS = re.compile(
    r"(?<=\d),(?=\d{3}(?!\d))|(?<=[０-９])，(?=[０-９]{3}(?![０-９]))|(?<=\d)(?:\u2009|\u202f)(?=\d{3})"
)
_COMMAS = re.compile(r"\d[,，\u2009\u202f]\d")
_DASHES = re.compile("[—–―‐‑−－～~]+")
_GAPS = re.compile(
    r"(?<=[\u4e00-\u9fff\d])[ \t\u3000\xa0]+(?=[\u4e00-\u9fff%‰°])|(?<=[\u4e00-\u9fff])[ \t\u3000\xa0]+(?=\d)"
)

_ANY_NUMERAL = re.compile(rf"\d|{NUMERAL}")
_TO_SIGNS = frozenset("-至到~")
_DIALLED = re.compile(r"\((0\d{2,3})\) ?(\d{3,4})[ -]?(\d{4})(?!\d)")
_MINUTES = (frozenset("小秒"), re.compile(r"(?<=小时)(\d+)分(?!钟)|(?<![\d.时点])(\d+)分(?=\d+秒(?!\d))"), r"\1\2分钟")
_JOINED = re.compile(
    "[\\d零〇一二两三四五六七八九十百千万亿条款项章批期][-至到~、和及或][第零负一二两三四五六七八九十百千万亿日\\d]"
)
"""Two numbers joined, as in every list and range."""
# what the last of a list carries, the earlier ones share, in this order:
# (characters of which a match holds one, pattern, replacement)
_SHARED: tuple[tuple[frozenset[str], re.Pattern[str], str], ...] = (
    (frozenset("年"), re.compile(rf"(?<!\d)((?:19|20)\d\d)(?=(?:{_AND}(?:19|20)\d\d)+年)"), r"\1年"),
    (frozenset("月"), re.compile(rf"(?<![\d.月])(\d{{1,2}})(?=(?:{_AND}\d{{1,2}})+月)"), r"\1月"),
    (
        frozenset("月"),
        re.compile(rf"(?<=[年])([一二三四五六七八九十]{{1,2}})(?=(?:{_AND}[一二三四五六七八九十]{{1,2}})+月)"),
        r"\1月",
    ),
    (frozenset("日"), re.compile(rf"(?<=月)(\d{{1,2}})(?=(?:{_AND}\d{{1,2}})+日)"), r"\1日"),
    (frozenset("日"), re.compile(rf"(?<=日[、和及])(\d{{1,2}})(?=(?:{_AND}\d{{1,2}})+日)"), r"\1日"),
    (frozenset("时点"), re.compile(rf"(?<![\d:.])(\d{{1,2}})(?={TO}\d{{1,2}}[时点])"), r"\1时"),
    (
        frozenset("零负"),
        re.compile(rf"((?:零下|负|零上){ARABIC})(?={TO}(?:零下|负|零上)?{ARABIC}(摄氏度|°C|度))"),
        r"\1\2",
    ),
    _MINUTES,
    (frozenset("周"), re.compile(r"(?<=周[一二三四五六])([、和及至到-])(?=[一二三四五六日](?!个|次|期))"), r"\1周"),
    (frozenset("周"), re.compile(r"(?<=周[一二三四五六])([、和及])(?=[一二三四五六日](?!个|次|期))"), r"\1周"),
    (
        frozenset("级"),
        re.compile(r"(?<![\u4e00-\u9fff]年)([一二三四五六七八九1-9])(?=(?:[、和及至到-][一二三四五六七八九1-9])+年级)"),
        r"\1年级",
    ),
    (
        frozenset("第"),
        re.compile(rf"第([一二三四五六七八九十百\d]+)(?={_AND}第?[一二三四五六七八九十百\d]+(条|款|项|章|批|期|季度))"),
        r"第\1\2",
    ),
    (
        frozenset("条款项章批期"),
        re.compile(rf"(?<=[条款项章批期])({_AND})(?=[一二三四五六七八九十百\d]+[条款项章批期])"),
        r"\1第",
    ),
    (
        frozenset("%‰个倍成折时"),
        re.compile(rf"(?<![\d:.第])({ARABIC})(?={TO}{ARABIC}(%|‰|个百分点|个基点|倍|成|折|时(?!代)))"),
        r"\1\2",
    ),
    (
        frozenset("倍成折季"),
        re.compile(rf"([一二两三四五六七八九十]+)(?={TO}[一二两三四五六七八九十]+(倍|成|折|季度))"),
        r"\1\2",
    ),
)
_RANGE = re.compile(
    rf"(?<![\d:.第年月〔\[-])(?P<left>{ARABIC}|[一二两三四五六七八九十百]+)(?P<to>{TO})"
    rf"(?P<right>{ARABIC}|[一二两三四五六七八九十百]+)(?P<scale>[十百千万亿]{{0,2}})"
    r"(?P<unit>个工作日|工作日|个月|年|天|周岁|岁|元|美元|亩|公顷|平方米|平方公里|公里|千米|米|厘米|毫米|吨|公斤|斤|克|"
    r"小时|分钟|摄氏度|℃|°C|度|人次|人|名|户|家|个|项|次|辆|台|套|件|条|层|级|倍)?"
)


def strip_tags(unit: str) -> str:
    """Return the text of a unit without the tags of its marks, entities read.

    >>> strip_tags("下午<restored>吴中区</restored>委 &amp;")
    '下午吴中区委 &'
    """
    if "<" in unit:
        unit = _TAG.sub("", unit)
    return unescape(unit) if "&" in unit else unit


def normalize_chinese(text: str) -> str:
    """Return ``text`` as the rules read it: no tags, no numbering in front, ASCII digits, ranges written out.

    >>> normalize_chinese("（一）奖励３０—５０万元")
    '奖励30万元-50万元'
    >>> normalize_chinese("2020—2022年，1至9月")
    '2020年-2022年,1月至9月'
    """
    text = strip_tags(text)
    numbering = _NUMBERING.match(text)
    if numbering:
        text = text[numbering.end() :]
    shown = characters(text)
    if not _MARKER_SIGNS.isdisjoint(shown):
        text = MARKERS.sub(" ", text)
    if _COMMAS.search(text):
        text = _THOUSANDS.sub("", text)
    text = unicodedata.normalize("NFKC", text.replace("½", "1/2"))
    text = _DASHES.sub("-", text)
    if "(0" in text:
        text = _DIALLED.sub(r"\1-\2\3", text)
    if "冰点" in text:
        text = text.replace("冰点以下", "零下")
    text = (
        (_GAPS.sub("", text) if _GAP.search(text) else text)
        .replace("个亿", "亿")
        .replace("个万", "万")
        .replace("∶", ":")
        .replace("号-", "-")
    )
    if not _ANY_NUMERAL.search(text):
        return text
    shown = frozenset(text)
    if not _JOINED.search(text):
        return _MINUTES[1].sub(_MINUTES[2], text) if not _MINUTES[0].isdisjoint(shown) else text
    for signs, pattern, shared in _SHARED:
        if not signs.isdisjoint(shown):
            text = pattern.sub(shared, text)
    return text if _TO_SIGNS.isdisjoint(shown) else _RANGE.sub(_share_scale, text)


def _share_scale(match: re.Match[str]) -> str:
    """Give the lower end of a range the magnitude and the unit of the upper end, as 30-50万元 means them."""
    left, right, scale, unit = match["left"], match["right"], match["scale"], match["unit"] or ""
    if not scale and not unit:
        return match.group()
    if not left[0].isdecimal() and right[-1] in "百十" and not scale and left[-1] not in "百十":
        high, low = read_numeral(right), read_numeral(left)
        if low < 10 and high % 10 == 0:
            scale = right[-1] if high < 100 and right != "十" else scale
            return f"{left}{scale}{unit}{match['to']}{right}{unit}" if scale else match.group()
    if read_numeral(left) >= read_numeral(right):
        scale = ""
    return f"{left}{scale}{unit}{match['to']}{right}{match['scale']}{unit}"
