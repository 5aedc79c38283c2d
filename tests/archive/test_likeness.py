"""Versions of one notice and two notices that only share something: a number, an address, a title."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from converters.archive.editions import Kinship, collect_editions, compare, group_notices, make_stub
from converters.identify import identify
from converters.issues import Code
from converters.model import Notice, Origin, Role, paragraph
from scripts.build import build
from scripts.places import Place
from tests.building.edits import contents, small_project

BUREAU = "临岚市教育局"
BUS = ("全市各学校于12月5日前查验校车。", "查验不合格的车辆不得载客上路。", "请各学校落实专人负责。")
HOLIDAY = ("中小学自1月18日起放寒假。", "各学校安排好假期值班与安全教育。")
PAGE = "https://www.linlan.example/2026/11/3.html"


def make(title: str, *lines: str, number: str = "", url: str = "", issued: date | None = None) -> Notice:
    body = (paragraph("各区教育主管部门，各直属学校：", Role.ADDRESSEE), *map(paragraph, lines))
    origin = Origin(file=f"{lines[0]}.html", format="html", url=url)
    notice = Notice(title, body, issuer=BUREAU, document_number=number, origin=origin, issued=issued)
    return replace(notice, id=identify(notice))


def codes(notice: Notice) -> list[Code]:
    return [issue.code for issue in notice.issues]


def test_a_number_given_twice_makes_no_versions_and_is_warned_of() -> None:
    number = "临教发〔2026〕61号"
    bus = make(f"{BUREAU}关于2026年校车查验的通知", *BUS, number=number)
    holiday = make(f"{BUREAU}关于2026年寒假安排的通知", *HOLIDAY, number=number)
    assert compare(bus, holiday) is Kinship.NONE
    editions = collect_editions([bus, holiday])
    assert len({edition.notice.id for edition in editions}) == 2
    for edition, other in zip(editions, (holiday, bus), strict=True):
        (issue,) = edition.notice.issues
        assert (issue.code, issue.detail, issue.where) == (Code.NUMBER_TWICE, other.title, "document_number")


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (f"{BUREAU}关于2026年校车查验的通知（修订）", ("查验改在12月9日。",)),
        (f"{BUREAU}关于做好校车安全工作的补充通知", (*BUS[:2], "查验改在12月9日。")),
    ],
)
def test_like_titles_or_like_texts_of_one_number_are_versions(title: str, lines: tuple[str, ...]) -> None:
    number = "临教发〔2026〕61号"
    one, other = make(f"{BUREAU}关于2026年校车查验的通知", *BUS, number=number), make(title, *lines, number=number)
    assert compare(one, other) is Kinship.VERSION
    assert compare(make_stub(one), make_stub(other)) is Kinship.VERSION
    assert compare(make_stub(one), make_stub(one)) is Kinship.COPY
    (edition,) = collect_editions([one, other])
    assert codes(edition.notice) == [Code.NEW_VERSION, Code.VERSION_ORDER]


@pytest.mark.parametrize(
    ("issuer", "kinship"),
    [("", Kinship.VERSION), ("临岚市人民政府办公室", Kinship.VERSION), ("临岚市水务局", Kinship.NONE)],
)
def test_an_unknown_issuer_differs_from_none(issuer: str, kinship: Kinship) -> None:
    lines = ("节水办法已经市政府同意，现印发给你们。", "居民用水实行阶梯水价，按户计量收费。")
    known, other = (
        replace(make(title, *lines, number="临政办发〔2026〕15号"), issuer=name)
        for title, name in (
            ("临岚市人民政府办公室关于印发节水办法的通知", "临岚市人民政府办公室"),
            ("关于印发节水办法的通知", issuer),
        )
    )
    for pair in ((known, other), (other, known)):
        assert compare(*pair) is kinship
        found = collect_editions(pair)
        assert len(found) == (2 if kinship is Kinship.NONE else 1)
        assert (Code.NUMBER_TWICE in codes(found[0].notice)) is (kinship is Kinship.NONE)


def test_rows_of_one_number_are_told_by_what_counts_them() -> None:
    first, second = (
        make(f"{BUREAU}关于第{n}批示范幼儿园名单的公告", f"{n}批示范幼儿园共{at}所。", number="临教公〔2026〕7号")
        for at, n in enumerate("一二", 8)
    )
    assert compare(first, second) is Kinship.NONE


def test_numbers_that_do_not_say_whose_they_are_may_be_of_two_agencies() -> None:
    one = make("关于校车查验的公告", *BUS, number="公告〔2026〕5号")
    other = make("关于河道清淤的公告", "河道清淤。", number="公告〔2026〕5号")
    other = replace(other, issuer="临岚市水务局", id="other")
    assert [codes(edition.notice) for edition in collect_editions([one, other])] == [[], []]


def test_an_address_fetched_again_is_a_new_version() -> None:
    title = f"{BUREAU}关于校车查验的通告"
    one = replace(make(title, "12月5日8时至18时查验。", url=PAGE), published=date(2026, 11, 3))
    two = replace(make(title, "12月6日8时至20时查验。", url=PAGE.replace("https", "http")), published=date(2026, 11, 5))
    assert compare(one, two) is Kinship.VERSION
    assert [group.places for group in group_notices([make_stub(one), make_stub(two)])] == [(0, 1)]
    assert compare(one, replace(two, title=f"{BUREAU}关于校车安全查验的通告")) is Kinship.VERSION
    assert compare(one, replace(two, title=f"{BUREAU}关于寒假安排的通知")) is Kinship.NONE
    assert compare(replace(one, index_number="a-1"), replace(two, index_number="a-2")) is Kinship.NONE


@pytest.mark.parametrize("url", ["", "https://www.linlan.example/tzgg/", "https://www.linlan.example/tzgg/index.html"])
def test_without_an_address_of_its_own_a_changed_text_is_only_hinted_at(url: str) -> None:
    day = date(2026, 11, 3)
    title = f"{BUREAU}关于校车查验的通告"
    one = replace(make(title, "12月5日8时至18时查验。", url=url, issued=day), published=day)
    two = replace(make(title, "12月6日8时至20时查验。", url=url, issued=day), published=date(2026, 11, 5))
    assert compare(one, two) is Kinship.NONE
    found = collect_editions([one, two])
    assert [codes(edition.notice) for edition in found] == [[Code.SAME_TITLE]] * 2
    assert found[0].notice.issues[0].detail == two.origin.file


def test_notices_of_one_title_that_their_numbers_tell_apart_are_not_hinted_at() -> None:
    one, two = (
        make(f"{BUREAU}任免通知", f"任命校长{n}名。", number=f"临教任〔2026〕{n}号", issued=date(2026, 11, 3))
        for n in (1, 2)
    )
    assert [codes(edition.notice) for edition in collect_editions([one, two])] == [[], []]


def test_records_of_a_list_share_its_address_and_are_no_versions() -> None:
    one, two = (
        replace(
            make(f"{BUREAU}招聘公告", f"招聘{n}人。", url="https://www.linlan.example/list.json"),
            published=date(2026, n, 1),
            origin=Origin(file="list.json", format="json", url="https://www.linlan.example/list.json"),
        )
        for n in (1, 2)
    )
    assert compare(one, two) is Kinship.NONE


WATER = "临岚市{}供水水质公告"


@pytest.mark.parametrize(
    ("title", "one", "other"),
    [
        (WATER, "2026年1月份", "2026年2月份"),
        (WATER, "一月份", "二月份"),
        (WATER, "2025年", "2026年"),
        (WATER, "2026年第一季度", "2026年第二季度"),
        (WATER, "上半年", "下半年"),
        ("临岚市水质简报2026年第{}期", "3", "4"),
        ("临岚市供水水质公示（{}）", "一", "二"),
        ("临岚市供水水质公示({})", "城东", "城西"),
        ("关于东街{}停水的通告", "11月8日", "11月9日"),
    ],
)
def test_rows_at_one_address_are_told_by_month_quarter_and_part(title: str, one: str, other: str) -> None:
    first, second = (make(title.format(name), f"{name}水质合格。", url=PAGE) for name in (one, other))
    assert compare(first, second) is Kinship.NONE
    assert compare(first, replace(first, body=second.body)) is Kinship.VERSION


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("临岚市2026年1月份供水水质公告", "临岚市2026年1月份供水水质公告（更正）"),
        ("临岚市供水管理办法（征求意见稿）", "临岚市供水管理办法（修订）"),
        ("临岚市供水水质公示（城东）", "临岚市供水水质公示"),
    ],
)
def test_a_title_that_says_how_the_document_stands_tells_nothing_apart(one: str, other: str) -> None:
    first, second = (make(title, f"{title}全文。", url=PAGE) for title in (one, other))
    assert compare(first, second) is Kinship.VERSION


@pytest.mark.parametrize(
    ("end", "kinship"),
    [
        ("#/detail?id={}", Kinship.NONE),
        ("#!/detail/{}", Kinship.NONE),
        ("?id={}", Kinship.NONE),
        ("#top{}", Kinship.VERSION),
    ],
)
def test_pages_of_a_program_share_its_address(end: str, kinship: Kinship) -> None:
    url = "https://www.linlan.example/app.html"
    first, second = (
        replace(make("停水公告", f"停水{n}小时。", url=url + end.format(n)), published=date(2026, 11, n))
        for n in (1, 2)
    )
    assert compare(first, second) is kinship


def test_two_groups_that_wish_for_one_kept_id_get_ids_apart() -> None:
    """Both join a notice that stood at the kept id by mistake; the first has it, and none is lost."""
    bus, holiday = f"{BUREAU}关于校车查验的通告", f"{BUREAU}关于寒假安排的通告"
    other = PAGE.replace("3.html", "4.html")
    row = [make(bus, *BUS, url=PAGE), make(bus, "12月8日查验。", url=PAGE)]
    row += [make(holiday, *HOLIDAY, url=other), make(holiday, "1月20日起放假。", url=other)]
    row = [replace(one, id=key) for one, key in zip(row, ("a", "K", "b", "K"), strict=True)]
    groups = group_notices(row, frozenset({"K"}))
    assert [(group.id, group.places) for group in groups] == [("K", (0, 1)), ("b", (2, 3))]
    assert [edition.notice.id for edition in collect_editions(row, frozenset({"K"}))] == ["K", "b"]
    groups = group_notices(row, frozenset({"K", "b"}))
    assert [(group.id, group.places) for group in groups] == [("K", (0, 1)), ("b", (2, 3))]


RAW = """{bureau}
{title}
发布日期：2026-11-{day:02}

