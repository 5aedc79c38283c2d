"""Names of houses with the number of their site: 8797威尼斯, yh533388银河, 新葡萄3522登录.

Sites that copy a university or a firm set such a name wherever its own stood: 8797威尼斯师生一行.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from converters.tampering.candidates.candidate import Candidate
from converters.tampering.candidates.firms import COMPANY
from converters.tampering.reading.text import HAN, one_of
from converters.tampering.words import brands

HOUSES = frozenset(("金沙", "太阳", "永利", "葡京", "银河", "美高梅", "威尼斯", "皇冠"))
"""What every house has, once each."""
_HOUSE = (
    r"(?:金沙|太阳(?:成城?)?|永利|葡京|银河|美高梅|威尼斯人?|新葡京|皇冠)(?:集团|城娱?|娱乐城?|国际|澳门|赌场){0,2}"
)
_PLAY = "(?:电子|试玩|娱乐|官网|登录|app|国际|棋牌|体育)"
_COUNTED = r"年号万元亿米平吨%度人户余"
_NUMBERED = re.compile(
    rf"(?<![a-z0-9.])(?:\d{{3,5}}(?:cc|com|cn|net|vip|cm|am)?{_HOUSE}(?![a-z0-9年号万元亿])"
    rf"|{_HOUSE}\d{{3,5}}(?:\.?(?:cc|com|cn|net|vip|cm|am)(?:(?![a-z0-9])|(?=20\d\d年))|(?={_PLAY})|[路线]线(?:检测|导航|登[录陆]|入口)+(?:中心)?)"
    rf"|{_HOUSE}\d{{5}}(?![\d.,{_COUNTED}])"
    rf"|\A{_HOUSE}\d{{4}}[a-z]{{0,3}}(?=[{HAN}])(?![{_COUNTED}]))"
)
"""A house with the number of its site before it, or the number and letters of it behind; where a text begins, with four
figures, whatever follows."""
_RECURRING = re.compile(rf"{_HOUSE}(?!(?:19|20)\d\d)\d{{4}}(?![\d.,{_COUNTED}])")
"""A house with four figures, which count nothing if the text has them with it once more."""
_SURE = (brands.AMBIGUOUS - brands.GENERAL) | {"威尼斯", "新葡萄", "新葡京", "新萄京"}
NUMBERED = _SURE | HOUSES | {"英国上市", "英国正版"}
"""The names that stand with such numbers."""
CODED = re.compile(
    rf"(?<![a-z0-9.:/-])(?P<letters>[a-z]{{0,5}})(?P<number>\d{{3,8}})(?:cc|com|cn|net|vip|cm|am)?"
    rf"(?P<name>{one_of(NUMBERED)})(?!(?!(?:19|20)\d\d[年级届班])[a-z0-9]|[年号万元亿河江湖山岛县区镇乡村街路湾港系能谷])"
)
"""A number of a site, letters before it or not, and a house right behind it, whether a year follows or not."""
_SIGNED_IN = re.compile(
    r"(?:威尼斯人?|金沙|永利|葡京|皇冠|银河|太阳城)\d{5,6}[a-z]{2,4}(?![a-z0-9])|(?:新葡萄|新葡京|新萄京|(?:银河|金沙|太阳城|永利|葡京|皇冠|美高梅|威尼斯)(?:集团|国际|娱乐):)\d{3,5}"
    r"(?:(?:cc|com|cn|net|vip|cm|am)(?![a-z0-9])|(?=登[录陆]|官[网方]|网页版|手机版|app|入口|下载|客户端|注册))"
)
"""A house, the number of its site, and its end or the way in: 新葡萄3522登录."""
_SPORTS = re.compile(
    r"(?<![a-z0-9.])(?!(?:19|20)\d\d|110|120|5[gG])\d{2,4}体育(?=(?:亚洲|国际|中文)?(?:[(（]中国[)）]|官|app|平台|在线|登|下载|入口|网|直播吧?))"
)
"""A site of sports with its number, however it is called besides: 168体育(中国)."""
_BRITISH = re.compile(
    "英国(?:上市|正版)(?:公司)?(?:官网|官方网站|集团)?365(?:官方网站|官网|平台)?(?![家名人个种件项天])"
)
"""What houses of another country are called here."""
_SITE = re.compile(
    rf"[{HAN}](?!(?:19|20)\d\d)\d{{3,5}}\(中国\)有限|(?P<recurs>[{HAN}]{{2,4}}门户(?!(?:19|20)\d\d)\d{{3,4}}网站)"
)
"""A number before (中国), as firms hardly ever have one, and one before the word 网站."""
_FIRM, _PORTAL = "中国)有限", re.compile(r"门户\d")
"""What such a match has, of which few texts have any."""
_ESTATE = re.compile(
    "小区|花[园苑]|家园|社区|大厦|广场|公寓|中学|小学|大学|煤矿|客运|至|[村路街镇乡区店]|[\u3400-\u9fff]{1,4}店"
)
"""What stands behind the name of a place, a school or a shop, whose number is another's: 第1123银河小区."""
_LABEL = re.compile(r"(?:编号|证号|工号|代码|学号|工单|序号|电话|传真)[^\n]{0,6}\Z")
"""What stands before the number of a person or a thing."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONG, _OFTEN, _LEAD = 4, 2, 12


def find_numbered(text: str, words: Collection[str]) -> Iterator[Candidate]:
    """Yield the houses with a number in folded ``text``; years are none. ``words`` are the known names that it has.

    Those that a firm or a list may have as well are known for less: they are reported, and never cut alone.
    """
    if not HOUSES.isdisjoint(words):
        yield from _find_sure(text)
    for match in (*_find_with("体育", _SPORTS, text), *_find_with("英国", _BRITISH, text), *_find_sites(text)):
        yield Candidate(match.start(), match.end(), match[0], 1, games=1, promotions=1, latin=True)
    for match in (*_SIGNED_IN.finditer(text), *_find_coded(text)) if not NUMBERED.isdisjoint(words) else ():
        yield Candidate(match.start(), match.end(), match[0], 1, games=1, promotions=1, latin=True)


def _find_sure(text: str) -> Iterator[Candidate]:
    recurring = list(_RECURRING.finditer(text))
    counts = Counter(match[0] for match in recurring)
    for match in (*_NUMBERED.finditer(text), *(one for one in recurring if counts[one[0]] >= _OFTEN)):
        if not _YEAR.match(match[0]) and not _ESTATE.match(text, match.end()):
            yield Candidate(match.start(), match.end(), match[0], 2, latin=True)


def _find_with(word: str, pattern: re.Pattern[str], text: str) -> Iterable[re.Match[str]]:
    """Return the matches of ``pattern``, all of which hold ``word``: to look for it takes no time."""
    return pattern.finditer(text) if word in text else ()


def _find_sites(text: str) -> Iterator[re.Match[str]]:
    found = list(_SITE.finditer(text)) if _FIRM in text or _PORTAL.search(text) else []
    counts = Counter(match[0] for match in found)
    return (match for match in found if not match["recurs"] or counts[match[0]] >= _OFTEN)


def _find_coded(text: str) -> Iterator[re.Match[str]]:
    found = list(CODED.finditer(text))
    counts = Counter(match[0] for match in found)
    for match in found:
        is_lawful = COMPANY.match(text, match.end()) or _ESTATE.match(text, match.end())
        is_labelled = _LABEL.search(text, max(0, match.start() - _LEAD), match.start())
        if not (is_lawful or is_labelled or _is_in_row(match, text)) and _is_coded(match, counts[match[0]]):
            yield match


def _is_in_row(match: re.Match[str], text: str) -> bool:
    """Return whether the number before or after this one is in the text, too, as in a list: 1001…, 1002…."""
    number, width = int(match["number"]), len(match["number"])
    return any(match["letters"] + str(number + step).zfill(width) in text for step in (-1, 1))


def _is_coded(match: re.Match[str], times: int) -> bool:
    """Return whether the number is a site's: a long one, or one with letters, or one that the name has again."""
    number = match["number"]
    if not match["letters"] and _YEAR.fullmatch(number):
        return False
    if times >= _OFTEN or (match["letters"] and len(number) >= _LONG):
        return True
    return len(number) >= _LONG and match["name"] in _SURE
