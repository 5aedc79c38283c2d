"""Names before a chain of suffixes: 鹭泽湾|在线|娱乐|官网."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from converters.divisions import place_names
from converters.tampering.candidates.candidate import Candidate
from converters.tampering.candidates.firms import BUSINESS, COLUMN, FIELD, is_called_so, is_firm_called
from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, one_of, places, words
from converters.tampering.words import brands, ordinary
from converters.tampering.words import lexicon as lex
from converters.tampering.words.branding import weigh
from converters.tampering.words.organs import is_ordinary, is_place_of
from converters.words import is_seam, split_words

_SEPARATOR = r"[ ·\-_|/丨•－★☆]{0,2}"
_ITEM = one_of(lex.GAMES | lex.PROMOTIONS)
_FIRST = one_of((lex.GAMES | lex.PROMOTIONS) - (lex.WEAK_PROMOTIONS - {"中国", "(中国)"}))
CHAIN = re.compile(rf"(?:{_FIRST})(?:{_SEPARATOR}(?:{_ITEM}|(?!(?:19|20)\d\d(?!\d))[a-z0-9]{{2,6}}(?=[{HAN}]))){{0,9}}")
_LEADS = ("中国", "(中国)")
"""Weak words that may begin a chain."""
TELLING = lex.GAMES | (lex.PROMOTIONS - lex.WEAK_PROMOTIONS)
"""Words that a chain begins with."""
_ITEMS = re.compile(_ITEM)
_LATIN_END = re.compile(r"(?<![a-z0-9.@/#])(?<![a-z0-9Ⅰ-Ⅻⅰ-ⅻ]-)[a-z0-9]{1,15}[ ]?$")
_LONGEST = 12
_NO_HAN = re.compile(f"[^{HAN}]")
_NUMBER_END = re.compile(rf"(?<=[{HAN}])\d{{1,4}}$")
_ALIAS_END = re.compile(rf"[(（](?:[a-z0-9.]{{2,14}}|[{HAN}]{{2,4}})[)）]$")
_NAMES = brands.BRANDS | brands.LATIN_BRANDS
_YEAR = re.compile(r"(?:19|20)\d\d")
ITEM_NUMBER = re.compile(r" *(?:附件\d{0,2}[:：])?\d{1,2}\.(?=[a-z])")
"""What numbers an item at the beginning of a line, without space behind it."""
_AGES = re.compile(r"\d{3,}[a-z]\d+|u\d{1,2}|ch\d{1,2}|\d{1,2}v\d{1,2}")
"""Teams of the young (U15), radio channels, and games of so many against so many."""
_TEAM = re.compile(r"u\d")
_HEAD_CUT = re.compile(r".*(?:省|市|区|县|州|旗|镇|街道|局|厅|政府|办公室|委员会|法院|检察院)(?=.{2,5}$)")
def is_allowed(latin: str) -> bool:
    """Return whether official texts use the token ``latin``; a year is one."""
    return latin in ordinary.ALLOWED or _YEAR.fullmatch(latin) is not None or _AGES.fullmatch(latin) is not None


@dataclass(frozen=True, slots=True)
class _Endings:
    """Words that a name may end on."""

    words: frozenset[str]
    lasts: frozenset[str]
    """The last characters of these: few names have one of them at their end."""
    longest: int

    @classmethod
    def of(cls, words: frozenset[str], longest: int = 8) -> _Endings:
        """Return the endings ``words``, without those that are longer than ``longest``."""
        return cls(words, frozenset(word[-1] for word in words), longest)

    def find(self, text: str) -> str:
        """Return the longest of the words that ``text`` ends on, or an empty string."""
        if text[-1:] in self.lasts:
            for length in range(min(self.longest, len(text)), 0, -1):
                if text[-length:] in self.words:
                    return text[-length:]
        return ""


_KNOWN, _AMBIGUOUS = _Endings.of(_NAMES, 12), _Endings.of(brands.AMBIGUOUS)
_ORDINARY = _Endings.of(ordinary.ORDINARY_ENDINGS)
_DIVISIONS = cache(lambda: _Endings.of(place_names()))


@lru_cache(maxsize=4096)
def _is_lawful(core: str) -> bool:
    if "关于" in core or _ORDINARY.find(core) or _DIVISIONS().find(core):
        return True
    return any(map(core[-8:].__contains__, ordinary.LAWFUL_NAMES))


@lru_cache(maxsize=4096)
def _is_plain(core: str) -> bool:
    """Return whether nothing but common words is in the name: 网上|平台."""
    return len(core) > 1 and all(len(part) > 1 for part in split_words(core))


def _rate_known(core: str, games: int, promotions: int) -> int:
    if _KNOWN.find(core):
        return 2
    if _AMBIGUOUS.find(core):
        return 2 if (games and promotions) or games > 1 or promotions > 1 else 1
    return 0


_MEASURES = tuple(
    "年月日周号时点分秒个名人元万亿千百户家座项次届期岁级条件辆台套册米公里平方吨度余多至到以路楼栋线院中小幼团师连部所站队省市县区乡镇村户批类种款例章节页张份本强佳大优好星在层间处根块片株匹袋箱桶瓶棵艘架枚封幅颗支盒串寸英厘毫克升"
)


_MIXED_END = re.compile(rf"(?<![a-z0-9.])(?:[a-z][a-z0-9]{{0,5}}|\d(?![{''.join(_MEASURES)}球]))[{HAN}]$")
"""A name of Latin letters or a figure and a character: 9鹭|体育."""


_RARE = 1.25
"""What a character weighs at least that is a name alone: 翎|体育|下载地址."""
_KEYS = frozenset("锁盾卡")
"""What opens an account, behind letters: CA锁|登录."""
_LINKS = frozenset("的和与及等或了之")
"""What no name begins with, right behind letters: LSTM|的客流预测."""


def _is_name_before(latin: str, head: str) -> bool:
    """Return whether Latin letters or figures belong to the Chinese name behind them: no amount, no abbreviation."""
    if latin.isdigit():
        return len(latin) >= 2 and not _YEAR.fullmatch(latin) and not head.startswith(_MEASURES)
    return not is_allowed(latin)


def _han_before(left: str) -> str:
    """Return the Chinese characters that ``left`` ends on, no more of them than a name has."""
    return _NO_HAN.split(left[-_LONGEST:])[-1]


def _find_short(left: str, base: int, games: int, promotions: int) -> tuple[int, int, bool] | None:
    """Return what ``_find_core`` does of a name with one Chinese character: that of a brand, or one with letters."""
    if games and promotions and weigh(left[-1]) >= _RARE and not left[-2:-1].isalnum():
        return base + len(left) - 1, 0, False
    mixed = _MIXED_END.search(left)
    if mixed and not _is_lawful(mixed[0]) and mixed[0][-1] not in _KEYS and (games or promotions > 1):
        return base + mixed.start(), 1, True
    return None


def _find_core(text: str, at: int, games: int, promotions: int) -> tuple[int, int, bool] | None:
    """Return (start, lexicon, latin) of the name that the chain beginning at ``at`` belongs to."""
    left = text[max(0, at - 24) : at]
    left = left[left.rfind("\n") + 1 :]
    base = at - len(left)
    if numbered := ITEM_NUMBER.match(left):
        left = " " * numbered.end() + left[numbered.end() :]
    left = left.rstrip("·-_ •")
    if left.endswith((")", "）")) and (alias := _ALIAS_END.search(left)):
        left = left[: alias.start()].rstrip("·-_ •")
    counted = _NUMBER_END.search(left) if not games and left[-1:].isdecimal() else None
    if counted and not _YEAR.fullmatch(counted[0]):
        left = left[: counted.start()]
    if not left or not (left[-1].isalnum() or left[-1].isspace()):
        return None
    if known := _KNOWN.find(left) or _AMBIGUOUS.find(left):
        start = len(left) - len(known)
        if latin := _LATIN_END.search(left[:start]):
            start = latin.start() if not is_allowed(latin[0].strip()) else start
        return base + start, _rate_known(known, games, promotions), left[start].isascii()
    latin = _LATIN_END.search(left) if left.rstrip()[-1:].isascii() else None
    if latin:
        name = latin[0].strip()
        if name.isdigit() and (games == 0 or len(name) < 2 or _YEAR.fullmatch(name)):
            return None
        if name.isdigit() and left[: latin.start()].endswith(":"):
            return None  # the minutes of a time
        if not name.isdigit() and is_allowed(name) and not ((len(name) == 1 or _TEAM.fullmatch(name)) and games):
            return None
        before = _han_before(left[: latin.start()])
        if before and not name.isdigit() and len(before) <= 3 and not _is_lawful(before):
            return base + latin.start() - len(before), 2 if games and promotions else 1, True
        strong = (games > 0 and promotions > 0) or (games > 0 and brands.LATIN_SHAPE.search(name) is not None)
        return base + latin.start(), 2 if strong else int(bool(games) or bool(brands.LATIN_SHAPE.search(name))), True
    han = _han_before(left)
    if not han:
        return None
    if len(han) < 2:
        return _find_short(left, base, games, promotions)
    head = _HEAD_CUT.sub("", han)
    if _is_lawful(head) or (not games and (_is_plain(head) or is_ordinary(head))):
        return None
    latin = _LATIN_END.search(left[: len(left) - len(head)]) if len(head) <= 5 else None
    if latin and head[0] not in _LINKS and _is_name_before(latin[0].strip(), head):
        return base + latin.start(), 1 + int(games > 0 and promotions > 0), True
    length = len(head) if len(head) <= 5 else 2
    return base + len(left) - length, 0, False


def find_chained(reading: Reading, words: list[str]) -> Iterator[Candidate]:
    """Yield the candidates before a chain with a telling word in it; 中国 and the like alone belong to no name."""
    text, end = reading.text, 0
    telling = [word for word in words if word in TELLING]
    places_of = {at: word for word in telling for at in reading.places_apart(word)}
    told = sorted(at for at, word in places_of.items() if not is_seam(text, at, at + len(word)))
    for start in sorted({*told, *_find_leads(text, told)}):
        if start < end:
            continue
        line_end = text.find("\n", start)
        chain = CHAIN.match(text, start, line_end if line_end >= 0 else len(text))
        if chain and (candidate := _read_chain(text, chain)):
            end = chain.end()
            yield candidate


def _find_leads(text: str, told: list[int]) -> Iterator[int]:
    """Yield where a weak word that leads stands before a telling word in its line; ``told`` are the places of these."""
    done = 0
    for at in told:
        done = max(done, text.rfind("\n", 0, at) + 1)
        for word in _LEADS:
            yield from places(word, text, done, at + len(word))
        done = at


_TEAMS = words("电竞 电子竞技 体育 足球 篮球")
"""What a club plays that is none of the trade: EDG电子竞技俱乐部."""
_TEAM_GOES_ON = re.compile("俱乐部|战队|表演赛|民宿|公寓|主题酒店|主题民宿")
_VERBS = words("登录 登陆 注册 下载 安装 充值 开户 导航")
_OFFICIAL = words(
    "全站 官网 官方网站 中文官网 中文官方网站 登录入口 官网入口 注册 手机版 网址 最新网址 官网登录 官网下载 app下载"
)
_LIMITED = "有限"
_FIRM = re.compile("有限(?:责任)?公司")
_AFTER_VERB = words("入口 网址 注册 登录 登陆 安装 地址 下载")
_SUBJECT = re.compile("学|综合|人文|教[学育]|概论|理论|专业|[（(](?:专硕|专业学位|学硕)")
"""How a field of study goes on behind its number and 体育."""
_LISTED_AS, _LONGEST_LABEL = re.compile(r"(?:证券|股票)简称[:：][ ]*\Z"), 8
"""The label before the name that an exchange has for a firm."""


_LONGEST_PLACE, _PAIR, _SURE = 3, 2, 2


def _goes_on_otherwise(text: str, end: int, items: list[str], core: str, rating: int) -> bool:
    """Return whether what stands behind the suffixes ``items`` of ``core``, which end at ``end``, makes them others."""
    last = items[-1]
    if last in lex.GAMES and rating < _SURE and FIELD.match(text, end):
        return True
    if items == ["备用"] or (last in _VERBS and COLUMN.match(text, end)):
        return True  # a spare pump, not another address; a column of files
    if last == "活动":
        return items[0] in lex.GAMES and len(items) == _PAIR
    if last == "娱乐场":
        return text.startswith("所", end)
    if last == "体育" and core.isdigit() and _SUBJECT.match(text, end):
        return True
    if last in _TEAMS:
        return _TEAM_GOES_ON.match(text, end) is not None
    return last == "国际" and BUSINESS.match(text, end) is not None


def _read_chain(text: str, chain: re.Match[str]) -> Candidate | None:
    """Return the candidate whose suffix is ``chain``, if a name stands before it that is not ordinary."""
    items = _ITEMS.findall(chain[0])
    promotions = sum(item in lex.PROMOTIONS and item not in lex.WEAK_PROMOTIONS for item in items)
    weak = sum(item in lex.GAMES for item in items)
    games = weak if weak > 1 or promotions else sum(item in lex.STRONG_GAMES for item in items)
    if not weak and not promotions:
        return None
    found = _find_core(text, chain.start(), games, promotions)
    firm = _FIRM.match(text, chain.end() - len(_LIMITED) * (items[-1] == _LIMITED))
    is_site = firm is not None and any(item in _OFFICIAL for item in items)  # no firm is called so
    if found is None or (is_firm_called(text, chain.end(), chain[0]) and not is_site):
        return None
    start, rating, latin = found
    core = text[start : chain.start()]
    if _goes_on_otherwise(text, chain.end(), items, core, rating):
        return None
    if not rating and not latin and len(core) <= _LONGEST_PLACE and is_place_of(core, text):
        return None
    is_firm = not rating and not promotions and is_called_so(core, text)
    if not is_site and (is_firm or _LISTED_AS.search(text, max(0, start - _LONGEST_LABEL), start)):
        return None
    if not rating and not games and items[0] in _VERBS and (len(items) < 2 or items[1] not in _AFTER_VERB):
        return None
    if not games and not promotions and rating:
        games = 1
    if not (games or promotions or latin):
        return None
    end = firm.end() if firm and is_site else chain.end()
    return Candidate(start, end, core, rating, games, promotions, latin, True, items[0] in _OFFICIAL)  # noqa: FBT003  two facts about the chain
