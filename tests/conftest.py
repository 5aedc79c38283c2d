"""What many tests share: the project built in a folder of its own, a web server, a real browser."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Page, sync_playwright

from scripts.browser import FLAGS, find_browser
from scripts.build import build
from scripts.environment import ROOT
from scripts.places import Place

PARTS = ("mkdocs.yml", "notices", "sources", "translations", "docs", "theme", "withdrawn.yml")

settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")  # before any test is decorated: no example fails for what else the machine does


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regenerate", action="store_true", help="write the expectations of the examples anew")
    parser.addoption("--full", action="store_true", help="run the long forms: full matrices, full numbers of faults")


@pytest.fixture(scope="session")
def regenerate(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--regenerate"))


@pytest.fixture(scope="session")
def full(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--full"))


def copy_project(to: Path) -> Place:
    """Copy what a site is made from, as committed or changed here, to ``to``."""
    for name in PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, to / name)
        elif source.exists():
            to.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, to / name)
    return Place(to)


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """The project's own notices, built once for all tests; do not change it."""
    place = copy_project(tmp_path_factory.mktemp("built") / "project")
    build(place)
    return place


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture(scope="session")
def server(project: Place) -> Iterator[str]:
    """The address of the built site, below a path that is not the root: ``http://127.0.0.1:…/sub/``."""
    outside = project.site.parent / "served"
    outside.mkdir(exist_ok=True)
    (outside / "sub").symlink_to(project.site)
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(outside)))
    thread = threading.Thread(target=httpd.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_address[1]}/sub/"
    httpd.shutdown()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium."""
    path = find_browser()
    assert path, "Chromium is missing; python3 -m scripts test installs it where it may"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


def await_drawing(page: Page) -> None:
    """Return when the page was drawn anew, so that what scripts do before that is done."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def run_command(place: Place, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a program in ``place`` and return what it printed."""
    return subprocess.run(arguments, cwd=place.root, capture_output=True, text=True, check=False)
