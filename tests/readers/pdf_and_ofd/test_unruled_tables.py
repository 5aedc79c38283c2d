"""Tables that no lines are drawn around, on pages of signs at places: their rows stay rows, their figures figures."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from converters.model import Block, Table
from converters.readers.broken_lines.breaks import measure_columns
from converters.readers.fixed_layout.layout import Sheet, make_layout
from converters.readers.fixed_layout.lines import Glyph

Piece = tuple[float, str]
"""How far from the left, and what stands there."""
FULL = "为保障全市供水安全，市水务局对下列水厂的出水进行了检测，现将检测结果予以公布，供水单位应当整改。"[:44]
RESULTS: Sequence[Sequence[Piece]] = (
    ((50, "序号"), (120, "水厂"), (260, "检测项目"), (450, "结果")),
    ((50, "1"), (120, "望津水厂"), (260, "浑浊度"), (450, "82.35")),
    ((50, "2"), (120, "岚江水厂"), (260, "余氯"), (450, "81.90")),
    ((50, "3"), (120, "青槐水厂"), (260, "总硬度"), (450, "79.05")),
)


def set_page(*lines: Sequence[Piece]) -> Sheet:
    glyphs = [
        Glyph(sign, begins, top, begins + 5 * measure_columns(sign), top + 10, 10)
        for top, line in zip(range(150, 800, 15), lines, strict=False)
        for left, text in line
        for at, sign in enumerate(text)
        for begins in [left + 5 * measure_columns(text[:at])]
        if sign.strip()
    ]
    return Sheet(600, 850, tuple(glyphs))


def read(*pages: Sequence[Sequence[Piece]]) -> list[Block]:
    return make_layout([set_page(*lines) for lines in pages])[0]


def rows_of(block: Block) -> list[list[str]]:
    assert isinstance(block, Table)
    return [[cell.text for cell in row] for row in block.rows]


def test_rows_whose_last_column_reaches_the_margin_are_a_table() -> None:
    opening, table, below = read([((50, FULL),), *RESULTS, ((50, "临岚市水务局"),)])
    assert opening.text == FULL
    assert rows_of(table) == [[text for _, text in row] for row in RESULTS]
    assert below.text == "临岚市水务局"


def test_the_first_row_is_the_head() -> None:
    (table,) = read(RESULTS)
    assert isinstance(table, Table)
    assert [[cell.header for cell in row] for row in table.rows] == [[True] * 4, *[[False] * 4] * 3]


def test_what_a_row_lacks_stays_empty() -> None:
    missing = ((50, "4"), (260, "总硬度"), (450, "78.5"))
    (table,) = read([*RESULTS, missing])
    assert rows_of(table)[-1] == ["4", "", "总硬度", "78.5"]


def test_heads_that_stand_close_belong_to_their_columns() -> None:
    close = ((50, "序号"), (77, "水厂"), (260, "检测项目"), (450, "结果"))
    (table,) = read([close, *(((57, row[0][1]), (77, row[1][1]), *row[2:]) for row in RESULTS[1:])])
    assert rows_of(table)[0] == ["序号", "水厂", "检测项目", "结果"]


def test_what_goes_on_below_a_cell_is_a_row_of_its_own() -> None:
    (table,) = read([*RESULTS[:2], ((120, "（二期）"),), *RESULTS[2:]])
    assert rows_of(table)[1:3] == [["1", "望津水厂", "浑浊度", "82.35"], ["", "（二期）", "", ""]]
    assert rows_of(table)[3] == ["2", "岚江水厂", "余氯", "81.90"]


def test_a_table_goes_on_over_the_page_and_its_head_stands_once() -> None:
    (table,) = read(RESULTS[:3], [RESULTS[0], RESULTS[3]])
    assert rows_of(table) == [[text for _, text in row] for row in RESULTS]


def test_a_heading_parts_two_tables() -> None:
    blocks = read([*RESULTS, ((50, "二、管网"),), *RESULTS])
    assert [isinstance(block, Table) for block in blocks] == [True, False, True]


@pytest.mark.parametrize(
    "lines",
    [
        [((50, "1"), (200, "望津水厂"), (450, "82.35")), ((50, "2"), (130, "岚江水厂"), (460, "81.90"))],
        [((50, "1　望津水厂"), (440, "出水82.35")), ((50, "2　岚江水厂"), (440, "出水81.90"))],
        [((50, "1  望津水厂出水的浑浊度和余氯和总硬度和铁锰和硝酸盐氮的量  82.35"),), ((50, "2  岚江水厂  81.90"),)],
    ],
)
def test_rows_that_are_no_table_stand_a_line_each(lines: list[Sequence[Piece]]) -> None:
    blocks = read([((50, f"{FULL[:42]}："),), *lines])
    joined = "\n".join(block.text for block in blocks)
    assert "82.352" not in joined
    assert len(blocks) == 3


@pytest.mark.parametrize(
    "lines",
    [
        [((50, "甲方：临岚市水务局"), (300, "乙方：望津水厂")), *[((50, "代表人：林晓"), (300, "代表人：岚青"))] * 2],
        [((50, "临岚市水务局"), (300, "临岚市财政局")), *[((50, "临岚市民政局"), (300, "临岚市教育局"))] * 2],
        [((50, FULL[:21]), (300, FULL[:21]))] * 4,
        RESULTS[:2],
    ],
)
def test_forms_signers_and_pages_in_two_columns_are_no_tables(lines: Sequence[Sequence[Piece]]) -> None:
    assert not any(isinstance(block, Table) for block in read(lines))


def test_a_sentence_with_a_blank_to_fill_in_goes_on() -> None:
    blank = ((50, "申请人"), (130, "于"), (200, "年向市水务局提出申请，经审查符合有关规定，决定予"))
    (block,) = read([blank, ((50, "以受理。"),)])
    assert block.text.endswith("决定予以受理。")


def test_a_figure_that_a_line_end_broke_is_still_one() -> None:
    (block,) = read([((50, f"{FULL[:42]}共12"),), ((50, "00万元。"),)])
    assert "共1200万元" in block.text


def test_two_columns_with_empty_cells_are_never_made_one() -> None:
    head = ((50, "日期"), (150, "收入"), (250, "支出"), (350, "结余"))
    rows: list[Sequence[Piece]] = [
        ((50, "五月一日"), (150, "500"), (350, "1500")),
        ((50, "五月二日"), (250, "300"), (350, "1200")),
        ((50, "五月三日"), (150, "700"), (350, "1900")),
    ]
    wide = [((50, day), (150, "收入和支出在内的款项"), *rest) for (_, day), _, *rest in rows]
    for lines in ([head, *rows], rows, [head, *wide], [*wide, head]):
        assert not any(isinstance(block, Table) for block in read(lines))
    whole = ((50, "合计"), (150, "1200"), (250, "300"), (350, "1900"))
    (table,) = read([head, *rows, whole])
    assert rows_of(table)[1:3] == [["五月一日", "500", "", "1500"], ["五月二日", "", "300", "1200"]]
