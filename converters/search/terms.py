"""Terms: what a text is found by, and the keys by which terms are filed.

A term is a pair of neighbouring characters with at least one Han (点位, 年1), three Han in a row, one Han
character, a word of Latin letters and digits, or a word of the letters of another script (Uyghur, Tibetan, Korean);
words of Latin letters alone are stemmed as English. In K45+300 45 is a word, too. Triples
double the index; without them a longer phrase has candidates that hold its pairs apart, and each costs the
reader a text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from zlib import crc32

import numpy as np
import snowballstemmer
from numpy.typing import NDArray

from converters.search.fold import BARRIER, HAN
from converters.search.postings import PLACE_BITS, Numbers

OTHER = (
    r"\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u052f\u0561-\u0587\u05d0-\u05f2\u0620-\u064a\u0660-\u0669"
    r"\u066e-\u06d3\u06d5\u06ee-\u06fc\u06ff\u0710-\u07b1\u0904-\u0963\u0966-\u096f\u0971-\u0df3\u0e01-\u0e3a"
    r"\u0e40-\u0e4e\u0e50-\u0e59\u0e81-\u0edf\u0f00\u0f20-\u0f33\u0f40-\u0fbc\u1000-\u1049\u1050-\u10fa\u10fc-\u135a"
    r"\u1780-\u17d3\u17e0-\u17e9\u1810-\u18aa\u1950-\u19da\u3041-\u3096\u30a1-\u30fa\u30fc-\u312f\ua000-\ua48c"
    r"\ua4d0-\ua4fd\uac00-\ud7a3"
)
"""Letters and digits of scripts that are neither Han nor ASCII, their signs of punctuation left out."""
WORD = re.compile(rf"[a-z0-9]+|[{OTHER}]+")
_LATIN_CHARACTER = re.compile(r"[a-z0-9]")
_STAKE = re.compile(r"(?<![a-z0-9])[a-z]{1,3}([0-9]+)(?=\+[0-9])")
"""A place on a road: K45+300."""
_LETTERS = re.compile(r"[a-z]{3,}")
_HAN_CHARACTER = re.compile(rf"[{HAN}]")
_PAIR = re.compile(rf"(?=([{HAN}][{HAN}a-z0-9]|[a-z0-9][{HAN}]))")
_TRIPLE = re.compile(rf"(?=([{HAN}]{{3}}))")
_TO_SPACE = bytes(point if _LATIN_CHARACTER.match(chr(point)) else ord(" ") for point in range(256))
"""What parts words in ASCII text: the same as WORD, and many times as fast."""
_STEMMER = snowballstemmer.stemmer("english")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the term of a folded word: the Snowball English stem of letters, all else as it is.

    >>> stem("notices"), stem("2022"), stem("k1228322")
    ('notic', '2022', 'k1228322')
    """
    return str(_STEMMER.stemWord(word)) if _LETTERS.fullmatch(word) else word


def list_terms(folded: str) -> set[str]:
    """Return the terms of one folded text.

    >>> sorted(list_terms("第3条 notices"))
    ['3', '3条', 'notic', '条', '第', '第3']
    >>> sorted(list_terms("停车费"))
    ['停', '停车', '停车费', '费', '车', '车费']
    """
    han = (*_PAIR.findall(folded), *_TRIPLE.findall(folded), *_HAN_CHARACTER.findall(folded))
    return {*han, *map(stem, WORD.findall(folded)), *_STAKE.findall(folded)}


def hash_term(term: str) -> int:
    """Return the 32-bit key of ``term``: the CRC-32 of its UTF-16 code units, high byte first.

    Four bytes map to four bytes without collision, so that two pairs never share a key; a word may share
    one with another term, which only costs the reader's side a look at a text that does not match.
    """
    return crc32(term.encode("utf-16-be", "surrogatepass"))


# --- the same keys, for a whole text at a time ------------------------------------------------------

_BMP = 0x10000
_NONE, _LATIN, _IS_HAN = 0, 1, 2
Keys = NDArray[np.uint32]


class _WordKeys(dict[str, int]):
    """Word -> key of its stem, worked out when first met."""

    def __missing__(self, word: str) -> int:
        if len(self) > _MOST_WORDS:
            self.clear()
        key = self[word] = hash_term(stem(word))
        return key


_MOST_WORDS = 500_000
_KEYS = _WordKeys()


