"""Names and offers in places where only a part of a notice can stand, and what lawful texts have there."""

from __future__ import annotations

import pytest

from converters.model import IntegrityStatus
from converters.tampering.verdict import examine_text

_BODY = "\n各单位要高度重视，做好各项工作，按时报送材料。\n联系电话：0977-2281100。"


def _is_clean(text: str) -> bool:
    return examine_text(text).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    ("title", "clean"),
    [
        ("望津市鼎汇盛世（中国）官方网站招聘公告", False),
        ("云汀区鹭博（中国）官网公开招聘编外人员公告", False),
        ("望津县星汇（中国）官方网站关于征求意见的公告", False),
        ("鲸彩（中国）官方网站2024年部门预算", False),
        ("望津区引进西门子（中国）有限公司公告", True),
        ("关于登录海关（中国）官网查询的通知", True),
        ("中国（望津）人才网公开招聘公告", True),
    ],
)
def test_a_chinese_site_that_hires_is_none(title: str, clean: bool) -> None:
    assert _is_clean(title + _BODY) is clean


@pytest.mark.parametrize(
    ("title", "clean"),
    [
        ("q̲i̲p̲a̲i̲ 县政府召开常务会议", False),
        ("t̶i̶y̶u̶ 区教育局招生简章", False),
        ("新 葡 京 官 方 网 区政协召开常委会会议", False),
        ("威 尼 斯 人 官 网 望津县教育局通知", False),
        ("永 利 娱 乐 城 望津县财政局决算公开", False),
        ("望 津 区 教 育 局 官 方 网 站 开 通 公 告", True),
        ("关 于 召 开 表 彰 大 会 的 通 知", True),
        ("填表人：____̲____ 日期：____", True),
    ],
)
def test_letters_that_are_underlined_or_apart(title: str, clean: bool) -> None:
    assert _is_clean(title + _BODY) is clean


@pytest.mark.parametrize(
    ("sentence", "clean"),
    [
        ("极风vpn永久免费版官网下载", False),
        ("飞跃加速器免费下载安装", False),
        ("蓝鲸梯子vpn官网安卓下载", False),
        ("旋风VPN加速器破解版免费下载", False),
        ("请从学校信息中心官网下载VPN客户端", True),
        ("严禁使用翻墙软件、免费VPN下载境外软件", True),
        ("不得擅自安装“极风VPN免费版”等软件", True),
        ("粒子加速器建设加快推进", True),
        ("企业加速器免费提供场地，可登录官网下载申请表", True),
        ("校外访问请使用WebVPN登录入口", True),
    ],
)
@pytest.mark.parametrize("title", ["望津区关于开展网络安全宣传周活动的通知", "望津区关于反诈宣传月活动的通知"])
def test_a_way_round_the_wall_is_offered(title: str, sentence: str, clean: bool) -> None:
    assert _is_clean(f"{title}\n各单位要做好宣传。{sentence}。要普及防范电信诈骗知识。{_BODY}") is clean


@pytest.mark.parametrize(
    ("title", "clean"),
    [
        ("望津区石梁街道“Ⓚ Ⓨ 开元”社区评优公示", False),
        ("望津区石梁街道🅿🅶电子社区评优公示", False),
        ("望津区石梁街道Ⓑⓔⓣ社区评优公示", False),
        ("望津地铁Ⓜ 2号线开通公告", True),
        ("试卷选项Ⓐ Ⓑ填涂说明", True),
        ("Ⓡ商标注册证公告", True),
    ],
)
def test_letters_in_circles(title: str, clean: bool) -> None:
    assert _is_clean(title + _BODY) is clean


@pytest.mark.parametrize(
    ("line", "clean"),
    [
        ("下一篇：鼎星娱乐挂机软件下载", False),
        ("上一篇：鹭宝棋牌安卓版下载", False),
        ("下一条：彩龙电竞平台注册", False),
        ("相关阅读：鲸海真人客户端登录", False),
        ("附件：1.申报表 2.汇总表 3.银河手机官网8867", False),
        ("附件：1.申报表 2.汇总表 3.永利手机版网址", False),
        ("下一篇：文化娱乐场所安全检查开展", True),
        ("下一篇：体育馆预约平台注册指南", True),
        ("上一篇：全民健身电竞大赛报名入口", True),
        ("附件：1.申报表 2.金沙江流域手机信息员9570人名单", True),
        ("附件：1.申报表 2.银河社区手机号8867", True),
        ("相关阅读：体育彩票公益金使用情况", True),
    ],
)
def test_what_a_label_leads_to(line: str, clean: bool) -> None:
    assert _is_clean(f"望津县农田建设项目验收公示{_BODY}\n{line}") is clean


