"""Heads of a page, its path and its foot: pieces of them that are no place, no agency and no word of a notice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, words
from converters.tampering.words.branding import is_branded, weigh
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
_CALLED = re.compile("[!?…]$")
"""The end of a call before the title: 强降雨来袭！"""
_POINTED = re.compile(r"[;:,。“”\"()]")
"""Signs of a sentence: no name has them."""
_SPEAKER = re.compile(
    r"[们我你他她某等老小][^\n]?$|^(?:我|本|该|各|全|再|又|正|就|为|对|将|请|让|把|向|从|在|与|和|以|用|按|自|一"
    r"|两|多|近|这|那|何|如|怎|谁|首|国|中|世)"
)
_PATH = re.compile(r"[>›»＞→]|/(?<=[^/\d]/)(?=[^/\d])")
_PLACE_WORD = re.compile(r"位置|首页|主页|home|网站|index|门户")
_PATH_WORD = re.compile(r"^[ ]*(?:导航|资讯|正文|详情|内容|公开|动态|要闻|列表|栏目|频道|专题|专栏)(?![\u3400-\u9fff])")
"""What a column or the end of a path may be called, before a date or nothing."""
_VERSION = re.compile(
    r"^(?:gb|db|v|no|vol|q|a|b|c|iso)[ ./]*\d|^(?:http|www|gb/|db)|\.(?:docx?|pdf|xlsx?|ofd|gov|org|html?)|^[a-z]$"
    r"|^[\d.年月日第号期批次季]+$|^第.{1,4}[号批期次届季]$|[号批期次]$|20\d\d[年版]?$|^\d{4}年|^[^\u3400-\u9fffa-z]+$"
    r"|^[一二三四五六七八九十]+$"
    r"|[一二三四五六七八九十\d][辆台套宗处间]$"
)
_EDITED = re.compile(
    r"^(?:(?:内容|结果|全文|部分|章节)?(?:摘[录要编登抄引]|节[选录]|选[登编载录]|反馈|转载|连载|续编|试行|汇[编总]|修[订正]稿?|图[解文]|扫描件.{0,3}|[电文图]\w?版|\w{2}识别))$"
)
"""What an editor writes behind a title, or beside it."""
_SHORT, _BRAND = 4, 1.3
"""So few characters have to weigh so much to be a brand: columns are named by rare words, too."""
_ALIEN = re.compile(r"[a-z]{2}|\d|娱乐|棋牌|国际$|彩票|电竞|真人|投注|竞猜|扑克|体育[^局]|体育$")
_LATIN = re.compile(r"[a-z0-9]+")
_ALL_HAN = re.compile(f"[{HAN}]+$")
_NO_PATH = re.compile(
    r"[gqdjnsh][bybtz]/t|\.s?html?|/index|https?:|[元米吨度斤克升][ ]?/|[\u00e0-\u01dc]"
    r"|(?:文|图|图片|摄影?|撰[文稿]|审[核校稿]|编[辑审]|校对|通讯员|记者|作者|来源|供[图稿])[ ]*/"
)
"""What an address has, and a line that names those who wrote, photographed and checked a text."""
_MENU_GAP = re.compile(r"[ |｜丨\t·]+")


def _is_strange(piece: str, text: str) -> bool:
    """Return whether a piece of a head is coined: no word of notices, no place of the page, no agency."""
    name = trim_name(piece).strip(" ·.-丨|")
    if len(name) < 2 or name in ALLOWED or _VERSION.search(name) or is_organ(name):
        return False
    if not is_coined(name) or _EDITED.match(name):
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
    if head and _BEGINS.match(head["rest"]):
        yield head["boxed"] or head["parted"] or head["spaced"]
    for pattern in (_GLUED_YEAR, _GLUED_VERB):
        if glued := pattern.match(line):
            yield glued["head"]


def has_strange_title(reading: Reading) -> bool:
    """Return whether the title has a coined piece, or such a piece before an agency that the page names itself."""
    return any(_is_strange(piece, reading.text) for piece in _heads(reading.title[:90]))


def has_strange_prefix(title: str, names: list[str], text: str) -> bool:
    """Return whether something coined stands before one of the ``names`` of the page's agencies in its title."""
    for name in names:
        at = title.find(name)
        if 2 <= at <= 14 and not _CALLED.search(title[:at]) and _is_strange(title[:at], text):
            return True
    return False


_PROMOTED = re.compile(
    r"体育|娱乐|棋牌|真人|电竞|电子$|国际|彩票|直播|官网|app|下载|登录|入口|在线|平台|网址|手机版|首页|注册|客户端"
    r"|开户|代理|优惠|安卓版?|苹果版?|轮盘|娱乐场|手机"
)
PROMOTED = words(
    """
    体育 娱乐 棋牌 真人 电竞 电子 国际 彩票 直播 官网 app 下载 登录 入口 在线 平台 网址 手机 首页 注册 客户端 开户 代理
    优惠 安卓 苹果 轮盘
    """
)
"""What such a list has."""
_LINKED = re.compile("链接|热门|推荐|搜索")
_PLAYS = re.compile("(?:娱乐|棋牌|彩票|电竞|真人|体育|捕鱼).{0,4}(?:官|下载|注册|登录|平台|app|网|首页|入口)")
_LISTED = re.compile(r"[\s|｜丨,，、;；/]+")


def has_strange_list(reading: Reading) -> bool:
    """Return whether a line lists three things, two of them one coined name with words of the trade: a link farm."""
    text = reading.text
    for line in reading.lines_with(PROMOTED):
        if len(line) > 200 or "。" in line:
            continue
        items = [item for item in _LISTED.split(line.partition(":")[2] or line) if item]
        promoted = [item for item in items if _PROMOTED.search(item)] if len(items) >= 3 else []
        if len(promoted) < 2:
            continue
        stems = [item[:2] for item in promoted if _is_strange(_PROMOTED.sub("", item), text)]
        is_linked = _LINKED.search(line[:8]) is not None or "链接" in line.partition(":")[0]
        if is_linked and sum(_PLAYS.search(item) is not None for item in promoted) > 1 and "|" in line:
            return True
        if len(stems) >= 2 and (is_linked or len(set(stems)) < len(stems)):
            return True
    return False


def has_strange_path(reading: Reading) -> bool:
    """Return whether a path of columns or a menu has a coined element."""
    text = reading.text
    for line in reading.lines[:14]:
        if len(line) > 160:
            continue
        if (not _PATH.search(line) and "首页" not in line) or _NO_PATH.search(line):
            continue
        items = _PATH.split(line)
        if not _PLACE_WORD.search(line) and (len(items) < 3 or max(map(len, items)) > 14):
            items = []
        items = [_PLACE_WORD.sub("", item) for item in items]
        items = [item.replace("?", "").strip(" :：当前您现在所的") for item in items]
        items = [item for item in items[:-1] if len(item) <= 14 and not _PATH_WORD.search(item)]
        if items and len(_PATH.findall(line)) >= 2 and any(_is_strange(item, text) for item in items):
            return True
        menu = [item for item in _MENU_GAP.split(line.strip()) if item]
        plain = sum(not is_coined(item) and len(item) <= 6 for item in menu)
        aliens = (item for item in menu if len(item) <= 12 and _ALIEN.search(item))
        if len(menu) >= 4 and plain >= 3 and "首页" in menu and any(_is_strange(item, text) for item in aliens):
            return True
    return False
