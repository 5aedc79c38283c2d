"""What stands above the words of a notice, in the same element: its title alone is no paragraph of it."""

from __future__ import annotations

import pytest

from converters.convert import convert
from tests.readers.html.pages import TEXT as PARAGRAPHS
from tests.readers.html.pages import make_page

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


def test_a_number_in_the_heading_that_no_other_title_has_is_no_part_of_it() -> None:
    title = "临岚市水务局关于发布水质抽检结果的通告"
    heading = f"{title}<span class='nm'>（2024年 第11号）</span>"
    notice = make_page(title=heading, head=f"<title>{title}</title><meta name='ArticleTitle' content='{title}'>")
    assert (notice.title, notice.document_number) == (title, "2024年第11号")
    whole = f"{title}（2024年第11号）"
    assert make_page(title=whole, head=f"<title>{whole}</title>").title == whole


@pytest.mark.parametrize("number", ["（岚）应急罚〔2024〕危化-6号", "岚应急罚〔2024〕工贸－12号"])
def test_a_serial_may_name_its_trade(number: str) -> None:
    text = f"<p>{number}</p><p>被处罚单位：临岚市永兴加油站</p>{PARAGRAPHS}<p>临岚市应急管理局</p><p>2024年7月12日</p>"
    notice = make_page("<div>文号：-</div>", title="临岚市永兴加油站未按规定进行教育培训案", text=text)
    assert notice.document_number == number


@pytest.mark.parametrize(
    "about",
    [
        "<span>临公通〔2025〕8号</span><span>临岚公安</span><em>2025年10月11日 10:05</em><em>云川</em>",
        "<span>临公通〔2025〕8号</span><a href='javascript:;'>临岚公安</a><em>2025年10月11日 10:05</em><em>云川</em>",
    ],
)
def test_a_number_jammed_with_account_and_day_is_the_notices(about: str) -> None:
    text = f"<p>赛事期间，下列道路禁止通行。</p>{PARAGRAPHS}<p>临岚市公安局</p><p>2025年10月10日</p>"
    notice = make_page(f"<div>{about}</div>", title="关于赛事期间交通管制的通告", text=text)
    assert (notice.document_number, str(notice.published)) == ("临公通〔2025〕8号", "2025-10-11")


def test_a_bare_title_above_what_is_said_of_it_stands_before_the_headings_of_columns() -> None:
    column = "<td><b>公告检索</b><form><input name=k></form><b>最近公告</b><br>" + "".join(
        f"<a href='/{n}.html'>· 临岚市第{n}次庭审安排…</a><br>" for n in range(12)
    )
    said = "<font>送达公告</font> &gt; 正文<hr><center><font size=5><b>公 告</b></font></center>"
    served = "王某：本院受理的张某诉你买卖合同纠纷一案，现依法向你公告送达判决书，自公告之日起经过三十日即视为送达。"
    signed = "<p align=right>临岚市人民法院<br>2022年12月5日</p>"
    text = f"<center>发布时间：2022-12-07 作者：民二庭</center><br>{served}<br>{signed}"
    page = f"<table><tr>{column}</td><td valign=top>{said}{text}</td></tr></table>"
    assert convert(f"<html><body>{page}</body></html>".encode(), "a.html").title == "公告"


def test_a_column_that_the_label_names_is_no_title() -> None:
    head = "<title>村务公开</title><meta name='ArticleTitle' content='村务公开'>"
    items = "".join(f"<li>{name} {sum_}元</li>" for name, sum_ in (("期初余额", "1,200.50"), ("办公费", "300.00")))
    page = (
        f"<html><head>{head}</head><body><h3>云汀镇河湾村2024年三季度收支明细</h3><div>公开时间：2024-10-12</div>"
        f"<div><ul>{items}</ul><p>以上收支已经村务监督委员会审核。</p></div></body></html>"
    )
    assert convert(page.encode(), "a.html").title == "云汀镇河湾村2024年三季度收支明细"


def test_a_day_in_brackets_behind_the_title_is_of_publication_below_the_name_of_an_agency_too() -> None:
    crumbs = "<ul><li><a href='/'>首页</a></li><li><a href='/zfxx'>政府信息公开</a></li><li>临岚市水务局</li></ul>"
    above = f"{crumbs}<h2>{TITLE}<small>（2026年07月08日）</small></h2><div>产生日期：2026-07-07</div>"
    notice = convert(f"<html><body>{above}<div class='zw'>{PARAGRAPHS}</div></body></html>".encode(), "a.html")
    assert (notice.title, str(notice.published), str(notice.issued)) == (TITLE, "2026-07-08", "2026-07-07")


def test_those_who_examined_an_accident_sign_their_report() -> None:
    signed = "<p align=right>云汀区人民政府事故调查组</p><p align=right>2025年8月11日</p>"
    about = "<div>发布时间：2025-09-01 来源：区应急管理局</div>"
    notice = make_page(about, title="云汀区“5·18”坠落事故调查报告", text=PARAGRAPHS + signed)
    assert (notice.issuer, str(notice.issued)) == ("云汀区人民政府事故调查组", "2025-08-11")


@pytest.mark.parametrize(("kind", "shown"), [("讣告", "讣告"), ("贺信", "贺　信"), ("訃告", "訃告")])
@pytest.mark.parametrize("source", ["来源：办公室", "出处：党政办公室", "党政办公室"])
def test_a_kind_of_letter_alone_is_a_title(kind: str, shown: str, source: str) -> None:
    about = f"<div><span>{source}</span> <span>发布时间：2024-03-08</span></div>"
    text = f"<h1>{shown}</h1>{about}<div>{PARAGRAPHS}<p>特此告知。</p><p>临岚市水务局</p><p>2024年3月5日</p></div>"
    page = f"<html><head><title>{kind}-临岚市水务局</title></head><body>{text}</body></html>"
    notice = convert(page.encode(), "a.html")
    assert (notice.title, str(notice.published), notice.issuer) == (kind, "2024-03-08", "临岚市水务局")


def test_who_took_minutes_and_when_in_one_line_below_their_title_are_of_the_head() -> None:
    head = "<p align=center>临岚市水务局　　　　2024年3月5日</p>"
    about = "<div>发布时间：2024-03-08</div>"
    notice = make_page(about, title="2024年第3次防汛会议纪要", text=head + PARAGRAPHS)
    assert (str(notice.issued), str(notice.published), notice.issuer) == ("2024-03-05", "2024-03-08", "临岚市水务局")
    assert not notice.body[0].text.startswith("临岚市水务局")


def test_a_title_with_a_note_above_the_text_is_not_told_twice() -> None:
    title = "云汀区2023年水资源公报"
    signed = "<p align=center>云汀区水务局<br>2024年3月5日</p>"
    notice = make_page("<div>发布时间：2024-03-08</div>", title=title, text=f"<p>{title}[1]</p>{signed}{PARAGRAPHS}")
    assert (notice.title, str(notice.issued), notice.issuer) == (title, "2024-03-05", "云汀区水务局")
    assert notice.body[0].text in PARAGRAPHS
