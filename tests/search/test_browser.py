"""The search page in a real browser: results, address, keys, and what it says where nothing is found."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from converters.model import Cell, Notice, Run, Table
from converters.pages.markup import EN_TAGS, ZH_TAGS
from converters.search.marks import CUT, MASKED
from converters.search.record import record_of
from converters.translation.status import NO_TRANSLATION
from scripts.search_index import group_by_year, write_search
from tests.search.archive import CLOSURE, FEES, PLAN
from tests.search.asking import open_search, page, settle, site, titles
from tests.search.site import Served, serve

__all__ = ["page", "site"]


def test_a_result_says_what_it_is_and_leads_to_the_paragraph(page: Page, site: Served) -> None:
    open_search(page, site, "禁止停车")
    hit = page.locator("#search-results > .list > .hit")
    expect(hit).to_have_count(1)
    expect(hit.locator("h3 a")).to_have_text(CLOSURE.title_en)
    expect(hit.locator(".alt")).to_have_text(CLOSURE.title_zh)
    expect(hit.locator(".alt")).to_have_attribute("lang", "zh-Hans")
    expect(hit.locator(".by")).to_have_text("Linlan Transport Bureau")
    expect(hit.locator("time")).to_have_text("16 Nov 2026")
    expect(hit.locator(".badge.until")).to_have_text("In force until 31 Dec 2026")
    expect(hit.locator(".status.checked")).to_contain_text("Machine, figures checked")
    passage = hit.locator(".pass")
    expect(passage.locator("mark")).to_have_text("禁止停车")
    assert "underline" in passage.locator("mark").evaluate("(mark) => getComputedStyle(mark).textDecorationLine")
    expect(passage.locator(".en")).to_have_text("Parking along Qingwu Road is prohibited.")
    assert passage.locator("a").evaluate("(a) => a.href") == f"{site.root}en/notices/2026/l9-2026-1.html#s-000002"
    expect(page.locator("#search-status")).to_have_text("1 notice, 1 passage")
    open_search(page, site, "禁止停车", language="zh")
    expect(page.locator(".hit h3 a")).to_have_text(CLOSURE.title_zh)
    expect(page.locator("#search-status")).to_have_text("1 件公文、1 段")


@pytest.mark.parametrize(("language", "said"), [("en", "Copy looks suspicious"), ("zh", "副本有可疑之处")])
def test_a_copy_that_is_only_suspicious_is_not_called_tampered_with(
    page: Page, site: Served, language: str, said: str
) -> None:
    open_search(page, site, "增设停车位", language=language)
    expect(page.locator(".badge.warn")).to_have_text(said)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_passage_says_what_was_cut_or_masked_as_its_page_does(page: Page, site: Served, language: str) -> None:
    open_search(page, site, "九百澳门元", language=language)
    expect(page.locator(".pass .zh")).to_have_text("处罚款九百澳门元[……]，请径向本局举报。")
    expect(page.locator(".pass .en")).to_have_text("Fined 900 patacas[…], tell us.")
    open_search(page, site, "张二", language=language)
    expect(page.locator(".pass .zh")).to_have_text("1 · 张二 · [手机号已隐去] · 保洁")


def test_the_words_of_marks_are_those_of_the_page(page: Page, site: Served) -> None:
    open_search(page, site, "停车")
    for language, tags in (("zh", ZH_TAGS), ("en", EN_TAGS)):
        signs = {CUT: tags.cut, **{sign: tags.masked[kind] for kind, sign in MASKED.items()}}
        said = page.evaluate("([text, language]) => mingshiSearch.sayMarks(text, language)", ["".join(signs), language])
        assert said == "".join(signs.values())
    assert set(MASKED) == set(ZH_TAGS.masked) == set(EN_TAGS.masked)


def test_hostile_text_stays_text(page: Page, site: Served) -> None:
    open_search(page, site, "onerror")
    expect(page.locator(".pass .zh")).to_contain_text('<img src=x onerror="window.hacked=1">')
    expect(page.locator(".badge.warn")).to_have_text("Tampered copy")
    assert page.evaluate("() => window.hacked") is None
    assert page.locator("#search-results img, #search-results script").count() == 0
    open_search(page, site, '"><script>window.hacked=1</script>停车场地')
    assert page.evaluate("() => window.hacked") is None


def test_typing_searches_and_keeps_the_address(page: Page, site: Served) -> None:
    open_search(page, site)
    expect(page.locator("#search-status")).to_contain_text("Type words")
    page.locator("#q").press_sequentially("青梧路", delay=30)
    settle(page)
    assert titles(page) == [CLOSURE.title_en]
    assert "q=%E9%9D%92%E6%A2%A7%E8%B7%AF" in page.url
    page.locator("#q").fill("停车")
    expect(page.locator(".hit")).to_have_count(10)
    page.locator("#q").fill("")
    expect(page.locator(".hit")).to_have_count(0)
    assert page.url.endswith("search.html")


def test_old_answers_never_replace_new_ones(page: Page, site: Served) -> None:
    page.add_init_script(
        "const real = fetch; let n = 0;"
        "fetch = (...all) => new Promise((go) => setTimeout(go, (n++ * 53) % 160)).then(() => real(...all));",
    )
    open_search(page, site)
    page.locator("#q").focus()
    for query in ("停车", "管理办法", "工作", "青梧路两侧", "llszjj"):
        page.locator("#q").fill(query)
        page.wait_for_timeout(90)
    settle(page)
    assert titles(page) == [PLAN.title_en]
    page.wait_for_timeout(400)
    assert titles(page) == [PLAN.title_en]


def test_composition_is_waited_for(page: Page, site: Served) -> None:
    open_search(page, site)
    box = page.locator("#q")
    half = "q.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }))"
    box.evaluate(f"(q) => {{ q.value = 'ting'; {half}; }}")
    page.wait_for_timeout(200)
    assert "q=" not in page.url
    whole = "q.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))"
    box.evaluate(f"(q) => {{ q.value = '青梧路'; {whole}; }}")
    settle(page)
    assert titles(page) == [CLOSURE.title_en]


def test_keys(page: Page, site: Served) -> None:
    open_search(page, site, "停车")
    page.locator("h1").evaluate("() => document.activeElement.blur()")
    page.keyboard.press("/")
    assert page.evaluate("() => document.activeElement.id") == "q"
    page.keyboard.press("ArrowDown")
    assert page.evaluate("() => document.activeElement.closest('h3') !== null")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("() => document.activeElement.closest('.pass') !== null")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("() => document.activeElement.id") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert page.evaluate("() => document.activeElement.id") == "q"


def test_nothing_found_says_why_and_what_to_try(page: Page, site: Served) -> None:
    open_search(page, site, "停车费减免")
    expect(page.locator(".empty h2")).to_have_text("No notice contains “停车费减免”")
    expect(page.locator(".empty li").first).to_contain_text("A shorter phrase may help: 停车费 would find 1 notice.")
    page.locator(".empty a", has_text="停车费").click()
    settle(page)
    assert titles(page) == [FEES.title_zh]
    open_search(page, site, "parking zeppelin")
    expect(page.locator(".empty li").first).to_have_text("Nowhere found: zeppelin")
    open_search(page, site, "llszjj 停车费")
    expect(page.locator(".empty li").first).to_contain_text("Each of the words occurs, but never all in one notice")


def test_who_types_pinyin_is_told_what_to_type(page: Page, site: Served) -> None:
    open_search(page, site, "tingche zeppelinn")
    expect(page.locator(".empty li").last).to_contain_text("Type Chinese characters or English words")
    open_search(page, site, "tingshui", "zh")
    expect(page.locator(".empty li")).to_have_text("本站不支持拼音检索：请输入汉字，或者英文单词。英文请检查拼写。")
    open_search(page, site, "停车费减免")
    expect(page.locator(".empty")).not_to_contain_text("pinyin")


def test_the_closest_notices_are_shown_where_none_holds_it_all(page: Page, site: Served) -> None:
    open_search(page, site, "青梧路两侧夜间禁止通行")
    expect(page.locator(".closest h2")).to_contain_text("closest notice")
    expect(page.locator("#search-status")).to_contain_text(re.compile("Nothing found. The .*closest notice"))
    expect(page.locator(".closest .hit h3").first).to_have_text(CLOSURE.title_en)
    assert titles(page) == []


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_fits_and_is_accessible(page: Page, site: Served, language: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    for query in ("停车", "停车费减免"):
        open_search(page, site, query, language)
        if width < 1280 and query == "停车":
            page.locator(".filters > summary").click()
            expect(page.locator("#search-facets fieldset").first).to_be_visible()
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
        small = page.locator("#search a:visible, #search button:visible, #search select:visible, #search label:visible")
        heights = small.evaluate_all("(all) => all.filter((one) => !one.closest('.vh')).map((one) => one.offsetHeight)")
        assert all(height >= 24 for height in heights if height > 1)
        assert [one["id"] for one in Axe().run(page).response["violations"]] == []
    assert page.locator("#search-status").get_attribute("aria-live") == "polite"


def test_a_passage_of_a_table_reads_as_a_line_of_cells(chromium: Browser, tmp_path: Path) -> None:
    rows = (("供热单位", "面积", ""), ("临岚热力", "12,430", "0600-5550191"), ("", "南闸供热站", ""))
    table = Table(tuple(tuple(Cell((Run(text),)) for text in row) for row in rows))
    write_search(tmp_path / "search", group_by_year([record_of(Notice("热线", (table,), id="x"), NO_TRANSLATION)]))
    with serve(tmp_path) as served:
        page = chromium.new_page()
        open_search(page, served, "12,430", "zh")
        expect(page.locator(".pass .zh")).to_have_text("供热单位 · 面积；临岚热力 · 12,430 · 0600-5550191；南闸供热站")
        page.close()
