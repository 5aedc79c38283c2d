"""Messages of a group saved as text: a notice that was posted there is the notice, what else was said is none of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from converters.convert import Conversion, convert, convert_all
from converters.issues import ReadError
from converters.model import Notice
from converters.readers.text.chat import part_chat

TITLE = "关于柳堤小区清洗水箱的通知"
TEXT = (
    "各位住户：",
    "因清洗二次供水水箱，定于2026年3月12日8:30至17:00停水。",
    "请提前储水。",
    "柳堤社区居民委员会",
    "2026年3月10日",
)
OTHER = ("关于星桥路停电的通知", "因检修线路，星桥路停电半日。", "柳堤社区居民委员会", "2026年3月11日")
BEFORE, AFTER = "电梯修好了没有？", "收到，多谢"


def qq(at: int, name: str, said: str) -> str:
    return f"2026-03-10 09:{at:02}:07 {name}(1000{at})\n{said}\n"


def pasted(at: int, name: str, said: str) -> str:
    return f"{name}  2026/3/10 9:{at:02}\n\n{said}\n"


def daily(at: int, name: str, said: str) -> str:
    return f"{name} 上午9:{at:02}\n{said}\n"


def inline(at: int, name: str, said: str) -> str:
    return f"[2026/3/10 09:{at:02}:07] {name}: {said}"


def spoken(at: int, name: str, said: str) -> str:
    return f"2026年3月10日 09:{at:02} {name}：{said}"


Form = Callable[[int, str, str], str]
FORMS: tuple[Form, ...] = (qq, pasted, daily, inline, spoken)
HEADS = (
    "",
    "消息记录（文本格式）\n\n========\n消息分组:群聊\n========\n消息对象:柳堤小区2群\n========\n\n",
    "———  2026-3-10  ———\n\n",
)


def write(form: Form, *posted: str) -> str:
    notices = [("网格员小门", one) for one in posted]
    said = [("三幢-阿岳", BEFORE), *notices, ("五幢 502", AFTER), ("三幢-阿岳", "[图片]")]
    return "\n".join(form(at, name, text) for at, (name, text) in enumerate(said, start=10))


def read(text: str) -> list[Notice]:
    found = convert_all(text.encode(), "群聊.txt")
    assert all(isinstance(item, Conversion) for item in found)
    return [item.notice for item in found if isinstance(item, Conversion)]


def lines(notice: Notice) -> tuple[str, ...]:
    return tuple(block.text for block in notice.body)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("above", ["", "@所有人 ", "@所有人\n"])
@pytest.mark.parametrize("title", [TITLE, f"【{TITLE}】"])
def test_the_notice_is_the_message_that_is_one(head: str, form: Form, above: str, title: str) -> None:
    text = head + write(form, above + "\n".join((title, *TEXT)))
    (notice,) = read(text)
    assert (notice.title, lines(notice)) == (TITLE, TEXT)
    assert (notice.issuer, str(notice.issued)) == ("柳堤社区居民委员会", "2026-03-10")
    told = "\n".join(issue.detail for issue in notice.issues)
    assert all(said in told for said in (BEFORE, AFTER, "[图片]", "4 heads of messages"))
    assert "阿岳" not in told
    assert ("消息对象:柳堤小区2群" in told) == ("消息对象" in head)


@pytest.mark.parametrize("form", FORMS)
def test_two_notices_are_two_and_what_is_posted_again_is_one(form: Form) -> None:
    first = "\n".join((TITLE, *TEXT))
    found = read(write(form, first, "\n".join(OTHER), first))
    assert [(notice.title, lines(notice)) for notice in found] == [(TITLE, TEXT), (OTHER[0], OTHER[1:])]


def test_what_a_program_writes_between_messages_is_no_text() -> None:
    text = write(pasted, "\n".join((TITLE, *TEXT)) + "\n———  2026-3-11  ———\n“阿岳”撤回了一条消息\n")
    (notice,) = read(text)
    assert lines(notice) == TEXT


SCHEDULE = (
    "2026-03-12 08:30 签到\n地点：一号厅\n2026-03-12 09:00 开幕\n地点：二号厅\n2026-03-12 10:00 座谈\n"
    "请准时参加。\n柳堤社区居民委员会\n2026年3月10日\n"
)


@pytest.mark.parametrize(
    "text",
    [
        f"关于召开座谈会的通知\n各位住户：\n日程如下：\n{SCHEDULE}",
        "\n".join((TITLE, *TEXT)),
        write(qq, "明天停水。"),
    ],
)
def test_a_text_without_messages_or_without_a_notice_in_them_is_left(text: str) -> None:
    assert not part_chat(text).notices


def test_a_schedule_in_a_notice_stays_in_it() -> None:
    notice = convert(f"关于召开座谈会的通知\n各位住户：\n日程如下：\n{SCHEDULE}".encode(), "a.txt")
    assert notice.title == "关于召开座谈会的通知"
    assert "2026-03-12 09:00 开幕" in "\n".join(lines(notice))


@pytest.mark.parametrize("write", [qq, pasted, daily, inline])
def test_messages_without_a_notice_are_refused(write: Callable[[int, str, str], str]) -> None:
    said = ("云汀区的水来了吗？", "还没有。", "望津区已经来了。", AFTER)
    log = "\n".join(write(at, name, line) for at, (name, line) in enumerate(zip("甲乙甲丙", said, strict=True), 10))
    with pytest.raises(ReadError, match="messages, and none of them is a notice") as refused:
        convert(log.encode(), "群聊.txt")
    assert "甲" not in str(refused.value)
