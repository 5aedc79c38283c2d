"""Columns whose gutter a stop hangs into are columns, and a last page may hold lines of the first column only."""

from __future__ import annotations

import pytest

from tests.readers.pdf_and_ofd.test_page_columns import ARTICLES, LEFT, READ, break_lines, set_column
from tests.readers.pdf_and_ofd.test_page_marks import set_sheet, texts_of

NEAR = 312.0
"""Where a right column begins that is a narrow gutter from the left: 22 points, so that a hung stop leaves ten."""
TITLE = (130.0, 60.0, 16.0, "临岚市人民政府关于印发供水管理办法的通知")
LINES = break_lines(ARTICLES)
HALF = (len(LINES) + 1) // 2


@pytest.mark.parametrize("shift", [0, 9])
def test_a_stop_that_hangs_into_the_gutter_does_not_close_it(shift: float) -> None:
    assert any(len(line) == 21 and line[-1] in "，。、" for line in LINES[1:HALF])
    sheet = set_sheet(*set_column(LEFT, 200, LINES[:HALF]), *set_column(NEAR, 200 + shift, LINES[HALF:]))
    assert texts_of(sheet) == READ


@pytest.mark.parametrize("count", [5, 7])
def test_a_page_with_lines_of_the_first_column_only_goes_on_in_it(count: int) -> None:
    lines = break_lines(ARTICLES * 2)
    half = (len(lines) - count + 1) // 2
    first = [TITLE, *set_column(LEFT, 100, lines[:half]), *set_column(318, 100, lines[half:-count])]
    second = set_column(LEFT, 100, lines[-count:])
    assert texts_of(set_sheet(*first), set_sheet(*second)) == [TITLE[3], *READ * 2]


def test_a_page_of_short_lines_across_the_middle_is_no_column() -> None:
    signed = ("本办法由临岚市水务局解释。", "临岚市水务局", "2025年3月1日")
    first = [TITLE, *set_column(LEFT, 100, LINES[:HALF]), *set_column(318, 100, LINES[HALF:])]
    last = [(300 - 6.0 * len(text), 100 + 40.0 * at, 12.0, text) for at, text in enumerate(signed)]
    assert texts_of(set_sheet(*first), set_sheet(*last)) == [TITLE[3], *READ, *signed]
