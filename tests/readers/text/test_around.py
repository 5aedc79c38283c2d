"""What stands around a notice in a text: talk of an account, comments, lists, heads of a gazette, a scanner's marks."""

from __future__ import annotations

import re
from datetime import date

import pytest

from converters.convert import convert
from converters.model import Notice, Paragraph, Role


def _read(text: str) -> Notice:
    return convert(text.encode(), "notice.txt")


def _texts(notice: Notice) -> list[str]:
    return [block.text for block in notice.body]


def _roles(notice: Notice) -> list[Role]:
    return [block.role for block in notice.body if isinstance(block, Paragraph)]


SENT = """\
望津水务
+关注

{talk}
望津区水务局关于2026年
水箱清洗工作的
通　告

为保障二次供水安全，现将有关事项通告如下：

请各物业服务企业于6月底前清洗水箱。

望津区水务局
2026年4月17日

{foot}
"""
TALKS = (
    "居民朋友们久等啦！点击下方音频，收听小编播报 ▼",
    "速看！小编为您划重点👇",
    "最新消息来了！戳图片看小编解读~\n划重点啦！",
)
FEETS = (
    "编辑：小满\n责编：卢岚\n阅读 2.3万  点赞 186\n全部评论（42）\n网友_柳堤：我们小区清洗了。\n打开APP阅读全文",
    "热门评论\n柳堤客：水箱终于洗了！\n2026年4月18日\n打开望津水务客户端查看更多精彩内容",
    "相关信息\n· 望津区二次供水设施名单 2026-03-06\n· 水箱清洗企业公示 2026-02-22\n网站地图 | 联系我们",
    "相关阅读：\n图解：水箱怎么洗\n返回顶部",
    "2楼 柳堤客 2026-04-18 11:00\n早该清洗了。\n发表回复",
)


@pytest.mark.parametrize("talk", TALKS)
@pytest.mark.parametrize("foot", FEETS)
def test_talk_comments_and_lists_are_none_of_the_text(talk: str, foot: str) -> None:
    notice = _read(SENT.format(talk=talk, foot=foot))
    assert notice.title == "望津区水务局关于2026年水箱清洗工作的通告"
    assert (notice.issuer, notice.issued) == ("望津区水务局", date(2026, 4, 17))
    texts = [text for text in _texts(notice) if text != "望津水务"]
    assert texts == [
        "为保障二次供水安全，现将有关事项通告如下：",
        "请各物业服务企业于6月底前清洗水箱。",
        "望津区水务局",
        "2026年4月17日",
    ]


POSTED = """\
望津区水务局关于2026年水箱清洗工作的通告

原创 望津水务 望津水务
2026年4月18日 18:06 临岚

{call}

为保障二次供水安全，请各物业服务企业清洗水箱。

望津区水务局
2026年4月17日

{foot}
"""


@pytest.mark.parametrize("call", ["点击蓝字，关注我们\n\n水箱要干净！", "一箱清水~", "洗水箱啦！\n\n告诉物业👇"])
@pytest.mark.parametrize(
    "foot",
    [
        "—END—\n\n来源：望津区水务局\n编辑：小满\n审核：卢岚\n\n长按二维码 关注望津水务\n\n阅读 2764\n赞 38\n在看 12",
        "编辑：小满\n收藏 3\n评论：5\n转发 1.2万",
        "相关解读：一图读懂水箱清洗\n相关链接：望津区二次供水设施名单\n网站声明 | 联系我们",
    ],
)
def test_what_a_post_calls_out_and_counts_is_none_of_the_text(call: str, foot: str) -> None:
    notice = _read(POSTED.format(call=call, foot=foot))
    assert _texts(notice) == ["为保障二次供水安全，请各物业服务企业清洗水箱。", "望津区水务局", "2026年4月17日"]
    assert str(notice.published) == "2026-04-18"


def test_what_a_text_says_of_comments_and_apps_is_its_own() -> None:
    lines = ("一、办理", "下载望津通APP。", "二、网友评论", "对网友评论要及时答复。", "望津区水务局", "2026年4月17日")
    notice = _read("\n".join(("关于网上办事的通知", "各科室：", *lines)))
    assert _texts(notice)[1:] == list(lines)


def test_comments_are_cut_from_the_second_half_of_a_page_alone() -> None:
    lines = ("各科室：", "网友评论", "要及时审核。", "请落实。", "请上报。", "望津区水务局", "2026年4月17日")
    assert "要及时审核。" in _texts(_read("\n".join(("关于整治跟帖的通知", *lines))))


