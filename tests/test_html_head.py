"""What stands above the words of a notice, in the same element: its title alone is no paragraph of it."""

from __future__ import annotations

import pytest

from converters.convert import convert
from tests.test_html_fields import TEXT as PARAGRAPHS
from tests.test_html_fields import make_page

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
