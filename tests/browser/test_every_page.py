"""Every kind of page in a real browser: accessible, never scrolling sideways, never asking anybody else.

The essentials run by default. With --full it is every kind of page in both languages, all ways of reading,
light and dark, at all four widths.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.visits import NOTICE, axe_violations, base, check_layout, site, visiting
from tests.tools.linlan import NOTICE_PAGES, PAGES

__all__ = ["base", "site"]

WIDTHS = (320, 390, 768, 1280)
MODES = ("own", "other", "both", "side")
LANGUAGES = ("zh", "en")
WRONG_LANGUAGE = r"""() => {
  const bad = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const han = /[\u4e00-\u9fff]/, english = /[A-Za-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,}/;
  while (walk.nextNode()) {
    const text = walk.currentNode.textContent, el = walk.currentNode.parentElement;
    if (el.closest('script, style, noscript, code, .hash, .path')) continue;
    const lang = el.closest('[lang]').lang.slice(0, 2);
    if (han.test(text) && lang !== 'zh') bad.push('Chinese in ' + lang + ': ' + text.trim().slice(0, 40));
    if (english.test(text) && lang !== 'en') bad.push('English in ' + lang + ': ' + text.trim().slice(0, 40));
  }
  return bad;
}"""
SPACING = """
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-bottom: 2em !important }"""
CLIPPED = """() => [...document.querySelectorAll('h1, h2, h3, p, dd, dt, li, a, button, summary, label, td, th')]
  .filter(el => el.checkVisibility() && !el.closest('.vh, .skip, .text > .t:target'))
  .filter(el => getComputedStyle(el).overflow !== 'visible' && (el.scrollHeight > el.clientHeight + 1))
  .map(el => el.outerHTML.slice(0, 90))"""


def choose(page: Page, mode: str) -> None:
    page.evaluate("mode => document.getElementById('mode-' + mode).click()", mode)


ESSENTIAL = [(390, False), (1280, True)]
EVERY = [(width, dark) for width in WIDTHS for dark in (False, True)]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", PAGES)
def test_page_is_for_everybody(chromium: Browser, base: str, kind: str, lang: str, *, full: bool) -> None:
    with visiting(chromium, base) as visit:
        page, bad = visit.page, list[str]()
        for width, dark in EVERY if full else ESSENTIAL:
            page.set_viewport_size({"width": width, "height": 844})
            page.emulate_media(color_scheme="dark" if dark else "light")
            visit.go(f"{lang}/{PAGES[kind]}")
            modes = MODES if kind in NOTICE_PAGES and (full or kind == "notice") else (None,)
            for mode in modes:
                if mode:
                    choose(page, mode)
                where = f"{width} {'dark' if dark else 'light'} {mode or ''}: "
                bad += [where + line for line in (*check_layout(page), *page.evaluate(WRONG_LANGUAGE))]
                bad += [where + line for line in axe_violations(page)]
        assert bad == []


@pytest.mark.parametrize("path", ["index.html", "offline.html", "404.html", "develop/architecture.html"])
def test_other_pages_are_for_everybody(chromium: Browser, base: str, path: str) -> None:
    with visiting(chromium, base) as visit:
        visit.go(path)
        assert check_layout(visit.page) == []
        assert visit.page.evaluate(WRONG_LANGUAGE) == []
        assert axe_violations(visit.page) == []


@pytest.mark.parametrize("path", ["index.html", "404.html"])
def test_large_mode_of_pages_in_both_languages(chromium: Browser, base: str, path: str) -> None:
    with visiting(chromium, base, viewport={"width": 320, "height": 844}) as visit:
        visit.go(f"{path}?size=large")
        assert check_layout(visit.page, 60) == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", ["home", "notice", "tampered", "search", "browse", "about"])
def test_large_mode(chromium: Browser, base: str, kind: str, lang: str, *, full: bool) -> None:
    with visiting(chromium, base) as visit:
        page, bad = visit.page, list[str]()
        for width in WIDTHS if full else (320, 1280):
            page.set_viewport_size({"width": width, "height": 844})
            visit.go(f"{lang}/{PAGES[kind]}?size=large")
            bad += [f"{width}: {line}" for line in (*check_layout(page, 60), *axe_violations(page))]
            if kind == "notice":
                size = "el => parseFloat(getComputedStyle(el).fontSize)"
                assert page.locator(".text > .t").first.evaluate(size) >= 24
        assert bad == []


@pytest.mark.parametrize("kind", PAGES)
def test_no_page_scrolls_sideways_at_320(chromium: Browser, base: str, kind: str) -> None:
    with visiting(chromium, base, viewport={"width": 320, "height": 640}) as visit:
        for lang in LANGUAGES:
            visit.go(f"{lang}/{PAGES[kind]}")
            assert check_layout(visit.page) == []
            visit.page.add_style_tag(content=SPACING)
            assert visit.page.evaluate("() => document.documentElement.scrollWidth") <= 320
            assert visit.page.evaluate(CLIPPED) == []


@pytest.mark.parametrize("theme", ["contrast", "dark"])
def test_chosen_theme_is_remembered_and_readable(chromium: Browser, base: str, theme: str) -> None:
    with visiting(chromium, base) as visit:
        visit.go(f"en/{NOTICE}")
        visit.page.locator(".display > summary").click()
        assert axe_violations(visit.page) == []
        visit.page.locator(f"label:has(#theme-{theme})").click()
        assert axe_violations(visit.page) == []
        visit.go("zh/index.html")
        assert visit.page.evaluate("() => document.documentElement.dataset.theme") == theme
        assert axe_violations(visit.page) == []


def test_folds_and_drawers_are_accessible(chromium: Browser, base: str) -> None:
    with visiting(chromium, base) as visit:
        for path in (f"en/{NOTICE}", f"zh/{NOTICE_PAGES['tampered']}"):
            visit.go(path)
            visit.page.evaluate("() => document.querySelectorAll('main details').forEach(d => { d.open = true })")
            assert axe_violations(visit.page) == []
            assert check_layout(visit.page) == []


def test_focus_is_visible_and_never_lost(chromium: Browser, base: str) -> None:
    seen = """() => {
      const el = document.activeElement, label = el.closest('label') || el;
      const outlined = x => parseFloat(x.outlineWidth) >= 2 && x.outlineStyle !== 'none';
      const ring = [el, label].some(x => outlined(getComputedStyle(x)));
      const r = label.getBoundingClientRect();
      return [el.tagName, el.outerHTML.slice(0, 80), ring, r.bottom > 0 && r.top < innerHeight && r.width > 0];
    }"""
    with visiting(chromium, base) as visit:
        for path in (f"en/{NOTICE}", "zh/index.html"):
            visit.go(path)
            for _ in range(60):
                visit.page.keyboard.press("Tab")
                tag, html, ring, inside = visit.page.evaluate(seen)
                if tag == "BODY":
                    break
                assert ring, f"no ring: {html}"
                assert inside, f"out of sight: {html}"
