"""Houses that act: a name heads a page, or stands beside its title, and is spoken of like the school that it replaced.

尊龙召开教学工作会议, …尊龙要以学生为中心. No suffix promotes it; clones of universities exchange nothing but the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from converters.tampering.candidates.bare import begins_word
from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, words
from converters.tampering.words.branding import weigh
from converters.tampering.words.brands import DISTINCTIVE, FIRMS, HOUSES, LOTTERIES, RESORTS
from converters.tampering.words.coinage import is_name
from converters.tampering.words.formulas import blank_formulas_around
from converters.tampering.words.ordinary import ALLOWED, PURSUING
from converters.tampering.words.organs import asks
from converters.tampering.words.vocabulary import SURNAMES
from converters.words import split_words

_EARNEST = words("鸭脖 爱游戏 蓝冠 酷游 乐投 米乐 众彩 今年会")
"""Names that a text may speak of in earnest, and one that arises where two words meet: 今年|会."""
_OF_GAMES = DISTINCTIVE | {"必赢"}
"""Names of which three places suffice, if nothing makes them a firm's."""
NAMES = (_OF_GAMES - _EARNEST) | HOUSES | LOTTERIES | RESORTS
"""The names that are looked for."""
_SPEAKS = re.compile(f"{PURSUING}|博彩|娱乐场所|商标|风险提示")
"""What a text has that speaks about such names."""
_OTHER = re.compile(
    rf"[{HAN}]{{0,4}}?(?:有限|公司|商行|经营部|工作室|宾馆|公寓|酒楼|茶楼|广场|[店厂馆])|[市县镇乡村街路道巷桥山河江湖岛港湾站线杯奖号]|大?酒店|公园|社区|居委|小区|大厦|广场|花园|度假|品牌|股份|物业|[a-z\d]区"
    r"|同志|先生|女士|教授|老师|[”\"》」』)）]"
)
"""What follows a name that is a firm's, a place's or a person's."""
_QUOTES = frozenset('“"「『《(（')
_TRAVEL = re.compile("澳门|横琴|劳工事务局|历史|文艺|意大利|酒店|度假|旅游|会展|演出|演唱|马来西亚|新加坡|赞助|拳击")
"""What a text about a resort speaks of."""
_DRAWS = re.compile("休市|体育总局|彩(?!网)|奖(?!项|学金|状|牌)|投注|足球|福利")
_HEAD_LINES, _AS_TITLE = 10, 6
_OPENING, _PARTS = " 【[〔(（", "-_|—–｜·>"
_FEWEST, _OFTEN, _SHORT, _SAME = 2, 3, 2, 2
_LABEL = re.compile(r"(?:来源|作者|发布者|发布人|供稿|单位|机构)[ ]*[:：][ ]*\Z")
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789 "
_GROUP = "集团"
_NAME = re.compile(f"[{HAN}]{{{_SAME}}}")
_RIGHTS = re.compile(r"[ ]*(?:版权所有|all rights)")


def _is_free(text: str, start: int, end: int) -> bool:
    """Return whether the name there is all of a word, and what is behind it makes it no firm's, place's or person's."""
    if text[start - 1 : start] in _QUOTES or _OTHER.match(text, end):
        return False
    if end - start == _SHORT and text[start - 1 : start] in SURNAMES:
        return False
    return begins_word(text, start, end)


def _goes_on_alike(text: str, ends: Iterable[int]) -> bool:
    """Return whether the same two characters follow everywhere, of no trade: they belong to a longer name."""
    alike, *others = {text[end : end + _SAME] for end in ends}
    return not others and _NAME.fullmatch(alike) is not None and (alike == _GROUP or not asks(alike))


def _heads(reading: Reading, name: str) -> bool:
    """Return whether a line of the page's head begins with ``name`` and goes on as a title, or ends on it."""
    for line in reading.lines[:_HEAD_LINES]:
        bare = line.strip(_OPENING)
        bare = bare.lstrip(_LETTERS) if bare[0].isascii() and not name[0].isascii() else bare
        if len(bare) < len(name) + _AS_TITLE:
            continue
        if bare.startswith(name) or (bare.endswith(name) and bare[: -len(name)].rstrip()[-1:] in _PARTS):
            return True
    return False


