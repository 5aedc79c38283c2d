"""Chinese numerals, and Arabic ones with Chinese magnitudes, as exact numbers."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

DIGITS: dict[str, int] = {
    **{digit: value for value, digit in enumerate("零一二三四五六七八九")},
    **{digit: value for value, digit in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    "○": 0, "O": 0, "两": 2, "俩": 2, "仨": 3, "幺": 1,
}  # fmt: skip
_PLACES: dict[str, int] = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_TWENTIES = {"廿": "二十", "卅": "三十"}

NUMERAL = "[零〇一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟]"
ARABIC = r"\d+(?:\.\d+)?"
_TOKEN = re.compile(rf"{ARABIC}|.")
_DECIMALS = re.compile("[零〇一二三四五六七八九]+")
_PLAIN = re.compile(r"(\d+)(?:\.(\d+))?", re.ASCII)
_SIZES = {**_PLACES, "万": 10**4, "亿": 10**8}


@lru_cache(maxsize=1 << 14)
def read_numeral(text: str) -> Fraction:
    """Return the number that ``text`` writes. Raises ValueError if it is none.

    >>> read_numeral("一千二百三十四"), read_numeral("3.5亿"), read_numeral("1.1万亿")
    (Fraction(1234, 1), Fraction(350000000, 1), Fraction(1100000000000, 1))
    >>> read_numeral("二〇二二"), read_numeral("三百五"), read_numeral("十二点五")
    (Fraction(2022, 1), Fraction(350, 1), Fraction(25, 2))
    """
    plain = _PLAIN.fullmatch(text)
    if plain:
        whole, part = plain.groups()
        return Fraction(int(whole + part), 10 ** len(part)) if part else Fraction(int(whole))
    for short, long in _TWENTIES.items():
        text = text.replace(short, long)
    if "点" in text:
        before, part = text.split("点", 1)
        digits = _DECIMALS.match(part)
        if digits is None:
            raise ValueError(f"not a numeral: {text}")
        decimals = "".join(str(DIGITS[digit]) for digit in digits.group())
        value = read_numeral(before) + Fraction(int(decimals), 10 ** len(decimals))
        rest = part[digits.end() :]
        return value * read_scale(rest) if rest else value
    return _read_large(text)


def read_scale(text: str) -> Fraction:
    """Return the product of magnitude words: 万 is 10^4, 万亿 10^12. Raises ValueError for anything else.

    >>> read_scale("百万")
    Fraction(1000000, 1)
    """
    scale = 1
    for char in text:
        if char not in _SIZES:
            raise ValueError(f"not a magnitude: {text}")
        scale *= _SIZES[char]
    return Fraction(scale)


def _read_large(text: str) -> Fraction:
    for char, size in (("亿", 10**8), ("万", 10**4)):
        left, found, right = text.rpartition(char)
        if found:
            high = _read_large(left) if left else Fraction(1)
            low = _read_large(right) if right else Fraction(0)
            if len(right) == 1 and right in DIGITS and right not in "零〇":
                low *= size // 10
            return high * size + low
    return _read_small(text)


def _read_small(text: str) -> Fraction:
    if len(text) > 1 and all(char in DIGITS for char in text):
        return Fraction(int("".join(str(DIGITS[char]) for char in text)))
    total, current, last = Fraction(0), None, 1
    for token in _TOKEN.findall(text):
        if token[0].isdecimal():
            current = Fraction(token)
        elif token in DIGITS:
            current = Fraction(DIGITS[token])
        elif token in _PLACES:
            last = _PLACES[token]
            total += (1 if current is None else current) * last
            current = None
        else:
            raise ValueError(f"not a numeral: {text}")
    if current is not None:
        short = last >= 100 and text[-1] in DIGITS and text[-2:-1] in _PLACES
        total += current * (last // 10 if short else 1)
    return total
