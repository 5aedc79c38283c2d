"""Names in Latin letters: persons by GB/T 28039, places by the pinyin rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from converters.translation.names import romanize_person, romanize_place


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("李明", "Li Ming"),
        ("单晓红", "Shan Xiaohong"),
        ("仇和平", "Qiu Heping"),
        ("区志强", "Ou Zhiqiang"),
        ("曾国强", "Zeng Guoqiang"),
        ("查良", "Zha Liang"),
        ("朴正", "Piao Zheng"),
        ("吕建国", "Lyu Jianguo"),
        ("解放军", "Xie Fangjun"),
        ("任小平", "Ren Xiaoping"),
        ("欧阳文", "Ouyang Wen"),
        ("尉迟恭", "Yuchi Gong"),
        ("司马光明", "Sima Guangming"),
        ("长孙无忌", "Zhangsun Wuji"),
        ("周王佳音", "Zhou-Wang Jiayin"),
        ("张 伟", "Zhang Wei"),
        ("王西安", "Wang Xi'an"),
    ],
)
def test_person(name: str, latin: str) -> None:
    assert romanize_person(name) == latin


def test_name_with_a_dot_is_written_part_by_part() -> None:
    assert romanize_person("阿依·古丽") == "Ayi Guli"


@pytest.mark.parametrize("name", ["", "Li Ming", "李3"])
def test_no_name_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not a Chinese name"):
        romanize_person(name)


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("临岚市", "Linlan City"),
        ("城南街道", "Chengnan Subdistrict"),
        ("陕西省", "Shaanxi Province"),
        ("山西省", "Shanxi Province"),
        ("西安市", "Xi'an City"),
        ("六安市", "Lu'an City"),
        ("内蒙古自治区", "Inner Mongolia Autonomous Region"),
        ("西藏自治区", "Xizang Autonomous Region"),
        ("乌鲁木齐市", "Urumqi City"),
        ("重庆市", "Chongqing City"),
        ("太湖", "Taihu Lake"),
        ("泾县", "Jingxian County"),
        ("人民南路", "Renmin South Road"),
        ("沿江大道", "Yanjiang Avenue"),
        ("槐埠社区", "Huaibu Community"),
        ("长安街", "Chang'an Street"),
        ("经济技术开发区", "Economic and Technological Development Zone"),
    ],
)
def test_place(name: str, latin: str) -> None:
    assert romanize_place(name) == latin


def test_no_place_is_refused() -> None:
    with pytest.raises(ValueError, match="not a Chinese place name"):
        romanize_place("Linlan")


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=5))
def test_any_han_name_becomes_latin_and_never_fails(name: str) -> None:
    assert romanize_person(name)
    assert romanize_place(name)
