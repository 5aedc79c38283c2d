"""Heads of a page, its path and its foot: pieces of them that are no place, no agency and no word of a notice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN
from converters.tampering.words.branding import is_branded, weigh
from converters.tampering.words.brands import AMBIGUOUS, DISTINCTIVE, LATIN_BRANDS, RESORTS
from converters.tampering.words.ordinary import ALLOWED
from converters.tampering.words.organs import asks, is_coined, is_organ, is_place_of, trim_name

_KIND = (
    "通知|公告|通告|公示|通报|决定|意见|批复|方案|办法|规定|细则|规划|计划|要点|总结|简报|报告|函|令|答复|解读"
    "|名单|结果|公报|倡议书|启事|指南|条例|措施|提示|安排"
)
_PARTED = re.compile(
    rf"[ ]*[_|｜丨]+[ ]*|[ ]+[-–—]+[ ]*|[ ]*[-–—]+[ ]+|[ ]*(?:--|——)[ ]*|(?<=[{HAN}）)])-(?=[{HAN}a-z0-9])"
)
_TAIL = re.compile(rf"(?:{_KIND})[ ]*(?:[-_—–:：· ]|[(（\[【])?[ ]*(?P<tail>[{HAN}a-z0-9·.]{{2,14}}?)[)）\]】]?[ ]*$")
_HEAD = re.compile(
    rf"^[ ]*(?:[【\[（(「<★☆◆●■▲→※]+[ ]*(?P<boxed>[{HAN}a-z0-9·.+]{{2,14}}?)[ ]*[】\]）)」>★☆◆●■▲→※]+"
    rf"|(?P<parted>[{HAN}a-z0-9·.+]{{2,14}}?)[ ]*[:：丨|｜_—–-]+[ ]*"
    rf"|(?P<spaced>[{HAN}a-z0-9·.+]{{2,14}}?)[ ]+)(?P<rest>.{{6,}})$"
)
_BEGINS = re.compile(
    rf"关于|点击|转发|印发|20\d\d年|[{HAN}]{{2,6}}(?:省|市|区|县|镇|乡|州|旗)|中共|第.{{1,4}}[届次号批期]"
)
_GLUED_YEAR = re.compile(
    rf"^[ ]*(?P<head>[{HAN}a-z0-9·.+]{{2,12}}?)[ ]*(?:20\d\d(?:[-—~至]20\d\d)?(?:年|学年)"
    rf"|第[一二三四五六七八九十\d]+[届次批期])"
)
_GLUED_VERB = re.compile(
    rf"^[ ]*(?P<head>[{HAN}a-z0-9·.+]{{2,8}}?)(?:召开|举行|举办|印发|出台|启动|开展|组织|部署|公开招聘|公开选拔"
    rf"|公开遴选|发布|公布|拟|获评|荣获|深入开展|扎实推进|推进|招聘|关于)"
)
_BOXES = re.compile(
    r"[【\[（(](?![一二三四五六七八九十a-z\d]{1,2}[期区标包批次]|更正|补充|转载|修订|试行|征求|续)[^】\]）)]{2,14}[】\]）)]"
)
"""A second piece in brackets before the title."""
_CALLED = re.compile("[!?…]$")
"""The end of a call before the title: 强降雨来袭！"""
_POINTED = re.compile(r"[;:,。“”\"()]")
"""Signs of a sentence: no name has them."""
_SPEAKER = re.compile(
    r"[们我你他她某等老小][^\n]?$|哪|怎么|什么|多少|[吗呢吧]$|^(?:我|本|该|各|全|再|又|正|就|为|对|将|请|让|把|向|从|在|与|和|以|用|按|自|一"
    r"|两|多|近|这|那|何|如|怎|谁|首|国|中|世)"
)
_VERSION = re.compile(
    r"^(?:gb|db|v|no|vol|q|a|b|c|iso)[ ./]*\d|^(?:http|www|gb/|db)|\.(?:docx?|pdf|xlsx?|ofd|gov|org|html?)|^[a-z]$"
    r"|^截[至止]|\d月\d{1,2}日|(?:预选|小组|公开|邀请|锦标|挑战)赛$|[月日][末底]$|^[\d.年月日第号期批次季]+$|^第.{1,4}[号批期次届季]$|[号批期次]$|20\d\d[年版届级]?$|^\d{4}年|^[^\u3400-\u9fffa-z]+$"
    r"|^[一二三四五六七八九十]+$"
    r"|[一二三四五六七八九十\d][辆台套宗处间家个项名人件篇所户]$|\d(?:°|℃|%|度|米|吨|万|亿)"
)
_EDITED = re.compile(
    r"^(?:(?:内容|结果|全文|部分|章节)?(?:摘[录要编登抄引]|节[选录]|选[登编载录]|反馈|转载|连载|续编|试行|汇[编总]|修[订正]稿?|图[解文]|扫描件.{0,3}|[电文图]\w?版|\w{2}识别))$"
)
"""What an editor writes behind a title, or beside it."""
_ENGLISH = re.compile("[a-z]{2,}(?: [a-z]{2,})+")
_TRADE = re.compile("bet|vip|casino|sport|game|slot|poker|club|lott|live|play|win|app")
"""What a site of the trade has in its English name; that of a place has words only: Linlan FTZ."""
_SHORT, _BRAND = 4, 1.3
"""So few characters have to weigh so much to be a brand: columns are named by rare words, too."""
_LATIN = re.compile(r"[a-z0-9]+")
_HAN_RUN = re.compile(f"[{HAN}]{{4}}")
_ALL_HAN = re.compile(f"[{HAN}]+$")


def _is_strange(piece: str, text: str) -> bool:
    """Return whether a piece of a head is coined: no word of notices, no place of the page, no agency."""
    name = trim_name(piece).strip(" ·.-丨|")
    if len(name) < 2 or name in ALLOWED or _VERSION.search(name) or is_organ(name):
        return False
    if not is_coined(name) or _EDITED.match(name) or (_ENGLISH.fullmatch(name) and not _TRADE.search(name)):
        return False
    if len(name) <= _SHORT and _ALL_HAN.match(name) and not asks(name) and weigh(name) < _BRAND:
        return False
    bare = _LATIN.sub(lambda match: "" if match[0] in ALLOWED else match[0], name)
    return is_branded(bare) and not is_place_of(name, text) and not _SPEAKER.search(name)


def _heads(line: str) -> Iterator[str]:
    """Yield what is parted from, or glued to, the title in ``line``."""
    pieces = [piece for piece in _PARTED.split(line) if piece.strip()]
    longest = max(pieces, key=len, default="")
    if 2 <= len(pieces) <= 4 and len(longest) >= 8:
        yield from (piece for piece in pieces if piece != longest and len(piece) <= 16 and not _POINTED.search(piece))
    if tail := _TAIL.search(line):
        yield tail["tail"]
    head = _HEAD.match(line)
    if head and (_BEGINS.match(head["rest"]) or _BOXES.match(head["rest"])):
        yield head["boxed"] or head["parted"] or head["spaced"]
    for pattern in (_GLUED_YEAR, _GLUED_VERB):
        if glued := pattern.match(line):
            yield glued["head"]


_BOXED = re.compile(r"[ ]*《[^》]{2,14}(?:手机版|网页版|官网|官方网站|登录|注册|下载|入口|app)》(?:关于|20\d\d)")
"""A title that begins with another in its brackets: 《…手机版》关于."""


def has_strange_title(reading: Reading) -> bool:
    """Return whether the title has a coined piece, or such a piece before an agency that the page names itself."""
    title = reading.title[:90]
    if _BOXED.match(title):
        return True
    if not _HAN_RUN.search(title):
        return False
    if _ends_with_house(title, reading.text) or _has_offer(title):
        return True
    return any(_is_strange(piece, reading.text) for piece in _heads(title))


_OFFERED = re.compile(
    r"(?:app|客户端|手机版|网页版|官网|官方|安卓版?|ios|苹果版?)(?:安装|下载|登录|注册|入口|网址|平台)+$"
    r"|最老(?:品牌|牌子)$|信誉(?:平台|第一|最好)$"
)
"""What is offered to whoever looks for an app or a house, and no page of an agency is called."""
_NAMES_DOCUMENT = re.compile(rf"(?:{_KIND})[ ]*$")
_SHORTEST = _PAIR = 2


def _has_offer(title: str) -> bool:
    """Return whether a piece of ``title`` offers something that no other piece speaks of, beside a document's name.

    >>> _has_offer("鹭泽联盟app安装_小区停电通知"), _has_offer("社保认证的通知_临岚社保app下载")
    (True, False)
    """
    pieces = [piece.strip() for piece in _PARTED.split(title)]
    for piece in pieces:
        offered = _OFFERED.search(piece)
        others = [other for other in pieces if other != piece]
        if offered is None or offered.start() < _SHORTEST or not any(map(_NAMES_DOCUMENT.search, others)):
            continue
        pairs = (piece[at : at + _PAIR] for at in range(offered.start() - 1))
        if not any(pair in other for pair in pairs for other in others):
            return True
    return False


_SIGNED_OFF = re.compile(rf"(?:{_KIND})[ ]*[-_—–|｜][ ]*(?P<name>[{HAN}]{{3,8}})[ ]*$")
_SPEAKS_OF_HOUSES = re.compile("澳门|酒店|度假|演唱会|旅游|景区|业主|物业|招聘|小区|商场|影城")
_OFFICIAL = re.compile("[省市县区]委|人民政府|[市县区][\u3400-\u9fff]{1,8}局|办公室")


def _ends_with_house(title: str, text: str) -> bool:
    r"""Return whether a known house stands where the name of the site does, behind a title, and nowhere else.

    >>> title = "关于防汛工作的通知 - 新濠天地"
    >>> _ends_with_house(title, title + "\\n市水务局办公室"), _ends_with_house(title, title + "\\n物业服务中心")
    (True, False)
    """
    match = _SIGNED_OFF.search(title)
    if match is None or match["name"] not in RESORTS | DISTINCTIVE:
        return False
    is_official = _OFFICIAL.search(text) is not None and not _SPEAKS_OF_HOUSES.search(text)
    return is_official and text.count(match["name"]) == 1


def has_strange_prefix(title: str, names: list[str], text: str) -> bool:
    """Return whether something coined stands before one of the ``names`` of the page's agencies in its title."""
    for name in names:
        at = title.find(name)
        head = title[:at]
        if head in AMBIGUOUS or (2 <= at <= 14 and not _CALLED.search(head) and _is_strange(head, text)):
            return True
    return False


