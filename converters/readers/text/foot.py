"""The foot of a text dump: lists of other pages, buttons, and the imprint of the site, told from its end."""

from __future__ import annotations

import re

from converters.dates import parse_date
from converters.furniture import is_breadcrumb, is_furniture, is_imprint
from converters.labels import Field, split_label, squeeze
from converters.official.issuing import split_agencies
from converters.readers.broken_lines.seams import ends_sentence
from converters.readers.broken_lines.typed_columns import holds_cells

_TAIL_LABELS = (Field.OTHER, Field.IGNORE, Field.SOURCE)
_LONGEST_TAIL = 14


def cut_foot(lines: list[str]) -> tuple[list[str], list[str]]:
    """Return the lines of the text, and the lines of the page that are not: its foot, and furniture anywhere."""
    listed = [line for line in lines if line]
    end = find_foot(listed)
    kept: list[str] = []
    dropped: list[str] = []
    for at, line in enumerate(listed[:end]):
        is_dropped = (is_furniture(line) and not _is_cell(listed, at)) or _is_trail(listed, at) or _is_rule(listed, at)
        (dropped if is_dropped else kept).append(line)
    return kept, [*dropped, *listed[end:]]


def find_foot(lines: list[str]) -> int:
    """Return where the foot of a page begins in ``lines``, none of which is empty; their number if it has none."""
    end = _find_end(lines)
    while end > 0 and len(lines) - end < _LONGEST_TAIL and _is_foot(lines[end - 1]):
        end -= 1
    return end


def _is_trail(lines: list[str], at: int) -> bool:
    """Return whether line ``at`` says where on the site the page stands; where a text leads to it, it is the text's."""
    is_led_to = at > 0 and lines[at - 1].rstrip().endswith(("：", ":"))
    return is_breadcrumb(lines[at]) and not is_led_to and _ON_SITE.search(lines[at]) is not None


_RULE = re.compile(r"[─━═]{5,}")


def _is_rule(lines: list[str], at: int) -> bool:
    """Return whether line ``at`` is a rule between parts of a letter, and none of a table drawn with lines."""
    if not _RULE.fullmatch(lines[at].strip()):
        return False
    return not any(holds_cells(beside.strip()) or "│" in beside for beside in lines[max(at - 1, 0) : at + 2])


_ON_SITE = re.compile(r"[>＞»›→/\\]|&gt;|首页|主页|Home|您|你|栏目")
"""What the place of a page holds, and the place of something else need not: 当前位置：望津路1号."""
_MAY_BE_CELLS = frozenset(
    """
    事业单位 党政机关 政府网站 大 中 小 微信 微博 二维码 客户端 移动客户端 手机端 确认 取消 登录 注册 提交 搜索 检索
    简体 繁体 友情链接 官方微信 官方微博 微信公众号 政务微信 政务微博
    """.split()  # noqa: SIM905 -- a list of words reads better as words
)
"""Words of buttons and menus that a table of a notice may have in a cell."""
_LONGEST_CELL = 20


def _is_cell(lines: list[str], at: int) -> bool:
    """Return whether line ``at``, which reads like furniture, may be a cell: between others, each in a line."""
    if lines[at].strip() not in _MAY_BE_CELLS or not 0 < at < len(lines) - 1:
        return False
    return not any(
        len(beside) > _LONGEST_CELL or ends_sentence(beside.strip()) or is_furniture(beside)
        for beside in (lines[at - 1], lines[at + 1])
    )


_LISTS = re.compile(
    r"相关政策(?:[与和及])?解读|(?:点击)?排行榜|(?:相关|延伸|推荐|更多|精彩)(?:阅读|新闻|文章|稿件|报道)[:：]?"
    r"|(?:往期|热门|精彩|今日|更多)(?:推荐|回顾|内容)[:：]?|猜你喜欢[:：]?|友情链接[:：]?"
    r"|相关(?:信息|链接|内容|资讯|文档|推荐)[:：]?"
)
"""The heading of a list that a page has behind its text."""
_COMMENTS = re.compile(
    r"(?:全部|最新|最热|热门|精彩|精选)(?:评论|留言|跟帖)\s*(?:[（(]?\d{1,6}条?[）)]?)?[:：]?"
    r"|(?:网友|用户|读者)?(?:评论|留言|跟帖)\s*[（(]\d{1,6}条?[）)][:：]?"
    r"|(?:[2-9]|[1-9]\d+)楼\s.{0,40}(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}.{0,4}\d{1,2}:\d\d.{0,8}"
)
"""The heading of what readers write below a page, or of one of their posts."""
_SHARED = re.compile(r"扫一扫.{0,6}(?:打开|查看)当前页面?")
_OF_SITE = re.compile(r"(?:通[信讯])?地址|邮(?:政)?编码?|(?:值班|咨询|联系)?电话|传真|网站地图|联系我们|行政许可咨询")
_OF_TEXT = re.compile(r"^(?:附件?|注|特此|抄\s*送|公开方式)|[。！；][）)”]?$")
_LONGEST_FOOT = 30
_LONGEST_CLOSING = 10
"""Lines from the day under a text to the lists of its page: annexes, who wrote it."""


def _find_end(lines: list[str]) -> int:
    """Return where the text ends: at the lists of other pages behind its signature, at the foot of the site, or at what
    readers wrote.
    """
    half = len(lines) // 2
    end = next((at for at in range(half, len(lines)) if _COMMENTS.fullmatch(lines[at].strip())), len(lines))
    lines = lines[:end]
    for at in range(len(lines) - 1, max(len(lines) - _LONGEST_FOOT, 0), -1):
        line = lines[at]
        if _OF_TEXT.search(line) or parse_date(squeeze(line)) or (split_agencies(line) and not is_furniture(line)):
            break
        above = lines[max(0, at - _LONGEST_CLOSING) : at]
        is_list = _LISTS.fullmatch(line) and any(parse_date(squeeze(other)) for other in above)
        if is_list or (_SHARED.fullmatch(line) and all(map(_is_of_site, lines[at + 1 :]))):
            end = at
    return end


def _is_of_site(line: str) -> bool:
    return _is_foot(line) or is_imprint(line) or _OF_SITE.match(squeeze(line)) is not None


def _is_foot(line: str) -> bool:
    label = split_label(line.strip().strip("[]【】［］") if line.strip()[:1] in "[【［" else line)
    return (
        is_furniture(line)
        or is_imprint(line)
        or _WRITTEN_BY.fullmatch(line) is not None
        or _OF_POST.fullmatch(line.strip()) is not None
        or (label is not None and label[0].field in _TAIL_LABELS and len(line) < 60)
    )


_OF_POST = re.compile(
    r"(?:点?赞|在看|分享|收藏|评论|留言|喜欢|转发|推荐)\s*[:：]?\s*\d[\d.]{0,6}\s*[万wk]?\+?"
    r"|相关(?:政策)?(?:解读|链接|新闻|阅读|报道|稿件|文章|图解)\s*[:：]\s*[^。；]{2,80}",
    re.IGNORECASE,
)
"""What a post counts below its text, and where a page leads from there: 赞 38, 相关解读：一图读懂."""
_WRITTEN_BY = re.compile(
    r"(?:来源|编辑|责编|责任编辑|审核|校对|撰稿|供稿|监制|文字|图片|图文|摄影|排版|值班编委|编审)\s*[|｜丨/]\s*[^。；]{1,30}"
)
"""Who made a post: 编辑 | 小岚."""
