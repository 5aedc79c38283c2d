"""Pages that were copied as text: posts, pages in one line, documents of Taiwan, releases, seals in brackets."""

from __future__ import annotations

from datetime import date

import pytest

from converters.convert import convert
from converters.furniture import is_furniture
from converters.model import Notice
from converters.readers.text.one_line import part_one_line


def _read(text: str) -> Notice:
    return convert(text.encode(), "notice.txt")


def _texts(notice: Notice) -> list[str]:
    return [block.text for block in notice.body]


POST = """\
关于望津区“水滴”志愿者拟表彰人选的公示
{account}
{call}

经推荐和评审，拟表彰以下人选，现予公示。

▍一、公示时间

2026年3月17日至3月21日。

望津区水务局
2026年3月14日

END
来源：区水务局
编辑：小望　　审核：老津
{foot}
"""
ACCOUNTS = (
    "望津发布 2026年3月17日 08:30 临岚",
    "望津发布 2026-03-17 08:30 发表于临岚",
    "原创 小望 望津发布 2026年3月17日 08:30 临岚",
    "望津发布\n2026年3月17日 08:30",
)
CALLS = ("点击蓝字\n关注我们", "↑↑↑点击上方蓝字，关注我们", "点击上方\n蓝字关注", "点击蓝字 关注我们")
FEET = ("往期推荐\n望津区今年要修这些渠，有你家门口的吗？\n阅读 2.1万\n赞\n分享", "阅读 10万+\n赞\n在看\n写留言", "")


@pytest.mark.parametrize("account", ACCOUNTS)
@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("foot", FEET)
def test_what_a_post_has_around_its_text_is_none_of_it(account: str, call: str, foot: str) -> None:
    notice = _read(POST.format(account=account, call=call, foot=foot))
    assert notice.title == "关于望津区“水滴”志愿者拟表彰人选的公示"
    assert (notice.published, notice.issued) == (date(2026, 3, 17), date(2026, 3, 14))
    texts = [text for text in _texts(notice) if text != "望津发布"]
    assert texts[0] == "经推荐和评审，拟表彰以下人选，现予公示。"
    assert texts[-1] == "2026年3月14日"


@pytest.mark.parametrize("line", ["开标时间 2026-03-17 08:30", "报名截止于 2026-03-17 08:30", "会议定于 2026-3-7 9:00"])
def test_an_hour_of_the_text_is_no_day_of_publication(line: str) -> None:
    notice = _read(f"关于望津区水价听证会的公告\n{line}\n\n请参加。\n\n望津区水务局\n2026年3月4日\n")
    assert notice.published is None
    assert line in _texts(notice)


