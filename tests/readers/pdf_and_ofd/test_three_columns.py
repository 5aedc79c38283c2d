"""Pages set in three columns are read down each of them, from the left; tables without rules are no columns."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from converters.model import Table
from tests.readers.pdf_and_ofd.test_page_columns import ARTICLES, READ, break_lines, set_column
from tests.readers.pdf_and_ofd.test_page_marks import Piece, read, set_sheet, texts_of

PLACES, WIDTH, SIZE = (40.0, 218.0, 396.0), 12, 12.0
TITLE = (130.0, 150.0, 16.0, "临岚市人民政府关于印发供水管理办法的通知")


def set_columns(lines: Sequence[str], *counts: int, top: float = 200, shift: float = 0) -> list[Piece]:
    """Return ``lines`` in three columns that have so many lines each, each column a bit lower than the one before."""
    pieces: list[Piece] = []
    done = 0
    for at, count in enumerate(counts):
        pieces += set_column(PLACES[at], top + shift * at, lines[done : done + count])
        done += count
    return pieces


LINES = break_lines(ARTICLES, WIDTH)
THIRD = -(-len(LINES) // 3)


@pytest.mark.parametrize("shift", [0, 5, 9])
def test_each_column_is_read_to_its_end_before_the_next(shift: float) -> None:
    sheet = set_sheet(TITLE, *set_columns(LINES, THIRD, THIRD, THIRD, shift=shift))
    assert texts_of(sheet) == [TITLE[3], *READ]


def test_what_stands_across_the_page_is_read_in_its_place() -> None:
    whole = "本办法由市水务局负责解释，自2025年3月1日起施行，此前的有关规定与本办法不一致的，同时废止。"
    below = [(64.0, 460.0, SIZE, whole[:41]), (40.0, 478.0, SIZE, whole[41:])]
    assert texts_of(set_sheet(TITLE, *set_columns(LINES, THIRD, THIRD, THIRD), *below)) == [TITLE[3], *READ, whole]


@pytest.mark.parametrize("last", [2, 3, 5])
def test_the_last_column_may_hold_little(last: int) -> None:
    half = (len(LINES) - last + 1) // 2
    assert texts_of(set_sheet(*set_columns(LINES, half, len(LINES) - half - last, last))) == READ


def test_a_paragraph_goes_on_from_the_last_column_to_the_next_page() -> None:
    lines = break_lines(ARTICLES * 2, WIDTH)
    full = len(LINES) // 3 + 1
    first = set_columns(lines, full, full, full)
    second = set_columns(lines[full * 3 :], full, full, len(lines) - full * 5)
    assert texts_of(set_sheet(*first), set_sheet(*second)) == READ * 2


@pytest.mark.parametrize("rest", [3, 4, 6])
def test_a_page_with_hardly_any_lines_goes_on_in_the_columns_of_the_one_before(rest: int) -> None:
    lines = break_lines([*ARTICLES, *ARTICLES], WIDTH)
    full = (len(lines) - rest + 2) // 3
    first = set_columns(lines, full, full, len(lines) - rest - 2 * full)
    counts = [len(range(at, rest, 3)) for at in range(3)]
    second = set_columns(lines[len(lines) - rest :], *counts)
    assert texts_of(set_sheet(TITLE, *first), set_sheet(*second)) == [TITLE[3], *READ, *READ]


@pytest.mark.parametrize(
    "row",
    [
        ("望津水厂", "浑浊度、余氯均符合标准", "2025年3月1日"),
        ("申请单位：望津供水公司", "联系人：供水科，值班员", "办理时限：五个工作日。"),
        ("一、供水管网的日常巡查", "市水务局、望津区水务局", "每季度一次，年底汇总"),
    ],
)
def test_rows_of_three_cells_keep_together(row: Sequence[str]) -> None:
    pieces = [(left, 200 + 18.0 * at, SIZE, text) for at in range(7) for left, text in zip(PLACES, row, strict=True)]
    for block in read(set_sheet(*pieces)):
        lines = [[cell.text for cell in cells] for cells in block.rows] if isinstance(block, Table) else [[block.text]]
        assert all(all(text in "".join(line) for text in row) for line in lines)


def test_cells_of_several_lines_are_not_read_as_columns() -> None:
    texts = [text[4:40] for text in ARTICLES]
    pieces: list[Piece] = []
    for at, text in enumerate(texts):
        lines = break_lines([text], WIDTH)[:3]
        pieces += [piece for left in PLACES for piece in set_column(left, 150 + 80 * at, lines, 16)]
    assert texts_of(set_sheet(*pieces)) != [text for _ in PLACES for text in texts]