GAZETTE = """\
云汀区人民政府公报    2026年第2期（总第{issue}期）
区政府办公室文件

云汀区人民政府办公室关于清洗水箱的
实施意见
云政办发〔2026〕7号

各镇人民政府：
　　为保障二次供水安全，经区人民政府同意，提出如下意见。请各镇人民政府负责
督促物业服务企业落实。
　　一、每年清洗水箱不少于两次，费用单笔不超过

 - 4 -

2026年第2期（总第{issue}期）    区政府办公室文件

800元的，由物业服务企业承担；超过的，由业主委员会和物业服务企业共同商定。
　　二、清洗结果应当公示。
云汀区人民政府办公室
2026年3月27日
{end}"""


LAST = "\n - 5 -\n\n云汀区人民政府公报    2026年第2期（总第31期）\n\n（此件公开发布）\n\n- 6 -\n"


@pytest.mark.parametrize("end", ["\n - 5 -\n", LAST])
def test_heads_of_a_gazette_are_told_by_its_issue_whatever_stands_beside_it(end: str) -> None:
    notice = _read(GAZETTE.format(issue=31, end=end))
    assert (notice.title, notice.document_number) == (
        "云汀区人民政府办公室关于清洗水箱的实施意见",
        "云政办发〔2026〕7号",
    )
    text = "\n".join(_texts(notice))
    assert "总第31期" not in text
    assert "区政府办公室文件" not in text
    assert "费用单笔不超过\n800元的" in text
    assert _roles(notice)[0] is Role.NUMBER


MINUTES = """\
云汀区人民政府办公室
{series}

云政纪〔2026〕4号

云汀区人民政府办公室                      2026年6月3日
──────────────────────────

{title}

　　2026年5月29日下午，区政府召开会议，研究水箱清洗有关问题。纪要如下：
　　会议议定，水箱每年清洗两次。
　　记录：岳岚

──────────────────────────
分送：区委办公室，参会各单位。
"""


@pytest.mark.parametrize("series", ["专 题 会 议 纪 要", "会议纪要", "区长办公会议纪要"])
@pytest.mark.parametrize("title", ["关于水箱清洗\n有关问题的会议纪要", "关于水箱清洗有关问题的会议纪要"])
def test_minutes_have_their_own_title_below_the_head_of_their_series(series: str, title: str) -> None:
    notice = _read(MINUTES.format(series=series, title=title))
    assert notice.title == "关于水箱清洗有关问题的会议纪要"
    assert (notice.document_number, notice.issuer) == ("云政纪〔2026〕4号", "云汀区人民政府办公室")
    assert notice.issued == date(2026, 6, 3)
    assert not any("──" in text for text in _texts(notice))
    assert _roles(notice)[:3] == [Role.CENTRED, Role.CENTRED, Role.NUMBER]


@pytest.mark.parametrize("number", ["云政纪〔2026〕4号", "（第3期）"])
def test_minutes_need_not_say_what_they_are_about_in_the_usual_words(number: str) -> None:
    text = MINUTES.format(series="会 议 纪 要", title="研究水箱清洗工作会议纪要").replace("云政纪〔2026〕4号", number)
    notice = _read(text)
    assert (notice.title, notice.issued) == ("研究水箱清洗工作会议纪要", date(2026, 6, 3))
    assert Role.BODY not in _roles(notice)[:3]


def test_the_first_heading_below_an_agency_is_no_title() -> None:
    head = ("云汀区2026年供水水质报告", "云汀区水务局", "2026年6月3日")
    notice = _read("\n".join((*head, "一、全区供水水质总体情况", "合格。", "二、下一步措施", "清洗。")))
    assert notice.title == head[0]


@pytest.mark.parametrize("column", ["政府文件", "区政府办公室文件", "部门文件", "文件选登"])
def test_the_column_of_a_gazette_is_none_of_a_document(column: str) -> None:
    head = ("云汀区人民政府办公室", "关于清洗水箱的通知", "云政办发〔2026〕7号", "各镇：", "请清洗水箱。")
    notice = _read("\n\n".join((column, *head, "云汀区人民政府办公室", "2026年3月27日")))
    assert notice.title == "云汀区人民政府办公室关于清洗水箱的通知"
    assert column not in _texts(notice)
    letterhead = _read("\n\n".join(("云汀区人民政府办公室文件", *head[2:3], "关于清洗水箱的通知", *head[3:])))
    assert "云汀区人民政府办公室文件" in _texts(letterhead)


