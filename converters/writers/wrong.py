"""The words of a text that do not match its other language, marked where they stand."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from converters.translation.status import Target

_MARKUP = re.compile("(<[^>]*>)")


def wrong_words(target: Target, *, english: bool) -> set[str]:
    """Return the words of open critical failures of ``target``, in the English or in the Chinese."""
    return {failure.target if english else failure.source for failure in target.failures if failure.is_open} - {""}


def mark_wrong(markup: str, target: Target, *, english: bool) -> str:
    """Return ``markup`` with the wrong words of ``target`` marked, each once and none inside another."""
    words = {html.escape(word, quote=False) for word in wrong_words(target, english=english)}
    if not words:
        return markup
    waiting = set(words)
    pieces = _MARKUP.split(markup)
    pieces[::2] = [_mark_words(piece, words, waiting) for piece in pieces[::2]]
    return "".join(pieces)


def part_wrong(text: str, words: Iterable[str]) -> list[str]:
    """Return ``text`` in pieces: every second one, from the second on, is the first of one of ``words``.

    >>> part_wrong("in Autumn 2025 and 2025", ["2025"])
    ['in Autumn ', '2025', ' and 2025']
    """
    return list(_part(text, words, set(words)))


def _mark_words(text: str, words: Iterable[str], waiting: set[str]) -> str:
    """Return ``text`` with the first of each of ``words`` that is still ``waiting`` marked, and take it out of them."""
    pieces = list(_part(text, words, waiting))
    pieces[1::2] = [f'<span class="wrong">{word}</span>' for word in pieces[1::2]]
    return "".join(pieces)


def _part(text: str, words: Iterable[str], waiting: set[str]) -> Iterator[str]:
    """Yield what ``part_wrong`` returns, and take out of ``waiting`` what was found; no other word is looked for."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    begin = at = 0
    while places := [(place, rank) for rank, word in enumerate(longest_first) if (place := text.find(word, at)) >= 0]:
        place, rank = min(places)
        word = longest_first[rank]
        at = place + len(word)
        if word in waiting:
            waiting.discard(word)
            yield text[begin:place]
            yield word
            begin = at
    yield text[begin:]
