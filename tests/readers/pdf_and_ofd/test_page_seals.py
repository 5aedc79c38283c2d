"""Seals printed over a signature, and signs stacked at the margin, are marks on a page and none of its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import cos, radians, sin

import pytest

from converters.hints import Hints
from converters.readers.documents.heads import make_notice
from converters.readers.fixed_layout.layout import make_layout
from converters.readers.fixed_layout.lines import Glyph, measure_slant
from tests.readers.pdf_and_ofd.test_page_marks import FULL, Piece, set_sheet, set_text

SIGNED = ("云汀区城市管理局", "2025年6月3日")
LINES: Sequence[Piece] = (
    (230, 80, 20, "行政处罚决定书"),
    (74, 150, 12, FULL[:38]),
    (50, 168, 12, FULL[38:]),
    (400, 600, 12, SIGNED[0]),
    (410, 626, 12, SIGNED[1]),
)


def set_arc(text: str, size: float, radius: float = 48, span: float = 240) -> Iterator[Glyph]:
    """Yield signs along the upper part of a circle, each turned as its place is."""
    x, y = 450, 612
    for at, sign in enumerate(text):
        angle = -span / 2 + span * at / (len(text) - 1)
        left = x + radius * sin(radians(angle)) - size / 2
        top = y - radius * cos(radians(angle)) - size / 2
        slant = measure_slant(cos(radians(angle)), sin(radians(angle)))
        yield Glyph(sign, left, top, left + size, top + size, size, slant)


def set_seal(*inside: Piece) -> list[Glyph]:
    star = set_text(440, 602, 20, "★")
    return [*set_arc(SIGNED[0], 11), *star, *(glyph for piece in inside for glyph in set_text(*piece))]


def read(*seal: Glyph, lines: Sequence[Piece] = LINES) -> list[str]:
    return [block.text for block in make_layout([set_sheet(*lines, more=seal)])[0]]


WHOLE = [LINES[0][3], FULL, *SIGNED]


@pytest.mark.parametrize(
    "inside",
    [
        (),
        ((420, 648, 8, "9911000123456"),),
        ((424, 632, 8, "合同专用章"), (440, 646, 7, "（2）")),
        ((405, 644, 9, "行政审批专用章"),),
    ],
)
def test_what_a_seal_bears_is_no_text(inside: Sequence[Piece]) -> None:
    assert read(*set_seal(*inside)) == WHOLE


def test_the_signature_below_a_seal_is_read() -> None:
    blocks, issues = make_layout([set_sheet(*LINES, more=set_seal((420, 648, 8, "9911000123456")))])
    assert [block.text for block in make_notice(blocks, Hints()).body][-2:] == list(SIGNED)
    assert {"★9911000123456"} <= {"".join(issue.detail.split()) for issue in issues}


def test_a_star_or_a_code_without_a_seal_stays() -> None:
    lines = (*LINES[:3], (50, 300, 12, "★为实质性条款。"), (50, 330, 12, "9911000123456"))
    texts = "".join(read(lines=lines))
    assert "★为实质性条款。" in texts
    assert "9911000123456" in texts


def test_a_code_beside_a_mark_that_slants_stays() -> None:
    places = [(400 + 12.0 * at, 660 - 8.0 * at, sign) for at, sign in enumerate("仅供内部查阅")]
    slanting = [Glyph(sign, left, top, left + 12, top + 12, 12, 34) for left, top, sign in places]
    assert "9911000123456" in "".join(read(*slanting, lines=(*LINES[:3], (420, 648, 8, "9911000123456"))))


def stack(left: float, text: str, size: float = 9, step: float = 34) -> list[Glyph]:
    return [glyph for at, sign in enumerate(text) for glyph in set_text(left, 130 + step * at, size, sign)]


LONG: Sequence[Piece] = tuple((50.0, 150 + 18.0 * at, 12.0, FULL[:40]) for at in range(14))


@pytest.mark.parametrize("left", [16, 575])
@pytest.mark.parametrize("text", ["第二联存档装订线", "装订线", "装┆订┆线"])
def test_signs_stacked_at_the_margin_are_no_text(left: float, text: str) -> None:
    blocks, issues = make_layout([set_sheet(LINES[0], *LONG, more=stack(left, text))])
    assert not any(sign in "".join(block.text for block in blocks) for sign in "装订线联存档┆")
    assert any(issue.detail == text for issue in issues)


@pytest.mark.parametrize("text", ["123456", "一二三四五六"])
def test_numbers_at_the_margin_stay(text: str) -> None:
    blocks, _ = make_layout([set_sheet(LINES[0], *LONG, more=stack(16, text))])
    assert all(sign in "".join(block.text for block in blocks) for sign in text)


def test_a_column_of_signs_in_the_size_of_the_text_stays() -> None:
    blocks, _ = make_layout([set_sheet(LINES[0], *LONG, more=stack(16, "甲乙丙丁", 12))])
    assert all(sign in "".join(block.text for block in blocks) for sign in "甲乙丙丁")


def test_arcs_are_made_as_seals_are() -> None:
    slants = [glyph.slant for glyph in set_arc("一二三四五", 10, 50, 180)]
    assert [round(slant) for slant in slants] == [90, 45, 0, 45, 90]
