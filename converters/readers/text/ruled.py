"""Notices that somebody put into one text, rules between them, without labels: each has its title and is signed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from converters.dates import parse_date
from converters.labels import squeeze
from converters.official.issuing import split_agencies
from converters.readers.broken_lines.wrapping import PAGE_BREAK
from converters.readers.documents.title_words import LETTERS, any_of
from converters.readers.text.head import is_headline, is_title_line
from converters.readers.text.pages import is_page_mark

_SIGNS = r"=\-*#~_+—–═━─＝－＊＃～＿…·•●◆■★☆※◇○□▲"
_RULE = re.compile(
    rf"[{_SIGNS}]{{3,}}(?P<count>[^{_SIGNS}。，；]{{0,20}})[{_SIGNS}]*|[{_SIGNS}]{{2}}(?P<told>第[^{_SIGNS}。，；]{{1,8}})[{_SIGNS}]{{2}}"
)
_DIGITS = re.compile(r"[\d一二三四五六七八九十]+")
_MOST_FORMS = 6
"""Forms of rules that are tried, the most common first."""
_LETTER = re.compile(rf"(?:{any_of(LETTERS)})(?:[（(〔][^（()）〕]{{1,24}}[）)〕])*$")
_COUNTED = re.compile(
    r"""
      \#{1,6}\s*                                                                    # ## 关于
    | [（(【\[]第?[一二三四五六七八九十\d]{1,3}[篇则条件号]?[）)】\]]\s*[、.．:：]?\s*    # （一）, 【第1篇】
    | (?:第[一二三四五六七八九十\d]{1,3}[篇则条件号]|[一二三四五六七八九十]{1,3}|\d{1,2})\s*[、.．:：]\s*(?!\d)   # 1.
    """,
    re.VERBOSE,
)
_COUNT_ALONE = re.compile(
    r"[（(【\[]?(?:第[一二三四五六七八九十\d]{1,3}[篇则条件号个份]|(?:公告|通知|通告|公示|文件|信息|正文)?之?[一二三四五六七八九十\d]{1,3})[）)】\]]?\s*[：:、.]?"
)
"""A line that counts the notices and says no more: 【公告一】."""
_ANNEX = re.compile(r"附\s*[件表图录]")
_PASSES_ON = re.compile(r"转发|批转")
_SENDS_OUT = re.compile(r"印发|下发|发布《|公布《")
_MOST_HEAD, _MOST_JOINED = 6, 4
"""Filled lines of a section in which its title begins, a letterhead above it; and lines over which it goes."""
_LONGEST_PREAMBLE, _LONGEST_END = 8, 3
"""Filled lines of what is said of the whole above the first notice, and below the last."""
_LONGEST_DAY = 20
_FEWEST = 2
_MOST_BEGUN = 12
"""Lines, empty ones among them, in which a title ends."""
_BEHIND = re.compile(r"[（(][^（()）]{2,20}[)）]$|抄\s*[送报]|.{2,40}印发$|联系(?:人|电话)")
"""What may stand below the day of a notice."""


def part_ruled(text: str) -> tuple[list[str], list[list[str]], list[str]]:
    r"""Return the lines above the notices in ``text``, those of each, and those below; no notice if there are not two.

    Rules of one form stand between them, or else empty lines where each is signed. Each begins with the title of a
    letter, below a letterhead or not, and has a sentence; the first is signed with its day, and so are most. Sections
    that are none are of the notice above them, and so is what that one passes on or names. A text with marks of pages
    is none of these: it was printed as it is.

    >>> first, second = "关于停水的公告\n今日停水。\n2026年3月2日\n", "关于供水的公告\n已供水。\n2026年3月3日"
    >>> part_ruled(f"{first}****\n{second}")[1]
    [['关于停水的公告', '今日停水。', '2026年3月2日'], ['关于供水的公告', '已供水。', '2026年3月3日']]
    """
    lines = text.split("\n")
    if PAGE_BREAK in text or any(map(is_page_mark, lines)):
        return [], [], []
    rules = {at: form for at, line in enumerate(lines) if (form := _find_form(line))}
    for form, _ in Counter(rules.values()).most_common(_MOST_FORMS):
        places = [at for at in rules if rules[at] == form]
        above, notices = _group(lines, [-1, *places, len(lines)])
        below = _cut_end(notices[-1], form) if notices else []
        if len(notices) >= _FEWEST and _are_notices(notices) and len(_fill(above)) <= _LONGEST_PREAMBLE:
            return _fill(above), list(_drop_counts(notices)), below
    _, notices = _group(lines, [-1, *_list_blanks(lines), len(lines)])
    if len(notices) >= _FEWEST and all(map(_is_signed, notices)) and _are_notices(notices):
        return [], list(_drop_counts(notices)), []
    return [], [], []


def _list_blanks(lines: Sequence[str]) -> Iterator[int]:
    """Yield the empty lines between a day, or what may stand below it, and the title of a letter."""
    filled = [at for at, line in enumerate(lines) if line.strip()]
    day = -1
    for above, at in pairwise(filled):
        if _is_day(lines[above]):
            day = above
        elif not _BEHIND.match(lines[above].strip()):
            day = -1
        if day >= 0 and at - above > 1 and _find_title(_fill(lines[at : at + _MOST_BEGUN]), most=1):
            yield at - 1


def _find_form(line: str) -> str:
    """Return what rules between notices have in common; "" if ``line`` is none."""
    bare = squeeze(line)
    match = _RULE.fullmatch(bare)
    return f"{bare[0]}{_DIGITS.sub('0', match['count'] or match['told'] or '')}" if match else ""


def _fill(lines: Sequence[str]) -> list[str]:
    return [line.strip() for line in lines if line.strip()]


def _group(lines: Sequence[str], rules: Sequence[int]) -> tuple[list[str], list[list[str]]]:
    """Return the lines above the first notice, and those of each; ``rules`` are the numbers of the lines between."""
    above: list[str] = []
    notices: list[list[str]] = []
    for before, after in pairwise(rules):
        section = list(lines[before + 1 : after])
        title = _find_title(_fill(section)) or _find_heading(_fill(section))
        if title and not (notices and _is_passed_on(notices[-1], title, section)):
            notices.append(section)
        elif notices:
            notices[-1] += lines[max(before, 0) : after]
        else:
            above += section
    if notices and not any(map(_is_sentence, notices[0])) and len(notices) > _FEWEST:
        above += notices.pop(0)
    return above, notices


def _drop_counts(notices: Sequence[list[str]]) -> Iterator[list[str]]:
    """Yield the lines of each of ``notices`` without what counts them, where it stands before the title of each."""
    firsts = [next(at for at, line in enumerate(notice) if line.strip()) for notice in notices]
    counted = all(_COUNTED.match(notice[at].strip()) for notice, at in zip(notices, firsts, strict=True))
    for notice, at in zip(notices, firsts, strict=True):
        if _COUNT_ALONE.fullmatch(notice[at].strip()):
            yield notice[at + 1 :]
            continue
        yield [*notice[:at], _COUNTED.sub("", notice[at].strip(), count=1), *notice[at + 1 :]] if counted else notice


def _find_title(filled: Sequence[str], most: int = _MOST_HEAD) -> str:
    """Return the title of the letter that begins in one of the first ``most`` lines; "" if none, or in an annex."""
    filled = filled[1:] if filled and _COUNT_ALONE.fullmatch(filled[0]) else filled
    for start in range(min(most, len(filled))):
        if _is_sentence(filled[start]) or _ANNEX.match(filled[start]):
            break
        joined = ""
        for line in filled[start : start + _MOST_JOINED]:
            joined += squeeze(line if joined else _COUNTED.sub("", line.strip(), count=1))
            title = joined.strip("*")
            if is_title_line(title) and _LETTER.search(title):
                return title
    return ""


def _find_heading(filled: Sequence[str]) -> str:
    """Return the first of these lines if it can be a title of any kind, and they are signed with a day; else ""."""
    first = squeeze(filled[0]) if filled else ""
    is_heading = (is_title_line(first) or is_headline(first)) and not _ANNEX.match(first)
    return first if is_heading and _is_signed(filled[-_MOST_HEAD:]) and any("。" in line for line in filled) else ""


def _is_sentence(line: str) -> bool:
    return line.rstrip().endswith(("。", "：", ":", "；"))


def _is_passed_on(lines: Sequence[str], title: str, section: Sequence[str]) -> bool:
    """Return whether the notice of ``lines`` passes on the one with ``title`` in ``section``, or names it in its text.

    What is printed and sent out (印发) was signed before, or is not signed.
    """
    whole = squeeze("".join(lines))
    subject = title[title.find("关于") :] if "关于" in title else title
    first, day, own = _find_title(_fill(lines)), _find_day(section), _find_day(lines)
    is_earlier = day is None or (own is not None and day < own)
    sends_out = _SENDS_OUT.search(first) is not None and is_earlier
    return subject in whole or _PASSES_ON.search(first) is not None or sends_out


def _find_day(lines: Sequence[str]) -> date | None:
    """Return the first day in a line of its own; None if there is none, or if it stands behind who signs."""
    days = (parse_date(squeeze(line)) for line in lines if _is_day(line))
    return next((day for day in days if day is not None), None)


def _cut_end(notice: list[str], form: str) -> list[str]:
    """Take what stands below the last rule of ``form`` out of the last ``notice``, if it is a remark; return it."""
    at = max((at for at, line in enumerate(notice) if _find_form(line) == form), default=-1)
    below = _fill(notice[at + 1 :]) if at >= 0 else []
    if at < 0 or len(below) > _LONGEST_END or any("。" in line or _ANNEX.match(line) for line in below):
        return []
    if not _is_signed(notice[:at]):
        return []
    del notice[at:]
    return below


def _are_notices(notices: Sequence[Sequence[str]]) -> bool:
    """Return whether each has a sentence, and the first and most of them are signed."""
    signed = [_is_signed(notice) for notice in notices]
    return signed[0] and sum(signed) * 2 > len(signed) and all(any("。" in line for line in one) for one in notices)


def _is_signed(lines: Sequence[str]) -> bool:
    """Return whether ``lines`` have a day in a line of its own, or behind who signs."""
    return any(map(_is_day, lines))


def _is_day(line: str) -> bool:
    text = squeeze(line)
    if len(text) <= _LONGEST_DAY and parse_date(text) is not None:
        return True
    signer = re.split(r"(?:19|20|二[〇○零Oo])", text, maxsplit=1)[0]
    return bool(signer) and bool(split_agencies(signer)) and parse_date(text.removeprefix(signer)) is not None
