"""The search page in a real browser: results, facets, address, keys, and what it says when something fails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote_plus

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from converters.model import Cell, Notice, Run, Table
from converters.pages.markup import EN_TAGS, ZH_TAGS
from converters.search.marks import CUT, MASKED
from converters.search.record import record_of
from converters.translation.status import NO_TRANSLATION
from scripts.places import Place
from scripts.search_index import group_by_year, write_search
from tests.search.archive import ALL, CLOSURE, FEES, PLAN
from tests.search.site import THEME, Served, search_page, serve


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("search-site")
    write_search(folder / "search", group_by_year(ALL))
    with serve(folder) as served:
        yield served


@pytest.fixture
def page(chromium: Browser, site: Served) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda message: troubles.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("request", lambda request: None if request.url.startswith(site.root) else troubles.append(request.url))
    page.on("response", lambda answer: troubles.append(answer.url) if answer.status > 399 else None)
    yield page
    context.close()
    assert [one for one in troubles if not one.startswith("data:")] == []


def open_search(page: Page, site: Served, query: str = "", language: str = "en", more: str = "") -> None:
    page.goto(f"{site.root}{language}/search.html" + (f"?q={quote_plus(query)}{more}" if query or more else ""))
    if query or more:
        settle(page)


def settle(page: Page) -> None:
    page.wait_for_selector("#search[data-state=settled]")


def titles(page: Page) -> list[str]:
    return page.locator("#search-results > .list > .hit h3").all_inner_texts()


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


def test_facets_narrow_count_and_stand_in_the_address(page: Page, site: Served) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    open_search(page, site, "停车")
    total = int(re.findall(r"[0-9]+", page.inner_text("#search-status"))[0])
    years = page.locator("#search-facets fieldset", has=page.locator("legend", has_text="Year")).locator("label")
    assert [int(re.sub(r"\D", "", years.nth(i).locator(".n").inner_text())) for i in range(years.count())]
    counts = {label: int(number) for label, number in (text.split("\n")[:2] for text in years.all_inner_texts())}
    assert sum(counts.values()) == total
    assert counts["2026"] == 2
    page.get_by_label("2026").check()
    settle(page)
    assert sorted(titles(page)) == sorted([CLOSURE.title_en, PLAN.title_en])
    page.get_by_label("Linlan Transport Bureau").check()
    settle(page)
    assert titles(page) == [CLOSURE.title_en]
    assert "year=2026" in page.url
    assert "issuer=" in page.url
    page.go_back()
    settle(page)
    assert len(titles(page)) == 2
    page.reload()
    settle(page)
    assert len(titles(page)) == 2
    page.get_by_role("button", name="Remove all filters").click()
    settle(page)
    assert "year=" not in page.url


def test_the_order_can_be_chosen(page: Page, site: Served) -> None:
    open_search(page, site, "停车", more="&sort=date")
    shown = page.locator(".hit time").evaluate_all("(times) => times.map((time) => time.dateTime)")
    assert shown == sorted(shown, reverse=True)
    page.get_by_label("Sort by").select_option("relevance")
    settle(page)
    assert titles(page)[0] == PLAN.title_en
    assert "sort=" not in page.url


def test_more_results_come_on_demand_and_keep_the_focus(page: Page, site: Served) -> None:
    open_search(page, site, "工作")
    expect(page.locator(".hit")).to_have_count(10)
    page.get_by_role("button", name="Show 10 more").click()
    expect(page.locator(".hit")).to_have_count(20)
    assert page.evaluate("() => document.activeElement === document.querySelectorAll('.hit h3 a')[10]")


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


def test_filters_that_hide_everything_can_be_removed(page: Page, site: Served) -> None:
    open_search(page, site, "禁止停车", more="&year=2019")
    expect(page.locator(".empty li")).to_have_text("The filters hide 1 notice.")
    page.locator(".empty").get_by_role("button", name="Remove all filters").click()
    settle(page)
    assert titles(page) == [CLOSURE.title_en]


def test_the_closest_notices_are_shown_where_none_holds_it_all(page: Page, site: Served) -> None:
    open_search(page, site, "青梧路两侧夜间禁止通行")
    expect(page.locator(".closest h2")).to_contain_text("closest notice")
    expect(page.locator("#search-status")).to_contain_text(re.compile("Nothing found. The .*closest notice"))
    expect(page.locator(".closest .hit h3").first).to_have_text(CLOSURE.title_en)
    assert titles(page) == []


def test_an_index_that_changed_meanwhile_is_read_again(chromium: Browser, tmp_path: Path) -> None:
    write_search(tmp_path / "search", group_by_year([CLOSURE, FEES]))
    with serve(tmp_path) as served:
        page = chromium.new_page()
        open_search(page, served)
        with page.expect_response("**/search/index.json"):
            page.locator("#q").focus()
        write_search(tmp_path / "search", group_by_year([CLOSURE, PLAN]))
        page.locator("#q").fill("老旧小区")
        settle(page)
        assert titles(page) == [PLAN.title_en]
        page.close()


def test_a_lost_connection_is_told_and_can_be_tried_again(chromium: Browser, site: Served) -> None:
    page = chromium.new_page()
    page.route("**/search/index.json", lambda route: route.abort())
    page.goto(f"{site.root}en/search.html?q=停车")
    expect(page.locator("#search-status")).to_contain_text("could not be read")
    page.unroute("**/search/index.json")
    page.get_by_role("button", name="Try again").click()
    settle(page)
    assert titles(page)
    page.close()


def test_from_a_disk_it_says_why_it_cannot(chromium: Browser, tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "assets").mkdir()
    for name in ("search.js", "search-engine.js", "search.css"):
        (tmp_path / "assets" / name).write_bytes((THEME / "assets" / name).read_bytes())
    (tmp_path / "en" / "search.html").write_text(search_page("en"), encoding="utf-8")
    page = chromium.new_page()
    page.goto((tmp_path / "en" / "search.html").as_uri() + "?q=停车")
    expect(page.locator("#search-status")).to_contain_text("opened from a disk")
    page.close()


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


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_from_a_disk_the_page_says_once_why_it_cannot_search(chromium: Browser, project: Place, lang: str) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{project.site.as_uri()}/{lang}/search.html?q=1")
    expect(page.locator("#search-status")).to_contain_text("python3 -m scripts serve")
    assert page.locator("#main").inner_text().count("python3 -m scripts serve") == 1
    expect(page.locator("#search-results a.btn")).to_have_attribute("href", re.compile("browse/index.html$"))
    assert not page.locator(".filters").is_visible()
    page.close()


def test_a_passage_of_a_table_reads_as_a_line_of_cells(chromium: Browser, tmp_path: Path) -> None:
    rows = (("供热单位", "面积", ""), ("临岚热力", "12,430", "0600-5550191"), ("", "南闸供热站", ""))
    table = Table(tuple(tuple(Cell((Run(text),)) for text in row) for row in rows))
    write_search(tmp_path / "search", group_by_year([record_of(Notice("热线", (table,), id="x"), NO_TRANSLATION)]))
    with serve(tmp_path) as served:
        page = chromium.new_page()
        open_search(page, served, "12,430", "zh")
        expect(page.locator(".pass .zh")).to_have_text("供热单位 · 面积；临岚热力 · 12,430 · 0600-5550191；南闸供热站")
        page.close()
