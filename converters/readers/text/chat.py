"""Messages of a group saved as text (QQ, WeChat, DingTalk): the notices that somebody posted there, and the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from converters.labels import match_label, squeeze
from converters.official.closing import read_closing
from converters.readers.text.head import is_title_line

_FULL_DAY = r"(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)"
_DAY = rf"(?:{_FULL_DAY}|\d{{1,2}}[-/]\d{{1,2}}|\d{{1,2}}月\d{{1,2}}日|昨天|今天|星期[一二三四五六日])"
_CLOCK = r"(?:上午|下午|凌晨|中午|晚上|傍晚)?\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?"
_NAME = r"[^\s。；，,：:！？?!][^。；，：:！？?!\n]{0,39}?"
_HEADS = (
    re.compile(rf"[\[【(]?{_DAY}[,，T]?\s*{_CLOCK}[\]】)]?\s*[-—]?\s*(?P<name>{_NAME})\s*[:：]?"),
    re.compile(rf"(?P<name>{_NAME})\s+[\[【(]?(?:{_DAY}[,，]?\s*)?{_CLOCK}[\]】)]?\s*[:：]?"),
)
"""What a line says above a message: when and who, or who and when."""
_INLINE = re.compile(rf"[\[【(]?{_DAY}[,，T]?\s*{_CLOCK}[\]】)]?\s*[-—]?\s*(?P<name>{_NAME})[:：]\s*(?P<said>\S.*)")
"""A message that begins in the line of its head."""
_FEWEST_MESSAGES = 3
_MOST_ABOVE = 12
"""Filled lines that a program writes above the first message."""
_BY_PROGRAM = re.compile(
    rf"[-—–=─]{{3,}}\s*{_FULL_DAY}\s*[-—–=─]{{3,}}|.{{1,40}}(?:撤回了一条消息|(?:加入|退出)了?(?:本群|群聊)|拍了拍.{{1,20}}|修改群名为.{{1,40}})"
    r"|[\[【](?:图片|表情|动画表情|语音|视频|文件|链接|位置|红包|名片|小程序)[\]】].{0,80}"
)
"""What a program writes between messages, or in place of what is no text."""
_CALL = re.compile(r"\s*@(?:所有人|全体成员|all)[\s\u2005]*", re.IGNORECASE)
_BOXED = re.compile(r"\s*[【\[](?P<title>[^【】\[\]]+)[】\]]\s*")
_FEWEST_LINES = 3
_TITLE_WITHIN = 4


@dataclass(frozen=True, slots=True)
class Chat:
    """The lines of each notice that was posted, and what else was said, without the names of persons."""

    notices: tuple[tuple[str, ...], ...] = ()
    others: tuple[str, ...] = ()
    messages: int = 0
    """How many messages there were; none if the text is no record of messages."""


_NO_CHAT = Chat()


def part_chat(text: str) -> Chat:
    r"""Return the notices among the messages in ``text``; none if no notice is there, nor messages if it is no record.

    Others are the lines of the other messages, in order, what the program says above the first, and how many heads of
    messages there were. A notice that was posted again is told once.

    >>> told = "2026-03-02 08:01:10 甲\n@所有人\n【关于停水的公告】\n今日停水。\n水务局\n2026年3月2日"
    >>> chat = part_chat(f"2026-03-02 08:00:00 乙\n在吗？\n{told}\n2026-03-02 08:02:00 乙\n收到")
    >>> chat.notices
    (('关于停水的公告', '今日停水。', '水务局', '2026年3月2日'),)
    >>> chat.others
    ('在吗？', '@所有人', '收到', '3 heads of messages')
    """
    lines = text.split("\n")
    above, messages = _find_messages(lines)
    if len(messages) < _FEWEST_MESSAGES or len(above) > _MOST_ABOVE or any(map(is_title_line, above)):
        return _NO_CHAT
    notices: list[tuple[str, ...]] = []
    others = [line.strip() for line in above]
    for message in messages:
        others += [line.strip() for line in message if _BY_PROGRAM.fullmatch(line.strip())]
        called, said = _cut_call([line for line in message if not _BY_PROGRAM.fullmatch(line.strip())])
        others += called
        if not _is_notice(said):
            others += [line.strip() for line in said if line.strip()]
        elif (notice := _bare(said)) not in notices:
            notices.append(notice)
    others.append(f"{len(messages)} heads of messages")
    return Chat(tuple(notices), tuple(others), len(messages))


def _find_messages(lines: Sequence[str]) -> tuple[list[str], list[list[str]]]:
    """Return the filled lines above the first message, and the lines of each; no message if few heads are followed."""
    for is_head in _HEADS:
        heads = [at for at, line in enumerate(lines) if _names_somebody(is_head.fullmatch(line.strip()))]
        messages = [list(lines[at + 1 : end]) for at, end in pairwise([*heads, len(lines)])]
        spoken = [message for message in messages if any(line.strip() for line in message)]
        if len(heads) >= _FEWEST_MESSAGES and len(spoken) * 2 > len(messages):
            return [line for line in lines[: heads[0]] if line.strip()], messages
    begun = {at: match for at, line in enumerate(lines) if (match := _INLINE.match(line)) and _names_somebody(match)}
    if len(begun) < _FEWEST_MESSAGES:
        return [], []
    bounds = [*begun, len(lines)]
    messages = [[begun[at]["said"], *lines[at + 1 : end]] for at, end in pairwise(bounds)]
    return [line for line in lines[: bounds[0]] if line.strip()], messages


def _names_somebody(match: re.Match[str] | None) -> bool:
    return match is not None and match_label(match["name"].strip()) is None


def _cut_call(message: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return what calls all members at the beginning of ``message``, and its other lines."""
    lines = [line for line in message if line.strip()]
    call = _CALL.match(lines[0]) if lines else None
    if call is None:
        return [], list(message)
    return [call[0].strip()], [lines[0][call.end() :], *lines[1:]]


def _is_notice(message: Sequence[str]) -> bool:
    """Return whether ``message`` has a title or is signed, and several lines of which one is a sentence."""
    filled = [line.strip() for line in message if line.strip()]
    if len(filled) < _FEWEST_LINES or not any("。" in line for line in filled):
        return False
    closing = read_closing(filled)
    return any(map(is_title_line, map(_unbox, filled[:_TITLE_WITHIN]))) or bool(closing.signers and closing.day)


def _unbox(line: str) -> str:
    """Return a title without the brackets around it, any other line as it is.

    >>> _unbox("【关于停水的公告】"), _unbox("【重要】")
    ('关于停水的公告', '【重要】')
    """
    boxed = _BOXED.fullmatch(line)
    return boxed["title"].strip() if boxed and is_title_line(squeeze(boxed["title"])) else line


def _bare(message: Sequence[str]) -> tuple[str, ...]:
    """Return the lines of a notice, from the first that holds something to the last, its title without brackets."""
    lines = list(_strip(message))
    return tuple(_unbox(line) if at < _TITLE_WITHIN else line for at, line in enumerate(lines))


def _strip(lines: Sequence[str]) -> Iterator[str]:
    filled = [at for at, line in enumerate(lines) if line.strip()]
    yield from lines[filled[0] : filled[-1] + 1]
