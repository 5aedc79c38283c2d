"""The home page in a browser: its quick results, and the dates to keep."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, expect

from converters.model import IntegrityStatus
from converters.translation.status import Standing
from converters.writers.card import Card, newest_first
from converters.writers.listing import write_lists

SEEN = """() => {
  const options = [...document.querySelectorAll('#quick-list [role=option]')];
  return options.length > 3 && [0, 1, -1].every(at => {
    const r = options.at(at).getBoundingClientRect(), seen = document.elementFromPoint(r.left + 20, r.bottom - 4);
    return r.bottom <= innerHeight && seen?.closest('[role=option]') === options.at(at);
  });
}"""
"""Whether the first two quick results and the way to all of them are seen down to their feet."""


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [390, 1280])
def test_quick_results_are_not_cut_off(chromium: Browser, server: str, lang: str, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 844})
    page.goto(f"{server}{lang}/index.html")
    page.locator("#q").press_sequentially("供热", delay=20)
    expect(page.locator("#quick-list [role=option]").last).to_contain_text("供热")
    page.wait_for_function(SEEN, timeout=5000)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    page.close()


NEWEST_DAY = date(2026, 11, 20)


def card(
    number: int, deadline: date, day: date = NEWEST_DAY, overtaken: str = "", retrieved: date | None = None
) -> Card:
    """Return the card of an invented notice with a deadline."""
    name = f"n-{number}"
    return Card(
        name, (f"事项{number}", f"Matter {number}"), ("", ""), (), (), day, "2026", None, deadline, sample=True,
        integrity=IntegrityStatus.CLEAN, standing=Standing.EDITED, overtaken=overtaken,
        retrieved=retrieved, urls=(f"zh/notices/2026/{name}.html", f"en/notices/2026/{name}.html"),
    )  # fmt: skip


def test_only_dates_that_were_ahead_of_the_newest_notice_are_listed_next_one_first() -> None:
    ahead = [card(number, NEWEST_DAY + timedelta(number)) for number in range(8)]
    passed = card(98, NEWEST_DAY - timedelta(1), NEWEST_DAY - timedelta(30))
    corrected = card(99, NEWEST_DAY + timedelta(2), overtaken="corrected")
    page = write_lists([passed, corrected, *reversed(ahead)])["en/index.md"]
    dates = page.split('class="dues">')[1].split("</ul>")[0]
    assert [line.split("Matter ")[1][0] for line in dates.strip().splitlines()] == list("01234567")
    assert dates.count("<li hidden>") == 3
    assert "Still ahead on 20 November 2026, when the newest notice was published." in page
    assert 'class="dues"' not in write_lists([passed, card(1, NEWEST_DAY, overtaken="repealed")])["zh/index.md"]


@pytest.mark.parametrize(
    ("day", "retrieved"),
    [(date(2062, 11, 20), None), (date(2027, 11, 20), NEWEST_DAY), (date(2062, 11, 20), NEWEST_DAY)],
)
def test_a_misdated_notice_does_not_empty_the_dates_to_keep(day: date, retrieved: date | None) -> None:
    ahead = [card(number, NEWEST_DAY + timedelta(number)) for number in range(3)]
    page = write_lists([*ahead, card(9, NEWEST_DAY, day, retrieved=retrieved)])["en/index.md"]
    assert "Still ahead on 20 November 2026, when the newest notice was published." in page
    assert "Matter 2" in page.split('class="dues">')[1].split("</ul>")[0]


def test_a_notice_dated_after_it_was_fetched_does_not_head_the_newest() -> None:
    misdated = card(1, NEWEST_DAY, NEWEST_DAY + timedelta(900), retrieved=NEWEST_DAY - timedelta(30))
    listed = [misdated, card(2, NEWEST_DAY), card(3, NEWEST_DAY, NEWEST_DAY - timedelta(60))]
    assert [found.id for found in newest_first(listed)] == ["n-2", "n-1", "n-3"]


def test_an_earlier_version_stands_behind_the_later_one_and_says_so() -> None:
    listed = [card(1, NEWEST_DAY), card(2, NEWEST_DAY, overtaken="replaced")]
    assert [found.id for found in newest_first(listed)] == ["n-1", "n-2"]
    assert "Earlier version" in write_lists(listed)["en/browse/all.md"]
    assert "已有较新版本" in write_lists(listed)["zh/browse/all.md"]


def test_an_earlier_version_is_none_of_the_newest_and_counts_as_no_notice() -> None:
    listed = [card(number, NEWEST_DAY) for number in range(1, 8)] + [card(8, NEWEST_DAY, overtaken="replaced")]
    pages = write_lists(listed)
    for lang, link in (("en", "All 7 notices"), ("zh", "全部7件")):
        home = pages[f"{lang}/index.md"]
        assert "n-8" not in home.split("<h2>")[1]
        assert "\nnotices: 7\n" in home
        assert link in home
        assert "n-8" in pages[f"{lang}/browse/all.md"]
    assert '<span class="n">7<span class="vh"> notices' in pages["en/browse/index.md"]
    assert "7 notices and 1 earlier version, newest first" in pages["en/browse/all.md"]
    assert "共7件，另有旧版1件，最新在前" in pages["zh/browse/all.md"]


def test_a_notice_fetched_the_day_before_it_came_out_by_another_clock_is_the_newest() -> None:
    newest = card(1, NEWEST_DAY + timedelta(9), NEWEST_DAY, retrieved=NEWEST_DAY - timedelta(1))
    older = card(2, NEWEST_DAY + timedelta(9), NEWEST_DAY - timedelta(400))
    assert "Still ahead on 20 November 2026" in write_lists([newest, older])["en/index.md"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_dates_that_have_passed_are_taken_out_and_marked(chromium: Browser, server: str, lang: str) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    dates, left = page.locator("[data-dates]"), []
    for today in ("2026-11-22", "2026-11-30", "2026-12-11", "2026-12-16"):
        page.clock.set_fixed_time(f"{today}T09:00:00")
        page.goto(f"{server}{lang}/index.html")
        left.append(dates.locator("li:visible").count())
    assert left == [4, 3, 1, 0]
    assert not dates.is_visible()
    badges = page.locator(".badge.due")
    assert badges.count() == page.locator(".badge.due.over").count() > 0
    assert ("已过" if lang == "zh" else "passed") in badges.first.inner_text()
    page.close()


def test_without_script_the_dates_say_when_they_were_ahead(chromium: Browser, server: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}zh/index.html")
    assert page.locator(".dates-on").inner_text() == "以最新公文的发布日（2026年11月20日）为准，列出尚未截止的事项。"
    context.close()
