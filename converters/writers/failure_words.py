"""A failed check on the English, told in Chinese for the Chinese page; words of the two texts stay as they are."""

from __future__ import annotations

from collections.abc import Mapping

from converters.translation.status import Failure

CHECKS: Mapping[str, str] = {
    "engine-text": "英译不像译文",
    "figures": "数字不一致",
    "direction": "增减方向或比较的时期不一致",
    "document-number": "文号、索引号未照录",
    "negation": "否定不一致",
    "legal-force": "“应当”“可以”“不得”的效力不一致",
    "tags": "标记不一致",
    "addresses": "网址、电话等未照录",
    "leftover-han": "英译中留有中文",
    "missing-text": "英译与原文长短不符",
    "agency-name": "机构名称与术语表不符",
    "glossary": "用语与术语表不符",
    "numbering": "段首编号不一致",
    "brackets": "括号、引号或标点有误",
    "doubled-word": "有词语重复",
    "marks": "原文的标记未保留",
}
"""Check -> what is said where the detail has no words of its own."""

KINDS: Mapping[str, str] = {
    "number": "数字",
    "share": "比例",
    "share of the base": "占原数的比例",
    "growth": "增幅",
    "percentage points": "百分点",
    "multiple": "倍数",
    "discount": "折扣",
    "ordinal": "序数",
    "date": "日期",
    "time": "时间",
    "weekday": "星期",
    "quarter of the year": "季度",
    "half of the year": "半年",
    "decade": "年代",
    "ratio or score": "比值或比分",
    "code": "代码",
    "order of magnitude": "数量级",
    "document number": "文号",
    "number that is no English": "数字",
}
"""What a figure says -> Chinese."""

DETAILS: Mapping[str, str] = {
    "no English way to write a number": "数字的写法不是英文的写法",
    "stand the other way round": "数字的次序颠倒",
    "limits differ": "“以上”“不超过”等界限不一致",
    "directions differ": "增减方向不一致",
    "the sign is missing": "缺少正负号",
    "counts something else": "所计的对象不一致",
    "numbers something else": "所编号的对象不一致",
    "compared with the": "比较的时期不一致",
    "a document number has no thousands separator": "文号中的数字不分节",
}
"""What a detail begins with -> Chinese."""

_SIDES = {" not in the English": "英译中没有原文的{}", " not in the Chinese": "原文中没有英译的{}"}


def say_failure(failure: Failure) -> str:
    """Return what ``failure`` found, in Chinese, with the words concerned.

    >>> from converters.translation.status import CheckSeverity
    >>> say_failure(Failure("figures", CheckSeverity.CRITICAL, "number not in the Chinese", target="85"))
    '原文中没有英译的数字：85'
    """
    return "：".join(filter(None, (_say_detail(failure), failure.words)))


def _say_detail(failure: Failure) -> str:
    for end, chinese in _SIDES.items():
        kind = failure.detail.removesuffix(end)
        if kind != failure.detail and kind in KINDS:
            return chinese.format(KINDS[kind])
    found = [chinese for start, chinese in DETAILS.items() if failure.detail.startswith(start)]
    return found[0] if found else CHECKS[failure.check]
