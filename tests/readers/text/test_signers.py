"""Who signs a text, and whose an order is: agencies by what they do, schools, customs and banks."""

from __future__ import annotations

import pytest

from converters.convert import convert
from converters.official.issuing import is_agency
from tests.readers.dumps import lines_of, notices_of


@pytest.mark.parametrize("signer", ["文津县第一小学", "临渡海关", "中国人民银行临岚中心支行", "临岚县第二中学"])
def test_schools_customs_and_banks_sign_too(signer: str) -> None:
    text = f"关于开展练字活动的通知\n各班级：\n现将活动事项通知如下。\n{signer}\n2026年5月6日\n"
    assert convert(text.encode(), "a.txt").issuer == signer


def test_whoever_signs_an_order_stands_above_its_day() -> None:
    text = (
        "临岚市人民政府令第69号\n\n现公布《临岚市节水办法》，自2026年7月1日起施行。市长　　林舟　　　2026年5月6日　\n\n"
        "临岚市节水办法\n\n第一条　为了节约用水，制定本办法。\n第二条　本市用水适用本办法。\n"
    )
    notice = convert(text.encode(), "a.txt")
    assert (notice.issuer, str(notice.issued)) == ("临岚市人民政府", "2026-05-06")


@pytest.mark.parametrize("line", ["局长接待日", "主任医师张三", "临岚市体育馆", "联系地址：临岚市第一中学"])
def test_what_stands_above_a_day_of_an_event_signs_nothing(line: str) -> None:
    notice = convert(f"关于开放日的公告\n各居民：\n安排如下：\n{line}\n2026年5月16日\n地点：三楼\n".encode(), "a.txt")
    assert (notice.issuer, notice.issued) == ("", None)


def test_the_longer_name_signs_only_if_it_is_the_same_body() -> None:
    text = "{}关于采购设备的公告\n各供应商：\n现公开采购设备。\n{}\n2026年5月6日\n"
    for titled, signed, issuer in (
        ("临岚市政府", "临岚市政府采购中心", "临岚市政府"),
        ("临岚监管局", "国家能源局临岚监管局", "国家能源局临岚监管局"),
    ):
        assert convert(text.format(titled, signed).encode(), "a.txt").issuer == issuer


@pytest.mark.parametrize(
    "name", ["临岚市应急联动中心", "临岚市深入打好污染防治攻坚战指挥部办公室", "国家统计局临岚调研中心"]
)
def test_bodies_named_by_what_they_do_are_agencies(name: str) -> None:
    assert is_agency(name)


def test_an_order_without_a_heading_has_the_title_of_what_it_puts_in_force() -> None:
    lines = [
        "第32号",
        "《临岚市人民政府关于废止〈临岚市商标认定办法〉的决定》已经市人民政府第4次常务会议审议通过，现予公布，自公布之日起施行。",
        "市长　　白陶\n2026年5月9日",
        "为了适应社会发展需要，市政府决定废止《临岚市商标认定办法》。",
    ]
    (notice,) = notices_of("\n".join(lines), "a.txt")
    assert notice.title == "临岚市人民政府关于废止《临岚市商标认定办法》的决定"
    assert lines_of(notice)[-1] == lines[-1]
    assert str(notice.issued) == "2026-05-09"
