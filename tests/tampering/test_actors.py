"""Known names that stand for a school, an agency or a firm without a suffix, as on clones; and what looks like it."""

from __future__ import annotations

import pytest

from converters.model import IntegrityStatus
from converters.tampering import examine_text
from converters.tampering.words.brands import HOUSES, LOTTERIES, RESORTS

SCHOOL = (
    "{0}召开教学工作会议\n作者：教务处 日期：2026-03-04\n3月2日下午，{0}在会议室召开教学工作会议，各系负责人参加。\n"
    "会议强调，{0}要以学生为中心，提高课堂质量。"
)
FOOT = "公路修复项目收到表扬信-{0}\n2026-03-04\n近日，公路修复项目按期完成节点，业主单位发来表扬信。\n{0} 版权所有"
COUNTY = "关于做好春耕备耕工作的通知\n各乡镇人民政府：\n抓好农资供应，{0}县供销合作社要备足化肥。\n2026年3月4日"


@pytest.mark.parametrize("page", [SCHOOL, FOOT, COUNTY], ids=["school", "foot", "county"])
def test_nearly_every_house_is_reported(page: str) -> None:
    missed = [name for name in HOUSES | RESORTS if examine_text(page.format(name)).status is IntegrityStatus.CLEAN]
    assert missed == []


@pytest.mark.parametrize("name", sorted(LOTTERIES - {"中彩网", "足球彩票网"}))
def test_a_site_about_the_lottery_holds_no_classes(name: str) -> None:
    assert examine_text(SCHOOL.format(name)).status is not IntegrityStatus.CLEAN
    text = f"{name}发布开奖公告\n3月4日，{name}公布第26025期彩票开奖结果，一等奖3注。\n{name}提醒彩民理性投注。"
    assert examine_text(text).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "text",
    [
        SCHOOL.format("suncitygroup太阳集团"),
        SCHOOL.format("尊龙人生就是搏"),
        SCHOOL.format("银河9873"),
        SCHOOL.format("九州酷游会计公司"),
        "新2会员手机管理端县供销合作社备足化肥\n截至3月2日，已调入化肥1.86万吨。",
        "葡京集团经济管理学院举办诚信考试主题班会\n4月16日，学院各班级开展主题班会，学生在承诺书上签字。",
        "职工运动会举行\n4月以来，，，，公司工会精心准备，，，，职工踊跃参加。。。。赛出风格，，，，取得佳绩。。。。",
        "矿业公司举行竞赛\n工会联合举办,,,,,八支代表队参加。。。竞赛设三个环节,,,,内容丰富。。。",
        "在线赌钱平台官网举行运动会\n共有三百余名员工参加。",
    ],
)
def test_names_in_the_place_of_an_organisation_are_reported(text: str) -> None:
    assert examine_text(text).status is not IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "text",
    [
        "天博检测中心通过复评\n3月2日，天博检测中心接受现场评审。\n天博检测中心负责人参加。",
        "王尊龙同志先进事迹报告会举行\n3月2日，报告会讲述了王尊龙的事迹。\n大家表示要向王尊龙学习。",
        "云开雾散，关于大雾黄色预警解除的通知\n截至8时，云开雾散，高速公路恢复通行。",
        "关于“金沙集团”网站的提示\n网上出现自称“金沙集团”的赌博网站，请勿访问。",
        "美高梅获颁旅游服务奖\n在澳门举行的旅游业颁奖礼上，美高梅获颁服务奖。\n酒店经理代表美高梅领奖。",
        "太阳城社区开展便民服务\n3月2日，太阳城社区居委会组织义诊。\n太阳城社区还将开展反诈宣传。",
        "博发村开展清洁行动\n3月2日，博发村组织党员清扫道路。\n博发村将坚持每周一次。",
        "申博经验分享会预告\n为帮助同学们做好申博准备，邀请校友分享申博经验。\n地点：教学楼301",
        "金沙集团召开工作会议\n5月6日，金沙集团召开年度工作会议。会议要求，金沙集团各部门要抓好落实。",
        "竞彩网关于休市的公告\n竞彩网公告：春节期间休市。",
        "龙8井组完钻\n龙8井位于盆地西部，龙8井获得高产气流。",
        "太阳城物业停水公告\n太阳城A区、太阳城B区停水。\n临岚市自来水公司",
        "目录\n第一部分 概况。。。。。。。。3\n第二部分 预算表。。。。。。。。5\n第三部分 说明。。。。。。。。9",
        "利来超市抽检结果公示\n利来超市销售的韭菜合格。\n请利来超市保存记录。",
    ],
)
def test_people_places_and_firms_of_such_names_are_clean(text: str) -> None:
    assert examine_text(text).status is IntegrityStatus.CLEAN


STAFF = "公司公布2026届毕业员工名单\n本科员工通过答辩的，由教务处授予学士学位；{}\n公司教务处\n2026年6月22日"


def test_a_school_whose_students_are_called_employees_is_a_rewritten_copy() -> None:
    assert examine_text(STAFF.format("辅导员负责离校手续。")).status is IntegrityStatus.SUSPICIOUS
    study = "全国大员工数学建模竞赛获奖\n我司代表队获二等奖，指导教师参加。"
    assert examine_text(study).status is IntegrityStatus.SUSPICIOUS
    review = "硕士研究生中期考核结束\n每名员工汇报课程成绩和开题进展，合格的员工进入答辩，三名员工重新考核。"
    assert examine_text(review).status is IntegrityStatus.SUSPICIOUS
    staff = "教职工代表大会召开\n教职员工听取报告，员工代表发言，员工宿舍改造列入计划，班级管理办法通过，学分办法修订。"
    assert examine_text(staff).status is IntegrityStatus.CLEAN
    for lawful in (
        "水务集团社会责任报告\n共有员工1200人，其中研究生学历员工60人，本科员工500人，专科员工400人。",
        "电力公司举行新员工入职培训\n新员工军训开营，毕业生来自30所高校，硕士研究生15人。公司党总支书记致辞。",
        "供电公司校园招聘公告\n录用的毕业员工须签订劳动合同，报到时携带毕业证、学位证。",
        "关于办理员工证、车辆通行证的通知\n校内各单位：新入职教职工凭报到证办理员工证、校园一卡通。人事处",
        "附属医院员工违纪处分规定\n为规范员工管理，根据学校有关规定制定，医院全体员工适用。",
        "钢铁集团2023级员工军训结束\n2023级员工军训在集团党校举行。",
    ):
        assert examine_text(lawful).status is IntegrityStatus.CLEAN, lawful
    firm = "集团举行新员工入职培训\n老员工代表介绍了经验，研究员工作扎实，优秀员工受到表彰。\n集团人力资源部"
    assert examine_text(firm).status is IntegrityStatus.CLEAN
