"""Known names and phrases of the trade, and Latin names and addresses of its make."""

from __future__ import annotations

import re
from collections.abc import Iterator

from converters.tampering.candidates.bare import find_bare
from converters.tampering.candidates.candidate import Candidate
from converters.tampering.candidates.chains import CHAIN, ITEM_NUMBER, is_allowed
from converters.tampering.candidates.firms import BUSINESS, COMPANY, FIELD, is_called_so, is_firm_called
from converters.tampering.candidates.numbered import NUMBERED, find_numbered
from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, latin_spans
from converters.tampering.words import brands, ordinary
from converters.tampering.words import lexicon as lex
from converters.tampering.words.ordinary_senses import GOES_ON_AS
from converters.words import is_seam

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
_MAIL = ("163.com", "126.com", "139.com", "189.com")
_KNOWN = brands.BRANDS | lex.GAMBLING | lex.INDECENT | lex.OTHER_TRADES | brands.LATIN_BRANDS
_DISTINCTIVE = brands.DISTINCTIVE - {"今年会"}
_LATIN = re.compile(r"(?<![a-z0-9])(?<![a-z0-9]_)[a-z0-9]{3,}")
"""A run of letters and figures that is no later part of the name of an account: yunxi_ab888."""
_LONGEST_LATIN = 14


def _known(reading: Reading, words: list[str]) -> Iterator[Candidate]:
    for word in words:
        for at in reading.places_apart(word) if word in _KNOWN else ():
            if is_seam(reading.text, at, at + len(word)) and not _goes_on_as_site(word, reading.text, at + len(word)):
                continue
            if candidate := _read_known(reading.text, word, at, at + len(word)):
                yield candidate


_SITE_BEHIND = re.compile("官网|官方|网址|登[录陆]|注册|app|平台|入口|下载|手机版|网页版|集团|娱乐")


def _goes_on_as_site(word: str, text: str, end: int) -> bool:
    """Return whether a house's site goes on behind its name, however its last sign makes a word with that: 京|官网."""
    return word in brands.BRANDS and _SITE_BEHIND.match(text, end) is not None


_LAWFUL_GAMES = frozenset(("体彩", "竞彩", "看球", "综合app", "新体育"))
"""What a shop or a firm may have behind its name."""
_TO_CHAIN = re.compile(rf"[·•]?(?:[(（]?[a-z0-9.]{{2,8}}[)）]?|最新|手机|综合(?=体育))?[·•]?(?:{CHAIN.pattern})")
"""A chain, with another name of the brand or a weak word before it: 鹭泽湾lzw|最新登录."""
_CODE_BEFORE = re.compile(r"(?:bet|bv|win|vip|sport|club)[a-z0-9]*\Z")
"""Letters of a site right before a name: betvictor|伟德."""
_DOCUMENT_WORD = re.compile(
    rf"\s*(?:$|[>＞»|_\-，,。、）)】]|关于|20\d\d年|[{HAN}]{{1,8}}?(?:局|委员会|政府|党委|办公室|街道|大学|学院"
    r"|党支部|党总支|师生|校友|院长|校长))",
    re.MULTILINE,
)


def _distinctive(reading: Reading, words: list[str]) -> Iterator[Candidate]:
    """Short names of the trade: only where a word can begin, and a suffix or the end of a word follows."""
    text = reading.text
    for word in words:
        for at in reading.places_apart(word) if word in _DISTINCTIVE else ():
            end, before = at + len(word), text[at - 1 : at] if at else ""
            if word in brands.FIRMS and is_called_so(word, text):
                continue
            if not ("\u3400" <= before <= "\u9fff") or before in "市省区县":
                chain = _TO_CHAIN.match(text, end)
                if chain and chain[0].endswith(("体育", "体彩", "竞彩")) and FIELD.match(text, chain.end()):
                    continue
                if chain and word in brands.FIRMS and chain[0] in _LAWFUL_GAMES:
                    continue
                if chain and chain[0].endswith("国际") and BUSINESS.match(text, chain.end()):
                    continue
                if chain and not _is_firm(text, chain):
                    yield Candidate(at, chain.end(), word, 2, games=1, promotions=1, chained=True)
                elif _SLOGAN.match(text, end) or _follows_code(text, at, end):
                    yield Candidate(at, end, word, 2, promotions=1, chained=True)
                elif _DOCUMENT_WORD.match(text, end) or (at == 0 and len(word) > _SHORT and word not in brands.FIRMS):
                    yield Candidate(at, end, word, 1, chained=True)


