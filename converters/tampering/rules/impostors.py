"""Names that stand where an agency must and are none: without an organ, with a head that is no place, or coined."""

from __future__ import annotations

import re

from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, words
from converters.tampering.rules.roles import Named, Role, list_names
from converters.tampering.rules.titles import has_strange_prefix
from converters.tampering.words.branding import is_branded, weigh
from converters.tampering.words.brands import AMBIGUOUS, DISTINCTIVE
from converters.tampering.words.heads import coined_head, foreign_edge, foreign_head, is_branch
from converters.tampering.words.ordinary import ALLOWED
from converters.tampering.words.organ_words import find_organs
from converters.tampering.words.organs import (
    DIVISION_LAST,
    asks,
    begins_with_place,
    is_coined,
    is_organ,
    is_person,
    is_spoken_of,
    trim_name,
)
from converters.words import split_words

_SOURCE = re.compile(
    r"^(?:本[站网报台]|原创|转载|互联网|网络|综合|admin|管理员|未知|无|暂无|略|其他|自编|摘编|内部|机关|电子?\w*"
    r"|[a-z]{2,6}tv|.*(?:晚报|日报|网|台|社|发布|号|客户端|传媒|融媒|新闻|通讯员|记者|编辑).*)$"
)
_NONE = re.compile(
    r"^(?:e-?mail|null|none|x{2,}|undefined|见.{1,4}|详见.*|同[上前]|如[上下]|n/?a|[-—/*.]+|\d{1,4}|(?:19|20)\d\d[-年./].*|\d{1,2}月\D.*|\d{1,2}[-月/.:]\d.*)$"
)
_LEFT_OPEN = re.compile(r"(?<![a-z])x{2,}(?![a-z])|×{2,}|\*{2,}")
"""What stands where a place is not told: 国家统计局XX调查队."""
_LETTER = re.compile(rf"[{HAN}a-z]")
_OFFICE = re.compile(r"^.{0,4}(?:长|主任|书记|主席|委员|院士|教授|签发|签发人|记者|通讯员)")
_SIGNED = re.compile(r"令|信$|致|辞|讲话|寄语|声明|书$|启事|任免|任命|主席|[省市县区州]长|主任|书记")
_CONTACT = re.compile(r"\d{5}|老师|同志")
"""Whom to ask, above the day: 教导处 屈老师 3306121."""
_ADDRESS = re.compile(
    r"们$|^[甲乙丙丁]方|同学|同胞|乡亲|父老|战友|师生|校友|读者|听众|观众|网友|消费者|投资|债权|纳税|尊敬|亲爱|你|您|朋友|各"
    r"|有关|相关|全体|广大|同志|先生|女士|用户|市民|群众|居民|村民|考生|学生|家长|旅客|乘客"
    r"|业主|如下|以下|附件|附表|附|注|备注|说明|之星|名单"
    r"|[一二三四五六七八九十\d][、.)]|^[^a-z\u3400-\u9fff]*\d+$|^第|[问答]$|某|\*|案例|名单|事项|内容|时间|地点|要求|为$|是$|了$|的|即$|家$"
)
_CARRIERS = frozenset(("移动", "联通", "电信", "铁塔", "广电", "邮政", "烟草", "供销", "石油", "石化"))
"""What firms of the state are called for short among those whom a notice is sent to."""
_COPIED_TO = re.compile(r"各|有关|相关|同志|领导|存档|档案|某|\*|^[(（]|共印")
_LATIN_HEAD = re.compile(rf"(?P<head>[a-z]{{4,}}\d*|[a-z]{{2,}}\d+)[{HAN}“]{{2}}")
_INNER = re.compile(rf"(?P<office>[{HAN}]{{2,12}}[局委厅院])[{HAN}]{{2,6}}[科股处室]$")
"""An office in an office: 市体育局群众体育科."""
_FIRM = re.compile(r"公司|集团|厂|店|行|厂商|大学|媒体|客户端|科技|工作室|俱乐部|酒店|发布|学校|幼儿园")
_TROUPES = ("相声社", "曲艺社", "话剧社", "剧团", "乐团", "舞团", "戏班", "乐队")
"""Who holds a performance."""
_SERVED = re.compile(r"送达|告知|决定书|催告|传票|仲裁|裁决|批复|函")
_TITLE_WORD = re.compile(
    r"^(?:转发|印发|批转|再次|现将|有|就|和|对|[省市县区]|征求|公开|公布|发布|废止|修改|附件|\d|第|【|\[|通知|公告"
    r"|公示|通告)|(?:同志|年|月|日|号|等|的|将|就|期|次|次会议)$"
)
_NAME_CHARACTERS = re.compile(rf"[{HAN}a-z0-9·.+]{{2,10}}\Z")
_NUMBERED = frozenset(f"{word}{sign}" for word in "发函字办" for sign in "[〔(【")
_HAN_ONLY = re.compile(rf"[{HAN}·]+$")
_CONTEST = re.compile("大赛|比赛|联赛|锦标赛|邀请赛|公开赛|杯")
"""A title whose page may name clubs."""
_BRAND = 1.3
"""What a name weighs at least that might be a person's, of a people whose names are not Chinese."""


