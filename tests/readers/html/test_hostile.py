"""Any bytes give a notice or a ReadError, soon, and nothing visible gets lost: HTML, and what any format may hold."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from converters.convert import convert_all
from converters.hints import NO_HINTS
from converters.issues import ReadError
from converters.model import Link, Notice, Paragraph, Table
from converters.readers.html import parse

TEXT = "<p>各有关单位，现将有关事项通知如下，请遵照执行。</p>"
HEAD = "<html><body><h1>关于超大页面的通知</h1>"


def read(page: str) -> Notice | None:
    """Return the notice that the reader finds, which nobody has restored or cleaned."""
    try:
        return parse(page.encode("utf-8", "replace"), "page.html", NO_HINTS).notice
    except ReadError:
        return None


HOSTILE = {
    "nested blocks": "<div>" * 10_000 + TEXT * 3 + "</div>" * 10_000,
    "nested inline": HEAD + "<b><i>" * 10_000 + TEXT,
    "nested tables": HEAD + "<table><tr><td>" * 5_000 + TEXT,
    "unclosed": "<p>" * 60_000 + TEXT,
    "one paragraph": HEAD + "<p>" + "各有关单位请遵照执行。" * 200_000,
    "equal paragraphs": HEAD + TEXT * 10_000,
    "equal links": HEAD + '<a href="/x.doc">附件1</a>' * 20_000 + TEXT,
    "labels": HEAD + "<p>" + "发布时间：" * 20_000 + "</p>" + TEXT,
    "spaces in a label": HEAD + "<p>索" + " " * 100_000 + "引号：</p>" + TEXT,
    "style rules": "<style>" + "{" * 100_000 + "@media " * 20_000 + "none</style>" + HEAD + TEXT,
    "attributes": HEAD + "<div " + " ".join(f"a{n}=1" for n in range(50_000)) + ">" + TEXT,
    "brackets": HEAD + "<p>" + "（" * 50_000 + "</p>" + TEXT,
    "digits": HEAD + "<p>" + "1" * 100_000 + "</p><p>2024年" + "1月" * 30_000 + "</p>" + TEXT,
    "spans": HEAD + "<table border=1><tr><td colspan=99999999 rowspan=-3>甲</td><td colspan=x>乙</td></tr>"
    "<tr><td>1</td><td>2</td></tr></table>" + TEXT,
    "addresses": HEAD
    + TEXT * 2
    + '<a href="http://[::1/x.doc">附件</a><img src="http://[x"><iframe src="http://[.pdf">',
    "too many tags": HEAD + "<td>1</td>" * 100_000,
    "numbers of characters": HEAD + "<p>&#0;&#xD800;&#1114112;" + TEXT,
}


PLAIN = "关于节水的通知\n各区人民政府：\n请遵照执行。\n"
RECORD = {"标题": "关于节水的通知", "正文": "各区人民政府：\n请遵照执行。"}
VALUES = {
    # what a label may be followed by, in any format
    "agencies within agencies": "特此通知。" + "各区委办局会处办行部委" * 200 + "请遵照执行",
    "offices": "局" * 50_000,
    "a date with spaces": "2024-05-06 x" + " " * 100_000 + "甲",
    "dates": "2024年5月6日" * 10_000,
    "a long number": "1" * 100_000,
    "wide numbers": "临政发" + "　" * 50_000 + "〔2024〕3号",
    "titles": "《关于转发临岚市水务局关于节水的通知的通知》" * 4_000,
    "dashes": "—" * 50_000 + " " * 50_000 + "1",
}
HOSTILE_FILES: dict[str, tuple[str, Callable[[str], str]]] = {
    # how such a value stands in a file -> the file's name, how it is made
    "html, in the text": ("a.html", lambda value: f"{HEAD}{TEXT}<p>{value}</p>{TEXT}"),
    "html, behind labels": ("a.html", lambda value: f"{HEAD}<p>发文字号：{value}</p><p>发布日期：{value}</p>{TEXT}"),
    "text, in the text": ("a.txt", lambda value: f"{PLAIN}{value}\n特此通知。"),
    "text, behind labels": ("a.txt", lambda value: f"标题：关于节水的通知\n文号：{value}\n发布日期：{value}\n{PLAIN}"),
    "json": (
        "a.json",
        lambda value: json.dumps([{**RECORD, "发文字号": value, "发布日期": value, "发布机构": value, "内容": value}]),
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_are_read_or_refused_within_seconds(name: str) -> None:
    assert seconds_of(HOSTILE[name], "page.html") < MOST_SECONDS


@pytest.mark.parametrize("what", VALUES)
@pytest.mark.parametrize("where", HOSTILE_FILES)
def test_hostile_values_are_read_or_refused_within_seconds(where: str, what: str) -> None:
    name, make = HOSTILE_FILES[where]
    assert seconds_of(make(VALUES[what]), name) < MOST_SECONDS


MOST_SECONDS = 10


def seconds_of(text: str, name: str) -> float:
    """Return the seconds of processor time that the whole way takes, from the file to the notice."""
    data = text.encode("utf-8", "replace")
    start = time.process_time()
    with suppress(ReadError):
        convert_all(data, name)
    return time.process_time() - start


def test_text_below_ten_thousand_elements_is_kept() -> None:
    notice = read(HEAD + "<div>" * 10_000 + TEXT * 2 + "</div>" * 10_000 + "<p>特此通知。</p>")
    assert notice is not None
    assert [block.text for block in notice.body].count("特此通知。") == 1
    assert sum("遵照执行" in block.text for block in notice.body) == 2


def test_no_address_but_http_and_mail_reaches_a_link() -> None:
    page = (
        HEAD
        + TEXT
        + (
            '<p>见<a href="javascript:alert(1)">甲</a>、<a href="data:text/html,x">乙</a>、<a href="HTTPS://example.org/">丙</a>、'
            '<a href=" java\nscript:alert(1)">丁</a>、<a href="mailto:a@example.org">戊</a>，请查收有关文件。</p>'
        )
    )
    notice = read(page)
    assert notice is not None
    links = [
        run.mark.href
        for block in notice.body
        if isinstance(block, Paragraph)
        for run in block.runs
        if isinstance(run.mark, Link)
    ]
    assert links == ["HTTPS://example.org/", "mailto:a@example.org"]


@given(st.binary(max_size=400))
@settings(max_examples=200)
def test_any_bytes(data: bytes) -> None:
    try:
        said = parse(data, "page.html", NO_HINTS).notice.body != ()
    except ReadError as error:
        said = bool(error.reason and error.advice)
    assert said


SENTENCES = st.sampled_from(
    [
        "临岚市人民政府关于加强节水工作的通知",
        "临政发〔2024〕12号",
        "各区人民政府，市政府各部门：",
        "为加强节约用水，根据有关规定，现就有关事项通知如下：",
        "一、总体要求",
        "（一）到2025年，万元产值用水量下降16%。",
        "1.加强计量管理，2024年6月底前完成。",
        "附件：1.任务分工表",
        "2.用水定额",
        "临岚市人民政府",
        "2024年5月6日",
        "（此件公开发布）",
        "附件1",
        "责任编辑：某某",
        "发布日期：2024-05-08",
        "索引号",
        "K9900001/2024-00012",
        "来源：临岚市水务局",
        "打印 关闭",
        "联系电话：0999-5550100",
        "首页 > 政务公开",
        "版权所有：临岚市人民政府",
        "",
    ]
)
WRAPS = st.sampled_from(
    [
        "<p>{}</p>",
        "<div>{}</div>",
        "<p align=center><b>{}</b></p>",
        "<h2>{}</h2>",
        "<li>{}</li>",
        "{}<br>",
        "<span>{}</span>",
        "<table border=1><tr><td>{}</td><td>12</td></tr><tr><td>甲</td><td>3</td></tr></table>",
        "<table><tr><td>{}</td></tr></table>",
        '<a href="/a.pdf">{}</a>',
        '<a href="/list.html">{}</a>',
        "<div class=content><p>{}</p>",
        "</div>{}",
        "<dl><dt>{}</dt><dd>值</dd></dl>",
    ]
)
MEANING = re.compile(r"[\u3400-\u9fff0-9]")


TITLE = "<h1>临岚市水务局关于节水器具的公告</h1>"


@given(st.lists(st.tuples(WRAPS, SENTENCES), max_size=30, unique_by=lambda part: part[1]))
@settings(max_examples=200)
def test_every_visible_character_is_on_the_page_or_in_an_issue(parts: list[tuple[str, str]]) -> None:
    """Each text stands once, so that no page is told to repeat itself; the few that are refused are drawn again."""
    page = TITLE + TEXT + "\n".join(wrap.format(text) for wrap, text in parts)
    notice = read(f"<html><body>{page}</body></html>")
    assume(notice is not None)
    assert notice is not None
    kept = [notice.title, *(block.text for block in notice.body), *(issue.detail for issue in notice.issues)]
    missing = count_signs(re.sub(r"<[^>]*>", "", page)) - count_signs("".join(kept))
    assert not missing


def count_signs(text: str) -> set[tuple[str, int]]:
    """Return (sign, n) for the n-th time that a Han character or digit comes."""
    seen: dict[str, int] = {}
    for sign in MEANING.findall(text):
        seen[sign] = seen.get(sign, 0) + 1
    return {(sign, n + 1) for sign, count in seen.items() for n in range(count)}


def test_merged_cells_stay_merged() -> None:
    page = (
        HEAD
        + TEXT * 2
        + (
            "<table border=1><tr><th rowspan=2>区</th><th colspan=2>长度</th></tr><tr><td>主管</td><td>支管</td></tr>"
            "<tr><td>东岚区</td><td>12</td><td>30</td></tr></table>"
        )
    )
    notice = read(page)
    assert notice is not None
    table = next(block for block in notice.body if isinstance(block, Table))
    assert [[(cell.text, cell.rowspan, cell.colspan) for cell in row] for row in table.rows] == [
        [("区", 2, 1), ("长度", 1, 2)],
        [("主管", 1, 1), ("支管", 1, 1)],
        [("东岚区", 1, 1), ("12", 1, 1), ("30", 1, 1)],
    ]
