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


CLIPPED = """[![望津区人民政府](/images/logo.png "望津区")](/ "首页")

*   [首页](/)
*   [政务公开](/zwgk/)

[首页](/) \\> [政务公开](/zwgk/) \\> [公示公告](/zwgk/gsgg/)

望津区水务局关于轮换水表的公告
===============

时间：2026-03-24 09:20 来源：区水务局 【[大](javascript:zoom(18))】 [打印](javascript:window.print())

* * *

&emsp;&emsp;为保证计量准确，现将水表轮换事项公告如下：

&emsp;&emsp;**一、**轮换自2026年4月1日开始，编号为LW\\_01至LW\\_16的片区先行。

片区 | 户数 | 日期
:---|:---:|---:
青石里 | 318 | 4月1日
塘下 | 245 | 4月8日

**预算：**3万元。**注意：**请储水。

附件：[轮换计划（定稿）.pdf](https://wj.linlan.example/files/lhjh.pdf "轮换计划（定稿）.pdf")

望津区水务局\x20\x20
2026年3月23日

[【我要打印】](#) [【关闭窗口】](#)

![扫一扫在手机打开当前页](data:image/png;base64,iVBORw0KGgo=)
"""


@pytest.mark.parametrize("name", ["n8.md", "n8.txt"])
@pytest.mark.parametrize("title", ["\n===============\n", ""])
def test_a_page_clipped_as_markdown_is_the_page(name: str, title: str) -> None:
    marked = CLIPPED.replace("\n===============", "").replace("\n望津区水务局关于", "\n# 望津区水务局关于")
    text = CLIPPED if title else marked
    notice = convert(text.encode(), name)
    assert notice.title == "望津区水务局关于轮换水表的公告"
    assert tables(notice) == ["片区\t户数\t日期\n青石里\t318\t4月1日\n塘下\t245\t4月8日"]
    assert [block.text for block in notice.body if not isinstance(block, Table)] == [
        "为保证计量准确，现将水表轮换事项公告如下：",
        "一、轮换自2026年4月1日开始，编号为LW_01至LW_16的片区先行。",
        "预算：3万元。注意：请储水。",
        "附件：轮换计划（定稿）.pdf",
        "望津区水务局",
        "2026年3月23日",
    ]
    assert (notice.issuer, str(notice.issued), str(notice.published)) == ("望津区水务局", "2026-03-23", "2026-03-24")
    assert [file.title for file in notice.attachments] == ["轮换计划（定稿）"]
    assert notice.column[-1] == "公示公告"


@pytest.mark.parametrize("line", ["# 2号楼停水", "**注意**：请储水。", "电话138****1234，139****5678", "3 * 4 * 5"])
def test_one_kind_of_mark_does_not_make_markdown_of_a_text(line: str) -> None:
    notice = convert(f"望津区水务局关于停水的公告\n\n请各户储水。\n\n{line}\n".encode(), "n9.txt")
    assert notice.body[-1].text == line


SITE = """---
layout: post
title: "望津区水务局等两部门关于清洗水箱的通知"
date: 2026-06-21 10:00:00 +0800
updated: 2026-07-02
categories: [政策文件, 水务]
tags: [水箱, "二次供水"]
文号: 望水〔2026〕5号
成文日期: 2026-06-18
draft: false
---

各镇人民政府，各街道办事处：

为保障水质，现就清洗水箱通知如下。

<!-- more -->

## 一、时间

每年<u>5月</u>、<font color="red">11月</font>各一次。
<!-- 待核
对 -->
{more}
<div align="right">

望津区水务局<br>
2026年6月18日

</div>
"""


@pytest.mark.parametrize("more", ["", "| 镇 | 户 |\n|---|---|\n| 石塘 | 3 |\n", "附件：[清单](./files/qd.xlsx)\n"])
def test_html_in_markdown_sets_its_text_and_is_none_of_it(more: str) -> None:
    notice = convert(SITE.replace("{more}", more).encode(), "2026-06-21-n.md")
    texts = [block.text for block in notice.body if not isinstance(block, Table) and "附件" not in block.text]
    assert texts == [
        "各镇人民政府，各街道办事处：",
        "为保障水质，现就清洗水箱通知如下。",
        "一、时间",
        "每年5月、11月各一次。",
        "望津区水务局",
        "2026年6月18日",
    ]
    assert (str(notice.published), str(notice.issued)) == ("2026-06-21", "2026-06-18")
    assert (notice.column, notice.keywords) == (("政策文件", "水务"), ("水箱", "二次供水"))


