"""The address of a notice leads to it for ever: where its page stood before stands one that leads on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts.build import build
from scripts.places import Place
from scripts.publish import find_troubles
from scripts.withdraw import withdraw
from tests.building.edits import contents, small_project

RAW = "临岚市水务局关于停水的公告\n各用户：\n东街停水{n}小时，请提前储水。\n临岚市水务局\n"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A notice without a day."""
    made = small_project(tmp_path)
    for raw in made.notices.glob("*.txt"):
        raw.unlink()
    (made.notices / "w.txt").write_text(RAW.format(n=3), "utf-8")
    build(made)
    return made


def pages(place: Place) -> dict[str, str]:
    folder = place.site / "zh" / "notices"
    return {path.parent.name: path.read_text("utf-8") for path in sorted(folder.rglob("*.html"))}


def date_it(place: Place, day: str) -> None:
    (place.notices / "w.txt.yml").write_text(f"issued: {day}\n", "utf-8")
    build(place)


def rebuild(place: Place) -> None:
    shutil.rmtree(place.cache)
    shutil.rmtree(place.site)
    build(place)


def test_the_old_address_leads_on_in_both_languages(place: Place) -> None:
    (old,) = (place.site / "zh" / "notices" / "undated").glob("*.html")
    date_it(place, "2026-11-03")
    assert sorted(pages(place)) == ["2026", "undated"]
    says = {"zh": "此处原有的公文已移至新网址。", "en": "The notice that stood here has a new address."}
    for lang, words in says.items():
        html = (place.site / lang / "notices" / "undated" / old.name).read_text("utf-8")
        assert f'<meta http-equiv="refresh" content="0; url=../2026/{old.name}">' in html
        assert f'<a href="../2026/{old.name}">' in html
        assert '<meta name="robots" content="noindex">' in html
        assert words in html
    assert find_troubles(place) == []


def test_it_leads_to_where_the_notice_stands_now_and_is_kept(place: Place) -> None:
    date_it(place, "2026-11-03")
    date_it(place, "2025-11-03")
    found = pages(place)
    assert sorted(found) == ["2025", "2026", "undated"]
    assert all("url=../2025/" in found[year] for year in ("2026", "undated"))
    first = contents(place)
    build(place)
    assert contents(place) == first
    rebuild(place)
    assert contents(place) == first
    (place.notices / "w.txt.yml").unlink()
    build(place)
    found = pages(place)
    assert "refresh" not in found["undated"]
    assert all("url=../undated/" in found[year] for year in ("2025", "2026"))


def test_it_leads_to_what_stands_in_place_of_a_withdrawn_notice(place: Place) -> None:
    date_it(place, "2026-11-03")
    (page,) = (place.docs / "zh" / "notices" / "2026").glob("*.md")
    withdraw(place, page.stem, "依申请撤回")
    build(place)
    found = pages(place)
    assert "url=../2026/" in found["undated"]
    assert "本文已撤回" in found["2026"]
    assert find_troubles(place) == []


def test_a_notice_that_turns_out_a_version_of_another_leads_there(place: Place) -> None:
    (place.notices / "w2.txt").write_text(RAW.format(n=5) + "2026年11月5日\n", "utf-8")
    build(place)
    assert len(list((place.docs / "zh" / "notices").rglob("*.md"))) == 2
    for name in ("w", "w2"):
        (place.notices / f"{name}.txt.yml").write_text("url: https://www.linlan.example/12.html\n", "utf-8")
    build(place)
    html = [path.read_text("utf-8") for path in (place.site / "zh" / "notices").rglob("*.html")]
    assert len([text for text in html if 'http-equiv="refresh"' in text]) >= 1
    assert not [text for text in html if "来源文件已不在" in text]
    assert find_troubles(place) == []
    first = contents(place)
    build(place)
    assert contents(place) == first


@pytest.mark.parametrize("forgets", [True, False])
def test_a_page_edited_by_hand_is_not_written_over(place: Place, *, forgets: bool) -> None:
    (page,) = (place.docs / "zh" / "notices" / "undated").glob("*.md")
    edited = page.read_text("utf-8").replace("提前储水", "提前两天储水")
    page.write_text(edited, "utf-8")
    if forgets:
        shutil.rmtree(place.cache)
    (place.notices / "w.txt.yml").write_text("issued: 2026-05-06\n", "utf-8")
    for _ in range(2):
        report = build(place)
        assert "提前两天储水" in page.read_text("utf-8")
        assert report.as_data()["pages"]["edited_by_hand"] == [page.relative_to(place.root).as_posix()]
    english = place.docs / "en" / "notices" / "undated" / page.name
    assert "../2026/" in english.read_text("utf-8")
    assert (place.docs / "zh" / "notices" / "2026" / page.name).is_file()
    withdraw(place, page.stem, "依申请撤回")
    build(place)
    assert "储水" not in page.read_text("utf-8")
