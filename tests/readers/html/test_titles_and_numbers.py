"""Titles and numbers of documents on HTML pages, and what is no part of them."""

from __future__ import annotations

import pytest

from tests.readers.html.pages import INDEX, NUMBER, SIGNED, TEXT, TITLE, make_page, read


@pytest.mark.parametrize("mark", ["[置顶]", "【精华】", "[公告] ", "（原创）", "[TOP]"])
def test_marks_of_lists_are_no_part_of_a_title(mark: str) -> None:
    assert make_page(title=mark + TITLE, head=f"<title>{TITLE} - 通知公告 - 临岚社区网</title>").title == TITLE


def test_a_title_in_two_headings_begins_with_whose_it_is() -> None:
    two = "<h1 class='arti_title'>临岚水利大学</h1><h2 class='arti_title2'>关于做好实验室安全自查工作的通知</h2>"
    whole = "临岚水利大学关于做好实验室安全自查工作的通知"
    assert read(f"{two}<div>{TEXT}{SIGNED}</div>").title == whole
    plain = two.replace(" class='arti_title'", "").replace(" class='arti_title2'", "")
    assert read(f"{plain}<div>{TEXT}{SIGNED}</div>", f"<meta name='description' content='{whole}'>").title == whole
    assert read(f"{plain}<div>{TEXT}{SIGNED}</div>").title == "关于做好实验室安全自查工作的通知"


def test_full_width_and_traditional_numbers() -> None:
    table = (
        "<table><tr><td>文　　号：临水发〔2024〕１５号</td><td>公开日期：2024年3月8日</td></tr>"
        "<tr><td>索引编号：ＬＬ－０２１－２０２４－０００５</td></tr></table>"
    )
    notice = make_page(table)
    assert (notice.document_number, notice.index_number) == (NUMBER, "LL-021-2024-0005")
    title = "臨岚市財政廳關於春節期間營業時間的通告"
    text = f"<p align='center'>臨財告〔2024〕15號</p>{TEXT}<p>臨岚市財政廳</p><p>2024年3月5日</p>"
    notice = read(f"<h1>{title}</h1><p>發佈日期：2024-03-08　來源：市商務局　點閱數：3</p><div>{text}</div>")
    assert (notice.document_number, notice.issuer) == ("臨財告〔2024〕15號", "臨岚市財政廳")


@pytest.mark.parametrize("gap", [" ", "　", " | ", "｜"])
def test_labels_of_numbers_without_colons(gap: str) -> None:
    notice = make_page(
        f"<ul><li>索 引 号{gap}{INDEX}</li><li>文号{gap}{NUMBER}</li><li>公开方式{gap}主动公开</li></ul>"
    )
    assert (notice.index_number, notice.document_number, notice.title) == (INDEX, NUMBER, TITLE)


def test_whose_a_title_is_say_label_and_title_element_together() -> None:
    bare = "关于发布水质检验等3项标准的公告"
    whole = f"临岚市水务局{bare}"
    shown = f"<h3>{bare}</h3><div>{TEXT}{SIGNED}</div>"
    both = f"<title>{whole}_临岚市水务局</title><meta name='ArticleTitle' content='{whole}'>"
    assert read(shown, both).title == whole
    assert read(shown, f"<title>{bare}_临岚市水务局</title><meta name='ArticleTitle' content='{whole}'>").title == bare


def test_a_mark_set_again_and_again_is_no_part_of_the_number() -> None:
    mark = "临岚市第八届人民代表大会常务委员会公告"
    text = f"<p align='center'>{mark * 3}</p><p align='center'>第3号</p>{TEXT}"
    assert make_page(text=text).document_number == "第3号"


@pytest.mark.parametrize("shown", ["（五届第3号）", "（五届）第3号", "〔第五届〕第3号", "五届第3号"])
def test_the_number_of_a_congress_is_counted_by_its_term(shown: str) -> None:
    mark = "临岚市人民代表大会常务委员会公告"
    text = "<p>《临岚市湖泊保护条例》已由会议通过，现予公布。</p><p>第一条　为了保护湖泊，制定本条例。</p>"
    notice = make_page(title="临岚市湖泊保护条例", text=f"<p>{mark}</p><p>{shown}</p>{text}")
    assert notice.document_number == f"{mark}{shown.strip('（〔').replace('）', '').replace('〕', '')}"
    assert notice.body[0].text.startswith("《临岚市湖泊保护条例》")


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("临岚市水务局关于水质抽检情况的通告（2024年第5号）", "2024年第5号"),
        ("临岚市不动产权证书遗失公告（2024年第5号）", "2024年第5号"),
        ("临岚市水务局关于水质抽检情况的通告〔2024年 第5号〕", "2024年第5号"),
        ("临岚市水务局关于水质抽检情况的通告 2024年第5号", "2024年第5号"),
        ("临岚市水务局关于水质抽检情况的通告（第5号）", ""),
        ("临岚市水务局公告（2024年第5号）", "临岚市水务局公告2024年第5号"),
        ("临岚市水务局 临岚市财政局联合公告（2024年第5号）", "临岚市水务局临岚市财政局联合公告2024年第5号"),
    ],
)
@pytest.mark.parametrize("named", [True, False])
def test_the_title_of_an_announcement_is_no_part_of_its_number(title: str, number: str, *, named: bool) -> None:
    notice = make_page(title=title, head=f"<title>{title}</title>" if named else "")
    assert notice.document_number == number
    assert notice.title == title


@pytest.mark.parametrize("size", ["<a>大</a> <a>中</a>", "<a class='on' href='javascript:'>默认</a> <a>大</a>"])
@pytest.mark.parametrize("number", ["2024年第38号", "临水通〔2024〕38号"])
def test_a_number_below_a_line_about_the_article_that_ends_with_buttons(size: str, number: str) -> None:
    title = "临岚市水务局关于2024年第11期水质抽检情况的通告"
    about = f"<div><font>时间：2024-10-14 10:17</font> <font>来源：市水务局</font> <font>字号：{size} </font></div>"
    line = f"〔{number}〕" if number.startswith("2024") else number
    text = f"<p style='text-align:center'>{line}</p>{TEXT}{SIGNED}"
    notice = read(f"<div class='sp_title'>{title}</div>{about}<div id='zoom'>{text}</div>", f"<title>{title}</title>")
    assert notice.document_number == number