def test_a_warning_whose_title_says_it_all_has_its_day_and_its_issuer() -> None:
    title = "岚口县气象台2026年1月21日08时30分发布大雾黄色预警信号"
    made_by = "[编辑：小岚]\n[责任编辑：李某]\n查看更多评论\n"
    notice = _read(f"{title}\n\n预计未来12小时岚口县将出现浓雾。\n\n请注意行车安全。\n\n{made_by}")
    assert (notice.issuer, notice.published) == ("岚口县气象台", date(2026, 1, 21))
    assert _texts(notice) == ["预计未来12小时岚口县将出现浓雾。", "请注意行车安全。"]


def _set_apart(text: str) -> str:
    """Return ``text`` as a program that recognizes signs may write it, a space between two of them."""
    return re.sub(r"(?<=[\u3400-\u9fff，。：]) ?(?=[\u3400-\u9fff\d])|(?<=\d)(?=[\u3400-\u9fff])", " ", text)


SCANNED = """\
岚口县人民政府
岚政复〔2026〕3号
岚口县人民政府关于青石镇
供水规划（2026—2035年）的批复
青石镇人民政府：
你镇《关于报请审批供水规划的请示》（青政〔2025〕88号）收悉。经研究，现批复如下：
一、原则同意供水规划。到2035年，供水普及率不低于99.2%。
二、严格保护水源。
"""


@pytest.mark.parametrize("mark", ["扫 描 全 能 王  创 建", "扫描全能王 创建", "Scanned by CamScanner"])
def test_signs_that_stand_apart_are_closed_and_marks_of_a_scanner_dropped(mark: str) -> None:
    page = f"\n第 1 页 共 2 页\n\n{mark}\n\n"
    end = _set_apart("此复。\n岚口县人民政府") + "\n2026年1月9日\n"
    notice = _read(_set_apart(SCANNED) + page + end + page.replace("1", "2"))
    assert (notice.title, notice.document_number) == (
        "岚口县人民政府关于青石镇供水规划（2026—2035年）的批复",
        "岚政复〔2026〕3号",
    )
    assert (notice.issuer, notice.issued) == ("岚口县人民政府", date(2026, 1, 9))
    assert not any(" " in text or "扫描" in text or "Scan" in text for text in _texts(notice))
    assert "你镇《关于报请审批供水规划的请示》（青政〔2025〕88号）收悉。经研究，现批复如下：" in _texts(notice)


def test_a_word_set_wide_in_a_text_closes_nothing() -> None:
    notice = _read("关于清洗水箱的通知\n各镇：\n任 务 书 见 附 件\n王 五  李 四\n\n望津区水务局\n2026年1月9日\n")
    assert "任 务 书 见 附 件" in _texts(notice)


@pytest.mark.parametrize("day", ["2026.1.9", "2026-01-09", "2026/1/9", "2026．1．9"])
@pytest.mark.parametrize("below", ["", "（此件公开发布）", "抄送：区政府办公室。"])
def test_a_day_in_digits_below_a_signature_is_that_of_the_document(day: str, below: str) -> None:
    lines = ("关于清洗水箱的通知", "各镇：", "请清洗水箱。", "望津区水务局", day, below)
    notice = _read("\n".join(lines))
    assert (notice.issuer, notice.issued) == ("望津区水务局", date(2026, 1, 9))
    assert _roles(notice)[2:4] == [Role.SIGNATURE, Role.DATE]


def test_a_day_in_digits_between_lines_of_a_text_signs_nothing() -> None:
    rows = "望津区水务局\n2026.1.9\n望津区财政局\n2026.1.10\n"
    notice = _read(f"关于清洗水箱的通知\n各镇：\n下列单位已清洗。\n{rows}请落实。\n")
    assert notice.issued is None


def test_agencies_right_above_a_title_below_labels_are_of_it() -> None:
    head = "发布日期: 20260110\n来源: 水务局\n\n望津区水务局\n望津区财政局\n关于清洗水箱的通知\n望水〔2026〕1号\n"
    notice = _read(f"{head}各镇：\n请清洗水箱。\n望津区水务局\n望津区财政局\n2026年1月9日\n")
    assert notice.title == "望津区水务局 望津区财政局关于清洗水箱的通知"
    assert _texts(notice)[0] == "望水〔2026〕1号"
