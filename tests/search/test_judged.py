"""Judged queries: what a reader would call an answer is among the first ten, over samples and invented archives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import mean
from typing import Any
from urllib.parse import urljoin

import pytest
import yaml
from playwright.sync_api import Browser

from scripts.environment import ROOT
from scripts.generate_archive import record_of_invented
from scripts.places import Place
from scripts.search_index import group_by_year, write_search
from tests.search.judgements import ENOUGH, MAKERS, invent_archive, judge
from tests.search.site import Served, serve

CASES = ROOT / "tests" / "cases" / "search"
FLOOR = 0.95
"""Recall among the first ten, averaged over the queries of a language."""
TUNED, HELD_BACK = 11, 12
"""Seeds of two archives and their queries. Ranking may be tuned on the first; the second is for judging alone."""
ASK = """async (query) => {
  const { Index, Search } = window.mingshiSearch;
  window.index = window.index || new Index(new URL("../search/", location.href));
  const search = new Search(window.index, query);
  await search.run();
  const hits = await search.hits(search.ordered("relevance"), 10);
  const near = await search.closest(hits);
  hits.push(...(await near.hits(near.candidates, hits.length ? 5 : 10)));
  return hits.slice(0, 10).map((hit) => hit.record.id);
}"""
"""What the search page does: the hits, then what comes close."""


def read_cases(language: str) -> dict[str, frozenset[str]]:
    names: dict[str, str] = yaml.safe_load((CASES / "notices.yml").read_text(encoding="utf-8"))
    cases: dict[Any, list[str]] = yaml.safe_load((CASES / f"{language}.yml").read_text(encoding="utf-8"))
    return {str(query): frozenset(names[name] for name in relevant) for query, relevant in cases.items()}


def recall_of(browser: Browser, served: Served, cases: Mapping[str, frozenset[str]]) -> dict[str, float]:
    """Return for each query which share of its answers is among the first ten."""
    page = browser.new_page()
    page.goto(f"{served.root}en/search.html")
    page.add_script_tag(url=urljoin(served.root, "assets/search-engine.js"))
    recall = {query: len({*page.evaluate(ASK, query)} & relevant) / len(relevant) for query, relevant in cases.items()}
    page.close()
    return recall


@pytest.mark.parametrize("language", ["zh", "en"])
def test_recall_among_the_first_ten(chromium: Browser, project: Place, language: str) -> None:
    cases = read_cases(language)
    assert len(cases) >= 60
    with serve(project.site) as served:
        recall = recall_of(chromium, served, cases)
    missed = {query: share for query, share in recall.items() if share < 1}
    assert mean(recall.values()) >= FLOOR, missed


def test_recall_over_an_invented_archive(
    chromium: Browser, full: bool, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """The archive held back; in the long form the other one too."""
    for seed in (HELD_BACK, TUNED) if full else (HELD_BACK,):
        notices = invent_archive(seed)
        site = tmp_path / str(seed)
        write_search(site / "search", group_by_year(map(record_of_invented, notices)))
        with serve(site) as served:
            for language in MAKERS:
                cases = judge(notices, language, seed)
                recall = recall_of(chromium, served, {case.query: case.relevant for case in cases})
                missed = {case: recall[case.query] for case in cases if recall[case.query] < 1}
                reached = mean(recall[case.query] for case in cases)
                record_property(f"recall {language}", reached)
                assert len(cases) == ENOUGH
                assert reached >= FLOOR, missed
