"""Triggers: a row of a table is searched wherever its pattern is found, whatever its trigger says."""

import csv
from collections.abc import Callable, Iterator

import pytest

from converters.translation.figures import chinese, english, opposites, phrases, rules, trends
from converters.translation.figures.chinese_text import normalize_chinese
from converters.translation.figures.fact import Fact, Sheet
from converters.translation.figures.triggers import Table
from scripts.environment import ROOT

CASES = ROOT / "tests" / "cases" / "figures"


def _pairs() -> Iterator[tuple[str, str]]:
    for path in sorted(CASES.glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                if "zh" in row:
                    yield row["zh"], row["en_good"]
                    yield row["zh"], row["en_bad"] or ""


def _all_rows(table: Table[Callable[[Sheet], None]]) -> list[Callable[[Sheet], None]]:
    return [row for _, row in table.entries]


def _read_with(table: Table[Callable[[Sheet], None]], text: str, *, by_trigger: bool) -> list[Fact]:
    sheet = Sheet(text)
    for read in table.rows(text) if by_trigger else _all_rows(table):
        read(sheet)
    return sheet.sorted()


def test_chinese_rules_read_the_same_without_their_triggers() -> None:
    texts = dict.fromkeys(normalize_chinese(zh) for zh, _ in _pairs())
    table = chinese.RULES
    wrong = [t for t in texts if _read_with(table, t, by_trigger=True) != _read_with(table, t, by_trigger=False)]
    assert wrong == []


def test_english_rules_read_the_same_without_their_triggers() -> None:
    texts = dict.fromkeys(english.normalize_english(en) for _, en in _pairs())
    table = english.RULES
    wrong = [t for t in texts if _read_with(table, t, by_trigger=True) != _read_with(table, t, by_trigger=False)]
    assert wrong == []


def test_opposites_and_phrases_are_called_for_wherever_their_chinese_is_found() -> None:
    for zh in dict.fromkeys(zh for zh, _ in _pairs()):
        for row in {row for _, row in opposites.TABLE.entries if row[0].search(zh)}:
            assert row in opposites.TABLE.rows(zh), (row[0].pattern, zh)
        for phrase in {row for _, row in phrases.TABLE.entries if row[0].search(zh)}:
            assert phrase in phrases.TABLE.rows(zh), (phrase[0].pattern, zh)


def test_names_of_periods_are_called_for_wherever_their_group_and_their_chinese_are() -> None:
    for zh in dict.fromkeys(zh for zh, _ in _pairs()):
        called = trends.ROWS.rows(zh)
        for trigger, row in trends.ROWS.entries:
            signs = trigger.rpartition("&")[2].split()
            if row.zh.search(zh) and any(sign in zh for sign in signs):
                assert row in called, (row, zh)


@pytest.mark.parametrize(
    ("trigger", "text", "called"),
    [
        ("half halv", "Fees were HALVED.", True),
        ("half halv", "Fees rose.", False),
        ("=one", "one fee", True),
        ("=one", "nobody is done", False),
        ("# & o'clock", "at 9 o'clock", True),
        ("# & o'clock", "at nine o'clock", False),
        ("couple_of", "a couple of days", True),
        ("couple_of", "a couple", False),
        ("", "anything", True),
    ],
)
def test_trigger(trigger: str, text: str, called: bool) -> None:
    assert bool(Table([(trigger, "row")], by_words=True).rows(text)) is called


def test_a_rule_leaves_what_an_earlier_one_took() -> None:
    number = english.read_english_facts("12 people")
    assert [fact.text for fact in number] == ["12"]
    assert rules.runs(Sheet("12 and 345")) == [0, 7]
