"""Two versions of a text: every difference is shown, and both texts can be read back from it."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from converters.archive.differences import compare_texts, mark_changes, text_after, text_before
from converters.model import Cell, Heading, Notice, Run, Table, paragraph
from converters.translation.status import Status, Target, Translation
from converters.writers.page import page_fields
from scripts.build import build
from scripts.places import Place
from tests.building.edits import contents
from tests.conftest import copy_project

PARTS = ("停车位", "1260", "个", "，", "增设", "3.5亿元", "Linlan", " ", "。")
TEXTS = st.lists(st.sampled_from(PARTS), max_size=12).map("".join)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_back(before: str, after: str) -> None:
    pieces = mark_changes(before, after)
    assert (text_before(pieces), text_after(pieces)) == (before, after)
    assert all(piece[0] in "=-+" and piece[1:] for piece in pieces)


def test_paragraphs_and_rows_are_compared_in_reading_order() -> None:
    def row(*texts: str) -> tuple[Cell, ...]:
        return tuple(Cell((Run(text),)) for text in texts)

    before = (
        Heading(2, (Run("一、范围"),)),
        paragraph("拟在11个小区增设停车位。"),
        paragraph("此段将被删去，后来不再出现。"),
        Table((row("北段", "1.4"), row("南段", "2.1"))),
    )
    after = (
        Heading(2, (Run("一、范围"),)),
        paragraph("拟在17个小区增设停车位。"),
        Table((row("北段", "1.4"), row("南段", "2.3"))),
        paragraph("另行公布实施日期。"),
    )
    assert compare_texts(before, after) == (
        ("=拟在", "-11", "+17", "=个小区增设停车位。"),
        ("-此段将被删去，后来不再出现。",),
        ("=南段 | ", "-2.1", "+2.3"),
        ("+另行公布实施日期。",),
    )
    assert compare_texts(before, before) == ()


HALL = "docs/en/notices/2026/l9901005-2026-00160"


def add_later_version(place: Place) -> None:
    """Put a later copy of a sample beside it, in which the move is a week later."""
    raw = place.notices / "linlan-exit-entry-hall.txt"
    later = raw.with_name("linlan-exit-entry-hall-later.txt")
    text = raw.read_text("utf-8")
    later.write_text(text.replace("11月7日", "11月14日"), "utf-8")
    assert later.read_text("utf-8") != text
    known = raw.with_name(f"{raw.name}.yml").read_text("utf-8")
    for file, day in ((raw, "2026-11-01"), (later, "2026-11-05")):
        file.with_name(f"{file.name}.yml").write_text(f"{known}retrieved: {day}\n", "utf-8")


def test_an_archive_shows_what_a_later_version_changed(tmp_path: Path) -> None:
    place = copy_project(tmp_path / "project")
    build(place)
    add_later_version(place)
    build(place)
    earlier = (tmp_path / "project" / f"{HALL}-v1.md").read_text("utf-8")
    assert '      - "-7"\n      - "+14"\n' in earlier
    html = (place.site / "en/notices/2026/l9901005-2026-00160-v1.html").read_text("utf-8")
    assert 'href="#differences"' in html
    assert "<del>7</del><ins>14</ins>" in html
    newer = (place.site / "en/notices/2026/l9901005-2026-00160.html").read_text("utf-8")
    assert "l9901005-2026-00160-v1.html#differences" in newer
    clean = copy_project(tmp_path / "clean")
    for name in ("notices", "docs", "translations"):
        shutil.rmtree(clean.root / name)
        shutil.copytree(place.root / name, clean.root / name)
    build(clean)
    assert contents(clean) == contents(place)


def test_the_english_of_one_version_is_shown_where_the_other_has_none() -> None:
    before, after = "每户不超过200升。", "每户不超过260升。"
    pieces = (mark_changes(before, after), mark_changes("", after), mark_changes(before, ""))
    notice = Notice("公告", (paragraph(before),), id="x", differences=pieces)
    own = Translation({before: Target("No more than 200 litres.", Status.EDITED)})
    both, new, gone = page_fields(notice, own, "en")["differences"]
    assert (both["en"], both["untranslated"]) == (["=No more than 200 litres."], ["after"])
    assert ("en" in new, new["untranslated"]) == (False, ["after"])
    assert (gone["en"], "untranslated" in gone) == (["-No more than 200 litres."], False)
    whole = replace(own, related={after: "No more than 260 litres."})
    assert page_fields(notice, whole, "zh")["differences"][0] == {
        "zh": list(pieces[0]),
        "en": ["=No more than ", "-200", "+260", "= litres."],
    }


def test_feeds_sitemap_and_the_head_of_the_page_say_that_a_notice_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINGSHI_SITE_URL", "https://archive.example/")
    place = copy_project(tmp_path / "project")
    add_later_version(place)
    build(place)
    key = "l9901005-2026-00160"
    feed = feedparser.parse((place.site / "en/feeds/all.atom").read_bytes())
    [entry] = [one for one in feed.entries if key in one.id]
    assert entry.id == f"urn:mingshi:en:{key}"
    assert entry.updated.startswith("2026-11-05")
    assert "; Changed; " in entry.summary
    items = json.loads((place.site / "zh/feeds/all.json").read_text("utf-8"))["items"]
    [item] = [one for one in items if key in one["id"]]
    assert item["date_modified"].startswith("2026-11-05")
    assert item["date_published"] < item["date_modified"]
    sitemap = (place.site / "sitemaps/2026.xml").read_text("utf-8")
    assert f"{key}.html</loc><lastmod>2026-11-05</lastmod>" in sitemap
    for lang, said in (
        ("en", "There is an earlier version of this notice; this one was retrieved on 5 November 2026."),
        ("zh", "本件有较早的版本，本版取得于2026年11月5日。"),
    ):
        head = (place.site / f"{lang}/notices/2026/{key}.html").read_text("utf-8").partition("</header>")[2]
        head = head.partition("</header>")[0]
        assert said in head
        assert f'{key}-v1.html#differences"' in head
