"""Type of twice the size, as who sees badly sets it: no page scrolls sideways, no line lies on another."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from scripts.browser import FLAGS, find_browser
from tests.conftest import await_drawing

WIDTHS = (320, 390, 768)
NOTICES = {
    "with a deadline": "notices/2026/l9901008-2026-00103.html",
    "with a wide table": "notices/2025/linzhengfu-2025-33.html",
    "repealed": "notices/2024/l9901001-2024-00037.html",
    "tampered": "notices/2022/k1228322-2022-00111.html",
}
LISTS = ("index", "search", "quality", "glossary", "browse/index", "data", "about", "accessibility")
PAGES = (
    "index.html",
    "404.html",
    "offline.html",
    "develop/theme.html",
    *(f"{lang}/{page}.html" for lang in ("zh", "en") for page in LISTS),
    *(f"{lang}/{page}" for lang in ("zh", "en") for page in NOTICES.values()),
    "zh/search.html?q=通知",
    "en/search.html?q=notice",
)
TWICE = "html { font-size: 200% }"
SIDEWAYS = """() => document.documentElement.scrollWidth - document.documentElement.clientWidth"""
ON_ANOTHER = """() => {
  const rects = [], bad = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const el = walk.currentNode.parentElement;
    const seen = el.checkVisibility({opacityProperty: true, visibilityProperty: true});
    if (!walk.currentNode.data.trim() || !seen || el.closest('.vh, .skip, .modes, .scroll, .prose table')) continue;
    const range = document.createRange(), half = parseFloat(getComputedStyle(el).fontSize) * .4;
    range.selectNodeContents(walk.currentNode);
    for (const r of range.getClientRects()) {
      const middle = (r.top + r.bottom) / 2;
      if (r.width > 2) rects.push([r.left, middle - half, r.right, middle + half, walk.currentNode.data.trim()]);
    }
  }
  rects.sort((a, b) => a[1] - b[1]);
  rects.forEach((a, at) => {
    for (const b of rects.slice(at + 1)) {
      if (b[1] > a[3] - 3) break;
      if (Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > 2) bad.push(a[4].slice(0, 15) + ' on ' + b[4].slice(0, 15));
    }
  });
  return bad;
}"""
"""Lines of text that lie on one another."""
ON_TOP = """(el) => {
  el.scrollIntoView({block: "center", behavior: "instant"});
  const box = el.getBoundingClientRect();
  return el.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
}"""
NAME_LINES = """() => {
  const range = document.createRange(); range.selectNodeContents(document.querySelector('.brand b > span'));
  return new Set([...range.getClientRects()].map((r) => Math.round(r.top))).size;
}"""


def faults(page: Page) -> list[str]:
    """Return what is wrong with the page as it stands."""
    await_drawing(page)
    wide, lines = page.evaluate(SIDEWAYS), page.evaluate(NAME_LINES)
    return [
        *([f"{wide} px too wide"] if wide > 0 else []),
        *([f"the name on {lines} lines"] if lines > 1 else []),
        *page.evaluate(ON_ANOTHER),
    ]


@pytest.mark.parametrize("width", WIDTHS)
def test_every_kind_of_page_bears_type_of_twice_the_size(chromium: Browser, server: str, width: int) -> None:
    page, bad = chromium.new_page(viewport={"width": width, "height": 844}), list[str]()
    for path in PAGES:
        page.goto(server + path)
        page.add_style_tag(content=TWICE)
        if "?q=" in path:
            page.locator(".hit").first.wait_for()
        bad += [f"{path}: {line}" for line in faults(page)]
        if path.startswith("en/notices"):
            for mode in ("both", "side"):
                page.evaluate("mode => document.getElementById('mode-' + mode).click()", mode)
                bad += [f"{path} {mode}: {line}" for line in faults(page)]
    page.close()
    assert bad == []


@pytest.mark.parametrize("path", ["index.html", "zh/index.html", f"en/{NOTICES['tampered']}"])
def test_the_settings_open_within_the_page_at_twice_the_size(chromium: Browser, server: str, path: str) -> None:
    page = chromium.new_page(viewport={"width": 320, "height": 844})
    page.goto(server + path)
    page.add_style_tag(content=TWICE)
    page.locator(".display > summary").click()
    assert page.evaluate(SIDEWAYS) <= 0
    for choice in page.locator(".panel :is(.opt > span, .btn)").all():
        box = choice.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
    page.close()


@pytest.mark.parametrize("path", ["zh/index.html", "en/index.html", "zh/search.html", "en/search.html"])
@pytest.mark.parametrize("width", [320, 390])
def test_there_is_room_to_type_a_question_at_twice_the_size(
    chromium: Browser, server: str, path: str, width: int
) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 844})
    page.goto(server + path)
    page.add_style_tag(content=TWICE)
    field, button = page.locator(".search input").bounding_box(), page.locator(".search .btn.main").bounding_box()
    assert field is not None
    assert button is not None
    assert field["width"] == button["width"] == width - 64
    assert field["y"] + field["height"] <= button["y"]
    page.locator(".search input").fill("通知")
    if "index" in path:
        page.locator(".quick li").first.wait_for()
        assert page.locator(".quick").evaluate(ON_TOP)
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_every_kind_of_page_bears_a_browser_set_to_twice_the_size(chromium: Browser, server: str, width: int) -> None:
    flags = [*FLAGS, "--blink-settings=defaultFontSize=32"]
    browser = chromium.browser_type.launch(executable_path=find_browser(), args=flags)
    page, bad = browser.new_page(viewport={"width": width, "height": 844}), list[str]()
    for path in PAGES:
        page.goto(server + path)
        bad += [f"{path}: {line}" for line in faults(page)]
    browser.close()
    assert bad == []
