"""Figures read from Chinese and from English, and compared: by value, kind, unit, limits and order."""

from __future__ import annotations

import csv
from fractions import Fraction

import pytest

from converters.translation.checks import count_figures
from converters.translation.figures.chinese import read_chinese_facts
from converters.translation.figures.compare import compare_figures
from converters.translation.figures.english import read_english_facts
from converters.translation.figures.fact import Kind, date_reading
from scripts.environment import ROOT
from scripts.evaluating.numbers import judge, read_pairs, suspect

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


@pytest.mark.parametrize(
    ("english", "counted"),
    [
        ("From 1 June, staff are on duty 24 hours a day.", (2, 2)),
        ("From 1 June, staff are on duty around the clock.", (2, 2)),
        ("From 1 June, staff are on duty 25 hours a day.", (2, 1)),
        ("From 1 June, staff are on duty 18 hours a day.", (2, 1)),
        ("From 1 June, staff are on duty.", (2, 1)),
        ("From 2 July, staff are on duty 25 hours a day.", (2, 0)),
    ],
)
def test_the_number_of_figures_is_that_of_the_chinese_alone(english: str, counted: tuple[int, int]) -> None:
    total, matched, _ = count_figures("6月1日起24小时值班。", english)
    assert (total, matched) == counted


def test_a_wrong_round_the_clock_is_missing_and_added() -> None:
    found = compare_figures("24小时值班。", "Staff are on duty 25 hours a day.").differences
    assert [(one.source, one.target) for one in found] == [("24小时", ""), ("", "25 hours")]


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("投资3亿元。", "An investment of 300 million yuan in 5 towns."),
        ("男生30人，女生20人。", "20 boys and 30 girls."),
        ("全年增长3%。", "It fell by 3 percent over the year."),
    ],
)
def test_a_text_with_a_wrong_figure_never_counts_all_as_matching(chinese: str, english: str) -> None:
    total, matched, details = count_figures(chinese, english)
    assert details
    assert matched < total


def test_every_pair_counts_the_figures_of_its_chinese_and_none_wrong_as_matching() -> None:
    for path in sorted(CASES.glob("*.csv")):
        if path.name == "floors.csv":
            continue
        with path.open(encoding="utf-8") as stream:
            for row in csv.DictReader(stream):
                good, bad = count_figures(row["zh"], row["en_good"]), count_figures(row["zh"], row["en_bad"])
                assert good[0] == bad[0], row["zh"]
                for total, matched, details in (good, bad):
                    assert (matched < total) is (total > 0 and bool(details)), row["zh"]
