"""What the name of an agency looks like: a place, what it is in charge of, and the word for an organ; nothing else.

All names are folded (``fold``): lower case, half width.
"""

from __future__ import annotations

import re
from functools import lru_cache
from operator import add

from converters.divisions import place_names
from converters.tampering.reading.text import HAN, one_of
from converters.tampering.words.branding import is_branded
from converters.tampering.words.organ_words import FIELD, ORGAN
from converters.tampering.words.vocabulary import ORDINARY, SURNAMES, ZONES
from converters.words import common_words, split_words

_FIELD_END = re.compile(f"(?:{FIELD})$")

_END = re.compile(
    r"""
    (?: [局厅处署司科股组站校馆库厂委办省市区县州旗镇乡村] | 部(?<!俱乐部) | 室(?<!棋牌室)
      | 所(?<!会所) | 队(?<!战队)
      | 院(?<![影戏]院) | 政府 | 省府 | 法庭 | 审判庭 | 中心 | 公司 | 街道 | 政协 | 人大 | 机关
      | 海关 | 集团 | 工会 | 部门 | 单位 | 企业
      | [文残妇侨科工台社作记体]联 | [科政作记体消残老音美]协 | [总团分]社
      | (?:政府|政务|新闻|信息|人民|新华|中国|考试|招生|央视|先锋|党建
        |文明|长安|服务|公开|法治|普法|教育|招标|采购|交易|人事|体彩|福彩|竞彩)网
      | (?:员|协|学|工|商|议|总|联合|基金|理事|董事|常委|研究|促进|代表大
        |红十字|筹备|组委|管委|居委|村委|业委|监事|组织)会
      | (?:治理|联席|老促|动员|听证|行政)会 | 联席会议 | 专班 | 兵团 | 基地 | 机构 | 委员 | 党组 | 支部 | 管委
      | (?:通讯|合作|供销|旅行|出版|新华|杂志|信用|联|报|学|广播|电视|工程)社 | (?:银|支|分|总|农商|央)行
      | (?:集|剧|艺术|工作|代表|专家|共青|服务|志愿)团 | (?:电视|广播|气象|地震|天文|电)台 | [日晚早时商]报 | 周刊
      | [大中小]?学 | [一二三四五六七八九十附高初]中 | [一二三四五六七八九十实]小 | 幼儿园 | 公园 | 园区 | 产业园
      | [林农牧渔盐机茶总]场 | [车机工电]务段
      | 市场监管 | (?:少年|文化)宫 | 药房 | 分店 | 本[网站刊] | 灌区 | 景区 | 监狱 | 融媒体?
      | 频道
      | 工[委作组] | 书记 | 主任 | 领导 | 同志 | [省市区县镇乡局处科部院校站所队会]长 | 代表 | 事务所 | 联合体
    )$
    """,
    re.VERBOSE,
)
_LONGEST_END = 8
_ANY = re.compile(
    r"人民政府|委员会|管理局|办公室|有限公司|中心|大学|学院|医院|法院|检察|公安|税务|政府|指挥部|领导小组|街道"
    r"|党委|支队|大队|银行|集团|机关|部门|单位|各"
)
DIVISION_LAST = frozenset("省市区县州盟旗镇乡村港部委局厅院署办处级你我他本该各原")
_DIVISION = re.compile(
    r"^各|[一二三四五六七八九十]+届$|(?:[\u4e00-\u9fff][江河湖海]|[市县区州][\u4e00-\u9fff]{1,4}[山岛湾港岭洲沟峡]|[省市区县州盟旗镇乡村部委局厅院署办处]|中国|全国|国家|共和国|中共|中央|中华|兵团|铁路|民航|长江|黄河|淮河|海河"
    r"|珠江|太湖|松辽|地方|开发|高新|经开|街道"
    r"|新城|社区|级|(?:生源|户籍|户口|居住|注册|就业|参保|常住|原籍|迁[入出]|接收|派出)地|地区|辖区|垦区|[林农牧]场|行署|[你我他本该各原省市区县]|同级|当地|属地|本地|所在地|直属|驻[京沪]|最高)$"
)
_FUNCTION = re.compile(
    r"(?:[持了和与及由或经向报到在是为对从请送至给让将把被据按归属驻受的等转同并以于商有派至当则并含即如各就令交予因若须需应可能要系称叫找去往来联指令起见询看查听凭促赴催依谢邀聘帮][市县区省旗州盟]?"
    r"|协调|联系|组织|负责|根据|参加|通过|关于"
    r"|召开|出席|陪同|其他|有权|征收|审批|批准|人|^[0-9]+|[0-9]+号|以上|以下|[届次路街道巷号楼层室月日年])$"
)
"""Words of a sentence before an agency that is named without its place."""
_LATIN = re.compile(r"[a-z0-9]")
_LEADING = re.compile(r"^(?:第?[一二三四五六七八九十\d]{1,3}[、.)]|[(（][一二三四五六七八九十\d]+[)）])")
_TRAILING = re.compile(r"[(（〔\[【][^()（）]{0,24}[)）〕\]】]$|[\s。.,，;；:：!！、]+$")
_ORDINARY = frozenset(word for word in ORDINARY if len(word) == 2)


