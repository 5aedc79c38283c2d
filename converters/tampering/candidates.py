"""Strings of brand shape in a text, each with what its shape says; nothing is judged here."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from converters.divisions import place_names
from converters.tampering import lexicon as lex
from converters.tampering import ordinary
from converters.tampering.candidate import Candidate, join
from converters.tampering.reading import Reading

_SEPARATOR = r"[ ·\-_|/丨•－★☆]{0,2}"
_ITEM = lex.one_of(lex.GAMES | lex.PROMOTIONS)
_FIRST = lex.one_of((lex.GAMES | lex.PROMOTIONS) - (lex.WEAK_PROMOTIONS - {"中国", "(中国)"}))
_CHAIN = re.compile(rf"(?:{_FIRST})(?:{_SEPARATOR}(?:{_ITEM}|[a-z0-9]{{2,6}}(?=[{lex.HAN}]))){{0,9}}")
_LEADS = ("中国", "(中国)")
"""Weak words that may begin a chain."""
_TELLING = lex.GAMES | (lex.PROMOTIONS - lex.WEAK_PROMOTIONS)
_ITEMS = re.compile(_ITEM)
_LATIN_END = re.compile(r"(?<![a-z0-9.@/#])(?<![a-z0-9]-)[a-z0-9]{1,15}[ ]?$")
_HAN_END = re.compile(rf"[{lex.HAN}]{{1,12}}$")
_NUMBER_END = re.compile(rf"(?<=[{lex.HAN}])\d{{1,4}}$")
_ALIAS_END = re.compile(rf"[(（](?:[a-z0-9.]{{2,14}}|[{lex.HAN}]{{2,4}})[)）]$")
_NAMES = lex.BRANDS | lex.LATIN_BRANDS
_MIXED_END = re.compile(rf"(?<![a-z0-9])[a-z][a-z0-9]{{0,5}}[{lex.HAN}]$")
_DOMAIN_END = re.compile(r"\.(?:com|vip|cc|bet|win|casino|club|top|xyz)")
_DOMAIN = re.compile(
    r"""
    (?<![@.\w/-])(?:
        [a-z0-9-]{2,20}\.(?:vip|cc|bet|win|casino|club|top|xyz)
      | [a-z]{0,4}\d{3,6}[a-z]{0,3}\.com
    )(?![a-z0-9.])
    """,
    re.VERBOSE,
)
_BARE_END = re.compile(r"\s*(?:$|[>＞»]|关于|20\d\d年)", re.MULTILINE)
_MAIL = ("163.com", "126.com", "139.com", "189.com")
_YEAR = re.compile(r"(?:19|20)\d\d")
_HEAD_CUT = re.compile(r".*(?:省|市|区|县|州|旗|镇|街道)(?=.{2,5}$)")
_KNOWN = lex.BRANDS | lex.GAMBLING | lex.INDECENT | lex.OTHER_TRADES | lex.LATIN_BRANDS
_DISTINCTIVE = lex.DISTINCTIVE - {"今年会"}
WORDS = _TELLING | _KNOWN | _DISTINCTIVE | lex.AMBIGUOUS
"""The words that candidates are known by."""
_LATIN = re.compile(r"[a-z0-9][a-z0-9]{2,}")
_LONGEST_LATIN = 14
_COMPANY = re.compile(
    rf"(?![{lex.HAN}]{{0,10}}公司(?:官|首页|-|网))"
    rf"[{lex.HAN}]{{0,10}}?(?:有限|股份|公司|酒店|宾馆|商行|经营部|工作室|厂|大厦|广场|村|小区|路\d|旗舰店|专卖店)"
)
_TRADE = re.compile(
    r"中心|公园|馆|场|室|厅|学院|大学|学校|用品|产业|文化|发展|科技|[总分]?局|部|课|教师|老师|运动|赛|联|活动|设施|频道|新闻|教育"
    r"|[协总联]会|健身|旅游|竞|考试|中考|高考|特长|类|事业|工作|器材|培训|消费|经济|强国|界|人口|项目|明星|传媒|行业|企业"
)
"""What follows the word 体育 … where it names a field: 江南体育中心."""


def _is_allowed(latin: str) -> bool:
    return latin in ordinary.ALLOWED or _YEAR.fullmatch(latin) is not None


def _ending(text: str, words: frozenset[str], longest: int = 8) -> str:
    """Return the longest of ``words`` that ``text`` ends on, or an empty string."""
    for length in range(min(longest, len(text)), 0, -1):
        if text[-length:] in words:
            return text[-length:]
    return ""


@lru_cache(maxsize=4096)
def _is_lawful(core: str) -> bool:
    if _ending(core, ordinary.ORDINARY_ENDINGS) or _ending(core, place_names()):
        return True
    return any(map(core[-8:].__contains__, ordinary.LAWFUL_NAMES))


def _rate_known(core: str, games: int, promotions: int) -> int:
    if _ending(core, _NAMES, 12):
        return 2
    if _ending(core, lex.AMBIGUOUS):
        return 2 if (games and promotions) or games > 1 or promotions > 1 else 1
    return 0


_MEASURES = tuple(
    "年月日号时点分秒个名人元万亿千百户家座项次届期岁级条件辆台套册米公里平方吨度余多至到以路楼栋线院中小幼团师连部所站队省市县区乡镇村户批类种款例章节页张份本强佳大优好星"
)


def _is_name_before(latin: str, head: str) -> bool:
    """Return whether Latin letters or figures belong to the Chinese name behind them: no amount, no abbreviation."""
    if latin.isdigit():
        return len(latin) >= 2 and not _YEAR.fullmatch(latin) and not head.startswith(_MEASURES)
    return not _is_allowed(latin)


def _find_core(text: str, at: int, games: int, promotions: int) -> tuple[int, int, bool] | None:
    """Return (start, lexicon, latin) of the name that the chain beginning at ``at`` belongs to."""
    left = text[max(0, at - 24) : at]
    left = left[left.rfind("\n") + 1 :]
    base = at - len(left)
    left = left.rstrip("·-_ •")
    if left.endswith((")", "）")) and (alias := _ALIAS_END.search(left)):
        left = left[: alias.start()].rstrip("·-_ •")
    numbered = _NUMBER_END.search(left) if not games and left[-1:].isdecimal() else None
    if numbered and not _YEAR.fullmatch(numbered[0]):
        left = left[: numbered.start()]
    if not left or not (left[-1].isalnum() or left[-1].isspace()):
        return None
    if known := _ending(left, _NAMES, 12) or _ending(left, lex.AMBIGUOUS):
        start = len(left) - len(known)
        if latin := _LATIN_END.search(left[:start]):
            start = latin.start() if not _is_allowed(latin[0].strip()) else start
        return base + start, _rate_known(known, games, promotions), left[start].isascii()
    latin = _LATIN_END.search(left) if left.rstrip()[-1:].isascii() else None
    if latin:
        name = latin[0].strip()
        if name.isdigit() and (games == 0 or len(name) < 2 or _YEAR.fullmatch(name)):
            return None
        if not name.isdigit() and _is_allowed(name) and not (len(name) == 1 and games):
            return None
        before = _HAN_END.search(left[: latin.start()])
        if before and not name.isdigit() and len(before[0]) <= 3 and not _is_lawful(before[0]):
            return base + before.start(), 2 if games and promotions else 1, True
        strong = (games > 0 and promotions > 0) or (games > 0 and lex.LATIN_SHAPE.search(name) is not None)
        return base + latin.start(), 2 if strong else int(bool(games) or bool(lex.LATIN_SHAPE.search(name))), True
    han = _HAN_END.search(left[-12:])
    if not han:
        return None
    if len(han[0]) < 2:
        mixed = _MIXED_END.search(left)
        return (
            (base + mixed.start(), 1, True)
            if mixed and not _is_lawful(mixed[0]) and (games or promotions > 1)
            else None
        )
    head = _HEAD_CUT.sub("", han[0])
    if _is_lawful(head):
        return None
    latin = _LATIN_END.search(left[: len(left) - len(head)]) if len(head) <= 5 else None
    if latin and _is_name_before(latin[0].strip(), head):
        return base + latin.start(), 1 + int(games > 0 and promotions > 0), True
    length = len(head) if len(head) <= 5 else 2
    return base + len(left) - length, 0, False


def _chained(text: str, words: list[str]) -> Iterator[Candidate]:
    """Candidates before a chain with a telling word in it; one of 中国 and the like alone belongs to no name."""
    telling = [word for word in words if word in _TELLING]
    if not telling:
        return
    end = 0
    told = sorted({at for word in telling for at in lex.places(word, text)})
    leads = {at for word in _LEADS for at in lex.places(word, text) if _is_told(text, at, told)}
    for start in sorted(leads.union(told)):
        if start < end:
            continue
        line_end = text.find("\n", start)
        chain = _CHAIN.match(text, start, line_end if line_end >= 0 else len(text))
        if chain:
            end = chain.end()
            if candidate := _read_chain(text, chain):
                yield candidate


def _is_told(text: str, at: int, told: list[int]) -> bool:
    """Return whether a telling word follows in the line; ``told`` are the places of all."""
    number = bisect_left(told, at)
    return number < len(told) and text.find("\n", at, told[number]) < 0


_VERBS = lex.words("登录 登陆 注册 下载 安装 充值 开户 导航")
_OFFICIAL = lex.words(
    "官网 官方网站 中文官网 中文官方网站 登录入口 官网入口 注册 手机版 网址 最新网址 官网登录 官网下载 app下载"
)
_AFTER_VERB = lex.words("入口 网址 注册 登录 登陆 安装 地址 下载")


def _read_chain(text: str, chain: re.Match[str]) -> Candidate | None:
    """Return the candidate whose suffix is ``chain``, if a name stands before it that is not ordinary."""
    items = _ITEMS.findall(chain[0])
    promotions = sum(item in lex.PROMOTIONS and item not in lex.WEAK_PROMOTIONS for item in items)
    weak = sum(item in lex.GAMES for item in items)
    games = weak if weak > 1 or promotions else sum(item in lex.STRONG_GAMES for item in items)
    if not weak and not promotions:
        return None
    found = _find_core(text, chain.start(), games, promotions)
    if found is None or _COMPANY.match(text, chain.end()):
        return None
    if items[-1] in lex.GAMES and found[1] < 2 and _TRADE.match(text, chain.end()):
        return None
    start, rating, latin = found
    if not rating and not games and items[0] in _VERBS and (len(items) < 2 or items[1] not in _AFTER_VERB):
        return None
    if not games and not promotions and rating:
        games = 1
    if not (games or promotions or latin):
        return None
    core = text[start : chain.start()]
    return Candidate(start, chain.end(), core, rating, games, promotions, latin, True, items[0] in _OFFICIAL)  # noqa: FBT003  two facts about the chain


def _known(text: str, words: list[str]) -> Iterator[Candidate]:
    for word in words:
        for at in lex.places(word, text) if word in _KNOWN else ():
            if candidate := _read_known(text, word, at, at + len(word)):
                yield candidate


_DOCUMENT_WORD = re.compile(
    rf"\s*(?:$|[>＞»|_\-，,。、）)】]|关于|20\d\d年|[{lex.HAN}]{{1,8}}?(?:局|委员会|人民政府|办公室|街道|大学|学院))",
    re.MULTILINE,
)


def _distinctive(text: str, words: list[str]) -> Iterator[Candidate]:
    """Short names of the trade: only where a word can begin, and a suffix or the end of a word follows."""
    for word in words:
        for at in lex.places(word, text) if word in _DISTINCTIVE else ():
            end, before = at + len(word), text[at - 1 : at] if at else ""
            if not ("\u3400" <= before <= "\u9fff") or before in "市省区县":
                if chain := _CHAIN.match(text, end):
                    yield Candidate(at, chain.end(), word, 2, games=1, promotions=1, chained=True)
                elif _DOCUMENT_WORD.match(text, end):
                    yield Candidate(at, end, word, 1, chained=True)


_ASSOCIATION = re.compile(r"运动|协会|学会|比赛|锦标赛")


def _read_known(text: str, word: str, start: int, end: int) -> Candidate | None:
    if _ASSOCIATION.match(text, end) or (word == "博彩" and text[end : end + 1] in ("印", "虹", "云")):
        return None
    if word in lex.BRANDS:
        return None if _COMPANY.match(text, end) else Candidate(start, end, word, 2)
    if word in lex.LATIN_BRANDS:
        rating = 2 if len(word) > 3 else 1
        return None if _touches_latin(text, start, end) else Candidate(start, end, word, rating, latin=True)
    if word in lex.OTHER_TRADES:
        return Candidate(start, end, word, 1)
    return Candidate(start, end, word, 1 if word in lex.WEAK_GAMBLING else 2, games=1)


_LATIN_WORD = re.compile(r" (?!app|sports?|vip|casino|bet|live|game|slots?|poker|online|com|win)[a-z]{4,}")
"""A name in Latin letters that goes on as no brand of the trade does: a company's."""


