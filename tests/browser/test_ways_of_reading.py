"""Ways of reading a notice: one language or both, side by side; places, modes and languages that are kept."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.visits import NOTICE, axe_violations, base, site, visiting
from tests.conftest import await_drawing
from tests.tools.linlan import NOTICE_PAGES

__all__ = ["base", "site"]


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