@pytest.mark.parametrize(
    "line",
    ["点击蓝字登记", "赞助单位", "在看守所", "阅读2万字以上的", "转发市教育局关于放假的通知", "分享收获"],
)
def test_words_of_buttons_within_a_line_are_text(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize("line", ["分享　收藏　打印版", "转发微信好友", "分享本文", "一键分享 QQ空间", "分享 | 打印"])
def test_what_pages_share_to_is_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize("seal", ["（印　章）", "（公章）", "(盖章)", "（此处加盖公章）", "（行政机关印章）"])
def test_a_seal_in_brackets_stands_between_signature_and_day(seal: str) -> None:
    head = "望津区水务局\n行政处罚决定书\n\n望水罚〔2026〕16号\n\n当事人：某水站\n"
    notice = _read(f"{head}本局决定罚款500元。\n\n望津区水务局\n{seal}\n2026年9月5日\n")
    assert (notice.issuer, notice.issued) == ("望津区水务局", date(2026, 9, 5))
    assert notice.title == "望津区水务局行政处罚决定书"
    roles = [getattr(block, "role", "") for block in notice.body if block.text == "望津区水务局"]
    assert roles == ["signature"]


TITLE = "望津区水务局关于城区部分管线检修停水的通告"
BODY = (
    "为保障供水安全，现就检修停水有关事项通告如下： 一、检修时间：2026年7月10日0时至24时。 "
    "二、停水路段：建设路（人民广场至东门桥段）、文化巷全段，涉及用户约3000户，请各用户提前储水备用，注意关闭水龙头。 "
    "三、检修期间如遇降雨，检修时间顺延，恢复供水初期水质可能浑浊，请放水至清澈后使用，由此带来的不便敬请谅解。 "
    "特此通告。 望津区水务局 2026年7月5日"
)
BYLINES = (
    "[ 来源：望津区水务局 | 发布时间：2026-07-06 16:20 | 点击：873 | 【打印】【关闭】 ]",
    "发布时间：2026-07-06 来源：望津区水务局 浏览次数：87次 字体：[大 中 小]",
    "（发布日期：2026年7月6日　浏览量：12）",
    "【发布时间：2026-07-06】【字号：大 中 小】【打印】",
    "来源：望津区水务局 发布时间：2026-07-06 16:20:11",
)


@pytest.mark.parametrize("byline", BYLINES)
@pytest.mark.parametrize("end", ["", " 【打印本页】 【关闭窗口】", " 浏览次数：8 打印本页"])
def test_a_page_in_one_line_begins_with_its_title(byline: str, end: str) -> None:
    notice = _read(f"{TITLE} {byline} {BODY}{end}")
    assert notice.title == TITLE
    assert (notice.published, notice.issued) == (date(2026, 7, 6), date(2026, 7, 5))
    assert notice.issuer == "望津区水务局"
    texts = _texts(notice)
    assert texts[0] == "为保障供水安全，现就检修停水有关事项通告如下："
    assert texts[1] == "一、检修时间：2026年7月10日0时至24时。"
    assert texts[-3:] == ["特此通告。", "望津区水务局", "2026年7月5日"]


def test_a_text_in_one_line_without_labels_has_its_title_before_a_space() -> None:
    notice = _read(f"{TITLE} {BODY}")
    assert notice.title == TITLE
    assert _texts(notice)[0] == "为保障供水安全，现就检修停水有关事项通告如下："
    assert _texts(notice)[-2:] == ["望津区水务局", "2026年7月5日"]


def test_a_paragraph_of_a_text_is_no_page_in_one_line() -> None:
    lines = ["望津区水务局公告", "", f"来函收悉。 {BODY}", "", "特此函复。"]
    assert part_one_line(lines) == lines


TAIWAN = """\
海渚縣政府 公告本縣115年度農業用水補助受理申請
張貼單位：水利處　　張貼日期：115-03-14　　點閱數：48

海渚縣政府　公告

發文日期：中華民國115年3月12日
發文字號：府水農字第1150046213號
附件：申請書1份

主旨：公告本縣115年度農業用水補助受理申請。
依據：海渚縣農業用水補助辦法第六條。
公告事項：
一、申請期間：自民國115年4月1日起至115年5月31日止。

縣長　陳　岸　平

{buttons}
"""


@pytest.mark.parametrize(
    "buttons", ["回上一頁　友善列印　轉寄好友", "回列表　預覽列印", "[ 回上頁 ]", "分享至LINE\n回上一頁"]
)
def test_a_page_of_taiwan_is_that_of_its_document(buttons: str) -> None:
    notice = convert(TAIWAN.format(buttons=buttons).encode("big5"), "n.txt")
    assert notice.title.replace(" ", "") == "海渚縣政府公告本縣115年度農業用水補助受理申請"
    assert (notice.issuer, notice.document_number) == ("海渚縣政府", "府水農字第1150046213號")
    assert (notice.issued, notice.published) == (date(2026, 3, 12), date(2026, 3, 14))
    assert _texts(notice)[-1] == "縣長　陳　岸　平"


@pytest.mark.parametrize("zone", ["香港時間15時30分", "澳門時間15時30分", "本地時間 15:30", "澄嶼時間15時30分"])
def test_the_hour_of_a_release_names_any_zone(zone: str) -> None:
    text = "新聞公報\n\n澄嶼水務處公布停水\n＊＊＊＊＊＊＊＊\n　　水管更換，九日凌晨停水。\n\n完\n\n"
    notice = _read(f"{text}2026年3月5日（星期四）\n{zone}\n\n即日新聞\n列印此頁\n電郵本頁\n")
    assert notice.published == date(2026, 3, 5)
    assert _texts(notice) == ["水管更換，九日凌晨停水。"]
