"""How the columns of tables stand: quantities at the end, everything else at the start, heads with their column."""

from __future__ import annotations

import time

import pytest

from converters.model import Cell, Run, Table
from converters.writers.columns import class_cells


def classes(*rows: str, heads: int = 0) -> list[str]:
    """Return the classes of the cells of ``rows``, each of cells parted by ``|``; a point is none, or a short word."""
    cells = tuple(
        tuple(Cell((Run(text),), header=at < heads) for text in row.split("|")) for at, row in enumerate(rows)
    )
    return [" ".join(name.replace("s", "") or "." for name in row) for row in class_cells(Table(cells))]


def test_quantities_and_their_head_stand_at_the_end() -> None:
    assert classes("县（区）|数量（个）|增长（%）", "青梧区|1,260|-5.4", "合计|—|12.5%", heads=1) == [
        ". e e",
        ". n n",
        ". e n",
    ]


def test_undeclared_heads_stand_with_their_column() -> None:
    assert classes("序号|名称|长度", "1|听潮路|2860", "2|星桥路|940") == [". . e", "d . n", "d . n"]


def test_serial_numbers_stand_at_the_start() -> None:
    assert classes("序号|名称", "1|甲", "12|乙", heads=1) == [". .", "d .", "d ."]


@pytest.mark.parametrize(
    "values",
    [
        ("0600-5550171", "0600-5550122"),
        ("2026-11-20", "2026-12-01"),
        ("2026年5月12日", "2026年12月1日"),
        ("6:00—24:00", "8:00—12:00"),
        ("055501", "055502"),
        ("5550171", "5550122"),
    ],
)
def test_numbers_that_are_names_or_days_stand_at_the_start(values: tuple[str, str]) -> None:
    assert classes("名称|编号", *(f"某某|{value}" for value in values), heads=1) == [". .", ". d", ". d"]


def test_a_table_of_names_and_values_stands_at_the_start() -> None:
    assert classes("姓名|陈某", "出生日期|1990-01-02", "人数|3") == [". .", ". d", ". d"]
    assert classes("姓名|陈某|性别|女", "出生日期|1990-01-02|学历|本科") == [". . . .", ". d . ."]


def test_spans_are_counted() -> None:
    def cell(text: str, rowspan: int = 1, colspan: int = 1) -> Cell:
        return Cell((Run(text),), rowspan, colspan)

    rows = (
        (cell("发放对象", rowspan=2), cell("补贴标准（元／户）", colspan=2)),
        (cell("集中供热"), cell("分散采暖")),
        (cell("低保家庭"), cell("1200"), cell("800")),
        (cell("合计", colspan=2), cell("800")),
    )
    assert class_cells(Table(rows)) == [("", "g"), ("e", "e"), ("", "n", "n"), ("s", "n")]


def test_short_words_and_empty_cells_are_marked() -> None:
    rows = ((Cell((Run("单位"),)), Cell(())), (Cell((Run("市图书馆"),)), Cell((Run("杯"),))))
    assert class_cells(Table(rows)) == [("s", "s"), ("", "s")]


def test_running_text_is_marked() -> None:
    assert classes("级别|措施", "Ⅰ级|全员上岗，封闭高架路，停课停运，公交绕行", heads=1) == [". .", ". l"]


def test_a_table_of_very_many_columns_costs_in_proportion_to_them() -> None:
    rows = tuple(tuple(Cell((Run(f"{head}{at}"),)) for at in range(20_000)) for head in ("列", ""))
    began = time.process_time()
    first, second = class_cells(Table(rows))
    assert time.process_time() - began < 1
    assert (first[1], second[1]) == ("e", "n")