@lru_cache(maxsize=1)
def _tables() -> tuple[NDArray[np.uint8], Keys, tuple[Keys, Keys], tuple[Keys, Keys, Keys]]:
    """Return by code unit: kind, key as single Han, and what it adds to the key of a pair and of a triple by place.

    CRC-32 is linear: the key of a pair is that of (a, 0) and that of (0, b), put together with XOR.
    """
    every = "".join(map(chr, range(_BMP)))
    kinds = np.zeros(_BMP, dtype=np.uint8)
    for kind, pattern in ((_LATIN, _LATIN_CHARACTER), (_IS_HAN, _HAN_CHARACTER)):
        kinds[[point for found in pattern.finditer(every) for point in range(*found.span())]] = kind
    high, low = (half.astype(np.uint32) for half in np.divmod(np.arange(_BMP), 256))
    none = np.zeros(_BMP, dtype=np.uint32)
    two, three = np.uint32(hash_term("\0\0")), np.uint32(hash_term("\0\0\0"))
    pair = (_crc(high, low, none, none), _crc(none, none, high, low) ^ two)
    triple = (
        _crc(high, low, none, none, none, none),
        _crc(none, none, high, low, none, none) ^ three,
        _crc(none, none, none, none, high, low) ^ three,
    )
    return kinds, _crc(high, low), pair, triple


def _crc(*columns: Keys) -> Keys:
    """Return the CRC-32 of every row of ``columns``, each of which is one byte."""
    remainders = np.arange(256, dtype=np.uint32)
    for _ in range(8):
        remainders = (remainders >> np.uint32(1)) ^ (remainders & np.uint32(1)) * np.uint32(0xEDB88320)
    crc = np.full(len(columns[0]), 0xFFFFFFFF, dtype=np.uint32)
    for column in columns:
        crc = remainders[(crc ^ column) & np.uint32(255)] ^ crc >> np.uint32(8)
    return crc ^ np.uint32(0xFFFFFFFF)


def _meet_han(points: Keys, places: Numbers) -> list[Numbers]:
    """Return ``key << PLACE_BITS | place`` for each place where a pair, a triple or a single Han begins."""
    kinds, singles, (first, second), (start, middle, end) = _tables()
    kind = kinds[points]
    pairs = np.flatnonzero(kind[:-1] * kind[1:] >= _IS_HAN)
    han = kind == _IS_HAN
    triples = np.flatnonzero(han[:-2] & han[1:-1] & han[2:])
    alone = np.flatnonzero(han)
    return [
        _put(first[points[pairs]] ^ second[points[pairs + 1]], places[pairs]),
        _put(start[points[triples]] ^ middle[points[triples + 1]] ^ end[points[triples + 2]], places[triples]),
        _put(singles[points[alone]], places[alone]),
    ]


def _put(keys: Keys, places: Numbers | np.uint64) -> Numbers:
    return keys.astype(np.uint64) << np.uint64(PLACE_BITS) | places


def _list_words(folded: str) -> list[str]:
    words = folded.encode().translate(_TO_SPACE).decode().split() if folded.isascii() else WORD.findall(folded)
    return words + _STAKE.findall(folded) if "+" in folded else words


def _meet_words(parts: Sequence[str], first: int) -> Numbers:
    words = [_list_words(part) for part in parts]
    counts = [len(some) for some in words]
    keys = np.fromiter(map(_KEYS.__getitem__, chain.from_iterable(words)), dtype=np.uint32, count=sum(counts))
    return _put(keys, np.repeat(np.arange(first, first + len(parts), dtype=np.uint64), counts))


def _meet_rare(folded: str, place: int) -> Numbers:
    """Do what ``_meet_han`` does where characters beyond the Basic Multilingual Plane stand."""
    found = (hash_term(term) for term in list_terms(folded) if not WORD.fullmatch(term))
    return _put(np.fromiter(found, dtype=np.uint32), np.uint64(place))


def meet_terms(parts: Sequence[str], first: int = 0) -> Numbers:
    """Return ``key << PLACE_BITS | place`` for all terms of the folded ``parts``, which are places from ``first``.

    A term may come more than once. No term crosses from one part to the next.
    """
    met = [_meet_words(parts, first)]
    mixed = {number: part for number, part in enumerate(parts) if not part.isascii()}
    if not mixed:
        return met[0]
    text = BARRIER.join(mixed.values())
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    if int(points.max()) < _BMP:
        numbers = np.array([first + number for number in mixed], dtype=np.uint64)
        places = np.repeat(numbers, [len(part) + 1 for part in mixed.values()])
        return np.concatenate([*met, *_meet_han(points, places)])
    return np.concatenate([*met, *(_meet_rare(part, first + number) for number, part in mixed.items())])
