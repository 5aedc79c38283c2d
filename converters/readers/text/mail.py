"""A mail that was saved as text: its head and what its program adds below the text, which are no notice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from email.errors import MessageError
from email.header import decode_header, make_header
from itertools import pairwise

from converters.dates import parse_date
from converters.labels import squeeze
from converters.readers.text.head import is_title_line

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
_ASKED = re.compile(
    r"[^：:。]{0,8}(?:刊登|刊发|登载|发布|公布|上网|挂网|上传|代发|发稿|审稿|投稿|供稿|来稿|稿件|送审)[^：:。]{0,6}[：:]\s*(?=\S{5})"
)
"""What whoever wants a text put up writes before its title: 请刊登：."""
_TAG = re.compile(r"[【\[][^【】\[\]]{1,12}[】\]]\s*(?=\S{5})")
"""What a list puts before the subject of each of its mails: [政策订阅]."""
_LINE = re.compile(r"\s*(?:[-_=*—＝－~～·<>＜＞#+]{5,}|--|([-_=*—＝－~～·<>＜＞#+])\1{2,}[^。，；：:]{1,12}\1{3,})\s*")
_PASSED_ON = re.compile(
    r"\s*[-—_=*]{2,}\s*(?:原始邮件|原邮件|邮件原件|转发的?邮件(?:信息)?|Original Message|Forwarded message)"
    r"\s*[-—_=*]{2,}\s*",
    re.IGNORECASE,
)
_DEEPEST = 60
"""Lines in which a mail that was passed on begins."""
_OF_MAIL = re.compile(
    r"(?:本|此|该)(?:电子)?邮件|误收|(?:仅供|仅限|[发给]予?|不是|并非|非)[^。：:]{0,12}收件人"
    r"|打印前.{0,8}环境|(?:this|the) e-?mail|发自我的|退订|(?:取消|您的?)订阅|unsubscribe|请勿(?:直接)?回复",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"\s*(?:您好|你好|尊敬的[^，。：:]{1,16}[：:，,]|(?:Hi|Hello|Dear)\b)|.*(?:您|你)(?:所)?(?:订阅|关注)的"
    r"|(?:.{0,40}[，。！,])?.{0,16}(?:麻烦|烦请|请|劳烦|帮忙)[^，。]{0,16}(?:刊登|刊发|登载|发布|公布|发一下|挂出|挂到|放到|贴到|传到|挂网|上网|上传|查收)"
    r"[^；：:]{0,30}[：:]?\s*$|[^，。：:]{1,8}[，,]\s*$"
    r"|[^，。：:]{0,12}(?:编辑部|编辑|老师|同志|同事|各位|先生|女士)(?:们|老师)?\s*[：:，,！!](?:\s*(?:您好|你们?好|大家好|好).{0,60})?$",
    re.IGNORECASE,
)
"""How a newsletter speaks to whom it is sent, and how one who wants a notice put up does."""
_FAREWELL = re.compile(
    r"\s*(?:此致|敬礼|致礼|顺[祝颂致]|专此|祝(?:您|你|大家|工作|一切|好|编安|商祺|安|顺)|谢谢|多谢|感谢|辛苦|拜托"
    r"|(?:以上|如有|若有|有)[^。]{0,12}(?:问题|疑问|不明|不妥|错漏|需要修改)[^。]{0,10}(?:联系|来电|告知|回复)"
    r"|Foxmail|Best|Regards|Kind regards|Thanks|Thank you|Sincerely)|.{0,6}(?:谢谢|多谢|辛苦了)[！!。~～]*$",
    re.IGNORECASE,
)
"""How one ends a letter of one's own."""
_TITLE_WITHIN = 8
"""Lines from the first in which a mail holds its subject as the title of its text."""
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


NO_MAIL = Mail("")


