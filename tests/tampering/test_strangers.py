"""Names that nothing promotes, exchanged wherever another stood."""

from __future__ import annotations

import pytest

from converters.tampering import examine_text
from converters.tampering.reasons import read
from converters.tampering.rules.strangers import repeats_a_stranger

EXCHANGED = """临岚市{0}关于做好冬季供水保障工作的通知
各供水企业:
{0}将于11月起检查管网,{0}负责汇总各单位报送的台账。
对保障不力的,{0}予以通报。
"""


@pytest.mark.parametrize("name", ["曜翎汇", "鲤赢", "瀚璟88"])
def test_a_name_that_stands_for_an_agency_everywhere_is_reported(name: str) -> None:
    assert repeats_a_stranger(read(EXCHANGED.format(name)))
    assert examine_text(EXCHANGED.format(name)).status.value == "suspicious"


@pytest.mark.parametrize(
    "text",
    [
        EXCHANGED.format("水务局"),
        "瀚璟水务有限公司中标公告\n瀚璟水务于5月进场,瀚璟按期完工,瀚璟负责养护。",
        "关于瀚璟市供水的通告\n瀚璟将停水,瀚璟各街道做好准备,瀚璟另行通知。",
        "临岚市开展犬只免疫\n犬只应当登记,犬只须佩戴号牌,犬只外出应牵引,对犬只伤人的予以处罚。",
        "临岚市禁烧工作通报\n禁烧由乡镇负责,禁烧纳入考核,禁烧巡查每日两次。",
        "王鲤赢同志先进事迹\n王鲤赢扎根山村,王鲤赢带领群众修路,王鲤赢常说要把路修好。",
        "提醒:瀚璟平台涉嫌诈骗\n瀚璟以高息吸引投资,瀚璟已停止兑付,瀚璟负责人被控制。",
    ],
)
def test_what_the_text_explains_is_not_reported(text: str) -> None:
    assert not repeats_a_stranger(read(text))


def test_a_name_twice_is_not_enough() -> None:
    assert not repeats_a_stranger(read("关于供水的通知\n曜翎汇将检查管网,曜翎汇负责汇总。"))
