"""Dumps in Markdown: front matter is a record, marks are no text, and nothing else is lost for them."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from datetime import date

import pytest

from converters.convert import convert
from converters.hints.sidecar import Sidecar
from converters.issues import ReadError
from converters.model import Link, Paragraph, Table
from tests.readers.dumps import lines_of


def test_markdown_is_text_with_marks() -> None:
    text = (
        "# 临岚市水务局关于防汛的通知\n\n**各街道：**\n\n请按[预案](https://water.linlan.example/a)值守。\n\n"
        "## 一、要求\n\n> 全天值守。\n"
    )
    notice = convert(text.encode(), "a.md")
    assert notice.title == "临岚市水务局关于防汛的通知"
    assert lines_of(notice) == ["各街道：", "请按预案值守。", "一、要求", "全天值守。"]


FRONT = """---
id: "YzMxNjg4"
title: "临岚市人民代表大会关于废止《节水条例》的决定"
office: "临岚市人民代表大会"
publish: "2026-05-07 00:00:00"
status: ""
---

# 临岚市人民代表大会关于废止《节水条例》的决定

**临岚市人民代表大会**

**关于废止《节水条例》的决定**

（2026年5月6日临岚市第三届人民代表大会第六次会议通过）

临岚市第三届人民代表大会第六次会议决定：废止《节水条例》。
"""


def test_front_matter_is_a_record_whose_text_is_below() -> None:
    notice = convert(FRONT.encode(), "a.md")
    assert notice.title == "临岚市人民代表大会关于废止《节水条例》的决定"
    assert (notice.issuer, str(notice.published)) == ("临岚市人民代表大会", "2026-05-07")
    assert lines_of(notice)[0].startswith("（2026年5月6日")
    named = FRONT.replace('title: "临岚市人民代表大会关于废止《节水条例》的决定"', 'title: "临岚市人民代表大会"')
    assert convert(named.encode(), "a.md").title == "临岚市人民代表大会关于废止《节水条例》的决定"


def test_the_title_of_a_sidecar_is_left_as_it_is() -> None:
    text = "临岚市水务局\n关于做好节水工作的通知\n各街道：\n请节水。\n临岚市水务局\n2026年5月6日\n"
    for title in ("关于做好节水工作的通知", "关于做好节水工作的通知（临水发〔2026〕5号）"):
        assert convert(text.encode(), "a.txt", Sidecar(title=title)).title == title


@pytest.mark.parametrize(
    "front",
    [
        "date: 2026-02-30",
        f"n: {'9' * 5000}",
        "[" * 20_000,
        "a: &a [x]\nb: &b [*a,*a]\nc: [*b,*b]",
        "tel: 0531\nno: 8:30",
    ],
)
def test_no_front_matter_raises_or_loses_a_sign(front: str) -> None:
    text = f"---\ntitle: 关于节水的通知\n{front}\n---\n各街道：\n请节水，保障供水。\n临岚市水务局\n2026年5月6日\n"
    notice = convert(text.encode(), "a.md")
    details = (issue.detail for issue in notice.issues)
    kept = "".join([notice.title, *notice.integrity.title, *lines_of(notice), *details])
    assert "关于节水的通知" in kept
    assert all(figure in kept for figure in ("0531", "8:30") if figure in front)


def test_a_chinese_title_of_front_matter_is_one_and_the_addressee_stays() -> None:
    notice = convert("---\n标题: 关于节水的通知\n---\n各区县水务局：\n请节水，保障供水。\n".encode(), "a.md")
    assert notice.title == "关于节水的通知"
    assert lines_of(notice)[0] == "各区县水务局："


def test_labels_below_front_matter_are_read() -> None:
    text = "---\ntitle: 关于节水的通知\n---\n索引号：LS/2026-8\n文号：临水〔2026〕8号\n各区县：\n请节水，保障供水。\n"
    assert convert(text.encode(), "a.md").document_number == "临水〔2026〕8号"


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("张某，电话138****1234；李某，电话139****5678。", "138****1234；李某，电话139****5678"),
        (">90分为优秀，> 60分为合格。", ">90分为优秀，> 60分为合格。"),
        ("依据临政发[2024](5)号文办理。", "临政发[2024](5)号"),
    ],
)
def test_marks_that_are_none_stay(line: str, kept: str) -> None:
    notice = convert(f"# 关于节水的通知\n\n各街道：\n\n请节水。\n\n{line}\n".encode(), "a.md")
    assert any(
        kept in text or kept.replace("138****1234；李某，电话139****5678", "****") in text for text in lines_of(notice)
    )


MARKED_UP = """# 临岚市农业农村局关于公布补贴标准的通知

