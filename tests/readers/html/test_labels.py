"""Labels of HTML pages: whose they are, and in which language."""

from __future__ import annotations

from datetime import date

import pytest

from converters.model import Table
from tests.readers.html.pages import INDEX, NUMBER, SIGNED, TEXT, TITLE, make_page, read

POINTED = "<a href='t.html'>临岚市人民政府办公室关于印发节约用水办法的通知</a>"
OTHER = "<{0}>文号：临政办规〔2024〕2号</{0}><{0}>成文日期：2024-01-30</{0}>"
BOXES = {
    "in a line": f"<div class='rel'><b>解读文件：</b>{POINTED}{OTHER.format('span')}</div>",
    "in lines": f"<div class='rel'><p>政策原文：{POINTED}</p>{OTHER.format('p')}</div>",
    "in a table": f"<table><tr><td>解读文件</td><td>{POINTED}</td></tr>"
    "<tr><td>文号</td><td>临政办规〔2024〕2号</td></tr><tr><td>成文日期</td><td>2024-01-30</td></tr></table>",
    "under a heading": f"<div><h3>关联文件</h3><p>{POINTED}</p>{OTHER.format('p')}</div>",
}


@pytest.mark.parametrize("name", BOXES)
def test_labels_of_the_document_that_a_page_explains_are_not_of_the_page(name: str) -> None:
    about = "<div>日期：2024-02-06 17:40 来源：临岚市水务局</div>"
    notice = make_page(about + BOXES[name], title="《临岚市节约用水办法》政策解读", text=TEXT)
    assert (notice.document_number, notice.issued) == ("", None)
    assert (notice.issuer, notice.published) == ("临岚市水务局", date(2024, 2, 6))


def test_a_catalogue_that_also_points_to_a_document_is_of_the_page() -> None:
    table = (
        f"<table><tr><td>索引号</td><td>{INDEX}</td><td>相关文件</td><td>{POINTED}</td></tr>"
        f"<tr><td>文号</td><td>{NUMBER}</td><td>成文日期</td><td>2024-03-05</td></tr></table>"
    )
    notice = make_page(table, text=TEXT)
    assert (notice.document_number, notice.issued, notice.title) == (NUMBER, date(2024, 3, 5), TITLE)


ENGLISH = (
    ("Issued by", "临岚市水务局"),
    ("Document No.", NUMBER),
    ("Index No.", INDEX),
    ("Date of Document", "2024-03-05"),
    ("Date Published", "2024-03-08"),
)
ENGLISH_GRIDS = {
    "rows": "<table>" + "".join(f"<tr><th>{k}</th><td>{v}</td></tr>" for k, v in ENGLISH) + "</table>",
    "lines": "<div>" + "".join(f"<p>{k}: {v}</p>" for k, v in ENGLISH) + "</div>",
    "one line": "<div>" + " | ".join(f"{k}: {v}" for k, v in ENGLISH) + " | Views: 12</div>",
    "definitions": "<dl>" + "".join(f"<dt>{k.upper()}:</dt><dd>{v}</dd>" for k, v in ENGLISH) + "</dl>",
}


@pytest.mark.parametrize("name", ENGLISH_GRIDS)
def test_labels_in_english_over_a_text_in_chinese(name: str) -> None:
    notice = make_page(ENGLISH_GRIDS[name], text=TEXT)
    assert (notice.index_number, notice.document_number, notice.issuer) == (INDEX, NUMBER, "临岚市水务局")
    assert (notice.issued, notice.published) == (date(2024, 3, 5), date(2024, 3, 8))


@pytest.mark.parametrize("line", ["Published: 2024-03-08 | Updated: 2024-04-01", "Release Date: Mar 8, 2024 10:22"])
def test_lines_about_the_article_in_english(line: str) -> None:
    assert make_page(f"<div>{line}</div>").published == date(2024, 3, 8)


def test_a_day_that_is_written_for_machines_alone() -> None:
    scripted = '<script type="application/ld+json">{"datePublished":"2024-03-08T10:00:00+08:00"}</script>'
    assert make_page(head=scripted).published == date(2024, 3, 8)
    posted = "<div><time {} datetime='2024-03-08T10:00:00+08:00'>3月8日</time></div>"
    updated = "<time class='updated' datetime='2024-04-01T10:00:00+08:00'>4月1日</time>"
    assert make_page(posted.format("")).published == date(2024, 3, 8)
    assert make_page(updated + posted.format("class='entry-date published'")).published == date(2024, 3, 8)
    assert make_page(updated + posted.format("")).published is None
    assert make_page(updated).published is None


