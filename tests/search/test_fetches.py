"""What the engine fetches: each file once as long as memory lasts, and for the first result no more than proves it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page

from converters.search.parts import PARTS, count_leaves, cut_parts
from converters.search.record import SearchSegment
from scripts.search_index import group_by_year, write_search
from tests.search.archive import ALL, CLOSURE, FIND
from tests.search.site import Served, serve
from tests.search.truth import find_truth, pick_substrings

FILLER = "临岚市各区按照统一部署推进有关工作，现将事项公布如下。" * 12
LONG = replace(
    CLOSURE,
    id="l9-2025-1",
    year="2025",
    published="2025-05-05",
    title_zh="关于纪念碑修缮的通告",
    title_en="Repairs",
    segments=tuple(
        SearchSegment(
            f"s-{number:06}", f"{FILLER}银杏碑廊第{number}段。{'榫卯' * (number == 2)}{'斗拱' * (number == 250)}", ""
        )
        for number in range(1, 260)
    ),
)
RECORDS = [*ALL, LONG]

ONE = """async ([query, wanted]) => {
  const search = new mingshiSearch.Search(window.index, query);
  await search.run();
  const hits = await search.hits(search.ordered("relevance"), wanted);
  return hits.map((hit) => [hit.record.id, hit.record.zh, hit.proof.passages.length]);
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("search-fetches")
    write_search(folder / "search", group_by_year(RECORDS))
    with serve(folder) as served:
        yield served


@pytest.fixture
def engine(chromium: Browser, site: Served) -> Iterator[Page]:
    """A page with the engine, and nothing of the index read."""
    page = chromium.new_page()
    page.goto(f"{site.root}en/search.html")
    page.add_script_tag(url=urljoin(site.root, "assets/search-engine.js"))
    page.evaluate("() => { window.index = new mingshiSearch.Index(new URL('../search/', location.href)); }")
    site.sent.clear()
    yield page
    page.close()


def fetched(site: Served) -> list[str]:
    """Return the files of the index that were fetched, and forget them."""
    names = [path.partition("/search/")[2] for path, _ in site.sent if "/search/" in path]
    site.sent.clear()
    return names


def test_what_was_asked_before_is_not_fetched_again(engine: Page, site: Served) -> None:
    phrases = pick_substrings(RECORDS, 60, seed=3)
    first = [engine.evaluate(FIND, phrase) for phrase in phrases]
    names = fetched(site)
    assert len(names) == len(set(names)) > 300
    assert [engine.evaluate(FIND, phrase) for phrase in phrases] == first
    assert fetched(site) == []


def test_memory_is_kept_for_what_was_asked_last(engine: Page, site: Served) -> None:
    engine.evaluate("() => { index.most = 150000; }")
    for phrase in pick_substrings(RECORDS, 40, seed=4):
        assert set(engine.evaluate(FIND, phrase)) == find_truth(RECORDS, phrase), phrase
        engine.evaluate(FIND, "禁止停车")
    assert engine.evaluate("() => [...index.kept.values()].reduce((sum, one) => sum + one.size, 0) === index.size")
    assert engine.evaluate("() => index.size <= 150000 && index.kept.size > 5")
    names = fetched(site)
    assert len(names) > len(set(names)), "so little memory does not hold it all"
    engine.evaluate(FIND, "禁止停车")
    assert fetched(site) == []


def test_the_first_result_takes_one_leaf_of_a_long_text(engine: Page, site: Served) -> None:
    assert count_leaves(cut_parts(LONG.segments)) == PARTS
    [[id_, title, few]] = engine.evaluate(ONE, ["银杏碑廊", 1])
    assert (id_, title) == (LONG.id, LONG.title_zh)
    assert [name for name in fetched(site) if "/text" in name] == [f"2025/text/{LONG.id}.json"]
    [[_, _, all_]] = engine.evaluate(ONE, ["银杏碑廊", 10])
    assert 0 < few < all_ == len(LONG.segments)


@pytest.mark.parametrize("query", ["榫卯 斗拱", "斗拱", "斗拱 银杏碑廊"])
def test_what_the_first_leaf_does_not_prove_is_proved_from_all(engine: Page, query: str) -> None:
    assert [row[:2] for row in engine.evaluate(ONE, [query, 1])] == [[LONG.id, LONG.title_zh]]
    assert engine.evaluate(ONE, ["榫卯斗拱", 1]) == []


def test_nothing_close_is_asked_for_where_enough_was_found(engine: Page, site: Served) -> None:
    close = f"async (query) => (await ({ONE})([query, 10])).length"
    assert engine.evaluate(close, "公共停车") >= 3
    fetched(site)
    asked = """async () => {
      const search = new mingshiSearch.Search(window.index, "公共停车");
      await search.run();
      const hits = await search.hits(search.ordered("relevance"), 10), before = index.kept.size;
      return [(await search.closest(hits)).candidates.length, index.kept.size - before];
    }"""
    assert engine.evaluate(asked) == [0, 0]
    assert fetched(site) == []
