"""Figures read from Chinese and from English, and compared: by value, kind, unit, limits and order."""

from __future__ import annotations

import argparse
import csv
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converters.translation.checks import count_figures
from converters.translation.figures.chinese import read_chinese_facts
from converters.translation.figures.chinese_numerals import read_numeral
from converters.translation.figures.compare import compare_figures
from converters.translation.figures.english import read_english_facts
from converters.translation.figures.english_numerals import read_number, read_ordinal
from converters.translation.figures.fact import Kind, date_reading
from converters.translation.figures.units import CHINESE, UNITS, read_english_unit
from scripts.environment import ROOT
from scripts.evaluating import numbers as evaluate_numbers
from scripts.evaluating.numbers import PairsError, judge, read_pairs, suspect

CASES = ROOT / "tests" / "cases" / "figures"


def floors() -> dict[str, tuple[float, float]]:
    """Return file -> (lowest rate of errors caught, highest rate of false alarms)."""
    with (CASES / "floors.csv").open(encoding="utf-8") as stream:
        return {row["file"]: (float(row["caught"]), float(row["alarms"])) for row in csv.DictReader(stream)}


@pytest.mark.parametrize("name", sorted(path.name for path in CASES.glob("*.csv") if path.name != "floors.csv"))
def test_rates_keep_their_floor(name: str) -> None:
    caught, alarms = floors()[name]
    rates = judge(read_pairs((CASES / name).read_text("utf-8"), name))
    assert rates.errors >= 50
    assert rates.caught >= caught * rates.errors, rates.misjudged
    assert rates.alarms <= alarms * rates.right, rates.misjudged


# --- single readings ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("3.5亿元", Kind.COUNT, 350_000_000, "yuan"),
        ("一千二百三十四户", Kind.COUNT, 1234, ""),
        ("三成", Kind.RATIO, Fraction(3, 10), ""),
        ("百分之九十五", Kind.RATIO, Fraction(95, 100), ""),
        ("千分之三", Kind.RATIO, Fraction(3, 1000), ""),
        ("三分之二", Kind.RATIO, Fraction(2, 3), ""),
        ("八折", Kind.DISCOUNT, Fraction(1, 5), ""),
        ("增长两倍", Kind.FACTOR, 3, ""),
        ("是上年的2倍", Kind.FACTOR, 2, ""),
        ("翻两番", Kind.FACTOR, 4, ""),
        ("2.3个百分点", Kind.POINTS, Fraction(23, 10), ""),
        ("25个基点", Kind.POINTS, Fraction(1, 4), ""),
        ("零下5摄氏度", Kind.COUNT, -5, "celsius"),
        ("半年", Kind.COUNT, Fraction(1, 2), "year"),
        ("一个半小时", Kind.COUNT, Fraction(3, 2), "hour"),
        ("下午3时", Kind.TIME, 900, ""),
        ("晚上7点半", Kind.TIME, 1170, ""),
        ("周三", Kind.WEEKDAY, 3, ""),
        ("第二季度", Kind.QUARTER, 2, ""),
        ("上半年", Kind.HALF, 1, ""),
        ("20世纪90年代", Kind.DECADE, 1990, ""),
        ("“十四五”规划", Kind.ORDINAL, 14, "plan"),
        ("第十二条", Kind.ORDINAL, 12, "article"),
        ("贰拾万元", Kind.COUNT, 200_000, "yuan"),
        ("3元5角", Kind.COUNT, Fraction(7, 2), "yuan"),
    ],
)
def test_chinese_reading(text: str, kind: Kind, value: Fraction | int, unit: str) -> None:
    (fact,) = [fact for fact in read_chinese_facts(text) if not fact.weak]
    assert (fact.kind, fact.value[0], fact.unit) == (kind, value, unit)


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("350 million yuan", Kind.COUNT, 350_000_000, "yuan"),
        ("¥3.5bn", Kind.COUNT, 3_500_000_000, "yuan"),
        ("1,234", Kind.COUNT, 1234, ""),
        ("two-thirds", Kind.RATIO, Fraction(2, 3), ""),
        ("one in three", Kind.RATIO, Fraction(1, 3), ""),
        ("20 percent off", Kind.DISCOUNT, Fraction(1, 5), ""),
        ("fivefold", Kind.FACTOR, 5, ""),
        ("25 basis points", Kind.POINTS, Fraction(1, 4), ""),
        ("minus 5 degrees", Kind.COUNT, -5, "celsius"),
        ("half a year", Kind.COUNT, Fraction(1, 2), "year"),
        ("noon", Kind.TIME, 720, ""),
        ("half past three in the afternoon", Kind.TIME, 930, ""),
        ("Q3", Kind.QUARTER, 3, ""),
        ("Phase II", Kind.ORDINAL, 2, ""),
        ("the twenty-first", Kind.ORDINAL, 21, ""),
        ("dozens", Kind.VAGUE, 10, ""),
        ("3.5 hundred million", Kind.MALFORMED, 350_000_000, ""),
    ],
)
def test_english_reading(text: str, kind: Kind, value: Fraction | int, unit: str) -> None:
    (fact,) = [fact for fact in read_english_facts(text) if not fact.weak]
    assert (fact.kind, fact.value[0], fact.unit) == (kind, value, unit)


