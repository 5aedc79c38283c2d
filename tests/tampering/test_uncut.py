"""Words that are to be cut and stand on a page that was edited by hand: named by check and build, never published."""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.build import build
from scripts.check import add_arguments, run
from scripts.places import Place
from scripts.publish import find_troubles
from tests.building.edits import contents, small_project
from tests.tampering.test_doubtful_titles import ADVERT

LINE = f"{ADVERT}注册送88元彩金，官网www.lw8899.example，真人在线投注。"
RAW = f"""发布机构：临岚市水务局
发布日期：2026-11-01

临岚市水务局关于节水宣传周的通知

各用户：
节水宣传周共7天。
{LINE}
请各用户做好准备。
"""
CUT = f"cut: |\n  {LINE}\nstated: 临岚图书馆 李华，2026年11月30日\n"
EDITED = "节水宣传周共9天"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A notice with a line in doubt, whose Chinese page was edited by hand."""
    made = small_project(tmp_path)
    for raw in made.notices.glob("*.txt"):
        raw.unlink()
    (made.notices / "week.txt").write_text(RAW, "utf-8")
    build(made)
    edit(made, lambda text: text.replace("节水宣传周共7天", EDITED))
    return made


def page_of(place: Place) -> Path:
    return next((place.docs / "zh" / "notices").rglob("*.md"))


def edit(place: Place, change: Callable[[str], str]) -> None:
    text = page_of(place).read_text("utf-8")
    assert change(text) != text
    page_of(place).write_text(change(text), "utf-8")


def decide(place: Place, said: str = CUT) -> None:
    (place.notices / "week.txt.yml").write_text(said, "utf-8")


def check(place: Place) -> int:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args([]), place)


def uncut(place: Place) -> list[str]:
    return [trouble for trouble in find_troubles(place) if trouble.startswith("uncut: ")]


def test_an_edited_page_that_holds_what_is_to_be_cut_is_not_published(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    build(place)
    assert (check(place), uncut(place)) == (0, [])
    decide(place)
    told = build(place).as_text()
    assert "ERROR: docs/zh/notices/2026/" in told
    assert "error: 1 × A page edited by hand still holds words that are to be cut (uncut); take them out" in told
    assert EDITED in page_of(place).read_text("utf-8")  # it is a person's
    assert "(uncut)" in build(place).as_text()  # until it is mended
    capsys.readouterr()
    assert check(place) == 1
    shown = capsys.readouterr().out
    assert "error: docs/zh/notices/2026/" in shown
    assert "delete the page: the next build makes it anew" in shown
    (trouble,) = uncut(place)
    assert ADVERT not in told + shown + trouble


def test_what_was_taken_out_of_the_page_is_published(place: Place) -> None:
    decide(place)
    build(place)
    edit(place, lambda text: "\n".join(line for line in text.split("\n") if "lw8899" not in line))
    assert "uncut" not in build(place).as_text().replace('"uncut"', "")
    assert (check(place), uncut(place)) == (0, [])
    assert EDITED in page_of(place).read_text("utf-8")


def test_a_page_deleted_is_made_anew_without_the_words(place: Place) -> None:
    decide(place)
    build(place)
    page_of(place).unlink()
    build(place)
    assert ADVERT not in page_of(place).read_text("utf-8")
    assert (check(place), uncut(place)) == (0, [])


def test_words_that_the_verdict_cuts_are_found_too(place: Place) -> None:
    line = "澳门新葡京娱乐城官网开户送彩金888元。"
    edit(place, lambda text: text.replace("请各用户做好准备。", f"请各用户做好准备。{line}"))
    (place.notices / "week.txt").write_text(RAW.replace("请各用户做好准备。", f"请各用户做好准备。{line}"), "utf-8")
    told = build(place).as_text()
    assert "ERROR: docs/zh/notices/2026/" in told
    assert len(uncut(place)) >= 1


def test_words_stated_to_be_genuine_and_words_in_doubt_may_stand(place: Place) -> None:
    decide(place, CUT.replace("cut:", "genuine:"))
    build(place)
    assert (check(place), uncut(place)) == (0, [])


def test_a_clean_build_makes_the_same(place: Place) -> None:
    decide(place)
    build(place)
    first = contents(place)
    shutil.rmtree(place.cache)
    shutil.rmtree(place.site)
    build(place)
    assert contents(place) == first
