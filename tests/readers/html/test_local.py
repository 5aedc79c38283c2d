"""Pages of agencies of Taiwan, their days, numbers and heads; days and numbers of all three, as they print."""

from __future__ import annotations

import pytest

from converters.convert import convert
from converters.dates import find_dates, parse_date
from converters.official.document_number import DocumentNumber, find_line_number
from converters.translation.figures.compare import compare_figures
from converters.translation.plain_dates import write_date
from tests.readers.html.local_pages import DAY, WRITTEN, page, paragraphs, texts

LOT = "行政相關事項請民眾洽詢縣政府，並應遵守規定辦理。"
ROADWORKS = (
    "為辦理臨嵐溪下游疏濬工程，自115年3月16日起至115年6月30日止封閉左岸便道，請民眾改道通行。",
    "施工期間如遇豪雨，河川管理單位得視水情提前開放，並於現場公告。",
)


@pytest.mark.parametrize(
    "said",
    [
        "115-03-05",
        "115/03/05",
        "115.3.5",
        "115年3月5日",
        "115年3月5日（星期四）",
        "115-03-05 10:20",
        "中華民國115年3月5日",
        "中華民國一百一十五年三月五日",
    ],
)
@pytest.mark.parametrize("label", ["發布日期", "上版日期", "公告日期", "張貼日期"])
def test_a_label_of_taiwan_counts_the_years_of_the_republic(label: str, said: str) -> None:
    notice = page(
        f"<h3>臨嵐溪疏濬工程期間封閉左岸便道</h3><ul><li>發布單位：臨嵐縣政府水利處</li><li>{label}：{said}</li></ul>"
        f"<div class=cp>{paragraphs(*ROADWORKS)}</div>"
    )
    assert (notice.published, notice.issuer, notice.issued) == (DAY, "臨嵐縣政府水利處", None)
    assert texts(notice) == list(ROADWORKS)


def test_the_day_of_publishing_goes_before_that_of_the_last_change() -> None:
    notice = page(
        "<h1>春季登革熱防治講習開始報名</h1>"
        "<p>發布日期：115.03.05　發布機關：臨嵐縣政府衛生局　最後更新日期：115.03.09</p>"
        f"<div>{paragraphs(LOT, '講習內容包括病媒蚊監測與通報流程，全程免費。')}</div><p>瀏覽人次：115</p>"
    )
    assert (notice.published, notice.issuer) == (DAY, "臨嵐縣政府衛生局")
    assert not [issue for issue in notice.issues if issue.code.value == "label-conflict"]


HEAD = ("臨嵐縣政府　公告", "發文日期：中華民國115年3月2日", "發文字號：府環水字第1150032117號", "附件：如公告事項")
POLLUTION = (
    "主旨：公告「望津溪水污染管制區」劃定範圍，並自中華民國115年4月1日生效。",
    "依據：水污染防治法相關規定。",
    "公告事項：",
    "一、管制區範圍為望津溪主流及其支流兩側各三百公尺，由本府環境保護局管理。",
    "二、本府106年9月14日府環水字第1060178899號公告停止適用。",
)


def test_the_head_of_a_document_says_whose_it_is_and_when_and_under_which_number() -> None:
    notice = page(f"<h1>公告「望津溪水污染管制區」劃定範圍</h1><div class=cp>{paragraphs(*HEAD, *POLLUTION)}</div>")
    assert (notice.document_number, notice.issuer) == ("府環水字第1150032117號", "臨嵐縣政府")
    assert (notice.issued, notice.published) == (WRITTEN, None)
    assert texts(notice) == list(POLLUTION)


def test_a_table_of_the_page_stands_above_the_head_of_the_document() -> None:
    rows = {"標題": "公告望津溪管制區", "發布單位": "水質保護科", "發布日期": "115-03-05", "截止日期": "115-04-30"}
    table = "".join(f"<tr><th>{name}</th><td>{value}</td></tr>" for name, value in rows.items())
    text = "<br>".join((*HEAD, *POLLUTION))
    notice = page(f"<table>{table}<tr><th>點閱數</th><td>213</td></tr><tr><th>內容</th><td>{text}</td></tr></table>")
    assert (notice.title, notice.published, notice.issued) == ("公告望津溪管制區", DAY, WRITTEN)
    assert (notice.document_number, notice.issuer) == ("府環水字第1150032117號", "臨嵐縣政府")
    assert texts(notice) == list(POLLUTION)


