"""Folding: the one form in which text and query are compared, the same here and in ``search-engine.js``.

Folded are width, case, accents, traditional characters, variants of brackets, dashes and quotation marks,
separators of thousands, and space beside Han. Brackets beside a digit or Latin letter count as space, so that
〔2024〕, [2024] and （2024） are the same. Everything else stays, so that what matches really stands there.
"""

from __future__ import annotations

import re
import unicodedata

import numpy as np

from converters.traditional import SIMPLE

HAN = r"\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Characters that make pairs: the Han blocks, 々 and 〇 (as in 二〇二二年)."""

BARRIER = "\x1e"
"""Parts texts that stand in different places (the record separator of ASCII); no term crosses it."""

_VARIANTS = {
    **SIMPLE,
    **dict.fromkeys("[{〔【〖", "("),
    **dict.fromkeys("]}〕】〗", ")"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("‘’ʼ`´", "'"),
    **dict.fromkeys("“”„«»", '"'),
}


def fold_character(character: str) -> str:
    """Return the folded form of one character: none, one or several characters.

    >>> [fold_character(c) for c in "Ａé〔㎡"]
    ['a', 'e', '(', 'm2']
    """
    decomposed = unicodedata.normalize("NFKD", character)
    bare = "".join(c for c in decomposed if unicodedata.category(c)[0] != "M")
    composed = unicodedata.normalize("NFKC", bare.lower())
    return "".join(_fold_one(c) for c in composed)


def _fold_one(character: str) -> str:
    category = unicodedata.category(character)
    if character == BARRIER:
        return BARRIER
    if category in {"Cf", "Cs"}:
        return ""
    if category == "Cc" or category[0] == "Z":
        return " "
    return _VARIANTS.get(character, character)


class _Table(dict[int, str]):
    """Code point -> folded form, worked out when first met."""

    def __missing__(self, point: int) -> str:
        folded = self[point] = fold_character(chr(point))
        return folded


_TABLE = _Table()
_ASCII = bytes(ord(fold_character(chr(point))) if point < 0x80 else 0 for point in range(0x100))
"""The same for ASCII, where each character folds to one: many times as fast."""
_OTHER, _UNMET = 0xFFFF_FFFE, 0xFFFF_FFFF
_ONE_TO_ONE = np.full(0x1_0000, _UNMET, dtype=np.uint32)
"""The same as numbers, for characters of the Basic Multilingual Plane that were met and fold to one: much faster."""


def _fold_characters(text: str) -> str:
    """Return ``text`` with each character folded."""
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    if not len(points) or int(points.max()) >= len(_ONE_TO_ONE):
        return text.translate(_TABLE)
    folded = _ONE_TO_ONE[points]
    unmet = np.unique(points[folded == _UNMET])
    if len(unmet):
        for point in unmet.tolist():
            one = _TABLE[point]
            _ONE_TO_ONE[point] = ord(one) if len(one) == 1 else _OTHER
        folded = _ONE_TO_ONE[points]
    if int(folded.max()) == _OTHER:
        return text.translate(_TABLE)
    return folded.tobytes().decode("utf-32-le")


_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_THOUSANDS = re.compile(r",(?<=[0-9],)(?=[0-9]{3}(?![0-9]))")
"""1,260 and 3,401,000."""
_BRACKETS_BESIDE_LATIN = re.compile(r"[()](?:(?=[a-z0-9])|(?<=[a-z0-9][()]))")
_SPACE_BESIDE_HAN = re.compile(rf" (?:(?=[{HAN}])|(?<=[{HAN}] ))")
# Each pattern begins with what it removes, not with what stands before: that is what makes them fast.


def fold(text: str) -> str:
    """Return ``text`` in folded form.

    >>> fold("臨岚市圖書館")
    '临岚市图书馆'
    >>> fold("临交〔2024〕12号，共１,２６０个 Parking  Places")
    '临交2024 12号,共1260个parking places'
    """
    if not text.isascii() and len(text.encode("utf-8", "surrogatepass")) < 1.5 * len(text):  # mostly Latin
        text = _NOT_ASCII.sub(lambda found: _TABLE[ord(found[0])], text)
    folded = text.encode().translate(_ASCII).decode() if text.isascii() else _fold_characters(text)
    folded = _THOUSANDS.sub("", folded)
    folded = _BRACKETS_BESIDE_LATIN.sub(" ", folded)
    while "  " in folded:
        folded = folded.replace("  ", " ")
    return folded.strip(" ") if folded.isascii() else _SPACE_BESIDE_HAN.sub("", folded).strip(" ")
