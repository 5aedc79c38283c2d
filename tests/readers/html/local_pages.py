"""Pages of agencies of Taiwan, Hong Kong and Macau, made and read."""

from __future__ import annotations

from datetime import date

from converters.convert import convert
from converters.model import Notice

DAY = date(2026, 3, 5)
WRITTEN = date(2026, 3, 2)


def page(body: str, title: str = "", lang: str = "zh-Hant") -> Notice:
    text = f'<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title></head><body>{body}</body></html>'
    return convert(text.encode(), "a.html")


def paragraphs(*lines: str) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def texts(notice: Notice) -> list[str]:
    return [block.text for block in notice.body]
