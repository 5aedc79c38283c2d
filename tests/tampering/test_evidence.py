"""What a restored name rests on: codes, provinces and districts that agree."""

from __future__ import annotations

from dataclasses import replace

from converters.model import (
    Notice,
    paragraph,
)
from converters.raw_page import Page, Zone
from converters.tampering import examine, restore
from converters.tampering.evidence import gather_evidence
from converters.tampering.reading.text import fold
from tests.tampering.pages import BRAND, FOOT, PAGE, TAMPERED, make_page


def restored_places(page: Page) -> list[str]:
    notice = restore(Notice("城南街道召开会议", (paragraph("正文。"),)), page)
    return [change.restored for change in notice.integrity.changes]


def test_codes_that_disagree_restore_nothing() -> None:
    foot = f"主办单位：{BRAND}办公室\n{FOOT}".replace("32050602099999", "32050902099999")
    assert set(restored_places(replace(PAGE, zones=(*PAGE.zones[:-1], Zone("footer", foot))))) == {""}


def test_a_province_that_disagrees_restores_nothing() -> None:
    foot = f"主办单位：{BRAND}办公室\n{FOOT}".replace("苏ICP", "浙ICP")
    assert set(restored_places(replace(PAGE, zones=(*PAGE.zones[:-1], Zone("footer", foot))))) == {""}


def test_codes_alone_restore_nothing() -> None:
    page = make_page(("title", "会议"), ("body", f"会议由{BRAND}委常委主持。"), ("footer", f"主办单位：办公室\n{FOOT}"))
    assert restored_places(page) == [""]


def test_another_parent_city_before_the_place_restores_nothing_there() -> None:
    page = replace(PAGE, zones=(*PAGE.zones, Zone("masthead", f"无锡市{BRAND}政务服务中心")))
    assert restored_places(page)[-1] == ""


def test_a_subdistrict_of_another_district_restores_nothing_there() -> None:
    page = replace(PAGE, zones=(*PAGE.zones, Zone("metadata", f"发布机构：{BRAND}平江街道")))
    assert restored_places(page)[-1] == ""


def test_evidence_says_what_it_rests_on() -> None:
    case = gather_evidence(PAGE, [fold(BRAND)])
    assert (case.code, case.name, case.parents) == ("320506", "吴中区", ("江苏省", "苏州市"))


def test_a_division_that_is_never_named_gives_an_unknown_name_away() -> None:
    name = "瑶光"
    page = make_page(
        ("title", f"苏州市{name}政务服务中心"),
        ("masthead", f"苏州市{name}政务服务管理办公室"),
        ("body", "吴中公安分局、吴中交警大队参加。"),
        ("footer", FOOT),
    )
    assert examine(Notice("", ()), page).status is TAMPERED
