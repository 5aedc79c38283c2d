"""What explains a name of brand shape: quotation marks, words around it that speak about it, the topic of the page."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from converters.divisions import subdistrict_names
from converters.raw_page import Zone
from converters.tampering.candidates.candidate import Candidate
from converters.tampering.cells import is_strange_cell
from converters.tampering.reading.text import HAN, one_of
from converters.tampering.slots import Slot
from converters.tampering.topic import Topic
from converters.tampering.words.academies import is_academy_abroad
from converters.tampering.words.denials import turns_against
from converters.tampering.words.lexicon import GAMBLING, INDECENT, OTHER_TRADES
from converters.tampering.words.ordinary import SPEAKING, TIE, VETO

_SITES = frozenset(name for name in INDECENT if name[0].isdigit()) - {"91视频"}
"""Indecent sites: no words of a language."""
TRADE = (GAMBLING | INDECENT | OTHER_TRADES) - _SITES
"""Words that say what is advertised, but name nobody: reported, never cut."""
_VETO, _SPEAKS = re.compile(one_of(VETO)), re.compile(one_of(SPEAKING))
_GIVES = re.compile("捐|赠|感谢|签约|参会|合作")
_ORGAN_BEFORE = re.compile("(?:医院|学校|大学|学院|中心|局|委|办)、$")
_ORGAN_BEHIND = re.compile("(?:集团|娱乐城?)?[、和][^、，。\n]{2,14}(?:医院|学校|大学|学院|中心|局|委|办)")
_STOCK = re.compile(r"[ ]?[(（]\d{4,6}(?:\.(?:hk|sh|sz))?[)）]")
"""Behind the name of a firm whose shares are traded."""
_PERSON = re.compile(
    r"[ ]?[,，(（、]?[ ]?[男女](?=[,，、)） ])"
    r"|[ ]?(?:教授|博士(?!研究|生|后|学|点|论|招)|院士|研究员|先生|女士|教练|医生|老师|选手|运动员|专家)"
)
"""Behind the name of a person."""
_SITE_NUMBER = re.compile(r"\d{4}")
"""What the name of a site may have, and a person's has not."""
_REGULATOR = "监察"
"""What the authority over lawful gaming in Macao is called behind its trade: 博彩监察协调局."""
_NAMED = re.compile('(?:名为|叫做?|称为|所谓|一款|冒充|假冒)[“"]?\\Z')
_HOUSE = re.compile("酒店|娱乐场|度假村|集团")
_LISTED = re.compile(r"(?:大?酒店|娱乐场|集团)?(?:[、，,。等的拟与和将在]|录得|旗下|投资|工作|任职|就业)")
"""The end of the name of a lawful house in Macao, and what stands behind it."""
_SENTENCE_END = re.compile(r"[。；;！!？?\n]")
_QUOTES = {"“": "”", "《": "》", "「": "」", "'": "'", '"': '"', "‘": "’", "『": "』"}


def _sentence(text: str, start: int, end: int) -> str:
    first = max((match.end() for match in _SENTENCE_END.finditer(text, max(0, start - 120), start)), default=0)
    first = max(first, start - 120, 0)
    last = _SENTENCE_END.search(text, end, end + 120)
    return text[first:start] + "\n" + text[end : min(last.start() if last else len(text), end + 120)]


_TRADING = frozenset({Topic.COMMERCE, Topic.VENUES})
def _is_named_abroad(text: str, candidate: Candidate) -> bool:
    """Return whether the name is a foreigner's, a foreign university's or a lawful house's in Macao."""
    start, end = candidate.start, candidate.end
    if _PERSON.match(text, end) and not _SITE_NUMBER.search(text, start, end):
        return True
    if candidate.latin and is_academy_abroad(text, start, end):
        return True
    is_house = _HOUSE.search(text, start, end + 4) is not None and _LISTED.match(text, end) is not None
    return is_house and "澳门" in text and not _is_among_organs(text, start, end)


def _is_among_organs(text: str, start: int, end: int) -> bool:
    """Return whether the items of a list on both sides of the name are hospitals, schools or offices."""
    if _GIVES.search(_sentence(text, start, end)):
        return False
    return _ORGAN_BEFORE.search(text, max(0, start - _LEAD), start) is not None and (
        _ORGAN_BEHIND.match(text, end, end + _CITATION) is not None
    )


@cache
def _towns() -> frozenset[str]:
    return frozenset(subdistrict_names())