def test_a_table_in_html_within_markdown_is_one() -> None:
    table = "<table>\n<tr><td>镇</td><td>户</td></tr>\n\n<tr><td>石塘</td><td>3</td></tr>\n</table>"
    notice = convert(f"# 关于节水的通知\n\n请节水。\n\n{table}\n\n望津区水务局\n".encode(), "n.md")
    assert tables(notice) == ["镇\t户\n石塘\t3"]


def test_the_day_of_the_last_change_is_that_of_publication_where_no_other_is() -> None:
    text = SITE.replace("{more}", "").replace("date: 2026-06-21 10:00:00 +0800\n", "")
    assert str(convert(text.encode(), "n.md").published) == "2026-07-02"


READER = """Title: 临岚市林业局关于古树认养的公告-通知公告-临岚市林业局

URL Source: http://lyj.linlan.example/tzgg/202603/t20260309_11.html

Published Time: Mon, 09 Mar 2026 01:00:00 GMT

Markdown Content:
"""
MENU = """[![Image 1: 临岚市林业局](http://lyj.linlan.example/logo.png)](http://lyj.linlan.example/)

*   [首页](http://lyj.linlan.example/)
*   [古树保护](http://lyj.linlan.example/gs/)

[首页](http://lyj.linlan.example/)>[公开](http://lyj.linlan.example/gk/)>[通知公告](http://lyj.linlan.example/tzgg/)

"""
ADOPTED = """发布时间：2026-03-09 09:00 来源：造林科 点击：**71**次

临林发〔2026〕6号

各县区林业主管部门：

现将古树认养有关事项公告如下，请遵照执行。

临岚市林业局

2026年3月6日
"""


@pytest.mark.parametrize("name", ["n.md", "n.txt"])
@pytest.mark.parametrize("menu", [MENU, ""])
@pytest.mark.parametrize("heading", ["临岚市林业局关于古树认养的公告\n===========\n\n", ""])
def test_what_a_reader_of_pages_says_above_its_markdown_is_of_the_page(name: str, menu: str, heading: str) -> None:
    notice = convert((READER + menu + heading + ADOPTED).encode(), name)
    assert (notice.title, notice.document_number) == ("临岚市林业局关于古树认养的公告", "临林发〔2026〕6号")
    assert (str(notice.published), str(notice.issued)) == ("2026-03-09", "2026-03-06")
    assert notice.origin.url == "http://lyj.linlan.example/tzgg/202603/t20260309_11.html"
    texts = [block.text for block in notice.body if "〔2026〕6号" not in block.text]
    assert texts == [ADOPTED.split("\n\n")[at] for at in (2, 3, 4)] + ["2026年3月6日"]


@pytest.mark.parametrize("dashes", ["|:--|:-:|", "| - | - |", "|:-|-:|", ":-:|:-:"])
@pytest.mark.parametrize("front", ["---\ntitle: 关于节水的通知\n---\n", "# 关于节水的通知\n\n"])
def test_a_table_is_told_by_a_dash_a_column_and_a_footnote_by_its_number(front: str, dashes: str) -> None:
    table = f"|镇|户|\n{dashes}\n|石塘|3|\n"
    text = f"{front}各镇：\n\n请节水[^1]，详见下表。\n\n{table}\n望津区水务局\n\n[^1]: 每人每日三吨。\n"
    notice = convert(text.encode(), "n.md")
    assert tables(notice) == ["镇\t户\n石塘\t3"]
    texts = [block.text for block in notice.body if not isinstance(block, Table)]
    assert texts == ["各镇：", "请节水[1]，详见下表。", "望津区水务局", "[1] 每人每日三吨。"]


def test_a_heading_broken_by_an_element_is_one() -> None:
    text = "## 望津区水务局<br>关于节水的通知\n\n请[节水](http://a.example/)。\n\n第一行<br>第二行\n"
    notice = convert(text.encode(), "n.md")
    assert notice.title == "望津区水务局关于节水的通知"
    assert [block.text for block in notice.body] == ["请节水。", "第一行", "第二行"]


def test_buttons_below_the_last_rule_of_a_page_are_no_text() -> None:
    table = "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |"
    text = f"# 关于植树的公告\n\n请认养树木。\n\n{table}\n\n云汀区园林局\n\n2026年3月4日\n\n---\n\n"
    notice = convert(f"{text}[返回列表](http://yl.yunting.example/list) 转载请注明出处\n".encode(), "a.md")
    assert notice.body[-1].text == "2026年3月4日"
