"""Letters whose heading stands below those whom they address, as in Hong Kong, and the letterheads above these."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converters.labels import squeeze
from converters.official.issuing import split_agencies

_NUMBER = r"[A-Z]?(?:\d{1,4}[A-Z]?|[一二三四五六七八九十百]{1,5})"
_ADDRESS = re.compile(
    rf"(?:(?:通[訊讯])?地址[:：].{{2,60}}|[\u3400-\u9fff]{{2,24}}[路街道里巷弄坊徑径圍围段]{_NUMBER}(?:[-－–至之]{_NUMBER})?[號号]"
    rf"(?:[\u3400-\u9fff]{{2,14}}?(?:廈|厦|樓|楼|中心|廣場|广场|大樓|大楼))?"
    rf"(?:(?:地下|[A-Z]|{_NUMBER}(?:[-－–至]{_NUMBER})?)[座棟栋樓楼層层室]){{0,4}})"
)
_CONTACT = re.compile(r"[\u3400-\u9fff]{2,8}[:：][^。，]{1,60}|[\x20-\x7e]{2,80}|\W*")
"""What a letterhead says beside its name and address: 電話：2890 0000, WATER BUREAU."""
_SALUTATION = re.compile(r"(?:各|致|敬[啟启]者|全[體体]|[貴贵]).{0,40}[:：]|敬[啟启]者[:：]?")
_STOP = re.compile(r"[。；：:，,！？;]|^[（(]?[一二三四五六七八九十\d]+[、）)．.]|^附[件錄录]")
_SENTENCE = re.compile(r"[。；：:，]")
_MOST_ABOVE = 10
_MOST_LINES = 3
_SHORTEST, _LONGEST = 6, 40


def is_address(line: str) -> bool:
    """Return whether ``line`` is where an agency has its office, and nothing else.

    >>> is_address("雲嶼望津道18號7樓"), is_address("望津路四十号水务大厦A座5楼502室"), is_address("望津路18号楼改造")
    (True, True, False)
    """
    return _ADDRESS.fullmatch(squeeze(line)) is not None


def find_heading(lines: Sequence[str]) -> tuple[int, int]:
    """Return where the heading of a letter begins and ends, below whom it addresses and above its text; 0, 0 if none.

    Nothing but a letterhead stands above those whom the letter addresses.

    >>> find_heading(["海堤管理署", "各屋苑：", "清潔水箱計劃", "申請事宜", "本署現邀請各屋苑申請。"])
    (2, 4)
    >>> find_heading(["關於水箱的函", "各屋苑：", "清潔水箱計劃", "本署現邀請各屋苑申請。"])
    (0, 0)
    """
    for at, line in enumerate(lines[:_MOST_ABOVE]):
        if _SALUTATION.fullmatch(squeeze(line)):
            end = _find_end(lines, at + 1)
            return (at + 1, end) if end else (0, 0)
        if not (split_agencies(line) or is_address(line) or _CONTACT.fullmatch(line.strip())):
            break
    return 0, 0


def _find_end(lines: Sequence[str], start: int) -> int:
    """Return where the heading ends that begins with line ``start``, if it is one above a sentence; else nought."""
    end = start
    while end < len(lines) and len(squeeze(lines[end])) <= _LONGEST and not _STOP.search(squeeze(lines[end])):
        end += 1
    is_short = 0 < end - start <= _MOST_LINES and len(squeeze("".join(lines[start:end]))) >= _SHORTEST
    return end if is_short and end < len(lines) and _SENTENCE.search(lines[end]) else 0
