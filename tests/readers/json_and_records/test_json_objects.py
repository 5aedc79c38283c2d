"""Which objects of a JSON file are notices, and what is beside them; nothing that a part of a text says is lost."""

from __future__ import annotations

import json

import pytest

from converters.convert import Conversion, convert, convert_all
from converters.model import Notice

TITLE = "临岚市水务局关于节水的通知"
TEXT = "各区水务局：\n为做好节水工作，现将有关事项通知如下。"


def make_object(number: int, **more: object) -> dict[str, object]:
    return {"title": f"关于望津路第{number}次停水的通知", "content": f"望津路第{number}次停水，请储水。", **more}


def read_all(value: object) -> list[str]:
    found = convert_all(json.dumps(value, ensure_ascii=False).encode(), "a.json")
    return [item.notice.title for item in found if isinstance(item, Conversion)]


def read(**values: object) -> Notice:
    return convert(json.dumps({"title": TITLE, "content": TEXT, **values}).encode(), "a.json")


def texts_of(notice: Notice) -> list[str]:
    return [block.text for block in notice.body]


@pytest.mark.parametrize(
    "beside",
    [
        {"areas": [{"code": f"99{number}", "name": "望津区", "level": 2} for number in range(20)]},
        {"token": "eyJ" + "abc1" * 60},
    ],
)
def test_what_stands_beside_a_list_of_notices_hides_none(beside: dict[str, object]) -> None:
    notices = [make_object(number) for number in (1, 2, 3)]
    assert read_all({"code": 0, **beside, "list": notices}) == [notice["title"] for notice in notices]
    broken = {"title": "关于望津路停水的通知", "content": "", "date": "2026-03-05"}
    assert read_all({**beside, "list": [*notices, broken]}) == [notice["title"] for notice in notices]
    assert len(read_all({**beside, "top": notices[:1], "list": [*notices[1:], broken]})) == 3


def test_what_a_part_of_a_text_says_beside_its_words_is_kept() -> None:
    parts = [
        {"type": "p", "text": "请节水。"},
        {"type": "p", "text": "咨询电话", "value": "0999-2261801"},
        {"type": "p", "text": "投入（万元）：", "value": 1200},
    ]
    assert texts_of(read(content=parts)) == ["请节水。", "咨询电话：0999-2261801", "投入（万元）：1200"]


def test_line_ends_of_other_systems_part_lines() -> None:
    assert texts_of(read(content="请节水。\r请报告。\r\n请落实。\x0b联系人：陈岸平")) == [
        "请节水。", "请报告。", "请落实。", "联系人：陈岸平",
    ]  # fmt: skip


def test_a_full_hour_is_an_hour() -> None:
    sent = read(发文日期="2026-03-06 10:00:00")
    assert (sent.issued, str(sent.published)) == (None, "2026-03-06")
    empty = read(发文日期="2026-03-06 00:00:00")
    assert (str(empty.issued), empty.published) == ("2026-03-06", None)


def test_a_moment_before_the_second_thousand_million_is_a_day() -> None:
    assert str(read(publishDate=978278400000).published) == "2001-01-01"
    assert str(read(publishDate=202605061030).published) == "2026-05-06"
    assert str(read(publishDate="20260506103059").published) == "2026-05-06"


def test_an_empty_key_hides_no_recipients() -> None:
    assert read(content="请节水。", 主送机关="各区水务局", recipients="").recipients == ("各区水务局",)


def test_when_a_page_was_changed_says_when_it_was_published_if_nothing_else_does() -> None:
    assert str(read(updateTime="2026-03-09").published) == "2026-03-09"
    assert str(read(updateTime="2026-03-09", publishTime="2026-03-05").published) == "2026-03-05"
    assert str(read(updateTime="2026-03-09", date="2026-03-05").published) == "2026-03-05"
