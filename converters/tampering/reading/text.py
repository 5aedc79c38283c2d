"""Folded text, the lines of it that have a word, and patterns that are made of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from converters.tampering.reading.characters import ALIKE, USUAL_FOLDS, odd_signs
from converters.traditional import SIMPLE

HAN = "\u3400-\u4dbf\u4e00-\u9fff"
FIRST_HAN, LAST_HAN = "\u3400", "\u9fff"
_PRINTED = "".join(map(chr, range(0x21, 0x7F)))
_WIDE = "".join(chr(ord(sign) + 0xFEE0) for sign in _PRINTED)
_CAPITAL = re.compile("[A-Z]")
_PLAIN = SIMPLE | ALIKE
_FOLD = dict(zip(_WIDE, _PRINTED.lower(), strict=True))


@lru_cache(maxsize=8)  # every rule folds the text of the same page
def fold(text: str) -> str:
    """Return ``text`` in lower case, half width and simplified, of the same length, so that offsets stay true.

    >>> fold("ＡＰＰ下載App")
    'app下载app'
    """
    odd = odd_signs(text)
    is_cased = "".join(odd).lower() != "".join(odd)  # else there is no capital but those from A to Z
    text = _CAPITAL.sub(lambda match: match[0].lower(), text) if is_cased else text.lower()
    for sign, plain in USUAL_FOLDS:
        text = text.replace(sign, plain)
    for sign in _FOLD.keys() & odd:
        text = text.replace(sign, _FOLD[sign])
    for sign in _PLAIN.keys() & odd:
        text = text.replace(sign, _PLAIN[sign])
    return text


def words(text: str) -> frozenset[str]:
    """Return the words of ``text``, parted by spaces."""
    return frozenset(text.split())


def one_of(words: Iterable[str]) -> str:
    """Return a pattern that matches any of ``words``, the longest first.

    Words that begin alike share their beginning: no more of them are tried than there are first characters.

    >>> one_of({"官网", "官方", "官方网站", "app"})
    '官(?:方(?:网站|)|网)|app'
    """
    return _share_beginnings(sorted(set(words), key=lambda word: (-len(word), word)))


def _share_beginnings(words: list[str]) -> str:
    """Return a pattern for ``words``; those that begin alike are tried in the order in which they come."""
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[:1], []).append(word[1:])
    return "|".join(
        re.escape(first + rest[0]) if len(rest) == 1 else f"{re.escape(first)}(?:{_share_beginnings(rest)})"
        for first, rest in rests.items()
    )


def places(word: str, text: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Yield where ``word`` stands in ``text`` between ``start`` and ``end``, overlaps left out."""
    at = text.find(word, start, end)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word), end)


def lines_with(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    r"""Yield the lines of ``text`` in which ``pattern``, which matches no line break, matches; each once.

    >>> list(lines_with(re.compile("官网"), "甲官网，乙官网\n丙\n丁官网"))
    ['甲官网，乙官网', '丁官网']
    """
    done = 0
    for match in pattern.finditer(text):
        if match.start() < done:
            continue
        end = text.find("\n", match.end())
        done = len(text) if end < 0 else end
        yield text[text.rfind("\n", 0, match.start()) + 1 : done]


def find_in_lines(pattern: re.Pattern[str], sign: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    r"""Yield the matches of ``pattern`` in the lines in which ``sign``, which every match of it has, matches.

    Both match within a line; ``pattern`` may begin with the line break before it.

    >>> [match[0] for match in find_in_lines(re.compile(r"\w\w网"), re.compile("网"), "甲官网，乙官网\n丙\n丁官网")]
    ['甲官网', '乙官网', '丁官网']
    """
    done = 0
    for match in sign.finditer(text):
        if match.start() < done:
            continue
        start, end = text.rfind("\n", 0, match.start()), text.find("\n", match.end())
        done = len(text) if end < 0 else end
        yield from pattern.finditer(text, max(start, 0), done + 1)


_SMALL_LETTER = re.compile("[a-z]")


@lru_cache(maxsize=8)  # many rules ask this of the text of the same page
def latin_spans(text: str) -> tuple[tuple[int, int], ...]:
    r"""Return where the lines of ``text`` with a small Latin letter begin and end, line breaks left out.

    A page has few of them: what has such a letter in it is looked for in these lines only.

    >>> latin_spans("甲app\n乙\nb")
    ((0, 4), (7, 8))
    """
    spans, match = [], _SMALL_LETTER.search(text)
    while match:
        end = text.find("\n", match.end())
        end = end if end >= 0 else len(text)
        spans.append((text.rfind("\n", 0, match.start()) + 1, end))
        match = _SMALL_LETTER.search(text, end)
    return tuple(spans)
