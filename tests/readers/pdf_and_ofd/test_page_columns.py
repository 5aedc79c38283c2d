"""Pages set in two columns are read down the left, then down the right; tables, forms and signatures are no columns."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from converters.hints import Hints
from converters.model import Table
from converters.readers.broken_lines.breaks import measure_columns
from converters.readers.documents.heads import make_notice
from converters.readers.documents.several_pages import part_notices
from tests.readers.pdf_and_ofd.test_page_marks import FULL, Piece, read, set_sheet, set_text, texts_of

LEFT, RIGHT, SIZE, WIDTH = 50.0, 318.0, 12.0, 20
ARTICLES = (
    "第一条　为了规范全市供水管理，保障供水水质和用水安全，根据有关法律、法规，结合本市实际，制定本办法。",
    "第二条　望津区、云汀区范围内的供水、用水及其监督管理活动，适用本办法。法律、法规另有规定的，从其规定。",
    "第三条　市水务局是全市供水的主管部门，发展改革、公安、生态环境等部门按照各自职责，做好供水管理相关工作。",
    "第四条　供水单位应当建立水质检测制度，每日检测出厂水，检测结果每月公布一次，并报市水务局备案。",
    "第五条　任何单位和个人不得擅自改装、拆除或者迁移公共供水设施，确需迁移的，应当经供水单位同意。",
    "第六条　违反本办法规定的，由市水务局责令改正，可以处1000元以上5000元以下罚款。",
)


READ = [text.replace("　", " ") for text in ARTICLES]


def break_lines(paragraphs: Sequence[str], width: int = WIDTH) -> list[str]:
    lines: list[str] = []
    for text in paragraphs:
        line = "　　"
        for sign in text:
            if measure_columns(line + sign) > width * 2 and sign not in "，。、":
                lines.append(line)
                line = ""
            line += sign
        lines.append(line)
    return lines


def set_column(left: float, top: float, lines: Sequence[str], pitch: float = 18) -> list[Piece]:
    return [(left, top + pitch * at, SIZE, line) for at, line in enumerate(lines)]


def two_columns(paragraphs: Sequence[str], shift: float = 0) -> list[Piece]:
    lines = break_lines(paragraphs)
    half = (len(lines) + 1) // 2
    return [*set_column(LEFT, 200, lines[:half]), *set_column(RIGHT, 200 + shift, lines[half:])]


@pytest.mark.parametrize("shift", [0, 5, 9])
def test_the_left_column_is_read_before_the_right(shift: float) -> None:
    assert texts_of(set_sheet(*two_columns(ARTICLES, shift))) == READ


def test_what_stands_across_the_page_is_read_in_its_place() -> None:
    above = (130, 150, 16, "临岚市人民政府关于印发供水管理办法的通知")
    whole = "本办法由市水务局负责解释，自2025年3月1日起施行，此前的有关规定与本办法不一致的，同时废止。"
    texts = texts_of(set_sheet(above, *two_columns(ARTICLES), (84, 500, 12, whole[:37]), (60, 518, 12, whole[37:])))
    assert texts == [above[3], *READ, whole]


def test_a_paragraph_goes_on_from_the_right_column_to_the_next_page() -> None:
    lines = break_lines(ARTICLES * 2)
    first = [*set_column(LEFT, 200, lines[:10]), *set_column(RIGHT, 200, lines[10:20])]
    second = [*set_column(LEFT, 200, lines[20:30]), *set_column(RIGHT, 200, lines[30:])]
    assert texts_of(set_sheet(*first), set_sheet(*second)) == READ * 2


def test_a_page_with_hardly_any_lines_on_the_right_goes_on_in_the_columns_below_a_title() -> None:
    lines = break_lines(ARTICLES * 2)
    title = (130, 150, 16, "临岚市人民政府关于印发供水管理办法的通知")
    first = [title, *set_column(LEFT, 200, lines[:12]), *set_column(RIGHT, 200, lines[12:24])]
    second = [*set_column(LEFT, 100, lines[24:-4]), *set_column(RIGHT, 100, lines[-4:])]
    assert texts_of(set_sheet(*first), set_sheet(*second)) == [title[3], *READ * 2]


def test_a_line_that_is_short_as_a_number_did_not_fit_goes_on() -> None:
    middle = "停用的水厂由原供水单位负责看护，管理办法另行制定，以前印发的供水管理规定（临政发"
    lines = (FULL[:44], middle, "〔2019〕28号）同时废止，请遵照执行。")
    pieces = [(50.0, 150 + 20.0 * at, SIZE, line) for at, line in enumerate(lines)]
    assert texts_of(set_sheet(*pieces)) == ["".join(lines)]


SIGNED = ("临岚市水务局", "2025年3月1日")


def set_signature(right: float, top: float) -> list[Piece]:
    return [(right - 12.0 * len(text), top + 18 * at, SIZE, text) for at, text in enumerate(SIGNED)]


def test_a_short_column_with_a_signature_is_a_column() -> None:
    lines = break_lines(ARTICLES)
    short = [*set_column(RIGHT, 200, lines[-6:]), *set_signature(RIGHT + 240, 326)]
    assert texts_of(set_sheet(*set_column(LEFT, 200, lines[:-6]), *short)) == [*READ, *SIGNED]


@pytest.mark.parametrize("gap", [30, 60])
def test_a_column_that_goes_on_below_the_other_is_read_to_its_end(gap: float) -> None:
    lines, more = break_lines(ARTICLES[:3]), break_lines(ARTICLES[3:])
    below = 200 + 18 * (len(lines) - 1) + gap
    left = [*set_column(LEFT, 200, lines), *set_signature(LEFT + 240, below), *set_column(LEFT, below + 80, more[:-6])]
    assert texts_of(set_sheet(*left, *set_column(RIGHT, 200, more[-6:]))) == [*READ[:3], *SIGNED, *READ[3:]]


def test_short_lines_below_two_columns_are_read_last() -> None:
    copied = ("抄送：市人大常委会办公室", "印发：2025年3月2日")
    below = [(LEFT, 560 + 18.0 * at, SIZE, text) for at, text in enumerate(copied)]
    assert texts_of(set_sheet(*two_columns(ARTICLES), *below)) == [*READ, "".join(copied)]


def test_the_head_of_a_gazette_is_no_text() -> None:
    head = (60, 40, 9, "临岚市人民政府公报" + "　" * 20 + "2025年第2号（总第31号）")
    assert texts_of(set_sheet(head, *two_columns(ARTICLES))) == READ


def test_the_head_of_a_gazette_is_no_text_in_any_size_where_pages_repeat_it() -> None:
    lines = break_lines(ARTICLES * 2)
    for head in ("临岚市人民政府公报　2025年第2号　市政府文件", "2025年第2号　　　　　　　临岚市人民政府公报"):
        above = (110, 40, 15, head)
        first = [above, *set_column(LEFT, 200, lines[:12]), *set_column(RIGHT, 200, lines[12:24])]
        second = [above, *set_column(LEFT, 200, lines[24:-8]), *set_column(RIGHT, 200, lines[-8:])]
        assert texts_of(set_sheet(*first), set_sheet(*second)) == READ * 2


def test_two_texts_compared_row_by_row_are_not_read_as_columns() -> None:
    pieces: list[Piece] = []
    for at, text in enumerate(ARTICLES):
        old, new = break_lines([text])[:4], break_lines([text[:40] + "。"])
        pieces += [*set_column(LEFT, 150 + 80 * at, old, 16), *set_column(RIGHT, 150 + 80 * at, new, 16)]
    texts = texts_of(set_sheet(*pieces))
    assert any("第一条" in text and text.count("第一条") == 2 for text in texts)


@pytest.mark.parametrize(
    "rows",
    [
        [("望津水厂", "出水浑浊度、余氯、总硬度均符合标准")] * 6,
        [("甲方：临岚市水务局（盖章）", "乙方：望津区供水公司（盖章）")] * 6,
        [("项目名称", "望津区供水管网改造工程，一期"), ("采购人", "临岚市水务局")] * 3,
        [("申请单位（盖章）：临岚市望津供水有限公司", "联系电话：0000-12345678，传真同上。")] * 7,
        [(f"{sign}、负责供水设施的日常维护管理", "市水务局、望津区和云汀区水务局") for sign in "一二三四五六"],
        [("临岚市水务局", "临岚市财政局"), ("2025年3月1日", "2025年3月1日")] * 3,
    ],
)
def test_rows_forms_and_signatures_keep_their_lines(rows: Sequence[tuple[str, str]]) -> None:
    pieces = [
        piece
        for at, (left, right) in enumerate(rows)
        for piece in ((LEFT, 200 + 18.0 * at, SIZE, left), (RIGHT, 200 + 18.0 * at, SIZE, right))
    ]
    for block in read(set_sheet(*pieces)):
        lines = [[cell.text for cell in row] for row in block.rows] if isinstance(block, Table) else [[block.text]]
        assert all(any(left in "".join(line) and right in "".join(line) for left, right in rows) for line in lines)


def test_signs_are_set_as_wide_as_they_are() -> None:
    assert [glyph.right - glyph.left for glyph in set_text(0, 0, 12, "水a")] == [12, 6]


DECISION = ("第一条　为了规范全市供水管理，保障供水水质，结合本市实际，制定本办法。", *ARTICLES[1:])
NOTICE = (
    "一、组成人员",
    "召集人由副市长担任，副召集人由市水务局局长担任，成员单位由市发展改革局、市财政局、市公安局等部门组成。",
    "二、工作职责",
    "负责审定供水规划，协调各部门数据共享，督促成果转化。办公室设在市水务局，承担日常工作。",
    "三、其他事项",
    "专班不刻制印章，不正式行文，任务完成后自行撤销。",
)


def test_columns_of_short_paragraphs_are_columns_where_each_but_the_last_line_of_one_is_full() -> None:
    left, right = break_lines(DECISION), break_lines(NOTICE)
    sheet = set_sheet(*set_column(LEFT, 200, left), *set_column(RIGHT, 209, right))
    assert texts_of(sheet) == [text.replace("　", " ") for text in (*DECISION, *NOTICE)]


@pytest.mark.parametrize("count", [2, 3, 4])
def test_a_few_lines_at_the_top_of_the_right_column_are_the_rest_of_the_left(count: int) -> None:
    lines = break_lines(ARTICLES)
    signed = set_signature(RIGHT + 240, 200 + 18 * (count + 1))
    pieces = [*set_column(LEFT, 200, lines[:-count]), *set_column(RIGHT, 200, lines[-count:]), *signed]
    assert texts_of(set_sheet(*pieces)) == [*READ, *SIGNED]
    if count > 2:
        assert texts_of(set_sheet(*pieces[: -len(SIGNED)])) == READ


def test_the_rest_of_the_left_column_may_begin_with_a_paragraph() -> None:
    left, rest = break_lines(ARTICLES[:5]), break_lines(ARTICLES[5:])
    right = [*set_column(RIGHT, 200, rest), *set_signature(RIGHT + 240, 290)]
    assert texts_of(set_sheet(*set_column(LEFT, 200, left), *right)) == [*READ, *SIGNED]


def test_what_is_set_beside_a_text_to_be_compared_with_it_is_no_rest_of_it() -> None:
    left, right = break_lines(ARTICLES[:3]), break_lines(ARTICLES[5:])
    assert texts_of(set_sheet(*set_column(LEFT, 200, left), *set_column(RIGHT, 200, right))) != [*READ[:3], READ[5]]


HEAD = ("临岚市人民政府办公室", "关于加强供水管网巡查和维护工作", "的通知")


def test_notices_that_begin_within_a_column_are_several() -> None:
    title, numbers = HEAD, ("临政办发〔2025〕8号", "临政办发〔2025〕9号")
    left: list[Piece] = []
    top = 100.0
    for number in numbers:
        for size, text in ((13.5, title[0]), (13.5, title[1]), (13.5, title[2]), (SIZE, number)):
            left.append((LEFT + (240 - size * measure_columns(text) / 2) / 2, top, size, text))
            top += 18
        lines = break_lines(ARTICLES[:2])
        left += set_column(LEFT, top, lines if number == numbers[0] else lines[:-3])
        top += 18 * len(lines)
        left += set_signature(LEFT + 240, top) if number == numbers[0] else []
        top += 54
    right = [*set_column(RIGHT, 100, break_lines(ARTICLES[:2])[-3:]), *set_signature(RIGHT + 240, 170)]
    found = [make_notice(part, Hints()) for part in part_notices(read(set_sheet(*left, *right)))]
    assert [notice.title for notice in found] == ["".join(title)] * 2
    assert [[block.text for block in notice.body] for notice in found] == [
        [number, *READ[:2], *SIGNED] for number in numbers
    ]
