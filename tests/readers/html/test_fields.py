"""Fields of HTML pages in the shapes that content systems give them: grids, rows of heads, the site as issuer."""

from __future__ import annotations

from datetime import date

import pytest

from converters.model import Table
from tests.readers.html.pages import INDEX, NUMBER, SIGNED, TEXT, TITLE, make_page, read

PAIRS = (
    ("索引号", INDEX),
    ("主题分类", "水利、水务"),
    ("发布机构", "临岚市水务局"),
    ("文　号", NUMBER),
    ("有效期", ""),
    ("成文日期", "2024-03-05"),
    ("发布日期", "2024-03-08"),
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


def test_the_site_is_the_issuer_of_its_own_documents_that_say_so() -> None:
    text = TEXT.replace("市水务局决定", "临岚市水务局决定")
    head = "<title>关于春季管网检修的公告 – 临岚市水务局</title>"
    assert make_page(title="关于春季管网检修的公告", text=text, head=head).issuer == "临岚市水务局"
    assert make_page(title="关于春季管网检修的公告", text=TEXT, head=head).issuer == ""
    assert make_page(title="春季管网检修忙", text=text, head=head).issuer == ""


def test_a_short_signature_is_completed_by_the_publisher() -> None:
    grid = (
        "<div><div class='k'>发布机构</div><div class='v'>临岚市秸秆禁烧和综合利用工作领导小组办公室</div>"
        "<div class='k'>文号</div><div class='v'>临禁办发〔2024〕15号</div></div>"
    )
    text = f"{TEXT}<p>市秸秆禁烧和综合利用工作领导小组办公室</p><p>2024年3月5日</p>"
    notice = make_page(grid, title="关于秸秆综合利用情况的通报", text=text)
    assert notice.issuer == "临岚市秸秆禁烧和综合利用工作领导小组办公室"


def test_a_label_that_is_no_element_of_its_own_has_its_value_below_it() -> None:
    cells = (
        ("索引号", INDEX),
        ("公文种类", "通知"),
        ("文号", NUMBER),
        ("发布时间", "2024-03-08 11:08"),
        ("废止时间", ""),
    )
    grid = "".join(f"<div class='cell'><label>{name}</label><p>{value}</p></div>" for name, value in cells)
    notice = make_page(f"<div class='grid'>{grid}</div>")
    assert (notice.index_number, notice.document_number) == (INDEX, NUMBER)
    assert notice.published == date(2024, 3, 8)


def test_the_site_stands_before_the_day_that_it_published() -> None:
    notice = make_page("<div>打印时间：2026-12-24 14:08</div><p>临岚市水务局网站　发布时间：2024年3月8日 10:16</p>")
    assert notice.published == date(2024, 3, 8)


@pytest.mark.parametrize(
    "about", ["发布：2024-03-08", "2024-03-08　发布：临岚市水务局", "作者：岳某　发布：2024-03-08 12:00　点击：3"]
)
def test_a_label_that_may_say_who_or_when(about: str) -> None:
    assert make_page(f"<p>{about}</p>").published == date(2024, 3, 8)


ENGLISH = (
    "<p>The People's Government of Linlan City (临岚市人民政府) has decided to repair the water mains in spring.</p>"
    "<p>1. Area: the mains of Wangjin District (望津区) and Yunting District (云汀区), by sections.</p>"
    "<p>2. Hotline: +86-999-12345; all users are told three days before the water is turned off.</p>"
)


@pytest.mark.parametrize("head", ["<meta name='ArticleTitle' content='{}'>", "<title>{} - Linlan, China</title>"])
def test_a_page_in_english(head: str) -> None:
    title = "Announcement on the Repair of Water Mains in Spring"
    signed = "<p>Water Authority of Linlan Municipal People's Government</p><p>March 5, 2024</p>"
    about = "<div><span>Updated: 2024-03-08</span><span>Source: Linlan Water Authority</span></div>"
    notice = read(
        f"<div>Linlan · China 中国临岚</div><p>Home &gt; News</p><h1>{title}</h1>{about}<div>{ENGLISH}{signed}</div>",
        head.format(title),
    )
    assert (notice.title, notice.issued, notice.published) == (title, date(2024, 3, 5), date(2024, 3, 8))
    assert notice.issuer == ""
