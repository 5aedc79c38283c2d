"""Who issued a document and under which number, as far as its title and first lines say so (GB/T 9704-2012, 7.2)."""

from __future__ import annotations

import re

from converters.labels import squeeze
from converters.traditional import simplify

_HAN = "\u3400-\u9fff"
_AGENCY = re.compile(
    rf"""
    ^[{_HAN}·（）()“”]{{1,38}}
    (?:人民政府|政府|办公厅|办公室|委员会|管委会|工委|党委|党组|纪委|监委|委|厅|局|部|院|署|会|司|处|科|室|中心|所|站|队|台|社|馆|园
      |银行|公司|集团|街道|办事处|街道办|镇|乡|法院|检察院|学校|中学|小学|幼儿园|大学|学院|医院|协会|联合会|总工会|指挥部|领导小组|调查组|联席会议
      |专班|海关|税务局|分局|支队|大队|总队|中队|基金会|政府办|[市区县省]府办|市府|团|[省市区县旗]委|分行|支行|党校|报社|出版社|交易所|央行)
    (?:[（(][{_HAN}]{{1,14}}[）)])?$
    """,
    re.VERBOSE,
)
_NO_AGENCY = re.compile(
    r"""
    关于|印发|^转发|^批转|通知|公告|根据|如下|特此|附件|的(?!士)|[了是为]$|^[一二三四五六七八九十]+、|如何|我们|本次
    | 召开|举行|举办|开展|启动|走[进访]|迈[向进]|看望|慰问|视察|莅临|率队|带队|参观|考察|深入|荣获|获评|入选|迎来
    | 新增|赴|约见|联动|首个|最美|督导检查|调研(?![室组处科员])                             # 张三赴县医院
    | (?:闭|休|(?<!公)开)[馆园]$                                                            # 临岚市图书馆闭馆
    | (?:工作|现场|座谈|音乐|晚|运动|报告|发布|推介|洽谈|博览|交流|茶话|招聘|动员|推进|部署|调度|培训|展览|演唱|家长
      |听证|宣讲|誓师|表彰|总结|专题|招商|签约|见面|分享|研讨|说明|社)会$                        # 迈向智能社会
    """,
    re.VERBOSE,
)
_CENTRAL = frozenset(
    (
        "国务院",
        "中共中央",
        "全国人民代表大会",
        "全国人大常委会",
        "中央军委",
        "国家主席",
        "中华人民共和国国务院",
        "人民银行",
    )
)
_LAST_SIGNS = frozenset(
    "府厅室委会组局部院署司处科心所站队台社馆园行团道办镇乡校学班关党议席央、，,；;）)廳會組處園團辦鎮鄉關黨議"
)
"""What names of agencies, and lists of them, end in: most texts are ruled out by it."""
_SEAL = re.compile(r"[（(]\s*(?:盖章|公章|印章|章|印|代章)\s*[）)]\s*$")
_PARTS = re.compile(r"[\s\u3000\xa0、，,；;]+")
_MORE = re.compile(r"等[一二三四五六七八九十\d]*个?(?:部门|单位|委局|部委|机关|厅局|家单位)?$")


_BODY_END = re.compile("(?:中心|办公室|指挥部|领导小组|专班)$")
_DEEDS = re.compile("开展|深入|联动|调研|督导检查")
"""What a body may be set up for, and called by: 深入打好污染防治攻坚战指挥部办公室."""


def is_agency(name: str) -> bool:
    """Return whether ``name`` reads as the name of one agency.

    >>> is_agency("临岚市教育局"), is_agency("国务院"), is_agency("现将有关事项通知如下")
    (True, True, False)
    >>> [is_agency(title) for title in ("从信息社会迈向智能社会", "县领导看望慰问县人民医院", "临岚市教育调研室")]
    [False, False, True]
    """
    if name[-1:] not in _LAST_SIGNS:
        return False
    plain = simplify(name)
    if plain in _CENTRAL:
        return True
    deeds = _DEEDS.sub("", plain) if _BODY_END.search(plain) else plain
    return _AGENCY.match(plain) is not None and _NO_AGENCY.search(deeds) is None


