"""The signs of a text: a character is one, and so is a run of letters and figures, or of spaces."""

from __future__ import annotations

import re
from collections.abc import Mapping

from converters.tampering.reading.text import FIRST_HAN, LAST_HAN

SPACE, LATIN, NUMBER, ORNAMENT = "␣", "a", "0", "*"
CODE, HANDLE, ADDRESS = "¤", "☏", "⌂"
"""Letters and figures: few of them, as many as an account has, the address of a page."""
FIRST_WORD = 0xE000
"""The sign of the first known word: the private use area has one for each."""
_PRIVATE = re.compile("[\ue000-\uf8ff]")
"""Signs of a text that would be taken for words, as pictures of a font; a character that no advert has says nothing."""
_RUN = re.compile(r"[a-z0-9](?:[a-z0-9._@/:-]*[a-z0-9])?|[^\S\n]+")
_LONG = re.compile(r"[a-z0-9][a-z0-9._@/:-]*[a-z0-9]|[^\S\n]{2,}")
"""The runs of those that are longer than their sign."""
_NUMBER = re.compile(r"[\d._/:-]+")
_ADDRESS = re.compile(
    r"(?:https?://)?(?:[a-z0-9-]+\.)*(?:[a-z0-9-]*\d[a-z0-9-]*\.(?:com|cn|net|app|me)"
    r"|[a-z0-9-]{2,}\.(?:cc|vip|top|xyz|win|bet|club|tv|live|fun|app|me|casino|in|io))(?:[/:].*)?"
)
_ACCOUNT = 5
"""An account has so many letters and figures."""


def write_signs(text: str, known: Mapping[str, str]) -> str:
    r"""Return the signs of revealed ``text``, a character each: ``known`` words have their own, others one by kind.

    >>> write_signs("k66 app 12:30★", {"app": "\ue000"})
    '¤␣\ue000␣0★'
    """
    if _PRIVATE.search(text):
        text = _PRIVATE.sub(FIRST_HAN, text)
    return _RUN.sub(lambda match: known.get(match[0]) or _name_kind(match[0]), text)


def list_starts(text: str) -> list[int]:
    """Return where each sign of ``text`` begins, and where the text ends.

    >>> list_starts("看app下载")
    [0, 1, 4, 5, 6]
    """
    starts: list[int] = []
    last = 0
    for match in _RUN.finditer(text):
        starts += range(last, match.start() + 1)
        last = match.end()
    return [*starts, *range(last, len(text) + 1)]


def list_shifts(text: str) -> tuple[list[int], list[int]]:
    """Return the signs from which on ``text`` is longer than its signs are, and by how much.

    >>> list_shifts("看app下载")
    ([2], [2])
    """
    signs: list[int] = []
    shifts: list[int] = []
    shift = 0
    for match in _LONG.finditer(text):
        signs.append(match.start() - shift + 1)
        shift += match.end() - match.start() - 1
        shifts.append(shift)
    return signs, shifts


def _name_kind(run: str) -> str:
    """Return the sign of letters and figures, or of spaces, that are no known word."""
    if run.isspace():
        return SPACE
    if run.isalpha():
        return LATIN
    if _NUMBER.fullmatch(run):
        return NUMBER
    if "." in run:
        return ADDRESS if _ADDRESS.fullmatch(run) else LATIN
    return HANDLE if len(run) >= _ACCOUNT else CODE


def tells(sign: str) -> bool:
    """Return whether ``sign`` is a word, an account or an address, and not only a number or a space."""
    return FIRST_HAN <= sign <= LAST_HAN or sign in (HANDLE, ADDRESS) or sign >= chr(FIRST_WORD)
