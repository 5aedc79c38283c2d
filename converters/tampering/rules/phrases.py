"""Sentences that name an agency by their grammar (经…批准, 由…负责解释), and whether a coined name fills the gap."""

from __future__ import annotations

import re
from collections.abc import Iterator

from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, words
from converters.tampering.words.branding import is_branded, weigh
from converters.tampering.words.ordinary import ALLOWED
from converters.tampering.words.organs import asks, is_coined, is_organ, is_person, is_place_of

_X = rf"(?P<name>[{HAN}a-z0-9·.+]{{2,8}}?|[a-z0-9.+]{{3,10}}[{HAN}]{{0,5}}?)"
_AFTER = tuple(
    re.compile(sentence)
    for sentence in (  # each begins with the sign that a search can run to
        rf"经(?<![{HAN}]经){_X}(?:研究|批准|同意|审定|审核|认定|批复|授权)",
        rf"由{_X}(?:负责|牵头|会同|承办|统一|另行|在\d|于\d|进行|予以|审核|审查|出具|签发|核发|发放|受理)",
        rf"报(?![告送名价道请经表考销废案]){_X}(?:备案|审批|批准|审核|审定|同意|审查)",
        rf"向(?<![方定导动志]向){_X}(?:反映|提出|申请|举报|报告|报送|提交|递交|投诉|申报|申领|备案|汇报|书面|咨询|反馈)",
        *(
            rf"{sign}(?<=[送交寄报达馈]{sign}){_X}(?=[,，。;；、(（]|办公室|邮箱|窗口|[{HAN}]{{2}}[科股处室])"
            for sign in "至到"
        ),
        rf"与{_X}(?:取得)?联系(?![人方电])",
        rf"到(?<![{HAN}]到){_X}(?:办理|领取|咨询|登记|报名|报到|申领|查询|认领)",
        rf":(?<=[话式线]:)[ ]*{_X}[ ]*[(（:：,，]?[ ]*(?:0\d{{2,3}}-?\d{{4}}|\d{{7}})",
    )
)
"""What stands before the name of an agency, and what follows it."""
_ORDERS = "委托 部署要求 安排部署 统一部署 工作部署"
_SELDOM = tuple(
    (words(needs), re.compile(sentence))
    for needs, sentence in (
        ("领导下", rf"在{_X}(?:的)?(?:坚强|正确|统一|有力)?领导下"),
        ("纪检", rf"驻{_X}纪检"),
        ("会议由", rf"会议由{_X}主办"),
        ("实际", rf"结合{_X}实际"),
        *(
            (_ORDERS, rf"{lead}{_X}(?:{'|'.join(_ORDERS.split())})")
            for lead in ("受(?<!接受)", "根据", "按照", "接(?<![直连]接)")
        ),
    )
)
"""The same, with what few texts have of it: without one of these no search is made."""
_LINE = rf"(?:^|[,，。;；(（\n])[ ]*{_X}\Z"
_WORD = rf"(?:^|[^{HAN}a-z0-9]){_X}\Z"
_SENTENCE = rf"(?:^|[。\n])[ ]*{_X}\Z"
_BEFORE = tuple(
    (words(needs), re.compile(tail), re.compile(head))
    for needs, tail, head in (
        ("党委 党组 党工委", r"党(?:委书记|委副书记|组书记|委委员|工委)", rf"[,，。;；\n]{_X}\Z"),
        ("副局长 副市长 副县长 副区长 副镇长", r"副(?:局长|市长|县长|区长|镇长)", rf"[,，。;；\n]{_X}\Z"),
        ("是省属 是市属 是一所 是全日制 是教育部", r"是(?:省属|市属|一所|全日制|教育部)", _SENTENCE),
        ("现有教职", r"现有教职", _SENTENCE),
        ("始建于", r"始建于", _SENTENCE),
        ("位于", r"位于", _SENTENCE),
        ("联系人 联系电话", r"联系(?:人|电话)[:：]", _LINE),
        ("咨询电话", r"咨询电话[:：]", _LINE),
        ("值班电话", r"值班电话[:：]", _LINE),
        ("办公电话 办公室电话", r"办公室?电话[:：]", _LINE),
        ("监督电话", r"监督电话[:：]", _LINE),
        ("电话", r"电话(?<!(?:联系|咨询|值班|办公|监督)电话)(?<!办公室电话)[:：]", _LINE),
        ("全体", r"全体(?:党员|干部|职工|师生|群众|市民|居民)", _WORD),
        ("广大", r"广大(?:党员|干部|职工|师生|群众|市民|居民)", _WORD),
        ("人大", r"人大(?:常委会|办公室|网站|门户|信息公开)", _WORD),
        ("政协", r"政协(?:常委会|办公室|网站|门户|信息公开)", _WORD),
        ("政府", r"政府(?:常委会|办公室|网站|门户|信息公开)", _WORD),
    )
)
"""What stands behind the name, beginning with the sign that a search can run to, and what must begin before it."""
NEEDS = frozenset(need for needs in (*(row[0] for row in _SELDOM), *(row[0] for row in _BEFORE)) for need in needs)
_PLAIN = re.compile(
    r"[我你他本该各其自此上下同原省市县区镇乡村局委厅部院校所站办处室科股组人者方案件级法会员]$"
    r"|^[我你他她它本该各其自此同原就所谁某全再一二两三四五六七八九十多每受被]|局|委|各|某|部|qq|群$"
    r"|[的了着过将把在是为对和与及或等不并且而已未]"
)
_ALL_HAN = re.compile(f"[{HAN}]+$")
_DATED = re.compile(
    r"[路街巷道楼栋座室]\d+[号室]?$|^[\d.]+\D{0,3}$|^[\d.]+[万亿]|\d[项个家件]$|\d小时|\d年|[年月日]$"
    r"|^[ivx]{1,4}[类级]|^[\d.]+(?:[毫厘微公千百平立亩吨米升克度级分秒倍成小]|以[上下内])"
)
_LONGEST = 16


