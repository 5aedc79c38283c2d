"""Pages of the invented site, served and visited in a real browser, and what is measured on them."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.tools.linlan import NOTICE_PAGES, build_site

NOTICE = NOTICE_PAGES["notice"]
SMALL_TARGETS = """(least) => {
  const bad = [];
  for (const el of document.querySelectorAll('a[href], button, input, select, summary, textarea')) {
    const box = el.matches('input') && el.closest('label') ? el.closest('label') : el;
    if (!el.checkVisibility({opacityProperty: false, visibilityProperty: true}) || el.closest('.skip, .vh')) continue;
    const inline = getComputedStyle(el).display === 'inline';
    const around = el.parentElement.textContent.trim();
    if (inline && el.matches('a') && around.length > el.textContent.trim().length) continue;
    const r = box.getBoundingClientRect();
    if (r.width && (r.width < least - .5 || r.height < least - .5))
      bad.push(`${el.outerHTML.slice(0, 90)} ${r.width.toFixed(0)}x${r.height.toFixed(0)}`);
  }
  return bad;
}"""
"""Whatever can be pressed and is smaller than the least size; links inside a sentence are excepted (WCAG 2.5.8)."""
NOT_HERE = ("/search/", "search.js", "blocked by Playwright", "ERR_ABORTED")
"""The search index is no part of this site; a visit starts no service worker; what leaving a page stops is no fault."""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the name is the base class's)
        pass


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve ``folder`` on a free port and yield its address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@dataclass
class Visit:
    """A page being looked at, and what went wrong while it was."""

    page: Page
    base: str
    trouble: list[str] = field(default_factory=list)

    def go(self, path: str) -> None:
        """Open ``path`` below the root of the site."""
        self.page.goto(f"{self.base}/{path}", wait_until="load")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(tmp_path_factory.mktemp("linlan"))


@pytest.fixture(scope="module")
def base(site: Path) -> Iterator[str]:
    with serve(site) as address:
        yield address


@contextmanager
def visiting(chromium: Browser, base: str, **options: Any) -> Iterator[Visit]:
    """Yield a visit in a context of its own; the end asserts that nothing went wrong."""
    context = chromium.new_context(
        **{"viewport": {"width": 390, "height": 844}, "service_workers": "block", "reduced_motion": "reduce", **options}
    )
    visit = Visit(context.new_page(), base)
    own = base if base.startswith("http") else "file://"
    page = visit.page
    bad, said = {"error", "warning"}, visit.trouble
    page.on("console", lambda m: said.append(f"console: {m.text} {m.location}") if m.type in bad else None)
    page.on("pageerror", lambda e: visit.trouble.append(f"script: {e}"))
    page.on("requestfailed", lambda r: visit.trouble.append(f"failed: {r.url} {r.failure}"))
    page.on("response", lambda r: visit.trouble.append(f"{r.status}: {r.url}") if r.status >= 400 else None)
    at_home = (own, "data:")
    page.on("request", lambda r: None if r.url.startswith(at_home) else visit.trouble.append(f"foreign: {r.url}"))
    yield visit
    context.close()
    assert [line for line in visit.trouble if not any(known in line for known in NOT_HERE)] == []


def axe_violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:120]} {node['failureSummary'][:200]}" for rule in found for node in rule["nodes"]
    ]


def check_layout(page: Page, least: int = 44) -> list[str]:
    wide = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [*([f"{wide} px too wide"] if wide > 0 else []), *page.evaluate(SMALL_TARGETS, least)]
