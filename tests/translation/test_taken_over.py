"""English that was made for another notice says so, by that notice's name, and claims no review of this one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts.build import build
from scripts.places import Place
from tests.building.edits import contents, small_project

SHARED = "一、申领条件"
FIRST = f"临岚市水务局关于节水补贴的通知\n　　{SHARED}\n　　安装节水器具的，可以申领。\n"
SECOND = f"临岚市民政局关于取暖补贴的通知\n　　{SHARED}\n　　独居老人可以申领。\n"
ENGLISH = {SHARED: "1. Who may apply", "临岚市水务局关于节水补贴的通知": "Notice on Subsidies for Saving Water"}


def write_english(place: Place, english: dict[str, str]) -> None:
    """Put ``english`` into the PO file of the first notice, as a reviewer does who saves it in Poedit."""
    path = next(path for path in (place.translations / "en").rglob("*.po") if "节水补贴" in path.read_text("utf-8"))
    text = path.read_text("utf-8").replace("Last-Translator: Automatically generated", "Last-Translator: Li Hua")
    for unit, target in english.items():
        before, _, after = text.partition(f'msgid "{unit}"\nmsgstr "')
        text = f'{before}msgid "{unit}"\nmsgstr "{target}"{after[after.index(chr(10)) :]}'
    path.write_text(text, "utf-8")


def page_of(place: Place, lang: str) -> str:
    return next(text for p in (place.docs / lang / "notices").rglob("*.md") if "独居" in (text := p.read_text("utf-8")))


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = small_project(tmp_path)
    for raw in made.notices.glob("*.txt"):
        raw.unlink()
    (made.notices / "water.txt").write_text(FIRST, "utf-8")
    (made.notices / "heating.txt").write_text(SECOND, "utf-8")
    build(made, with_site=False)
    write_english(made, ENGLISH)
    build(made, with_site=False)
    return made


def test_the_record_names_the_notice_in_both_languages(place: Place) -> None:
    english, chinese = page_of(place, "en"), page_of(place, "zh")
    assert "Taken over from “Notice on Subsidies for Saving Water”, where the Chinese is the same (Li Hua)" in english
    assert '<span class="w">Taken over</span>' in english
    assert "英译沿用《临岚市水务局关于节水补贴的通知》中相同文字的译文（Li Hua）" in chinese
    assert "by a person" not in english
    assert "Reviewed" not in english
    assert "reviewed_by" not in english


@pytest.mark.parametrize("what", ["English title", "Chinese title"])
def test_the_name_is_that_which_the_notice_bears_now(place: Place, what: str) -> None:
    if what == "English title":
        write_english(place, {"临岚市水务局关于节水补贴的通知": "Notice on Water-Saving Subsidies"})
    else:
        (place.notices / "water.txt").write_text(FIRST.replace("节水补贴", "节水补贴发放"), "utf-8")
    build(place, with_site=False)
    wanted = "“Notice on Water-Saving Subsidies”" if what == "English title" else "节水补贴发放的通知》"
    assert wanted in page_of(place, "en" if what == "English title" else "zh")
    first = contents(place)
    shutil.rmtree(place.cache)
    build(place, with_site=False)
    assert contents(place) == first