_WORD_LENGTH, _BRAND = 4, 1.3


def _is_word(name: str) -> bool:
    """Return whether ``name`` may be a word where an agency could stand: 经梳理研究, 由雇主负责."""
    return len(name) <= _WORD_LENGTH and _ALL_HAN.match(name) is not None and not asks(name) and weigh(name) < _BRAND


def _list_actors(reading: Reading) -> Iterator[str]:
    """Yield what fills the gaps of the sentences."""
    text = reading.text
    for pattern in (*_AFTER, *(sentence for needs, sentence in _SELDOM if reading.has_one_of(needs))):
        for match in pattern.finditer(text):
            yield match["name"]
    for needs, tail, head in _BEFORE:
        for end in tail.finditer(text) if reading.has_one_of(needs) else ():
            start = max(0, end.start() - _LONGEST)
            if found := head.search(text[start : end.start()]):
                yield found["name"]


_LATIN = re.compile("[a-z]{2,}")
_VENUE = re.compile(
    rf"(?:^|[,，。;；\n])(?P<name>[{HAN}]{{2,4}}?)(?:棋牌社?|娱乐城?|电竞|彩票)(?:负责|牵头|会同|应当|要(?!求)|统筹)"
)
"""A gambling house in the place of an agency in a list of duties."""
VENUES = words("棋牌 娱乐 电竞 彩票")
"""What such a house has in its name."""


def has_coined_actor(reading: Reading) -> bool:
    """Return whether a sentence has a coined name where its grammar wants an agency.

    >>> from converters.tampering.reasons import read
    >>> has_coined_actor(read("方案须报瀚璟汇备案")), has_coined_actor(read("方案须报市水利局备案"))
    (True, False)
    """
    text = reading.text
    venues = (venue for span in reading.spans_with(VENUES) for venue in _VENUE.finditer(text, *span))
    if any(is_coined(venue["name"]) and weigh(venue["name"]) > 0 for venue in venues):
        return True
    for name in _list_actors(reading):
        if name in ALLOWED or _DATED.search(name) or _PLAIN.search(name) or is_organ(name) or is_person(name):
            continue
        bare = _LATIN.sub(lambda match: "" if match[0] in ALLOWED else match[0], name)
        if is_coined(bare) and is_branded(bare) and not _is_word(bare) and not is_place_of(bare, text):
            return True
    return False
