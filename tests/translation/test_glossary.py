"""The glossary: read, written, searched by the longest match, and free of contradictions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from converters.translation.glossary import (
    KINDS,
    Glossary,
    GlossaryError,
    Term,
    find_conflicts,
    read_glossary,
    uses_form,
    write_glossary,
)
from converters.translation.standing import USES
from scripts.environment import ROOT

OURS = ROOT / "translations" / "glossary.csv"
HEAD = "zh,en,kind,note,allowed,forbidden\n"


def test_our_glossary_reads_and_does_not_contradict_itself() -> None:
    glossary = read_glossary(OURS.read_text("utf-8"), "glossary.csv")
    assert len(glossary.terms) > 700
    assert find_conflicts(glossary) == ()


def test_abbreviations_have_the_english_of_the_full_name() -> None:
    glossary = read_glossary(OURS.read_text("utf-8"), "glossary.csv")
    for short, long in (
        ("住建局", "住房和城乡建设局"),
        ("卫健委", "卫生健康委员会"),
        ("人社局", "人力资源和社会保障局"),
    ):
        one, two = glossary.get(short), glossary.get(long)
        assert one is not None
        assert two is not None
        assert one.en == two.en


def test_our_forbidden_forms_are_not_part_of_what_is_accepted() -> None:
    for term in read_glossary(OURS.read_text("utf-8")).terms:
        for form in term.forbidden:
            assert not any(uses_form(accepted, form) for accepted in term.accepted), term


def test_announcements_of_four_kinds_stay_distinct() -> None:
    glossary = read_glossary(OURS.read_text("utf-8"))
    names = [term.en for zh in ("公告", "通告", "公示", "通报") if (term := glossary.get(zh))]
    assert len(set(names)) == 4


def test_longest_match_wins() -> None:
    terms = (Term("市", "city", "division"), Term("市人民政府", "municipal people's government", "state-organ"))
    found = Glossary(terms).find("临岚市人民政府和市")
    assert [(each.term.zh, each.start, each.end) for each in found] == [("市人民政府", 2, 7), ("市", 8, 9)]
    assert Glossary(terms).english_of("全市") == {"市": "city"}
    assert Glossary(terms).get("县") is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("zh,en,note\n", "line 1: the column kind is missing"),
        (HEAD + "亩,,unit,,,\n", "line 2: en is empty"),
        (HEAD + "亩,mu,measure,,,\n", "line 2: measure is no kind"),
        (HEAD + "亩,mu,unit,,,\n亩,mou,unit,,,\n", "line 3: 亩 is given twice"),
        (HEAD.replace("\n", ",use\n") + "折,n tenths,unit,,,,hint\n", "line 2: hint is no use"),
    ],
)
def test_errors_name_line_and_way_out(text: str, message: str) -> None:
    with pytest.raises(GlossaryError, match=message) as error:
        read_glossary(text, "terms.csv")
    assert "terms.csv" in str(error.value)


def test_conflicts_are_found() -> None:
    both = Term("亩", "mu", "unit", "", ("acre",), ("Acre",))
    one, two = Term("甲局", "One Bureau", "local-agency"), Term("乙局", "One Bureau", "local-agency")
    problems = [conflict.problem for conflict in find_conflicts(Glossary((both, one, two)))]
    assert problems == ["the same English is both accepted and forbidden", "two agencies have one English name"]


def test_forms_are_words_in_any_number_and_case() -> None:
    assert uses_form("People's Governments of all Counties", "county")
    assert uses_form("two\nSub-districts", "sub-district")
    assert not uses_form("streetlight", "street")


_CELL = st.text(st.sampled_from("abc 亩局,\"'"), min_size=1, max_size=6).map(str.strip).filter(bool)
_TERMS = st.lists(
    st.builds(
        Term, _CELL, _CELL, st.sampled_from(sorted(KINDS)), st.just("note"), st.lists(_CELL, max_size=2).map(tuple),
        st.just(()), st.sampled_from(["", *sorted(USES)]),
    ),
    unique_by=lambda term: term.zh,
    max_size=5,
).map(tuple)


@given(_TERMS)
def test_what_is_written_is_read_back(terms: tuple[Term, ...]) -> None:
    assert read_glossary(write_glossary(terms)).terms == terms


def test_a_text_without_anything_has_no_terms() -> None:
    assert Glossary((Term("街道", "subdistrict", "division"),)).find("") == ()