def cut_mail(text: str) -> Mail:
    r"""Return the text of a mail without its head and what its program added below; no mail is left as it is.

    >>> mail = ["From: 水务局 <a@b.example>", "To: 各单位", "Subject: 【请查收】关于节水的通知", "", "关于节水的通知"]
    >>> found = cut_mail("\n".join([*mail, "请节水。", "-----------", "本邮件仅供收件人使用。"]))
    >>> found.text.split(), found.subject, found.around
    (['关于节水的通知', '请节水。'], '关于节水的通知', ('head of a mail: from, to, subject', 'foot of a mail: 2 lines'))
    >>> cut_mail("发件人：张三\n请节水。").subject
    ''
    """
    lines = _unquote(text.split("\n"))
    start = next((at for at, line in enumerate(lines) if line.strip()), 0)
    inner = [at + 1 for at, line in enumerate(lines[:_DEEPEST]) if _PASSED_ON.fullmatch(line)]
    for begin in (*reversed(inner), start):
        end, found = _read_headers(lines, begin)
        subject = next((decode_words(found[name]) for name in _SUBJECTS if name in found), None)
        if len(found) >= _LEAST_HEADERS and subject is not None and any(name in found for name in _SENDERS):
            return _cut(lines, (start, begin, end), found, subject)
    return Mail(text)


_QUOTED = re.compile(r"[ \t]*(?:>[ \t]?)+")
"""How a line of a mail begins that is quoted in another (RFC 3676, 4.5)."""


def _unquote(lines: list[str]) -> list[str]:
    """Return ``lines`` without the marks of quotation if most of them have one; else as they are.

    >>> _unquote(["转发", "> 各单位：", ">", ">> 请节水。"]), _unquote(["各单位：", "请节水。", ">60岁的除外。"])
    (['转发', '各单位：', '', '请节水。'], ['各单位：', '请节水。', '>60岁的除外。'])
    """
    quoted = sum(_QUOTED.match(line) is not None for line in lines)
    if quoted * 2 <= sum(bool(line.strip()) for line in lines):
        return lines
    return [_QUOTED.sub("", line, count=1) for line in lines]


def _cut(lines: list[str], head: tuple[int, int, int], found: dict[str, str], subject: str) -> Mail:
    """Return the mail in ``lines``; ``head`` tells where the text begins, the head of the mail, and what is below it.

    What stands above its head wrote whoever passed it on.
    """
    start, begin, end = head
    subject, title = _find_subject(_PREFIX.sub("", subject), lines[end:])
    title = title if title >= 0 else _find_title(lines[end:])
    greeted = [at for at in range(end, end + max(title, 0)) if _GREETING.match(lines[at])]
    greeting = greeted[-1] + 1 if greeted else end
    if greeted:
        greeting = next((at for at in range(greeting, len(lines)) if not _passes(lines[at])), greeting)
    below = _find_end(lines, greeting)
    counts = {
        "above a mail that was passed on": _count(lines[start:begin]),
        "greeting of a mail": _count(lines[end:greeting]),
        "foot of a mail": _count(lines[below:]),
    }
    said = (f"{where}: {count} lines" for where, count in counts.items() if count)
    return Mail("\n".join(lines[greeting:below]), subject, (f"head of a mail: {', '.join(found)}", *said))


def _passes(line: str) -> bool:
    return not line.strip() or _LINE.fullmatch(line) is not None


def _count(lines: Sequence[str]) -> int:
    return sum(bool(line.strip()) for line in lines)


def _find_title(lines: Sequence[str]) -> int:
    """Return the first line that is worded as a title among those where a mail has its own; -1 if none is."""
    filled = [at for at, line in enumerate(lines) if line.strip()][:_TITLE_WITHIN]
    return next((at for at in filled if is_title_line(lines[at]) and not _GREETING.match(lines[at])), -1)


def _find_subject(subject: str, lines: Sequence[str]) -> tuple[str, int]:
    """Return the ``subject``, without what a list puts before it, and its line among the first of ``lines`` or -1."""
    filled = [at for at, line in enumerate(lines) if line.strip()][:_TITLE_WITHIN]
    bare = _TAG.sub("", subject, count=1) if _TAG.match(subject) else subject
    asked = _ASKED.match(bare)
    bare = bare[asked.end() :] if asked and is_title_line(bare[asked.end() :]) else bare
    for wanted in dict.fromkeys((subject, bare)):
        for at in filled:
            if squeeze(lines[at]) == squeeze(wanted):
                return wanted, at
    return (bare if asked or (subject.startswith("[") and "关于" in bare) else subject), -1


