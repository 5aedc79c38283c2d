"""The texts of a body, kept and handed on; and private numbers in texts that are looked through with long steps."""

from __future__ import annotations

import pytest

from converters.body_text import join_texts, list_texts, share_texts
from converters.model import Paragraph, Role, Table, paragraph
from converters.private_numbers import find_private_numbers

ONE = (paragraph("一、总则"), Table(()), paragraph("附则"))
OTHER = (paragraph("一、总则"),)


def test_each_body_has_its_own_texts() -> None:
    for body, texts in (
        (ONE, ("一、总则", "", "附则")),
        (OTHER, ("一、总则",)),
        (ONE, ("一、总则", "", "附则")),
        ((), ()),
    ):
        assert list_texts(body) == texts
        assert join_texts(body) == "\n".join(texts)


def test_texts_are_shared_only_by_the_body_asked_for_last() -> None:
    alike = (Paragraph(OTHER[0].runs, Role.ARTICLE),)
    kept = list_texts(OTHER)
    assert share_texts(alike, OTHER) is alike
    assert list_texts(alike) is kept, "nothing is joined anew"
    list_texts(ONE)
    assert list_texts(share_texts(alike, OTHER)) == ("一、总则",)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("13800000000", "mobile"),
        ("138 0000 0000", "mobile"),
        ("１３８００００００００", "mobile"),
        ("138－0000－0000", "mobile"),
        ("990101199001011232", "id-card"),
        ("990101 19900101 123X", "id-card"),
        ("6200 0000 0000 0000 05", "bank-card"),
    ],
)
@pytest.mark.parametrize("filler", ["水", "， ", "a.b", "2024年5月6日 "])
def test_a_number_is_found_wherever_a_long_text_has_it(number: str, kind: str, filler: str) -> None:
    around = filler * 300
    for at in range(300, 312):
        text = f"{around[:at]}：{number}。{around}"
        found = [(text[start:end], kind_found) for start, end, kind_found in find_private_numbers(text)]
        assert found == [(number, kind)]
