"""Values of a record that may be its title although no key says so: then nothing else, such as a number, is it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from converters.labels import Field
from converters.official.issuing import split_agencies
from converters.readers.documents.title_words import LETTERS, any_of
from converters.readers.records.names import is_beside

_HAN = re.compile(r"[\u3400-\u9fff]")
_FEWEST_HAN, _FEWEST_OF_ANY, _LONGEST_TITLE = 4, 10, 120
"""Characters: what names a kind of document may be short, anything else that may be a title is no word or name."""
_KINDS = any_of(LETTERS, ("办法", "规定", "细则", "方案", "规划", "纲要", "条例", "名单"))
_KIND = re.compile(rf"(?:{_KINDS})(?:[（(].*[）)])?$|^关于")
_COLUMN = re.compile(rf"(?:{_KINDS}|政府|政策|文件|信息|公开)+")
_ENDS_OF_OTHERS = "省市区县州盟旗镇乡村类"
"""Signs that end places and classes."""


def list_maybe_titles(values: Mapping[str, str], fields: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys that nobody knows whose values may be the title: so no other value is it.

    >>> list_maybe_titles({"wzmc": "关于停水的通知", "qy": "临岚市望津区"}, {"wzmc": "", "qy": ""})
    ('wzmc',)

    Under a key in Latin letters anything short in Chinese may be, under one in Chinese what reads like a title.
    """
    return tuple(
        key
        for key, field in fields.items()
        if field in ("", Field.OTHER) and not is_beside(key) and _may_be_title(key, values[key].strip())
    )


def is_worded_as_title(value: str) -> bool:
    """Return whether ``value`` is short and says of what kind of document it is, or what that is about.

    >>> is_worded_as_title("关于停水的公告"), is_worded_as_title("星桥公厕"), is_worded_as_title("通知公告")
    (True, False, False)
    """
    fits = _FEWEST_HAN <= len(value) <= _LONGEST_TITLE and "。" not in value
    return fits and _KIND.search(value) is not None and _COLUMN.fullmatch(value) is None


def _may_be_title(key: str, value: str) -> bool:
    """Return whether ``value`` may be a title; the name of a column, a place, a class or an agency is none.

    >>> [_may_be_title("x", text) for text in ("限行通告", "通知公告", "用水定额管理类", "望津路管网改造工程中标结果")]
    [True, False, False, True]
    """
    count = len(_HAN.findall(value))
    if count < _FEWEST_HAN or len(value) > _LONGEST_TITLE or "。" in value or "\n" in value:
        return False
    if _KIND.search(value):
        return _COLUMN.fullmatch(value) is None
    is_other = value.endswith(tuple(_ENDS_OF_OTHERS)) or split_agencies(value)
    return key.isascii() and count >= _FEWEST_OF_ANY and not is_other
