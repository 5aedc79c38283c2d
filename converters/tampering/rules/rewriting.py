"""Text rewritten so that engines take it for new: characters swapped inside clauses, readings, words left out."""

from __future__ import annotations

import re

from converters.garbled import is_garbled
from converters.tampering.reading.characters import odd_signs
from converters.tampering.reading.text import HAN, fold, latin_spans
from converters.traditional import SIMPLIFIED, TRADITIONAL

_QUOTED = re.compile(r"[“《「『〈（(【][^”》」』〉）)】\n]{1,60}[”》」』〉）)】]")
_CLAUSE = re.compile(rf"[{HAN}A-Za-z0-9]+")
_GAP = re.compile(
    r"(?:推进|推动|贯彻|落实|学习|执行|实施|根据|按照|依据|坚持|围绕|加强|开展|完善|宣传|弘扬|深化|践行|加快|研究|部署|把|将|对|以|在|关于|召开|通过)"
    r"[ \u3000\xa0]{1,3}(?:的(?=[\u4e00-\u9fff])|工作|作为|为[^\u4e00-\u9fff]?|精神|情况|等|[，。、])"
    r"|各 (?=人民政府)|[，、] (?=直各)"
)
_NOUN_GAP = re.compile(
    r"(?:执行|杜绝|落实|确保|加强|推进|开展|完善|强化|维护|提高|贯彻|深入|关于)[ \u3000\xa0]{1,3}"
    r"(?:规定|行为|责任|安全|管理|工作|的通知|建设|服务|能力|水平|制度)"
)
_SPEECH_GAP = re.compile(
    r"(?:[以在用把]|围绕|学习|弘扬|严守|学深悟透|牢牢把握|表示要|按照|贯彻|落实|推进|践行|推动|结合|研读|统一到)[ ]"
    r"(?=的|为|在|精神|思想|作[了出]|这个|，|武装|新时代|工作|取得|重要讲话)"
)
"""Where the reports of meetings name what was taught, and by whom."""
_OFTEN = 3
_GAP_SIGN = re.compile(
    r"[ \u3000\xa0](?<=[进动彻实习行施据照持绕强展善传设循扬化快究署把将对以在于开过绝保护高入].)[ \u3000\xa0]*"
    rf"(?:[的工作为精情等，。、,规行责安管建服能水制]|[{HAN}]{{2}}[，。；])"
)
_OBJECT_GAP = re.compile(rf"(?:执行|杜绝|落实|确保|加强|推进|开展|完善|强化|维护|提高|贯彻) (?=[{HAN}]{{2}}[，。；])")
_SPACED = re.compile(rf"[{HAN}][ \u3000]+(?=[{HAN}])")


_STUTTER = re.compile(f"(?<=[{HAN}])(?:，{{4,}}|。{{4,}})(?=[{HAN}])")
_COMMAS, _STOPS = re.compile(f"(?<=[{HAN}]),{{3,}}(?=[{HAN}])"), re.compile(f"(?<=[{HAN}])。{{3,}}")
"""The same with plain commas, as rows of empty cells have them, too: but no stops."""


def stutters(text: str) -> bool:
    """Return whether commas and stops stand in rows, as a machine sets them that makes copies look unlike.

    >>> stutters("会议强调，，，，要整改，，，，并上报。。。。完毕"), stutters("目录。。。。1，，，，")
    (True, False)
    """
    if ("，，，，" in text or "。。。。" in text) and len(_STUTTER.findall(text)) >= _OFTEN:
        return True
    if "。。。" not in text or ",,," not in text:
        return False
    return len(_STOPS.findall(text)) > 1 and len(_COMMAS.findall(text)) > 1


_JAPANESE = re.compile(r"[^\n]*[\u3041-\u3096\u30a1-\u30fa]{2}[^\n]*")
"""A line whose characters are those of Japan: neither traditional nor simplified."""


