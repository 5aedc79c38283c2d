"""Values of a record that may be its title although no key says so: then nothing else, such as a number, is it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from converters.issuing import split_agencies
from converters.labels import Field
from converters.readers.record_names import is_beside

_HAN, _FEWEST_HAN = re.compile(r"[\u3400-\u9fff]"), 4
_KIND = re.compile(
    r"(?:通知|公告|通告|公示|决定|意见|批复|函|令|报告|请示|办法|规定|细则|方案|规划|纲要|条例|通报|名单)(?:[（(].*[）)])?$|^关于"
)
_LONGEST_TITLE, _ENDS_OF_PLACES = 120, "省市区县州盟旗镇乡村"


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


def _may_be_title(key: str, value: str) -> bool:
    if len(_HAN.findall(value)) < _FEWEST_HAN or len(value) > _LONGEST_TITLE or "。" in value or "\n" in value:
        return False
    return _KIND.search(value) is not None or (
        key.isascii() and value[-1:] not in _ENDS_OF_PLACES and not split_agencies(value)
    )
