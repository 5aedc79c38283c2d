"""Where on a page a candidate stands, and whether anything but a place or an agency can stand there."""

from __future__ import annotations

import re
from enum import StrEnum

from converters.raw_page import Zone
from converters.tampering.reading.text import HAN


class Slot(StrEnum):
    """The kind of place."""

    ISSUER = "issuer"
    """In the value of a label that names an agency."""
    SPONSOR = "sponsor"
    """In the footer's 主办单位."""
    BREADCRUMB = "breadcrumb"
    """An element of the breadcrumb."""
    PLACE = "place"
    """Between a place and what belongs to a place: 苏州市…政务服务中心."""
    AGENCY = "agency"
    """Right before what only a place or an agency has: …区委常委, …城南街道."""
    TITLE = "title"
    """At the beginning of a title, right before its first word."""
    TITLE_END = "title-end"
    """Behind a title, parted from it by a sign."""
    LINE = "line"
    """A line of its own."""
    LINE_START = "line-start"
    PROSE = "prose"


STRONG = frozenset({Slot.ISSUER, Slot.SPONSOR, Slot.BREADCRUMB, Slot.PLACE, Slot.AGENCY, Slot.TITLE, Slot.LINE})

AGENCY_TAIL = re.compile(
    rf"""
    \s?(?:人民)?政府 | 政务(?:服务|公开|中心) | (?:区|市|县)?委(?:常委|员会|书记|办|副|宣传|组织|统战|政法)
    | 人大 | 政协
    | (?:第[一二三]|中心|实验)?(?:街道|镇人民|乡人民|开发区|高新区|经济技术开发) | 办公室 | 行政(?:审批|服务|执法|机关)
    | (?![已向在对由被将经与和于应须诉请])
      [{HAN}]{{2,10}}?(?:局(?<![骗赌牌饭格结布棋当僵]局)|厅|委员会|办事处|街道|法院|检察院|研究院|管理处|服务中心)
      (?![{HAN}]?(?:域|限))
    | (?:大学|学院|研究生|博士(?:生|后|研究)|硕士|本科生|教务|医学院|附属|人民医院|中医)
    """,
    re.VERBOSE,
)
_PLACE_END = re.compile(rf"[{HAN}](?:省|市|区|县|州|盟|旗|镇|乡)$")
_VALUE = r"[^\s:：]{0,12}$"
_ISSUER = re.compile(
    r"(?:发\s*布\s*机\s*构|发文机关|发文单位|发布单位|责任部门|发布者?|信息来源|来\s*源|作者)"
    r"\s*[】\]]?\s*[:：]\s*" + _VALUE
)
_SPONSOR = re.compile(
    r"(?:(?:主\s*办|承\s*办|主管|协办|版权所有|维护|技术支持|运维)(?:单位)?\s*[:：©]\s*[^\s:：]{0,12}"
    r"|(?:^|[\s|｜])(?:主\s*办|承\s*办|主管|协办|版权所有|技术支持)(?:单位)?[^\s:：]{0,4})$"
)
_CRUMB_END = re.compile(r"(?:位置\s*[:：]?|[>＞»›→/]|&gt;)[\s?]*$")
_CRUMB_NEXT = re.compile(r"[\s?]*(?:[>＞»›→/]|&gt;)")
_TITLE_WORD = re.compile(
    rf"""
    \s?(?:关于|20\d\d年?|印发|第[一二三四五六七八九十\d]+[届次号批期]|召开|举办|举行|开展|转发|公布|发布|公示|通知|公告|通告|通报
    | [{HAN}]{{2,6}}(?:省|市|区|县|镇)|[我全][省市县区州]
    | (?:本|研究|博士|硕士|招生|学生|教师|人事|党委|政府|信息公开|政务))
    """,
    re.VERBOSE,
)
_TITLE_AGENCY = re.compile(
    rf"[{HAN}]{{0,6}}?(?:[局委办院厅部]|科协|文联|侨联|残联|妇联|工会|团委|政府|中学|小学|大学|学院|医院|中心|领导"
    rf"|[省市区县]长)"
)
_BARE = re.compile(r"[\s!！|｜·•_—–\-,，、.。:：/【】\[\]()（）?？>]*")
_OPENING = " \u3000\t【[★☆◆●■▲"
"""What a line may begin with."""
_TITLE_GAP = re.compile(r"[\s]*[-_|｜–—·,，:： ][\s]*$")


_NEAR = 400
"""More than any label before a name is long."""


def _line_around(text: str, start: int, end: int) -> tuple[str, str]:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    return text[first:start], text[end : last if last >= 0 else len(text)]


def find_slot(zone: Zone, text: str, start: int, end: int) -> Slot:
    """Return the slot of the stretch ``start:end`` of ``text``, the folded text of ``zone``."""
    before, after = _line_around(text, start, end)
    near = before[-_NEAR:]
    if zone.name == "breadcrumb" and (_CRUMB_END.search(near) or (not before.strip() and _CRUMB_NEXT.match(after))):
        return Slot.BREADCRUMB
    if _SPONSOR.search(near):
        return Slot.SPONSOR
    if _ISSUER.search(near):
        return Slot.ISSUER
    tail = AGENCY_TAIL.match(after)
    if tail and _PLACE_END.search(near):
        return Slot.PLACE
    if _BARE.fullmatch(before) and _BARE.fullmatch(after):
        return Slot.LINE
    is_title = zone.name in ("title", "masthead") or len(before) + len(after) < 60
    if tail and not before.endswith(("的", "在", "与", "和", "对", "为")):
        return Slot.AGENCY
    if not before.strip() and is_title and (_TITLE_WORD.match(after) or _TITLE_AGENCY.match(after)):
        return Slot.TITLE
    if is_title and zone.name != "body" and _BARE.fullmatch(after) and _TITLE_GAP.search(near):
        return Slot.TITLE_END
    if not before.strip(_OPENING):
        return Slot.LINE_START
    return Slot.PROSE
