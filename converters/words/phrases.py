"""Where a line of Chinese may end: between phrases, never inside a word (GB/T 9704-2012, 7.3.1)."""

from __future__ import annotations

import re

from converters.words import split_words

_PIECE = re.compile(r"[\u4e00-\u9fff]+|\d+(?:[.,]\d+)*[%％]?|[A-Za-z]+|.", re.DOTALL)
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_WORD = re.compile(r"[\u4e00-\u9fff]+|\d+(?:[.,]\d+)*[%％]?|[A-Za-z]+")
_BREAK = "<wbr>"
_HELD = re.compile(r"(<[^>]*>|&[^;\s]+;|\\.)")
"""What is no text in markup, or stands for one character."""
_BEHIND = frozenset("的之地得了等者们")
"""Characters that lean on what stands before them."""
_BEFORE = frozenset([*"和及与或对在为向将把被以由从自至于第各全本", "关于", "对于", "根据", "以及"])
"""Words that lean on what follows."""


_HALF_STOPS = frozenset(",;:!?")
"""Latin signs, behind which a line may end though the next is no space."""


def split_phrases(text: str) -> list[str]:
    """Return ``text`` in the parts between which a line may end; joined, they are the text.

    Characters that no common word covers stay together, as the name they probably are; one alone goes with the
    word before it. A sign stays where it stands: what may be parted there is known to whoever sets the line.

    >>> split_phrases("青槐县教育局关于2026年义务教育阶段秋季入学工作的公告")
    ['青槐县', '教育局', '关于2026年', '义务', '教育', '阶段', '秋季', '入学', '工作的', '公告']
    >>> split_phrases("安全生产月")
    ['安全', '生产月']
    """
    phrases: list[str] = []
    words = _join_names([word for piece in _PIECE.findall(text) for word in _words_of(piece)])
    before = ""
    for word in words:
        starts = len(phrases) == 1 and _is_loose(phrases[0])
        if phrases and (starts or _belongs(before, word)):
            phrases[-1] += word
        else:
            phrases.append(word)
        before = word
    return phrases


def mark_phrases(markup: str) -> str:
    """Return ``markup``, HTML or Markdown, with the places marked where a line may end; its text is the same.

    >>> mark_phrases("三、<b>树立</b>协同作战意识")
    '三、<b>树立</b>协同<wbr>作战<wbr>意识'
    """
    pieces = _HELD.split(markup)
    pieces[::2] = [_BREAK.join(split_phrases(piece)) for piece in pieces[::2]]
    return "".join(pieces)


def drop_phrase_marks(markup: str) -> str:
    """Return ``markup`` as it was before ``mark_phrases``."""
    return markup.replace(_BREAK, "")


def _words_of(piece: str) -> list[str]:
    return split_words(piece) if _HAN.fullmatch(piece) else [piece]


def _is_loose(word: str) -> bool:
    """Return whether ``word`` is a character of no known word that does not lean on another."""
    return len(word) == 1 and word not in _BEHIND and word not in _BEFORE and _HAN.fullmatch(word) is not None


def _join_names(words: list[str]) -> list[str]:
    joined: list[str] = []
    loose = False
    for word in words:
        if loose and _is_loose(word):
            joined[-1] += word
        else:
            joined.append(word)
        loose = _is_loose(word)
    return joined


def _belongs(before: str, word: str) -> bool:
    """Return whether no line may end between two words."""
    if before in _HALF_STOPS:
        return False
    is_sign = not _WORD.fullmatch(word) or not _WORD.fullmatch(before)
    is_counted = before[-1:].isdigit()
    return is_sign or is_counted or word in _BEHIND or before in _BEFORE or _is_loose(word)