_OFFICE_SIGNS = "局委办厅院部处科队站所"


def _is_plain_office(name: str) -> bool:
    """Return whether ``name`` is an office whose field is nothing but common words: 执法应急局."""
    parts = split_words(name[:-1]) if name[-1] in _OFFICE_SIGNS else []
    return bool(parts) and all(len(part) > 1 for part in parts)


def _is_no_name(name: str) -> bool:
    """Return whether ``name`` is a placeholder, a code, or a firm's name for short that no house has."""
    if _NONE.match(name) or name[0] == "某" or _LAWFUL.search(name) or _LEFT_OPEN.search(name):
        return True
    return name.endswith("股份") and name[:-2] not in AMBIGUOUS | DISTINCTIVE


def _is_impostor(named: Named, text: str, title: str) -> bool:
    """Return whether the name in its role can be no agency."""
    name = trim_name(named.name).strip("()")
    name = name.replace(" ", "") if named.role in (Role.SIGNATURE, Role.RECIPIENT, Role.ADDRESSEE) else name
    if len(name) < 2 or "{" in name or not _LETTER.search(name) or _is_no_name(name):
        return False
    if (inner := _INNER.match(name)) and is_organ(inner["office"]):
        return False
    if _is_plain_office(name):
        return False
    if foreign_head(name, text) or foreign_edge(name, ALLOWED):
        return True
    latin = _LATIN_HEAD.match(name) if named.role is not Role.TITLE and not _FIRM.search(name) else None
    if latin:
        return latin["head"] not in ALLOWED
    if is_organ(name):
        return bool(coined_head(name, text))
    if name.endswith("俱乐部") and _CONTEST.search(title):
        return False
    if begins_with_place(name, text):
        return False
    is_strange = is_coined(name) and is_branded(name)
    may_be_brand = is_strange and (asks(name) or not _HAN_ONLY.match(name) or weigh(name) >= _BRAND)
    match named.role:
        case Role.LABEL:
            return is_strange and not name.endswith(_TROUPES)
        case Role.SOURCE:
            return may_be_brand and not _SOURCE.match(name) and not is_person(name)
        case Role.COPY:
            return is_strange and name not in _CARRIERS and not _COPIED_TO.search(name)
        case Role.SIGNATURE:
            signs = _CONTACT.search(named.name) or (is_person(name) and _SIGNED.search(title + named.name))
            return may_be_brand and not signs and not _OFFICE.match(name)
        case Role.RECIPIENT:
            return is_strange and name not in _CARRIERS and not _ADDRESS.search(name)
        case Role.ADDRESSEE:
            return is_strange and not _ADDRESS.search(name) and not (is_person(name) or _SERVED.search(text[:300]))
        case Role.TITLE:
            return is_strange and not _TITLE_WORD.search(name) and "某" not in name


