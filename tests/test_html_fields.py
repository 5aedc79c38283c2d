"""Fields of HTML pages in the shapes that content systems give them: grids, rows of heads, lines about the article."""

from __future__ import annotations

from datetime import date

import pytest

from converters.hints import NO_HINTS
from converters.model import Notice, Table
from converters.readers.html import parse

TITLE = "临岚市水务局关于做好春季管网检修工作的通知"
TEXT = (
    "<p>各区水务局，各供水单位：</p><p>为保障汛前供水安全，市水务局决定开展春季管网检修。现将有关事项通知如下：</p>"
    "<p>一、检修范围为望津区、云汀区的主干管网，检修期间分段停水。</p><p>二、各单位要提前三日告知用户，做好应急供水。</p>"
)
SIGNED = "<p>临岚市水务局</p><p>2024年3月5日</p>"
NUMBER, INDEX = "临水发〔2024〕15号", "LL0101-0203-2024-00047"


def read(body: str, head: str = "") -> Notice:
    page = f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"
    return parse(page.encode(), "page.html", NO_HINTS).notice


def make_page(
    above: str = "", *, title: str = TITLE, text: str = TEXT + SIGNED, below: str = "", head: str = ""
) -> Notice:
    return read(f"{above}<h1>{title}</h1><div class='zw'>{text}</div>{below}", head)


PAIRS = (
    ("索引号", INDEX),
    ("主题分类", "水利、水务"),
    ("发布机构", "临岚市水务局"),
    ("发布日期", "2024-03-08"),
    ("文　号", NUMBER),
    ("有效期", ""),
    ("成文日期", "2024-03-05"),
    ("公开方式", "主动公开"),
)
GRIDS = {
    "div by div": "<div class='g'>" + "".join(f"<div class='k'>{k}</div><div class='v'>{v}</div>" for k, v in PAIRS),
    "rows of two pairs": "<div class='g'>"
    + "".join(
        "<div class='r'>"
        + "".join(f"<div class='k'>{k}</div><div class='v'>{v}</div>" for k, v in PAIRS[at : at + 2])
        + "</div>"
        for at in range(0, len(PAIRS), 2)
    ),
    "paragraphs without names": "<div>" + "".join(f"<p>{k}</p><p>{v or '无'}</p>" for k, v in PAIRS),
    "items": "<div><ul>" + "".join(f"<li class='k'>{k}</li><li>{v}</li>" for k, v in PAIRS) + "</ul>",
    "spans in a line": "<div>" + "".join(f"<span class='lb'>{k}</span><span>{v}</span>" for k, v in PAIRS),
    "bold in a line": "<div>" + "".join(f"<b>{k}：</b><span>{v}</span> " for k, v in PAIRS),
    "heads in thead": "<div><table><thead><tr>"
    + "".join(f"<th>{k}</th>" for k, _ in PAIRS)
    + "</tr></thead><tbody><tr>"
    + "".join(f"<td>{v}</td>" for _, v in PAIRS)
    + "</tr></tbody></table>",
    "heads over values": "<div><table><tr>"
    + "".join(f"<td>{k}</td>" for k, _ in PAIRS)
    + "</tr><tr>"
    + "".join(f"<td>{v}</td>" for _, v in PAIRS)
    + "</tr></table>",
    "two rows of heads": "<div><table>"
    + "".join(
        "<tr>" + "".join(f"<td>{pair[place]}</td>" for pair in PAIRS[at : at + 4]) + "</tr>"
        for at in (0, 4)
        for place in (0, 1)
    )
    + "</table>",
    "definitions": "<div><dl>" + "".join(f"<dt>{k}</dt><dd>{v}</dd>" for k, v in PAIRS) + "</dl>",
}


@pytest.mark.parametrize("name", GRIDS)
def test_grids_of_labels_and_values(name: str) -> None:
    notice = make_page(GRIDS[name] + "</div>")
    assert (notice.index_number, notice.document_number) == (INDEX, NUMBER)
    assert (notice.published, notice.issued) == (date(2024, 3, 8), date(2024, 3, 5))
    assert (notice.issuer, notice.title) == ("临岚市水务局", TITLE)


HEADS = {
    "numbered": (["序号", "文件名称", "文号", "发布日期"], 3),
    "one document": (["序号", "文件名称", "文号", "发布日期"], 1),
    "not numbered": (["文件名称", "文号", "印发日期"], 2),
    "with a remark": (["文件名称", "发文字号", "发文日期", "处理意见"], 2),
}


@pytest.mark.parametrize("name", HEADS)
def test_tables_of_other_documents_say_nothing_of_the_notice(name: str) -> None:
    heads, count = HEADS[name]
    values = {"序号": "1", "文件名称": "关于检修的通知", "处理意见": "废止"}
    row = "".join(
        f"<td>{values.get(head, '2008-2-20' if '日期' in head else '临水发〔2008〕3号')}</td>" for head in heads
    )
    table = (
        "<table border='1'><tr>"
        + "".join(f"<th>{head}</th>" for head in heads)
        + f"</tr>{f'<tr>{row}</tr>' * count}</table>"
    )
    notice = make_page("", text=f"{TEXT}<p>三、废止下列文件：</p>{table}<p>本通知自发布之日起施行。</p>{SIGNED}")
    assert (notice.document_number, notice.published, notice.issued) == ("", None, date(2024, 3, 5))
    assert any(isinstance(block, Table) and len(block.rows) == count + 1 for block in notice.body)
    assert notice.body[0].text.startswith("各区水务局")
