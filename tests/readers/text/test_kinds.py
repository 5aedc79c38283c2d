"""Kinds of text files that programs and people leave: mails, scans, gazettes, and what their titles are."""

from __future__ import annotations

from datetime import date

from tests.readers.text.reading import read, texts_of

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
    notice = read(MAIL.format(text=LETTER))
    assert notice.title == "临岚市水务局关于做好2026年春季供水工作的通知"
    assert notice.document_number == "临水供〔2026〕6号"
    assert (notice.issuer, notice.issued, notice.published) == ("临岚市水务局", date(2026, 3, 5), None)
    assert texts_of(notice)[-1] == "2026年3月5日"
    assert not any("undisclosed" in str(issue.detail) for issue in notice.issues)


def test_the_subject_of_a_mail_is_the_title_where_its_text_has_none() -> None:
    notice = read(MAIL.format(text="各供水单位：\n\n请做好春季供水工作。\n\n临岚市水务局\n2026年3月5日"))
    assert notice.title == "关于做好春季供水工作的通知"
    assert texts_of(notice)[:2] == ["各供水单位：", "请做好春季供水工作。"]


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
    notice = read(SPACED)
    assert notice.title == "临岚市水务局关于成立节水领导小组的通知"
    assert (notice.document_number, notice.issuer) == ("临水函〔2026〕52号", "临岚市水务局")
    assert notice.issued == date(2026, 3, 5)
    texts = texts_of(notice)
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
    notice = read(GAZETTE)
    assert notice.title == "临岚市住宅专项维修资金管理办法"
    assert (notice.document_number, notice.issuer) == ("临岚市人民政府令第87号", "临岚市人民政府")
    assert notice.issued == date(2026, 3, 5)
    texts = texts_of(notice)
    assert not any("公报" in line for line in texts)
    assert any("每平方米建筑面积交存标准为：不配备电梯的住宅65元" in line for line in texts)


def test_a_notice_that_publishes_a_measure_keeps_its_own_title() -> None:
    head = "临岚市水务局公告\n第3号\n关于公布《临岚市节水办法》的公告\n现公布《临岚市节水办法》。\n"
    notice = read(f"{head}临岚市节水办法\n第一条　节水。\n")
    assert notice.document_number == "临岚市水务局公告第3号"
    assert notice.title == "关于公布《临岚市节水办法》的公告"


def test_a_project_in_the_first_line_of_a_title_is_no_letterhead() -> None:
    title = "临岚市智慧水务监测平台（二期）\n采购项目中标结果公告"
    notice = read(f"{title}\n\n一、项目编号：LS-2026-3\n二、采购人：临岚市水务局\n特此公告。\n")
    assert notice.title == "临岚市智慧水务监测平台（二期）采购项目中标结果公告"
