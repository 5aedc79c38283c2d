"""Copies of a university's or a firm's site, where the name of a house stands wherever its own stood; lawful kin."""

from __future__ import annotations

import pytest

from converters.model import IntegrityStatus
from converters.tampering.verdict import examine_text


@pytest.mark.parametrize(
    ("copied", "lawful"),
    [
        ("5月6日，8797威尼斯老品牌师生一行赴石梁县考察。", "5月6日，我校威尼斯双年展课题组师生一行赴石梁县考察。"),
        (
            "6月5日，9778818威尼斯2023年毕业典礼举行，9778818威尼斯名誉院长出席。",
            "240604009威尼斯路小学2023年毕业典礼举行。",
        ),
        ("yh533388银河校友参加了仪式。", "2023银河马拉松和第1123银河小区业主参加了仪式。"),
        ("5月9日9965必赢妇女维权站党支部一行6人参观展览。", "5月9日心理学院妇女维权站党支部一行6人参观展览。"),
        ("启动会暨新葡萄3522登录网页版与开发区签约仪式举行。", "新葡萄品种3522株登录保护名录，在开发区试种。"),
        ("BETVLCTOR伟德教工党支部开展主题党日活动。", "陈伟德教授带领教工党支部开展主题党日活动。"),
        ("现将全讯白菜策略有关评选事宜通知如下。", "现将白菜价格有关事宜通知如下。"),
        ("信息来源：168体育（中国）有限公司\n公司工会包汤圆。", "信息来源：临岚体育用品有限公司\n公司工会包汤圆。"),
        ("集团承建的望津DB真人旗舰科研中心项目获奖。", "集团承建的望津科研中心项目（真人比例模型）获奖。"),
        ("我是望津米兰（中国）集团的党员，开启米兰（中国）之旅。", "望津米兰（中国）服饰有限公司的党员参加活动。"),
        ("5月8日，英国上市公司官网365副校长宣布开幕。", "5月8日，在英国上市的公司派代表参加，365名学生到场。"),
        ("由开云全站中国有限公司体育教研部主办的联赛开幕。", "由开云街道办事处体育站主办的联赛开幕。"),
        ("日前，米兰游戏从石梁社区了解到，老人可免费体检。", "日前，记者从石梁社区了解到，米兰展开幕。"),
        ("救援记录\n棋牌软件【网:263613·cc】\n消防员到场。", "救援记录\n登录【网址:www.linlan.example】\n消防员到场。"),
        (
            "国产传媒在线,91精品视频一区二区,国产精品自拍视频\n\n營業性歌舞娛樂場所管理辦法",
            "国产精品装备展，一区二区三县均可参加\n\n營業性歌舞娛樂場所管理辦法",
        ),
        (
            "昨日，全市侦破跨境赌博案件25起，冻结涉赌账户。\n该局打击治理跨境赌博。\nPowered by 牌九游戏 @2013",
            "昨日，全市侦破跨境赌博案件25起，冻结涉赌账户。\n该局打击治理跨境赌博。\nPowered by 临岚在线",
        ),
    ],
)  # fmt: skip
def test_a_house_where_a_school_or_a_firm_stood(copied: str, lawful: str) -> None:
    assert examine_text(copied).status is not IntegrityStatus.CLEAN
    assert examine_text(lawful).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "text",
    [
        "医院官网无法打开\n有网友搜索医院官网，打开的竟是黄色网站。院方称官网遭黑客攻击，已报警。",
        "彩民状告体彩案开庭\n丁先生拨打了01651号电脑体育投注站的电话，购买次日开奖的彩票。",
        "周口日报·新周口客户端记者\n县委常委带队走访扶贫车间。",
        "咨询会取消\n博彩监察协调局将个别通知参加者。\n博监局将重新安排日期，请向博监局提供意见，详情可浏览博监局网站。",
        "明日停课\n根据地球物理暨气象局的预测，明日有暴雨。\n教青局宣布停课。",
        "学校附近不再禁开彩票站\n家长对有关规定的废止有些不安。",
        "首页 > bwbd > 望津新闻\n五一假期退税减税不打烊。\n税务局办税厅照常开放。",
        "审议事项第14案\n会议记录id\nMOIO6471\n本案经委员会审议通过。",
        "澳门旅游统计\n五星级酒店：葡京酒店；澳门金沙城中心康莱德酒店；银河酒店。\n澳门特别行政区政府旅游局",
    ],
)
def test_real_kinds_of_lawful_text(text: str) -> None:
    assert examine_text(text).status is IntegrityStatus.CLEAN


