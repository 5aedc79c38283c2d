"""Search over versions of one notice: the current one first, the earlier one named so, wrong English marked."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from converters.archive.editions import collect_editions, list_pages
from converters.model import Cell, Notice, Origin, Run, Table, paragraph
from converters.search import year
from converters.search.record import SearchRecord, SearchSegment, record_of
from converters.translation.status import NO_TRANSLATION, CheckSeverity, Failure, Standing, Status, Target, Translation
from converters.writers.list_words import LIST_WORDS
from scripts.search_index import group_by_year, write_search
from tests.search.archive import CLOSURE
from tests.search.site import THEME, Served, serve

TITLE = "关于临时停水的公告"
FLAWED = (SearchSegment("s-000011", "停水至2026年9月20日，共9天。", "Water is off until 18 September.", "mismatch"),)
NOW = replace(
    CLOSURE,
    id="l9-2026-42",
    title_zh=TITLE,
    title_en="Notice of Works",
    document_number="",
    segments=FLAWED,
    expires="",
)
BEFORE = replace(
    NOW,
    id="l9-2026-42-v1",
    segments=tuple(SearchSegment(f"s-00002{n}", f"停水至2026年9月18日，停水{n}。", "", "outdated") for n in range(9)),
    overtaken="replaced",
    deadline="2026-09-18",
)
OTHER = replace(
    NOW,
    id="l9-2026-43",
    title_zh="检修计划",
    segments=(SearchSegment("s-000031", "停水安排另行通知。", "Water will be off later.", "outdated"),),
)


def urls_of(key: str) -> tuple[str, str]:
    return f"zh/notices/2026/{key}.html", f"en/notices/2026/{key}.html"


ALL = [replace(record, urls=urls_of(record.id)) for record in (BEFORE, NOW, OTHER)]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("versions")
    write_search(folder / "search", group_by_year(ALL))
    with serve(folder) as served:
        yield served


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def test_a_record_says_that_a_later_version_took_its_place() -> None:
    first = Notice(TITLE, (paragraph("停水至9月18日。"),), "q-42", published=date(2026, 9, 1), origin=Origin("a.html"))
    second = replace(first, body=(paragraph("停水至9月20日。"),), origin=Origin("b.html"))
    (edition,) = collect_editions([first, second])
    now, before = (record_of(notice, NO_TRANSLATION) for notice in list_pages(edition))
    assert (now.overtaken, before.overtaken) == ("", "replaced")


@pytest.mark.parametrize(
    ("target", "flaw"),
    [
        (Target("20", Status.CHECKED), ""),
        (Target("18", Status.MACHINE, failures=(Failure("figures", CheckSeverity.CRITICAL, "20"),)), "mismatch"),
        (Target("18", Status.MACHINE, outdated=True), "outdated"),
    ],
)
def test_a_passage_says_what_is_wrong_with_its_english(target: Target, flaw: str) -> None:
    table = Table(((Cell((Run("截止日"),)), Cell((Run("二十日"),))),))
    notice = Notice(TITLE, (paragraph("二十日"), table), "q-42")
    record = record_of(notice, Translation({"二十日": target}))
    assert [segment.flaw for segment in record.segments] == [flaw, flaw]


def test_replaced_versions_stand_before_all_others_of_their_year() -> None:
    earlier = replace(BEFORE, published="2026-12-31")
    files = dict(year.write_year("00000001", ((one.id, one) for one in (earlier, NOW))))
    assert json.loads(files["ids-0.json"] or b"")["ids"] == [earlier.id, NOW.id]
    assert json.loads(files["segment.json"] or b"")["replaced"] == 1


def is_named(record: SearchRecord) -> str:
    return f"/{record.id}.html"


@pytest.mark.parametrize("sort", ["relevance", "date"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_current_version_comes_first_and_the_earlier_one_is_named(
    page: Page, site: Served, lang: str, sort: str
) -> None:
    page.goto(f"{site.root}{lang}/search.html?q=停水&sort={sort}")
    hits = page.locator("#search-results .hit")
    expect(hits).to_have_count(3)
    current = [one.get_attribute("href") or "" for one in hits.locator("h3 a").all()]
    assert is_named(BEFORE) in current[2]
    assert hits.nth(2).locator(".badge").all_inner_texts() == [LIST_WORDS[lang].overtaken["replaced"]]
    assert not hits.nth(0).locator(".badge").count()


def test_english_that_does_not_fit_is_marked(page: Page, site: Served) -> None:
    page.goto(f"{site.root}en/search.html?q=停水")
    for record, said in ((NOW, LIST_WORDS["en"].standing[Standing.MISMATCH]), (OTHER, "The Chinese has changed since")):
        hit = page.locator(".hit", has=page.locator(f'h3 a[href$="{is_named(record)}"]'))
        expect(hit.locator(".pass .status")).to_have_text(f"English: {said}")
    old = page.locator(".hit", has=page.locator(f'h3 a[href$="{is_named(BEFORE)}"]'))
    expect(old.locator(".pass .status")).to_have_count(0)  # no English, nothing to mark


def test_quick_results_name_the_earlier_version_too(page: Page, site: Served) -> None:
    page.goto(f"{site.root}zh/page.html")
    page.locator("#q-head").press_sequentially("停水", delay=20)
    options = page.locator("#quick-list [role=option]")
    expect(options).to_have_count(4)
    expect(options.nth(2).locator(".badge")).to_have_text(LIST_WORDS["zh"].overtaken["replaced"])
    page.locator("#q-head").fill("18 September")
    expect(options.nth(0).locator(".status.mismatch")).to_have_text(LIST_WORDS["zh"].standing[Standing.MISMATCH])


@pytest.mark.parametrize("script", ["search.js", "search-box.js"])
def test_the_scripts_say_it_in_the_words_of_the_lists(script: str) -> None:
    text = (THEME / "assets" / script).read_text("utf-8")
    for words in LIST_WORDS.values():
        said = ", ".join(f'{key}: "{word}"' for key, word in words.overtaken.items())
        assert f"overtaken: {{ {said} }}" in text
        assert re.search(rf'flaws: \{{ mismatch: "{words.standing[Standing.MISMATCH]}"', text)
        for word in words.integrity.values():
            assert f'"{word}"' in text


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", ("因此本站公文里没有这样的文字", "1 件公文有这样的文字")),
        ("en", ("does not occur", "one notice has such words")),
    ],
)
def test_what_was_not_found_may_stand_among_words_in_doubt(
    page: Page, site: Served, tmp_path: Path, lang: str, said: tuple[str, str]
) -> None:
    sound, doubtful = said
    page.goto(f"{site.root}{lang}/search.html?q=百家乐")
    expect(page.locator(".empty > p")).to_contain_text(sound)
    write_search(tmp_path / "search", group_by_year([NOW, replace(OTHER, doubtful=True)]))
    with serve(tmp_path) as served:
        page.goto(f"{served.root}{lang}/search.html?q=百家乐")
        expect(page.locator(".empty > p")).to_contain_text(doubtful)
        expect(page.locator(".empty > p")).not_to_contain_text(sound)
        expect(page.locator(".empty h2")).not_to_contain_text(["没有公文", "No notice"][lang == "en"])
