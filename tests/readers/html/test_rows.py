"""Pages that say what they hold row by row: decisions in grids, letters and the answers to them."""

from __future__ import annotations

from datetime import date

import pytest

from converters.model import Notice
from tests.readers.html.pages import SIGNED, TEXT, TITLE, make_page, read

CASE = "临岚市某水产店销售未附检疫证明的水产品案"
ROWS = (
    ("当事人名称", "临岚市某水产店"),
    ("统一社会信用代码", "92990100MA0000000X"),
    ("处罚决定书文号", ""),
    ("行政处罚决定书文号", "临市监处罚〔2024〕12号"),
    ("违法行为类型", "销售未附检疫证明的水产品"),
    ("违法事实", "当事人从流动摊贩处购进水产品30千克，未索取检疫证明，已全部售出，货值金额900元。"),
    ("处罚内容", "没收违法所得300元，并处罚款5000元。"),
    ("处罚决定日期", "2024-05-06"),
    ("处罚机关", "临岚市市场监督管理局"),
    ("备注", "无其他说明"),
)
GRIDS = {
    "rows": "".join(f"<div class='r'><div class='k'>{k}</div><div class='v'>{v}</div></div>" for k, v in ROWS),
    "paragraphs": "".join(f"<li><p>{k}</p><p>{v}</p></li>" for k, v in ROWS),
    "terms": "<dl>" + "".join(f"<dt>{k}</dt><dd>{v}</dd>" for k, v in ROWS) + "</dl>",
    "table": "<table>" + "".join(f"<tr><td>{k}</td><td>{v}</td></tr>" for k, v in ROWS) + "</table>",
}


def _read_case(grid: str) -> Notice:
    above = "<div class='crumb'>首页 / 双公示 / 行政处罚</div>"
    below = "<div>主办单位：临岚市发展改革委员会</div>"
    head = f"<div class='name'>{CASE}</div><div>公示时间：2024-05-10</div>"
    return read(f"{above}<div>{head}{GRIDS[grid]}</div>{below}", "<title>信用临岚</title>")


@pytest.mark.parametrize("grid", GRIDS)
def test_a_decision_in_a_grid_keeps_its_rows_and_says_number_day_and_agency(grid: str) -> None:
    notice = _read_case(grid)
    assert (notice.title, notice.issuer) == (CASE, "临岚市市场监督管理局")
    assert (notice.document_number, notice.issued) == ("临市监处罚〔2024〕12号", date(2024, 5, 6))
    assert notice.published == date(2024, 5, 10)
    whole = "\n".join(block.text for block in notice.body)
    assert all(name in whole and value in whole for name, value in ROWS)


def test_a_grid_that_tells_of_its_page_is_no_form() -> None:
    told = ("索引号", "LL01-2024-00009"), ("文号", "临水发〔2024〕15号"), ("公开日期", "2024-03-08"), ("科室", "供水科")
    rows = "".join(f"<div class='r'><div class='k'>{k}</div><div class='v'>{v}</div></div>" for k, v in (*told, *told))
    notice = read(f"<div>{rows}</div><h1>{TITLE}</h1><div>{TEXT}{SIGNED}</div>")
    assert notice.document_number == "临水发〔2024〕15号"
    assert [block.text for block in notice.body] == [block.text for block in make_page().body]


LETTER = (
    ("信件标题", "关于云汀路路灯不亮的反映"),
    ("信件编号", "YT20240406017"),
    ("来信时间", "2024-04-06 23:41:12"),
    ("回复单位", "临岚市城市管理局"),
    ("回复时间", "2024-04-17 16:02:55"),
)
ANSWER = (
    "<p>来信内容：</p><p>云汀路近两周路灯不亮，夜间出行很不方便，希望有关部门尽快修好。</p><p>答复内容：</p>"
    "<p>您好！来信收悉。经现场查看，云汀路有6盏路灯线路老化，已于4月15日全部更换，感谢您的监督与支持。</p>"
)
HEADS = {
    "table": "<table>" + "".join(f"<tr><th>{k}</th><td>{v}</td></tr>" for k, v in LETTER) + "</table>",
    "lines": "".join(f"<p><b>{k}：</b>{v}</p>" for k, v in LETTER),
    "grid": "<div>" + "".join(f"<div class='k'>{k}</div><div class='v'>{v}</div>" for k, v in LETTER) + "</div>",
    "terms": "<dl>" + "".join(f"<dt>{k}</dt><dd>{v}</dd>" for k, v in LETTER) + "</dl>",
}


@pytest.mark.parametrize("head", HEADS)
def test_a_letter_is_published_with_its_answer(head: str) -> None:
    below = "<p>希望增设信号灯 已办结 2024-12-15</p><p>反映河道有异味 已办结 2024-01-20</p>"
    notice = read(f"{HEADS[head]}<div>{ANSWER}</div><div>{below}</div>", "<title>市长信箱-信件详情</title>")
    assert (notice.title, notice.published) == (LETTER[0][1], date(2024, 4, 17))
    assert notice.issuer == "临岚市城市管理局"
    assert [block.text for block in notice.body] == [block.text for block in read(ANSWER + TEXT).body][:4]


def test_when_a_letter_came_in_is_no_day_of_publishing() -> None:
    asked = HEADS["table"].replace("<tr><th>回复时间</th><td>2024-04-17 16:02:55</td></tr>", "")
    assert read(f"{asked}<div>{ANSWER}</div>").published is None


def test_the_page_of_an_answer_may_say_itself_when_it_was_published() -> None:
    page = f"<h1>{TITLE}</h1><p>发布时间：2024-04-20</p><p>答复时间：2024-04-17</p><div>{TEXT}{SIGNED}</div>"
    assert read(page).published == date(2024, 4, 20)


def test_a_label_with_no_gap_behind_it_is_no_part_of_a_number() -> None:
    items = "".join(f"<li><span>{name}</span><span>{value}</span></li>" for name, value in ROWS)
    notice = read(f"<h3>{CASE}行政处罚信息</h3><p>公示日期：2024-05-10</p><ul>{items}</ul>")
    assert notice.document_number in ("", "临市监处罚〔2024〕12号")


def test_a_day_alone_at_the_right_edge_near_the_end_is_that_of_writing() -> None:
    rows = "<tr><td>联系人：</td><td>张岚</td></tr>"
    note = "<tr><td colspan='2'>备注：文件可在平台下载，下载情况由平台记录。</td></tr>"
    day = "<tr><td colspan='2'><div align='right'>2024年03月05日</div></td></tr>"
    told = "<tr><td colspan='2'>本项目已经批准，招标人为临岚水务有限公司，现公开招标，欢迎投标。</td></tr>"
    title = "临岚水厂施工招标公告"
    assert make_page(title=title, text=f"<table>{told}{rows}{day}{note}</table>").issued == date(2024, 3, 5)
    listed = "<tr><td>第二水厂</td><td align='right'>2024年03月05日</td></tr>" * 2
    assert make_page(title=title, text=f"{TEXT}<table border='1'>{listed}</table>").issued is None