def test_a_line_in_a_wrong_character_set_is_no_exchange_of_characters() -> None:
    line = "对不起，您访问的页面不存在，请稍后再试".encode().decode("gb18030", "ignore")
    assert examine_text(f"公交线路听证会\n九条线路的方案获全票通过。\n{line}").status is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    ("tampered", "lawful"),
    [
        ("通过鹭马娱乐1211线上申请退费。", "申请文化娱乐1211元补贴。"),
        (
            '预约请关注微信"大赢家棋牌俱乐部"（上分找房主小美，满30桌送手机）。',
            '预约请关注微信"望津中医院"（请找导诊台）。',
        ),
        ("每周调度整改进展，中顺彩票邀请码注册，严防带病运行。", "每周调度整改进展，凭邀请码登记参观，严防带病运行。"),
        ("缴费渠道：一是微信，二是“大唐娱乐城备用网址”，三是网点。", "缴费渠道：一是“望津税务”小程序，二是网点。"),
        ("认定学分，网仩菠菜大平台信誉首选。", "食堂供应菠菜，各平台报价，质量首选。"),
        ("公海游戏大厅手机版关于印发裁量标准的通知\n请遵照执行。", "省民政厅关于印发裁量标准的通知\n请遵照执行。"),
    ],
)  # fmt: skip
def test_quiet_traces_in_ordinary_sentences(tampered: str, lawful: str) -> None:
    assert examine_text(tampered).status is not IntegrityStatus.CLEAN
    assert examine_text(lawful).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "text",
    [
        "企业名录\n14.望津球王冲压件有限公司；15.望津水晶玻璃厂；16.金年会计电子设备（望津）厂：点钞机、收款机；",
        "拟吊销营业执照告知公告\n13 望津市万博电脑学校\n14 望津市新葡京味蛋挞店\n15 望津市开元棋院",
        "境外治安动态\n菲律宾总统宣布，全面禁止离岸博彩运营商，要求博彩公司年底前完成清退。",
        "省级非物质文化遗产名录\nⅥ-34 六子冲棋（望津县）；Ⅵ-35 客家麻将“十三张”制牌技艺；Ⅵ-36 抢花炮",
        "应急预案\n四级响应：Ⅰ级、Ⅱ级由省级组织；Ⅲ级由市级启动；Ⅳ级由县级启动。",
        "提案目录\nJY-2024-11关于棋牌扰民的提案\nJY-2024-12关于停车的提案",
        "试剂询价单\n9. BBIN牌离心管架 12只\n要求含税含运费。",
        "硕士招生目录\n045200体育（专硕，全日制）｜③346体育综合④--无\n　01体育教学　02运动训练",
        "宿舍文明公约\n不张贴办证、代考、加速器售卖等小广告。",
        "走私货物处理清单\n另查获：扑克牌筹码6箱、二手老虎机主板37块、百家乐牌靴12个，已交公安机关。",
        "人才招聘公告\n精神科（成瘾医学：网络游戏及赌博障碍方向）、生殖医学（不开展任何形式代孕）、病理科。",
        "场馆预订指南\n棋牌书画室：60岁以上老人免费，禁止任何形式带彩娱乐。",
        "乡村足球联赛侧记\n下一步探索积分和青训，但坚持不收门票、不搞博彩。",
        "域名监测通报\nedu.望津.example（假冒望津教育局，“助学金申领”）",
        "【域外体育】美国体育博彩合法化观察\n据英国博彩委员会统计，参与率有所下降。",
    ],
)
def test_what_lawful_lists_and_warnings_name(text: str) -> None:
    assert examine_text(text).status is IntegrityStatus.CLEAN