def test_the_gazette_leaves_the_labels_of_day_and_number_out() -> None:
    rules = ("修正「臨嵐縣攤販管理自治條例」第三條。", "縣　長　林岸平", "第三條　主管機關為臨嵐縣政府，得委任執行。")
    head = ("臨嵐縣政府　令", "中華民國115年3月2日", "府經商字第1150012345號")
    notice = page(f"<h4>臨嵐縣攤販管理自治條例</h4><div class=text>{paragraphs(*head, *rules)}</div>")
    assert (notice.document_number, notice.issuer) == ("府經商字第1150012345號", "臨嵐縣政府")
    assert (notice.issued, notice.published) == (WRITTEN, None)
    assert texts(notice) == list(rules)


def test_a_letter_keeps_the_head_that_says_to_whom_it_goes() -> None:
    head = ("臨嵐縣政府　函", "地址：臨嵐縣望津鎮中山路1號", "受文者：各鄉鎮公所", *HEAD[1:3], "速別：普通件")
    rest = ("主旨：有關115年度社區營造補助一案，請查照。", "說明：", "一、申請期間自115年3月10日起，逾期不予受理。")
    notice = page(f"<h1>有關115年度社區營造補助申請一案</h1><div class=content>{paragraphs(*head, *rest)}</div>")
    assert (notice.document_number, notice.issuer) == ("府環水字第1150032117號", "臨嵐縣政府")
    assert notice.issued == WRITTEN
    assert texts(notice) == [*head, *rest]


def test_a_text_of_taiwan_is_read_as_its_page_is() -> None:
    notice = convert("\n".join((*HEAD, "", *POLLUTION)).encode(), "a.txt")
    assert (notice.document_number, notice.issuer) == ("府環水字第1150032117號", "臨嵐縣政府")
    assert (notice.issued, notice.published) == (WRITTEN, None)
    labelled = ("標題：臨嵐縣停車場收費調整公告", "發布單位：臨嵐縣政府交通處", "發布日期：115-03-05", "", LOT)
    assert convert("\n".join(labelled).encode(), "a.txt").published == DAY


def test_no_year_of_the_republic_is_read_where_no_agency_of_taiwan_is() -> None:
    text = "<h1>{}</h1><p>{}：115-03-05　{}：{}</p><div><p>{}</p></div>"
    simple = ("临岚市水务局关于停水的通知", "发布日期", "来源", "临岚市水务局", "因管网检修，定于本月停水，请储水。")
    traditional = ("臨嵐市水務局關於停水的通知", "發佈日期", "來源", "臨嵐市人民政府", "因管網檢修，定於本月停水。")
    assert page(text.format(*simple)).published is None
    assert page(text.format(*traditional)).published is None
    assert find_dates("第115号，115年3月2日，115-03-05") == []


def test_a_number_that_a_text_only_names_is_not_its_own() -> None:
    notice = page(f"<h1>望津溪管制區停止適用說明</h1><div>{paragraphs(POLLUTION[4], LOT, POLLUTION[3])}</div>")
    assert notice.document_number == ""
    assert find_line_number("京房权证字第11500321号") is None


@pytest.mark.parametrize("text", ["中華民國115年3月2日", "民國一一五年三月二日", "中華民國 115 年 3 月 2 日（星期一）"])
def test_a_day_that_names_its_calendar_is_read_everywhere(text: str) -> None:
    assert parse_date(text) == WRITTEN
    assert find_dates(f"自{text}起生效")[0][0] == WRITTEN


@pytest.mark.parametrize("text", ["115年3月2日", "民國115年2月30日", "民國0年1月1日", "民國十百年一月一日"])
def test_what_is_no_such_day_is_none(text: str) -> None:
    assert parse_date(text) is None


def test_the_english_of_such_a_day_is_of_our_era() -> None:
    assert write_date("中華民國115年3月2日") == "2 March 2026"
    for chinese in ("自中華民國115年4月1日生效。", "自中华民国一百一十五年四月一日生效。", "自115年4月1日生效。"):
        assert not compare_figures(chinese, "In force from 1 April 2026.").differences
        assert compare_figures(chinese, "In force from 1 April 2025.").differences


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("府環水字第1150032117號", "府環水字第1150032117號"),
        ("第 16 / 2026 號行政法規", "第16/2026號行政法規"),
        ("第20/88/M號法令", "第20/88/M號法令"),
        ("第1234號公告", "第1234號公告"),
        ("GN 1234", "G.N. 1234"),
    ],
)
def test_numbers_are_printed_as_they_are_written(text: str, printed: str) -> None:
    assert str(DocumentNumber.parse(text)) == printed