@lru_cache(maxsize=4096)  # a site names a dozen agencies on all its pages, here and in all that is cached below
def trim_name(name: str) -> str:
    """Return ``name`` without a number before it, and without brackets, signs and space around it."""
    name = _LEADING.sub("", name.strip())
    while (cut := _TRAILING.sub("", name)) != name:
        name = cut
    return name.strip()


@lru_cache(maxsize=4096)
def is_organ(name: str) -> bool:
    """Return whether ``name`` ends as the names of agencies, firms and media do.

    >>> is_organ("临岚市水利局"), is_organ("各有关单位"), is_organ("鹭泽湾")
    (True, True, False)
    """
    return _END.search(name[-_LONGEST_END:]) is not None or _ANY.search(name) is not None


@lru_cache(maxsize=4096)
def _organ_in(name: str) -> tuple[int, int] | None:
    """Return where the first organ's words in ``name`` begin and end."""
    organ = ORGAN.search(name)
    return organ.span() if organ else None


def is_ordinary(text: str) -> bool:
    """Return whether ``text`` has a pair of characters of the language of notices."""
    return not _ORDINARY.isdisjoint(map(add, text, text[1:]))


@lru_cache(maxsize=4096)
def _is_place(head: str) -> bool:
    return any(head[-length:] in place_names() for length in range(2, min(len(head), 8) + 1))


_PLACE_AFTER = re.compile(
    "[省区县州盟旗镇街港山]|[\u3400-\u9fff]{1,8}族自治[县州旗]|市(?!场|监)|乡(?!村)|开发区|高新区|经开区|新区|水库|水利枢纽|电站|景区|林场|农场"
)


def is_placed(head: str, text: str) -> bool:
    """Return whether ``head``, what stands before an organ's own words, ends as a place or a superior does.

    ``text`` is the page: a short name (临岚) counts if the page has it in full (临岚市) as well.
    """
    if not head or head[-1] in DIVISION_LAST or _DIVISION.search(head) or _is_place(head) or _END.search(head):
        return True
    return _goes_on(head) or (not _LATIN.search(head[-1]) and is_place_of(head, text))


def is_place_of(name: str, text: str) -> bool:
    """Return whether the end of ``name`` is the short name of a place that ``text`` has in full."""
    return len(name) > 1 and (name[-2:] in ZONES or _is_in_full(name[-2:], text))


@lru_cache(maxsize=64)  # small, because it keeps the texts of pages; a page asks for few names, each many times
def _is_in_full(short: str, text: str) -> bool:
    """Return whether ``text`` has the name ``short`` with the word for its kind: 临岚市."""
    at = text.find(short)
    while at >= 0:
        if _PLACE_AFTER.match(text, at + len(short)):
            return True
        at = text.find(short, at + 1)
    return False


