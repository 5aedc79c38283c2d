"""What a page does for its reader: marks explained, citations, reading aloud, a ruler, deadlines, no network, print."""

from __future__ import annotations

import gzip
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.visits import NOTICE, base, serve, site, visiting
from tests.tools.linlan import NOTICE_PAGES

__all__ = ["base", "site"]


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
