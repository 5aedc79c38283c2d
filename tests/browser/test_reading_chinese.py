"""Pages read in Chinese, and pages that wait for English: nothing is said of every paragraph that is true of all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.visits import check_layout, serve, visiting
from tests.tools.linlan import NOTICE_PAGES, build_site

NOTICE, UNTRANSLATED = NOTICE_PAGES["notice"], NOTICE_PAGES["untranslated"]
CHINESE, ENGLISH = "总投资约", "The total investment"
"""A paragraph whose English has a wrong figure."""


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serve(build_site(tmp_path_factory.mktemp("linlan"))) as address:
        yield address


def _is_red(page: Page, words: str) -> bool:
    """Return whether the figure marked in ``words`` is underlined as wrong."""
    style: str = page.locator(".wrong", has_text=words).evaluate("el => getComputedStyle(el).textDecorationStyle")
    return style == "wavy"


@pytest.mark.parametrize("script", [True, False])
def test_a_wrong_english_figure_is_no_fault_of_the_chinese(chromium: Browser, base: str, *, script: bool) -> None:
    with visiting(chromium, base, java_script_enabled=script) as visit:
        page = visit.page
        visit.go(f"zh/{NOTICE}" + ("?mode=zh" if script else ""))
        assert page.get_by_text("英译数字与原文不一致", exact=True).first.is_visible()
        assert not page.get_by_text(ENGLISH).is_visible()
        assert not _is_red(page, "3.5亿元")
        page.locator(".m.mismatch summary").click()
        assert page.get_by_text(ENGLISH).is_visible()
        assert _is_red(page, "35 million yuan")
        page.locator(".m.mismatch summary").click()
        page.locator("#mode-other").check()
        assert page.get_by_text(ENGLISH).is_visible()
        assert page.get_by_text(CHINESE).is_visible()
        visit.go(f"en/{NOTICE}" + ("?mode=en" if script else ""))
        assert (_is_red(page, "3.5亿元"), _is_red(page, "35 million yuan")) == (False, True)
        page.locator("#mode-other").check()
        assert not page.get_by_text(ENGLISH).is_visible()


ROWS = """() => [...document.querySelectorAll('.text > .m.missing')].filter(row => row.offsetHeight > 0).length"""
OVER = """() => {
  const bad = [], range = document.createRange();
  for (const link of document.querySelectorAll('.text > .m.missing .p')) {
    range.selectNodeContents(link);
    const own = range.getBoundingClientRect();
    const middle = document.elementFromPoint(own.left + own.width / 2, own.top + own.height / 2);
    if (middle !== link) bad.push(`${link.textContent} lies under ${middle && middle.outerHTML.slice(0, 60)}`);
  }
  return bad;
}"""


@pytest.mark.parametrize("path", [f"zh/{UNTRANSLATED}?mode=zh", f"en/{UNTRANSLATED}?mode=en", f"en/{NOTICE}?mode=zh"])
def test_a_paragraph_without_english_takes_no_row_to_say_so(chromium: Browser, base: str, path: str) -> None:
    with visiting(chromium, base, viewport={"width": 390, "height": 4000}) as visit:
        page = visit.page
        visit.go(path)
        assert page.locator(".text > .m.missing").count() > 0
        assert page.evaluate(ROWS) == 0
        assert page.evaluate(OVER) == []
        assert check_layout(page) == []
        link = page.locator(".text > .m.missing .p").first
        link.click()
        assert page.url.endswith(link.get_attribute("href") or "none")


@pytest.mark.parametrize("width", [390, 1280])
def test_that_a_notice_has_no_english_is_said_once(chromium: Browser, base: str, width: int) -> None:
    with visiting(chromium, base, viewport={"width": width, "height": 844}) as visit:
        page = visit.page
        visit.go(f"en/{UNTRANSLATED}?mode=side")
        said = page.locator(".reader").get_by_text("Not translated yet").filter(visible=True)
        assert said.count() == 1
        text = page.locator(".text > .t").first.bounding_box()
        mark = page.locator(".text > .m .p").first.bounding_box()
        assert text
        assert mark
        assert text["width"] > (320 if width == 390 else 600)
        if width == 1280:
            assert mark["x"] < text["x"] + text["width"] + 60


@pytest.mark.parametrize(("lang", "says"), [("zh", "尚无英译"), ("en", "Not translated yet")])
@pytest.mark.parametrize("width", [768, 1280])
def test_side_by_side_the_mark_of_a_paragraph_without_english_says_why_a_half_is_empty(
    chromium: Browser, base: str, width: int, lang: str, says: str
) -> None:
    with visiting(chromium, base, viewport={"width": width, "height": 844}) as visit:
        visit.go(f"{lang}/{NOTICE}?mode=side")
        page = visit.page
        word = page.locator(".text > p + .m.missing .w").first
        assert word.inner_text().strip() == says
        assert word.evaluate("el => parseFloat(getComputedStyle(el).fontSize)") >= 13
        edited = page.locator(".text > .o + .m:not(.missing, .mismatch)").first
        high = "el => el.getBoundingClientRect().height"
        assert page.locator(".text > p + .m.missing").first.evaluate(high) == edited.evaluate(high)
        assert not page.locator(".none-yet").count()
