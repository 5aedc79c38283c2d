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


PAGE = f"""---
title: "临岚市水务局关于河道采砂的通告 - 临岚市水务局"
url: https://swj.linlan.example/2026/1.html
scraped_at: 2026-11-02T11:02:17Z
---

[首页](/) | [政务公开](/zwgk/) | [通知公告](/tzgg/)

![logo](/images/logo.png)

{TITLE}时间：2026-10-20  来源：临岚市水务局  [【大】](#) [【小】](#)

{TEXT}
特此通告。

临岚市水务局

2026年10月18日

---

> 分享到：微信 微博

**相关链接**

- [水利部](https://www.water.example)
- [临岚市人民政府](https://www.linlan.example)

Copyright © 临岚市水务局 All Rights Reserved.
"""


def test_the_furniture_of_a_page_in_markdown_is_no_text() -> None:
    notice = convert(PAGE.encode(), "n6.md")
    assert notice.title == "临岚市水务局关于河道采砂的通告"
    assert tables(notice) == ["河段\t长度\n岚江\t3.5km"]
    assert [block.text for block in notice.body[1:]] == [
        "禁采期：每年4月1日至9月30日。", "违者依法处罚。", "特此通告。", "临岚市水务局", "2026年10月18日",
    ]  # fmt: skip
    assert (notice.issuer, str(notice.issued), str(notice.published)) == ("临岚市水务局", "2026-10-18", "2026-10-20")
    assert notice.origin.url == "https://swj.linlan.example/2026/1.html"
    assert "scraped_at: 2026-11-02T11:02:17Z" in [issue.detail for issue in notice.issues]


def test_front_matter_with_fields_above_labels_is_not_lost() -> None:
    page = PAGE.replace("scraped_at", "issuer: 临岚市水务局\nscraped_at")
    assert convert(page.encode(), "n7.md").issuer == "临岚市水务局"
