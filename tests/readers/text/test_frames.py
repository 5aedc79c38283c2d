"""What programs set around the text of a notice: quotations, labels one below the other, lists of sites, ends."""

from __future__ import annotations

from datetime import date

import pytest

from converters.convert import Conversion, convert, convert_all
from converters.model import Notice

TITLE = "云汀区水务局关于清洗供水管网的通知"
TEXT = """\
各街道办事处：

为保障夏季用水，现将清洗管网的有关事项通知如下。

一、清洗分三批进行，每批停水不超过四小时。

云汀区水务局
2026年5月6日
"""
BODY = [line for line in TEXT.split("\n") if line]


def _read(text: str, name: str = "n.txt") -> Notice:
    return convert(text.encode(), name)


def _body(notice: Notice) -> list[str]:
    return [block.text for block in notice.body]


PAIRS = """\
索引号
LS0142/2026-00031
主题分类
城市建设、供水
发布机构
云汀区水务局
成文日期
2026年05月06日
标题
云汀区水务局关于清洗供水管网的通知
发文字号
云水发〔2026〕8号
发布日期
2026年05月08日
有效性
有效
"""


@pytest.mark.parametrize("above", ["", "云汀区人民政府\n首页\n政务公开\n您的位置：首页 > 政务公开\n\n"])
@pytest.mark.parametrize("between", ["\n", "\n\n", "\n \n"])
def test_labels_without_colons_have_their_values_below_them(above: str, between: str) -> None:
    notice = _read(f"{above}{PAIRS.replace(chr(10), between)}\n{TITLE}\n\n{TEXT}")
    assert notice.title == TITLE
    assert (notice.published, notice.issued) == (date(2026, 5, 8), date(2026, 5, 6))
    assert (notice.document_number, notice.index_number) == ("云水发〔2026〕8号", "LS0142/2026-00031")
    assert (notice.issuer, _body(notice)) == ("云汀区水务局", BODY)


def test_a_label_without_a_value_takes_none_from_the_next() -> None:
    notice = _read(PAIRS.replace("云水发〔2026〕8号\n", "").replace("有效\n", "") + f"\n{TITLE}\n\n{TEXT}")
    assert (notice.title, notice.document_number, notice.published) == (TITLE, "", date(2026, 5, 8))
    assert (notice.index_number, _body(notice)) == ("LS0142/2026-00031", BODY)


@pytest.mark.parametrize("nothing", ["-", "—", "--", "/", "|"])
def test_a_sign_for_no_value_is_none(nothing: str) -> None:
    notice = _read(PAIRS.replace("云水发〔2026〕8号", nothing) + f"\n{TITLE}\n\n{TEXT}")
    assert (notice.title, notice.document_number, notice.published) == (TITLE, "", date(2026, 5, 8))
    assert (notice.index_number, _body(notice)) == ("LS0142/2026-00031", BODY)


@pytest.mark.parametrize("word", ["正文", "内容", "信息内容"])
def test_the_word_above_a_text_has_no_value(word: str) -> None:
    text = TEXT.replace("各街道办事处：", "清洗安排")
    notice = _read(f"{PAIRS}{word}\n{text}")
    assert (notice.title, _body(notice)[0]) == (TITLE, "清洗安排")


def test_words_that_are_labels_elsewhere_stay_in_a_text() -> None:
    listed = "一、报送内容\n标题\n成文日期\n索引号\n发布机构\n以上各项由各单位自行填写。"
    notice = _read(f"{TITLE}\n\n各街道办事处：\n{listed}\n\n云汀区水务局\n2026年5月6日\n")
    assert [line for line in listed.split("\n") if line not in _body(notice)] == []


@pytest.mark.parametrize(
    "line",
    ["字号：放大 默认 缩小", "字号：大 中 小", "字号：[放大] [默认] [缩小]", "字体：放大 标准 缩小", "放大 默认 缩小"],
)
def test_how_large_the_type_is_set_is_no_text(line: str) -> None:
    notice = _read(f"{PAIRS}\n{line}\n\n{TITLE}\n\n{TEXT}")
    assert (notice.title, _body(notice)) == (TITLE, BODY)


