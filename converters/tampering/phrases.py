"""Sentences that name an agency by their grammar (经…批准, 由…负责解释), and whether a coined name fills the gap."""

from __future__ import annotations

import re

from converters.tampering.lexicon import HAN
from converters.tampering.ordinary import ALLOWED
from converters.tampering.organs import is_coined, is_organ, is_person, is_place_of

_X = rf"(?:[{HAN}a-z0-9·.+]{{2,8}}?|[a-z0-9.+]{{3,10}}[{HAN}]{{0,5}}?)"
_GAPS = re.compile(
    rf"""
      (?<![{HAN}])经(?P<a>{_X})(?:研究|批准|同意|审定|审核|认定|批复|授权)
    | 由(?P<b>{_X})(?:负责解释|负责组织|负责实施|负责|牵头|会同|承办|统一|另行
      |在\d|于\d|进行|予以|审核|审查|出具|签发|核发|发放|受理)
    | 报(?![告送名价道请经表考销废案])(?P<c>{_X})(?:备案|审批|批准|审核|审定|同意|审查)
    | (?<![方定导动志])向(?P<d>{_X})(?:反映|提出|申请|举报|报告|报送|提交|递交|投诉|申报|申领
      |备案|汇报|书面|咨询|反馈)
    | (?:报送|递交|提交|送交|邮寄|寄送|交|报|寄|送达|反馈)[至到](?P<e>{_X})
      (?=[,，。;；、(（]|办公室|邮箱|窗口|[{HAN}]{{2}}[科股处室])
    | 在(?P<f>{_X})(?:的)?(?:坚强|正确|统一|有力)?领导下
    | 与(?P<g>{_X})(?:取得)?联系(?![人方电])
    | (?<![{HAN}])到(?P<h>{_X})(?:办理|领取|咨询|登记|报名|报到|申领|查询|认领)
    | 驻(?P<i>{_X})纪检
    | (?<=[,，。;；\n])(?P<j>{_X})(?:党委书记|党委副书记|党组书记|副局长|副市长|副县长|副区长|副镇长|党委委员|党工委)
    | (?:会议由|受|根据|按照|接)(?P<k>{_X})(?:委托|主办|部署要求|安排部署|统一部署|工作部署)
    | (?:^|[。\n])[ ]*(?P<l>{_X})(?:是(?:省属|市属|一所|全日制|教育部)|现有教职|始建于|位于)
    | (?<![{HAN}])(?:联系|咨询|举报|监督|受理|报名|投诉|服务|值班)(?:电话|方式|热线|部门)?[:：][ ]*(?P<m>{_X})
      [ ]*[(（:：,，]?[ ]*(?:0\d{{2,3}}-?\d{{4}}|\d{{7}})
    | (?:^|[,，。;；(（\n])[ ]*(?P<q>{_X})(?:联系人|联系电话|咨询电话|值班电话|办公室电话|办公电话|监督电话|电话)[:：]
    | 结合(?P<n>{_X})实际
    | (?<![{HAN}])(?P<o>{_X})(?:全体|广大)(?:党员|干部|职工|师生|群众|市民|居民)
    | (?<![{HAN}])(?P<p>{_X})(?:人大|政协|政府)(?:常委会|办公室|网站|门户|信息公开)
    """,
    re.VERBOSE | re.MULTILINE,
)
_PLAIN = re.compile(
    r"[我你他本该各其自此上下同原省市县区镇乡村局委厅部院校所站办处室科股组人者方案件级法会员]$"
    r"|^[我你他她它本该各其自此同原就所谁某全再一二两三四五六七八九十多每受被]|局|委|各|某|部"
    r"|[的了着过将把在是为对和与及或等不并且而已未]"
)
_DATED = re.compile(r"^[\d.]+$|\d小时|\d年|[年月日]$")
_PERSON_FIELD = frozenset("abcdefghjkmq")


def has_coined_actor(text: str) -> bool:
    """Return whether a sentence has a coined name where its grammar wants an agency. ``text`` is folded."""
    for match in _GAPS.finditer(text):
        field = str(match.lastgroup)
        name = match[field]
        if name in ALLOWED or _DATED.search(name) or _PLAIN.search(name) or is_organ(name) or not is_coined(name):
            continue
        if field in _PERSON_FIELD and is_person(name):
            continue
        if not is_place_of(name, text):
            return True
    return False
