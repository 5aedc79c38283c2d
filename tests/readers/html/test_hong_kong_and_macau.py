"""Pages and texts of agencies of Hong Kong and Macau: days, numbers, orders, releases and their ends."""

from __future__ import annotations

from datetime import date

import pytest

from converters.convert import convert
from converters.tampering.rules.rewriting import swaps_characters
from tests.readers.html.local_pages import DAY, WRITTEN, page, paragraphs, texts

RELEASE = (
    "海堤管理署今日（三月五日）呼籲市民，在颱風期間切勿前往海堤觀浪，以免發生意外。",
    "發言人說：「大浪可在毫無預警下越過堤面，市民應留在安全地方，並留意天文台的最新消息。」",
)
END = ("完", "2026年3月5日（星期四）", "香港時間18時30分")
WIDE = str.maketrans({str(digit): chr(0xFF10 + digit) for digit in range(10)})


@pytest.mark.parametrize("end", [END, END[1:], tuple(line.translate(WIDE) for line in END)])
def test_a_release_ends_with_the_day_on_which_it_came_out(end: tuple[str, ...]) -> None:
    title = "海堤管理署呼籲市民颱風期間遠離海堤"
    span = "<br><br>".join(f"　　{line}" for line in RELEASE) + "<br><br>" + "<br>".join(end)
    notice = page(f"<div>香港特別行政區政府新聞公報</div><h1>{title}</h1><div><span>{span}</span></div>", title)
    assert (notice.published, notice.issued, notice.issuer) == (DAY, None, "海堤管理署")
    assert texts(notice) == list(RELEASE)
    text = convert("\n\n".join(("新聞公報", title, *RELEASE, *end)).encode(), "a.txt")
    assert (text.published, text.issued, text.issuer) == (DAY, None, "海堤管理署")
    assert texts(text) == list(RELEASE)


def test_a_release_below_a_day_in_english_is_of_whom_its_site_is() -> None:
    body = paragraphs(*RELEASE, "完") + "<div>2026年3月5日（星期四）<br>香港時間15時30分</div>"
    top = "<h1>颱風期間遠離海堤</h1><div><time>5 March 2026 (Thursday)</time></div>"
    foot = "<footer>覆檢日期：2026年5月2日</footer>"
    notice = page(f"{top}<div class=body>{body}</div>{foot}", "颱風期間遠離海堤 | 海堤管理署")
    assert (notice.published, notice.issued, notice.issuer) == (DAY, None, "海堤管理署")
    assert texts(notice) == list(RELEASE)


def test_a_story_that_ends_is_no_release() -> None:
    lines = ("为讲好岚水故事，临岚市举办征文。", "老人说，岚水的故事讲不完，大家都笑了。", "完", "2026年3月5日")
    notice = page(f"<h1>岚水故事征文作品选登</h1><div>{paragraphs(*lines)}</div>")
    assert notice.published is None


TENDER = (
    "香港特別行政區政府現邀請承投為望津灣海濱長廊供應及安裝照明系統，詳情可於本署網頁下載。",
    "政府不一定採納索價最低的投標書，並有權採納任何一份投標書的全部或部分內容。",
)


def test_the_title_stands_below_the_name_of_its_column() -> None:
    top = "<div>主頁 | 网页 简体版 | English</div><h2>招標公告</h2><h3>為望津灣海濱長廊供應及安裝照明系統</h3>"
    foot = "<p>2026年3月5日</p><p>&lt; 返回</p><hr><p>2004 &copy; | 最近修訂日期：2026年5月11日</p>"
    notice = page(f"{top}<div class=c>{paragraphs(*TENDER)}</div>{foot}", "海堤管理署 - 招標公告", "zh-HK")
    assert notice.title == "為望津灣海濱長廊供應及安裝照明系統"
    assert (notice.published, notice.issuer) == (DAY, "海堤管理署")


def test_a_notice_may_be_called_as_columns_are() -> None:
    lines = ("临岚市水务局现就水表采购项目公开招标，欢迎合格的投标人参加。", "临岚市水务局", "2026年3月5日")
    assert page(f"<h1>招标公告</h1><div>{paragraphs(*lines)}</div>", "招标公告").title == "招标公告"
    warned = f"<h1>停電通知</h1><h3>計劃停電範圍及時間安排</h3><div>{paragraphs(*TENDER)}</div>"
    assert page(warned, "停電通知").title == "停電通知"


@pytest.mark.parametrize(
    ("said", "published"),
    [
        ("日期：5/3/2026", DAY),
        ("上載日期：5.3.2026", DAY),
        ("最後更新日期：5/3/2026", DAY),
        ("發布日期：二〇二六年三月五日", DAY),
        ("最後檢視日期：5/3/2026", None),
        ("覆檢日期：2026年3月5日", None),
        ("修訂日期：5/3/2026", None),
        ("日期：5/3/2026　會議日期：3/17/2026", None),
    ],
)
def test_in_hong_kong_the_day_goes_before_the_month(said: str, published: date | None) -> None:
    notice = page(f"<h1>望津海濱長廊因維修工程暫時封閉</h1><p>{said}</p><div class=c>{paragraphs(*TENDER)}</div>")
    assert notice.published == published


