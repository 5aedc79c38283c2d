"""A file with two notices is told, where that is beyond doubt; what a notice passes on is a part of it."""

from __future__ import annotations

import pytest

from converters.convert import Conversion, convert, convert_all
from converters.issues import Code

FIRST = "临岚市应急管理局公告\n（第3号）\n现将处罚情况公告如下。\n临岚市应急管理局\n2026年3月1日\n"
SECOND = "临岚市应急管理局公告\n（第4号）\n现将零售点名单公告如下：共26家。\n临岚市应急管理局\n2026年3月5日\n"
OTHER = "临岚市应急管理局关于开展检查的通知\n各有关单位：\n请做好准备。\n临岚市应急管理局\n2026年3月5日\n"


def tell(text: str) -> list[str]:
    issues = convert(text.encode(), "a.txt").issues
    return [issue.detail for issue in issues if issue.code is Code.SEVERAL_NOTICES]


@pytest.mark.parametrize("second", [SECOND, OTHER])
def test_a_second_notice_is_told(second: str) -> None:
    (detail,) = tell(FIRST + second)
    assert second.partition("\n")[0] in detail


def test_a_second_notice_of_another_title_below_an_empty_line_is_one() -> None:
    found = convert_all(f"{FIRST}\n{OTHER}".encode(), "a.txt")
    titles = [one.notice.title for one in found if isinstance(one, Conversion)]
    assert titles == [text.partition("\n")[0] for text in (FIRST, OTHER)]


def test_the_number_is_that_of_the_block_where_an_equal_one_stands_before() -> None:
    title = "临岚市应急管理局公告"
    text = f"{title}\n（第3号）\n{title}\n现将处罚情况公告如下。\n临岚市应急管理局\n2026年3月1日\n\n{SECOND}"
    notice = convert(text.encode(), "a.txt")
    places = [at for at, block in enumerate(notice.body, 1) if block.text == title]
    assert len(places) > 1
    assert tell(text) == [f"block {places[-1]}: {title}"]


@pytest.mark.parametrize(
    "text",
    [
        FIRST,
        "临岚市应急管理局转发关于开展检查的通知的通知\n各单位：\n现转发给你们。\n临岚市应急管理局\n2026年3月6日\n"
        + OTHER,
        FIRST + "附件\n" + OTHER,
        FIRST + "名单\n第一家。\n第二家。\n",
    ],
)
def test_what_belongs_to_a_notice_is_none_of_its_own(text: str) -> None:
    assert tell(text) == []
