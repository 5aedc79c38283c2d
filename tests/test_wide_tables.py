"""Tables on a phone: what nearly fits does fit; of what does not, no figure is ever cut and read as another."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import await_drawing

PAGES = (
    "2026/l9901008-2026-00096",
    "2026/l9901012-2026-00207",
    "2026/l9901014-2026-00139",
    "2026/l9901019-2026-00075",
    "2026/l9902016-2026-00244",
    "2026/linchengguangonggao-2026-19",
    "2025/linzhengfu-2025-33",
)
FITTING = ("2026/l9901008-2026-00096", "2025/l9901001-2025-00151", "2026/linrenshegonggao-2026-27")
"""Notices whose tables were a little too wide for a phone once, in both languages."""

CUT = r"""box => {
  const bad = [], at = box.getBoundingClientRect(), range = document.createRange();
  for (const cell of box.querySelectorAll('.n, .d')) {
    const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode;
      if (!text.textContent.trim()) continue;
      range.selectNodeContents(text);
      const r = range.getBoundingClientRect();
      const shown = [...Array(9).keys()].map(part => {
        const x = r.left + 1 + (r.width - 2) * part / 8;
        const top = document.elementFromPoint(x, r.top + r.height / 2);
        return x > at.left && x < at.right && cell.contains(top);
      });
      if (new Set(shown).size > 1) bad.push(text.textContent.trim());
    }
  }
  return bad;
}"""
"""The figures of a table of which only a part is seen."""


def _boxes(page: Page, server: str, address: str) -> list[int]:
    """Open ``address`` and return the numbers of its tables that are wider than their boxes."""
    page.goto(f"{server}{address}")
    await_drawing(page)
    wide = "boxes => boxes.flatMap((box, at) => box.scrollWidth > box.clientWidth + 1 ? [at] : [])"
    found: list[int] = page.locator(".text > .scroll").evaluate_all(wide)
    return found


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [320, 390, 600])
def test_no_figure_is_cut_wherever_a_table_is_scrolled(chromium: Browser, server: str, lang: str, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 9000}, reduced_motion="reduce")
    bad: list[str] = []
    seen = 0
    for name in PAGES:
        for number in _boxes(page, server, f"{lang}/notices/{name}.html?mode={'both' if width == 600 else lang}"):
            box = page.locator(".text > .scroll").nth(number)
            seen += 1
            for left in range(0, box.evaluate("box => box.scrollWidth - box.clientWidth") + 40, 31):
                box.evaluate("(box, left) => { box.scrollLeft = left; }", left)
                await_drawing(page)
                bad += [f"{name} {number} at {left}: {text}" for text in box.evaluate(CUT)]
    assert seen > (0 if width < 600 else -1)
    assert bad == []
    page.close()


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", FITTING)
def test_what_nearly_fits_does_fit(chromium: Browser, server: str, lang: str, name: str) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    assert _boxes(page, server, f"{lang}/notices/{name}.html?mode={lang}") == []
    page.close()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_curtain_says_how_much_more_there_is_and_brings_it(
    chromium: Browser, server: str, lang: str, *, dark: bool
) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844}, reduced_motion="reduce", has_touch=True)
    page.emulate_media(color_scheme="dark" if dark else "light")
    _boxes(page, server, f"{lang}/notices/2026/l9902016-2026-00244.html?mode={lang}")
    curtain = page.locator(".curtain.after").first
    curtain.scroll_into_view_if_needed()
    assert curtain.inner_text() == {"zh": "还有1栏", "en": "3 more columns"}[lang]
    box = curtain.bounding_box()
    assert box
    assert box["width"] >= 34
    for _ in range(3):
        if curtain.is_visible():
            curtain.tap()
            await_drawing(page)
    assert not curtain.is_visible()
    last = page.locator(".text > .scroll tr").first.locator("> :last-child").bounding_box()
    assert last
    assert last["x"] + last["width"] <= 391
    page.close()


def test_the_curtain_is_for_the_screen_and_for_tables_only(chromium: Browser, server: str) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{server}zh/notices/2026/l9902016-2026-00244.html")
    assert page.locator(".curtain.after").first.is_visible()
    assert page.get_by_text("本站不是政府网站").first.is_visible()
    page.emulate_media(media="print")
    assert not page.locator(".curtain.after").first.is_visible()
    page.close()


def test_without_script_a_wide_table_fades_at_its_end(chromium: Browser, server: str) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page = context.new_page()
    fade = "box => getComputedStyle(box).getPropertyValue('--fade')"
    page.goto(f"{server}zh/notices/2026/l9902016-2026-00244.html")
    assert page.locator(".text > .scroll").first.evaluate(fade) == "72px"
    page.goto(f"{server}zh/notices/2026/l9901008-2026-00096.html")
    assert page.locator(".text > .scroll").first.evaluate(fade) == "0px"
    context.close()