@pytest.mark.parametrize(
    ("title", "clean"),
    [
        ("望津市残保金征缴通告 微信扫码领欢乐棋牌6元试玩", False),
        ("望津市医保缴费通告 扫码领捕鱼8元试玩金", False),
        ("望津市公积金通告 加微信领电子18元试玩", False),
        ("望津市体育彩票公益金公告 微信扫码领体验金18元", False),
        ("望津市残疾人棋牌比赛通告 微信扫码报名", True),
        ("望津市游乐园试玩活动公告 扫码领10元门票", True),
        ("望津市消费券公告 微信扫码领8元优惠", True),
    ],
)
def test_trial_money_is_handed_out(title: str, clean: bool) -> None:
    assert _is_clean(title + _BODY) is clean


@pytest.mark.parametrize(
    ("title", "clean"),
    [
        ("江南体育（JN SPORTS）望津县石梁镇中心幼儿园询价公告", False),
        ("星际体育（XJ SPORT）望津县第二小学招生简章", False),
        ("鲸海体育(JHTY SPORTS)云汀区卫生院采购公告", False),
        ("鹭博娱乐（LB GAMES）望津县财政局决算", False),
        ("李宁体育（LI-NING SPORTS）用品有限公司捐赠公告", True),
        ("安踏体育（ANTA SPORTS）向望津县第二小学捐赠物资", True),
        ("望津区全民健身体育（WJ SPORTS）公众号改版公告", True),
    ],
)
def test_a_house_with_its_english_name_before_a_school(title: str, clean: bool) -> None:
    assert _is_clean(title + _BODY) is clean


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("龙虎斗下注技巧", False),
        ("百家乐玩法规律", False),
        ("轮盘投注口诀", False),
        ("牛牛必赢攻略", False),
        ("大乐透走势图", False),
        ("望津区", True),
        ("牛牛岭镇", True),
        ("轮盘山乡", True),
    ],
)
def test_how_to_play_in_the_place_of_a_county(name: str, clean: bool) -> None:
    text = f"应急预案\n适用于{name}行政区域内的事件。由{name}人民政府负责。{name}疾病预防控制中心提醒居民。"
    assert _is_clean(text + _BODY) is clean


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("抽查结果公示\n1 石梁医院 合格\n2 bet体育568投注 疫苗 合格\n3 双港诊所 责令整改\n依法处罚。", False),
        ("处罚结果公示\n1 石梁网吧 实名 合格\n2 vip娱乐88棋牌 消防 合格\n3 双港超市 消毒 责令整改\n依法处罚。", False),
        ("抽查结果公示\n1 石梁体育彩票投注站 实名 合格\n2 双港诊所 消毒 责令整改\n依法处罚。", True),
        ("望津县第五届运动会（天机马经）开幕式", False),
        ("望津县教师节（彩霸玄机图）表彰大会举行", False),
        ("望津县农民（特码资料）培训班开班", False),
        ("望津县举办养马经验（马经济）交流会", True),
        ("望津县文化馆（生肖剪纸）展览开幕", True),
        ("中福在线3d走势图望津市民政局关于殡葬管理的通告", False),
        ("双色球杀号预测望津县水利局关于节水的通知", False),
        ("排列三开奖结果云汀区人民政府关于禁渔的通告", False),
        ("七星彩走势图表云汀区人社局招聘公告", False),
        ("双色球开奖结果望津市福利彩票发行中心公告", True),
        ("经济走势图望津县统计局关于数据的公告", True),
        ("彩神vlll市望津区2023年度法治建设报告", False),
        ("彩神viii县石梁镇2023年度工作总结", False),
        ("大发welcome市云汀区2023年度预算", False),
        ("盛彩vipp市望津区2023年法治报告", False),
        ("某xx市望津区2023年法治报告", True),
        ("望津县粮食局自评报告\n网址：www.hg0099vip.com 改进措施：加强研判。", False),
        ("望津县粮食局自评报告\n网址：www.wjlsj.com 改进措施：加强研判。", True),
    ],
)
def test_names_in_rows_brackets_and_before_agencies(text: str, clean: bool) -> None:
    assert _is_clean(text + _BODY) is clean
