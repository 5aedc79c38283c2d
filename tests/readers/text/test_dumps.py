"""Pages that programs dumped as text: where their text ends, what their lines are, and which cells a head parts."""

from __future__ import annotations

import pytest

from converters.convert import convert
from tests.readers.dumps import TEXT, lines_of, notices_of


def test_the_head_of_a_table_says_what_parts_its_cells() -> None:
    row = f"2026-05-05|水务局|LS1|关于值守的通知|临水〔2026〕8号|{TEXT}，，，，，，，，"
    rows = f"发文日期|来源|索引号|名称|文号|内容\n{row}\n"
    (notice,) = notices_of(rows, "a.csv")
    assert (notice.title, notice.document_number) == ("关于值守的通知", "临水〔2026〕8号")


PAGE = """关于核定供水价格的通知(临发改价〔2026〕14号)
首页
>
政务公开
>
规范性文件
关于核定供水价格的通知(临发改价〔2026〕14号)
发布时间：2026/05/07
来源：
价格科
[ 打印 ]
临岚市发展改革委关于核定
供水价格的通知
临发改价〔2026〕14号
各供水企业：
现就供水价格有关事项通知如下，请遵照执行。
临岚市发展改革委
2026年5月6日
相关政策与解读
一图看懂供水价格
排行榜
"""


def test_the_text_of_a_page_ends_where_its_lists_begin() -> None:
    notice = convert(PAGE.encode(), "a.txt")
    assert notice.title == "临岚市发展改革委关于核定供水价格的通知"
    assert (notice.document_number, str(notice.published), str(notice.issued), notice.issuer) == (
        "临发改价〔2026〕14号",
        "2026-05-07",
        "2026-05-06",
        "临岚市发展改革委",
    )
    assert lines_of(notice)[-1] == "2026年5月6日"


def test_a_day_with_a_clock_below_the_title_is_that_of_publication() -> None:
    text = (
        "临岚监管局关于延长运行时间的通知\n设为首页\n首页\n临岚监管局关于延长运行时间的通知\n2026-05-07 00:00\n"
        "来源：\n字体：\n"
        "各企业：\n现延长运行时间，请遵照执行。\n国家能源局临岚监管局\n2026年5月6日\n扫一扫在手机打开当前页\n联系我们\n"
        "通信地址：临岚市一路1号\n邮政编码：000000\n主办单位：国家能源局临岚监管局\n"
    )
    notice = convert(text.encode(), "a.txt")
    assert (str(notice.published), str(notice.issued), notice.issuer) == (
        "2026-05-07",
        "2026-05-06",
        "国家能源局临岚监管局",
    )
    assert lines_of(notice)[-1] == "2026年5月6日"
    assert any("邮政编码" in issue.detail for issue in notice.issues)


def test_figures_that_an_extraction_set_apart_go_back_into_their_lines() -> None:
    text = (
        "关于印发\n2026\n年防汛预案的通知\n临水〔\n2026\n〕\n8\n号\n各街道：\n现将《\n2026\n年防汛预案》印发给你们，共\n3\n个部分，"
        "请遵照执行。\n临岚市水务局\n2026\n年\n5\n月\n6\n日\n"
    )
    notice = convert(text.encode(), "a.txt")
    assert notice.title == "关于印发2026年防汛预案的通知"
    assert notice.document_number == "临水〔2026〕8号"
    assert str(notice.issued) == "2026-05-06"
    assert "现将《2026年防汛预案》印发给你们，共3个部分，请遵照执行。" in lines_of(notice)


def test_what_a_server_would_run_is_no_text() -> None:
    page = (
        "<%-- Created by an editor. --%>\n<%@ page contentType='text/html;charset=UTF-8' %>\n<html><head>"
        "<title>自习室管理系统</title></head><body><h2>关于国庆节放假安排的通知</h2><p>各单位：</p>"
        "<p>现将放假安排通知如下，请遵照执行，并做好值班和安全保卫等各项工作。</p><p>临岚学院办公室</p><p>2026年9月22日</p></body></html>"
    )
    notice = convert(page.encode(), "a.html")
    assert notice.title == "关于国庆节放假安排的通知"
    assert not any("<%" in line or "Created" in line for line in lines_of(notice))