def _is_town(text: str, candidate: Candidate) -> bool:
    """Return whether the name and the sign behind it are a town that exists: 开云镇."""
    name = text[candidate.start : candidate.end]
    return any(text.startswith(sign, candidate.end) and name + sign in _towns() for sign in ("镇", "乡", "街道"))


_KNOWN = 2
_ALONE_BEFORE, _ALONE_AFTER = re.compile(r"(?:^|[，,。;；\n])$"), re.compile(r"$|[，,。;；\n]|即?送\d")
_ANEW = re.compile(r"民警|警方|我[市县区局院]|本[市县局院]|各[市县区镇乡地]")
"""How another sentence begins, into which a name is glued."""


_ACTS = re.compile("要(?:严格|认真|切实|加强|抓好|做好|统筹)|负责|牵头|会同|当场|工作安排|领导致辞|各[镇乡街级部单]")
"""What an office does, in whose place a name stands."""


def _is_spliced(text: str, candidate: Candidate, topic: Topic) -> bool:
    """Return whether a name that asks for something is a clause of its own, or the sentence begins anew behind it."""
    is_site = candidate.official and (candidate.promotions > 1 or candidate.latin)
    asks = candidate.is_shaped or is_site
    if not (asks and candidate.promotions) or "、" in text[candidate.start : candidate.end]:
        return False
    if not _ALONE_BEFORE.match(text[max(0, candidate.start - 1) : candidate.start]):
        return False
    if topic is Topic.OTHER and _ACTS.match(text, candidate.end):
        return True
    return _ALONE_AFTER.match(text, candidate.end) is not None or _ANEW.match(text, candidate.end) is not None


_REFUSED = frozenset("不勿拒禁戒")
"""What stands before what nobody is to do: 不刷单、不裸聊."""
_CITATION, _SHORT_CITATION, _BEHIND = 40, 10, 24
_CITED_AS = re.compile("广告|链接|名义|字样|标题|网页|网站|平台|账号|群|短信|帖|等")
"""What a sentence calls that which it cites."""


def _is_cited(text: str, candidate: Candidate) -> bool:
    """Return whether the name stands in a longer quotation, of which the sentence says what it is: “…”等广告."""
    before = text[max(0, candidate.start - _CITATION) : candidate.start]
    opened = max(before.rfind(quote) for quote in _QUOTES)
    if opened < 0:
        return False
    closing = _QUOTES[before[opened]]
    if closing in before[opened + 1 :] or "\n" in before[opened:]:
        return False
    end = text.find(closing, candidate.end, candidate.end + _CITATION)
    if end < 0 or "\n" in text[candidate.end : end]:
        return False
    if not candidate.promotions and len(before) - opened + end - candidate.start <= _SHORT_CITATION:
        return True  # what is called so: a ship, a film, a dish
    behind = _SENTENCE_END.split(text[end + 1 : end + _BEHIND], maxsplit=1)[0]
    return _CITED_AS.search(behind) is not None or _SPEAKS.search(text, candidate.end, end + _CITATION) is not None


_PARTING = frozenset("、,")
_ESTATE = "(?:小区|花[园苑]|家[园苑]|公寓|大厦|广场|新村|[东西南北]路|路以?[东西南北中]|[一二三]期)"
_ESTATE_LIST = re.compile(rf"{_ESTATE}[^。\n]{{0,60}}、|、[^。\n]{{0,60}}{_ESTATE}")


def _is_estate(text: str, candidate: Candidate) -> bool:
    """Return whether the name is one of a list of housing estates and streets: 育才小学：万博国际、望湖苑、体育路."""
    if candidate.promotions or not text.endswith(("国际", "娱乐城"), candidate.start, candidate.end):
        return False
    if _PARTING.isdisjoint((text[candidate.start - 1 : candidate.start], text[candidate.end : candidate.end + 1])):
        return False
    start, end = text.rfind("\n", 0, candidate.start) + 1, text.find("\n", candidate.end)
    return _ESTATE_LIST.search(text[start : end if end >= 0 else len(text)]) is not None


_CLUBS = "俱乐部|训练营|培训中心|培训学校|[跆拳武击剑]\\w?[道馆]|[馆队]|战队|队伍|棋院|道馆|训练中心"
_CLUB_BEHIND = re.compile(rf"(?:[{HAN}]{{0,4}}?(?:{_CLUBS})|有限公司|战?队|小?组)(?=[、,，。;；\n(（等])")
_CLUB_LIST = re.compile(rf"(?:{_CLUBS})[^。\n]{{0,80}}、|、[^。\n]{{0,80}}(?:{_CLUBS})")


_SITED = re.compile("官|app|登|下载|注册|入口|平台|网|版")