def test_elsewhere_such_a_day_stays_open() -> None:
    lines = ("因管网检修，定于本月停水，请用户提前储水。", "不便之处，敬请谅解，咨询请拨打服务热线。")
    notice = page(f"<h1>临岚市水务局关于停水的通知</h1><p>日期：5/3/2026</p><div>{paragraphs(*lines)}</div>")
    assert notice.published is None


WORKS = (
    "現根據《海堤（保護）條例》第5條公告，海堤管理署擬在望津灣進行海堤擴建工程。",
    "任何人如反對工程，可於2026年5月4日或之前以書面向海堤管理署署長提出，並說明受影響的情況。",
)


@pytest.mark.parametrize("number", ["第1234號公告", "G.N. 1234", "憲報公告第1234號", "2026年第45號法律公告"])
@pytest.mark.parametrize(
    "signed",
    [
        ("2026年3月2日", "海堤管理署署長陳岸平"),
        ("海堤管理署署長　陳岸平", "2026年3月2日"),
        ("2026年3月2日　海堤管理署署長陳岸平",),
        ("二〇二六年三月二日", "海堤管理署署長陳岸平"),
    ],
)
def test_a_notice_of_the_gazette_has_its_number_and_is_signed_by_the_head(number: str, signed: tuple[str, ...]) -> None:
    body = paragraphs(number, *WORKS, *signed)
    notice = page(f"<h2>憲報公告</h2><h3>望津灣海堤擴建工程</h3><div>{body}</div><div>香港特別行政區政府</div>")
    assert (notice.title, notice.document_number) == ("望津灣海堤擴建工程", number)
    assert (notice.issuer, notice.issued) == ("海堤管理署", WRITTEN)


def test_a_text_of_the_gazette_is_read_as_its_page_is() -> None:
    lines = ("海堤（保護）條例：望津灣海堤擴建工程公告", "第1234號公告", *WORKS, "2026年3月2日", "海堤管理署署長陳岸平")
    notice = convert("\n".join(lines).encode(), "a.txt")
    assert (notice.document_number, notice.issuer, notice.issued) == ("第1234號公告", "海堤管理署", WRITTEN)


def test_the_switch_to_simplified_characters_is_no_sign_of_tampering() -> None:
    assert not swaps_characters("主頁 | 網頁指南 | 聯絡我們 | English | 简体版")
    assert swaps_characters("主頁與网页指南、聯絡我们與进入。")


ORDER = (
    "行政長官行使《澳門特別行政區基本法》第五十條賦予的職權，作出本批示。",
    "一、核准附於本批示並為其組成部分的《望津公共停車場使用及經營規章》，並廢止第101/2014號行政長官批示。",
    "二、本批示自公佈翌日起生效。",
)


@pytest.mark.parametrize(
    ("number", "issuer"), [("第88/2026號行政長官批示", "行政長官"), ("第12/2026號社會文化司司長批示", "社會文化司司長")]
)
def test_the_number_of_an_order_is_its_title(number: str, issuer: str) -> None:
    left = "<td><p>公報編號：<br>14/2026</p><p>刊登日期：<br>2026.3.5</p></td>"
    top = f"<table><tr>{left}<td><a>{number}</a> - 核准規章。</td></tr></table>"
    signed = ("二零二六年三月二日", f"{issuer}　鄭岸平")
    notice = page(f"{top}<div class=content><h3>{number}</h3>{paragraphs(*ORDER, *signed)}</div>", f"印務局 - {number}")
    assert (notice.title, notice.document_number, notice.issuer) == (number, number, issuer)
    assert (notice.issued, notice.published) == (WRITTEN, DAY)
    text = convert("\n".join((number, *ORDER, *signed)).encode(), "a.txt")
    assert (text.title, text.document_number, text.issuer, text.issued) == (number, number, issuer, WRITTEN)


def test_a_law_that_a_notice_is_about_gives_no_number() -> None:
    notice = page(f"<h1>第5/2026號法律公開諮詢現已開始</h1><div>{paragraphs(*ORDER)}</div>")
    assert notice.document_number == ""


@pytest.mark.parametrize("agency", ["海堤事務局", "海堤維護基金"])
def test_a_notice_is_dated_at_its_agency(agency: str) -> None:
    body = paragraphs(
        "根據第10/2024號行政法規第四條的規定，望津碼頭因進行維修，自三月十六日起暫停使用。",
        "受影響的船舶應改為停泊於澳門特別行政區其他獲准的碼頭，並遵守現場人員的指示。",
        f"二零二六年三月二日於{agency}",
        "局長　黃岸平",
    )
    notice = page(f"<h2>關於望津碼頭暫停使用的通告</h2><div class=content>{body}</div>", f"{agency} - 通告")
    assert (notice.issuer, notice.issued, notice.document_number) == (agency, WRITTEN, "")


def test_what_follows_the_end_of_a_release_stays() -> None:
    end = "<p>完</p><p>2026年3月5日（星期四）</p><p>香港時間18時30分</p>"
    more = "<p>附錄一：工程費用為港幣3,200萬元，由政府一般收入帳目支付。</p>"
    text = "<h1>渠道擴闊工程動工</h1><p>嵐灣渠務署今日（三月五日）宣布，渠道擴闊工程動工。</p>"
    page = f"<html><head><meta charset='utf-8'></head><body>{text}{end}{more}</body></html>"
    read = "".join(block.text for block in convert(page.encode(), "a.html").body)
    assert "3,200萬元" in read
