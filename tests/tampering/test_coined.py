"""Coined names with a chain of suffixes, spliced in anywhere; and what only looks like them."""

from __future__ import annotations

import pytest

from converters.model import IntegrityStatus
from converters.tampering import examine_text

SPLICED = [
    "关于森林防火工作的通知\n临岚市泓澜在线手机版青屏镇人民政府各办公室：\n请做好值班。",
    "关于文物保护的通知\n各单位要按照骏隆盛业娱乐官方网站“保护为主”的方针落实措施。",
    "关于撤销登记的公告\n登记证书自公告之日起作废。\n上一篇：德瀚源娱乐平台官网在线\n下一篇：年检通知",
    "项目开工的报道\n3月28日，临岚市重点项目在信璟博汇app下载安装合作区开工。",
    "道路施工的通告\n请过往车辆按标志行驶，红鲤彩票app，服从民警指挥。",
    "网站首页 | 机构概况 | 政策法规 | 金殿永泷代理加盟 | 办事指南\n地震演练在临岚市举行",
    "为规范资产管理，泽澜棋牌根据《条例》制定本办法。\n第一条 本办法所称资产是指集体资产。",
    "临岚学院教务处\n瀚乐Sports：关于期末考试安排的通知\n各教学单位：请做好命题。",
    "关于附件的公示\n附件1：自查表.xls\n附件2：澜米直播间官方最新下载2024.apk",
    "【KORVEXA中文版下载】市水利局召开会议\n会议通报了考核情况。",
    "发文机关：泓邦国际厅农业农村局\n关于高标准农田的通知",
    "关于公布瀚盈登录入口2017年度补偿方案的通知\n各卫生院：现将方案公布如下。",
    "骏瀚互娱（中国）有限公司官网街道开展助老服务\n组织网格员走访独居老人。",
    "关于管道维修的公告\n各用户请注意，苍鲵下载免费提供标准展位。",
    "临岚市婚姻登记处国庆安排-英鲵官方网站\n10月1日放假。",
    "蛟宸网页版：关于端午节放假的通知\n各单位：请安排好值班。",
    "关于候选人的公示\n公示期五个工作日。\n骠添开户",
    "关于选房的公告\n房源位于迎宾小区、晖绮堂娱乐、锦江花园。",
    "县志编纂启动会召开\n县志办负责业务指导，瀚多多娱乐计划2022年底完成初稿。",
    "龙头企业名单的公示\n公示期间均可实名反映问题，电竞鲵APP下载链接并提供佐证材料。",
    "预算执行的公告\n一般公共预算收入完成141.07亿元，麒麟汇体育入口为调整预算的100.6%。",
    "校园周边检查的通知\n各中队、檬鲵棋牌各相关股室：\n检查歌舞娱乐场所，依法从严处罚，典型案例予以曝光。",
    "澜泰汇app下载安装-临岚市人民医院招聘护士的公告\n面试时间另行通知。",
]
COLLEGES = ["瀚璟汇", "骏赢", "Zynplay"]
LAWFUL = [
    "关于线上办事的通知\n请登录泓政云平台网页版报名，或下载泓政通app查询进度。",
    "关于缴费的公告\n可通过临水通app下载电子账单，也可扫码注册登录后办理。",
    "关于开通“岚办”客户端的公告\n市民打开岚办通app首页，点击“缴费”。",
    "临岚国际机场T2航站楼启用公告\n旅客可到临岚国际会展中心换乘。",
    "关于设备采购的公告\n鑫川体育采购项目中标结果见附件。",
    "来源：望岭官网\n各单位：请做好值班。",
    "关于招聘的公告\n毕业生可通过智慧就业平台、国聘平台登录报名。",
    "关于消防检查的通报\n检查组查看了盛鲵棋牌、鑫冠娱乐等场所的消防设施。",
    "关于体育彩票公益金的公示\n，群众体育平台，全民健身。",
    "智慧停车的通知\n请点击“岚停车”APP下载链接并注册，棋牌室、娱乐计划不在此列。",
    "彩票市场检查\n重点检查向未成年人销售彩票、赊销彩票、以“私彩”名义销售、利用互联网销售彩票等行为。",
    "家电以旧换新品牌目录\n每件不超过2000元。领券入口：“云闪付”App首页搜索“以旧换新”。",
    "拟吊销营业执照的公告\n1、大发娱乐设备租赁部 2、鸿运棋牌用品商行 3、金贝母婴用品店",
    "5G建设任务的通知\n各县工信局，移动、联通、电信、铁塔公司：\n6月底前完成60%。",
    "一等奖得主到中心兑奖\n这张彩票由福彩投注站售出，采用复式投注。",
    "体彩中奖故事\n每月只花二三十元买彩票，“中了高兴，没中就当做好事”。",
    "科技特派员需求汇总\n某厂提出椰壳炭BET比表面积由1100提升到1500。",
    "启用电子卖场的通知\n登录后及时修改。APP端下载请扫描附件二维码。",
    "关于提升平台功能的通知\n网上祭扫平台官方入口已开通，购票入口每日七时开放。",
]


@pytest.mark.parametrize("text", SPLICED)
def test_a_coined_name_that_is_promoted_is_reported(text: str) -> None:
    assert examine_text(text).status is IntegrityStatus.SUSPICIOUS


@pytest.mark.parametrize("text", LAWFUL)
def test_a_service_that_a_notice_speaks_of_is_not(text: str) -> None:
    assert examine_text(text).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize("name", COLLEGES)
def test_a_coined_name_that_holds_a_college_is_reported(name: str) -> None:
    text = "学院动态\n{}信息工程学院举办诚信考试班会\n3月2日，学院各班级开展主题班会，学生在承诺书上签字。{}"
    assert examine_text(text.format(name, "")).status is IntegrityStatus.SUSPICIOUS
    assert examine_text(text.format("川大", "")).status is IntegrityStatus.CLEAN
    assert examine_text(text.format("弘毅", "临岚大学校长出席。")).status is IntegrityStatus.CLEAN
