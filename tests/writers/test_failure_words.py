"""A failed check is told in Chinese on the Chinese page, and in both languages with the words concerned."""

from __future__ import annotations

import pytest

from converters.translation.checks import CHECKS, check_target
from converters.translation.figures.fact import Kind
from converters.translation.glossary import Glossary
from converters.translation.status import CheckSeverity, Failure, Status, Target
from converters.translation.translated import MARKS_CHECK
from converters.writers import failure_words
from converters.writers.failure_words import say_failure
from converters.writers.words import EN, ZH, Words, say_record

# Chinese, English, what the Chinese page says, what the English page says
CASES = [
    (
        "招聘58名。",
        "Recruit 85.",
        ["核对未通过：英译中没有原文的数字：58名", "核对未通过：原文中没有英译的数字：85"],
        ["Check failed: number not in the English: 58名", "Check failed: number not in the Chinese: 85"],
    ),
    (
        "不少于3人。",
        "No more than 3 people.",
        [
            "核对未通过：“以上”“不超过”等界限不一致：3人 / 3",
            "核对未通过：增减方向或比较的时期不一致：不少于 / No more",
        ],
        None,
    ),
    ("各单位应当报送。", "Units may report.", ["核对未通过：“应当”“可以”“不得”的效力不一致：应当 / may"], None),
]


@pytest.mark.parametrize(("source", "target", "chinese", "english"), CASES)
def test_a_failed_check_is_told_in_the_language_of_the_page(
    source: str, target: str, chinese: list[str], english: list[str] | None
) -> None:
    failures = check_target(source, target, Glossary())
    shown = Target(target, Status.MACHINE, failures=failures)
    assert [one for one in say_record(shown, ZH, {}) if one.startswith("核对未通过")] == chinese
    if english:
        assert [one for one in say_record(shown, EN, {}) if one.startswith("Check failed")] == english


def test_every_check_and_every_kind_of_figure_has_chinese() -> None:
    assert failure_words.CHECKS.keys() == {check.name for check in CHECKS} | {MARKS_CHECK}
    assert failure_words.KINDS.keys() == {kind.value for kind in Kind}


@pytest.mark.parametrize("check", failure_words.CHECKS)
def test_no_detail_is_told_in_english(check: str) -> None:
    assert say_failure(Failure(check, CheckSeverity.CRITICAL, "is not as it should be")).isascii() is False
    assert "should" not in say_failure(Failure(check, CheckSeverity.CRITICAL, "is not as it should be"))


def test_words_concerned_that_are_long_are_cut() -> None:
    assert Failure("tags", CheckSeverity.CRITICAL, "", "长" * 100, "x").words == "长" * 60 + "… / x"


@pytest.mark.parametrize(("words", "told"), [(ZH, "本段无数字。"), (EN, "No figures in this paragraph.")])
def test_a_figure_that_only_the_english_has_is_not_said_to_be_none(words: Words, told: str) -> None:
    added = check_target("各村报送名单。", "The 5 villages send in their lists.", Glossary())
    assert [failure.check for failure in added] == ["figures"]
    assert told in say_record(Target("Villages send in lists.", Status.EDITED), words, {})
    assert told not in say_record(Target("The 5 villages send in lists.", Status.EDITED, failures=added), words, {})