def _is_named(text: str, start: int, end: int) -> bool:
    """Return whether the name there is the value of a label, or whose page it is."""
    return _LABEL.search(text, max(0, start - 8), start) is not None or _RIGHTS.match(text, end) is not None


def _acts(reading: Reading, name: str) -> bool:
    text = reading.text
    spans = [(at, at + len(name)) for at in reading.places_of(name)]
    is_named = any(_is_named(text, *span) for span in spans)
    fewest = _FEWEST + (name in FIRMS and not is_named)
    is_sure = name in _OF_GAMES and name not in FIRMS and len(spans) >= _OFTEN
    if len(spans) < fewest or not (is_named or is_sure or _heads(reading, name)):
        return False
    return all(_is_free(text, *span) for span in spans) and not _goes_on_alike(text, (end for _, end in spans))


_SCHOOL = re.compile(
    rf"[{HAN}]{{2,10}}?(?:学院|系|研究院|教务处|图书馆|党委|党支部)(?:举办|召开|举行|开展|关于|20\d\d|组织|成功|赴|在|获)"
)


def _holds_school(reading: Reading, name: str) -> bool:
    """Return whether a line of the head begins with a name that no firm has, and goes on as a school's does."""
    if name in FIRMS or name in LOTTERIES:
        return False
    lines = (line.strip(_OPENING) for line in reading.lines[:_HEAD_LINES])
    return any(line.startswith(name) and _SCHOOL.match(line, len(name)) for line in lines)


def has_acting_house(reading: Reading) -> bool:
    r"""Return whether a house acts on a page as whose page it is, which does not speak about it.

    >>> from converters.tampering.reasons import read
    >>> has_acting_house(read("尊龙召开教学工作会议\n会议强调,尊龙要以学生为中心。"))
    True
    >>> has_acting_house(read("王尊龙老师荣获表彰\n会议强调,要向王尊龙老师学习。"))
    False
    """
    for name in reading.pieces & NAMES:
        if not (_acts(reading, name) or _holds_school(reading, name)):
            continue
        rest = blank_formulas_around(reading.text, [name])
        explained = (name in RESORTS and _TRAVEL.search(rest)) or (name in LOTTERIES and _DRAWS.search(rest))
        if not explained and not _SPEAKS.search(rest):
            return True
    return False


COLLEGES = words("学院")
_COLLEGE = re.compile(
    rf"[ 【\[]*(?P<run>[a-z0-9]*[{HAN}]{{4,16}}?)学院"
    r"(?=举办|召开|举行|开展|关于|20\d\d|组织|成功|赴|获|隆重|[师学]生|教师|党)"
)
_UNIVERSITY = re.compile(rf"[{HAN}]{{2}}大学(?!生)")
_COLLEGE_LINES, _COLLEGE_NAME, _LATIN_NAME, _SURE = 8, (2, 4), re.compile("[a-z]{6,}"), 2.0


def heads_a_college(reading: Reading) -> bool:
    """Return whether a coined name heads a title in the place of the university whose college it is.

    >>> from converters.tampering.reasons import read
    >>> heads_a_college(read("瀚璟汇经济管理学院举办班会")), heads_a_college(read("川大经济管理学院举办班会"))
    (True, False)
    """
    for line in reading.lines[:_COLLEGE_LINES]:
        college = _COLLEGE.match(line)
        if college is None or _UNIVERSITY.search(reading.text):
            continue
        if latin := _LATIN_NAME.match(college["run"]):
            return latin[0] not in ALLOWED
        parts = split_words(college["run"])
        first = next((at for at, part in enumerate(parts) if len(part) > 1), 0)
        name = "".join(parts[:first])
        is_coined = _COLLEGE_NAME[0] <= len(name) <= _COLLEGE_NAME[1] and weigh(name) >= _SURE
        if is_coined and all(len(part) > 1 for part in parts[first:]) and is_name(name, reading.text):
            return True
    return False