@pytest.mark.parametrize("title", ["通告二", "公告", "启事"])
def test_a_title_may_say_no_more_than_the_kind(title: str) -> None:
    text = f"{title}\n　　发布时间：2026-05-07 \n　　各相关单位：\n　　请于5月20日前申报资质，逾期不再受理。\n"
    notice = convert(text.encode(), "a.txt")
    assert (notice.title, str(notice.published)) == (title, "2026-05-07")


def test_a_number_jammed_behind_the_title_is_parted_from_it() -> None:
    text = (
        "临岚市总工会关于印发《调解办法》的通知临工发〔2026〕23号各区总工会：《调解办法》已经审议通过，现印发给你们，"
        "请认真贯彻执行。临岚市总工会2026年5月6日"
    )
    notice = convert(text.encode(), "a.txt")
    assert notice.title == "临岚市总工会关于印发《调解办法》的通知"
    assert (notice.document_number, notice.issuer, str(notice.issued)) == (
        "临工发〔2026〕23号",
        "临岚市总工会",
        "2026-05-06",
    )


def test_a_title_above_a_table_parts_no_cells() -> None:
    data = "临岚市2026年供水价格，调整表\n序号,名称,价格\n1,居民,3.5\n2,商业,4.5\n"
    notice = convert(data.encode(), "a.csv")
    assert notice.title == "临岚市2026年供水价格，调整表"
    assert len(notice.body) == 1


HEAD = "临岚市水务局关于做好节水工作的通知\n各街道办事处：\n{}\n临岚市水务局\n2026年5月6日\n"


@pytest.mark.parametrize(
    "line",
    [
        "征求意见截止时间为 2026年6月5日",
        "公示时间：2026年5月6日 至 2026年6月5日",
        "开标时间 2026年5月16日",
        "临政发〔2020〕3号文件印发以来，各地认真落实。",
        "临政发〔2020〕3号、临政发〔2021〕5号同时废止",
    ],
)
def test_a_line_of_a_text_is_not_torn(line: str) -> None:
    notice = convert(HEAD.format(line).encode(), "a.txt")
    assert line in lines_of(notice)
    assert (str(notice.issued), notice.document_number) == ("2026-05-06", "")


def test_what_follows_a_picture_code_is_the_text_if_it_is_signed() -> None:
    lines = "请做好储水准备\n扫一扫在手机打开当前页\n临岚市水务局\n2026年5月6日\n附件：停水区域一览表"
    notice = convert(f"临岚市水务局关于停水的公告\n各用水户：\n{lines}\n".encode(), "a.txt")
    assert str(notice.issued) == "2026-05-06"
    assert lines_of(notice)[-1] == "附件：停水区域一览表"
    table = "节水量排名\n排行榜\n一区节水量 12\n特此公告\n临岚市水务局\n2026年5月6日"
    notice = convert(f"临岚市水务局关于节水的公告\n各用水户：\n{table}\n".encode(), "a.txt")
    assert "一区节水量 12" in lines_of(notice)


@pytest.mark.parametrize(
    "cells",
    [
        "成绩 1 年小红 女 90 2 万小明 男 85 3 时小刚 男 77 4 月小兰 女 66",
        "现公布如下： 1 元旦期间供水 2 年底前完成 3 日常巡查 4 项目建设 5 号楼检修",
        "市局 88886666 分局 88887777 邮编 250000 元宝区 88889999 项城区 88880000",
        "降水量 2019 500 2020 600 2021 700 2022 800",
    ],
)
def test_the_cells_of_a_table_stay_apart(cells: str) -> None:
    notice = convert(HEAD.format("\n".join(cells.split())).encode(), "a.txt")
    assert all(cell in lines_of(notice) for cell in cells.split())


def test_a_picture_above_a_text_or_a_file_hides_neither() -> None:
    page = (
        "<html><head><title>临岚市停水公告</title></head><body><h1>临岚市停水公告</h1>"
        "<div>日期：2026-05-06 来源：水务局</div>"
        "<p><img src='/pic/map.jpg'></p>{}</body></html>"
    )
    for below in ("<p>5月6日至7日停水，请储水备用，敬请谅解。</p>", "<p><a href='/fj/a.pdf'>停水区域.pdf</a></p>"):
        assert convert(page.format(below).encode(), "a.html").title == "临岚市停水公告"
