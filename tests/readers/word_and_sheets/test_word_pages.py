"""Word files that hold a page of a site: frames of its layout, labels, menus and soft line breaks."""

from __future__ import annotations

import pytest

from converters.convert import convert
from converters.issues import Code
from converters.model import Heading, Notice, Paragraph, Role, Table, TitleSource
from tests.readers.word_and_sheets.test_word_letters import CENTRE, removed, table, texts
from tests.tools.packages import word_file, word_paragraph

TITLE = "望津区水务局关于调整居民用水价格的通知"
TEXT = ("各镇人民政府：", "经区政府同意，自2026年5月1日起调整居民用水价格。", "望津区水务局", "2026年4月2日")
BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
CATALOGUE = (
    ("索 引 号", "K1228322/2026-00031", "文号", "望水〔2026〕5号"),
    ("发布机构", "望津区水务局", "公开日期", "2026-04-03"),
    ("主题分类", "水利", "有效性", "有效"),
)


def paragraphs(lines: tuple[str, ...]) -> str:
    return "".join(map(word_paragraph, lines))


def frame(*cells: str, beside: str = "") -> str:
    """Return a table of one column, or of two with ``beside`` in the second; each of the cells is a row."""
    more = f"<w:tc>{word_paragraph(beside)}</w:tc>" if beside else ""
    return f"<w:tbl>{''.join(f'<w:tr><w:tc>{cell}</w:tc>{more}</w:tr>' for cell in cells)}</w:tbl>"


def read(body: str) -> Notice:
    return convert(word_file(body), "a.docx")


def lines_of(notice: Notice) -> list[str]:
    return [block.text for block in notice.body if isinstance(block, Paragraph | Heading)]


def test_a_table_that_frames_a_page_is_opened_and_what_is_of_the_page_becomes_fields() -> None:
    crumbs = word_paragraph("当前位置：首页 > 政务公开 > 通知公告")
    foot = word_paragraph("版权所有：望津区水务局　备案号：云ICP备2026001号")
    buttons = word_paragraph("【字体：大 中 小】 【打印】")
    notice = read(
        frame(crumbs + table(CATALOGUE), word_paragraph(TITLE, CENTRE), buttons, paragraphs(TEXT), foot)
    )
    assert (notice.title, notice.document_number, notice.index_number) == (
        TITLE,
        "望水〔2026〕5号",
        "K1228322/2026-00031",
    )
    assert (notice.issuer, str(notice.published), str(notice.issued)) == ("望津区水务局", "2026-04-03", "2026-04-02")
    assert notice.topics == ("水利",)
    assert notice.column == ("首页", "政务公开", "通知公告")
    assert lines_of(notice) == list(TEXT)
    assert not any(issue.code is Code.TEXT_LEFT_OUT for issue in notice.issues)
    assert any("字体" in line for line in removed(notice))


def test_frames_may_stand_in_frames_and_have_empty_columns_beside() -> None:
    inner = frame(word_paragraph(TITLE, CENTRE), paragraphs(TEXT))
    spaced = f"<w:tbl><w:tr><w:tc>{word_paragraph(' ')}</w:tc><w:tc>{inner}</w:tc></w:tr></w:tbl>"
    for body in (frame(inner, word_paragraph(" ")), spaced):
        notice = read(body)
        assert (notice.title, lines_of(notice)) == (TITLE, list(TEXT))


@pytest.mark.parametrize(
    "framed",
    [
        frame(word_paragraph("临岚市水务局"), word_paragraph("望津区水务局")),
        frame(paragraphs(TEXT[:2]), paragraphs(TEXT[:2]), beside="节水要求"),
        table((("项目", "价格"), ("居民用水", "3元"))),
    ],
)
def test_a_table_that_sets_things_beside_or_below_each_other_stays_one(framed: str) -> None:
    notice = read(word_paragraph(TITLE, CENTRE) + paragraphs(TEXT[:2]) + framed + word_paragraph("特此通知。"))
    assert sum(isinstance(block, Table) for block in notice.body) == 1