各用户：
{text}

临岚市水务局
2026年11月3日
"""


def write(place: Place, name: str, day: int, text: str, title: str = "临岚市水务局关于东街停水的通告") -> None:
    said = RAW.format(bureau="", title=title, day=day, text=text)
    (place.notices / name).write_text(said, "utf-8")
    sidecar = f"url: {PAGE}\nretrieved: 2026-11-{day:02}T09:30:00+08:00\n"
    (place.notices / f"{name}.yml").write_text(sidecar, "utf-8")


def test_the_permalink_stays_with_the_notice_when_its_page_was_fetched_again(tmp_path: Path) -> None:
    place = small_project(tmp_path)
    for raw in place.notices.glob("*.txt"):
        raw.unlink()
    write(place, "3.txt", 3, "11月8日8时至18时停水。")
    build(place)
    (before,) = (place.docs / "zh" / "notices").rglob("*.md")
    write(place, "3-2.txt", 5, "11月9日8时至20时停水。", title="临岚市水务局关于东街临时停水的通告")
    build(place)
    pages = sorted(path.name for path in (place.docs / "zh" / "notices").rglob("*.md"))
    assert pages == sorted([before.name, before.name.replace(".md", "-v1.md")])
    assert "8时至20时" in before.read_text("utf-8")
    first = contents(place)
    build(place)
    assert contents(place) == first
