"""Measure the search in a browser: bytes to the first result, nothing kept; time from typing to it, warm.

``python3 -m tests.benchmarks.search FOLDER --records 100000`` makes up so many records over ten years, writes their
index to ``FOLDER/search``, and measures that; without ``--records`` it measures the index that stands there.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import statistics
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from scripts import generate_archive
from scripts.browser import FLAGS, find_browser
from tests.search.site import Served, serve

FIRST = """async (query) => {
  const { Index, Search } = window.mingshiSearch, real = window.real = window.real || window.fetch;
  const asked = [];
  window.fetch = (address) => {
    const answer = real(address, { cache: "no-store" });
    asked.push(answer.then((got) => Number(got.headers.get("content-length"))));
    return answer;
  };
  const index = new Index(new URL("../search/", location.href)), search = new Search(index, query);
  let first = 0;
  const look = async (now) => {
    if (first || !(await now.hits(now.ordered("relevance"), 1)).length) return;
    first = asked.length;
    now.stop();
  };
  await search.run(look);
  await look(search);
  const sizes = await Promise.all(asked.slice(0, first));
  return [sizes.reduce((sum, one) => sum + one, 0), first];
}"""
"""A function of a query that returns the bytes and the number of files asked for until the first hit is proved."""


PAUSE = 120
"""Milliseconds between two keys of someone who types well."""
READ = 250
"""Milliseconds that one reads before the next query."""

BOX = "#q, #q-head"
"""The box of the search page, or that of the header, below which quick results come."""

WATCH = """(query) => {
  const box = document.querySelector("#q, #q-head"), results = document.getElementById("search-results");
  const isThere = () => (results ? results.dataset.of === query && results.querySelector(".hit")
    : document.querySelector(".quick:not([hidden]) [role=option]"));
  let typed = 0;
  box.addEventListener("input", (event) => { if (box.value === query) typed = event.timeStamp; });
  window.shown = new Promise((resolve) => {
    const look = () => {
      if (!typed || !isThere()) { requestAnimationFrame(look); return; }
      const painted = new MessageChannel();
      painted.port1.onmessage = () => resolve(performance.now() - typed);
      painted.port2.postMessage(0); /* comes after the frame that this one was asked for */
    };
    requestAnimationFrame(look);
  });
}"""
"""A function of a query after which ``window.shown`` holds the time from the last key of it to its first result."""


def pick_queries(folder: Path, count: int, seed: int) -> list[str]:
    """Return phrases, words and numbers from texts of all years, as readers may type them."""
    chance = random.Random(seed)
    texts = sorted(folder.glob("search/*/text*/*.json"))
    queries: list[str] = []
    while len(queries) < count:
        record = json.loads(chance.choice(texts).read_bytes())
        _, zh, en = chance.choice(record["segments"])
        match len(queries) % 5 if "id" in record else 0:
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


def measure_bytes(page: Page, served: Served, queries: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return (bytes, files, query) to the first result for each of ``queries``, nothing kept between them."""
    page.goto(f"{served.root}zh/search.html")
    page.add_script_tag(url=f"{served.root}assets/search-engine.js")
    return [(*page.evaluate(FIRST, query), query) for query in queries]


def measure_typing(page: Page, queries: Sequence[str], pause: int | None = None) -> list[float]:
    """Return the milliseconds from the last key to the frame that shows the first result of each of ``queries``.

    They are put in whole, as an input method does, or key by key, so many milliseconds of ``pause`` between two. The
    page has settled before each, as it has where one reads what one found.
    """
    box = page.locator(BOX)
    times: list[float] = []
    for query in queries:
        box.fill("")
        page.wait_for_function("() => !document.querySelector('.hit, .quick:not([hidden])')")
        box.focus()
        page.evaluate(WATCH, query)
        if pause is None:
            page.keyboard.insert_text(query)
        else:
            for key in query:
                page.keyboard.insert_text(key)
                page.wait_for_timeout(pause)
        times.append(page.evaluate("() => window.shown"))
        page.wait_for_selector("#search[data-state=settled], #quick-list")
        page.wait_for_timeout(READ)
    return times


def measure_warm(page: Page, served: Served, queries: Sequence[str]) -> Iterator[tuple[str, list[float]]]:
    """Yield what was measured and its milliseconds: first with nothing of the queries kept, then as they come again."""
    page.goto(f"{served.root}zh/search.html")
    page.locator(BOX).focus()
    page.wait_for_function("() => window.mingshiSearch")
    yield "never asked before", measure_typing(page, queries)
    yield "asked before (warm)", measure_typing(page, queries)
    yield f"warm, a key every {PAUSE} ms, no beginning asked before", measure_typing(page, queries, PAUSE)
    yield f"warm, a key every {PAUSE} ms", measure_typing(page, queries, PAUSE)
    page.goto(f"{served.root}zh/page.html")
    page.locator(BOX).focus()
    page.wait_for_selector(".site-search [role=combobox]")
    yield "quick results, never asked before", measure_typing(page, queries)
    yield "quick results, warm", measure_typing(page, queries)


def spread(values: Sequence[float]) -> str:
    """Return median, 95th percentile and maximum."""
    ordered = sorted(values)
    last = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"p50 {statistics.median(ordered):,.0f}, p95 {last:,.0f}, max {ordered[-1]:,.0f}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures of the index in a folder."""
    parser = argparse.ArgumentParser(prog="python3 -m tests.benchmarks.search", description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, help="where search/ stands")
    parser.add_argument("--records", type=int, default=0, help="make up so many records and index them first")
    parser.add_argument("--bytes", type=int, default=500, help="queries to weigh, 0 for none (default 500)")
    parser.add_argument("--typed", type=int, default=60, help="queries to type, 0 for none (default 60)")
    options = parser.parse_args(arguments)
    if options.records:
        generate_archive.main([str(options.records), "--index", str(options.folder / "search")])
    with serve(options.folder) as served, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=list(FLAGS))
        page = browser.new_page()
        if options.bytes:
            rows = measure_bytes(page, served, pick_queries(options.folder, options.bytes, seed=1))
            assert all(row[1] for row in rows), "each query was picked from a text, and must be found"
            print("bytes of the index to the first result:", spread([row[0] for row in rows]))
            print("files asked for:", spread([row[1] for row in rows]))
            print("dearest:", *(f"{row[2]} {row[0]:,} bytes, {row[1]} files" for row in sorted(rows)[-5:]), sep="\n  ")
        if options.typed:
            print("milliseconds from the last key to the frame that shows the first result:")
            for what, times in measure_warm(page, served, pick_queries(options.folder, options.typed, seed=2)):
                print(f"  {what}: {spread(times)}")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
