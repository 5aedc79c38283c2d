"""A private number in the name of a raw file stands nowhere on the site; the file is found all the same."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from converters.issues import Code
from scripts.archive import load
from scripts.build import build
from scripts.places import Place
from scripts.publish import find_troubles
from tests.building.edits import contents, small_project

NUMBER = "110101199003070732"
NAME = f"附_{NUMBER}_公示.txt"
RAW = """发布机构：临岚市水务局
发布日期：2026-11-01

临岚市水务局关于拟补助名单的公示

各用户：
拟补助1户，请提出意见。
"""


def build_with(root: Path, name: str, raw: str) -> Place:
    """Return a small project, built, of whose texts only the file ``name`` is left, which holds ``raw``."""
    made = small_project(root)
    for other in made.notices.glob("*.txt"):
        other.unlink()
    (made.notices / name).write_text(raw, "utf-8")
    build(made)
    return made


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return build_with(tmp_path, NAME, RAW)


def holding(place: Place, words: str) -> list[str]:
    folders = (place.site, place.docs, place.translations)
    files = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    found = [path.name for path in files if words.encode() in path.read_bytes()]
    database = sqlite3.connect(place.site / "data" / "notices.db")
    return found + ["rows"] * any(words in line for line in database.iterdump())


def test_the_number_is_masked_wherever_the_file_is_named(place: Place) -> None:
    assert holding(place, NUMBER) == []
    assert "rows" in holding(place, "附_[…]_公示.txt")
    (notice,) = load(place).notices
    assert notice.origin.file == NAME
    assert [issue.detail for issue in notice.issues if issue.code is Code.PRIVATE_MASKED] == ["id-card: 1"]


def test_the_file_is_found_and_the_permalink_stays(place: Place) -> None:
    assert find_troubles(place) == []
    (page,) = (place.docs / "zh" / "notices").rglob("*.md")
    (place.notices / NAME).write_text(RAW.replace("1户", "2户"), "utf-8")
    assert "is not the file this page names" in "".join(find_troubles(place))
    build(place)
    assert find_troubles(place) == []
    assert "拟补助2户" in page.read_text("utf-8")
    first = contents(place)
    build(place)
    assert contents(place) == first


def test_a_second_file_of_the_same_notice_is_named_without_its_number(place: Place) -> None:
    (place.notices / NAME.replace("附", "又")).write_text(RAW, "utf-8")
    build(place)
    assert holding(place, NUMBER) == []
    assert find_troubles(place) == []
