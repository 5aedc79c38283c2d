"""What holds for any figures: they are read back, agree with themselves only, and any text is read."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converters.translation.figures.chinese_numerals import read_numeral
from converters.translation.figures.compare import compare_figures
from converters.translation.figures.english_numerals import read_number, read_ordinal
from converters.translation.figures.units import CHINESE, UNITS, read_english_unit
from scripts.evaluating.numbers import suspect

_DIGITS = "零一二三四五六七八九"


def write_chinese(value: int) -> str:
    """Return ``value`` below 10^8 in Chinese numerals."""
    high, low = divmod(value, 10**4)
    if high:
        rest = ("零" if low < 1000 else "") + _write_small(low) if low else ""
        return _write_small(high) + "万" + rest
    return _write_small(low) or "零"


def _write_small(value: int) -> str:
    text, zero = "", False
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // place % 10
        if digit:
            text += ("零" if zero and text else "") + _DIGITS[digit] + name
            zero = False
        else:
            zero = True
    return text


@settings(max_examples=50)
@given(st.integers(1, 10**8 - 1))
def test_chinese_numerals_are_read_back(value: int) -> None:
    assert read_numeral(write_chinese(value)) == value


@settings(max_examples=50)
@given(st.integers(2, 10**9), st.integers(2, 10**9))
def test_equal_amounts_agree_and_others_do_not(value: int, other: int) -> None:
    good = suspect(f"投资{value}元", f"an investment of {value:,} yuan")
    assert good == ""
    if value != other:
        assert suspect(f"投资{value}元", f"an investment of {other:,} yuan") != ""


@settings(max_examples=50)
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_dates_in_three_styles(day: date, other: date) -> None:
    zh = f"{day.year:04}年{day.month}月{day.day}日"
    months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
    name = months[day.month - 1]
    styles = (f"{name} {day.day}, {day.year}", f"{day.day} {name} {day.year}", f"{day:%Y-%m-%d}")
    for style in styles:
        assert suspect(zh, f"on {style}") == ""
    if other != day:
        assert suspect(zh, f"on {other:%Y-%m-%d}") != ""


_PIECES = st.sampled_from(
    "一二三十百千万亿两半第年月日时分点元亩%‰成折倍番,。、：-—至到0123456789/.〔〕号条款届五六个项人上下午前后以同比环"
)
_WORDS = st.sampled_from(
    [
        "a",
        "an",
        "the",
        "one",
        "two",
        "half",
        "third",
        "quarter",
        "hundred",
        "thousand",
        "million",
        "dozen",
        "percent",
        "1",
        "2,000",
        "3.5",
        "¥",
        "$",
        "-",
        ",",
        ".",
        ":",
        "/",
        "May",
        "October",
        "a.m.",
        "p.m.",
        "to",
        "and",
        "of",
        "in",
        "times",
        "fold",
        "No.",
        "Article",
        "(3)",
        "II",
        "first",
        "second",
        "2022",
        "15:00",
        "yuan",
        "mu",
        "days",
    ]
)


@settings(max_examples=50)
@given(st.lists(_PIECES, max_size=25).map("".join), st.lists(_WORDS, max_size=15).map(" ".join))
def test_any_text_is_read(zh: str, en: str) -> None:
    comparison = compare_figures(zh, en)
    assert comparison.matched <= comparison.total
    suspect(zh, en)


def test_units_are_told_apart() -> None:
    assert len({unit.name for unit in UNITS}) == len(UNITS)
    assert all(CHINESE[word] == unit.name for unit in UNITS for word in unit.zh.split())
    assert read_english_unit("5 square kilometers", 1)[0] == "km2"
    assert read_english_unit("5 apples", 1)[0] == ""


@pytest.mark.parametrize("text", ["", "百姓", "三X"])
def test_no_numeral_is_refused(text: str) -> None:
    if text:
        with pytest.raises(ValueError):
            read_numeral(text)
    assert read_number(text, 0) is None


def test_ordinals() -> None:
    assert [read_ordinal(text) for text in ("1st", "22nd", "Thirteenth", "thirty-first")] == [1, 22, 13, 31]
