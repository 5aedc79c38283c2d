"""What the search page says when something fails: a lost connection, a changed index, a page opened from a disk."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from scripts.places import Place
from scripts.search_index import group_by_year, write_search
from tests.search.archive import CLOSURE, FEES, PLAN
from tests.search.asking import open_search, page, settle, site, titles
from tests.search.site import THEME, Served, search_page, serve

__all__ = ["page", "site"]


def test_an_index_that_changed_meanwhile_is_read_again(chromium: Browser, tmp_path: Path) -> None:
    write_search(tmp_path / "search", group_by_year([CLOSURE, FEES]))
    with serve(tmp_path) as served:
        page = chromium.new_page()
        open_search(page, served)
        with page.expect_response("**/search/index.json"):
            page.locator("#q").focus()
        write_search(tmp_path / "search", group_by_year([CLOSURE, PLAN]))
        page.locator("#q").fill("老旧小区")
        settle(page)
        assert titles(page) == [PLAN.title_en]
        page.close()


def test_a_lost_connection_is_told_and_can_be_tried_again(chromium: Browser, site: Served) -> None:
    page = chromium.new_page()
    page.route("**/search/index.json", lambda route: route.abort())
    page.goto(f"{site.root}en/search.html?q=停车")
    expect(page.locator("#search-status")).to_contain_text("could not be read")
    page.unroute("**/search/index.json")
    page.get_by_role("button", name="Try again").click()
    settle(page)
    assert titles(page)
    page.close()


def test_from_a_disk_it_says_why_it_cannot(chromium: Browser, tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "assets").mkdir()
    for name in ("search.js", "search-engine.js", "search.css"):
        (tmp_path / "assets" / name).write_bytes((THEME / "assets" / name).read_bytes())
    (tmp_path / "en" / "search.html").write_text(search_page("en"), encoding="utf-8")
    page = chromium.new_page()
    page.goto((tmp_path / "en" / "search.html").as_uri() + "?q=停车")
    expect(page.locator("#search-status")).to_contain_text("opened from a disk")
    page.close()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_from_a_disk_the_page_says_once_why_it_cannot_search(chromium: Browser, project: Place, lang: str) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{project.site.as_uri()}/{lang}/search.html?q=1")
    expect(page.locator("#search-status")).to_contain_text("python3 -m scripts serve")
    assert page.locator("#main").inner_text().count("python3 -m scripts serve") == 1
    expect(page.locator("#search-results a.btn")).to_have_attribute("href", re.compile("browse/index.html$"))
    assert not page.locator(".filters").is_visible()
    page.close()
