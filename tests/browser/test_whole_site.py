"""The built site as a reader meets it: the real notice is found by its words, and languages keep the place."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from converters.readers.page import read_page
from scripts.places import Place
from tests.conftest import await_drawing

SEED = "k1228322-2022-00111"
SIZES = {"phone": (390, 844), "desktop": (1280, 800)}
PHRASES = (
    "文明", "城南", "点位长", "碧波二村", "背街小巷", "啃硬骨头", "文明背包客", "1020下午",
    "吴中交警大队", "K1228322/2022-00111",
)  # fmt: skip


class Watch:
    """Collects what a page must not do."""

    def __init__(self, page: Page, base: str) -> None:
        self.complaints: list[str] = []
        page.on("console", lambda message: self._note(message.type == "error", message.text))
        page.on("pageerror", lambda error: self._note(True, str(error)))  # noqa: FBT003
        # a request that the next page cut off has not failed
        page.on("requestfailed", lambda one: self._note(one.failure != "net::ERR_ABORTED", f"failed {one.url}"))
        page.on("request", lambda request: self._note(not request.url.startswith(base), f"foreign {request.url}"))
        page.on("response", lambda answer: self._note(answer.status >= 400, f"{answer.status} {answer.url}"))

    def _note(self, bad: bool, what: str) -> None:
        if bad:
            self.complaints.append(what)


def holders(project: Place, phrase: str) -> set[str]:
    """The notices whose Chinese page holds ``phrase`` in title, number or text."""
    found = set()
    for path in (project.docs / "zh" / "notices").rglob("*.md"):
        notice = read_page(path.read_text("utf-8"))
        texts = [notice.title, notice.index_number, notice.document_number, *(block.text for block in notice.body)]
        if any(phrase in text for text in texts):
            found.add(notice.id)
    return found


@pytest.mark.parametrize("phrase", PHRASES)
def test_search_finds_exactly_the_notices_that_hold_a_phrase(
    project: Place, server: str, chromium: Browser, phrase: str
) -> None:
    page = chromium.new_page()
    page.goto(f"{server}zh/search.html?q={phrase}&sort=date")
    page.locator("#search-results > .list > .hit").first.wait_for()
    page.wait_for_load_state("networkidle")
    links = page.locator("#search-results > .list > .hit h3 a").evaluate_all("all => all.map(a => a.href)")
    page.close()
    assert {Path(link.split("#")[0].split("?")[0]).stem for link in links} == holders(project, phrase)
    assert SEED in holders(project, phrase)


def test_the_injected_brand_is_not_found(project: Place, server: str, chromium: Browser) -> None:
    raw = next(path for path in project.notices.glob("000_*.txt"))
    brand = raw.read_bytes().decode("utf-8-sig").split("\n", 1)[0].strip()
    page = chromium.new_page()
    page.goto(f"{server}zh/search.html")
    page.locator("input[name=q]").first.fill(brand)
    page.keyboard.press("Enter")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)
    assert page.locator("#search-results > .list > .hit").count() == 0
    page.close()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_pages_of_the_built_site_are_calm(server: str, chromium: Browser, project: Place, lang: str, size: str) -> None:
    width, height = SIZES[size]
    page = chromium.new_page(viewport={"width": width, "height": height})
    watch = Watch(page, server)
    notices = sorted((project.site / lang / "notices").rglob("*.html"))
    paths = [path.relative_to(project.site).as_posix() for path in notices]
    kinds = ("index", "browse/index", "browse/all", "about", "glossary", "quality", "data", "accessibility", "search")
    for path in [*paths, "index.html", *(f"{lang}/{kind}.html" for kind in kinds)]:
        page.goto(server + path)
        await_drawing(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    page.wait_for_load_state("networkidle")
    page.close()
    assert watch.complaints == []


@pytest.mark.parametrize("size", SIZES)
def test_the_language_switch_keeps_notice_and_paragraph(
    server: str, chromium: Browser, project: Place, size: str
) -> None:
    width, height = SIZES[size]
    notice = read_page(next((project.docs / "zh").rglob(f"{SEED}.md")).read_text("utf-8"))
    page = chromium.new_page(viewport={"width": width, "height": height})
    page.goto(f"{server}en/notices/2022/{SEED}.html")
    segment = page.locator("p.t[id^='s-']").nth(5).get_attribute("id")
    page.goto(f"{server}en/notices/2022/{SEED}.html#{segment}")
    page.wait_for_timeout(200)
    page.locator("header a[hreflang='zh-Hans']").first.click()
    page.wait_for_load_state("networkidle")
    assert page.url.split("?")[0].split("#")[0].endswith(f"zh/notices/2022/{SEED}.html")
    assert page.url.endswith(f"#{segment}")
    top = page.locator(f"#{segment}").evaluate("element => element.getBoundingClientRect().top")
    assert -50 < top < height
    assert notice.integrity.changes
    page.close()
