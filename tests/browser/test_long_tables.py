"""Long tables: the head stays in sight down to their end, whether the table fits or scrolls sideways."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import await_drawing

FITTING = "2026/l9901005-2026-00171"
"""A notice whose table fits a phone."""
SCROLLED = "2026/l9901012-2026-00207"
"""One whose table does not, in both languages."""

LENGTHEN = """box => {
  const body = box.querySelector('tbody'), rows = [...body.rows];
  for (let more = 0; more < 12; more++) rows.forEach(row => body.append(row.cloneNode(true)));
}"""
PLACES = """box => {
  const top = el => el.getBoundingClientRect().top, end = el => el.getBoundingClientRect().bottom;
  return {bar: end(document.querySelector('.modes')), head: top(box.querySelector('thead')),
          under: end(box.querySelector('thead')), end: end(box.querySelector('table'))};
}"""


def _lengthen(page: Page, address: str) -> None:
    page.goto(address)
    page.locator(".text > .scroll").first.evaluate(LENGTHEN)
    await_drawing(page)


def _places_at(page: Page, share: float) -> dict[str, float]:
    """Scroll the page to ``share`` of the first table and return where its parts stand on the screen."""
    box = page.locator(".text > .scroll").first
    box.evaluate("(box, share) => scrollBy(0, box.getBoundingClientRect().top + box.offsetHeight * share)", share)
    await_drawing(page)
    await_drawing(page)
    found: dict[str, float] = box.evaluate(PLACES)
    return found


@pytest.mark.parametrize(
    ("path", "width"),
    [
        (f"zh/notices/{FITTING}.html?mode=zh", 390),
        (f"en/notices/{FITTING}.html?mode=both", 390),
        (f"en/notices/{FITTING}.html?mode=side", 1280),
        (f"zh/notices/{SCROLLED}.html?mode=zh", 390),
        (f"en/notices/{SCROLLED}.html?mode=en", 390),
        (f"zh/notices/{SCROLLED}.html?mode=zh", 320),
    ],
)
def test_the_head_of_a_long_table_stays_in_sight(chromium: Browser, server: str, path: str, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 1200}, reduced_motion="reduce")
    _lengthen(page, server + path)
    for share in (0.2, 0.5, 0.7):
        seen = _places_at(page, share)
        assert seen["head"] == pytest.approx(seen["bar"], abs=1.5)
    at_end = _places_at(page, 1.0)
    assert at_end["under"] <= at_end["end"] + 1
    page.close()


def test_a_head_in_its_place_goes_sideways_with_its_columns(chromium: Browser, server: str) -> None:
    page = chromium.new_page(viewport={"width": 320, "height": 1200}, reduced_motion="reduce")
    _lengthen(page, f"{server}en/notices/{SCROLLED}.html?mode=both")
    box = page.locator(".text > .scroll").first
    assert box.evaluate("box => box.scrollWidth - box.clientWidth") > 20
    _places_at(page, 0.5)
    box.evaluate("box => { box.scrollLeft = 40; }")
    await_drawing(page)
    last = "box => ['thead', 'tbody'].map(p => box.querySelector(`${p} tr > :last-child`).getBoundingClientRect().left)"
    head, cell = box.evaluate(last)
    assert head == pytest.approx(cell, abs=0.5)
    page.close()


def test_where_a_table_is_scrolled_anyway_running_text_is_not_narrow(chromium: Browser, server: str) -> None:
    page = chromium.new_page(viewport={"width": 320, "height": 844}, reduced_motion="reduce")
    page.goto(f"{server}en/notices/{SCROLLED}.html?mode=both")
    await_drawing(page)
    box = page.locator(".text > .scroll").first
    high, narrow = box.evaluate(
        "box => { const high = box.offsetHeight; box.classList.remove('roomy'); return [high, box.offsetHeight]; }"
    )
    assert high < 0.75 * narrow
    page.close()


def test_a_high_head_leaves_the_screen_to_the_rows(chromium: Browser, server: str) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 420}, reduced_motion="reduce")
    _lengthen(page, f"{server}en/notices/{SCROLLED}.html?mode=both")
    assert _places_at(page, 0.5)["head"] < 0
    page.close()