def _is_club(text: str, candidate: Candidate) -> bool:
    """Return whether the name is a club's or a team's in a list of such: 望湖游泳馆、开云体育俱乐部、三人行队."""
    if _SITED.search(text, candidate.start, candidate.end) or not _CLUB_BEHIND.match(text, candidate.end):
        return False
    start, end = text.rfind("\n", 0, candidate.start) + 1, text.find("\n", candidate.end)
    rest = text[start : candidate.start] + "、" + text[candidate.end : end if end >= 0 else len(text)]
    return _CLUB_LIST.search(rest) is not None


_HOTLINE = re.compile(r"(?:拨打|致电)[\d-]{3,}(?:热线|电话)?(?:进行)?(?:投诉|举报|反映)+")
"""What readers are told to do; it says nothing of the name before it."""
_LABEL_BEFORE = re.compile(r"[^，。,;；:：]{0,8}(?:举报|投诉|监督)(?:电话|热线|方式)?[:：][ ]*\Z")
"""A label of whose value the name is all: 疫情举报：鹭泽客服."""
_EDITED = re.compile("(?:编辑|作者|来源|供稿|审核|校对|摄影|记者)[:：][ ]*$")
"""The label of whoever made the page: nobody whom it speaks about."""
_SENDS = re.compile(r"(?<![未勿可会])(?:登录|访问)(?:[^，。“\"]{0,6}(?P<site>官网|网站))?[“\"]$")
"""What sends a reader to a site that is named in quotation marks."""
_BETS = re.compile("投注|博彩|赌场")
_WAY_IN = re.compile("(?:娱乐城|赌场|棋牌|真人|百家乐).{0,4}(?:备用|最新|登录)网址")
"""What is quoted as the way to a house, where the page does not speak of such houses."""
_LEAD = 14


_PROGRAM, _AROUND = re.compile("软件|著作权|版号|游戏|获批|课程|栏目"), 24


def _is_program(text: str, candidate: Candidate) -> bool:
    """Return whether the words around say that the name in 《》 is a program's or a course's; no song is called so."""
    return _PROGRAM.search(text, max(0, candidate.start - _AROUND), candidate.end + _AROUND) is not None


_PINYIN_PLACE = re.compile(r"(?:[ ][a-z]{2,6})?[ ](?:cun|xiang|zhen)(?![a-z])(?![ ]?(?:官|登|入口|app|注册|下载|-))")
_SCIENCE = re.compile(r"[ ]?(?:突变|基因|蛋白|菌株|位点|细胞|受体|桉)")
_VEHICLE = re.compile(r"[ ]?(?:双擎|混动|轿车|suv)")
_FARM = re.compile(rf"[{HAN}]{{0,8}}?(?:专业合作|家庭农场|[养种]殖(?:场|大户)|果园)")
_CASE = re.compile("[^，。,]{0,24}一案")
_CHILDREN = re.compile("幼儿|儿童|孩子|小朋友")
_CLUB = re.compile("社(?![区会])|战队|协会|俱乐部|联盟|馆")
_GOLD = re.compile("首饰|珠宝|足金|k金")
_ASKED_OR_ANSWERED = re.compile("[qa] ")
_ROLL_NUMBER = re.compile(r"\d{7,}[\u3400-\u9fff]")
_LOUNGE, _TRAVEL = re.compile("贵宾厅|贵宾室|头等舱"), re.compile("航站楼|机场|航班|候机|值机|登机|候车")
_AERIAL = re.compile("(?:登高|作业|升降|钻井|观景|采油|勘探|云梯)平台")


@lru_cache(maxsize=16)  # asked for each of the names of a page
def _speaks_of(topic: re.Pattern[str], text: str) -> bool:
    return topic.search(text) is not None


def _is_another_thing(text: str, candidate: Candidate) -> bool:
    """Return whether what stands around the name says that it is a place, a gene, a car, a case, a club, gold."""
    start, end = candidate.start, candidate.end
    if _AERIAL.search(text, start, end) or text.startswith("会计师", end - 1):
        return True
    if _LOUNGE.search(text, start, end + 4) and not candidate.promotions and _speaks_of(_TRAVEL, text):
        return True
    if _ROLL_NUMBER.match(text, start, end) and text.count(text[start:end]) == 1:
        return True
    if candidate.lexicon < _KNOWN and _ASKED_OR_ANSWERED.match(text, start, end):
        return True
    if text.endswith("电竞", start, end) and _CLUB.match(text, end):
        return True
    if candidate.promotions or candidate.official:
        return "18k" in text[start:end] and _speaks_of(_GOLD, text)
    if candidate.latin and any(sign.match(text, end) for sign in (_PINYIN_PLACE, _SCIENCE, _CASE)):
        return True
    if _VEHICLE.match(text, end) or _FARM.match(text, end):
        return True
    if candidate.core == "爱游戏" and not candidate.games:
        return _speaks_of(_CHILDREN, text)
    return "彩金" in text[start:end] and _speaks_of(_GOLD, text)


