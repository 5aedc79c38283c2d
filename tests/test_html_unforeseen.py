"""What pages of a further set showed: heads, days and summaries that no page had shown before."""

from __future__ import annotations

from datetime import date

import pytest

from tests.test_html_fields import TEXT, make_page

ISSUED = date(2024, 3, 5)


@pytest.mark.parametrize("day", ["2024-03-08 08:30", "2024-03-08", "2024年3月8日 08:30"])
def test_nobody_signs_by_the_clock(day: str) -> None:
    """A phone shows the agency above the moment at which the page was published."""
    signed = "<p>临岚市水务局</p><p>岚口县水务局</p><p>2024年3月5日</p>"
    notice = make_page(text=f"<p>临岚市水务局</p><p>{day}</p><p>A- A+</p><div>{TEXT}{signed}</div>")
    assert (notice.published, notice.issued) == (date(2024, 3, 8), ISSUED)


TWICE = ("March 5, 2024　2024年3月5日", "2024年3月5日 / 5 March 2024", "2024年3月5日（Mar. 5th, 2024）")


@pytest.mark.parametrize("day", TWICE)
def test_a_day_may_be_said_in_two_languages(day: str) -> None:
    signed = f"<p align='right'>临岚市水务局<br>Linlan Water Bureau</p><p align='right'>{day}</p>"
    assert make_page(text=TEXT + signed).issued == ISSUED
