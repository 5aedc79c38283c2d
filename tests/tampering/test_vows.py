"""Lawful texts that quote an offer to speak against it, and lawful offers: none is reported."""

from __future__ import annotations

import pytest

from converters.model import IntegrityStatus
from converters.tampering.verdict import examine_text


@pytest.mark.parametrize(
    "text",
    [
        "关于取缔黑电台的通报\n该频率循环播放壮阳补肾产品和“特效药”广告，技术人员锁定了发射点。",
        "无线电管理工作简报\n执法人员发现有人架设设备，昼夜播出催情药品广告，已拆除。",
        "关于查获伪基站的通报\n该设备向沿街手机群发“刷单日结三百，加微信领任务”短信两万条。",
        "楼道环境整治简报\n墙面被喷涂办证刻章、代开发票等广告，社区组织铲除。",
        "关于规范户外广告的通知\n有车主在车窗张贴代考包过广告，交警责令清除。",
    ],
)
def test_who_broadcasts_an_advert_is_spoken_about(text: str) -> None:
    assert examine_text(text).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "text",
    [
        "学业水平考试诚信承诺\n1.不请人代考；\n2.不购买“原题”“改分”服务；\n3.不轻信“包过班”。",
        "网格员文明上网公约\n一、不浏览黄色小说；二、不参与网上买球；三、不充当刷单中介。",
        "青年网络文明倡议\n不观看成人视频，不传播色图，不购买私服外挂，不帮人刷粉。",
        "党员家庭承诺\n不组织炸金花，不参与下注，不出借银行卡，不替人套现。",
        "研究生学术规范承诺\n（一）不委托他人代写论文；（二）不购买代写服务；（三）不请枪手。",
    ],
)
def test_a_vow_refuses_what_it_names(text: str) -> None:
    assert examine_text(text).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "text",
    [
        "石梁镇安全宣传标语\n1.刷粉返现是圈套，先垫后空没人管。\n2.内幕资料是谎话，包赢包赚是鬼话。",
        "望津区平安建设宣传口号\n1.博彩平台后台改，十人下注九人栽。\n2.裸聊视频被录屏，一步踏空悔终生。",
        "校园安全顺口溜\n兼职刷单套路深，日赚千元是诱饵。\n套现养卡别上当，债台高筑泪汪汪。",
        "岚口县新型犯罪防范口诀\n网贷不查征信？一查就是坑！\n六合彩，害人精，今天赢来明天清。",
        "社区宣传栏标语\n买球一时爽，输光家底火葬场。\n高仿名牌莫贪图，到手多是烂布头。",
    ],
)
def test_a_slogan_denounces_what_it_names(text: str) -> None:
    assert examine_text(text).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "text",
    [
        "望津机场新航季航班公告\n开通望津至澳门（ZK208/ZK207）、至马尼拉（5J331）航班。请提前三小时到达，携带有效证件。",
        "望津机场2024年冬春航季计划\n新增至曼谷（FD512、VZ361）、至吉隆坡（D7 331）航线，每周二、四执行。",
        "云汀地铁集团关于乘车码升级的公告\n请下载云汀地铁APP最新版，新用户注册送3元乘车券一张。",
        "云汀公交APP改版公告\n新会员注册即送5元优惠券，邀请好友再送2元骑行券，官网首页可下载。",
        "文旅惠民消费季公告\n下载“游云汀”APP，注册送20元景区消费券，数量有限。",
        "共享单车开通公告\n首次注册送7天骑行卡，注册就送2张停车券。",
        "关于规范个体户字号的公告\n拟更名：博彩烟酒行、金沙足浴店、新葡京茶餐厅、葡京理发店、永利鞋铺、百家乐超市。",
        "望津区个体户年报公示\n六合彩印店、老虎机维修店、葡京花店、皇冠蛋糕坊、澳门豆捞坊未报送。",
    ],
)
def test_flights_gifts_and_shops_are_lawful(text: str) -> None:
    assert examine_text(text).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "text",
    [
        "关于防汛的通知\n各单位做好值班。群发短信广告软件，出售各类号码，加微信qf88660。",
        "关于防汛的通知\n各单位做好值班。六合彩内幕资料，期期必中，加微信lh88660。",
        "关于防汛的通知\n各单位做好值班。新用户注册送88元彩金，棋牌捕鱼天天爆奖。",
        "关于防汛的通知\n各单位做好值班。替考代考包过，不成功不收费，加微信tk88660。",
        "关于防汛的通知\n各单位做好值班。信用卡套现秒到账，不查征信，黑户可办。",
        "关于防汛的通知\n各单位做好值班。新葡京娱乐场老品牌信誉店，注册送58元。",
    ],
)
def test_an_advert_of_the_same_words_is_reported(text: str) -> None:
    assert examine_text(text).status is not IntegrityStatus.CLEAN
