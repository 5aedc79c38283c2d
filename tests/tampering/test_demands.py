"""How much words have to say to be reported, by where they stand in a text."""

from __future__ import annotations

import pytest

from converters.tampering.rules.demands import (
    ALONE,
    AT_EDGE,
    BEFORE_FIRM,
    BEFORE_OFFICE,
    IN_ROW,
    PLAIN,
    SENTENCE,
    WEDGED,
    WITHIN,
    is_enough,
    least_score,
    stands_apart,
)
from converters.tampering.words.wording import Run

NAME = "鲸彩娱乐"


def find(text: str, score: float = 0.0, speaking: int = 4) -> Run:
    at = text.index(NAME)
    return Run(at, at + len(NAME), score, speaking)


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("关于防汛的通知\n鲸彩娱乐\n各镇遵照执行", ALONE),
        ("鲸彩娱乐关于做好今年全市防汛抗旱各项工作的通知", AT_EDGE),
        ("关于做好今年全市防汛抗旱各项工作的通知_鲸彩娱乐", AT_EDGE),
        ("关于做好今年全市防汛抗旱各项工作的通知在鲸彩娱乐", WITHIN),
        ("昨日上午，临岚学院鲸彩娱乐2024年招生工作圆满结束，共录取新生三千余名", WEDGED),
        ("昨日上午，记者来到鲸彩娱乐区人民政府了解有关情况，负责人作了介绍", BEFORE_OFFICE),
        ("昨日上午举行的第十二届全市运动会(鲸彩娱乐)开幕式上，各代表队入场", BEFORE_OFFICE),
        ("昨日上午，有关负责人到镇里调研。鲸彩娱乐。各村要认真落实会议精神，抓好春耕", SENTENCE),
        ("昨日上午，检查组来到城关镇的鲸彩娱乐有限公司，查看消防设施是否完好", BEFORE_FIRM),
        ("昨日上午，检查组来到城关镇的鲸彩娱乐专区，查看各项消防设施是否完好", WITHIN),
    ],
)
def test_a_place_asks_for_its_score(text: str, least: float) -> None:
    assert least_score(text, find(text)) == least


def test_a_cell_of_a_table_is_no_line_of_its_own() -> None:
    assert least_score("名称\n鲸彩娱乐\n3.5\n户外\n12", find("名称\n鲸彩娱乐\n3.5\n户外\n12")) == WITHIN


def test_a_row_of_a_table_has_to_say_most() -> None:
    text = "科室 专家 职称\n内科 鲸彩娱乐 主任医师\n外科 宁医生 主治医师"
    assert least_score(text, find(text)) == IN_ROW


def test_few_words_have_to_say_it_plainly() -> None:
    text = "关于防汛的通知\n鲸彩娱乐\n各镇遵照执行"
    assert is_enough(text, find(text, ALONE))
    assert not is_enough(text, find(text, ALONE - 0.125))
    assert not is_enough(text, find(text, ALONE, speaking=3))
    assert is_enough(text, find(text, PLAIN, speaking=3))
    assert not is_enough(text, find(text, 40.0, speaking=1))


def test_an_indented_line_is_no_row() -> None:
    text = "  抽检结果公示\n  一、住宿场所合格。\n  二、昨日到鲸彩娱乐询 一二三。\n  三、泳池合格。"
    assert least_score(text, find(text)) == WITHIN


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("关于防汛的通知|鲸彩娱乐\n各镇", True),
        ("关于防汛的通知 - 鲸彩娱乐", True),
        ("鲸彩娱乐_关于防汛的通知\n各镇", True),
        ("鲸彩娱乐关于防汛的通知\n各镇", False),
        ("关于防汛的通知\n鲸彩娱乐 - 各镇", False),
    ],
)
def test_what_a_sign_parts_from_the_title_stands_apart(text: str, *, apart: bool) -> None:
    assert stands_apart(text, find(text)) is apart