def _follows_code(text: str, start: int, end: int) -> bool:
    """Return whether letters of a site stand right before a name, and no firm's name goes on behind it."""
    is_coded = _CODE_BEFORE.search(text, max(0, start - _LONGEST_LATIN), start) is not None
    return is_coded and not COMPANY.match(text, end)


def _is_firm(text: str, chain: re.Match[str]) -> bool:
    """Return whether a firm, a house or a village of that name follows; no village is called 娱乐城."""
    firm = COMPANY.match(text, chain.end())
    if firm is None or not is_firm_called(text, chain.end(), chain[0]):
        return False
    return not (chain[0].endswith("娱乐城") and firm[0].endswith("村"))


_SHORT = 2
"""Characters of a name with which many a title begins by chance: 亚博|会."""
_SLOGAN = re.compile("[·:： -]?(?:金字招牌|诚信|信誉|老品牌|值得信|玩家首选|行业领|欢迎您|欢迎光临)")
"""How a house praises itself."""
_PART_BEFORE = re.compile(r"[a-z\d][a-z] \Z")
_ASSOCIATION = re.compile(rf"运动|比赛|锦标赛|[{HAN}]{{0,2}}(?:协会|学会)")


_GOES_ON_AS = {word: re.compile(pattern) for word, pattern in GOES_ON_AS.items()}


_LIMITED = re.compile(rf"[{HAN}]{{2,8}}有限(?:责任)?公司(?!官|app|网|登|首页|平台)")
"""How the name of a firm goes on that has such letters in it: Unibet|材料科技有限公司."""
_CAR = "丰田"
"""Whoever stands before 皇冠(Crown)."""
_SHOP = re.compile(
    rf"[{HAN}]{{1,6}}[店铺坊](?![{HAN}])|[{HAN}]{{0,4}}(?:商行|酒行|超市|茶?餐厅|摄影|影楼|茶馆|食府|饭庄)(?![{HAN}])"
)
"""How the name of a shop goes on, whatever it is called."""
_HOTEL = re.compile("(?:大|国际)?(?:酒店|度假村)")


def _read_known(text: str, word: str, start: int, end: int) -> Candidate | None:
    if _ASSOCIATION.match(text, end) or (word in _GOES_ON_AS and _GOES_ON_AS[word].match(text, end)):
        return None
    if word in brands.TWINS:  # no firm is called by both names, but the hotels of such a house may be
        is_other = _HOTEL.match(text, end) or _SHOP.match(text, end) or text.startswith(_CAR, max(0, start - len(_CAR)))
        return None if is_other else Candidate(start, end, word, 2)
    if word in brands.BRANDS:
        if _SHOP.match(text, end):
            return None
        if word in brands.UNMISTAKABLE:
            return Candidate(start, end, word, 2)
        is_place = word.endswith("体育") and FIELD.match(text, end) is not None
        is_firm = word.endswith("国际") and BUSINESS.match(text, end) is not None
        return None if is_place or is_firm or COMPANY.match(text, end) else Candidate(start, end, word, 2)
    if word in brands.LATIN_BRANDS:
        rating = 2 if len(word) > 3 else 1
        is_firm = _LIMITED.match(text, end) is not None or text.startswith("牌", end)
        return None if is_firm or _touches_latin(text, start, end) else Candidate(start, end, word, rating, latin=True)
    if (COMPANY.match(text, end) or _SHOP.match(text, end)) and word not in lex.INDECENT:
        return None
    if word in lex.OTHER_TRADES:
        return Candidate(start, end, word, 1)
    return Candidate(start, end, word, 1 if word in lex.WEAK_GAMBLING else 2, games=1)


