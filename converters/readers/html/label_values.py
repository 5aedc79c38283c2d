"""The values of labels without what stands behind them in their lines: buttons, bars, the next label, a day."""

from __future__ import annotations

import re

from converters.labels import Field
from converters.readers.html.label_lines import Labelled

_BESIDE = re.compile(
    r"\s*[｜|]|\s+[／/](?:\s|$)|\s*[【\[［]\s*(?:打印|关闭|收藏|下载|字[体号]|纠错|分享)|(?<=\d)\s*(?=[A-Z][a-z]{2,10}:|[\u3400-\u9fff]{2,6}[:：])"
    r"|\s*(?:发布|公布|公开|成文|生成|更新|上传|录入)(?:时间|日期)\s*(?=(?:19|20)\d{2})"
    r"|\s+(?:AI)?(?:读报|播报|朗读|语音播报|听新闻|播放|收听)(?:\s|$)"
    r"|\s*A\s*[-－+＋](?:\s*A\s*[-－+＋]?)*\s*$"
)


_WHOLE = (Field.TITLE, Field.SUMMARY, Field.TOPICS, Field.KEYWORDS, Field.INDEX_NUMBER)
"""Fields whose values may hold what looks like buttons and bars."""


def cut_value(one: Labelled) -> str:
    """Return the value of a label without the buttons and bars that follow it in its line."""
    if one.label.field in _WHOLE:
        return one.value
    value = _BESIDE.split(one.value, maxsplit=1)[0].strip() if one.value else one.value
    return _DAY_BEHIND.split(value, maxsplit=1)[0] if one.label.field in _NAMES else value


_NAMES = (Field.ISSUER, Field.SOURCE, Field.DOCUMENT_NUMBER)
_DAY_BEHIND = re.compile(r"(?<=[\u3400-\u9fff])\s*(?=(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2})")
"""Behind a name or a number stands the day that no label names."""