def has_impostor(reading: Reading) -> bool:
    r"""Return whether a name on the page stands where an agency must and can be none, or in the title before one.

    >>> from converters.tampering.reasons import read
    >>> has_impostor(read("关于汛期的通知\n发布机构:鹭泽湾\n各区县:请遵照执行。"))
    True
    >>> has_impostor(read("关于汛期的通知\n发布机构:临岚市水利局\n各区县:请遵照执行。"))
    False
    """
    named = list(list_names(reading))
    if any(_is_impostor(one, reading.text, reading.title) for one in named):
        return True
    names = [trim_name(one.name) for one in named if is_organ(one.name)]
    return has_strange_prefix(reading.title, names, reading.text)


COMMITTEE = words("委组织部 委宣传部 委统战部 委政法委 委书记 委常委 委副书记")
_COMMITTEE = re.compile(
    rf"(?<=[{HAN}a-z0-9])(?<![省市区县州盟旗地党工团纪监常中师局院校旅镇乡村支机国卫发教建经企政社法])"
    r"委(?:组织部|宣传部|统战部|政法委|书记|常委|副书记)"
)
"""A committee of the party with its offices, and before it none of the signs that can stand there."""


def has_strange_committee(reading: Reading) -> bool:
    """Return whether a committee of the party is no division's and no body's.

    >>> from converters.tampering.reasons import read
    >>> has_strange_committee(read("来源:鹭泽汇委组织部")), has_strange_committee(read("来源:临岚市委组织部"))
    (True, False)
    """
    return any(_COMMITTEE.search(reading.text, *span) for span in reading.spans_with(COMMITTEE))


_FULL_PLACE = re.compile(
    rf"[{HAN}]{{2,4}}(?:省|市(?!场|[{HAN}]?民)|县(?!级|城)|州|旗|(?<![假小园地景社校院库灾山片新辖])区(?!域|别|分"
    rf"|间))"
)


_LAWFUL = re.compile(r"^[a-z]{1,5}(?:-\d+)+$|博彩监察")
"""The number of a proposal or a form, jy-2024-11, and the authority over gaming in Macao."""
_FAKED = ("假冒", "冒充", "仿冒", "冒用")
_READERS = ("订阅", "訂閱", "关注", "關注", "认识", "認識", "走进", "走近")
"""What readers do with an agency: 订阅|新闻局的频道."""
_JAMMED = re.compile(r".*(?:公安[部厅局]|分局|支队|大队)(?=.)")
"""The end of another name right before one, as in a row of links that lost what parted them."""
_SPEAKING = "问找说跟叫让"
"""What somebody does to an agency in a sentence: 常有人问|人社局."""
_ITEM_NUMBER = re.compile(r"\d{1,2}\.")


_AUTONOMOUS = re.compile(rf"[{HAN}]{{1,8}}族自治")


def _is_autonomous(name: str, text: str) -> bool:
    """Return whether ``text`` has the place in full, whose short name ``name`` is: 阿木朗 of 阿木朗彝族自治县."""
    at = text.find(name)
    while at >= 0:
        if _AUTONOMOUS.match(text, at + len(name)):
            return True
        at = text.find(name, at + 1)
    return False


def has_mention(reading: Reading) -> bool:
    """Return whether an agency in a sentence has a head of letters or of unknown characters.

    Two unknown characters may be the short name of a place: they count on a page that names another in full.
    """
    folded = reading.text
    for match in find_organs(folded):
        if folded[match.start() - 1 : match.start()] in DIVISION_LAST:  # most are: of a place, or of who stands above
            continue
        left = _NAME_CHARACTERS.search(folded, max(0, match.start() - 10), match.start())
        if not left or _ITEM_NUMBER.fullmatch(left[0]) or folded[match.end() : match.end() + 2] in _NUMBERED:
            continue
        name = _JAMMED.sub("", left[0].rpartition("人民共和国")[2])
        if not name or name[-1] in _SPEAKING or name.startswith(_FAKED) or is_spoken_of(name, folded):
            continue
        if _LEFT_OPEN.search(name) or is_branch(name, name + match[0]):
            continue
        if not name.isascii() and len(name) <= 2 and not _FULL_PLACE.search(folded):
            continue
        if _is_autonomous(name, folded):
            continue
        if name.endswith(("第x", "市政", "暨", *_READERS)):  # 市政|园林局, 物理|暨|气象局
            continue
        return True
    return False
