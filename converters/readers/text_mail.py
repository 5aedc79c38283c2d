"""A mail that was saved as text: its head and what its program adds below the text, which are no notice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header, make_header

_HEADER = re.compile(
    r"""^(?P<name>From|To|Cc|Bcc|Date|Sent|Subject|Attachments?|Importance|Priority|Reply-To|Return-Path|Received
        |Message-ID|MIME-Version|Content-[A-Za-z-]+|X-[A-Za-z-]+|In-Reply-To|References|Sender
        |发件人|收件人|抄送人?|密送|发送时间|发送日期|时间|日期|主题|附件|优先级)\s*[:：]\s*(?P<value>.*)$""",
    re.VERBOSE | re.IGNORECASE,
)
_SENDERS = ("from", "发件人")
_SUBJECTS = ("subject", "主题")
_LEAST_HEADERS = 3
_PREFIX = re.compile(
    r"^\s*(?:(?:Re|Fwd?|回复|答复|转发)\s*[:：]\s*|[【\[](?:请?查收|重要|紧急|急|通知|转发|外部邮件|External|[^】\]]{0,4}请?查收)[】\]]\s*)+",
    re.IGNORECASE,
)
_LINE = re.compile(r"\s*(?:[-_=*—]{5,}|--)\s*")
_OF_MAIL = re.compile(
    r"(?:本|此|该)(?:电子)?邮件|误收|(?:仅供|仅限|[发给]予?|不是|并非|非)[^。：:]{0,12}收件人"
    r"|打印前.{0,8}环境|(?:this|the) e-?mail|发自我的",
    re.IGNORECASE,
)
_OF_TEXT = re.compile(r"[：:][\s_＿]*$|[_＿]{3,}|回\s*执|报名表|。\s*$")
"""A sentence, or a line of a slip to be filled in, is of the text although a line is drawn above it."""
_LONGEST_END = 14


@dataclass(frozen=True, slots=True)
class Mail:
    """The text of a mail; ``subject`` is empty and ``around`` too if it was none."""

    text: str
    subject: str = ""
    around: tuple[str, ...] = ()
    """What stood around the text, told without names and addresses of persons."""


def cut_mail(text: str) -> Mail:
    r"""Return the text of a mail without its head and what its program added below; no mail is left as it is.

    >>> mail = ["From: 水务局 <a@b.example>", "To: 各单位", "Subject: 【请查收】关于节水的通知", "", "关于节水的通知"]
    >>> found = cut_mail("\n".join([*mail, "请节水。", "-----------", "本邮件仅供收件人使用。"]))
    >>> found.text.split(), found.subject, found.around
    (['关于节水的通知', '请节水。'], '关于节水的通知', ('head of a mail: from, to, subject', 'foot of a mail: 2 lines'))
    >>> cut_mail("发件人：张三\n请节水。").subject
    ''
    """
    lines = text.split("\n")
    start = next((at for at, line in enumerate(lines) if line.strip()), 0)
    end, found = _read_headers(lines, start)
    subject = next((_decode(found[name]) for name in _SUBJECTS if name in found), None)
    if len(found) < _LEAST_HEADERS or subject is None or not any(name in found for name in _SENDERS):
        return Mail(text)
    below = _find_end(lines, end)
    added = sum(bool(line.strip()) for line in lines[below:])
    around = [f"head of a mail: {', '.join(found)}", *([f"foot of a mail: {added} lines"] if added else [])]
    return Mail("\n".join(lines[end:below]), _PREFIX.sub("", subject), tuple(around))


def _read_headers(lines: Sequence[str], start: int) -> tuple[int, dict[str, str]]:
    """Return where the head of a mail ends that begins in line ``start``, and what it says under which name."""
    end, last = start, ""
    found: dict[str, str] = {}
    while end < len(lines) and (line := lines[end]).strip():
        if match := _HEADER.match(line.strip()):
            last = match["name"].lower()
            found[last] = match["value"].strip()
        elif last and line[:1] in " \t":  # a header goes on in a line that is indented
            found[last] += f" {line.strip()}" if line.lstrip().startswith("=?") else line.strip()
        else:
            break
        end += 1
    return end, found


def _decode(subject: str) -> str:
    """Return a subject as its sender wrote it, where programs put its signs into code (RFC 2047).

    >>> _decode("=?UTF-8?B?6IqC5rC0?="), _decode("关于节水的通知")
    ('节水', '关于节水的通知')
    """
    if "=?" not in subject:
        return subject
    try:
        return str(make_header(decode_header(subject)))
    except (HeaderParseError, LookupError, ValueError):
        return subject


def _find_end(lines: Sequence[str], start: int) -> int:
    """Return where the text of a mail ends: where its program adds words on mails, a line drawn above.

    What stands between that line and these words is whoever sent the mail, unless it is a sentence or to be filled in.
    """
    filled = [at for at in range(start, len(lines)) if lines[at].strip()][-_LONGEST_END:]
    said = [at for at in filled if _OF_MAIL.search(lines[at])]
    drawn = next((at for at in reversed(filled) if said and at < said[-1] and _LINE.fullmatch(lines[at])), -1)
    first = next((at for at in said if at > drawn), -1)
    if drawn >= 0 and not any(map(_OF_TEXT.search, lines[drawn + 1 : first])):
        return drawn
    if drawn >= 0 and _NOTE.match(lines[first]):
        return first
    return next((at for at in filled[-_LONGEST_NOTE:] if _NOTE.match(lines[at])), len(lines))


_LONGEST_NOTE = 3
_NOTE = re.compile(r"\s*(?:(?:本|此)(?:电子)?邮件(?:及|包含|含有|仅|可能)|发自我的|Sent from|This e-?mail)")
"""How what a program adds begins where it draws no line."""
