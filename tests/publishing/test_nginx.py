"""The shipped nginx sample serves the built site at the root and below a path, as promised, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.build import build
from scripts.places import Place
from scripts.publish import find_troubles
from tests.conftest import copy_project
from tests.publishing.hosts import Host, check_404, check_compression, check_headers, get, nginx, publish_below


@pytest.fixture(scope="module", params=["", "archive/"], ids=["root", "sub-path"])
def host(request: pytest.FixtureRequest, project: Place, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """An nginx that serves the release by deploy/nginx.conf, at the root or below a path."""
    folder = tmp_path_factory.mktemp("www")
    if request.param:
        # The 404 page may be shown anywhere, so it has to know where the site is.
        project = copy_project(tmp_path_factory.mktemp("below") / "project")
        with pytest.MonkeyPatch.context() as environment:
            environment.setenv("MINGSHI_SITE_URL", f"https://mingshi.example/{request.param}")
            build(project)
            assert find_troubles(project) == []
    publish_below(project, folder, request.param)
    with nginx(folder, request.param, tmp_path_factory.mktemp("nginx")) as served:
        yield served


def test_every_kind_of_file_is_served_with_its_type_and_the_promised_headers(host: Host) -> None:
    check_headers(host)


def test_compressed_files_are_sent_as_they_are(host: Host) -> None:
    assert check_compression(host) > 20


def test_what_is_missing_gets_the_404_page_and_what_is_private_too(host: Host) -> None:
    check_404(host)


def test_the_site_works_in_a_browser_without_a_violation(host: Host, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    complaints: list[str] = []
    page.expose_function("complain", lambda said: complaints.append(said))  # noqa: PLW0108 (no built-in)
    page.add_init_script(
        "addEventListener('securitypolicyviolation', (event) => complain("
        "`${location.pathname}: ${event.violatedDirective} ${event.blockedURI}`))"
    )
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    # What the next page cuts off was not refused.
    page.on(
        "requestfailed",
        lambda request: (
            None if request.failure == "net::ERR_ABORTED" else complaints.append(f"{request.failure}: {request.url}")
        ),
    )
    page.on("request", lambda request: None if request.url.startswith(host.base) else complaints.append(request.url))
    page.on(
        "response", lambda answer: complaints.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None
    )
    page.goto(host.base + "en/index.html")
    page.locator("ol.list h3 a").first.click()
    page.wait_for_load_state("networkidle")
    assert "/en/notices/" in page.url
    page.locator("a[hreflang='zh-Hans']").first.click()
    page.wait_for_load_state("networkidle")
    assert "/zh/notices/" in page.url
    page.goto(host.base + "zh/search.html?q=城南街道")
    page.locator(".hit").first.wait_for()
    assert page.locator(".hit").count() == 1
    for path in one_page_of_each_kind(host.folder):
        page.goto(host.base + path)
    page.wait_for_load_state("networkidle")
    page.close()
    assert complaints == []


def one_page_of_each_kind(folder: Path) -> list[str]:
    """Return one page of each folder in each language, and every page that is the only one of its kind."""
    pages = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    kinds = {re.sub(r"notices/[^/]+/.*|browse/([^/]+)/.*", r"many \1", page): page for page in pages}
    return sorted(kinds.values())


def test_every_link_of_the_site_is_served(host: Host) -> None:
    paths = sorted(path.relative_to(host.folder).as_posix() for path in host.folder.rglob("*.html"))
    assert len(paths) > 100
    assert [path for path in paths if get(host.base + path).status != 200] == []
