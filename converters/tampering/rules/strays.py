"""Lines that stray into a notice: no word of theirs occurs anywhere else, and they ask for a visit or a message.

No brand and no trade is named here; what counts is the form of the line and that it is tied to nothing.
"""

from __future__ import annotations

import re
from collections import Counter

from converters.furniture import is_furniture
from converters.tampering.reading import Reading
from converters.tampering.reading.text import HAN, words
from converters.tampering.words.ordinary import LAWFUL_NAMES
from converters.tampering.words.organs import is_ordinary

_ASKS = re.compile(
    r"(?:官方网站|官网|中文网|app下载|app|安卓版|手机版|通用版|客户端|登录入口|官方入口|注册登录|网址|最新网址|官方版|下载安装|免费下载|入口|首页|登录|注册)"
    r"(?:下载)?[ \-_!！。>]*[^\S\n]*$"
)
_ASKED = re.compile(
    r"(?:官方)?网站|官网|手机(?:版|app)|(?:ios|android|安卓|通用)版?|app|客户端|入口|首页|登录|注册|下载|\(中国\)"
)
ASKED = words(
    """
    官方网站 官网 中文网 app 安卓版 手机版 通用版 客户端 登录入口 官方入口 注册登录 网址 官方版 下载安装 免费下载 入口
    首页 登录 注册 微信 薇信 威信 徽信 v信 vx wx 加v 加微 加薇 扣扣 qq
    """
)
"""What a stray line has."""
MAKERS = words("编辑: 责编: 作者: 记者: 摄影: 校对: 审核: 供稿:") | {"powered by"}
_ENDINGS = tuple(word + more for word in ASKED for more in ("", "下载"))
_SAYS = re.compile(r"[，。；;：:？?]|\d{4}年|第.{1,3}[条章]")
_PUBLIC = re.compile(
    r"内网|相关|有关|報|[日晚早晨]报|繁體|简体|rss|最后|english|无障碍|適老|河长|巡河|谨防|下架|超时|政务|政府|门户|人民|国家|中国(?!\))|全国|[省市区县镇乡村局委厅]|服务|办事|公共|公众|[通办码]”|用户|个人|法人|企业|单位|学[校院生]|大学|中学|小学|医院|银行|图书|档案"
    r"|招生|考试|考生|教育|招聘|附件|表格|文件|点击|扫码|更多|返回|全文|文档|图片|无障碍|网站|系统|平台|报名|查询|信息|电子|移动|统一|身份|微信|支付|手机$|管理|信用|人才|税|社保"
)
_MENU = re.compile(rf"[{HAN}]{{2,4}}(?:[ |]+[{HAN}]{{2,4}}){{3,}}$")
"""A line of four columns or more: 首页 专题 直播 客户端."""
_HANDLE = re.compile(
    r"(?:微信|薇信|威信|徽信|v信|vx|wx|加v|加微|加薇|扣扣|qq)[+ :：]*(?:号|客服|咨询"
    r"|联系)?[+ :：]*[a-z]{0,6}\d[a-z0-9_]{3,}"
)
_SAME_HANDLE = re.compile(r"电话(?:同|即)?微信|微信同[号步]")
_SPEAKS = re.compile(
    r"公众号|投稿|版权所有|报名|预约|志愿|咨询群|办公|科室|联系人|投诉|举报|受理|热线|监督|办税|征稿|邮箱|群众|居民|市民|网格"
    r"|企业微信|官方|咨询电话|联系电话|客服热线|招聘|应聘|岗位|简历|人事|面议|干事|主任|站长|会计|老师|[先女][生士]|村民|物业|新生群|班级群|家长群|群公告|交流群|[班年]级|社团"
)
_WEAK_ASKS = re.compile(r"(?<!官方)(?:登录|注册|首页|入口|下载)[ \-_!！。>]*$")
"""What menus and forms ask for, too: 学籍注册, 立即注册."""
_MADE_BY = re.compile(
    r"(?:责任编辑|责编|编辑|作者|记者|摄影|校对|审核|供稿)[:：][ ]*"
    r"(?:[a-z0-9]{0,6}bet\d{0,4}|\d{2,4}vip)(?:[ ]?app)?(?![a-z0-9@.])"
    rf"|powered by[ ]*[{HAN}]{{2,8}}(?:游戏|棋牌|体育|娱乐|彩票|博彩|投注|真人)(?![{HAN}])"
)
"""Who made a page is no app, and no house."""
_HIRES = re.compile("开户行|招聘|招租|招募|应聘|诚聘|求职")
"""What a page says whose telephone numbers may be those of a messenger, too."""
_HAN_RUN = re.compile(rf"[{HAN}]{{2,}}")
_LOOSE = re.compile(
    r"电话|微信|联系|手机|下载|登录|注册|官网|网站|官方|中国|入口|首页|客户端|网址|开展|关于|通知|公告|咨询|客服"
)


def _pairs(text: str) -> set[str]:
    return {run[at : at + 2] for run in _HAN_RUN.findall(_LOOSE.sub(" ", text)) for at in range(len(run) - 1)}


def has_stray_line(reading: Reading) -> bool:
    r"""Return whether a line asks for a visit or a message and shares no two characters with the rest.

    >>> from converters.tampering.reasons import read
    >>> has_stray_line(read("供水公司水质公示\n水质合格率100%。\n众和手机版官方网站"))
    True
    >>> has_stray_line(read("供水公司水质公示\n水质合格率100%。\n供水公司官网"))
    False
    """
    if any(_MADE_BY.search(reading.text, *span) for span in reading.spans_with(MAKERS)):
        return True
    found = {line.strip() for line in reading.lines_with(ASKED)}
    page = ""
    counts: Counter[str] = Counter()
    for line in found:
        if not 4 <= len(line) <= 70 or is_furniture(line) or (line[0] == "《" and "版号" in reading.text):
            continue  # a game of a list of those that are licensed
        asks = (
            line.rstrip(" -_!！。>").endswith(_ENDINGS)
            and _ASKS.search(line) is not None
            and not _SAYS.search(line)
            and not _PUBLIC.search(_ASKED.sub("", line))
            and not (_MENU.match(line) or any(lawful in line for lawful in LAWFUL_NAMES))
            and not (_WEAK_ASKS.search(line) and is_ordinary(_ASKED.sub(" ", line)))
        )
        same = _SAME_HANDLE.search(line) and not _HIRES.search(reading.text)
        writes = (_HANDLE.search(line) or same) and not _SPEAKS.search(line)
        if not asks and not writes:
            continue
        own = _pairs(_ASKS.sub("", line))
        if not counts:  # few pages have a line that asks
            lines = [other.strip() for other in reading.text.split("\n")]
            page, counts = "\n".join(lines), Counter(lines)
        times = counts[line]
        rest = len(page) - times * (len(line) + 1)
        if own and rest >= 12 and all(page.count(pair) == times * line.count(pair) for pair in own):
            return True
    return False
