"""The reader's side of the search, run in a real browser: it finds exactly what is there."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
import snowballstemmer
from playwright.sync_api import Browser, Page

from converters.search.fold import fold
from converters.search.marks import CUT
from converters.search.terms import WORD, hash_term, stem
from converters.traditional import SIMPLE
from scripts.search_index import group_by_year, write_search
from tests.search.archive import ALL, BULK, FIND
from tests.search.site import serve
from tests.search.truth import all_texts, find_truth, pick_substrings

ENDINGS = (
    "ed ing s es ies ly ness ful ational tional ization izer ator alism iveness ousness fulness aliti iviti biliti "
    "ogi ogist li bli abli entli ousli alli fulli lessli icate ative alize iciti ical ance ence able ible ement ment "
    "ent ion al er ic ism ate iti ous ive ize ll e y eed eedly edly ingly"
)
SPECIAL = "skis skies sky news only early dying lying inning outing evening canning succeed proceed exceed past yes"
LETTERS = (
    "abcXYZ0123456789,,..()[]〔〕（）【】  \u3000\t\n文明城市年号第３．５，。《》“”‘’éǅﬁ㎡①½İΣςK－—–"
    "\ufdd0\ufdd3\u200b\u00ad\ue000\x1e𠀀々〇ガがＡ"
)


@pytest.fixture(scope="module")
def engine(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page with the engine loaded and nothing else going on."""
    folder = tmp_path_factory.mktemp("search-engine")
    write_search(folder / "search", group_by_year(ALL))
    with serve(folder) as served:
        page = chromium.new_page()
        page.goto(f"{served.root}en/search.html")
        page.add_script_tag(url=urljoin(served.root, "assets/search-engine.js"))
        yield page
        page.close()


# --- the same on both sides --------------------------------------------------------------------------------


def test_both_sides_stem_alike(engine: Page) -> None:
    texts = " ".join(text for one in BULK for text in one.texts).lower()
    bases = sorted(set(re.findall(r"[a-z]{3,}", texts)))
    words = sorted({*bases, *SPECIAL.split(), *(base + ending for base in bases[::3] for ending in ENDINGS.split())})
    truth = [snowballstemmer.stemmer("english").stemWord(word) for word in words]
    assert len(words) > 5_000
    assert engine.evaluate("(words) => words.map(window.mingshiSearch.stem)", words) == truth
    assert [stem(word) for word in words[:500]] == truth[:500]


def test_both_sides_fold_and_file_alike(engine: Page) -> None:
    chance = random.Random(4)
    texts = ["".join(chance.choices(LETTERS, k=chance.randint(1, 40))) for _ in range(4_000)]
    texts += ["".join(SIMPLE), "".join(map(chr, range(0x3400, 0xA000)))]
    got = engine.evaluate("(texts) => texts.map((t) => [mingshiSearch.fold(t), mingshiSearch.hashTerm(t)])", texts)
    assert got == [[fold(text), hash_term(text)] for text in texts]
    differing = "(texts) => texts.filter((t) => mingshiSearch.fold(t) !== mingshiSearch.foldWithPlaces(t).text)"
    assert engine.evaluate(differing, texts) == []


# --- exactness ----------------------------------------------------------------------------------------------


def test_500_substrings_find_exactly_the_notices_that_hold_them(engine: Page) -> None:
    phrases = pick_substrings(ALL, 500, seed=9)
    assert sum(bool(re.search(r"[0-9A-Za-z]", phrase)) for phrase in phrases) > 40
    every = f"async (all) => {{ const f = {FIND}; const r = []; for (const q of all) r.push(await f(q)); return r; }}"
    got = engine.evaluate(every, phrases)
    for phrase, ids in zip(phrases, got, strict=True):
        assert set(ids) == find_truth(ALL, phrase), phrase
        assert len(ids) == len(set(ids))
    signs = {simple: sign for sign, simple in SIMPLE.items()}
    others = ["".join(signs.get(sign, sign) for sign in phrase) for phrase in phrases[:100]]
    assert sum(map(str.__ne__, others, phrases)) > 80
    assert list(map(sorted, engine.evaluate(every, others))) == list(map(sorted, got[:100]))