@pytest.mark.parametrize(
    ("line", "left_out"),
    [
        ("发布时间：2026-04-03　　来源：望津区水务局", "来源"),
        ("发布日期：2026年4月3日 10:20　浏览次数：126次", "浏览次数"),
        ("来源：望津区水务局 日期：2026/4/3 字体：[大 中 小]", "字体"),
        ("【发布时间】2026-04-03", ""),
        ("发布机构：望津区水务局　公开日期：2026.4.3　公开方式：主动公开", "公开方式"),
    ],
)
@pytest.mark.parametrize("properties", [CENTRE, ""])
def test_a_line_of_labels_around_the_title_is_of_the_page(line: str, left_out: str, properties: str) -> None:
    labels = word_paragraph(line, properties)
    text = paragraphs(("一、为什么要调价？", "为了节约用水。"))
    for body in (word_paragraph(TITLE, CENTRE) + labels + text, labels + word_paragraph(TITLE, CENTRE) + text):
        notice = read(body)
        assert (notice.title, str(notice.published)) == (TITLE, "2026-04-03")
        assert lines_of(notice) == ["一、为什么要调价？", "为了节约用水。"]
        assert left_out in "".join(removed(notice))
        assert not any(issue.code is Code.TEXT_LEFT_OUT for issue in notice.issues)


@pytest.mark.parametrize(
    "line",
    [
        "时间：2026年4月3日",
        "公示时间：2026年4月3日至4月9日",
        "联系电话：0512-66330000",
        "签发人：韩志",
        "主题：节约用水",
        "公示时间：4月3日起，来源：群众推荐。",
        "有效期：2年",
        "来源：自愿报名",
        "时间：2026-04-03　联系电话：0512-66330000",
    ],
)
def test_a_line_of_labels_that_is_of_the_text_stays(line: str) -> None:
    notice = read(word_paragraph(TITLE, CENTRE) + word_paragraph(line) + paragraphs(TEXT))
    assert line in lines_of(notice)
    assert notice.published is None


def test_labels_may_stand_a_line_each_above_a_text() -> None:
    said = (f"标题：{TITLE}", "文号：望水〔2026〕5号", "发布时间：2026-04-03", "来源：望津区水务局", "关键词：水价")
    notice = read(paragraphs((*said, *TEXT)))
    assert (notice.title, notice.title_source) == (TITLE, TitleSource.LABEL)
    assert (notice.document_number, str(notice.published)) == ("望水〔2026〕5号", "2026-04-03")
    assert notice.keywords == ("水价",)
    assert lines_of(notice) == list(TEXT)


def test_the_time_of_an_event_below_the_labels_of_a_page_is_of_the_text() -> None:
    notice = read(paragraphs((TITLE, "发布时间：2026-04-03", "时间：2026-04-09", "地点：望津区政府二楼。")))
    assert (str(notice.published), lines_of(notice)) == ("2026-04-03", ["时间：2026-04-09", "地点：望津区政府二楼。"])


def test_labels_below_the_first_sentence_are_of_the_text() -> None:
    lines = ("请查看下列文件。", "发布时间：2026-04-03　来源：临岚市水务局", "特此通知。")
    notice = read(word_paragraph(TITLE, CENTRE) + paragraphs(lines))
    assert (lines_of(notice), notice.published) == (list(lines), None)


def test_a_title_that_a_table_of_labels_says_is_the_title() -> None:
    rows = (("名称", "望津区2026年供水规划图"), ("索引号", "K1228322/2026-00032"), ("发布日期", "2026-04-03"))
    notice = read(table(rows) + paragraphs(("望津区2026年供水规划图", "本图示意全区供水管网。")))
    assert (notice.title, notice.title_source) == ("望津区2026年供水规划图", TitleSource.LABEL)
    assert lines_of(notice) == ["本图示意全区供水管网。"]


def test_a_table_of_more_than_labels_is_of_the_text() -> None:
    rows = (("文号", "名称", "发布日期"), ("临水〔2020〕1号", "关于节水的通知", "2020-05-06"))
    notice = read(word_paragraph(TITLE, CENTRE) + table(rows) + paragraphs(("以上文件废止。",)))
    assert notice.published is None
    assert [block.text for block in notice.body if isinstance(block, Table)] == ["\n".join(map("\t".join, rows))]


def test_soft_line_breaks_part_paragraphs_as_a_page_shows_them() -> None:
    pasted = ("各镇人民政府：", "自5月1日起调价。", "", "一、居民用水", "每立方米3元。", *TEXT[2:])
    notice = read(word_paragraph(TITLE, CENTRE) + word_paragraph("\n".join(pasted)).replace("\n", BREAK))
    assert lines_of(notice) == [line for line in pasted if line]
    assert notice.recipients == ("各镇人民政府",)
    assert texts(notice, Role.SIGNATURE) == ["望津区水务局"]


def test_a_title_and_its_labels_may_stand_in_one_paragraph() -> None:
    head = word_paragraph(f"{TITLE}\n发布时间：2026-04-03", CENTRE).replace("\n", BREAK)
    notice = read(head + paragraphs(TEXT))
    assert (notice.title, str(notice.published), lines_of(notice)) == (TITLE, "2026-04-03", list(TEXT))


