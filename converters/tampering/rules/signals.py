"""Signals of the whole text, which need no candidate: rewritten text, deleted words, a division that is never named."""

from __future__ import annotations

import re

from converters.divisions import division_name, parents_of, short_name, siblings_of
from converters.raw_page import Page
from converters.site_records import POLICE_RECORD, SITE_CODE
from converters.tampering.reading.text import HAN, fold, words
from converters.traditional import TRADITIONAL

_GLOSS = re.compile(r"[(（]([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6})[)）]")
_GLOSS_SIGN = re.compile(r"\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)")
_UNITS = words("m km cm mm kg g mg t l ml h s a v w kw mw hz ha pa mpa k c f n j d min app ai")
_SYLLABLE = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|ve|er|a|o|e|i|u|v)"
)
_PINYIN_RUN = re.compile(rf"(?<![A-Za-z])(?:{_SYLLABLE}[ ]+){{11,}}{_SYLLABLE}(?![A-Za-z])")
_WORD_RUN = re.compile(r"[a-z][a-z]{0,5}(?: +[a-z]{1,6}){11}")
_GAP = re.compile(rf"[ \u3000\xa0]+(?:的(?=[{HAN}])|[、，,。])")
_BEFORE_GAP = re.compile(
    r"(?:推进|推动|贯彻|落实|学习|执行|实施|根据|按照|依据|坚持|围绕|加强|开展|完善|宣传|发展|建设|遵循|弘扬|深化|践行|加快)$"
)
_SPACED = re.compile(rf"[{HAN}][ \u3000]+(?=[{HAN}])")


_ABOUT_READINGS = re.compile(r"读音|注音|拼音|生僻字|正音|易错字|普通话|字词|识字|多音字|字音|地名用字|地名|命名")


def _is_reading(sign: str, gloss: str) -> bool:
    from pypinyin import Style, pinyin  # noqa: PLC0415  heavy, and needed for one page in a thousand

    usual = (Style.TONE, Style.NORMAL) if gloss.isascii() else (Style.TONE,)
    return any(gloss == pinyin(sign, style=style)[0][0] for style in usual)


_COMMON = range(0xB0, 0xD8)
"""First bytes of the characters of GB 2312-80 that are in common use: its level 1."""


def _is_rare(sign: str) -> bool:
    """Return whether readers may have to be told how ``sign`` is read; nobody tells it of a traditional form."""
    coded = sign.encode("gb2312", "ignore")
    return sign not in TRADITIONAL and (not coded or coded[0] not in _COMMON)


def _is_han(text: str, at: int) -> bool:
    return 0 <= at < len(text) and "\u3400" <= text[at] <= "\u9fff"


def count_glosses(text: str) -> int:
    """Return how many Chinese characters carry their usual reading in brackets: 办(ban)公厅.

    An unusual one is what a lesson gives: 六(lù)安.
    """
    if not _GLOSS_SIGN.search(fold(text)):
        return 0
    found = [
        (text[match.start() - 1], match[1])
        for match in _GLOSS.finditer(text)
        if match[1] not in _UNITS and (_is_han(text, match.start() - 2) or _is_han(text, match.end()))
    ]
    if len(found) < 2 or _ABOUT_READINGS.search(text):
        return 0
    return sum(not _is_rare(sign) and _is_reading(sign, gloss) for sign, gloss in found)


def is_pinyin(text: str) -> bool:
    """Return whether a stretch of the text is nothing but toneless pinyin."""
    return _WORD_RUN.search(text) is not None and _PINYIN_RUN.search(text) is not None


def count_gaps(text: str) -> int:
    """Return how often a word seems to be deleted: 全面推进 的指示精神. Texts that are spaced out anyway have none."""
    gaps = sum(_BEFORE_GAP.search(text, max(0, m.start() - 2), m.start()) is not None for m in _GAP.finditer(text))
    if not gaps:
        return 0
    return gaps if (len(_SPACED.findall(text)) - gaps) * 40 <= len(text) else 0


# --- codes ------------------------------------------------------------------------------------


def find_code(page: Page) -> str:
    """Return the six-digit division code that the page's records name without contradiction, else empty."""
    text = "\n".join(zone.text for zone in page.zones)
    if "标识码" not in text and "备案" not in text and "公网" not in text:
        return ""
    codes = {match["code"] for match in (*SITE_CODE.finditer(text), *POLICE_RECORD.finditer(text))}
    return codes.pop() if len(codes) == 1 else ""


def is_absent(page: Page) -> bool:
    """Return whether the division that the codes name is never written in full, although its short name is."""
    code = find_code(page)
    if not code:
        return False
    name = division_name(code)
    text = "\n".join(zone.text for zone in page.zones)
    return bool(name) and name not in text and short_name(name) != name and short_name(name) in text


def find_foreign_prefixes(page: Page, *, absent: bool) -> tuple[str, ...]:
    """Return what stands, twice or more, between the parent city and an agency and is no division of that city.

    Only where the division that the codes name is ``absent``: the words in its place are then what replaced it.
    """
    if not absent:
        return ()
    code = find_code(page)
    parents = parents_of(code)
    if not parents:
        return ()
    known = {name for full in (*siblings_of(code), *parents) for name in (full, short_name(full))}
    pattern = re.compile(
        rf"(?:{'|'.join(map(re.escape, parents[-1:]))})([^\s:：,，。、>]{{2,14}}?)"
        r"(?=人民政府|政务服务|政府|行政审批|委常委|委员会|城管|教育局|财政局|卫生健康|人力资源|民政局|公安|住房)"
    )
    counts: dict[str, int] = {}
    for zone in page.zones:
        for match in pattern.finditer(zone.text):
            if match[1] not in known and not match[1].startswith(tuple(known)) and match[1] not in ("市", "市级"):
                counts[match[1]] = counts.get(match[1], 0) + 1
    return tuple(prefix for prefix, count in counts.items() if count >= 2)
