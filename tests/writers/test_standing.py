"""What is said of the English of a notice is the same wherever it is said."""

from __future__ import annotations

import csv
import io

import pytest

from converters.model import Cell, Notice, Role, Run, Table, paragraph
from converters.search.record import record_of
from converters.translation.status import (
    RULE,
    CheckSeverity,
    Failure,
    Standing,
    Status,
    Target,
    Translation,
    summarize,
    summarize_targets,
)
from converters.writers.card import card_of
from converters.writers.list_words import LIST_WORDS
from converters.writers.listing import write_lists
from converters.writers.open_data import COLUMNS, csv_row, notice_record, write_csv
from converters.writers.page import page_fields, write_page

NOTICE = Notice("关于停水的公告", (paragraph("停水3天。"),), id="n1", issuer="青槐县水务局 青槐县教育局")
TITLE = Target("Announcement on the Water Supply", Status.EDITED)
WRONG = Failure("figures", CheckSeverity.CRITICAL, "number not in the English", "3天")
CASES = {
    Standing.MISSING: {},
    Standing.PART: {NOTICE.title: TITLE},
    Standing.MISMATCH: {
        NOTICE.title: TITLE,
        "停水3天。": Target("Four days.", Status.EDITED, figures=1, failures=(WRONG,)),
    },
    Standing.EDITED: {
        NOTICE.title: TITLE,
        "停水3天。": Target("Three days.", Status.EDITED, figures=1, figures_matched=1),
        "青槐县水务局": Target("Water Bureau", Status.OFFICIAL),
        "青槐县教育局": Target("Education Bureau", Status.EDITED),
    },
}


@pytest.mark.parametrize("standing", CASES)
def test_page_lists_feeds_and_search_say_the_same(standing: Standing) -> None:
    translation = Translation(CASES[standing])
    card = card_of(NOTICE, translation)
    assert card.standing is summarize(NOTICE, translation).standing is standing
    assert record_of(NOTICE, translation).status == standing.value
    assert page_fields(NOTICE, translation, "en")["translation"]["status"] == standing.value
    assert notice_record(NOTICE, translation)["translation"]["status"] == standing.value
    assert csv_row(NOTICE, translation)[COLUMNS.index("translation_status")] == standing.value
    said = LIST_WORDS["en"].standing[standing]
    assert f'<span class="status {standing.value}"><span class="vh">English: </span>{said}</span>' in "".join(
        write_lists([card]).values()
    )


def test_a_waived_failure_is_no_mismatch_in_lists() -> None:
    """The page did not count it, lists did."""
    waived = Failure("figures", CheckSeverity.CRITICAL, "", "3天", waived="Li Hua")
    english = CASES[Standing.EDITED] | {"停水3天。": Target("Some days.", Status.EDITED, figures=1, failures=(waived,))}
    assert card_of(NOTICE, Translation(english)).standing is Standing.EDITED


@pytest.mark.parametrize(
    ("standing", "title", "issuer"),
    [
        (Standing.MISSING, "", ""),
        (Standing.PART, TITLE.text, ""),
        (Standing.EDITED, TITLE.text, "Water Bureau; Education Bureau"),
    ],
)
def test_open_data_has_no_chinese_in_place_of_english(standing: Standing, title: str, issuer: str) -> None:
    translation = Translation(CASES[standing])
    [row] = csv.DictReader(io.StringIO(write_csv([csv_row(NOTICE, translation)]).removeprefix("\ufeff")))
    assert (row["title_en"], row["issuer_en"]) == (title, issuer)
    assert notice_record(NOTICE, translation)["english"] == {"title": title, "issuer": issuer}


def test_a_date_written_by_rule_says_nothing_of_the_work_of_a_person() -> None:
    notice = Notice("关于停水的公告", (paragraph("停水3天。"), paragraph("2026年9月24日", Role.DATE)), id="n1")
    rule = Target("24 September 2026", Status.CHECKED, by=RULE, figures=1, figures_matched=1)
    person = {NOTICE.title: TITLE, "停水3天。": Target("Three days.", Status.EDITED, figures=1, figures_matched=1)}
    translation = Translation(person | {"2026年9月24日": rule})
    summary = summarize(notice, translation)
    assert (summary.standing, summary.by_rule, summary.segments) == (Standing.EDITED, 1, {Status.EDITED: 2})
    fields = page_fields(notice, translation, "en")["translation"]
    assert (fields["status"], fields["by_rule"], fields["figures"]["total"]) == ("edited", 1, 2)
    page = write_page(notice, translation, "en")
    assert '<div class="m checked by-rule"><details><summary><span class="w">Written by rule</span>' in page
    assert "figures checked" not in page


def test_a_notice_with_nothing_in_english_but_its_date_is_not_translated() -> None:
    notice = Notice("关于停水的公告", (paragraph("2026年9月24日", Role.DATE),), id="n1")
    rule = Target("24 September 2026", Status.CHECKED, by=RULE)
    assert summarize(notice, Translation({"2026年9月24日": rule})).standing is Standing.MISSING
    assert summarize_targets([rule]).standing is Standing.CHECKED


def test_a_table_with_a_date_is_the_work_of_who_translated_its_words() -> None:
    table = Table(((Cell((Run("2026年10月8日"),)), Cell((Run("开工"),))),))
    rule = Target("8 October 2026", Status.CHECKED, by=RULE)
    work = Target("Work begins", Status.REVIEWED, by="Li Hua")
    page = write_page(Notice("工期", (table,), id="n1"), Translation({"2026年10月8日": rule, "开工": work}), "en")
    assert '<div class="m reviewed"><details><summary><span class="w">Reviewed</span>' in page
