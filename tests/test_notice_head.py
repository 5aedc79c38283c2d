"""The head of a notice on a wide screen: facts beside the title, and no hole below either."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

PLACES = """() => {
  const end = name => document.querySelector(name).getBoundingClientRect().bottom;
  return {facts: end('.head .card'), use: end('.head .actions'), title: end('.head .title'),
          left: document.querySelector('.head .actions').getBoundingClientRect().left,
          from: document.querySelector('.head .title').getBoundingClientRect().left};
}"""


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", ["2026/l9901019-2026-00075", "2026/l9901014-2026-00139"])
def test_what_one_can_do_ends_the_left_column_with_the_facts(
    chromium: Browser, server: str, name: str, lang: str
) -> None:
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{server}{lang}/notices/{name}.html")
    seen = page.evaluate(PLACES)
    assert seen["left"] == seen["from"]
    assert seen["use"] == pytest.approx(seen["facts"], abs=1)
    page.locator(".head .more summary").click()  # the facts grow; the buttons stay by the title
    opened = page.evaluate(PLACES)
    assert opened["facts"] > seen["facts"]
    assert opened["use"] <= seen["use"]
    page.close()


@pytest.mark.parametrize(("day", "is_over"), [("2026-12-15", False), ("2026-12-16", True)])
def test_a_deadline_that_has_passed_is_a_fact_like_the_others(
    chromium: Browser, server: str, day: str, *, is_over: bool
) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    page.clock.set_fixed_time(f"{day}T12:00:00")
    page.goto(f"{server}en/notices/2026/l9901012-2026-00207.html")
    row, other = page.locator(".facts .row").nth(0), page.locator(".facts .row").nth(1)
    assert ("This date has passed" in row.inner_text()) is is_over
    assert row.locator("a").is_visible() is not is_over
    ground = "row => getComputedStyle(row).backgroundColor"
    assert (row.evaluate(ground) == other.evaluate(ground)) is is_over
    page.close()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_repeal_is_told_once(chromium: Browser, server: str, lang: str) -> None:
    page = chromium.new_page()
    page.goto(f"{server}{lang}/notices/2024/l9901001-2024-00037.html")
    warnings = page.locator(".head .warnings .source")
    assert warnings.count() == 1
    assert warnings.locator("a").count() == 1
    page.close()


def test_beside_a_long_warning_it_stands_below_the_facts(chromium: Browser, server: str) -> None:
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{server}en/notices/2022/k1228322-2022-00111.html")
    seen = page.evaluate(PLACES)
    assert seen["left"] > seen["from"] + 400
    assert seen["use"] > seen["facts"]
    page.close()
