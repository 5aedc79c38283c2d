"""What pages of signs at places bear beside their text: slanting marks, running heads, what a browser prints."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from converters.hints import Hints
from converters.model import Block
from converters.readers.broken_lines.breaks import measure_columns
from converters.readers.documents.heads import make_notice
from converters.readers.fixed_layout.layout import Sheet, make_layout
from converters.readers.fixed_layout.lines import Glyph
from converters.readers.fixed_layout.marks import is_print
from converters.readers.fixed_layout.web_print import make_print_notice

Piece = tuple[float, float, float, str]
"""How far from the left and the top, how large, and what stands there."""
FULL = "为保障全市供水安全，市水务局对下列水厂的出水进行了检测，现将检测结果予以公布，供水单位应当整改。"


def set_text(left: float, top: float, size: float, text: str) -> list[Glyph]:
    half = size / 2
    return [
        Glyph(sign, begins, top, begins + half * measure_columns(sign), top + size, size)
        for at, sign in enumerate(text)
        for begins in [left + half * measure_columns(text[:at])]
        if sign.strip()
    ]


def set_sheet(*pieces: Piece, more: Sequence[Glyph] = ()) -> Sheet:
    glyphs = [glyph for piece in pieces for glyph in set_text(*piece)]
    return Sheet(600, 850, (*glyphs, *more))


def read(*sheets: Sheet) -> list[Block]:
    return make_layout(sheets)[0]


def texts_of(*sheets: Sheet) -> list[str]:
    return [block.text for block in read(*sheets)]


PAGE: Sequence[Piece] = ((70, 150, 12, FULL[:38]), (50, 180, 12, FULL[38:]))


def test_signs_that_slant_are_a_mark_on_the_page_and_no_text() -> None:
    slanting = [Glyph(sign, 60 + at, 180 - at, 72 + at, 192 - at, 12, 30) for at, sign in enumerate("内部")]
    blocks, issues = make_layout([set_sheet(*PAGE, more=slanting)])
    assert [block.text for block in blocks] == [FULL]
    assert [(issue.detail, issue.where) for issue in issues] == [("内部", "page 1")]


def test_a_page_whose_signs_all_slant_is_read() -> None:
    slanting = [Glyph(g.text, g.left, g.top, g.right, g.bottom, g.size, 30) for g in set_sheet(*PAGE).glyphs]
    assert texts_of(Sheet(600, 850, tuple(slanting))) == [FULL]


def make_title(*lines: str) -> str:
    sizes = [(300 - 10 * len(line), 100 + 40.0 * at, 20, line) for at, line in enumerate(lines)]
    blocks = read(set_sheet(*sizes, (50, 400, 12, "各区人民政府："), (74, 430, 12, FULL[:38])))
    return make_notice(blocks, Hints()).title


def test_a_title_that_is_broken_within_its_last_word_is_whole() -> None:
    assert make_title("临岚市人民政府办公室", "关于第一季度供水检测工作情况的通", "报").endswith("工作情况的通报")


def test_the_kind_of_a_document_above_its_title_is_not_the_title() -> None:
    lines = ("公　　告", "关于望津区部分街道计划停水的公告")
    assert make_title(lines[0], lines[1]) == lines[1]
    assert make_title(lines[0], "2025年第2号", lines[1]) == lines[1]
    assert make_title("公　告") == "公 告"


def test_the_number_below_a_kind_is_the_number() -> None:
    sheet = set_sheet(
        (260, 100, 20, "公　告"),
        (250, 140, 14, "2025年第2号"),
        (180, 180, 20, "关于望津区计划停水的公告"),
        (50, 400, 12, "各用水单位："),
        (74, 430, 12, FULL[:38]),
    )
    assert make_notice(read(sheet), Hints()).document_number == "2025年第2号"


def test_a_small_head_that_two_pages_share_is_no_text() -> None:
    head = (200, 30, 9, "临岚市政府采购网www.linlan.example.cn")
    assert texts_of(set_sheet(head, *PAGE), set_sheet(head, *PAGE)) == [FULL] * 2
    assert texts_of(set_sheet(head, *PAGE))[0].startswith("临岚市政府采购网")


def test_what_two_pages_share_in_the_size_of_the_text_stays() -> None:
    head = (50, 30, 12, "望津区供水公司名单")
    assert texts_of(set_sheet(head, *PAGE), set_sheet(head, *PAGE)) == [head[3], FULL] * 2


def test_what_small_type_says_of_a_table_stays() -> None:
    unit = (480, 60, 9, "单位：万元")
    assert texts_of(set_sheet(unit, *PAGE), set_sheet(unit, *PAGE)) == [unit[3], FULL] * 2


PRINTED: Sequence[Piece] = (
    (24, 20, 8, "2025/9/25 10:30" + "　" * 8 + "关于节约用水的提示_临岚市水务局"),
    (24, 820, 8, "https://www.linlan.example.cn/art/8811.html" + "　" * 8 + "1/1"),
)


@pytest.mark.parametrize(
    "foot",
    [
        PRINTED[1][3],
        "swj.linlan.example/gk/202509/t20250924_8811.html" + "　" * 8 + "1/1",
        "localhost.example:8080/art/8811" + "　" * 8 + "1 of 1",
        "swj.linlan.example/" + "　" * 8 + "2025/9/25 10:30",
        "https://swj.linlan.example/art/8811.html" + "　" * 8 + "第 1 页（共 2 页）",
        "https://swj.linlan.example/art/8811.html" + "　" * 8 + "Page 1 of 2",
        "第1页/共2页" + "　" * 8 + "2025/9/25 10:30",
    ],
)
def test_what_a_browser_prints_around_a_page_is_no_text(foot: str) -> None:
    blocks, issues = make_layout([set_sheet(PRINTED[0], (24, 820, 8, foot), *PAGE)])
    assert [block.text for block in blocks] == [FULL]
    assert len(issues) == 2
    assert is_print(issues)
    unlike = ((24, 20, 8, "2025/9/25 10:30更新"), (24, 820, 8, "详见https://www.linlan.example.cn/"))
    blocks, issues = make_layout([set_sheet(*unlike, *PAGE)])
    assert len(blocks) == 3
    assert not is_print(issues)


def test_the_side_box_of_a_printed_page_is_no_text() -> None:
    narrow: Sequence[Piece] = ((70, 150, 12, FULL[:24]), (50, 168, 12, FULL[24:]))
    titles = ("热点推荐", "望津水厂扩建", "云汀区停水", "水价听证会")
    box: Sequence[Piece] = tuple((450, 142.0 + 16 * at, 9, text) for at, text in enumerate(titles))
    below: Sequence[Piece] = ((70, 230, 12, FULL[:38]), (50, 248, 12, FULL[38:]))
    assert texts_of(set_sheet(*PRINTED, *narrow, *box, *below)) == [FULL] * 2
    assert "云汀区停水" in "".join(texts_of(set_sheet(*narrow, *box)))


def test_the_head_of_a_printed_page_is_read_as_that_of_a_page() -> None:
    title = "关于做好节约用水工作的提示"
    head: Sequence[Piece] = (
        (50, 60, 11, "首页 机构概况 政务公开 办事服务 互动交流 通知公告"),
        (50, 85, 9, "您所在的位置：首页>政务公开>通知公告"),
        (170, 110, 20, title),
        (110, 140, 9, "发布时间：2025-09-25 10:12 来源：市水务局 阅读：1035次 【字体：大中小】"),
    )
    blocks, _ = make_layout([set_sheet(*PRINTED, *head, (70, 170, 12, FULL[:38]), (50, 188, 12, FULL[38:]))])
    notice = make_print_notice(blocks, Hints())
    assert (notice.title, str(notice.published)) == (title, "2025-09-25")
    assert [block.text for block in notice.body] == [FULL]
    assert notice.column == ("首页", "政务公开", "通知公告")
    told = ["".join(issue.detail.split()) for issue in notice.issues]
    assert all(told.count("".join(line[3].split())) == 1 for line in (head[0], head[1], head[3]))


def test_what_leads_elsewhere_below_a_printed_page_is_no_text() -> None:
    head: Sequence[Piece] = (
        (170, 110, 20, "关于做好节约用水工作的提示"),
        (110, 140, 9, "发布时间：2025-09-25 10:12 来源：市水务局 阅读：1035次"),
    )
    end: Sequence[Piece] = (
        (400, 210, 12, "临岚市水务局"),
        (400, 230, 12, "2025年9月24日"),
        (50, 260, 12, "相关解读：一图读懂节约用水"),
        (50, 280, 12, "网站声明 | 联系我们 | 岚ICP备99000001号"),
    )
    blocks, _ = make_layout([set_sheet(*PRINTED, *head, (70, 170, 12, FULL[:38]), (50, 188, 12, FULL[38:]), *end)])
    notice = make_print_notice(blocks, Hints())
    assert [block.text for block in notice.body] == [FULL, "临岚市水务局", "2025年9月24日"]
    assert "相关解读：一图读懂节约用水" in [issue.detail for issue in notice.issues]


def test_a_printed_page_without_labels_is_read_as_any_document() -> None:
    blocks, _ = make_layout([set_sheet(*PRINTED, (170, 110, 20, "关于做好节约用水工作的提示"), *PAGE)])
    assert make_print_notice(blocks, Hints()) == make_notice(blocks, Hints())


def test_a_line_that_is_set_wide_has_no_spaces() -> None:
    for step in (18.4, 24):
        text = "临岚市水务局节水办公室"
        wide = [Glyph(sign, 60 + step * at, 150, 72 + step * at, 162, 12) for at, sign in enumerate(text)]
        assert texts_of(Sheet(600, 850, tuple(wide))) == [text]
    figures = [Glyph(sign, 60 + 20 * at, 150, 66 + 20 * at, 162, 12) for at, sign in enumerate("1234567")]
    assert texts_of(Sheet(600, 850, tuple(figures))) == ["1 2 3 4 5 6 7"]
    names = zip("林晓岚青水清", (60, 72, 96, 108, 132, 144), strict=True)
    parted = [Glyph(sign, x, 150, x + 12, 162, 12) for sign, x in names]
    assert texts_of(Sheet(600, 850, tuple(parted))) == ["林晓 岚青 水清"]


BELOW: Sequence[Piece] = tuple((50, 210.0 + 20 * at, 12, FULL[:-1]) for at in range(3))


def test_lines_of_one_form_at_the_foot_of_one_page_stay() -> None:
    days = [f"2026年3月{day}日停水" for day in (5, 6, 7, 8)]
    pieces: Sequence[Piece] = tuple((74, 770.0 + 18 * at, 12, day) for at, day in enumerate(days))
    assert texts_of(set_sheet(*PAGE, *pieces))[-4:] == days


def test_rows_in_small_type_at_the_foot_of_a_page_stay() -> None:
    rows: Sequence[Piece] = tuple((74, 770.0 + 14 * at, 9, f"{at + 1}月　　1{at}.5　　3.{at}") for at in range(3))
    _, issues = make_layout([set_sheet(*PAGE, *BELOW, *rows)])
    assert issues == []
    _, issues = make_layout([set_sheet(*PAGE, *BELOW, *rows), set_sheet(*PAGE, *BELOW, *rows)])
    assert issues == []


def test_a_title_that_is_printed_on_each_page_stands_once() -> None:
    title = (170, 30, 18, "临岚市公开招聘岗位一览表")
    blocks, issues = make_layout([set_sheet(title, *PAGE)] * 4)
    assert [block.text for block in blocks] == [title[3], *[FULL] * 4]
    assert [issue.where for issue in issues] == ["page 2", "page 3", "page 4"]
    number = (280, 820, 9, "第1页")
    assert texts_of(*[set_sheet((50, 30, 12, "望津区供水公司"), *PAGE, number)] * 4) == [FULL] * 4


def test_heads_over_columns_that_each_page_repeats_stay() -> None:
    heads = (50, 60, 12, "序号　　街道　　户数　　水表")
    assert any("户数" in cell for cell in texts_of(*[set_sheet(heads, *PAGE)] * 4))


def test_an_address_or_an_hour_at_the_edge_of_a_printed_page_stays() -> None:
    foot = (50, 780, 12, "报名网址：　https://www.linlan.example.cn/bm")
    top = (50, 50, 12, "2026年3月8日 9:00　笔试")
    blocks, issues = make_layout([set_sheet(*PRINTED, top, *PAGE, foot)])
    assert [issue.detail[:9] for issue in issues] == ["2025/9/25", "https://w"]
    assert "笔试" in blocks[0].text
    assert "/bm" in blocks[-1].text


def test_a_label_below_a_row_of_a_form_begins_a_line() -> None:
    rows: Sequence[Piece] = ((100, 150, 12, "姓名：　　　　　　性别："), (100, 180, 12, "单位：　　　　　　电话："))
    assert texts_of(set_sheet(*rows, (100, 210, 12, "备注：")))[-1] == "备注："


@pytest.mark.parametrize("number", ["页码1/1", "页码：1", "- 1 -"])
def test_what_counts_pages_is_no_text(number: str) -> None:
    assert texts_of(set_sheet(*PAGE, (250, 790, 12, number))) == [FULL]


@pytest.mark.parametrize("number", ["Page 1 of 1 / 第1页共1页", "第1页 共1页/Page 1 of 1", "page 1", "P.1", "- 1 -"])
def test_what_counts_pages_in_two_languages_is_no_text(number: str) -> None:
    assert texts_of(set_sheet(*PAGE, (250, 790, 12, number))) == [FULL]


@pytest.mark.parametrize("top", [25, 830])
def test_small_type_at_the_very_edge_of_one_page_is_no_text(top: float) -> None:
    blocks, issues = make_layout([set_sheet((300, top, 9, "临岚市水务局Linlan Water"), *PAGE)])
    assert [block.text for block in blocks] == [FULL]
    assert [issue.detail for issue in issues] == ["临岚市水务局Linlan Water"]
    assert texts_of(set_sheet((300, top - 5, 8, "用户服务：张贴于公告栏"), *PAGE)) == [FULL]
    kept = (50, top, 9, "附件2"), (50, top, 12, "临岚市水务局")
    assert all(any(piece[3] in text for text in texts_of(set_sheet(piece, *PAGE))) for piece in kept)


def test_english_below_a_sentence_in_chinese_is_a_paragraph_and_its_words_are_parted() -> None:
    english = "The water works listed below were inspected. Details (in Chinese) are announced as follows"
    chinese = "，现将结果公布如下，请各供水单位抓紧整改并按时上报："
    texts = texts_of(set_sheet(*PAGE[:1], (50, 180, 12, FULL[38:-1] + chinese), (50, 210, 12, english)))
    assert texts[-1] == english
