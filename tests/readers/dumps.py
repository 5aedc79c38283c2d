"""Dumps converted as a whole: the notices that come of them, and the lines that these have."""

from __future__ import annotations

from converters.convert import Conversion, convert_all
from converters.issues import ReadError
from converters.model import Notice

TEXT = "各街道办事处：为做好汛期值守，现将有关事项通知如下。临岚市水务局2026年5月6日"


def convert_list(data: str, name: str) -> list[Notice | ReadError]:
    return [item.notice if isinstance(item, Conversion) else item for item in convert_all(data.encode(), name)]


def notices_of(data: str, name: str) -> list[Notice]:
    return [item for item in convert_list(data, name) if isinstance(item, Notice)]


def lines_of(notice: Notice) -> list[str]:
    return [block.text for block in notice.body]
