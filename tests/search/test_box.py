"""Quick results below the search box of a page: what they show, which keys they know, and what they cost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from scripts.search_index import group_by_year, write_search
from tests.search.archive import ALL, CLOSURE, FEES, HOSTILE
from tests.search.site import Served, serve

BOX = "#q-head"
OPTION = "#quick-list [role=option]"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("search-box")
    write_search(folder / "search", group_by_year(ALL))
    with serve(folder) as served:
        yield served


@pytest.fixture
def page(chromium: Browser, site: Served) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    page = context.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda message: troubles.append(message.text) if message.type in {"error", "warning"} else None)
    page.goto(f"{site.root}en/page.html")
    yield page
    context.close()
    assert troubles == []


def is_chosen(page: Page, number: int) -> None:
    """Check that option ``number`` alone is chosen, and that the box says so."""
    expect(page.locator(BOX)).to_have_attribute("aria-activedescendant", f"quick-{number}")
    expect(page.locator(f"{OPTION}[aria-selected=true]")).to_have_attribute("id", f"quick-{number}")


def test_nothing_is_loaded_before_the_box_is_used(page: Page, site: Served) -> None:
    site.sent.clear()
    page.reload()
    page.wait_for_load_state("networkidle")
    assert not [path for path, _ in site.sent if "search" in path]
    with page.expect_response("**/search/index.json"):
        page.locator(BOX).focus()
    expect(page.locator(BOX)).to_have_attribute("role", "combobox")
    assert {path.rsplit("/", 1)[-1] for path, _ in site.sent if "search" in path} == {
        "search-box.js",
        "search-engine.js",
        "search.css",
        "index.json",
    }


def test_typing_shows_up_to_six_and_the_way_to_all(page: Page) -> None:
    page.locator(BOX).press_sequentially("公园", delay=20)
    expect(page.locator(OPTION)).to_have_count(7)
    expect(page.locator(BOX)).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".has-quick [role=status]")).to_contain_text("6 quick results")
    expect(page.locator(OPTION).last).to_have_text("All results for “公园”")
    page.locator(BOX).fill("")
    expect(page.locator(".quick")).to_be_hidden()


def test_a_result_names_the_notice_and_shows_where(page: Page, site: Served) -> None:
    page.locator(BOX).press_sequentially("禁止停车", delay=20)
    first = page.locator(OPTION).first
    expect(first.locator(".quick-title")).to_have_text(CLOSURE.title_en)
    expect(first.locator(".quick-by")).to_have_text("16 Nov 2026 · Linlan Transport Bureau")
    expect(first.locator(".quick-text mark")).to_have_text("禁止停车")
    expect(first.locator(".quick-text")).to_have_attribute("lang", "zh-Hans")
    address = f"{site.root}en/notices/2026/l9-2026-1.html#s-000002"
    expect(first).to_have_attribute("data-href", address)


def test_what_was_cut_is_said(page: Page) -> None:
    page.locator(BOX).press_sequentially("九百澳门元", delay=20)
    expect(page.locator(".quick-text")).to_contain_text("九百澳门元[……]，请径向")


def test_keys_choose_open_and_close(page: Page, site: Served) -> None:
    box = page.locator(BOX)
    box.press_sequentially("青梧路", delay=20)
    expect(page.locator(OPTION).last).to_have_text("All results for “青梧路”")
    box.press("ArrowDown")
    is_chosen(page, 0)
    box.press("ArrowDown")
    is_chosen(page, 1)
    box.press("ArrowDown")
    expect(box).not_to_have_attribute("aria-activedescendant", "quick-1")
    box.press("ArrowUp")
    is_chosen(page, 1)
    expect(box).to_be_focused()
    box.press("Escape")
    expect(page.locator(".quick")).to_be_hidden()
    expect(box).to_have_value("青梧路")
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press("ArrowDown")
    expect(page.locator(".quick")).to_be_visible()
    box.press("ArrowDown")
    is_chosen(page, 0)
    notice = {"body": "<title>the notice</title>", "content_type": "text/html"}
    page.route("**/l9-2026-1.html*", lambda route: route.fulfill(**notice))
    box.press("Enter")
    page.wait_for_url("**/en/notices/2026/l9-2026-1.html*")


CHOOSE_AT_ONCE = """box => {
  box.value += "路";
  box.dispatchEvent(new InputEvent("input"));
  box.dispatchEvent(new KeyboardEvent("keydown", { key: "%s" }));
}"""


@pytest.mark.parametrize(("key", "chosen"), [("ArrowDown", 0), ("ArrowUp", 1)])
def test_a_choice_outlasts_results_that_come_late_but_no_typing(page: Page, key: str, chosen: int) -> None:
    box = page.locator(BOX)
    box.press_sequentially("青梧", delay=20)
    expect(page.locator(OPTION)).to_have_count(7)
    box.evaluate(CHOOSE_AT_ONCE % key)
    expect(page.locator(OPTION).last).to_have_text("All results for “青梧路”")
    is_chosen(page, chosen)
    box.press_sequentially("x")
    expect(box).not_to_have_attribute("aria-activedescendant", f"quick-{chosen}")


def test_enter_without_a_choice_searches_as_ever(page: Page) -> None:
    page.locator(BOX).press_sequentially("青梧路", delay=20)
    expect(page.locator(OPTION)).to_have_count(2)
    page.locator(BOX).press("Enter")
    page.wait_for_url("**/en/search.html?q=*")
    expect(page.locator("#search-results .hit")).to_have_count(1)


def test_the_last_option_leads_to_all_results(page: Page) -> None:
    page.locator(BOX).press_sequentially("parking", delay=20)
    page.locator(OPTION).last.click()
    page.wait_for_url("**/en/search.html?q=parking")


def test_nothing_found_is_said(page: Page) -> None:
    page.locator(BOX).press_sequentially("无此词语", delay=20)
    expect(page.locator(".quick-none")).to_have_text("Nothing was found for “无此词语”")
    expect(page.locator(BOX)).to_have_attribute("aria-expanded", "false")


def test_leaving_the_box_closes_the_list(page: Page) -> None:
    page.locator(BOX).press_sequentially("停车", delay=20)
    expect(page.locator(".quick")).to_be_visible()
    page.locator(BOX).press("Tab")
    expect(page.locator(".quick")).to_be_hidden()


def test_hostile_text_stays_text(page: Page) -> None:
    assert HOSTILE in FEES.segments[0].zh
    page.locator(BOX).press_sequentially("业主共同决定", delay=20)
    expect(page.locator(".quick-text")).to_be_visible()
    assert page.evaluate("() => window.hacked") is None
    assert page.locator(".quick img, .quick script").count() == 0


def test_a_lost_connection_leaves_the_form(page: Page) -> None:
    with page.expect_response("**/search/index.json"):
        page.locator(BOX).focus()
    page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('offline')); }")
    page.locator(BOX).press_sequentially("青梧路", delay=20)
    page.wait_for_timeout(300)
    expect(page.locator(".quick")).to_be_hidden()
    page.locator(BOX).press("Enter")
    page.wait_for_url("**/en/search.html?q=*")


@pytest.mark.parametrize("size", ["standard", "large"])
def test_nothing_for_axe_to_find(page: Page, size: str) -> None:
    page.evaluate("(size) => document.documentElement.setAttribute('data-size', size)", size)
    page.locator(BOX).press_sequentially("停车", delay=20)
    expect(page.locator(OPTION).first).to_be_visible()
    page.locator(BOX).press("ArrowDown")
    found = Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    least = page.locator(OPTION).evaluate_all("(all) => Math.min(...all.map((one) => one.offsetHeight))")
    assert least >= (60 if size == "large" else 44)
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
