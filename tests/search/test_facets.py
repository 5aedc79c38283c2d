"""Facets, order and filters of the search page: they narrow, count and stand in the address."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.search.archive import CLOSURE, PLAN
from tests.search.asking import open_search, page, settle, site, titles
from tests.search.site import Served

__all__ = ["page", "site"]


def test_facets_narrow_count_and_stand_in_the_address(page: Page, site: Served) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    open_search(page, site, "停车")
    total = int(re.findall(r"[0-9]+", page.inner_text("#search-status"))[0])
    years = page.locator("#search-facets fieldset", has=page.locator("legend", has_text="Year")).locator("label")
    assert [int(re.sub(r"\D", "", years.nth(i).locator(".n").inner_text())) for i in range(years.count())]
    counts = {label: int(number) for label, number in (text.split("\n")[:2] for text in years.all_inner_texts())}
    assert sum(counts.values()) == total
    assert counts["2026"] == 2
    page.get_by_label("2026").check()
    settle(page)
    assert sorted(titles(page)) == sorted([CLOSURE.title_en, PLAN.title_en])
    page.get_by_label("Linlan Transport Bureau").check()
    settle(page)
    assert titles(page) == [CLOSURE.title_en]
    assert "year=2026" in page.url
    assert "issuer=" in page.url
    page.go_back()
    settle(page)
    assert len(titles(page)) == 2
    page.reload()
    settle(page)
    assert len(titles(page)) == 2
    page.get_by_role("button", name="Remove all filters").click()
    settle(page)
    assert "year=" not in page.url


def test_the_order_can_be_chosen(page: Page, site: Served) -> None:
    open_search(page, site, "停车", more="&sort=date")
    shown = page.locator(".hit time").evaluate_all("(times) => times.map((time) => time.dateTime)")
    assert shown == sorted(shown, reverse=True)
    page.get_by_label("Sort by").select_option("relevance")
    settle(page)
    assert titles(page)[0] == PLAN.title_en
    assert "sort=" not in page.url


def test_more_results_come_on_demand_and_keep_the_focus(page: Page, site: Served) -> None:
    open_search(page, site, "工作")
    expect(page.locator(".hit")).to_have_count(10)
    page.get_by_role("button", name="Show 10 more").click()
    expect(page.locator(".hit")).to_have_count(20)
    assert page.evaluate("() => document.activeElement === document.querySelectorAll('.hit h3 a')[10]")


def test_filters_that_hide_everything_can_be_removed(page: Page, site: Served) -> None:
    open_search(page, site, "禁止停车", more="&year=2019")
    expect(page.locator(".empty li")).to_have_text("The filters hide 1 notice.")
    page.locator(".empty").get_by_role("button", name="Remove all filters").click()
    settle(page)
    assert titles(page) == [CLOSURE.title_en]
