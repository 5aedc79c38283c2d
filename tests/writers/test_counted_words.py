"""Sentences with a number in them are English for none, one and several; lists of years put what has no date last."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import lxml.html
import pytest

from converters.model import Change, Integrity, IntegrityStatus, Notice, paragraph
from converters.quality import NoticeQuality, Place, Places, Quality, join_quality
from converters.translation.status import NO_TRANSLATION, Status, Target, Translation
from converters.writers.card import Card, card_of
from converters.writers.glossary_page import TermRow, write_glossary_page
from converters.writers.listing import write_lists
from converters.writers.quality import write_quality_page, write_quality_year
from tests.tools import linlan


def card(key: str, day: date | None) -> Card:
    return card_of(Notice("关于停水的公告", (), id=key, issuer="临岚市水务局", published=day), NO_TRANSLATION)


ONE = [card("n1", date(2026, 11, 1))]
SEVERAL = [*ONE, card("n2", date(2025, 11, 1)), card("n3", None)]


@pytest.mark.parametrize(
    ("cards", "said"),
    [([], ">All notices<"), (ONE, ">1 notice<"), (SEVERAL, ">All 3 notices, newest first<")],
)
def test_the_link_to_all_notices(cards: list[Card], said: str) -> None:
    pages = write_lists(cards)
    assert said in pages["en/index.md"]
    assert said in pages["en/browse/index.md"]
    assert "1 notices" not in "".join(pages.values()).replace('<span class="vh">', "")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_undated_notices_come_last_among_years(lang: str) -> None:
    pages = write_lists(SEVERAL)
    for page in (pages[f"{lang}/index.md"], pages[f"{lang}/browse/index.md"]):
        assert re.findall(r'href="(?:browse/)?year/(\w+)\.html"', page) == ["2026", "2025", "undated"]


def quality_of(key: str, year: str, figures: int, matched: int, outdated: int = 0) -> NoticeQuality:
    return NoticeQuality(
        id=key,
        year=year,
        day="",
        titles=("题", "Title"),
        urls=("zh/x.html", "en/x.html"),
        segments=(),
        figures=figures,
        figures_matched=matched,
        figures_wrong_in=0,
        mismatched=0,
        open=0,
        outdated=outdated,
    )


def test_figures_of_none_one_and_several() -> None:
    notices = [quality_of("a", "2026", 3, 2), quality_of("b", "2025", 1, 1), quality_of("c", "undated", 0, 0)]
    page = write_quality_page(join_quality(notices), "en", {})
    lines = [re.sub("<[^>]*>", "", line) for line in page.split("\n") if line.startswith("<li>")]
    assert lines == [
        "Quality of the notices of 2026: 2 of 3 figures match",
        "Quality of the notices of 2025: 1 of 1 figure matches",
        "Quality of the undated notices: no figures",
    ]
    assert "<p>No figures.</p>" in write_quality_page(Quality(), "en", {})
    assert "<p>没有数字。</p>" in write_quality_page(Quality(), "zh", {})
    assert "<td>no figures</td>" in write_quality_year("undated", notices[2:], "en")


def test_outdated_paragraphs() -> None:
    assert "1 paragraph is outdated" in write_quality_page(join_quality([quality_of("a", "2026", 0, 0, 1)]), "en", {})
    assert "2 paragraphs are outdated" in write_quality_page(join_quality([quality_of("a", "2026", 0, 0, 2)]), "en", {})


def test_terms_of_the_glossary() -> None:
    used = Places(1, (Place("n1", ("题", "Title"), ("zh/x.html", "en/x.html")),))
    row = TermRow("街道", "subdistrict", "division", "", used)
    assert "use no term of the glossary yet" in write_glossary_page([], "en")
    assert "尚未出现" in write_glossary_page([], "zh")
    assert "The only term that" in write_glossary_page([row], "en")
    assert "The 2 terms that" in write_glossary_page([row, row], "en")


def test_terms_stand_under_their_letters() -> None:
    used = Places(1, (Place("n1", ("题", "Title"), ("zh/x.html", "en/x.html")),))
    terms = {"街道": "subdistrict", "办公室": "the General Office", "安全": "safety", "6个月": "6 months"}
    rows = [TermRow(zh, en, "division", "", used) for zh, en in terms.items()]
    head = re.compile(r"^## \\?(?=.+#(letter-\w+))(.) ", re.MULTILINE)
    letters = {lang: head.findall(write_glossary_page(rows, lang)) for lang in ("zh", "en")}
    assert letters["zh"] == [("letter-a", "A"), ("letter-b", "B"), ("letter-j", "J"), ("letter-none", "#")]
    assert letters["en"] == [("letter-g", "G"), ("letter-s", "S"), ("letter-none", "#")]
    page = write_glossary_page(rows, "en")
    assert page.index("safety") < page.index("subdistrict")
    assert '<li><a href="#letter-g">G</a></li>' in page


MENDED = Integrity(IntegrityStatus.TAMPERED, (Change(1, "body", "望津区", "望津区委"),))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    monkeypatch = pytest.MonkeyPatch()
    unit = "共3个小区。"
    notice = replace(
        linlan.CORRECTION, id="one", title=unit, body=(paragraph(unit),), issuer="", relations=(), integrity=MENDED
    )
    english = Translation({unit: Target("There are 3 compounds.", Status.EDITED, figures=1, figures_matched=1)})
    monkeypatch.setattr(linlan, "SAMPLES", [(notice, english)])
    built = linlan.build_site(tmp_path_factory.mktemp("counted"))
    monkeypatch.undo()
    return built


def text_of(page: Path) -> str:
    tree = lxml.html.fromstring(page.read_bytes())
    return " ".join("".join(map(str, tree.itertext())).split())


def test_pages_of_an_archive_of_one(site: Path) -> None:
    assert "Search 1 notice in both languages" in text_of(site / "en/index.html")
    page = text_of(site / "en/notices/2026/one.html")
    assert "The only figure matches the Chinese." in page
    assert "written into 1 place. 1 restored" in page
    assert "仅有的 1 个数字与原文相符。" in text_of(site / "zh/notices/2026/one.html")
