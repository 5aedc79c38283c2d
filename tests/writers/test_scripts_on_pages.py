"""Paragraphs in other scripts say their language and direction, on the page that a browser gets."""

from __future__ import annotations

import pytest

from converters.model import Cell, Heading, Notice, Paragraph, Run, Table
from converters.writers.letters import Tongue, tongue_of
from converters.writers.page import write_page

UYGHUR = "ئۇقتۇرۇش: شەھەرلىك سۇ ئىشلىرى ئىدارىسى"


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        (UYGHUR, Tongue("ug", "rtl")),
        ("سۇ كەسىلىدۇ، ئەتە كېلىدۇ", Tongue("ug", "rtl")),
        ("بلاغ بشأن انقطاع المياه", Tongue("", "rtl")),
        ("حابارلاندىرۋ: ٴبىزدىڭ قالا", Tongue("", "rtl")),
        ("བརྡ་ཁྱབ། གྲོང་ཁྱེར་", Tongue("bo")),
        ("ᠮᠡᠳᠡᠭᠳᠡᠯ ᠤᠰᠤ", Tongue("mn")),
        ("ᠮᡝᠳᡝᡤᡝ", Tongue("")),
        ("물 공급 중단 안내", Tongue("ko")),
        ("Объявление", None),
        ("停水公告", None),
        ("Water is cut off", None),
        ("本公告的维吾尔文名称是ئۇقتۇرۇش", None),
        ("2026", None),
        ("", None),
    ],
)
def test_a_script_tells_its_language(text: str, tongue: Tongue | None) -> None:
    assert tongue_of(text) == tongue


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_page_marks_its_paragraphs(lang: str) -> None:
    table = Table(((Cell((Run("名称"),), header=True), Cell((Run(UYGHUR),)), Cell((Run("公告"),))),))
    blocks = (
        Heading(2, (Run(UYGHUR),)), Paragraph((Run(UYGHUR),)), Paragraph((Run("بلاغ"),)), Paragraph((Run("물 공급"),)),
        Paragraph((Run("停水公告"),)), table,
    )  # fmt: skip
    page = write_page(Notice("停水公告", blocks, id="n1"), lang=lang)
    marked = [line for line in page.splitlines() if line.rstrip().endswith("lang=ug dir=rtl }")]
    assert len(marked) == 2
    assert ' lang="" dir=rtl }' in page
    assert " lang=ko }" in page
    assert f' dir="rtl"><span lang="ug" dir="rtl">{UYGHUR}</span></td>' in page
    own = [line for line in page.splitlines() if line.startswith("{: ") and ".t " in line]
    assert (own[3].endswith(".missing lang=zh-Hans }"), "lang" in own[3]) == ((lang == "en"),) * 2
