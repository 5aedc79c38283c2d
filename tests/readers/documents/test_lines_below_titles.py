"""The head of a document without labels: an annex by itself, a title with its version, the line that its site adds."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from converters.hints import Hints
from converters.issues import Code
from converters.model import Block, Cell, Notice, Paragraph, Role, Run, Table, paragraph
from converters.readers.documents.heads import UntitledError, make_notice
from converters.readers.fixed_layout.web_print import make_page_notice

SAID = "为加强全区内河管理，结合本区实际，制定本方案，请各单位认真组织实施。"
PLAN = "云汀区内河清淤工作方案"


def centre(text: str) -> Paragraph:
    return Paragraph((Run(text),), Role.CENTRED)


def read(*blocks: str | Block) -> Notice:
    return make_notice([paragraph(one) if isinstance(one, str) else one for one in blocks], Hints())


@pytest.mark.parametrize("mark", ["附件", "附件1", "附 件 2：", "附件三"])
def test_an_annex_by_itself_has_the_title_that_stands_below(mark: str) -> None:
    notice = read(mark, centre(PLAN), SAID)
    assert (notice.title, [block.text for block in notice.body]) == (PLAN, [mark, SAID])


def test_a_list_of_annexes_is_no_head() -> None:
    with pytest.raises(UntitledError):
        read("附件：1.云汀区内河清淤工作方案", "2.经费安排表", SAID)


@pytest.mark.parametrize("version", ["（2025—2027年）", "（试行）", "（中期修订）", "（征求意见稿）", "(第三批)"])
def test_a_version_in_brackets_below_the_title_is_of_it(version: str) -> None:
    notice = read(centre(PLAN), centre(version), SAID)
    assert (notice.title, [block.text for block in notice.body]) == (PLAN + version, [SAID])


@pytest.mark.parametrize(
    "note",
    [
        "（2025年3月4日区政府第9次常务会议通过）",
        "（云政发〔2025〕4号）",
        "（第4号）",
        "（此件公开发布）",
        "（云汀区水务局  2025年3月4日）",
        "（2025年6月修正）",
    ],
)
def test_a_note_in_brackets_is_none_of_the_title(note: str) -> None:
    notice = read(centre(PLAN), centre(note), SAID)
    assert (notice.title, [block.text for block in notice.body]) == (PLAN, [note, SAID])


DEAL = "望津区第二小学课桌椅采购项目成交公告"


@pytest.mark.parametrize(
    ("line", "day", "left"),
    [
        ("发布日期：2025年7月18日", "2025-07-18", ""),
        ("发布时间：2025-07-18 09:30　来源：望津区财政局", "2025-07-18", "望津区财政局"),
        ("来源：望津区财政局 日期：2025-07-18 浏览次数：31", "2025-07-18", "望津区财政局"),
        ("发布日期：2025/07/18", "2025-07-18", ""),
        ("【字体：大 中 小】 发布日期：2025.7.18", "2025-07-18", ""),
    ],
)
def test_the_line_of_the_site_below_a_title_gives_its_fields(line: str, day: str, left: str) -> None:
    notice = read(centre(DEAL), centre(line), SAID)
    assert (notice.title, str(notice.published)) == (DEAL, day)
    assert [block.text for block in notice.body] == [SAID]
    told = " ".join(issue.detail for issue in notice.issues if issue.code is Code.FURNITURE_REMOVED)
    assert left in told


@pytest.mark.parametrize(
    "line",
    [
        "公示时间：2025年7月18日至7月24日",
        "时间：2025年7月18日",
        "发布日期：另行通知",
        "采购项目编号：WJ2025-31",
        "发布单位：望津区财政局",
        "来源：本项目资金来源为区级财政资金，已落实。",
        "成交日期：2025年7月18日",
    ],
)
def test_a_line_of_the_notice_itself_stays(line: str) -> None:
    notice = read(centre(DEAL), line, SAID)
    assert [block.text for block in notice.body] == [line, SAID]
    assert notice.published is None


TABLE = (
    ("索引号", "WJ0310/2025-00562", "发布日期", "2025-07-24"),
    ("发布机构", "望津区文化和旅游局", "文号", "望文旅〔2025〕8号"),
)


def table(rows: Sequence[Sequence[str]]) -> Table:
    return Table(tuple(tuple(Cell((Run(text),) if text else ()) for text in row) for row in rows))


@pytest.mark.parametrize(
    "rows",
    [
        TABLE,
        [(row[0], row[1]) for row in TABLE] + [(row[2], row[3]) for row in TABLE],
        [(f"{row[0]}：{row[1]}", f"{row[2]}：{row[3]}") for row in TABLE],
        [*TABLE, ("标题", "望津区文化和旅游局关于景区预约的公告", "有效性", "")],
    ],
)
def test_a_disclosure_table_above_the_title_gives_the_fields(rows: Sequence[Sequence[str]]) -> None:
    title = "望津区文化和旅游局关于景区预约的公告"
    blocks = (paragraph("首页 > 政务公开 > 公告"), table(rows), centre(title), paragraph(SAID))
    for made in (make_page_notice(blocks, Hints()), make_page_notice(blocks[1:], Hints())):
        assert (made.title, made.index_number) == (title, "WJ0310/2025-00562")
        assert made.document_number == "望文旅〔2025〕8号"
        assert (str(made.published), made.issuer) == ("2025-07-24", "望津区文化和旅游局")
        assert [block.text for block in made.body] == [SAID]


@pytest.mark.parametrize(
    "rows",
    [
        [("项目名称", "望津区图书馆改造", "预算", "30万元"), ("采购人", "望津区图书馆", "联系人", "林晓")],
        [("序号", "街道"), ("1", "望津街道")],
        [("发布日期", "名称"), ("2025-07-24", "甲")],
    ],
)
def test_another_table_above_the_text_stays(rows: Sequence[Sequence[str]]) -> None:
    blocks = (centre(DEAL), table(rows), paragraph(SAID))
    assert make_page_notice(blocks, Hints()) == make_notice(blocks, Hints())


def test_a_table_of_labels_below_the_text_stays() -> None:
    blocks = (centre(DEAL), paragraph(SAID), table(TABLE))
    assert make_page_notice(blocks, Hints()) == make_notice(blocks, Hints())


@pytest.mark.parametrize("between", [(), ("附件",), ("附件1", "云政办发〔2025〕4号")])
def test_a_running_head_above_the_title_that_it_repeats_is_none_of_the_notice(between: tuple[str, ...]) -> None:
    notice = read(PLAN, *between, centre(PLAN), centre("（2025—2027年）"), SAID)
    assert notice.title == PLAN + "（2025—2027年）"
    assert PLAN not in [block.text for block in notice.body]
    assert PLAN in [issue.detail for issue in notice.issues if issue.code is Code.FURNITURE_REMOVED]


def test_a_title_that_the_text_repeats_later_is_the_title() -> None:
    assert read(PLAN, SAID, centre(PLAN), SAID).title == PLAN
    assert [block.text for block in read(PLAN, SAID, centre(PLAN), SAID).body] == [SAID, PLAN, SAID]
