"""Checks of a notice speak of the notice as it is in the end, once each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from converters.checks.dates import check_date_order
from converters.checks.identifiers import check_digits
from converters.convert import convert
from converters.hints.sources import OddValue, SourceProfile
from converters.issues import Code
from converters.model import Notice, paragraph

DAY = date(2024, 5, 6)
NOTICE = Notice("临岚市水务局关于节水的通知", (paragraph("请遵照执行。"),), issued=DAY)
PAGE = """<html><body><h1>临岚市水务局关于节水的通知</h1>
<table><tr><td>索引号</td><td>{index}</td></tr><tr><td>发布日期</td><td>{published}</td></tr></table>
<p>各区人民政府，市政府各部门：</p><p>为加强节约用水，现将有关事项通知如下，请遵照执行。</p>
<p>临岚市水务局</p><p>2024年5月6日</p></body></html>"""


def codes(published: str, *rows: OddValue, index: str = "K9900001/2024-00012") -> list[str]:
    """Return the codes of the two checks that a page gives."""
    page = PAGE.format(published=published, index=index)
    source = SourceProfile("linlan", "临岚市人民政府", odd_values=rows)
    issues = convert(page.encode(), "page.html", source=source).issues
    return [issue.code.value for issue in issues if issue.code in (Code.DATE_ORDER, Code.CHECK_DIGIT)]


@pytest.mark.parametrize("late", [{"published": DAY}, {"published": DAY + timedelta(1)}, {"published": None}])
def test_days_in_order_are_no_issue(late: dict[str, date | None]) -> None:
    assert check_date_order(replace(NOTICE, **late)) == ()  # type: ignore[arg-type]


def test_a_day_of_publication_before_that_of_writing_is_one() -> None:
    found = check_date_order(replace(NOTICE, published=DAY - timedelta(1)))
    assert [(issue.code, issue.where) for issue in found] == [(Code.DATE_ORDER, "published")]


def test_a_page_that_was_published_before_it_was_written_is_reported_once() -> None:
    assert codes("2024-05-08") == []
    assert codes("2023-05-08") == ["date-order"]


def test_a_row_of_the_profile_that_mends_the_day_leaves_nothing_to_report() -> None:
    assert codes("2023-05-08", OddValue("published", "2023-05-08", "2024-05-08")) == []


def test_a_row_of_the_profile_that_mends_the_index_number_leaves_nothing_to_report() -> None:
    wrong, right = "000014340/2017-00110", "000014349/2017-00110"
    assert check_digits(replace(NOTICE, index_number=right)) == ()
    assert codes("2024-05-08", index=wrong) == ["check-digit"]
    assert codes("2024-05-08", OddValue("index_number", wrong, right), index=wrong) == []


def test_a_day_of_publication_after_that_of_fetching_is_one() -> None:
    fetched = replace(NOTICE, published=DAY + timedelta(3), origin=replace(NOTICE.origin, retrieved="2024-05-06 23:30"))
    assert [issue.detail for issue in check_date_order(fetched)] == ["published 2024-05-09, retrieved 2024-05-06"]
    assert check_date_order(replace(fetched, published=DAY + timedelta(1))) == ()  # the clocks of two zones