MAIL = f"""\
发件人: "园区服务" <service@park.example>
发送时间: 2026年5月9日(星期六) 上午9:42
收件人: "各企业" <all@park.example>
主题: {TITLE}
"""
PASSED_ON = f"转发：{TITLE}\n\n\n------------------ 原始邮件 ------------------\n"
LETTER = f"{TITLE}\n\n云水发〔2026〕8号\n\n{TEXT}"


def _quote(text: str, sign: str) -> str:
    return "\n".join(f"{sign}{line}".rstrip() for line in text.rstrip().split("\n")) + "\n"


@pytest.mark.parametrize("sign", ["> ", ">", ">> ", "> > "])
@pytest.mark.parametrize("above", ["", PASSED_ON])
@pytest.mark.parametrize("foot", ["", "来自QQ邮箱", "发自我的手机", "来自网易邮箱大师", "Get Outlook for iOS"])
def test_a_mail_that_is_quoted_is_read_without_the_marks(sign: str, above: str, foot: str) -> None:
    notice = _read(f"{above}{MAIL}\n{_quote(LETTER, sign)}\n{foot}\n")
    assert (notice.title, notice.document_number) == (TITLE, "云水发〔2026〕8号")
    assert (notice.issued, notice.issuer) == (date(2026, 5, 6), "云汀区水务局")
    assert [line for line in _body(notice) if line != "云水发〔2026〕8号"] == BODY


def test_a_mail_quoted_with_its_head_is_read_without_the_marks() -> None:
    notice = _read(f"供参考。\n\n------- 原始邮件 -------\n{_quote(MAIL, '> ')}>\n{_quote(LETTER, '> ')}")
    assert (notice.title, notice.issued) == (TITLE, date(2026, 5, 6))
    assert [line for line in _body(notice) if line != "云水发〔2026〕8号"] == BODY


def test_a_line_that_begins_with_the_sign_stays_in_a_mail_that_quotes_nothing() -> None:
    text = LETTER.replace("一、清洗", ">60岁的用户可以申请送水。\n\n一、清洗")
    assert ">60岁的用户可以申请送水。" in _body(_read(f"{MAIL}\n{text}"))


@pytest.mark.parametrize(
    "line",
    [
        "- THE END -",
        "— END —",
        "· END ·",
        "｜ END ｜",
        "━━━━ END ━━━━",
        "友情链接\n中国政府网\n云川政务服务网",
        "友情链接：\n中国政府网 | 云川政务服务网",
        "The End",
        "-完-",
        "— 完 —",
        "友情链接： 省水利厅 | 市政府部门网站 | 县区网站",
        "友情链接",
        "友情链接：",
        "【采集入库时间】2026-05-10 03:11:27",
        "采集时间：2026-05-10 03:11:27",
        "抓取时间：2026-05-10 03:11",
        "&nbsp;",
    ],
)
def test_what_a_program_adds_below_is_no_text(line: str) -> None:
    assert _body(_read(f"{TITLE}\n\n{TEXT}\n{line}\n")) == BODY


@pytest.mark.parametrize(
    "line",
    [
        "二、友情链接：各单位网站应当清理失效的链接。",
        "二、采集时间：2026年6月1日至6月3日。",
        "二、入库时间：粮食于6月30日前入库。",
        "采集时间：2026-06-01",
    ],
)
def test_such_words_in_a_sentence_are_text(line: str) -> None:
    assert line in _body(_read(f"{TITLE}\n\n{TEXT.replace('云汀区水务局', line + chr(10) + '云汀区水务局')}"))