def begins_with_place(name: str, text: str) -> bool:
    """Return whether ``name`` begins with the short name of a place, a real one or one that ``text`` has in full."""
    if _cut_asked(name) != name:
        return False
    starts = [name[:length] for length in (2, 3) if len(name) > length]
    if any(start in place_names() for start in starts):
        return True
    return any(_is_in_full(start, text) for start in starts)


def _cut_asked(name: str) -> str:
    """Return ``name`` without what promotes it at its end."""
    return _ASKED_END.sub("", name) if name[-1:] in _ASKED_LAST else name


_NAME_AND_MORE = 3
"""So many characters before an office are a name and words of a sentence before it."""


def is_spoken_of(left: str, text: str) -> bool:
    """Return whether ``left``, the words of a sentence before an organ's, can stand there: a place or plain words."""
    bare = _cut_asked(left)
    if bare != left and len(bare) >= 2 and not bare.isascii():
        return is_ordinary(bare[-3:]) or is_placed(bare, text) or (not bare[-1].isdigit() and _spoken(bare))
    if len(left) > _NAME_AND_MORE and (left[-2:] in common_words() or left[-3:] in common_words()):
        return True
    return _FUNCTION.search(left) is not None or is_placed(left, text) or is_ordinary(left[-3:]) or _holds_field(left)


def _spoken(left: str) -> bool:
    return _FUNCTION.search(left) is not None


def _holds_field(left: str) -> bool:
    return _FIELD_END.search(left[-8:]) is not None


def _goes_on(head: str) -> bool:
    """Return whether ``head`` is a first part of the organ's name: 政务服务和|公共资源交易中心."""
    return head[-1] in "和与及" and _FIELD_END.search(head[-9:-1]) is not None


def foreign_head(name: str, text: str) -> str:
    """Return what stands before an organ's own words in ``name`` and can be no place; empty if nothing does.

    >>> foreign_head("鹭泽湾水利局", "鹭泽湾水利局关于汛期的通知"), foreign_head("临岚水利局", "临岚市")
    ('鹭泽湾', '')
    """
    organ = _organ_in(name)
    if organ is None or organ[0] == 0:
        return ""
    head = name[: organ[0]].rstrip()
    return "" if is_placed(head, text) or is_placed(_FIELDS_LAST.sub("", head), text) else head


def asks(name: str) -> bool:
    """Return whether ``name`` has a word of the trade, or ends on what promotes it."""
    return _TRADE.search(name) is not None or _cut_asked(name) != name


_TRADE = re.compile(
    r"娱乐城?|棋牌|国际|彩票|电竞|竞技|真人|百家乐|捕鱼|体育|扑克|投注|游戏|电玩城?|开奖|预测|足球|篮球|直播|互娱"
)
_ASKED = re.compile(
    r"官方网站|官方|官网|在线|手机版?|登[录陆]|入口|下载|平台|app|网址|网站|客户端|注册|网页版?|最新|首页|安卓"
    r"|苹果|中国|版|网"
)


_ASKED_LAST = frozenset("站方网线机版录陆口载台p址端册页新卓果国乐城牌际票竞技人家鱼育克注戏玩奖测球播娱团")
_ASKED_END = re.compile(rf"(?:{_ASKED.pattern}|{_TRADE.pattern}|互娱|集团)+$")


def _is_plain(name: str) -> bool:
    """Return whether nothing but common words is in ``name``."""
    return all(len(part) > 1 for part in split_words(name))


@lru_cache(maxsize=4096)
def is_coined(name: str) -> bool:
    """Return whether ``name`` is Latin, figures, or Chinese without a word of notices: what a brand looks like.

    Words of the trade, and what they ask for, do not make it ordinary: 鹭泽湾在线娱乐 is coined as 鹭泽湾 is.
    """
    if not name or len(name) > 16:
        return False
    if _TRADE.search(name) or _cut_asked(name) != name:
        bare = _ASKED.sub("", _TRADE.sub("", name))
        return len(bare) >= 2 and not is_ordinary(bare) and not _is_place(bare) and not _is_plain(bare)
    return not is_ordinary(name) and not _is_place(name) and not _is_plain(name)


