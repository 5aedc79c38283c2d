"""Labels of texts: in English, one below the other, sharing a line, between rules, beside a number in the head."""

from __future__ import annotations

from datetime import date

from converters.model import Table
from tests.readers.text.reading import read, texts_of

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
    notice = read(ENGLISH)
    assert (notice.title, notice.issuer) == ("关于开展节水器具抽检的通知", "临岚市水务局")
    assert (notice.document_number, notice.index_number) == ("临水函〔2026〕31号", "LW0031/2026-00412")
    assert (notice.issued, notice.published) == (date(2026, 3, 5), date(2026, 3, 9))
    assert notice.validity == "in-force"
    assert notice.topics == ("水利", "节约用水")
    assert texts_of(notice)[0] == "各区水务局："
    assert texts_of(notice)[-1] == "2026年3月5日"


def test_keys_of_front_matter_are_no_labels_in_english() -> None:
    front = '---\ntitle: "关于节水的通知 - 临岚市水务局"\nlang: zh-CN\n---\n\n# 临岚市水务局关于节水的通知\n\n'
    notice = read(f"{front}时间：2026-03-06  来源：临岚市水务局\n\n各单位：\n\n请节水。\n", "notice.md")
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
    notice = read(text)
    assert (notice.title, notice.document_number) == ("望津区人民政府征收土地预公告", "望征预告〔2026〕4号")


def test_a_number_that_a_label_gives_is_believed_more_than_a_line_of_the_head() -> None:
    head = "望津区征地预公告\n望征预告〔2026〕4号\n文号：望征预告〔2026〕5号\n发布时间：2026-03-09\n"
    text = f"{head}因公共利益需要，拟征收土地。\n"
    assert read(text).document_number == "望征预告〔2026〕5号"


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
    notice = read(text)
    assert notice.issuer == "云汀区数据局 云汀区财政局"
    assert texts_of(notice)[0] == "各街道办事处："


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
    notice = read(PURCHASE)
    assert notice.title == "岚江湿地公园2026年度森林防火及园区管护服务项目竞争性磋商公告"
    assert (notice.issuer, notice.issued) == ("岚江国家湿地公园管理处", date(2026, 3, 8))
    assert "[pic]" not in texts_of(notice)
    (table,) = [block for block in notice.body if isinstance(block, Table)]
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["包号", "服务内容", "数量", "单位", "最高限价（元）"],
        ["01", "森林防火巡护及视频监控值守", "12", "月", "862,000.00"],
        ["02", "园区保洁、水面打捞与绿地管护", "12", "月", "588,000.00"],
    ]


def test_rows_between_rules_are_told_apart_by_them() -> None:
    rule = "+----+------+"
    rows = [rule, "| 站 | 雨量 |", rule, "| 石 | 12   |", "| 埠 |      |", rule, "|    | 15   |", rule]
    notice = read("\n".join(["关于雨量的通报", "现将雨量通报如下。", *rows, "请做好准备。"]))
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
    notice = read(text)
    assert (notice.title, notice.document_number) == ("临岚市水务局关于节水的通知", "临水函〔2026〕3号")
    assert (notice.published, notice.topics) == (date(2026, 3, 6), ("水利",))
    assert texts_of(notice) == ["各单位：", "请节水。"]
