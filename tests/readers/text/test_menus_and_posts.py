"""What stands around a text that was copied: buttons, menus, running heads, posts, a whole page in one line."""

from __future__ import annotations

from datetime import date

import pytest

from converters.furniture import is_furniture
from tests.readers.text.reading import read, texts_of


@pytest.mark.parametrize(
    "line",
    [
        "[返回列表]\t[TOP]",
        "主頁\t新聞公報\t專題頻道\t即時新聞\tRSS",
        "列印\t分享此頁\tEnglish\t简体版",
        "前一則\t後一則\t返回主頁",
        "Print  |  Close  |  Font: L M S",
        "＊＊＊＊＊＊＊＊",
        "预览时标签不可点",
        "阅读原文 阅读 1.2万 赞 86 在看 54",
    ],
)
def test_buttons_and_menus_are_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize("line", ["S", "大\t小狗", "新聞公報說明會", "Closed", "Fonts", "＊經費另計"])
def test_words_of_a_text_are_no_furniture(line: str) -> None:
    assert not is_furniture(line)


def test_a_menu_above_and_below_a_press_release_is_left_out() -> None:
    text = """\
香港特別行政區政府新聞公報
主頁\t新聞公報\t專題頻道\t即時新聞\tRSS
列印\t分享此頁\tEnglish\t简体版

海堤管理署提醒市民提防海水倒灌
＊＊＊＊＊＊＊＊＊＊＊＊＊

　　海堤管理署發言人今日（三月五日）表示，受天文大潮影響，預料沿岸低窪地區可能出現水浸。

　　署方已調派緊急應變隊伍候命。

完

2026年3月5日（星期四）
香港時間18時45分

即日新聞
前一則\t後一則\t返回主頁
"""
    notice = read(text)
    assert (notice.title, notice.issuer) == ("海堤管理署提醒市民提防海水倒灌", "海堤管理署")
    assert notice.published == date(2026, 3, 5)
    assert len(notice.body) == 2


def test_running_heads_are_left_out_and_a_sentence_over_two_pages_is_one() -> None:
    text = """\
临岚市人民政府办公室文件

临政办发〔2026〕17 号


市政府办公室关于做好 2026 年度
防汛工作的通知

各区人民政府，市各有关部门和单位：
    为切实做好2026年度防汛工作，最大限度减轻水旱灾害损失，
根据《中华人民共和国防洪法》和省、市防汛工作会议精神，结合
我市实际，现就有关事项通知如下。
    一、总体目标
    坚持人民至上、生命至上，确保堤防水库安全，标准内洪水不
决堤、不垮坝。全市十八座小型水库逐一明确责任人，名单在本月
二十日以前连同联系电话和巡查的路线一并在市水务局的政务网

- 1 -
临岚市人民政府规范性文件

站公布，接受社会监督。
    二、重点任务
    排查水库溢洪道、病险涵闸、城市易涝点，建立问题、措施、
责任三张清单，五月十日前完成整改。

- 2 -
临岚市人民政府规范性文件


                         临岚市人民政府办公室
                             2026 年 4 月 8 日
"""
    notice = read(text)
    assert "临岚市人民政府规范性文件" not in texts_of(notice)
    assert any("一并在市水务局的政务网站公布，接受社会监督。" in line for line in texts_of(notice))
    assert any("临岚市人民政府规范性文件" in issue.detail for issue in notice.issues)


POST = """\
警惕“低价水表”！这份通告请收好
原创 临岚水务 临岚水务
2026年03月06日 17:30 云川

点击蓝字 关注我们

图片

临岚市水务局 关于依法查处私装水表活动的通告

为查处私装水表活动，现将有关事项通告如下：

01

严禁任何单位和个人私装水表。

鼓励群众积极举报，来源可靠的予以奖励。

本通告自发布之日起施行。

临岚市水务局

2026年3月5日

图片

END

来源：临岚市水务局供水科
编辑：小岚 校对：岸平
审核：渠清

往期推荐
1 我市开展节水宣传周活动
2 临岚水务发布清明节停水提示

预览时标签不可点
微信扫一扫 关注该公众号
阅读原文 阅读 1.2万 赞 86 在看 54
"""


def test_a_post_of_an_account_keeps_the_notice_alone() -> None:
    notice = read(POST)
    assert notice.title == "临岚市水务局 关于依法查处私装水表活动的通告"
    assert (notice.issued, notice.published) == (date(2026, 3, 5), date(2026, 3, 6))
    assert texts_of(notice)[0].startswith("为查处私装水表活动")
    assert texts_of(notice)[-1] == "2026年3月5日"


