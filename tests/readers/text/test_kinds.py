"""Kinds of text files that programs and people leave: labels in English, marks of pages, mails, posts, scans."""

from __future__ import annotations

from datetime import date

import pytest

from converters.convert import convert
from converters.furniture import is_furniture
from converters.model import Notice, Table


def _read(text: str, name: str = "notice.txt") -> Notice:
    return convert(text.encode(), name)


def _texts(notice: Notice) -> list[str]:
    return [block.text for block in notice.body]


ENGLISH = """\
Home / Open Government / Notices
Print  |  Close  |  Font: S M L

Index No.:         LW0031/2026-00412
Title:             关于开展节水器具抽检的通知
Issuing Agency:    临岚市水务局
Document No.:      临水函〔2026〕31号
Date of Document:  2026-03-05
Date Published:    2026-03-09
Validity:          In force
Topic Category:    水利 / 节约用水
Views:             77

关于开展节水器具抽检的通知

各区水务局：

为规范节水器具市场，现将抽检事项通知如下：

抽检于4月30日前完成。

临岚市水务局
2026年3月5日

Sponsored by: Water Bureau of Linlan
Site ID: 9900000031
"""


def test_labels_in_english_are_read_from_text() -> None:
    notice = _read(ENGLISH)
    assert (notice.title, notice.issuer) == ("关于开展节水器具抽检的通知", "临岚市水务局")
    assert (notice.document_number, notice.index_number) == ("临水函〔2026〕31号", "LW0031/2026-00412")
    assert (notice.issued, notice.published) == (date(2026, 3, 5), date(2026, 3, 9))
    assert notice.validity == "in-force"
    assert notice.topics == ("水利", "节约用水")
    assert _texts(notice)[0] == "各区水务局："
    assert _texts(notice)[-1] == "2026年3月5日"


def test_keys_of_front_matter_are_no_labels_in_english() -> None:
    front = '---\ntitle: "关于节水的通知 - 临岚市水务局"\nlang: zh-CN\n---\n\n# 临岚市水务局关于节水的通知\n\n'
    notice = _read(f"{front}时间：2026-03-06  来源：临岚市水务局\n\n各单位：\n\n请节水。\n", "notice.md")
    assert notice.title == "临岚市水务局关于节水的通知"


def test_a_number_below_the_title_is_the_number_of_the_document() -> None:
    text = """\
您现在的位置：首页 >> 征地信息 >> 征地前期

望津区人民政府征收土地预公告
望征预告〔2026〕4号
发布时间：2026-03-09 08:30:00    信息来源：区自然资源局

因公共利益需要，拟征收石埠村集体土地用于泵站建设，现公告如下：
一、征收范围位于石埠村。
特此公告。

望津区人民政府
2026年3月5日
"""
    notice = _read(text)
    assert (notice.title, notice.document_number) == ("望津区人民政府征收土地预公告", "望征预告〔2026〕4号")


def test_a_number_that_a_label_gives_is_believed_more_than_a_line_of_the_head() -> None:
    head = "望津区征地预公告\n望征预告〔2026〕4号\n文号：望征预告〔2026〕5号\n发布时间：2026-03-09\n"
    text = f"{head}因公共利益需要，拟征收土地。\n"
    assert _read(text).document_number == "望征预告〔2026〕5号"


def test_issuers_that_stand_each_on_a_line_below_their_label() -> None:
    text = """\
标题：
关于印发《云汀区信息化项目细则》的通知
文号：
云数发〔2026〕2号
发文机关：
云汀区数据局
云汀区财政局
发布日期：
2026年3月9日
各街道办事处：
现将细则印发给你们，请遵照执行。
2026年3月5日
"""
    notice = _read(text)
    assert notice.issuer == "云汀区数据局 云汀区财政局"
    assert _texts(notice)[0] == "各街道办事处："


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
    notice = _read(text)
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
    notice = _read(text)
    assert "临岚市人民政府规范性文件" not in _texts(notice)
    assert any("一并在市水务局的政务网站公布，接受社会监督。" in line for line in _texts(notice))
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
    notice = _read(POST)
    assert notice.title == "临岚市水务局 关于依法查处私装水表活动的通告"
    assert (notice.issued, notice.published) == (date(2026, 3, 5), date(2026, 3, 6))
    assert _texts(notice)[0].startswith("为查处私装水表活动")
    assert _texts(notice)[-1] == "2026年3月5日"


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
    assert _texts(_read(text))[-1] == "1.节水清单.xls"


