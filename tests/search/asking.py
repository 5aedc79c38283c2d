"""The search page in a real browser, opened and asked."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote_plus

import pytest
from playwright.sync_api import Browser, Page

from scripts.search_index import group_by_year, write_search
from tests.search.archive import ALL
from tests.search.site import Served, serve


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
