"""Who signs in ways that are seldom: in brackets, over two lines, as a section of its school, above the text."""

from __future__ import annotations

from datetime import date

import pytest

from tests.readers.html.pages import TEXT, make_page, read

DAY = "<p>2024年3月5日</p>"


@pytest.mark.parametrize("body", ["共青团临岚学院委员会", "中共临岚学院委员会"])
def test_a_committee_that_signs_is_no_longer_name_of_the_school_in_the_title(body: str) -> None:
    notice = make_page(title="临岚学院2024年度志愿服务队评比公示", text=f"{TEXT}<p>{body}</p>{DAY}")
    assert notice.issuer == body


def test_who_signs_in_brackets_below_the_last_sentence() -> None:
    title = "岚口县2015年国民经济和社会发展统计公报"
    assert make_page(title=title, text=f"{TEXT}<p>（岚口县统计局）</p>").issuer == "岚口县统计局"
    assert not make_page(title=title, text=f"{TEXT}<p>（岚口县统计局提供）</p>").issuer


def test_a_signature_may_be_broken_where_no_name_ends() -> None:
    signed = "<p>中共临岚市委节水工作</p><p>领导小组办公室</p>" + DAY
    annexes = "<p>附件1</p>" + "<p>推荐表</p>" * 9
    notice = make_page(title="节水能手推荐", text=TEXT + signed + annexes)
    assert (notice.issuer, notice.issued) == ("中共临岚市委节水工作领导小组办公室", date(2024, 3, 5))


def test_who_stands_above_the_text_with_the_month_issues_it() -> None:
    table = "<dl><dd>责任部门：</dd><div>岚口县统计局</div><dd>生成日期：</dd><div>2024-05-11</div></dl>"
    head = "<p>岚口县统计局 国家统计局岚口调查队</p><p>（2024年5月）</p>"
    notice = make_page(table, title="岚口县2023年国民经济和社会发展统计公报", text=head + TEXT)
    assert notice.issuer == "岚口县统计局 国家统计局岚口调查队"


def test_an_exchange_only_publishes_what_others_buy() -> None:
    about = "<p>来源：临岚市公共资源交易中心 发布时间：2024-03-08</p>"
    buyer = "<p>招标人：望津区北岭水库管理所</p><p>招标代理：临岚诚信咨询有限公司</p>"
    title = "望津区灌区节水改造项目中标候选人公示"
    assert make_page(about, title=title, text=TEXT + buyer).issuer == "望津区北岭水库管理所"
    assert make_page(about, title=title, text=TEXT).issuer == "临岚市公共资源交易中心"


def test_what_a_site_names_itself_the_source_of_is_of_whom_it_is_named_after() -> None:
    page = f"<h2>失信被执行人名单</h2><p>2024-03-08 21:16:25　来源: 本站</p><div>{TEXT}</div>"
    assert read(page, "<title>临岚市人民法院</title>").issuer == "临岚市人民法院"
    news = page.replace("失信被执行人名单", "院长走访企业")
    assert not read(news, "<title>临岚市人民法院</title>").issuer


def test_a_department_that_signs_is_that_of_the_school_that_owns_the_site() -> None:
    owner = "<div class='foot'><p>copyright 2016 临岚学院. All rights reserved. 岚江路288号</p></div>"
    text = f"{TEXT}<p>教务处</p>{DAY}"
    assert make_page(title="关于公布校历的通知", text=text, below=owner).issuer == "临岚学院教务处"
    assert make_page(title="关于公布校历的通知", text=text.replace("教务处", "临岚大教务处"), below=owner).issuer == (
        "临岚大教务处"
    )
    portal = owner.replace("临岚学院", "临岚市人民政府")
    assert make_page(title="关于公布校历的通知", text=text, below=portal).issuer == "教务处"
    assert make_page(title="关于公布校历的通知", text=text).issuer == "教务处"


def test_a_day_that_a_label_names_in_the_last_line_is_that_of_writing() -> None:
    text = f"{TEXT}<p>联系人： 王先生</p><p>日期：2024年 3 月 5 日</p>"
    assert make_page(title="水厂监理流标公示", text=text).issued == date(2024, 3, 5)


@pytest.mark.parametrize(("beside", "written"), [("", date(2024, 3, 5)), ("完工日期", None)])
def test_a_day_that_is_all_of_the_last_row_of_a_table_is_that_of_writing(beside: str, written: date | None) -> None:
    values = (("项目名称", "道路养护"), ("招标人", "临岚市城市管理局"), ("中标人", "岚江公司"), ("工期", "30"))
    rows = "".join(f"<tr><td>{key}</td><td>{value}</td></tr>" for key, value in values)
    table = f"<table>{rows}<tr><td>{beside}</td><td>2024年3月5日</td></tr></table>"
    assert make_page("<div>发布时间：2024-03-08</div>", title="望津区道路养护中标公示", text=table).issued == written


@pytest.mark.parametrize("name", ["教务处", "学生工作部", "图书馆", "后勤保障中心"])
def test_a_department_that_signs_is_named_in_full_where_the_site_is_named_after_it(name: str) -> None:
    head = f"<title>关于公布校历的通知-临岚大学{name}</title>"
    notice = make_page(title="关于公布校历的通知", text=f"{TEXT}<p>{name}</p>{DAY}", head=head)
    assert notice.issuer == f"临岚大学{name}"


def test_a_name_that_says_whose_it_is_stays_as_it_is_signed() -> None:
    for site, name in (("中华人民共和国最高人民法院", "最高人民法院"), ("云川省临岚市水务局", "临岚市水务局")):
        head = f"<title>关于公布名册的公告-{site}</title>"
        assert make_page(title="关于公布名册的公告", text=f"{TEXT}<p>{name}</p>{DAY}", head=head).issuer == name


def test_who_issues_by_the_title_is_no_part_of_the_school_whose_department_signs() -> None:
    owner = "<div class='foot'><p>copyright 2016 临岚学院. All rights reserved.</p></div>"
    notice = make_page(title="云川省教育厅关于公布校历的通知", text=f"{TEXT}<p>教务处</p>{DAY}", below=owner)
    assert notice.issuer == "云川省教育厅"