def test_a_heading_within_a_text_is_no_list_of_other_pages() -> None:
    text = "临岚市图书馆关于读书月的通知\n各分馆：\n现将活动通知如下。\n精彩推荐\n《岚江志》\n《渡口》\n请各馆陈列。\n"
    assert "精彩推荐" in _texts(_read(text))


def test_a_whole_page_in_one_line() -> None:
    head = (
        "索引号：L04018/2026-00263信息分类：市场监管/公告发布机构：临岚市水务局成文日期：2026-03-05发布日期：2026-03-06"
        "名称：临岚市水务局关于水表抽检不合格情况的通告文号：2026年第3号主题词：水表 抽检有效性：有效"
    )
    text = "近期，我局抽检水表312批次，检出7批次不合格。标称岚江仪表厂生产的水表（规格：20mm，生产日期：2025-07-02），"
    text += "示值误差不符合规定。" + "对抽检中发现的不合格产品，我局已责成各区水务局查清流向，采取措施控制风险。" * 3
    end = "特此通告。附件：1.检验项目说明2.不合格水表清单临岚市水务局2026年3月5日（联系人：岸工）"
    end += "浏览次数：89打印本页关闭窗口"
    notice = _read(head + "临岚市水务局关于水表抽检不合格情况的通告" + text + end)
    assert notice.title == "临岚市水务局关于水表抽检不合格情况的通告"
    assert (notice.document_number, notice.index_number) == ("2026年第3号", "L04018/2026-00263")
    assert (notice.issuer, notice.issued, notice.published) == ("临岚市水务局", date(2026, 3, 5), date(2026, 3, 6))
    texts = _texts(notice)
    assert texts[0].startswith("近期，我局抽检水表312批次")
    assert texts[-3:] == ["临岚市水务局", "2026年3月5日", "（联系人：岸工）"]
    assert not any("浏览次数" in line or "打印" in line for line in texts)


MAIL = """\
From: "临岚市水务局办公室" <bgs@water.linlan.example>
To: 各供水单位 <undisclosed-recipients>
Date: Fri, 6 Mar 2026 17:42:09 +0800
Subject: 【请查收】关于做好春季供水工作的通知
X-Mailer: Some Mail 7.2

{text}

---------------------------------------------------
本邮件及其附件含有仅供收件人使用的信息，如您误收，请立即删除。
临岚市水务局办公室  电话：0999-2261801
请在打印前考虑环境保护
"""
LETTER = """\
临岚市水务局文件

临水供〔2026〕6号

临岚市水务局关于做好2026年春季供水工作的通知

各供水单位：

    请做好春季供水工作。

                    临岚市水务局
                    2026年3月5日"""


def test_a_mail_is_read_as_the_notice_in_it() -> None:
    notice = _read(MAIL.format(text=LETTER))
    assert notice.title == "临岚市水务局关于做好2026年春季供水工作的通知"
    assert notice.document_number == "临水供〔2026〕6号"
    assert (notice.issuer, notice.issued, notice.published) == ("临岚市水务局", date(2026, 3, 5), None)
    assert _texts(notice)[-1] == "2026年3月5日"
    assert not any("undisclosed" in str(issue.detail) for issue in notice.issues)


def test_the_subject_of_a_mail_is_the_title_where_its_text_has_none() -> None:
    notice = _read(MAIL.format(text="各供水单位：\n\n请做好春季供水工作。\n\n临岚市水务局\n2026年3月5日"))
    assert notice.title == "关于做好春季供水工作的通知"
    assert _texts(notice)[:2] == ["各供水单位：", "请做好春季供水工作。"]