_LATIN_WORD = re.compile(r" (?!app|sports?|vip|casino|bet|live|game|slots?|poker|online|com|win)[a-z]{4,}")
"""A name in Latin letters that goes on as no brand of the trade does: a company's."""
_WORD_BEFORE = re.compile(r"(?<![a-z])(?!app|vip|www|the|by|and|or|at|on|to|with)[a-z]{3,} \Z")
"""A word before such a name: a person's other names, or a company's."""


def _touches_latin(text: str, start: int, end: int) -> bool:
    """Return whether the Latin part of a stretch goes on beyond it."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if before == "." and (number := ITEM_NUMBER.match(text, text.rfind("\n", 0, start) + 1)) and number.end() == start:
        before = ""
    is_sure = text[start:end] in brands.ROMANISED
    if text[end - 1].isascii() and not is_sure and _LATIN_WORD.match(text, end):
        return True
    if text[start].isascii() and _WORD_BEFORE.search(text, max(0, start - _LONGEST_LATIN), start):
        return True
    return (text[start].isascii() and _goes_on(before)) or (text[end - 1].isascii() and _goes_on(after))


def _goes_on(sign: str) -> bool:
    return bool(sign) and sign.isascii() and (sign.isalnum() or sign in ".@/_-")


_CODE_NAME = re.compile(r"[a-z]{2,6}\d{2,4}")


_LABEL_OF_CODE = re.compile(r"(?:id|编[号码]|代码|型号|序号)[ ]*[:：]?\s*\Z")
_LONGEST_LABEL = 8


def _is_line(text: str, match: re.Match[str]) -> bool:
    """Return whether the match is all of a line, and no label stands above it that asks for a code."""
    before, after = text[: match.start()].rpartition("\n"), text[match.end() :].partition("\n")
    is_alone = not before[2].strip() and not after[0].strip()
    return is_alone and not _LABEL_OF_CODE.search(before[0][-_LONGEST_LABEL:])


NAMES = _KNOWN | _DISTINCTIVE | brands.AMBIGUOUS | NUMBERED
"""The names that such candidates are known by."""
def _domains(text: str) -> Iterator[Candidate]:
    spans = (span for span in latin_spans(text) if _DOMAIN_END.search(text, *span))
    for match in (match for span in spans for match in _DOMAIN.finditer(text, *span)):
        if match[0] not in _MAIL:
            yield Candidate(match.start(), match.end(), match[0], 1, promotions=2, latin=True)


def _latin(text: str) -> Iterator[Candidate]:
    """Latin names: of the trade's make, or with nothing around them, which count only where none can stand."""
    for match in (match for span in latin_spans(text) for match in _LATIN.finditer(text, *span)):
        name = match[0]
        if name.isdigit() or len(name) > _LONGEST_LATIN or is_allowed(name) or ordinary.CODE.fullmatch(name):
            continue
        before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
        is_coined = brands.LATIN_SHAPE.fullmatch(name) and name not in brands.LATIN_WORDS_WITH_BET
        if is_coined or (_CODE_NAME.fullmatch(name) and _is_line(text, match)):
            yield Candidate(match.start(), match.end(), name, 1, latin=True)
        elif _PART_BEFORE.search(text, max(0, match.start() - _LONGEST_LATIN), match.start()):
            continue  # a foreign name of several words: 3D Fab, Mitacs Globalink
        elif (not before or before not in ".@/:%-_") and "\u3400" <= after <= "\u9fff":
            yield Candidate(match.start(), match.end(), name, 0, latin=True)


_TOLD = frozenset(("体育", "中国)", "网站"))
"""What stands behind the number of a site, whatever it is called."""


def find_known(reading: Reading, words: list[str]) -> Iterator[Candidate]:
    """Yield the candidates of a folded text that are known, or are made as this trade makes names.

    ``words`` are those of ``NAMES`` that the text has.
    """
    yield from _known(reading, words)
    yield from _latin(reading.text)
    yield from find_bare(reading, words)
    yield from _distinctive(reading, words)
    if not NUMBERED.isdisjoint(words) or not _TOLD.isdisjoint(reading.pieces):
        yield from find_numbered(reading.text, words)
    yield from _domains(reading.text)