_PATH = re.compile(r"[>›»＞→]|/(?<=[^/\d]/)(?=[^/\d])")
_PLACE_WORD = re.compile(r"位置|首页|主页|home")
_COLUMN = re.compile(r"^[ ]*(?:导航|资讯|正文|详情|内容|公开|动态|要闻|列表|栏目|频道|专题|专栏)(?![\u3400-\u9fff])")
"""What a column may be called, before a date or nothing."""
_FOLDER = re.compile("[a-z]{3,5}")
"""What a column is called whose name was forgotten: bwbd."""


def _is_folder(item: str) -> bool:
    return _FOLDER.fullmatch(item) is not None and item not in LATIN_BRANDS


_SAYS = re.compile("[。,;]")
_LONGEST_LINE, _LONGEST_COLUMN = 160, 14
_HEAD_LINES = 14


def has_strange_path(reading: Reading) -> bool:
    """Return whether the path to the page has a coined element between where it begins and where it ends.

    >>> from converters.tampering.reasons import read
    >>> [has_strange_path(read(f"当前位置：首页 > {name} > 通知公告")) for name in ("鹭泽汇", "政务公开")]
    [True, False]
    """
    for line in reading.lines[:_HEAD_LINES]:
        if len(line) > _LONGEST_LINE or _SAYS.search(line) or not (_PLACE_WORD.search(line) and _HAN_RUN.search(line)):
            continue
        items = [item.strip(" ?:：当前您现在所的") for item in _PATH.split(line)[1:-1]]
        columns = (item for item in items if len(item) <= _LONGEST_COLUMN and not _COLUMN.search(item))
        if any(_is_strange(item, reading.text) and not _is_folder(item) for item in columns):
            return True
    return False