def test_lists_of_other_pages_behind_the_annexes_are_left_out() -> None:
    text = """\
首页 > 通知公告

临岚市水务局关于节水的通知
发布时间：2026-03-06

各单位：
现将节水事项通知如下，请遵照执行。

临岚市水务局
2026年3月5日

附件：
1.节水清单.xls

相关阅读
·临岚市水务局关于停水的公告
·节水器具抽检结果公示
版权所有：临岚市水务局
"""
    assert texts_of(read(text))[-1] == "1.节水清单.xls"


def test_a_heading_within_a_text_is_no_list_of_other_pages() -> None:
    text = "临岚市图书馆关于读书月的通知\n各分馆：\n现将活动通知如下。\n精彩推荐\n《岚江志》\n《渡口》\n请各馆陈列。\n"
    assert "精彩推荐" in texts_of(read(text))


def test_a_whole_page_in_one_line() -> None:
    head = (
        "索引号：L04018/2026-00263信息分类：市场监管/公告发布机构：临岚市水务局成文日期：2026-03-05发布日期：2026-03-06"
        "名称：临岚市水务局关于水表抽检不合格情况的通告文号：2026年第3号主题词：水表 抽检有效性：有效"
    )
    text = "近期，我局抽检水表312批次，检出7批次不合格。标称岚江仪表厂生产的水表（规格：20mm，生产日期：2025-07-02），"
    text += "示值误差不符合规定。" + "对抽检中发现的不合格产品，我局已责成各区水务局查清流向，采取措施控制风险。" * 3
    end = "特此通告。附件：1.检验项目说明2.不合格水表清单临岚市水务局2026年3月5日（联系人：岸工）"
    end += "浏览次数：89打印本页关闭窗口"
    notice = read(head + "临岚市水务局关于水表抽检不合格情况的通告" + text + end)
    assert notice.title == "临岚市水务局关于水表抽检不合格情况的通告"
    assert (notice.document_number, notice.index_number) == ("2026年第3号", "L04018/2026-00263")
    assert (notice.issuer, notice.issued, notice.published) == ("临岚市水务局", date(2026, 3, 5), date(2026, 3, 6))
    texts = texts_of(notice)
    assert texts[0].startswith("近期，我局抽检水表312批次")
    assert texts[-3:] == ["临岚市水务局", "2026年3月5日", "（联系人：岸工）"]
    assert not any("浏览次数" in line or "打印" in line for line in texts)


@pytest.mark.parametrize(
    "head",
    [
        "原创 水务局 临岚水务 2026年3月6日 17:30 云川 听全文\n\n在小说阅读器读本章\n去阅读",
        "临岚水务\n2026-03-06 17:30\n发布于 云川",
    ],
)
def test_heads_and_feet_of_posts(head: str) -> None:
    text = f"临岚市水务局关于停水的通告\n{head}\n\n因管网检修，现将停水事项通告如下：\n停水时间为3月8日。\n"
    foot = "来源 | 临岚水务\n编辑 | 小岚\n\n往期回顾\n节水宣传周\n点个“在看”再走\n"
    notice = read(f"{text}临岚市水务局\n2026年3月5日\n\n{foot}")
    assert (notice.title, notice.published) == ("临岚市水务局关于停水的通告", date(2026, 3, 6))
    assert texts_of(notice)[0].startswith("因管网检修")
    assert texts_of(notice)[-1] == "2026年3月5日"


def test_a_whole_page_in_one_line_with_its_title_between_labels() -> None:
    head = (
        "首页>政务公开>通知公告索引号：L01/2026-3发布机构：临岚市水务局发布日期：2026-03-06文号：临水函〔2026〕3号"
        "临岚市水务局关于节水的通知来源：临岚市水务局发布时间：2026-03-06 09:12浏览次数：12字体：[大中小]"
    )
    text = "为做好节水工作，现将有关事项通知如下：" + "各单位应当检查管网，发现漏损及时修复，于月底前报告。" * 5
    foot = "临岚市水务局2026年3月5日【打印】【关闭】上一篇：停水通知下一篇：没有了"
    notice = read(f"{head}各单位：{text}{foot}")
    assert (notice.title, notice.document_number) == ("临岚市水务局关于节水的通知", "临水函〔2026〕3号")
    assert (notice.issued, notice.published) == (date(2026, 3, 5), date(2026, 3, 6))
    assert texts_of(notice) == ["各单位：", text, "临岚市水务局", "2026年3月5日"]