def test_english_words_find_every_form_and_nothing_else(engine: Page) -> None:
    held = {one.id: {stem(word) for text in all_texts(one) for word in WORD.findall(fold(text))} for one in ALL}
    for query in ("inspections", "parking", "regulate permits", "Qingwu bridge", "hotline 12345"):
        wanted = {stem(word) for word in WORD.findall(fold(query))}
        assert set(engine.evaluate(FIND, query)) == {id_ for id_, words in held.items() if wanted <= words}, query


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("临交[2026]41号", ["l9-2026-1"]),
        ("临交（２０２６）４１号", ["l9-2026-1"]),
        ("临交 2026 41", ["l9-2026-1"]),
        ("L1228322/2026-00111", ["l9-2026-1"]),
        ("l1228322", ["l9-2026-1"]),
        ("3.5亿", ["l9-2026-1"]),
        ("5亿", []),
        ("5号楼", []),
        ("15号楼", ["l9-2026-2"]),
        ("1260个", ["l9-2026-2"]),
        ("1,260 compounds", ["l9-2026-2"]),
        ("青梧路 停车", ["l9-2026-1"]),
        ("parking 方案拟", ["l9-2026-2"]),
        ('"parking places" 方案拟', ["l9-2026-2"]),
        ('"places parking" 方案拟', []),
        ("“禁止停车”", ["l9-2026-1"]),
        ("llszjj", ["l9-2026-2"]),
        ("２０２６年停车", []),
        ("onerror", ["l9-2024-1"]),
        ("《老旧小区停车位设置方案》", ["l9-2026-2"]),
        ("。，", []),
        ("關於青梧路", ["l9-2026-1"]),
        ("老舊小區停車位設置方案", ["l9-2026-2"]),
        ("图书馆扩建", ["l9-2024-1"]),
        ("圖書館擴建", ["l9-2024-1"]),
        ("图書館擴建", ["l9-2024-1"]),
        ("圖書館擴大", []),
        ("16 Nov 2026", ["l9-2026-1"]),
        ("16  nov 2026", ["l9-2026-1"]),
        ("2026-11-16", ["l9-2026-1"]),
        ("2026年11月16日", ["l9-2026-1"]),
        ("2026 年 11 月 16 日", ["l9-2026-1"]),
        ("15 Dec 2026", ["l9-2026-2"]),
        ("2026-12-31 bridge", ["l9-2026-1"]),
        ("6 Nov 2026", []),
        ("2026-11-1", []),
        ("16 Nov 2025", []),
        ("澳门元，请径向", []),
        ("隐去", []),
        ("手机号已隐去", []),
        (CUT, []),
    ],
)
def test_queries_of_every_shape(engine: Page, query: str, ids: list[str]) -> None:
    assert engine.evaluate(FIND, query) == ids


def test_best_match_puts_titles_first_and_newest_puts_dates_first(engine: Page) -> None:
    order = FIND.replace('"relevance"', "window.order")
    engine.evaluate("() => { window.order = 'relevance'; }")
    assert engine.evaluate(order, "停车")[0] == "l9-2026-2"
    engine.evaluate("() => { window.order = 'date'; }")
    dates = {one.id: one.published for one in ALL}
    found = [dates[id_] for id_ in engine.evaluate(order, "停车")]
    assert found == sorted(found, reverse=True)


def test_years_stand_from_the_newest_and_what_has_no_date_last(engine: Page) -> None:
    years = engine.evaluate(
        """async () => {
          const index = { facets: async () => ({ issuer: [], type: [], topic: [], status: [] }) };
          const search = new mingshiSearch.Search(index, "公园");
          const years = ["2024", "undated", "2026", "2025"];
          search.candidates = years.map((year) => ({ segment: { year }, doc: 1, key: year + "/1" }));
          const none = { issuer: new Set(), type: new Set(), year: new Set(), topic: new Set(), status: new Set() };
          return (await search.facets(none)).year.map((value) => value.key);
        }""",
    )
    assert years == ["2026", "2025", "2024", "undated"]


def test_every_facet_count_is_what_choosing_it_shows(engine: Page) -> None:
    engine.evaluate(FIND, "停车")
    wrong = engine.evaluate(
        """async () => {
          const search = new mingshiSearch.Search(window.index, "公园");
          await search.run();
          const none = { issuer: new Set(), type: new Set(), year: new Set(), topic: new Set(), status: new Set() };
          const wrong = [];
          let looked = 0;
          for (const [facet, values] of Object.entries(await search.facets(none))) for (const value of values) {
            looked++;
            const list = await search.narrowed({ ...none, [facet]: new Set([value.key]) });
            if (list.length !== value.number) wrong.push([facet, value.key, value.number, list.length]);
          }
          return looked > 20 ? wrong : ["too few", looked];
        }""",
    )
    assert wrong == []