@pytest.mark.parametrize(
    "text", ["推进一体化", "万众一心", "千方百计", "一带一路", "三亚市", "六安市", "公交一村", "三农", "进一步"]
)
def test_idioms_and_names_say_no_figure(text: str) -> None:
    assert [fact.text for fact in read_chinese_facts(text) if not fact.weak] == []


def test_lower_end_of_a_range_shares_the_magnitude() -> None:
    assert [fact.value[0] for fact in read_chinese_facts("奖励30—50万元")] == [300_000, 500_000]
    assert [fact.value[0] for fact in read_chinese_facts("三至五万元")] == [30_000, 50_000]
    assert [fact.value[0] for fact in read_chinese_facts("2020—2022年")] == [2020, 2022]


def test_days_take_month_and_year_of_the_date_before() -> None:
    days = (date_reading(2022, 10, 20).value, date_reading(2022, 10, 25).value)
    assert tuple(fact.value for fact in read_chinese_facts("2022年10月20日至25日")) == days
    assert tuple(fact.value for fact in read_english_facts("from 20 to 25 October 2022")) == days


# --- agreement ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("zh", "good", "bad"),
    [
        ("城镇增长3%，农村增长5%", "Urban rose 3 percent, rural 5 percent", "Urban rose 5 percent, rural 3 percent"),
        ("增长到12%", "rose to 12 percent", "rose by 12 percent"),
        ("3人以上", "three or more persons", "more than three persons"),
        ("20个工作日", "20 working days", "20 days"),
        ("1500亩", "1,500 mu (100 hectares)", "1,500 hectares"),
        ("前三季度", "January to September", "January to October"),
        ("10月20日前", "before October 20", "after October 20"),
        ("同比增长5%", "up 5 percent year on year", "up 5 percent month on month"),
        ("比去年", "compared with last year", "compared with next year"),
    ],
)
def test_good_and_bad(zh: str, good: str, bad: str) -> None:
    assert suspect(zh, good) == ""
    assert suspect(zh, bad) != ""


def test_figures_are_counted() -> None:
    assert count_figures("1月至9月增长3%", "up 3 percent from January to September") == (3, 3, ())
    total, matched, details = count_figures("投资3.5亿元，增长3%", "3.5 billion yuan, up 3 percent")
    assert (total, matched) == (2, 1)
    assert any("3.5亿元" in detail for detail in details)


def test_unit_tags_do_not_disturb_figures() -> None:
    assert compare_figures("<restored>3.5亿元</restored>", "<restored>350 million yuan</restored>").differences == []


# --- properties ---------------------------------------------------------------------------------

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


# --- the command --------------------------------------------------------------------------------


def call(path: Path, *, verbose: bool = False) -> int:
    parser = argparse.ArgumentParser()
    evaluate_numbers.add_arguments(parser)
    return evaluate_numbers.run(parser.parse_args([str(path), *(["--verbose"] if verbose else [])]))


def test_command_prints_both_rates(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("zh,en_good,en_bad\n共3人,three persons,four persons\n", "utf-8")
    assert call(path) == 0
    assert capsys.readouterr().out == "errors caught: 1 of 1 (100.0%)\nfalse alarms: 0 of 1 (0.0%)\n"


def test_command_reads_tsv_and_lists_the_misjudged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text("ok\t共3人\tfour persons\tx\nbad\t共3人\tthree persons\n", "utf-8")
    assert call(path, verbose=True) == 0
    out = capsys.readouterr().out
    assert "line 1: false alarm" in out
    assert "line 2: missed error" in out


def test_command_names_file_line_and_way_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text("ok\t共3人\tthree\nperhaps\t共3人\tthree\n", "utf-8")
    assert call(path) == 2
    assert "pairs.tsv, line 2: write ok or bad" in capsys.readouterr().err
    assert call(tmp_path / "none.csv") == 2
    with pytest.raises(PairsError, match="en_bad is missing"):
        read_pairs("zh,en_good\n共3人,three\n", "x.csv")
    with pytest.raises(PairsError, match="no pairs"):
        read_pairs("", "x.csv")