_SECTION = re.compile(f"[{_HAN}]{{2,6}}(?:[科股]|(?<!办事)处)")


def is_section(name: str) -> bool:
    """Return whether ``name`` is a department or a section that leaves out whose it is.

    >>> is_section("教务处"), is_section("供水科"), is_section("临岚大学国有资产管理处"), is_section("驻京办事处")
    (True, True, False, False)
    """
    return _SECTION.fullmatch(name) is not None


def split_agencies(text: str) -> tuple[str, ...]:
    """Return the agencies of which ``text`` is a list, () if any part of it is something else.

    Names set wide (民　政　部) are one name.

    >>> split_agencies("临岚市教育局 临岚市财政局"), split_agencies("民　政　部"), split_agencies("临岚 你好")
    (('临岚市教育局', '临岚市财政局'), ('民政部',), ())
    """
    bare = text.strip()
    if bare[-1:] not in _LAST_SIGNS:
        return ()
    bare = _SEAL.sub("", bare)
    parts = [part for part in _PARTS.split(bare) if part]
    if parts and all(len(part) > 2 and is_agency(part) for part in parts):
        return tuple(dict.fromkeys(name for part in parts for name in _part_jammed(part)))
    whole = squeeze(bare)
    return _part_jammed(whole) if len(whole) <= 30 and "、" not in whole and is_agency(whole) else ()


_PLACE = re.compile(rf"(?:中共)?(?P<place>[{_HAN}]{{1,6}}?[省市区县州旗])")


def _part_jammed(name: str) -> tuple[str, ...]:
    """Return the agencies of one place that stand in ``name`` with nothing between them; ``name`` if it is one.

    >>> _part_jammed("临岚市教育局临岚市财政局中共临岚市委组织部"), _part_jammed("临岚市公安局临岚分局")
    (('临岚市教育局', '临岚市财政局', '中共临岚市委组织部'), ('临岚市公安局临岚分局',))
    """
    match = _PLACE.match(name)
    if not match or name.count(match["place"]) == 1:
        return (name,)
    parts = [part for part in re.split(rf"(?<!中共)(?=(?:中共)?{re.escape(match['place'])})", name) if part]
    return tuple(parts) if all(map(is_agency, parts)) else (name,)


_TITLE_HEAD = re.compile(
    r"""
    ^\s*(?:[（(【\[]?(?:转载|转发)[）)】\]]\s*)?
    (?P<names>.{2,150}?)
    \s*(?:关于|印发|转发|批转|发布|公布|令第|令$|令[〔\[（(\d]|(?:公告|通告|公报|通报|通知)(?:$|[（(〔\[]|第|(?:19|20)\d{2})
       |(?:19|20)\d{2}\s*年(?:度|第|部门|公开|上半年|下半年|政府|决算|预算|财政|招聘|一般|工作|国民|\d)|公开招聘|征集|审计结果|行政处罚|行政许可|对|拟|《|通报(?:曝光)?[\d一二三四五六七八九十]+[起批例家]
       |就(?=.{2,80}答记者问$))
    """,
    re.VERBOSE,
)


def complete_issuers(issuer: str, title: str) -> str:
    """Return ``issuer``, with those who issue the document with it by its ``title``, in their order.

    >>> complete_issuers("临岚市水务局", "临岚市财政局 临岚市水务局关于调整水价的通知")
    '临岚市财政局 临岚市水务局'
    >>> complete_issuers("临岚市水务局", "临岚市财政局关于调整水价的通知")
    '临岚市水务局'
    """
    titled = find_title_issuers(title) if issuer else ()
    return " ".join(titled) if issuer in titled else issuer


