"""Measure the search in a browser: bytes and time to the first result, cold; time from typing to results, warm.

``python3 -m tests.benchmarks.search FOLDER`` where FOLDER holds ``search/``, as made by
``python3 -m scripts.generate_archive 10000 --index FOLDER/search``.
"""

from __future__ import annotations

import json
import random
import re
import statistics
import sys
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import CHROMIUM_ARGS
from tests.search_site import Served, serve

WATCH = """() => {
  const look = () => {
    if (window.first || !document.querySelector("#search-results .hit")) return;
    const now = performance.now();
    const mine = performance.getEntriesByType("resource").filter((one) => /\\/search\\/.*(bin|json)/.test(one.name));
    const done = mine.filter((one) => one.responseEnd <= now);
    window.first = { time: now, files: done.length, bytes: done.reduce((sum, one) => sum + one.encodedBodySize, 0) };
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}"""


def pick_queries(folder: Path, count: int, seed: int) -> list[str]:
    """Return phrases, words and numbers from texts of all years, as readers may type them."""
    chance = random.Random(seed)
    texts = sorted(folder.glob("search/*/text/*.json"))
    queries: list[str] = []
    while len(queries) < count:
        record = json.loads(chance.choice(texts).read_bytes())
        _, zh, en = chance.choice(record["segments"])
        match len(queries) % 5:
            case 0 | 1 | 2:
                runs = [run for run in re.findall(r"[\u4e00-\u9fff]{2,}", zh) if len(run) > 1]
                run = chance.choice(runs)
                start = chance.randrange(max(1, len(run) - 4))
                queries.append(run[start : start + chance.randint(2, 8)])
            case 3:
                words = re.findall(r"[A-Za-z]{4,}", en or "permit for parking places")
                queries.append(" ".join(chance.sample(words, 2)))
            case _:
                queries.append(record["number"])
    return queries


def measure_cold(browser: Browser, served: Served, queries: Sequence[str]) -> list[tuple[int, float, str]]:
    """Return (bytes, milliseconds, query) to the first result for each of ``queries``, nothing cached."""
    rows: list[tuple[int, float, str]] = []
    for query in queries:
        context = browser.new_context()
        page = context.new_page()
        page.add_init_script(f"({WATCH})()")
        page.goto(f"{served.root}zh/search.html?q={query}")
        page.wait_for_function("() => window.first", timeout=60_000)
        first = page.evaluate("() => window.first")
        rows.append((first["bytes"], first["time"], query))
        context.close()
    return rows


def measure_warm(page: Page, served: Served, queries: Sequence[str]) -> list[float]:
    """Return the milliseconds from the last key to the first result, for queries that were asked before."""
    page.goto(f"{served.root}zh/search.html")
    times: list[float] = []
    for turn in range(2):
        for query in queries:
            page.locator("#q").fill("")
            page.wait_for_function("() => !document.querySelector('.hit')")
            took = page.evaluate(
                """(query) => new Promise((resolve) => {
                  const q = document.getElementById("q"), start = performance.now();
                  const watch = new MutationObserver(() => {
                    if (!document.querySelector("#search-results .hit")) return;
                    watch.disconnect();
                    resolve(performance.now() - start);
                  });
                  watch.observe(document.getElementById("search-results"), { childList: true, subtree: true });
                  q.value = query;
                  q.dispatchEvent(new Event("input", { bubbles: true }));
                })""",
                query,
            )
            page.wait_for_selector("#search[data-state=settled]")
            if turn:
                times.append(took)
    return times


def spread(values: Sequence[float]) -> str:
    """Return median, 95th percentile and maximum."""
    ordered = sorted(values)
    last = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"p50 {statistics.median(ordered):,.0f}, p95 {last:,.0f}, max {ordered[-1]:,.0f}"


def main(folder: Path, count: int) -> None:
    """Print the figures of the index in ``folder``."""
    with serve(folder) as served, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM_ARGS)
        cold = measure_cold(browser, served, pick_queries(folder, count, seed=1))
        print("bytes of the index to the first result:", spread([row[0] for row in cold]))
        print("milliseconds to the first result, cold:", spread([row[1] for row in cold]))
        print("dearest:", *(f"{row[2]} {row[0]:,}" for row in sorted(cold)[-3:]), sep="\n  ")
        page = browser.new_page()
        warm = measure_warm(page, served, pick_queries(folder, 20, seed=2))
        print("milliseconds from typing to results, warm:", spread(warm))
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 60)
