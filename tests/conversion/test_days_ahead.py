"""Days that were still to come when the file was fetched are questioned, whatever the clock says today."""

from __future__ import annotations

import pytest

from converters.convert import convert
from converters.hints.sidecar import Sidecar
from converters.issues import Code

PAGE = """<html><body><h1>临岚市水务局关于清洗水箱的公告</h1><p>发布日期：{published}</p>
<p>各用水户：</p><p>为保障水质，现将清洗事项公告如下，请各户储水。</p>
<p>临岚市水务局</p><p>{issued}</p></body></html>"""


def questioned(published: str, issued: str, retrieved: str) -> list[tuple[str, str]]:
    page = PAGE.format(published=published, issued=issued)
    notice = convert(page.encode(), "a.html", Sidecar(retrieved=retrieved))
    return [(issue.where, issue.detail) for issue in notice.issues if issue.code is Code.DATE_ORDER]


def test_a_day_of_writing_after_that_of_fetching_is_questioned() -> None:
    found = questioned("2026-03-08", "2026年5月6日", "2026-03-09T10:00:00Z")
    assert ("issued", "issued 2026-05-06, retrieved 2026-03-09") in found


def test_both_days_may_be() -> None:
    found = questioned("2027-03-08", "2027年3月6日", "2026-03-09")
    assert found == [
        ("issued", "issued 2027-03-06, retrieved 2026-03-09"),
        ("published", "published 2027-03-08, retrieved 2026-03-09"),
    ]


@pytest.mark.parametrize("retrieved", ["2026-03-08", "2026-03-07T20:00:00Z", "2030-01-01", "", "yesterday"])
def test_days_before_that_of_fetching_and_files_without_one_are_not(retrieved: str) -> None:
    assert questioned("2026-03-08", "2026年3月6日", retrieved) == []


def test_what_nobody_fetched_may_lie_in_any_year() -> None:
    assert questioned("2099-03-08", "2099年3月6日", "") == []
