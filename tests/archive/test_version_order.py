"""Which of two texts of one notice is the newer: told by what is recorded, and said where nothing tells it."""

from __future__ import annotations

import argparse
from datetime import date, datetime, timedelta
from itertools import permutations
from pathlib import Path

import pytest

from converters.archive.editions import collect_editions, list_pages
from converters.archive.version_order import tells_newer
from converters.issues import Code
from converters.model import Notice, Origin, paragraph
from scripts import check
from scripts.advice import ADVICE
from scripts.build import build
from scripts.places import Place, read_sidecar
from tests.fetching.taking_in import add

TEXT = "关于东街停水的通知\n\n各用户：\n\n11月{day}日8时至18时停水。\n\n临岚市水务局\n2026年11月3日\n"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def make(text: str, retrieved: str = "", published: date | None = None) -> Notice:
    origin = Origin(file=f"{text}.txt", sha256=text, retrieved=retrieved)
    return Notice("停水通知", (paragraph(text),), id="a", index_number="a-1", origin=origin, published=published)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("2026-11-20", "2026-11-19", True),
        ("2026-11-19", "2026-11-20", False),
        ("2026-11-20", "2026-11-20", None),
        ("2026-11-20", "2026-11-20T09:30:00+08:00", None),
        ("2026-11-20", "2026-11-19T23:30:00+00:00", None),
        ("2026-11-20T09:30:00+08:00", "2026-11-20T02:00:00+00:00", False),
        ("2026-11-20 09:30:00", "2026-11-20T01:00:00+00:00", True),
        ("2026-11-20", "", None),
        ("", "", None),
    ],
)
def test_when_both_were_retrieved_tells_which_is_newer(one: str, other: str, told: bool | None) -> None:
    assert tells_newer(make("甲", one), make("乙", other)) is told
    assert tells_newer(make("乙", other), make("甲", one)) is (None if told is None else not told)


def test_days_of_publishing_tell_it_where_retrieval_does_not() -> None:
    early, late = date(2026, 11, 3), date(2026, 11, 5)
    assert tells_newer(make("甲", "2026-11-20", late), make("乙", "2026-11-20", early)) is True
    assert tells_newer(make("甲", "2026-11-20", late), make("乙", "", early)) is True
    assert tells_newer(make("甲", "", late), make("乙", "", late)) is None


def test_versions_stand_in_their_order_however_they_are_given() -> None:
    for days in permutations(("2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04")):
        (edition,) = collect_editions(make(day, day) for day in days)
        pages = list_pages(edition)
        assert [page.origin.retrieved for page in pages] == sorted(days, reverse=True)
        assert [[issue.detail for issue in page.issues] for page in pages] == [
            ["2026-11-03.txt"], ["2026-11-02.txt"], ["2026-11-01.txt"], [],
        ]  # fmt: skip


@pytest.mark.parametrize("told", [("", ""), ("2026-11-20", ""), ("", "2026-11-20"), ("2026-11-20", "2026-11-20")])
def test_where_nothing_tells_it_the_newer_text_says_so(told: tuple[str, str]) -> None:
    (edition,) = collect_editions(make(text, when) for text, when in zip("甲乙", told, strict=True))
    now, (before,) = edition.notice, edition.earlier
    assert [(issue.code, issue.detail) for issue in now.issues] == [
        (Code.NEW_VERSION, before.origin.file), (Code.VERSION_ORDER, before.origin.file),
    ]  # fmt: skip
    assert before.issues == ()
    assert now.origin.file == ("甲.txt" if told == ("2026-11-20", "") else "乙.txt")


def test_a_copy_that_is_added_later_is_the_newer_whatever_it_is_called(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    inbox = place.root / "inbox"
    inbox.mkdir(parents=True)
    for name, day in (("b.txt", 8), ("a.txt", 9)):
        (inbox / name).write_text(TEXT.format(day=day), "utf-8")
        assert add(place, str(inbox / name)) == 0
    times = (read_sidecar(place.notices / name).retrieved for name in ("b.txt", "a.txt"))
    first, second = map(datetime.fromisoformat, times)
    assert timedelta(0) <= second - first < timedelta(minutes=5)
    later = replace_time(place, "a.txt", second + timedelta(days=1))
    assert "11月9日" in current_page(place)
    assert add(place, str(inbox / "a.txt")) == 0
    assert read_sidecar(place.notices / "a.txt").retrieved == later, "what was here before is not taken in anew"
    for name in ("a.txt", "b.txt"):
        (place.notices / f"{name}.yml").unlink()
    assert "11月8日" in current_page(place)
    capsys.readouterr()
    check.run(check_arguments(), place)
    told = capsys.readouterr().out
    assert "version-order: Nothing tells which of two texts of this notice is newer" in told
    assert ADVICE[Code.VERSION_ORDER] in told


def test_bytes_that_were_here_before_get_no_time_when_they_are_added(place: Place) -> None:
    place.notices.mkdir(parents=True)
    (place.notices / "a.txt").write_text(TEXT.format(day=8), "utf-8")
    assert add(place, str(place.notices / "a.txt")) == 0
    assert read_sidecar(place.notices / "a.txt").retrieved == ""


def replace_time(place: Place, name: str, moment: datetime) -> str:
    sidecar = place.notices / f"{name}.yml"
    before = read_sidecar(place.notices / name).retrieved
    text = sidecar.read_text("utf-8")
    sidecar.write_text(text.replace(before, moment.isoformat()), "utf-8")
    return read_sidecar(place.notices / name).retrieved


def current_page(place: Place) -> str:
    build(place, with_site=False)
    (page,) = (path for path in (place.docs / "zh" / "notices").rglob("*.md") if not path.stem.endswith("-v1"))
    return page.read_text("utf-8")


def check_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    check.add_arguments(parser)
    return parser.parse_args([])