def find_title_issuers(title: str) -> tuple[str, ...]:
    """Return the agencies that ``title`` begins with, before 关于 and its like; () if it begins with none.

    >>> find_title_issuers("临岚市教育局、临岚市财政局关于调整学费的通知")
    ('临岚市教育局', '临岚市财政局')
    >>> find_title_issuers("关于调整学费的通知"), find_title_issuers("临岚市水务局等三部门关于节水的通知")
    ((), ('临岚市水务局',))
    """
    match = _TITLE_HEAD.match(simplify(title))
    if not match:
        return ()
    return split_agencies(_MORE.sub("", title[match.start("names") : match.end("names")].strip()))


_FORWARDED = re.compile(r"^(?:关于)?(?:转发|批转)《?(?P<names>.{2,60}?)(?:关于|印发|《)")


def find_forwarded(title: str) -> tuple[str, ...]:
    """Return the agencies whose document is forwarded by the one that ``title`` names; () if it is none that forwards.

    >>> find_forwarded("转发云川省水利厅关于节水的通知"), find_forwarded("临岚市水务局转发省水利厅关于节水的通知")
    (('云川省水利厅',), ())
    """
    match = _FORWARDED.match(simplify(title))
    return split_agencies(title[match.start("names") : match.end("names")]) if match else ()


_LEADING = re.compile(
    rf"^(?P<agency>[{_HAN}]{{2,20}}?(?:人民政府|人民代表大会常务委员会|人民法院|人民检察院|[^全总]委员会|[^市当格]局(?!部)|厅))(?!局长|厅长|副|原|局原|党组)(?=[{_HAN}《]{{2}}|(?:19|20)\d\d年)"
    rf".*(?:令|公告|通告|公示|布告|决定书?|办法|规定|报告|方案|规划|计划|要点|指南|目录|清单|制度|[预决]算(?:公开)?|总结|年报)$"
)


def find_leading_agency(title: str) -> str:
    """Return the agency that a title begins with, where it names a document of that agency; "" if none does.

    >>> find_leading_agency("临岚市人民政府森林防火戒严令"), find_leading_agency("临岚市水务局局长检查防汛")
    ('临岚市人民政府', '')
    """
    match = _LEADING.match(title)
    return match["agency"] if match and is_agency(match["agency"]) else ""


_DISPATCHED = re.compile(rf"第[^号號]{{1,16}}[号號](?P<issuer>行政[长長]官|[{_HAN}]{{2,12}}司[长長])批示$")
"""An order of one of the heads of the government of Macau."""
_ORDER = re.compile(rf"(?P<issuer>[{_HAN}]{{2,30}}?)(?:第[^\s]{{1,6}}届)?令(?:第|$|\d|[〔\[（(])")


def find_order_issuer(number: str) -> str:
    """Return who issues the order that ``number`` counts; "" if it is no order.

    The name of the state belongs to the names of its ministries; the State Council is called so without it.

    >>> find_order_issuer("中华人民共和国国务院令第746号"), find_order_issuer("中华人民共和国水利部令2022年第12号")
    ('国务院', '中华人民共和国水利部')
    >>> find_order_issuer("第8/2026號行政長官批示"), find_order_issuer("第8/2026號行政法規")
    ('行政長官', '')
    """
    if number.endswith("批示"):
        by = _DISPATCHED.match(number)
        return by["issuer"] if by else ""
    match = _ORDER.match(number)
    if not match or not is_agency(match["issuer"]):
        return ""
    bare = match["issuer"].removeprefix("中华人民共和国")
    return bare if bare in _CENTRAL else match["issuer"]


_ANNOUNCED = re.compile(rf"(?P<issuer>[{_HAN}]{{4,30}}?)(?:公告|通告)(?:[第\d〔\[（(]|[一二三四五六七八九十]{{1,4}}届)")


def find_announcer(number: str) -> str:
    """Return whose announcements ``number`` counts; "" if it counts none.

    >>> find_announcer("临岚市人民代表大会常务委员会公告十六届第二十号"), find_announcer("临公告〔2024〕3号")
    ('临岚市人民代表大会常务委员会', '')
    """
    match = _ANNOUNCED.match(number)
    return match["issuer"] if match and is_agency(match["issuer"]) else ""