def test_soft_line_breaks_within_a_title_and_at_a_width_part_nothing() -> None:
    title = word_paragraph("望津区水务局关于调整居民\n用水价格的通知", CENTRE).replace("\n", BREAK)
    words = "为保障全区居民用水安全稳定推进水价综合改革促进节约用水和水资源可持续利用根据有关规定结合供水成本监审结果"
    narrow = [words[at : at + 18] for at in range(0, 54, 18)]
    wrapped = word_paragraph("\n".join([*narrow, "经研究决定调价。"])).replace("\n", BREAK)
    notice = read(title + wrapped)
    assert notice.title == TITLE
    assert len(notice.body) == 1


UNKNOWN = (
    ("索引号", "K1228322/2026-00033"),
    ("文号", "望水〔2026〕5号"),
    ("归档盒号", "甲三"),
    ("发布日期", "2026-04-03"),
)


def test_a_row_that_no_label_names_leaves_a_disclosure_table_one() -> None:
    notice = read(table(UNKNOWN) + word_paragraph(TITLE, CENTRE) + paragraphs(TEXT))
    assert (notice.index_number, notice.document_number) == ("K1228322/2026-00033", "望水〔2026〕5号")
    assert (str(notice.published), lines_of(notice)) == ("2026-04-03", list(TEXT))
    assert "归档盒号：甲三" in removed(notice)


def test_a_table_of_which_less_than_two_thirds_are_labels_is_of_the_text() -> None:
    rows = (("发布日期", "2026-04-03"), ("用水量", "3吨"), ("索引号", "K1228322/2026-00033"), ("水表", "12只"))
    notice = read(word_paragraph(TITLE, CENTRE) + table(rows) + paragraphs(TEXT))
    assert any(isinstance(block, Table) for block in notice.body)


def test_what_a_page_has_below_its_text_is_not_copied_with_it() -> None:
    shared = word_paragraph("扫一扫在手机打开当前页", CENTRE)
    lists = paragraphs(("相关阅读：", "图解：水价怎么算", "水价调整听证会实录"))
    notice = read(table(CATALOGUE) + word_paragraph(TITLE, CENTRE) + paragraphs(TEXT) + shared + lists)
    assert lines_of(notice) == list(TEXT)
    assert "水价调整听证会实录" in removed(notice)
    annex = paragraphs(("附件", "相关阅读", "请家长阅读下列材料。"))
    kept = read(table(CATALOGUE) + word_paragraph(TITLE, CENTRE) + paragraphs(TEXT) + annex)
    assert "请家长阅读下列材料。" in lines_of(kept)


def test_who_publishes_a_joint_notice_is_not_its_only_issuer() -> None:
    title = "望津区水务局 望津区财政局关于调整居民用水价格的通知"
    notice = read(table(CATALOGUE) + word_paragraph(title, CENTRE) + paragraphs(TEXT[:2]))
    assert notice.issuer == "望津区水务局 望津区财政局"


@pytest.mark.parametrize("first", ["望津区2026年第7批水利项目", "望津区2026年度第2期用水户", "望津区第3届节水大赛"])
def test_a_title_of_two_lines_may_count_its_batches(first: str) -> None:
    lines = word_paragraph(first, CENTRE) + word_paragraph("验收情况公示", CENTRE)
    assert read(lines + paragraphs(TEXT)).title == f"{first}验收情况公示"


def test_a_table_that_holds_a_text_is_none_of_labels() -> None:
    rows = (("索引号", "K1228322/2026-00034"), ("文号", "望水〔2026〕5号"), ("正文", "自5月1日起调价。请周知。"))
    notice = read(word_paragraph(TITLE, CENTRE) + table(rows))
    assert any("自5月1日起调价。请周知。" in block.text for block in notice.body)


@pytest.mark.parametrize("above", ["", word_paragraph("信息发布审批单", CENTRE)])
def test_a_document_that_is_a_form_with_a_title_and_a_text_is_a_record(above: str) -> None:
    said = (("信息标题", TITLE), ("文号", "望水〔2026〕5号"), ("拟稿人", "欧阳某某"), ("成文日期", "2026-04-02"))
    notice = read(above + table((*said, ("正文", "各镇人民政府：自2026年5月1日起调整居民用水价格，请周知。"))))
    assert (notice.title, notice.document_number, str(notice.issued)) == (TITLE, "望水〔2026〕5号", "2026-04-02")
    assert "自2026年5月1日起调整居民用水价格，请周知。" in "".join(lines_of(notice))