SPACED = """\
临 岚 市 水 务 局

临 水 函 〔2026〕 52 号


临 岚 市 水 务 局
关 于 成 立 节 水 领 导 小 组 的 通 知

各 区水务局 ， 各供水单位 ：
    为加强对全市节水工作的组织领导 ， 根据 《临岚市节水办法》 （ 临府发
〔2025〕 22 号 ） 精神 ， 经研究 ， 决定成立领导小组 。 现将有关事项通知如下 ：
    一 、 组成人员
    组  长 ： 陈 岸 平    局长
    副组长 ： 渠 清       副局长
    二 、 主要职责
    负责制定节水方案 、 落实节水经费 、 培训节水人员 ， 协调解决节水中的重大
问题 。 成员因工作变动需要调整的 ， 由所在单位接任人员自然替补 。

                              临岚市水务局
                                2026 年 3 月 5 日
"""


def test_spaces_of_a_scan_are_closed() -> None:
    notice = _read(SPACED)
    assert notice.title == "临岚市水务局关于成立节水领导小组的通知"
    assert (notice.document_number, notice.issuer) == ("临水函〔2026〕52号", "临岚市水务局")
    assert notice.issued == date(2026, 3, 5)
    texts = _texts(notice)
    assert "组  长：陈岸平    局长" in texts
    assert any("根据《临岚市节水办法》（临府发〔2025〕22 号）精神，经研究，" in line for line in texts)


GAZETTE = """\
临岚市人民政府公报                     2026年第6期

市政府令

临岚市人民政府令
第 87 号

    《临岚市住宅专项维修资金管理办法》已经2026年
3月2日市人民政府第41次常务会议审议通过，现予公布，
自2026年8月1日起施行。
                市  长    陈岸平
                2026年3月5日

临岚市住宅专项维修资金
管理办法

    第一条　为了加强住宅专项维修资金管理，保障住
宅共用部位和共用设施设备的维修和正常使用，结合本
市实际，制定本办法。
    第二条　业主应当按照所拥有物业的建筑面积交存
首期住宅专项维修资金，每平方米建筑面积交存标准为：

· 17 ·
2026年第6期                     临岚市人民政府公报

不配备电梯的住宅65元，配备电梯的住宅110元。交存
标准每五年调整一次，由市住房和城乡建设主管部门公
布。
    第三条　本办法自2026年8月1日起施行。

· 18 ·
"""


def test_an_order_of_a_gazette_has_the_title_of_what_it_puts_in_force() -> None:
    notice = _read(GAZETTE)
    assert notice.title == "临岚市住宅专项维修资金管理办法"
    assert (notice.document_number, notice.issuer) == ("临岚市人民政府令第87号", "临岚市人民政府")
    assert notice.issued == date(2026, 3, 5)
    texts = _texts(notice)
    assert not any("公报" in line for line in texts)
    assert any("每平方米建筑面积交存标准为：不配备电梯的住宅65元" in line for line in texts)


def test_a_notice_that_publishes_a_measure_keeps_its_own_title() -> None:
    head = "临岚市水务局公告\n第3号\n关于公布《临岚市节水办法》的公告\n现公布《临岚市节水办法》。\n"
    notice = _read(f"{head}临岚市节水办法\n第一条　节水。\n")
    assert notice.document_number == "临岚市水务局公告第3号"
    assert notice.title == "关于公布《临岚市节水办法》的公告"


PURCHASE = """\
                         [pic]

                    岚江国家湿地公园管理处

            岚江湿地公园2026年度森林防火及园区管护
                    服务项目竞争性磋商公告



项目概况
    森林防火服务项目的潜在供应商应在交易平台获取采购文件，并于2026年3月22日前提交响应文件。

一、项目基本情况
    1. 项目编号：LJ-CS-2026-009
    2. 采购方式：竞争性磋商

|包号 |服务内容                    |数量 |单位 |最高限价（元）|
|01   |森林防火巡护及视频监控值守  |12   |月   |862,000.00    |
|02   |园区保洁、水面打捞与绿地    |12   |月   |588,000.00    |
|     |管护                        |     |     |              |

二、凡对本次采购提出询问，请按以下方式联系
    1. 采购人信息
    名  称：岚江国家湿地公园管理处
    2. 采购代理机构信息
    名  称：临岚智诚招标咨询有限公司

                                              临岚智诚招标咨询有限公司
                                                      2026年3月8日


                                  第 1 页 共 1 页
"""