def _touches_latin(text: str, start: int, end: int) -> bool:
    """Return whether the Latin part of a stretch goes on beyond it."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if text[end - 1].isascii() and _LATIN_WORD.match(text, end):
        return True
    return (text[start].isascii() and _goes_on(before)) or (text[end - 1].isascii() and _goes_on(after))


def _goes_on(sign: str) -> bool:
    return bool(sign) and sign.isascii() and (sign.isalnum() or sign in ".@/_-")


_CODE_NAME = re.compile(r"[a-z]{2,6}\d{2,4}")


def _is_line(text: str, match: re.Match[str]) -> bool:
    return (
        text[: match.start()].rpartition("\n")[2].strip() == "" and text[match.end() :].partition("\n")[0].strip() == ""
    )


def _bare(text: str, words: list[str]) -> Iterator[Candidate]:
    """Names that are ordinary words too, where they are all of a line, of a value, or of the head of a title."""
    for word in words:
        for at in lex.places(word, text) if word in lex.AMBIGUOUS else ():
            if _BARE_END.match(text, at + len(word)) and _begins_value(text, at):
                yield Candidate(at, at + len(word), word, 1, chained=True, latin=False)


def _begins_value(text: str, at: int) -> bool:
    """Return whether a line begins at ``at``, or a value or an element of a path, with or without space before it."""
    if at == 0 or text[at - 1] == "\n":
        return True
    while at and text[at - 1].isspace():
        at -= 1
    return at > 0 and text[at - 1] in ":：>＞»"


def _domains(text: str) -> Iterator[Candidate]:
    for match in _DOMAIN.finditer(text) if _DOMAIN_END.search(text) else ():
        if match[0] not in _MAIL:
            yield Candidate(match.start(), match.end(), match[0], 1, promotions=2, latin=True)


def _latin(text: str) -> Iterator[Candidate]:
    """Latin names: of the trade's make, or with nothing around them, which count only where none can stand."""
    for match in _LATIN.finditer(text):
        name = match[0]
        if name.isdigit() or len(name) > _LONGEST_LATIN or _is_allowed(name):
            continue
        before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
        is_coined = lex.LATIN_SHAPE.fullmatch(name) and name not in lex.LATIN_WORDS_WITH_BET
        if is_coined or (_CODE_NAME.fullmatch(name) and _is_line(text, match)):
            yield Candidate(match.start(), match.end(), name, 1, latin=True)
        elif (not before or before not in ".@/:%-") and "\u3400" <= after <= "\u9fff":
            yield Candidate(match.start(), match.end(), name, 0, latin=True)


def find_candidates(reading: Reading) -> tuple[Candidate, ...]:
    """Return the candidates of a folded text in order, those that touch or overlap joined to one."""
    text, words = reading.text, sorted(reading.pieces & WORDS)
    found = [
        *_chained(text, words),
        *_known(text, words),
        *_latin(text),
        *_bare(text, words),
        *_distinctive(text, words),
        *_domains(text),
    ]
    return join(found)