_COMPOUND = re.compile(
    r"(?:欧阳|上官|司马|诸葛|司徒|令狐|皇甫|尉迟|公孙|慕容|宇文|长孙|左丘|东方|南宫|夏侯|阿|古丽|买买|巴特|扎西"
    r"|次仁)"
)


def is_person(name: str) -> bool:
    """Return whether ``name`` can be a personal name: a surname and one or two characters, or four of a known form.

    >>> is_person("王小明"), is_person("翎沐")
    (True, False)
    """
    if not 2 <= len(name) <= 4 or name[0].isascii():
        return False
    return _COMPOUND.match(name) is not None or (len(name) <= 3 and name[0] in SURNAMES)


_AFTER_ORGAN = re.compile(
    rf"(?P<tail>[a-z][a-z0-9.+]+[{HAN}]{{0,4}}|(?!体育[局委中总]|体育局|彩票(?:管理|发行|销售|中心)|[棋电]\w运动|棋牌)(?:{_TRADE.pattern})[{HAN}]{{0,6}})$"
)
_BEFORE_PLACE = re.compile(rf"^(?P<head>[a-z][a-z0-9.+]+|[a-z0-9.+]*[a-z][a-z0-9.+]*)[{HAN}]{{2}}")


def foreign_edge(name: str, allowed: frozenset[str]) -> str:
    """Return Latin letters, or words of the trade, that are stuck to an organ's name; empty if there are none.

    >>> foreign_edge("临岚市人民政府korvex", frozenset()), foreign_edge("korvex临岚市人民政府", frozenset())
    ('korvex', 'korvex')
    """
    organ = _organ_in(name)
    if organ is None or len(name) > 24 or ":" in name:
        return ""
    tail, head = _AFTER_ORGAN.search(name, organ[1]), _BEFORE_PLACE.match(name)
    for found in (tail and tail["tail"], head and head["head"]):
        if found and found not in allowed and not found.isdigit():
            return found
    return ""


_PUBLIC = re.compile(
    r"(?:局|委员会|管委会|委员会办公室|支队|大队|总队|人民政府|政府办公室|法院|检察院|厅|指挥部"
    r"|领导小组(?:办公室)?)$"
)
_ANY_PLACE = re.compile(
    r"[省市县区州盟旗镇乡村国港岛江河湖海山川城东西南北中新师团场站路线]"
    r"|社区|流域|地区|街道|铁路|兵团|中央|总局"
    r"|公司|集团|[A-Za-z0-9]"
)
_FIGURES_IN = re.compile(
    rf"(?!第|110|119|12[02345]|863|省|市|[县区])[{HAN}]{{0,4}}?(?<!第)\d{{2,4}}(?=[{HAN}])(?![年月日号团师局部队处])"
)
_KNOWN_WORD = re.compile(f"{FIELD}|{one_of(word for word in ORDINARY if len(word) == 2)}")
_FIELDS_LAST = re.compile(rf"(?<=[省市县区州盟旗镇乡])(?:{_KNOWN_WORD.pattern})+$")  # 望津区经济|科技局


@lru_cache(maxsize=4096)
def _find_word(name: str) -> int:
    """Return where the first word of official language in ``name`` begins; 0 if there is none."""
    word = _KNOWN_WORD.search(name)
    return word.start() if word else 0


def coined_head(name: str, text: str) -> str:
    """Return what an agency's name begins with, before its first word of official language, if that is a brand.

    >>> coined_head("鹭泽减灾委员会办公室", ""), coined_head("城东公安分局", ""), coined_head("伦理委员会", "")
    ('鹭泽', '', '')
    """
    if _PUBLIC.search(name) and (figures := _FIGURES_IN.match(name)):
        return figures[0]
    head = name[: _find_word(name)] if _PUBLIC.search(name) else ""
    if len(head) < 2 or len(head) > 6 or _ANY_PLACE.search(head) or _ANY_PLACE.search(name[len(head) :][:6]):
        return ""
    return "" if is_placed(head, text) or not is_coined(head) or not is_branded(head) else head
