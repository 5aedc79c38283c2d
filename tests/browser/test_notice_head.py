"""The head of a notice, as a reader sees it: what was left out is told in a sentence, the lines folded up."""

from __future__ import annotations

import re

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
