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


def test_beside_a_long_warning_it_stands_below_the_facts(chromium: Browser, server: str) -> None:
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{server}en/notices/2022/k1228322-2022-00111.html")
    seen = page.evaluate(PLACES)
    assert seen["left"] > seen["from"] + 400
    assert seen["use"] > seen["facts"]
    page.close()
