"""The kind of document, from its title: the kinds of 中办发〔2012〕14号, and what agencies publish beside."""

from __future__ import annotations

import re
from dataclasses import replace

from converters.labels import squeeze
from converters.model import DocumentType, Notice

_TAIL = re.compile(
    r"""[（(〔【\[]                      # （试行）, （2024年修订）, （第2号）, （征求意见稿）, （已废止）
        (?:暂行|试行|草案|征求意见稿|送审稿|公开征求意见稿|[上中下]|[一二三四五六七八九十]+
          |第.{1,4}批|.{0,20}号|.{0,8}(?:修订|修正|版|失效|废止)|[\d.年月日—-]+)
        [）)〕】\]]$
      | [。，：:！]$
      | (?<=[告知示定])第?\d+期?$          # 公告第2期
    """,
    re.VERBOSE,
)


def _ends(*endings: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(endings)})$")


_TYPES: tuple[tuple[DocumentType, re.Pattern[str]], ...] = (
    # type, how its titles end (or what they hold); the first row that fits is it
    (DocumentType.CORRECTION, _ends("(?:更正|勘误)(?:公告|公示|通知|说明|启事)?", "关于更正.*的(?:公告|通告|通知)")),
    (DocumentType.PENALTY, _ends("行政处罚(?:决定书?|信息|案件信息|公示|情况)", "处罚决定书", "处罚事先告知书")),
    (DocumentType.INTERPRETATION, _ends("解读", "政策问答", "答记者问", "^(?:一图读懂|图解|解读|政策解读|问答).*")),
    (DocumentType.STATISTICS, _ends("统计(?:公报|数据|月报|年鉴|快报|分析)", "经济运行(?:简况|情况)", "运行情况分析")),
    (DocumentType.PUBLIC_NOTIFICATION, _ends("公示(?:公告|名单|表|信息|书|期)?")),
    (DocumentType.APPOINTMENT, _ends("(?:任免|任职|免职|任命|任免职)(?:的?(?:通知|决定|公告|名单|信息))?")),
    (DocumentType.REPLY, _ends("批复")),
    (DocumentType.LETTER, _ends("(?<!信)函", "函复")),
    (DocumentType.COMMUNIQUE, _ends("公报")),
    (DocumentType.RESOLUTION, _ends("决议")),
    (DocumentType.PUBLIC_NOTICE, _ends("通告")),
    (DocumentType.ANNOUNCEMENT, _ends("公告(?:书|表)?", "启事")),
    (DocumentType.CIRCULAR, _ends("通报")),
    (DocumentType.NOTICE, _ends("通知")),
    (DocumentType.DECISION, _ends("决定")),
    (DocumentType.REQUEST, _ends("请示")),
    (DocumentType.PROPOSAL, _ends("议案")),
    (DocumentType.MINUTES, _ends("纪要")),
    (DocumentType.ORDER, _ends("[会院府长席局委部总署军]令", "命令", "嘉奖令", "动员令", "禁火令")),
    (DocumentType.OPINIONS, _ends("^(?!.*(?:征求|征集|听取|反馈)).*意见")),
    (DocumentType.REPORT, _ends("报告(?:书|表)?")),
    (DocumentType.MEASURES, _ends("办法", "规定", "细则", "条例", "规[则程范]", "准则", "制度", "章程", "措施")),
    (DocumentType.PLAN, _ends("方案", "规划", "计划", "要点", "工作安排", "行动纲要", "预案")),
)
_ORDER_TITLE = re.compile(r"^[\u3400-\u9fff]{4,30}令(?:（?第[\d一二三四五六七八九十百]+号）?)?(?=$|\s|《)")
_NEWS_COLUMNS = re.compile(r"(?:工作|政务|部门|区县|镇街|基层)动态|要闻|新闻|动态信息|时政|领导活动|工作信息")


def find_document_type(title: str) -> DocumentType | None:
    """Return the kind of document that ``title`` names at its end; None where it names none.

    >>> find_document_type("关于印发《临岚市节水办法（试行）》的通知")
    <DocumentType.NOTICE: 'notice'>
    >>> find_document_type("临岚市节水管理办法（2024年修订）")
    <DocumentType.MEASURES: 'measures'>
    >>> find_document_type("市领导调研节水工作")
    """
    text = squeeze(title)
    before = ""
    while text != before:
        before = text
        text = _TAIL.sub("", text)
    if _ORDER_TITLE.match(squeeze(title)):
        return DocumentType.ORDER
    bare = text[:-1] if text.startswith("《") and text.endswith("》") else text
    return next((kind for kind, pattern in _TYPES if pattern.search(bare)), None)


def add_document_type(notice: Notice) -> Notice:
    """Return ``notice`` with its type, where its title names one, or its column says that it is news."""
    if notice.type is not None:
        return notice
    kind = find_document_type(notice.title)
    if kind is None and not notice.document_number and any(_NEWS_COLUMNS.search(name) for name in notice.column):
        kind = DocumentType.NEWS
    return replace(notice, type=kind)