def swaps_characters(text: str) -> bool:
    """Return whether simplified text has traditional characters in the middle of its clauses.

    >>> swaps_characters("會議强调，要對问题立即整改，確保項目顺利进行。"), swaps_characters("會議強調。会议强调。")
    (True, False)
    >>> swaps_characters("主頁 | 網頁指南 | 聯絡我們 | English | 简体版")
    False
    """
    if len(odd_signs(text) & TRADITIONAL) < 3 or not _swaps_in_clauses(text):
        return False
    lines = text.split("\n")
    garbled = next((number for number, line in enumerate(lines) if is_garbled(line)), len(lines))
    return garbled == len(lines) or _swaps_in_clauses("\n".join(lines[:garbled]))  # it and what follows have them, too


_SWITCH = re.compile("简体(?:中文|版|字)?|(?<![\u3400-\u9fff])简(?![\u3400-\u9fff])")
"""How a page in traditional characters names its other version."""


def _swaps_in_clauses(text: str) -> bool:
    bare = _SWITCH.sub(" ", _JAPANESE.sub(" ", _QUOTED.sub(" ", text)))
    for sentence in re.split(r"[。；\n]", bare):
        signs = set(sentence)
        if len(signs & TRADITIONAL) >= 4 and len(signs & SIMPLIFIED) >= 2:
            return True
    mixed: set[str] = set()
    clauses = 0
    for clause in _CLAUSE.findall(bare):
        signs = set(clause)
        if (odd := signs & TRADITIONAL) and len(signs & SIMPLIFIED) >= 1:
            clauses += 1
            mixed |= odd
    return (clauses >= 3 and len(mixed) >= 3) or (clauses >= 2 and len(mixed) >= 4)


_HEADLESS = ("\n人民政府关于", "\n人民政府办公室", "\n人民政府20", " 委、 ", "\n委、 ", " 政府、 ", "在 委、")
"""Lines that begin with a government, and committees behind a space, without a place."""


def lacks_places(text: str) -> bool:
    """Return whether governments and committees stand without any place, as where its name was taken out.

    >>> lacks_places("人民政府关于表彰先进单位的决定"), lacks_places("县人民政府关于表彰先进单位的决定")
    (True, False)
    """
    return any(map(f"\n{text}".__contains__, _HEADLESS))


def has_gaps(text: str) -> bool:
    """Return whether space follows one of the words that a deleted word may have followed."""
    return _GAP_SIGN.search(text) is not None


def has_deletions(text: str) -> bool:
    """Return whether two words or more were deleted that the sentence needs: 扎实推进 工作."""
    gaps = len(_GAP.findall(text))
    if len(_SPEECH_GAP.findall(text)) >= _OFTEN:
        return True
    if len(_OBJECT_GAP.findall(text)) >= 4 and len(_SPACED.findall(text)) <= 8:
        return True
    if len(_NOUN_GAP.findall(text)) >= 3 and len(_SPACED.findall(text)) <= 8:
        return True
    return gaps >= 2 and len(_SPACED.findall(text)) <= gaps * 3


_ROMAN_RUN = re.compile(r"[a-z](?<![A-Za-z][a-z])[a-z]{0,23}(?:[ ,.]{1,2}[a-z]{1,24}){9,}(?![A-Za-z])")
_LATIN_RUN = re.compile(r"[a-z](?:[a-z]{0,23}[ ,.]++){9}[a-z]")
_SYLLABLES = re.compile(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|ve|er|a|o|e|i|u|v)){1,5}"
)


def has_latin_run(text: str) -> bool:
    """Return whether ten words or more in small Latin letters follow each other."""
    return any(_LATIN_RUN.search(text, *span) for span in latin_spans(fold(text)))


def is_romanised(text: str) -> bool:
    """Return whether a stretch of ten words or more is pinyin without tones.

    >>> is_romanised("ge qu jiaoyu ju wei zuohao jinnian zhaosheng gongzuo tongzhi ruxia")
    True
    >>> is_romanised("applicants should submit the form before the end of the year to us")
    False
    """
    for run in _ROMAN_RUN.finditer(text):
        parts = re.split(r"[ ,.]+", run[0])
        if sum(_SYLLABLES.fullmatch(part) is not None for part in parts) * 10 >= len(parts) * 9:
            return True
    return False
