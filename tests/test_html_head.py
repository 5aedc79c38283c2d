"""What stands above the words of a notice, in the same element: its title alone is no paragraph of it."""

from __future__ import annotations

import pytest

from converters.convert import convert

TITLE = "临岚市教育局关于台风期间停课的紧急通知"
TEXT = (
    "各学校：",
    "受台风影响，7月8日全市中小学、幼儿园停课一天。",
    "恢复时间另行通知。",
    "临岚市教育局",
    "2026年7月7日",
)


def read(head: str) -> list[str]:
    text = "<br>".join(TEXT[:3])
    closing = "<div align=right>临岚市教育局<br>2026年7月7日</div>"
    page = f"<html><head><title>停课通知</title></head><body><div>{head}{text}<br>{closing}</div></body></html>"
    notice = convert(page.encode(), "a.html")
    assert notice.title == TITLE
    return [block.text for block in notice.body]


@pytest.mark.parametrize("head", [f"<center><b>{TITLE}</b></center><br>", f"<p>{TITLE}</p>", f"{TITLE}<br>"])
def test_a_title_alone_is_not_told_twice(head: str) -> None:
    assert read(head) == list(TEXT)


def test_a_printed_head_stays_whole() -> None:
    lines = read(f"<p align=center>{TITLE}</p><p align=center>临教〔2026〕7号</p>")
    assert lines == [TITLE, "临教〔2026〕7号", *TEXT]
