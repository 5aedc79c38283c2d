"""What happened to a notice, in Chinese: the places and details that issues give in English, for the Chinese page.

Words of the source stay as they are. Each form belongs to one code, so that nothing quoted is taken for ours.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from converters.issues import Code, Issue

NAMES: Mapping[str, str] = {
    # fields
    "title": "标题",
    "issuer": "发文机关",
    "document_number": "发文字号",
    "index_number": "索引号",
    "issued": "成文日期",
    "published": "发布日期",
    "effective": "施行日期",
    "expires": "失效日期",
    "deadline": "截止日期",
    "retrieved": "取得日期",
    "validity": "效力",
    "topics": "主题",
    "keywords": "关键词",
    "recipients": "主送",
    "column": "原站栏目",
    "summary": "内容概述",
    "source": "来源",
    "attachments": "附件",
    "publisher": "发布者",
    "url": "网址",
    "charset": "字符集",
    "text": "正文",
    "label": "标签",
    "shown": "页面所示",
    # zones of a page, and places in it
    "masthead": "页头",
    "breadcrumb": "当前位置",
    "metadata": "信息表",
    "body": "正文",
    "footer": "页脚",
    "head": "文首",
    "foot": "文末",
    "other messages": "其他消息",
    "page marks": "页码等标记",
    "contents": "目录",
    "above the text": "正文之前",
    "below the text": "正文之后",
    "above the form": "表单之前",
    "the form": "表单",
    "a field not filled in": "未填写的栏目",
    "struck out": "原文划去",
    "zip archive": "压缩包",
    "disclosure table": "信息表",
    "the page": "页面",
    "a script": "脚本",
    "the line under the title": "标题下一行",
    "the line below the text": "正文下一行",
    "the date after the title": "标题后的日期",
    "the line about the issue": "关于发布的一行",
    "a time element": "网页时间标记",
    # private numbers
    "id-card": "身份证号",
    "mobile": "手机号",
    "bank-card": "银行卡号",
    # signs of tampering
    "lexicon": "业内用语",
    "shape": "品牌字样",
    "stated": "发布者声明",
    "slot": "占用地名、机关名的位置",
    "spread": "多处重复",
    "absence": "别处不见",
    "alien-script": "夹杂异种文字",
    "pinyin-gloss": "夹注拼音",
    "pinyin-text": "拼音文字",
    "orphan-gap": "缺字",
    "script-mix": "文字混杂",
    "grammar": "语句不通",
    "strange-issuer": "发文机关可疑",
    "strange-head": "标题可疑",
    "advertisement": "广告语",
    "stray-line": "无关的短行",
    "advert-language": "广告文体",
}
"""Codes and phrases of our own -> Chinese."""

Form = tuple[re.Pattern[str], str]
"""What ours looks like, and its Chinese. The groups ``a``, ``b``, … are said in Chinese too, ``x``, ``y`` copied."""

_LONGEST = 1_000
"""Characters; what is longer quotes the source, and would take long to compare with the forms."""
_ROW = r"(?:row|object|form) \d+|sheet .{1,100}, (?:(?:row|form) \d+|the form)"
_SIGNS = re.compile(r"[a-z-]+(?:, [a-z-]+)+")


def _form(pattern: str, chinese: str) -> Form:
    return re.compile(pattern, re.DOTALL), chinese


ROWS: tuple[Form, ...] = (
    _form(r"row (?P<x>\d+)", "第{x}行"),
    _form(r"object (?P<x>\d+)", "第{x}项"),
    _form(r"form (?P<x>\d+)", "第{x}份表单"),
    _form(r"sheet (?P<x>.+), row (?P<y>\d+)", "工作表 {x} 第{y}行"),
    _form(r"sheet (?P<x>.+), form (?P<y>\d+)", "工作表 {x} 第{y}份表单"),
    _form(r"sheet (?P<x>.+), the form", "工作表 {x} 的表单"),
)
"""The places that others begin with."""
PLACES: tuple[Form, ...] = (
    *ROWS,
    _form(r"line (?P<x>\d+)", "第{x}行"),
    _form(r"page (?P<x>\d+)", "第{x}页"),
    _form(r"meta (?P<x>.+)", "网页标签 {x}"),
    _form(r"selector (?P<x>.+)", "选择器 {x}"),
    _form(r"(?P<a>[a-z -]{1,40}), change (?P<x>\d+)", "{a}，第 {x} 处改动"),
    _form(rf"(?P<a>{_ROW}), pattern", "{a}，按模式"),
    _form(rf"(?P<a>{_ROW}), (?P<x>.+)", "{a}，{x}"),
)
"""Where something was seen."""

_QUOTED_TOKEN = re.compile(r"\[(sha256 [0-9a-f]+), (\d+) characters\]")
"""What stands in a line of the source for an injected text."""
_TOKEN = r"(?P<x>sha256 [0-9a-f]+), (?P<y>\d+) characters"  # noqa: S105 (no password)
_FORMULAS = r"sheet (?P<x>.+): formulas without a stored value: (?P<y>[A-Z?]+\d*(?:, [A-Z?]+\d*)*)"
_OFFICE = r"; open the file in an office program, save it, and give it again"
_OPEN = "请用办公软件打开并保存，再交来文件"
DETAILS: Mapping[Code, tuple[Form, ...]] = {
    Code.CHARSET_WRONG: (_form(r"declared (?P<x>.+), written in (?P<y>.+)", "声明为 {x}，实为 {y}"),),
    Code.BYTES_REPLACED: (_form(r"(?P<x>\d+) (?:place is|places are) not (?P<y>.+)", "{x} 处不是 {y}"),),
    Code.LABEL_EMPTY: (_form(r"(?P<a>[a-z_]+)", "{a}"),),
    Code.LABEL_CONFLICT: (
        _form(
            r"(?P<a>[a-z_]+): (?P<x>.+) \((?P<b>[^()]{1,121})\), (?P<y>.+) \((?P<c>[^()]{1,121})\)",
            "{a}：{x}（{b}），{y}（{c}）",
        ),
    ),
    Code.LABEL_INVALID: (
        _form(r"(?P<a>.{1,120}?): not a document number: (?P<x>.+)", "{a}：不是发文字号：{x}"),
        _form(r"(?P<a>.{1,120}?): not an index number: (?P<x>.+)", "{a}：不是索引号：{x}"),
        _form(r"(?P<a>.{1,120}?): no date: (?P<x>.+)", "{a}：不是日期：{x}"),
        _form(r"(?P<a>.{1,120}?): no validity known: (?P<x>.+)", "{a}：不是效力状态：{x}"),
    ),
    Code.DATE_ORDER: (
        _form(r"(?P<a>[a-z]+) (?P<x>\d{4}-\d\d-\d\d), (?P<b>[a-z]+) (?P<y>\d{4}-\d\d-\d\d)", "{a} {x}，{b} {y}"),
    ),
    Code.CHECK_DIGIT: (
        _form(
            r"organisation code ends in (?P<x>.), its check digit would be (?P<y>.)",
            "组织机构代码末位为 {x}，校验位应为 {y}",
        ),
        _form(
            r"credit code ends in (?P<x>.), its check character would be (?P<y>.)",
            "统一社会信用代码末位为 {x}，校验位应为 {y}",
        ),
    ),
    Code.TITLE_FROM_BODY: (
        _form(r"line (?P<x>\d+)", "第{x}行"),
        _form(rf"(?P<a>{_ROW}): named by its document number", "{a}：以发文字号为题"),
    ),
    Code.DATE_FROM_SIDECAR: (
        _form(r"(?P<x>\d{4}-\d\d-\d\d); the source says (?P<y>\d{4}-\d\d-\d\d)", "{x}；来源载为 {y}"),
    ),
    Code.DUPLICATE_BODY: (
        _form(r"(?P<x>\d+) blocks from (?P<y>.+) on", "自 {y} 起 {x} 段"),
        _form(r"(?P<x>\d+) lines from (?P<y>.+) on", "自 {y} 起 {x} 行"),
    ),
    Code.TAMPERED_RESTORED: (_form(_TOKEN, "{x}，{y} 个字符"),),
    Code.TAMPERED_CUT: (_form(_TOKEN, "{x}，{y} 个字符"),),
    Code.TAMPERED_SUSPECTED: (
        _form(_TOKEN + r", (?P<z>\d+) places?", "{x}，{y} 个字符，{z} 处"),
        _form(r"(?P<a>[a-z-]+)", "{a}"),
    ),
    Code.STATEMENT_UNMATCHED: (_form(_TOKEN, "{x}，{y} 个字符"),),
    Code.PRIVATE_MASKED: (_form(r"(?P<a>[a-z-]+): (?P<x>\d+)", "{a}：{x} 个"),),
    Code.IMAGE_LEFT_OUT: (
        _form(r"a picture without an address", "图片没有地址"),
        _form(r"the page is a picture without text", "整页是图片，没有文字"),
    ),
    Code.FURNITURE_REMOVED: (
        _form(_TOKEN, "{x}，{y} 个字符"),
        _form(r"(?P<x>\d+) heads of messages", "{x} 条消息的发送人和时间"),
    ),
    Code.TEXT_LEFT_OUT: (
        _form(r"hidden sheet (?P<x>.+)", "隐藏的工作表 {x}"),
        _form(
            r"sheet (?P<x>.+) is no list of notices, and its cells \((?P<y>\d+)\) are on no page",
            "工作表 {x} 不是通知列表，其 {y} 个单元格不在任何页面上",
        ),
        _form(r"sheet (?P<x>.+): (?P<y>\d+) hidden rows?", "工作表 {x}：隐藏的 {y} 行"),
        _form(r"sheet (?P<x>.+): (?P<y>\d+) hidden columns?", "工作表 {x}：隐藏的 {y} 列"),
        _form(_TOKEN, "{x}，{y} 个字符"),
        _form(
            _FORMULAS + r" and (?P<z>\d+) more" + _OFFICE,
            f"工作表 {{x}}：公式没有存下结果：{{y}} 等，另有 {{z}} 处；{_OPEN}",
        ),
        _form(_FORMULAS + _OFFICE, f"工作表 {{x}}：公式没有存下结果：{{y}}；{_OPEN}"),
    ),
    Code.SEVERAL_NOTICES: (_form(r"block (?P<x>\d+): (?P<y>.+)", "第 {x} 段：{y}"),),
    Code.TRACKED_CHANGES: (
        _form(
            r"(?P<x>\d+) insertions? shown, (?P<y>\d+) deletions? left out; "
            r"accept or refuse them, and give the file again",
            "显示 {x} 处插入，略去 {y} 处删除；请在文字处理程序中接受或拒绝修订，再交来文件",
        ),
    ),
    Code.TEXT_EDITED: (
        _form(
            r"is not what the source says; English, downloads and search hold the text as converted",
            "与来源不符；英译、下载文件和检索仍是由来源文件转换所得的文字",
        ),
    ),
    Code.EXPECTATION_FAILED: (
        _form(r"(?P<x>\d+) characters", "{x} 个字符"),
        _form(r"(?P<a>[a-z_]+)", "{a}"),
    ),
    Code.HASH_MISMATCH: (
        _form(r"(?P<x>.+) is not the file this page names", "{x} 不是本页所记的文件"),
        _form(r"(?P<x>.+) is not the file that was taken in", "{x} 不是收录时的文件"),
    ),
}
"""What was seen, by code. What has no form here is of the source: a line, a name, an address."""


def say_place(where: str) -> str:
    """Return ``where`` in Chinese, as far as it is ours.

    >>> say_place("above the text"), say_place("body, change 6"), say_place("sources/linlan.yml")
    ('正文之前', '正文，第 6 处改动', 'sources/linlan.yml')
    """
    if _SIGNS.fullmatch(where):
        return "、".join(NAMES.get(name, name) for name in where.split(", "))
    return NAMES.get(where) or _say(where, PLACES, lambda inner: NAMES.get(inner) or _say(inner, ROWS, str))


def say_detail(code: Code, detail: str) -> str:
    """Return ``detail`` in Chinese, as far as it is ours.

    >>> say_detail(Code.PRIVATE_MASKED, "bank-card: 1"), say_detail(Code.FURNITURE_REMOVED, "title")
    ('银行卡号：1 个', 'title')
    """
    return _QUOTED_TOKEN.sub(r"[\1，\2 个字符]", _say(detail, DETAILS.get(code, ()), say_place))


def in_chinese(issue: Issue) -> dict[str, str]:
    """Return what of ``issue`` is said otherwise in Chinese: ``where_zh`` and ``detail_zh``, each only where it is.

    >>> in_chinese(Issue(Code.TITLE_FROM_BODY, "line 1", "title"))
    {'where_zh': '标题', 'detail_zh': '第1行'}
    >>> in_chinese(Issue(Code.LABEL_EMPTY, "文件编号"))
    {}
    """
    where, detail = say_place(issue.where), say_detail(issue.code, issue.detail)
    return ({"where_zh": where} if where != issue.where else {}) | (
        {"detail_zh": detail} if detail != issue.detail else {}
    )


def _say(text: str, forms: tuple[Form, ...], say_inner: Callable[[str], str]) -> str:
    """Return ``text`` in the words of the first form it has; ``say_inner`` says places within, never as deep again."""
    for pattern, chinese in forms if len(text) <= _LONGEST else ():
        if found := pattern.fullmatch(text):
            groups = {name: value if name > "w" else say_inner(value) for name, value in found.groupdict().items()}
            return chinese.format(**groups)
    return text
