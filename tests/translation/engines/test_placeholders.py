"""Placeholders: what an engine must not touch travels as signs and comes back as it went."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from converters.model import Cut, Restored, Run
from converters.segments import read_unit, write_unit
from converters.translation.persons import find_persons
from converters.translation.placeholders import protect, restore, split_unit, transliterate_number
from converters.translation.places import find_places

SOURCE = "根据临政办发〔2026〕7号，请于3月5日前将材料发送至dasha@example.org，咨询电话0551-1234567，详见https://www.linlan.example/a?b=1。"


def test_what_an_engine_must_not_touch_travels_as_signs() -> None:
    protected = protect(SOURCE)
    for part in ("临政办发", "dasha@", "0551", "https://"):
        assert part not in protected.text
    assert "3月5日" in protected.text, "dates are compared by the checks, not hidden from the engine"
    restored = restore(protected, protected.text)
    assert restored.doubt == ""
    assert "Lin Zheng Ban Fa [2026] No. 7" in restored.text
    assert "https://www.linlan.example/a?b=1" in restored.text


def test_glossary_terms_and_persons_travel_too() -> None:
    terms = {"临岚市统计局": "Linlan Municipal Bureau of Statistics", "统计局": "statistics bureau"} | find_persons(
        "任命单霁为局长。"
    )
    protected = protect("任命单霁为临岚市统计局局长。", terms)
    assert "统计局" not in protected.text
    english = protected.text.replace("任命", "appoint ").replace("为", " head of ").replace("局长。", ".")
    assert restore(protected, english).text == "appoint Shan Ji head of Linlan Municipal Bureau of Statistics."


def test_marks_come_back_as_marks() -> None:
    runs = (Run("送A&B"), Run("吴中区", Restored(1)), Run("委"), Run("", Cut(2)), Run("办。"))
    unit = write_unit(runs)
    protected = protect(unit)
    assert "<" not in protected.text
    assert "A&B" in protected.text
    restored = restore(protected, protected.text.replace("送", "To ").replace("吴中区", "Wuzhong").replace("委", " C."))
    assert [run.mark for run in read_unit(restored.text, runs) if run.mark] == [Restored(1), Cut(2)]


@pytest.mark.parametrize(
    "spoil", [lambda t: t.replace("[", "【").replace("]", "】"), lambda t: t.replace("[#", "[ # ")]
)
def test_signs_that_an_engine_respelled_are_known(spoil: Any) -> None:
    protected = protect(SOURCE)
    assert restore(protected, spoil(protected.text)).doubt == ""


def test_lost_and_doubled_signs_are_a_doubt_and_foreign_ones_no_answer() -> None:
    protected = protect(SOURCE)
    signs = re.findall(r"\[#\d{6}\]", protected.text)
    assert "lost: dasha@example.org" in restore(protected, protected.text.replace(signs[2], "")).doubt
    assert "doubled" in restore(protected, protected.text + signs[2]).doubt
    assert "nothing shows" in restore(protected, protected.text.replace(signs[0], "")).doubt
    other = protect("另一段文字。")
    assert restore(protected, other.text).text == ""


@given(st.text(st.sampled_from("甲乙丙，。；\n<>&[]#0123456789 abc@.-〔〕号"), max_size=60))
def test_any_text_comes_back_as_it_went(text: str) -> None:
    unit = write_unit((Run(text),))
    protected = protect(unit)
    if not re.search(r"[\[【［〔]\s*[#＃]\s*\d{6}", text):
        restored = restore(protected, protected.text)
        assert restored.doubt == ""
        assert restored.text.split() == unit.split() or "〔" in text


@given(
    st.lists(
        st.sampled_from(["供暖。", "按时供暖，", "<restored>吴中</restored>", "<cut/>", "甲" * 30, "；\n"]), max_size=20
    )
)
def test_parts_of_a_long_unit_are_the_unit_and_tear_no_mark(pieces: list[str]) -> None:
    unit = "".join(pieces)
    parts = split_unit(unit, 25)
    assert "".join(parts) == unit
    for part in parts:
        assert part.count("<restored>") == part.count("</restored>")


def test_document_numbers_are_transliterated() -> None:
    assert transliterate_number("苏政办发", "2022", "15") == "Su Zheng Ban Fa [2022] No. 15"


def test_names_are_found_only_where_they_are_names() -> None:
    assert find_persons("区长曾雨桐主持会议，主任医师和局长办公会议，联系人：查明") == {
        "曾雨桐": "Zeng Yutong",
        "查明": "Zha Ming",
    }
    assert find_persons("经向社会公开征求意见，解决单位问题，任命文件已印发。") == {}


def test_divisions_are_named_by_rule_and_nothing_else_is_taken_for_one() -> None:
    found = find_places("江苏省苏州市吴中区城南街道居民，中山市场和城区道路，陕西省与山西省。")
    assert found == {
        "江苏省": "Jiangsu Province",
        "苏州市": "Suzhou City",
        "吴中区": "Wuzhong District",
        "城南街道": "Chengnan Subdistrict",
        "陕西省": "Shaanxi Province",
        "山西省": "Shanxi Province",
    }
