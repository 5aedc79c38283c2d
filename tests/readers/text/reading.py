"""A text read as a notice, and the texts of its blocks."""

from __future__ import annotations

from converters.convert import convert
from converters.model import Notice


def read(text: str, name: str = "notice.txt") -> Notice:
    return convert(text.encode(), name)


def texts_of(notice: Notice) -> list[str]:
    return [block.text for block in notice.body]