def _read_headers(lines: Sequence[str], start: int) -> tuple[int, dict[str, str]]:
    """Return where the head of a mail ends that begins in line ``start``, and what it says under which name."""
    end, last = start, ""
    found: dict[str, str] = {}
    while start < len(lines) and not lines[start].strip():
        start = end = start + 1
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


def decode_words(subject: str) -> str:
    """Return a subject, or another line of a head, as its sender wrote it, where its signs are in code (RFC 2047).

    >>> decode_words("=?UTF-8?B?6IqC5rC0?="), decode_words("关于节水的通知")
    ('节水', '关于节水的通知')
    """
    if "=?" not in subject:
        return subject
    try:
        return str(make_header(decode_header(subject)))
    except (MessageError, LookupError, ValueError):
        return subject


def _find_end(lines: Sequence[str], start: int) -> int:
    """Return where the text of a mail ends: where its program adds words on mails, a line drawn above.

    What stands between that line and these words is whoever sent the mail, unless it is a sentence or to be filled in.
    """
    filled = [at for at in range(start, len(lines)) if lines[at].strip()][-_LONGEST_END:]
    if (parted := _find_farewell(lines, filled)) >= 0:
        return parted
    said = [at for at in filled if _OF_MAIL.search(lines[at])]
    drawn = next((at for at in reversed(filled) if said and at < said[-1] and _LINE.fullmatch(lines[at])), -1)
    first = next((at for at in said if at > drawn), -1)
    if drawn >= 0 and not any(map(_OF_TEXT.search, lines[drawn + 1 : first])):
        return drawn
    if drawn >= 0 and _NOTE.match(lines[first]):
        return first
    return next((at for at in filled[-_LONGEST_NOTE:] if _NOTE.match(lines[at])), len(lines))


def _find_farewell(lines: Sequence[str], filled: Sequence[int]) -> int:
    """Return the line among ``filled`` from which on the sender of a mail takes leave, below a day; -1 if none does.

    The day is that of the notice; a line may be drawn below it, and only the sender's name and number stand there.
    """
    for above, at in pairwise(filled):
        first = next((line for line in filled if line >= at and not _LINE.fullmatch(lines[line])), -1)
        is_day = parse_date(squeeze(lines[above])) is not None
        behind = [lines[line] for line in filled if line >= first >= 0]
        is_drawn = first > at
        takes_leave = any(map(_FAREWELL.match, behind if is_drawn else behind[:1]))
        if is_day and (takes_leave or (is_drawn and _is_card(behind))) and not any(map(_is_of_notice, behind)):
            return at
    return -1


def _is_of_notice(line: str) -> bool:
    """Return whether ``line`` is none of a farewell: an annex, the title of another notice, or a long sentence."""
    is_long = line.rstrip().endswith("。") and len(line.strip()) > _LONGEST_OF_CARD
    return is_long or is_title_line(line) or _ANNEXED.match(line) is not None


def _is_card(lines: Sequence[str]) -> bool:
    """Return whether ``lines`` only say who wrote a mail and how to reach them."""
    are_short = all(len(line.strip()) <= _LONGEST_OF_CARD and not _OF_TEXT.search(line) for line in lines)
    are_names = len(lines) <= _MOST_NAMES and not any(map(_TOLD.search, lines))
    return are_short and (are_names or any(map(_CONTACT.search, lines)))


_LONGEST_OF_CARD = 40
_MOST_NAMES = 3
_TOLD = re.compile(r"[：:（(\d《]")
"""What a name has none of, nor an office."""
_CONTACT = re.compile(r"电\s*话|手\s*机|邮\s*箱|传\s*真|座机|微信|QQ|Tel|Mob|Phone|E-?mail|@|\d{7,}", re.IGNORECASE)


_ANNEXED = re.compile(r"\s*附\s*[件表图录：:]")
_LONGEST_NOTE = 3
_NOTE = re.compile(
    r"\s*(?:(?:本|此)(?:电子)?邮件(?:及|包含|含有|仅|可能)|发自我的|Sent from|This e-?mail|Get Outlook for"
    r"|(?:来自|发自)\S{0,8}(?:邮箱|邮件)\S{0,6}\s*$)"
)
"""How what a program adds begins where it draws no line."""
