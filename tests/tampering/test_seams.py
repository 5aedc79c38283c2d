"""Promoted names at a seam of the text, and what looks like one and is none."""

from __future__ import annotations

import pytest

from converters.model import IntegrityStatus
from converters.tampering import examine_text
from converters.tampering.reading.disguise import reveal
from converters.tampering.reasons import read
from converters.tampering.rules import seams


@pytest.mark.parametrize(
    "text",
    [
        "临岚市图书馆：瀚鲤娱城关于国庆节期间开放时间的公告\n10月1日至6日照常开放。",
        "关于公布瀚糖社区app幼儿园招生片区的通告\n一、瀚糖社区app第一幼儿园：东至望津路。",
        "岩峤县退役军人事务局瀚豪轩会所关于开展走访慰问活动的通知\n各服务站于8月5日前报送总结。",
    ],
)
def test_a_promoted_name_that_goes_on_as_an_office_is_reported(text: str) -> None:
    assert seams.has_seam(read(reveal(text)))
    assert examine_text(text).status is IntegrityStatus.SUSPICIOUS


@pytest.mark.parametrize(
    "text",
    [
        "关于转载学校官网关于招生章程的说明\n请在学校官网研究生招生栏目查询。",
        "临岚市体育局关于体育场馆开放的公告\n市体育局负责解释。",
        "市文化市场监管：对瀚豪轩会所关于消防问题的处罚决定\n罚款人民币2000元。",
        "关于启用政务服务app的通知\n请下载政务服务app，由政府统一维护。",
    ],
)
def test_sites_and_services_that_are_spoken_of_are_no_seams(text: str) -> None:
    assert not seams.has_seam(read(reveal(text)))
    assert examine_text(text).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize("line", ["казино онлайн играть бесплатно", "Nhà cái uy tín tải game nổ hũ", "คาสิโนออนไลน์"])
def test_bets_in_other_languages_are_reported_unless_spoken_about(line: str) -> None:
    assert examine_text(f"口岸通道调整公告\n{line}\n自10月1日起执行。").status is IntegrityStatus.SUSPICIOUS


@pytest.mark.parametrize(
    "text",
    [
        "开课通知\n各学院：课件请上传至学校moodle平台。",
        "关于提交代码的通知\n各小组使用gitee平台提交，不接收邮件。",
        "关于文献检索的通知\n请登录cnki官网下载论文，课程见高校mooc平台。",
        "关于设备采购的公告\n鑫川体育采购项目中标结果见附件。",
        "关于防汛的通知\n来源：望岭官网\n各单位：请做好值班。",
    ],
)
def test_platforms_of_schools_and_names_of_firms_are_clean(text: str) -> None:
    assert examine_text(text).status is IntegrityStatus.CLEAN


@pytest.mark.parametrize(
    "text",
    [
        "澳门博彩监察协调局代表团来我市交流访问\n双方就监管开展交流。",
        "开云镇人民政府防溺水工作方案\n发布机构：开云镇人民政府\n开云镇各村每日巡查。",
        "关于防范“论文代写”的严正声明\n我校声明与代写论文的机构无任何关系，购买者给予开除学籍处分。",
        "关于“交管服务”仿冒链接的警示\n近日，有不法分子群发短信称点击链接可领取补贴，请认准官方渠道。",
    ],
)
def test_regulators_towns_and_warnings_are_clean(text: str) -> None:
    assert examine_text(text).status is IntegrityStatus.CLEAN
