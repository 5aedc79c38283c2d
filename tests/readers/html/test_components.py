"""Pages that component libraries and editors build: labels without colons, tabs, readings, letters with answers."""

from __future__ import annotations

import pytest

from converters.convert import convert
from converters.model import Notice
from tests.readers.html.pages import make_page

TITLE = "临岚市民政局关于道路命名的公告"
TEXT = (
    "<p>根据《地名管理条例》，现对下列道路命名，自公布之日起使用。</p><p>一、云汀路：东起望津路，西至岚江路，长1860米。</p>"
    "<p>二、望江路：南起云汀路，北至环城路，长960米。</p>"
)


def read(body: str) -> Notice:
    return convert(f"<html><body>{body}</body></html>".encode(), "a.html")


@pytest.mark.parametrize(
    ("label", "name"),
    [("el-descriptions-item__label has-colon", "实施主体"), ("ant-descriptions-item-label", "发布单位")],
)
def test_a_label_whose_colon_a_style_sheet_sets_says_who_issues(label: str, name: str) -> None:
    item = "<td><div><span class='{}'>{}</span><span class='el-descriptions-item__content'>{}</span></div></td>"
    rows = item.format(label, name, "临岚市民政局") + item.format(label, "发布日期", "2024-03-08")
    notice = read(f"<h2>道路命名办事指南</h2><table class='descriptions'><tr>{rows}</tr></table><div>{TEXT}</div>")
    assert (notice.title, notice.issuer, str(notice.published)) == ("道路命名办事指南", "临岚市民政局", "2024-03-08")


def test_cells_and_tabs_are_no_titles() -> None:
    cell = "<div class='van-cell'><div class='van-cell__title'>{}</div><div class='van-cell__value'>{}</div></div>"
    tabs = "".join(f"<div class='van-tab'><span class='van-tab__text'>{one}</span></div>" for one in ("实录", "回放"))
    page = (
        "<div class='van-nav-bar'><div class='van-nav-bar__title'>详情</div></div>"
        f"<div class='ft-title'>“道路怎么命名”访谈实录</div>{cell.format('主讲人', '甘露')}"
        f"{cell.format('发布日期', '2024-03-08')}<div class='van-tabs__nav'>{tabs}</div><div>{TEXT}</div>"
    )
    assert read(page).title == "“道路怎么命名”访谈实录"


@pytest.mark.parametrize("ruby", ["澴<rp>(</rp><rt>huán</rt><rp>)</rp>", "澴<rt>huán</rt>"])
def test_the_reading_of_a_character_stands_in_brackets_and_in_no_title(ruby: str) -> None:
    first = f"<p>现命名<ruby>{ruby}</ruby>水路。</p>"
    notice = read(f"<h1>关于<ruby>{ruby}</ruby>水路命名的公告</h1><div>{first}{TEXT}</div>")
    assert notice.title == "关于澴水路命名的公告"
    assert notice.body[0].text.replace("(", "（").replace(")", "）") == "现命名澴（huán）水路。"


def test_a_text_area_keeps_its_lines() -> None:
    area = "各有关单位：\n\n    现命名云汀路，即日起使用。\n    一、路长1860米。\n\n临岚市民政局\n2024年6月24日"
    rows = "".join(
        f"<tr><td>{label}</td><td>{value}</td></tr>"
        for label, value in (
            ("公告标题", f"<label>{TITLE}</label>"),
            ("发布日期", "2024-06-25"),
            ("公告内容", f"<textarea readonly>{area}</textarea>"),
        )
    )
    notice = read(f"<form><table>{rows}</table></form>")
    assert (notice.title, notice.issuer, str(notice.issued)) == (TITLE, "临岚市民政局", "2024-06-24")
    assert [block.text for block in notice.body] == [line.strip() for line in area.splitlines() if line.strip()]


def test_a_letter_stands_above_its_answer_and_is_titled_by_its_label() -> None:
    head = "<fieldset class='field-title'><legend>{}</legend></fieldset>"
    asked = "您好！我家门前的路还没有名字，请问什么时候命名？需要准备哪些材料？谢谢。"
    rows = "<tr><td>信件标题</td><td>关于道路命名的咨询</td></tr><tr><td>公开日期</td><td>2024-04-30</td></tr>"
    answer = f"甘先生：<br>您好！您反映的问题收悉，现答复如下：<br>{TEXT}<br>临岚市民政局<br>2024年4月28日"
    letter = f"{head.format('来信内容')}<div>{asked}</div>"
    notice = read(f"<div class='mail'><table>{rows}</table>{letter}{head.format('答复内容')}<div>{answer}</div></div>")
    assert notice.title == "关于道路命名的咨询"
    assert [block.text for block in notice.body[:3]] == ["来信内容", asked, "答复内容"]


def test_a_table_of_days_and_numbers_is_what_is_said_of_the_document() -> None:
    cells = {"文件类型": "函", "公文编号": "临民函〔2009〕188号", "拟稿日期": "2009-05-18", "签发日期": "2009-05-26"}
    cells["上网日期"] = "2009-06-01"
    rows = "".join(f"<tr><td>{name}：</td><td>{value}</td></tr>" for name, value in cells.items())
    title = "<div align=center><b>关于望江路</b></div><div align=center><b>命名的复函</b></div>"
    signed = "<div align=right>临岚市民政局</div><div align=right>2009年5月26日</div>"
    text = f"<font>望津区民政局：</font><br>{TEXT}{signed}"
    notice = read(f"<div align=center>临岚市民政局公文发布系统</div><table>{rows}</table>{title}{text}")
    assert notice.title == "关于望江路命名的复函"
    assert (notice.document_number, str(notice.published)) == ("临民函〔2009〕188号", "2009-06-01")


def test_minutes_say_who_took_them_and_when_in_one_line_of_their_head() -> None:
    head = "<p align=center><b>临岚市人民政府专题会议纪要</b></p><p align=center>临府专纪〔2023〕57号</p>"
    line = "<p>临岚市人民政府办公室&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; 2023年11月15日</p>"
    notice = read(f"{head}{line}<p align=center><b>关于道路命名的会议纪要</b></p>{TEXT}")
    assert (notice.title, notice.issuer) == ("关于道路命名的会议纪要", "临岚市人民政府办公室")
    assert str(notice.issued) == "2023-11-15"


def test_a_day_before_the_name_of_a_column_is_of_publication() -> None:
    notice = make_page("", title="阅览室暂停开放公告", text=f"<p class='meta'>2024-03-12 / 通知公告</p>{TEXT}")
    assert (str(notice.published), notice.body[0].text[:2]) == ("2024-03-12", "根据")
