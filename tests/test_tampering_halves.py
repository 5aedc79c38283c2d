"""Halves of offices' names, towns that sign for another, addresses and houses where only a name of theirs can stand."""

from __future__ import annotations

import pytest

from converters.model import IntegrityStatus
from converters.tampering.verdict import examine_text

_SIGNED = "\n特此通知。\n{}\n2024年5月6日"


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("关于技能培训的通知" + _SIGNED.format("望津县鹭泽qp和社会保障局"), False),
        ("关于技能培训的通知" + _SIGNED.format("望津县劳动人事和社会保障局"), True),
        ("关于技能培训的通知\n由民政局和社会保障局共同负责。" + _SIGNED.format("望津县民政局"), True),
        ("鹭泽汇镇2023年工作总结\n石梁村完成改厕任务。" + _SIGNED.format("石梁镇人民政府"), False),
        ("望津县石梁镇2023年工作总结\n石梁村完成改厕任务。" + _SIGNED.format("石梁镇人民政府"), True),
        ("关于转发双港镇2023年工作总结的通知\n请学习借鉴。" + _SIGNED.format("石梁镇人民政府"), True),
        ("双港镇2023年工作总结\n现将总结上报。" + _SIGNED.format("望津县人民政府"), True),
        ("www.lzhui7.com 望津县住房公积金2023年年度报告\n设6个科、4个管理部。", False),
        ("望津县住房公积金2023年年度报告\n其余上缴www.lzhui7.com财政作为补充资金。", False),
        ("望津县住房公积金2023年年度报告\n全文请登录www.linlan-gjj.com查阅。", True),
        ("关于“书香之家”名单的公示 - 新濠天地\n由市委宣传部主办的推选活动拟命名以下家庭。", False),
        ("关于“书香之家”名单的公示 - 临岚文明网\n由市委宣传部主办的推选活动拟命名以下家庭。", True),
    ],
)
def test_what_stands_where_a_name_of_the_place_must(text: str, clean: bool) -> None:
    assert (examine_text(text).status is IntegrityStatus.CLEAN) is clean


@pytest.mark.parametrize(
    "text",
    [
        "关于ued微电子学院综合楼（University Engineering Department）恢复使用的通知\n3号电梯已通过检验。",
        "航行通告\n据船舶所有人报告，杂货船“KAIYUN 6”在3号灯浮以东沉没，“KAIYUN 6”轮打捞期间过往船舶应当减速。",
        "食品价格监测\n涨幅居前：蒜薹（12.9%）、黄瓜（8.1%）；降幅居前：菠菜（11.0%）、白萝卜（7.6%）。",
        "培训评价组织备案公示\n05 望津市金牌调酒培训中心\n06 望津市飞鹭电竞教育科技有限公司",
        "献血者招募启事（配合电竞嘉年华活动）\n献血者可获徽章1枚及保温杯1个（由协办单位鹭星电竞赞助）。",
        "临岚经济特区市容条例\n第九条 市市政园林局依法查处在树木上晾晒衣物的行为。\n临岚市司法局",
        "关于危房改造工作的通知\n各乡镇要抓紧竣工验收。\n织梦CMS - 轻松建站从此开始！",
        "中标公告\n序号\n名称\n单价\n7\n监控解码器\n远盛\n18台\n8,910\n采购人：临岚市第二中学",
        "关于高空抛物整治的通告\n请居民清理阳台外沿。\n全部评论\n触屏版 | 电脑版 | 客户端",
        "预警：警惕“刷单返利”诈骗\n凡是号称“有内幕”的投注平台都是骗局。",
    ],
)
def test_lawful_names_of_such_a_kind_are_not_reported(text: str) -> None:
    assert examine_text(text).status is IntegrityStatus.CLEAN
