"""Terms: what a text is found by.

A term is a pair of neighbouring characters with at least one Han (点位, 年1), one Han character, or a word
of Latin letters and digits; words of letters alone are stemmed as English.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from operator import add
from zlib import crc32

import snowballstemmer

from converters.search.fold import HAN

WORD = re.compile(r"[a-z0-9]+")
_LETTERS = re.compile(r"[a-z]{3,}")
_HAN_CHARACTER = re.compile(rf"[{HAN}]")
_PAIR = re.compile(rf"[{HAN}][{HAN}a-z0-9]|[a-z0-9][{HAN}]")
_STEMMER = snowballstemmer.stemmer("english")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the term of a folded word: the Snowball English stem of letters, all else as it is.

    >>> stem("notices"), stem("2022"), stem("k1228322")
    ('notic', '2022', 'k1228322')
    """
    return str(_STEMMER.stemWord(word)) if _LETTERS.fullmatch(word) else word


def is_pair(pair: str) -> bool:
    """Return whether two neighbouring folded characters make a term."""
    return _PAIR.fullmatch(pair) is not None


def is_han(character: str) -> bool:
    """Return whether one folded character is a term by itself."""
    return _HAN_CHARACTER.fullmatch(character) is not None


def count_neighbours(folded: str) -> Counter[str]:
    """Return every two neighbouring characters of ``folded`` with how often they stand there, terms or not."""
    return Counter(map(add, folded, folded[1:]))


def count_words(*folded: str) -> Counter[str]:
    """Return the words of all ``folded`` texts, stemmed, with how often they stand there."""
    raw: Counter[str] = Counter()
    for text in folded:
        raw.update(WORD.findall(text))
    stemmed: Counter[str] = Counter()
    for word, times in raw.items():
        stemmed[stem(word)] += times
    return stemmed


def list_terms(folded: str) -> set[str]:
    """Return the terms of one folded text.

    >>> sorted(list_terms("第3条 notices"))
    ['3', '3条', 'notic', '条', '第', '第3']
    """
    pairs = {pair for pair in count_neighbours(folded) if is_pair(pair)}
    return pairs | {c for c in set(folded) if is_han(c)} | set(count_words(folded))


def hash_term(term: str) -> int:
    """Return the 32-bit key of ``term``: the CRC-32 of its UTF-16 code units, high byte first.

    Four bytes map to four bytes without collision, so that two pairs never share a key; a word may share
    one with another term, which only costs the reader's side a look at a text that does not match.
    """
    return crc32(term.encode("utf-16-be", "surrogatepass"))
