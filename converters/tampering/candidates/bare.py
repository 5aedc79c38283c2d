"""Names of houses that are ordinary words too, where hardly anything but the trade has them: asked for, or numbered.

A text says 米兰 and 皇冠 in its sentences; it hardly says 米兰平台 or 皇冠88, nor has it one alone in 【】 or behind a
label. What is no ordinary word is an advertisement in a line of its own, too, and beside the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from converters.tampering.candidates.candidate import Candidate
from converters.tampering.candidates.firms import COMPANY
from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN
from converters.tampering.words import brands
from converters.tampering.words.vocabulary import SURNAMES
from converters.words import split_words

_NAMES = brands.AMBIGUOUS - brands.GENERAL
_ASKED = re.compile(
    "(?:中国|中文)?(?:官方)?(?:网站|平台|app|在线|网页版|首页|客户端|注册|登录|登陆|下载|网址|(?:手机|黄金|至尊|旗舰|极速)版"
    rf"|娱乐场(?!所|馆)|游戏(?=从[{HAN}]{{2,12}}(?:获悉|了解到))"
    r"|[(（]中国[)）](?=党员|之旅|员工|职工|工会|党支部|团队|师生))"
)
"""What only an advertisement has behind the name of a house."""
_HALL = re.compile("娱乐场(?!所|馆|筹码|牌照|从业|雇员|员工|劳工|内)")
_LUCKY = re.compile(brands.LUCKY)
_COUNTED = frozenset(("雷火", "火博"))
"""Names of things that are counted: 雷火|28."""
_NUMBER = re.compile(
    r"(?!(?:19|20)\d\d(?!\d))\d{3,5}(?![\d年月日号元万亿个人名户吨米公亩%.:：/千伏班室楼栋幢国省县教路线队期批次-]|k[vw])"
)
_TAGS = re.compile("[ ]*(?:标签|关键词|关键字|tags?|keywords)[ ]*[:：]")
_SURE = brands.DISTINCTIVE - brands.FIRMS - {"新皇冠", "鸭脖", "爱游戏", "蓝冠", "酷游"}
_TITLE_SIGNS = "_|｜"
_CLAUSE_END = re.compile(r"[。；;\n]|$")
_VALUE_END = re.compile(r"\s*(?:$|[>＞»]|关于|20\d\d年)", re.MULTILINE)


def find_bare(reading: Reading, words: list[str]) -> Iterator[Candidate]:
    """Yield the candidates of a folded text; ``words`` are the names that it has."""
    for word in words:
        for at in reading.places_apart(word) if word in brands.AMBIGUOUS else ():
            if candidate := _read(reading.text, word, at, at + len(word)):
                yield candidate


def _read(text: str, word: str, start: int, end: int) -> Candidate | None:
    if word in brands.GENERAL:
        numbered = _match_number_of_tag(text, start, end) or _HALL.match(text, end)
        if numbered and begins_word(text, start, end) and not COMPANY.match(text, numbered.end()):
            return Candidate(start, numbered.end(), word, 1, promotions=1, chained=True, official=True)
    if word in _NAMES:
        asked = _ASKED.match(text, end) or (_LUCKY.match(text, end) if word not in _COUNTED else None)
        if asked is None and word not in _COUNTED:
            asked = _match_number_of_tag(text, start, end) or _match_number_that_recurs(text, start, end)
        is_person = text[start - 1 : start] in SURNAMES and len(word) == _SHORT
        is_sure = (
            word in brands.BARE and not is_person and begins_word(text, start, end) and not COMPANY.match(text, end)
        )
        is_asked = asked is not None and not COMPANY.match(text, asked.end()) and begins_word(text, start, end)
        is_alone = _is_boxed(text, start, end) or (
            word in _SURE and (_stands_alone(text, start, end) or _ends_clause(text, start, end))
        )
        if is_asked or is_sure or is_alone:
            last = asked.end() if asked and is_asked else end
            return Candidate(start, last, word, 1, promotions=1, chained=True, official=True)
    if _VALUE_END.match(text, end) and _begins_value(text, start):
        return Candidate(start, end, word, 1, chained=True)
    return None


def _match_number_of_tag(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the number behind a name among the tags of a page."""
    return _NUMBER.match(text, end) if _TAGS.match(text, text.rfind("\n", 0, start) + 1) else None


def _match_number_that_recurs(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the number behind a name that has it once more: what is counted has another the second time."""
    number = _NUMBER.match(text, end) if end - start > _SHORT else None
    return number if number and text.find(text[start : number.end()], number.end()) >= 0 else None


_SHORT = 2
_WORDS = frozenset(("欢乐", "游乐", "音乐", "极乐", "球球", "精华", "光华", "中华", "才华", "年华", "繁华", "升华"))
_ENDS_IN_WORD = frozenset(("会计", "会议", "会展"))
"""Words that begin with the last sign of a name: 金年|会计."""
_RUN = re.compile(rf"[{HAN}]{{1,4}}\Z")


def begins_word(text: str, start: int, end: int) -> bool:
    """Return whether a word may begin at ``start`` and end at ``end``.

    None begins within 基金, if 年会 follows, nor within 精华, if 体会 does.
    """
    before = _RUN.search(text, max(0, start - 4), start)
    if text[end - 1 : end + 1] in _ENDS_IN_WORD:
        return False
    if before is None:
        return True
    if text[start - 1 : start + 1] in _WORDS:
        return False
    at, ends = 0, set()
    for part in split_words(before[0] + text[start:end]):
        at += len(part)
        ends.add(at)
    return len(before[0]) in ends


def _is_boxed(text: str, start: int, end: int) -> bool:
    """Return whether the name is all of brackets, or the value of a label."""
    before, after = text[start - 1 : start], text[end : end + 1] or "\n"
    return (before == "【" and after == "】") or (after == "\n" and _follows_label(text, start))


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Return whether the name is all of a line, or a sign parts it from the title."""
    before, after = text[start - 1 : start] if start else "\n", text[end : end + 1] or "\n"
    if start == 0:
        return after in _TITLE_SIGNS or after == "\n"
    if after != "\n":
        return False
    is_titled = before in _TITLE_SIGNS and text.find("\n", 0, start) < 0
    return before == "\n" or is_titled


_LABEL_END = re.compile("(?:来源|单位|机构|作者|供稿|部门)[ ]*[:：][ ]*\\Z")
_LONGEST_LABEL = 8


def _follows_label(text: str, start: int) -> bool:
    return _LABEL_END.search(text, max(0, start - _LONGEST_LABEL), start) is not None


def _ends_clause(text: str, start: int, end: int) -> bool:
    """Return whether a sentence ends on the name, to which it does not belong: …按时报送鹭泽。"""
    if text[start - 1 : start] in SURNAMES and end - start == _SHORT:
        return False  # a person: 廖凯时
    return "\u3400" <= text[start - 1 : start] <= "\u9fff" and _CLAUSE_END.match(text, end) is not None


def _begins_value(text: str, at: int) -> bool:
    """Return whether a line begins at ``at``, or a value or an element of a path, with or without space before it."""
    if at == 0 or text[at - 1] == "\n":
        return True
    while at and text[at - 1].isspace():
        at -= 1
    return at > 0 and text[at - 1] in ":：>＞»"
