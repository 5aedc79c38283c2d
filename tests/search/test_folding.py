"""Folding and terms: forms of one thing become one, different things stay different."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from converters.search import (
    fold,
)
from converters.search.fold import BARRIER, fold_character
from converters.search.postings import PLACE_BITS
from converters.search.terms import hash_term, list_terms, meet_terms

MIXED = st.text(alphabet=st.sampled_from("甲乙丙年号〇々𠀀㐀ab9 (〔〕),，.'-\u3000\ue000é３"), max_size=40)


@given(MIXED)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold.fold(fold.fold(text)) == fold.fold(text)


@given(MIXED)
def test_folding_is_the_same_for_long_latin_and_long_chinese(text: str) -> None:
    """Two ways to fold, chosen by what the text mostly is, must not differ."""
    latin, chinese = "x" * 200 + BARRIER, "文" * 200 + BARRIER
    assert fold.fold(latin + text).split(BARRIER)[1:] == fold.fold(chinese + text).split(BARRIER)[1:]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("临交〔2024〕12号", "临交[2024]12号"),
        ("临交〔2024〕12号", "临交（２０２４）１２号"),
        ("临交【2024】12号", "临交(2024) 12 号"),
        ("1,260个", "1260个"),
        ("2022 年", "2022年"),
        ("ＣＡＦÉ", "cafe"),
        ("二〇二二年", "二〇二二 年"),
        ("圖書館於後門", "图书馆于后门"),
    ],
)
def test_forms_of_one_thing_fold_to_one(one: str, other: str) -> None:
    assert fold.fold(one) == fold.fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("文明，城市", "文明城市"), ("1,26个", "126个"), ("（一）", "一"), ("3.5亿", "35亿")],
)
def test_different_things_stay_different(one: str, other: str) -> None:
    assert fold.fold(one) != fold.fold(other)


def test_every_character_folds() -> None:
    for point in [*range(0x3000), *range(0xF900, 0x10000), 0x20000, 0xD800]:
        assert all(fold_character(folded) == folded for folded in fold_character(chr(point))), hex(point)


@given(MIXED, MIXED)
def test_terms_of_a_whole_text_are_those_of_its_parts(one: str, other: str) -> None:
    folded = fold.fold(one + BARRIER + other)
    keys = {int(met) >> PLACE_BITS for met in meet_terms([folded])}
    assert keys == {hash_term(term) for term in list_terms(folded)}
    apart = [fold.fold(one), "", fold.fold(other)]
    met = {(int(each) >> PLACE_BITS, int(each) & 15) for each in meet_terms(apart, 2)}
    assert met == {(hash_term(term), place) for place in (2, 4) for term in list_terms(apart[place - 2])}
    assert list_terms(folded) == list_terms(fold.fold(one)) | list_terms(fold.fold(other))
