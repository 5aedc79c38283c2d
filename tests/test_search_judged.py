"""Judged queries over the sample notices: what a reader would call an answer is among the first ten."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
import yaml
from playwright.sync_api import Browser

from scripts.places import Place
from tests.search_site import serve

CASES = Path(__file__).parent / "cases" / "search"
FLOOR = 0.95
"""Recall among the first ten, averaged over the queries of a language."""
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


def read_cases(language: str) -> dict[str, list[str]]:
    names: dict[str, str] = yaml.safe_load((CASES / "notices.yml").read_text(encoding="utf-8"))
    cases: dict[Any, list[str]] = yaml.safe_load((CASES / f"{language}.yml").read_text(encoding="utf-8"))
    return {str(query): [names[name] for name in relevant] for query, relevant in cases.items()}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_recall_among_the_first_ten(chromium: Browser, project: Place, language: str) -> None:
    cases = read_cases(language)
    assert len(cases) >= 60
    with serve(project.site) as served:
        page = chromium.new_page()
        page.goto(f"{served.root}{language}/search.html")
        page.add_script_tag(url=urljoin(served.root, "assets/search-engine.js"))
        recall = {
            query: len(set(page.evaluate(ASK, query)) & set(relevant)) / len(relevant)
            for query, relevant in cases.items()
        }
        page.close()
    missed = {query: share for query, share in recall.items() if share < 1}
    assert sum(recall.values()) / len(recall) >= FLOOR, missed
