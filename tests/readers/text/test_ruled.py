"""Notices without labels that somebody put into one text, with rules between them."""

from __future__ import annotations

import pytest

from converters.convert import Conversion, convert_all
from converters.hints.sidecar import Sidecar
from converters.model import Notice

TITLES = (
    "云汀区渡口管理所关于停航检修的公告",
    "关于开展渡口安全检查的通知",
    "云汀区渡口管理所关于招募义务救生员的启事",
)
SIGNED = "云汀区渡口管理所\n2026年5月9日\n（此件公开发布）\n"
NOTICES = (
    f"{TITLES[0]}\n\n因检修码头，望津渡口自2026年5月8日起停航三日。\n\n云汀区渡口管理所\n2026年5月6日\n",
    f"{TITLES[1]}\n云渡〔2026〕4号\n\n各渡口：\n现将检查事项通知如下：\n一、检查时间\n2026年5月中旬。\n\n{SIGNED}",
    f"{TITLES[2]}\n\n现招募义务救生员20名，有意者请到渡口登记。\n\n云汀区渡口管理所　2026年5月12日\n",
)
COVER = "云汀区渡口管理所五月公告汇编（共3篇）\n整理：所办公室\n{rule}\n"
FORWARDS = "云汀区渡口管理所关于转发停航公告的通知\n\n各渡口：\n请遵照执行。\n\n云汀区渡口管理所\n2026年5月7日\n"
NAMES = "关于张贴告示的通知\n\n各渡口：\n请将《关于开展渡口安全检查的通知》张贴。\n\n所办公室\n2026年5月6日\n"
SENDS_OUT = "关于印发渡口公告范本的通知\n\n各渡口：\n现印发给你们。\n\n云汀区渡口管理所\n2026年5月20日\n"
RULES = (
    "==========",
    "----------",
    "* * * * * *",
    "——————————",
    "～～～～～～～",
    "＝＝＝＝＝＝",
    "—— 第{n}篇 ——",
    "### {n} ###",
    "……………………",
    "◆◆◆◆◆",
    "★ ★ ★",
)


def read(text: str, sidecar: Sidecar | None = None) -> list[Notice]:
    found = convert_all(text.encode("gb18030"), "a.txt", sidecar or Sidecar())
    return [item.notice for item in found if isinstance(item, Conversion)]


def join(rule: str, notices: tuple[str, ...] = NOTICES) -> str:
    first, *others = notices
    return first + "".join(f"\n{rule.format(n=at)}\n{one}" for at, one in enumerate(others, 2))


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize(("above", "below"), [("", ""), (COVER, "{rule}\n（完）\n"), ("{rule}\n", "{rule}")])
def test_rules_part_notices_that_are_titled_and_signed(rule: str, above: str, below: str) -> None:
    around = [part.format(rule=rule.format(n=1)) for part in (above, below)]
    notices = read(around[0] + join(rule) + around[1])
    assert tuple(notice.title for notice in notices) == TITLES
    assert [str(notice.issued) for notice in notices] == ["2026-05-06", "2026-05-09", "2026-05-12"]
    assert [notice.issuer for notice in notices] == ["云汀区渡口管理所"] * 3
    assert [notice.document_number for notice in notices] == ["", "云渡〔2026〕4号", ""]
    said = "".join(block.text for notice in notices for block in notice.body)
    assert "汇编" not in said
    assert "（完）" not in said
    assert rule.format(n=2) not in said
    if "汇编" in above:
        assert "整理：所办公室" in [issue.detail for issue in notices[0].issues]


@pytest.mark.parametrize("count", ["{n}. ", "{n}、", "（{n}）", "【第{n}篇】"])
def test_what_counts_the_notices_is_of_no_title(count: str) -> None:
    counted = tuple(count.format(n=at) + one for at, one in enumerate(NOTICES, 1))
    assert tuple(notice.title for notice in read(join("==========", counted))) == TITLES


def test_a_letterhead_may_stand_above_a_title_and_a_title_go_over_lines() -> None:
    head = "云汀区渡口管理所文件\n\n云渡〔2026〕7号\n\n云汀区渡口管理所\n关于公布渡口名录的\n通知\n\n"
    text = f"{head}各渡口：\n现公布名录，请知悉。\n\n云汀区渡口管理所\n2026年5月20日\n"
    first, last = read(join("==========", (NOTICES[0], text)))
    assert (last.title, last.document_number) == ("云汀区渡口管理所关于公布渡口名录的通知", "云渡〔2026〕7号")
    assert first.title == TITLES[0]


def test_what_stands_below_a_rule_and_is_no_notice_is_of_the_one_above() -> None:
    annex = "附件\n检查表\n甲项\n乙项\n"
    first, second = read(join("==========", (NOTICES[1], annex, NOTICES[0])))
    assert "甲项" in "".join(block.text for block in first.body)
    assert second.title == TITLES[0]


@pytest.mark.parametrize(
    "texts",
    [
        (NOTICES[0], "附件1\n渡口名录\n望津渡口\n"),
        (FORWARDS, NOTICES[0]),
        (NOTICES[0], "关于渡口的说明\n说明一。\n"),
        (TITLES[0] + "\n", NOTICES[0].partition("\n")[2]),
        (NAMES, NOTICES[1]),
        (SENDS_OUT, *NOTICES[:2]),
    ],
)
def test_a_rule_within_one_notice_parts_nothing(texts: tuple[str, ...]) -> None:
    assert len(read(join("==========", texts))) <= 1


def test_a_title_that_is_told_is_that_of_the_whole() -> None:
    (notice,) = read(join("=========="), Sidecar(title="渡口公告三则"))
    assert notice.title == "渡口公告三则"


def test_headings_of_markdown_are_titles_too() -> None:
    text = "\n---\n\n".join(f"## {one}" for one in NOTICES)
    found = convert_all(text.encode(), "a.md")
    assert tuple(item.notice.title for item in found if isinstance(item, Conversion)) == TITLES


@pytest.mark.parametrize("between", ["\n", "\n\n\n", "（此件公开发布）\n\n", "联系电话：60010003\n\n\n"])
def test_empty_lines_part_notices_that_are_all_signed(between: str) -> None:
    assert tuple(notice.title for notice in read(between.join(NOTICES))) == TITLES
    assert len(read(between.join((FORWARDS, NOTICES[0])))) == 1
    assert len(read(between.join((NAMES, NOTICES[1])))) == 1
    assert len(read(between.join((NOTICES[0], "附件：\n关于渡口的函\n请阅。\n2026年5月1日\n")))) == 1


def test_a_signed_section_with_a_heading_is_one_whatever_its_kind() -> None:
    plan = "云汀区渡口夏季活动安排\n\n六月举办救生演练。\n\n云汀区渡口管理所\n2026年5月30日\n"
    titles = [one.title for one in read(join("==========", (*NOTICES[:2], plan)))]
    assert titles == [*TITLES[:2], "云汀区渡口夏季活动安排"]


@pytest.mark.parametrize("count", ["第{n}则", "【公告{n}】", "第{n}篇：", "（{n}）"])
@pytest.mark.parametrize("rule", ["", "----------"])
def test_a_line_that_only_counts_the_notices_is_none_of_them(count: str, rule: str) -> None:
    counted = [f"{rule}\n{count.format(n=number)}\n{one}" for number, one in zip("一二三", NOTICES, strict=True)]
    assert tuple(notice.title for notice in read("\n".join(counted))) == TITLES
