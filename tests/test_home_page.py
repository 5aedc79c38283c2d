"""The home page in a browser: its quick results, and the dates to keep."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

COVERED = """() => [...document.querySelectorAll('#quick-list [role=option]')].filter(option => {
  const r = option.getBoundingClientRect(), list = option.parentElement.getBoundingClientRect();
  const y = Math.min(r.bottom, list.bottom) - 4;
  const seen = document.elementFromPoint(r.left + 20, y);
  return y > list.top && y < innerHeight && seen?.closest("[role=option]") !== option;
}).length"""
"""How many quick results lie in the window and below something else, or are cut off."""


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [390, 1280])
def test_quick_results_are_not_cut_off(chromium: Browser, server: str, lang: str, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 844})
    page.goto(f"{server}{lang}/index.html")
    page.locator("#q").press_sequentially("供热", delay=20)
    options = page.locator("#quick-list [role=option]")
    expect(options.last).to_contain_text("供热")
    assert options.count() > 3
    assert page.evaluate(COVERED) == 0
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    page.close()
