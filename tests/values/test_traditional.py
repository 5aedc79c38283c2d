"""Traditional characters, and what is told by them."""

from __future__ import annotations

from pathlib import Path

import pytest

from converters import traditional
from converters.labels import Field, match_label, split_jammed
from converters.traditional import SIMPLE, SIMPLIFIED, TRADITIONAL, simplify


def test_every_pair_is_of_one_script_each() -> None:
    assert len(SIMPLE) > 2_500
    assert TRADITIONAL.isdisjoint(SIMPLE.values())
    assert TRADITIONAL.isdisjoint(SIMPLIFIED)


@pytest.mark.parametrize("sign", "后里台面干谷征云")
def test_what_both_scripts_write_tells_of_neither(sign: str) -> None:
    assert sign not in TRADITIONAL
    assert sign not in SIMPLIFIED


def test_a_text_keeps_its_length_and_its_other_signs() -> None:
    assert simplify("臨嵐市衛生健康委員會2026年第3號：後續") == "临岚市卫生健康委员会2026年第3号：后续"
    assert simplify("临岚市") == "临岚市"


@pytest.mark.parametrize(
    ("text", "field"),
    [("發佈日期", Field.PUBLISHED), ("發布機構：", Field.ISSUER), ("索 引 號：", Field.INDEX_NUMBER)],
)
def test_labels_are_known_in_every_form_that_a_sign_has(text: str, field: Field) -> None:
    label = match_label(text)
    assert label is not None
    assert label.field is field


def test_jammed_labels_keep_their_values_as_they_are_written() -> None:
    assert [(label.text, value) for label, value in split_jammed("來源：臨嵐市財政廳 發佈時間：2026-05-06")] == [
        ("来源", "臨嵐市財政廳"),
        ("发布时间", "2026-05-06"),
    ]


def test_the_pairs_have_their_licence_and_origin() -> None:
    folder = Path(traditional.__file__).parent
    assert "Apache License" in (folder / "LICENSE").read_text(encoding="utf-8")
    assert "OpenCC" in (folder / "ORIGIN.md").read_text(encoding="utf-8")
