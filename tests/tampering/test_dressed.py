"""Houses in the dress of a site before an office, words of pursuit in an annex, and what lawful texts have of both."""

from __future__ import annotations

import pytest

from converters.model import IntegrityStatus
from converters.tampering.verdict import examine_text

_NOTICE = "关于管网改造的通告\n施工期间请绕行，咨询电话见附件。{}\n2024年5月6日"
_ANNEX = """
附件
工作说明
一、以欺骗、贿赂等不正当手段取得补助的，予以撤销并追回，严禁弄虚作假。
二、集中整治阶段。对违法违规问题由牵头部门查处，不得瞒报；没有问题的不要随意处罚。
三、群众可以举报，公安机关依法打击非法行为，防范风险，提高警惕。"""
"""How an annex speaks of whoever breaks the rules of any notice."""


@pytest.mark.parametrize(
    ("copied", "lawful"),
    [
        ("\n必发588集团教务处", "\n便民发证集中办公区"),
        ("\nPG麻将胡了豪华版博物馆", "\n滨江麻将文化博物馆"),
        ("\n地址：棋牌588苹果版便民中心B座。", "\n地址：棋牌协会588号便民中心B座。"),
        ("\n亿鲤电竞公共交通集团有限公司", "\n望津区公共交通集团有限公司"),
        ("\n翎体育注册地址望津区城市建设投资有限公司", "\n翎羽体育有限公司注册地址：望津区滨江路"),
        ("\n皇冠集团255.net望津区水利局", "\n皇冠小区255号，望津区水利局"),
        ("\n乐鱼·全站注册望津区委员会", "\n望津区委员会"),
        ("\n九游综合体育网页版平台人民法院", "\n望津区综合体育馆、人民法院"),
        ("\n（项目代号新葡萄京官网7785）", "\n（项目代号：新葡萄园777-85）"),
        ("管道验收合格。永利2011路线检测中心", "管道验收合格。公交2011路线、机动车检测中心照常运营。"),
        ("尊龙D66·（中国区）集团", "某汽车集团·（中国区）总裁到访"),
        ("\nkq388cc 太阳成集团党支部", "\n太阳能集团党支部"),
        ("，葡京赌侠心水资料2022。", "，电影《赌侠》停映。"),
        ("\n红足1一世篮球网望津区第二小学\n蔬菜由合作社供应。", "\n望津区第二小学\n蔬菜由合作社供应。"),
        ("\n望津区财政局 www·qm38vx·com", "\n望津区财政局 www.wangjin.example"),
        ("\n云鹭在线·全站登录", "\n统一认证后可一次认证、全站登录。"),
        ("\n正版挂牌六肖六码", "\n十二生肖邮票正式挂牌发售"),
        ("\n捕鱼大亨豪华版教务处", "\n采购麻将机豪华版4台"),
    ],
)
def test_a_house_in_its_dress(copied: str, lawful: str) -> None:
    assert examine_text(_NOTICE.format(copied)).status is not IntegrityStatus.CLEAN
    assert examine_text(_NOTICE.format(lawful)).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "copied",
    [
        "\n天天盈球比分直播",
        "\n澳门一码一码准确无误 新奥彩",
        "\n学历证书代办 先办证后付款",
        "\n传奇私服发布 新开复古版",
        "\n瀚鲤娱乐管理平台开户，",
        "\n六合宝典资料 > 政务公开 > 通告",
    ],
)
def test_words_of_pursuit_in_an_annex_explain_nothing(copied: str) -> None:
    assert examine_text(_NOTICE.format(copied)).status is not IntegrityStatus.CLEAN
    assert examine_text(_NOTICE.format(copied) + _ANNEX).status is not IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "text",
    [
        "关于网络安全宣传周的通知\n各镇要组织宣讲。\n第一讲：买球平台的套路。\n第二讲：赌博网站如何诱人。\n依法打击非法行为。",
        "望津分局工作情况\n全年办理案件118起。\n其中一起当事人登录买球网站下注。\n该案已查处，涉案赌资12万元。",
        "检察建议\n某平台出售透视、自瞄外挂，督促其整改。\n望津区人民检察院",
        "起诉书\n被告人李某出售“枪战王”外挂，有透视、自瞄功能，获利8万元。\n望津区人民检察院",
    ],
)
def test_a_text_about_such_offers_is_none(text: str) -> None:
    assert examine_text(text).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "text",
    [
        "关于限行的通告\n3月5日起，人民路单向通行。\n翠汀公安分局\n2024年3月4日",
        "关于上牌的通告\n请携带身份证办理。\n云津交警大队\n2024年3月4日",
        "关于农机补贴的通知\n请抓好落实。\n望津县经济和科技局农机股\n2024年3月4日",
        "成绩公告\n由县体育总会主办的全民健身棋牌活动结束，象棋、掼蛋、斗地主各取前三名。\n望津县棋牌协会",
        "无障碍浏览 长者版 客户端下载\n关于放假的通知\n6月8日至10日放假。",
        "监察记录\n2.KQS排浆泵无备用；3.JS1000型搅拌机1台；K5号备用电源失效。",
        "雨情通报\n12小时雨量达到80毫米以上时，由镇政府转移群众。",
        "通告：社區消費活動\n娛樂場內之商戶及博彩中介人不在登記範圍內。商戶如有抬價、套現等情況，終止資格。",
        "报纸广告刊例\n不刊登医疗、贷款、博彩、成人用品类内容。欢迎来电洽谈，热线0823-5560000。",
        "俱乐部名单\n望津区：博雅体育俱乐部、开云体育俱乐部、星空游泳馆、鹭飞训练营。",
        "数模竞赛获奖名单\n一等奖：Kaiyun队、π队、向前队；二等奖：三人行队。",
        "资料发布\n欣鹭体育下载区提供训练视频。\n望津区教师进修学校",
        "致家长\n请勿让孩子注册登录棋牌游戏。\n望津区第二小学",
        "产业沙龙侧记\n三千亿电竞市场前景可期。\n望津区投资促进局",
        "家长会提纲\n一、防溺水、防火。\n二、不刷单、不裸聊、不点不明链接。\n望津区第二小学",
        "走私案件公告\n旅客携带澳门娱乐场筹码入境，予以退运。\n望津海关",
        "公益电影放映安排\n滨江社区、新葡京路社区各放一场。",
        "输电线路检测中心挂牌成立\n望津供电公司",
    ],
)
def test_lawful_neighbours_are_clean(text: str) -> None:
    assert examine_text(text).status is IntegrityStatus.CLEAN
