"""Words of every script are cut alike in index and query, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page

from converters.search.fold import fold
from converters.search.record import SearchSegment
from converters.search.terms import OTHER, WORD, hash_term, list_terms, meet_terms
from scripts.search_index import group_by_year, write_search
from tests.search.archive import CLOSURE, FEES, FIND
from tests.search.site import serve

TEXTS = (
    "ئۇقتۇرۇش: شەھەرلىك سۇ ئىشلىرى ئىدارىسى، 2026-يىلى.",
    "བརྡ་ཁྱབ། གྲོང་ཁྱེར་གྱི་ཆུ་བསྐྱེད་ལས་ཁུངས།",
    "ᠮᠡᠳᠡᠭᠳᠡᠯ ᠤᠰᠤ ᠵᠣᠭᠰᠣᠬᠤ᠃",
    "Объявление: отключение воды, Қазақ тілі.",
    "물 공급 중단 안내 (임람시)",
    "ประกาศ น้ำ หยุดจ่าย",
    "便民サービス窓口",
    "K45+300至AK7+050段封闭。",
    "The bureau's notice on the people's park.",
)
MIXED = replace(
    CLOSURE, id="l9-2026-9",
    urls=("zh/notices/2026/l9-2026-9.html", "en/notices/2026/l9-2026-9.html"),
    segments=tuple(
        SearchSegment(f"s-1000{number:02}", *((text, "") if number < 8 else ("便民", text)))
        for number, text in enumerate(TEXTS)
    ),
)  # fmt: skip
FOUND = """
ئۇقتۇرۇش
ئىدارىسى، ئىشلىرى
བརྡ
བརྡ་ཁྱབ
གྲོང་ཁྱེར་
ᠤᠰᠤ
объявление
воды Қазақ
"отключение воды"
공급
임람시
ประกาศ
น้ำ
サービス
便民サービス
K45+300
45+300
k45
7+050
bureau's
bureau’s
parks'
people's
"people's park"
"""
NOT_FOUND = """
ئۇق
отключ
급
ประ
5+300
45+3000
"воды отключение"
ubureau's
"""


@pytest.fixture(scope="module")
def engine(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    folder = tmp_path_factory.mktemp("search-scripts")
    write_search(folder / "search", group_by_year([CLOSURE, FEES, MIXED]))
    with serve(folder) as served:
        page = chromium.new_page()
        page.goto(f"{served.root}en/search.html")
        page.add_script_tag(url=urljoin(served.root, "assets/search-engine.js"))
        yield page
        page.close()


@pytest.mark.parametrize("query", FOUND.strip().splitlines())
def test_words_of_every_script_are_found(engine: Page, query: str) -> None:
    assert MIXED.id in engine.evaluate(f"async (q) => await ({FIND})(q)", query)


@pytest.mark.parametrize("query", NOT_FOUND.strip().splitlines())
def test_a_part_of_a_word_is_not_found(engine: Page, query: str) -> None:
    assert MIXED.id not in engine.evaluate(f"async (q) => await ({FIND})(q)", query)


def test_both_sides_cut_alike(engine: Page) -> None:
    """Every character of the Basic Multilingual Plane belongs to the same kind of word on both sides."""
    texts = [fold(chr(point)) for point in range(0x80, 0xD800)]
    alone = "(all) => all.map((t) => mingshiSearch.wordsOf(t))"
    assert engine.evaluate(alone, texts) == [WORD.findall(text) for text in texts]


def test_only_signs_are_ignored(engine: Page) -> None:
    ignored = "(q) => mingshiSearch.parse(q).ignored.length"
    assert [engine.evaluate(ignored, text) for text in ("ئىدارىسى", '"། །"', '"《》"', "물")] == [0, 1, 1, 0]


def test_whole_texts_are_filed_under_the_terms_of_each() -> None:
    for text in map(fold, TEXTS):
        assert {int(one) >> 4 for one in meet_terms([text])} == set(map(hash_term, list_terms(text)))


def test_signs_of_punctuation_belong_to_no_word() -> None:
    assert not WORD.search("،؛؟۔་།༎᠂᠃।॥฿·–…「」・。、։")
    assert "\\u4e00" not in OTHER
