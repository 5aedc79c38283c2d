"""Heads that no agency has: a brand where the place stands, or before a title that begins with the agency's name."""

from __future__ import annotations

import re

from converters.divisions import place_names
from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, find_in_lines, one_of, words
from converters.tampering.words.brands import AMBIGUOUS, BRANDS, DISTINCTIVE, LATIN_BRANDS

_FIELD = (
    "教育|财政|水务|水利|民政|司法|审计|统计|公安|交通运输|交通|农业农村|商务|文化和旅游|卫生健康|应急管理|生态环境|自然资源和规划|自然资源|住房和城乡建设"
    "|人力资源和社会保障|市场监督管理|医疗保障|退役军人事务|林业和草原|林业|体育|税务|气象|科学技术|发展和改革|工业和信息化|城市管理|行政审批"
    "|民族宗教|信访|乡村振兴|住房保障|粮食和物资储备"
)
_HEAD = re.compile(
    rf"^[ \u3000]*(?P<name>[{HAN}A-Za-z0-9·]{{2,12}}?)"
    rf"(?P<tail>(?:{_FIELD})(?:局|委员会|委)(?!员)|人民政府(?:办公室)?"
    r"|人民法院|人民检察院)(?=关于|国有|办公室|召开|开展|公告|公示|通知|20\d\d年|[ \u3000]*$)",
    re.MULTILINE,
)
_HEAD_SIGN = re.compile(
    r"[局会委府室院](?=关于|国有|办公室|召开|开展|公告|公示|通知|20\d\d年|[ \u3000]*$)", re.MULTILINE
)
"""What every head has; it is looked for faster."""
_PLACED = re.compile(
    r"[省市区县州旗盟镇乡国总级部院厅委局办会族团处中心各该同本我全村山场港]$|开发|高新|经开|新区|特别行政|街道|地方|上级|当地|关于|转发|印发"
)
_BRAND = frozenset(AMBIGUOUS | BRANDS | DISTINCTIVE)
_BRANDED = re.compile(rf"(?:{one_of(_BRAND | LATIN_BRANDS)})$")
_TRADE_WORD = re.compile(
    r"体育|娱乐|棋牌|彩票|博彩|官网|app|国际(?:娱乐|官|版|平台)|电竞|真人|足球|比分|直播|投注|下载|登录|入口|网址|平台|手机版|俱乐部|大?赢家|六合|影院|麻将|扑克|游戏"
)
_FULL_PLACE = re.compile(
    rf"[{HAN}]{{2,8}}?(?:省|市|(?<![假小园地景社校院库灾山片新片])区|县|州|旗)(?![{HAN}]?(?:场|民|容|内|间))"
)
_SENTENCE_WORD = re.compile(
    r"[的在于对为和与及由从向到至给把被是将以，。、：:《“（(\d年月日]$|[，。：《“”》]|转发|关于|中共|国家|全国|图解|解读|专题|部门|公司|银行|中国|公益金"
)
_SEPARATOR = re.compile(r"^(?P<title>[^\n]{6,60}?)\s*[_|｜]\s*(?P<tail>[^\n_|｜]{2,20})$", re.MULTILINE)
_CLUB = re.compile(r"(?:俱乐部|娱乐|体育|棋牌|彩票|电竞|国际)(?:官网|官方网站|app|下载|首页|平台|登录)")


_MENU_WORD = re.compile(
    r"首页|政务公开|信息公开|办事服务|政务服务|互动交流|新闻中心|专题专栏|公众参与|政府信息|通知公告|组织机构"
)
MENU_TRADES = words("娱乐 棋牌 电竞 体育 国际 彩票 真人")
_MENU_ITEM = re.compile(rf"[{HAN}]{{2,4}}?(?:{one_of(MENU_TRADES)})(?:城|网|官网|app|平台)?")
_MENU_FIELDS = re.compile(
    r"(?:文化|休闲|旅游|群众|全民|公共|竞技|学校|青少年|社会|教育|卫生|新闻|文旅|科技|影视|交流|合作|对外|网络|福利|中国|我的|健身|广播|经贸)(?:与|和)?(?:娱乐|棋牌|电竞|体育|国际|彩票)"
)


def has_strange_menu(reading: Reading) -> bool:
    """Return whether a list of columns has an element of the trade."""
    for line in reading.lines_with(MENU_TRADES):
        if len(line) < 160 and len(_MENU_WORD.findall(line)) >= 2:
            for item in re.split(r"[\s|｜>＞»›/·丨,，、]+", line):
                if _MENU_ITEM.fullmatch(item) and not _MENU_FIELDS.search(item):
                    return True
    return False


_FOREIGN = re.compile(r"[a-z]{2,}|[a-z]\d|\d{2,}[a-z\u4e00-\u9fff]")


def _is_brand(name: str) -> bool:
    """Return whether the folded ``name`` can be no place: the trade's, or Latin letters or figures before Chinese."""
    return _BRANDED.search(name) is not None or _FOREIGN.match(name) is not None


def has_strange_head(reading: Reading) -> bool:
    r"""Return whether an agency's name at the head of a line begins with what is no place.

    >>> from converters.tampering.reasons import read
    >>> has_strange_head(read("乐竞教育局关于招生的通知\n请遵照执行。"))
    True
    >>> has_strange_head(read("临岚市教育局关于招生的通知"))
    False
    """
    folded = reading.text
    for match in find_in_lines(_HEAD, _HEAD_SIGN, folded):
        name = match["name"]
        if _PLACED.search(name) or name in place_names():
            continue
        if _is_brand(name):
            return True
        is_only = not re.search(rf"{re.escape(name)}[省市区县州旗镇乡]", folded)
        if is_only and len(name) <= 4 and folded.count(name) >= 2 and not _FULL_PLACE.search(folded):
            return True
    return False


_TITLED = re.compile(r"^[ ]*《[^》\n]{2,14}(?:手机版|网页版|官网|官方网站|登录|注册|下载|入口|app)》(?=关于|20\d\d)")


def has_prefixed_title(reading: Reading) -> bool:
    """Return whether something of the trade stands before, or behind, a title that begins with a place."""
    folded, title = reading.text, reading.title.strip()[:60]
    if (tail := _SEPARATOR.match(title)) and _CLUB.search(tail["tail"]):
        return True
    if _TITLED.match(title):
        return True
    for at in range(2, min(13, len(title))):
        head, rest = title[:at], title[at:]
        if head not in _BRAND and not _TRADE_WORD.search(head):
            continue
        place = _FULL_PLACE.match(rest)
        if not place or folded.count(place[0][:3]) < 2 or _SENTENCE_WORD.search(head) or _PLACED.search(head):
            continue
        if head in _BRAND and head not in folded[at:] and head not in place_names():
            return True
        if _TRADE_WORD.search(head) and head not in folded[at:] and place[0] in folded[at + len(place[0]) :]:
            return True
    return False