def test_a_notice_of_procurement_as_a_program_wrote_it_from_word() -> None:
    notice = _read(PURCHASE)
    assert notice.title == "岚江湿地公园2026年度森林防火及园区管护服务项目竞争性磋商公告"
    assert (notice.issuer, notice.issued) == ("岚江国家湿地公园管理处", date(2026, 3, 8))
    assert "[pic]" not in _texts(notice)
    (table,) = [block for block in notice.body if isinstance(block, Table)]
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["包号", "服务内容", "数量", "单位", "最高限价（元）"],
        ["01", "森林防火巡护及视频监控值守", "12", "月", "862,000.00"],
        ["02", "园区保洁、水面打捞与绿地管护", "12", "月", "588,000.00"],
    ]


def test_rows_between_rules_are_told_apart_by_them() -> None:
    rule = "+----+------+"
    rows = [rule, "| 站 | 雨量 |", rule, "| 石 | 12   |", "| 埠 |      |", rule, "|    | 15   |", rule]
    notice = _read("\n".join(["关于雨量的通报", "现将雨量通报如下。", *rows, "请做好准备。"]))
    (table,) = [block for block in notice.body if isinstance(block, Table)]
    assert [[cell.text for cell in row] for row in table.rows] == [["站", "雨量"], ["石埠", "12"], ["", "15"]]


def test_labels_in_english_that_share_a_line() -> None:
    text = """\
Position: Home > Notices
Publication Date: 2026-03-06   Source: 临岚市水务局   Font Size: [L M S]
临岚市水务局关于节水的通知
Reference Number: 临水函〔2026〕3号
Category: 水利

各单位：
请节水。
"""
    notice = _read(text)
    assert (notice.title, notice.document_number) == ("临岚市水务局关于节水的通知", "临水函〔2026〕3号")
    assert (notice.published, notice.topics) == (date(2026, 3, 6), ("水利",))
    assert _texts(notice) == ["各单位：", "请节水。"]


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
    notice = _read(f"{text}临岚市水务局\n2026年3月5日\n\n{foot}")
    assert (notice.title, notice.published) == ("临岚市水务局关于停水的通告", date(2026, 3, 6))
    assert _texts(notice)[0].startswith("因管网检修")
    assert _texts(notice)[-1] == "2026年3月5日"


def test_a_whole_page_in_one_line_with_its_title_between_labels() -> None:
    head = (
        "首页>政务公开>通知公告索引号：L01/2026-3发布机构：临岚市水务局发布日期：2026-03-06文号：临水函〔2026〕3号"
        "临岚市水务局关于节水的通知来源：临岚市水务局发布时间：2026-03-06 09:12浏览次数：12字体：[大中小]"
    )
    text = "为做好节水工作，现将有关事项通知如下：" + "各单位应当检查管网，发现漏损及时修复，于月底前报告。" * 5
    foot = "临岚市水务局2026年3月5日【打印】【关闭】上一篇：停水通知下一篇：没有了"
    notice = _read(f"{head}各单位：{text}{foot}")
    assert (notice.title, notice.document_number) == ("临岚市水务局关于节水的通知", "临水函〔2026〕3号")
    assert (notice.issued, notice.published) == (date(2026, 3, 5), date(2026, 3, 6))
    assert _texts(notice) == ["各单位：", text, "临岚市水务局", "2026年3月5日"]


def test_a_project_in_the_first_line_of_a_title_is_no_letterhead() -> None:
    title = "临岚市智慧水务监测平台（二期）\n采购项目中标结果公告"
    notice = _read(f"{title}\n\n一、项目编号：LS-2026-3\n二、采购人：临岚市水务局\n特此公告。\n")
    assert notice.title == "临岚市智慧水务监测平台（二期）采购项目中标结果公告"