def _is_spoken_of_in_quotes(text: str, quote: str, candidate: Candidate, topic: Topic) -> bool:
    """Return whether a name that is all of a quotation, which ``quote`` opens, is only spoken about."""
    is_titled = text.startswith("关于", candidate.end + 1)  # 《…手机版》关于: a title has nothing quoted there
    sent = _SENDS.search(text, max(0, candidate.start - _LEAD), candidate.start)
    is_bet = sent is not None and _BETS.search(text, candidate.start, candidate.end) is not None
    is_sent = is_bet or (candidate.lexicon >= _KNOWN and sent is not None and sent["site"] is not None)
    is_work = quote == "《" and candidate.is_shaped and topic is not Topic.CRIME and not _is_program(text, candidate)
    is_way = topic is Topic.OTHER and _WAY_IN.search(text, candidate.start, candidate.end) is not None
    return not (is_titled or is_sent or is_way or is_work)


def is_vetoed(text: str, zone: Zone, slot: Slot, candidate: Candidate, topic: Topic) -> bool:
    """Return whether the words around, or the topic of the page, explain why such a name stands here.

    ``text`` is the folded text of ``zone``.
    """
    before, after = text[max(0, candidate.start - 1) : candidate.start], text[candidate.end : candidate.end + 1]
    if before and _QUOTES.get(before) == after:
        return _is_spoken_of_in_quotes(text, before, candidate, topic)
    if _is_cited(text, candidate):
        return True
    if text.startswith(_REGULATOR, candidate.end) or _is_named_abroad(text, candidate) or _is_town(text, candidate):
        return True
    if _is_club(text, candidate) or _is_estate(text, candidate):
        return True
    if _STOCK.match(text, candidate.end) or _is_another_thing(text, candidate):
        return True
    is_house = topic is Topic.MACAO or (topic is Topic.VENUES and slot in (Slot.PROSE, Slot.LINE, Slot.LINE_START))
    if is_house and not candidate.promotions and not (topic is Topic.VENUES and candidate.core in INDECENT):
        return True
    if before in _REFUSED and candidate.core in TRADE and not candidate.promotions:
        return True
    if _NAMED.search(text, max(0, candidate.start - 4), candidate.start):
        return True
    if slot is Slot.TITLE and zone.name != "title" and topic in _TRADING and candidate.lexicon < _KNOWN:
        return True
    if slot in (Slot.ISSUER, Slot.SPONSOR, Slot.BREADCRUMB, Slot.PLACE, Slot.AGENCY, Slot.TITLE):
        return False
    if slot is Slot.TITLE_END:
        return topic is Topic.CRIME
    if _is_spliced(text, candidate, topic):
        return False
    if candidate.lexicon >= _KNOWN and _EDITED.search(text, max(0, candidate.start - _LEAD), candidate.start):
        return False
    is_body = (zone.name == "body" or slot is Slot.PROSE) and not is_strange_cell(text, candidate)
    is_traded = topic in _TRADING and candidate.core not in INDECENT
    if is_body and (topic is Topic.CRIME or (is_traded and (candidate.lexicon < _KNOWN or candidate.core in TRADE))):
        return True
    return _is_spoken_of(candidate, *_sentence(text, candidate.start, candidate.end).split("\n", 1))


_CLAUSES = re.compile("[,，:：]")


def _is_spoken_of(candidate: Candidate, before: str, after: str) -> bool:
    """Return whether the words of the sentence ``before`` and ``after`` the name speak about it."""
    clause = _CLAUSES.split(before)[-1] + candidate.core + _CLAUSES.split(after)[0]
    if candidate.core in TRADE and turns_against(clause):
        return True
    if candidate.core in _SITES:
        return any(map(_SPEAKS.search, (before.rpartition(",")[2], after.partition(",")[0])))
    if candidate.lexicon < _KNOWN or candidate.core in TRADE:
        return _VETO.search(before + after) is not None
    after = _HOTLINE.sub("", after)
    before = _LABEL_BEFORE.sub("", before)
    return _SPEAKS.search(before) is not None or (TIE.match(after) is not None and _SPEAKS.search(after) is not None)
