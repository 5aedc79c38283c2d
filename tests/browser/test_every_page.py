"""Every kind of page in a real browser: accessible, never scrolling sideways, never asking anybody else.

The essentials run by default. With --full it is every kind of page in both languages, all ways of reading,
light and dark, at all four widths.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.conftest import await_drawing
from tests.tools.linlan import NOTICE_PAGES, PAGES, build_site

WIDTHS = (320, 390, 768, 1280)
MODES = ("own", "other", "both", "side")
LANGUAGES = ("zh", "en")
NOTICE = NOTICE_PAGES["notice"]

SMALL_TARGETS = """(least) => {
  const bad = [];
  for (const el of document.querySelectorAll('a[href], button, input, select, summary, textarea')) {
    const box = el.matches('input') && el.closest('label') ? el.closest('label') : el;
    if (!el.checkVisibility({opacityProperty: false, visibilityProperty: true}) || el.closest('.skip, .vh')) continue;
    const inline = getComputedStyle(el).display === 'inline';
    const around = el.parentElement.textContent.trim();
    if (inline && el.matches('a') && around.length > el.textContent.trim().length) continue;
    const r = box.getBoundingClientRect();
    if (r.width && (r.width < least - .5 || r.height < least - .5))
      bad.push(`${el.outerHTML.slice(0, 90)} ${r.width.toFixed(0)}x${r.height.toFixed(0)}`);
  }
  return bad;
}"""
"""Whatever can be pressed and is smaller than the least size; links inside a sentence are excepted (WCAG 2.5.8)."""

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


NOT_HERE = ("/search/", "search.js", "blocked by Playwright", "ERR_ABORTED")
"""The search index is no part of this site; a visit starts no service worker; what leaving a page stops is no fault."""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the name is the base class's)
        pass


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve ``folder`` on a free port and yield its address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@dataclass
class Visit:
    """A page being looked at, and what went wrong while it was."""

    page: Page
    base: str
    trouble: list[str] = field(default_factory=list)

    def go(self, path: str) -> None:
        """Open ``path`` below the root of the site."""
        self.page.goto(f"{self.base}/{path}", wait_until="load")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(tmp_path_factory.mktemp("linlan"))


@pytest.fixture(scope="module")
def base(site: Path) -> Iterator[str]:
    with serve(site) as address:
        yield address


@contextmanager
def visiting(chromium: Browser, base: str, **options: Any) -> Iterator[Visit]:
    """Yield a visit in a context of its own; the end asserts that nothing went wrong."""
    context = chromium.new_context(
        **{"viewport": {"width": 390, "height": 844}, "service_workers": "block", "reduced_motion": "reduce", **options}
    )
    visit = Visit(context.new_page(), base)
    own = base if base.startswith("http") else "file://"
    page = visit.page
    bad, said = {"error", "warning"}, visit.trouble
    page.on("console", lambda m: said.append(f"console: {m.text} {m.location}") if m.type in bad else None)
    page.on("pageerror", lambda e: visit.trouble.append(f"script: {e}"))
    page.on("requestfailed", lambda r: visit.trouble.append(f"failed: {r.url} {r.failure}"))
    page.on("response", lambda r: visit.trouble.append(f"{r.status}: {r.url}") if r.status >= 400 else None)
    at_home = (own, "data:")
    page.on("request", lambda r: None if r.url.startswith(at_home) else visit.trouble.append(f"foreign: {r.url}"))
    yield visit
    context.close()
    assert [line for line in visit.trouble if not any(known in line for known in NOT_HERE)] == []


def axe_violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:120]} {node['failureSummary'][:200]}" for rule in found for node in rule["nodes"]
    ]


def choose(page: Page, mode: str) -> None:
    page.evaluate("mode => document.getElementById('mode-' + mode).click()", mode)


def check_layout(page: Page, least: int = 44) -> list[str]:
    wide = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [*([f"{wide} px too wide"] if wide > 0 else []), *page.evaluate(SMALL_TARGETS, least)]


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


@pytest.mark.parametrize("script", [True, False])
def test_ways_of_reading(chromium: Browser, base: str, *, script: bool) -> None:
    viewport = {"width": 1280, "height": 844}
    with visiting(chromium, base, java_script_enabled=script, viewport=viewport) as visit:
        visit.go(f"en/{NOTICE}" + ("?mode=en" if script else ""))
        page = visit.page
        english, chinese = page.get_by_text("To ease the shortage"), page.get_by_text("为缓解老旧小区停车难")
        shown = {"own": (True, False), "other": (False, True), "both": (True, True), "side": (True, True)}
        for mode, expected in shown.items():
            page.locator(f"#mode-{mode}").check()
            assert (english.is_visible(), chinese.is_visible()) == expected
        left, right = english.bounding_box(), chinese.bounding_box()
        assert left
        assert right
        assert left["x"] + left["width"] <= right["x"]
        assert abs(left["y"] - right["y"]) < 8
        page.locator("#mode-both").check()
        above, below = english.bounding_box(), chinese.bounding_box()
        assert above
        assert below
        assert above["y"] + above["height"] <= below["y"]


def test_narrow_columns_are_stacked(chromium: Browser, base: str) -> None:
    with visiting(chromium, base, viewport={"width": 600, "height": 844}) as visit:
        visit.go(f"zh/{NOTICE}?mode=side")
        own = visit.page.get_by_text("为缓解老旧小区停车难").bounding_box()
        other = visit.page.get_by_text("To ease the shortage").bounding_box()
        assert own
        assert other
        assert own["y"] + own["height"] <= other["y"]


def test_wrong_figure_always_shows_the_chinese(chromium: Browser, base: str) -> None:
    with visiting(chromium, base) as visit:
        visit.go(f"en/{NOTICE}?mode=en")
        assert visit.page.get_by_text("总投资约").is_visible()
        assert visit.page.get_by_text("本方案自公布之日起三十日后施行").is_visible()


def test_record_brings_the_partner_in_reach(chromium: Browser, base: str) -> None:
    with visiting(chromium, base) as visit:
        visit.go(f"en/{NOTICE}?mode=en")
        chinese = visit.page.get_by_text("为缓解老旧小区停车难")
        assert not chinese.is_visible()
        visit.page.locator(".text > .m").nth(1).locator("summary").click()
        assert chinese.is_visible()


def test_language_switch_keeps_paragraph_and_mode(chromium: Browser, base: str) -> None:
    with visiting(chromium, base) as visit:
        page = visit.page
        for mode, then in (("both", "both"), ("en", "zh")):
            visit.go(f"en/{NOTICE}?mode={mode}")
            line = page.get_by_text("Compounds with an owners’ assembly")
            segment = line.evaluate("el => { el.scrollIntoView({behavior: 'instant'}); return el.id }")
            page.wait_for_timeout(400)
            page.locator("[data-switch]").click()
            page.wait_for_url("**/zh/**")
            assert page.url.endswith(f"{NOTICE}?mode={then}#{segment}")
            top = page.get_by_text("已成立业主大会的小区").evaluate("el => el.getBoundingClientRect().top")
            assert 0 < top < 200


def test_change_of_mode_keeps_the_place(chromium: Browser, base: str) -> None:
    with visiting(chromium, base) as visit:
        page = visit.page
        visit.go(f"en/{NOTICE}?mode=en")
        top = "el => el.getBoundingClientRect().top"
        line = page.get_by_text("Compounds with an owners’ assembly")
        line.evaluate("el => { el.scrollIntoView({behavior: 'instant'}) }")
        before = line.evaluate(top)
        page.locator("#mode-both").check()
        assert abs(line.evaluate(top) - before) < 4
        assert "mode=both" in page.url
        visit.go(f"en/{NOTICE_PAGES['tampered']}")
        assert page.locator("#mode-both").is_checked()


def test_permalink_arrives_in_every_mode(chromium: Browser, base: str) -> None:
    with visiting(chromium, base) as visit:
        page = visit.page
        visit.go(f"en/{NOTICE}?mode=en")
        segment = page.get_by_text("Compounds with an owners’ assembly").get_attribute("id")
        chinese, english = "已成立业主大会", "Compounds with an owners"
        for lang, mode, text in (("en", "zh", chinese), ("zh", "en", english), ("zh", "both", chinese)):
            visit.go("en/about.html")
            visit.go(f"{lang}/{NOTICE}?mode={mode}#{segment}")
            await_drawing(page)
            assert 0 < page.get_by_text(text).evaluate("el => el.getBoundingClientRect().top") < 200


def test_marks_lead_to_their_explanation(chromium: Browser, base: str) -> None:
    with visiting(chromium, base) as visit:
        visit.go(f"en/{NOTICE_PAGES['tampered']}?mode=en")
        visit.page.locator(".text .restored + .tag").first.click()
        assert visit.page.locator("#change-2").is_visible()


def test_citation_is_copied_with_address_and_day(chromium: Browser, base: str) -> None:
    with visiting(chromium, base, permissions=["clipboard-read", "clipboard-write"]) as visit:
        page = visit.page
        visit.go(f"zh/{NOTICE}")
        page.locator(".actions > details > summary").first.click()
        page.locator("[data-copy]").first.click()
        copied = page.evaluate("() => navigator.clipboard.readText()")
        assert copied.startswith(
            "临岚市住房和城乡建设局. 关于征求《老旧小区停车位设置方案》意见的公示: 临建发〔2026〕41号[EB/OL]. "
        )
        assert "(2026-11-18)[20" in copied
        assert copied.endswith(f"{base}/zh/{NOTICE}.")


VOICES = """
  window.spoken = [];
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => [{ lang: 'zh-CN' }, { lang: 'en-US' }], cancel: () => {},
    speak: (one) => {
      window.spoken.push([one.lang, one.voice.lang, one.text]);
      setTimeout(() => one.onend(), 0);
    } } });"""
"""A device with a Chinese and an English voice that speaks at once and keeps what it said."""


def test_reading_aloud_takes_the_voice_of_each_passage(chromium: Browser, base: str) -> None:
    with visiting(chromium, base) as visit:
        visit.page.add_init_script(VOICES)
        visit.go(f"en/{NOTICE}?mode=both")
        listen = visit.page.locator(".actions [data-listen]")
        listen.click()
        visit.page.wait_for_function("() => window.spoken.length > 12")
        spoken = visit.page.evaluate("() => window.spoken")
        assert spoken[0] == ["en", "en-US", "To all bodies concerned:"]
        assert spoken[1] == ["zh-CN", "zh-CN", "全市各有关单位："]
        visit.page.wait_for_function("() => document.querySelector('[data-listen]').ariaPressed === 'false'")


@pytest.mark.parametrize("script", [True, False])
def test_two_versions_are_compared_in_both_languages(chromium: Browser, base: str, *, script: bool) -> None:
    with visiting(chromium, base, java_script_enabled=script) as visit:
        page = visit.page
        visit.go(f"en/{NOTICE_PAGES['earlier']}" + ("?mode=en" if script else ""))
        page.get_by_role("link", name="See what changed").click()
        changed = page.locator("#differences li")
        assert changed.count() == 1
        english, chinese = changed.locator("[lang=en]"), changed.locator("[lang=zh-Hans]")
        assert (english.is_visible(), chinese.is_visible()) == (True, False)
        assert (english.locator("del").inner_text(), english.locator("ins").inner_text()) == ("11", "17")
        assert english.inner_text().startswith("The plan adds 1,260 parking places in 1")
        page.locator("#mode-both").check()
        assert (chinese.locator("del").inner_text(), chinese.locator("ins").inner_text()) == ("11", "17")
        if script:
            assert axe_violations(page) == []


def test_ruler_is_remembered(chromium: Browser, base: str) -> None:
    with visiting(chromium, base) as visit:
        visit.go("en/index.html")
        visit.page.locator(".display > summary").click()
        visit.page.locator("[data-ruler]").click()
        visit.go(f"zh/{NOTICE}")
        assert visit.page.locator(".ruler").is_visible()
        visit.page.locator(".display > summary").click()
        visit.page.locator("[data-ruler]").click()
        assert visit.page.locator(".ruler").count() == 0


def test_deadline_stands_first_with_a_calendar_file(chromium: Browser, server: str) -> None:
    page = chromium.new_page()
    page.goto(f"{server}en/notices/2026/l9901012-2026-00207.html")
    first = page.locator(".facts .row").first
    assert "15 December 2026" in first.inner_text()
    assert first.locator("a").get_attribute("href") == "l9901012-2026-00207.ics"
    page.close()


def test_deadline_that_was_corrected_later_is_not_pressed(chromium: Browser, base: str) -> None:
    with visiting(chromium, base) as visit:
        visit.go(f"en/{NOTICE}")
        first = visit.page.locator(".facts .row").first
        assert "15 December 2026" in first.inner_text()
        assert "corrected later" in first.inner_text()
        assert first.locator("a").count() == 0


def test_works_from_a_file_and_a_sub_path(chromium: Browser, site: Path, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "site").symlink_to(site)
    with serve(tmp_path) as address, visiting(chromium, f"{address}/deep/site") as visit:
        visit.go("index.html")
        visit.page.get_by_role("link", name="Read in English").click()
        visit.page.get_by_role("link", name="Plan for parking places").first.click()
        assert visit.page.locator("h1").inner_text().startswith("Plan for parking places")
    with visiting(chromium, f"file://{site}") as visit:
        visit.go("en/index.html")
        visit.page.get_by_role("link", name="Plan for parking places").first.click()
        visit.page.locator("[data-switch]").click()
        visit.page.wait_for_url("**/zh/**")
        assert visit.page.locator("h1").inner_text().startswith("关于征求")


def test_first_view_of_a_notice_is_small(chromium: Browser, base: str, site: Path) -> None:
    loaded: list[str] = []
    with visiting(chromium, base) as visit:
        visit.page.on("request", lambda request: loaded.append(request.url))
        visit.go(f"en/{NOTICE}")
        visit.page.wait_for_load_state("networkidle")
    files = {site / url.removeprefix(f"{base}/").split("?")[0] for url in loaded if url.startswith("http")}
    assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) <= 80 * 1024


def test_offline_shows_what_was_read(chromium: Browser, base: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{base}/en/{NOTICE}")
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_function("() => navigator.serviceWorker.controller")
    page.goto(f"{base}/en/{NOTICE}")
    context.set_offline(True)
    page.goto(f"{base}/en/{NOTICE}?mode=both")
    assert page.locator("h1").inner_text().startswith("Plan for parking places")
    assert page.locator("[data-offline]").is_visible()
    page.goto(f"{base}/en/about.html")
    assert "You are offline" in page.locator("h1").inner_text()
    for path in ("en/about.html", "en/notices/2026/none.html", "zh/a/b/c/none.html"):
        page.goto(f"{base}/{path}")
        assert page.url == f"{base}/{path}"
        assert "You are offline" in page.locator("h1").inner_text()
        addresses = page.evaluate("() => [...document.styleSheets].map((sheet) => [sheet.href, sheet.cssRules.length])")
        assert all(address.startswith(f"{base}/assets/") and rules for address, rules in addresses)
        assert len(addresses) == 2
        assert page.locator("p.go a").first.evaluate("(a) => a.href") == f"{base}/zh/index.html"
    context.close()


def test_no_inline_script_or_style(site: Path) -> None:
    for file in site.rglob("*.html"):
        text = file.read_text("utf-8")
        assert " style=" not in text, file
        assert "<style" not in text, file
        assert " onclick=" not in text, file
        scripts = [part.split(">")[0] for part in text.split("<script")[1:]]
        assert all("src=" in tag or "application/" in tag for tag in scripts), file


def test_print_shows_the_proof(chromium: Browser, base: str) -> None:
    with visiting(chromium, base) as visit:
        visit.go(f"en/{NOTICE}?mode=both")
        visit.page.emulate_media(media="print")
        assert visit.page.locator("[data-sheet]").is_visible()
        assert "0f0f0f0f" in visit.page.locator("[data-sheet]").inner_text()
        assert not visit.page.locator(".modes").is_visible()
        sheet = visit.page.evaluate("() => getComputedStyle(document.documentElement).getPropertyValue('--sheet')")
        assert base in sheet
        assert len(visit.page.pdf()) > 20_000
