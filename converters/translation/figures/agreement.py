"""When a Chinese reading and an English one say the same."""

from __future__ import annotations

import re
from fractions import Fraction

from converters.translation.figures.fact import Kind, Reading
from converters.translation.figures.units import BY_NAME, is_decimal, same_size

_GROUPS = (
    {"article"}, {"paragraph", "clause"}, {"item", "clause"}, {"chapter"}, {"section"}, {"part"},
    {"plenary", "meeting", "session"}, {"term", "congress", "session"}, {"plan"},
    {"room", "no"}, {"unit", "no"}, {"building", "no"}, {"floor"}, {"line", "no"},
    {"annex"}, {"table"}, {"figure"},
)  # fmt: skip


def agree(one: Reading, two: Reading) -> bool:
    """Return whether a Chinese reading and an English one say the same.

    >>> from converters.translation.figures.fact import number
    >>> agree(number(1500, "mu"), number(1500, "mu")), agree(number(1500, "mu"), number(1500, "hectare"))
    (True, False)
    """
    if one.kind is not two.kind:
        return False
    if one.kind is Kind.CODE:
        return code_key(one.unit) == code_key(two.unit)
    if one.kind is Kind.DATE:
        return _agree_dates(one, two)
    if one.kind is Kind.COUNT:
        here, there = one.value[0], two.value[0]
        if here is None or there is None:
            return False
        if not one.unit:
            return here == there
        return bool(two.unit) and same_size(here, one.unit, there, two.unit)
    if one.kind is Kind.ORDINAL:
        return one.value == two.value and _labels_agree(one.unit, two.unit)
    if one.kind is Kind.QUARTER:
        return one.value == two.value and one.unit == two.unit
    return one.value == two.value


def code_key(code: str) -> str:
    """Return what makes two writings of a code or phone number the same.

    >>> code_key("+86-512-6666 1234") == code_key("0512-66661234")
    True
    """
    squeezed = re.sub(r"[^0-9A-Za-z@/.:]", "", code).upper().removesuffix("EXT")
    squeezed = re.sub(r"^V(?=\d)", "", squeezed)
    if re.fullmatch(r"[\d.]+", squeezed) and len(squeezed) >= 9:
        squeezed = re.sub(r"^86(?=\d{9,})", "", squeezed).lstrip("0")
    return squeezed if "@" in squeezed or "://" in code else re.sub(r"[/.:]", "", squeezed)


def _labels_agree(one: str, two: str) -> bool:
    if not one or not two or one == two:
        return True
    return any(one in group and two in group for group in _GROUPS)


def _agree_dates(one: Reading, two: Reading) -> bool:
    for letter, here, there in zip("ymd", one.value, two.value, strict=True):
        if here is not None and there is not None:
            if here != there:
                return False
        elif (here is not None and letter in one.unit) or (
            there is not None and letter in two.unit and not (letter == "m" and one.unit == "d")
        ):
            return False
    return True


_RATES = {
    "usd": (Fraction(6), Fraction(17, 2)),
    "eur": (Fraction(7), Fraction(17, 2)),
    "hkd": (Fraction(4, 5), Fraction(11, 10)),
}
"""Yuan for one of them, from and to: a conversion may have been made on any day."""


def is_rounded(one: Reading, two: Reading) -> bool:
    """Return whether the English measure ``two`` is the Chinese ``one`` in another unit, as exactly as it is written.

    >>> from converters.translation.figures.fact import number
    >>> is_rounded(number(86, "mu"), number("5.7", "hectare")), is_rounded(number(86, "mu"), number("5.2", "hectare"))
    (True, False)
    """
    here, there = one.value[0], two.value[0]
    if not here or not there or not one.unit or not two.unit or one.unit == two.unit:
        return False
    mine, theirs = BY_NAME[one.unit], BY_NAME[two.unit]
    if mine.name == "yuan" and theirs.name in _RATES:
        low, high = _RATES[theirs.name]
        return low <= here / there <= high
    if mine.dimension != theirs.dimension:
        return False
    meant = here * mine.size / theirs.size
    if abs(meant - there) <= min(_grain(there) / 2, abs(meant) / 20):
        return True
    return not is_decimal(mine, theirs) and abs(meant - there) * 100 <= abs(meant)


def _grain(value: Fraction) -> Fraction:
    """Return the size of the last place that the decimal writing of ``value`` shows."""
    grain = Fraction(1)
    while (value / grain).denominator != 1 and grain > Fraction(1, 10**6):
        grain /= 10
    while grain >= 1 and (value / (grain * 10)).denominator == 1:
        grain *= 10
    return grain
