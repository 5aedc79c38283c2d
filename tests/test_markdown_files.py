"""Markdown stays Markdown: when it is taken in, and below front matter."""

from __future__ import annotations

import pytest

from converters.convert import convert
from converters.model import Notice, Table
from scripts.fetching.names import name_for, name_for_url

TITLE = "# 临岚市水务局关于河道采砂的通告\n\n"
TEXT = "| 河段 | 长度 |\n|---|---|\n| 岚江 | 3.5km |\n\n禁采期：每年4月1日至9月30日。\n\n- 违者依法处罚。\n"
FRONT = "---\ntitle: 临岚市水务局关于河道采砂的通告\nissuer: 临岚市水务局\ndate: 2026-10-20\n---\n"


def tables(notice: Notice) -> list[str]:
    return [block.text for block in notice.body if isinstance(block, Table)]


@pytest.mark.parametrize(
    ("wish", "data", "name"),
    [
        ("n1.md", TITLE + TEXT, "n1.md"),
        ("n1.MD", FRONT + TEXT, "n1.md"),
        ("n1.markdown", TITLE + TEXT, "n1.markdown"),
        ("n1.txt", TITLE + TEXT, "n1.txt"),
        ("n1", TITLE + TEXT, "n1.txt"),
        ("n1.md", "<html><p>停水</p></html>", "n1.html"),
    ],
)
def test_a_file_that_is_taken_in_keeps_the_ending_of_markdown(wish: str, data: str, name: str) -> None:
    assert name_for(wish, data.encode()) == name
    assert name_for_url(f"https://www.linlan.example/{wish}", {}, data.encode()) == name


@pytest.mark.parametrize("between", ["", TITLE, "\n" + TITLE])
def test_a_table_below_front_matter_is_one(between: str) -> None:
    notice = convert((FRONT + between + TEXT).encode(), "n5.md")
    assert tables(notice) == ["河段\t长度\n岚江\t3.5km"]
    assert [block.text for block in notice.body[1:]] == ["禁采期：每年4月1日至9月30日。", "违者依法处罚。"]
    assert (notice.issuer, str(notice.published)) == ("临岚市水务局", "2026-10-20")


def test_html_below_front_matter_is_text() -> None:
    notice = convert(f"{FRONT}{TEXT}\n浑浊度<5度，<img src=x>不开放。\n".encode(), "n5.md")
    assert notice.body[-1].text == "浑浊度<5度，<img src=x>不开放。"


def test_a_text_below_front_matter_without_a_table_is_text() -> None:
    notice = convert(f"{FRONT}{TITLE}一、**禁采期**：每年4月1日至9月30日。\n".encode(), "n5.md")
    assert [block.text for block in notice.body] == ["一、禁采期：每年4月1日至9月30日。"]