def test_days_of_other_acts_are_not_days_of_writing_or_publishing() -> None:
    pairs = (("登记号", "LL-2024-0013"), ("登记日期", "2024-03-01"), ("文号", NUMBER), ("批准日期", "2024-03-02"))
    table = "<table>" + "".join(f"<tr><td>{k}</td><td>{v}</td></tr>" for k, v in pairs) + "</table>"
    notice = make_page(table, text=TEXT)
    assert (notice.document_number, notice.issued, notice.published) == (NUMBER, None, None)
    moved = "<div>原发布时间：2024-03-08　入库时间：2026-12-31 00:00　更新时间：2026-05-17</div>"
    assert make_page(moved).published == date(2024, 3, 8)


def test_a_day_that_another_label_names_is_none_of_publishing() -> None:
    about = "<div><span>成文日期：</span><span>2024-03-05</span> <span>字体：</span><a href='#'>【大】</a></div>"
    head = "<meta name='PubDate' content='2024-03-08 16:20'>"
    page = f"<h3>{TITLE}</h3><h5>临岚市水务局公告2024年第6号</h5>{about}<div>{TEXT}{SIGNED}</div>"
    notice = read(page, head)
    assert (notice.published, notice.issued) == (date(2024, 3, 8), date(2024, 3, 5))


@pytest.mark.parametrize("label", ["作出处罚决定的日期", "处罚决定作出日期", "作出行政许可决定的日期"])
def test_how_decisions_say_their_day(label: str) -> None:
    rows = (
        ("行政处罚决定书文号", "临金罚决字〔2024〕12号"),
        ("被处罚当事人</td><td>名称", "临岚某财产保险股份有限公司"),
        ("主要负责人</td><td>姓名", "祁某"),
        ("主要违法违规事实", "虚列业务及管理费"),
        ("行政处罚依据", "《中华人民共和国保险法》第八十六条、第一百七十条"),
        ("行政处罚决定", "对该公司罚款人民币25万元"),
        ("作出处罚决定的机关名称", "临岚金融监管局"),
        (label, "2024年5月14日"),
    )
    cells = "".join(f"<tr><td>{name}</td><td>{value}</td></tr>" for name, value in rows)
    notice = make_page(title="行政处罚信息公开表（临岚某公司）", text=f"<table>{cells}</table>")
    assert (notice.issued, notice.issuer) == (date(2024, 5, 14), "临岚金融监管局")
    assert isinstance(notice.body[-1], Table)
    assert notice.body[-1].rows[-1][-1].text == "2024年5月14日"


def test_the_day_of_publishing_may_stand_below_the_text() -> None:
    page = f"<h3>{TITLE}</h3><div>临水发〔2024〕15号</div><div>{TEXT}{SIGNED}</div><div>（2024-03-08 发布）</div>"
    notice = read(page)
    assert (notice.published, notice.issued) == (date(2024, 3, 8), date(2024, 3, 5))
    assert "发布" not in notice.body[-1].text


SIGNING = "<p>发布单位：临岚市水务局</p><p>发布日期：2024年3月5日</p>"


def test_labels_that_sign_a_text_tell_when_it_was_written_where_its_page_is_dated() -> None:
    notice = make_page("<div>时间：2024-03-08</div>", text=TEXT + SIGNING)
    assert (str(notice.published), str(notice.issued)) == ("2024-03-08", "2024-03-05")
    assert notice.issuer == "临岚市水务局"
    alone = make_page(text=TEXT + SIGNING)
    assert (str(alone.published), alone.issued) == ("2024-03-05", None)


def test_labels_that_sign_a_text_before_its_annex_are_no_catalogue() -> None:
    annex = "<p>管网检修方案</p><p>为做好春季管网检修，制定本方案。</p><p>一、检修时间为3月12日至3月28日。</p>"
    rows = (("索引号", "9901001X/2024-00112"), ("发布机构", "临岚市水务局"), ("成文日期", "2024-03-05"))
    table = "".join(f"<tr><td>{name}：</td><td>{value}</td></tr>" for name, value in rows)
    about = "<div>发布日期：2024-03-08</div>"
    page = f"<table>{table}</table><h1>关于检修管网的通知</h1>{about}<div>{TEXT}{SIGNING}{annex}</div>"
    notice = read(page)
    assert notice.body[0].text == "各区水务局，各供水单位："
    assert (str(notice.published), str(notice.issued)) == ("2024-03-08", "2024-03-05")