各区农业农村局：

现将**2026年**标准公布如下，详见[市政府网站](https://www.linlan.example/bt.html)，咨询0990****186。

| 地区 | 等级 | 标准（元） |
|------|:----:|-----:|
| 望津区 | 一级 | 1200 |
| 云汀区 | 二级 | 900 |

附件：[申报表](https://www.linlan.example/sb.docx)

临岚市农业农村局
2026年2月20日
"""


def test_tables_links_and_files_of_markdown_are_what_they_are() -> None:
    notice = convert(MARKED_UP.encode(), "a.md")
    assert (notice.title, notice.issuer) == ("临岚市农业农村局关于公布补贴标准的通知", "临岚市农业农村局")
    assert notice.issued == date(2026, 2, 20)
    (table,) = (block for block in notice.body if isinstance(block, Table))
    cells = [[cell.text for cell in row] for row in table.rows]
    assert cells[1:] == [["望津区", "一级", "1200"], ["云汀区", "二级", "900"]]
    assert [attachment.url for attachment in notice.attachments] == ["https://www.linlan.example/sb.docx"]
    links = [run.mark for block in notice.body if isinstance(block, Paragraph) for run in block.runs]
    assert Link("https://www.linlan.example/bt.html") in links
    assert any("0990****186" in text for text in lines_of(notice))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("3. 第三项内容\n5. 第五项内容", ["3. 第三项内容", "5. 第五项内容"]),
        ("长*宽*高=2*3*4=24，__init__", ["长*宽*高=2*3*4=24，__init__"]),
        ("| 区 | 用量 |\n|---|---|\n| 东区 | 5 | 多出的格 |", ["区\t用量\t\n东区\t5\t多出的格"]),
        ("请填写 <style> 标签，其后的文字不应丢失。", ["请填写 <style> 标签，其后的文字不应丢失。"]),
        ("<script>alert(1)</script>", ["<script>alert(1)</script>"]),
        ("[1]: 本办法自公布之日起施行", ["[1]: 本办法自公布之日起施行"]),
        ("**重要**：电话138****1234", ["重要：电话138****1234"]),
    ],
)
def test_nothing_of_markdown_is_lost_beside_a_link(written: str, read: list[str]) -> None:
    text = f"# 关于节水的通知\n\n各街道：\n\n[附件](./a.pdf)\n\n一、请节水。\n\n{written}\n\n二、请落实。\n"
    texts = [block.text for block in convert(text.encode(), "a.md").body]
    assert texts[texts.index("一、请节水。") + 1 : texts.index("二、请落实。")] == read


def test_a_percent_sign_behind_a_bracket_is_no_code() -> None:
    page = (
        "<html><head><title>关于节水的通知</title></head><body><h1>关于节水的通知</h1><p>各街道：</p>"
        "<p>含水率<%5的产品为一等品。</p><p>请做好节水工作，保障居民用水，杂质占比%>3的产品不合格。</p></body></html>"
    )
    kept = "".join(lines_of(convert(page.encode(), "a.html")))
    assert "杂质占比" in kept
    assert "一等品" in kept


@pytest.mark.parametrize(
    "text",
    ["<%" * 40_000, "[" * 40_000, "# a" + " #" * 20_000, "2026.05.06" * 18 + "x", "![a](./" * 9000, "|" * 40_000],
)
def test_repeated_marks_cost_little(text: str) -> None:
    begin = time.perf_counter()
    for name, data in (
        ("a.html", f"<h1>关于节水的通知</h1><p>请节水，保障居民用水安全。</p><p>{text}</p>"),
        ("a.md", f"# 关于节水的通知\n\n请节水，保障居民用水安全。\n\n{text}\n"),
        ("a.json", json.dumps({"title": "关于节水的通知", "content": "请节水，保障居民用水安全。", "date": text})),
    ):
        with suppress(ReadError):
            convert(data.encode(), name)
    assert time.perf_counter() - begin < 10
