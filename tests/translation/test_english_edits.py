"""English that a person corrects on a page goes into the memory, and the page is written anew, true of itself."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from converters.pages.front_matter import split_front_matter
from converters.writers.page import is_hand_edited
from scripts.build import build
from scripts.building.report import Report
from scripts.places import Place
from tests.building.edits import contents, small_project
from tests.building.test_hand_edits import RAW, html_of, page_of

TITLE, FIRST, LAST = "临岚市水务局关于临时停水的公告", "定于2026年12月1日停水，共7小时。", "请提前储水。"
ENGLISH = {
    TITLE: "Announcement of the Linlan Water Bureau on a Temporary Interruption of Supply",
    FIRST: "The water supply is interrupted on 1 December 2026 for 7 hours.",
}


def translate(place: Place, unit: str, english: str) -> None:
    """Write ``english`` into the PO file, as a text editor would."""
    path = next((place.translations / "en").rglob("*.po"))
    before, after = path.read_text("utf-8").split(f'msgid "{unit}"\n', 1)
    _, rest = after.split("\n", 1)
    path.write_text(f'{before}msgid "{unit}"\nmsgstr "{english}"\n{rest}', "utf-8")


def edit_english(place: Place, before: str, after: str, *, with_site: bool = False) -> Report:
    """Replace the first ``before`` on the English page, and build."""
    page = page_of(place, "en")
    text = page.read_text("utf-8")
    assert before in text
    page.write_text(text.replace(before, after, 1), "utf-8")
    return build(place, with_site=with_site)


def settled_page(place: Place) -> str:
    """Return the English page, once it is certain that another build, and a clean one, would write the same."""
    first = contents(place)
    for again in (False, True):
        if again:
            shutil.rmtree(place.cache)
        build(place, with_site=False)
        assert contents(place) == first
    return page_of(place, "en").read_text("utf-8")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = small_project(tmp_path)
    for raw in made.notices.glob("*.txt"):
        raw.unlink()
    (made.notices / "water.txt").write_text(RAW, "utf-8")
    build(made, with_site=False)
    return made


def test_a_wrong_figure_on_the_page_is_told_on_the_page_after_the_same_build(place: Place) -> None:
    translate(place, FIRST, ENGLISH[FIRST])
    build(place, with_site=False)
    report = edit_english(place, "for 7 hours", "for 70 hours", with_site=True)
    page = settled_page(place)
    assert 'for <span class="wrong">70 hours</span>' in page
    assert "Figures: 1 of 2 match the Chinese." in page
    figures = split_front_matter(page)[0]["translation"]["figures"]
    assert figures["matched"] == figures["total"] - 1
    assert 'class="m edited mismatch"' in html_of(place, "en")
    assert not is_hand_edited(page)
    assert report.outcome.kept == []
    assert "70 hours" in next((place.translations / "en").rglob("*.po")).read_text("utf-8")


def test_english_in_place_of_the_chinese_goes_into_the_memory_and_its_page_is_made_anew(place: Place) -> None:
    edit_english(place, LAST, "Store water in advance.")
    page = settled_page(place)
    assert f"\n\nStore water in advance.\n{{: #s-8aca54 .t .body }}\n\n{LAST}\n{{: .o lang=zh-Hans .body }}" in page
    assert not is_hand_edited(page)
    translate(place, TITLE, ENGLISH[TITLE])
    build(place, with_site=False)
    assert f"title: {ENGLISH[TITLE]}\n" in settled_page(place)
    assert "Store water in advance." in page


def test_a_title_put_into_english_at_the_same_time_comes_with_it(place: Place) -> None:
    translate(place, TITLE, ENGLISH[TITLE])
    edit_english(place, LAST, "Store water in advance.")
    page = settled_page(place)
    assert f"title: {ENGLISH[TITLE]}\n" in page
    assert "\nStore water in advance.\n" in page
    assert not is_hand_edited(page)


def test_chinese_that_waits_on_an_edited_page_is_no_english(place: Place) -> None:
    translate(place, FIRST, ENGLISH[FIRST])
    edit_english(place, LAST, "A remark of the editor.\n\nStore water in advance.")
    page = settled_page(place)
    assert ENGLISH[FIRST] in page
    assert "A remark of the editor." in page
    assert f'msgstr "{FIRST}"' not in next((place.translations / "en").rglob("*.po")).read_text("utf-8")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\nlang: en\n", "\nlang: en\nkeeper: Li Hua\n"),
        (f"\ntitle: {TITLE}\n", "\ntitle: Water Is Off\n"),
        ("\n{: .o lang=zh-Hans .body }", "（编者按）\n{: .o lang=zh-Hans .body }"),
        (ENGLISH[FIRST] + "\n", "A remark of the editor.\n\n" + ENGLISH[FIRST] + "\n"),
    ],
)
def test_what_the_memory_cannot_hold_stays_on_the_page_and_what_is_said_of_it_is_true(
    place: Place, before: str, after: str
) -> None:
    translate(place, FIRST, ENGLISH[FIRST])
    build(place, with_site=False)
    page = page_of(place, "en")
    text = page.read_text("utf-8")
    assert before in text
    page.write_text(text.replace(before, after, 1).replace("for 7 hours", "for 70 hours"), "utf-8")
    assert build(place, with_site=False).outcome.kept == [page.relative_to(place.root).as_posix()]
    text = settled_page(place)
    assert after.strip() in text.replace('<span class="wrong">70 hours</span>', "7 hours")
    assert is_hand_edited(text)
    assert "Figures: 1 of 2 match the Chinese." in text
    figures = split_front_matter(text)[0]["translation"]["figures"]
    assert figures["matched"] == figures["total"] - 1


def test_a_paragraph_that_a_person_removed_stays_away(place: Place) -> None:
    page = page_of(place, "en")
    chunk = next(chunk for chunk in page.read_text("utf-8").split("\n\n") if LAST in chunk)
    edit_english(place, chunk + "\n\n", "")
    assert LAST not in settled_page(place)
