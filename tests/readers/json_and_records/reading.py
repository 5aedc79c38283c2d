"""A record of a notice, read, and what came of it."""

from __future__ import annotations

import json

from converters.convert import Conversion, convert, convert_all
from converters.issues import Code
from converters.model import Notice

TITLE = "关于望津路夜间停水的通知"
TEXT = "<p>各用水户：</p><p>望津路5月9日夜间停水。</p><p>临岚市水务局</p><p>2026年5月6日</p>"
LINES = ["各用水户：", "望津路5月9日夜间停水。", "临岚市水务局", "2026年5月6日"]
NUMBER = "临水发〔2026〕15号"
MIDNIGHT = 1778083200000
"""2026-05-07 in China, in milliseconds; in London it is still the sixth."""


def read(value: object) -> Notice:
    return convert(json.dumps(value, ensure_ascii=False).encode(), "a.json")


def read_all(value: object) -> list[Notice]:
    found = convert_all(json.dumps(value, ensure_ascii=False).encode(), "a.json")
    return [item.notice for item in found if isinstance(item, Conversion)]


def lines(notice: Notice) -> list[str]:
    return [block.text for block in notice.body]


def told(notice: Notice) -> str:
    return "\n".join(issue.detail for issue in notice.issues if issue.code is Code.FURNITURE_REMOVED)