@pytest.mark.parametrize("space", ["&nbsp;&nbsp;", "&emsp;&ensp;", "&#160;&#160;", "&#12288;", "&amp;nbsp;"])
def test_spaces_written_as_in_html_are_spaces(space: str) -> None:
    lines = "\n".join(f"{space}{line}" if line.startswith(("为", "一")) else line for line in TEXT.split("\n"))
    assert _body(_read(f"{TITLE}\n\n{lines}")) == BODY


def test_signs_written_as_in_html_that_are_no_spaces_stay() -> None:
    assert any("A&amp;B" in line for line in _body(_read(f"{TITLE}\n\n{TEXT.replace('三批', 'A&amp;B')}")))


SECTION = "标题：{title}\n发布时间：{day}\n浏览次数：175\n\n{text}\n"
SECOND = "云汀区城市管理局关于调整清运时段的通告"


def _all(text: str) -> list[Notice]:
    return [item.notice for item in convert_all(text.encode(), "n.txt") if isinstance(item, Conversion)]


@pytest.mark.parametrize("rule", ["=" * 60, "-" * 40, "*" * 30, "===== 2 ====="])
def test_records_with_a_title_and_a_day_are_parted_by_rules(rule: str) -> None:
    first = SECTION.format(title=TITLE, day="2026-05-08", text=TEXT)
    other = f"云城管〔2026〕3号\n\n{TEXT.replace('水务', '城市管理')}"
    second = SECTION.format(title=SECOND, day="2026-05-09", text=other)
    found = _all(f"{first}\n{rule}\n\n{second}")
    assert [one.title for one in found] == [TITLE, SECOND]
    assert [one.published for one in found] == [date(2026, 5, 8), date(2026, 5, 9)]
    assert [one.issued for one in found] == [date(2026, 5, 6)] * 2
    assert [one.document_number for one in found] == ["", "云城管〔2026〕3号"]
    assert _body(found[0]) == BODY


@pytest.mark.parametrize(
    "labels", ["标题：{}\n发布时间：{}\n", "标题：{}\n发布日期：{} 10:20\n\n", "【标题】{}\n【时间】{}\n"]
)
def test_two_labels_each_suffice_between_rules(labels: str) -> None:
    parts = [labels.format(title, "2026-05-08") + TEXT for title in (TITLE, SECOND, f"{TITLE}（二）")]
    found = _all(f"\n{'=' * 30}\n".join(parts))
    assert [one.title for one in found] == [TITLE, SECOND, f"{TITLE}（二）"]
    assert {(one.published, tuple(_body(one))) for one in found} == {(date(2026, 5, 8), tuple(BODY))}


def test_a_list_of_titles_and_days_in_a_text_is_no_dump() -> None:
    listed = f"标题：{SECOND}\n发布时间：2026-05-08"
    text = TEXT.replace("云汀区水务局", f"{listed}\n\n{listed.replace('清运', '清洗')}\n\n云汀区水务局")
    found = _all(f"标题：{TITLE}\n发布时间：2026-05-09\n\n{text}")
    assert [one.title for one in found] == [TITLE]


def test_a_form_below_a_rule_is_no_other_notice() -> None:
    form = "标题：\n作者：\n联系电话：\n"
    found = _all(f"标题：{TITLE}\n发布时间：2026-05-08\n\n{TEXT}\n{'-' * 40}\n{form}")
    assert [one.title for one in found] == [TITLE]


@pytest.mark.parametrize("number", ["0517-60110000", "051760110000", "+86-517-60110000"])
@pytest.mark.parametrize("scheme", ["tel:", "sms:", "TEL:"])
def test_a_number_that_can_be_called_is_said_in_words(number: str, scheme: str) -> None:
    text = TEXT.replace("一、", f"咨询电话[{number}]({scheme}{number})。\n\n一、")
    for below in ("", "[返回首页](https://swj.example/)\n"):
        notice = _read(f"# {TITLE}\n\n{text}\n{below}", "n.md")
        assert f"咨询电话{number}。" in _body(notice)
