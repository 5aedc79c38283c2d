"""The title of a text: where it stands once more above the text, the number behind it, and what it lacks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converters.labels import squeeze
from converters.official.document_number import find_line_number
from converters.official.issuing import split_agencies
from converters.readers.broken_lines.jammed import split_title

_NUMBERED = re.compile(r"[（(](?P<number>[^（()）]{2,20}[〔［\[]\s*(?:19|20)\d{2}\s*[〕］\]]\s*第?\s*\d+\s*号)[)）]$")


def cut_number(title: str) -> tuple[str, str]:
    """Return ``title`` without the document number in brackets behind it, and the number.

    >>> cut_number("关于核定水价的通知(临发改价〔2020〕1441号)")
    ('关于核定水价的通知', '临发改价〔2020〕1441号')
    """
    match = _NUMBERED.search(title)
    if match is None or not (number := find_line_number(squeeze(match["number"]))):
        return title, ""
    return title[: match.start()].rstrip(), str(number)


_TALK = re.compile(
    r"小编|(?:朋友|小伙伴|家人|亲)们|(?:点击|戳|轻触)(?:下方|上方|图片|视频|音频)|收听|速看|快来看|划重点|久等|一起来?看"
)
_CALLS = re.compile(r"[！!~～…▼▽↓👇⬇]\s*$|小编.{0,8}$")
_MOST_TALK = 3


_FOLLOWED = re.compile(r"(?:点击|长按|识别|扫码).{0,12}关注|蓝字|关注我们|^原创\s")
"""What only a post has around its text."""
_LONGEST_CALL = 24


def _count_calls(lines: list[str]) -> int:
    """Return how many of ``lines`` call out to readers before the first sentence of a post: 别等流感来敲门！."""
    for calls, line in enumerate(lines[: _MOST_TALK + 1]):
        if not _CALLS.search(line) or len(line.strip()) > _LONGEST_CALL or "。" in line:
            return calls if "。" in line or line.rstrip().endswith(("：", ":")) else 0
    return 0


def cut_talk(lines: list[str], around: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return what an account says to its readers above the title of what it passes on, and the other lines.

    Where the lines ``around`` the text are those of a post, so is what it calls out right above the first sentence.

    >>> cut_talk(["朋友们久等啦！", "关于河道", "清淤的公告", "定于五月清淤。"], [])
    (['朋友们久等啦！'], ['关于河道', '清淤的公告', '定于五月清淤。'])
    >>> cut_talk(["朋友们，节水周到了！", "请节水。"], [])[0]
    []
    >>> cut_talk(["一滴水，一份情！", "请节水。"], ["点击蓝字，关注我们"])[0]
    ['一滴水，一份情！']
    """
    if any(map(_FOLLOWED.search, around)) and (calls := _count_calls(lines)):
        return lines[:calls], lines[calls:]
    filled = [at for at, line in enumerate(lines) if line.strip()][: _MOST_TALK + 1]
    said = [at for at in filled if _TALK.search(lines[at]) and _CALLS.search(lines[at])]
    title = next((at for at in filled if "关于" in lines[at] and "。" not in lines[at] and at not in said), -1)
    if not said or title < 0 or said != filled[: len(said)] or title != filled[len(said)]:
        return [], lines
    return [lines[at] for at in said], lines[title:]


def drop_title(lines: list[str], title: str) -> list[str]:
    """Return ``lines`` without the ``title`` where it stands once more above the text."""
    wanted = squeeze(title)
    for at, line in enumerate(lines[:4]):
        if squeeze(line) == wanted:
            return [*lines[:at], *lines[at + 1 :]]
        first, rest = split_title(line, title)
        if first:
            return [*lines[:at], rest, *lines[at + 1 :]]
        if end := _end_of_pieces(lines, at, wanted):
            return [*lines[:at], *lines[end:]]
    return lines


_MOST_PIECES = 24


def _end_of_pieces(lines: list[str], at: int, wanted: str) -> int:
    """Return where the pieces of the title end that begin in line ``at``, with its number behind it; else nought."""
    joined = squeeze(lines[at])
    if not joined or not wanted.startswith(joined):
        return 0
    for end in range(at + 1, min(at + _MOST_PIECES, len(lines))):
        joined += squeeze(lines[end])
        if joined == wanted and squeeze("".join(lines[end + 1 : end + 2]))[:1] not in tuple("（("):
            return end + 1
        if joined.startswith(wanted) and squeeze(cut_number(joined)[0]) == wanted != joined:
            return end + 1
        if not (wanted.startswith(joined) or joined.startswith(wanted)):
            return 0
    return 0


_NO_SUBJECT = re.compile(r"(?P<agency>[\u3400-\u9fff]{4,30})(?:公告|通告|公示|通知|通报|函|令)")


def complete_title(title: str, lines: list[str]) -> str:
    """Return the line that goes on where ``title`` says no more than who issues what, as a page's own title may.

    >>> complete_title("临岚市水务局　公告", ["临岚市水务局公告河道采砂期限", "临岚市水务局　公告"])
    '临岚市水务局公告河道采砂期限'
    """
    begun = squeeze(title)
    match = _NO_SUBJECT.fullmatch(begun)
    if match is None or not split_agencies(match["agency"]):
        return title
    return next((line for line in lines if squeeze(line).startswith(begun) and squeeze(line) != begun), title)
