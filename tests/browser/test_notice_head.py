"""The head of a notice, as a reader sees it: what was left out is told in a sentence, the lines folded up."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.visits import axe_violations, check_layout

FURNITURE = "notices/2022/k1228322-2022-00111.html"
"""A notice whose source had many lines of menus around it."""


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("zh", r"略去网页上的按钮、菜单等 (\d+) 行"),
        ("en", r"(\d+) lines of buttons, menus and the like of the page were left out"),
    ],
)
def test_lines_of_the_menu_are_counted_and_folded_up(chromium: Browser, server: str, lang: str, sentence: str) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{server}{lang}/{FURNITURE}")
    page.locator(".more > summary").click()
    row = page.locator(".more-facts > div").filter(has=page.locator(".left-out"))
    found = re.search(sentence, row.inner_text())
    assert found
    lines = row.locator("li")
    assert int(found[1]) == lines.count() > 5
    assert not lines.first.is_visible()
    row.locator("summary").click()
    assert lines.first.is_visible()
    assert check_layout(page) == []
    assert axe_violations(page) == []
    page.close()


DEADLINE = "notices/2026/l9901008-2026-00103.html"
FRAME = """(row) => {
  const style = getComputedStyle(row), sides = ["Top", "Right", "Bottom", "Left"];
  return [...sides.map((side) => style[`border${side}Width`]), ...sides.map((side) => style[`padding${side}`])];
}"""
"""The four borders of a row and its four paddings."""


@pytest.mark.parametrize("way", [{"media": "print"}, {"forced_colors": "active"}])
def test_a_deadline_is_framed_whole_and_once_passed_not_at_all(
    chromium: Browser, server: str, way: dict[str, Any]
) -> None:
    page = chromium.new_page(viewport={"width": 1280, "height": 844})
    for day, passed in (("2026-01-01", False), ("2036-01-01", True)):
        page.clock.set_fixed_time(f"{day}T09:00:00")
        page.goto(f"{server}zh/{DEADLINE}")
        page.emulate_media(**way)
        row = page.locator(".facts .deadline")
        assert ("over" in str(row.get_attribute("class"))) == passed
        frame = row.evaluate(FRAME)
        if passed:
            assert frame == page.locator(".facts .row:not(.deadline)").first.evaluate(FRAME)
        else:
            assert set(frame[:4]) == {frame[0]} != {"0px"}
            assert frame[5] == frame[7] != "0px"
    page.close()
