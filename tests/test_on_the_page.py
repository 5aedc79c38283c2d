"""How a page looks where it is easily spoiled: on a phone, on paper, with a long name, without a network."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.conftest import await_drawing
from tests.linlan import NOTICE_PAGES
from tests.test_browser_pages import base, site, visiting

__all__ = ["base", "site"]

NUMBERS_ON_TEXT = """() => {
  const bad = [], rects = [];
  for (const el of document.querySelectorAll('.text > .t')) {
    if (!el.getClientRects().length) continue;
    const range = document.createRange(); range.selectNodeContents(el);
    for (const r of range.getClientRects()) rects.push([r, el.textContent.trim().slice(0, 12)]);
  }
  for (const p of document.querySelectorAll('.text > .m.missing .p')) {
    const a = p.getBoundingClientRect();
    for (const [b, text] of rects)
      if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
        bad.push(p.textContent + ' on ' + text);
    rects.push([a, p.textContent]);
  }
  return bad;
}"""
"""The numbers of untranslated paragraphs that lie on a text or on one another."""


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [320, 390, 700])
def test_numbers_of_a_notice_without_english_stand_clear_of_its_text(
    chromium: Browser, base: str, lang: str, width: int
) -> None:
    with visiting(chromium, base, viewport={"width": width, "height": 844}) as visit:
        visit.go(f"{lang}/{NOTICE_PAGES['untranslated']}")
        assert visit.page.locator(".text > .m.missing .p").count() > 3
        assert visit.page.evaluate(NUMBERS_ON_TEXT) == []
        rows = "els => els.filter(el => el.getBoundingClientRect().height > 1).length"
        assert visit.page.locator(".text > p + .m.missing").evaluate_all(rows) == 0


UNTRANSLATE = """() => {
  for (const partner of document.querySelectorAll('.text > .o')) partner.remove();
  for (const record of document.querySelectorAll('.text > .m')) record.className = 'm missing';
}"""


@pytest.mark.parametrize("size", ["", "large"])
def test_numbers_below_headings_stand_clear_of_one_another(chromium: Browser, server: str, size: str) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    for lang, mode in (("zh", "zh"), ("en", "zh")):
        page.goto(f"{server}{lang}/notices/2026/l9901007-2026-00088.html?mode={mode}&size={size}")
        page.evaluate(UNTRANSLATE)
        await_drawing(page)
        assert page.locator(".text > h2 + .m.missing .p").count() > 1
        assert page.evaluate(NUMBERS_ON_TEXT) == []
    page.close()
