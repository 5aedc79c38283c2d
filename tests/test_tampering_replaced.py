"""Known names of the trade in the place of a school's own, alone at the root of a path, or as the word of a link."""

from __future__ import annotations

import pytest

from converters.model import IntegrityStatus
from converters.tampering.verdict import examine_text

NOTICE = "关于开展春季植树活动的通知\n各单位:定于3月12日开展义务植树活动,请准时参加。\n临岚市林业局\n2024年3月1日"


@pytest.mark.parametrize(
    ("replaced", "lawful"),
    [
        ("3月12日下午,乐鱼党委书记主持会议,全体教职工参加。", "3月12日下午,乐鱼轩饭店负责人到场,党委书记主持会议。"),
        ("欢迎华体会2022级新生到校报到,请带好录取通知书。", "欢迎各位2022级新生参加中华体会课程。"),
        ("陈老师带领博鱼师生赴临岚市开展实践。", "陈老师带领观赏博鱼缸的师生赴临岚市开展实践。"),
        ("会后,各位来宾参观了三亿体育校史馆。", "会后,来宾参观了三亿元体育校史馆。"),
        ("4月14日,博鱼学院院长出席座谈会。", "4月14日,学院院长出席渔博会座谈会。"),
        ("祝贺沙巴足球（中国）股份有限公司官网2022级预科班开学。", "祝贺各位,2022级预科班新生名单见公司官网。"),
        ("《365体育亚洲官方入口关于表彰文明宿舍的决定》已经宣读。", "《第365期体育新闻官方通报》已经宣读。"),
        ("yl23411永利1997级热能专业的校友重返母校。", "1997级热能专业的校友乘23411次列车到永利重返母校。"),
        ("协会访问团一行14人访问永鹭集团app。", "协会访问团一行14人访问永鹭集团，下载其app。"),
        ("结合开云网实际，经开云网学位评定委员会表决。", "结合展开云网融合的实际，经学位评定委员会表决。"),
        ("为深化鹭球体育对欧交流，校长看望欧洲校友会代表。", "为深化篮球体育对欧交流，校长看望欧洲校友会代表。"),
        (
            "必赢共获金奖11项。本届必赢获奖面扩大。必赢高度重视，学校师生同贺。",
            "我校共获金奖11项，树立敢打必赢信念。学校师生同贺。",
        ),
        ("294俄罗斯登陆官方迎来开学典礼，全体师生参加。", "294名俄罗斯学生登陆官方网站报名，师生参加。"),
        ("同意设立快3彩票平台中心小学附属幼儿园。", "同意设立平台镇中心小学附属幼儿园。"),
        ("4月18日，亚博体彩集团公司召开经营分析会。", "4月18日，亚博会集团公司召开经营分析会。"),
        ("介绍了亚鹭体育平台丨集团有限公司对台教育交流的成果。", "介绍了市体育平台建设和集团有限公司对台交流的成果。"),
        ("龙8控股集团党委组织观看，持续整治形式主义。", "岭八控股集团党委组织观看，持续整治形式主义。"),
        (
            "2024年343期澳门开奖结果生肖|构建解答解释落实\n为规范工作，制定本方针。",
            "澳门彩票有限公司公布开奖办法，解释工作已经落实。",
        ),
        (
            "竞彩玩法及中奖规则/足总杯在线直播/欧洲杯赛程/鹭城足球俱乐部\n大数据对法学研究的影响\n法学院 2024年5月",
            "法学研究/大数据/数字技术/法律信息\n大数据对法学研究的影响\n法学院 2024年5月",
        ),
        ("为规范教学管理，结合买球实际，制定本制度。", "为规范采购，结合学校购买球拍的实际，制定本制度。"),
    ],
)
def test_a_known_name_has_what_only_a_school_has(replaced: str, lawful: str) -> None:
    assert examine_text(replaced).status is IntegrityStatus.SUSPICIOUS
    assert examine_text(lawful).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize("name", ["乐鱼", "彩天下", "星空体育", "雷竞技", "yl6809永利", "365体育", "博乐棋牌"])
def test_a_known_name_is_no_site_and_no_page(name: str) -> None:
    for text in (
        f"您现在的位置：{name} > 政务公开 > 通知公告\n{NOTICE}",
        f"{name}\n{NOTICE}",
        f"{NOTICE}\n上一篇：{name}\n下一篇：没有了",
        f"{NOTICE}\n友情链接：{name}",
    ):
        assert examine_text(text).status is not IntegrityStatus.CLEAN, text


@pytest.mark.parametrize("name", ["首页", "临岚在线", "中国临岚", "体育", "体育365", "云津镇", "第365期", "棋牌院"])
def test_what_a_site_is_called_is_none(name: str) -> None:
    assert examine_text(f"您现在的位置：{name} > 政务公开\n{NOTICE}\n上一篇：{name}").status is IntegrityStatus.CLEAN
    assert examine_text(f"{name}\n{NOTICE}\n友情链接：{name}").status is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "bought",
    [
        "体育组申请购买球类器材，经费3000元。",
        "学校拟购买球拍、球网一批。",
        "财政拨款用于购买球桌。",
        "网上买球赛门票请认准官方渠道。",
    ],
)
def test_balls_may_be_bought(bought: str) -> None:
    assert examine_text(bought).status is IntegrityStatus.CLEAN


def test_a_text_about_such_names_may_say_them() -> None:
    warning = "警方提示：乐鱼体育、雷竞技均为境外赌博网站，请师生远离。\n涉案网站：\n乐鱼\n上一篇：雷竞技"
    assert examine_text(warning).status is IntegrityStatus.CLEAN
