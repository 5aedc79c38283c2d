"""Side by side, a passage and its partner begin on one line, at every width that has room for two columns."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.conftest import await_drawing

DOUBLE_HEADING = """() => {
  const head = document.querySelector('.text > :is(h2, h3).t'), more = [];
  for (let part = head; more.length < 3; part = part.nextElementSibling) more.push(part.cloneNode(true));
  head.before(...more);
}"""
"""A heading right below a heading, as in 一、总体要求 （一）指导思想."""
APART = """() => [...document.querySelectorAll('.text > .t + .o')].flatMap(partner => {
  const own = partner.previousElementSibling;
  const [a, b] = [own, partner].map(part => part.getBoundingClientRect());
  return b.left > a.left + 100 && Math.abs(a.top - b.top) > 1 ? [partner.textContent.slice(0, 20)] : [];
})"""


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [768, 900, 1280])
def test_partners_begin_on_one_line(chromium: Browser, server: str, width: int, lang: str) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{server}{lang}/notices/2022/k1228322-2022-00111.html?mode=side")
    page.evaluate(DOUBLE_HEADING)
    await_drawing(page)
    assert page.evaluate(APART) == []
    page.close()
